//! What is offered while a value is typed.

use super::portal;
use crate::support::db::each_db;

#[actix_web::test]
async fn values_are_offered_with_their_contacts() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let offered = mia.get("/groups/values?field=country&q=").await.expect(200);
        assert_eq!(offered.texts("[role=option]"), ["Germany3 contacts", "Denmark2 contacts"]);
        let offered = mia.get("/groups/values?field=country&q=de").await;
        assert_eq!(offered.texts("[role=option]"), ["Germany3 contacts", "Denmark2 contacts"]);
        let offered = mia.get("/groups/values?field=country&q=de&have=DE").await;
        assert_eq!(offered.attributes("[role=option]", "data-value"), ["DK"]);
        let offered = mia.get("/groups/values?field=country&q=Spanien").await;
        assert_eq!(offered.texts("[role=option]"), ["Spain"]);
        mia.get("/groups/values?field=nonsense").await.expect(404);
    })
    .await;
}
