//! The criteria builder, as people use it: a form that works without JavaScript, counts, keeps drafts and saves.

mod answers;
mod beside;
mod drafts;
mod editing;
mod floor;
mod groups;
mod hostile;
mod later;
mod long;
mod products;
mod saving;
mod values;

use crate::support::{
    answer::Answer,
    app::{Client, Portal},
    db::each_db,
};

/// Where a new segment is made.
pub const NEW: &str = "/groups/new/segment";

/// Six people: three in Germany (one without consent), two in Denmark, one of no known country.
pub async fn portal(db: muster::db::Db) -> Portal {
    filled(Portal::on(db).await).await
}

async fn filled(portal: Portal) -> Portal {
    for (email, country) in
        [("a@x.de", "DE"), ("b@x.de", "DE"), ("c@x.de", "DE"), ("d@x.dk", "DK"), ("e@x.dk", "DK")]
    {
        portal.contact(email, country).await;
    }
    portal.contact("f@x.org", "US").await;
    portal
        .sql(&[
            "UPDATE contacts SET country = NULL WHERE email_key = 'f@x.org'",
            "UPDATE contacts SET consent_email = TRUE WHERE country = 'DK'",
            "UPDATE contacts SET consent_email = FALSE WHERE email_key = 'c@x.de'",
        ])
        .await;
    portal
}

/// The names and values of the builder's form as they stand on the page, as a browser sends them.
pub fn form(page: &Answer) -> Vec<(String, String)> {
    use scraper::{Html, Selector};
    let html = Html::parse_document(&page.body);
    let select = |css: &str| Selector::parse(css).unwrap();
    let mut fields = Vec::new();
    for node in html.select(&select("#builder input[name], #builder select[name]")) {
        let name = node.attr("name").unwrap().to_string();
        let options = select("option[selected]");
        let value = match node.value().name() {
            "select" => node.select(&options).next().and_then(|option| option.attr("value")),
            _ if node.attr("type") == Some("checkbox") && node.attr("checked").is_none() => None,
            _ => Some(node.attr("value").unwrap_or_default()),
        };
        if let Some(value) = value.filter(|_| name != "_csrf") {
            fields.push((name, value.to_string()));
        }
    }
    fields
}

/// Changes some values of the page's form and presses a button.
pub async fn press(
    client: &Client<'_>,
    page: &Answer,
    path: &str,
    button: &str,
    changes: &[(&str, &str)],
) -> Answer {
    let mut fields = form(page);
    for (name, _) in changes {
        fields.retain(|(known, _)| known != name);
    }
    fields.extend(changes.iter().map(|(name, value)| (name.to_string(), value.to_string())));
    fields.push(("do".into(), button.into()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    client.post(path, &fields).await
}

#[actix_web::test]
async fn a_segment_of_two_conditions_is_made_without_javascript() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        assert_eq!(page.text(".big"), "6");
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "country")]).await.expect(200);
        assert_eq!(page.text("#unfinished"), "1 condition is not finished, so it is not counted.");
        let page = press(&mia, &page, NEW, "count", &[("n.3.add", "germany; Dänemark")]).await.expect(200);
        assert_eq!(page.texts(".token > span"), ["Germany", "Denmark"]);
        assert_eq!((page.text(".big"), page.text(".left b")), ("5".into(), "5".into()));
        let page = press(&mia, &page, NEW, "add-rule:2", &[]).await.expect(200);
        assert_eq!(page.attributes("#builder", "data-focus"), ["n-4-field"]);
        let page = press(&mia, &page, NEW, "count", &[("n.4.field", "email_consent")]).await.expect(200);
        assert_eq!(page.texts("#n-4-op-email_consent option"), ["said yes", "said no", "no answer"]);
        let page = press(&mia, &page, NEW, "count", &[("n.4.op", "no")]).await.expect(200);
        assert_eq!(page.texts(".left b"), ["5", "−1"]);
        assert_eq!(
            page.text("#summary"),
            "Contacts who live in Germany or Denmark – but not those who opted out of marketing email."
        );
        let saved = press(&mia, &page, NEW, "save", &[("name", "Neighbours")]).await;
        assert_eq!((saved.status, saved.location()), (303, "/groups/1"));
        assert_eq!(portal.number("SELECT people FROM customer_groups WHERE name = 'Neighbours'").await, 4);
        assert_eq!(portal.number("SELECT COUNT(*) FROM drafts").await, 0);
    })
    .await;
}

#[actix_web::test]
async fn what_is_wrong_is_told_at_its_place_and_everything_is_kept() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal
            .segment("Germans", serde_json::json!([{"field": "country", "op": "any_of", "value": ["DE"]}]))
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await;
        let page = press(&mia, &page, NEW, "save", &[]).await.expect(422);
        assert_eq!(
            page.texts("#problems li"),
            [
                "Enter a name for the segment.",
                "Add at least one condition, so that not everyone is in the segment."
            ]
        );
        assert!(page.text("title").starts_with("Error: "));
        assert_eq!(page.attributes("#problems a", "href"), ["#name", "#n-3-field"]);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "age"), ("name", "germans")]).await;
        let page = press(&mia, &page, NEW, "save", &[("n.3.number", "old")]).await.expect(422);
        assert!(page.text("#problems li").starts_with("Condition 1: "), "{}", page.text("#problems"));
        let page = press(&mia, &page, NEW, "save", &[("n.3.number", "")]).await.expect(422);
        assert_eq!(page.text("#problems li"), "Condition 1 is not finished. Fill it in or remove it.");
        let page = press(&mia, &page, NEW, "save", &[("n.3.number", "0")]).await.expect(422);
        assert_eq!(
            page.text("#problems li"),
            "A customer group is already called “germans”. Choose another name."
        );
        assert_eq!((page.field("name"), page.field("n.3.number")), ("germans".into(), "0".into()));
    })
    .await;
}

