//! Products that criteria name and that are not there: marked where they are typed, and told where they are saved.

use super::{NEW, portal, press};
use crate::support::{app::Portal, db::each_db};
use serde_json::json;

const KETTLE: &str = "INSERT INTO products (id, sku, name, name_key) VALUES (1, 'K-1', 'Kettle', 'kettle')";

async fn shop(db: muster::db::Db) -> Portal {
    let portal = portal(db).await;
    portal.sql(&[KETTLE]).await;
    portal
}

#[actix_web::test]
async fn an_unknown_product_is_marked_and_what_was_meant_is_said() {
    each_db(async |db| {
        let portal = shop(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "bought")]).await.expect(200);
        let never = [("n.3.op", "never"), ("n.3.add.products", "NOSUCH")];
        let page = press(&mia, &page, NEW, "count", &never).await.expect(200);
        assert_eq!(page.texts(".token.bad > span"), ["NOSUCH"]);
        let said = "There is no product “NOSUCH”, or not any more. Choose another one, or import it first.";
        assert_eq!(page.text("#n-3-problem"), said);
        assert_eq!(page.text("#wrong"), "1 condition has a mistake, so it is not counted.");
        let page = press(&mia, &page, NEW, "save", &[("name", "Nobody")]).await.expect(422);
        assert_eq!(page.text("#problems li"), format!("Condition 1: {said}"));
        // By its name or in small letters it is found, and nearly so it is offered.
        let page = press(&mia, &page, NEW, "drop:3:0:products", &[]).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.add.products", "k-1, KETTLE")]).await.expect(200);
        assert_eq!((page.texts(".token > span"), page.count(".bad")), (vec!["Kettle".to_string()], 0));
        let page = press(&mia, &page, NEW, "count", &[("n.3.add.products", "Ketle")]).await.expect(200);
        let meant = "There is no product “Ketle”, or not any more. Choose another one, or import it first. \
                     Did you mean “Kettle (K-1)”?";
        assert_eq!(
            (page.texts(".token.bad > span"), page.text("#n-3-problem")),
            (vec!["Ketle".into()], meant.into())
        );
        // The same for the products that the segment is about, and then nobody is counted.
        let page = press(&mia, &page, NEW, "drop:3:1:products", &[]).await.expect(200);
        assert_eq!((page.count("#wrong"), page.text(".big")), (0, "6".into()));
        let page = press(&mia, &page, NEW, "count", &[("n.0.add.products", "K-9")]).await.expect(200);
        assert!(page.text("#n-0-problem").starts_with("There is no product “K-9”"));
        assert_eq!((page.text(".big"), page.text("#live .fresh.off")), ("–".into(), "Not counted".into()));
        let page = press(&mia, &page, NEW, "save", &[]).await.expect(422);
        assert_eq!(page.attributes("#problems a", "href"), ["#n-0-add-products"]);
    })
    .await;
}

#[actix_web::test]
async fn what_counts_all_products_says_so_in_a_segment_of_some() {
    each_db(async |db| {
        let portal = shop(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "products_owned")]).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.number", "1")]).await.expect(200);
        assert_eq!(page.count(".all-products"), 0);
        let page = press(&mia, &page, NEW, "count", &[("n.0.add.products", "K-1")]).await.expect(200);
        let said = "This counts all products, not only those that the segment is about.";
        assert_eq!(page.texts(".all-products"), [said]);
        assert!(
            page.text("#summary").contains("All products count for “Number of products”."),
            "{}",
            page.text("#summary")
        );
        // The number of orders is that of the product.
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "order_count")]).await.expect(200);
        assert_eq!(page.count(".all-products"), 0);
        assert!(!page.text("#summary").contains("All products"), "{}", page.text("#summary"));
    })
    .await;
}

#[actix_web::test]
async fn criteria_from_elsewhere_name_the_product_that_is_not_here() {
    each_db(async |db| {
        let portal = shop(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let text = json!({"include": {"all": [
            {"field": "country", "op": "any_of", "value": ["DE"]},
            {"field": "bought", "op": "never", "value": {"products": ["K-1", "ELSEWHERE"]}}]}});
        let page = press(&mia, &page, NEW, "text", &[("text", &text.to_string())]).await.expect(200);
        assert_eq!(page.texts(".token > span"), ["Germany", "Kettle", "ELSEWHERE"]);
        assert_eq!(page.texts(".token.bad > span"), ["ELSEWHERE"]);
        assert!(page.text(".cond .err").starts_with("There is no product “ELSEWHERE”"));
        // What is sound is counted; as soon as the product was imported, all of it.
        assert_eq!(page.text(".big"), "3");
        assert_eq!(page.text("#live .fresh.open"), "Without values that are not recognised");
        assert_eq!(
            (page.text("#partly"), page.count("#wrong")),
            ("1 condition is counted without values that are not recognised.".into(), 0)
        );
        press(&mia, &page, NEW, "save", &[("name", "Copied")]).await.expect(422);
        portal.sql(&["INSERT INTO products (id, sku, name, name_key) VALUES (2, 'ELSEWHERE', '', '')"]).await;
        press(&mia, &page, NEW, "save", &[("name", "Copied")]).await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn a_segment_whose_product_is_gone_is_broken_until_it_is_back() {
    each_db(async |db| {
        let portal = shop(db).await;
        let never = json!([{"field": "email_consent", "op": "unknown"},
            {"field": "bought", "op": "never", "value": {"products": ["K-1"]}}]);
        portal.segment("No kettle", never).await;
        portal.segment("Of those", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let mia = portal.sign_in("mia").await;
        assert_eq!(mia.get("/groups/1").await.expect(200).count(".tag.bad"), 0);
        portal.sql(&["DELETE FROM products"]).await;
        let page = mia.get("/groups/1").await.expect(200);
        assert_eq!(page.texts(".tag.bad"), ["Broken criteria"]);
        assert_eq!(mia.get("/groups/2").await.expect(200).count(".tag.bad"), 0);
        let page = mia.get("/groups/1/edit").await.expect(200);
        assert_eq!(page.count(".rule.wrong"), 1);
        assert!(page.text("#n-4-problem").starts_with("There is no product “K-1”"));
        let page = mia.get("/groups/2/edit").await.expect(200);
        assert_eq!(page.text(".big"), "3");
        portal.sql(&[KETTLE]).await;
        assert_eq!(mia.get("/groups/1").await.expect(200).count(".tag.bad"), 0);
        assert_eq!(mia.get("/groups/1/edit").await.expect(200).count(".rule.wrong"), 0);
    })
    .await;
}
