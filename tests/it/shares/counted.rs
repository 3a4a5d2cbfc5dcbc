//! Numbers are counted before anything is written of them, and belong to the criteria that there are when it is.

use actix_web::body::{BoxBody, MessageBody, to_bytes};
use muster::{
    access::Actor,
    db::LONGEST,
    error::Error,
    groups::{self, Address, Change, Group, Kind, Naming, NewSegment},
    ids::GroupId,
    shares::{self, Column, Counted, Counts},
    text::EmailAddress,
};
use serde_json::json;

use super::{DANES, GROUP, MORE_DANES, begin, count, grant, manager, share};
use crate::support::{
    app::{Client, Portal},
    cast::NORDICS,
    db::each_db,
};

/// Made-up numbers of the Danes: whatever is stored of them was not counted again.
async fn made_up(portal: &Portal) -> Counted {
    let mut tx = portal.db.read().await.expect("the database can be read");
    Counted { counts: Counts { people: 77, shown: 66 }, ..count(&mut tx, GROUP, Kind::Segment).await }
}

/// Gives the Danes other criteria, by which `country` is asked for.
async fn change(portal: &Portal, country: &str) {
    let mut tx = portal.db.write().await.expect("the database can be written");
    let group = groups::find(&mut tx, &Actor::console(), GROUP).await.expect("the group");
    let world = muster::audience::World::load(&mut tx, 0).await.expect("the world");
    let criteria =
        json!({ "include": { "all": [{ "field": "country", "op": "any_of", "value": [country] }] } });
    let criteria =
        muster::criteria::Criteria::parse(&criteria.to_string(), &world.catalogue).expect("criteria");
    let new = NewSegment {
        name: group.name,
        description: group.description,
        team_id: None,
        criteria,
        foreseen: None,
    };
    groups::update_segment(&mut tx, &Actor::console(), 1, GROUP, group.version, &new)
        .await
        .expect("it changes");
    tx.commit().await.expect("the database can be written");
}

#[actix_web::test]
async fn what_was_counted_is_recorded_and_nothing_is_counted_while_writing() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        // Nobody is left to be counted.
        let counted = made_up(&portal).await;
        portal.sql(&["DELETE FROM contacts"]).await;
        let mut tx = portal.db.write().await.expect("the database can be written");
        let grant = grant(&[Column::Name], true);
        let id =
            shares::create(&mut tx, &manager(), 0, &counted, NORDICS, &grant).await.expect("it is shared");
        let share =
            shares::update(&mut tx, &manager(), 0, id, 1, &grant, &counted).await.expect("it changes");
        shares::record_download(&mut tx, &manager(), 0, &share, &counted).await.expect("it is recorded");
        let group = groups::find(&mut tx, &manager(), GROUP).await.expect("the group");
        for reach in [None, Some(muster::audience::Channel::Email)] {
            shares::record_export(&mut tx, &Actor::console(), 0, &group, &counted, reach).await.expect("too");
        }
        let rows: Vec<(i64,)> = tx
            .query("SELECT effect FROM audit WHERE effect IS NOT NULL ORDER BY id")
            .all()
            .await
            .expect("rows");
        assert_eq!(rows, [(66,), (77,), (66,)]);
    })
    .await;
}

#[actix_web::test]
async fn numbers_of_other_criteria_are_refused_and_counted_again() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let id = share(&portal, &grant(&[Column::Name], true)).await;
        let old = made_up(&portal).await;
        change(&portal, "DE").await;
        let mut tx = portal.db.write().await.expect("the database can be written");
        let twice =
            shares::create(&mut tx, &manager(), 0, &old, NORDICS, &grant(&[Column::Name], true)).await;
        assert!(matches!(twice, Err(Error::Conflict)), "{twice:?}");
        let again = shares::update(&mut tx, &manager(), 0, id, 1, &grant(&[Column::Name], true), &old).await;
        assert!(matches!(again, Err(Error::Conflict)), "{again:?}");
        let found = shares::find(&mut tx, &manager(), id).await.expect("the share");
        let taken = shares::record_download(&mut tx, &manager(), 0, &found, &old).await;
        assert!(matches!(taken, Err(Error::Conflict)), "{taken:?}");
        let group = groups::find(&mut tx, &manager(), GROUP).await.expect("the group");
        let taken = shares::record_export(&mut tx, &Actor::console(), 0, &group, &old, None).await;
        assert!(matches!(taken, Err(Error::Conflict)), "{taken:?}");
        drop(tx);

        let (mut tx, new) = old.write(&portal.db, 0, Some(LONGEST)).await.expect("it is counted again");
        assert_eq!(new.counts, Counts { people: 1, shown: 1 });
        assert!(new.holds(&mut tx).await.expect("it can be asked"));
    })
    .await;
}

