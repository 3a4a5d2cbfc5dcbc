-- Texts as they are searched: case and accents do not count. Rows from before are filled in at the start, since no
-- database folds as we do.
ALTER TABLE products ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE customer_groups ADD COLUMN description_key TEXT NOT NULL DEFAULT '';
