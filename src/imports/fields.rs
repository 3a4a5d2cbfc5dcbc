//! What a column of a file can be: a field of a contact, of an order line or of an activity, and how it is guessed from its name. Pure.

use crate::{activities, codes, contacts::consent::Channel, ids::AttributeId, text::fold};
use std::{collections::HashMap, sync::LazyLock};

/// What a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Contacts,
    Orders,
    /// Activities of one kind.
    Activities(activities::Kind),
}

impl Kind {
    pub const ALL: [Kind; 6] = [
        Kind::Contacts,
        Kind::Orders,
        Kind::Activities(activities::Kind::Acquisition),
        Kind::Activities(activities::Kind::PageView),
        Kind::Activities(activities::Kind::Rating),
        Kind::Activities(activities::Kind::Interaction),
    ];

    pub fn code(self) -> &'static str {
        match self {
            Kind::Contacts => "contacts",
            Kind::Orders => "orders",
            Kind::Activities(activities::Kind::Acquisition) => "acquisitions",
            Kind::Activities(activities::Kind::PageView) => "page_views",
            Kind::Activities(activities::Kind::Rating) => "ratings",
            Kind::Activities(activities::Kind::Interaction) => "interactions",
        }
    }

    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The fields that a column of such a file can be, without custom attributes.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Kind::Contacts => CONTACT_FIELDS,
            Kind::Orders => ORDER_FIELDS,
            Kind::Activities(activities::Kind::Acquisition) => ACQUISITION_FIELDS,
            Kind::Activities(activities::Kind::PageView) => PAGE_VIEW_FIELDS,
            Kind::Activities(activities::Kind::Rating) => RATING_FIELDS,
            Kind::Activities(activities::Kind::Interaction) => INTERACTION_FIELDS,
        }
    }

    /// The fields without which nothing of such a file can be imported, beside what names the contact.
    pub fn needed(self) -> &'static [Field] {
        match self {
            Kind::Contacts => &[],
            Kind::Orders => &[Field::OrderNo, Field::OrderedAt],
            Kind::Activities(activities::Kind::Rating) => &[Field::HappenedAt, Field::Stars],
            Kind::Activities(_) => &[Field::HappenedAt],
        }
    }

    /// Whether each row is about a product.
    pub fn needs_product(self) -> bool {
        matches!(self, Kind::Orders | Kind::Activities(activities::Kind::Acquisition))
    }
}

