//! Shortcuts and short help.

use crate::{
    error::Result,
    settings::Organisation,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

/// Keys with what they do.
struct Shortcut {
    keys: &'static [&'static str],
    words: String,
}

#[derive(Template)]
#[template(path = "help/keys.html")]
struct HelpKeys {
    shell: Shell,
    t: Texts,
    shortcuts: Vec<Shortcut>,
    terms: Vec<(String, String)>,
}

pub async fn keys(cx: Cx) -> Result<HttpResponse> {
    let t = &cx.t;
    let page =
        HelpKeys { shell: cx.shell("help"), t: t.clone(), shortcuts: shortcuts(t), terms: terms(t, &cx.org) };
    reply::whole(&cx, &page)
}

fn shortcuts(t: &Texts) -> Vec<Shortcut> {
    let go = |key: &'static [&'static str], page: String| Shortcut { keys: key, words: t.help_go(page) };
    let act = |keys: &'static [&'static str], words: String| Shortcut { keys, words };
    vec![
        act(&["/"], t.help_search()),
        act(&["?"], t.help_keys()),
        act(&["Ctrl", "Enter"], t.help_submit()),
        act(&["Esc"], t.help_close()),
        go(&["g", "h"], t.nav_home()),
        go(&["g", "c"], t.nav_contacts()),
        go(&["g", "i"], t.nav_imports()),
        go(&["g", "g"], t.nav_groups()),
        go(&["g", "a"], t.nav_shared()),
        go(&["g", "s"], t.nav_staff()),
    ]
}

fn terms(t: &Texts, org: &Organisation) -> Vec<(String, String)> {
    let too_young = (t.help_too_young(), t.help_too_young_about(org.min_age));
    let before = vec![
        (t.help_contact(), t.help_contact_about()),
        (t.help_segment(), t.help_segment_about()),
        (t.help_known(), t.help_known_about()),
        (t.help_small(), t.help_small_about(org.min_people)),
    ];
    let after = [(t.help_share(), t.help_share_about()), (t.help_role(), t.help_role_about())];
    before.into_iter().chain((org.min_age > 0).then_some(too_young)).chain(after).collect()
}
