//! What the shop sells and who bought what when: three years, busiest before Christmas, some parcels sent back.

use super::{people::DemoContact, random::Random};
use crate::time::{self, Day};

/// A product: number, name and price in hundredths.
pub struct Product {
    pub sku: &'static str,
    pub name: &'static str,
    pub price_minor: i64,
}

/// One line of an order; `quantity` is negative for a return.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub product: usize,
    pub quantity: i64,
    pub amount_minor: i64,
}

/// An order of the contact with this number, counted from 0.
#[derive(Clone, Debug)]
pub struct Order {
    pub contact: usize,
    pub day: Day,
    /// Minutes since midnight.
    pub minute: i64,
    pub lines: Vec<Line>,
}

const SEED: u64 = 0x5368_6f70;
const YEARS: i64 = 3;

/// The orders of one contact, oldest first.
pub fn orders(number: usize, contact: &DemoContact, today: Day) -> Vec<Order> {
    let mut random = Random::of(SEED, number);
    if random.chance(0.36) {
        return Vec::new();
    }
    let first = contact.created_day.max(today - YEARS * 365);
    let keen = if contact.is_company { 0.86 } else { 0.71 + loyalty(contact) };
    let mut day = first + random.below(40);
    let mut orders = Vec::new();
    while day <= today && orders.len() < 60 {
        if random.chance(season(day)) {
            let order = order(number, contact, day, &mut random);
            let sent_back = random.chance(0.06).then(|| send_back(&order, &mut random));
            orders.push(order);
            orders.extend(sent_back.filter(|order| order.day <= today));
        }
        if !random.chance(keen) {
            break;
        }
        day += 6 + random.below(110);
    }
    orders.sort_by_key(|order| order.day);
    orders
}

fn loyalty(contact: &DemoContact) -> f64 {
    match contact.tier {
        Some("platinum") => 0.22,
        Some("gold") => 0.17,
        Some("silver") => 0.10,
        Some("bronze") => 0.04,
        _ => 0.0,
    }
}

/// How likely someone who thinks of buying does: more before Christmas, less in February.
fn season(day: Day) -> f64 {
    match time::date_of(day).month() {
        11 | 12 => 0.96,
        2 | 8 => 0.55,
        _ => 0.74,
    }
}

fn order(number: usize, contact: &DemoContact, day: Day, random: &mut Random) -> Order {
    let count = 1 + random.below(3) + random.below(2);
    let lines = (0..count).map(|_| line(contact, random)).collect();
    Order { contact: number, day, minute: 7 * 60 + random.below(15 * 60), lines }
}

fn line(contact: &DemoContact, random: &mut Random) -> Line {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "an index into the list of products"
    )]
    let product = ((random.unit().powf(1.8) * PRODUCTS.len() as f64) as usize).min(PRODUCTS.len() - 1);
    let quantity = if contact.is_company { 2 + random.below(18) } else { 1 + random.below(6) / 4 };
    Line { product, quantity, amount_minor: quantity * PRODUCTS[product].price_minor }
}

fn send_back(order: &Order, random: &mut Random) -> Order {
    let line = random.pick(&order.lines);
    let back = Line { quantity: -line.quantity, amount_minor: -line.amount_minor, ..*line };
    Order { day: order.day + 4 + random.below(14), lines: vec![back], ..*order }
}

macro_rules! products {
    ($($sku:literal $name:literal $price:literal,)*) => {
        &[$(Product { sku: $sku, name: $name, price_minor: $price },)*]
    };
}

/// The most bought first.
pub const PRODUCTS: &[Product] = products! {
    "SO-101" "Merino hiking socks" 1_900,
    "BO-210" "Steel bottle 0.75 l" 2_950,
    "CA-030" "Pine candle" 1_450,
    "TS-011" "Organic T-shirt" 2_900,
    "MU-004" "Enamel mug" 1_250,
    "BE-014" "Knitted beanie" 2_450,
    "JA-310" "Rain jacket Skagen" 14_900,
    "BL-012" "Merino base layer" 6_950,
    "RU-020" "Day pack 20 l" 8_900,
    "SH-120" "Trail shoe Fjell" 12_900,
    "GL-009" "Wool gloves" 3_450,
    "CO-051" "Ground coffee 500 g" 1_190,
    "KN-007" "Folding knife" 4_250,
    "BL-077" "Lambswool blanket" 8_450,
    "LA-015" "Head torch 400 lm" 4_950,
    "TH-018" "Vacuum flask 1 l" 3_950,
    "SC-033" "Checked scarf" 3_900,
    "FL-210" "Fleece jacket" 7_950,
    "HI-044" "Hiking trousers" 9_900,
    "SA-012" "Sauna towel" 2_790,
    "CH-008" "Dark chocolate bar" 490,
    "DO-501" "Down jacket Nordlys" 24_900,
    "TE-101" "Herbal tea tin" 990,
    "RU-045" "Trekking pack 45 l" 17_900,
    "BO-330" "Leather boots" 18_900,
    "ST-021" "Trekking poles" 7_900,
    "GI-050" "Gift card 50" 5_000,
    "GI-100" "Gift card 100" 10_000,
    "SL-020" "Sleeping bag 0 °C" 15_900,
    "MA-014" "Inflatable mat" 8_900,
    "TE-220" "Tent for two" 32_900,
    "CO-090" "Camping stove" 6_450,
    "PO-012" "Cast iron pan" 5_950,
    "LA-090" "Storm lantern" 4_450,
    "BK-003" "Map of the Danish coast" 1_690,
    "BK-011" "Hut guide Alps" 2_490,
    "CY-070" "Cycling gloves" 3_290,
    "CY-110" "Bike bag" 11_900,
    "HE-020" "Cycling helmet" 8_950,
    "SW-015" "Swim shorts" 3_950,
    "SU-042" "Sunglasses" 6_900,
    "CR-004" "Hand cream" 1_350,
    "SO-210" "Juniper soap" 790,
    "CA-120" "Beeswax candles" 1_890,
    "BA-009" "Canvas bag" 2_190,
    "SK-310" "Snow shoes" 16_900,
    "SK-120" "Ski goggles" 9_900,
    "SL-140" "Wooden sledge" 11_900,
    "AX-002" "Camp axe" 7_450,
    "HA-001" "Hammock" 6_990,
};
