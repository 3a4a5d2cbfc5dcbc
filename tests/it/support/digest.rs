//! Tells whether anything in a database changed, and in which tables.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use muster::db::{Db, Dialect};

/// A number for the content of each table; of sessions only which there are, since each use of one is noted there.
pub type Digest = BTreeMap<String, u64>;

pub async fn of(db: &Db) -> Digest {
    let mut digest = Digest::new();
    for table in tables(db).await {
        let mut hasher = DefaultHasher::new();
        content(db, &table).await.hash(&mut hasher);
        digest.insert(table, hasher.finish());
    }
    digest
}

/// The tables whose content differs.
pub fn changed(before: &Digest, after: &Digest) -> Vec<String> {
    before
        .iter()
        .filter(|(table, number)| after.get(*table) != Some(number))
        .map(|(table, _)| table.clone())
        .collect()
}

async fn tables(db: &Db) -> Vec<String> {
    let sql = match db.dialect() {
        Dialect::Sqlite => "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
        Dialect::Postgres => "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'",
    };
    texts(db, sql.to_owned()).await
}

async fn content(db: &Db, table: &str) -> Vec<String> {
    let row = match db.dialect() {
        _ if table == "sessions" => "SELECT key_hash FROM sessions ORDER BY 1".to_owned(),
        Dialect::Postgres => format!("SELECT t::text FROM {table} t ORDER BY 1"),
        Dialect::Sqlite => {
            let columns = texts(db, format!("SELECT name FROM pragma_table_info('{table}')")).await;
            let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
            format!("SELECT {} FROM {table} ORDER BY 1", quoted.join(" || ',' || "))
        }
    };
    texts(db, row).await
}

async fn texts(db: &Db, sql: String) -> Vec<String> {
    let mut tx = db.read().await.expect("the database can be read");
    let rows: Vec<(String,)> = tx.query(sql).all().await.expect("the database can be read");
    rows.into_iter().map(|(text,)| text).collect()
}
