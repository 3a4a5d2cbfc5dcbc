//! New passwords in forms: the policy in words, and the hash.

use super::{context::Visit, form::Form};
use crate::{
    error::Result,
    staff::{
        passwords::{MAX_CHARS, MIN_CHARS},
        policy::{self, Weakness},
    },
    texts::Texts,
};

/// The hash of the new password in the field `name`; `None` when it is refused, and the form then says why.
///
/// `context` is what an attacker knows: the person's name and address. The organisation's name is added here.
pub async fn read(visit: &Visit, form: &mut Form, name: &str, context: &[&str]) -> Result<Option<String>> {
    let password = form.value(name).to_string();
    let mut known = context.to_vec();
    known.push(visit.org.name.as_str());
    if let Err(weakness) = policy::check(&password, &known) {
        form.fail(name, words(&visit.t, weakness));
    }
    if !form.is_ok() {
        return Ok(None);
    }
    Ok(Some(visit.app.passwords.hash(password).await?))
}

fn words(t: &Texts, weakness: Weakness) -> String {
    match weakness {
        Weakness::TooShort => t.password_too_short(MIN_CHARS),
        Weakness::TooLong => t.password_too_long(MAX_CHARS),
        Weakness::Contextual => t.password_contextual(),
        Weakness::TooSimple => t.password_too_simple(),
    }
}
