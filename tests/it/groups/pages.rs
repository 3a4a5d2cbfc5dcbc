//! The pages of customer groups, as the cast uses them.

use crate::support::{
    app::{Client, Portal},
    db::each_db,
};
use muster::ids::GroupId;
use serde_json::{Value, json};

fn living_in(country: &str) -> Value {
    json!([{"field": "country", "op": "any_of", "value": [country]}])
}

/// Seven Danes, two Germans, and groups of both.
async fn shop(portal: &Portal) -> (GroupId, GroupId, GroupId) {
    for n in 1..=7 {
        portal.contact(&format!("dane{n}@example.com"), "DK").await;
    }
    portal.contact("anna@example.com", "DE").await;
    portal.contact("bernd@example.com", "DE").await;
    let danes = portal.segment("Danes", living_in("DK")).await;
    let germans = portal.segment("Germans", living_in("DE")).await;
    let testers = portal.known("Testers", &["dane1@example.com", "new@example.com"]).await;
    (danes, germans, testers)
}

/// The value of the hidden field that says which version a page showed.
async fn version(client: &Client<'_>, path: &str) -> String {
    client.get(path).await.expect(200).field("version")
}

#[actix_web::test]
async fn the_list_finds_sorts_and_filters_by_its_address() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let empty = mia.get("/groups").await.expect(200);
        assert_eq!(empty.text(".empty h2"), "No customer groups yet");
        shop(&portal).await;

        let list = mia.get("/groups?sort=name").await.expect(200);
        assert_eq!(list.texts("td.main-cell a"), ["Danes", "Germans", "Testers"]);
        assert_eq!(list.texts("td.num.strong"), ["7", "2", "2"]);
        assert_eq!(list.attributes("th[aria-sort]", "aria-sort"), ["ascending"]);
        assert_eq!(list.texts(".tag.warn"), ["Too small", "Too small"]);
        assert!(list.text("td.main-cell small").contains("live in Denmark"), "{}", list.body);
        assert_eq!(list.texts(".lines .about a"), ["Germans"]);

        let found = mia.get("/groups?q=DANE").await.expect(200);
        assert_eq!(found.texts("td.main-cell a"), ["Danes"]);
        let known = mia.get("/groups?view=known").await.expect(200);
        assert_eq!(known.texts("td.main-cell a"), ["Testers"]);
        let none = mia.get("/groups?q=%25&type=known").await.expect(200);
        assert_eq!(none.text(".empty h2"), "No group fits");
        assert_eq!(none.texts(".chip.on"), ["Type: Known user group"]);
        for odd in ["?sort=x&after=1&size=y&owner=z&view=w", "?after=9.x&sort=people", "?q=%00%F0"] {
            mia.get(&format!("/groups{odd}")).await.expect(200);
        }
        let part = mia.get_part("/groups?q=DANE").await.expect(200);
        assert!(found.body.contains(part.body.trim()), "{}", part.body);
    })
    .await;
}

#[actix_web::test]
async fn roles_without_people_see_small_groups_as_small() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (danes, germans, _) = shop(&portal).await;
        let ana = portal.sign_in("ana").await;
        let list = ana.get("/groups?sort=name").await.expect(200);
        assert_eq!(list.texts("td.num.strong"), ["5", "Small", "Small"]);
        assert_eq!(list.count("input[type=checkbox], .menu .btn.primary"), 0);
        let page = ana.get(&format!("/groups/{germans}")).await.expect(200);
        assert_eq!(page.text(".big"), "Small");
        assert_eq!(page.count(".bars, .chart"), 0);
        assert!(!page.text("main").contains("2 people"), "{}", page.text("main"));
        let nobody = portal.segment("Nobody", living_in("NO")).await;
        let page = ana.get(&format!("/groups/{nobody}/history")).await.expect(200);
        assert!(!page.text("main").contains("0 people"), "{}", page.text("main"));
        let members =
            ana.get(&format!("/groups/{danes}/members?find=dane1@example.com&q=dane")).await.expect(200);
        assert!(!members.text("main").contains("dane1"), "{}", members.text("main"));
    })
    .await;
}

