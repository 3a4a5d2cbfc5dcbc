//! From JSON to checked criteria, with every problem named by its place.

use super::{
    Criteria, Node,
    catalogue::{Catalogue, Operator},
    json::Json,
    limits,
    problem::{Fault, Problem},
    rule::{Blanks, Rule},
    values,
};

/// More problems than this help nobody.
const MOST_PROBLEMS: usize = 50;

impl Criteria {
    /// Reads and checks criteria.
    ///
    /// # Errors
    /// Everything that is wrong with them (at most 50 things), each with its place.
    pub fn parse(text: &str, catalogue: &Catalogue) -> Result<Criteria, Vec<Problem>> {
        let json = Json::read(text).map_err(|fault| vec![Problem::new("", fault)])?;
        let mut parser = Parser { catalogue, problems: Vec::new(), rules: 0 };
        let criteria = parser.criteria(json);
        match criteria {
            Some(criteria) if parser.problems.is_empty() => Ok(criteria),
            _ => Err(parser.problems),
        }
    }

    /// Reads criteria that somebody brings as text. Unlike those that are stored, they may begin with a byte-order mark
    /// and have no groups without conditions: such a group means everybody or nobody, which nobody means who leaves one
    /// empty. A whole `include` without conditions is everybody, and a whole `leave_out` nobody, as the builder has them.
    ///
    /// # Errors
    /// Everything that is wrong with them (at most 50 things), each with its place.
    pub fn parse_text(text: &str, catalogue: &Catalogue) -> Result<Criteria, Vec<Problem>> {
        let criteria = Criteria::parse(text.trim_start_matches('\u{feff}'), catalogue)?;
        let blank = Criteria::default();
        let is_blank = |node: &Node| *node == blank.include || *node == blank.leave_out;
        let nodes = criteria.nodes();
        let empty = nodes.into_iter().filter(|(place, node)| match place.as_str() {
            "include" => node.is_nobody(),
            "leave_out" => **node == blank.include,
            _ => is_blank(node),
        });
        let problems: Vec<Problem> =
            empty.take(MOST_PROBLEMS).map(|(place, _)| Problem::new(&place, Fault::EmptyGroup)).collect();
        if problems.is_empty() { Ok(criteria) } else { Err(problems) }
    }
}

/// Checks one rule by itself, as the builder holds it; places begin with `place`.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn rule(json: Json, place: &str, catalogue: &Catalogue) -> Result<Rule, Vec<Problem>> {
    let mut parser = Parser { catalogue, problems: Vec::new(), rules: 0 };
    let Json::Object(entries) = json else {
        return Err(vec![Problem::new(place, Fault::NotAnObject)]);
    };
    parser.rule(Fields::of(entries), place).ok_or(parser.problems)
}

struct Parser<'c> {
    catalogue: &'c Catalogue,
    problems: Vec<Problem>,
    rules: usize,
}

