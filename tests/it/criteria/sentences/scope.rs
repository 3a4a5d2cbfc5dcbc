//! What a "not", an "and" and an "or" reach over: no two trees that mean different things read alike.

use super::{check, criteria, sentence};
use muster::{
    criteria::{Criteria, EventOp, Field, Node, Rule, Test},
    texts::Lang,
};
use std::collections::HashMap;

/// Rules of all kinds that can be reversed, each positive as it stands.
const POSITIVE: [&str; 16] = [
    r#"{"field":"age","op":"between","value":[30,40]}"#,
    r#"{"field":"age","op":"more_than","value":30}"#,
    r#"{"field":"country","op":"any_of","value":["DE"]}"#,
    r#"{"field":"company","op":"contains","value":"Acme"}"#,
    r#"{"field":"attr:text","op":"starts_with","value":"Kø"}"#,
    r#"{"field":"bought","op":"exactly","value":{"times":2}}"#,
    r#"{"field":"bought","op":"at_least","value":{"times":1}}"#,
    r#"{"field":"rated","op":"exactly","value":{"times":3,"counted":"days"}}"#,
    r#"{"field":"average_rating","op":"at_least","value":{"amount":2}}"#,
    r#"{"field":"spent","op":"between","value":{"amount":[10,20]}}"#,
    r#"{"field":"order_count","op":"between","value":[2,5]}"#,
    r#"{"field":"last_order","op":"this","value":"month"}"#,
    r#"{"field":"birthday","op":"in_month","value":5}"#,
    r#"{"field":"email_consent","op":"yes"}"#,
    r#"{"field":"has_phone","op":"yes"}"#,
    r#"{"field":"group","op":"in","value":1}"#,
];

fn rules() -> Vec<Rule> {
    let rule = |text: &&str| match criteria(&format!(r#"{{"include":{text}}}"#)).include {
        Node::Rule(rule) => rule,
        group => match group.children() {
            [Node::Rule(rule)] => rule.clone(),
            _ => panic!("{text} is one rule"),
        },
    };
    POSITIVE.iter().map(rule).collect()
}

fn reversed(rule: &Rule) -> Node {
    Node::Rule(Rule { negated: true, ..rule.clone() })
}

/// Whether a reversed rule is told with "never" or "no".
fn weak(rule: &Rule) -> bool {
    matches!(&rule.test, Test::Yes if rule.field == Field::HasPhone)
        || matches!(&rule.test, Test::Event(event) if event.op == EventOp::AtLeast)
}

fn told(include: Node, lang: Lang) -> String {
    sentence(&Criteria { include, ..Criteria::default() }, lang)
}

/// The word with which what follows begins anew.
fn anew(lang: Lang, is_all: bool) -> &'static str {
    match (lang, is_all) {
        (Lang::En, true) => ", and who ",
        (Lang::En, false) => ", or who ",
        (Lang::De, true) => " und die ",
        (Lang::De, false) => " oder die ",
        (Lang::Es, true) => " y que ",
        (Lang::Es, false) => " o que ",
        (Lang::Da, true) => " og som ",
        (Lang::Da, false) => " eller som ",
    }
}

#[test]
fn a_reversed_rule_denies_nothing_but_itself() {
    let rules = rules();
    for (a, b) in rules.iter().flat_map(|a| rules.iter().map(move |b| (a, b))).filter(|(a, b)| a != b) {
        for (lang, is_all) in Lang::ALL.into_iter().flat_map(|lang| [(lang, true), (lang, false)]) {
            let make = if is_all { Node::All } else { Node::Any };
            let text = told(make(vec![reversed(a), Node::Rule(b.clone())]), lang);
            let alone = told(reversed(a), lang);
            // A rule told without any "not", or with what ends it in parentheses, needs no new beginning.
            let is_closed = alone.ends_with(").");
            let denies = match lang {
                Lang::En => ["not ", "never "],
                Lang::De => ["nicht ", "nie "],
                Lang::Es => [" no ", " nunca "],
                Lang::Da => ["ikke ", "aldrig "],
            };
            // "Never ordered and live in Germany" is clear.
            let is_clear = is_all && weak(a);
            if !is_clear && denies.iter().any(|word| alone.contains(word)) && !is_closed {
                assert!(text.contains(anew(lang, is_all)), "{text}");
            }
            let among = ["are not among", "nicht zu denen", "no están entre", "ikke er blandt"];
            assert!(!among.iter().any(|words| text.contains(words)), "{text}");
            for other in [Node::All, Node::Any] {
                let denied = Criteria {
                    include: Node::All(Vec::new()),
                    leave_out: other(vec![Node::Rule(a.clone()), Node::Rule(b.clone())]),
                    ..Criteria::default()
                };
                assert_ne!(sentence(&denied, lang), text);
            }
        }
    }
}

