//! Reads a form that may carry a file, whole and in memory, with a limit in size and time. For lists; large imports
//! are written to disk as they come.

use super::{
    body::{CSRF_FIELD, LARGE, PATIENCE, is_same},
    context::Cx,
    fields::Fields,
    kept,
};
use crate::error::{Error, Result};
use actix_multipart::Multipart;
use actix_web::{
    HttpRequest,
    error::PayloadError,
    http::header::{self, HeaderMap},
    web::{Bytes, Payload},
};
use futures_util::{Stream, StreamExt};

/// The fields of a form, and the file if one was chosen.
#[derive(Debug, Default)]
pub struct Upload {
    pub fields: Fields,
    pub file: Option<Vec<u8>>,
}

/// Whether a request carries `multipart/form-data`.
pub fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    kind.to_ascii_lowercase().starts_with("multipart/form-data")
}

/// Reads `multipart/form-data`; of any other form, which was read and checked before, it takes the fields.
///
/// # Errors
/// `Forbidden` when the session's token is not the first part, `TooLarge` over 64 MB.
pub async fn read(cx: &Cx, req: &HttpRequest, fields: Fields, payload: Payload) -> Result<Upload> {
    if !is_multipart(req.headers()) {
        return Ok(Upload { fields, file: None });
    }
    let is_ours = |token: &str| is_same(token, &cx.csrf) || kept::is_own(cx, token);
    let upload = collect(req.headers(), payload, is_ours).await?;
    if !is_same(upload.fields.get(CSRF_FIELD), &cx.csrf) {
        kept::note_stale(req, cx, &upload.fields);
        return Err(Error::Forbidden);
    }
    Ok(upload)
}

/// Reads the parts of a form whose first one is a token that `is_ours`.
///
/// # Errors
/// `Forbidden` for any other token, `TooLarge` over 64 MB.
pub async fn collect(
    headers: &HeaderMap,
    payload: impl Stream<Item = Result<Bytes, PayloadError>> + 'static,
    is_ours: impl Fn(&str) -> bool,
) -> Result<Upload> {
    let mut parts = Multipart::new(headers, payload);
    let (mut pairs, mut file, mut left) = (Vec::new(), None, LARGE);
    loop {
        let part = tokio::time::timeout(PATIENCE, parts.next()).await;
        let Some(part) = part.map_err(|_| Error::Invalid("the form stopped coming"))? else { break };
        let mut part = part.map_err(|_| Error::Invalid("the form broke off"))?;
        let name = part.name().unwrap_or("").to_string();
        let is_file = part.content_disposition().is_some_and(|head| head.get_filename().is_some());
        let mut bytes = Vec::new();
        loop {
            let piece = tokio::time::timeout(PATIENCE, part.next()).await;
            let Some(piece) = piece.map_err(|_| Error::Invalid("the form stopped coming"))? else { break };
            let piece = piece.map_err(|_| Error::Invalid("the form broke off"))?;
            left = left.checked_sub(piece.len()).ok_or(Error::TooLarge(LARGE))?;
            bytes.extend_from_slice(&piece);
        }
        if pairs.is_empty() && !(name == CSRF_FIELD && is_ours(&String::from_utf8_lossy(&bytes))) {
            return Err(Error::Forbidden);
        }
        if is_file {
            file = file.or(Some(bytes).filter(|bytes| !bytes.is_empty()));
        } else if pairs.len() < 20_000 {
            pairs.push((name, String::from_utf8_lossy(&bytes).replace('\0', "\u{fffd}")));
        }
    }
    Ok(Upload { fields: Fields::from_pairs(pairs), file })
}
