-- Times (`_at`) are microseconds since 1970-01-01 UTC. Calendar days (`_day`) are days since 1970-01-01 in the
-- organisation's time zone. Money (`_minor`) is in hundredths of its currency. Both databases hold the same tables.

CREATE TABLE settings (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- People who sign in ------------------------------------------------------------------------------------------------

CREATE TABLE staff (
    id            INTEGER PRIMARY KEY NOT NULL,
    email         TEXT NOT NULL,
    email_key     TEXT NOT NULL,
    name          TEXT NOT NULL,
    role          TEXT NOT NULL,
    password_hash TEXT,
    language      TEXT NOT NULL DEFAULT '',
    theme         TEXT NOT NULL DEFAULT 'system',
    density       TEXT NOT NULL DEFAULT 'comfortable',
    time_zone     TEXT NOT NULL DEFAULT '',
    shortcuts     BOOLEAN NOT NULL DEFAULT TRUE,
    auth_epoch    BIGINT NOT NULL DEFAULT 0,
    disabled_at   BIGINT,
    signed_in_at  BIGINT,
    created_at    BIGINT NOT NULL,
    version       BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX staff_email_key ON staff (email_key);

CREATE TABLE teams (
    id          INTEGER PRIMARY KEY NOT NULL,
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    created_at  BIGINT NOT NULL,
    version     BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX teams_name_key ON teams (name_key);

CREATE TABLE team_members (
    team_id  BIGINT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    staff_id BIGINT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    PRIMARY KEY (team_id, staff_id)
);
CREATE INDEX team_members_staff_id ON team_members (staff_id);

-- One-time links: set-up of the first admin, invitations, password resets. Only the SHA-256 of the secret is kept.
CREATE TABLE one_time_links (
    token_hash TEXT PRIMARY KEY NOT NULL,
    purpose    TEXT NOT NULL,
    staff_id   BIGINT REFERENCES staff (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);
CREATE INDEX one_time_links_staff_id ON one_time_links (staff_id);

CREATE TABLE sessions (
    key_hash   TEXT PRIMARY KEY NOT NULL,
    staff_id   BIGINT REFERENCES staff (id) ON DELETE CASCADE,
    state      TEXT NOT NULL,
    handle     TEXT NOT NULL DEFAULT '',
    address    TEXT NOT NULL DEFAULT '',
    agent      TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_handle ON sessions (handle);
CREATE INDEX sessions_staff_id ON sessions (staff_id);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

CREATE TABLE throttles (
    key        TEXT PRIMARY KEY NOT NULL,
    failures   BIGINT NOT NULL,
    blocked_until BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- Who did what when to which ----------------------------------------------------------------------------------------

CREATE TABLE audit (
    id          INTEGER PRIMARY KEY NOT NULL,
    at          BIGINT NOT NULL,
    actor_id    BIGINT,
    actor_name  TEXT NOT NULL,
    action      TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id   BIGINT,
    object_name TEXT NOT NULL DEFAULT '',
    effect      BIGINT,
    detail      TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_object ON audit (object_kind, object_id, id);
CREATE INDEX audit_actor_id ON audit (actor_id, id);
CREATE INDEX audit_action ON audit (action, id);

CREATE TABLE jobs (
    id          INTEGER PRIMARY KEY NOT NULL,
    kind        TEXT NOT NULL,
    object_id   BIGINT NOT NULL,
    staff_id    BIGINT,
    state       TEXT NOT NULL,
    worker      TEXT NOT NULL DEFAULT '',
    lease_until BIGINT NOT NULL DEFAULT 0,
    attempts    BIGINT NOT NULL DEFAULT 0,
    run_after   BIGINT NOT NULL DEFAULT 0,
    error       TEXT NOT NULL DEFAULT '',
    created_at  BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX jobs_state ON jobs (state, run_after, id);

-- A form that was sent twice has one effect: the answer to its key is kept.
CREATE TABLE form_keys (
    key        TEXT PRIMARY KEY NOT NULL,
    staff_id   BIGINT NOT NULL,
    location   TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE drafts (
    staff_id   BIGINT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    key        TEXT NOT NULL,
    body       TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, key)
);

-- Customers ---------------------------------------------------------------------------------------------------------

CREATE TABLE contacts (
    id              INTEGER PRIMARY KEY NOT NULL,
    kind            TEXT NOT NULL DEFAULT 'person',
    external_id     TEXT,
    email           TEXT,
    email_key       TEXT,
    name            TEXT NOT NULL DEFAULT '',
    name_key        TEXT NOT NULL DEFAULT '',
    first_name      TEXT NOT NULL DEFAULT '',
    last_name       TEXT NOT NULL DEFAULT '',
    job_title       TEXT NOT NULL DEFAULT '',
    company_id      BIGINT REFERENCES contacts (id) ON DELETE SET NULL,
    phone           TEXT NOT NULL DEFAULT '',
    street          TEXT NOT NULL DEFAULT '',
    post_code       TEXT NOT NULL DEFAULT '',
    city            TEXT,
    city_key        TEXT,
    region          TEXT,
    country         TEXT,
    language        TEXT,
    gender          TEXT,
    birth_day       BIGINT,
    birth_month_day BIGINT,
    device          TEXT,
    source          TEXT NOT NULL DEFAULT '',
    consent_email   BOOLEAN,
    consent_sms     BOOLEAN,
    consent_post    BOOLEAN,
    consent_ads     BOOLEAN,
    first_order_day BIGINT,
    last_order_day  BIGINT,
    order_count     BIGINT NOT NULL DEFAULT 0,
    spend_minor     BIGINT NOT NULL DEFAULT 0,
    import_id       BIGINT,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX contacts_external_id ON contacts (external_id);
CREATE UNIQUE INDEX contacts_email_key ON contacts (email_key);
-- The list of contacts is sorted by name and searched in the three of them without a look at the rows.
CREATE INDEX contacts_name_key ON contacts (name_key, id, email_key, external_id);
CREATE INDEX contacts_company_id ON contacts (company_id);
CREATE INDEX contacts_country ON contacts (country, name_key, id);
CREATE INDEX contacts_last_order_day ON contacts (last_order_day);
CREATE INDEX contacts_spend_minor ON contacts (spend_minor, id);

CREATE TABLE consent_events (
    id         INTEGER PRIMARY KEY NOT NULL,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    channel    TEXT NOT NULL,
    granted    BOOLEAN,
    source     TEXT NOT NULL,
    staff_id   BIGINT,
    at         BIGINT NOT NULL
);
CREATE INDEX consent_events_contact_id ON consent_events (contact_id, id);

CREATE TABLE attributes (
    id          INTEGER PRIMARY KEY NOT NULL,
    key         TEXT NOT NULL,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    choices     TEXT NOT NULL DEFAULT '[]',
    position    BIGINT NOT NULL DEFAULT 0,
    created_at  BIGINT NOT NULL,
    version     BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX attributes_key ON attributes (key);

-- `number` holds yes/no as 1/0, dates as days, money as minor units and numbers as ten-thousandths;
-- `text` holds text as written and choices by their key, `text_key` the text folded for comparison.
CREATE TABLE attribute_values (
    contact_id   BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    attribute_id BIGINT NOT NULL REFERENCES attributes (id) ON DELETE CASCADE,
    text         TEXT,
    text_key     TEXT,
    number       BIGINT,
    PRIMARY KEY (contact_id, attribute_id)
);
CREATE INDEX attribute_values_text ON attribute_values (attribute_id, text_key, contact_id);
CREATE INDEX attribute_values_number ON attribute_values (attribute_id, number, contact_id);

CREATE TABLE products (
    id   INTEGER PRIMARY KEY NOT NULL,
    sku  TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX products_sku ON products (sku);

CREATE TABLE orders (
    id          INTEGER PRIMARY KEY NOT NULL,
    contact_id  BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    order_no    TEXT NOT NULL,
    ordered_at  BIGINT NOT NULL,
    ordered_day BIGINT NOT NULL,
    import_id   BIGINT
);
CREATE UNIQUE INDEX orders_order_no ON orders (order_no);
CREATE INDEX orders_contact_id ON orders (contact_id, ordered_day);

-- A line with a positive quantity is a purchase, with a negative one a return. `ordered_day` repeats the order's.
CREATE TABLE order_lines (
    id           INTEGER PRIMARY KEY NOT NULL,
    order_id     BIGINT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    contact_id   BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    product_id   BIGINT NOT NULL REFERENCES products (id),
    ordered_day  BIGINT NOT NULL,
    quantity     BIGINT NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency     TEXT NOT NULL
);
CREATE INDEX order_lines_order_id ON order_lines (order_id);
CREATE INDEX order_lines_contact_id ON order_lines (contact_id, order_id, ordered_day, product_id, quantity);
CREATE INDEX order_lines_product_id ON order_lines (product_id, ordered_day, contact_id, order_id, quantity);

-- Imports -----------------------------------------------------------------------------------------------------------

CREATE TABLE imports (
    id          INTEGER PRIMARY KEY NOT NULL,
    kind        TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    stored_name TEXT NOT NULL,
    file_size   BIGINT NOT NULL,
    file_hash   TEXT NOT NULL DEFAULT '',
    state       TEXT NOT NULL,
    settings    TEXT NOT NULL,
    checked     TEXT NOT NULL DEFAULT '',
    cursor      TEXT NOT NULL DEFAULT '',
    total_bytes BIGINT NOT NULL DEFAULT 0,
    done_bytes  BIGINT NOT NULL DEFAULT 0,
    rows        BIGINT NOT NULL DEFAULT 0,
    added       BIGINT NOT NULL DEFAULT 0,
    updated     BIGINT NOT NULL DEFAULT 0,
    skipped     BIGINT NOT NULL DEFAULT 0,
    rejected    BIGINT NOT NULL DEFAULT 0,
    error       TEXT NOT NULL DEFAULT '',
    staff_id    BIGINT,
    created_at  BIGINT NOT NULL,
    started_at  BIGINT,
    finished_at BIGINT,
    version     BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE import_rejects (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    row_no    BIGINT NOT NULL,
    line      BIGINT NOT NULL,
    field     TEXT NOT NULL,
    reason    TEXT NOT NULL,
    value     TEXT NOT NULL,
    record    TEXT NOT NULL,
    PRIMARY KEY (import_id, row_no)
);

-- Customer groups ---------------------------------------------------------------------------------------------------

-- `people` is the last count, `broken` says that the criteria name what is no longer there.
CREATE TABLE customer_groups (
    id               INTEGER PRIMARY KEY NOT NULL,
    kind             TEXT NOT NULL,
    name             TEXT NOT NULL,
    name_key         TEXT NOT NULL,
    description      TEXT NOT NULL DEFAULT '',
    owner_id         BIGINT REFERENCES staff (id),
    team_id          BIGINT REFERENCES teams (id) ON DELETE SET NULL,
    criteria         TEXT NOT NULL DEFAULT '',
    criteria_version BIGINT NOT NULL DEFAULT 1,
    origin           TEXT NOT NULL DEFAULT '',
    people           BIGINT,
    counted_at       BIGINT,
    broken           BOOLEAN NOT NULL DEFAULT FALSE,
    archived_at      BIGINT,
    created_at       BIGINT NOT NULL,
    updated_at       BIGINT NOT NULL,
    version          BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX customer_groups_name_key ON customer_groups (name_key);
CREATE INDEX customer_groups_updated_at ON customer_groups (updated_at, id);

CREATE TABLE group_versions (
    group_id   BIGINT NOT NULL REFERENCES customer_groups (id) ON DELETE CASCADE,
    number     BIGINT NOT NULL,
    criteria   TEXT NOT NULL,
    people     BIGINT,
    staff_id   BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, number)
);

-- The addresses of a known user group. One without a contact of that address is pending.
CREATE TABLE group_addresses (
    group_id  BIGINT NOT NULL REFERENCES customer_groups (id) ON DELETE CASCADE,
    email_key TEXT NOT NULL,
    email     TEXT NOT NULL,
    name      TEXT NOT NULL DEFAULT '',
    added_at  BIGINT NOT NULL,
    PRIMARY KEY (group_id, email_key)
);
CREATE INDEX group_addresses_email_key ON group_addresses (email_key);

-- Which groups a segment's criteria name, so that a deletion can be refused and cycles found.
CREATE TABLE group_uses (
    group_id      BIGINT NOT NULL REFERENCES customer_groups (id) ON DELETE CASCADE,
    used_group_id BIGINT NOT NULL REFERENCES customer_groups (id),
    PRIMARY KEY (group_id, used_group_id)
);
CREATE INDEX group_uses_used_group_id ON group_uses (used_group_id);

CREATE TABLE group_counts (
    group_id BIGINT NOT NULL REFERENCES customer_groups (id) ON DELETE CASCADE,
    day      BIGINT NOT NULL,
    people   BIGINT NOT NULL,
    PRIMARY KEY (group_id, day)
);

CREATE TABLE shares (
    id         INTEGER PRIMARY KEY NOT NULL,
    group_id   BIGINT NOT NULL REFERENCES customer_groups (id) ON DELETE CASCADE,
    team_id    BIGINT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    level      TEXT NOT NULL,
    columns    TEXT NOT NULL DEFAULT '[]',
    may_export BOOLEAN NOT NULL DEFAULT FALSE,
    purpose    TEXT NOT NULL DEFAULT '',
    staff_id   BIGINT REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    version    BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX shares_group_id ON shares (group_id);
-- A group is shared with a team once at a time.
CREATE UNIQUE INDEX shares_open ON shares (group_id, team_id) WHERE revoked_at IS NULL;
CREATE INDEX shares_team_id ON shares (team_id);
