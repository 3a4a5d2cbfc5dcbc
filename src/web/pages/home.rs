//! Home.

use crate::{
    error::Result,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

#[derive(Template)]
#[template(path = "home/index.html")]
struct HomeIndex {
    shell: Shell,
    t: Texts,
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    reply::whole(&cx, &HomeIndex { shell: cx.shell("home"), t: cx.t.clone() })
}
