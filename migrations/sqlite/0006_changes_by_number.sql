-- On SQLite changes appear in the order of their numbers, so that nobody asks for them by transaction.
DROP INDEX contact_changes_xid;
