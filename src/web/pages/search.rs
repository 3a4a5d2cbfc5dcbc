//! Searching the whole portal: contacts, groups and pages, of each only what the reader may see.

use crate::{
    access::Permission,
    contacts::list,
    error::Result,
    groups::{self, Group},
    shares::{self, Share},
    text::fold,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

/// How many of each are shown.
const MOST: usize = 8;

#[derive(Template)]
#[template(path = "search/index.html")]
struct SearchIndex {
    shell: Shell,
    t: Texts,
    q: String,
    sees_people: bool,
    contacts: Vec<list::Row>,
    contacts_total: i64,
    groups: Vec<Group>,
    groups_total: i64,
    /// What is shared with the reader's teams, for those who see no groups.
    shared: Vec<Share>,
    sees_groups: bool,
    /// Name and path.
    pages: Vec<(String, &'static str)>,
}

impl SearchIndex {
    fn is_empty(&self) -> bool {
        self.contacts.is_empty() && self.groups.is_empty() && self.shared.is_empty() && self.pages.is_empty()
    }

    /// The query string of a list that is searched for the same.
    fn query(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).append_pair("q", &self.q).finish()
    }
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let q: String = cx.query.trimmed("q").chars().take(200).collect();
    let mut page = SearchIndex {
        shell: cx.shell("search"),
        t: cx.t.clone(),
        sees_people: cx.actor.may(Permission::ViewPeople),
        contacts: Vec::new(),
        contacts_total: 0,
        groups: Vec::new(),
        groups_total: 0,
        shared: Vec::new(),
        sees_groups: cx.actor.may(Permission::ViewGroups),
        pages: pages(&cx, &fold(&q)),
        q,
    };
    if !fold(&page.q).is_empty() {
        find(&cx, &mut page).await?;
    }
    reply::whole(&cx, &page)
}

async fn find(cx: &Cx, page: &mut SearchIndex) -> Result<()> {
    let mut tx = cx.read().await?;
    if page.sees_people {
        let search = list::Search { text: page.q.clone(), ..Default::default() };
        let found = list::list(&mut tx, &cx.actor, &search).await?;
        (page.contacts, page.contacts_total) = (found.rows, found.total);
        page.contacts.truncate(MOST);
    }
    if page.sees_groups {
        let search = groups::Search {
            words: page.q.clone(),
            limit: 8,
            min_people: cx.org.min_people,
            now: cx.now,
            ..Default::default()
        };
        let found = groups::list(&mut tx, &cx.actor, &search).await?;
        page.groups = found.groups.into_iter().map(|listed| listed.group).collect();
        page.groups_total = found.total;
    } else {
        let words = fold(&page.q);
        let fits = |share: &Share| {
            [&share.group_name, &share.group_description, &share.purpose]
                .iter()
                .any(|text| fold(text).contains(&words))
        };
        page.shared = shares::shared_with(&mut tx, &cx.actor, cx.now).await?;
        page.shared.retain(fits);
    }
    Ok(())
}

/// The pages that the reader may open and whose name has the text in it.
fn pages(cx: &Cx, folded: &str) -> Vec<(String, &'static str)> {
    use Permission as P;
    let t = &cx.t;
    if folded.is_empty() {
        return Vec::new();
    }
    let all = [
        (t.nav_home(), "/", P::SignedIn),
        (t.nav_contacts(), "/contacts", P::ViewPeople),
        (t.contacts_new(), "/contacts/new", P::EditPeople),
        (t.nav_imports(), "/imports", P::Import),
        (t.nav_groups(), "/groups", P::ViewGroups),
        (t.nav_shared(), "/shared", P::ViewShared),
        (t.nav_staff(), "/settings/staff", P::ManageStaff),
        (t.nav_teams(), "/settings/teams", P::ManageTeams),
        (t.nav_attributes(), "/settings/attributes", P::ManageAttributes),
        (t.nav_codes(), "/settings/codes", P::ManageAttributes),
        (t.nav_audit(), "/settings/audit", P::ViewAudit),
        (t.nav_organisation(), "/settings/organisation", P::ManageOrganisation),
        (t.nav_preferences(), "/me", P::SignedIn),
        (t.nav_help(), "/help/keys", P::SignedIn),
    ];
    let fits = |name: &str| fold(name).contains(folded);
    let mine = all.into_iter().filter(|(name, _, needs)| cx.actor.may(*needs) && fits(name));
    mine.map(|(name, path, _)| (name, path)).collect()
}
