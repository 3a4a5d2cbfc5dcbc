//! What a change of criteria does to the segments that use them, also by way of others.

use super::*;
use crate::{
    builder::{self, press},
    support::{app::Portal, db::each_db},
};
use muster::{
    audience::World,
    error::Error,
    groups::{Effect, Foreseen, Naming},
};

/// Segments that each use the one before in five rules, the first one `first`: with every step there are more rules in
/// all.
async fn chain(portal: &Portal, first: GroupId, names: &[&str]) -> Vec<GroupId> {
    let mut ids = vec![first];
    for name in names {
        let rule = in_group(*ids.last().unwrap())[0].clone();
        let new = segment(name, vec![rule; 5].into());
        let now = portal.clock.now();
        let made =
            async |tx: &mut Tx| groups::create_segment(tx, &Actor::console(), now, &new).await.unwrap();
        ids.push(portal.write(made).await);
    }
    ids
}

fn germans_in(id: GroupId) -> NewSegment {
    let mut rules = germans().as_array().unwrap().clone();
    rules.extend(in_group(id).as_array().unwrap().clone());
    segment("Germans", rules.into())
}

#[actix_web::test]
async fn a_change_that_would_break_a_segment_which_uses_this_one_is_refused_by_name() {
    each_db(async |db| {
        let portal = builder::portal(db).await;
        let base = portal.segment("Germans", germans()).await;
        let users = chain(&portal, base, &["U1", "U2", "U3"]).await;
        let deep = portal.segment("Deep", json!([{ "field": "has_email", "op": "yes" }])).await;
        let deeper = chain(&portal, deep, &["Deeper"]).await[1];
        let new = germans_in(deeper);

        let mut tx = portal.db.read().await.unwrap();
        let world = World::load(&mut tx, portal.clock.now()).await.unwrap();
        assert!(muster::audience::prepare(&mut tx, &world, &new.criteria).await.unwrap().is_ok());
        let broken = groups::broken_by(&mut tx, &world, base, &new.criteria).await.unwrap();
        let names: Vec<&str> = broken.iter().map(|(user, _)| user.name.as_str()).collect();
        assert!(names.contains(&"U3") && !names.contains(&"U1"), "{names:?}");
        drop(tx);
        let mut tx = portal.db.write().await.unwrap();
        let now = portal.clock.now();
        let refused = groups::update_segment(&mut tx, &Actor::console(), now, base, 1, &new).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
        drop(tx);

        let (mia, edit) = (portal.sign_in("mia").await, "/groups/1/edit");
        let page = mia.get(edit).await.expect(200);
        let deeper = deeper.to_string();
        let rule = [("n.4.parent", "1"), ("n.4.field", "group"), ("n.4.was", "group"), ("n.4.op", "in")];
        let rule: Vec<_> = rule.into_iter().chain([("n.4.v", deeper.as_str())]).collect();
        for button in ["save", "confirm"] {
            let told = press(&mia, &page, edit, button, &rule).await.expect(422);
            assert!(told.text("#problems").contains("“U3” uses this segment"), "{}", told.text("#problems"));
            assert_eq!(told.attributes("#problems a", "href")[0], "#rules");
        }
        let last = format!("/groups/{}", users[3]);
        assert_eq!(mia.get(&last).await.expect(200).count(".tag.bad"), 0);
    })
    .await;
}

