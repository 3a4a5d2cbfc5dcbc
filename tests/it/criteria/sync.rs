//! The index follows the database: whatever is written, by us or by hand, it answers as if it had been made anew.

use super::{
    population,
    trees::{self, Dice},
};
use crate::support::db::{TestDb, each_db, with_index};
use muster::{
    audience::{self, Engine, Preview, World},
    criteria::Criteria,
    db::{Db, Tx},
    ids::ContactId,
    time::Clock,
};

/// Statements that change who matches, as somebody might type them; `$1` is a contact.
pub const EDITS: [&str; 37] = [
    "UPDATE contacts SET country = 'DK' WHERE id = $1",
    "UPDATE contacts SET city = 'Paris', city_key = 'paris' WHERE id >= $1",
    "UPDATE contacts SET birth_day = 9999, birth_month_day = 518 WHERE id = $1",
    "UPDATE contacts SET consent_email = TRUE, consent_sms = NULL WHERE id % 7 = $1 % 7",
    "UPDATE contacts SET correspondence = 'letter' WHERE id % 6 = $1 % 6",
    "UPDATE contacts SET spend_minor = 9223372036854775807 WHERE id = $1",
    "UPDATE contacts SET email_key = NULL WHERE id = $1",
    "UPDATE contacts SET email_key = 'p4@example.com' WHERE id = $1 AND NOT EXISTS
        (SELECT 1 FROM contacts WHERE email_key = 'p4@example.com')",
    "INSERT INTO contacts (id, name, country, created_at, updated_at) VALUES (200 + $1, 'New', 'AT', 0, 0)
        ON CONFLICT DO NOTHING",
    "INSERT INTO contacts (id, name, country, created_at, updated_at) VALUES (70000 + $1 * 1000, 'Far', 'DE', 0, 0)
        ON CONFLICT DO NOTHING",
    "DELETE FROM contacts WHERE id = $1",
    "DELETE FROM order_lines WHERE contact_id = $1",
    "UPDATE order_lines SET quantity = -quantity, ordered_day = ordered_day - 30 WHERE contact_id = $1",
    "DELETE FROM attribute_values WHERE contact_id = $1 AND attribute_id % 2 = 0",
    "UPDATE attribute_values SET text = 'gold', text_key = 'gold', number = 3 WHERE contact_id = $1",
    "UPDATE attribute_values SET text = REPLACE(text, ';a;', ';'), text_key = REPLACE(text_key, ';a;', ';')
        WHERE attribute_id = 7 AND contact_id % 3 = $1 % 3 AND text <> ';a;'",
    "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key)
        SELECT id, 7, ';never;xa_b;', ';never;xa_b;' FROM contacts WHERE id % 8 = $1 % 8
        ON CONFLICT (contact_id, attribute_id) DO UPDATE SET text = ';a_b;', text_key = ';a_b;'",
    "DELETE FROM predictions WHERE contact_id = $1",
    "UPDATE predictions SET risk = 'high', alive = 1200 WHERE contact_id >= $1",
    "UPDATE predictions SET contact_id = 300 + $1 WHERE contact_id = $1 AND EXISTS
        (SELECT 1 FROM contacts WHERE id = 300 + $1)",
    "INSERT INTO predictions (contact_id, expected_orders) SELECT id, 5000 FROM contacts WHERE id % 5 = $1 % 5
        ON CONFLICT (contact_id) DO UPDATE SET expected_orders = 312, risk = NULL",
    "UPDATE contacts SET region_key = 'arhus', post_code_key = '8000' WHERE id = $1",
    "UPDATE contacts SET job_title_key = 'gold' WHERE id % 9 = $1 % 9",
    // What may stand between fields on their way into the index, and what escapes it.
    "UPDATE contacts SET city_key = 'go\u{1f}ld\u{1e}\\N\t\n', region_key = '\u{1f}', job_title_key = '\"]\\' WHERE id = $1",
    "UPDATE contacts SET import_id = 1 WHERE id >= $1",
    "UPDATE contacts SET name_key = 'person 3 %_' WHERE id % 11 = $1 % 11",
    "UPDATE contacts SET company_id = NULL WHERE id = $1",
    "UPDATE contacts SET company_id = $1 WHERE id % 13 = 5 AND EXISTS (SELECT 1 FROM contacts WHERE id = $1)",
    "UPDATE activities SET stars = 5, happened_day = happened_day + 40 WHERE contact_id = $1",
    "DELETE FROM activities WHERE contact_id = $1 AND kind <> 'rating'",
    "UPDATE activities SET kind = 'interaction' WHERE contact_id % 17 = $1 % 17",
    "UPDATE activities SET contact_id = contact_id % 5 + 1 WHERE contact_id = $1 AND EXISTS
        (SELECT 1 FROM contacts WHERE id = $1 % 5 + 1)",
    "DELETE FROM group_addresses WHERE email_key IN (SELECT email_key FROM contacts WHERE id = $1)",
    "DELETE FROM contact_codes WHERE contact_id = $1",
    "INSERT INTO contact_codes (contact_id, code_id) SELECT id, 31 + 10 * (id % 4) FROM contacts
        WHERE id % 9 = $1 % 9 ON CONFLICT DO NOTHING",
    "UPDATE contact_codes SET contact_id = 200 + $1 WHERE contact_id = $1 AND EXISTS
        (SELECT 1 FROM contacts WHERE id = 200 + $1) AND NOT EXISTS
        (SELECT 1 FROM contact_codes WHERE contact_id = 200 + $1)",
    "DELETE FROM codes WHERE id = 33 + $1 % 2",
];

