//! The plain sentence in four languages.

mod plain;
mod random;
mod reversed;
mod scope;
mod spoken;

use super::format::catalogue;
use muster::{
    criteria::{Criteria, TextSpan, describe, describe_short},
    texts::{Lang, Texts},
};

fn criteria(text: &str) -> Criteria {
    Criteria::parse(text, &catalogue()).unwrap_or_else(|e| panic!("{text}: {e:?}"))
}

fn sentence(criteria: &Criteria, lang: Lang) -> String {
    describe(criteria, &Texts::plain(lang), &catalogue()).plain()
}

/// A sentence of rules that are all needed, in each language.
fn check(rules: &str, expect: [&str; 4]) {
    let criteria = criteria(&format!(r#"{{"include":{{"all":[{rules}]}}}}"#));
    for (lang, expect) in Lang::ALL.into_iter().zip(expect) {
        assert_eq!(sentence(&criteria, lang), expect, "{rules}");
    }
}

const BRIEF: &str = r#"{"include":{"all":[
    {"field":"last_order","op":"in_past","value":{"n":90,"unit":"days"}},
    {"field":"country","op":"any_of","value":["DE","AT","CH"]},
    {"any":[{"field":"total_spend","op":"more_than","value":200},
            {"field":"bought","op":"at_least","value":{"times":3,"products":["85123A"],"period":{"n":30,"unit":"days"}}}]}]},
  "leave_out":{"any":[{"field":"email_consent","op":"no"}]}}"#;

#[test]
fn a_segment_reads_as_a_marketer_would_say_it() {
    let criteria = criteria(BRIEF);
    assert_eq!(
        Lang::ALL.map(|lang| sentence(&criteria, lang)),
        [
            "Contacts who last bought in the past 90\u{a0}days, live in Germany, Austria or Switzerland, and either spent \
             more than €200 or bought “White heart” at least 3\u{a0}times in the past 30\u{a0}days – but not those who opted out \
             of marketing email.",
            "Kontakte, die zuletzt in den letzten 90\u{a0}Tagen gekauft haben, in Deutschland, Österreich oder der Schweiz \
             leben und entweder mehr als 200\u{a0}€ ausgegeben haben oder in den letzten 30\u{a0}Tagen „White heart“ \
             mindestens 3\u{a0}Mal gekauft haben – aber nicht diejenigen, die Werbung per E-Mail abgelehnt haben.",
            "Contactos que compraron por última vez en los últimos 90\u{a0}días, viven en Alemania, Austria o Suiza y o bien \
             gastaron más de 200\u{a0}€ o bien compraron «White heart» al menos 3\u{a0}veces en los últimos 30\u{a0}días – pero no \
             quienes rechazaron la publicidad por correo electrónico.",
            "Kontakter, som sidst har købt inden for de seneste 90\u{a0}dage, bor i Tyskland, Østrig eller Schweiz og enten \
             har brugt mere end 200\u{a0}€ eller har købt ”White heart” mindst 3\u{a0}gange inden for de seneste 30\u{a0}dage – \
             men ikke dem, som har sagt nej til reklamer på e-mail.",
        ]
    );
}

#[test]
fn rules_and_the_words_that_turn_them_carry_weight() {
    let description = describe(&criteria(BRIEF), &Texts::plain(Lang::En), &catalogue());
    let weighed: Vec<_> = description
        .sentence
        .iter()
        .filter_map(|span| match span {
            TextSpan::Plain(_) => None,
            TextSpan::Strong(text) => Some((text.as_str(), "rule")),
            TextSpan::Emphasis(text) => Some((text.as_str(), "word")),
        })
        .collect();
    assert_eq!(
        weighed,
        [
            ("last bought in the past 90\u{a0}days", "rule"),
            ("live in Germany, Austria or Switzerland", "rule"),
            ("either", "word"),
            ("spent more than €200", "rule"),
            ("or", "word"),
            ("bought “White heart” at least 3\u{a0}times in the past 30\u{a0}days", "rule"),
            ("but not those who", "word"),
            ("opted out of marketing email", "rule"),
        ]
    );
}

