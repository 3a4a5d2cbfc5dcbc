-- The heading that a custom attribute belongs to, such as "Buying habits"; empty for none.

ALTER TABLE attributes ADD COLUMN profile TEXT NOT NULL DEFAULT '';
