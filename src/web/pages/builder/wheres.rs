//! What a condition may ask of what happened, as the builder shows it: the product in its line, everything else below; and
//! the boxes of values that are typed.

use super::{
    boxes::ChoiceView,
    form::{BETWEEN, add_part, more_part},
    lists::Listed,
    tree::{ProductScope, Row, SCOPE, add_id, parted},
    values::CUSTOMERS,
    view::{Painter, RowView},
};
use crate::{
    criteria::{Aspect, Field, Happening, RuleDraft, labels},
    texts::Texts,
};
use std::rc::Rc;

/// One thing that may be asked of what happened.
#[derive(Debug)]
pub struct WhereView {
    pub key: &'static str,
    pub name: String,
    /// Boxes to tick where its values are few and known.
    pub choices: Vec<ChoiceView>,
    /// Else the box for values that are typed.
    pub values: Option<TokenBox>,
    /// Whether something is asked.
    pub on: bool,
}

/// The products that the segment is about, with the box that adds some; for the template it is like a row.
#[derive(Debug)]
pub struct ScopeView {
    /// Whose customers these are.
    pub words: String,
    pub row: Row,
    pub values: TokenBox,
    /// What is wrong with them.
    pub problem: Option<String>,
}

impl ScopeView {
    /// `id` of it on the page.
    pub fn place(&self) -> &'static str {
        "scope"
    }

    pub fn is_set(&self) -> bool {
        !self.values.tokens.is_empty()
    }
}

/// Values that are taken out one by one; lists of more can be emptied at once.
const FEW: usize = 8;

/// A box for values of a list, with those that it has.
#[derive(Debug)]
pub struct TokenBox {
    /// The aspect of what happened whose values they are; empty for the values of a field.
    pub aspect: &'static str,
    /// The part of the form that holds the values, and the one that holds what is typed.
    pub part: &'static str,
    pub add_part: String,
    pub add_id: String,
    /// The first values of a long list: the part that holds them, all of them in one, and how many they are.
    pub more_part: String,
    pub more: String,
    pub hidden: usize,
    /// The values behind them, one by one.
    pub tokens: Vec<Token>,
    /// Values to choose from where there is no script, if they were asked for.
    pub list: Option<Rc<Vec<Listed>>>,
    pub typed: String,
    pub label: String,
    pub hint: String,
}

impl TokenBox {
    /// How many values are chosen.
    pub fn chosen(&self) -> usize {
        self.hidden + self.tokens.len()
    }

    /// Whether there are so many values that nobody takes them out one by one.
    pub fn is_long(&self) -> bool {
        self.chosen() > FEW
    }

    /// Whether a value is chosen and shown.
    pub fn has(&self, key: &str) -> bool {
        self.tokens.iter().any(|token| token.key == key)
    }
}

/// A value in a list.
#[derive(Debug)]
pub struct Token {
    pub key: String,
    pub label: String,
    pub known: bool,
}

impl RowView {
    /// How many of the things below the line are asked.
    pub fn asked(&self) -> usize {
        self.wheres.iter().skip(1).filter(|one| one.on).count() + usize::from(self.asks_line_amount())
    }

    /// Whether it may ask what the line of an order comes to.
    pub fn has_line_amount(&self) -> bool {
        self.field.as_ref().is_some_and(Field::has_line_amount)
    }

    fn asks_line_amount(&self) -> bool {
        let rule = &self.row.rule;
        self.has_line_amount() && [&rule.line_from, &rule.line_to].iter().any(|end| !end.trim().is_empty())
    }
}

/// Products named in one line.
const NAMED: usize = 3;

fn whose(t: &Texts, products: &TokenBox) -> String {
    if products.tokens.is_empty() {
        return t.builder_scope_all();
    }
    let named: Vec<&str> = products.tokens.iter().take(NAMED).map(|token| token.label.as_str()).collect();
    let named = named.join(", ");
    t.builder_scope_of(match products.chosen() {
        0..=NAMED => named,
        more => t.builder_scope_more(more - NAMED, named),
    })
}

