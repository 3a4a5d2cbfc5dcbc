//! The main job, as different people do it: sign in, describe who to reach, share, and receive. Every page on the way is
//! looked at.

use std::sync::{Condvar, LazyLock, Mutex};

use muster::demo::PASSWORD;

use crate::{
    browser::{Browser, Hand, Person, Screen, Scripts},
    server::Server,
};

macro_rules! journeys {
    ($($name:ident { $($field:ident: $value:expr),* })*) => {$(
        #[tokio::test]
        async fn $name() {
            let person = Person { $($field: $value,)* ..Person::USUAL };
            let group = concat!("Journey ", stringify!($name)).replace('_', " ");
            let manager = Manager::take();
            let job = async |browser: &Browser| main_job(browser, manager.0, &group).await;
            Browser::with(&Server::shared().base, person, job).await;
        }
    )*};
}

journeys! {
    with_a_mouse_in_english {}
    with_a_mouse_in_german { language: "de" }
    with_a_mouse_in_spanish_in_the_dark { language: "es", scheme: "dark" }
    with_a_mouse_in_danish { language: "da" }
    without_scripts { scripts: Scripts::Off }
    with_the_keyboard { hand: Hand::Keyboard }
    on_a_phone { screen: Screen::Phone }
    on_a_phone_without_scripts_in_german { screen: Screen::Phone, scripts: Scripts::Off, language: "de" }
}

