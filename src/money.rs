//! Money: integer hundredths of a currency, never a float.

/// The sign of a currency as readers of our languages know it, else its code and a space.
pub fn symbol(currency: &str) -> String {
    match currency {
        "EUR" => "€".into(),
        "USD" => "$".into(),
        "GBP" => "£".into(),
        "DKK" | "SEK" | "NOK" => "kr\u{a0}".into(),
        other => format!("{other}\u{a0}"),
    }
}

/// Whether it is an ISO 4217 code by its form: three capital letters.
pub fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())
}

/// `quantity` times a price; `None` when it does not fit.
pub fn multiply(quantity: i64, minor: i64) -> Option<i64> {
    quantity.checked_mul(minor)
}