#[actix_web::test]
async fn the_effect_is_told_of_segments_that_use_it_by_way_of_others() {
    each_db(async |db| {
        let portal = builder::portal(db).await;
        let base = portal.segment("Germans", germans()).await;
        chain(&portal, base, &["Near", "Far"]).await;
        portal
            .sql(&["INSERT INTO shares (group_id, team_id, level, created_at) VALUES (3, 1, 'count', 0)"])
            .await;
        let (mia, edit) = (portal.sign_in("mia").await, "/groups/1/edit");
        let page = mia.get(edit).await.expect(200);
        let page = press(&mia, &page, edit, "save", &[("n.3.v", "DK")]).await.expect(200);
        assert_eq!(page.attributes("#used-by a", "href"), ["/groups/3", "/groups/2"]);
        assert_eq!(page.texts("#used-by small"), ["3 → 2 people · shared with Nordics", "3 → 2 people"]);
        assert!(
            page.text("#confirm p").ends_with("Used by 2 segments and 1 share:"),
            "{}",
            page.text("#confirm p")
        );
        // The button that goes on is the one that stands out.
        assert_eq!(page.attributes(".btn.primary[name=do]", "value"), ["confirm", "confirm"]);
        press(&mia, &page, edit, "confirm", &[]).await.expect(303);

        let page = mia.get("/groups/1/history/1/restore").await.expect(200);
        assert_eq!(page.texts("#used-by small")[1], "2 → 3 people");
        assert_eq!(page.texts("#moved h3"), ["2 leave", "3 join", "0 stay"]);
        let mut names = page.texts("#moved a");
        names.sort();
        assert_eq!(names, ["a", "b", "c", "d", "e"]);
    })
    .await;
}

#[actix_web::test]
async fn an_old_version_that_would_break_others_is_not_restored() {
    each_db(async |db| {
        let portal = builder::portal(db).await;
        let deep = portal.segment("Deep", germans()).await;
        let deeper = *chain(&portal, deep, &["A", "B"]).await.last().unwrap();
        let base = portal.segment("Base", germans()).await;
        let (console, now) = (Actor::console(), portal.clock.now());
        let edit = async |version: i64, new: NewSegment| {
            let change = async |tx: &mut Tx| {
                groups::update_segment(tx, &console, now, base, version, &new).await.unwrap();
            };
            portal.write(change).await;
        };
        edit(1, germans_in(deeper)).await;
        edit(2, segment("Germans", germans())).await;
        chain(&portal, base, &["U1", "U2", "U3"]).await;
        let (mia, path) = (portal.sign_in("mia").await, format!("/groups/{base}/history/2/restore"));
        let page = mia.get(&path).await.expect(200);
        assert!(page.text(".msg.bad").contains("“U3” uses this segment"), "{}", page.text("main"));
        assert_eq!(page.count("main form .btn.primary"), 0);
        mia.post(&path, &[("version", "3")]).await.expect(400);
    })
    .await;
}

/// What was counted before is stored: nothing is counted while others wait to write.
#[tokio::test]
async fn numbers_that_were_foreseen_are_stored_as_they_are() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let foreseen = Foreseen { people: Some(77), ..Foreseen::default() };
        let new = NewSegment { foreseen: Some(foreseen), ..segment("Summer", germans()) };
        let id = groups::create_segment(&mut tx, &mia, NOW, &new).await.unwrap();
        let effect = Effect { before: 77, after: 50, joined: 3, left: 30 };
        let foreseen = Foreseen { people: Some(50), effect: Some(effect), ..Foreseen::default() };
        let new = NewSegment { foreseen: Some(foreseen), ..segment("Summer", json!([])) };
        groups::update_segment(&mut tx, &mia, NOW, id, 1, &new).await.unwrap();
        let group = groups::find(&mut tx, &mia, id).await.unwrap();
        assert_eq!((group.people, group.counted_at), (Some(50), Some(NOW)));
        let versions = groups::versions(&mut tx, &mia, id).await.unwrap();
        assert_eq!(versions.iter().map(|v| v.people).collect::<Vec<_>>(), [Some(50), Some(77)]);
        assert_eq!(
            events(&mut tx, id).await,
            [
                r#"group_created +77 {"kind":"segment"}"#,
                r#"criteria_changed -27 {"old":1,"new":2,"joined":3,"left":30}"#,
            ]
        );
        let copy = groups::duplicate(&mut tx, &mia, NOW + 5, id, "Copy").await.unwrap();
        let copy = groups::find(&mut tx, &mia, copy).await.unwrap();
        assert_eq!((copy.people, copy.counted_at), (Some(50), Some(NOW)));
    })
    .await;
}

