//! Who may use which route: every route of the portal, tried by everybody, against one table.
//!
//! A cell is what the person gets: `+` the handler (whatever it then makes of an empty form), `in` the sign-in page, 403
//! or 404. A route that is not in the table fails; so does a refusal that changes the database, and a GET that does.

use std::{collections::HashMap, fmt::Write};

use muster::web::routes::{ROUTES, Route};

use crate::support::{
    app::{Client, Portal},
    db::TestDb,
    digest, world,
};

/// anyone: nobody signed in; cam's team has group 1; out has no team; dis was disabled after signing in.
const PEOPLE: [&str; 7] = ["anyone", "ada", "mia", "ana", "cam", "out", "dis"];

const TABLE: &str = "
route                                       anyone ada  mia  ana  cam  out  dis
get /login                                  +      +    +    +    +    +    +
post /login                                 +      +    +    +    +    +    403
post /logout                                in     +    +    +    +    +    in
post /language                              +      +    +    +    +    +    403
get /setup/{token}                          404    404  404  404  404  404  404
post /setup/{token}                         404    404  404  404  404  404  403
get /invite/{token}                         404    404  404  404  404  404  404
post /invite/{token}                        404    404  404  404  404  404  403
get /reset/{token}                          404    404  404  404  404  404  404
post /reset/{token}                         404    404  404  404  404  404  403
get /                                       in     +    +    +    +    +    in
get /me                                     in     +    +    +    +    +    in
post /me                                    in     +    +    +    +    +    in
get /me/password                            in     +    +    +    +    +    in
post /me/password                           in     +    +    +    +    +    in
get /me/sessions                            in     +    +    +    +    +    in
post /me/sessions/others                    in     +    +    +    +    +    in
post /me/sessions/{handle}/end              in     404  404  404  404  404  in
get /help/keys                              in     +    +    +    +    +    in
get /kept/{key}                             in     +    +    +    +    +    in
post /kept/{key}                            in     +    +    +    +    +    in
get /imports                                in     +    +    403  403  403  in
get /imports/new                            in     +    +    403  403  403  in
post /imports                               in     +    +    403  403  403  in
get /imports/{id}                           in     +    +    403  403  403  in
get /imports/{id}/columns                   in     +    +    403  403  403  in
post /imports/{id}/columns                  in     +    +    403  403  403  in
post /imports/{id}/start                    in     +    +    403  403  403  in
post /imports/{id}/cancel                   in     +    +    403  403  403  in
get /imports/{id}/rejects.csv               in     +    +    403  403  403  in
get /groups/new/segment                     in     +    +    403  403  403  in
post /groups/new/segment                    in     +    +    403  403  403  in
post /groups/preview                        in     +    +    403  403  403  in
get /groups/values                          in     404  404  403  403  403  in
get /groups/new/known                       in     +    +    403  403  403  in
post /groups/new/known                      in     +    +    403  403  403  in
post /groups/known/check                    in     +    +    403  403  403  in
get /groups/{id}/edit                       in     +    +    403  403  403  in
post /groups/{id}/edit                      in     +    +    403  403  403  in
get /groups                                 in     +    +    +    403  403  in
post /groups/counts                         in     +    +    +    403  403  in
get /groups/templates                       in     +    +    +    403  403  in
get /groups/templates/first                 in     +    +    +    403  403  in
get /groups/archive                         in     +    +    403  403  403  in
post /groups/archive                        in     +    +    403  403  403  in
get /groups/{id}                            in     +    +    +    403  403  in
get /groups/{id}/members                    in     +    +    +    403  403  in
post /groups/{id}/members/pending           in     +    +    403  403  403  in
get /groups/{id}/used                       in     +    +    +    403  403  in
get /groups/{id}/history                    in     +    +    +    403  403  in
get /groups/{id}/history/{number}           in     +    +    +    403  403  in
get /groups/{id}/history/{number}/restore   in     +    +    403  403  403  in
post /groups/{id}/history/{number}/restore  in     +    +    403  403  403  in
get /groups/{id}/settings                   in     +    +    403  403  403  in
post /groups/{id}/settings                  in     +    +    403  403  403  in
get /groups/{id}/duplicate                  in     +    +    403  403  403  in
post /groups/{id}/duplicate                 in     +    +    403  403  403  in
get /groups/{id}/archive                    in     +    +    403  403  403  in
post /groups/{id}/archive                   in     +    +    403  403  403  in
post /groups/{id}/restore                   in     +    +    403  403  403  in
get /groups/{id}/delete                     in     +    +    403  403  403  in
post /groups/{id}/delete                    in     +    +    403  403  403  in
get /churn                                  in     +    +    +    403  403  in
post /churn/fit                             in     +    +    403  403  403  in
get /contacts                               in     +    +    403  403  403  in
post /contacts                              in     +    +    403  403  403  in
get /contacts/new                           in     +    +    403  403  403  in
get /contacts/companies                     in     +    +    403  403  403  in
get /contacts/{id}                          in     +    +    403  403  403  in
post /contacts/{id}                         in     +    +    403  403  403  in
get /contacts/{id}/edit                     in     +    +    403  403  403  in
get /contacts/{id}/groups                   in     +    +    403  403  403  in
get /contacts/{id}/consent                  in     +    +    403  403  403  in
post /contacts/{id}/consent                 in     +    +    403  403  403  in
get /contacts/{id}/history                  in     +    +    403  403  403  in
get /contacts/{id}/orders/{order}           in     +    +    403  403  403  in
get /contacts/{id}/delete                   in     +    +    403  403  403  in
post /contacts/{id}/delete                  in     +    +    403  403  403  in
get /search                                 in     +    +    +    +    +    in
get /settings/attributes                    in     +    403  403  403  403  in
post /settings/attributes                   in     +    403  403  403  403  in
get /settings/attributes/new                in     +    403  403  403  403  in
get /settings/attributes/{id}               in     +    403  403  403  403  in
post /settings/attributes/{id}              in     +    403  403  403  403  in
post /settings/attributes/{id}/order        in     +    403  403  403  403  in
get /settings/attributes/{id}/delete        in     +    403  403  403  403  in
post /settings/attributes/{id}/delete       in     +    403  403  403  403  in
get /settings/codes                         in     +    403  403  403  403  in
post /settings/codes                        in     +    403  403  403  403  in
get /settings/codes/new                     in     +    403  403  403  403  in
get /settings/codes/{id}                    in     +    403  403  403  403  in
post /settings/codes/{id}                   in     +    403  403  403  403  in
get /settings/codes/{id}/delete             in     +    403  403  403  403  in
post /settings/codes/{id}/delete            in     +    403  403  403  403  in
get /groups/{id}/export                     in     +    +    403  403  403  in
post /groups/{id}/export                    in     +    +    403  403  403  in
get /groups/{id}/sharing                    in     +    +    403  403  403  in
post /groups/{id}/sharing                   in     +    +    403  403  403  in
get /groups/{id}/sharing/new                in     +    +    403  403  403  in
post /groups/{id}/sharing/preview           in     +    +    403  403  403  in
get /groups/{id}/sharing/{share}            in     +    +    403  403  403  in
post /groups/{id}/sharing/{share}           in     +    +    403  403  403  in
post /groups/{id}/sharing/{share}/revoke    in     +    +    403  403  403  in
get /shared                                 in     +    +    +    +    +    in
get /shared/{id}                            in     404  404  404  +    404  in
get /shared/{id}/download                   in     404  404  404  403  404  in
post /shared/{id}/download                  in     404  404  404  403  404  in
get /settings/staff                         in     +    403  403  403  403  in
post /settings/staff                        in     +    403  403  403  403  in
get /settings/staff/new                     in     +    403  403  403  403  in
get /settings/staff/{id}                    in     +    403  403  403  403  in
post /settings/staff/{id}                   in     +    403  403  403  403  in
post /settings/staff/{id}/invite            in     +    403  403  403  403  in
post /settings/staff/{id}/reset             in     +    403  403  403  403  in
get /settings/staff/{id}/disable            in     +    403  403  403  403  in
post /settings/staff/{id}/disable           in     +    403  403  403  403  in
post /settings/staff/{id}/enable            in     +    403  403  403  403  in
get /settings/teams                         in     +    403  403  403  403  in
post /settings/teams                        in     +    403  403  403  403  in
get /settings/teams/new                     in     +    403  403  403  403  in
get /settings/teams/{id}                    in     +    403  403  403  403  in
post /settings/teams/{id}                   in     +    403  403  403  403  in
get /settings/teams/{id}/delete             in     +    403  403  403  403  in
post /settings/teams/{id}/delete            in     +    403  403  403  403  in
get /settings/organisation                  in     +    403  403  403  403  in
post /settings/organisation                 in     +    403  403  403  403  in
get /settings/audit                         in     +    403  403  403  403  in
get /settings/audit/export                  in     +    403  403  403  403  in
";

