//! Segments of the customers of certain products.

use super::{
    Criteria, Node,
    event::{Aspect, Happening, Scope},
    field::Field,
    problem::{Fault, Problem},
    rule::{Counted, EventOp, EventTest, Period, Rule, SumTest, Test},
};
use std::{borrow::Cow, collections::BTreeMap};

impl Criteria {
    /// What makes somebody a customer of a product.
    pub const CUSTOMERS: [Happening; 2] = [Happening::Order, Happening::Acquisition];

    /// The articles that are named and not there: the first of each rule, and of those the criteria are about.
    pub fn missing_products(&self, is_there: impl Fn(&str) -> bool) -> Vec<Problem> {
        let missing = |place: String, products: &[String]| {
            let sku = products.iter().find(|sku| !is_there(sku))?;
            Some(Problem { place, fault: Fault::UnknownProduct(sku.clone()) })
        };
        let own = missing("products".into(), &self.products);
        let rules = self.rules().into_iter();
        let rules = rules.filter_map(|(place, rule)| missing(place, rule.products()));
        rules.chain(own).collect()
    }

    /// The same tree with rules that ask about the segment's products alone, each at its place; narrowed again, it stays the
    /// same. What [counts all products](Field::counts_all_products) still does.
    pub fn narrowed(&self) -> Cow<'_, Criteria> {
        if self.products.is_empty() {
            return Cow::Borrowed(self);
        }
        let narrowed = |node: &Node| narrow(node, &self.products);
        Cow::Owned(Criteria {
            include: narrowed(&self.include),
            leave_out: narrowed(&self.leave_out),
            products: self.products.clone(),
        })
    }

    /// That somebody bought or acquired one of the segment's products; nothing where it is about all products.
    pub fn customers(&self) -> Option<Node> {
        let ever = |field: Field| {
            let wheres = BTreeMap::from([(Aspect::Product, self.products.clone())]);
            let scope = Scope { wheres, line_amount: None, period: Period::Ever };
            let event = EventTest { op: EventOp::AtLeast, times: 1, counted: Counted::Times, scope };
            Node::Rule(Rule { field, test: Test::Event(event), negated: false })
        };
        (!self.products.is_empty()).then(|| Node::Any(vec![ever(Field::Bought), ever(Field::Acquired)]))
    }

    /// The same people by rules alone.
    pub fn plain(&self) -> Criteria {
        let narrowed = self.narrowed().into_owned();
        let include = match self.customers() {
            Some(customers) => Node::All(vec![customers, narrowed.include]),
            None => narrowed.include,
        };
        Criteria { include, leave_out: narrowed.leave_out, products: Vec::new() }
    }
}

fn narrow(node: &Node, products: &[String]) -> Node {
    let all = |children: &[Node]| children.iter().map(|child| narrow(child, products)).collect();
    match node {
        Node::All(children) => Node::All(all(children)),
        Node::Any(children) => Node::Any(all(children)),
        Node::Rule(rule) => Node::Rule(narrow_rule(rule.clone(), products)),
    }
}

fn narrow_rule(mut rule: Rule, products: &[String]) -> Rule {
    let aspects = rule.field.aspects();
    if let Test::Event(EventTest { scope, .. }) | Test::Sum(SumTest { scope, .. }) = &mut rule.test
        && aspects.contains(&Aspect::Product)
    {
        let own = scope.wheres.entry(Aspect::Product).or_insert_with(|| products.to_vec());
        own.retain(|product| products.contains(product));
    } else if rule.field.made_of().is_some() && !matches!(rule.test, Test::Of(..)) {
        rule.test = Test::Of(Box::new(rule.test), products.to_vec());
    }
    rule
}
