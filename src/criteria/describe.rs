//! Criteria in plain words: one sentence, or a sentence and an indented list where it would be too nested to follow.
//!
//! Every rule is a whole clause from `locales/*/criteria.ftl` ([`clauses`]); here clauses are only joined.

mod clauses;
mod joints;

use self::joints::{Inside, cut, is_open};
use super::{
    Criteria, Node,
    catalogue::Catalogue,
    field::Field,
    rule::{Blanks, DateTest, Rule, Test},
};
use crate::texts::Texts;

/// A sentence holds at most this many rules; more become a list.
const SENTENCE_RULES: usize = 9;
/// How many clauses the one-line form names.
const SHORT_RULES: usize = 3;

/// A piece of text and its weight. Text is plain: whoever shows it escapes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Plain(String),
    /// A rule.
    Strong(String),
    /// A word that turns the meaning: "or", "but not those who".
    Emphasis(String),
}

/// Criteria in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The sentence, or what introduces the list.
    pub sentence: Vec<Span>,
    pub items: Vec<Item>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// 0 for the heads "Contacts who …" of a further part, else how far the line is indented.
    pub level: usize,
    pub spans: Vec<Span>,
}

impl Span {
    pub fn text(&self) -> &str {
        match self {
            Span::Plain(text) | Span::Strong(text) | Span::Emphasis(text) => text,
        }
    }
}

impl Description {
    /// All of it as text; lines of a list begin with a dash.
    pub fn plain(&self) -> String {
        let mut text = plain(&self.sentence);
        for item in &self.items {
            text.push('\n');
            if item.level > 0 {
                text.push_str(&"  ".repeat(item.level - 1));
                text.push_str("- ");
            }
            text.push_str(&plain(&item.spans));
        }
        text
    }
}

fn plain(spans: &[Span]) -> String {
    spans.iter().map(Span::text).collect()
}

/// The criteria in words of the reader's language.
pub fn describe(criteria: &Criteria, texts: &Texts, catalogue: &Catalogue) -> Description {
    let writer = Writer { texts, catalogue, of: "contacts", products: &criteria.products };
    let (include, leave_out) = (simplify(&criteria.include), simplify(&criteria.leave_out));
    let rules = criteria.rules().len();
    let fits = |node: &Node| depth(node) <= 2 && !node.children().iter().any(is_open);
    let mut description = if rules <= SENTENCE_RULES && fits(&include) && fits(&leave_out) {
        Description { sentence: writer.sentence(&include, &leave_out), items: Vec::new() }
    } else {
        writer.list(&include, &leave_out)
    };
    // Whoever says "all customers of" need not say "only customers of" before.
    let before = match is_everyone(&include) {
        true => clauses::all_products(criteria, texts, catalogue),
        false => clauses::customers_only(criteria, texts, catalogue),
    };
    if let Some(before) = before {
        description.sentence.splice(0..0, [Span::Strong(before), Span::Plain(" ".into())]);
    }
    description
}

fn is_everyone(include: &Node) -> bool {
    matches!(include, Node::All(children) if children.is_empty())
}

/// The criteria in one short line, for lists of groups: the first clauses and how many more there are.
pub fn describe_short(criteria: &Criteria, texts: &Texts, catalogue: &Catalogue) -> String {
    let writer = Writer { texts, catalogue, of: "contacts", products: &criteria.products };
    let include = simplify(&criteria.include);
    let rules = criteria.rules().len();
    if rules <= SHORT_RULES {
        return describe(criteria, texts, catalogue).plain();
    }
    if is_everyone(&include) {
        return texts
            .criteria_short_more(rules, texts.criteria_sentence_everyone(plain(&[writer.everyone()])));
    }
    let all = if include.children().is_empty() { std::slice::from_ref(&include) } else { include.children() };
    let (mut shown, mut parts) = (0, 0);
    for child in all {
        let size = count(child).max(1);
        if parts > 0 && shown + size > SHORT_RULES {
            break;
        }
        parts += 1;
        shown += size;
    }
    let inside = if matches!(include, Node::Any(_)) { Inside::Any } else { Inside::All };
    let joined = plain(&writer.joined(&all[..parts], inside, Inside::Nothing));
    let sentence = match clauses::customers_only(criteria, texts, catalogue) {
        Some(only) => format!("{only} {}", texts.criteria_sentence(joined)),
        None => texts.criteria_sentence(joined),
    };
    let rest = rules.saturating_sub(shown);
    if rest == 0 { sentence } else { texts.criteria_short_more(rest, sentence) }
}

/// The clause of one rule by itself: "live in Germany".
pub fn describe_rule(rule: &Rule, texts: &Texts, catalogue: &Catalogue) -> String {
    clauses::clause(rule, texts, catalogue)
}

/// A group of rules by itself: "live in Germany or speak German".
pub fn describe_node(node: &Node, texts: &Texts, catalogue: &Catalogue) -> String {
    plain(&Writer { texts, catalogue, of: "contacts", products: &[] }.node(&simplify(node), Inside::Nothing))
}

/// The products that the criteria are about, in a sentence; nothing where they are about all.
pub fn describe_products(criteria: &Criteria, texts: &Texts, catalogue: &Catalogue) -> Option<String> {
    clauses::customers_only(criteria, texts, catalogue)
}

/// The same tree without groups of one.
fn simplify(node: &Node) -> Node {
    let simple = |children: &[Node]| children.iter().map(simplify).collect::<Vec<_>>();
    match node {
        Node::Rule(_) => node.clone(),
        Node::All(children) => only_or(said_once(simple(children)), Node::All),
        Node::Any(children) => only_or(simple(children), Node::Any),
    }
}

