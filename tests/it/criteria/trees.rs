//! Random criteria that fit their fields, the same for the same seed.

use super::population::{CITIES, COUNTRIES, NAMES, SKUS, TEXTS, TODAY};
use muster::{
    criteria::{
        Aspect, BirthdayTest, Blanks, Catalogue, ChoiceTest, Counted, Criteria, DateTest, EventOp, EventTest,
        Field, FieldSpec, GroupTest, Kind, LineAmount, Node, NumberTest, Operator, Period, Rule, Scope, Span,
        SumTest, Test, TextTest, Unit,
    },
    ids::GroupId,
    text::fold,
};

/// splitmix64: small, and the same everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 to `n` − 1.
    pub fn below(&mut self, n: i64) -> i64 {
        i64::try_from(self.next() % n.unsigned_abs()).expect("a remainder fits")
    }

    pub fn maybe(&mut self) -> bool {
        self.below(4) != 0
    }

    pub fn pick<'v, T>(&mut self, values: &'v [T]) -> &'v T {
        let index = self.below(i64::try_from(values.len()).expect("a short list"));
        &values[usize::try_from(index).expect("an index")]
    }

    /// One to three different values that are not empty.
    fn several(&mut self, values: &[&str]) -> Vec<String> {
        let mut picked: Vec<String> = Vec::new();
        for _ in 0..=self.below(3) {
            let value = *self.pick(values);
            if !value.is_empty() && !picked.iter().any(|one| one == value) {
                picked.push(value.to_string());
            }
        }
        if picked.is_empty() { vec![values[values.len() - 2].to_string()] } else { picked }
    }

    fn blanks(&mut self, field: &Field) -> Blanks {
        if self.maybe() || !field.may_be_blank() { Blanks::Included } else { Blanks::LeftOut }
    }
}

/// Criteria with both trees.
pub fn criteria(dice: &mut Dice, catalogue: &Catalogue) -> Criteria {
    let include = node(dice, catalogue, 5);
    let leave_out = if dice.below(3) == 0 { node(dice, catalogue, 2) } else { Node::Any(Vec::new()) };
    let products = if dice.below(4) == 0 { dice.several(&SKUS) } else { Vec::new() };
    Criteria { include, leave_out, products }
}

pub fn node(dice: &mut Dice, catalogue: &Catalogue, depth: usize) -> Node {
    if depth == 0 || dice.below(3) == 0 {
        return Node::Rule(rule(dice, catalogue));
    }
    let children = (0..dice.below(4)).map(|_| node(dice, catalogue, depth - 1)).collect();
    if dice.below(2) == 0 { Node::All(children) } else { Node::Any(children) }
}

/// A rule about any field with any operator that fits it.
pub fn rule(dice: &mut Dice, catalogue: &Catalogue) -> Rule {
    let specs = catalogue.fields();
    let spec = dice.pick(&specs);
    let operator = *dice.pick(&spec.operators);
    Rule { field: spec.field.clone(), test: test(dice, spec, operator), negated: dice.below(5) == 0 }
}

pub fn test(dice: &mut Dice, spec: &FieldSpec, operator: Operator) -> Test {
    match (operator, spec.field.kind()) {
        (Operator::Known, _) => Test::Known,
        (Operator::Unknown, _) => Test::Unknown,
        (Operator::Yes, _) => Test::Yes,
        (Operator::No, _) => Test::No,
        (_, Kind::Choice) => Test::Choice(choice(dice, spec, operator)),
        (_, Kind::Text) => Test::Text(text(dice, &spec.field, operator)),
        (_, Kind::Number | Kind::Money) => Test::Number(number(dice, &spec.field, operator)),
        (_, Kind::Date) => Test::Date(date(dice, &spec.field, operator)),
        (_, Kind::Birthday) => Test::Birthday(birthday(dice, operator)),
        (_, Kind::Event) => Test::Event(event(dice, &spec.field, operator)),
        (_, Kind::Sum) => Test::Sum(SumTest {
            number: number(dice, &spec.field, operator),
            scope: scope(dice, &spec.field),
        }),
        (Operator::NotIn, _) => Test::Group(GroupTest::NotIn(GroupId(1 + dice.below(3)))),
        (_, Kind::Group | Kind::YesNo) => Test::Group(GroupTest::In(GroupId(1 + dice.below(3)))),
    }
}

