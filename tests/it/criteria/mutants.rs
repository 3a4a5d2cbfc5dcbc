//! Would a slip be noticed? The comparisons of the evaluators are worth something only if the population tells each rule
//! from its neighbours: one more or less, an edge that belongs to it or not, one operator for another. Each such mutant
//! of each operator of each field has to find other people than the rule, at least once among those that are compared.

use super::{evaluate, population, trees};
use crate::support::db::TestDb;
use muster::{
    audience,
    criteria::{
        BirthdayTest, Blanks, ChoiceTest, Counted, Criteria, DateTest, EventOp, EventTest, FieldSpec,
        LineAmount, Node, NumberTest, Period, Rule, Scope, Span, SumTest, Test, TextTest, Unit,
    },
};
use std::collections::BTreeMap;
use trees::Dice;

/// Rules of each operator that are tried.
const TRIES: u64 = 2_000;

#[tokio::test]
async fn every_mutant_of_every_rule_is_noticed() {
    let test = TestDb::sqlite().await;
    let world = population::settle(&test.db).await;
    let mut tx = test.db.read().await.expect("a transaction");
    let people = population::people(&mut tx, &world).await;
    let everyone = audience::prepare(&mut tx, &world, &Criteria::default()).await.expect("groups");
    let definitions = everyone.expect("sound").definitions().clone();
    let find = |spec: &FieldSpec, test: Test| {
        let rule = Rule { field: spec.field.clone(), test, negated: false };
        let criteria = Criteria { include: Node::Rule(rule), ..Criteria::default() };
        evaluate(&criteria, &people, population::TODAY, &definitions)
    };
    let (mut noticed, mut survivors, mut dice) = (0, Vec::new(), Dice::new(3));
    for spec in world.catalogue.fields() {
        for operator in &spec.operators {
            let mut mutants: BTreeMap<&str, bool> = BTreeMap::new();
            for round in 0..TRIES {
                if round > 20 && mutants.values().all(|is_noticed| *is_noticed) {
                    break;
                }
                let rule = trees::test(&mut dice, &spec, *operator);
                let mut open = mutants_of(&rule);
                open.retain(|(what, _)| !mutants.get(what).is_some_and(|is_noticed| *is_noticed));
                open.retain(|(what, _)| *what != "without blanks" || spec.field.may_be_blank());
                let found = if open.is_empty() { Vec::new() } else { find(&spec, rule) };
                for (what, mutant) in open {
                    mutants.insert(what, find(&spec, mutant) != found);
                }
            }
            noticed += mutants.values().filter(|is_noticed| **is_noticed).count();
            let passed = mutants.iter().filter(|(_, is_noticed)| !**is_noticed);
            survivors.extend(passed.map(|(what, _)| format!("{:?} {operator:?}: {what}", spec.field)));
        }
    }
    assert!(survivors.is_empty(), "{} would pass, {noticed} would not: {survivors:#?}", survivors.len());
    assert!(noticed > 500, "only {noticed} mutants");
}

