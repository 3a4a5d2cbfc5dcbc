-- How a contact prefers to be reached: email, letter or phone.
ALTER TABLE contacts ADD COLUMN correspondence TEXT COLLATE "C";

CREATE OR REPLACE FUNCTION note_contact_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    this_xid BIGINT := pg_current_xact_id()::text::bigint;
BEGIN
    IF TG_TABLE_NAME = 'contacts' THEN
        IF TG_OP = 'UPDATE' THEN
            INSERT INTO contact_changes (xid, contact_id)
            SELECT this_xid, n.id FROM new_rows n LEFT JOIN old_rows o ON o.id = n.id
            WHERE o.id IS NULL OR ROW(
                n.kind, n.external_id, n.name_key, n.email_key, n.phone, n.street, n.city_key, n.country,
                n.language, n.gender, n.birth_day, n.birth_month_day, n.device, n.consent_email, n.consent_sms,
                n.consent_post, n.consent_ads, n.first_order_day, n.last_order_day, n.order_count,
                n.spend_minor, n.created_at, n.region_key, n.post_code_key, n.job_title_key, n.company_id,
                n.import_id, n.correspondence
            ) IS DISTINCT FROM ROW(
                o.kind, o.external_id, o.name_key, o.email_key, o.phone, o.street, o.city_key, o.country,
                o.language, o.gender, o.birth_day, o.birth_month_day, o.device, o.consent_email, o.consent_sms,
                o.consent_post, o.consent_ads, o.first_order_day, o.last_order_day, o.order_count,
                o.spend_minor, o.created_at, o.region_key, o.post_code_key, o.job_title_key, o.company_id,
                o.import_id, o.correspondence
            );
            INSERT INTO contact_changes (xid, contact_id)
            SELECT this_xid, o.id FROM old_rows o WHERE NOT EXISTS (SELECT 1 FROM new_rows n WHERE n.id = o.id);
            -- Persons are compared by their company's name.
            INSERT INTO contact_changes (xid, contact_id)
            SELECT this_xid, p.id
            FROM new_rows n JOIN old_rows o ON o.id = n.id JOIN contacts p ON p.company_id = n.id
            WHERE n.name_key <> o.name_key;
        ELSIF TG_OP = 'INSERT' THEN
            INSERT INTO contact_changes (xid, contact_id) SELECT this_xid, n.id FROM new_rows n;
        ELSE
            INSERT INTO contact_changes (xid, contact_id) SELECT this_xid, o.id FROM old_rows o;
        END IF;
    ELSIF TG_TABLE_NAME = 'group_addresses' THEN
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO contact_changes (xid, contact_id)
            SELECT DISTINCT this_xid, c.id FROM new_rows n JOIN contacts c ON c.email_key = n.email_key;
        END IF;
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO contact_changes (xid, contact_id)
            SELECT DISTINCT this_xid, c.id FROM old_rows o JOIN contacts c ON c.email_key = o.email_key;
        END IF;
    ELSE
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO contact_changes (xid, contact_id) SELECT DISTINCT this_xid, n.contact_id FROM new_rows n;
        END IF;
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO contact_changes (xid, contact_id) SELECT DISTINCT this_xid, o.contact_id FROM old_rows o;
        END IF;
    END IF;
    RETURN NULL;
END $$;
