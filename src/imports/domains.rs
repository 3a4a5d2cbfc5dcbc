//! Where a visitor came from, as a domain.

/// No domain is longer.
const MAX_DOMAIN: usize = 253;

/// The domain of a web address or a bare domain, in lower case, without `www.`.
pub fn domain(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let rest = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
    let host = rest.trim_start_matches("//").split(['/', '?', '#']).next()?;
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let host = host.split_once(':').map_or(host, |(host, _)| host).trim_end_matches('.');
    let host = host.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(host);
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    let is_domain = host.contains('.') && host.split('.').all(is_label) && host.chars().count() <= MAX_DOMAIN;
    is_domain.then(|| host.to_string())
}

#[cfg(test)]
mod tests {
    use super::domain;

    #[test]
    fn referrers_become_domains() {
        for (text, expect) in [
            ("google.com", "google.com"),
            ("https://www.Google.com/search?q=a.b", "google.com"),
            ("HTTP://user:pw@News.Example:8080/x", "news.example"),
            ("//cdn.example/path", "cdn.example"),
            ("bücher.example.", "bücher.example"),
            ("android-app://com.google.android.gm/", "com.google.android.gm"),
            ("www.example", "www.example"),
        ] {
            assert_eq!(domain(text).as_deref(), Some(expect), "{text}");
        }
        for text in ["newsletter", "a b.com", "-a.com", "a..b", ".", "https://", "x@y", "<script>.com"] {
            assert_eq!(domain(text), None, "{text}");
        }
    }
}
