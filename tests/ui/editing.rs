//! The builder while somebody works in it: without a connection for a while, with a menu open, by way of other pages.

use serde_json::json;
use thirtyfour::Key;

use crate::{
    browser::{Browser, Person},
    builder::{begin, value},
    journeys::{Manager, choose_field, rule, settle},
    server::Server,
};

/// Without a connection the last number stays and says so; when there is one again, it is counted without a key press.
#[tokio::test]
async fn a_lost_connection_is_told_and_counting_goes_on_by_itself() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        choose_field(browser, 1, "total_spend").await;
        let number = rule(1, "input[name$='.number']");
        browser.write(&number, "250").await;
        browser.see(&rule(1, ".left b")).await;
        settle(browser).await;
        be_offline(browser, true).await;
        browser.write(&number, "50").await;
        browser.see_text("#notice .msg", "There is no connection").await;
        browser.see_text("#notice .msg", "The number shown is from ").await;
        browser.see_text("#live .lost", "Not counted").await;
        browser.look().await;
        let path = browser.path().await;
        browser.press("#builder .page-head button[value=save]").await;
        browser.press("#notice button").await;
        browser.see("#notice .msg").await;
        assert_eq!((browser.path().await, value(browser, &number).await), (path, "50".to_string()));
        be_offline(browser, false).await;
        browser.see_no("#notice .msg").await;
        settle(browser).await;
        browser.see("#builder:not([data-lost])").await;
        assert_eq!(value(browser, &number).await, "50");
        browser.press("button[name=do][value=discard], #builder a.quiet").await;
    })
    .await;
}

/// Leaving a field counts again; the menu that was opened by that same click stays, and closes when something is done.
#[tokio::test]
async fn a_menu_stays_open_when_the_answer_to_what_was_typed_arrives() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        choose_field(browser, 1, "total_spend").await;
        browser.write(&rule(1, "input[name$='.number']"), "250").await;
        browser.see(&rule(1, ".left b")).await;
        settle(browser).await;
        // Answers that arrive are noted by the page that gets them.
        let script =
            "document.addEventListener('htmx:after:swap', () => { document.body.dataset.swapped = ''; });";
        browser.driver.execute(script, Vec::new()).await.expect("the page can be asked");
        browser.press(&rule(1, "details.menu > summary")).await;
        browser.see("body[data-swapped]").await;
        browser.see(&rule(1, "details.menu[open] button[value^='dup:']")).await;
        browser.press(&rule(1, "details.menu[open] button[value^='dup:']")).await;
        browser.see(&rule(2, "input[name$='.number']")).await;
        settle(browser).await;
        assert!(!browser.is_there("details.menu[open]").await);
        browser.press("button[name=do][value=discard], #builder a.quiet").await;
    })
    .await;
}

/// A city is offered as it is written, also while its first letters are counted, and need not be taken.
#[tokio::test]
async fn a_text_is_offered_while_it_is_typed_and_may_be_another() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        choose_field(browser, 1, "city").await;
        browser.choose(&rule(1, "select[name$='.op']"), "is").await;
        settle(browser).await;
        let city = rule(1, "input[name$='.v']");
        browser.write(&city, "ber").await;
        browser.see_text("#values [role=option]", "Berlin").await;
        settle(browser).await;
        // The answer that counts what was typed so far leaves the list where it is.
        browser.see(&format!("{city}[aria-expanded=true] + #values [role=option]")).await;
        browser.look().await;
        browser.see(&city).await.send_keys(Key::Down + Key::Enter).await.expect("keys can be pressed");
        browser.see_no("#values").await;
        assert_eq!(value(browser, &city).await, "Berlin");
        browser.see("#builder[data-stale]").await;
        settle(browser).await;
        assert_eq!(value(browser, &city).await, "Berlin");
        browser.write(&city, "Atlantis").await;
        browser.press("#name").await;
        settle(browser).await;
        assert!(!browser.is_there("#values").await);
        assert_eq!(value(browser, &city).await, "Atlantis");
        browser.press("button[name=do][value=discard], #builder a.quiet").await;
    })
    .await;
}

/// Who follows a link out of the builder and comes back finds what was typed.
#[tokio::test]
async fn what_was_typed_is_there_when_somebody_comes_back() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        choose_field(browser, 1, "total_spend").await;
        let number = rule(1, "input[name$='.number']");
        browser.write(&number, "1").await;
        browser.see(&rule(1, ".left b")).await;
        settle(browser).await;
        browser.press("aside.facts a[href^='/contacts/']").await;
        browser.see_no("#builder").await;
        browser.driver.back().await.expect("there is a page to go back to");
        browser.see("#builder").await;
        assert_eq!(value(browser, &number).await, "1");
        browser.driver.refresh().await.expect("a page can be loaded again");
        browser.see("#builder").await;
        assert_eq!(value(browser, &number).await, "1");
        browser.press("button[name=do][value=discard]").await;
        browser.see("#n-3-field:focus").await;
    })
    .await;
}

async fn be_offline(browser: &Browser, offline: bool) {
    let conditions =
        json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Network.emulateNetworkConditions", conditions).await;
}
