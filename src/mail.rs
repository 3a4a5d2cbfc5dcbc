//! Mails, when the settings name a mail server; without one every link is copied by hand and nothing here does anything.
//!
//! A mail is written in the receiver's language and sent outside every transaction. It says what happened and holds
//! links with the configured address only.

use crate::{
    config::Settings,
    texts::{Lang, Texts},
};
use anyhow::Context;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::header::ContentType};
use std::time::Duration;

/// A mail that can be sent.
#[derive(Clone, Debug)]
pub struct Mail {
    server: Option<Server>,
    to: String,
    subject: String,
    body: String,
}

#[derive(Clone, Debug)]
struct Server {
    url: String,
    from: String,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Yes,
    /// There is no mail server: whoever asked copies the link.
    NoServer,
    /// The mail server refused it or did not answer; the log says why.
    Failed,
}

impl Mail {
    /// The invitation of a new staff user.
    pub fn invitation(settings: &Settings, to: &str, organisation: &str, link: &str, lang: Lang) -> Mail {
        let t = Texts::plain(lang);
        let subject = t.mail_invite_subject(organisation);
        Mail::new(settings, to, subject, t.mail_invite_body(link, organisation))
    }

    /// The link with which somebody chooses a new password.
    pub fn new_password(settings: &Settings, to: &str, link: &str, lang: Lang) -> Mail {
        let t = Texts::plain(lang);
        Mail::new(settings, to, t.mail_reset_subject(), t.mail_reset_body(link))
    }

    /// Tells somebody that their account was used on a device for the first time.
    pub fn new_device(settings: &Settings, to: &str, lang: Lang) -> Mail {
        let t = Texts::plain(lang);
        let link = format!("{}/me/sessions", settings.base_url());
        Mail::new(settings, to, t.mail_device_subject(), t.mail_device_body(link))
    }

    /// Tells somebody that their password was changed.
    pub fn password_changed(settings: &Settings, to: &str, lang: Lang) -> Mail {
        let t = Texts::plain(lang);
        Mail::new(settings, to, t.mail_password_subject(), t.mail_password_body())
    }

    fn new(settings: &Settings, to: &str, subject: String, body: String) -> Mail {
        let server = settings.smtp_url.clone().zip(settings.mail_from.clone());
        let server = server.map(|(url, from)| Server { url, from });
        Mail { server, to: to.to_string(), subject, body }
    }

    /// Sends it and waits up to ten seconds for the mail server.
    pub async fn send(self) -> Sent {
        let Some(server) = self.server.clone() else { return Sent::NoServer };
        match tokio::time::timeout(Duration::from_secs(10), self.deliver(&server)).await {
            Ok(Ok(())) => Sent::Yes,
            Ok(Err(error)) => {
                tracing::warn!("a mail could not be sent: {error:#}");
                Sent::Failed
            }
            Err(_) => {
                tracing::warn!("a mail could not be sent: the mail server does not answer");
                Sent::Failed
            }
        }
    }

    /// Sends it when there is time for it; nobody waits.
    pub fn send_later(self) {
        if self.server.is_some() {
            tokio::spawn(self.send());
        }
    }

    async fn deliver(&self, server: &Server) -> anyhow::Result<()> {
        let message = Message::builder()
            .from(server.from.parse().context("MUSTER_MAIL_FROM is no address")?)
            .to(self.to.parse().context("the receiver has no address")?)
            .subject(self.subject.clone())
            .header(ContentType::TEXT_PLAIN)
            .body(self.body.clone())?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&server.url)?.build();
        transport.send(message).await?;
        Ok(())
    }
}
