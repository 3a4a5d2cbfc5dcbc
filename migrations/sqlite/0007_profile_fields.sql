-- More of what is known of a contact decides who matches: region, post code, job title, company, and import.

-- As they are compared: case and accents do not count. Rows from before are filled in at the start, since no database
-- folds as we do.
ALTER TABLE contacts ADD COLUMN region_key TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN post_code_key TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN job_title_key TEXT NOT NULL DEFAULT '';
INSERT INTO settings (key, value) VALUES ('backfill.contacts', '0');

DROP TRIGGER contacts_updated;
CREATE TRIGGER contacts_updated AFTER UPDATE OF
    id, kind, external_id, name_key, email_key, phone, street, city_key, country, language, gender, birth_day,
    birth_month_day, device, consent_email, consent_sms, consent_post, consent_ads, first_order_day,
    last_order_day, order_count, spend_minor, created_at, region_key, post_code_key, job_title_key, company_id,
    import_id
ON contacts BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.id);
    INSERT INTO contact_changes (contact_id) SELECT OLD.id WHERE OLD.id <> NEW.id;
END;
-- Persons are compared by their company's name.
CREATE TRIGGER companies_renamed AFTER UPDATE OF name_key ON contacts WHEN NEW.name_key <> OLD.name_key BEGIN
    INSERT INTO contact_changes (contact_id) SELECT id FROM contacts WHERE company_id = NEW.id;
END;