/// One of the demo's managers, for one journey at a time: what they leave unfinished is theirs.
pub struct Manager(pub &'static str);

impl Manager {
    pub fn take() -> Manager {
        let (lock, returned) = &*FREE;
        let managers = lock.lock().expect("nobody fails while holding it");
        let mut managers =
            returned.wait_while(managers, |free| free.is_empty()).expect("nobody fails while holding it");
        Manager(managers.pop().expect("one was waited for"))
    }
}

impl Drop for Manager {
    fn drop(&mut self) {
        let (lock, returned) = &*FREE;
        lock.lock().expect("nobody fails while holding it").push(self.0);
        returned.notify_one();
    }
}

static FREE: LazyLock<(Mutex<Vec<&str>>, Condvar)> =
    LazyLock::new(|| (Mutex::new(vec!["mia", "jonas", "alba"]), Condvar::new()));

async fn main_job(browser: &Browser, manager: &str, group: &str) {
    sign_in(browser, manager).await;
    browser.look().await;
    describe(browser, group).await;
    share(browser, group).await;
    sign_out(browser).await;
    sign_in(browser, "cam").await;
    receive(browser, group).await;
}

/// Signs in as one of the demo's staff, from whatever page asks for it.
pub async fn sign_in(browser: &Browser, name: &str) {
    browser.visit("/").await;
    let language = browser.see("html").await.attr("lang").await.expect("the driver answers");
    assert_eq!(language.as_deref(), Some(browser.person.language));
    browser.look().await;
    browser.write("#email", &format!("{name}@muster.example")).await;
    browser.write("#password", PASSWORD).await;
    browser.press("main form[action='/login'] button").await;
    browser.see(".topbar a[href='/me'], .side a[href='/me']").await;
}

async fn sign_out(browser: &Browser) {
    if browser.person.screen == Screen::Phone {
        browser.press(".topbar button[popovertarget]").await;
    }
    browser.press("form[action='/logout'] button").await;
    browser.see("#email").await;
}

/// Makes a segment of two rules: lives in Germany, has bought something.
async fn describe(browser: &Browser, group: &str) {
    if browser.person.screen == Screen::Phone {
        browser.press(".topbar button[popovertarget]").await;
    }
    browser.press(".nav a[href='/groups']").await;
    browser.see("main a[href^='/groups/']").await;
    browser.look().await;
    browser.press("main .page-head details.menu summary").await;
    browser.press("main .page-head a[href='/groups/new/segment']").await;
    browser.see("#name").await;
    browser.look().await;
    browser.write("#name", group).await;
    choose_field(browser, 1, "country").await;
    browser.write(&rule(1, "input[name$='.add']"), "DE").await;
    browser.enter().await;
    browser.see(&rule(1, ".token")).await;
    settle(browser).await;
    browser.escape().await;
    browser.press("#rules .adders button[value^='add-rule']").await;
    choose_field(browser, 2, "order_count").await;
    browser.choose(&rule(2, "select[name$='.op']"), "at_least").await;
    settle(browser).await;
    browser.write(&rule(2, "input[name$='.number']"), "1").await;
    if browser.person.scripts == Scripts::Off {
        browser.press("#live noscript button[value=numbers]").await;
    }
    browser.see(&rule(2, ".left b")).await;
    browser.look().await;
    browser.press("button[name=do][value=save]").await;
    browser.see_text("h1", group).await;
    browser.look().await;
}

/// Waits until the number shown is that of the criteria shown, and the focus is where the answer puts it. Without
/// scripts there is nothing to wait for.
pub async fn settle(browser: &Browser) {
    if browser.person.scripts == Scripts::On {
        browser.see("#builder:not([data-stale]):not([data-focus])").await;
    }
}

/// Something in the nth rule that includes people.
pub fn rule(number: u32, css: &str) -> String {
    format!("#rules .body > ol.rules > li:nth-child({number}) {css}")
}

pub async fn choose_field(browser: &Browser, number: u32, field: &str) {
    choose_field_in(browser, rule(number, "").trim(), field).await;
}

/// Chooses what the condition asks about that stands in a list somewhere.
pub async fn choose_field_in(browser: &Browser, condition: &str, field: &str) {
    browser.choose(&format!("{condition} select[name$='.field']"), field).await;
    if browser.person.scripts == Scripts::Off {
        browser.press(&format!("{condition} noscript button[value=count]")).await;
    } else if browser.person.hand == Hand::Keyboard {
        // What is typed stands in the search, and the field meant is the one that Enter takes.
        browser.see(&format!("#pick-{field}[aria-selected=true]")).await;
        browser.enter().await;
    }
    settle(browser).await;
    browser.see(&format!("{condition} select[name$='.op']")).await;
}

/// Shares it with cam's team: names and addresses, and the file.
async fn share(browser: &Browser, group: &str) {
    browser.press("nav.tabs a[href$='/sharing']").await;
    browser.see("#teams").await;
    browser.look().await;
    browser.press("main a[href$='/sharing/new']").await;
    browser.choose("#team", "1").await;
    browser.pick("level", "members").await;
    for column in ["name", "email"] {
        let css = format!("input[name=column][value={column}]");
        if !browser.see(&css).await.is_selected().await.expect("the driver answers") {
            browser.toggle(&css).await;
        }
    }
    browser.toggle("input[name=may_export]").await;
    browser.write("#purpose", "Spring mailing").await;
    browser.look().await;
    browser.press("main form .savebar button").await;
    browser.see_text(".msg.ok", group).await;
    browser.look().await;
}

/// Opens what was shared and saves the file.
async fn receive(browser: &Browser, group: &str) {
    browser.visit("/shared").await;
    browser.see_text("main table", group).await;
    browser.look().await;
    let links = browser
        .driver
        .find_all(thirtyfour::By::Css("main table .main-cell a"))
        .await
        .expect("the page has links");
    let mut href = None;
    for link in links {
        if link.text().await.expect("a link has a text") == group {
            href = link.attr("href").await.expect("a link has an address");
        }
    }
    let href = href.unwrap_or_else(|| panic!("{group} is not listed"));
    browser.press(&format!("main a[href='{href}']")).await;
    browser.see_text("h1", group).await;
    browser.look().await;
    browser.press(&format!("main a.primary[href='{href}/download']")).await;
    browser.press("main form[action$='/download'] button").await;
    let file = browser.downloaded().await;
    let header = file.lines().next().unwrap_or_default();
    assert_eq!(header.split(',').count(), 2, "{header}");
    assert!(file.lines().count() > 1, "the file holds nobody");
    assert!(file.lines().skip(1).all(|line| line.contains('@')), "a line without an address:\n{file}");
}
