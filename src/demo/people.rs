//! The shop's contacts: persons and companies with what the shop knows of them, and gaps where it does not.

use super::{
    names::{COUNTRIES, Country, JOBS, TRADES},
    random::Random,
};
use crate::{
    text::fold,
    time::{self, Day},
};

/// A contact of the demo shop.
#[derive(Clone, Debug)]
pub struct DemoContact {
    pub is_company: bool,
    /// Which of the demo's contacts is the company, counted from 0.
    pub company: Option<usize>,
    pub external_id: String,
    pub email: Option<String>,
    pub first_name: String,
    pub last_name: String,
    pub name: String,
    pub job_title: &'static str,
    pub phone: String,
    pub street: String,
    pub post_code: String,
    pub city: Option<&'static str>,
    pub region: Option<&'static str>,
    pub country: Option<&'static str>,
    pub language: Option<&'static str>,
    pub gender: Option<&'static str>,
    pub birth_day: Option<Day>,
    pub device: Option<&'static str>,
    pub correspondence: Option<&'static str>,
    pub source: &'static str,
    /// E-mail, SMS, post, advertising networks.
    pub consents: [Option<bool>; 4],
    pub created_day: Day,
    pub tier: Option<&'static str>,
    pub store_card: Option<bool>,
    pub shoe_size: Option<i64>,
    pub gift_budget: Option<i64>,
    pub favourite_store: Option<&'static str>,
}

const SEED: u64 = 0x4d75_7374_6572;
/// Customers came over this many days.
const HISTORY: i64 = 1_900;

/// Makes `count` contacts as known on `today`; the first thirtieth are companies.
pub fn generate(count: usize, today: Day) -> Vec<DemoContact> {
    let companies = count / 30;
    (0..count).map(|i| contact(i, companies, today)).collect()
}

