//! The format: what it takes, what it refuses and where, and that printing loses nothing.

use super::trees::{self, Dice};
use muster::{
    activities,
    criteria::{
        Aspect, AttributeKind, AttributeSpec, Catalogue, Choice, CodeKind, Criteria, Fault, Field,
        GroupEntry, GroupKind, Happening, ImportEntry, Operator, RuleDraft, limits,
    },
    ids::{GroupId, ImportId},
    texts::{Lang, Texts},
};

pub fn catalogue() -> Catalogue {
    let choice = |key: &str, label: &str| Choice { key: key.into(), label: label.into() };
    let attribute = |kind: AttributeKind| AttributeSpec {
        key: kind.key().into(),
        name: format!("My {}", kind.key()),
        kind,
        choices: match kind {
            AttributeKind::Choice | AttributeKind::Several => {
                vec![choice("gold", "Gold"), choice("silver", "Silver"), choice("x", "Other")]
            }
            _ => Vec::new(),
        },
        profile: if kind == AttributeKind::Several { "Buying habits".into() } else { String::new() },
    };
    let group = |(id, name): (i64, &str)| GroupEntry {
        id: GroupId(id),
        name: name.into(),
        kind: GroupKind::Segment,
        people: None,
        archived: false,
    };
    let import = |id, name: &str| ImportEntry { id: ImportId(id), file_name: name.into(), day: 20_000 + id };
    let groups = [(1, "VIP"), (2, "Newsletter 2026"), (3, "Tøj & sko")].map(group);
    let codes = |kind: CodeKind| {
        (kind, vec![choice("A", "Anna Berg"), choice("B", "Retail"), choice("c%_'", "News & more")])
    };
    Catalogue::new(AttributeKind::ALL.map(attribute).into(), groups.into(), "EUR")
        .with_imports(vec![import(2, "fair.csv"), import(1, "shop.csv")])
        .with_codes(CodeKind::ALL.map(codes).into())
        .with_products([("85123A".to_string(), "White heart".to_string())])
}

