//! Known user groups: their addresses.

use super::*;
use crate::support::db::{each_db, each_engine};
use muster::{
    contacts::{self, NewContact},
    error::Error,
    groups::{Change, Difference},
};

#[tokio::test]
async fn addresses_are_replaced_added_and_removed_with_the_difference_told() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let new = known("Testers", &["a@b.de", "A@B.de", "c@d.de"]);
        let id = groups::create_known(&mut tx, &mia, NOW, &new).await.unwrap();
        assert_eq!(groups::find(&mut tx, &mia, id).await.unwrap().people, Some(2));

        let steps = [
            (Change::Add(list(&["a@b.de", "e@f.de", "E@F.de"])), (1, 0, 3)),
            (Change::Remove(list(&["C@d.de", "x@y.de"])), (0, 1, 2)),
            (Change::Replace(list(&["e@f.de", "g@h.de", "i@j.de"])), (2, 1, 3)),
        ];
        for (version, (change, (added, removed, total))) in (1..).zip(steps) {
            let expect = Difference { added, removed, total };
            assert_eq!(groups::difference(&mut tx, &mia, id, &change).await.unwrap(), expect);
            let done = groups::change_addresses(&mut tx, &mia, NOW, id, version, change).await.unwrap();
            assert_eq!(done, expect);
        }
        let found = groups::addresses(&mut tx, &mia, id, "", "e@f.de", 10).await.unwrap();
        assert_eq!(found.iter().map(|m| m.email.as_str()).collect::<Vec<_>>(), ["g@h.de", "i@j.de"]);
        assert_eq!(groups::pending(&mut tx, &mia, id).await.unwrap(), 3);
        assert_eq!(
            events(&mut tx, id).await.last().unwrap(),
            r#"addresses_changed +1 {"added":2,"removed":1}"#
        );
    })
    .await;
}

/// Where people are counted by the database nobody waits: the numbers are counted anew soon.
#[tokio::test]
async fn the_numbers_of_segments_that_use_a_list_follow_its_addresses() {
    each_engine(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        for email in ["a@b.de", "c@d.de"] {
            let email = Some(EmailAddress::parse(email).unwrap());
            let new = NewContact { email, ..NewContact::default() };
            contacts::create(&mut tx, &mia, NOW, &new, &Default::default()).await.unwrap();
        }
        let testers = known("Testers", &["a@b.de"]);
        let testers = groups::create_known(&mut tx, &mia, NOW, &testers).await.unwrap();
        let user = segment("User", in_group(testers));
        let user = groups::create_segment(&mut tx, &mia, NOW, &user).await.unwrap();
        let top = groups::create_segment(&mut tx, &mia, NOW, &segment("Top", in_group(user))).await.unwrap();
        assert_eq!(groups::find(&mut tx, &mia, top).await.unwrap().people, Some(1));
        tx.commit().await.unwrap();

        let mut tx = write(&db).await;
        let add = Change::Add(list(&["c@d.de"]));
        groups::change_addresses(&mut tx, &mia, NOW, testers, 1, add).await.unwrap();
        tx.commit().await.unwrap();
        while groups::measure_day(&db, NOW).await.unwrap() > 0 {}
        let mut tx = db.read().await.unwrap();
        for group in [user, top] {
            assert_eq!(groups::find(&mut tx, &mia, group).await.unwrap().people, Some(2));
        }
    })
    .await;
}

#[tokio::test]
async fn a_known_user_group_has_at_least_one_address_and_at_most_the_limit() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let none = groups::create_known(&mut tx, &mia, NOW, &known("None", &[])).await;
        assert!(matches!(none, Err(Error::Invalid(_))));
        drop(tx);
        let mut tx = write(&db).await;
        let mia = person(&mut tx, "Mia Sund", Role::Manager).await;
        let addresses: Vec<String> = (0..10_001).map(|n| format!("p{n}@example.com")).collect();
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        let id = groups::create_known(&mut tx, &mia, NOW, &known("Full", &addresses[1..])).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = write(&db).await;
        let more = Change::Add(list(&addresses[..1]));
        let refused = groups::change_addresses(&mut tx, &mia, NOW, id, 1, more).await;
        assert!(matches!(refused, Err(Error::Invalid(_))));
    })
    .await;
}

#[tokio::test]
async fn pending_addresses_become_contacts_with_their_names_once() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let mut new = known("Testers", &["Anna@b.de", "bo@d.de", "c@e.de"]);
        new.addresses[0].name = "Anna Ångström".into();
        let id = groups::create_known(&mut tx, &mia, NOW, &new).await.unwrap();
        let people = NewContact { email: EmailAddress::parse("BO@d.de").ok(), ..NewContact::default() };
        contacts::create(&mut tx, &mia, NOW, &people, &contacts::Beside::default()).await.unwrap();

        let ana = person(&mut tx, "Ana Lyst", Role::Analyst).await;
        assert!(matches!(groups::add_pending(&mut tx, &ana, NOW, id).await, Err(Error::Forbidden)));
        assert_eq!(groups::add_pending(&mut tx, &mia, NOW, id).await.unwrap(), 2);
        assert_eq!(groups::add_pending(&mut tx, &mia, NOW, id).await.unwrap(), 0);
        assert_eq!(groups::pending(&mut tx, &mia, id).await.unwrap(), 0);
        let email = EmailAddress::parse("anna@b.de").unwrap();
        let anna = contacts::lookup_by_email(&mut tx, &mia, &email).await.unwrap().expect("a contact");
        let anna = contacts::find(&mut tx, &mia, anna.id).await.unwrap();
        assert_eq!((anna.email.as_deref(), anna.name.as_str()), (Some("Anna@b.de"), "Anna Ångström"));
        let consents = (anna.consent_email, anna.consent_sms, anna.consent_post, anna.consent_ads);
        assert_eq!(consents, (None, None, None, None));
        assert_eq!(events(&mut tx, id).await[1..], ["pending_added +2 {}"]);

        let danes = make(&mut tx, &mia, "Danes").await;
        assert!(matches!(groups::add_pending(&mut tx, &mia, NOW, danes).await, Err(Error::Conflict)));
    })
    .await;
}
