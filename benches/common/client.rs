//! A client that keeps its connection and its session cookie. It measures; it does not interpret.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
};

pub struct Client {
    address: String,
    stream: BufReader<TcpStream>,
    cookies: BTreeMap<String, String>,
    token: String,
}

pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    /// As it came, compressed or not.
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The number in the first link that begins so: `/groups/` finds 7 in `href="/groups/7/members"`.
    pub fn first_id(&self, prefix: &str) -> Option<String> {
        let text = self.text();
        let needle = format!("href=\"{prefix}");
        let found = text.split(&needle).skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
        found.flatten().find(|id| !id.is_empty()).map(str::to_owned)
    }
}

impl Client {
    pub fn connect(address: &str) -> Client {
        let stream = TcpStream::connect(address).expect("the program listens");
        stream.set_nodelay(true).expect("a socket can be set up");
        Client {
            address: address.to_owned(),
            stream: BufReader::new(stream),
            cookies: BTreeMap::new(),
            token: String::new(),
        }
    }

    /// Signs in with the demo's password.
    pub fn sign_in(&mut self, email: &str) {
        let email = email.replace('@', "%40");
        self.take_token("/login");
        let answer = self.post("/login", &format!("email={email}&password=muster+demo+password"));
        assert_eq!(answer.status, 303, "{email} cannot sign in: {}", answer.text());
        self.take_token("/");
    }

    /// Takes over the token that the forms of a page carry.
    pub fn take_token(&mut self, path: &str) {
        let page = self.get(path).text();
        let token = page.split("name=\"_csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        self.token = token.expect("the page holds the form's token").to_owned();
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    pub fn get_compressed(&mut self, path: &str) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1\r\naccept-encoding: gzip\r\n"), "")
    }

    /// Sends a form, as htmx does, with the session's token.
    pub fn post(&mut self, path: &str, form: &str) -> Answer {
        let body =
            if self.token.is_empty() { form.to_owned() } else { format!("_csrf={}&{form}", self.token) };
        let head = format!(
            "POST {path} HTTP/1.1\r\nsec-fetch-site: same-origin\r\nhx-request: true\r\nhx-request-type: partial\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n",
            body.len()
        );
        self.send(&head, &body)
    }

    fn send(&mut self, head: &str, body: &str) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookie =
            if cookies.is_empty() { String::new() } else { format!("cookie: {}\r\n", cookies.join("; ")) };
        let request = format!("{head}host: {}\r\n{cookie}\r\n{body}", self.address);
        self.stream.get_mut().write_all(request.as_bytes()).expect("the program reads");
        let answer = self.read();
        for (_, value) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            if let Some((name, value)) = value.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    fn read(&mut self) -> Answer {
        let first = self.line();
        let status = first.split(' ').nth(1).and_then(|word| word.parse().ok()).expect("a status line");
        let mut headers = Vec::new();
        loop {
            let line = self.line();
            let Some((name, value)) = line.split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut answer = Answer { status, headers, body: Vec::new() };
        if answer.header("transfer-encoding") == "chunked" {
            while let Some(chunk) = self.chunk() {
                answer.body.extend(chunk);
            }
        } else {
            let length = answer.header("content-length").parse().unwrap_or(0);
            answer.body = self.exactly(length);
        }
        answer
    }

    fn chunk(&mut self) -> Option<Vec<u8>> {
        let length = usize::from_str_radix(&self.line(), 16).expect("a chunk begins with its length");
        let bytes = self.exactly(length);
        self.line();
        (length > 0).then_some(bytes)
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stream.read_line(&mut line).expect("the program answers");
        line.trim_end().to_owned()
    }

    fn exactly(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes).expect("the program answers");
        bytes
    }
}