fn rule(rule: &str) -> Result<Criteria, Vec<muster::criteria::Problem>> {
    Criteria::parse(&format!(r#"{{"include":{{"all":[{rule}]}}}}"#), &catalogue())
}

/// What is wrong with one rule, as "place: code".
fn check(text: &str, place: &str, fault: &Fault) {
    let problems = rule(text).expect_err(text);
    assert_eq!((problems[0].place.as_str(), &problems[0].fault), (place, fault), "{text}");
    for lang in Lang::ALL {
        assert!(problems[0].text_with_place(&Texts::plain(lang)).len() > 10);
    }
}

#[test]
fn the_smallest_criteria_are_everyone() {
    for text in ["{}", r#"{"include":{"all":[]}}"#, r#"{"leave_out":{"any":[]}}"#] {
        assert_eq!(Criteria::parse(text, &catalogue()), Ok(Criteria::default()), "{text}");
    }
}

#[test]
fn a_segment_may_be_about_certain_products() {
    let parse = |products: &str| Criteria::parse(&format!(r#"{{"products":{products}}}"#), &catalogue());
    let criteria = parse(r#"["85123A","B","B"]"#).expect("criteria");
    assert_eq!(criteria.products, ["85123A", "B"]);
    assert!(!criteria.is_empty(), "not everybody is a customer of these");
    assert_eq!(parse(r#"["85123A","B"]"#), Criteria::parse(&criteria.to_json(), &catalogue()));
    for (products, place, fault) in [
        ("[]", "products", Fault::NoValue),
        ("[7]", "products[0]", Fault::NotText),
        ("7", "products", Fault::NotAList),
    ] {
        let problems = parse(products).expect_err(products);
        assert_eq!((problems[0].place.as_str(), &problems[0].fault), (place, &fault));
    }
}

#[test]
fn the_example_of_the_documentation_is_taken() {
    let text = r#"{"include": {"all": [
        {"field": "last_order", "op": "in_past", "value": {"n": 90, "unit": "days"}},
        {"field": "country", "op": "none_of", "value": ["DE", "AT"], "blanks": true},
        {"any": [{"field": "total_spend", "op": "more_than", "value": 199.5},
                 {"field": "bought", "op": "at_least",
                  "value": {"times": 3, "counted": "days", "products": ["85123A"], "period": {"n": 1, "unit": "years"}}}]}]},
      "leave_out": {"any": [{"field": "email_consent", "op": "no"}]}}"#;
    let criteria = Criteria::parse(text, &catalogue()).expect("the example");
    assert_eq!(criteria.rules().len(), 5);
    assert_eq!(criteria.rules()[3].0, "include.all[2].any[1]");
    assert_eq!(Criteria::parse(&criteria.to_json(), &catalogue()), Ok(criteria));
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let at = "include.all[0]";
    let value = "include.all[0].value";
    check(r#"{"field":"countri","op":"any_of","value":["DE"]}"#, at, &Fault::UnknownField("countri".into()));
    check(r#"{"field":"attr:gone","op":"known"}"#, at, &Fault::UnknownField("attr:gone".into()));
    let operator = Fault::UnknownOperator { field: "age".into(), op: "contains".into() };
    check(r#"{"field":"age","op":"contains","value":"1"}"#, at, &operator);
    check(r#"{"field":"age"}"#, at, &Fault::Missing("op"));
    check(r#"{"field":"age","op":"is","value":1,"vlaue":2}"#, at, &Fault::UnknownKey("vlaue".into()));
    check(r#"{"field":"age","op":"is","op":"is","value":1}"#, at, &Fault::DuplicateKey("op".into()));
    check(r#"{"field":"age","op":"is","value":1,"blanks":true}"#, at, &Fault::UnknownKey("blanks".into()));
    check(r#"{"field":"age","op":"is"}"#, value, &Fault::NoValue);
    check(r#"{"field":"age","op":"is","value":"1"}"#, value, &Fault::NotANumber);
    check(r#"{"field":"age","op":"is","value":1.5}"#, value, &Fault::TooManyDecimals(0));
    check(r#"{"field":"age","op":"is","value":1e300}"#, value, &Fault::NumberOutOfRange(0, 1_000_000));
    check(r#"{"field":"age","op":"is","value":-1}"#, value, &Fault::NumberOutOfRange(0, 1_000_000));
    check(r#"{"field":"total_spend","op":"is","value":1.005}"#, value, &Fault::TooManyDecimals(2));
    check(r#"{"field":"total_spend","op":"between","value":[2,1]}"#, value, &Fault::WrongOrder);
    check(r#"{"field":"total_spend","op":"between","value":[1]}"#, value, &Fault::NotAPair);
    check(r#"{"field":"country","op":"any_of","value":[]}"#, value, &Fault::NoValue);
    check(
        r#"{"field":"country","op":"any_of","value":["DE","Germany"]}"#,
        "include.all[0].value[1]",
        &Fault::UnknownChoice("Germany".into()),
    );
    for day in ["0000-01-01", "99999-01-01", "2026-02-30", "2026-2-1", "yesterday", "+026-01-01"] {
        let text = format!(r#"{{"field":"created","op":"on","value":"{day}"}}"#);
        check(&text, value, &Fault::NotADate(day.into()));
    }
    let span = r#"{"field":"created","op":"in_past","value":{"n":9,"unit":"hours"}}"#;
    check(span, "include.all[0].value.unit", &Fault::UnknownUnit("hours".into()));
    check(r#"{"field":"city","op":"is","value":"a\u0000b"}"#, value, &Fault::ControlCharacter);
    check(r#"{"field":"group","op":"in","value":99}"#, value, &Fault::UnknownGroup);
    check(r#"{"any":[],"all":[]}"#, at, &Fault::NotANode);
    check("[]", at, &Fault::NotANode);
    check(r#"{"all":{}}"#, at, &Fault::NotAList);
}

#[test]
fn several_problems_are_told_at_once() {
    let problems = rule(r#"{"field":"age"},{"any":[{"op":"is"},7]}"#).expect_err("three problems");
    let places: Vec<&str> = problems.iter().map(|problem| problem.place.as_str()).collect();
    assert_eq!(places, ["include.all[0]", "include.all[1].any[0]", "include.all[1].any[1]"]);
}

#[test]
fn groups_stand_in_texts_for_other_installations_by_their_names() {
    let here = catalogue();
    let criteria = rule(r#"{"field":"group","op":"in","value":1}"#).expect("criteria");
    let text = criteria.to_text(&here);
    assert!(text.contains(r#""value":"VIP""#) && !text.contains('\n'), "{text}");
    assert_eq!(Criteria::parse(&text, &here).as_ref(), Ok(&criteria));
    let entry = |id| GroupEntry {
        id: GroupId(id),
        name: "VIP".into(),
        kind: GroupKind::Segment,
        people: None,
        archived: false,
    };
    let there = Catalogue::new(Vec::new(), vec![entry(77)], "EUR");
    let read = Criteria::parse(&text, &there).expect("the group has another number there");
    assert_eq!(read.groups().into_iter().collect::<Vec<_>>(), [GroupId(77)]);
    let folded = text.replace("VIP", "vip ");
    assert_eq!(Criteria::parse(&folded, &there).as_ref(), Ok(&read));
    let gone = Criteria::parse(&text.replace("VIP", "Gone"), &there).expect_err("no such group");
    let words = gone[0].text(&Texts::plain(Lang::En));
    assert_eq!(words, "There is no group “Gone” here. Choose another one or remove the condition.");
    // Two of the same name cannot be told apart.
    let twice = Catalogue::new(Vec::new(), vec![entry(77), entry(78)], "EUR");
    assert_eq!(
        Criteria::parse(&text, &twice).expect_err("which one?")[0].fault,
        Fault::NoGroupNamed("VIP".into())
    );
    assert!(read.to_text(&twice).contains(r#""value":77"#));
}

#[test]
fn lines_of_orders_have_their_own_conditions() {
    let value = "include.all[0].value";
    for (given, inside, fault) in [
        (r#"{"currencies":["eur"]}"#, ".currencies[0]", Fault::UnknownChoice("eur".into())),
        (r#"{"line_amount":{}}"#, ".line_amount", Fault::NoValue),
        (r#"{"line_amount":5}"#, ".line_amount", Fault::NotAnObject),
        (r#"{"line_amount":{"from":5,"to":4.99}}"#, ".line_amount", Fault::WrongOrder),
        (r#"{"line_amount":{"to":"5"}}"#, ".line_amount.to", Fault::NotANumber),
        (r#"{"line_amount":{"least":5}}"#, ".line_amount", Fault::UnknownKey("least".into())),
    ] {
        let text = format!(r#"{{"field":"bought","op":"never","value":{given}}}"#);
        check(&text, &format!("{value}{inside}"), &fault);
    }
    // What was given back has no amount of its own, and money is added up in one currency.
    for (field, given, key) in [
        ("returned", r#""times":1,"line_amount":{"from":5}"#, "line_amount"),
        ("spent", r#""amount":1,"line_amount":{"from":5}"#, "line_amount"),
        ("spent", r#""amount":1,"currencies":["EUR"]"#, "currencies"),
    ] {
        let text = format!(r#"{{"field":"{field}","op":"at_least","value":{{{given}}}}}"#);
        check(&text, value, &Fault::UnknownKey(key.into()));
    }
}

#[test]
fn what_happened_has_its_own_conditions() {
    let value = "include.all[0].value";
    let at = |inside: &str| format!("{value}.{inside}");
    check(
        r#"{"field":"rated","op":"never","value":{"stars":["6"]}}"#,
        &at("stars[0]"),
        &Fault::UnknownChoice("6".into()),
    );
    check(
        r#"{"field":"rated","op":"never","value":{"campaigns":["A"]}}"#,
        value,
        &Fault::UnknownKey("campaigns".into()),
    );
    check(
        r#"{"field":"bought","op":"never","value":{"stars":["5"]}}"#,
        value,
        &Fault::UnknownKey("stars".into()),
    );
    check(r#"{"field":"viewed","op":"never","value":{"campaigns":[]}}"#, &at("campaigns"), &Fault::NoValue);
    check(r#"{"field":"viewed","op":"never","value":{"campaigns":"A"}}"#, &at("campaigns"), &Fault::NotAList);
    check(r#"{"field":"spent","op":"at_least","value":{}}"#, &at("amount"), &Fault::NoValue);
    check(r#"{"field":"spent","op":"at_least","value":{"amount":"1"}}"#, &at("amount"), &Fault::NotANumber);
    check(
        r#"{"field":"spent","op":"at_least","value":{"amount":1.005}}"#,
        &at("amount"),
        &Fault::TooManyDecimals(2),
    );
    check(r#"{"field":"spent","op":"between","value":{"amount":[2,1]}}"#, &at("amount"), &Fault::WrongOrder);
    check(
        r#"{"field":"spent","op":"at_least","value":{"amount":1,"times":2}}"#,
        value,
        &Fault::UnknownKey("times".into()),
    );
    // How it was written while only orders could be counted.
    let old = rule(r#"{"field":"bought","op":"at_least","value":{"times":2,"counted":"orders"}}"#)
        .expect("criteria");
    let new = rule(r#"{"field":"bought","op":"at_least","value":{"times":2,"counted":"times"}}"#)
        .expect("criteria");
    assert_eq!(old, new);
}

#[test]
fn the_readme_tells_the_format() {
    let readme = include_str!("../../../README.md");
    let section =
        readme.split("### Criteria").nth(1).expect("a section").split("\n### ").next().expect("its text");
    let example = section.split("```json").nth(1).expect("an example").split("```").next().expect("its end");
    assert_eq!(Criteria::parse(example, &catalogue()).expect("sound criteria").rules().len(), 4);
    let mut words: Vec<String> = Field::BUILT_IN.iter().map(|field| field.key().into_owned()).collect();
    for field in Field::BUILT_IN {
        words.extend(Operator::of(&field).into_iter().map(|operator| operator.key().to_string()));
    }
    words.extend(Aspect::ALL.map(|aspect| aspect.key().to_string()));
    for word in words {
        assert!(section.contains(&format!("`{word}`")), "{word} is missing");
    }
}

#[test]
fn rules_know_the_codes_of_activities() {
    let kinds =
        Happening::ALL.into_iter().filter(|what| !matches!(what, Happening::Order | Happening::Return));
    let stored: Vec<&str> = activities::Kind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(kinds.map(Happening::key).collect::<Vec<_>>(), stored);
    let types: Vec<&str> = activities::AcquisitionType::ALL.iter().map(|code| code.code()).collect();
    let channels: Vec<&str> = activities::Channel::ALL.iter().map(|code| code.code()).collect();
    let evaluations: Vec<&str> = activities::Evaluation::ALL.iter().map(|code| code.code()).collect();
    let choices = [Aspect::Type, Aspect::Channel, Aspect::Evaluation].map(Aspect::choices);
    assert_eq!(choices, [&types[..], &channels[..], &evaluations[..]]);
}

#[test]
fn limits_are_kept() {
    let long = "x".repeat(limits::TEXT + 1);
    check(
        &format!(r#"{{"field":"city","op":"is","value":"{long}"}}"#),
        "include.all[0].value",
        &Fault::TextTooLong,
    );
    let skus: Vec<String> = (0..=limits::VALUES).map(|n| format!("\"{n}\"")).collect();
    let list = |skus: &[String]| {
        format!(r#"{{"field":"bought","op":"never","value":{{"products":[{}]}}}}"#, skus.join(","))
    };
    check(&list(&skus), "include.all[0].value.products", &Fault::TooManyValues);
    assert!(rule(&list(&skus[1..])).is_ok());
    let many = vec![r#"{"field":"age","op":"known"}"#; limits::RULES];
    assert!(rule(&many.join(",")).is_ok());
    let too_many = format!("{},{}", many.join(","), many[0]);
    assert_eq!(rule(&too_many).expect_err("201 rules")[0].fault, Fault::TooManyRules);
}

#[test]
fn depth_is_limited_and_never_overflows() {
    let nested =
        |depth: usize| format!(r#"{{"include":{}{}}}"#, r#"{"all":["#.repeat(depth), "]}".repeat(depth));
    assert!(Criteria::parse(&nested(limits::DEPTH), &catalogue()).is_ok());
    for depth in [limits::DEPTH + 1, 60, 100_000] {
        let problems = Criteria::parse(&nested(depth), &catalogue()).expect_err("too deep");
        assert_eq!(problems[0].fault, Fault::TooDeep, "{depth}");
    }
    let lists = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(Criteria::parse(&lists, &catalogue()).is_err());
}

#[test]
fn what_is_no_json_says_where() {
    for text in [
        "",
        "{",
        "NaN",
        r#"{"include":{"all":[{"field":"age","op":"is","value":NaN}]}}"#,
        "\u{feff}{}",
        "{}{}",
    ] {
        let problems = Criteria::parse(text, &catalogue()).expect_err(text);
        assert!(matches!(problems[0].fault, Fault::NotJson { .. }), "{text}: {problems:?}");
    }
    assert!(Criteria::parse("null", &catalogue()).is_err());
}

#[test]
fn printing_and_parsing_is_the_same_criteria() {
    let catalogue = catalogue();
    for seed in 0..2_000 {
        let criteria = trees::criteria(&mut Dice::new(seed), &catalogue);
        assert_eq!(
            Criteria::parse(&criteria.to_json(), &catalogue),
            Ok(criteria.clone()),
            "{}",
            criteria.to_json()
        );
        assert_eq!(Criteria::parse(&criteria.to_json_pretty(), &catalogue), Ok(criteria));
    }
}

#[test]
fn rules_go_through_forms_unchanged() {
    let catalogue = catalogue();
    for seed in 0..2_000 {
        let rule = trees::rule(&mut Dice::new(seed), &catalogue);
        assert_eq!(RuleDraft::of(&rule).check("include", &catalogue), Ok(rule.clone()), "{rule:?}");
    }
}

#[test]
fn unfinished_rules_are_told_from_wrong_ones() {
    let catalogue = catalogue();
    for spec in catalogue.fields() {
        let draft = RuleDraft::new(&spec);
        if let Err(problems) = draft.check("include", &catalogue) {
            assert!(problems.iter().all(|problem| problem.is_unfinished()), "{draft:?}: {problems:?}");
        }
    }
    let wrong = RuleDraft {
        field: "total_spend".into(),
        op: "is".into(),
        number: "ten".into(),
        ..RuleDraft::default()
    };
    let problems = wrong.check("include", &catalogue).expect_err("no number");
    assert_eq!(problems[0].fault, Fault::NotANumber);
}

#[test]
fn numbers_are_read_as_people_type_them() {
    let catalogue = catalogue();
    for (typed, printed) in
        [("1.234,50", "1234.5"), ("1,234.50", "1234.5"), ("200", "200"), ("0,5", "0.5"), ("1 000", "1000")]
    {
        let op = "more_than".to_string();
        let draft =
            RuleDraft { field: "total_spend".into(), op, number: typed.into(), ..RuleDraft::default() };
        let rule = draft.check("include", &catalogue).unwrap_or_else(|e| panic!("{typed}: {e:?}"));
        assert_eq!(RuleDraft::of(&rule).number, printed, "{typed}");
    }
}

/// Any at any time is what "never" is about where nothing else is said.
#[test]
fn never_needs_no_value() {
    for field in ["viewed", "bought", "interacted"] {
        let short = rule(&format!(r#"{{"field":"{field}","op":"never"}}"#));
        assert_eq!(short, rule(&format!(r#"{{"field":"{field}","op":"never","value":{{}}}}"#)));
        assert!(short.is_ok(), "{field}");
    }
}

/// What has happened is in the past: only saved rules may still ask for the future.
#[test]
fn past_dates_offer_no_future() {
    for spec in catalogue().fields() {
        let future: Vec<Operator> = [Operator::InNext, Operator::Next]
            .into_iter()
            .filter(|operator| spec.operators.contains(operator) && spec.field.offers(*operator))
            .collect();
        let may_lie_ahead = matches!(spec.field, Field::Birthday | Field::Attribute(_));
        assert!(future.is_empty() || may_lie_ahead, "{:?}", spec.field);
    }
    assert!(rule(r#"{"field":"last_order","op":"next","value":"year"}"#).is_ok());
}
