//! The list of groups as SQL: one set of conditions for its pages and for its counts.

use super::{COLUMNS, FROM};
use crate::{
    db::{Dialect, Query, Tx, json_numbers, like},
    error::Result,
    groups::{
        Kind,
        list::{Listed, Named, Search, SortKey, Tab, UNUSED_AFTER},
    },
    ids::StaffId,
};

const LIVE_SHARES: &str = "(SELECT COUNT(*) FROM shares h
                            WHERE h.group_id = g.id AND h.revoked_at IS NULL
                              AND (h.expires_at IS NULL OR h.expires_at > $1))";
const USED_BY: &str = "(SELECT COUNT(*) FROM group_uses u
                        JOIN customer_groups o ON o.id = u.group_id
                        WHERE u.used_group_id = g.id AND o.archived_at IS NULL)";

/// What is searched for, folded, and the owners whose names have it.
pub struct Words {
    pub text: String,
    pub owners: Vec<i64>,
}

/// Who reads the list.
#[derive(Clone, Copy)]
pub struct Reader {
    pub id: Option<StaffId>,
    pub sees_people: bool,
}

/// How many people a group has, as the reader is told: neither order nor place nor filter may tell more. The steps are
/// those of [`in_steps`](crate::groups::in_steps), and all small groups are of one size.
fn people(reader: Reader, search: &Search) -> String {
    if reader.sees_people {
        return "g.people".into();
    }
    let step = search.min_people.max(1);
    format!("CASE WHEN g.people < $3 THEN 0 ELSE (g.people + {}) / {step} * {step} END", step / 2)
}

/// The page and one group more, if there are more.
pub async fn page(tx: &mut Tx, reader: Reader, search: &Search, words: &Words) -> Result<Vec<Listed>> {
    let order = match search.sort.key {
        SortKey::Name => "g.name_key".to_string(),
        SortKey::People => format!("COALESCE({}, -1)", people(reader, search)),
        SortKey::Updated => "g.updated_at".to_string(),
    };
    let (direction, beyond) = if search.sort.descending { ("DESC", "<") } else { ("ASC", ">") };
    let after = match (&search.after, search.sort.key) {
        (None, _) => "TRUE".to_string(),
        (Some(_), SortKey::Name) => format!("({order}, g.id) {beyond} ($12, $13)"),
        (Some(_), _) => format!("({order}, g.id) {beyond} (CAST($12 AS BIGINT), $13)"),
    };
    let sql = format!(
        "SELECT {COLUMNS}, {USED_BY} AS used_by, {LIVE_SHARES} AS shares
         {FROM}
         WHERE {} AND {after}
         ORDER BY {order} {direction}, g.id {direction}
         LIMIT $11",
        conditions(reader, search, tx.dialect())
    );
    let mut query = bind(tx.query(sql), reader.id, search, words).bind(search.limit + 1);
    if let Some(after) = &search.after {
        query = query.bind(after.value.clone()).bind(after.id);
    }
    query.all().await
}

pub async fn total(tx: &mut Tx, reader: Reader, search: &Search, words: &Words) -> Result<i64> {
    let conditions = conditions(reader, search, tx.dialect());
    let sql = format!("SELECT COUNT(*) FROM customer_groups g WHERE {conditions}");
    bind(tx.query(sql), reader.id, search, words).scalar().await
}

/// `$1` now, `$2` the actor, `$3` the smallest group, `$4` words, `$5` kind, `$6` owner, `$7` team, `$8` and `$9` size,
/// `$10` owners whose name has the words.
fn conditions(reader: Reader, search: &Search, dialect: Dialect) -> String {
    let owners = json_numbers(dialect, "$10");
    let people = people(reader, search);
    let tab = match search.tab {
        Tab::All => "g.archived_at IS NULL".to_string(),
        Tab::Segments => "g.archived_at IS NULL AND g.kind = 'segment'".to_string(),
        Tab::Known => "g.archived_at IS NULL AND g.kind = 'known'".to_string(),
        Tab::Mine => "g.archived_at IS NULL AND g.owner_id = $2".to_string(),
        Tab::Shared => format!("g.archived_at IS NULL AND {LIVE_SHARES} > 0"),
        Tab::Attention => format!(
            "g.archived_at IS NULL
             AND (g.broken OR g.people < $3
                  OR (g.updated_at < $1 - {UNUSED_AFTER} AND {LIVE_SHARES} = 0 AND {USED_BY} = 0))"
        ),
        Tab::Archived => "g.archived_at IS NOT NULL".to_string(),
    };
    format!(
        "{tab}
         AND ($4 = '%%' OR g.name_key LIKE $4 ESCAPE '\\' OR g.description_key LIKE $4 ESCAPE '\\'
              OR g.owner_id IN {owners})
         AND ($5 IS NULL OR g.kind = $5)
         AND ($6 IS NULL OR g.owner_id = $6)
         AND ($7 IS NULL OR g.team_id = $7)
         AND ($8 IS NULL OR {people} BETWEEN $8 AND $9)"
    )
}

fn bind<'t>(query: Query<'t>, me: Option<StaffId>, search: &Search, words: &Words) -> Query<'t> {
    let size = search.size.map(|size| size.bounds(search.min_people));
    query
        .bind(search.now)
        .bind(me)
        .bind(search.min_people)
        .bind(format!("%{}%", like(&words.text)))
        .bind(search.kind.map(Kind::code))
        .bind(search.owner)
        .bind(search.team)
        .bind(size.map(|(low, _)| low))
        .bind(size.map(|(_, high)| high))
        .bind(format!("{:?}", words.owners))
}

pub async fn owners(tx: &mut Tx) -> Result<Vec<Named>> {
    tx.query(
        "SELECT s.id, s.name
         FROM staff s
         WHERE EXISTS (SELECT 1 FROM customer_groups g WHERE g.owner_id = s.id)
         ORDER BY s.name, s.id",
    )
    .all()
    .await
}

pub async fn teams(tx: &mut Tx) -> Result<Vec<Named>> {
    tx.query(
        "SELECT t.id, t.name
         FROM teams t
         WHERE EXISTS (SELECT 1 FROM customer_groups g WHERE g.team_id = t.id)
         ORDER BY t.name_key, t.id",
    )
    .all()
    .await
}
