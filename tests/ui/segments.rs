//! Segments as people make them beside the main job: conditions within conditions, from a template, and from a text that
//! was copied elsewhere. Each with and without JavaScript.

use serde_json::json;

use crate::{
    browser::{Browser, Person, Scripts},
    journeys::{Manager, choose_field, choose_field_in, rule, settle, sign_in},
    server::Server,
};

macro_rules! journeys {
    ($($journey:ident { $with:ident, $without:ident })*) => {$(
        #[tokio::test]
        async fn $with() {
            walk(Person::USUAL, async |browser| $journey(browser, "scripts").await).await;
        }

        #[tokio::test]
        async fn $without() {
            let person = Person { scripts: Scripts::Off, ..Person::USUAL };
            walk(person, async |browser| $journey(browser, "no scripts").await).await;
        }
    )*};
}

journeys! {
    nest { conditions_within_conditions, conditions_within_conditions_without_scripts }
    begin_with_a_template { from_a_template, from_a_template_without_scripts }
    carry_as_text { criteria_are_carried_as_text, criteria_are_carried_as_text_without_scripts }
}

async fn walk(person: Person, journey: impl AsyncFnOnce(&Browser)) {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, person, async |browser| {
        sign_in(browser, manager.0).await;
        journey(browser).await;
    })
    .await;
}

/// The conditions in the group that stands among those who are in.
const INNER: &str = "#rules .subgroup .rules > li";
const SAVE: &str = "#builder .page-head button[value=save]";

async fn nest(browser: &Browser, scripts: &str) {
    let name = format!("Nested, {scripts}");
    browser.visit("/groups/new/segment").await;
    browser.write("#name", &name).await;
    choose_field(browser, 1, "email_consent").await;
    browser.press("#rules .adders button[value^='add-group']").await;
    settle(browser).await;
    choose_field_in(browser, &format!("{INNER}:nth-child(1)"), "has_phone").await;
    browser.press("#rules .subgroup .adders button[value^='add-rule']").await;
    settle(browser).await;
    choose_field_in(browser, &format!("{INNER}:nth-child(2)"), "has_email").await;
    let either = "opted in to marketing email and either have a phone number or have an email address";
    browser.see_text("#summary", either).await;
    browser.look().await;
    // And instead of or, and back again.
    browser.choose("#rules .subgroup .group-head select", "all").await;
    take_up(browser).await;
    let both = "opted in to marketing email and have a phone number and have an email address";
    browser.see_text("#summary", both).await;
    browser.choose("#rules .subgroup .group-head select", "any").await;
    take_up(browser).await;
    browser.see_text("#summary", either).await;
    // One is taken away, and brought back.
    browser.toggle(&format!("{INNER}:nth-child(1) details.menu summary")).await;
    browser.press(&format!("{INNER}:nth-child(1) button[value^='remove']")).await;
    browser.see_no(&format!("{INNER}:nth-child(2)")).await;
    browser.see_text("#summary", "opted in to marketing email and have an email address").await;
    browser.press("#undo").await;
    browser.see(&format!("{INNER}:nth-child(2)")).await;
    settle(browser).await;
    browser.see_text("#summary", either).await;
    leave_out(browser, "ads_consent").await;
    let but = format!("{either} – but not those who opted in to personalised ads.");
    browser.see_text("#summary", &but).await;
    browser.look().await;
    browser.press(SAVE).await;
    browser.see_text("h1", &name).await;
    browser.see_text("main", &but).await;
    // Somebody comes back to it.
    browser.press("main .page-head a[href$='/edit']").await;
    browser.see(&format!("{INNER}:nth-child(2)")).await;
    browser.choose("#rules .subgroup .group-head select", "all").await;
    take_up(browser).await;
    browser.press(SAVE).await;
    browser.see_text("h1", &name).await;
    browser.see_text("main", &format!("{both} – but not those who opted in")).await;
}

