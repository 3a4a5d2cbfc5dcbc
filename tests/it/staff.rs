//! Administration: staff users, teams, the audit log.

use futures_util::future::join;
use muster::{
    access::Role,
    staff::{self, Change, Outcome},
};

use crate::support::{
    app::{Client, Portal},
    cast::PASSWORD,
    db::each_db,
};

const NEW: &str = "nine grey otters swim";

async fn invite(ada: &Client<'_>, email: &str) -> String {
    let fields = [("name", "Ned New"), ("email", email), ("role", "campaign"), ("team", "1")];
    let page = ada.post("/settings/staff", &fields).await.expect(200);
    path_of(&page.field("link"), "invite")
}

/// The path of a link that is shown once; it begins with the configured address.
fn path_of(link: &str, kind: &str) -> String {
    let path = link.strip_prefix("http://127.0.0.1:8080").unwrap_or_else(|| panic!("{link:?} leads away"));
    assert!(path.starts_with(&format!("/{kind}/")), "{path}");
    path.to_owned()
}

#[actix_web::test]
async fn an_invitation_works_once_and_only_when_it_is_sent() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let link = invite(&ada, "ned@new.example").await;
        let ned = portal.anybody();
        for _ in 0..10 {
            ned.get(&link).await.expect(200);
        }
        let weak = ned.post(&link, &[("name", "Ned New"), ("password", "ned@new.example")]).await.expect(422);
        assert!(weak.text("#problems").contains("mostly your name"), "{}", weak.text("#problems"));
        let login = ned.submit(&link, &[("name", "Ned Newman"), ("password", NEW)]).await;
        assert!(login.text(".msg.ok").contains("Your account is ready"), "{}", login.body);
        ned.get(&link).await.expect(404);
        ned.post(&link, &[("name", "Ned"), ("password", PASSWORD)]).await.expect(404);
        ned.post("/login", &[("email", "ned@new.example"), ("password", NEW)]).await.expect(303);
        assert!(ned.get("/me").await.text(".me").contains("Ned Newman"));
        assert_eq!(portal.number("SELECT COUNT(*) FROM team_members WHERE team_id = 1").await, 2);
    })
    .await;
}

#[actix_web::test]
async fn a_form_sent_twice_invites_once() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let key = ada.get("/settings/staff/new").await.field("_once");
        let fields =
            [("_once", key.as_str()), ("name", "Ned"), ("email", "ned@new.example"), ("role", "analyst")];
        ada.post("/settings/staff", &fields).await.expect(200);
        let again = ada.post("/settings/staff", &fields).await.expect(303);
        assert!(again.location().starts_with("/settings/staff/"));
        let taken = ada.post("/settings/staff", &fields[1..]).await.expect(422);
        assert!(taken.text("#problems").contains("already"), "{}", taken.text("#problems"));
    })
    .await;
}

#[actix_web::test]
async fn links_end_with_time_with_a_newer_one_and_with_a_change() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let old = invite(&ada, "ned@new.example").await;
        let id = portal.number("SELECT id FROM staff WHERE email_key = 'ned@new.example'").await;
        let newer = ada.post(&format!("/settings/staff/{id}/invite"), &[]).await.expect(200);
        let newer = path_of(&newer.field("link"), "invite");
        portal.anybody().get(&old).await.expect(404);
        portal.anybody().get(&newer).await.expect(200);
        let reset_of_mia = async || {
            let page = ada.post("/settings/staff/2/reset", &[]).await.expect(200);
            path_of(&page.field("link"), "reset")
        };
        let late = reset_of_mia().await;
        portal.clock.advance(29 * 60 * 1_000_000);
        ada.get("/").await.expect(200);
        portal.anybody().get(&late).await.expect(200);
        portal.clock.advance(61 * 1_000_000);
        portal.anybody().get(&late).await.expect(404);
        let link = reset_of_mia().await;
        let version = ada.get("/settings/staff/2").await.field("version");
        let fields = [("name", "Mia Manager"), ("role", "analyst"), ("version", version.as_str())];
        ada.post("/settings/staff/2", &fields).await.expect(303);
        portal.anybody().get(&link).await.expect(404);
        portal.anybody().post(&link, &[("password", NEW)]).await.expect(404);
    })
    .await;
}

