-- Churn prediction: the models that were fitted last, and what they say of each contact.

-- A model of all orders (no product) or of the orders of one product. `settings` holds how it was asked: how far ahead
-- and where the bands of risk lie. `fit` holds what was found, as JSON; it is empty where there is too little to tell.
CREATE TABLE churn_models (
    id         INTEGER PRIMARY KEY NOT NULL,
    product_id BIGINT REFERENCES products (id) ON DELETE CASCADE,
    fitted_at  BIGINT NOT NULL,
    fitted_day BIGINT NOT NULL,
    contacts   BIGINT NOT NULL,
    repeaters  BIGINT NOT NULL,
    settings   TEXT NOT NULL,
    fit        TEXT NOT NULL DEFAULT ''
);

-- `alive` in hundredths of a per cent, `expected_orders` in thousandths. Of someone with a single order the model cannot
-- tell whether they left: there is no `alive` and no `risk` then.
CREATE TABLE predictions (
    contact_id      INTEGER PRIMARY KEY NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    alive           BIGINT,
    expected_orders BIGINT NOT NULL,
    risk            TEXT
);
CREATE INDEX predictions_risk ON predictions (risk);

CREATE TRIGGER predictions_inserted AFTER INSERT ON predictions BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
END;
CREATE TRIGGER predictions_updated AFTER UPDATE ON predictions BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
    INSERT INTO contact_changes (contact_id) SELECT OLD.contact_id WHERE OLD.contact_id <> NEW.contact_id;
END;
CREATE TRIGGER predictions_deleted AFTER DELETE ON predictions BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (OLD.contact_id);
END;
