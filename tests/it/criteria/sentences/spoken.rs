//! Clauses as a native speaker would say them.

use super::{check, criteria, sentence};
use muster::texts::Lang;

#[test]
fn each_place_has_its_own_preposition() {
    check(
        r#"{"field":"country","op":"any_of","value":["TD","MH","AX","DE","AT","GB","LB"]}"#,
        [
            "Contacts who live in Chad, the Marshall Islands, the Åland Islands, Germany, Austria, the United Kingdom or Lebanon.",
            "Kontakte, die im Tschad, auf den Marshallinseln, den Ålandinseln, in Deutschland, Österreich, im Vereinigten \
             Königreich oder Libanon leben.",
            "Contactos que viven en Chad, las Islas Marshall, las Islas Aland, Alemania, Austria, el Reino Unido o Líbano.",
            "Kontakter, som bor i Tchad, på Marshalløerne, Åland, i Tyskland, Østrig, Storbritannien eller Libanon.",
        ],
    );
    check(
        r#"{"field":"country","op":"none_of","value":["DK","GL","FO"]},
           {"field":"language","op":"none_of","value":["de","en"]}"#,
        [
            "Contacts who do not live in Denmark, Greenland or the Faroe Islands (or have no known country), and do not speak \
             German or English (or have no known language).",
            "Kontakte, die nicht in Dänemark, Grönland oder auf den Färöern leben (oder kein Land angegeben haben) und kein \
             Deutsch oder Englisch sprechen (oder keine Sprache angegeben haben).",
            "Contactos que no viven en Dinamarca, Groenlandia ni las Islas Feroe (o no tienen un país conocido) y no hablan \
             alemán ni inglés (o no tienen un idioma conocido).",
            "Kontakter, som ikke bor i Danmark, Grønland eller på Færøerne (eller ikke har et kendt land) og ikke taler tysk \
             eller engelsk (eller ikke har et kendt sprog).",
        ],
    );
}

