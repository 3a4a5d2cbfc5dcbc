-- What memory reads of an order's line lies in one index, amounts too.
DROP INDEX order_lines_contact_id;
CREATE INDEX order_lines_contact_id
    ON order_lines (contact_id, order_id, ordered_day, product_id, quantity, amount_minor, currency);

-- On SQLite three indexes go that only a PostgreSQL with more contacts than memory needs: order_lines_product_id,
-- contacts_last_order_day and contacts_spend_minor.
