-- Whom something was changed about that decides who matches. Whoever holds a copy of the contacts in memory reads from
-- here what to read again. `xid` is the transaction on PostgreSQL, where changes do not become visible in the order of
-- their numbers; on SQLite they do.

CREATE TABLE contact_changes (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    xid        BIGINT NOT NULL DEFAULT 0,
    contact_id BIGINT NOT NULL
);
CREATE INDEX contact_changes_xid ON contact_changes (xid);

CREATE TRIGGER contacts_inserted AFTER INSERT ON contacts BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.id);
END;
CREATE TRIGGER contacts_deleted AFTER DELETE ON contacts BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (OLD.id);
END;
CREATE TRIGGER contacts_updated AFTER UPDATE OF
    id, kind, external_id, name_key, email_key, phone, street, city_key, country, language, gender, birth_day,
    birth_month_day, device, consent_email, consent_sms, consent_post, consent_ads, first_order_day,
    last_order_day, order_count, spend_minor, created_at
ON contacts BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.id);
    INSERT INTO contact_changes (contact_id) SELECT OLD.id WHERE OLD.id <> NEW.id;
END;
CREATE TRIGGER order_lines_inserted AFTER INSERT ON order_lines BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
END;
CREATE TRIGGER order_lines_updated AFTER UPDATE ON order_lines BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
    INSERT INTO contact_changes (contact_id) VALUES (OLD.contact_id);
END;
CREATE TRIGGER order_lines_deleted AFTER DELETE ON order_lines BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (OLD.contact_id);
END;
CREATE TRIGGER attribute_values_inserted AFTER INSERT ON attribute_values BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
END;
CREATE TRIGGER attribute_values_updated AFTER UPDATE ON attribute_values BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
    INSERT INTO contact_changes (contact_id) VALUES (OLD.contact_id);
END;
CREATE TRIGGER attribute_values_deleted AFTER DELETE ON attribute_values BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (OLD.contact_id);
END;

CREATE TRIGGER group_addresses_inserted AFTER INSERT ON group_addresses BEGIN
    INSERT INTO contact_changes (contact_id) SELECT id FROM contacts WHERE email_key = NEW.email_key;
END;
CREATE TRIGGER group_addresses_updated AFTER UPDATE ON group_addresses BEGIN
    INSERT INTO contact_changes (contact_id) SELECT id FROM contacts WHERE email_key = NEW.email_key;
    INSERT INTO contact_changes (contact_id) SELECT id FROM contacts WHERE email_key = OLD.email_key;
END;
CREATE TRIGGER group_addresses_deleted AFTER DELETE ON group_addresses BEGIN
    INSERT INTO contact_changes (contact_id) SELECT id FROM contacts WHERE email_key = OLD.email_key;
END;
