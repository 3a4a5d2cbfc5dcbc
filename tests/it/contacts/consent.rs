//! Consent: known per channel, changed with a source, never forgotten.

use super::{add, stored};
use crate::support::{app::Portal, db::each_db};
use muster::{contacts::consent::Channel, ids::ContactId};

#[actix_web::test]
async fn consent_changes_with_a_source_and_leaves_its_trace() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        add(&mia, &[("name", "Lena")]).await;
        let path = "/contacts/1/consent";
        let states = |source| {
            [
                ("version", "1"),
                ("email", "yes"),
                ("sms", "no"),
                ("post", "unknown"),
                ("ads", "unknown"),
                ("source", source),
            ]
        };
        let answer = mia.post(path, &states(" \t ")).await.expect(422);
        assert!(answer.text("#problems").contains("Say where you know this from"));
        assert_eq!(answer.field("email"), "yes");
        let long = "x".repeat(501);
        mia.post(path, &states(&long)).await.expect(422);
        assert_eq!(portal.number("SELECT COUNT(*) FROM consent_events").await, 0);

        let page = mia.submit(path, &states("Phone call on 3 May")).await.expect(200);
        assert_eq!(page.text("[role=status]"), "Consent saved for 2 channels.");
        let log = page.texts(".log li").join(" | ");
        assert!(log.contains("Email: Yes – Phone call on 3 May"), "{log}");
        assert!(log.contains("Mia Manager"), "{log}");
        let contact = stored(&portal, ContactId(1)).await;
        assert_eq!(Channel::ALL.map(|c| contact.consent(c)), [Some(true), Some(false), None, None]);
        assert_eq!(portal.number("SELECT COUNT(*) FROM consent_events").await, 2);
        assert_eq!(portal.number("SELECT COUNT(*) FROM audit WHERE action = 'consent_changed'").await, 2);
        assert_eq!(portal.number("SELECT COUNT(*) FROM audit WHERE detail LIKE '%Phone%'").await, 0);
        let history = mia.get("/contacts/1/history").await.texts(".log li").join(" | ");
        assert!(history.contains("changed consent for SMS from Unknown to No"), "{history}");
    })
    .await;
}

#[actix_web::test]
async fn a_stale_or_empty_change_of_consent_changes_nothing() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        add(&mia, &[("name", "Lena")]).await;
        let send = async |version: &str, email: &str| {
            let rest = [("sms", "unknown"), ("post", "unknown"), ("ads", "unknown"), ("source", "Letter")];
            let fields = [&[("version", version), ("email", email)][..], &rest].concat();
            mia.post("/contacts/1/consent", &fields).await
        };
        assert!(send("1", "unknown").await.expect(422).text("#problems").contains("Nothing differs"));
        send("1", "maybe").await.expect(400);
        send("1", "yes").await.expect(303);
        let late = send("1", "no").await.expect(409);
        assert_eq!((late.field("email"), late.field("version")), ("no".into(), "2".into()));
        assert_eq!(stored(&portal, ContactId(1)).await.consent_email, Some(true));
        send("2", "no").await.expect(303);
        assert_eq!(stored(&portal, ContactId(1)).await.consent_email, Some(false));
    })
    .await;
}
