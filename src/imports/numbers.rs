//! Numbers as files write them: with a decimal point or a decimal comma, one of them per file. Pure, exact, no floats.

/// Which sign a file puts before the fraction; the other one groups thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalHabit {
    /// 1,234.56
    Point,
    /// 1.234,56
    Comma,
}

impl DecimalHabit {
    pub const ALL: [DecimalHabit; 2] = [DecimalHabit::Point, DecimalHabit::Comma];

    pub fn code(self) -> &'static str {
        match self {
            DecimalHabit::Point => "point",
            DecimalHabit::Comma => "comma",
        }
    }

    pub fn from_code(code: &str) -> Option<DecimalHabit> {
        DecimalHabit::ALL.into_iter().find(|habit| habit.code() == code)
    }
}

/// Why a text is not a number we take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    NotANumber,
    TooLarge,
    TooManyDecimals,
}

/// The habit of the values; `None` when "1.234" could be a thousand or one and the user must choose.
pub fn habit_of<'a>(values: impl Iterator<Item = &'a str>) -> Option<DecimalHabit> {
    let (mut point, mut comma, mut either) = (0, 0, 0);
    for value in values {
        let value = bare(value);
        // Signs and currencies may stand around a number.
        let value = value.trim_matches(|c: char| !c.is_ascii_digit());
        if value.is_empty() || !value.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) {
            continue;
        }
        let separators: Vec<_> = value.match_indices(['.', ',']).collect();
        let Some((place, last)) = separators.last().copied() else { continue };
        let repeated = separators.iter().filter(|(_, separator)| *separator == last).count() > 1;
        let is_point = last == ".";
        match () {
            // 1.234.567: what is repeated groups, so that the other one is the decimal sign.
            () if repeated && is_point => comma += 1,
            () if repeated => point += 1,
            () if separators.len() == 1
                && value.len() - place == 4
                && place <= 3
                && !value.starts_with('0') =>
            {
                either += 1;
            }
            () if is_point => point += 1,
            () => comma += 1,
        }
    }
    match () {
        () if point > comma * 4 => Some(DecimalHabit::Point),
        () if comma > point * 4 => Some(DecimalHabit::Comma),
        () if point + comma + either == 0 => Some(DecimalHabit::Point),
        () => None,
    }
}

/// Reads a number as a whole one of units of 10^-`scale`.
///
/// # Errors
/// Anything but digits, one sign, proper groups of thousands and at most `scale` decimals that are not zero.
pub fn decimal(text: &str, habit: DecimalHabit, scale: u32) -> Result<i64, NumberProblem> {
    let text = bare(text);
    let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (point, group) = match habit {
        DecimalHabit::Point => ('.', ','),
        DecimalHabit::Comma => (',', '.'),
    };
    let (whole, fraction) = digits.split_once(point).unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberProblem::NotANumber);
    }
    let whole = ungroup(whole, group).ok_or(NumberProblem::NotANumber)?;
    let (kept, lost) = fraction.split_at(fraction.len().min(scale as usize));
    if lost.bytes().any(|b| b != b'0') {
        return Err(NumberProblem::TooManyDecimals);
    }
    let padded = format!("{whole}{kept:0<width$}", width = scale as usize);
    let padded = padded.trim_start_matches('0');
    if padded.len() > 18 {
        return Err(NumberProblem::TooLarge);
    }
    let value: i64 =
        if padded.is_empty() { 0 } else { padded.parse().map_err(|_| NumberProblem::NotANumber)? };
    Ok(if negative { -value } else { value })
}

/// Reads a whole number; "6.0" is one.
///
/// # Errors
/// As [`decimal`].
pub fn integer(text: &str, habit: DecimalHabit) -> Result<i64, NumberProblem> {
    decimal(text, habit, 0)
}

/// Without the blanks and apostrophes that group thousands (checked by nobody: they cannot mean anything else).
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let text = text.trim();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let groups = matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}');
        let is_between =
            bare.ends_with(|c: char| c.is_ascii_digit()) && chars.peek().is_some_and(char::is_ascii_digit);
        if !(groups && is_between) {
            bare.push(c);
        }
    }
    bare
}

/// Digits, with or without signs between groups of three.
fn ungroup(whole: &str, group: char) -> Option<String> {
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let mut digits = first.to_string();
    let mut is_grouped = false;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        is_grouped = true;
        digits.push_str(group);
    }
    let first_fits = !is_grouped || (1..=3).contains(&first.len());
    (first_fits && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalHabit::{Comma, Point};
    use NumberProblem::{NotANumber, TooLarge, TooManyDecimals};

    #[track_caller]
    fn check(text: &str, habit: DecimalHabit, expect: Result<i64, NumberProblem>) {
        assert_eq!(decimal(text, habit, 2), expect, "{text}");
    }

    #[test]
    fn numbers_are_read_by_the_files_habit() {
        check("1,234.56", Point, Ok(123_456));
        check("1.234,56", Comma, Ok(123_456));
        check("1 234,56", Comma, Ok(123_456));
        check("1\u{202f}234,56", Comma, Ok(123_456));
        check("1'234.56", Point, Ok(123_456));
        check("12", Point, Ok(1200));
        check("-0", Point, Ok(0));
        check("-1.5", Point, Ok(-150));
        check("\u{2212}1.5", Point, Ok(-150));
        check("+1.5", Point, Ok(150));
        check(".5", Point, Ok(50));
        check("5.", Point, Ok(500));
        check("1.500", Point, Ok(150));
        check("1.500", Comma, Ok(150_000));
    }

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for text in [
            "1e309", "NaN", "Infinity", "0x10", "1_000", "1٬000", "१२", "--5", "1,23.4", "1.2.3", "", ".",
            "-",
        ] {
            check(text, Point, Err(NotANumber));
        }
        check("99999999999999999999", Point, Err(TooLarge));
        check("1.005", Point, Err(TooManyDecimals));
        check("1.5,0", Point, Err(NotANumber));
    }

    #[test]
    fn the_habit_is_found_over_the_values() {
        let of = |values: &[&str]| habit_of(values.iter().copied());
        assert_eq!(of(&["2.55", "3.39"]), Some(Point));
        assert_eq!(of(&["2,55", "10"]), Some(Comma));
        assert_eq!(of(&["1.234,50 €"]), Some(Comma));
        assert_eq!(of(&["1.234.567"]), Some(Comma));
        assert_eq!(of(&["1.234", "2.500"]), None);
        assert_eq!(of(&["1.234", "2.5"]), Some(Point));
        assert_eq!(of(&["0.001"]), Some(Point));
        assert_eq!(of(&["12", "x"]), Some(Point));
    }
}
