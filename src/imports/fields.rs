//! What a column of a file can be: a field of a contact or of an order line, and how it is guessed from its name. Pure.

use crate::{ids::AttributeId, text::fold};

/// What a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Contacts,
    Orders,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Contacts, Kind::Orders];

    pub fn code(self) -> &'static str {
        match self {
            Kind::Contacts => "contacts",
            Kind::Orders => "orders",
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
        }
    }
}

macro_rules! fields {
    ($($name:ident = $code:literal,)*) => {
        /// What a column is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field { $($name,)* Attribute(AttributeId) }

        impl Field {
            const PLAIN: &[(&'static str, Field)] = &[$(($code, Field::$name),)*];

            /// The name under which it is stored and mapped on the command line.
            pub fn code(self) -> String {
                match self {
                    $(Field::$name => $code.into(),)*
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
    Company = "company",
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
}

const CONTACT_FIELDS: &[Field] = &[
    Field::ExternalId,
    Field::Email,
    Field::Name,
    Field::FirstName,
    Field::LastName,
    Field::ContactKind,
    Field::Company,
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
    Field::ConsentEmail,
    Field::ConsentSms,
    Field::ConsentPost,
    Field::ConsentAds,
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

impl Field {
    pub fn from_code(code: &str) -> Option<Field> {
        if let Some(id) = code.strip_prefix("attribute:") {
            return id.parse().ok().map(Field::Attribute);
        }
        Field::PLAIN.iter().find(|(plain, _)| *plain == code).map(|(_, field)| *field)
    }

    pub fn is_date(self) -> bool {
        matches!(self, Field::Birthday | Field::OrderedAt)
    }

    pub fn is_decimal(self) -> bool {
        matches!(self, Field::Quantity | Field::UnitPrice | Field::Amount)
    }

    pub fn is_consent(self) -> bool {
        matches!(self, Field::ConsentEmail | Field::ConsentSms | Field::ConsentPost | Field::ConsentAds)
    }
}

/// What columns of this kind are called, folded, with blanks for all punctuation.
fn synonyms(field: Field) -> &'static [&'static str] {
    match field {
        Field::ExternalId => &[
            "customer number",
            "customer no",
            "customer id",
            "customerid",
            "customer",
            "external id",
            "externalid",
            "client id",
            "client number",
            "contact id",
            "contact number",
            "member id",
            "id",
            "kundennummer",
            "kunden nr",
            "kundennr",
            "kunden id",
            "kdnr",
            "debitor",
            "debitornummer",
            "numero de cliente",
            "n de cliente",
            "id de cliente",
            "id cliente",
            "cliente",
            "codigo de cliente",
            "kundenummer",
            "kundenr",
            "kunde nr",
            "kunde id",
            "kundeid",
            "debitornr",
        ],
        Field::Email => &[
            "email",
            "e mail",
            "mail",
            "email address",
            "e mail address",
            "emailaddress",
            "e mail adresse",
            "email adresse",
            "mailadresse",
            "correo",
            "correo electronico",
            "direccion de correo",
            "e post",
            "customer email",
            "emailadresse",
        ],
        Field::Name => &[
            "name",
            "full name",
            "fullname",
            "customer name",
            "contact name",
            "display name",
            "vollstandiger name",
            "kundenname",
            "nombre completo",
            "nombre del cliente",
            "fulde navn",
            "navn",
            "kundenavn",
            "contact",
        ],
        Field::FirstName => &[
            "first name",
            "firstname",
            "given name",
            "forename",
            "vorname",
            "nombre",
            "nombre de pila",
            "fornavn",
        ],
        Field::LastName => &[
            "last name",
            "lastname",
            "surname",
            "family name",
            "nachname",
            "familienname",
            "apellido",
            "apellidos",
            "efternavn",
        ],
        Field::ContactKind => &[
            "contact type",
            "customer type",
            "type",
            "kontaktart",
            "kundenart",
            "kundentyp",
            "tipo de contacto",
            "tipo de cliente",
            "kontakttype",
            "kundetype",
        ],
        Field::Company => {
            &["company", "company name", "firma", "unternehmen", "empresa", "virksomhed", "firmanavn"]
        }
        Field::JobTitle => {
            &["job title", "title", "position", "jobtitel", "funktion", "cargo", "puesto", "stilling"]
        }
        Field::Phone => &[
            "phone",
            "phone number",
            "telephone",
            "mobile",
            "mobile phone",
            "tel",
            "telefon",
            "telefonnummer",
            "handy",
            "mobil",
            "telefono",
            "movil",
            "mobilnummer",
            "cell phone",
        ],
        Field::Street => &[
            "street",
            "address",
            "address line 1",
            "address 1",
            "strasse",
            "adresse",
            "anschrift",
            "calle",
            "direccion",
            "domicilio",
            "vej",
            "gade",
            "street address",
            "strasse und hausnummer",
        ],
        Field::PostCode => &[
            "post code",
            "postcode",
            "postal code",
            "zip",
            "zip code",
            "zipcode",
            "plz",
            "postleitzahl",
            "codigo postal",
            "cp",
            "postnummer",
            "postnr",
        ],
        Field::City => {
            &["city", "town", "ort", "stadt", "wohnort", "ciudad", "poblacion", "localidad", "by", "bynavn"]
        }
        Field::Region => &[
            "region",
            "state",
            "province",
            "county",
            "bundesland",
            "kanton",
            "provincia",
            "comunidad autonoma",
            "landsdel",
            "state province",
        ],
        Field::Country => {
            &["country", "country code", "land", "landercode", "laenderkennzeichen", "pais", "landekode"]
        }
        Field::Language => &["language", "locale", "lang", "sprache", "idioma", "lengua", "sprog"],
        Field::Gender => &["gender", "sex", "geschlecht", "genero", "sexo", "kon"],
        Field::Birthday => &[
            "birthday",
            "date of birth",
            "birth date",
            "birthdate",
            "dob",
            "geburtstag",
            "geburtsdatum",
            "fecha de nacimiento",
            "nacimiento",
            "cumpleanos",
            "fodselsdag",
            "fodselsdato",
        ],
        Field::Device => {
            &["device", "device type", "gerat", "geratetyp", "dispositivo", "enhed", "enhedstype"]
        }
        Field::ConsentEmail => &[
            "email consent",
            "consent email",
            "newsletter",
            "email opt in",
            "accepts marketing",
            "marketing consent",
            "einwilligung e mail",
            "e mail einwilligung",
            "consentimiento email",
            "consentimiento correo",
            "samtykke e mail",
            "e mail samtykke",
            "nyhedsbrev",
            "boletin",
        ],
        Field::ConsentSms => &[
            "sms consent",
            "consent sms",
            "sms opt in",
            "sms einwilligung",
            "einwilligung sms",
            "consentimiento sms",
            "samtykke sms",
            "sms samtykke",
            "sms",
        ],
        Field::ConsentPost => &[
            "post consent",
            "consent post",
            "postal consent",
            "mail opt in",
            "einwilligung post",
            "consentimiento postal",
            "samtykke post",
        ],
        Field::ConsentAds => &[
            "ads consent",
            "consent ads",
            "einwilligung werbung",
            "consentimiento anuncios",
            "samtykke annoncer",
        ],
        Field::OrderNo => &[
            "order number",
            "order no",
            "order id",
            "orderid",
            "order",
            "invoice",
            "invoice no",
            "invoiceno",
            "invoice number",
            "bestellnummer",
            "bestellung",
            "auftragsnummer",
            "auftrag",
            "rechnungsnummer",
            "belegnummer",
            "numero de pedido",
            "pedido",
            "id de pedido",
            "factura",
            "numero de factura",
            "ordrenummer",
            "ordrenr",
            "ordre",
            "fakturanummer",
            "transaction id",
            "receipt",
        ],
        Field::OrderedAt => &[
            "ordered at",
            "order date",
            "orderdate",
            "date",
            "invoice date",
            "invoicedate",
            "created at",
            "purchase date",
            "transaction date",
            "bestelldatum",
            "auftragsdatum",
            "rechnungsdatum",
            "datum",
            "kaufdatum",
            "fecha",
            "fecha de pedido",
            "fecha del pedido",
            "fecha de compra",
            "fecha de factura",
            "ordredato",
            "dato",
            "kobsdato",
            "fakturadato",
        ],
        Field::Sku => &[
            "sku",
            "product id",
            "product code",
            "stock code",
            "stockcode",
            "item",
            "item no",
            "item number",
            "article number",
            "artikelnummer",
            "artikelnr",
            "artikel nr",
            "produktnummer",
            "referencia",
            "codigo de producto",
            "codigo de articulo",
            "varenummer",
            "varenr",
            "productid",
        ],
        Field::Product => &[
            "product",
            "product name",
            "item name",
            "description",
            "product description",
            "article",
            "artikel",
            "produkt",
            "produktname",
            "bezeichnung",
            "artikelbezeichnung",
            "producto",
            "articulo",
            "descripcion",
            "nombre del producto",
            "vare",
            "varenavn",
            "produktnavn",
            "beskrivelse",
        ],
        Field::Quantity => &[
            "quantity", "qty", "units", "pieces", "menge", "anzahl", "stuck", "cantidad", "unidades",
            "antal", "maengde",
        ],
        Field::UnitPrice => &[
            "unit price",
            "unitprice",
            "price",
            "price each",
            "einzelpreis",
            "stuckpreis",
            "preis",
            "precio",
            "precio unitario",
            "stykpris",
            "pris",
            "enhedspris",
        ],
        Field::Amount => &[
            "amount",
            "line total",
            "total",
            "line amount",
            "value",
            "revenue",
            "betrag",
            "summe",
            "gesamtpreis",
            "umsatz",
            "positionsbetrag",
            "importe",
            "belob",
            "linjebelob",
            "sum",
        ],
        Field::Currency => &["currency", "currency code", "wahrung", "moneda", "divisa", "valuta"],
        Field::Attribute(_) => &[],
    }
}

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
    let attribute = attributes.iter().find(|(_, key, words)| plain(key) == name || plain(words) == name);
    if kind == Kind::Contacts
        && let Some((id, _, _)) = attribute
    {
        return Some(Field::Attribute(*id));
    }
    let is_it = |field: &&Field| synonyms(**field).contains(&name) || plain(&field.code()) == name;
    kind.fields().iter().find(is_it).copied()
}

/// A column's name folded, with one blank for everything that is no letter or digit: `E-Mail_Address` is
/// `e mail address`.
fn plain(name: &str) -> String {
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
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        for kind in Kind::ALL {
            let mut names: Vec<_> = kind.fields().iter().flat_map(|field| synonyms(*field)).collect();
            assert!(names.iter().all(|name| plain(name) == **name), "{names:?}");
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
