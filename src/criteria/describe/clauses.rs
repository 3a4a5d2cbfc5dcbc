//! The clause of each rule: "live in Germany, Austria or Switzerland". It follows "Contacts who".

mod complement;
mod happened;
mod numbers;
mod plain;
mod products;

use super::super::{
    CodeKind,
    catalogue::Catalogue,
    field::Field,
    labels,
    rule::{
        BirthdayTest, Blanks, ChoiceTest, DateTest, EventOp, EventTest, GroupTest, NumberTest, Rule, Span,
        Test, TextTest, Unit,
    },
};
use crate::texts::Texts;
use plain::plainly;
pub(super) use products::{all_products, customers_only, everyone};

/// So many values of a list are named; the rest is counted.
const NAMED_VALUES: usize = 6;

/// The clause of a rule, reversed where the rule is.
pub(super) fn clause(rule: &Rule, texts: &Texts, catalogue: &Catalogue) -> String {
    let (rule, or_unknown) = &told_as(rule);
    let teller = Teller { texts, catalogue, field: &rule.field, negated: rule.negated };
    let clause = if rule.negated { teller.reversed(&rule.test) } else { teller.test(&rule.test) };
    match told_blanks(rule, *or_unknown) {
        None => clause,
        Some(Blanks::Included) => texts.criteria_with_blanks(clause, teller.without(&rule.test)),
        Some(Blanks::LeftOut) => texts.criteria_without_blanks(clause, teller.known()),
    }
}

/// What is said in parentheses, at the end of the clause, of those without the value.
fn told_blanks(rule: &Rule, or_unknown: bool) -> Option<Blanks> {
    let blanks = if or_unknown { Some(Blanks::Included) } else { rule.blanks() };
    // "Have not bought in the past 90 days" says by itself what becomes of those who never did; "did not first buy" does
    // not.
    let says_itself = matches!(rule.test, Test::Date(DateTest::NotInPast(..)))
        && (rule.field != Field::FirstOrder || blanks == Some(Blanks::LeftOut));
    blanks.filter(|_| !says_itself)
}

/// The rule as which another is told: one that people would say, and where it is reversed, one without "not" if there is
/// such a one. Also whether those of whom the value is not known are named with it.
fn told_as(rule: &Rule) -> (Rule, bool) {
    let rule = plainly(rule.whole().into_owned());
    match complement::of(&rule) {
        Some(complement) => (plainly(complement.rule), complement.or_unknown),
        None => {
            let or_unknown = rule.negated && rule.field.may_lack() && !is_answer(&rule);
            (rule, or_unknown)
        }
    }
}

/// "Have not opted in" says by itself what becomes of those who never answered.
fn is_answer(rule: &Rule) -> bool {
    rule.field.is_consent() && matches!(rule.test, Test::Yes | Test::No)
}

/// Whether the clause of a rule would seem to deny what is joined to it as well: any "not" before "and" and "or",
/// "never" and "no" before "or" alone.
pub(super) fn denies(rule: &Rule, before_and: bool) -> bool {
    let (rule, or_unknown) = &told_as(rule);
    let (says_not, says_never) = match &rule.test {
        Test::Choice(ChoiceTest::NoneOf(..)) | Test::Text(TextTest::IsNot(..)) => (true, true),
        Test::Group(GroupTest::NotIn(_)) | Test::Number(NumberTest::IsNot(..)) => (true, true),
        // "Never ordered", "own no product".
        Test::Number(NumberTest::Is(0)) => {
            (false, matches!(rule.field, Field::OrderCount | Field::ProductsOwned))
        }
        Test::Unknown | Test::Date(DateTest::NotInPast(..)) => (false, true),
        Test::Event(EventTest { op: EventOp::Never, .. }) => (false, true),
        Test::No => (false, matches!(rule.field, Field::HasEmail | Field::HasPhone)),
        _ => (false, false),
    };
    // What is said of blanks in parentheses ends the clause.
    let in_parentheses = told_blanks(rule, *or_unknown).is_some();
    !in_parentheses && (rule.negated || says_not || says_never && !before_and)
}

