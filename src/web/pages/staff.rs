//! Staff users: list, invitation, card, links, disabling.

mod card;
mod invitation;

pub use card::{change, disable, enable, reset, show, show_disable};
pub use invitation::{create, new, renew};

use crate::{
    access::Role,
    error::Result,
    staff::{self, Listed, StaffUser},
    teams,
    text::fold,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        pages::role_name,
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

/// What somebody's account is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Active,
    Invited,
    Disabled,
}

impl State {
    const ALL: [State; 3] = [State::Active, State::Invited, State::Disabled];

    fn of(user: &StaffUser) -> State {
        match (user.disabled_at, user.is_in()) {
            (Some(_), _) => State::Disabled,
            (None, true) => State::Active,
            (None, false) => State::Invited,
        }
    }

    fn code(self) -> &'static str {
        match self {
            State::Active => "active",
            State::Invited => "invited",
            State::Disabled => "disabled",
        }
    }

    fn words(self, t: &Texts) -> String {
        match self {
            State::Active => t.staff_state_active(),
            State::Invited => t.staff_state_invited(),
            State::Disabled => t.staff_state_disabled(),
        }
    }
}

/// A role as something to choose, with what it may do.
#[derive(Clone, Debug)]
struct RoleChoice {
    code: &'static str,
    name: String,
    about: String,
}

fn roles(t: &Texts) -> Vec<RoleChoice> {
    let about = |role: Role| match role {
        Role::Admin => t.role_admin_about(),
        Role::Manager => t.role_manager_about(),
        Role::Analyst => t.role_analyst_about(),
        Role::Campaign => t.role_campaign_about(),
    };
    Role::ALL
        .map(|role| RoleChoice { code: role.code(), name: role_name(t, role), about: about(role) })
        .into()
}

/// One staff user as the list shows them.
struct Row {
    user: StaffUser,
    initials: String,
    role: String,
    teams: String,
    state: State,
}

#[derive(Template)]
#[template(path = "staff/index.html", blocks = ["results"])]
struct StaffIndex {
    shell: Shell,
    t: Texts,
    query: Fields,
    roles: Vec<RoleChoice>,
    states: Vec<(&'static str, String)>,
    rows: Vec<Row>,
    all: usize,
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let listed = staff::list(&mut tx, &cx.actor).await?;
    let all = listed.len();
    let rows = listed.into_iter().filter(|one| fits(one, &cx.query)).map(|one| Row {
        initials: crate::access::initials(&one.user.name),
        role: role_name(&cx.t, one.user.role()),
        teams: one.teams.join(", "),
        state: State::of(&one.user),
        user: one.user,
    });
    let page = StaffIndex {
        shell: cx.shell("staff"),
        t: cx.t.clone(),
        query: cx.query.clone(),
        roles: roles(&cx.t),
        states: State::ALL.map(|state| (state.code(), state.words(&cx.t))).into(),
        rows: rows.collect(),
        all,
    };
    reply::page(&cx, &page, |page| page.as_results().render())
}

/// Whether somebody is searched for. There are hundreds of staff users at most, so this is no question for SQL.
fn fits(one: &Listed, query: &Fields) -> bool {
    let text = fold(query.get("q"));
    let (role, state) = (query.get("role"), query.get("state"));
    let found = || {
        let user = &one.user;
        let teams = one.teams.iter().map(String::as_str);
        [user.name.as_str(), user.email.as_str()]
            .into_iter()
            .chain(teams)
            .any(|field| fold(field).contains(&text))
    };
    (role.is_empty() || one.user.role == role)
        && (state.is_empty() || State::of(&one.user).code() == state)
        && (text.is_empty() || found())
}

/// The teams that a form with tick boxes names, of those that there are.
fn chosen_teams(fields: &Fields, all: &[teams::Choice]) -> Vec<crate::ids::TeamId> {
    let ticked: Vec<&str> = fields.all("team").collect();
    all.iter().map(|team| team.id).filter(|id| ticked.contains(&id.to_string().as_str())).collect()
}
