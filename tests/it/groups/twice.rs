//! Buttons of a group that are pressed twice: the second press leads to where the first one did.

use super::germans;
use crate::support::{
    app::{Client, Portal},
    db::each_db,
};

/// Sends the form of a page twice, as it stands there; where both led.
async fn twice(client: &Client<'_>, page: &str, path: &str, typed: &[(&str, &str)]) -> String {
    let page = client.get(page).await.expect(200);
    let (version, once) = (page.field("version"), page.field("_once"));
    assert!(!once.is_empty(), "{path}");
    let mut fields = typed.to_vec();
    if !version.is_empty() {
        fields.push(("version", &version));
    }
    fields.push(("_once", &once));
    let first = client.post(path, &fields).await.expect(303);
    let second = client.post(path, &fields).await.expect(303);
    assert_eq!(first.location(), second.location(), "{path}");
    first.location().to_string()
}

#[actix_web::test]
async fn every_button_of_a_group_may_be_pressed_twice() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.segment("Germans", germans()).await;
        let mia = portal.sign_in("mia").await;
        let group = "/groups/1";
        let copy = twice(&mia, "/groups/1/duplicate", "/groups/1/duplicate", &[("name", "Copy")]).await;
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups").await, 2);
        let typed = [("name", "Of Germany"), ("description", "")];
        assert_eq!(twice(&mia, "/groups/1/settings", "/groups/1/settings", &typed).await, group);
        assert_eq!(twice(&mia, "/groups/1/archive", "/groups/1/archive", &[]).await, "/groups");
        assert_eq!(twice(&mia, group, "/groups/1/restore", &[]).await, group);
        let bulk = mia.get("/groups/archive?id=1").await.expect(200);
        let picked = bulk.attributes("input[name=group]", "value").remove(0);
        let (group_1, page) = ([("group", picked.as_str())], "/groups/archive?id=1");
        assert_eq!(twice(&mia, page, "/groups/archive", &group_1).await, "/groups");
        assert_eq!(portal.number("SELECT version FROM customer_groups WHERE id = 1").await, 5);

        assert_eq!(twice(&mia, &format!("{copy}/delete"), &format!("{copy}/delete"), &[]).await, "/groups");
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn an_old_version_is_restored_once() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.segment("Germans", germans()).await;
        let mia = portal.sign_in("mia").await;
        let new = r#"{"include":{"all":[{"field":"country","op":"any_of","value":["DK"]}]}}"#;
        super::versions::change(&portal, 1, new).await;
        let path = "/groups/1/history/1/restore";
        assert_eq!(twice(&mia, path, path, &[]).await, "/groups/1");
        assert_eq!(portal.number("SELECT criteria_version FROM customer_groups").await, 3);
    })
    .await;
}
