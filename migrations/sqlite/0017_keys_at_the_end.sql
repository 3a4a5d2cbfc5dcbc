-- What a row refers to is looked for when the transaction ends. While a statement may fail for it, SQLite keeps what every
-- page was before the statement: a tenth of the time of an import. Nothing that is stored changes, so that the words of the
-- schema are all there is to change, in the way of section 7 of https://www.sqlite.org/lang_altertable.html.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(replace(sql,
    'ON DELETE CASCADE', 'ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED'),
    'ON DELETE SET NULL', 'ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED'),
    'REFERENCES products (id)', 'REFERENCES products (id) DEFERRABLE INITIALLY DEFERRED')
WHERE type = 'table' AND name IN ('contacts', 'consent_events', 'attribute_values', 'orders', 'order_lines', 'activities',
                                  'contact_codes', 'import_rejects');
PRAGMA writable_schema = RESET;
