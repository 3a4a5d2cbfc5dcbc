//! What a reader sees in their language: texts from `locales`, numbers, money, dates, times and lists.
//!
//! `build.rs` makes one method of [`Texts`] for each message, so a missing text, language or argument does not
//! compile. This module knows no page and no feature.

use crate::time::{Day, MICROS_PER_MINUTE, Micros};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::{ListFormatter, options::ListFormatterOptions};
use intl_memoizer::concurrent::IntlLangMemoizer;
use jiff::tz::TimeZone;
use std::{borrow::Cow, fmt, sync::OnceLock};

/// A language of the portal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    En,
    De,
    Es,
    Da,
}

impl Lang {
    pub const ALL: [Lang; 4] = [Lang::En, Lang::De, Lang::Es, Lang::Da];

    /// The BCP 47 code, as in `<html lang>`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::De => "de",
            Lang::Es => "es",
            Lang::Da => "da",
        }
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::De => "Deutsch",
            Lang::Es => "Español",
            Lang::Da => "Dansk",
        }
    }

    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(code))
    }

    /// The best language for an `Accept-Language` header.
    pub fn negotiate(header: &str) -> Lang {
        let mut best = (0.0, Lang::En);
        for part in header.split(',').take(20) {
            let mut pieces = part.trim().split(';');
            let primary = pieces.next().unwrap_or("").split('-').next().unwrap_or("");
            let weight =
                pieces.find_map(|p| p.trim().strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
            if let Some(lang) = Lang::from_code(primary)
                && weight > best.0
            {
                best = (weight, lang);
            }
        }
        best.1
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Anything a text takes as an argument: a number (formatted and pluralised for the reader) or words.
pub trait Argument {
    fn value(&self) -> FluentValue<'_>;
}

macro_rules! numeric_argument {
    ($($type:ty),*) => {$(
        impl Argument for $type {
            fn value(&self) -> FluentValue<'_> {
                FluentValue::from(*self)
            }
        }
    )*};
}
numeric_argument!(i64, i32, u32, u64, usize, u16, u8);

impl Argument for str {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self))
    }
}

impl Argument for String {
    fn value(&self) -> FluentValue<'_> {
        self.as_str().value()
    }
}

impl Argument for Cow<'_, str> {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self.as_ref()))
    }
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self) -> FluentValue<'_> {
        (**self).value()
    }
}

/// A whole number, or a reference to one: templates pass fields on as references.
pub trait Whole {
    fn whole(self) -> i64;
}

macro_rules! whole {
    ($($type:ty),*) => {$(
        impl Whole for $type {
            fn whole(self) -> i64 {
                i64::try_from(self).unwrap_or(i64::MAX)
            }
        }
    )*};
}
whole!(i64, i32, i16, u64, u32, u16, u8, usize);

impl<T: Whole + Copy> Whole for &T {
    fn whole(self) -> i64 {
        (*self).whole()
    }
}

/// The texts of one reader: their language, their time zone and the moment the page is made.
#[derive(Clone, Debug)]
pub struct Texts {
    pub lang: Lang,
    zone: TimeZone,
    now: Micros,
}

impl Texts {
    pub fn new(lang: Lang, zone: TimeZone, now: Micros) -> Texts {
        Texts { lang, zone, now }
    }

    /// English, UTC, the epoch: for messages that no reader's settings are known for.
    pub fn plain(lang: Lang) -> Texts {
        Texts::new(lang, TimeZone::UTC, 0)
    }

    /// The same reader in another language.
    pub fn in_language(&self, lang: Lang) -> Texts {
        Texts { lang, ..self.clone() }
    }

    /// A whole number with the language's grouping: 48,210 or 48.210.
    pub fn number(&self, value: impl Whole) -> String {
        tools(self.lang).number.format(&Decimal::from(value.whole())).to_string()
    }

    /// A number given in units of 10^-`scale`, without trailing zeros: `decimal(12345, 2)` is 123.45.
    pub fn decimal(&self, value: impl Whole, scale: i16) -> String {
        let mut decimal = Decimal::from(value.whole());
        decimal.multiply_pow10(-scale);
        decimal.absolute.trim_end();
        tools(self.lang).number.format(&decimal).to_string()
    }