#[actix_web::test]
async fn a_group_page_tells_who_is_in_it_and_why() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (danes, _, testers) = shop(&portal).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(&format!("/groups/{danes}")).await.expect(200);
        assert_eq!(page.text(".big"), "7");
        assert_eq!(page.text(".sentence"), "Contacts who live in Denmark.");
        let members = mia.get(&format!("/groups/{danes}/members?q=DANE3")).await.expect(200);
        assert_eq!(members.texts("td.main-cell a"), ["dane3"]);
        let part = mia.get_part(&format!("/groups/{danes}/members?q=DANE3")).await.expect(200);
        assert!(part.body.contains("dane3") && members.body.contains(part.body.trim()), "{}", part.body);
        let trend = mia.get_part(&format!("/groups/{danes}?days=30")).await.expect(200);
        assert_eq!(trend.text("#trend .chip.on"), "30 days");
        let inside = mia.get(&format!("/groups/{danes}/members?find=dane3%40example.com")).await.expect(200);
        assert_eq!(inside.text(".facts .tag"), "In this group");
        let out = mia.get(&format!("/groups/{danes}/members?find=anna%40example.com")).await.expect(200);
        assert_eq!(out.text(".facts .tag"), "Not in this group");
        assert!(out.text(".why li").contains("Their value: Germany"), "{}", out.text(".why"));
        let known = mia.get(&format!("/groups/{testers}/members")).await.expect(200);
        assert_eq!(known.texts("td .tag"), ["Contact", "Pending"]);
        let pending = mia.get(&format!("/groups/{testers}/members?find=NEW@example.com")).await.expect(200);
        assert_eq!(pending.text(".facts .tag"), "In this group");
        let nobody = mia.get(&format!("/groups/{danes}/members?find=nobody")).await.expect(200);
        assert!(nobody.text(".facts").contains("No contact has this"), "{}", nobody.text(".facts"));
        mia.get("/groups/999").await.expect(404);
        mia.get("/groups/x").await.expect(404);
    })
    .await;
}

#[actix_web::test]
async fn a_group_is_renamed_duplicated_archived_restored_and_deleted() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (danes, ..) = shop(&portal).await;
        let mia = portal.sign_in("mia").await;
        let settings = format!("/groups/{danes}/settings");
        let v = version(&mia, &settings).await;
        let fields = |name| [("name", name), ("description", "North"), ("team", ""), ("version", v.as_str())];
        let taken = mia.post(&settings, &fields("GERMANS")).await.expect(422);
        assert_eq!(taken.field("name"), "GERMANS");
        assert!(taken.text("title").starts_with("Error: "));
        let empty = mia.post(&settings, &fields(" \u{200b} ")).await.expect(422);
        assert_eq!(empty.text("#name-error"), "Enter a name for the group.");
        let saved = mia.submit(&settings, &fields("Danish people")).await.expect(200);
        assert_eq!(saved.text("h1"), "Danish people");
        mia.post(&settings, &fields("Late")).await.expect(409);

        let copy = format!("/groups/{danes}/duplicate");
        assert_eq!(mia.get(&copy).await.expect(200).field("name"), "Copy of Danish people");
        let copied = mia.submit(&copy, &[("name", "Twin")]).await.expect(200);
        assert_eq!((copied.text("h1"), copied.text(".big")), ("Twin".into(), "7".into()));

        let archive = format!("/groups/{danes}/archive");
        let v = version(&mia, &archive).await;
        let list = mia.submit(&archive, &[("version", &v)]).await.expect(200);
        assert!(!list.texts("td.main-cell a").contains(&"Danish people".to_string()));
        let archived = mia.get(&format!("/groups/{danes}")).await.expect(200);
        assert_eq!(archived.count(".page-head .menu"), 0);
        let v = archived.field("version");
        let restored = mia.submit(&format!("/groups/{danes}/restore"), &[("version", &v)]).await.expect(200);
        assert_eq!(restored.count(".page-head .menu"), 1);
        let delete = format!("/groups/{danes}/delete");
        let v = version(&mia, &delete).await;
        mia.submit(&delete, &[("version", &v)]).await.expect(200);
        mia.get(&format!("/groups/{danes}")).await.expect(404);
    })
    .await;
}