#[actix_web::test]
async fn enter_only_counts_and_htmx_gets_the_form_of_the_page() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await;
        assert_eq!(page.attributes("#builder button", "value").first().map(String::as_str), Some("count"));
        let fields = [("n.3.parent", "1"), ("n.3.field", "country"), ("n.3.was", "country"), ("n.3.v", "DE")];
        let part = mia.post_part("/groups/preview", &fields).await.expect(200);
        assert!(
            part.body.trim_start().starts_with("<form") && part.header("hx-reswap").is_none(),
            "{}",
            part.body
        );
        let whole = mia.post(NEW, &fields).await.expect(200);
        assert_eq!((part.text(".big"), whole.text(".big")), ("3".into(), "3".into()));
        let acted = [&fields[..], &[("do", "remove:3")]].concat();
        let part = mia.post_part("/groups/preview", &acted).await.expect(200);
        assert_eq!(part.header("hx-reswap"), Some("outerHTML"));
        let wrong = mia.post_part("/groups/preview", &[("do", "save")]).await.expect(422);
        assert_eq!(wrong.attributes("#problems", "data-title"), ["Error"], "for the title of the page");
        let page = press(&mia, &part, NEW, "undo", &[]).await.expect(200);
        assert_eq!(page.texts(".token > span"), ["Germany"]);
    })
    .await;
}

#[actix_web::test]
async fn the_funnel_names_the_step_that_leaves_nobody() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let fields = [
            ("n.3.parent", "1"),
            ("n.3.field", "country"),
            ("n.3.was", "country"),
            ("n.3.v", "DE"),
            ("n.4.parent", "1"),
            ("n.4.field", "country"),
            ("n.4.was", "country"),
            ("n.4.op", "none_of"),
            ("n.4.v", "DE"),
        ];
        let page = mia.post(NEW, &fields).await.expect(200);
        assert_eq!(page.texts(".left b"), ["3", "0"]);
        assert_eq!(page.text(".warned"), "Nobody is left after this. On its own: 3");
        assert_eq!(page.text(".under"), "also people with no country (1)");
    })
    .await;
}

#[actix_web::test]
async fn a_template_with_a_product_to_choose_waits_for_it() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&["INSERT INTO products (id, sku, name, name_key) VALUES (1, 'LAMP', 'Lamp', 'lamp')"])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(&format!("{NEW}?template=bought-not-bought")).await.expect(200);
        assert_eq!(page.attributes("#builder", "data-focus"), ["n-3-add-products"]);
        assert_eq!(
            page.attributes("#n-3-add-products, #n-4-add-products", "placeholder"),
            ["choose a product"; 2]
        );
        assert_eq!(page.text("#unfinished"), "2 conditions are not finished, so they are not counted.");
        let page = press(&mia, &page, NEW, "save", &[]).await.expect(422);
        assert_eq!(page.count("#problems li"), 2, "{}", page.text("#problems"));
        let page =
            press(&mia, &page, NEW, "count", &[("n.3.add.products", "LAMP,"), ("n.4.add.products", "MUG,")])
                .await;
        assert_eq!(
            (page.text("#unfinished"), page.texts(".token > span")),
            (String::new(), vec!["Lamp".into(), "MUG".into()])
        );
        // Once it was chosen, the condition is like any other.
        let page = press(&mia, &page, NEW, "drop:3:0:products", &[]).await.expect(200);
        assert_eq!(
            (page.attributes("#n-3-add-products", "placeholder"), page.text("#unfinished")),
            (vec!["any product".into()], String::new())
        );
    })
    .await;
}

#[actix_web::test]
async fn a_segment_gets_a_team_in_the_builder() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.sql(&["INSERT INTO team_members (team_id, staff_id) SELECT 1, id FROM staff WHERE name = 'Mia Manager'"]).await;
        let ada = portal.sign_in("ada").await;
        assert_eq!(ada.get(NEW).await.expect(200).field("team"), "");
        assert_eq!(ada.get("/groups/new/known").await.expect(200).field("team"), "");
        let mia = portal.sign_in("mia").await;
        assert_eq!(mia.get("/groups/new/known").await.expect(200).field("team"), "1");
        let page = mia.get(NEW).await.expect(200);
        assert_eq!(page.field("team"), "1", "of those who are in one team");
        let danes = [("name", "Danes"), ("n.3.field", "email_consent"), ("n.3.op", "yes")];
        press(&mia, &page, NEW, "save", &danes).await.expect(303);
        let team = "SELECT COALESCE(team_id, 0) FROM customer_groups";
        assert_eq!(portal.number(team).await, 1);
        let edit = "/groups/1/edit";
        let page = mia.get(edit).await.expect(200);
        let page = press(&mia, &page, edit, "count", &[("team", "")]).await.expect(200);
        assert_eq!(page.field("team"), "");
        let draft = drafts::go_on(&mia, edit).await;
        assert_eq!(draft.field("team"), "", "the draft keeps it");
        press(&mia, &draft, edit, "save", &[("team", "99")]).await.expect(303);
        assert_eq!(portal.number(team).await, 0, "there is no such team");
    })
    .await;
}