/// What a group's criteria lead to counts as well.
#[actix_web::test]
async fn numbers_hold_while_no_group_that_is_used_changes() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let using = "INSERT INTO customer_groups (id, kind, name, name_key, criteria, created_at, updated_at) VALUES
             (2, 'segment', 'User', 'user', '{\"include\": {\"field\": \"group\", \"op\": \"in\", \"value\": 1}}', 0, 0),
             (3, 'segment', 'Its', 'its', '{\"include\": {\"field\": \"group\", \"op\": \"in\", \"value\": 2}}', 0, 0)";
        portal.sql(&[using, "INSERT INTO group_uses (group_id, used_group_id) VALUES (2, 1), (3, 2)"]).await;
        let user = GroupId(3);
        let mut tx = portal.db.read().await.expect("the database can be read");
        let counted = count(&mut tx, user, Kind::Segment).await;
        assert!(counted.holds(&mut tx).await.expect("it can be asked"));
        drop(tx);
        change(&portal, "DE").await;
        let mut tx = portal.db.read().await.expect("the database can be read");
        assert!(!counted.holds(&mut tx).await.expect("it can be asked"));
        assert_eq!(count(&mut tx, user, Kind::Segment).await.counts.people, 1);
    })
    .await;
}

/// While somebody else writes, everything up to the first byte that is written goes on: on SQLite there is one writer.
#[actix_web::test]
async fn groups_are_counted_while_somebody_else_writes() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let id = share(&portal, &grant(&[Column::Name], true)).await;
        let (cam, mia) = (portal.sign_in("cam").await, portal.sign_in("mia").await);
        portal.sql(&["DELETE FROM contacts WHERE id > 2"]).await;
        let writing = portal.db.write().await.expect("the database can be written");
        cam.post(&format!("/shared/{id}/download"), &[]).await.expect(403);
        let fields = [("level", "count"), ("purpose", "x"), ("version", "1"), ("team", "1")];
        for path in ["/groups/1/sharing".to_string(), format!("/groups/1/sharing/{id}")] {
            let page = mia.post(&path, &fields).await.expect(422);
            assert!(page.text("#problems").contains("fewer than 5 people"), "{}", page.text("#problems"));
        }
        drop(writing);
        portal
            .sql(&[
                "UPDATE customer_groups SET criteria = '{\"include\": {\"all\": [{\"field\": \"gone\"}]}}'",
            ])
            .await;
        let writing = portal.db.write().await.expect("the database can be written");
        cam.post(&format!("/shared/{id}/download"), &[]).await.expect(409);
        mia.post("/groups/1/export", &[("who", "everyone")]).await.expect(409);
        drop(writing);
    })
    .await;
}

#[actix_web::test]
async fn a_download_is_recorded_before_its_first_byte() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let id = share(&portal, &grant(&[Column::Name], true)).await;
        let cam = portal.sign_in("cam").await;
        let body = begin(&cam, &format!("/shared/{id}/download")).await;
        assert_eq!(portal.number("SELECT effect FROM audit WHERE action = 'share_downloaded'").await, 5);
        assert!(to_bytes(body).await.expect("the file").len() > 10);
    })
    .await;
}

/// The next part of a file: whether it came; `None` after the last.
async fn part(body: &mut std::pin::Pin<Box<BoxBody>>) -> Option<bool> {
    std::future::poll_fn(|cx| body.as_mut().poll_next(cx)).await.map(|part| part.is_ok())
}