fn choice(dice: &mut Dice, spec: &FieldSpec, operator: Operator) -> ChoiceTest {
    let values = match spec.field {
        Field::Country => dice.several(&COUNTRIES[..6]),
        Field::Language => dice.several(&["de", "da", "en"]),
        Field::Currency => dice.several(&["EUR", "DKK", "USD"]),
        _ => {
            let keys: Vec<&str> = spec.choices.iter().map(|choice| choice.key.as_str()).collect();
            dice.several(&keys)
        }
    };
    match operator {
        Operator::NoneOf => ChoiceTest::NoneOf(values, dice.blanks(&spec.field)),
        // All of one is any of it.
        Operator::AllOf if values.len() > 1 => ChoiceTest::AllOf(values),
        _ => ChoiceTest::AnyOf(values),
    }
}

fn text(dice: &mut Dice, field: &Field, operator: Operator) -> TextTest {
    let pool: &[&str] = match field {
        Field::Region | Field::City | Field::PostCode => &CITIES,
        Field::Company => &["", "Person 3 %_", "PÉRSON 1", "0 %_", "nobody's"],
        Field::Email => {
            &["", "p7@example.com", "@EXAMPLE", "4@example.com", "p1", "ample.", "7@ex", "@", "p12@", "@@"]
        }
        _ => &TEXTS,
    };
    let whole = *dice.pick(&pool[1..]);
    let chars: Vec<char> = whole.chars().collect();
    let from = usize::try_from(dice.below(3)).expect("small").min(chars.len() - 1);
    let part: String = chars[from..].iter().collect();
    let text = if dice.maybe() && !fold(&part).is_empty() { part } else { whole.to_string() };
    match operator {
        Operator::Is => TextTest::Is(text),
        Operator::StartsWith => TextTest::StartsWith(text),
        Operator::EndsWith => TextTest::EndsWith(text),
        Operator::IsNot => TextTest::IsNot(text, dice.blanks(field)),
        _ => TextTest::Contains(text),
    }
}

fn number(dice: &mut Dice, field: &Field, operator: Operator) -> NumberTest {
    let n = match field {
        Field::Age => *dice.pick(&[0, 1, 17, 18, 30, 64, 100, 226, 1_000]),
        Field::Alive => *dice.pick(&[0, 1, 2_999, 3_000, 7_000, 9_980]),
        Field::ExpectedOrders => *dice.pick(&[0, 1, 312, 1_000, 5_000, 9_999]),
        Field::Spent => *dice.pick(&[0, 1, -1, 100, 250, 999, 5_000]),
        Field::AverageOrder => *dice.pick(&[0, 1, 99, 150, 333, 334, 5_000]),
        Field::AverageRating => *dice.pick(&[100, 150, 200, 233, 267, 300, 333, 500]),
        Field::OrderCount => *dice.pick(&[0, 1, 2, 3, 18, 999_980]),
        Field::ProductsOwned => dice.below(5),
        Field::LastRating => dice.below(5),
        _ => *dice.pick(&[0, 1, -1, 5_000, 9_999, 10_000, 123_450_000, 99_999_999_999]),
    };
    match operator {
        Operator::AtLeast => NumberTest::AtLeast(n),
        Operator::AtMost => NumberTest::AtMost(n),
        Operator::LessThan => NumberTest::LessThan(n),
        Operator::Is => NumberTest::Is(n),
        Operator::IsNot => NumberTest::IsNot(n, dice.blanks(field)),
        Operator::Between if *field == Field::LastRating => NumberTest::Between(n, n + dice.below(2)),
        Operator::Between => NumberTest::Between(n, n + *dice.pick(&[0, 1, 20])),
        _ => NumberTest::MoreThan(n),
    }
}