#[test]
fn blanks_are_told() {
    check(
        r#"{"field":"country","op":"none_of","value":["US"]},{"field":"language","op":"none_of","value":["de"],"blanks":false}"#,
        [
            "Contacts who do not live in the United States (or have no known country) and do not speak German (and have \
             a known language).",
            "Kontakte, die nicht in den Vereinigten Staaten leben (oder kein Land angegeben haben) und kein Deutsch \
             sprechen (und eine Sprache angegeben haben).",
            "Contactos que no viven en Estados Unidos (o no tienen un país conocido) y no hablan alemán (y tienen un \
             idioma conocido).",
            "Kontakter, som ikke bor i USA (eller ikke har et kendt land) og ikke taler tysk (og har et kendt sprog).",
        ],
    );
    check(
        r#"{"field":"last_order","op":"not_in_past","value":{"n":1,"unit":"years"}}"#,
        [
            "Contacts who have not bought in the past year.",
            "Kontakte, die im letzten Jahr bis heute nicht gekauft haben.",
            "Contactos que no compraron en el último año.",
            "Kontakter, som ikke har købt inden for det seneste år.",
        ],
    );
}

#[test]
fn people_are_told_as_people() {
    check(
        r#"{"field":"gender","op":"any_of","value":["f","x"]},{"field":"age","op":"between","value":[18,30]},
           {"field":"birthday","op":"in_month","value":5},{"field":"has_phone","op":"yes"}"#,
        [
            "Contacts who are women or non-binary people, are 18 to 30\u{a0}years old, have their birthday in May, and have a \
             phone number.",
            "Kontakte, die Frauen oder Personen diversen Geschlechts sind, 18 bis 30\u{a0}Jahre alt sind, im Mai Geburtstag haben und eine \
             Telefonnummer haben.",
            "Contactos que son mujeres o personas no binarias, tienen entre 18 y 30\u{a0}años, cumplen años en mayo y tienen \
             teléfono.",
            "Kontakter, som er kvinder eller ikke-binære, er mellem 18 og 30\u{a0}år, har fødselsdag i maj og har et \
             telefonnummer.",
        ],
    );
}

#[test]
fn how_people_prefer_to_be_contacted_is_told() {
    check(
        r#"{"field":"correspondence","op":"any_of","value":["email","letter"]},
           {"field":"correspondence","op":"none_of","value":["phone"]},
           {"field":"correspondence","op":"known"}"#,
        [
            "Contacts who prefer to be contacted by email or letter, do not prefer to be contacted by phone (or have no \
             preferred way to be contacted), and have a preferred way to be contacted.",
            "Kontakte, die am liebsten per E-Mail oder Brief kontaktiert werden, nicht am liebsten per Telefon \
             kontaktiert werden (oder keinen bevorzugten Kontaktweg haben) und einen bevorzugten Kontaktweg haben.",
            "Contactos que prefieren el contacto por correo electrónico o carta, no prefieren el contacto por teléfono (o \
             no tienen ninguna vía de contacto preferida) y tienen una vía de contacto preferida.",
            "Kontakter, som helst vil kontaktes via e-mail eller brev, ikke helst vil kontaktes via telefon (eller ikke \
             har en foretrukken kontaktvej) og har en foretrukken kontaktvej.",
        ],
    );
}

#[test]
fn purchases_are_told() {
    check(
        r#"{"field":"bought","op":"at_least","value":{"times":3,"counted":"days","period":{"n":90,"unit":"days"}}},
           {"field":"bought","op":"never","value":{"products":["85123A"]}},{"field":"order_count","op":"more_than","value":1}"#,
        [
            "Contacts who bought on at least 3\u{a0}different days in the past 90\u{a0}days, never bought “White heart”, and \
             ordered more than once.",
            "Kontakte, die in den letzten 90\u{a0}Tagen an mindestens 3\u{a0}verschiedenen Tagen gekauft haben, nie „White heart“ \
             gekauft haben und mehr als einmal bestellt haben.",
            "Contactos que compraron en al menos 3\u{a0}días distintos en los últimos 90\u{a0}días, nunca compraron «White heart» e \
             hicieron pedidos más de una vez.",
            "Kontakter, som har købt på mindst 3\u{a0}forskellige dage inden for de seneste 90\u{a0}dage, aldrig har købt ”White \
             heart” og har bestilt mere end én gang.",
        ],
    );
}