/// What a slip could have made of a rule.
fn mutants_of(test: &Test) -> Vec<(&'static str, Test)> {
    fn all<T>(mutants: Vec<(&'static str, T)>, of: fn(T) -> Test) -> Vec<(&'static str, Test)> {
        mutants.into_iter().map(|(what, mutant)| (what, of(mutant))).collect()
    }
    match test {
        Test::Known => vec![("unknown", Test::Unknown)],
        Test::Unknown => vec![("known", Test::Known)],
        Test::Yes => vec![("no", Test::No)],
        Test::No => vec![("yes", Test::Yes)],
        Test::Choice(test) => all(choices(test), Test::Choice),
        Test::Text(test) => all(texts(test), Test::Text),
        Test::Number(test) => all(numbers(test), Test::Number),
        Test::Date(test) => all(dates(test), Test::Date),
        Test::Birthday(test) => all(birthdays(test), Test::Birthday),
        Test::Event(test) => all(events(test), Test::Event),
        Test::Sum(test) => all(sums(test), Test::Sum),
        Test::Group(_) | Test::Of(..) => Vec::new(),
    }
}

fn choices(test: &ChoiceTest) -> Vec<(&'static str, ChoiceTest)> {
    match test {
        ChoiceTest::AnyOf(values) => vec![("none of", ChoiceTest::NoneOf(values.clone(), Blanks::LeftOut))],
        ChoiceTest::AllOf(values) => vec![
            ("any of", ChoiceTest::AnyOf(values.clone())),
            ("one less", ChoiceTest::AllOf(values[1..].to_vec())),
        ],
        ChoiceTest::NoneOf(values, blanks) => {
            let mut mutants = vec![("any of", ChoiceTest::AnyOf(values.clone()))];
            if *blanks == Blanks::Included {
                mutants.push(("without blanks", ChoiceTest::NoneOf(values.clone(), Blanks::LeftOut)));
            }
            mutants
        }
    }
}

fn texts(test: &TextTest) -> Vec<(&'static str, TextTest)> {
    match test {
        TextTest::Contains(text) => vec![
            ("is", TextTest::Is(text.clone())),
            ("starts with", TextTest::StartsWith(text.clone())),
            ("ends with", TextTest::EndsWith(text.clone())),
        ],
        TextTest::Is(text) => vec![
            ("contains", TextTest::Contains(text.clone())),
            ("starts with", TextTest::StartsWith(text.clone())),
        ],
        TextTest::StartsWith(text) => {
            vec![("contains", TextTest::Contains(text.clone())), ("is", TextTest::Is(text.clone()))]
        }
        TextTest::EndsWith(text) => {
            vec![("contains", TextTest::Contains(text.clone())), ("is", TextTest::Is(text.clone()))]
        }
        TextTest::IsNot(text, blanks) => {
            let mut mutants = vec![("is", TextTest::Is(text.clone()))];
            if *blanks == Blanks::Included {
                mutants.push(("without blanks", TextTest::IsNot(text.clone(), Blanks::LeftOut)));
            }
            mutants
        }
    }
}

/// The edges belong to it or not, and lie one further.
fn numbers(test: &NumberTest) -> Vec<(&'static str, NumberTest)> {
    use NumberTest::{AtLeast, AtMost, Between, Is, IsNot, LessThan, MoreThan};
    match *test {
        MoreThan(n) => vec![("at least", AtLeast(n)), ("less than", LessThan(n))],
        AtLeast(n) => vec![("more than", MoreThan(n)), ("at most", AtMost(n))],
        AtMost(n) => vec![("less than", LessThan(n)), ("at least", AtLeast(n))],
        LessThan(n) => vec![("at most", AtMost(n)), ("more than", MoreThan(n))],
        Is(n) => vec![("at least", AtLeast(n)), ("at most", AtMost(n))],
        IsNot(n, Blanks::Included) => vec![("is", Is(n)), ("without blanks", IsNot(n, Blanks::LeftOut))],
        IsNot(n, Blanks::LeftOut) => vec![("is", Is(n)), ("with blanks", IsNot(n, Blanks::Included))],
        Between(low, high) => vec![
            ("without its low edge", Between(low + 1, high)),
            ("without its high edge", Between(low, high - 1)),
            ("at least", AtLeast(low)),
            ("at most", AtMost(high)),
        ],
    }
}

fn dates(test: &DateTest) -> Vec<(&'static str, DateTest)> {
    use DateTest::{
        After, AnniversaryInNext, Before, Between, InNext, InPast, Last, Next, NotInPast, On, This,
    };
    let longer = |span: &Span| Span { n: span.n + 1, ..*span };
    match test {
        InPast(span) => vec![
            ("not", NotInPast(*span, Blanks::LeftOut)),
            ("next", InNext(*span)),
            ("one longer", InPast(longer(span))),
        ],
        NotInPast(span, blanks) => {
            let mut mutants = vec![("in", InPast(*span)), ("one longer", NotInPast(longer(span), *blanks))];
            if *blanks == Blanks::Included {
                mutants.push(("without blanks", NotInPast(*span, Blanks::LeftOut)));
            }
            mutants
        }
        InNext(span) => vec![("past", InPast(*span)), ("one longer", InNext(longer(span)))],
        Between(low, high) => vec![
            ("without its low edge", Between(low + 1, *high)),
            ("without its high edge", Between(*low, high - 1)),
        ],
        Before(day) => vec![("on it too", Before(day + 1)), ("after", After(*day))],
        After(day) => vec![("on it too", After(day - 1)), ("before", Before(*day))],
        On(day) => vec![("a day late", On(day + 1)), ("a day early", On(day - 1))],
        This(unit) => vec![("last", Last(*unit)), ("next", Next(*unit))],
        Last(unit) => vec![("this", This(*unit)), ("next", Next(*unit))],
        Next(unit) => vec![("this", This(*unit)), ("last", Last(*unit))],
        AnniversaryInNext(days) if *days < 365 => vec![("one longer", AnniversaryInNext(days + 1))],
        AnniversaryInNext(_) => Vec::new(),
    }
}

fn birthdays(test: &BirthdayTest) -> Vec<(&'static str, BirthdayTest)> {
    use BirthdayTest::{InMonth, InNext, Next, This, Today};
    match test {
        InNext(span) => vec![("one longer", InNext(Span { n: span.n + 1, ..*span })), ("today", Today)],
        This(unit) => vec![("next", Next(*unit))],
        Next(unit) => vec![("this", This(*unit))],
        InMonth(month) => vec![("the next month", InMonth(month % 12 + 1))],
        Today => vec![("this week", This(Unit::Week))],
    }
}

fn events(test: &EventTest) -> Vec<(&'static str, EventTest)> {
    let mut mutants = scopes(&test.scope, |scope| EventTest { scope, ..test.clone() });
    let with = |op, times| EventTest { op, times, ..test.clone() };
    if test.op == EventOp::Never {
        mutants.push(("at least once", with(EventOp::AtLeast, 1)));
        return mutants;
    }
    let other = if test.counted == Counted::Times { Counted::Days } else { Counted::Times };
    mutants.extend([
        ("once more", with(test.op, test.times + 1)),
        ("times for days", EventTest { counted: other, ..test.clone() }),
        ("exactly", with(EventOp::Exactly, test.times)),
        ("at least", with(EventOp::AtLeast, test.times)),
        ("at most", with(EventOp::AtMost, test.times)),
    ]);
    let own = match test.op {
        EventOp::Exactly => "exactly",
        EventOp::AtLeast => "at least",
        _ => "at most",
    };
    mutants.retain(|(what, _)| *what != own);
    mutants
}

fn sums(test: &SumTest) -> Vec<(&'static str, SumTest)> {
    let numbers = numbers(&test.number).into_iter();
    let mut mutants: Vec<_> =
        numbers.map(|(what, number)| (what, SumTest { number, ..test.clone() })).collect();
    mutants.extend(scopes(&test.scope, |scope| SumTest { scope, ..test.clone() }));
    mutants
}

/// Of any time, a day longer or shorter, and about anything.
fn scopes<T>(scope: &Scope, with: impl Fn(Scope) -> T) -> Vec<(&'static str, T)> {
    let during = |period| with(Scope { period, ..scope.clone() });
    let mut mutants = match scope.period {
        Period::Ever => Vec::new(),
        Period::Past(span) => vec![
            ("ever", during(Period::Ever)),
            ("one longer", during(Period::Past(Span { n: span.n + 1, ..span }))),
        ],
        Period::Between(from, to) => vec![
            ("without its first day", during(Period::Between(from + 1, to))),
            ("without its last day", during(Period::Between(from, to - 1))),
        ],
    };
    if let Some(LineAmount { from, to }) = scope.line_amount {
        let of = |line_amount| with(Scope { line_amount, ..scope.clone() });
        mutants.push(("of any amount", of(None)));
        let more = LineAmount { from: from.map(|from| from - 1), to: to.map(|to| to + 1) };
        mutants.push(("a little wider", of(Some(more))));
    }
    if !scope.wheres.is_empty() {
        mutants.push(("about anything", with(Scope { wheres: Default::default(), ..scope.clone() })));
    }
    mutants
}
