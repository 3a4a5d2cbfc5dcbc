//! Stylesheet, scripts and icons: in the binary, under names that change with their content, compressed once.

use actix_web::{HttpRequest, HttpResponse, http::header, web};
use flate2::{Compression, write::GzEncoder};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::{collections::HashMap, io::Write, sync::LazyLock};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

struct Asset {
    url: String,
    hash: String,
    content_type: &'static str,
    plain: Vec<u8>,
    gzip: Vec<u8>,
}

static ASSETS: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    Files::iter()
        .filter_map(|name| {
            Files::get(&name).map(|file| (name.to_string(), asset(&name, &lean(&name, &file.data))))
        })
        .collect()
});

/// The address of a file in `static/`; the same bytes for ever.
pub fn url(name: &str) -> &'static str {
    ASSETS.get(name).map_or("", |asset| asset.url.as_str())
}

/// The address of the icon sprite.
pub fn icons() -> &'static str {
    url("icons.svg")
}

pub async fn serve(req: HttpRequest, path: web::Path<(String, String)>) -> HttpResponse {
    let (hash, name) = path.into_inner();
    let Some(asset) = ASSETS.get(&name).filter(|asset| asset.hash == hash) else {
        return HttpResponse::NotFound().finish();
    };
    let accepts = req.headers().get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or("");
    let mut answer = HttpResponse::Ok();
    answer
        .content_type(asset.content_type)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::VARY, "Accept-Encoding"));
    if accepts.contains("gzip") {
        return answer.insert_header((header::CONTENT_ENCODING, "gzip")).body(asset.gzip.as_slice());
    }
    answer.insert_header((header::CONTENT_ENCODING, "identity")).body(asset.plain.as_slice())
}

/// Our own style sheet and script without what only those need who write them: comments, which stand on lines of their
/// own, and the room in front of lines.
fn lean(name: &str, data: &[u8]) -> Vec<u8> {
    let text = match (name, std::str::from_utf8(data)) {
        ("app.css" | "app.js", Ok(text)) => text,
        _ => return data.to_vec(),
    };
    let mut in_comment = false;
    let is_kept = |line: &&str| {
        let begins = name == "app.css" && line.starts_with("/*");
        let is_comment = in_comment || begins || (name == "app.js" && line.starts_with("//"));
        in_comment = (in_comment || begins) && !line.ends_with("*/");
        !is_comment && !line.is_empty()
    };
    let lines: Vec<&str> = text.lines().map(str::trim).filter(is_kept).collect();
    lines.join("\n").into_bytes()
}

fn asset(name: &str, data: &[u8]) -> Asset {
    let hash: String = Sha256::digest(data).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let packed = gzip.write_all(data).and_then(|()| gzip.finish()).expect("writing to memory does not fail");
    let content_type = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
    Asset { url: format!("/static/{hash}/{name}"), hash, content_type, plain: data.to_vec(), gzip: packed }
}
