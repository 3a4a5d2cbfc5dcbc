//! Tells whether anything in a database changed, and in which tables.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use muster::db::{Db, Dialect};

/// A number for the content of each table; of sessions only which there are, since each use of one is noted there.
pub type Digest = BTreeMap<String, u64>;

/// The one statement that reads everything.
pub struct Reader {
    sql: String,
}

impl Reader {
    pub async fn of(db: &Db) -> Reader {
        let mut parts = Vec::new();
        for table in tables(db).await {
            let row = match db.dialect() {
                _ if table == "sessions" => "key_hash".to_owned(),
                Dialect::Postgres => "t::text".to_owned(),
                Dialect::Sqlite => {
                    let columns = texts(db, format!("SELECT name FROM pragma_table_info('{table}')")).await;
                    let quoted = columns.iter().map(|column| format!("quote(\"{column}\")"));
                    quoted.collect::<Vec<_>>().join(" || ',' || ")
                }
            };
            parts.push(format!("SELECT '{table}', {row} FROM {table} t"));
        }
        Reader { sql: format!("{} ORDER BY 1, 2", parts.join(" UNION ALL ")) }
    }

    pub async fn read(&self, db: &Db) -> Digest {
        let mut tx = db.read().await.expect("the database can be read");
        let rows: Vec<(String, String)> = tx.query(self.sql.clone()).all().await.expect("it can be read");
        let mut tables: BTreeMap<String, DefaultHasher> = BTreeMap::new();
        for (table, row) in rows {
            row.hash(tables.entry(table).or_default());
        }
        tables.into_iter().map(|(table, hasher)| (table, hasher.finish())).collect()
    }
}

/// The tables whose content differs.
pub fn changed(before: &Digest, after: &Digest) -> Vec<String> {
    let all: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    all.into_iter().filter(|table| before.get(*table) != after.get(*table)).cloned().collect()
}

async fn tables(db: &Db) -> Vec<String> {
    let sql = match db.dialect() {
        Dialect::Sqlite => "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
        Dialect::Postgres => "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'",
    };
    texts(db, sql.to_owned()).await
}

async fn texts(db: &Db, sql: String) -> Vec<String> {
    let mut tx = db.read().await.expect("the database can be read");
    let rows: Vec<(String,)> = tx.query(sql).all().await.expect("the database can be read");
    rows.into_iter().map(|(text,)| text).collect()
}