fn span(dice: &mut Dice, units: &[Unit]) -> Span {
    let unit = *dice.pick(units);
    let n = *dice.pick(&[1, 2, 3, 7, 12, 90, 100]);
    Span { n, unit }
}

fn date(dice: &mut Dice, field: &Field, operator: Operator) -> DateTest {
    let day = TODAY + dice.pick(&[0_i64, 1, -1, -30, -90, -365, 30]);
    match operator {
        Operator::NotInPast => DateTest::NotInPast(span(dice, &Unit::SPANS), dice.blanks(field)),
        Operator::InNext => DateTest::InNext(span(dice, &Unit::SPANS)),
        Operator::Between => DateTest::Between(day, day + *dice.pick(&[0_i64, 1, 90])),
        Operator::Before => DateTest::Before(day),
        Operator::After => DateTest::After(day),
        Operator::On => DateTest::On(day),
        Operator::This => DateTest::This(*dice.pick(&Unit::CALENDAR)),
        Operator::Last => DateTest::Last(*dice.pick(&Unit::CALENDAR)),
        Operator::Next => DateTest::Next(*dice.pick(&Unit::CALENDAR)),
        Operator::AnniversaryInNext => DateTest::AnniversaryInNext(*dice.pick(&[1, 7, 31, 365, 366])),
        _ => DateTest::InPast(span(dice, &Unit::SPANS)),
    }
}

fn birthday(dice: &mut Dice, operator: Operator) -> BirthdayTest {
    let unit = *dice.pick(&[Unit::Week, Unit::Month]);
    match operator {
        Operator::Today => BirthdayTest::Today,
        Operator::This => BirthdayTest::This(unit),
        Operator::Next => BirthdayTest::Next(unit),
        Operator::InMonth => BirthdayTest::InMonth(*dice.pick(&[1, 2, 3, 11, 12])),
        _ => BirthdayTest::InNext(span(dice, &[Unit::Day, Unit::Week, Unit::Month])),
    }
}

fn event(dice: &mut Dice, field: &Field, operator: Operator) -> EventTest {
    let op = match operator {
        Operator::AtMost => EventOp::AtMost,
        Operator::Exactly => EventOp::Exactly,
        Operator::Never => EventOp::Never,
        _ => EventOp::AtLeast,
    };
    let is_never = op == EventOp::Never;
    EventTest {
        op,
        times: if is_never { 0 } else { 1 + dice.below(3) },
        counted: if is_never || dice.maybe() { Counted::Times } else { Counted::Days },
        scope: scope(dice, field),
    }
}

fn line_amount(dice: &mut Dice) -> LineAmount {
    let from = *dice.pick(&[-100_i64, 0, 1, 100, 101, 250, 333]);
    let to = from + *dice.pick(&[0_i64, 1, 150]);
    match dice.below(3) {
        0 => LineAmount { from: Some(from), to: None },
        1 => LineAmount { from: None, to: Some(to) },
        _ => LineAmount { from: Some(from), to: Some(to) },
    }
}

fn scope(dice: &mut Dice, field: &Field) -> Scope {
    let period = match dice.below(3) {
        0 => Period::Ever,
        1 => Period::Past(span(dice, &Unit::SPANS)),
        _ => Period::Between(TODAY - 90, TODAY + *dice.pick(&[-30_i64, 0, 7])),
    };
    let aspects = field.aspects();
    let mut wheres = std::collections::BTreeMap::new();
    for _ in 0..dice.below(3) {
        let aspect = *dice.pick(aspects);
        let values: &[&str] = match aspect {
            Aspect::Product => &SKUS,
            Aspect::Currency => &["EUR", "DKK", "USD"],
            Aspect::Campaign | Aspect::Referrer | Aspect::Template => &NAMES,
            fixed => fixed.choices(),
        };
        wheres.insert(aspect, dice.several(values));
    }
    let line_amount = (field.has_line_amount() && dice.below(3) == 0).then(|| line_amount(dice));
    Scope { wheres, line_amount, period }
}
