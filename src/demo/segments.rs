//! The demo's segments: what a shop of this kind really asks for.

use crate::ids::GroupId;

/// A segment: by whom (index of the demo's staff), for which team, name, what for, criteria.
pub struct Segment {
    pub owner: usize,
    pub team: Option<usize>,
    pub name: &'static str,
    pub about: &'static str,
    /// How many days ago it was made, and how much it has grown since in per cent.
    pub past: (i64, i64),
    pub criteria: &'static str,
}

/// The segment whose limit was raised once, and how many days ago.
pub const RAISED: &str = "Biggest spenders of all time";
pub const RAISED_AGO: i64 = 47;

/// Its criteria since.
pub const RAISED_CRITERIA: &str =
    r#"{"include": {"all": [{"field": "total_spend", "op": "more_than", "value": 1000}]}}"#;

/// The segment that is over and put away.
pub const ARCHIVED: &str = "Black Friday 2025 early access";

/// The segment that another one builds on.
pub const GOLD: &str = "Loyalty tier: Gold and Platinum";

/// Builds on the segment [`GOLD`], which has this id.
pub fn vip_criteria(gold: GroupId) -> String {
    VIP.criteria.replace("GOLD", &gold.to_string())
}

/// Who is loyal and agreed to e-mail; `GOLD` stands for the id of that segment.
pub const VIP: Segment = Segment {
    owner: 1,
    team: Some(0),
    name: "VIP: loyal and reachable",
    about: "Gold and Platinum who agreed to e-mail and spent over 500",
    past: (80, 8),
    criteria: r#"{"include": {"all": [
            {"field": "group", "op": "in", "value": GOLD},
            {"field": "total_spend", "op": "more_than", "value": 500},
            {"field": "email_consent", "op": "yes"}]}}"#,
};