#[actix_web::test]
async fn the_addresses_of_a_list_become_contacts_with_one_button() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (_, _, testers) = shop(&portal).await;
        let path = format!("/groups/{testers}/members");
        let mia = portal.sign_in("mia").await;
        let page = mia.get(&path).await.expect(200);
        assert_eq!(page.text("main .msg h2"), "1 address is not a contact yet");
        assert!(page.text("main .msg").contains("consent stays unknown"), "{}", page.text("main .msg"));
        let action = page.attributes("main .msg form", "action");
        let done = mia.submit(&action[0], &[]).await.expect(200);
        assert_eq!(done.text("[role=status]"), "1 contact added. Its consent is unknown.");
        assert_eq!(
            (done.texts("td .tag"), done.count("main form[method=post]")),
            (vec!["Contact".into(); 2], 0)
        );
        let again = mia.submit(&action[0], &[]).await.expect(200);
        assert_eq!(again.text("[role=status]"), "All addresses of this group were contacts already.");
        let history = mia.get(&format!("/groups/{testers}/history")).await.expect(200);
        assert!(history.text("main .log").contains("as contacts"), "{}", history.text("main .log"));
    })
    .await;
}

#[actix_web::test]
async fn where_the_addresses_of_a_list_came_from_can_be_said_later() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (danes, _, testers) = shop(&portal).await;
        let mia = portal.sign_in("mia").await;
        assert_eq!(mia.get(&format!("/groups/{danes}/settings")).await.expect(200).count("#origin"), 0);
        let settings = format!("/groups/{testers}/settings");
        let v = version(&mia, &settings).await;
        let fields =
            |origin| [("name", "Testers"), ("team", "1"), ("origin", origin), ("version", v.as_str())];
        let long = "x".repeat(2_001);
        let refused = mia.post(&settings, &fields(&long)).await.expect(422);
        assert_eq!((refused.count("#origin[aria-invalid]"), refused.field("team")), (1, "1".into()));
        let page = mia.submit(&settings, &fields("Spring fair")).await.expect(200);
        assert!(page.text("main").contains("Spring fair"), "{}", page.text("main"));
        assert_eq!(mia.get(&settings).await.expect(200).field("origin"), "Spring fair");
        let history = mia.get(&format!("/groups/{testers}/history")).await.expect(200);
        assert!(history.text("main .log").contains("origin of the addresses: Spring fair"));
    })
    .await;
}

#[actix_web::test]
async fn the_list_is_searched_in_descriptions_and_owners_too() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (danes, ..) = shop(&portal).await;
        let mia = portal.sign_in("mia").await;
        let settings = format!("/groups/{danes}/settings");
        let v = version(&mia, &settings).await;
        let about = [("name", "Danes"), ("description", "Für die Öffnung\nin Århus"), ("version", v.as_str())];
        mia.submit(&settings, &about).await.expect(200);
        portal
            .sql(&[
                "UPDATE customer_groups SET owner_id = (SELECT id FROM staff WHERE name = 'Mia Manager') WHERE id = 3",
            ])
            .await;
        for (words, found) in [("offnung", "Danes"), ("in arhus", "Danes"), ("m%C3%ADa mana", "Testers")] {
            let list = mia.get(&format!("/groups?q={}", words.replace(' ', "+"))).await.expect(200);
            assert_eq!(list.texts("td.main-cell a"), [found], "{words}");
        }
    })
    .await;
}

#[actix_web::test]
async fn a_group_in_use_names_its_uses_instead_of_a_delete_button() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (danes, ..) = shop(&portal).await;
        portal.sql(&["INSERT INTO group_uses (group_id, used_group_id) VALUES (2, 1)"]).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(&format!("/groups/{danes}/delete")).await.expect(200);
        assert_eq!(page.texts("main .log a"), ["Germans"]);
        assert_eq!(page.count("main form"), 0);
        let used = mia.get(&format!("/groups/{danes}/used")).await.expect(200);
        assert_eq!(used.texts("main .log a"), ["Germans"]);
        mia.post(&format!("/groups/{danes}/delete"), &[("version", "1")]).await.expect(409);
    })
    .await;
}

#[actix_web::test]
async fn several_groups_are_archived_at_once() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        shop(&portal).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get("/groups/archive?id=1&id=2&id=77&id=x").await.expect(200);
        assert_eq!(page.text("h1"), "Archive 2 groups?");
        let picked = page.attributes("input[name=group]", "value");
        let fields: Vec<(&str, &str)> = picked.iter().map(|value| ("group", value.as_str())).collect();
        let list = mia.submit("/groups/archive", &fields).await.expect(200);
        assert_eq!(list.texts("td.main-cell a"), ["Testers"]);
        mia.post("/groups/archive", &fields).await.expect(409);
        let none = mia.get("/groups/archive").await.expect(303);
        assert_eq!(none.location(), "/groups");
    })
    .await;
}

