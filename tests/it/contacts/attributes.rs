//! Custom attributes: defined under Settings, typed in the form of a contact.

use super::{add, fields};
use crate::support::{
    app::{Client, Portal},
    db::each_db,
};
use muster::{
    attributes::{self, Attribute, Value},
    ids::{AttributeId, ContactId},
};
use serde_json::json;

async fn define(ada: &Client<'_>, name: &str, kind: &str, choices: &[&str]) {
    let mut all = vec![("name", name), ("kind", kind), ("do", "save")];
    for choice in choices {
        all.extend([("choice_key", ""), ("choice_label", *choice)]);
    }
    ada.post("/settings/attributes", &all).await.expect(303);
}

async fn define_all(portal: &Portal) -> Client<'_> {
    let ada = portal.sign_in("ada").await;
    define(&ada, "Loyalty tier", "choice", &["Gold", "", "Silver"]).await;
    define(&ada, "Store card", "yes_no", &[]).await;
    define(&ada, "Member since", "date", &[]).await;
    define(&ada, "Shoe size", "number", &[]).await;
    define(&ada, "Budget", "money", &[]).await;
    define(&ada, "Store", "text", &[]).await;
    ada
}

async fn all(portal: &Portal) -> Vec<Attribute> {
    let mut tx = portal.db.read().await.unwrap();
    attributes::list(&mut tx).await.unwrap()
}

async fn values(portal: &Portal, id: ContactId) -> Vec<Value> {
    let mut tx = portal.db.read().await.unwrap();
    let mut values = attributes::values(&mut tx, id).await.unwrap();
    values.sort_by_key(|(id, _)| *id);
    values.into_iter().map(|(_, value)| value).collect()
}

#[actix_web::test]
async fn values_of_every_kind_are_typed_shown_and_taken_away() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = define_all(&portal).await;
        let keys: Vec<String> = all(&portal).await.into_iter().map(|attribute| attribute.key).collect();
        assert_eq!(keys, ["loyalty_tier", "store_card", "member_since", "shoe_size", "budget", "store"]);
        let typed = [
            ("name", "Lena"),
            ("attr_1", "gold"),
            ("attr_2", "no"),
            ("attr_3", "2020-02-29"),
            ("attr_4", "-38.25"),
            ("attr_5", "1,234.5"),
            ("attr_6", " Köln <b> "),
        ];
        let id = add(&ada, &typed).await;
        let expect = [
            Value::Choice("gold".into()),
            Value::YesNo(false),
            Value::Date(18_321),
            Value::Number(-382_500),
            Value::Money(123_450),
            Value::Text("Köln <b>".into()),
        ];
        assert_eq!(values(&portal, id).await, expect);
        let page = ada.get("/contacts/1").await.text(".profile");
        for words in ["Gold", "No", "29 Feb 2020", "-38.25", "€1,234.5", "Köln <b>"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let edit = ada.get("/contacts/1/edit").await;
        let shown: Vec<String> = (1..=6).map(|n| edit.field(&format!("attr_{n}"))).collect();
        assert_eq!(shown, ["gold", "no", "2020-02-29", "-38.25", "1234.5", "Köln <b>"]);
        let mut again = vec![("version", "1".to_string()), ("name", "Lena".to_string())];
        again.extend(["attr_1", "attr_2", "attr_3", "attr_4", "attr_5"].into_iter().zip(shown));
        again.push(("attr_6", String::new()));
        let again: Vec<(&str, &str)> = again.iter().map(|(n, v)| (*n, v.as_str())).collect();
        ada.post("/contacts/1", &fields(&again)).await.expect(303);
        assert_eq!(values(&portal, id).await, expect[..5]);
        let detail = "SELECT COUNT(*) FROM audit WHERE detail LIKE '%[\"attr:store\"]%'";
        assert_eq!(portal.number(detail).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn values_that_do_not_fit_are_said_at_their_field() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = define_all(&portal).await;
        for (field, value, words) in [
            ("attr_1", "bronze", "Choose one of the values for Loyalty tier"),
            ("attr_2", "maybe", "Choose one of the values for Store card"),
            ("attr_3", "2021-02-29", "not a day of the calendar"),
            ("attr_4", "large", "Shoe size is a number"),
            ("attr_4", "1.00005", "Shoe size keeps 4 decimals"),
            ("attr_5", "99999999999999999999", "Budget is larger than can be stored"),
            ("attr_6", "a\u{7}b", "Store holds a control character"),
        ] {
            let answer = ada.post("/contacts", &fields(&[("name", "X"), (field, value)])).await.expect(422);
            let problem = answer.text("#problems");
            assert!(problem.contains(words), "{value}: {problem}");
        }
        ada.post("/contacts", &fields(&[("name", "X"), ("attr_99", "gone")])).await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn a_choice_that_is_used_goes_only_when_it_may() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = define_all(&portal).await;
        add(&ada, &[("name", "Lena"), ("attr_1", "gold")]).await;
        let path = "/settings/attributes/1";
        let rows = [
            ("choice_key", "silver"),
            ("choice_label", "Silver 2"),
            ("choice_key", ""),
            ("choice_label", "Tin"),
        ];
        let form = |version, extra: &[(&'static str, &'static str)]| {
            [&[("version", version), ("name", "Tier"), ("do", "save")][..], &rows, extra].concat()
        };
        let answer = ada.post(path, &form("1", &[])).await.expect(422);
        assert!(answer.text(".msg.warn").contains("1 contact has “Gold” and will have no value."));
        ada.post(path, &form("1", &[("confirm", "yes")])).await.expect(303);
        assert_eq!(values(&portal, ContactId(1)).await, []);
        let attribute = all(&portal).await.remove(0);
        let choices: Vec<_> = attribute.choices.iter().map(|c| (c.key.as_str(), c.label.as_str())).collect();
        assert_eq!(
            (attribute.name.as_str(), choices),
            ("Tier", vec![("silver", "Silver 2"), ("tin", "Tin")])
        );
        assert_eq!(attribute.key, "loyalty_tier");
        ada.post(path, &form("1", &[])).await.expect(409);

        portal.sql(&[SEGMENT]).await;
        let without = [
            ("version", "2"),
            ("name", "Tier"),
            ("choice_key", "tin"),
            ("choice_label", "Tin"),
            ("confirm", "yes"),
        ];
        let answer = ada.post(path, &without).await.expect(422);
        assert!(answer.text("#problems").contains("“Silver 2” is used by Silver people"));
        let confirm = ada.get("/settings/attributes/1/delete").await.expect(200);
        assert_eq!(confirm.count("button.danger"), 0);
        ada.post("/settings/attributes/1/delete", &[("version", "2")]).await.expect(422);
        ada.post("/settings/attributes/2/delete", &[("version", "1")]).await.expect(303);
        assert_eq!(all(&portal).await.len(), 5);
    })
    .await;
}

