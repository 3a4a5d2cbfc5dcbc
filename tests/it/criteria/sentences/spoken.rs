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
            "Contacts who had an interaction by phone or by email (without failed attempts) once or more, never acquired \
             anything through a partner, and never had an interaction (with or without failed attempts).",
            "Kontakte, die mindestens einmal eine Interaktion per Telefon oder per E-Mail (ohne gescheiterte Versuche) \
             hatten, nie etwas über einen Partner erworben haben und nie eine Interaktion (mit und ohne gescheiterte \
             Versuche) hatten.",
            "Contactos que tuvieron una interacción por teléfono o por correo electrónico (sin intentos fallidos) una vez o \
             más, nunca adquirieron nada a través de un socio y nunca tuvieron ninguna interacción (con o sin intentos \
             fallidos).",
            "Kontakter, som har haft en interaktion via telefon eller via e-mail (uden mislykkede forsøg) én gang eller mere, \
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
             gestern oder heute zuletzt gekauft haben.",
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
            "Kontakte, die seit gestern nicht gekauft haben und im vorigen Quartal zuletzt gekauft haben.",
            "Contactos que no compraron desde ayer y compraron por última vez el trimestre pasado.",
            "Kontakter, som ikke har købt siden i går og sidst har købt i forrige kvartal.",
        ],
    );
}

#[test]
fn several_rules_at_once_are_held_together() {
    let text = r#"{"include":{"any":[{"field":"has_phone","op":"yes"},{"all":[{"field":"country","op":"any_of","value":["IT"]},
        {"field":"gender","op":"any_of","value":["m"]},{"field":"language","op":"any_of","value":["it"]}]}]}}"#;
    assert_eq!(
        Lang::ALL.map(|lang| sentence(&criteria(text), lang)),
        [
            "Contacts who have a phone number or all of these: live in Italy, are men, and speak Italian.",
            "Kontakte, die eine Telefonnummer haben oder all dies zugleich: in Italien leben, Männer sind und Italienisch \
             sprechen.",
            "Contactos que tienen teléfono o todo esto a la vez: viven en Italia, son hombres y hablan italiano.",
            "Kontakter, som har et telefonnummer eller alt dette på én gang: bor i Italien, er mænd og taler italiensk.",
        ]
    );
}
