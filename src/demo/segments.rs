//! The demo's segments: what a shop of this kind really asks for.

use crate::ids::GroupId;
use serde_json::{Value, json};

/// A segment: by whom (index of the demo's staff), for which team, name, what for, criteria.
pub struct Segment {
    pub owner: usize,
    pub team: Option<usize>,
    pub name: &'static str,
    pub about: &'static str,
    /// How many days ago it was made, and how much it has grown since in per cent.
    pub past: (i64, i64),
    pub criteria: Value,
}

fn segment(
    (owner, team): (usize, Option<usize>),
    name: &'static str,
    about: &'static str,
    past: (i64, i64),
    criteria: Value,
) -> Segment {
    Segment { owner, team, name, about, past, criteria }
}

/// The segments, but for the one that builds on another.
pub fn segments() -> Vec<Segment> {
    let mut all = buyers();
    all.extend(profiles());
    all.push(archived());
    all
}

fn buyers() -> Vec<Segment> {
    vec![
        segment(
            (1, Some(1)),
            "Active DACH buyers, high intent",
            "First wave of the winter catalogue",
            (240, 9),
            json!({
                "include": {"all": [
                    {"field": "last_order", "op": "in_past", "value": {"n": 90, "unit": "days"}},
                    {"field": "country", "op": "any_of", "value": ["DE", "AT", "CH"]},
                    {"any": [
                        {"field": "total_spend", "op": "more_than", "value": 400},
                        {"field": "bought", "op": "at_least", "value": {"times": 3, "period": {"n": 1, "unit": "years"}}},
                    ]},
                ]},
                "leave_out": {"any": [{"field": "email_consent", "op": "no"}]},
            }),
        ),
        segment(
            (2, Some(1)),
            "Dormant 12 months",
            "Win back with a voucher before they forget us",
            (300, -6),
            json!({"include": {"all": [
                {"field": "last_order", "op": "not_in_past", "value": {"n": 12, "unit": "months"}, "blanks": false},
                {"field": "email_consent", "op": "yes"},
            ]}}),
        ),
        segment(
            (1, None),
            "First purchase this quarter",
            "Welcome series, second letter",
            (150, 31),
            json!({"include": {"all": [
                {"field": "order_count", "op": "is", "value": 1},
                {"field": "first_order", "op": "this", "value": "quarter"},
            ]}}),
        ),
        segment(
            (3, Some(0)),
            "Merino buyers without a down jacket",
            "Layering offer for the cold weeks",
            (64, 14),
            json!({
                "include": {"all": [
                    {"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["BL-012", "SO-101"], "period": {"n": 24, "unit": "months"}}},
                ]},
                "leave_out": {"any": [{"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["DO-501"]}}]},
            }),
        ),
        segment(
            (3, Some(0)),
            "Loyalty tier: Gold and Platinum",
            "Invitations, early access, phone service",
            (400, 4),
            json!({"include": {"all": [{"field": "attr:tier", "op": "any_of", "value": ["gold", "platinum"]}]}}),
        ),
        segment(
            (2, Some(1)),
            "Big spenders",
            "More than 1,000 in all, whoever they are",
            (365, 18),
            json!({"include": {"all": [{"field": "total_spend", "op": "more_than", "value": 800}]}}),
        ),
        segment(
            (1, Some(0)),
            "Lapsing buyers",
            "Bought at least twice, quiet since spring",
            (90, -11),
            json!({"include": {"all": [
                {"field": "order_count", "op": "at_least", "value": 2},
                {"field": "last_order", "op": "not_in_past", "value": {"n": 90, "unit": "days"}, "blanks": false},
                {"field": "last_order", "op": "in_past", "value": {"n": 180, "unit": "days"}},
            ]}}),
        ),
        segment(
            (2, None),
            "Gift card givers",
            "Bought a gift card in the past year",
            (45, 22),
            json!({"include": {"all": [
                {"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["GI-050", "GI-100"], "period": {"n": 1, "unit": "years"}}},
            ]}}),
        ),
        segment(
            (3, None),
            "Never bought",
            "Signed up, has not ordered yet",
            (210, 7),
            json!({"include": {"all": [{"field": "order_count", "op": "is", "value": 0}]}}),
        ),
        segment(
            (2, Some(1)),
            "Companies that order",
            "For the corporate gifts catalogue",
            (180, 6),
            json!({"include": {"all": [
                {"field": "contact_type", "op": "any_of", "value": ["company"]},
                {"field": "order_count", "op": "at_least", "value": 1},
            ]}}),
        ),
    ]
}

fn profiles() -> Vec<Segment> {
    vec![
        segment(
            (1, None),
            "Birthday this month",
            "A small gift with the next order",
            (330, 2),
            json!({"include": {"all": [
                {"field": "birthday", "op": "this", "value": "month"},
                {"field": "email_consent", "op": "yes"},
            ]}}),
        ),
        segment(
            (3, Some(0)),
            "Spanish newsletter readers",
            "Madrid and Barcelona shops follow in spring",
            (120, 12),
            json!({"include": {"all": [
                {"field": "country", "op": "any_of", "value": ["ES"]},
                {"field": "email_consent", "op": "yes"},
            ]}}),
        ),
        segment(
            (1, Some(0)),
            "Store card holders in Denmark",
            "Strøget, Aarhus and the web shop",
            (200, 5),
            json!({"include": {"all": [
                {"field": "attr:store_card", "op": "yes"},
                {"field": "country", "op": "any_of", "value": ["DK"]},
            ]}}),
        ),
        segment(
            (3, Some(0)),
            "Nordics by text message",
            "Flash sale alerts",
            (75, 9),
            json!({"include": {"all": [
                {"field": "country", "op": "any_of", "value": ["DK", "SE", "NO"]},
                {"field": "sms_consent", "op": "yes"},
                {"field": "has_phone", "op": "yes"},
            ]}}),
        ),
        segment(
            (2, None),
            "Under 30 on the phone",
            "Short films, no catalogue",
            (55, 16),
            json!({"include": {"all": [
                {"field": "age", "op": "less_than", "value": 30},
                {"field": "device", "op": "any_of", "value": ["mobile"]},
            ]}}),
        ),
        segment(
            (1, None),
            "New customers this month",
            "Everyone who came to us since the first",
            (100, 3),
            json!({"include": {"all": [{"field": "created", "op": "this", "value": "month"}]}}),
        ),
        segment(
            (1, Some(0)),
            "Platinum in Tromsø",
            "Guests of the opening night",
            (12, 0),
            json!({"include": {"all": [
                {"field": "city", "op": "is", "value": "Tromsø"},
                {"field": "attr:tier", "op": "any_of", "value": ["platinum"]},
                {"field": "total_spend", "op": "more_than", "value": 6000},
            ]}}),
        ),
    ]
}

/// Builds on another segment, whose id is `gold`.
pub fn vip(gold: GroupId) -> Segment {
    segment(
        (1, Some(0)),
        "VIP: loyal and reachable",
        "Gold and Platinum who agreed to e-mail and spent over 500",
        (80, 8),
        json!({"include": {"all": [
            {"field": "group", "op": "in", "value": gold.0},
            {"field": "total_spend", "op": "more_than", "value": 500},
            {"field": "email_consent", "op": "yes"},
        ]}}),
    )
}

/// The name of the segment that is over and put away.
pub const ARCHIVED: &str = "Black Friday 2025 early access";

fn archived() -> Segment {
    segment(
        (1, None),
        ARCHIVED,
        "Regulars who got in an hour before everybody else",
        (380, 0),
        json!({"include": {"all": [
            {"field": "order_count", "op": "at_least", "value": 6},
            {"field": "email_consent", "op": "yes"},
        ]}}),
    )
}

/// The name of the segment whose limit was raised the other day, and its criteria since.
pub const RAISED: &str = "Big spenders";

pub fn raised() -> Value {
    json!({"include": {"all": [{"field": "total_spend", "op": "more_than", "value": 1000}]}})
}