const SEGMENT: &str = "INSERT INTO customer_groups (id, kind, name, name_key, criteria, created_at, updated_at)
     VALUES (1, 'segment', 'Silver people', 'silver people',
             '{\"include\": {\"all\": [{\"field\": \"attr:loyalty_tier\", \"op\": \"any_of\", \"value\": [\"silver\"]}]}}',
             0, 0)";

#[actix_web::test]
async fn buttons_move_add_and_remove_choices_without_saving() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = define_all(&portal).await;
        let press = async |what: &str| {
            let rows = [
                ("choice_key", "gold"),
                ("choice_label", "G"),
                ("choice_key", "silver"),
                ("choice_label", "S"),
            ];
            let fields = [&[("version", "1"), ("name", "T"), ("do", what)][..], &rows].concat();
            let page = ada.post("/settings/attributes/1", &fields).await.expect(200);
            page.attributes("input[name=choice_label]", "value")
        };
        assert_eq!(press("down:0").await, ["S", "G"]);
        assert_eq!(press("up:1").await, ["S", "G"]);
        assert_eq!(press("remove:0").await, ["S"]);
        assert_eq!(press("add").await, ["G", "S", ""]);
        ada.post("/settings/attributes/1", &[("version", "1"), ("name", "T"), ("do", "up:9")])
            .await
            .expect(400);
        assert_eq!(all(&portal).await[0].version, 1);
        ada.post("/settings/attributes/2/order", &[("toward", "up")]).await.expect(303);
        let ids: Vec<AttributeId> = all(&portal).await.into_iter().map(|attribute| attribute.id).collect();
        assert_eq!(ids, [2, 1, 3, 4, 5, 6].map(AttributeId));
    })
    .await;
}

#[actix_web::test]
async fn names_and_choices_that_do_not_fit_are_refused() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = define_all(&portal).await;
        let long = "x".repeat(61);
        for (name, choices, words) in [
            ("", &["A"][..], "at least one letter"),
            (long.as_str(), &["A"], "61 characters"),
            ("LOYALTY  tier", &["A"], "Another attribute is called"),
            ("Colour", &[], "Enter at least one choice"),
            ("Colour", &["Red", "réd"], "“réd” stands twice"),
        ] {
            let mut all = vec![("name", name), ("kind", "choice")];
            choices.iter().for_each(|choice| all.extend([("choice_key", ""), ("choice_label", *choice)]));
            let answer = ada.post("/settings/attributes", &all).await.expect(422);
            assert!(answer.text("#problems").contains(words), "{name}: {}", answer.text("#problems"));
        }
        let tree = json!({ "name": 1 }).to_string();
        ada.post("/settings/attributes", &[("name", tree.as_str()), ("kind", "text")]).await.expect(303);
        ada.post("/settings/attributes", &[("name", "x"), ("kind", "colour")]).await.expect(400);
    })
    .await;
}