#[test]
fn what_happened_is_told() {
    check(
        r#"{"field":"rated","op":"at_least","value":{"times":1,"products":["85123A"],"stars":["1","2"],"period":{"n":90,"unit":"days"}}},
           {"field":"viewed","op":"never","value":{"campaigns":["Spring"]}},
           {"field":"interacted","op":"at_least","value":{"times":2,"templates":["Phone call"],"failed":["no"]}}"#,
        [
            "Contacts who rated “White heart” with 1 or 2\u{a0}stars once or more in the past 90\u{a0}days, never viewed \
             a store page (campaign: Spring), and had a successful interaction (template: Phone call) at least twice.",
            "Kontakte, die in den letzten 90\u{a0}Tagen „White heart“ mit 1 oder 2\u{a0}Sternen mindestens einmal \
             bewertet haben, nie eine Shopseite (Kampagne: Spring) angesehen haben und mindestens zweimal eine \
             erfolgreiche Interaktion (Vorlage: Phone call) hatten.",
            "Contactos que valoraron «White heart» con 1 o 2\u{a0}estrellas una vez o más en los últimos \
             90\u{a0}días, nunca vieron ninguna página de la tienda (campaña: Spring) y tuvieron una interacción con éxito (plantilla: \
             Phone call) al menos dos veces.",
            "Kontakter, som har bedømt ”White heart” med 1 eller 2\u{a0}stjerner én gang eller mere inden \
             for de seneste 90\u{a0}dage, aldrig har set en butiksside (kampagne: Spring) og har haft en vellykket interaktion \
             (skabelon: Phone call) mindst to gange.",
        ],
    );
}

#[test]
fn lines_of_orders_are_told() {
    check(
        r#"{"field":"bought","op":"at_least","value":{"times":2,"products":["85123A"],"currencies":["USD","DKK"],"line_amount":{"from":20,"to":49.5}}},
           {"field":"bought","op":"never","value":{"line_amount":{"from":100},"period":{"n":90,"unit":"days"}}},
           {"field":"returned","op":"at_least","value":{"times":1,"currencies":["USD"]}}"#,
        [
            "Contacts who bought “White heart” (currency: USD or DKK; amount of the line: between €20 and €49.50) at \
             least twice, did not buy anything (amount of the line: at least €100) in the past 90\u{a0}days, and returned a \
             product (currency: USD) once or more.",
            "Kontakte, die „White heart“ (Währung: USD oder DKK; Betrag der Position: zwischen 20\u{a0}€ und \
             49,50\u{a0}€) mindestens zweimal gekauft haben, in den letzten 90\u{a0}Tagen nie etwas (Betrag der Position: \
             mindestens 100\u{a0}€) gekauft haben und ein Produkt (Währung: USD) mindestens einmal zurückgegeben haben.",
            "Contactos que compraron «White heart» (moneda: USD o DKK; importe de la línea: entre 20\u{a0}€ y \
             49,50\u{a0}€) al menos dos veces, no compraron nada (importe de la línea: al menos 100\u{a0}€) en los \
             últimos 90\u{a0}días y devolvieron un producto (moneda: USD) una vez o más.",
            "Kontakter, som har købt ”White heart” (valuta: USD eller DKK; linjens beløb: mellem 20\u{a0}€ og \
             49,50\u{a0}€) mindst to gange, ikke har købt noget (linjens beløb: mindst 100\u{a0}€) inden for de seneste \
             90\u{a0}dage og har returneret et produkt (valuta: USD) én gang eller mere.",
        ],
    );
}