    /// `part` of `whole` in per cent with one decimal; 0 where there is no whole, and "<0.1%" for what is little but some.
    pub fn percent(&self, part: impl Whole, whole: impl Whole) -> String {
        let (part, whole) = (part.whole(), whole.whole());
        let of = i128::from(whole.max(1));
        let tenths = if whole == 0 { 0 } else { (i128::from(part) * 1000 + of / 2) / of };
        if tenths == 0 && part > 0 && whole > 0 {
            return self.format_percent(format!("<{}", self.decimal(1, 1)));
        }
        let mut decimal = Decimal::from(i64::try_from(tenths).unwrap_or(i64::MAX));
        decimal.multiply_pow10(-1);
        let number = tools(self.lang).number.format(&decimal).to_string();
        self.format_percent(number)
    }

    /// Hundredths of a per cent, exactly: 12.34%.
    pub fn hundredths_of_percent(&self, value: impl Whole) -> String {
        self.format_percent(self.decimal(value, 2))
    }

    /// Money in hundredths of its currency: €1,234.50, in German 1.234,50 €; whole amounts without decimals.
    pub fn money(&self, minor: impl Whole, currency: &str) -> String {
        let minor = minor.whole();
        let mut decimal = Decimal::from(minor);
        decimal.multiply_pow10(-2);
        if minor % 100 == 0 {
            decimal.absolute.trim_end();
        }
        self.in_currency(&decimal, currency)
    }

    /// Money that stands below other money, in hundredths: always with decimals, so that they are in line.
    pub fn money_in_column(&self, minor: impl Whole, currency: &str) -> String {
        let mut decimal = Decimal::from(minor.whole());
        decimal.multiply_pow10(-2);
        self.in_currency(&decimal, currency)
    }

    fn in_currency(&self, decimal: &Decimal, currency: &str) -> String {
        let number = tools(self.lang).number.format(decimal).to_string();
        let symbol = crate::money::symbol(currency);
        match (self.lang, number.strip_prefix('-')) {
            (Lang::En, Some(positive)) => format!("−{symbol}{positive}"),
            (Lang::En, None) => format!("{symbol}{number}"),
            _ => format!("{number}\u{a0}{symbol}"),
        }
    }

    /// A calendar day: 20 Nov 2026.
    pub fn date(&self, day: impl Whole) -> String {
        let date = crate::time::date_of(day.whole());
        let month = self.month_short(date.month());
        match self.lang {
            Lang::De => format!("{}. {month} {}", date.day(), date.year()),
            Lang::Da => format!("{}. {month} {}", date.day(), date.year()),
            _ => format!("{} {month} {}", date.day(), date.year()),
        }
    }

    /// A calendar day without its year: 20 Nov.
    pub fn day_month(&self, day: impl Whole) -> String {
        let date = crate::time::date_of(day.whole());
        let month = self.month_short(date.month());
        match self.lang {
            Lang::De | Lang::Da => format!("{}. {month}", date.day()),
            _ => format!("{} {month}", date.day()),
        }
    }

    /// A moment in the reader's time zone: 20 Nov 2026, 14:02.
    pub fn datetime(&self, at: impl Whole) -> String {
        let at = at.whole();
        let time = self.zoned(at);
        format!("{}, {:02}:{:02}", self.date(self.day_of(at)), time.hour(), time.minute())
    }

    /// A time of day in the reader's time zone: 14:02.
    pub fn clock(&self, at: impl Whole) -> String {
        let at = at.whole();
        let time = self.zoned(at);
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A time of day with its seconds: 14:02:07.
    pub fn clock_seconds(&self, at: Micros) -> String {
        let time = self.zoned(at);
        format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())
    }

    /// How long ago a moment is, in words; a date when it is over a week.
    pub fn ago(&self, at: impl Whole) -> String {
        let at = at.whole();
        let minutes = (self.now - at).max(0) / MICROS_PER_MINUTE;
        match minutes {
            0 => self.ago_now(),
            1..60 => self.ago_minutes(minutes),
            60..1440 => self.ago_hours(minutes / 60),
            1440..10080 => self.ago_days(minutes / 1440),
            _ => self.date(self.day_of(at)),
        }
    }

