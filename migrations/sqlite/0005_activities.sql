-- What else happened with contacts, beside their orders: products they acquired, pages of the store they viewed, ratings
-- they gave, and interactions with them.

-- `kind` is acquisition, page_view, rating or interaction; what a kind does not have is NULL. `activity_no` is the number
-- that the source knows it by: imported again, it is the same activity.
CREATE TABLE activities (
    id               INTEGER PRIMARY KEY NOT NULL,
    contact_id       BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    kind             TEXT NOT NULL,
    activity_no      TEXT,
    happened_day     BIGINT NOT NULL,
    product_id       BIGINT REFERENCES products (id),
    -- free, trial, paid, promo or add_on.
    acquisition_type TEXT,
    campaign         TEXT,
    -- The domain that the visitor came from, in lower case.
    referrer         TEXT,
    channel          TEXT,
    template         TEXT,
    -- very_positive, positive, neutral, negative or very_negative.
    evaluation       TEXT,
    -- 1 to 5.
    stars            BIGINT,
    -- Of an interaction: the attempt to reach the contact failed.
    failed           BOOLEAN,
    import_id        BIGINT,
    created_at       BIGINT NOT NULL
);
CREATE UNIQUE INDEX activities_activity_no ON activities (kind, activity_no);
CREATE INDEX activities_contact_id ON activities (contact_id, happened_day);
CREATE INDEX activities_kind ON activities (kind, happened_day, contact_id);
CREATE INDEX activities_product_id ON activities (product_id);

CREATE TRIGGER activities_inserted AFTER INSERT ON activities BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
END;
CREATE TRIGGER activities_updated AFTER UPDATE ON activities BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
    INSERT INTO contact_changes (contact_id) VALUES (OLD.contact_id);
END;
CREATE TRIGGER activities_deleted AFTER DELETE ON activities BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (OLD.contact_id);
END;
