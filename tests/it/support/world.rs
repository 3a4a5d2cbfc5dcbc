//! One of everything that an address of the portal may name, all with id 1, for tests that go everywhere.

pub const ONE_OF_EACH: [&str; 12] = [
    "INSERT INTO contacts (id, email, email_key, name, name_key, country, created_at, updated_at)
     VALUES (1, 'anna@example.com', 'anna@example.com', 'Anna', 'anna', 'DK', 0, 0)",
    "INSERT INTO customer_groups (id, kind, name, name_key, criteria, people, created_at, updated_at)
     VALUES (1, 'segment', 'Danes', 'danes',
             '{\"include\": {\"all\": [{\"field\": \"country\", \"op\": \"any_of\", \"value\": [\"DK\"]}]}}', 1, 0, 0)",
    "INSERT INTO group_versions (group_id, number, criteria, created_at)
     VALUES (1, 1, '{\"include\": {\"all\": [{\"field\": \"country\", \"op\": \"any_of\", \"value\": [\"DK\"]}]}}', 0)",
    "INSERT INTO customer_groups (id, kind, name, name_key, people, created_at, updated_at)
     VALUES (2, 'known', 'Testers', 'testers', 1, 0, 0)",
    "INSERT INTO group_addresses (group_id, email_key, email, added_at)
     VALUES (2, 'anna@example.com', 'anna@example.com', 0)",
    "INSERT INTO shares (id, group_id, team_id, level, columns, may_export, created_at)
     VALUES (1, 1, 1, 'members', '[\"name\", \"email\"]', TRUE, 0)",
    "INSERT INTO attributes (id, key, name, kind, created_at) VALUES (1, 'points', 'Points', 'number', 0)",
    "INSERT INTO codes (id, kind, code, code_key, name, name_key, created_at)
     VALUES (1, 'territory', 'NORTH', 'north', 'North', 'north', 0)",
    "INSERT INTO imports (id, kind, file_name, stored_name, file_size, state, settings, created_at)
     VALUES (1, 'contacts', 'people.csv', 'none', 0, 'done', '{}', 0)",
    "INSERT INTO products (id, sku, name, name_key) VALUES (1, 'LAMP', 'Lamp', 'lamp')",
    "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day) VALUES (1, 1, 'O1', 0, 0)",
    "INSERT INTO order_lines (id, order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
     VALUES (1, 1, 1, 1, 0, 1, 4900, 'EUR')",
];
