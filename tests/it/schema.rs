//! Both databases hold the same tables, so that one set of statements serves both.

use std::collections::BTreeSet;

use muster::db::{Db, Dialect, Pools};
use sqlx::{PgPool, SqlitePool};

use crate::support::db::{TestDb, each_db};

#[tokio::test]
async fn a_read_transaction_cannot_write() {
    each_db(async |db| {
        let mut tx = db.read().await.unwrap();
        let write = tx.query("INSERT INTO settings (key, value) VALUES ('a', 'b')").execute().await;
        assert!(write.is_err(), "a page that is only looked at must not change anything");
    })
    .await;
}

#[tokio::test]
async fn a_row_that_refers_to_nobody_is_refused() {
    each_db(async |db| {
        let mut tx = db.write().await.unwrap();
        let insert = "INSERT INTO consent_events (contact_id, channel, granted, source, at)
                      VALUES (4711, 'email', TRUE, 'form', 0)";
        let inserted = tx.query(insert).execute().await;
        // SQLite looks when the transaction ends, which makes imports faster.
        assert_eq!(inserted.is_ok(), db.dialect() == Dialect::Sqlite);
        assert!(tx.commit().await.is_err() || inserted.is_err(), "consents are those of somebody");
        let mut tx = db.write().await.unwrap();
        let stored: i64 = tx.query("SELECT COUNT(*) FROM consent_events").scalar().await.unwrap();
        assert_eq!(stored, 0);
    })
    .await;
}

#[tokio::test]
async fn a_long_transaction_is_told_that_somebody_waits_to_write() {
    let test = TestDb::sqlite().await;
    let first = test.db.write().await.unwrap();
    assert!(!test.db.is_awaited(), "whoever writes does not wait");
    let db = test.db.clone();
    let second = tokio::spawn(async move { db.write().await.unwrap().commit().await.unwrap() });
    while !test.db.is_awaited() {
        tokio::task::yield_now().await;
    }
    first.commit().await.unwrap();
    second.await.unwrap();
    assert!(!test.db.is_awaited(), "nobody waits any more");
    test.drop_now().await;
}

#[tokio::test]
async fn a_migrated_database_is_opened_again_as_it_is() {
    let sqlite = TestDb::sqlite().await;
    for test in [Some(sqlite), TestDb::postgres().await].into_iter().flatten() {
        let mut tx = test.db.write().await.unwrap();
        tx.query("INSERT INTO settings (key, value) VALUES ('a', 'b')").execute().await.unwrap();
        tx.commit().await.unwrap();
        let again = Db::connect(&test.url).await.unwrap();
        let (value,): (String,) = again
            .read()
            .await
            .unwrap()
            .query("SELECT value FROM settings WHERE key = 'a'")
            .one()
            .await
            .unwrap();
        assert_eq!(value, "b");
        again.close().await;
        test.drop_now().await;
    }
}

#[tokio::test]
async fn rows_from_before_get_the_keys_that_are_searched() {
    let sqlite = TestDb::sqlite().await;
    for test in [Some(sqlite), TestDb::postgres().await].into_iter().flatten() {
        let mut tx = test.db.write().await.unwrap();
        for n in 0..1_100_i64 {
            let sql = "INSERT INTO products (id, sku, name) VALUES ($1, $2, $3)";
            let name = if n % 2 == 0 { "" } else { "Kaffee Größe Å" };
            tx.query(sql).bind(n + 1).bind(n.to_string()).bind(name).execute().await.unwrap();
        }
        tx.query(
            "INSERT INTO customer_groups (kind, name, name_key, description, created_at, updated_at)
             VALUES ('known', 'A', 'a', 'Öffnung', 0, 0)",
        )
        .execute()
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let again = Db::connect(&test.url).await.unwrap();
        let mut tx = again.read().await.unwrap();
        let keys: Vec<(String, i64)> = tx
            .query("SELECT name_key, COUNT(*) FROM products GROUP BY name_key ORDER BY 1")
            .all()
            .await
            .unwrap();
        assert_eq!(keys, [(String::new(), 550), ("kaffee grosse a".to_string(), 550)]);
        let (key,): (String,) = tx.query("SELECT description_key FROM customer_groups").one().await.unwrap();
        assert_eq!(key, "offnung");
        drop(tx);
        again.close().await;
        test.drop_now().await;
    }
}

#[tokio::test]
async fn contacts_from_before_get_the_keys_that_are_compared() {
    let sqlite = TestDb::sqlite().await;
    for test in [Some(sqlite), TestDb::postgres().await].into_iter().flatten() {
        let mut tx = test.db.write().await.unwrap();
        tx.query(
            "INSERT INTO contacts (id, name, region, post_code, job_title, created_at, updated_at)
             VALUES (1, '', NULL, '', '', 0, 0), (9, '', 'Île-de-France', 'AB 12', 'Fahrer Süd', 0, 0)",
        )
        .execute()
        .await
        .unwrap();
        // As the migration leaves it where there are contacts from before.
        tx.query("INSERT INTO settings (key, value) VALUES ('backfill.contacts', '0')")
            .execute()
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let again = Db::connect(&test.url).await.unwrap();
        let mut tx = again.read().await.unwrap();
        let contacts: Vec<(String, String, String)> = tx
            .query("SELECT region_key, post_code_key, job_title_key FROM contacts ORDER BY id")
            .all()
            .await
            .unwrap();
        let row = |keys: [&str; 3]| (keys[0].to_string(), keys[1].to_string(), keys[2].to_string());
        assert_eq!(contacts, [row([""; 3]), row(["ile-de-france", "ab 12", "fahrer sud"])]);
        let left: i64 =
            tx.query("SELECT COUNT(*) FROM settings WHERE key LIKE 'backfill%'").scalar().await.unwrap();
        assert_eq!(left, 0);
        drop(tx);
        again.close().await;
        test.drop_now().await;
    }
}