/// All trees of up to four rules, each reversed or not, up to two levels of groups.
fn trees(rules: &[Rule]) -> Vec<Node> {
    let leaves = |rule: &Rule| [Node::Rule(rule.clone()), reversed(rule)];
    let mut parts: Vec<Vec<Node>> = vec![Vec::new()];
    for rule in rules {
        let longer = |part: &Vec<Node>| leaves(rule).map(|leaf| [part.clone(), vec![leaf]].concat());
        parts = parts.iter().flat_map(longer).collect();
    }
    let mut trees = Vec::new();
    for part in &parts {
        for (outer, inner) in
            [(Node::All as fn(Vec<Node>) -> Node, Node::Any as fn(Vec<Node>) -> Node), (Node::Any, Node::All)]
        {
            trees.push(outer(part.clone()));
            for (from, to) in [(0, 2), (1, 3), (2, 4), (0, 3), (1, 4)] {
                if to > part.len() || to - from == part.len() {
                    continue;
                }
                let group = inner(part[from..to].to_vec());
                trees.push(outer([&part[..from], &[group], &part[to..]].concat()));
            }
            if part.len() == 4 {
                trees.push(outer(vec![inner(part[..2].to_vec()), inner(part[2..].to_vec())]));
            }
        }
    }
    trees
}

#[test]
fn no_two_trees_read_alike_even_to_who_overlooks_commas() {
    let rules = rules();
    for chosen in [[2, 5, 6, 14], [0, 2, 9, 13], [3, 12, 7, 15], [15, 4, 10, 11]] {
        let chosen = chosen.map(|index| rules[index].clone());
        for lang in Lang::ALL {
            let mut read: HashMap<String, Node> = HashMap::new();
            for tree in trees(&chosen[..3]).into_iter().chain(trees(&chosen)) {
                let text = told(tree.clone(), lang).replace(',', "");
                let before = read.insert(text.clone(), tree.clone());
                assert!(before.is_none(), "{text}\n{before:?}\n{tree:?}");
            }
        }
    }
}

#[test]
fn reversed_rules_read_as_people_say_them() {
    check(
        r#"{"field":"bought","op":"exactly","value":{"times":2},"not":true},
           {"field":"age","op":"between","value":[30,40],"not":true},{"field":"email_consent","op":"yes","not":true},
           {"field":"last_order","op":"this","value":"month","not":true},{"field":"gender","op":"any_of","value":["f"]}"#,
        [
            "Contacts who have not bought exactly twice, who are not 30 to 40\u{a0}years old (or are of unknown age), who have \
             not opted in to marketing email, who have not last bought this month (or never ordered), and who are women.",
            "Kontakte, die nicht genau zweimal gekauft haben, die nicht 30 bis 40\u{a0}Jahre alt sind (oder ihr Alter nicht \
             angegeben haben), die Werbung per E-Mail nicht zugestimmt haben, die zuletzt nicht in diesem Monat gekauft \
             haben (oder nie bestellt haben) und die Frauen sind.",
            "Contactos que no compraron exactamente dos veces, que no tienen entre 30 y 40\u{a0}años (o no tienen una edad \
             conocida), que no aceptaron la publicidad por correo electrónico, que no compraron por última vez este mes (o \
             nunca hicieron un pedido) y que son mujeres.",
            "Kontakter, som ikke har købt præcis to gange, som ikke er mellem 30 og 40\u{a0}år (eller ikke har en kendt \
             alder), som ikke har sagt ja til reklamer på e-mail, som ikke sidst har købt i denne måned (eller aldrig har \
             bestilt) og som er kvinder.",
        ],
    );
}

#[test]
fn what_counts_all_products_is_named_in_a_segment_of_some() {
    let json = r#"{"include":{"all":[{"field":"churn_risk","op":"any_of","value":["high"]},
        {"field":"products_owned","op":"at_least","value":2},{"field":"order_count","op":"at_least","value":2},
        {"field":"products_owned","op":"at_most","value":9}]},"products":["85123A"]}"#;
    for (lang, told) in Lang::ALL.into_iter().zip([
        "counting this product alone. All products count for “Risk of leaving” and “Number of products”. Contacts who ",
        "nur dieses Produkt. Für „Abwanderungsrisiko“ und „Anzahl der Produkte“ zählen alle Produkte. Kontakte, die ",
        "este producto. Para «Riesgo de abandono» y «Número de productos» cuentan todos los productos. Contactos que ",
        "kun dette produkt tæller. For ”Risiko for frafald” og ”Antal produkter” tæller alle produkter. Kontakter, som ",
    ]) {
        let text = sentence(&criteria(json), lang);
        assert!(text.contains(told), "{text}");
    }
}
