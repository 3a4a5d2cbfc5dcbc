//! Profiles: questions under a heading, with one answer or several.

use super::{add, fields};
use crate::support::{
    app::{Client, Portal},
    db::each_db,
};
use muster::{
    attributes::{self, Value},
    ids::ContactId,
};

async fn define(ada: &Client<'_>, name: &str, kind: &str, profile: &str, choices: &[&str]) {
    let mut all = vec![("name", name), ("kind", kind), ("profile", profile), ("do", "save")];
    for choice in choices {
        all.extend([("choice_key", ""), ("choice_label", *choice)]);
    }
    ada.post("/settings/attributes", &all).await.expect(303);
}

async fn define_all(portal: &Portal) -> Client<'_> {
    let ada = portal.sign_in("ada").await;
    define(&ada, "Shoe size", "number", "", &[]).await;
    define(&ada, "Interests", "several", "Buying habits", &["Skiing", "Hiking", "Home; garden"]).await;
    define(&ada, "Heard of us", "choice", " buying  Habits ", &["Friends", "Search"]).await;
    ada
}

/// The keys that a contact has of the question about interests.
async fn interests(portal: &Portal, id: ContactId) -> Vec<String> {
    let mut tx = portal.db.read().await.unwrap();
    let values = attributes::values(&mut tx, id).await.unwrap();
    let several = values.into_iter().find_map(|(_, value)| match value {
        Value::Several(keys) => Some(keys),
        _ => None,
    });
    several.into_iter().flatten().collect()
}

#[actix_web::test]
async fn answers_are_ticked_shown_under_their_heading_and_taken_away() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = define_all(&portal).await;
        let form = ada.get("/contacts/new").await;
        assert_eq!(form.texts("#profiles h2"), ["Custom attributes"]);
        assert_eq!(form.texts("fieldset#attrs_2 label"), ["Skiing", "Hiking", "Home; garden"]);
        let ticked = [
            ("name", "Lena"),
            ("attrs_2", ""),
            ("attrs_2", "skiing"),
            ("attrs_2", "home_garden"),
            ("attr_3", "friends"),
        ];
        let id = add(&ada, &ticked).await;
        assert_eq!(interests(&portal, id).await, ["home_garden", "skiing"]);
        let page = ada.get("/contacts/1").await;
        assert!(page.texts(".stack h2").contains(&"Buying habits".to_string()), "one heading for both");
        assert_eq!(page.texts(".stack h2").iter().filter(|h| h.to_lowercase() == "buying habits").count(), 1);
        assert!(page.text("main").contains("Skiing, Home; garden"), "in the order of the choices");
        let edit = ada.get("/contacts/1/edit").await;
        assert_eq!(edit.attributes("input[name=attrs_2][checked]", "value"), ["skiing", "home_garden"]);

        let save = |version: &'static str, more: &[(&'static str, &'static str)]| {
            fields(&[&[("version", version), ("name", "Lena")][..], more].concat())
        };
        let answer = ada.post("/contacts/1", &save("1", &[("attrs_2", "knitting")])).await.expect(422);
        assert!(answer.text("#problems").contains("Choose one of the values for Interests"));
        ada.post("/contacts/1", &save("1", &[("attrs_2", ""), ("attrs_2", "hiking")])).await.expect(303);
        assert_eq!(interests(&portal, id).await, ["hiking"]);
        let answer =
            ada.post("/contacts/1", &save("1", &[("attrs_2", "skiing"), ("attrs_2", "hiking")])).await;
        let conflict = answer.expect(409).text("table");
        assert!(conflict.contains("Interests") && conflict.contains("Hiking, Skiing"), "{conflict}");
        ada.post("/contacts/1", &save("2", &[])).await.expect(303);
        assert_eq!(interests(&portal, id).await, ["hiking"], "a form without the question asks nothing");
        ada.post("/contacts/1", &save("3", &[("attrs_2", "")])).await.expect(303);
        assert!(interests(&portal, id).await.is_empty());
        assert_eq!(portal.number("SELECT COUNT(*) FROM attribute_values WHERE attribute_id = 2").await, 0);
    })
    .await;
}

#[actix_web::test]
async fn a_choice_goes_from_everybody_who_has_it_and_the_others_stay() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = define_all(&portal).await;
        let both = add(&ada, &[("name", "Lena"), ("attrs_2", "skiing"), ("attrs_2", "hiking")]).await;
        let one = add(&ada, &[("name", "Jo"), ("attrs_2", "skiing")]).await;
        let path = "/settings/attributes/2";
        let edit = ada.get(path).await;
        assert_eq!(edit.field("profile"), "Buying habits");
        assert_eq!(edit.attributes("#profiles option", "value"), ["Buying habits"]);
        assert!(edit.text(".choices").contains("2 contacts have it"), "{}", edit.text(".choices"));
        let rows = [
            ("version", "1"),
            ("name", "Interests"),
            ("profile", "Leisure"),
            ("do", "save"),
            ("choice_key", "hiking"),
            ("choice_label", "Walking"),
        ];
        let answer = ada.post(path, &rows).await.expect(422);
        assert!(answer.text(".msg.warn").contains("2 contacts have “Skiing” and will lose it."));
        ada.post(path, &[&rows[..], &[("confirm", "yes")]].concat()).await.expect(303);
        assert_eq!(interests(&portal, both).await, ["hiking"]);
        assert!(interests(&portal, one).await.is_empty());
        assert_eq!(portal.number("SELECT COUNT(*) FROM attribute_values").await, 1);
        let list = ada.get("/settings/attributes").await.text("table");
        assert!(list.contains("Leisure") && list.contains("Several choices"), "{list}");
        let long = "x".repeat(61);
        let wrong = [("name", "Colour"), ("kind", "text"), ("profile", long.as_str())];
        let answer = ada.post("/settings/attributes", &wrong).await.expect(422);
        assert!(answer.text("#problems").contains("61 characters"));
        assert_eq!(answer.field("profile"), long);
    })
    .await;
}

#[actix_web::test]
async fn rules_about_answers_are_found_under_their_heading_and_told() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = define_all(&portal).await;
        add(&ada, &[("name", "Lena"), ("attrs_2", "skiing"), ("attrs_2", "hiking")]).await;
        add(&ada, &[("name", "Jo"), ("attrs_2", "skiing")]).await;
        let page = ada.get("/groups/new/segment").await;
        let headings = page.attributes("optgroup", "label");
        let at = headings.iter().position(|name| name == "Profile: Buying habits").expect("a heading");
        assert_eq!(headings[at - 1], "Profile");
        let under = page.attributes("optgroup[label='Profile: Buying habits'] option", "value");
        assert_eq!(under, ["attr:interests", "attr:heard_of_us"]);
        let offered = ada.get("/groups/values?field=attr:interests&q=").await.expect(200);
        let offered = offered.texts("[role=option]");
        assert_eq!(offered, ["Skiing2 contacts", "Hiking1 contact", "Home; garden"]);
    })
    .await;
}
