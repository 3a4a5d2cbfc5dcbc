//! Sentences that nobody would say are told as people say them, in words that agree everywhere.

use super::{check, criteria, sentence};
use muster::texts::{Lang, Texts};

#[test]
fn a_range_of_one_is_exactly_that_and_less_than_one_is_none() {
    check(
        r#"{"field":"products_owned","op":"is","value":0},
           {"field":"order_count","op":"between","value":[1,1]},
           {"field":"age","op":"between","value":[40,40]}"#,
        [
            "Contacts who own no product, ordered exactly once, and are exactly 40\u{a0}years old.",
            "Kontakte, die kein Produkt besitzen, genau einmal bestellt haben und genau 40\u{a0}Jahre alt sind.",
            "Contactos que no poseen ningún producto, hicieron pedidos exactamente una vez y tienen exactamente \
             40\u{a0}años.",
            "Kontakter, som ikke ejer noget produkt, har bestilt præcis én gang og er præcis 40\u{a0}år.",
        ],
    );
    check(
        r#"{"field":"products_owned","op":"less_than","value":3},
           {"field":"products_owned","op":"more_than","value":0},
           {"field":"products_owned","op":"between","value":[0,4]}"#,
        [
            "Contacts who own fewer than 3\u{a0}different products, own at least 1 product, and own at most \
             4\u{a0}different products.",
            "Kontakte, die weniger als 3 verschiedene Produkte besitzen, mindestens 1 Produkt besitzen und \
             höchstens 4 verschiedene Produkte besitzen.",
            "Contactos que poseen menos de 3 productos distintos, poseen al menos 1 producto y poseen como \
             máximo 4 productos distintos.",
            "Kontakter, som ejer færre end 3 forskellige produkter, ejer mindst 1 produkt og ejer højst 4 \
             forskellige produkter.",
        ],
    );
}

#[test]
fn none_reversed_is_at_least_one() {
    check(
        r#"{"field":"products_owned","op":"is","value":0,"not":true},
           {"field":"order_count","op":"between","value":[0,0],"not":true},
           {"field":"products_owned","op":"at_most","value":1}"#,
        [
            "Contacts who own at least 1 product, ordered once or more, and own at most 1 product.",
            "Kontakte, die mindestens 1 Produkt besitzen, mindestens einmal bestellt haben und höchstens 1 \
             Produkt besitzen.",
            "Contactos que poseen al menos 1 producto, hicieron pedidos una vez o más y poseen como máximo 1 \
             producto.",
            "Kontakter, som ejer mindst 1 produkt, har bestilt én gang eller mere og ejer højst 1 produkt.",
        ],
    );
}

#[test]
fn a_stretch_of_one_day_and_fewer_of_what_is_counted_are_told_plainly() {
    check(
        r#"{"field":"last_order","op":"between","value":["2026-05-05","2026-05-05"]},
           {"field":"bought","op":"at_least","value":{"times":1,"line_amount":{"from":20,"to":20},"period":{"from":"2026-05-05","to":"2026-05-05"}}}"#,
        [
            "Contacts who last bought on 5 May 2026 and bought a product (amount of the line: exactly €20) once \
             or more on 5 May 2026.",
            "Kontakte, die zuletzt am 5. Mai 2026 gekauft haben und am 5. Mai 2026 ein Produkt (Betrag der \
             Position: genau 20\u{a0}€) mindestens einmal gekauft haben.",
            "Contactos que compraron por última vez el 5 may 2026 y compraron un producto (importe de la línea: \
             exactamente 20\u{a0}€) una vez o más el 5 may 2026.",
            "Kontakter, som sidst har købt den 5. maj 2026 og har købt et produkt (linjens beløb: præcis \
             20\u{a0}€) én gang eller mere den 5. maj 2026.",
        ],
    );
    check(
        r#"{"field":"last_rating","op":"less_than","value":3},
           {"field":"expected_orders","op":"less_than","value":2},
           {"field":"total_spend","op":"between","value":[100,100]}"#,
        [
            "Contacts who gave fewer than 3\u{a0}stars in their latest rating, have fewer than 2 expected \
             orders in the next 90\u{a0}days, and spent exactly €100.",
            "Kontakte, die zuletzt weniger als 3\u{a0}Sterne vergeben haben, in den nächsten 90\u{a0}Tagen \
             weniger als 2 Bestellungen erwarten lassen und genau 100\u{a0}€ ausgegeben haben.",
            "Contactos que dieron menos de 3\u{a0}estrellas en su última valoración, tienen menos de 2 pedidos \
             esperados en los próximos 90\u{a0}días y gastaron exactamente 100\u{a0}€.",
            "Kontakter, som gav færre end 3\u{a0}stjerner i deres seneste bedømmelse, har færre end 2 \
             forventede ordrer inden for de næste 90\u{a0}dage og har brugt præcis 100\u{a0}€.",
        ],
    );
}

#[test]
fn what_never_happened_is_told_as_such() {
    check(
        r#"{"field":"last_order","op":"unknown"},
           {"field":"last_viewed","op":"unknown"},
           {"field":"last_interaction","op":"unknown"}"#,
        [
            "Contacts who never ordered, never viewed a store page, and never had an interaction.",
            "Kontakte, die nie bestellt haben, nie eine Shopseite angesehen haben und nie eine Interaktion \
             hatten.",
            "Contactos que nunca hicieron un pedido, nunca vieron ninguna página de la tienda y nunca tuvieron \
             ninguna interacción.",
            "Kontakter, som aldrig har bestilt, aldrig har set en butiksside og aldrig har haft en interaktion.",
        ],
    );
    check(
        r#"{"field":"first_order","op":"unknown"},
           {"field":"last_acquired","op":"unknown"},
           {"field":"last_order","op":"known"}"#,
        [
            "Contacts who never ordered, never acquired a product, and have ordered before.",
            "Kontakte, die nie bestellt haben, nie ein Produkt erworben haben und schon einmal bestellt haben.",
            "Contactos que nunca hicieron un pedido, nunca adquirieron ningún producto y ya hicieron un pedido.",
            "Kontakter, som aldrig har bestilt, aldrig har anskaffet et produkt og har bestilt før.",
        ],
    );
}