impl Parser<'_> {
    fn problem(&mut self, place: &str, fault: Fault) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem::new(place, fault));
        }
    }

    fn criteria(&mut self, json: Json) -> Option<Criteria> {
        let Json::Object(entries) = json else {
            self.problem("", Fault::NotAnObject);
            return None;
        };
        let mut fields = Fields::of(entries);
        let mut criteria = Criteria::default();
        if let Some(include) = fields.take("include") {
            criteria.include = self.node(include, "include", 0)?;
        }
        if let Some(leave_out) = fields.take("leave_out") {
            criteria.leave_out = self.node(leave_out, "leave_out", 0)?;
        }
        if let Some(products) = fields.take("products") {
            match values::texts(products) {
                Ok(products) => criteria.products = products,
                Err((inside, fault)) => self.problem(&format!("products{inside}"), fault),
            }
        }
        self.finish(fields, "");
        Some(criteria)
    }

    /// A node, or `None` when nothing can be made of it. Broken rules inside a list are left out of it, so that all
    /// problems are found; the whole is refused all the same.
    fn node(&mut self, json: Json, place: &str, depth: usize) -> Option<Node> {
        let Json::Object(entries) = json else {
            self.problem(place, Fault::NotANode);
            return None;
        };
        let mut fields = Fields::of(entries);
        match (fields.take("all"), fields.take("any")) {
            (Some(children), None) => self.list(children, fields, place, depth, Node::All),
            (None, Some(children)) => self.list(children, fields, place, depth, Node::Any),
            (Some(_), Some(_)) => {
                self.problem(place, Fault::NotANode);
                None
            }
            (None, None) if !fields.has("field") && !fields.has("op") => {
                self.problem(place, Fault::NotANode);
                None
            }
            (None, None) => {
                self.rules += 1;
                if self.rules == limits::RULES + 1 {
                    self.problem(place, Fault::TooManyRules);
                }
                self.rule(fields, place).map(Node::Rule)
            }
        }
    }

    fn list(
        &mut self,
        json: Json,
        fields: Fields,
        place: &str,
        depth: usize,
        make: fn(Vec<Node>) -> Node,
    ) -> Option<Node> {
        self.finish(fields, place);
        let node = make(Vec::new());
        if depth == limits::DEPTH {
            self.problem(place, Fault::TooDeep);
            return None;
        }
        let Json::List(items) = json else {
            self.problem(place, Fault::NotAList);
            return None;
        };
        let mut children = Vec::with_capacity(items.len().min(limits::RULES));
        for (index, item) in items.into_iter().enumerate() {
            if index == limits::RULES {
                self.problem(place, Fault::TooManyRules);
                break;
            }
            children.extend(self.node(item, &node.child_place(place, index), depth + 1));
        }
        Some(make(children))
    }

    fn rule(&mut self, mut fields: Fields, place: &str) -> Option<Rule> {
        let key = self.text(&mut fields, "field", place);
        let op = self.text(&mut fields, "op", place);
        let negated = self.flag(&mut fields, "not", place).unwrap_or(false);
        let blanks = self.flag(&mut fields, "blanks", place);
        // Never needs no value: any, at any time.
        let value = fields
            .take("value")
            .or_else(|| (op.as_deref() == Some("never")).then(|| Json::Object(Vec::new())));
        self.finish(fields, place);
        let (key, op) = (key?, op?);
        let Some(field) = self.catalogue.field(&key) else {
            self.problem(place, Fault::UnknownField(key));
            return None;
        };
        let spec = self.catalogue.spec(field);
        let Some(operator) = Operator::from_key(&op).filter(|op| spec.operators.contains(op)) else {
            self.problem(place, Fault::UnknownOperator { field: key, op });
            return None;
        };
        if blanks.is_some() && !(operator.has_blanks() && spec.field.may_be_blank()) {
            self.problem(place, Fault::UnknownKey("blanks".into()));
            return None;
        }
        let blanks = if blanks == Some(false) { Blanks::LeftOut } else { Blanks::Included };
        match values::test(&spec, operator, value, blanks, self.catalogue) {
            Ok(test) => Some(Rule { field: spec.field, test, negated }),
            Err((inside, fault)) => {
                self.problem(&format!("{place}.value{inside}"), fault);
                None
            }
        }
    }

    fn text(&mut self, fields: &mut Fields, key: &'static str, place: &str) -> Option<String> {
        match fields.take(key) {
            Some(Json::Text(text)) if !text.is_empty() => Some(text),
            Some(Json::Text(_)) | None => {
                self.problem(place, Fault::Missing(key));
                None
            }
            Some(_) => {
                self.problem(&format!("{place}.{key}"), Fault::NotText);
                None
            }
        }
    }

    fn flag(&mut self, fields: &mut Fields, key: &'static str, place: &str) -> Option<bool> {
        match fields.take(key)? {
            Json::Bool(flag) => Some(flag),
            _ => {
                self.problem(&format!("{place}.{key}"), Fault::NotYesNo);
                None
            }
        }
    }

    /// Refuses what an object has beyond what was taken.
    fn finish(&mut self, fields: Fields, place: &str) {
        for key in fields.duplicates {
            self.problem(place, Fault::DuplicateKey(key));
        }
        for (key, _) in fields.entries {
            self.problem(place, Fault::UnknownKey(key));
        }
    }
}

/// The entries of an object, taken one by one.
pub(super) struct Fields {
    pub entries: Vec<(String, Json)>,
    pub duplicates: Vec<String>,
}

impl Fields {
    pub fn of(all: Vec<(String, Json)>) -> Fields {
        let mut seen = std::collections::HashSet::new();
        let (mut entries, mut duplicates) = (Vec::new(), Vec::new());
        for (key, value) in all {
            if seen.insert(key.clone()) {
                entries.push((key, value));
            } else if !duplicates.contains(&key) && duplicates.len() < MOST_PROBLEMS {
                duplicates.push(key);
            }
        }
        Fields { entries, duplicates }
    }

    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name == key)
    }

    pub fn take(&mut self, key: &str) -> Option<Json> {
        let index = self.entries.iter().position(|(name, _)| name == key)?;
        Some(self.entries.swap_remove(index).1)
    }
}
