//! The builder while it waits for answers: what is typed meanwhile stays, and problems stand in the title.

use std::time::Duration;

use serde_json::json;
use thirtyfour::{By, Key};

use crate::{
    browser::{Browser, Person, Screen},
    journeys::{Manager, choose_field, rule, settle, sign_in},
    server::Server,
};

#[tokio::test]
async fn what_is_typed_before_the_answer_arrives_stays() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        choose_field(browser, 1, "total_spend").await;
        let (op, number) = (rule(1, "select.op"), rule(1, "input[name$='.number']"));
        // The answer to the operator arrives after the first letter and before the number is sent itself.
        be_slow(browser, 300).await;
        browser.choose(&op, "less_than").await;
        tokio::time::sleep(Duration::from_millis(150)).await;
        browser.write(&number, "250").await;
        settle(browser).await;
        assert_eq!(value(browser, &number).await, "250");
        be_slow(browser, 1_500).await;
        // Another button replaces the whole form, and what is typed elsewhere stays too.
        browser.press("#rules .adders button[value^='add-rule']").await;
        browser.write("#name", "Typed meanwhile").await;
        browser.see(&rule(2, "select[name$='.field']")).await;
        settle(browser).await;
        assert_eq!(value(browser, "#name").await, "Typed meanwhile");
        assert_eq!(value(browser, &number).await, "250");
        be_slow(browser, 0).await;
        browser.press("button[name=do][value=discard], #builder a.quiet").await;
    })
    .await;
}

#[tokio::test]
async fn a_part_that_is_wrong_says_so_in_the_title() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person { language: "de", ..Person::USUAL }, async |browser| {
        begin(browser, manager.0).await;
        let heading = title(browser).await;
        browser.write("#name", "").await;
        // Sending the form by keys is saving it, not counting again.
        let name = browser.driver.active_element().await.expect("something has the focus");
        name.send_keys(Key::Control + Key::Enter).await.expect("keys can be pressed");
        browser.see("#problems").await;
        assert_eq!(title(browser).await, format!("Fehler: {heading}"));
        choose_field(browser, 1, "email_consent").await;
        browser.see_no("#problems").await;
        assert_eq!(title(browser).await, heading);
    })
    .await;
}

#[tokio::test]
async fn fields_are_found_by_other_words_and_those_used_lately_stand_first() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        browser.press("select[data-pick]").await;
        browser.write("#picker input", "revenue period").await;
        browser.see("#pick-spent[aria-selected=true]").await;
        assert!(!browser.is_there("#pick-age:not([hidden])").await);
        browser.enter().await;
        browser.see_no("#picker:popover-open").await;
        let field = rule(1, "select[name$='.field']");
        settle(browser).await;
        assert_eq!(value(browser, &field).await, "spent");
        browser.see(&rule(1, "input[name$='.amount']")).await;
        browser.press("select[data-pick]").await;
        browser.see("#picker [data-recent]:not([hidden]) + #pick-spent").await;
        // The name before other words that have the letters in their midst, as "account" has them.
        browser.write("#picker input", "coun").await;
        browser.see("#pick-country[aria-selected=true]").await;
        browser.see("#pick-salesperson:not([hidden])").await;
        browser.press("#pick-country").await;
        browser.see_no("#picker:popover-open").await;
        settle(browser).await;
        assert_eq!(value(browser, &field).await, "country");
        browser.press("select[data-pick]").await;
        browser.write("#picker input", "zzz").await;
        browser.see("#picker > .note:not([hidden])").await;
        browser.escape().await;
        browser.see_no("#picker:popover-open").await;
        assert_eq!(value(browser, &field).await, "country");
    })
    .await;
}

