//! While the contacts are still being read into memory the pages of sharing come at once, and say what counting decides.

use super::*;

const NEW: &str = "/groups/1/sharing/new";
const SHARING: &str = "/groups/1/sharing";

#[actix_web::test]
async fn whether_a_group_is_large_enough_is_told_to_take_a_while_and_counted_for_who_waits() {
    each_db(async |db| {
        let (portal, engine) = Portal::reading(db).await;
        portal.sql(DANES).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(SHARING).await.expect(200);
        let shown = (page.attributes("#later", "hx-get"), page.count(&format!("a[href='{NEW}']")));
        assert_eq!(shown, (vec![format!("{SHARING}?count=now")], 2));
        assert!(!page.text("aside").contains('7'), "{}", page.text("aside"));
        let page = mia.get(&format!("{SHARING}?count=now")).await.expect(200);
        assert!(page.count("#later") == 0 && page.text("aside").contains('7'), "{}", page.text("aside"));

        let grant = [("team", "1"), ("level", "members"), ("column", "name"), ("purpose", "Winter sale")];
        let page = mia.get(NEW).await.expect(200);
        assert_eq!((page.count("#preview #later"), page.count("#preview tbody tr")), (1, 0));
        let counted = page.attributes("#later span", "hx-post").remove(0);
        let preview = mia.post_part(&counted, &grant).await.expect(200);
        assert_eq!((preview.count("#later"), preview.count("tbody tr")), (0, 3));

        let refused = mia.post(SHARING, &grant).await.expect(422);
        let told = "The contacts are still being read, so it takes longer than usual to count whether enough people \
                    are in the group. Share it in a moment, or have it counted now.";
        assert_eq!(refused.text("#problems li"), told);
        assert_eq!(refused.field("purpose"), "Winter sale");
        assert_eq!(portal.number("SELECT COUNT(*) FROM shares").await, 0);
        let goes_on = refused.attributes(".savebar button", "formaction").remove(0);
        assert_eq!(goes_on, format!("{SHARING}?count=now"));
        mia.post(&goes_on, &grant).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM shares").await, 1);

        // Nobody shares a small group by it.
        portal.sql(&["DELETE FROM contacts WHERE id < 5"]).await;
        let (change, last) = ("/groups/1/sharing/1", grant[1..].to_vec());
        let page = mia.post(change, &last).await.expect(422);
        assert_eq!(page.text("#problems li"), told);
        let page = mia.post(&format!("{change}?count=now"), &last).await.expect(422);
        assert!(page.text("#problems li").starts_with("A group with fewer than 5"), "{}", page.text("main"));
        engine.load(&portal.db).await.expect("the contacts are read");
        let page = mia.post(change, &last).await.expect(422);
        assert!(page.text("#problems li").starts_with("A group with fewer than 5"), "{}", page.text("main"));
    })
    .await;
}
