//! What came back: status, headers, and a body that can be asked with CSS selectors.

use actix_web::{body::to_bytes, dev::ServiceResponse};
use scraper::{Html, Selector};

/// An answer, read to its end.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    /// The body as text; bytes that are not UTF-8 are replaced.
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub async fn read(response: ServiceResponse) -> Answer {
        let status = response.status().as_u16();
        let headers = response.headers().iter();
        let headers = headers
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        let bytes =
            to_bytes(response.into_body()).await.map_err(|e| e.to_string()).expect("the body can be read");
        Answer { status, headers, body: String::from_utf8_lossy(&bytes).into_owned(), bytes: bytes.to_vec() }
    }

    /// The value of the first header of this name, in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header("location")
            .unwrap_or_else(|| panic!("status {} leads nowhere: {}", self.status, self.body))
    }

    /// The texts of what fits the CSS selector, each with single blanks.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        page.select(&selector(css)).map(|element| squeeze(&element.text().collect::<String>())).collect()
    }

    /// The text of the first that fits, or nothing.
    pub fn text(&self, css: &str) -> String {
        self.texts(css).into_iter().next().unwrap_or_default()
    }

    /// How many fit.
    pub fn count(&self, css: &str) -> usize {
        Html::parse_document(&self.body).select(&selector(css)).count()
    }

    /// An attribute of each that fits and has it.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        page.select(&selector(css)).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    /// The value of a field as it is shown.
    pub fn field(&self, name: &str) -> String {
        let inputs = self.attributes(&format!("input[name='{name}']"), "value");
        let texts = self.texts(&format!("textarea[name='{name}']"));
        let choices = self.attributes(&format!("select[name='{name}'] option[selected]"), "value");
        inputs.into_iter().chain(texts).chain(choices).next().unwrap_or_default()
    }

    /// Fails unless the status is this one, and shows what came instead.
    #[track_caller]
    pub fn expect(self, status: u16) -> Answer {
        let shown = if self.count("main") == 0 { self.body.clone() } else { self.text("main") };
        assert_eq!(self.status, status, "{shown}");
        self
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|e| panic!("{css}: {e}"))
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
