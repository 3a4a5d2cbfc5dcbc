//! Rules about what happened, in words: how often or how much, which ones, and when.

use super::{
    super::super::{
        event::{Aspect, Happening, LineAmount, Scope},
        labels,
        rule::{Counted, EventOp, EventTest, NumberTest, Period, SumTest},
    },
    Teller, past,
};

impl Teller<'_> {
    pub(super) fn event(&self, event: &EventTest) -> String {
        match self.field.happening() {
            Some(Happening::Order) | None => self.bought(event),
            Some(what) => self.happened(what, event),
        }
    }

    fn bought(&self, event: &EventTest) -> String {
        let texts = self.texts;
        let (times, when) = (self.times(event), self.within(&event.scope));
        let products = match (self.products(&event.scope), self.details(&event.scope, &[Aspect::Product])) {
            (products, None) => products,
            (products, Some(details)) => {
                let what = Happening::Order.key();
                let any = || match times {
                    Some(_) => texts.criteria_object_any(what),
                    None => texts.criteria_object_none(what),
                };
                Some(texts.criteria_object_details(details, products.unwrap_or_else(any)))
            }
        };
        let Some(times) = times else {
            return match (products, when) {
                (None, None) => texts.criteria_never_bought(),
                (None, Some(when)) => texts.criteria_never_bought_when(when),
                (Some(products), None) => texts.criteria_never_bought_product(products),
                (Some(products), Some(when)) => texts.criteria_never_bought_product_when(products, when),
            };
        };
        match (products, when) {
            (None, None) => texts.criteria_bought(times),
            (None, Some(when)) => texts.criteria_bought_when(times, when),
            (Some(products), None) => texts.criteria_bought_product(products, times),
            (Some(products), Some(when)) => texts.criteria_bought_product_when(products, times, when),
        }
    }

    fn happened(&self, what: Happening, event: &EventTest) -> String {
        let (texts, key) = (self.texts, what.key());
        let times = self.times(event);
        let kind = match failed(&event.scope) {
            Some("yes") => "failed",
            Some("no") => "succeeded",
            _ => key,
        };
        let bare = match (self.products(&event.scope), &times) {
            (Some(products), _) => texts.criteria_object_product(products, key),
            (None, Some(_)) => texts.criteria_object_any(kind),
            (None, None) => texts.criteria_object_none(kind),
        };
        let bare = match event.scope.wheres.get(&Aspect::Stars) {
            Some(stars) => self.with_stars(&bare, stars),
            None => bare,
        };
        let bare = match self.channel(&event.scope) {
            Some(channel) => texts.criteria_object_channel(channel, bare),
            None => bare,
        };
        let object = match self.details(&event.scope, &[Aspect::Product, Aspect::Channel, Aspect::Stars]) {
            Some(details) => texts.criteria_object_details(details, bare),
            None => bare,
        };
        match (times, self.within(&event.scope)) {
            (None, None) => texts.criteria_never_happened(object, key),
            (None, Some(when)) => texts.criteria_never_happened_when(object, key, when),
            (Some(times), None) => texts.criteria_happened(object, times, key),
            (Some(times), Some(when)) => texts.criteria_happened_when(object, times, key, when),
        }
    }

    pub(super) fn sum(&self, sum: &SumTest) -> String {
        let (texts, key) = (self.texts, self.field.key());
        let (amount, n) = (self.shown_amount(&sum.number), self.last(&sum.number));
        match (self.products(&sum.scope), self.details(&sum.scope, &[Aspect::Product, Aspect::Channel])) {
            (None, None) => match self.within(&sum.scope) {
                None => texts.criteria_sum(amount, key, n),
                Some(when) => texts.criteria_sum_when(amount, key, n, when),
            },
            (products, details) => {
                let object = products.into_iter().chain(details).collect::<Vec<_>>().join("; ");
                match self.within(&sum.scope) {
                    None => texts.criteria_sum_object(amount, key, n, object),
                    Some(when) => texts.criteria_sum_object_when(amount, key, n, object, when),
                }
            }
        }
    }

    /// The number that stands last in the words of a test, for the plural of what it counts: a fraction has that of 2.
    pub(super) fn last(&self, test: &NumberTest) -> i64 {
        let (NumberTest::MoreThan(n)
        | NumberTest::AtLeast(n)
        | NumberTest::AtMost(n)
        | NumberTest::LessThan(n)
        | NumberTest::Is(n)
        | NumberTest::IsNot(n, _)
        | NumberTest::Between(_, n)) = *test;
        let one = 10_i64.pow(self.field.decimals());
        if n % one == 0 { n / one } else { 2 }
    }

    fn shown_amount(&self, number: &NumberTest) -> String {
        let show = |value: i64| match self.field.is_money() {
            true => self.texts.money(value, self.catalogue.currency()),
            false => self.texts.decimal(value, i16::try_from(self.field.decimals()).unwrap_or(0)),
        };
        self.compared(number, show)
    }

    /// How often; nothing for "never".
    fn times(&self, event: &EventTest) -> Option<String> {
        let texts = self.texts;
        Some(match (event.op, event.counted) {
            (EventOp::Never, _) => return None,
            (EventOp::AtLeast, Counted::Times) => texts.criteria_times_least(event.times),
            (EventOp::AtMost, Counted::Times) => texts.criteria_times_most(event.times),
            (EventOp::Exactly, Counted::Times) => texts.criteria_times_exactly(event.times),
            (EventOp::AtLeast, Counted::Days) => texts.criteria_days_least(event.times),
            (EventOp::AtMost, Counted::Days) => texts.criteria_days_most(event.times),
            (EventOp::Exactly, Counted::Days) => texts.criteria_days_exactly(event.times),
        })
    }

    fn products(&self, scope: &Scope) -> Option<String> {
        let products = scope.wheres.get(&Aspect::Product)?;
        let names = self.named(products, |sku| self.texts.criteria_product(self.catalogue.product(sku)));
        // Only a segment of certain products leaves a rule without any.
        Some(if products.is_empty() {
            self.texts.criteria_product_none()
        } else {
            self.texts.list_or(&names)
        })
    }

    /// "by phone or by email".
    fn channel(&self, scope: &Scope) -> Option<String> {
        let channels = scope.wheres.get(&Aspect::Channel)?;
        Some(self.texts.list_or(&self.named(channels, |code| self.texts.criteria_channel_in_clause(code))))
    }

    /// "a product with 1 or 2 stars".
    fn with_stars(&self, object: &str, stars: &[String]) -> String {
        let stars = ascending(stars);
        let last = stars.last().and_then(|stars| stars.parse::<i64>().ok()).unwrap_or(0);
        self.texts.criteria_object_stars(last, object, self.texts.list_or(&stars))
    }

    /// What else is asked of the same one: "campaign: Spring; type: free or trial".
    fn details(&self, scope: &Scope, told: &[Aspect]) -> Option<String> {
        let texts = self.texts;
        let is_told =
            |aspect: &Aspect| told.contains(aspect) || (*aspect == Aspect::Failed && failed(scope).is_some());
        let others = scope.wheres.iter().filter(|(aspect, _)| !is_told(aspect));
        let detail = |(aspect, values): (&Aspect, &Vec<String>)| {
            let values = match aspect {
                Aspect::Failed => return texts.criteria_failed_or_not(),
                Aspect::Stars => ascending(values),
                _ => values.clone(),
            };
            let show = |value: &String| labels::aspect_value(*aspect, value, texts, self.catalogue);
            let values = texts.list_or(&self.named(&values, show));
            texts.criteria_detail(texts.criteria_aspect_in_clause(aspect.key()), values)
        };
        let details: Vec<String> = others.map(detail).chain(self.line_amount(scope)).collect();
        (!details.is_empty()).then(|| details.join("; "))
    }

    /// "amount of the line: at least €20".
    fn line_amount(&self, scope: &Scope) -> Option<String> {
        let number = match scope.line_amount? {
            LineAmount { from: Some(from), to: Some(to) } if from == to => NumberTest::Is(from),
            LineAmount { from: Some(from), to: Some(to) } => NumberTest::Between(from, to),
            LineAmount { from: Some(from), to: None } => NumberTest::AtLeast(from),
            LineAmount { from: None, to } => NumberTest::AtMost(to.unwrap_or(i64::MAX)),
        };
        let show = |value: i64| self.texts.money(value, self.catalogue.currency());
        let name = self.texts.criteria_aspect_in_clause(LineAmount::KEY);
        Some(self.texts.criteria_detail(name, self.compared(&number, show)))
    }

    fn within(&self, scope: &Scope) -> Option<String> {
        let texts = self.texts;
        match scope.period {
            Period::Ever => None,
            Period::Past(span) => Some(past(span, texts)),
            Period::Between(from, to) if from == to => Some(texts.criteria_when_on(texts.date(from))),
            Period::Between(from, to) => Some(texts.criteria_when_between(texts.date(from), texts.date(to))),
        }
    }
}

/// Whether only attempts that failed are meant, or only others, where one of the two is said.
fn failed(scope: &Scope) -> Option<&str> {
    match scope.wheres.get(&Aspect::Failed)?.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// Stars, the fewest first.
fn ascending(stars: &[String]) -> Vec<String> {
    let mut stars = stars.to_vec();
    stars.sort();
    stars
}