macro_rules! fields {
    ($($name:ident = $code:literal,)*) => {
        /// What a column is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub enum Field { $($name,)* Code(codes::Kind), Attribute(AttributeId) }

        impl Field {
            const PLAIN: &[(&'static str, Field)] = &[$(($code, Field::$name),)*];

            /// The name under which it is stored and mapped on the command line.
            pub fn code(self) -> String {
                match self {
                    $(Field::$name => $code.into(),)*
                    Field::Code(kind) => kind.key().into(),
                    Field::Attribute(id) => format!("attribute:{id}"),
                }
            }
        }
    };
}

fields! {
    ExternalId = "customer_number",
    Email = "email",
    Name = "name",
    FirstName = "first_name",
    LastName = "last_name",
    ContactKind = "contact_type",
    JobTitle = "job_title",
    Phone = "phone",
    Street = "street",
    PostCode = "post_code",
    City = "city",
    Region = "region",
    Country = "country",
    Language = "language",
    Gender = "gender",
    Birthday = "birthday",
    Device = "device",
    Correspondence = "correspondence",
    ConsentEmail = "consent_email",
    ConsentSms = "consent_sms",
    ConsentPost = "consent_post",
    ConsentAds = "consent_ads",
    OrderNo = "order_number",
    OrderedAt = "ordered_at",
    Sku = "sku",
    Product = "product",
    Quantity = "quantity",
    UnitPrice = "unit_price",
    Amount = "amount",
    Currency = "currency",
    ActivityNo = "activity_number",
    HappenedAt = "happened_at",
    AcquisitionType = "acquisition_type",
    Campaign = "campaign",
    Referrer = "referrer",
    Channel = "channel",
    Template = "template",
    Evaluation = "evaluation",
    Stars = "stars",
    Failed = "failed",
}

const CONTACT_FIELDS: &[Field] = &[
    Field::ExternalId,
    Field::Email,
    Field::Name,
    Field::FirstName,
    Field::LastName,
    Field::ContactKind,
    Field::JobTitle,
    Field::Phone,
    Field::Street,
    Field::PostCode,
    Field::City,
    Field::Region,
    Field::Country,
    Field::Language,
    Field::Gender,
    Field::Birthday,
    Field::Device,
    Field::Correspondence,
    Field::ConsentEmail,
    Field::ConsentSms,
    Field::ConsentPost,
    Field::ConsentAds,
    Field::Code(codes::Kind::Salesperson),
    Field::Code(codes::Kind::Territory),
    Field::Code(codes::Kind::OrganizationalLevel),
    Field::Code(codes::Kind::MailingGroup),
    Field::Code(codes::Kind::IndustryGroup),
    Field::Code(codes::Kind::BusinessRelation),
    Field::Code(codes::Kind::JobResponsibility),
];

const ORDER_FIELDS: &[Field] = &[
    Field::ExternalId,
    Field::Email,
    Field::OrderNo,
    Field::OrderedAt,
    Field::Sku,
    Field::Product,
    Field::Quantity,
    Field::UnitPrice,
    Field::Amount,
    Field::Currency,
];

const ACQUISITION_FIELDS: &[Field] = &[
    Field::ExternalId,
    Field::Email,
    Field::ActivityNo,
    Field::HappenedAt,
    Field::Sku,
    Field::Product,
    Field::AcquisitionType,
    Field::Channel,
    Field::Campaign,
    Field::Referrer,
];

const PAGE_VIEW_FIELDS: &[Field] = &[
    Field::ExternalId,
    Field::Email,
    Field::ActivityNo,
    Field::HappenedAt,
    Field::Sku,
    Field::Product,
    Field::Campaign,
    Field::Referrer,
];

const RATING_FIELDS: &[Field] = &[
    Field::ExternalId,
    Field::Email,
    Field::ActivityNo,
    Field::HappenedAt,
    Field::Sku,
    Field::Product,
    Field::Stars,
];

const INTERACTION_FIELDS: &[Field] = &[
    Field::ExternalId,
    Field::Email,
    Field::ActivityNo,
    Field::HappenedAt,
    Field::Template,
    Field::Channel,
    Field::Campaign,
    Field::Evaluation,
    Field::Failed,
];

impl Field {
    pub fn from_code(code: &str) -> Option<Field> {
        if let Some(id) = code.strip_prefix("attribute:") {
            return id.parse().ok().map(Field::Attribute);
        }
        let plain = Field::PLAIN.iter().find(|(plain, _)| *plain == code).map(|(_, field)| *field);
        plain.or_else(|| codes::Kind::from_key(code).map(Field::Code))
    }

    pub fn is_date(self) -> bool {
        matches!(self, Field::Birthday | Field::OrderedAt | Field::HappenedAt)
    }

    pub fn is_decimal(self) -> bool {
        matches!(self, Field::Quantity | Field::UnitPrice | Field::Amount)
    }

    /// The field that holds the consent for a channel.
    pub fn of_channel(channel: Channel) -> Field {
        match channel {
            Channel::Email => Field::ConsentEmail,
            Channel::Sms => Field::ConsentSms,
            Channel::Post => Field::ConsentPost,
            Channel::Ads => Field::ConsentAds,
        }
    }

    pub fn is_consent(self) -> bool {
        matches!(self, Field::ConsentEmail | Field::ConsentSms | Field::ConsentPost | Field::ConsentAds)
    }
}

impl From<Field> for String {
    fn from(field: Field) -> String {
        field.code()
    }
}

impl TryFrom<String> for Field {
    type Error = String;

    fn try_from(code: String) -> Result<Field, String> {
        Field::from_code(&code).ok_or(code)
    }
}

/// What columns of each kind are called, folded, with blanks for all punctuation: a line for each field.
static SYNONYMS: LazyLock<HashMap<Field, Vec<&'static str>>> = LazyLock::new(|| {
    let lines = include_str!("synonyms.txt").lines();
    lines
        .filter_map(|line| {
            let (code, names) = line.split_once(": ")?;
            Some((Field::from_code(code)?, names.split(", ").collect()))
        })
        .collect()
});