#[actix_web::test]
async fn a_new_password_by_link_ends_all_sessions_and_signs_nobody_in() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (ada, mia) = (portal.sign_in("ada").await, portal.sign_in("mia").await);
        let link = ada.post("/settings/staff/2/reset", &[]).await.expect(200).field("link");
        mia.get("/me").await.expect(200);
        let somebody = portal.anybody();
        let done = somebody.post(&path_of(&link, "reset"), &[("password", NEW)]).await.expect(303);
        assert_eq!(done.location(), "/login");
        somebody.get("/me").await.expect(303);
        mia.get("/me").await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn role_and_disabling_hold_with_the_next_request() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (ada, mia, ana) =
            (portal.sign_in("ada").await, portal.sign_in("mia").await, portal.sign_in("ana").await);
        let version = ada.get("/settings/staff/2").await.field("version");
        let fields = [("name", "Mia Manager"), ("role", "campaign"), ("version", version.as_str())];
        ada.post("/settings/staff/2", &fields).await.expect(303);
        mia.get("/me").await.expect(303);
        let version = ada.get("/settings/staff/3/disable").await.field("version");
        ada.post("/settings/staff/3/disable", &[("version", &version)]).await.expect(303);
        ana.get("/me").await.expect(303);
        portal
            .anybody()
            .post("/login", &[("email", "ana@muster.example"), ("password", PASSWORD)])
            .await
            .expect(422);
        let log = ada.get("/settings/audit?kind=staff").await.expect(200);
        assert!(log.body.contains("changed the role of Mia Manager from Manager to Campaign team member"));
        assert!(log.body.contains("Ada Admin disabled Ana Analyst"));
    })
    .await;
}

#[actix_web::test]
async fn links_of_a_disabled_person_are_gone_and_none_are_made() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let invitation = invite(&ada, "ned@new.example").await;
        let ned = portal.number("SELECT id FROM staff WHERE email_key = 'ned@new.example'").await;
        let reset = path_of(&ada.post("/settings/staff/2/reset", &[]).await.field("link"), "reset");
        let turn = async |id: i64, how: &str| {
            let version = ada.get(&format!("/settings/staff/{id}")).await.field("version");
            let path = format!("/settings/staff/{id}/{how}");
            ada.post(&path, &[("version", &version)]).await.expect(303);
        };
        let open = "SELECT COUNT(*) FROM one_time_links WHERE staff_id IS NOT NULL AND used_at IS NULL";
        assert_eq!(portal.number(open).await, 2);
        turn(ned, "disable").await;
        turn(2, "disable").await;
        assert_eq!(portal.number(open).await, 0);
        ada.post(&format!("/settings/staff/{ned}/invite"), &[]).await.expect(409);
        ada.post("/settings/staff/2/reset", &[]).await.expect(409);
        assert_eq!(portal.number(open).await, 0);
        turn(ned, "enable").await;
        turn(2, "enable").await;
        portal.anybody().get(&invitation).await.expect(404);
        portal.anybody().post(&invitation, &[("name", "Ned"), ("password", NEW)]).await.expect(404);
        portal.anybody().get(&reset).await.expect(404);
        portal.anybody().post(&reset, &[("password", NEW)]).await.expect(404);
    })
    .await;
}

#[actix_web::test]
async fn the_second_of_two_editors_is_told_and_keeps_what_was_typed() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let version = ada.get("/settings/staff/2").await.field("version");
        let change = |name: &'static str| [("name", name), ("role", "manager"), ("version", "")];
        let mut first = change("Mia First");
        first[2].1 = &version;
        ada.post("/settings/staff/2", &first).await.expect(303);
        let mut second = change("Mia Second");
        second[2].1 = &version;
        let told = ada.post("/settings/staff/2", &second).await.expect(409);
        assert!(told.text("#problems").contains("Mia First"), "{}", told.text("#problems"));
        assert_eq!(told.field("name"), "Mia Second");
        second[2].1 = "2";
        ada.post("/settings/staff/2", &second).await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn the_last_active_admin_stays() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let fields = [("name", "Ada Admin"), ("role", "manager"), ("version", "1")];
        let refused = ada.post("/settings/staff/1", &fields).await.expect(422);
        assert!(refused.text("#problems").contains("last active admin"));
        ada.post("/settings/staff/1/disable", &[("version", "1")]).await.expect(422);
        ada.get("/me").await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn of_two_admins_who_demote_each_other_one_stays() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        for _ in 0..20 {
            portal.sql(&["UPDATE staff SET role = 'admin' WHERE id IN (1, 2)"]).await;
            let demote = async |who: i64, whom: i64| {
                let mut tx = portal.db.write().await?;
                let (user, _) =
                    staff::find(&mut tx, &muster::access::Actor::console(), staff_id(whom)).await?;
                let (actor, _) =
                    staff::find(&mut tx, &muster::access::Actor::console(), staff_id(who)).await?;
                let change = Change { name: user.name, role: Role::Manager, teams: Vec::new() };
                let now = portal.clock.now();
                let actor = actor.actor(Vec::new());
                let outcome = staff::change(&mut tx, &actor, now, user.id, user.version, &change).await?;
                if outcome == Outcome::Done {
                    tx.commit().await?;
                }
                Ok::<_, muster::error::Error>(())
            };
            let _ = join(demote(1, 2), demote(2, 1)).await;
            let admins = "SELECT COUNT(*) FROM staff WHERE role = 'admin' AND disabled_at IS NULL";
            assert!(portal.number(admins).await >= 1);
        }
    })
    .await;
}