#[tokio::test]
async fn after_random_edits_the_index_is_as_if_made_anew() {
    each_db(async |db: Db| {
        let db = with_index(db).await;
        population::settle(&db).await;
        let mut dice = Dice::new(11);
        for round in 0..60 {
            for _ in 0..3 {
                edit(&db, &mut dice).await;
            }
            let mut tx = db.read().await.expect("a transaction");
            let world = World::load(&mut tx, population::NOW).await.expect("a world");
            let fresh = with_index(db.clone()).await;
            let mut other = fresh.read().await.expect("a transaction");
            let fresh = World::load(&mut other, population::NOW).await.expect("a world");
            for seed in 0..8 {
                let criteria = trees::criteria(&mut Dice::new(round * 8 + seed), &world.catalogue);
                let kept = ids(&mut tx, &world, &criteria).await;
                assert_eq!(kept, ids(&mut other, &fresh, &criteria).await, "{}", criteria.to_json());
                // The same in every round: what the index remembers of a rule is not what it was.
                let criteria = trees::criteria(&mut Dice::new(seed), &world.catalogue);
                let kept = preview(&mut tx, &world, &criteria).await;
                assert_eq!(kept, preview(&mut other, &fresh, &criteria).await, "{}", criteria.to_json());
            }
        }
    })
    .await;
}

pub async fn edit(db: &Db, dice: &mut Dice) {
    let mut tx = db.write().await.expect("a transaction");
    let sql = *dice.pick(&EDITS);
    tx.query(sql)
        .bind(1 + dice.below(population::PEOPLE))
        .execute()
        .await
        .unwrap_or_else(|e| panic!("{sql}: {e:?}"));
    // Some think better of it.
    if dice.maybe() {
        tx.commit().await.expect("the edit is kept");
    }
}

async fn ids(tx: &mut Tx, world: &World, criteria: &Criteria) -> Vec<ContactId> {
    let audience = audience::prepare(tx, world, criteria).await.expect("groups").expect("sound");
    assert!(audience.is_indexed(), "the index answers");
    audience::ids(tx, &audience).await.expect("ids")
}

async fn preview(tx: &mut Tx, world: &World, criteria: &Criteria) -> Preview {
    let audience = audience::prepare(tx, world, criteria).await.expect("groups").expect("sound");
    audience::preview(tx, &audience).await.expect("a preview")
}

/// What a transaction has written it sees itself, and nobody else before it is committed.
#[tokio::test]
async fn uncommitted_changes_are_seen_by_their_own_transaction_only() {
    each_db(async |db: Db| {
        let db = with_index(db).await;
        population::settle(&db).await;
        let mut writing = db.write().await.expect("a transaction");
        let before = everyone(&mut writing).await;
        writing.query("DELETE FROM contacts WHERE id = 3").execute().await.expect("deleted");
        assert_eq!(everyone(&mut writing).await, before - 1);
        let mut reading = db.read().await.expect("a transaction");
        assert_eq!(everyone(&mut reading).await, before);
        drop(reading);
        writing.commit().await.expect("committed");
        assert_eq!(everyone(&mut db.read().await.expect("a transaction")).await, before - 1);
    })
    .await;
}

async fn everyone(tx: &mut Tx) -> usize {
    let world = World::load(tx, population::NOW).await.expect("a world");
    ids(tx, &world, &Criteria::default()).await.len()
}

/// On PostgreSQL a change may become visible after one with a larger number: neither is lost.
#[tokio::test]
async fn changes_that_commit_late_are_not_lost() {
    let Some(test) = TestDb::postgres().await else { return };
    let db = with_index(test.db.clone()).await;
    population::settle(&db).await;
    let elsewhere = Db::connect(&test.url).await.expect("a second program");
    let mut slow = elsewhere.write().await.expect("a transaction");
    slow.query("DELETE FROM contacts WHERE id = 5").execute().await.expect("deleted");
    let mut quick = elsewhere.write().await.expect("a transaction");
    quick.query("DELETE FROM contacts WHERE id = 6").execute().await.expect("deleted");
    quick.commit().await.expect("committed");
    let people = usize::try_from(population::PEOPLE).expect("a small number");
    assert_eq!(everyone(&mut db.read().await.expect("a transaction")).await, people - 1);
    slow.commit().await.expect("committed");
    assert_eq!(everyone(&mut db.read().await.expect("a transaction")).await, people - 2);
    elsewhere.close().await;
    test.drop_now().await;
}

/// Questions go on while a flood of changes comes in, and the background takes them up.
#[tokio::test]
async fn a_flood_of_changes_is_taken_up_in_parts() {
    each_db(async |db: Db| {
        let engine = Engine::new(Clock::at(0), usize::MAX, None);
        let db = db.with(engine.clone());
        engine.load(&db).await.expect("loaded");
        let mut tx = db.write().await.expect("a transaction");
        let numbers = muster::db::json_numbers(tx.dialect(), "$1");
        let ids: Vec<i64> = (1..=45_000).collect();
        tx.query(format!(
            "INSERT INTO contacts (id, name, created_at, updated_at) SELECT n.value, '', 0, 0 FROM {} AS n",
            numbers.replace("(SELECT value FROM json_each($1))", "json_each($1)")
        ))
        .bind(serde_json::to_string(&ids).expect("numbers"))
        .execute()
        .await
        .expect("inserted");
        tx.commit().await.expect("committed");
        let some = everyone(&mut db.read().await.expect("a transaction")).await;
        assert!((2_000..45_000).contains(&some), "{some} are known of so far");
        engine.catch_up(&db).await.expect("caught up");
        assert_eq!(everyone(&mut db.read().await.expect("a transaction")).await, 45_000);
    })
    .await;
}