#[test]
fn where_they_work_and_live_is_told() {
    check(
        r#"{"field":"company","op":"is","value":"Acme"},{"field":"job_title","op":"contains","value":"Head"},
           {"field":"region","op":"is_not","value":"Bayern"},{"field":"post_code","op":"starts_with","value":"80"},
           {"field":"import","op":"any_of","value":["1","2"]}"#,
        [
            "Contacts who belong to the company Acme, have a job title with “Head” in it, do not live in the region \
             of Bayern (or have no known region), have a post code that begins with “80”, and were added by the \
             import shop.csv (5 Oct 2024) or fair.csv (6 Oct 2024).",
            "Kontakte, die zum Unternehmen Acme gehören, „Head“ in der Funktion haben, nicht in der Region Bayern \
             leben (oder keine Region angegeben haben), eine Postleitzahl mit „80“ am Anfang haben und durch den \
             Import shop.csv (5. Okt. 2024) oder fair.csv (6. Okt. 2024) angelegt wurden.",
            "Contactos que pertenecen a la empresa Acme, tienen un cargo con «Head», no viven en la región de Bayern \
             (o no tienen una región conocida), tienen un código postal que empieza por «80» y se agregaron con la \
             importación shop.csv (5 oct 2024) o fair.csv (6 oct 2024).",
            "Kontakter, som hører til virksomheden Acme, har en stilling med ”Head” i navnet, ikke bor i regionen \
             Bayern (eller ikke har en kendt region), har et postnummer med ”80” i begyndelsen og blev tilføjet af \
             importen shop.csv (5. okt. 2024) eller fair.csv (6. okt. 2024).",
        ],
    );
}

#[test]
fn the_latest_of_what_happened_is_told() {
    check(
        r#"{"field":"products_owned","op":"at_least","value":2},{"field":"last_rating","op":"between","value":[1,2]},
           {"field":"last_interaction","op":"not_in_past","value":{"n":90,"unit":"days"}},
           {"field":"last_rating","op":"is","value":1}"#,
        [
            "Contacts who own at least 2\u{a0}different products, gave between 1 and 2\u{a0}stars in their latest rating, have \
             had no interaction in the past 90\u{a0}days, and gave exactly 1\u{a0}star in their latest rating.",
            "Kontakte, die mindestens 2 verschiedene Produkte besitzen, zuletzt zwischen 1 und 2\u{a0}Sterne vergeben \
             haben, in den letzten 90\u{a0}Tagen keine Interaktion hatten und zuletzt genau 1\u{a0}Stern vergeben haben.",
            "Contactos que poseen al menos 2 productos distintos, dieron entre 1 y 2\u{a0}estrellas en su última \
             valoración, no tuvieron ninguna interacción en los últimos 90\u{a0}días y dieron exactamente 1\u{a0}estrella en su \
             última valoración.",
            "Kontakter, som ejer mindst 2 forskellige produkter, gav mellem 1 og 2\u{a0}stjerner i deres seneste \
             bedømmelse, ikke har haft nogen interaktion inden for de seneste 90\u{a0}dage og gav præcis 1\u{a0}stjerne i deres \
             seneste bedømmelse.",
        ],
    );
}

#[test]
fn acquisitions_page_views_ages_and_currencies_are_told() {
    check(
        r#"{"field":"last_acquired","op":"in_past","value":{"n":30,"unit":"days"}},
           {"field":"last_viewed","op":"not_in_past","value":{"n":90,"unit":"days"}},
           {"field":"age_group","op":"any_of","value":["under_18","18_24","65_plus"]},
           {"field":"currency","op":"all_of","value":["DKK","EUR"]}"#,
        [
            "Contacts who last acquired a product in the past 30\u{a0}days, have viewed no store page in the past 90\u{a0}days, \
             belong to the age group under 18, 18–24 or 65 and older, and paid in DKK and EUR.",
            "Kontakte, die zuletzt in den letzten 30\u{a0}Tagen ein Produkt erworben haben, in den letzten 90\u{a0}Tagen keine \
             Shopseite angesehen haben, zur Altersgruppe unter 18, 18–24 oder 65 und älter gehören und in DKK und EUR \
             bezahlt haben.",
            "Contactos que adquirieron un producto por última vez en los últimos 30\u{a0}días, no vieron ninguna página de la \
             tienda en los últimos 90\u{a0}días, pertenecen al grupo de edad de menos de 18, de 18–24 o de 65 o más y pagaron \
             en DKK y EUR.",
            "Kontakter, som sidst har anskaffet et produkt inden for de seneste 30\u{a0}dage, ikke har set nogen butiksside \
             inden for de seneste 90\u{a0}dage, hører til aldersgruppen under 18, 18–24 eller 65 og ældre og har betalt i DKK \
             og EUR.",
        ],
    );
}