/// The segments, but for the one that builds on another.
pub const SEGMENTS: &[Segment] = &[
    Segment {
        owner: 1,
        team: Some(1),
        name: "Active DACH buyers, high intent",
        about: "First wave of the winter catalogue",
        past: (240, 9),
        criteria: r#"{"include": {"all": [
            {"field": "last_order", "op": "in_past", "value": {"n": 90, "unit": "days"}},
            {"field": "country", "op": "any_of", "value": ["DE", "AT", "CH"]},
            {"any": [{"field": "total_spend", "op": "more_than", "value": 400},
            {"field": "bought", "op": "at_least", "value": {"times": 3, "period": {"n": 1, "unit": "years"}}}]}]},
            "leave_out": {"any": [{"field": "email_consent", "op": "no"}]}}"#,
    },
    Segment {
        owner: 2,
        team: Some(1),
        name: "Dormant 12 months",
        about: "Win back with a voucher before they forget us",
        past: (300, -6),
        criteria: r#"{"include": {"all": [
            {"field": "last_order", "op": "not_in_past", "value": {"n": 12, "unit": "months"}, "blanks": false},
            {"field": "email_consent", "op": "yes"}]}}"#,
    },
    Segment {
        owner: 1,
        team: None,
        name: "First purchase this quarter",
        about: "Welcome series, second letter",
        past: (150, 31),
        criteria: r#"{"include": {"all": [
            {"field": "order_count", "op": "is", "value": 1},
            {"field": "first_order", "op": "this", "value": "quarter"}]}}"#,
    },
    Segment {
        owner: 3,
        team: Some(0),
        name: "Merino buyers without a down jacket",
        about: "Layering offer for the cold weeks",
        past: (64, 14),
        criteria: r#"{"include": {"all": [
            {"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["BL-012", "SO-101"], "period": {"n": 24, "unit": "months"}}}]},
            "leave_out": {"any": [{"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["DO-501"]}}]}}"#,
    },
    Segment {
        owner: 3,
        team: Some(0),
        name: "Loyalty tier: Gold and Platinum",
        about: "Invitations, early access, phone service",
        past: (400, 4),
        criteria: r#"{"include": {"all": [
            {"field": "attr:tier", "op": "any_of", "value": ["gold", "platinum"]}]}}"#,
    },
    Segment {
        owner: 2,
        team: Some(1),
        name: RAISED,
        about: "More than 1,000 in all, whoever they are",
        past: (365, 18),
        criteria: r#"{"include": {"all": [{"field": "total_spend", "op": "more_than", "value": 800}]}}"#,
    },
    Segment {
        owner: 1,
        team: Some(0),
        name: "Regulars gone quiet",
        about: "Bought at least twice, quiet since spring",
        past: (90, -11),
        criteria: r#"{"include": {"all": [
            {"field": "order_count", "op": "at_least", "value": 2},
            {"field": "last_order", "op": "not_in_past", "value": {"n": 90, "unit": "days"}, "blanks": false},
            {"field": "last_order", "op": "in_past", "value": {"n": 180, "unit": "days"}}]}}"#,
    },
    Segment {
        owner: 2,
        team: None,
        name: "Gift card givers",
        about: "Bought a gift card in the past year",
        past: (45, 22),
        criteria: r#"{"include": {"all": [
            {"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["GI-050", "GI-100"], "period": {"n": 1, "unit": "years"}}}]}}"#,
    },
    Segment {
        owner: 3,
        team: None,
        name: "Never bought",
        about: "Signed up, has not ordered yet",
        past: (210, 7),
        criteria: r#"{"include": {"all": [{"field": "order_count", "op": "is", "value": 0}]}}"#,
    },
    Segment {
        owner: 2,
        team: Some(1),
        name: "Companies that order",
        about: "For the corporate gifts catalogue",
        past: (180, 6),
        criteria: r#"{"include": {"all": [
            {"field": "contact_type", "op": "any_of", "value": ["company"]},
            {"field": "order_count", "op": "at_least", "value": 1}]}}"#,
    },
    Segment {
        owner: 2,
        team: Some(1),
        name: "Purchasing in hotels and restaurants",
        about: "Corporate gifts, asked in person by the salespeople",
        past: (70, 10),
        criteria: r#"{"include": {"all": [
            {"field": "industry_group", "op": "any_of", "value": ["HOTEL"]},
            {"field": "job_responsibility", "op": "any_of", "value": ["PURCH"]}]}}"#,
    },
    Segment {
        owner: 1,
        team: Some(0),
        name: "Winter catalogue, Nordic companies",
        about: "Printed catalogue with a letter of their salesperson",
        past: (33, 4),
        criteria: r#"{"include": {"all": [
            {"field": "mailing_group", "op": "any_of", "value": ["CATALOG"]},
            {"field": "territory", "op": "any_of", "value": ["NORD"]},
            {"field": "salesperson", "op": "known"}]}}"#,
    },
    Segment {
        owner: 1,
        team: None,
        name: "Birthday this month, by email",
        about: "A small gift with the next order",
        past: (330, 2),
        criteria: r#"{"include": {"all": [
            {"field": "birthday", "op": "this", "value": "month"},
            {"field": "email_consent", "op": "yes"}]}}"#,
    },
    Segment {
        owner: 3,
        team: Some(0),
        name: "Spanish newsletter readers",
        about: "Madrid and Barcelona shops follow in spring",
        past: (120, 12),
        criteria: r#"{"include": {"all": [
            {"field": "country", "op": "any_of", "value": ["ES"]},
            {"field": "email_consent", "op": "yes"}]}}"#,
    },
    Segment {
        owner: 1,
        team: Some(0),
        name: "Store card holders in Denmark",
        about: "Strøget, Aarhus and the web shop",
        past: (200, 5),
        criteria: r#"{"include": {"all": [
            {"field": "attr:store_card", "op": "yes"},
            {"field": "country", "op": "any_of", "value": ["DK"]}]}}"#,
    },
    Segment {
        owner: 3,
        team: Some(0),
        name: "Nordics by text message",
        about: "Flash sale alerts",
        past: (75, 9),
        criteria: r#"{"include": {"all": [
            {"field": "country", "op": "any_of", "value": ["DK", "SE", "NO"]},
            {"field": "sms_consent", "op": "yes"},
            {"field": "has_phone", "op": "yes"}]}}"#,
    },
    Segment {
        owner: 3,
        team: Some(0),
        name: "Skiers and climbers without a down jacket",
        about: "Preview evening of the winter range",
        past: (33, 11),
        criteria: r#"{"include": {"all": [
            {"field": "attr:interests", "op": "any_of", "value": ["skiing", "climbing"]},
            {"field": "email_consent", "op": "yes"}]},
            "leave_out": {"any": [{"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["DO-501"]}}]}}"#,
    },
    Segment {
        owner: 2,
        team: None,
        name: "Under 30 on the phone",
        about: "Short films, no catalogue",
        past: (55, 16),
        criteria: r#"{"include": {"all": [
            {"field": "age", "op": "less_than", "value": 30},
            {"field": "device", "op": "any_of", "value": ["mobile"]}]}}"#,
    },
    Segment {
        owner: 1,
        team: None,
        name: "New customers this month",
        about: "Everyone who ordered for the first time since the month began",
        past: (100, 3),
        criteria: r#"{"include": {"all": [{"field": "first_order", "op": "this", "value": "month"}]}}"#,
    },
    Segment {
        owner: 1,
        team: Some(0),
        name: "Platinum in Tromsø",
        about: "Guests of the opening night",
        past: (12, 0),
        criteria: r#"{"include": {"all": [
            {"field": "city", "op": "is", "value": "Tromsø"},
            {"field": "attr:tier", "op": "any_of", "value": ["platinum"]},
            {"field": "total_spend", "op": "more_than", "value": 6000}]}}"#,
    },
    Segment {
        owner: 1,
        team: None,
        name: ARCHIVED,
        about: "Regulars who got in an hour before everybody else",
        past: (380, 0),
        criteria: r#"{"include": {"all": [
            {"field": "order_count", "op": "at_least", "value": 6},
            {"field": "email_consent", "op": "yes"}]}}"#,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        groups::templates::Template,
        texts::{Lang, Texts},
    };
    use serde_json::Value;

    #[test]
    fn a_segment_that_is_called_like_a_template_means_the_same() {
        let t = Texts::plain(Lang::En);
        let json = |criteria: &str| serde_json::from_str::<Value>(criteria).expect("criteria are JSON");
        let mut same = 0;
        for segment in SEGMENTS {
            for template in Template::ALL.iter().filter(|template| template.name(&t) == segment.name) {
                assert_eq!(json(segment.criteria), json(template.json()), "{}", segment.name);
                same += 1;
            }
        }
        assert!(same > 0, "no name is shared any more: this test can go");
    }
}
