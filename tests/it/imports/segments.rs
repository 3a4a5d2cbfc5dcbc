//! Six segments over the real shop, counted by Muster and, from the files alone, by a few lines that know nothing of it.

use muster::{
    audience::{self, World},
    criteria::Criteria,
    db::Db,
    time::{self, Day},
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One customer, as the files tell it.
#[derive(Default)]
struct Customer {
    country: String,
    /// Spend in hundredths, returns taken off.
    spend: i64,
    /// Orders with something bought: number to day.
    orders: BTreeMap<String, Day>,
    /// What was bought when, and in which order.
    bought: Vec<(String, Day, String)>,
}

impl Customer {
    fn days_since(&self, first: Day) -> usize {
        self.bought.iter().map(|(_, day, _)| *day).filter(|day| *day >= first).collect::<BTreeSet<_>>().len()
    }

    fn orders_of(&self, sku: &str) -> usize {
        self.bought.iter().filter(|line| line.0 == sku).map(|line| &line.2).collect::<BTreeSet<_>>().len()
    }

    fn first_order(&self) -> Option<Day> {
        self.orders.values().min().copied()
    }

    fn last_order(&self) -> Option<Day> {
        self.orders.values().max().copied()
    }
}

fn read(customers: &[u8], orders: &[u8]) -> HashMap<String, Customer> {
    let mut shop = HashMap::new();
    for row in csv::Reader::from_reader(customers).records() {
        let row = row.expect("a row");
        let customer = Customer { country: row[2].to_string(), ..Customer::default() };
        shop.insert(row[0].to_string(), customer);
    }
    for row in csv::Reader::from_reader(orders).records() {
        let row = row.expect("a row");
        let customer = shop.get_mut(&row[0]).expect("a customer");
        let date: jiff::civil::Date = row[2][..10].parse().expect("a date");
        let (day, quantity) = (time::day_of(date), row[5].parse::<i64>().expect("a quantity"));
        customer.spend += hundredths(quantity, &row[6]);
        if quantity > 0 {
            customer.orders.insert(row[1].to_string(), day);
            customer.bought.push((row[3].to_string(), day, row[1].to_string()));
        }
    }
    shop
}

/// A quantity times a price with up to three decimals, rounded to hundredths half away from zero.
fn hundredths(quantity: i64, price: &str) -> i64 {
    let (whole, fraction) = price.split_once('.').unwrap_or((price, ""));
    let thousandths: i64 = format!("{whole}{fraction:0<3}").parse().expect("a price");
    let product = quantity * thousandths;
    (product.abs() + 5) / 10 * product.signum()
}

fn day(text: &str) -> Day {
    time::day_of(text.parse().expect("a date"))
}

/// Six segments in the order of [`expected`].
const SEGMENTS: [&str; 6] = [
    r#"{"include":{"all":[{"field":"bought","op":"at_least",
        "value":{"times":3,"counted":"days","period":{"n":90,"unit":"days"}}}]}}"#,
    r#"{"include":{"all":[{"field":"country","op":"any_of","value":["DE","AT","CH"]},
                          {"field":"total_spend","op":"more_than","value":1000}]}}"#,
    r#"{"include":{"all":[{"field":"bought","op":"never","value":{"products":["85123A"]}}]}}"#,
    r#"{"include":{"all":[{"field":"order_count","op":"more_than","value":10}]},
        "leave_out":{"any":[{"field":"last_order","op":"in_past","value":{"n":60,"unit":"days"}}]}}"#,
    r#"{"include":{"all":[{"field":"first_order","op":"between","value":["2011-01-01","2011-03-31"]},
                          {"field":"bought","op":"at_least","value":{"times":2,"products":["22423"]}}]}}"#,
    r#"{"include":{"any":[{"field":"country","op":"any_of","value":["FR"]},
                          {"field":"total_spend","op":"at_least","value":5000}]},
        "leave_out":{"any":[{"field":"bought","op":"at_least","value":{"times":1,"products":["23084"],
                             "period":{"from":"2011-11-01","to":"2011-11-30"}}}]}}"#,
];

/// How many customers each segment has by the files alone.
fn expected(shop: &HashMap<String, Customer>, today: Day) -> [usize; 6] {
    let count = |matches: &dyn Fn(&Customer) -> bool| shop.values().filter(|c| matches(c)).count();
    let dach = |c: &Customer| ["Germany", "Austria", "Switzerland"].contains(&c.country.as_str());
    let winter = day("2011-01-01")..=day("2011-03-31");
    let november = day("2011-11-01")..=day("2011-11-30");
    let autumn = |c: &Customer| c.bought.iter().any(|(sku, d, _)| sku == "23084" && november.contains(d));
    [
        count(&|c| c.days_since(today - 90) >= 3),
        count(&|c| dach(c) && c.spend > 100_000),
        count(&|c| c.orders_of("85123A") == 0),
        count(&|c| c.orders.len() > 10 && c.last_order().is_none_or(|last| last < today - 60)),
        count(&|c| c.first_order().is_some_and(|first| winter.contains(&first)) && c.orders_of("22423") >= 2),
        count(&|c| (c.country == "France" || c.spend >= 500_000) && !autumn(c)),
    ]
}

/// Compares the counts of six segments on 2011-12-10.
pub async fn agree(db: &Db, customers: &[u8], orders: &[u8]) {
    let today = day("2011-12-10");
    let expected = expected(&read(customers, orders), today);
    let mut tx = db.read().await.expect("a snapshot");
    let world = World::load(&mut tx, 0).await.expect("the world").on(today);
    for (criteria, expected) in SEGMENTS.into_iter().zip(expected) {
        assert!(expected > 0, "a segment that is empty proves nothing: {criteria}");
        let parsed = Criteria::parse(criteria, &world.catalogue).expect("criteria");
        let audience =
            audience::prepare(&mut tx, &world, &parsed).await.expect("an answer").expect("sound criteria");
        let people = audience::count(&mut tx, &audience).await.expect("a count");
        assert_eq!(usize::try_from(people), Ok(expected), "{criteria}");
    }
}
