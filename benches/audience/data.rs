//! Generated contacts: reproducible, the same for every engine. Each value of contact `i` is a function of `i` alone.

/// The day on which all questions are asked: 2026-09-04.
pub const TODAY: i64 = 20_700;

const COUNTRIES: [&str; 40] = [
    "DE", "FR", "AT", "CH", "IT", "ES", "GB", "NL", "BE", "PL", "US", "SE", "DK", "NO", "FI", "CZ", "PT",
    "HU", "RO", "GR", "IE", "BG", "HR", "SK", "SI", "LT", "LV", "EE", "LU", "CY", "MT", "CA", "AU", "NZ",
    "TR", "UA", "RS", "BR", "MX", "IS",
];
const FIRST: [&str; 40] = [
    "anna", "maria", "lena", "sofia", "emma", "mia", "laura", "julia", "sara", "lisa", "eva", "clara",
    "nina", "paula", "ida", "max", "paul", "leon", "felix", "jonas", "lukas", "tim", "jan", "erik", "peter",
    "thomas", "michael", "andreas", "stefan", "martin", "david", "daniel", "tobias", "simon", "oliver",
    "marc", "luca", "hugo", "noah", "ben",
];
const SYLLABLES: [&str; 20] = [
    "ber", "mann", "hof", "schm", "idt", "mei", "er", "wag", "ner", "kel", "ler", "ros", "sen", "lin", "den",
    "mar", "tin", "gar", "cia", "dub",
];
const DOMAINS: [&str; 10] = [
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "gmx.de",
    "outlook.com",
    "web.de",
    "orange.fr",
    "icloud.com",
    "gmx.at",
    "libero.it",
];
const ENDINGS: [&str; 8] = ["com", "de", "fr", "at", "it", "net", "org", "ch"];

/// One contact with all that the questions ask about.
pub struct Contact {
    pub id: i64,
    pub email: String,
    pub country: &'static str,
    pub birth_year: Option<i64>,
    pub gender: &'static str,
    pub device: &'static str,
    pub os: &'static str,
    /// Product, day, amount in hundredths.
    pub orders: Vec<(i64, i64, i64)>,
    pub seen_day: i64,
    pub consent_email: bool,
    pub consent_sms: bool,
    pub is_active: bool,
    pub plan: &'static str,
    /// Tag number 2 of forty.
    pub has_tag: bool,
    pub is_listed: bool,
}

/// Makes contacts `1..=count`.
pub struct Maker {
    count: f64,
    countries: Vec<f64>,
    products: Vec<f64>,
    domains: Vec<f64>,
}

/// splitmix64.
fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// Uniform in 0..1, for contact `i` and question `k`.
fn uniform(i: i64, k: u64) -> f64 {
    let mixed = mix(mix(i.unsigned_abs()).wrapping_add(k.wrapping_mul(0x2545_f491_4f6c_dd1d)));
    (mixed >> 11) as f64 / (1_u64 << 53) as f64
}

/// Running sums of 1/1, 1/2, 1/3 … as shares of the whole (Zipf).
fn zipf(n: usize) -> Vec<f64> {
    let mut sum = 0.0;
    let sums: Vec<f64> = (0..n)
        .map(|rank| {
            sum += 1.0 / (rank + 1) as f64;
            sum
        })
        .collect();
    sums.into_iter().map(|part| part / sum).collect()
}

fn pick(shares: &[f64], at: f64) -> usize {
    shares.partition_point(|share| *share < at).min(shares.len() - 1)
}

fn one_of<'t>(words: &[&'t str], at: f64) -> &'t str {
    words[(at * words.len() as f64) as usize]
}

/// The first word whose bound is above `at`.
fn band(bands: &[(f64, &'static str)], at: f64) -> &'static str {
    bands.iter().find(|(bound, _)| at < *bound).map_or("", |(_, word)| word)
}

impl Maker {
    pub fn new(count: i64) -> Maker {
        Maker { count: count as f64, countries: zipf(40), products: zipf(200), domains: zipf(2_000) }
    }

    pub fn contact(&self, id: i64) -> Contact {
        let u = |k| uniform(id, k);
        let (device, os) = match (u(7), u(8)) {
            (x, y) if x < 0.62 => ("mobile", band(&[(0.38, "ios"), (2.0, "android")], y)),
            (x, y) if x < 0.93 => ("desktop", band(&[(0.7, "windows"), (0.92, "macos"), (2.0, "linux")], y)),
            (_, y) => ("tablet", band(&[(0.6, "ios"), (2.0, "android")], y)),
        };
        let year = |k| (u(k) * 23.0) as i64;
        let domain = pick(&self.domains, u(22));
        let domain = match DOMAINS.get(domain) {
            Some(name) => (*name).to_string(),
            None => format!("mail{domain}.{}", ENDINGS[domain % 8]),
        };
        let (first, a, b) = (one_of(&FIRST, u(19)), one_of(&SYLLABLES, u(20)), one_of(&SYLLABLES, u(21)));
        Contact {
            id,
            email: format!("{first}.{a}{b}{id}@{domain}"),
            country: COUNTRIES[pick(&self.countries, u(1))],
            birth_year: (u(2) >= 0.12).then(|| 1940 + year(3) + year(4) + year(5)),
            gender: band(&[(0.48, "f"), (0.92, "m"), (0.94, "x")], u(6)),
            device,
            os,
            orders: self.orders(id),
            seen_day: TODAY - (1000.0 * u(12).powi(3)) as i64,
            consent_email: u(14) < 0.72,
            consent_sms: u(15) < 0.28,
            is_active: u(16) < 0.94,
            plan: band(&[(0.7, "free"), (0.9, "basic"), (0.98, "pro"), (2.0, "enterprise")], u(17)),
            has_tag: u(32) < 0.3 / 3.0,
            is_listed: u(23) < 100_000.0 / self.count,
        }
    }

    fn orders(&self, id: i64) -> Vec<(i64, i64, i64)> {
        if uniform(id, 9) < 0.35 {
            return Vec::new();
        }
        let count = (1.0 + (1.0 - uniform(id, 10)).ln() / (1.0_f64 - 0.13).ln()).floor().min(60.0) as u64;
        let order = |n: u64| {
            let product = 1 + pick(&self.products, uniform(id, 100 + n * 3)) as i64;
            let day = TODAY - (1460.0 * uniform(id, 101 + n * 3).powi(2)) as i64;
            (product, day, 500 + (uniform(id, 102 + n * 3) * 20_000.0) as i64)
        };
        (0..count).map(order).collect()
    }
}
