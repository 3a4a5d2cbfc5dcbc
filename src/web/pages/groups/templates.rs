//! Segment templates with how many people match today.

use super::{later, view::Look};
use crate::{
    access::Permission,
    audience::World,
    error::Result,
    groups::templates::Template as Ready,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

/// A template as a card; the number comes later where counting would keep a page waiting.
pub struct Card {
    pub key: &'static str,
    pub name: String,
    pub words: String,
    pub people: Option<String>,
    /// Something is to be chosen before anybody can be counted.
    pub asks: bool,
}

#[derive(Template)]
#[template(path = "groups/templates.html", blocks = ["cards"])]
struct GroupsTemplates {
    shell: Shell,
    t: Texts,
    may_edit: bool,
    cards: Vec<Card>,
    /// Where the page is with its numbers, while it comes without them.
    later: Option<String>,
}

/// How many the list shows.
const FIRST: usize = 4;

/// The first templates, without numbers.
pub fn cards(cx: &Cx) -> Vec<Card> {
    Ready::ALL.iter().take(FIRST).map(|template| card(cx, *template, None)).collect()
}

fn card(cx: &Cx, template: Ready, people: Option<String>) -> Card {
    Card {
        key: template.key,
        name: template.name(&cx.t),
        words: template.words(&cx.t, &cx.org.currency),
        people,
        asks: template.asks_product,
    }
}

impl Card {
    /// Where a copy of it is made.
    pub fn href(&self) -> String {
        format!("/groups/new/segment?template={}", self.key)
    }
}

/// All templates with numbers.
pub async fn index(cx: Cx) -> Result<HttpResponse> {
    show(cx, usize::MAX).await
}

/// The cards that the list shows, with numbers.
pub async fn first(cx: Cx) -> Result<HttpResponse> {
    show(cx, FIRST).await
}

async fn show(cx: Cx, most: usize) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let world = World::load(&mut tx, cx.now).await?;
    let later = later::address(&cx, world.is_loading()).filter(|_| !cx.partial);
    let mut cards = Vec::new();
    for template in Ready::ALL.iter().take(most) {
        let people = match later {
            Some(_) if template.asks_product => None,
            Some(_) => Some(cx.t.group_not_counted()),
            None => template.people(&mut tx, &world).await?.map(|people| words(&cx, people)),
        };
        cards.push(card(&cx, *template, people));
    }
    let page = GroupsTemplates {
        shell: cx.shell("groups"),
        t: cx.t.clone(),
        may_edit: cx.actor.may(Permission::EditGroups),
        cards,
        later,
    };
    reply::page(&cx, &page, |p| p.as_cards().render())
}

/// How many match today, or that they are too few to be told.
fn words(cx: &Cx, people: i64) -> String {
    let look = Look::of(cx);
    if look.hides(people) { cx.t.group_small() } else { cx.t.groups_template_people(look.rounded(people)) }
}