impl Painter<'_> {
    pub fn scope(&self, scope: &ProductScope) -> ScopeView {
        let (t, aspect) = (self.reader.t, Aspect::Product);
        let label = |sku: &str| labels::aspect_value(aspect, sku, t, self.reader.catalogue);
        let token =
            |sku: &String| Token { key: sku.clone(), label: label(sku), known: self.reader.has(aspect, sku) };
        let (more, shown) = parted(&scope.products);
        let values = TokenBox {
            aspect: aspect.key(),
            part: aspect.key(),
            add_part: add_part(aspect),
            add_id: add_id(SCOPE, aspect),
            more_part: more_part(aspect.key()),
            more: more.join(BETWEEN),
            hidden: more.len(),
            tokens: shown.iter().map(token).collect(),
            list: self.list(CUSTOMERS, aspect.key()),
            typed: scope.typed.clone(),
            label: t.builder_scope_label(),
            hint: t.builder_choose_product(),
        };
        let rule = RuleDraft { field: CUSTOMERS.into(), ..RuleDraft::default() };
        let words = whose(t, &values);
        let problem = self.reading.scope.as_ref().map(|problem| self.problem(problem));
        ScopeView { words, row: Row { id: SCOPE, rule, ..Row::default() }, values, problem }
    }

    pub(super) fn wheres(&self, field: &Field, row: &Row, number: usize) -> Vec<WhereView> {
        field.aspects().iter().map(|aspect| self.one(field.happening(), *aspect, row, number)).collect()
    }

    fn one(&self, what: Option<Happening>, aspect: Aspect, row: &Row, number: usize) -> WhereView {
        let (t, catalogue) = (self.reader.t, self.reader.catalogue);
        let own = row.rule.wheres.get(&aspect).map_or(&[][..], Vec::as_slice);
        let label = |value: &str| labels::aspect_value(aspect, value, t, catalogue);
        let token = |value: &String| Token {
            key: value.clone(),
            label: label(value),
            known: self.reader.has(aspect, value) && !self.is_strange(what, aspect, value),
        };
        let name = t.criteria_aspect(aspect.key());
        let choices = self.aspect_choices(aspect, row);
        let (more, shown) = parted(own);
        let values = choices.is_empty().then(|| TokenBox {
            aspect: aspect.key(),
            part: aspect.key(),
            add_part: add_part(aspect),
            add_id: add_id(row.id, aspect),
            more_part: more_part(aspect.key()),
            more: more.join(BETWEEN),
            hidden: more.len(),
            tokens: shown.iter().map(token).collect(),
            list: self.list(&row.rule.field, aspect.key()),
            typed: row.adds.get(&aspect).cloned().unwrap_or_default(),
            label: match aspect {
                Aspect::Product => t.builder_label_product(number),
                _ => t.builder_label_add(&name),
            },
            hint: match aspect {
                _ if !own.is_empty() => t.builder_add_value(),
                Aspect::Product if row.asks => t.builder_choose_product(),
                Aspect::Product => t.builder_any_product(),
                _ => t.builder_any_of_aspect(aspect.key()),
            },
        });
        WhereView { key: aspect.key(), name, choices, values, on: !own.is_empty() }
    }

    /// The box for the values of a field.
    pub(super) fn values(&self, field: &Field, row: &Row) -> TokenBox {
        let (t, catalogue) = (self.reader.t, self.reader.catalogue);
        let choices = self.reader.choices(field);
        let token = |value: &String| Token {
            key: value.clone(),
            label: labels::choice(field, value, t, catalogue),
            known: choices.has(value),
        };
        let (more, shown) = parted(&row.rule.values);
        TokenBox {
            aspect: "",
            part: "v",
            add_part: "add".into(),
            add_id: format!("n-{}-add", row.id),
            more_part: more_part("v"),
            more: more.join(BETWEEN),
            hidden: more.len(),
            tokens: shown.iter().map(token).collect(),
            list: self.list(&row.rule.field, ""),
            typed: row.add.clone(),
            label: t.builder_label_add(field.label(t, catalogue)),
            hint: t.builder_add_value(),
        }
    }
}