#[test]
fn what_another_rule_asks_anyway_is_not_said_twice() {
    check(
        r#"{"field":"last_order","op":"in_past","value":{"n":1,"unit":"years"}},
           {"field":"last_order","op":"not_in_past","value":{"n":90,"unit":"days"},"blanks":false}"#,
        [
            "Contacts who last bought in the past year and have not bought in the past 90\u{a0}days.",
            "Kontakte, die zuletzt im letzten Jahr bis heute gekauft haben und in den letzten 90\u{a0}Tagen \
             nicht gekauft haben.",
            "Contactos que compraron por última vez en el último año y no compraron en los últimos \
             90\u{a0}días.",
            "Kontakter, som sidst har købt inden for det seneste år og ikke har købt inden for de seneste \
             90\u{a0}dage.",
        ],
    );
    check(
        r#"{"field":"last_order","op":"not_in_past","value":{"n":90,"unit":"days"},"blanks":false}"#,
        [
            "Contacts who have bought before, but not in the past 90\u{a0}days.",
            "Kontakte, die schon gekauft haben, aber nicht in den letzten 90\u{a0}Tagen.",
            "Contactos que compraron antes, pero no en los últimos 90\u{a0}días.",
            "Kontakter, som har købt før, men ikke inden for de seneste 90\u{a0}dage.",
        ],
    );
}

#[test]
fn a_segment_of_customers_alone_has_all_of_them() {
    let told = |text: &str| Lang::ALL.map(|lang| sentence(&criteria(text), lang));
    assert_eq!(
        told(r#"{"include":{"all":[]},"products":["85123A"]}"#),
        [
            "All customers of “White heart” (counting this product alone).",
            "Alle Kunden von „White heart“ (gezählt wird nur dieses Produkt).",
            "Todos los clientes de «White heart» (solo cuenta este producto).",
            "Alle kunder af ”White heart” (kun dette produkt tæller).",
        ]
    );
    assert_eq!(
        told(
            r#"{"include":{"all":[]},
               "leave_out":{"any":[{"field":"email_consent","op":"no"},
               {"field":"churn_risk","op":"any_of","value":["high"]}]},"products":["85123A","B"]}"#
        ),
        [
            "All products count for “Risk of leaving”. All customers of “White heart” or “B” (counting these \
             products alone) – but not those who opted out of marketing email or have a high risk of leaving.",
            "Für „Abwanderungsrisiko“ zählen alle Produkte. Alle Kunden von „White heart“ oder „B“ (gezählt \
             werden nur diese Produkte) – aber nicht diejenigen, die Werbung per E-Mail abgelehnt haben oder \
             ein hohes Abwanderungsrisiko haben.",
            "Para «Riesgo de abandono» cuentan todos los productos. Todos los clientes de «White heart» o «B» \
             (solo cuentan estos productos) – pero no quienes rechazaron la publicidad por correo electrónico o \
             tienen un riesgo de abandono alto.",
            "For ”Risiko for frafald” tæller alle produkter. Alle kunder af ”White heart” eller ”B” (kun disse \
             produkter tæller) – men ikke dem, som har sagt nej til reklamer på e-mail eller har høj risiko for \
             frafald.",
        ]
    );
}

#[test]
fn ages_of_one_year_are_singular() {
    check(
        r#"{"field":"age","op":"less_than","value":1},{"field":"age","op":"at_least","value":1},
           {"field":"age","op":"is","value":1}"#,
        [
            "Contacts who are younger than 1, are 1 or older, and are exactly 1\u{a0}year old.",
            "Kontakte, die jünger als 1 sind, mindestens 1\u{a0}Jahr alt sind und genau 1\u{a0}Jahr alt sind.",
            "Contactos que tienen menos de 1\u{a0}año, tienen al menos 1\u{a0}año y tienen exactamente 1\u{a0}año.",
            "Kontakter, som er under 1\u{a0}år, er mindst 1\u{a0}år og er præcis 1\u{a0}år.",
        ],
    );
}

#[test]
fn german_adjectives_fit_after_no() {
    let rules = r#"{"include":{"all":[{"field":"gender","op":"none_of","value":["x","f"],"blanks":false}]}}"#;
    let told = sentence(&criteria(rules), Lang::De);
    assert!(told.contains("keine Personen diversen Geschlechts oder Frauen sind"), "{told}");
}

#[test]
fn choices_are_called_the_same_where_they_are_chosen_and_explained() {
    for lang in Lang::ALL {
        let t = Texts::plain(lang);
        for (field, choices) in [("gender", ["f", "m", "x"]), ("churn_risk", ["low", "medium", "high"])] {
            let about = t.criteria_field_about(field).to_lowercase();
            for choice in choices {
                let choice = t.criteria_choice(choice).to_lowercase();
                assert!(about.contains(&choice), "{lang:?}: {choice}: {about}");
            }
        }
        // In each language another ending.
        let about = t.criteria_field_about("ads_consent").to_lowercase();
        for word in t.criteria_field_ads_consent().to_lowercase().split(' ') {
            let stem: String = word.chars().take(8).collect();
            assert!(about.contains(&stem), "{lang:?}: {word}: {about}");
        }
    }
}
