//! A form as it is shown again: what was typed and what is wrong with it.

use super::fields::Fields;

/// Values with their errors.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Fields,
    errors: Vec<FieldError>,
}

/// One thing that is wrong: the same words stand at the top of the page and at the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name and id; empty for the form as a whole.
    pub field: String,
    pub message: String,
}

impl Form {
    pub fn new(fields: Fields) -> Form {
        Form { fields, errors: Vec::new() }
    }

    /// A form filled with what is stored.
    pub fn filled(values: &[(&str, &str)]) -> Form {
        Form::new(Fields::from_pairs(
            values.iter().map(|(n, v)| ((*n).to_string(), (*v).to_string())).collect(),
        ))
    }

    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    pub fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// Whether a choice with this name has this value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.fields.all(name).any(|v| v == value)
    }

    pub fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == name).map(|error| error.message.as_str())
    }

    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    pub fn is_ok(&self) -> bool {
        self.errors.is_empty()
    }

    /// Sets the one value of a field.
    pub fn set(&mut self, name: &str, value: &str) {
        self.fields.set(name, value);
    }

    /// Notes what is wrong with a field.
    pub fn fail(&mut self, field: &str, message: impl Into<String>) {
        self.errors.push(FieldError { field: field.to_string(), message: message.into() });
    }
}