/// What the groups are called that criteria use does not change who matches.
#[tokio::test]
async fn numbers_hold_when_a_group_that_is_used_is_renamed() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let base = groups::create_segment(&mut tx, &mia, NOW, &segment("Base", germans())).await.unwrap();
        let new = segment("New", in_group(base));
        let world = World::load(&mut tx, NOW).await.unwrap();
        let foreseen = groups::foresee(&mut tx, &world, None, &new.criteria).await.unwrap();
        let naming = Naming { name: "Ground".into(), ..Naming::default() };
        groups::rename(&mut tx, &mia, NOW, base, 1, &naming).await.unwrap();
        let new = NewSegment { foreseen: Some(Foreseen { people: Some(77), ..foreseen }), ..new };
        let id = groups::create_segment(&mut tx, &mia, NOW, &new).await.unwrap();
        assert_eq!(
            groups::find(&mut tx, &mia, id).await.unwrap().people,
            Some(77),
            "it is not counted again"
        );
    })
    .await;
}

/// A number that was counted of a group in another version is not stored: whoever counted counts again, and nobody else
/// may write it.
#[tokio::test]
async fn numbers_of_a_group_that_changed_meanwhile_are_counted_again() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let base = groups::create_segment(&mut tx, &mia, NOW, &segment("Base", germans())).await.unwrap();
        let user =
            groups::create_segment(&mut tx, &mia, NOW, &segment("User", in_group(base))).await.unwrap();
        tx.commit().await.unwrap();
        let everybody = segment("New", in_group(user));
        let nobody = segment("User", json!([]));
        let foresee = async |own: Option<GroupId>, criteria: &Criteria| {
            let mut tx = db.read().await.unwrap();
            let world = World::load(&mut tx, NOW).await.unwrap();
            groups::foresee(&mut tx, &world, own, criteria).await.unwrap()
        };
        let made = foresee(None, &everybody.criteria).await;
        let changed = foresee(Some(user), &nobody.criteria).await;
        assert_eq!((made.people, changed.effect.unwrap().before), (Some(0), 0));
        // The group behind the group is another one now, and somebody is in it.
        let mut tx = write(&db).await;
        tx.query("INSERT INTO contacts (name, created_at, updated_at) VALUES ('A', 0, 0)")
            .execute()
            .await
            .unwrap();
        groups::update_segment(&mut tx, &mia, NOW, base, 1, &segment("Base", json!([]))).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = write(&db).await;
        let new = NewSegment { foreseen: Some(made.clone()), ..everybody.clone() };
        assert!(matches!(groups::create_segment(&mut tx, &mia, NOW, &new).await, Err(Error::Conflict)));
        let new = NewSegment { foreseen: Some(changed.clone()), ..nobody.clone() };
        let refused = groups::update_segment(&mut tx, &mia, NOW, user, 1, &new).await;
        assert!(matches!(refused, Err(Error::Conflict)), "{refused:?}");
        drop(tx);
        let (mut tx, counted) = made.write(&db, NOW, None, &everybody.criteria).await.unwrap();
        assert_eq!(counted.people, Some(1));
        let new = NewSegment { foreseen: Some(counted), ..everybody };
        let id = groups::create_segment(&mut tx, &mia, NOW, &new).await.unwrap();
        assert_eq!(groups::find(&mut tx, &mia, id).await.unwrap().people, Some(1));
        tx.commit().await.unwrap();
        let (mut tx, counted) = changed.write(&db, NOW, Some(user), &nobody.criteria).await.unwrap();
        assert_eq!(counted.effect.unwrap().before, 1);
        let new = NewSegment { foreseen: Some(counted), ..nobody };
        groups::update_segment(&mut tx, &mia, NOW, user, 1, &new).await.unwrap();
    })
    .await;
}
