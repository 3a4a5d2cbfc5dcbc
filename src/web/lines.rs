//! Single lines of text in forms: names, titles, purposes.

use super::form::Form;
use crate::{text, texts::Texts};

/// The line in a field, cleaned; when it is empty the form fails with `missing`, when it is too long with the limit.
pub fn required(t: &Texts, form: &mut Form, name: &str, most: usize, missing: String) -> String {
    let line = optional(t, form, name, most);
    if line.is_empty() && form.error(name).is_none() {
        form.fail(name, missing);
    }
    line
}

/// The line in a field, cleaned; it may be empty.
pub fn optional(t: &Texts, form: &mut Form, name: &str, most: usize) -> String {
    let Some(line) = text::clean_line(form.value(name)) else {
        form.fail(name, t.form_line_unprintable());
        return String::new();
    };
    let length = line.chars().count();
    if length > most {
        form.fail(name, t.form_line_too_long(length, most));
    }
    line
}
