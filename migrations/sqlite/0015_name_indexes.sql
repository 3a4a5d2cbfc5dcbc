-- Memory sorts contacts by name and knows who lives where; every row of an import paid for these. The names of companies
-- stay: they are few, and looked for while somebody types one.
DROP INDEX contacts_name_key;
DROP INDEX contacts_country;
CREATE INDEX contacts_company_names ON contacts (name_key, id) WHERE kind = 'company';
