//! The same contacts in PostgreSQL, on a server of its own, where Muster asks them in SQL.

use std::path::Path;

use muster::db::Db;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::{fill, server::Server};

/// What somebody who gives a machine like ours to PostgreSQL would set.
const SETTINGS: [&str; 5] = [
    "shared_buffers=2GB",
    "work_mem=128MB",
    "maintenance_work_mem=1GB",
    "max_wal_size=16GB",
    "random_page_cost=1.1",
];

/// A filled database and the server that holds it, for as long as it is not dropped.
pub struct Peer {
    pub db: Db,
    _server: Server,
}

/// Where PostgreSQL is installed, a database made of the files that [`fill::fill`] wrote into the folder.
pub async fn start(folder: &Path) -> Option<Peer> {
    let server = Server::with(&SETTINGS)?;
    let url = server.url("postgres");
    let db = Db::connect(&url).await.expect("a database");
    let mut tx = db.write().await.expect("a transaction");
    fill::prepare(&mut tx).await;
    tx.commit().await.expect("it can be written");
    let mut connection = PgConnection::connect(&url).await.expect("the server answers");
    run(&mut connection, BEFORE).await;
    for table in ["contacts", "orders", "tags", "list"] {
        let copy = connection.copy_in_raw(&format!("COPY raw_{table} FROM STDIN (FORMAT csv)")).await;
        let mut copy = copy.expect("the server takes a file");
        let file = tokio::fs::File::open(folder.join(format!("{table}.csv"))).await.expect("it was written");
        copy.read_from(file).await.expect("it can be read");
        copy.finish().await.expect("the rows are taken");
    }
    let later: Vec<(String, String)> =
        sqlx::query_as(INDEXES).fetch_all(&mut connection).await.expect("indexes");
    for (name, _) in &later {
        run(&mut connection, &format!("DROP INDEX {name}")).await;
    }
    run(&mut connection, INSERTS).await;
    for (_, sql) in &later {
        run(&mut connection, sql).await;
    }
    run(&mut connection, "VACUUM (ANALYZE)").await;
    Some(Peer { db, _server: server })
}

async fn run(connection: &mut PgConnection, sql: &str) {
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await;
    done.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// The tables that take the files, and a role that no trigger and no foreign key holds up.
const BEFORE: &str = "
    SET session_replication_role = replica;
    CREATE UNLOGGED TABLE raw_contacts (
        id BIGINT, email TEXT, country TEXT, birth_year INT, gender TEXT, device TEXT, os TEXT, spend BIGINT,
        last BIGINT, seen BIGINT, consent INT, active BIGINT, plan TEXT, sms INT);
    CREATE UNLOGGED TABLE raw_orders (contact BIGINT, product BIGINT, day BIGINT, amount BIGINT);
    CREATE UNLOGGED TABLE raw_tags (contact BIGINT);
    CREATE UNLOGGED TABLE raw_list (contact BIGINT)";

/// The indexes of the tables that are filled, but for those of primary keys.
const INDEXES: &str = "
    SELECT CAST(i.indexrelid::regclass AS TEXT), pg_get_indexdef(i.indexrelid)
    FROM pg_index i WHERE NOT i.indisprimary AND i.indrelid IN ('contacts'::regclass, 'orders'::regclass,
        'order_lines'::regclass, 'attribute_values'::regclass, 'group_addresses'::regclass)";

const INSERTS: &str = "
    INSERT INTO contacts (id, email, email_key, name_key, country, birth_day, gender, device, last_order_day,
                          order_count, spend_minor, consent_email, consent_sms, created_at, updated_at)
    SELECT c.id, email, email, '', country, make_date(birth_year, 7, 1) - DATE '1970-01-01', gender, device, last,
           COALESCE(o.number, 0), spend, consent = 1, sms = 1, 0, 0
    FROM raw_contacts c LEFT JOIN (SELECT contact, COUNT(*) AS number FROM raw_orders GROUP BY contact) o
        ON o.contact = c.id;
    INSERT INTO attribute_values (contact_id, attribute_id, text, number)
    SELECT id, a.attribute, a.text, a.number FROM raw_contacts,
        LATERAL (VALUES (1, os, NULL), (2, plan, NULL), (3, NULL, active), (4, NULL, seen)) a (attribute, text, number);
    INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day)
    SELECT ROW_NUMBER() OVER (), contact, ROW_NUMBER() OVER (), 0, day FROM raw_orders;
    INSERT INTO order_lines (id, order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
    SELECT ROW_NUMBER() OVER (), ROW_NUMBER() OVER (), contact, product, day, 1, amount, 'EUR' FROM raw_orders;
    INSERT INTO group_addresses (group_id, email_key, email, added_at)
    SELECT g.id, email, email, 0 FROM (
        SELECT 1 AS id, contact FROM raw_list UNION ALL SELECT 2, contact FROM raw_tags) g
        JOIN raw_contacts c ON c.id = g.contact;
    DROP TABLE raw_contacts, raw_orders, raw_tags, raw_list";
