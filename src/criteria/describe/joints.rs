//! How clauses are joined so that nobody takes a "not", an "and" or an "or" for more, or for less, than it is meant for.
//!
//! A clause that denies seems to deny what follows it, and "either … or …" seems to go on. What is joined to such a
//! clause begins anew, with "who"; where that must happen inside a group, criteria are told as a list.

use super::{FIRST, SECOND, Span, Writer, clauses, plain};
use crate::criteria::Node;

/// What a node stands in, or what joins it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    Nothing,
    All,
    Any,
}

/// Whether a part of a sentence would have to begin anew inside itself.
pub(super) fn is_open(node: &Node) -> bool {
    let is_all = matches!(node, Node::All(_));
    begins_anew(node.children(), is_all) || node.children().iter().any(is_open)
}

/// Whether what is joined to one of these would seem to be denied with it, or to be one of its choices.
fn begins_anew(children: &[Node], is_all: bool) -> bool {
    let goes_on = |(index, child): (usize, &Node)| {
        let rest = &children[index + 1..];
        let is_choice = is_all && matches!(child, Node::Any(choices) if !choices.is_empty());
        let each_denies = || rest.iter().all(|next| denies(next, is_all, <[Node]>::first));
        !rest.is_empty() && (is_choice || denies(child, is_all, <[Node]>::last) && !each_denies())
    };
    children.iter().enumerate().any(goes_on)
}

/// Whether the first or the last clause of a node denies.
fn denies(node: &Node, is_all: bool, outermost: fn(&[Node]) -> Option<&Node>) -> bool {
    match node {
        Node::Rule(rule) => clauses::denies(rule, is_all),
        group => outermost(group.children()).is_some_and(|child| denies(child, is_all, outermost)),
    }
}

impl Writer<'_> {
    pub(super) fn node(&self, node: &Node, inside: Inside) -> Vec<Span> {
        match node {
            Node::Rule(rule) => vec![Span::Strong(clauses::clause(rule, self.texts, self.catalogue))],
            Node::All(children) if children.is_empty() => {
                vec![Span::Strong(self.texts.criteria_clause_everyone())]
            }
            Node::Any(children) if children.is_empty() => {
                vec![Span::Strong(self.texts.criteria_clause_nobody())]
            }
            Node::All(children) => self.joined(children, Inside::All, inside),
            Node::Any(children) => self.joined(children, Inside::Any, inside),
        }
    }

    /// The clauses of a group, joined as the language joins them.
    pub(super) fn joined(&self, children: &[Node], join: Inside, inside: Inside) -> Vec<Span> {
        let texts = self.texts;
        let clauses: Vec<Vec<Span>> = children.iter().map(|child| self.node(child, join)).collect();
        let last = clauses.len().saturating_sub(1);
        let is_all = join == Inside::All;
        let anew = begins_anew(children, is_all);
        // "A and B, or C".
        let mixed = !is_all && last > 0 && children.iter().any(|child| matches!(child, Node::All(_)));
        // A list inside a clause needs the clearer joint.
        let heavy = last > 1 || clauses.iter().any(|clause| plain(clause).contains(", "));
        let either = mixed || !is_all && inside == Inside::All;
        let mut joined = Vec::new();
        for (index, clause) in clauses.into_iter().enumerate() {
            if index == 0 {
                joined = clause;
                continue;
            }
            let sound = sound(&clause);
            let (pattern, weight): (String, fn(String) -> Span) = match (is_all, index == last) {
                (false, at_last) if anew && (mixed || at_last) => {
                    (texts.criteria_join_who_or(FIRST, SECOND, self.of), Span::Emphasis)
                }
                (false, _) if mixed => (texts.criteria_join_or_heavy(FIRST, SECOND, sound), Span::Emphasis),
                (true, true) if anew => (texts.criteria_join_who_and(FIRST, SECOND, self.of), Span::Plain),
                (_, false) if anew => (texts.criteria_join_who_comma(FIRST, SECOND, self.of), Span::Plain),
                (_, false) => (texts.criteria_join_comma(FIRST, SECOND), Span::Plain),
                (true, true) if heavy => (texts.criteria_join_and_heavy(FIRST, SECOND, sound), Span::Plain),
                (true, true) => (texts.criteria_join_and(FIRST, SECOND, sound), Span::Plain),
                (false, true) if either => (texts.criteria_join_either(FIRST, SECOND), Span::Emphasis),
                (false, true) => (texts.criteria_join_or(FIRST, SECOND, sound), Span::Emphasis),
            };
            joined = cut(&pattern, weight, vec![joined, clause]);
        }
        if either { cut(&texts.criteria_either(FIRST), Span::Emphasis, vec![joined]) } else { joined }
    }
}

/// Before the sound o, "o" becomes "u" in Spanish, and before the sound i, but not before ie, "y" becomes "e": the texts
/// of other languages do not care.
fn sound(clause: &[Span]) -> &'static str {
    let text = plain(clause).to_lowercase();
    let sound = text.strip_prefix('h').unwrap_or(&text);
    match sound {
        _ if sound.starts_with(['o', 'ó']) => "o",
        _ if sound.starts_with(['i', 'í']) && !sound.starts_with("ie") => "i",
        _ => "other",
    }
}

/// Puts spans where a text has its marks; the rest of the text gets the weight.
pub(super) fn cut(pattern: &str, weight: fn(String) -> Span, parts: Vec<Vec<Span>>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut parts = parts.into_iter().map(Some).collect::<Vec<_>>();
    let mut text = String::new();
    for c in pattern.chars() {
        let mark = u32::from(c).checked_sub(0xe000).and_then(|index| parts.get_mut(index as usize));
        match mark.and_then(Option::take) {
            None => text.push(c),
            Some(part) => {
                if !text.is_empty() {
                    spans.extend(weigh(std::mem::take(&mut text), weight));
                }
                spans.extend(part);
            }
        }
    }
    if !text.is_empty() {
        spans.extend(weigh(text, weight));
    }
    spans
}

/// A joint with its outer blanks and commas plain, so that only the word is emphasised.
fn weigh(text: String, weight: fn(String) -> Span) -> Vec<Span> {
    let is_edge = |c: char| c.is_whitespace() || matches!(c, ',' | '.');
    let word = text.trim_matches(is_edge);
    if word.is_empty() || matches!(weight(String::new()), Span::Plain(_)) {
        return vec![Span::Plain(text)];
    }
    let start = text.find(word).unwrap_or(0);
    let (before, after) = (&text[..start], &text[start + word.len()..]);
    let mut spans = Vec::new();
    if !before.is_empty() {
        spans.push(Span::Plain(before.to_string()));
    }
    spans.push(weight(word.to_string()));
    if !after.is_empty() {
        spans.push(Span::Plain(after.to_string()));
    }
    spans
}