/// So are they in every language, by words that stand in no name.
#[tokio::test]
async fn fields_are_found_by_other_words_in_the_readers_language() {
    let words = [
        ("en", "celebrate", "birthday"),
        ("de", "plz", "post_code"),
        ("es", "nacido", "birthday"),
        ("da", "kommune", "city"),
    ];
    for (language, word, key) in words {
        let manager = Manager::take();
        Browser::with(&Server::shared().base, Person { language, ..Person::USUAL }, async |browser| {
            begin(browser, manager.0).await;
            browser.press("select[data-pick]").await;
            browser.write("#picker input", word).await;
            let found = format!("#pick-{key}[aria-selected=true]");
            let text = browser.see(&found).await.text().await.expect("it has a text");
            assert!(!text.to_lowercase().contains(word), "“{word}” is another word for “{text}”");
            browser.enter().await;
            settle(browser).await;
            assert_eq!(value(browser, &rule(1, "select[name$='.field']")).await, key);
            browser.press("button[name=do][value=discard], #builder a.quiet").await;
        })
        .await;
    }
}

/// A browser may keep nothing of any page: then no field was used lately, and all else is as ever.
#[tokio::test]
async fn fields_are_found_where_the_browser_keeps_nothing() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        let source = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })";
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
        begin(browser, manager.0).await;
        let script = "try { return localStorage.length } catch (error) { return error.name }";
        let kept = browser.driver.execute(script, Vec::new()).await.expect("the page can be asked");
        assert_eq!(kept.json(), &json!("SecurityError"));
        for (word, key) in [("revenue period", "spent"), ("sms", "sms_consent")] {
            browser.press("select[data-pick]").await;
            browser.see("#picker:popover-open").await;
            assert!(!browser.is_there("#picker [data-recent]:not([hidden])").await);
            browser.write("#picker input", word).await;
            browser.see(&format!("#pick-{key}[aria-selected=true]")).await;
            browser.enter().await;
            browser.see_no("#picker:popover-open").await;
            settle(browser).await;
            assert_eq!(value(browser, &rule(1, "select[name$='.field']")).await, key);
        }
        browser.press("button[name=do][value=discard], #builder a.quiet").await;
    })
    .await;
}

#[tokio::test]
async fn enter_takes_the_value_that_is_offered_and_leaves_what_fits_none() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        choose_field(browser, 1, "country").await;
        let values = rule(1, "input[data-values]");
        // Before the list is there.
        browser.see(&values).await.send_keys("den" + Key::Enter).await.expect("it takes letters");
        browser.see_text(&rule(1, ".token"), "Denmark").await;
        assert!(!browser.is_there(&rule(1, ".token.bad")).await);
        settle(browser).await;
        browser.see(&values).await.send_keys("zzz").await.expect("it takes letters");
        browser.see("#values [aria-disabled]").await;
        browser.enter().await;
        assert_eq!(value(browser, &values).await, "zzz", "what fits none stays where it is");
        assert_eq!(browser.driver.find_all(By::Css(rule(1, ".token"))).await.expect("tokens").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_list_of_fields_closes_and_leads_on_to_the_value() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        let field = rule(1, "select[name$='.field']");
        let select = browser.see(&field).await;
        // Letters open the search with what is typed, and change nothing before one is chosen.
        select.send_keys("t").await.expect("it takes letters");
        browser.see("#picker:popover-open").await;
        assert_eq!(value(browser, &field).await, "");
        browser.see("#picker input").await.send_keys("otal sp").await.expect("it takes letters");
        browser.see("#pick-total_spend[aria-selected=true]").await;
        browser.enter().await;
        settle(browser).await;
        assert_eq!(value(browser, &field).await, "total_spend");
        browser.press(&field).await;
        browser.write("#picker input", "sms").await;
        browser.see("#pick-sms_consent[aria-selected=true]").await;
        press_key(browser, Key::Tab).await;
        browser.see_no("#picker:popover-open").await;
        settle(browser).await;
        assert_eq!(value(browser, &field).await, "sms_consent");
        browser.press(&field).await;
        browser.see("#picker:popover-open").await;
        press_key(browser, Key::Tab).await;
        browser.see_no("#picker:popover-open").await;
        browser.see(&format!("{field}:focus")).await;
        browser.press(&field).await;
        browser.write("#picker input", "ltv").await;
        browser.enter().await;
        browser.see(&rule(1, "input[name$='.number']:focus")).await;
        browser.press(&field).await;
        browser.see("#picker:popover-open").await;
        browser.escape().await;
        browser.see_no("#picker:popover-open").await;
    })
    .await;
}

