-- Codes with a name that contacts are told apart by: salesperson, territory, organizational_level, mailing_group,
-- industry_group, business_relation and job_responsibility. `code` is what criteria and files say, `code_key` and
-- `name_key` are both folded.

CREATE TABLE codes (
    id         INTEGER PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL,
    code       TEXT NOT NULL,
    code_key   TEXT NOT NULL,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version    BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX codes_code_key ON codes (kind, code_key);

-- The codes that were given to a contact itself.
CREATE TABLE contact_codes (
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    code_id    BIGINT NOT NULL REFERENCES codes (id) ON DELETE CASCADE,
    PRIMARY KEY (contact_id, code_id)
);
CREATE INDEX contact_codes_code_id ON contact_codes (code_id, contact_id);

-- The codes that a contact has: its own, and of the kinds that are inherited and of which it has none of its own those
-- of its company. Whoever asks for codes asks here.
CREATE VIEW held_codes AS
SELECT o.contact_id, o.code_id, FALSE AS inherited
FROM contact_codes o
UNION ALL
SELECT p.id, o.code_id, TRUE
FROM contacts p
JOIN contact_codes o ON o.contact_id = p.company_id
JOIN codes k ON k.id = o.code_id
WHERE k.kind IN ('salesperson', 'territory', 'industry_group', 'business_relation', 'job_responsibility')
  AND NOT EXISTS (
      SELECT 1 FROM contact_codes own JOIN codes k2 ON k2.id = own.code_id
      WHERE own.contact_id = p.id AND k2.kind = k.kind
  );

-- With a company's code change those of its people.
CREATE TRIGGER contact_codes_inserted AFTER INSERT ON contact_codes BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id);
    INSERT INTO contact_changes (contact_id) SELECT id FROM contacts WHERE company_id = NEW.contact_id;
END;
CREATE TRIGGER contact_codes_updated AFTER UPDATE ON contact_codes BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (NEW.contact_id), (OLD.contact_id);
    INSERT INTO contact_changes (contact_id)
    SELECT id FROM contacts WHERE company_id IN (NEW.contact_id, OLD.contact_id);
END;
CREATE TRIGGER contact_codes_deleted AFTER DELETE ON contact_codes BEGIN
    INSERT INTO contact_changes (contact_id) VALUES (OLD.contact_id);
    INSERT INTO contact_changes (contact_id) SELECT id FROM contacts WHERE company_id = OLD.contact_id;
END;
