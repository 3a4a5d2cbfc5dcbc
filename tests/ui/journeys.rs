//! The main job, as different people do it.

use muster::demo::PASSWORD;

use crate::{
    browser::{Browser, Hand, Person, Screen, Scripts},
    server::Server,
};

macro_rules! journeys {
    ($($name:ident { $($field:ident: $value:expr),* })*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 1)]
        async fn $name() {
            let person = Person { $($field: $value,)* ..Person::USUAL };
            let server = Server::shared();
            Browser::with(&server.base, person, main_job).await;
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

async fn main_job(browser: &Browser) {
    sign_in(browser, "mia").await;
    browser.look().await;
}

/// Signs in as one of the demo's staff, from whatever page asks for it.
pub async fn sign_in(browser: &Browser, name: &str) {
    browser.visit("/").await;
    browser.look().await;
    assert_eq!(
        browser.see("html").await.attr("lang").await.unwrap().as_deref(),
        Some(browser.person.language)
    );
    browser.write("#email", &format!("{name}@muster.example")).await;
    browser.write("#password", PASSWORD).await;
    browser.press("main form button").await;
    browser.see("form[action='/logout'], .topbar a[href='/me']").await;
}