#[actix_web::test]
async fn everybody_gets_what_the_table_says_on_sqlite() {
    compare(async || Some(TestDb::sqlite().await)).await;
}

#[actix_web::test]
async fn everybody_gets_what_the_table_says_on_postgres() {
    compare(TestDb::postgres).await;
}

async fn compare(fresh: impl AsyncFn() -> Option<TestDb>) {
    let all: Vec<(&Route, &str)> =
        ROUTES.iter().flat_map(|route| PEOPLE.map(|person| (route, person))).collect();
    let mut cells = Vec::new();
    // Whoever may change something gets to; the next one then finds a new world.
    while cells.len() < all.len() {
        let Some(test) = fresh().await else { return };
        let portal = Portal::on(test.db.clone()).await;
        portal.sql(&world::ONE_OF_EACH).await;
        ask_until_changed(&portal, &all, &mut cells).await;
        drop(portal);
        test.drop_now().await;
    }
    let found = layout(&cells);
    assert!(found == TABLE, "the routes and the table of tests/it/access.rs differ:{}", differences(&found));
}

/// Asks what has not been asked yet, until something is not as it was.
async fn ask_until_changed(portal: &Portal, all: &[(&Route, &'static str)], cells: &mut Vec<&str>) {
    let reader = digest::Reader::of(&portal.db).await;
    let mut clients = HashMap::new();
    for (route, person) in &all[cells.len()..] {
        if !clients.contains_key(person) {
            clients.insert(*person, arrive(portal, person).await);
        }
        let before = reader.read(&portal.db).await;
        let cell = ask(&clients[person], route).await;
        let mut changed = digest::changed(&before, &reader.read(&portal.db).await);
        let may_change = route.method == "post" && cell == "+";
        let what = format!("{} {} by {person}", route.method, route.path);
        assert!(changed.is_empty() || may_change, "{what} changed {changed:?}");
        cells.push(cell);
        // These only grow; nobody else notices.
        changed.retain(|table| !["audit", "throttles"].contains(&table.as_str()));
        if !changed.is_empty() {
            return;
        }
    }
}

/// Signs in whoever can; dis is disabled after that.
async fn arrive<'a>(portal: &'a Portal, person: &str) -> Client<'a> {
    match person {
        "anyone" => portal.anybody(),
        "dis" => {
            portal.sql(&["UPDATE staff SET disabled_at = NULL WHERE email_key = 'dis@muster.example'"]).await;
            let client = portal.sign_in("dis").await;
            portal.sql(&["UPDATE staff SET disabled_at = 1 WHERE email_key = 'dis@muster.example'"]).await;
            client
        }
        _ => portal.sign_in(person).await,
    }
}

