//! Reversed rules say whom they let in without the value.

use super::check;

#[test]
fn a_reversed_text_or_date_says_that_it_lets_in_people_without_the_value() {
    check(
        r#"{"field":"city","op":"contains","value":"ber","not":true},
           {"field":"last_order","op":"before","value":"2026-01-01","not":true},
           {"field":"birthday","op":"in_month","value":5,"not":true}"#,
        [
            "Contacts who do not live in a city with “ber” in its name (or have no known city), last bought \
             after 31 Dec 2025 (or never ordered), and do not have their birthday in May (or have no known \
             birthday).",
            "Kontakte, die nicht in einer Stadt mit „ber“ im Namen leben (oder keine Stadt angegeben haben), \
             zuletzt nach dem 31. Dez. 2025 gekauft haben (oder nie bestellt haben) und nicht im Mai Geburtstag \
             haben (oder ihren Geburtstag nicht angegeben haben).",
            "Contactos que no viven en una ciudad con «ber» en el nombre (o no tienen una ciudad conocida), \
             compraron por última vez después del 31 dic 2025 (o nunca hicieron un pedido) y no cumplen años en \
             mayo (o no tienen un cumpleaños conocido).",
            "Kontakter, som ikke bor i en by med ”ber” i navnet (eller ikke har en kendt by), sidst har købt \
             efter den 31. dec. 2025 (eller aldrig har bestilt) og ikke har fødselsdag i maj (eller ikke har en \
             kendt fødselsdag).",
        ],
    );
}

#[test]
fn a_reversed_average_lets_in_those_who_have_none() {
    check(
        r#"{"field":"average_rating","op":"at_least","value":{"amount":4},"not":true},
           {"field":"average_order","op":"between","value":{"amount":[10,20],"products":["85123A"],"period":{"n":90,"unit":"days"}},"not":true},
           {"field":"average_rating","op":"is","value":{"amount":4,"products":["85123A"]},"not":true}"#,
        [
            "Contacts who gave less than 4\u{a0}stars on average (or never rated anything), have not spent \
             between €10 and €20 per order before returns on “White heart” in the past 90\u{a0}days (or did not \
             buy “White heart” in the past 90\u{a0}days), and did not give “White heart” exactly 4\u{a0}stars \
             on average (or never rated “White heart”).",
            "Kontakte, die im Durchschnitt weniger als 4\u{a0}Sterne vergeben haben (oder nie etwas bewertet \
             haben), nicht in den letzten 90\u{a0}Tagen zwischen 10\u{a0}€ und 20\u{a0}€ je Bestellung vor \
             Rückgaben für „White heart“ ausgegeben haben (oder in den letzten 90\u{a0}Tagen nie „White heart“ \
             gekauft haben) und nicht im Durchschnitt genau 4\u{a0}Sterne für „White heart“ vergeben haben \
             (oder nie „White heart“ bewertet haben).",
            "Contactos que dieron menos de 4\u{a0}estrellas de media (o nunca valoraron nada), no gastaron \
             entre 10\u{a0}€ y 20\u{a0}€ por pedido antes de devoluciones en «White heart» en los últimos \
             90\u{a0}días (o no compraron «White heart» en los últimos 90\u{a0}días) y no dieron a «White \
             heart» exactamente 4\u{a0}estrellas de media (o nunca valoraron «White heart»).",
            "Kontakter, som har givet mindre end 4\u{a0}stjerner i gennemsnit (eller aldrig har bedømt noget), \
             ikke har brugt mellem 10\u{a0}€ og 20\u{a0}€ pr. ordre før returvarer på ”White heart” inden for \
             de seneste 90\u{a0}dage (eller ikke har købt ”White heart” inden for de seneste 90\u{a0}dage) og \
             ikke har givet ”White heart” præcis 4\u{a0}stjerner i gennemsnit (eller aldrig har bedømt ”White \
             heart”).",
        ],
    );
}

#[test]
fn a_reversed_rule_about_an_attribute_lets_in_those_without_it() {
    check(
        r#"{"field":"first_order","op":"in_past","value":{"n":90,"unit":"days"},"not":true},
           {"field":"attr:text","op":"ends_with","value":"x","not":true},
           {"field":"attr:several","op":"all_of","value":["gold","silver"],"not":true},
           {"field":"attr:date","op":"this","value":"year","not":true}"#,
        [
            "Contacts who did not first buy in the past 90\u{a0}days (or never ordered), do not have “x” at the \
             end of “My text” (or have no value for “My text”), do not have Gold and Silver as “My several” (or \
             have no value for “My several”), and do not have a date this year as “My date” (or have no value \
             for “My date”).",
            "Kontakte, die nicht in den letzten 90\u{a0}Tagen zum ersten Mal gekauft haben (oder nie bestellt \
             haben), nicht bei „My text“ einen Text mit „x“ am Ende haben (oder bei „My text“ keinen Wert \
             haben), nicht bei „My several“ Gold und Silver haben (oder bei „My several“ keinen Wert haben) und \
             nicht bei „My date“ ein Datum in diesem Jahr haben (oder bei „My date“ keinen Wert haben).",
            "Contactos que no compraron por primera vez en los últimos 90\u{a0}días (o nunca hicieron un \
             pedido), no tienen «x» al final de «My text» (o no tienen ningún valor en «My text»), no tienen \
             Gold y Silver en «My several» (o no tienen ningún valor en «My several») y no tienen en «My date» \
             una fecha que cae este año (o no tienen ningún valor en «My date»).",
            "Kontakter, som ikke har købt første gang inden for de seneste 90\u{a0}dage (eller aldrig har \
             bestilt), ikke har ”x” i slutningen af ”My text” (eller ikke har en værdi i ”My text”), ikke har \
             Gold og Silver i ”My several” (eller ikke har en værdi i ”My several”) og ikke har en dato i år i \
             ”My date” (eller ikke har en værdi i ”My date”).",
        ],
    );
}

#[test]
fn a_reversed_yes_lets_in_those_who_never_answered() {
    check(
        r#"{"field":"email_consent","op":"yes","not":true},
           {"field":"attr:yes_no","op":"yes","not":true}"#,
        [
            "Contacts who have not opted in to marketing email, and who do not have “My yes_no” set to yes (or \
             have no value for “My yes_no”).",
            "Kontakte, die Werbung per E-Mail nicht zugestimmt haben und die nicht bei „My yes_no“ Ja stehen \
             haben (oder bei „My yes_no“ keinen Wert haben).",
            "Contactos que no aceptaron la publicidad por correo electrónico y que no tienen «My yes_no» \
             marcado como sí (o no tienen ningún valor en «My yes_no»).",
            "Kontakter, som ikke har sagt ja til reklamer på e-mail og som ikke har ja i ”My yes_no” (eller \
             ikke har en værdi i ”My yes_no”).",
        ],
    );
}