#[tokio::test]
async fn both_databases_have_the_same_schema() {
    let sqlite = TestDb::sqlite().await;
    let Pools::Sqlite { write, .. } = &sqlite.db.pools else { unreachable!("it is a SQLite database") };
    let mut left = sqlite_schema(write).await;
    // On SQLite every row of an import pays for an index, and what these find memory finds sooner.
    for only in [
        "contact_changes_xid on contact_changes (xid)",
        "order_lines_product_id on order_lines (product_id, ordered_day, contact_id, order_id, quantity)",
        "contacts_last_order_day on contacts (last_order_day)",
        "contacts_spend_minor on contacts (spend_minor, id)",
    ] {
        left.insert(format!("index {only}"));
    }
    assert!(left.len() > 100, "only {} facts were read", left.len());
    let Some(postgres) = TestDb::postgres().await else { return };
    let Pools::Postgres(pool) = &postgres.db.pools else { unreachable!("it is a PostgreSQL database") };
    let right = postgres_schema(pool).await;
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
        a.difference(b).cloned().collect::<Vec<_>>().join("\n  ")
    };
    assert!(
        left == right,
        "the migrations differ.\nonly in SQLite:\n  {}\nonly in PostgreSQL:\n  {}",
        only(&left, &right),
        only(&right, &left)
    );
    postgres.drop_now().await;
}

/// Columns, indexes, foreign keys and names of views as sentences, each true of a database or not.
async fn sqlite_schema(pool: &SqlitePool) -> BTreeSet<String> {
    let columns = "SELECT 'column ' || t.name || '.' || c.name || ' '
            || CASE c.type WHEN 'INTEGER' THEN 'bigint' ELSE lower(c.type) END
            || CASE c.\"notnull\" WHEN 1 THEN ' not null' ELSE '' END
            || CASE WHEN c.dflt_value IS NULL THEN '' ELSE ' default ' || lower(c.dflt_value) END
        FROM pragma_table_list t, pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
    let indexes = "SELECT 'index ' || CASE i.origin WHEN 'pk' THEN 'primary' ELSE i.name END || ' on ' || t.name || ' ('
            || (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
            || CASE i.\"unique\" WHEN 1 THEN ' unique' ELSE '' END
        FROM pragma_table_list t, pragma_index_list(t.name) i
        WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
    // A column declared INTEGER PRIMARY KEY is the row's number and has no index of its own.
    let numbers = "SELECT 'index primary on ' || t.name || ' (' || c.name || ') unique'
        FROM pragma_table_list t, pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND c.pk = 1 AND c.type = 'INTEGER' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
    let keys = "SELECT 'reference ' || t.name || ' (' || group_concat(k.\"from\", ', ') || ') to ' || k.\"table\" || ' ('
            || group_concat(k.\"to\", ', ') || ') on delete ' || lower(k.on_delete)
        FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
        WHERE t.schema = 'main'
        GROUP BY t.name, k.id";
    let views = "SELECT 'view ' || name FROM sqlite_schema WHERE type = 'view'";
    let mut facts = BTreeSet::new();
    for sql in [columns, indexes, numbers, keys, views] {
        let rows: Vec<(String,)> =
            sqlx::query_as(sql).fetch_all(pool).await.expect("SQLite describes itself");
        facts.extend(rows.into_iter().map(|(fact,)| fact));
    }
    facts
}

async fn postgres_schema(pool: &PgPool) -> BTreeSet<String> {
    let columns = "SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type
            || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
            || CASE WHEN column_default IS NULL THEN ''
                    ELSE ' default ' || lower(regexp_replace(column_default, '::[a-z ]+$', '')) END
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'
            AND table_name NOT IN (SELECT table_name FROM information_schema.views WHERE table_schema = 'public')";
    let views = "SELECT 'view ' || table_name FROM information_schema.views WHERE table_schema = 'public'";
    let indexes = "SELECT 'index ' || CASE WHEN i.indisprimary THEN 'primary' ELSE n.relname END || ' on ' || t.relname || ' ('
            || (SELECT string_agg(a.attname, ', ' ORDER BY k.at)
                FROM unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (number, at)
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) || ')'
            || CASE WHEN i.indisunique THEN ' unique' ELSE '' END
        FROM pg_index i
        JOIN pg_class n ON n.oid = i.indexrelid
        JOIN pg_class t ON t.oid = i.indrelid
        WHERE t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\\_sqlx%'";
    let keys = "SELECT 'reference ' || c.conrelid::regclass || ' ('
            || (SELECT string_agg(a.attname, ', ') FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey))
            || ') to ' || c.confrelid::regclass || ' ('
            || (SELECT string_agg(a.attname, ', ') FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attnum = ANY (c.confkey))
            || ') on delete '
            || CASE c.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' WHEN 'r' THEN 'restrict' ELSE 'no action' END
        FROM pg_constraint c
        WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace";
    let mut facts = BTreeSet::new();
    for sql in [columns, indexes, keys, views] {
        let rows: Vec<(String,)> =
            sqlx::query_as(sql).fetch_all(pool).await.expect("PostgreSQL describes itself");
        facts.extend(rows.into_iter().map(|(fact,)| fact));
    }
    facts
}
