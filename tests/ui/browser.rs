//! A person with a browser: one Chromium with a fresh profile, used in one of several ways.
#![allow(dead_code, reason = "a toolbox: what one journey does not use, the next one will")]

use std::{
    fmt,
    panic::{AssertUnwindSafe, resume_unwind},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use futures_util::FutureExt;
use serde_json::json;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, prelude::*};

use crate::driver::Driver;

/// How long a condition may take to come true. Generous, since a busy machine is slow, and costs nothing when it is not.
const PATIENCE: Duration = Duration::from_secs(20);
const INTERVAL: Duration = Duration::from_millis(50);

/// Who sits in front of the page and with what.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    pub language: &'static str,
    pub hand: Hand,
    pub screen: Screen,
    pub scripts: Scripts,
    pub scheme: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Mouse,
    Keyboard,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Desk,
    Phone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    On,
    Off,
}

impl Person {
    /// With a mouse, at a desk, in English.
    pub const USUAL: Person = Person {
        language: "en",
        hand: Hand::Mouse,
        screen: Screen::Desk,
        scripts: Scripts::On,
        scheme: "light",
    };
}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {:?} {:?} scripts {:?} {}",
            self.language, self.hand, self.screen, self.scripts, self.scheme
        )
    }
}

/// A browser and who uses it. Errors of the driver are failures of the test, so its functions panic.
pub struct Browser {
    pub driver: WebDriver,
    pub person: Person,
    pub axe: &'static str,
    base: String,
    downloads: PathBuf,
}

impl Browser {
    /// Gives the person a browser, lets them do something, and ends the browser, also when that fails; a picture of the
    /// page is kept then. Does nothing where there is no Chromium.
    pub async fn with(base: &str, person: Person, act: impl AsyncFnOnce(&Browser)) {
        let Some(shared) = Driver::shared() else { return };
        let capabilities = capabilities(shared, person).expect("they can be written as JSON");
        let driver = WebDriver::builder(&shared.url, capabilities)
            .request_timeout(3 * PATIENCE)
            .await
            .unwrap_or_else(|e| panic!("Chromium did not start: {e}"));
        let downloads = new_folder(shared);
        let browser = Browser { driver, person, axe: &shared.axe, base: base.to_owned(), downloads };
        let act = async {
            browser.set_up().await;
            act(&browser).await;
        };
        let result = AssertUnwindSafe(act).catch_unwind().await;
        if result.is_err() {
            browser.keep_picture().await;
        }
        browser.driver.quit().await.expect("the browser ends");
        if let Err(panic) = result {
            resume_unwind(panic);
        }
    }

    async fn keep_picture(&self) {
        let name = format!("{}.png", self.person).replace(' ', "-");
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if self.driver.screenshot(&file).await.is_ok() {
            eprintln!("{}; see {}", self.state().await, file.display());
        }
    }

    async fn set_up(&self) {
        self.driver.set_script_timeout(PATIENCE).await.expect("the driver answers");
        if self.person.screen == Screen::Phone {
            let size = json!({"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true});
            self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            self.devtools("Emulation.setTouchEmulationEnabled", json!({"enabled": true})).await;
        }
        let folder = json!({"behavior": "allow", "downloadPath": self.downloads, "eventsEnabled": false});
        self.devtools("Browser.setDownloadBehavior", folder).await;
        self.allow_scripts(self.person.scripts == Scripts::On).await;
        self.set_scheme(self.person.scheme).await;
    }

    /// The text of the file that was saved, once it is complete.
    pub async fn downloaded(&self) -> String {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let files = std::fs::read_dir(&self.downloads).expect("the folder is there").flatten();
            // Chromium writes to another name until it is done; an empty file keeps the name free for it.
            let is_done = |path: &PathBuf| {
                path.extension().is_some_and(|end| end == "csv")
                    && path.metadata().is_ok_and(|file| file.len() > 0)
            };
            if let Some(file) = files.map(|file| file.path()).find(is_done) {
                return std::fs::read_to_string(file).expect("the file is text");
            }
            tokio::time::sleep(INTERVAL).await;
        }
        panic!("no file was saved {}", self.state().await);
    }

    /// Whether pages may run scripts from now on.
    pub async fn allow_scripts(&self, allowed: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({"value": !allowed})).await;
    }