#[tokio::test]
async fn a_pasted_column_of_a_spreadsheet_becomes_one_value_for_each_line() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        choose_field(browser, 1, "country").await;
        let tokens = async || {
            settle(browser).await;
            let script = "return [...document.querySelectorAll('#n-3 .token > span')].map((one) => one.textContent).join()";
            let said = browser.driver.execute(script, Vec::new()).await.expect("the page can be asked");
            said.json().as_str().unwrap_or_default().to_string()
        };
        paste(browser, "PL\r\nCZ\r\nHU\r\n").await;
        browser.see("#n-3 .token:nth-of-type(3)").await;
        assert_eq!(tokens().await, "Poland,Czechia,Hungary");
        paste(browser, "DK\tSE; PL").await;
        browser.see("#n-3 .token:nth-of-type(5)").await;
        assert_eq!(tokens().await, "Poland,Czechia,Hungary,Denmark,Sweden");
        // So many that they are one field of the form, which has room for no more.
        let nobody: Vec<String> = (0..25_000).map(|number| format!("nowhere {number}")).collect();
        paste(browser, &nobody.join("\n")).await;
        browser.see_text("#n-3 .tokens .more", "and 24,905 more").await;
        settle(browser).await;
        browser.look().await;
        // All of it goes with one button, and comes back.
        browser.press("#n-3 button[value^='clear:']").await;
        browser.see_no("#n-3 .token").await;
        browser.see("#n-3-add:focus").await;
        settle(browser).await;
        browser.press("#undo").await;
        browser.see_text("#n-3 .tokens .more", "and 24,905 more").await;
        browser.press("button[name=do][value=discard], #builder a.quiet").await;
    })
    .await;
}

/// A list that no form can carry is in its box again, with the reason below it, and nothing else is lost.
#[tokio::test]
async fn a_list_that_is_too_long_to_be_sent_is_back_in_its_box() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        browser.write("#name", "Too long a list").await;
        choose_field(browser, 1, "country").await;
        paste(browser, "PL\r\n").await;
        browser.see_text(&rule(1, ".token"), "Poland").await;
        settle(browser).await;
        let script = "const box = document.getElementById('n-3-add'), clipboardData = new DataTransfer();
            box.focus();
            clipboardData.setData('text/plain', Array.from({ length: 550000 }, (_, n) => `nowhere ${n}`).join('\\n'));
            box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));";
        browser.driver.execute(script, Vec::new()).await.expect("text can be pasted");
        browser.see_text("#too-long", "The form is larger than 8 MB").await;
        browser.see_text("#too-long", "known user group").await;
        let script = "const box = document.getElementById('n-3-add');
            return [box.value.startsWith('nowhere 0, nowhere 1, '), box.value.endsWith(', nowhere 549999'), document.activeElement === box,
                box.getAttribute('aria-describedby'), document.querySelectorAll('#n-3 [name=\"n.3.more.v\"]').length,
                document.querySelectorAll('#n-3 .token').length, document.getElementById('name').value];";
        let state = browser.driver.execute(script, Vec::new()).await.expect("the page can be asked");
        assert_eq!(state.json(), &json!([true, true, true, "too-long", 0, 1, "Too long a list"]));
        browser.look().await;
        // A shorter one is taken, and the reason goes.
        let script = "document.getElementById('n-3-add').value = '';";
        browser.driver.execute(script, Vec::new()).await.expect("the box can be emptied");
        paste(browser, "CZ\r\nHU\r\n").await;
        browser.see("#n-3 .token:nth-of-type(3)").await;
        settle(browser).await;
        assert!(!browser.is_there("#too-long").await);
        browser.press("button[name=do][value=discard], #builder a.quiet").await;
    })
    .await;
}