/// Begins a file and takes its first part.
async fn first(who: &Client<'_>, path: &str) -> std::pin::Pin<Box<BoxBody>> {
    let mut body = Box::pin(begin(who, path).await);
    assert_eq!(part(&mut body).await, Some(true), "{path}: the first part comes");
    body
}

/// Takes the rest of a file, which is whole.
async fn rest(mut body: std::pin::Pin<Box<BoxBody>>) -> usize {
    let mut parts = 0;
    while let Some(came) = part(&mut body).await {
        assert!(came, "the file is whole");
        parts += 1;
    }
    parts
}

/// No file is half of one group and half of another: who downloads one that changes meanwhile begins anew.
#[actix_web::test]
async fn a_running_download_breaks_off_when_the_criteria_change() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        portal.sql(&[MORE_DANES]).await;
        let id = share(&portal, &grant(&[Column::Email], true)).await;
        let (cam, mia) = (portal.sign_in("cam").await, portal.sign_in("mia").await);
        let paths = [(&cam, format!("/shared/{id}/download")), (&mia, format!("/groups/{GROUP}/export"))];
        for (who, path) in paths {
            assert_eq!(
                rest(first(who, &path).await).await,
                2,
                "{path} is whole while nobody changes the group"
            );
            let mut body = first(who, &path).await;
            change(&portal, "SE").await;
            assert_eq!(part(&mut body).await, Some(false), "{path}: the file breaks off");
            change(&portal, "DK").await;
        }
    })
    .await;
}

/// The group as it is now, to be changed in its version.
async fn now(portal: &Portal, id: GroupId) -> Group {
    let mut tx = portal.db.read().await.expect("the database can be read");
    groups::find(&mut tx, &Actor::console(), id).await.expect("the group")
}

async fn rename(portal: &Portal, id: GroupId) {
    let group = now(portal, id).await;
    let naming = Naming { name: format!("{}!", group.name), description: "New".into(), ..Naming::default() };
    portal
        .write(async |tx| groups::rename(tx, &Actor::console(), 1, id, group.version, &naming).await)
        .await
        .expect("it is renamed");
}

/// What a group is called says nothing of who is in it; its addresses, and whether it is archived, do.
#[actix_web::test]
async fn a_running_download_goes_on_when_the_group_is_renamed() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        portal.sql(&[MORE_DANES]).await;
        let list = "INSERT INTO customer_groups (id, kind, name, name_key, people, created_at, updated_at)
                    VALUES (2, 'known', 'Testers', 'testers', 9008, 0, 0)";
        let all = "INSERT INTO group_addresses (group_id, email_key, email, added_at)
                   SELECT 2, email_key, email, 0 FROM contacts";
        portal.sql(&[list, all]).await;
        let known = GroupId(2);
        let id = share(&portal, &grant(&[Column::Email], true)).await;
        let (cam, mia) = (portal.sign_in("cam").await, portal.sign_in("mia").await);
        for (who, path, group) in [
            (&cam, format!("/shared/{id}/download"), GROUP),
            (&mia, format!("/groups/{GROUP}/export"), GROUP),
            (&mia, format!("/groups/{known}/export"), known),
        ] {
            let body = first(who, &path).await;
            rename(&portal, group).await;
            assert_eq!(rest(body).await, 2, "{path} is whole");
        }

        let path = format!("/groups/{known}/export");
        let mut body = first(&mia, &path).await;
        let version = now(&portal, known).await.version;
        let email = EmailAddress::parse("zoe@x.dk").expect("an address");
        let add = Change::Add(vec![Address { email, name: String::new() }]);
        let changed = portal
            .write(async |tx| groups::change_addresses(tx, &Actor::console(), 1, known, version, add).await);
        changed.await.expect("somebody joins");
        assert_eq!(part(&mut body).await, Some(false), "the file of another list breaks off");

        let mut body = first(&mia, &path).await;
        let version = now(&portal, known).await.version;
        let archived =
            portal.write(async |tx| groups::archive(tx, &Actor::console(), 1, known, version).await);
        archived.await.expect("it is archived");
        assert_eq!(part(&mut body).await, Some(false), "the file of an archived group breaks off");
    })
    .await;
}
