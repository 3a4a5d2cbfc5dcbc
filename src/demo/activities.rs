//! What happened with the shop's contacts beside their orders: for every other of them something.

use super::{
    people::DemoContact,
    random::Random,
    shop::{Order, PRODUCTS},
    store::id,
};
use crate::{
    activities::{AcquisitionType, Channel, Details, Evaluation, Kind, NewActivity},
    ids::{ContactId, ProductId},
    time::{self, Day},
};

const SEED: u64 = 0x4163_7469;
/// Pages are viewed within so many days.
const VIEWS: i64 = 90;
const HISTORY: i64 = 3 * 365;

/// A contact under its number, with what is needed to say what happened with it.
struct Story<'a> {
    number: usize,
    contact: &'a DemoContact,
    orders: &'a [Order],
    today: Day,
    random: Random,
    told: Vec<NewActivity>,
}

/// What happened with one contact.
pub fn of_contact(number: usize, contact: &DemoContact, orders: &[Order], today: Day) -> Vec<NewActivity> {
    let random = Random::of(SEED, number);
    let mut story = Story { number, contact, orders, today, random, told: Vec::new() };
    if story.random.chance(0.51) {
        story.acquisitions();
        story.page_views();
        story.ratings();
        story.interactions();
    }
    story.told
}

impl Story<'_> {
    fn add(&mut self, kind: Kind, day: Day, product: Option<usize>, details: Details) {
        if day > self.today || day < self.contact.created_day {
            return;
        }
        self.told.push(NewActivity {
            contact_id: ContactId(id(self.number)),
            kind,
            activity_no: None,
            day,
            product_id: product.map(|index| ProductId(id(index))),
            details,
            import_id: None,
        });
    }

    /// A day of the past, the near ones more often.
    fn day(&mut self, within: i64) -> Day {
        let known = (self.today - self.contact.created_day + 1).min(within);
        let (one, other) = (self.random.below(known), self.random.below(known));
        self.today - one.min(other)
    }

    fn product(&mut self) -> usize {
        let products: Vec<usize> = (0..PRODUCTS.len()).collect();
        *self.random.favour(&products)
    }

    fn acquisitions(&mut self) {
        use AcquisitionType as A;
        for _ in 0..self.random.below(3) {
            let kinds =
                [(A::Paid, 0.46), (A::Free, 0.22), (A::Trial, 0.14), (A::Promo, 0.12), (A::AddOn, 0.06)];
            let channels = [
                (Channel::Web, 0.50),
                (Channel::App, 0.18),
                (Channel::Store, 0.18),
                (Channel::Marketplace, 0.08),
                (Channel::Partner, 0.06),
            ];
            let day = self.day(HISTORY);
            let channel = *self.random.weighted(&channels);
            let acquisition_type = *self.random.weighted(&kinds);
            let is_drawn = acquisition_type == A::Promo || self.random.chance(0.3);
            let details = Details {
                acquisition_type: Some(acquisition_type),
                campaign: is_drawn.then(|| campaign(day)),
                referrer: if channel == Channel::Web { self.referrer() } else { None },
                channel: Some(channel),
                ..Details::default()
            };
            let product = self.product();
            self.add(Kind::Acquisition, day, Some(product), details);
        }
    }

    fn page_views(&mut self) {
        if !self.random.chance(0.62) {
            return;
        }
        for _ in 0..1 + self.random.below(5) {
            // Who comes back after a long time was last here long ago.
            let within = if self.random.chance(0.93) { VIEWS } else { HISTORY };
            let day = self.day(within);
            let product = self.random.chance(0.86).then(|| self.product());
            let campaign = self.random.chance(0.28).then(|| campaign(day));
            let details = Details { campaign, referrer: self.referrer(), ..Details::default() };
            self.add(Kind::PageView, day, product, details);
        }
    }

    /// Stars for what was bought, some days later.
    fn ratings(&mut self) {
        let stars = [(5, 0.46), (4, 0.27), (3, 0.11), (2, 0.06), (1, 0.10)];
        let bought: Vec<(Day, usize)> = self
            .orders
            .iter()
            .flat_map(|order| order.lines.iter().map(|line| (order.day, line)))
            .filter(|(_, line)| line.quantity > 0)
            .map(|(day, line)| (day, line.product))
            .collect();
        for (day, product) in bought {
            if self.random.chance(0.17) {
                let day = day + 4 + self.random.below(17);
                let stars = *self.random.weighted(&stars);
                self.add(
                    Kind::Rating,
                    day,
                    Some(product),
                    Details { stars: Some(stars), ..Details::default() },
                );
            }
        }
    }

    fn interactions(&mut self) {
        if !self.random.chance(0.55) {
            return;
        }
        for _ in 0..1 + self.random.below(3) {
            let (template, channel, fails) = *self.random.weighted(TEMPLATES);
            let day = self.day(HISTORY);
            let failed = self.random.chance(fails);
            let is_talk = matches!(channel, Channel::Phone | Channel::Event | Channel::Chat);
            let is_judged = !failed && self.random.chance(if is_talk { 0.7 } else { 0.06 });
            let details = Details {
                template: Some(template.into()),
                channel: Some(channel),
                campaign: self.random.chance(0.6).then(|| campaign(day)),
                evaluation: is_judged.then(|| *self.random.weighted(EVALUATIONS)),
                failed: Some(failed),
                ..Details::default()
            };
            self.add(Kind::Interaction, day, None, details);
        }
    }

    fn referrer(&mut self) -> Option<String> {
        self.random.chance(0.58).then(|| (*self.random.favour::<&str>(REFERRERS)).to_string())
    }
}

/// Template, channel and how often it fails, each with how common it is.
const TEMPLATES: &[((&str, Channel, f64), f64)] = &[
    (("Newsletter", Channel::Email, 0.04), 0.34),
    (("Welcome email", Channel::Email, 0.05), 0.15),
    (("Forgotten basket", Channel::Email, 0.04), 0.12),
    (("Delivery survey", Channel::Sms, 0.07), 0.10),
    (("Service call", Channel::Phone, 0.31), 0.11),
    (("Winter catalogue", Channel::Post, 0.06), 0.08),
    (("Advice chat", Channel::Chat, 0.09), 0.06),
    (("Trade fair talk", Channel::Event, 0.02), 0.04),
];

const EVALUATIONS: &[(Evaluation, f64)] = &[
    (Evaluation::VeryPositive, 0.18),
    (Evaluation::Positive, 0.37),
    (Evaluation::Neutral, 0.28),
    (Evaluation::Negative, 0.12),
    (Evaluation::VeryNegative, 0.05),
];

/// The most common first.
const REFERRERS: &[&str] = &[
    "google.com",
    "instagram.com",
    "bing.com",
    "facebook.com",
    "outdoor-blog.example",
    "preisvergleich.example",
    "vandreliv.example",
    "youtube.com",
];

/// The campaign that was on: one for each season of the shop.
fn campaign(day: Day) -> String {
    let date = time::date_of(day);
    let name = match date.month() {
        1 | 2 => "Winter clearance",
        3..=5 => "Spring trails",
        6..=8 => "Summer huts",
        9 | 10 => "Autumn layers",
        11 => "Black Week",
        _ => "Christmas gifts",
    };
    format!("{name} {}", date.year())
}