#[test]
fn others_stand_in_the_case_of_the_list() {
    let languages =
        r#"{"field":"language","op":"any_of","value":["de","en","fr","da","sv","no","it","es","pt"]}"#;
    let criteria = criteria(&format!(r#"{{"include":{{"all":[{languages}]}}}}"#));
    assert!(sentence(&criteria, Lang::De).ends_with("Norwegisch oder 3 weitere sprechen."));
}

#[test]
fn how_something_happened_is_said_in_clauses() {
    check(
        r#"{"field":"interacted","op":"at_least","value":{"times":1,"channels":["phone","email"],"failed":["no"]}},
           {"field":"acquired","op":"never","value":{"channels":["partner"]}},
           {"field":"interacted","op":"never","value":{"failed":["yes","no"]}}"#,
        [
            "Contacts who had a successful interaction by phone or by email once or more, never acquired \
             anything through a partner, and never had an interaction (with or without failed attempts).",
            "Kontakte, die mindestens einmal eine erfolgreiche Interaktion per Telefon oder per E-Mail hatten, nie etwas über einen Partner erworben haben und nie eine Interaktion (mit und ohne gescheiterte \
             Versuche) hatten.",
            "Contactos que tuvieron una interacción con éxito por teléfono o por correo electrónico una vez o \
             más, nunca adquirieron nada a través de un socio y nunca tuvieron ninguna interacción (con o sin intentos \
             fallidos).",
            "Kontakter, som har haft en vellykket interaktion via telefon eller via e-mail én gang eller mere, \
             aldrig har anskaffet noget via en partner og aldrig har haft en interaktion (med eller uden mislykkede forsøg).",
        ],
    );
}

#[test]
fn a_day_shares_and_less_than_once_are_told_as_people_say_it() {
    check(
        r#"{"field":"order_count","op":"less_than","value":1},{"field":"alive","op":"less_than","value":30},
           {"field":"last_order","op":"in_past","value":{"n":1,"unit":"days"}}"#,
        [
            "Contacts who never ordered, have a probability of less than 30% of still being customers, and last bought \
             yesterday or today.",
            "Kontakte, die nie bestellt haben, mit einer Wahrscheinlichkeit von weniger als 30\u{a0}% noch Kunden sind und \
             zuletzt gestern oder heute gekauft haben.",
            "Contactos que nunca hicieron un pedido, tienen una probabilidad de menos del 30\u{a0}% de seguir siendo clientes \
             y compraron por última vez ayer u hoy.",
            "Kontakter, som aldrig har bestilt, har en sandsynlighed på mindre end 30\u{a0}% for stadig at være kunder og sidst \
             har købt i går eller i dag.",
        ],
    );
    check(
        r#"{"field":"last_order","op":"not_in_past","value":{"n":1,"unit":"days"}},
           {"field":"last_order","op":"last","value":"quarter"}"#,
        [
            "Contacts who have not bought since yesterday and last bought last quarter.",
            "Kontakte, die seit gestern nicht gekauft haben und zuletzt im vorigen Quartal gekauft haben.",
            "Contactos que no compraron desde ayer y compraron por última vez el trimestre pasado.",
            "Kontakter, som ikke har købt siden i går og sidst har købt i forrige kvartal.",
        ],
    );
}

#[test]
fn several_rules_at_once_are_held_together() {
    let (phone, italian) = (
        r#"{"field":"has_phone","op":"yes"}"#,
        r#"{"all":[{"field":"country","op":"any_of","value":["IT"]},{"field":"gender","op":"any_of","value":["m"]},
            {"field":"language","op":"any_of","value":["it"]}]}"#,
    );
    let told = |tree: &str| Lang::ALL.map(|lang| sentence(&criteria(tree), lang));
    assert_eq!(
        told(&format!(r#"{{"include":{{"any":[{phone},{italian}]}}}}"#)),
        [
            "Contacts who either have a phone number, or live in Italy, are men, and speak Italian.",
            "Kontakte, die entweder eine Telefonnummer haben oder in Italien leben, Männer sind und Italienisch sprechen.",
            "Contactos que o bien tienen teléfono, o bien viven en Italia, son hombres y hablan italiano.",
            "Kontakter, som enten har et telefonnummer, eller bor i Italien, er mænd og taler italiensk.",
        ]
    );
    let women = r#"{"all":[{"field":"gender","op":"any_of","value":["f"]},{"field":"country","op":"any_of","value":["DE"]}]}"#;
    let older = r#"{"all":[{"field":"age","op":"at_least","value":40},{"field":"language","op":"any_of","value":["da"]}]}"#;
    assert_eq!(
        told(&format!(r#"{{"include":{{"any":[{women},{older}]}}}}"#)),
        [
            "Contacts who either are women and live in Germany, or are 40 or older and speak Danish.",
            "Kontakte, die entweder Frauen sind und in Deutschland leben oder mindestens 40\u{a0}Jahre alt sind und Dänisch \
             sprechen.",
            "Contactos que o bien son mujeres y viven en Alemania, o bien tienen al menos 40\u{a0}años y hablan danés.",
            "Kontakter, som enten er kvinder og bor i Tyskland, eller er mindst 40\u{a0}år og taler dansk.",
        ]
    );
    assert_eq!(
        told(&format!(r#"{{"leave_out":{{"any":[{women},{phone},{older}]}}}}"#)),
        [
            "All contacts – but not those who either are women and live in Germany, or have a phone number, or are 40 or \
             older and speak Danish.",
            "Alle Kontakte – aber nicht diejenigen, die entweder Frauen sind und in Deutschland leben oder eine \
             Telefonnummer haben oder mindestens 40\u{a0}Jahre alt sind und Dänisch sprechen.",
            "Todos los contactos – pero no quienes o bien son mujeres y viven en Alemania, o bien tienen teléfono, o bien \
             tienen al menos 40\u{a0}años y hablan danés.",
            "Alle kontakter – men ikke dem, som enten er kvinder og bor i Tyskland, eller har et telefonnummer, eller er \
             mindst 40\u{a0}år og taler dansk.",
        ]
    );
}

#[test]
fn how_a_text_begins_and_ends_needs_no_clause_of_its_own() {
    check(
        r#"{"field":"attr:text","op":"starts_with","value":"Kø"},{"field":"city","op":"ends_with","value":"burg"},
           {"field":"email","op":"starts_with","value":"info"}"#,
        [
            "Contacts who have “Kø” at the start of “My text”, live in a city that ends in “burg”, and have an email address \
             that begins with “info”.",
            "Kontakte, die bei „My text“ einen Text mit „Kø“ am Anfang haben, in einer Stadt mit „burg“ am Ende des Namens \
             leben und eine E-Mail-Adresse mit „info“ am Anfang haben.",
            "Contactos que tienen «Kø» al principio de «My text», viven en una ciudad que termina en «burg» y tienen un \
             correo electrónico que empieza por «info».",
            "Kontakter, som har ”Kø” i begyndelsen af ”My text”, bor i en by med ”burg” i slutningen af navnet og har en \
             e-mailadresse med ”info” i begyndelsen.",
        ],
    );
}

#[test]
fn an_attempt_that_failed_is_a_thing_of_its_own() {
    check(
        r#"{"field":"interacted","op":"never","value":{"failed":["yes"]}},
           {"field":"interacted","op":"never","value":{"channels":["phone"],"failed":["no"]}}"#,
        [
            "Contacts who never had a failed attempt and never had a successful interaction by phone.",
            "Kontakte, die nie einen gescheiterten Versuch hatten und nie eine erfolgreiche Interaktion per Telefon hatten.",
            "Contactos que nunca tuvieron ningún intento fallido y nunca tuvieron ninguna interacción con éxito por \
             teléfono.",
            "Kontakter, som aldrig har haft et mislykket forsøg og aldrig har haft en vellykket interaktion via telefon.",
        ],
    );
}

#[test]
fn one_of_something_is_told_in_the_singular() {
    check(
        r#"{"field":"expected_orders","op":"at_least","value":1},
           {"field":"expected_orders","op":"is_not","value":1.5},
           {"field":"average_rating","op":"less_than","value":{"amount":1}}"#,
        [
            "Contacts who have at least 1 expected order in the next 90\u{a0}days, do not have exactly 1.5 expected orders in \
             the next 90\u{a0}days (or have no forecast of their orders), and gave less than 1\u{a0}star on average.",
            "Kontakte, die in den nächsten 90\u{a0}Tagen mindestens 1 Bestellung erwarten lassen, in den nächsten 90\u{a0}Tagen \
             nicht genau 1,5 Bestellungen erwarten lassen (oder keine Bestellprognose haben) und im Durchschnitt weniger als \
             1\u{a0}Stern vergeben haben.",
            "Contactos que tienen al menos 1 pedido esperado en los próximos 90\u{a0}días, no tienen exactamente 1,5 pedidos \
             esperados en los próximos 90\u{a0}días (o no tienen una previsión de pedidos) y dieron menos de 1\u{a0}estrella de media.",
            "Kontakter, som har mindst 1 forventet ordre inden for de næste 90\u{a0}dage, ikke har præcis 1,5 forventede ordrer \
             inden for de næste 90\u{a0}dage (eller ikke har en ordreprognose) og har givet mindre end 1\u{a0}stjerne i gennemsnit.",
        ],
    );
}

#[test]
fn spanish_joins_change_before_their_own_sound() {
    let orders = r#"{"field":"order_count","op":"is_not","value":0}"#;
    check(
        &format!(r#"{{"field":"gender","op":"any_of","value":["f"]}},{orders}"#),
        [
            "Contacts who are women and ordered once or more.",
            "Kontakte, die Frauen sind und mindestens einmal bestellt haben.",
            "Contactos que son mujeres e hicieron pedidos una vez o más.",
            "Kontakter, som er kvinder og har bestilt én gang eller mere.",
        ],
    );
    let days = r#"{"field":"bought","op":"at_most","value":{"times":3,"counted":"days"}}"#;
    let criteria = criteria(&format!(r#"{{"include":{{"all":[{orders},{days}]}}}}"#));
    assert_eq!(
        sentence(&criteria, Lang::Es),
        "Contactos que hicieron pedidos una vez o más y compraron como máximo en 3\u{a0}días distintos."
    );
}

#[test]
fn stars_stand_in_order_and_dates_have_a_clause_of_their_own() {
    check(
        r#"{"field":"rated","op":"never","value":{"stars":["2","1"]}},
           {"field":"rated","op":"at_least","value":{"times":1,"stars":["1"]}},
           {"field":"attr:date","op":"next","value":"year"},
           {"field":"attr:date","op":"in_past","value":{"n":90,"unit":"days"},"not":true}"#,
        [
            "Contacts who never rated anything with 1 or 2\u{a0}stars, rated a product with 1\u{a0}star once or more, have a date \
             next year as “My date”, and have no date in the past 90\u{a0}days as “My date”.",
            "Kontakte, die nie etwas mit 1 oder 2\u{a0}Sternen bewertet haben, ein Produkt mit 1\u{a0}Stern mindestens einmal bewertet \
             haben, bei „My date“ ein Datum im kommenden Jahr haben und bei „My date“ kein Datum in den letzten 90\u{a0}Tagen haben.",
            "Contactos que nunca valoraron nada con 1 o 2\u{a0}estrellas, valoraron un producto con 1\u{a0}estrella una vez o más, \
             tienen en «My date» una fecha que cae el año que viene y no tienen en «My date» ninguna fecha en los últimos \
             90\u{a0}días.",
            "Kontakter, som aldrig har bedømt noget med 1 eller 2\u{a0}stjerner, har bedømt et produkt med 1\u{a0}stjerne én gang eller \
             mere, har en dato næste år i ”My date” og ikke har en dato inden for de seneste 90\u{a0}dage i ”My date”.",
        ],
    );
}

#[test]
fn spanish_says_of_a_date_when_it_fell_falls_or_does_not() {
    for (op, value, words) in [
        ("in_past", r#"{"n":90,"unit":"days"}"#, "una fecha que cayó en los últimos 90\u{a0}días"),
        ("in_past", r#"{"n":1,"unit":"days"}"#, "una fecha que cayó ayer u hoy"),
        ("last", r#""week""#, "una fecha que cayó la semana pasada"),
        ("this", r#""quarter""#, "una fecha que cae este trimestre"),
        ("next", r#""month""#, "una fecha que cae el mes que viene"),
        ("in_next", r#"{"n":1,"unit":"days"}"#, "una fecha que cae hoy o mañana"),
        ("in_next", r#"{"n":2,"unit":"weeks"}"#, "una fecha que cae en las próximas 2\u{a0}semanas"),
        ("before", r#""2026-11-21""#, "una fecha que cae antes del 21 nov 2026"),
        ("on", r#""2026-11-21""#, "una fecha que cae el 21 nov 2026"),
    ] {
        let rule = format!(r#"{{"field":"attr:date","op":"{op}","value":{value}}}"#);
        let criteria = criteria(&format!(r#"{{"include":{{"all":[{rule}]}}}}"#));
        assert_eq!(sentence(&criteria, Lang::Es), format!("Contactos que tienen en «My date» {words}."));
    }
    let rule = r#"{"field":"attr:date","op":"not_in_past","value":{"n":90,"unit":"days"},"blanks":false}"#;
    let criteria = criteria(&format!(r#"{{"include":{{"all":[{rule}]}}}}"#));
    let words = "Contactos que tienen una fecha en «My date», pero no en los últimos 90\u{a0}días.";
    assert_eq!(sentence(&criteria, Lang::Es), words);
}
