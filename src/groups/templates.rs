//! Segment templates: ready criteria on the fields that every installation has, to be copied and changed.

use crate::{
    audience::{self, World},
    criteria::Criteria,
    db::Tx,
    error::Result,
    texts::Texts,
};

/// Ready criteria with a name and a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// How it stands in addresses.
    pub key: &'static str,
    criteria: &'static str,
    /// Whether its purchases are of a product that is still to be chosen.
    pub asks_product: bool,
}

/// What a big spender has spent, in minor units: the amount in its criteria.
const BIG_SPEND: i64 = 100_000;

impl Template {
    pub const ALL: &[Template] = &[
        Template {
            key: "new-customers",
            criteria: r#"{"include": {"all": [{"field": "first_order", "op": "this", "value": "month"}]}}"#,
            asks_product: false,
        },
        Template {
            key: "lapsing",
            criteria: r#"{"include": {"all": [
                {"field": "last_order", "op": "in_past", "value": {"n": 1, "unit": "years"}},
                {"field": "last_order", "op": "not_in_past", "value": {"n": 90, "unit": "days"}, "blanks": false}]}}"#,
            asks_product: false,
        },
        Template {
            key: "big-spenders",
            criteria: r#"{"include": {"all": [
                {"field": "total_spend", "op": "at_least", "value": 1000},
                {"field": "last_order", "op": "in_past", "value": {"n": 1, "unit": "years"}}]}}"#,
            asks_product: false,
        },
        Template {
            key: "birthday",
            criteria: r#"{"include": {"all": [{"field": "birthday", "op": "this", "value": "month"}]}}"#,
            asks_product: false,
        },
        Template {
            key: "first-purchase",
            criteria: r#"{"include": {"all": [
                {"field": "order_count", "op": "is", "value": 1},
                {"field": "first_order", "op": "in_past", "value": {"n": 30, "unit": "days"}}]}}"#,
            asks_product: false,
        },
        Template {
            key: "loyal",
            criteria: r#"{"include": {"all": [{"field": "bought", "op": "at_least",
                "value": {"times": 5, "period": {"n": 1, "unit": "years"}}}]}}"#,
            asks_product: false,
        },
        Template {
            key: "at-risk",
            criteria: r#"{"include": {"all": [
                {"field": "order_count", "op": "at_least", "value": 3},
                {"field": "last_order", "op": "not_in_past", "value": {"n": 180, "unit": "days"}, "blanks": false}]}}"#,
            asks_product: false,
        },
        Template {
            key: "churn-high",
            criteria: r#"{"include": {"all": [{"field": "churn_risk", "op": "any_of", "value": ["high"]}]}}"#,
            asks_product: false,
        },
        Template {
            key: "churn-medium",
            criteria: r#"{"include": {"all": [{"field": "churn_risk", "op": "any_of", "value": ["medium"]}]}}"#,
            asks_product: false,
        },
        Template {
            key: "churn-low",
            criteria: r#"{"include": {"all": [{"field": "churn_risk", "op": "any_of", "value": ["low"]}]}}"#,
            asks_product: false,
        },
        Template {
            key: "one-time",
            criteria: r#"{"include": {"all": [
                {"field": "order_count", "op": "is", "value": 1},
                {"field": "last_order", "op": "not_in_past", "value": {"n": 90, "unit": "days"}, "blanks": false}]}}"#,
            asks_product: false,
        },
        Template {
            key: "never-bought",
            criteria: r#"{"include": {"all": [{"field": "order_count", "op": "is", "value": 0}]}}"#,
            asks_product: false,
        },
        Template {
            key: "bought-not-bought",
            criteria: r#"{"include": {"all": [{"field": "bought", "op": "at_least", "value": {"times": 1}}]},
                "leave_out": {"any": [{"field": "bought", "op": "at_least", "value": {"times": 1}}]}}"#,
            asks_product: true,
        },
        Template {
            key: "bought-product",
            criteria: r#"{"include": {"all": [{"field": "bought", "op": "at_least",
                "value": {"times": 1, "period": {"n": 1, "unit": "years"}}}]}}"#,
            asks_product: true,
        },
        Template {
            key: "viewed-not-bought",
            criteria: r#"{"include": {"all": [{"field": "viewed", "op": "at_least",
                "value": {"times": 1, "period": {"n": 30, "unit": "days"}}}]},
                "leave_out": {"any": [{"field": "bought", "op": "at_least",
                "value": {"times": 1, "period": {"n": 30, "unit": "days"}}}]}}"#,
            asks_product: false,
        },
        Template {
            key: "trial-not-paid",
            criteria: r#"{"include": {"all": [
                {"field": "acquired", "op": "at_least", "value": {"times": 1, "types": ["trial"]}},
                {"field": "acquired", "op": "never", "value": {"types": ["paid"]}}]}}"#,
            asks_product: false,
        },
        Template {
            key: "unhappy",
            criteria: r#"{"include": {"all": [{"field": "rated", "op": "at_least",
                "value": {"times": 1, "stars": ["1", "2"], "period": {"n": 90, "unit": "days"}}}]}}"#,
            asks_product: false,
        },
        Template {
            key: "customer-anniversary",
            criteria: r#"{"include": {"all": [{"field": "first_order", "op": "anniversary_in_next", "value": 30}]}}"#,
            asks_product: false,
        },
        Template {
            key: "reachable",
            criteria: r#"{"include": {"all": [
                {"field": "email_consent", "op": "yes"}, {"field": "has_email", "op": "yes"}]}}"#,
            asks_product: false,
        },
        Template {
            key: "no-consent-yet",
            criteria: r#"{"include": {"all": [
                {"field": "has_email", "op": "yes"}, {"field": "email_consent", "op": "unknown"}]}}"#,
            asks_product: false,
        },
    ];

    pub fn from_key(key: &str) -> Option<Template> {
        Template::ALL.iter().copied().find(|template| template.key == key)
    }

    pub fn name(self, t: &Texts) -> String {
        t.group_template_name(self.key)
    }

    /// What it is for, in one line, with amounts in the organisation's currency.
    pub fn words(self, t: &Texts, currency: &str) -> String {
        t.group_template_words(t.money(BIG_SPEND, currency), self.key)
    }

    /// Its criteria in their JSON format.
    pub fn json(self) -> &'static str {
        self.criteria
    }

    pub fn criteria(self, world: &World) -> Criteria {
        Criteria::parse(self.criteria, &world.catalogue).expect("templates use built-in fields only")
    }

    /// How many people match today; `None` while there is something to choose.
    pub async fn people(self, tx: &mut Tx, world: &World) -> Result<Option<i64>> {
        if self.asks_product {
            return Ok(None);
        }
        match audience::prepare(tx, world, &self.criteria(world)).await? {
            Ok(audience) => Ok(Some(audience::count(tx, &audience).await?)),
            Err(_) => Ok(Some(0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::Catalogue;

    #[test]
    fn every_template_is_sound_and_its_key_is_its_own() {
        for (index, template) in Template::ALL.iter().enumerate() {
            let parsed = Criteria::parse(template.criteria, &Catalogue::default());
            assert!(parsed.is_ok(), "{}: {parsed:?}", template.key);
            assert_eq!(Template::from_key(template.key), Some(*template));
            assert!(Template::ALL[..index].iter().all(|other| other.key != template.key));
        }
    }
}