#[actix_web::test]
async fn old_criteria_are_compared_and_restored() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (danes, ..) = shop(&portal).await;
        portal
            .write(async |tx| {
                let new = super::segment("Danes", living_in("DE"));
                let console = muster::access::Actor::console();
                muster::groups::update_segment(tx, &console, 1, danes, 1, &new).await.unwrap();
            })
            .await;
        let mia = portal.sign_in("mia").await;
        let history = mia.get(&format!("/groups/{danes}/history")).await.expect(200);
        let events = history.text("main .card .log");
        assert!(events.contains("2 joined, 7 left") && events.contains("−5 people"), "{events}");
        let compared = mia.get(&format!("/groups/{danes}/history/2")).await.expect(200);
        assert_eq!(compared.text("del"), "live in Denmark");
        assert_eq!(compared.text("ins"), "live in Germany");
        assert_eq!(
            compared.text("main .msg"),
            "Today version 1 would have 7 people; the current criteria have 2."
        );
        let restore = format!("/groups/{danes}/history/1/restore");
        let confirm = mia.get(&restore).await.expect(200);
        assert_eq!(confirm.text(".big"), "2 → 7");
        let v = confirm.field("version");
        let page = mia.submit(&restore, &[("version", &v)]).await.expect(200);
        assert_eq!(
            (page.text(".sentence"), page.text(".big")),
            ("Contacts who live in Denmark.".into(), "7".into())
        );
        mia.post(&restore, &[("version", &v)]).await.expect(409);
        mia.get(&format!("/groups/{danes}/history/9")).await.expect(404);
    })
    .await;
}

#[actix_web::test]
async fn old_numbers_are_counted_again_by_the_list() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        shop(&portal).await;
        let mia = portal.sign_in("mia").await;
        assert_eq!(mia.get("/groups").await.expect(200).count("form.recount"), 0);
        portal.contact("dane8@example.com", "DK").await;
        portal.clock.advance(11 * muster::time::MICROS_PER_MINUTE);
        let list = mia.get("/groups?sort=name").await.expect(200);
        assert_eq!(list.attributes("form.recount input[name=ids]", "value"), ["1,2"]);
        let part =
            mia.post_part("/groups/counts", &[("ids", "1,2,99"), ("back", "/groups")]).await.expect(200);
        assert_eq!(part.text("#people-1"), "8");
        let list = mia.get("/groups?sort=name").await.expect(200);
        assert_eq!((list.text("td.num.strong"), list.count("form.recount")), ("8".into(), 0));
        let back = mia.post("/groups/counts", &[("ids", "1"), ("back", "//evil.example")]).await.expect(303);
        assert_eq!(back.location(), "/");
    })
    .await;
}

#[actix_web::test]
async fn segments_are_counted_once_a_day_without_anybody_looking() {
    each_db(async |db| {
        let portal = Portal::on(db.clone()).await;
        shop(&portal).await;
        let now = portal.clock.now();
        assert_eq!(muster::groups::measure_day(&db, now).await.unwrap(), 0);
        let tomorrow = now + muster::time::MICROS_PER_DAY;
        assert_eq!(muster::groups::measure_day(&db, tomorrow).await.unwrap(), 2);
        assert_eq!(muster::groups::measure_day(&db, tomorrow).await.unwrap(), 0);
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_counts WHERE group_id = 1").await, 2);
    })
    .await;
}

#[actix_web::test]
async fn templates_show_how_many_match_today() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        shop(&portal).await;
        let mia = portal.sign_in("mia").await;
        let all = mia.get("/groups/templates").await.expect(200);
        assert_eq!(all.count("#cards .card"), 20);
        assert_eq!(all.text("#cards").matches("You choose the product").count(), 2);
        assert!(all.text("#cards").contains("9 people today"), "{}", all.text("#cards"));
        let first = mia.get_part("/groups/templates/first").await.expect(200);
        assert_eq!(first.count("#cards > .card"), 4);
    })
    .await;
}