/// The field that each column is, as far as their names tell; no field twice. `attributes` are the names and keys of
/// the custom ones.
pub fn guess(
    kind: Kind,
    names: &[String],
    attributes: &[(AttributeId, String, String)],
) -> Vec<Option<Field>> {
    let mut taken = Vec::new();
    names
        .iter()
        .map(|name| {
            let field = guess_one(kind, &plain(name), attributes).filter(|field| !taken.contains(field))?;
            taken.push(field);
            Some(field)
        })
        .collect()
}

fn guess_one(kind: Kind, name: &str, attributes: &[(AttributeId, String, String)]) -> Option<Field> {
    if name.is_empty() {
        return None;
    }
    // Exports write `attr:KEY` where the key alone would be a built-in column.
    let is_own = |key: &str| plain(key) == name || format!("attr {}", plain(key)) == name;
    let attribute = attributes.iter().find(|(_, key, words)| is_own(key) || plain(words) == name);
    if kind == Kind::Contacts
        && let Some((id, _, _)) = attribute
    {
        return Some(Field::Attribute(*id));
    }
    let is_it = |field: &&Field| {
        SYNONYMS.get(*field).is_some_and(|names| names.contains(&name)) || plain(&field.code()) == name
    };
    kind.fields().iter().find(is_it).copied()
}

/// A column's name or a word folded, with one blank for everything that is no letter or digit: `E-Mail_Address` is
/// `e mail address`.
pub(super) fn plain(name: &str) -> String {
    let spaced: String = fold(name).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Kind, header: &str, expect: &str) {
        let names: Vec<_> = header.split(',').map(String::from).collect();
        let attributes = [(AttributeId(7), "tier".to_string(), "Loyalty tier".to_string())];
        let fields = guess(kind, &names, &attributes);
        let codes: Vec<_> = fields.iter().map(|field| field.map_or("-".into(), Field::code)).collect();
        assert_eq!(codes.join(","), expect);
    }

    #[test]
    fn columns_are_known_by_their_names_in_four_languages() {
        check(Kind::Contacts, "customer_id,email,country", "customer_number,email,country");
        check(
            Kind::Contacts,
            "Kundennr.,E-Mail,Vorname,Nachname,PLZ,Ort,Land",
            "customer_number,email,first_name,last_name,post_code,city,country",
        );
        check(
            Kind::Contacts,
            "Correo electrónico,Nombre,Apellidos,País,Teléfono",
            "email,first_name,last_name,country,phone",
        );
        check(
            Kind::Contacts,
            "Kundenummer,Navn,Fødselsdato,Køn,By",
            "customer_number,name,birthday,gender,city",
        );
        check(Kind::Contacts, "EMAIL,E-mail,loyalty-tier,???", "email,-,attribute:7,-");
        check(Kind::Contacts, "attr:tier", "attribute:7");
        let orders = "customer_id,order_id,ordered_at,sku,product,quantity,unit_price";
        check(
            Kind::Orders,
            orders,
            "customer_number,order_number,ordered_at,sku,product,quantity,unit_price",
        );
        check(
            Kind::Orders,
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
            "order_number,sku,product,quantity,ordered_at,unit_price,customer_number,-",
        );
        let interactions = Kind::Activities(activities::Kind::Interaction);
        check(
            interactions,
            "Vorgangsnr.,Kundennummer,Datum,Vorlage,Kanal,Kampagne,Bewertung,Fehlgeschlagen",
            "activity_number,customer_number,happened_at,template,channel,campaign,evaluation,failed",
        );
        let ratings = Kind::Activities(activities::Kind::Rating);
        check(ratings, "correo,fecha,producto,estrellas,precio", "email,happened_at,product,stars,-");
        check(ratings, "Review ID,E-mail,Rated at,SKU,Rating", "activity_number,email,happened_at,sku,stars");
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        for kind in Kind::ALL {
            let mut names: Vec<_> =
                kind.fields().iter().flat_map(|field| SYNONYMS[field].iter().copied()).collect();
            assert!(names.iter().all(|name| plain(name) == *name), "{names:?}");
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count);
        }
    }

    #[test]
    fn codes_come_back() {
        for (code, field) in Field::PLAIN {
            assert_eq!(Field::from_code(code), Some(*field));
            assert_eq!(field.code(), *code);
        }
        assert_eq!(Field::from_code("attribute:12"), Some(Field::Attribute(AttributeId(12))));
        assert_eq!(Field::from_code("nothing"), None);
    }
}