/// How many of the values of a list are named: one more is named as well, rather than counted.
fn named(values: &[String]) -> usize {
    if values.len() > NAMED_VALUES + 1 { NAMED_VALUES } else { values.len() }
}

struct Teller<'a> {
    texts: &'a Texts,
    catalogue: &'a Catalogue,
    field: &'a Field,
    /// The rule is reversed, and no other says the same.
    negated: bool,
}

impl Teller<'_> {
    fn test(&self, test: &Test) -> String {
        match test {
            Test::Known => self.known(),
            Test::Unknown => self.unknown(),
            Test::Choice(test) => self.choice(test),
            Test::Text(test) => self.text(test),
            Test::Number(test) => match self.field {
                Field::Age => self.age(test),
                Field::OrderCount => self.orders(test),
                _ => self.amount(test),
            },
            Test::Date(test) => self.date(test),
            Test::Birthday(test) => self.texts.criteria_birthday_clause(self.birthday(test)),
            Test::Yes => self.yes(),
            Test::No => self.no(),
            Test::Event(event) => self.event(event),
            Test::Sum(sum) => self.sum(sum),
            Test::Group(GroupTest::In(id)) => self.texts.criteria_in_group(self.group(id.0)),
            Test::Group(GroupTest::NotIn(id)) => self.texts.criteria_not_in_group(self.group(id.0)),
            Test::Of(test, _) => self.test(test),
        }
    }

    /// A test that is reversed: by words of its own, or by "not" where the language puts it.
    fn reversed(&self, test: &Test) -> String {
        let texts = self.texts;
        match (self.field, test) {
            (Field::Age | Field::OrderCount, Test::Number(_)) => {}
            (_, Test::Number(test)) => return self.amount(test),
            (Field::Attribute(_), _) => {}
            (field, Test::Yes) => return texts.criteria_yes_not(field.key()),
            (field, Test::No) => return texts.criteria_no_not(field.key()),
            _ => {}
        }
        let clause = self.test(test);
        let (verb, rest) = clause.split_once(' ').unwrap_or((&clause, ""));
        texts.criteria_not(rest, verb)
    }

    fn group(&self, id: i64) -> String {
        match self.catalogue.group(crate::ids::GroupId(id)) {
            Some(group) => group.name.clone(),
            None => self.texts.criteria_group_gone(id.to_string()),
        }
    }

    fn name(&self) -> String {
        self.field.label(self.texts, self.catalogue)
    }

    fn known(&self) -> String {
        self.texts.criteria_known(self.field.key(), self.name())
    }

    fn unknown(&self) -> String {
        self.texts.criteria_unknown(self.field.key(), self.name())
    }

    /// Those without the value: of an average, those to whom nothing happened that it could be made of.
    fn without(&self, test: &Test) -> String {
        match test {
            Test::Sum(sum) => self.event(&EventTest::never(sum.scope.clone())),
            _ => self.unknown(),
        }
    }

    /// The values of a choice, as its clause takes them.
    fn values(&self, test: &ChoiceTest) -> String {
        let (ChoiceTest::AnyOf(keys) | ChoiceTest::AllOf(keys) | ChoiceTest::NoneOf(keys, _)) = test;
        let show = |key: &String| match self.field {
            Field::ContactType | Field::Gender | Field::Device | Field::Correspondence | Field::ChurnRisk => {
                self.texts.criteria_choice_in_clause(key)
            }
            Field::AgeGroup => {
                let group = labels::choice(self.field, key, self.texts, self.catalogue);
                self.texts.criteria_age_group_value(group.to_lowercase())
            }
            _ => labels::choice(self.field, key, self.texts, self.catalogue),
        };
        let names = if *self.field == Field::Country { self.places(keys) } else { self.named(keys, show) };
        match test {
            ChoiceTest::AnyOf(_) => self.texts.list_or(&names),
            ChoiceTest::AllOf(_) => self.texts.list_and(&names),
            ChoiceTest::NoneOf(..) => self.texts.list_nor(&names),
        }
    }

    /// Countries with "in" or "on", said again only where it is another one than before.
    fn places(&self, codes: &[String]) -> Vec<String> {
        let mut before = String::new();
        let mut placed = |at: String, place: String| {
            let text = if at == before { place } else { format!("{at} {place}") };
            before = at;
            text
        };
        let show = |code: &String| {
            let name = labels::choice(self.field, code, self.texts, self.catalogue);
            (self.texts.criteria_place_at(code), self.texts.criteria_place(code, name))
        };
        let named = named(codes);
        let mut places: Vec<String> =
            codes[..named].iter().map(show).map(|(at, place)| placed(at, place)).collect();
        if named < codes.len() {
            let more = self.texts.criteria_more_values(self.case(), codes.len() - named);
            places.push(placed(self.texts.criteria_place_at(""), more));
        }
        places
    }

    /// The first names, and how many more there are.
    fn named(&self, values: &[String], show: impl Fn(&String) -> String) -> Vec<String> {
        let named = named(values);
        let mut names: Vec<String> = values[..named].iter().map(show).collect();
        if named < values.len() {
            names.push(self.texts.criteria_more_values(self.case(), values.len() - named));
        }
        names
    }

    /// The case in which a clause takes its values, for "others": only German has several.
    fn case(&self) -> &'static str {
        match self.field {
            Field::Country | Field::Currency | Field::AgeGroup | Field::Viewed => "dative",
            Field::Code(
                CodeKind::Territory
                | CodeKind::OrganizationalLevel
                | CodeKind::MailingGroup
                | CodeKind::IndustryGroup,
            ) => "dative",
            _ => "accusative",
        }
    }

    fn choice(&self, test: &ChoiceTest) -> String {
        let texts = self.texts;
        let (values, denies) = (self.values(test), matches!(test, ChoiceTest::NoneOf(..)));
        match (self.field, denies) {
            (Field::Country, false) => texts.criteria_live_in(values),
            (Field::Country, true) => texts.criteria_live_not_in(values),
            (Field::Language, false) => texts.criteria_speak(values),
            (Field::Language, true) => texts.criteria_speak_not(values),
            (Field::Device, false) => texts.criteria_use(values),
            (Field::Device, true) => texts.criteria_use_not(values),
            (Field::Correspondence, false) => texts.criteria_prefer(values),
            (Field::Correspondence, true) => texts.criteria_prefer_not(values),
            (Field::ChurnRisk, false) => texts.criteria_risk_any(values),
            (Field::ChurnRisk, true) => texts.criteria_risk_none(values),
            (Field::AgeGroup, false) => texts.criteria_age_group_any(values),
            (Field::AgeGroup, true) => texts.criteria_age_group_none(values),
            (Field::Currency, false) => texts.criteria_currency_any(values),
            (Field::Currency, true) => texts.criteria_currency_none(values),
            (Field::Import, false) => texts.criteria_import_any(values),
            (Field::Import, true) => texts.criteria_import_none(values),
            (Field::Code(kind), true) => texts.criteria_code_none(kind.key(), values),
            (Field::Code(kind), false) => match test {
                ChoiceTest::AllOf(codes) if codes.len() > 1 => texts.criteria_code_all(kind.key(), values),
                _ => texts.criteria_code_any(kind.key(), values),
            },
            (Field::Attribute(_), false) => texts.criteria_attribute_any(self.name(), values),
            (Field::Attribute(_), true) => texts.criteria_attribute_none(self.name(), values),
            (_, false) => texts.criteria_are(values),
            (_, true) => texts.criteria_are_not(values),
        }
    }

    fn text(&self, test: &TextTest) -> String {
        let texts = self.texts;
        if !matches!(self.field, Field::Attribute(_)) {
            let key = self.field.key();
            return match test {
                TextTest::Contains(text) => texts.criteria_text_contains(key, text),
                TextTest::Is(text) => texts.criteria_text_is(key, text),
                TextTest::StartsWith(text) => texts.criteria_text_starts(key, text),
                TextTest::EndsWith(text) => texts.criteria_text_ends(key, text),
                TextTest::IsNot(text, _) => texts.criteria_text_is_not(key, text),
            };
        }
        let name = self.name();
        match test {
            TextTest::Contains(text) => texts.criteria_attribute_contains(name, text),
            TextTest::Is(text) => texts.criteria_attribute_is(name, text),
            TextTest::StartsWith(text) => texts.criteria_attribute_starts(name, text),
            TextTest::EndsWith(text) => texts.criteria_attribute_ends(name, text),
            TextTest::IsNot(text, _) => texts.criteria_attribute_is_not(name, text),
        }
    }

    fn date(&self, test: &DateTest) -> String {
        let texts = self.texts;
        let when = self.when(test);
        let field = self.field.key();
        match test {
            DateTest::NotInPast(_, Blanks::Included) => texts.criteria_date_not(field, self.name(), when),
            DateTest::NotInPast(_, Blanks::LeftOut) => {
                texts.criteria_date_known_not(field, self.name(), when)
            }
            // Spanish tells what was from what is and will be.
            DateTest::InPast(_) | DateTest::Last(_) if matches!(self.field, Field::Attribute(_)) => {
                texts.criteria_attribute_date_past(self.name(), when)
            }
            DateTest::AnniversaryInNext(_) => texts.criteria_date_anniversary(field, self.name(), when),
            _ => texts.criteria_date(field, self.name(), when),
        }
    }

    fn when(&self, test: &DateTest) -> String {
        let texts = self.texts;
        match *test {
            // Whoever did not buy "yesterday or today" may be thought to have bought on one of the two.
            DateTest::NotInPast(Span { n: 1, unit: Unit::Day }, _) => texts.criteria_since_yesterday(),
            DateTest::InPast(span) | DateTest::NotInPast(span, _) => past(span, texts),
            DateTest::InNext(span) => next(span, texts),
            DateTest::Between(from, to) => texts.criteria_when_between(texts.date(from), texts.date(to)),
            DateTest::Before(day) => texts.criteria_when_before(texts.date(day)),
            DateTest::After(day) => texts.criteria_when_after(texts.date(day)),
            DateTest::On(day) => texts.criteria_when_on(texts.date(day)),
            DateTest::This(unit) => texts.criteria_when_this(unit.key()),
            DateTest::Last(unit) => texts.criteria_when_last(unit.key()),
            DateTest::Next(unit) => texts.criteria_when_next(unit.key()),
            DateTest::AnniversaryInNext(n) => next(Span { n, unit: Unit::Day }, texts),
        }
    }

    fn birthday(&self, test: &BirthdayTest) -> String {
        let texts = self.texts;
        match *test {
            BirthdayTest::InNext(span) => next(span, texts),
            BirthdayTest::This(unit) => texts.criteria_when_this(unit.key()),
            BirthdayTest::Next(unit) => texts.criteria_when_next(unit.key()),
            BirthdayTest::InMonth(month) => texts.criteria_when_in_month(labels::month(month, texts)),
            BirthdayTest::Today => texts.criteria_when_today(),
        }
    }

    fn yes(&self) -> String {
        match self.field {
            Field::Attribute(_) => self.texts.criteria_attribute_yes(self.name()),
            _ => self.texts.criteria_yes(self.field.key()),
        }
    }

    fn no(&self) -> String {
        match self.field {
            Field::Attribute(_) => self.texts.criteria_attribute_no(self.name()),
            _ => self.texts.criteria_no(self.field.key()),
        }
    }
}

fn past(span: Span, texts: &Texts) -> String {
    match span.unit {
        Unit::Day => texts.criteria_past_days(span.n),
        Unit::Week => texts.criteria_past_weeks(span.n),
        Unit::Month | Unit::Quarter => texts.criteria_past_months(span.n),
        Unit::Year => texts.criteria_past_years(span.n),
    }
}

fn next(span: Span, texts: &Texts) -> String {
    match span.unit {
        Unit::Day => texts.criteria_next_days(span.n),
        Unit::Week => texts.criteria_next_weeks(span.n),
        Unit::Month | Unit::Quarter => texts.criteria_next_months(span.n),
        Unit::Year => texts.criteria_next_years(span.n),
    }
}