async fn begin_with_a_template(browser: &Browser, scripts: &str) {
    let name = format!("From a template, {scripts}");
    browser.visit("/groups/templates").await;
    browser.see("#cards").await;
    browser.look().await;
    browser.press("main a[href$='template=big-spenders']").await;
    browser.see("#builder").await;
    let words = browser.see("#summary").await.text().await.expect("it has a text");
    browser.write("#name", &name).await;
    browser.press("#rules > .body > .adders button[value^='add-rule']").await;
    browser.see(&rule(3, "select[name$='.field']")).await;
    settle(browser).await;
    choose_field(browser, 3, "has_phone").await;
    browser.see_text("#summary", "have a phone number").await;
    let changed = browser.see("#summary").await.text().await.expect("it has a text");
    assert_ne!(changed, words);
    browser.press(SAVE).await;
    browser.see_text("h1", &name).await;
    browser.see_text("main", changed.trim()).await;
    browser.press(".side .nav a[href='/groups']").await;
    browser.see_text("main .main-cell", &name).await;
}

async fn carry_as_text(browser: &Browser, scripts: &str) {
    browser.visit("/groups/new/segment").await;
    browser.write("#name", &format!("Copied from, {scripts}")).await;
    choose_field(browser, 1, "has_phone").await;
    leave_out(browser, "has_email").await;
    browser.see_text("#summary", "have a phone number – but not those who have an email address").await;
    let people = figure(browser).await;
    unfold(browser).await;
    let line = value(browser, "#line").await;
    if browser.person.scripts == Scripts::On {
        assert_eq!(copied(browser).await, line);
    }
    browser.look().await;
    browser.press(SAVE).await;
    browser.see_text("h1", "Copied from").await;
    browser.visit("/groups/new/segment").await;
    browser.write("#name", &format!("Copied to, {scripts}")).await;
    unfold(browser).await;
    browser.write("#text", &line).await;
    if browser.person.scripts == Scripts::On {
        // An answer that arrives meanwhile does not close what is open.
        browser.choose("#by", "country").await;
        browser.see_text(".bars", "Germany").await;
        assert!(browser.is_there("#as-text[open]").await, "it was closed while somebody wrote into it");
    }
    browser.press("#as-text button[value=text]").await;
    browser.see_text("#summary", "have a phone number – but not those who have an email address").await;
    settle(browser).await;
    assert_eq!(figure(browser).await, people, "the same criteria find the same people");
    unfold(browser).await;
    assert_eq!(value(browser, "#line").await, line);
    assert_eq!(value(browser, &rule(1, "select[name$='.field']")).await, "has_phone");
    browser.press(SAVE).await;
    browser.see_text("h1", "Copied to").await;
}

/// Adds a condition about a field to those who are left out.
async fn leave_out(browser: &Browser, field: &str) {
    browser.press("section[aria-labelledby=exc] .adders button[value^='add-rule']").await;
    settle(browser).await;
    choose_field_in(browser, "section[aria-labelledby=exc] .rules > li:last-child", field).await;
}

/// Has a choice take effect that does so by itself where scripts run.
async fn take_up(browser: &Browser) {
    if browser.person.scripts == Scripts::Off {
        browser.press("#live noscript button[value=numbers]").await;
    }
    settle(browser).await;
}

/// Opens the card with the criteria as text.
async fn unfold(browser: &Browser) {
    settle(browser).await;
    if !browser.is_there("#as-text[open]").await {
        browser.toggle("#as-text > summary").await;
        browser.see("#as-text[open]").await;
    }
}

/// Presses the button beside the line; what is to be pasted then.
async fn copied(browser: &Browser) -> String {
    let may = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
    browser.devtools("Browser.grantPermissions", may).await;
    browser.press("#as-text button[data-copy=line]").await;
    browser.see_text("#as-text button[data-copy=line]", "Copied").await;
    let read =
        json!({"expression": "navigator.clipboard.readText()", "awaitPromise": true, "returnByValue": true});
    let answer = browser.devtools("Runtime.evaluate", read).await;
    answer["result"]["value"].as_str().unwrap_or_else(|| panic!("nothing was copied: {answer}")).to_owned()
}

/// How many people there are.
async fn figure(browser: &Browser) -> String {
    browser.see("#live .big").await.text().await.expect("it has a text")
}

async fn value(browser: &Browser, css: &str) -> String {
    let value = browser.see(css).await.prop("value").await.expect("the driver answers");
    value.unwrap_or_default()
}
