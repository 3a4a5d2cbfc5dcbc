//! Receives a file: its bytes go to a private folder under a name of ours as they come, never into memory.

use super::{ImportsNew, columns_path, words};
use crate::{
    attributes,
    error::{Error, Result},
    imports::{
        self, NewImport,
        fields::Kind,
        setup::Setup,
        sniff::{self, Choice},
    },
    jobs,
    web::{
        body::{CSRF_FIELD, is_same},
        context::Cx,
        form::Form,
        reply,
    },
};
use actix_multipart::{Field, Multipart};
use actix_web::{HttpRequest, HttpResponse, http::header, web::Payload};
use askama::Template;
use futures_util::StreamExt;
use std::{path::PathBuf, time::Duration};
use tokio::io::AsyncWriteExt;

/// An upload that stops coming for this long is given up.
const PATIENCE: Duration = Duration::from_secs(30);
/// The most bytes of a field that is not the file.
const SMALL: usize = 1000;

pub async fn create(cx: Cx, req: HttpRequest, payload: Payload) -> Result<HttpResponse> {
    let kind = req.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    if !kind.to_ascii_lowercase().starts_with("multipart/form-data") {
        return refused(&cx, Kind::Contacts, cx.t.imports_no_file());
    }
    let mut upload = Upload::new(&cx);
    let received = upload.receive(&cx, Multipart::new(req.headers(), payload)).await;
    let result = match received {
        Ok(()) => look(&cx, &upload).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(Ok(path)) => Ok(reply::see_other(&path)),
        Ok(Err(message)) => {
            upload.discard();
            refused(&cx, upload.kind, message)
        }
        Err(Error::TooLarge(_)) => {
            upload.discard();
            refused(&cx, upload.kind, cx.t.imports_file_too_large(cx.app.settings.max_upload_mb))
        }
        Err(error) => {
            upload.discard();
            Err(error)
        }
    }
}

fn refused(cx: &Cx, kind: Kind, message: String) -> Result<HttpResponse> {
    let mut form = Form::filled(&[("kind", kind.code())]);
    form.fail("file", message);
    reply::refused(cx, &ImportsNew::make(cx, form), Template::render)
}

/// A file as it comes in.
struct Upload {
    kind: Kind,
    stored_name: String,
    path: PathBuf,
    /// `None` until a file was chosen.
    file_name: Option<String>,
    size: u64,
}

impl Upload {
    fn new(cx: &Cx) -> Upload {
        let stored_name = jobs::new_worker();
        let path = cx.app.settings.upload_dir().join(&stored_name);
        Upload { kind: Kind::Contacts, stored_name, path, file_name: None, size: 0 }
    }

    /// Takes the parts of the form: the token first, before a byte is stored.
    async fn receive(&mut self, cx: &Cx, mut parts: Multipart) -> Result<()> {
        let mut is_ours = false;
        while let Some(part) = in_time(parts.next()).await? {
            let mut part = part.map_err(|_| Error::Invalid("the upload broke off"))?;
            let name = part.name().unwrap_or("").to_string();
            if !is_ours {
                let token = text(&mut part).await?;
                is_ours = name == CSRF_FIELD && is_same(&token, &cx.csrf);
                if !is_ours {
                    return Err(Error::Forbidden);
                }
                continue;
            }
            match name.as_str() {
                "kind" => self.kind = Kind::from_code(&text(&mut part).await?).unwrap_or(self.kind),
                "file" => self.store(&mut part, cx.app.settings.max_upload_mb << 20).await?,
                _ => return Err(Error::Invalid("a field the form does not have")),
            }
        }
        if is_ours { Ok(()) } else { Err(Error::Forbidden) }
    }

    async fn store(&mut self, part: &mut Field, limit: u64) -> Result<()> {
        let name = part.content_disposition().and_then(|head| head.get_filename()).unwrap_or("");
        let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
        if name.is_empty() {
            return Ok(());
        }
        if self.file_name.is_some() {
            return Err(Error::Invalid("a second file"));
        }
        self.file_name = Some(name);
        let mut file = tokio::fs::OpenOptions::new();
        let mut file = file.write(true).create_new(true).mode(0o600).open(&self.path).await?;
        while let Some(piece) = in_time(part.next()).await? {
            let piece = piece.map_err(|_| Error::Invalid("the upload broke off"))?;
            self.size += piece.len() as u64;
            if self.size > limit {
                return Err(Error::TooLarge(usize::try_from(limit).unwrap_or(usize::MAX)));
            }
            file.write_all(&piece).await?;
        }
        file.sync_all().await?;
        Ok(())
    }

    fn discard(&self) {
        // It may never have been made; what stays is swept away at the next start.
        let _ = std::fs::remove_file(&self.path);
    }
}

async fn in_time<T>(next: impl Future<Output = T>) -> Result<T> {
    tokio::time::timeout(PATIENCE, next).await.map_err(|_| Error::Invalid("the upload stopped coming"))
}

async fn text(part: &mut Field) -> Result<String> {
    let mut bytes = Vec::new();
    while let Some(piece) = in_time(part.next()).await? {
        bytes.extend_from_slice(&piece.map_err(|_| Error::Invalid("the upload broke off"))?);
        if bytes.len() > SMALL {
            return Err(Error::TooLarge(SMALL));
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Looks at what came in; the inner error is what to tell about it.
async fn look(cx: &Cx, upload: &Upload) -> Result<Result<String, String>> {
    let Some(file_name) = &upload.file_name else { return Ok(Err(cx.t.imports_no_file())) };
    let path = upload.path.clone();
    let looked = tokio::task::spawn_blocking(move || {
        let hash = imports::hash_of(&path)?;
        Ok::<_, std::io::Error>((sniff::sniff(&path, Choice::default())?, hash))
    });
    let (looked, file_hash) = looked.await.map_err(|e| Error::Internal(e.into()))??;
    let file = match looked {
        Ok(file) => file,
        Err(problem) => return Ok(Err(words::file_problem(&cx.t, &problem))),
    };
    let new = NewImport {
        kind: upload.kind,
        file_name: file_name.clone(),
        stored_name: upload.stored_name.clone(),
        file_size: i64::try_from(upload.size).unwrap_or(i64::MAX),
        file_hash,
        staff_id: cx.actor.id,
    };
    let mut tx = cx.write().await?;
    let attributes = attributes::list(&mut tx).await?;
    let mut setup = Setup::guess(upload.kind, &file, &names_of(&attributes));
    setup.guess_habits(&file.sample, &dates_of(&attributes));
    let id = imports::create(&mut tx, &cx.actor, cx.now, &new, &setup).await?;
    tx.commit().await?;
    Ok(Ok(columns_path(id)))
}

/// What columns that are custom attributes are called.
pub(super) fn names_of(
    attributes: &[attributes::Attribute],
) -> Vec<(crate::ids::AttributeId, String, String)> {
    attributes.iter().map(|a| (a.id, a.key.clone(), a.name.clone())).collect()
}

/// The custom attributes that hold dates.
pub(super) fn dates_of(attributes: &[attributes::Attribute]) -> Vec<crate::ids::AttributeId> {
    attributes.iter().filter(|a| a.kind == attributes::Kind::Date).map(|a| a.id).collect()
}
