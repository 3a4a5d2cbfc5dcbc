-- How a contact prefers to be reached: email, letter or phone.
ALTER TABLE contacts ADD COLUMN correspondence TEXT;

DROP TRIGGER contacts_updated;
CREATE TRIGGER contacts_updated AFTER UPDATE OF
    id, kind, external_id, name_key, email_key, phone, street, city_key, country, language, gender, birth_day,
    birth_month_day, device, consent_email, consent_sms, consent_post, consent_ads, first_order_day,
    last_order_day, order_count, spend_minor, created_at, region_key, post_code_key, job_title_key, company_id,
    import_id, correspondence
ON contacts BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.id);
    INSERT INTO contact_changes (contact_id) SELECT OLD.id WHERE OLD.id <> NEW.id;
END;