    /// The calendar day of a moment in the reader's time zone.
    pub fn day_of(&self, at: impl Whole) -> Day {
        crate::time::day_in(at.whole(), &self.zone)
    }

    /// A machine's form of a moment, for `<time datetime>`.
    pub fn iso(&self, at: impl Whole) -> String {
        crate::time::timestamp(at.whole()).to_string()
    }

    /// "A, B and C".
    pub fn list_and<S: AsRef<str>>(&self, items: &[S]) -> String {
        tools(self.lang).and.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    /// "A, B or C".
    pub fn list_or<S: AsRef<str>>(&self, items: &[S]) -> String {
        tools(self.lang).or.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    /// "A, B or C" after a "not": Spanish has a word of its own for it.
    pub fn list_nor<S: AsRef<str>>(&self, items: &[S]) -> String {
        match (self.lang, items) {
            (Lang::Es, [first @ .., last]) if !first.is_empty() => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                format!("{} ni {}", first.join(", "), last.as_ref())
            }
            _ => self.list_or(items),
        }
    }

    /// The moment the page is made.
    pub fn now(&self) -> Micros {
        self.now
    }

    fn zoned(&self, at: Micros) -> jiff::Zoned {
        crate::time::timestamp(at).to_zoned(self.zone.clone())
    }

    fn format_percent(&self, number: String) -> String {
        match self.lang {
            Lang::En => format!("{number}%"),
            _ => format!("{number}\u{a0}%"),
        }
    }

    fn month_short(&self, month: i8) -> String {
        let months = self.months_short();
        let name = months.split(' ').nth(usize::try_from(month - 1).unwrap_or(0));
        name.unwrap_or("").to_string()
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs>) -> String {
        let bundle = &tools(self.lang).bundle;
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        let pattern = pattern.expect("build.rs has seen every message in every language");
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        text.into_owned()
    }
}

/// What formatting in one language needs; made once.
struct Tools {
    bundle: FluentBundle<FluentResource>,
    number: DecimalFormatter,
    and: ListFormatter,
    or: ListFormatter,
}

fn tools(lang: Lang) -> &'static Tools {
    static TOOLS: [OnceLock<Tools>; 4] = [const { OnceLock::new() }; 4];
    TOOLS[lang as usize].get_or_init(|| Tools::new(lang))
}

impl Tools {
    fn new(lang: Lang) -> Tools {
        let id = lang.code().parse().expect("a language code of ours");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => format_value::<0>,
            Lang::De => format_value::<1>,
            Lang::Es => format_value::<2>,
            Lang::Da => format_value::<3>,
        }));
        let sources = match lang {
            Lang::En => EN,
            Lang::De => DE,
            Lang::Es => ES,
            Lang::Da => DA,
        };
        for source in sources {
            let resource = FluentResource::try_new((*source).to_string());
            let resource = resource.expect("build.rs has parsed every text");
            bundle.add_resource(resource).expect("build.rs has found no text twice");
        }
        let locale: icu_locale_core::Locale = match lang {
            Lang::En => "en-GB",
            _ => lang.code(),
        }
        .parse()
        .expect("a language code of ours");
        let options = ListFormatterOptions::default();
        Tools {
            bundle,
            number: DecimalFormatter::try_new(locale.clone().into(), Default::default())
                .expect("the data of our languages is compiled in"),
            and: ListFormatter::try_new_and(locale.clone().into(), options)
                .expect("the data of our languages is compiled in"),
            or: ListFormatter::try_new_or(locale.into(), options)
                .expect("the data of our languages is compiled in"),
        }
    }
}

/// Gives numbers in texts the grouping of the language, which a plain function pointer can only know by its type.
fn format_value<const LANG: usize>(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "arguments are made from integers")]
    let whole = *value as i64;
    Some(tools(Lang::ALL[LANG]).number.format(&Decimal::from(whole)).to_string())
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
