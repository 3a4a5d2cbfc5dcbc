//! Mails, as a mail server of the tests receives them, refuses them, or never answers.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    thread::{self, JoinHandle},
};

use muster::{config::Settings, db::Db};

use crate::support::{
    answer::Answer,
    app::Portal,
    db::{TestDb, each_db},
};

const LINK: &str = "http://127.0.0.1:8080/invite/";

/// A portal that sends its mails to this port.
async fn portal(db: Db, port: u16) -> Portal {
    let mailing = |settings: Settings| Settings {
        smtp_url: Some(format!("smtp://127.0.0.1:{port}")),
        mail_from: Some("Muster <muster@shop.example>".into()),
        ..settings
    };
    Portal::with(db, mailing).await
}

async fn invite(portal: &Portal) -> Answer {
    let ada = portal.sign_in("ada").await;
    let fields = [("name", "Ned New"), ("email", "ned@new.example"), ("role", "analyst")];
    ada.post("/settings/staff", &fields).await.expect(200)
}

fn listen() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let port = listener.local_addr().expect("it has an address").port();
    (listener, port)
}

/// Takes one connection as a mail server does that answers so to the receiver's name; gives all that was said to it.
fn server(listener: TcpListener, receiver: &'static str) -> JoinHandle<String> {
    thread::spawn(move || {
        let (stream, _) = listener.accept().expect("somebody sends a mail");
        converse(&stream, receiver).expect("the conversation goes on to its end")
    })
}

fn converse(mut stream: &TcpStream, receiver: &str) -> std::io::Result<String> {
    let mut lines = BufReader::new(stream.try_clone()?);
    let (mut heard, mut in_mail) = (String::new(), false);
    stream.write_all(b"220 test\r\n")?;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(heard);
        }
        heard.push_str(&line);
        let answer = match line.split([' ', '\r']).next().unwrap_or_default() {
            "." if in_mail => {
                in_mail = false;
                "250 taken"
            }
            _ if in_mail => continue,
            "RCPT" => receiver,
            "DATA" => {
                in_mail = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 test",
        };
        stream.write_all(format!("{answer}\r\n").as_bytes())?;
    }
}

/// A mail's text without the line breaks and signs that only the transport needs.
fn decoded(mail: &str) -> String {
    mail.replace("=\r\n", "").replace("=C3=96", "Ö").replace("=C3=BC", "ü").replace("=3D", "=")
}

#[actix_web::test]
async fn an_invitation_arrives_with_its_link_in_the_organisation_s_language() {
    each_db(async |db| {
        let (listener, port) = listen();
        let portal = portal(db, port).await;
        portal.sql(&["INSERT INTO settings (key, value) VALUES ('name', 'Shop'), ('language', 'en')"]).await;
        let ada = portal.sign_in("ada").await;
        for (email, subject, words) in [
            ("ned@new.example", "Your invitation to Shop on Muster", "Open this link within three days"),
            (
                "uli@new.example",
                "Ihre Einladung zu Shop auf Muster",
                "Öffnen Sie diesen Link innerhalb von drei",
            ),
        ] {
            let server = server(listener.try_clone().expect("a socket can be shared"), "250 known");
            let fields = [("name", "Ned New"), ("email", email), ("role", "analyst")];
            let page = ada.post("/settings/staff", &fields).await.expect(200);
            let mail = decoded(&server.join().expect("the server ended well"));
            let link = page.field("link");
            assert!(link.starts_with(LINK), "{link}");
            assert_eq!(mail.matches(&link).count(), 1, "{link} in:\n{mail}");
            assert_eq!(
                (page.count(".msg.ok"), page.count(".msg.warn[role=status]")),
                (1, 0),
                "{}",
                page.body
            );
            for part in [&format!("RCPT TO:<{email}>"), "<muster@shop.example>", subject, words] {
                assert!(mail.contains(part), "{part} in:\n{mail}");
            }
            portal.sql(&["UPDATE settings SET value = 'de' WHERE key = 'language'"]).await;
        }
    })
    .await;
}

/// What the page says when the mail did not go out: it is said, and the link stands there to be copied.
fn copy_it(page: &Answer) {
    assert!(page.field("link").starts_with(LINK), "{}", page.body);
    let said = page.text(".msg.warn[role=status]");
    assert!(said.contains("The mail to ned@new.example could not be sent"), "{said}");
}

#[actix_web::test]
async fn a_link_can_be_copied_when_its_mail_is_refused() {
    each_db(async |db| {
        let (listener, port) = listen();
        let server = server(listener, "550 nobody of that name");
        let portal = portal(db, port).await;
        copy_it(&invite(&portal).await);
        assert!(!server.join().expect("the server ended well").contains("DATA"));
    })
    .await;
}

#[actix_web::test]
async fn a_link_can_be_copied_when_there_is_no_mail_server_or_a_mute_one() {
    let (listener, port) = listen();
    drop(listener);
    let test = TestDb::sqlite().await;
    copy_it(&invite(&portal(test.db.clone(), port).await).await);
    // Connections are taken and never answered.
    let (_mute, port) = listen();
    let test = TestDb::sqlite().await;
    copy_it(&invite(&portal(test.db.clone(), port).await).await);
}