async fn ask(client: &Client<'_>, route: &Route) -> &'static str {
    let path = route.path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
    let path = path.collect::<Vec<_>>().join("/");
    let answer = match route.method {
        "get" => client.get(&path).await,
        _ => client.post(&path, &[]).await,
    };
    let is_sign_in = answer.status == 303 && answer.location().starts_with("/login");
    match answer.status {
        303 if is_sign_in && answer.header("clear-site-data").is_none() => "in",
        403 => "403",
        404 => "404",
        status if status < 500 => "+",
        status => panic!("{} {path} answers {status}: {}", route.method, answer.body),
    }
}

/// The cells as the table above is written.
fn layout(cells: &[&str]) -> String {
    let mut text = String::from("\n");
    let mut row = |name: &str, cells: &[&str]| {
        let mut line = format!("{name:<44}");
        for (person, cell) in PEOPLE.iter().zip(cells) {
            let width = person.len().max(4) + 1;
            let _ = write!(line, "{cell:<width$}");
        }
        let _ = writeln!(text, "{}", line.trim_end());
    };
    row("route", &PEOPLE);
    for (route, cells) in ROUTES.iter().zip(cells.chunks(PEOPLE.len())) {
        row(&format!("{} {}", route.method, route.path), cells);
    }
    text
}

/// The lines that are only in one of them.
fn differences(found: &str) -> String {
    let mut text = String::new();
    for line in TABLE.lines().filter(|line| !found.lines().any(|other| other == *line)) {
        let _ = write!(text, "\ntable  {line}");
    }
    for line in found.lines().filter(|line| !TABLE.lines().any(|other| other == *line)) {
        let _ = write!(text, "\nportal {line}");
    }
    text
}
