//! Making, changing, putting away and deleting groups.

use super::*;
use crate::support::db::each_db;
use muster::{error::Error, groups::Naming};

#[tokio::test]
async fn a_segment_is_made_changed_and_keeps_every_version() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let id = groups::create_segment(&mut tx, &mia, NOW, &segment(" Germans ", germans())).await.unwrap();
        let group = groups::find(&mut tx, &mia, id).await.unwrap();
        assert_eq!((group.name.as_str(), group.owner_name.as_deref()), ("Germans", Some("Mia Sand")));
        assert_eq!((group.criteria_version, group.version, group.people), (1, 1, Some(0)));

        groups::record_count(&mut tx, NOW, TODAY, &group, 12).await.unwrap();
        let other = json!([{ "field": "country", "op": "any_of", "value": ["AT"] }]);
        let new = segment("Austrians", other);
        groups::update_segment(&mut tx, &mia, NOW + 1, id, 1, &new).await.unwrap();
        let again = groups::update_segment(&mut tx, &mia, NOW + 2, id, 1, &new).await;
        assert!(matches!(again, Err(Error::Conflict)));

        let versions = groups::versions(&mut tx, &mia, id).await.unwrap();
        let numbers: Vec<_> = versions.iter().map(|v| (v.number, v.people)).collect();
        assert_eq!(numbers, [(2, Some(0)), (1, Some(0))]);
        let stale = groups::record_count(&mut tx, NOW, TODAY, &group, 99).await;
        assert!(stale.is_ok());
        let group = groups::find(&mut tx, &mia, id).await.unwrap();
        assert_eq!((group.people, group.counted_at, group.version), (Some(0), Some(NOW + 1), 2));
        assert_eq!(
            events(&mut tx, id).await,
            [
                r#"group_created +0 {"kind":"segment"}"#,
                r#"group_renamed {"old":"Germans","new":"Austrians"}"#,
                r#"criteria_changed +0 {"old":1,"new":2,"joined":0,"left":0}"#,
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn a_name_belongs_to_one_group_even_when_that_is_archived() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let id = make(&mut tx, &mia, "Århus").await;
        groups::archive(&mut tx, &mia, NOW, id, 1).await.unwrap();
        let twin = groups::create_segment(&mut tx, &mia, NOW, &segment("  ARHUS ", germans())).await;
        assert!(matches!(twin, Err(Error::Taken)));
        let other = make(&mut tx, &mia, "Odense").await;
        let naming = Naming { name: "århus".into(), ..Naming::default() };
        let renamed = groups::rename(&mut tx, &mia, NOW, other, 1, &naming).await;
        assert!(matches!(renamed, Err(Error::Taken)));
        let description = " Two\r\nlines ".into();
        let naming =
            Naming { name: "ODENSE".into(), description, origin: "A fair".into(), ..Naming::default() };
        groups::rename(&mut tx, &mia, NOW, other, 1, &naming).await.unwrap();
        let group = groups::find(&mut tx, &mia, other).await.unwrap();
        let texts = (group.name.as_str(), group.description.as_str(), group.origin.as_str());
        assert_eq!(texts, ("ODENSE", "Two\nlines", ""), "a segment has no origin");
    })
    .await;
}

#[tokio::test]
async fn an_archived_group_rests_until_it_is_restored() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let id = make(&mut tx, &mia, "Summer").await;
        groups::archive(&mut tx, &mia, NOW, id, 1).await.unwrap();
        let new = segment("Summer", json!([]));
        let changed = groups::update_segment(&mut tx, &mia, NOW, id, 2, &new).await;
        assert!(matches!(changed, Err(Error::Conflict)));
        groups::restore(&mut tx, &mia, NOW, id, 2).await.unwrap();
        assert!(matches!(groups::restore(&mut tx, &mia, NOW, id, 3).await, Err(Error::Conflict)));
        groups::update_segment(&mut tx, &mia, NOW, id, 3, &new).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_group_in_use_is_not_deleted() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let base = make(&mut tx, &mia, "Base").await;
        let new = segment("User", in_group(base));
        let user = groups::create_segment(&mut tx, &mia, NOW, &new).await.unwrap();
        let uses = groups::uses(&mut tx, &mia, NOW, base).await.unwrap();
        assert_eq!(uses.groups.iter().map(|g| g.name.as_str()).collect::<Vec<_>>(), ["User"]);
        assert!(matches!(groups::delete(&mut tx, &mia, NOW, base, 1).await, Err(Error::Conflict)));
        groups::delete(&mut tx, &mia, NOW, user, 1).await.unwrap();
        groups::delete(&mut tx, &mia, NOW, base, 1).await.unwrap();
        assert!(matches!(groups::find(&mut tx, &mia, base).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn criteria_that_lead_back_to_their_own_group_are_refused() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let a = make(&mut tx, &mia, "A").await;
        let b = groups::create_segment(&mut tx, &mia, NOW, &segment("B", in_group(a))).await.unwrap();
        let c = groups::create_segment(&mut tx, &mia, NOW, &segment("C", in_group(b))).await.unwrap();
        tx.commit().await.unwrap();
        for used in [a, b, c] {
            let mut tx = write(&db).await;
            let circle = segment("A", in_group(used));
            let answer = groups::update_segment(&mut tx, &mia, NOW, a, 1, &circle).await;
            assert!(matches!(answer, Err(Error::Invalid("group cycle"))));
        }
    })
    .await;
}

#[tokio::test]
async fn a_copy_has_all_but_the_uses() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let base = make(&mut tx, &mia, "Base").await;
        let user =
            groups::create_segment(&mut tx, &mia, NOW, &segment("User", in_group(base))).await.unwrap();
        let copy = groups::duplicate(&mut tx, &mia, NOW, user, "Copy of User").await.unwrap();
        let uses = groups::uses(&mut tx, &mia, NOW, base).await.unwrap();
        assert_eq!(uses.groups.len(), 2);
        let list =
            groups::create_known(&mut tx, &mia, NOW, &known("List", &["a@b.de", "c@d.de"])).await.unwrap();
        let twin = groups::duplicate(&mut tx, &mia, NOW, list, "Twin").await.unwrap();
        let found = groups::addresses(&mut tx, &mia, twin, "", "", 10).await.unwrap();
        assert_eq!(found.len(), 2);
        let (copy, twin) = (
            groups::find(&mut tx, &mia, copy).await.unwrap(),
            groups::find(&mut tx, &mia, twin).await.unwrap(),
        );
        assert_eq!((copy.version, copy.criteria_version, twin.people), (1, 1, Some(2)));
        assert!(matches!(groups::duplicate(&mut tx, &mia, NOW, list, "twin").await, Err(Error::Taken)));
    })
    .await;
}

#[tokio::test]
async fn an_analyst_changes_nothing_and_a_campaign_team_member_sees_nothing() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let ana = person(&mut tx, "Ana Holm", Role::Analyst).await;
        let cam = person(&mut tx, "Cam Lind", Role::Campaign).await;
        let id = make(&mut tx, &mia, "Summer").await;
        groups::find(&mut tx, &ana, id).await.unwrap();
        assert!(matches!(groups::archive(&mut tx, &ana, NOW, id, 1).await, Err(Error::Forbidden)));
        assert!(matches!(groups::addresses(&mut tx, &ana, id, "", "", 9).await, Err(Error::Forbidden)));
        assert!(matches!(groups::find(&mut tx, &cam, id).await, Err(Error::NotFound)));
        assert!(matches!(groups::uses(&mut tx, &cam, NOW, id).await, Err(Error::NotFound)));
    })
    .await;
}
