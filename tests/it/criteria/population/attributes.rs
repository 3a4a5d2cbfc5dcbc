//! Custom attributes of every kind and what people have of them.

use super::{super::trees::Dice, NUMBERS, PEOPLE, TEXTS, edge};
use muster::{criteria::several, db::Tx, text::fold};
use std::collections::BTreeSet;

pub async fn define(tx: &mut Tx) {
    let kinds = ["text", "number", "money", "date", "yes_no", "choice", "several"];
    for (id, kind) in (1_i64..).zip(kinds) {
        let choices = match kind {
            "choice" => {
                r#"[{"key":"gold","label":"Gold"},{"key":"silver","label":"Silver"},{"key":"50%","label":"Half"}]"#
            }
            // Each is in the next one, letter by letter or where a sign stands for any letter.
            "several" => {
                r#"[{"key":"a","label":"A"},{"key":"a_b","label":"A, B"},{"key":"axb","label":"X"},
                    {"key":"xa_b","label":"XA"},{"key":"never","label":"Nobody's"}]"#
            }
            _ => "[]",
        };
        tx.query("INSERT INTO attributes (id, key, name, kind, choices, created_at) VALUES ($1, $2, $3, $2, $4, 0)")
            .bind(id)
            .bind(kind.to_string())
            .bind(format!("My {kind}"))
            .bind(choices.to_string())
            .execute()
            .await
            .expect("an attribute");
    }
}

pub async fn values(tx: &mut Tx, contact: i64, dice: &mut Dice) {
    for attribute in 1..=6_i64 {
        if dice.below(3) == 0 {
            continue;
        }
        let text = dice.maybe().then(|| (*dice.pick(&TEXTS)).to_string());
        let number = match attribute {
            4 => dice.maybe().then(|| edge(dice)),
            _ => dice.maybe().then(|| *dice.pick(&NUMBERS)),
        };
        tx.query("INSERT INTO attribute_values (contact_id, attribute_id, text, text_key, number) VALUES ($1, $2, $3, $4, $5)")
            .bind(contact)
            .bind(attribute)
            .bind(text.clone())
            .bind(text.as_deref().map(fold))
            .bind(number)
            .execute()
            .await
            .expect("a value");
    }
}

/// Of the attribute with several choices, as forms and imports leave it, and without a choice.
pub async fn answers(tx: &mut Tx, dice: &mut Dice) {
    for contact in 1..=PEOPLE {
        let keys = ["a", "a_b", "axb", "xa_b"].into_iter().filter(|_| dice.below(3) == 0);
        let keys: BTreeSet<String> = keys.map(str::to_string).collect();
        let text = match dice.below(8) {
            0 => continue,
            1 => None,
            _ if keys.is_empty() => Some(String::new()),
            _ => Some(several::packed(&keys)),
        };
        let insert =
            "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key) VALUES ($1, 7, $2, $2)";
        tx.query(insert).bind(contact).bind(text).execute().await.expect("answers");
    }
}