/// Where another rule asks for the same date anyway, "have bought before, but not" would say that twice.
fn said_once(mut children: Vec<Node>) -> Vec<Node> {
    let asks = |child: &Node| match child {
        Node::Rule(Rule { field, test: Test::Date(test), negated: false }) => {
            (!matches!(test, DateTest::NotInPast(..))).then(|| field.clone())
        }
        _ => None,
    };
    let asked: Vec<Field> = children.iter().filter_map(asks).collect();
    for child in &mut children {
        if let Node::Rule(Rule { field, test: Test::Date(DateTest::NotInPast(_, blanks)), negated: false }) =
            child
            && asked.contains(field)
            && *field != Field::FirstOrder
        {
            *blanks = Blanks::Included;
        }
    }
    children
}

/// The only child, or what is made of several.
fn only_or(children: Vec<Node>, make: fn(Vec<Node>) -> Node) -> Node {
    match <[Node; 1]>::try_from(children) {
        Ok([only]) => only,
        Err(children) => make(children),
    }
}

/// Levels of groups: a rule has none.
fn depth(node: &Node) -> usize {
    match node {
        Node::Rule(_) => 0,
        _ => 1 + node.children().iter().map(depth).max().unwrap_or(0),
    }
}

fn count(node: &Node) -> usize {
    match node {
        Node::Rule(_) => 1,
        _ => node.children().iter().map(count).sum(),
    }
}

struct Writer<'a> {
    texts: &'a Texts,
    catalogue: &'a Catalogue,
    /// Whom the clauses are about, for the word that stands for them: "contacts", or "others" who are left out.
    of: &'static str,
    /// The products whose customers alone are meant; none for everyone.
    products: &'a [String],
}

/// Where a text takes its first and second argument while it is cut into spans. Private-use characters: no text of
/// ours has them, and what people typed is put in only afterwards.
const FIRST: &str = "\u{e000}";
const SECOND: &str = "\u{e001}";
const WHO: &str = FIRST;
const BUT: &str = SECOND;
const OUT: &str = "\u{e002}";

impl Writer<'_> {
    fn sentence(&self, include: &Node, leave_out: &Node) -> Vec<Span> {
        let texts = self.texts;
        let everyone = is_everyone(include);
        let nobody = matches!(include, Node::Any(children) if children.is_empty());
        let leaves_none = matches!(leave_out, Node::Any(children) if children.is_empty());
        if nobody {
            return vec![Span::Plain(texts.criteria_sentence_nobody())];
        }
        match (everyone, leaves_none) {
            (true, true) => self.all_of_them(),
            (false, true) => {
                cut(&texts.criteria_sentence(FIRST), Span::Plain, vec![self.node(include, Inside::Nothing)])
            }
            _ => {
                let who = if everyone {
                    vec![self.everyone()]
                } else {
                    cut(&texts.criteria_who(FIRST), Span::Plain, vec![self.node(include, Inside::Nothing)])
                };
                let but = vec![Span::Emphasis(texts.criteria_but_not())];
                let others = Writer { of: "others", ..*self };
                let out = others.node(leave_out, Inside::Nothing);
                cut(&texts.criteria_sentence_but(BUT, OUT, WHO), Span::Plain, vec![who, but, out])
            }
        }
    }

    fn everyone(&self) -> Span {
        let everyone = clauses::everyone(self.products, self.texts, self.catalogue);
        if self.products.is_empty() { Span::Plain(everyone) } else { Span::Strong(everyone) }
    }

    /// A sentence about everyone.
    fn all_of_them(&self) -> Vec<Span> {
        cut(&self.texts.criteria_sentence_everyone(FIRST), Span::Plain, vec![vec![self.everyone()]])
    }

    /// The whole tree as a list, one line for each rule.
    fn list(&self, include: &Node, leave_out: &Node) -> Description {
        let texts = self.texts;
        let head = match include {
            Node::All(children) if children.is_empty() => self.all_of_them(),
            Node::Any(children) if children.is_empty() => vec![Span::Plain(texts.criteria_sentence_nobody())],
            Node::Any(_) => vec![Span::Plain(texts.criteria_list_any())],
            _ => vec![Span::Plain(texts.criteria_list_all())],
        };
        let mut items = Vec::new();
        self.items(include, 1, &mut items);
        let leaves_none = matches!(leave_out, Node::Any(children) if children.is_empty());
        if !leaves_none {
            let head = match leave_out {
                Node::All(_) => texts.criteria_list_leave_all(),
                _ => texts.criteria_list_leave_any(),
            };
            items.push(Item { level: 0, spans: vec![Span::Emphasis(head)] });
            self.items(leave_out, 1, &mut items);
        }
        Description { sentence: head, items }
    }

    fn items(&self, node: &Node, level: usize, items: &mut Vec<Item>) {
        if node.children().is_empty() {
            if matches!(node, Node::Rule(_)) || level > 1 {
                items.push(Item { level, spans: self.node(node, Inside::Nothing) });
            }
            return;
        }
        for child in node.children() {
            let head = match child {
                Node::All(children) if !children.is_empty() => self.texts.criteria_item_all(),
                Node::Any(children) if !children.is_empty() => self.texts.criteria_item_any(),
                _ => {
                    items.push(Item { level, spans: self.node(child, Inside::Nothing) });
                    continue;
                }
            };
            items.push(Item { level, spans: vec![Span::Plain(head)] });
            self.items(child, level + 1, items);
        }
    }
}