    /// Light or dark.
    pub async fn set_scheme(&self, scheme: &str) {
        // Without motion, so that no colour is looked at on its way to another.
        let features = json!({"features": [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, parameters: serde_json::Value) -> serde_json::Value {
        self.driver.cdp().send_raw(method, parameters).await.unwrap_or_else(|e| panic!("{method}: {e}"))
    }

    /// Goes to an address of the program, as if typed.
    pub async fn visit(&self, path: &str) {
        let url = format!("{}{path}", self.base);
        self.driver.goto(&url).await.unwrap_or_else(|e| panic!("{url}: {e}"));
    }

    /// Goes to an address; `false` when it is a file to be saved rather than a page.
    pub async fn shows(&self, path: &str) -> bool {
        match self.driver.goto(format!("{}{path}", self.base)).await {
            Ok(()) => true,
            Err(error) if error.to_string().contains("ERR_ABORTED") => false,
            Err(error) => panic!("{path}: {error}"),
        }
    }

    /// Whether something fits the CSS selector now.
    pub async fn is_there(&self, css: &str) -> bool {
        !self.driver.find_all(By::Css(css)).await.expect("the driver answers").is_empty()
    }

    /// The path and query of the page.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.expect("the page has an address");
        url.as_str().strip_prefix(&self.base).unwrap_or(url.as_str()).to_owned()
    }

    /// The first element that fits the CSS selector, once there is one that is shown.
    pub async fn see(&self, css: &str) -> WebElement {
        match self.wait_for(css, "").await {
            Some(element) => element,
            None => panic!("there is no {css} {}", self.state().await),
        }
    }

    /// Waits until something that fits is shown and has the text in it.
    pub async fn see_text(&self, css: &str, text: &str) {
        if self.wait_for(css, text).await.is_none() {
            panic!("no {css} says “{text}” {}", self.state().await);
        }
    }

    /// Waits until nothing fits the selector.
    pub async fn see_no(&self, css: &str) {
        let deadline = Instant::now() + PATIENCE;
        while self.is_there(css).await {
            assert!(Instant::now() < deadline, "there still is {css} {}", self.state().await);
            tokio::time::sleep(INTERVAL).await;
        }
    }

    async fn wait_for(&self, css: &str, text: &str) -> Option<WebElement> {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            for element in self.driver.find_all(By::Css(css)).await.unwrap_or_default() {
                // What was replaced meanwhile is looked for again.
                let is_shown = element.is_displayed().await.unwrap_or(false);
                if is_shown && (text.is_empty() || element.text().await.is_ok_and(|all| all.contains(text))) {
                    return Some(element);
                }
            }
            tokio::time::sleep(INTERVAL).await;
        }
        None
    }

    /// Presses a button or follows a link.
    pub async fn press(&self, css: &str) {
        match self.person.hand {
            Hand::Mouse => {
                let element = self.see(css).await;
                element.scroll_into_view().await.ok();
                element.click().await.unwrap_or_else(|e| panic!("{css} cannot be pressed: {e}"));
            }
            Hand::Keyboard => {
                let element = self.tab_to(css).await;
                element
                    .send_keys(Key::Enter + "")
                    .await
                    .unwrap_or_else(|e| panic!("{css} takes no Enter: {e}"));
            }
        }
    }

    /// Ticks or clears a box, or opens a menu.
    pub async fn toggle(&self, css: &str) {
        match self.person.hand {
            Hand::Mouse => self.press(css).await,
            Hand::Keyboard => {
                let element = self.tab_to(css).await;
                element.send_keys(" ").await.unwrap_or_else(|e| panic!("{css} takes no blank: {e}"));
            }
        }
    }

    /// Writes into a field in place of what is there.
    pub async fn write(&self, css: &str, text: &str) {
        let field = match self.person.hand {
            Hand::Mouse => self.see(css).await,
            Hand::Keyboard => self.tab_to(css).await,
        };
        let select_all = Key::Control + "a";
        field.send_keys(select_all).await.unwrap_or_else(|e| panic!("{css}: {e}"));
        field.send_keys(text).await.unwrap_or_else(|e| panic!("{css} takes no text: {e}"));
    }

    /// Chooses the option with that value.
    pub async fn choose(&self, css: &str, value: &str) {
        let option = format!("{css} option[value='{value}']");
        let select = match self.person.hand {
            Hand::Mouse => self.see(css).await,
            Hand::Keyboard => self.tab_to(css).await,
        };
        let option = select.find(By::Css(&option[css.len() + 1..])).await;
        let option = option.unwrap_or_else(|_| panic!("{css} has no option {value}"));
        match self.person.hand {
            Hand::Mouse => option.click().await.expect("an option can be chosen"),
            Hand::Keyboard => {
                let label = option.text().await.expect("an option has a text");
                select.send_keys(label).await.expect("typing chooses an option");
            }
        }
    }

    /// Chooses one of several buttons with the same name.
    pub async fn pick(&self, name: &str, value: &str) {
        let wanted = format!("input[name='{name}'][value='{value}']");
        if self.person.hand == Hand::Mouse {
            return self.press(&wanted).await;
        }
        let checked = format!("input[name='{name}']:checked");
        let first = if self.is_there(&checked).await { checked } else { format!("input[name='{name}']") };
        let mut current = self.tab_to(&first).await;
        for _ in 0..10 {
            if self.see(&wanted).await.is_selected().await.expect("the driver answers") {
                return;
            }
            current.send_keys(Key::Down + "").await.expect("a key can be pressed");
            current = self.driver.active_element().await.expect("something has the focus");
        }
        panic!("{wanted} cannot be chosen {}", self.state().await);
    }

    /// Presses Enter where the focus is.
    pub async fn enter(&self) {
        let focused = self.driver.active_element().await.expect("something has the focus");
        focused.send_keys(Key::Enter + "").await.expect("a key can be pressed");
    }

    /// Closes what is open where the focus is, such as a list of suggestions.
    pub async fn escape(&self) {
        let focused = self.driver.active_element().await.expect("something has the focus");
        focused.send_keys(Key::Escape + "").await.expect("a key can be pressed");
    }

    /// Walks there with the tabulator key.
    async fn tab_to(&self, css: &str) -> WebElement {
        let target = self.see(css).await;
        for _ in 0..150 {
            let focused = self.driver.active_element().await.expect("something has the focus");
            if focused == target {
                return focused;
            }
            focused.send_keys(Key::Tab + "").await.expect("a key can be pressed");
        }
        panic!("{css} is not reached with the tabulator key {}", self.state().await);
    }

    /// Where we are, for a message.
    pub async fn state(&self) -> String {
        let title = self.driver.title().await.unwrap_or_default();
        format!("on {} “{title}” ({})", self.path().await, self.person)
    }
}

/// A folder that goes away with the driver.
fn new_folder(shared: &Driver) -> PathBuf {
    tempfile::Builder::new().tempdir_in(&shared.folder).expect("the driver's folder can be written").keep()
}

fn capabilities(shared: &Driver, person: Person) -> WebDriverResult<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&shared.chromium.to_string_lossy())?;
    let profile = new_folder(shared);
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1440,900",
        &format!("--user-data-dir={}", profile.display()),
    ] {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_experimental_option("prefs", json!({"intl.accept_languages": person.language}))?;
    capabilities.set("goog:loggingPrefs", json!({"browser": "ALL"}))?;
    Ok(capabilities)
}