fn staff_id(id: i64) -> muster::ids::StaffId {
    muster::ids::StaffId(id)
}

#[actix_web::test]
async fn the_list_is_searched_by_name_team_role_and_state() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        for (query, found) in [
            ("", 6),
            ("?q=NORDICS", 1),
            ("?q=mia", 1),
            ("?role=campaign", 2),
            ("?state=disabled", 1),
            ("?q=nobody-at-all", 0),
        ] {
            let page = ada.get(&format!("/settings/staff{query}")).await.expect(200);
            assert_eq!(page.count("tbody tr"), found, "{query}");
            let part = ada.get_part(&format!("/settings/staff{query}")).await.expect(200);
            assert!(page.body.contains(part.body.trim()), "{query}");
        }
    })
    .await;
}

#[actix_web::test]
async fn a_team_is_made_manned_and_deleted_unless_groups_are_shared_with_it() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let page = ada.submit("/settings/teams", &[("name", "Iberia"), ("description", "Down south")]).await;
        let version = page.field("version");
        let taken = ada.post("/settings/teams", &[("name", "IBERIA"), ("description", "")]).await.expect(422);
        assert!(taken.text("#problems").contains("Another team"));
        let fields = [
            ("name", "Iberia & co"),
            ("description", ""),
            ("version", &version),
            ("member", "4"),
            ("member", "5"),
        ];
        let page = ada.submit("/settings/teams/2", &fields).await;
        assert_eq!(page.count("input[name=member][checked]"), 2);
        ada.post("/settings/teams/2", &fields).await.expect(409);
        portal
            .sql(&[
                "INSERT INTO customer_groups (id, kind, name, name_key, created_at, updated_at)
                 VALUES (7, 'known', 'Testers', 'testers', 0, 0)",
                "INSERT INTO shares (id, group_id, team_id, level, created_at) VALUES (7, 7, 2, 'count', 0)",
            ])
            .await;
        let guarded = ada.get("/settings/teams/2/delete").await.expect(200);
        assert!(guarded.text("main").contains("Testers"));
        ada.post("/settings/teams/2/delete", &[("version", "2")]).await.expect(409);
        portal.sql(&["UPDATE shares SET revoked_at = 1"]).await;
        ada.post("/settings/teams/2/delete", &[("version", "2")]).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM teams").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn the_audit_log_is_filtered_paged_and_exported_without_formulas() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        for i in 0..60 {
            let name = format!("=Team {i}");
            ada.post("/settings/teams", &[("name", &name), ("description", "")]).await.expect(303);
        }
        let page = ada.get("/settings/audit?action=team_created").await.expect(200);
        assert_eq!(page.count("tbody tr"), 50);
        let older = page.attributes("footer a", "href").pop().expect("older ones");
        let rest = ada.get(&older).await.expect(200);
        assert_eq!(rest.count("tbody tr"), 10);
        assert_eq!(
            ada.get("/settings/audit?action=team_created&until=2026-11-20").await.count("tbody tr"),
            0
        );
        assert_eq!(ada.get("/settings/audit?actor=2").await.count("tbody tr"), 0);
        let file = ada.get("/settings/audit/export?action=team_created").await.expect(200);
        assert_eq!(file.body.lines().count(), 61);
        assert!(file.header("content-disposition").is_some_and(|value| value.contains("audit-log.csv")));
        assert!(!file.body.contains(",="), "a cell begins a formula");
    })
    .await;
}
