//! Criteria as one line of text that other installations read too, taken in place of what stands in the builder.

use super::{assemble::tree_of, desk::Desk};
use crate::{
    criteria::{Criteria, Fault, Problem},
    web::context::Cx,
};

/// The field of the form that holds the text.
const FIELD: &str = "text";

/// Lays out what was pasted; what cannot be read stays where it is, with the reason.
pub fn take(cx: &Cx, desk: &mut Desk) {
    let text = desk.form.value(FIELD).trim().to_string();
    if text.is_empty() {
        return desk.form.fail(FIELD, cx.t.builder_text_empty());
    }
    let criteria = match Criteria::parse_text(&text, &desk.world.catalogue) {
        Ok(criteria) => criteria,
        Err(problems) => {
            let problems: Vec<String> =
                problems.iter().take(3).map(|problem| problem.text_with_place(&cx.t)).collect();
            return desk.form.fail(FIELD, problems.join(" "));
        }
    };
    // Of others this is said beside the condition; the segment itself is no group that one may choose there.
    if let Some(own) = desk.group.as_ref().filter(|own| criteria.groups().contains(&own.id)) {
        let path = vec![own.name.clone(), own.name.clone()];
        let problem = Problem { place: String::new(), fault: Fault::GroupCycle(path) };
        return desk.form.fail(FIELD, problem.text(&cx.t));
    }
    match tree_of(&criteria, desk.reader(cx)) {
        None => desk.form.fail(FIELD, cx.t.builder_text_too_large()),
        Some(tree) => {
            desk.change(|own| {
                *own = tree;
                Some("rules".into())
            });
            desk.form.set(FIELD, "");
            desk.said = cx.t.builder_text_taken();
        }
    }
}
