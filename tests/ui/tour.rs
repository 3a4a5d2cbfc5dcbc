//! Every page of the route table is opened and looked at, as an admin who may see all of them.

use muster::web::routes::ROUTES;

use crate::{
    browser::{Browser, Person, Screen, Scripts},
    journeys::sign_in,
    server::Server,
};

#[tokio::test]
async fn every_page_at_a_desk_in_english() {
    tour(Person::USUAL).await;
}

#[tokio::test]
async fn every_page_on_a_phone_in_german() {
    tour(Person { language: "de", screen: Screen::Phone, ..Person::USUAL }).await;
}

#[tokio::test]
async fn every_page_without_scripts_in_spanish() {
    tour(Person { language: "es", scripts: Scripts::Off, ..Person::USUAL }).await;
}

#[tokio::test]
async fn every_page_on_a_phone_without_scripts_in_danish() {
    tour(Person { language: "da", screen: Screen::Phone, scripts: Scripts::Off, ..Person::USUAL }).await;
}

async fn tour(person: Person) {
    let server = Server::shared();
    Browser::with(&server.base, person, async |browser| {
        sign_in(browser, "ada").await;
        let mut findings = Vec::new();
        for route in ROUTES.iter().filter(|route| route.method == "get") {
            let parts = route.path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
            let path = parts.collect::<Vec<_>>().join("/");
            // A file is not shown, and a part of a page has no language of its own.
            if browser.shows(&path).await && browser.is_there("html[lang]").await {
                findings
                    .extend(browser.findings().await.into_iter().map(|finding| format!("{path}: {finding}")));
            }
        }
        assert!(findings.is_empty(), "{person}:\n  {}", findings.join("\n  "));
    })
    .await;
}

/// A sentence that breaks off after a few words says nothing: it has a second line.
#[tokio::test]
async fn the_list_of_groups_has_room_for_what_they_are_made_of() {
    const CUT: &str = "return [...document.querySelectorAll('.main-cell small')]
        .filter(words => words.scrollWidth > words.clientWidth).map(words => words.textContent)";
    let server = Server::shared();
    Browser::with(&server.base, Person::USUAL, async |browser| {
        sign_in(browser, "ada").await;
        browser.visit("/groups").await;
        let cut = browser.driver.execute(CUT, Vec::new()).await.expect("the page can be measured");
        assert_eq!(cut.json().as_array().map(Vec::len), Some(0), "{}", cut.json());
    })
    .await;
}