/// What Ctrl+V does in the box for values.
async fn paste(browser: &Browser, text: &str) {
    let script = "const box = document.getElementById('n-3-add'), clipboardData = new DataTransfer();
        box.focus();
        clipboardData.setData('text/plain', arguments[0]);
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        if (box.dispatchEvent(paste)) document.execCommand('insertText', false, arguments[0]);";
    browser.driver.execute(script, vec![json!(text)]).await.expect("text can be pasted");
}

#[tokio::test]
async fn a_lost_session_leaves_the_page_and_it_goes_on_after_signing_in_elsewhere() {
    let manager = Manager::take();
    Browser::with(&Server::shared().base, Person::USUAL, async |browser| {
        begin(browser, manager.0).await;
        choose_field(browser, 1, "total_spend").await;
        browser.driver.delete_all_cookies().await.expect("cookies can be taken away");
        let name = format!("Typed on by {}", manager.0);
        browser.write("#name", &name).await;
        browser.see("#notice a[target=_blank]").await;
        browser.look().await;
        browser.write(&rule(1, "input[name$='.number']"), "250").await;
        let (page, other) = {
            let page = browser.driver.window().await.expect("the driver answers");
            (page, browser.driver.new_tab().await.expect("there can be another tab"))
        };
        browser.driver.switch_to_window(other).await.expect("a tab can be shown");
        sign_in(browser, manager.0).await;
        browser.driver.close_window().await.expect("a tab can be closed");
        browser.driver.switch_to_window(page).await.expect("a tab can be shown");
        assert_eq!(value(browser, "#name").await, name);
        assert_eq!(value(browser, &rule(1, "input[name$='.number']")).await, "250");
        browser.write("#description", "Goes on").await;
        browser.see_no("#notice .msg").await;
        settle(browser).await;
        browser.press("#builder .page-head button[value=save]").await;
        browser.see_text("h1", &name).await;
    })
    .await;
}

/// What a change of a segment in use does is read before the button that does it is pressed a second time.
#[tokio::test]
async fn the_effect_of_a_change_is_in_view_before_it_is_confirmed_on_a_phone() {
    let manager = Manager::take();
    Browser::with(
        &Server::shared().base,
        Person { screen: Screen::Phone, ..Person::USUAL },
        async |browser| {
            sign_in(browser, manager.0).await;
            browser.visit("/groups?q=Loyalty+tier").await;
            let link = browser.see("main .main-cell a").await.attr("href").await.expect("the driver answers");
            browser.visit(&format!("{}/edit", link.expect("a link has an address"))).await;
            browser.press("#rules .adders button[value^='add-rule']").await;
            choose_field(browser, 2, "has_phone").await;
            browser.press(".savebar button[value=save]").await;
            browser.see("#confirm").await;
            let script =
                "const panel = document.getElementById('confirm'), { top } = panel.getBoundingClientRect();
            return [document.activeElement === panel, top >= 0 && top < innerHeight / 2];";
            let state = browser.driver.execute(script, Vec::new()).await.expect("the page can be asked");
            assert_eq!(state.json(), &json!([true, true]));
            browser.look().await;
            browser.press("#confirm button[value=count]").await;
            browser.see_no("#confirm").await;
        },
    )
    .await;
}

async fn press_key(browser: &Browser, key: Key) {
    let focused = browser.driver.active_element().await.expect("something has the focus");
    focused.send_keys(key + "").await.expect("a key can be pressed");
}

pub async fn begin(browser: &Browser, manager: &str) {
    sign_in(browser, manager).await;
    browser.visit("/groups/new/segment").await;
    browser.see("#name").await;
}

/// Lets every answer take so many milliseconds.
async fn be_slow(browser: &Browser, latency: u32) {
    let conditions =
        json!({"offline": false, "latency": latency, "downloadThroughput": -1, "uploadThroughput": -1});
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Network.emulateNetworkConditions", conditions).await;
}

pub async fn value(browser: &Browser, css: &str) -> String {
    let value = browser.see(css).await.prop("value").await.expect("the driver answers");
    value.unwrap_or_default()
}

async fn title(browser: &Browser) -> String {
    browser.driver.title().await.expect("the driver answers")
}