fn contact(i: usize, companies: usize, today: Day) -> DemoContact {
    let mut random = Random::of(SEED, i);
    let country = random.weighted(COUNTRIES);
    let age = random.unit().powf(1.6);
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a number of days")]
    let created_day = today - (age * HISTORY as f64) as i64;
    let mut contact =
        if i < companies { company(i, country, &mut random) } else { person(i, country, &mut random) };
    contact.created_day = created_day;
    contact.external_id = format!("K{:06}", 100_000 + i);
    let (town, digits, region) = random.favour(country.towns);
    contact.city = random.chance(0.93).then_some(*town);
    contact.region = contact.city.and(Some(*region));
    contact.country = random.chance(0.974).then_some(country.code);
    contact.post_code = post_code(country.code, digits, &mut random);
    contact.street = format!("{} {}", random.pick(country.street), 1 + random.below(120));
    if !contact.is_company && random.chance(0.06) && companies > 0 {
        contact.company = usize::try_from(random.below(i64::try_from(companies).unwrap_or(1))).ok();
        contact.job_title = *random.pick::<&str>(JOBS);
    }
    contact.consents = consents(contact.email.is_some(), !contact.phone.is_empty(), &mut random);
    let sources: [(&'static str, f64); 4] =
        [("Web shop", 0.62), ("Store", 0.24), ("Trade fair", 0.06), ("Partner", 0.08)];
    contact.source = *random.weighted(&sources);
    contact.correspondence = correspondence(&contact, &mut random);
    contact
}

/// How somebody prefers to be reached: only where that is possible, older people rather by letter or phone.
fn correspondence(contact: &DemoContact, random: &mut Random) -> Option<&'static str> {
    let is_older = contact.birth_day.is_some_and(|day| day < time::day(1965, 1, 1).unwrap_or(0));
    let (letter, phone) = if is_older { (0.24, 0.16) } else { (0.09, 0.07) };
    let ways = [
        (None, 0.35),
        (Some("email"), 0.65 - letter - phone),
        (Some("letter"), letter),
        (Some("phone"), phone),
    ];
    random.weighted(&ways).filter(|way| match *way {
        "email" => contact.email.is_some(),
        "phone" => !contact.phone.is_empty(),
        _ => true,
    })
}

fn company(i: usize, country: &Country, random: &mut Random) -> DemoContact {
    let last = last_name(country, random);
    let form = random.pick(country.firms);
    let name = format!("{last} {} {form}", random.pick(TRADES));
    let host = format!("{}.example", slug(&format!("{last} {i}")));
    DemoContact { email: Some(format!("kontakt@{host}")), name, is_company: true, ..blank(country, random) }
}

fn person(i: usize, country: &Country, random: &mut Random) -> DemoContact {
    let gender = random.weighted(&[(Some("f"), 0.5), (Some("m"), 0.42), (Some("x"), 0.02), (None, 0.06)]);
    let woman = *gender == Some("f") || (gender.is_none() && random.chance(0.5));
    let first = word(if woman { country.women } else { country.men }, random);
    let last = last_name(country, random);
    let email = random.chance(0.965).then(|| {
        let local = match random.below(4) {
            0 => format!("{}{}", slug(&first).chars().next().unwrap_or('a'), slug(&last)),
            1 => format!("{}_{}", slug(&first), slug(&last)),
            _ => format!("{}.{}", slug(&first), slug(&last)),
        };
        format!("{local}{i}@{}", random.favour(country.hosts))
    });
    let birth_day = random.chance(0.78).then(|| birthday(random));
    DemoContact {
        email,
        name: format!("{first} {last}"),
        first_name: first,
        last_name: last,
        gender: *gender,
        birth_day,
        device: *random.weighted(&[
            (Some("mobile"), 0.58),
            (Some("desktop"), 0.28),
            (Some("tablet"), 0.07),
            (None, 0.07),
        ]),
        tier: *random.weighted(&[
            (None, 0.48),
            (Some("bronze"), 0.29),
            (Some("silver"), 0.14),
            (Some("gold"), 0.07),
            (Some("platinum"), 0.02),
        ]),
        store_card: if random.chance(0.8) { Some(random.chance(0.36)) } else { None },
        shoe_size: random.chance(0.4).then(|| (36 + random.below(11)) * 10_000 + 5_000 * random.below(2)),
        gift_budget: random.chance(0.12).then(|| (1 + random.below(20)) * 1_000),
        favourite_store: if random.chance(0.3) { Some(*random.favour(STORES)) } else { None },
        ..blank(country, random)
    }
}

/// Where the shop has branches, the busiest first.
pub const STORES: &[&str] =
    &["Copenhagen Strøget", "Hamburg Altstadt", "Berlin Mitte", "Aarhus", "Wien", "Zürich"];

fn blank(country: &Country, random: &mut Random) -> DemoContact {
    let phone = if random.chance(0.58) {
        format!("{}{:08}", country.phone, random.below(99_999_999))
    } else {
        String::new()
    };
    DemoContact {
        is_company: false,
        company: None,
        external_id: String::new(),
        email: None,
        first_name: String::new(),
        last_name: String::new(),
        name: String::new(),
        job_title: "",
        phone,
        street: String::new(),
        post_code: String::new(),
        city: None,
        region: None,
        country: None,
        language: random.chance(0.9).then_some(country.language),
        gender: None,
        birth_day: None,
        device: None,
        correspondence: None,
        source: "",
        consents: [None; 4],
        created_day: 0,
        tier: None,
        store_card: None,
        shoe_size: None,
        gift_budget: None,
        favourite_store: None,
    }
}

fn birthday(random: &mut Random) -> Day {
    let spread = random.unit() + random.unit() + random.unit();
    #[expect(clippy::cast_possible_truncation, reason = "a year between 1946 and 2009")]
    let year = (1946.0 + spread * 21.0) as i16;
    let start = time::day(year, 1, 1).unwrap_or(0);
    start + random.below(365)
}

fn consents(has_email: bool, has_phone: bool, random: &mut Random) -> [Option<bool>; 4] {
    let mut one = |yes: f64, no: f64| {
        let at = random.unit();
        if at < yes {
            Some(true)
        } else if at < yes + no {
            Some(false)
        } else {
            None
        }
    };
    let email = if has_email { one(0.71, 0.17) } else { None };
    let sms = if has_phone { one(0.42, 0.3) } else { None };
    [email, sms, one(0.38, 0.2), one(0.33, 0.4)]
}

fn post_code(country: &str, digits: &str, random: &mut Random) -> String {
    let length = match country {
        "DE" | "ES" | "SE" => 5,
        "GB" => return format!("{digits} {}AB", random.below(9)),
        _ => 4,
    };
    let mut code = digits.to_string();
    while code.len() < length {
        code.push(char::from(b'0' + u8::try_from(random.below(10)).unwrap_or(0)));
    }
    if country == "NL" { format!("{code} AB") } else { code }
}

fn last_name(country: &Country, random: &mut Random) -> String {
    word(country.last, random).replace('-', " ")
}

fn word(words: &str, random: &mut Random) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    (*random.favour(&words)).to_string()
}

/// Letters and digits of a name as they stand in an address.
fn slug(name: &str) -> String {
    fold(name).chars().filter(char::is_ascii_alphanumeric).collect()
}