#[test]
fn segments_of_products_say_whose_customers_they_have() {
    let told = |products: &str| {
        let text = format!(
            r#"{{"include":{{"all":[{{"field":"bought","op":"never","value":{{}}}}]}},"products":{products}}}"#
        );
        Lang::ALL.map(|lang| sentence(&criteria(&text), lang))
    };
    assert_eq!(
        told(r#"["85123A"]"#),
        [
            "Only customers of “White heart”, counting this product alone. Contacts who never bought anything.",
            "Nur Kunden von „White heart“; gezählt wird nur dieses Produkt. Kontakte, die nie etwas gekauft haben.",
            "Solo clientes de «White heart»; solo cuenta este producto. Contactos que nunca compraron nada.",
            "Kun kunder af ”White heart”; kun dette produkt tæller. Kontakter, som aldrig har købt noget.",
        ]
    );
    let two = "Only customers of “White heart” or “B”, counting these products alone.";
    assert!(told(r#"["85123A","B"]"#)[0].starts_with(two));
}

#[test]
fn sums_are_told() {
    check(
        r#"{"field":"spent","op":"at_least","value":{"amount":100,"products":["85123A"],"period":{"n":1,"unit":"years"}}},
           {"field":"average_order","op":"less_than","value":{"amount":20}},
           {"field":"average_rating","op":"between","value":{"amount":[1,2.5]}}"#,
        [
            "Contacts who spent at least €100 on “White heart” in the past year, spent less than €20 per order before \
             returns, and gave between 1 and 2.5\u{a0}stars on average.",
            "Kontakte, die im letzten Jahr bis heute mindestens 100\u{a0}€ für „White heart“ ausgegeben haben, weniger \
             als 20\u{a0}€ je Bestellung vor Rückgaben ausgegeben haben und im Durchschnitt zwischen 1 und 2,5\u{a0}Sterne vergeben \
             haben.",
            "Contactos que gastaron al menos 100\u{a0}€ en «White heart» en el último año, gastaron menos de 20\u{a0}€ por \
             pedido antes de devoluciones y dieron entre 1 y 2,5\u{a0}estrellas de media.",
            "Kontakter, som har brugt mindst 100\u{a0}€ på ”White heart” inden for det seneste år, har brugt mindre end \
             20\u{a0}€ pr. ordre før returvarer og har givet mellem 1 og 2,5\u{a0}stjerner i gennemsnit.",
        ],
    );
}

#[test]
fn codes_are_told() {
    check(
        r#"{"field":"salesperson","op":"any_of","value":["A"]},{"field":"territory","op":"unknown"},
           {"field":"industry_group","op":"any_of","value":["B"]},
           {"field":"mailing_group","op":"none_of","value":["A","c%_'"],"blanks":false}"#,
        [
            "Contacts who have Anna Berg as salesperson, belong to no territory, belong to the industry group Retail, and \
             are not in the mailing group Anna Berg or News & more (and are in a mailing group).",
            "Kontakte, die Anna Berg als Verkäufer haben, zu keinem Gebiet gehören, zur Branche Retail gehören und nicht im \
             Verteiler Anna Berg oder News & more stehen (und in einem Verteiler stehen).",
            "Contactos que tienen a Anna Berg como vendedor, no pertenecen a ningún territorio, pertenecen al \
             sector Retail y no están en el grupo de correo Anna Berg ni News & more (y están en un grupo de correo).",
            "Kontakter, som har Anna Berg som sælger, ikke hører til et distrikt, hører til branchen Retail og ikke er i \
             mailgruppen Anna Berg eller News & more (og er i en mailgruppe).",
        ],
    );
}

#[test]
fn answers_are_told() {
    check(
        r#"{"field":"attr:several","op":"all_of","value":["gold","silver"]},
           {"field":"attr:several","op":"any_of","value":["x","silver"],"not":true},
           {"field":"mailing_group","op":"all_of","value":["A","B"]},
           {"field":"industry_group","op":"all_of","value":["B"]}"#,
        [
            "Contacts who have Gold and Silver as “My several”, do not have Other or Silver as “My several” (or have no value \
             for “My several”), are in the mailing groups Anna Berg and Retail, and belong to the industry group Retail.",
            "Kontakte, die bei „My several“ Gold und Silver haben, bei „My several“ nicht Other oder Silver haben (oder bei \
             „My several“ keinen Wert haben), in den Verteilern Anna Berg und Retail stehen und zur Branche Retail gehören.",
            "Contactos que tienen Gold y Silver en «My several», no tienen Other ni Silver en «My several» (o no tienen ningún \
             valor en «My several»), están en los grupos de correo Anna Berg y Retail y pertenecen al sector \
             Retail.",
            "Kontakter, som har Gold og Silver i ”My several”, ikke har Other eller Silver i ”My several” (eller ikke har en \
             værdi i ”My several”), er i mailgrupperne Anna Berg og Retail og hører til branchen Retail.",
        ],
    );
}

#[test]
fn reversed_rules_need_no_double_negation() {
    check(
        r#"{"field":"group","op":"not_in","value":1,"not":true},{"field":"email_consent","op":"yes","not":true}"#,
        [
            "Contacts who are in “VIP” and have not opted in to marketing email.",
            "Kontakte, die zu „VIP“ gehören und Werbung per E-Mail nicht zugestimmt haben.",
            "Contactos que están en «VIP» y no aceptaron la publicidad por correo electrónico.",
            "Kontakter, som er i ”VIP” og ikke har sagt ja til reklamer på e-mail.",
        ],
    );
}

#[test]
fn long_lists_are_counted() {
    check(
        r#"{"field":"country","op":"any_of","value":["DE","AT","CH","DK","SE","NO","FI","IS","NL"]}"#,
        [
            "Contacts who live in Germany, Austria, Switzerland, Denmark, Sweden, Norway or 3 others.",
            "Kontakte, die in Deutschland, Österreich, der Schweiz, Dänemark, Schweden, Norwegen oder 3 weiteren leben.",
            "Contactos que viven en Alemania, Austria, Suiza, Dinamarca, Suecia, Noruega o 3 más.",
            "Kontakter, som bor i Tyskland, Østrig, Schweiz, Danmark, Sverige, Norge eller 3 andre.",
        ],
    );
}

#[test]
fn deep_trees_become_a_list() {
    let text = r#"{"include":{"all":[{"field":"has_email","op":"yes"},{"any":[{"field":"has_phone","op":"yes"},
        {"all":[{"field":"age","op":"known"},{"field":"age","op":"less_than","value":30}]}]}]},
        "leave_out":{"any":[{"field":"group","op":"in","value":1}]}}"#;
    let expect = "Contacts who match all of these:\n- have an email address\n- at least one of these:\n  - have a phone \
         number\n  - all of these:\n    - are of known age\n    - are younger than 30\nBut not those who match any of \
         these:\n- are in “VIP”";
    assert_eq!(sentence(&criteria(text), Lang::En), expect);
    let short = describe_short(&criteria(text), &Texts::plain(Lang::En), &catalogue());
    assert_eq!(short, "Contacts who have an email address. And 4 more conditions.");
}
