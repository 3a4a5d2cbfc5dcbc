# Kriterien: Namen der Felder und Vergleiche, der Satz, und was nicht stimmen kann.

criteria-family-profile = Profil
criteria-family-location = Ort
criteria-family-purchases = Käufe
criteria-family-activity = Aktivität
criteria-family-churn = Abwanderungsprognose
criteria-family-consent = Einwilligung
criteria-family-lists = Listen
criteria-family-custom = Eigene Merkmale

criteria-field-contact-type = Kontaktart
criteria-field-age = Alter
criteria-field-age-group = Altersgruppe
criteria-field-gender = Geschlecht
criteria-field-birthday = Geburtstag
criteria-field-country = Land
criteria-field-region = Region
criteria-field-city = Stadt
criteria-field-post-code = Postleitzahl
criteria-field-language = Sprache
criteria-field-device = Gerät
criteria-field-correspondence = Korrespondenz
criteria-field-company = Unternehmen
criteria-field-job-title = Funktion
criteria-field-first-order = Datum der ersten Bestellung
criteria-field-last-order = Datum der letzten Bestellung
criteria-field-order-count = Anzahl der Bestellungen
criteria-field-total-spend = Gesamtausgaben
criteria-field-bought = Hat ein Produkt gekauft
criteria-field-returned = Hat ein Produkt zurückgegeben
criteria-field-spent = Ausgaben in einem Zeitraum
criteria-field-average-order = Bestellwert im Schnitt, vor Rückgaben
criteria-field-currency = Bezahlt in Währung
criteria-field-acquired = Hat ein Produkt erworben
criteria-field-products-owned = Anzahl der Produkte
criteria-field-viewed = Hat eine Shopseite angesehen
criteria-field-rated = Hat ein Produkt bewertet
criteria-field-last-rating = Letzte Bewertung
criteria-field-average-rating = Durchschnittliche Bewertung
criteria-field-interacted = Hatte eine Interaktion
criteria-field-last-interaction = Datum der letzten Interaktion
criteria-field-last-acquired = Datum des letzten Erwerbs
criteria-field-last-viewed = Datum der zuletzt angesehenen Shopseite
criteria-field-alive = Wahrscheinlichkeit, noch Kunde zu sein
criteria-field-expected-orders = Erwartete Bestellungen in den nächsten { $days } Tagen
criteria-field-churn-risk = Abwanderungsrisiko
criteria-field-email = E-Mail-Adresse
criteria-field-email-consent = Werbung per E-Mail
criteria-field-sms-consent = Werbung per SMS
criteria-field-post-consent = Werbung per Post
criteria-field-ads-consent = Personalisierte Anzeigen
criteria-field-has-email = Hat eine E-Mail-Adresse
criteria-field-has-phone = Hat eine Telefonnummer
criteria-field-group = Kundengruppe
criteria-field-import = Import
criteria-field-created = Angelegt am

criteria-op-any-of = ist eines von
criteria-op-all-of = hat alle von
criteria-op-none-of = ist keines von
criteria-op-contains = enthält
criteria-op-is = ist
criteria-op-starts-with = beginnt mit
criteria-op-ends-with = endet auf
criteria-op-is-not = ist nicht
criteria-op-more-than = mehr als
criteria-op-at-least = mindestens
criteria-op-at-most = höchstens
criteria-op-less-than = weniger als
criteria-op-between = zwischen
criteria-op-in-past = in den letzten
criteria-op-not-in-past = nicht in den letzten
criteria-op-in-next = in den nächsten
criteria-op-before = vor dem
criteria-op-after = nach dem
criteria-op-on = am
criteria-op-this = dieser Zeitraum:
criteria-op-last = voriger Zeitraum:
criteria-op-next = nächster Zeitraum:
criteria-op-anniversary-in-next = jährt sich in den nächsten
criteria-op-in-month = im Monat
criteria-op-today = heute
criteria-op-yes = ja
criteria-op-no = nein
criteria-op-consent = { $op ->
    [yes] zugestimmt
    [no] abgelehnt
   *[unknown] keine Antwort
}
criteria-op-exactly = genau
criteria-op-never = nie
criteria-op-in = gehört zu
criteria-op-not-in = gehört nicht zu
criteria-op-known = ist bekannt
criteria-op-unknown = ist unbekannt

criteria-unit-plural = { $unit ->
    [days] Tagen
    [weeks] Wochen
    [months] Monaten
    [quarters] Quartalen
   *[years] Jahren
}
criteria-unit = { $unit ->
    [day] Tag
    [week] Woche
    [month] Monat
    [quarter] Quartal
   *[year] Jahr
}
criteria-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
criteria-choice = { $key ->
    [person] Person
    [company] Unternehmen
    [f] Weiblich
    [m] Männlich
    [x] Divers
    [mobile] Smartphone
    [desktop] Computer
    [tablet] Tablet
    [email] E-Mail
    [letter] Brief
    [phone] Telefon
    [low] Gering
    [medium] Mittel
    [high] Hoch
   *[other] { $key }
}

# Der Satz. Ein Satzteil folgt auf „Kontakte, die“.
criteria-sentence = Kontakte, die { $clauses }.
criteria-customers-only = { $n ->
    [one] Nur Kunden von { $products }; gezählt wird nur dieses Produkt.
   *[other] Nur Kunden von { $products }; gezählt werden nur diese Produkte.
}
criteria-customers-all = { $n ->
    [one] Alle Kunden von { $products } (gezählt wird nur dieses Produkt)
   *[other] Alle Kunden von { $products } (gezählt werden nur diese Produkte)
}
criteria-all-products = Für { $fields } zählen alle Produkte.
criteria-sentence-everyone = { $everyone }.
criteria-sentence-nobody = Gar keine Kontakte: Es gibt noch nichts, was zutreffen kann.
criteria-who = Kontakte, die { $clauses }
criteria-everyone = Alle Kontakte
criteria-but-not = aber nicht diejenigen, die
criteria-sentence-but = { $who } – { $but } { $out }.
criteria-short-more = { $count ->
    [one] { $sentence } Und 1 weitere Bedingung.
   *[other] { $sentence } Und { $count } weitere Bedingungen.
}
criteria-list-all = Kontakte, die alle diese Bedingungen erfüllen:
criteria-list-any = Kontakte, die mindestens eine dieser Bedingungen erfüllen:
criteria-list-leave-all = Aber nicht diejenigen, die alle diese Bedingungen erfüllen:
criteria-list-leave-any = Aber nicht diejenigen, die mindestens eine dieser Bedingungen erfüllen:
criteria-item-all = all dies zugleich:
criteria-item-any = mindestens eines davon:
criteria-join-comma = { $first }, { $next }
criteria-join-and = { $sound ->
   *[other] { $first } und { $last }
}
criteria-join-and-heavy = { $sound ->
   *[other] { $first } und { $last }
}
criteria-join-or = { $sound ->
   *[other] { $first } oder { $last }
}
criteria-join-or-heavy = { $sound ->
   *[other] { $first } oder { $last }
}
criteria-join-who-comma = { $of ->
   *[contacts] { $first }, die { $next }
}
criteria-join-who-and = { $of ->
   *[contacts] { $first } und die { $last }
}
criteria-join-who-or = { $of ->
   *[contacts] { $first } oder die { $last }
}
criteria-join-either = { $first } oder { $last }
criteria-either = entweder { $clauses }
criteria-not = { $verb ->
    [zuletzt] zuletzt nicht { $rest }
   *[other] nicht { $verb } { $rest }
}
criteria-with-blanks = { $clause } (oder { $unknown })
criteria-without-blanks = { $clause } (und { $known })
criteria-clause-everyone = irgendwer sind
criteria-clause-nobody = niemand sind
criteria-more-values = { $case ->
    [dative] { $count } weiteren
   *[other] { $count } weitere
}

criteria-known = { $field ->
    [age] ihr Alter angegeben haben
    [age_group] zu einer bekannten Altersgruppe gehören
    [gender] ihr Geschlecht angegeben haben
    [birthday] ihren Geburtstag angegeben haben
    [country] ein Land angegeben haben
    [region] eine Region angegeben haben
    [city] eine Stadt angegeben haben
    [post_code] eine Postleitzahl angegeben haben
    [language] eine Sprache angegeben haben
    [device] ein bekanntes Gerät nutzen
    [correspondence] einen bevorzugten Kontaktweg haben
    [company] ein bekanntes Unternehmen haben
    [job_title] eine Funktion angegeben haben
    [first_order] schon einmal bestellt haben
    [last_order] schon einmal bestellt haben
    [alive] eine bekannte Wahrscheinlichkeit haben, noch Kunden zu sein
    [expected_orders] eine Bestellprognose haben
    [churn_risk] ein bekanntes Abwanderungsrisiko haben
    [salesperson] einen Verkäufer haben
    [territory] zu einem Gebiet gehören
    [organizational_level] zu einer Organisationsebene gehören
    [mailing_group] in einem Verteiler stehen
    [industry_group] zu einer Branche gehören
    [business_relation] eine Geschäftsbeziehung haben
    [job_responsibility] eine Verantwortlichkeit haben
    [email] eine E-Mail-Adresse haben
    [email_consent] die Frage nach Werbung per E-Mail beantwortet haben
    [sms_consent] die Frage nach Werbung per SMS beantwortet haben
    [post_consent] die Frage nach Werbung per Post beantwortet haben
    [ads_consent] die Frage nach personalisierten Anzeigen beantwortet haben
    [last_rating] schon Sterne vergeben haben
    [last_interaction] schon eine Interaktion hatten
    [currency] schon etwas bezahlt haben
    [last_acquired] schon ein Produkt erworben haben
    [last_viewed] schon eine Shopseite angesehen haben
    [import] durch einen Import angelegt wurden
   *[other] bei „{ $name }“ einen Wert haben
}
criteria-unknown = { $field ->
    [age] ihr Alter nicht angegeben haben
    [age_group] zu keiner bekannten Altersgruppe gehören
    [gender] ihr Geschlecht nicht angegeben haben
    [birthday] ihren Geburtstag nicht angegeben haben
    [country] kein Land angegeben haben
    [region] keine Region angegeben haben
    [city] keine Stadt angegeben haben
    [post_code] keine Postleitzahl angegeben haben
    [language] keine Sprache angegeben haben
    [device] kein bekanntes Gerät nutzen
    [correspondence] keinen bevorzugten Kontaktweg haben
    [company] kein bekanntes Unternehmen haben
    [job_title] keine Funktion angegeben haben
    [first_order] nie bestellt haben
    [last_order] nie bestellt haben
    [alive] keine bekannte Wahrscheinlichkeit haben, noch Kunden zu sein
    [expected_orders] keine Bestellprognose haben
    [churn_risk] kein bekanntes Abwanderungsrisiko haben
    [salesperson] keinen Verkäufer haben
    [territory] zu keinem Gebiet gehören
    [organizational_level] zu keiner Organisationsebene gehören
    [mailing_group] in keinem Verteiler stehen
    [industry_group] zu keiner Branche gehören
    [business_relation] keine Geschäftsbeziehung haben
    [job_responsibility] keine Verantwortlichkeit haben
    [email] keine E-Mail-Adresse haben
    [email_consent] zu Werbung per E-Mail weder Ja noch Nein gesagt haben
    [sms_consent] zu Werbung per SMS weder Ja noch Nein gesagt haben
    [post_consent] zu Werbung per Post weder Ja noch Nein gesagt haben
    [ads_consent] zu personalisierten Anzeigen weder Ja noch Nein gesagt haben
    [last_rating] nie Sterne vergeben haben
    [last_interaction] nie eine Interaktion hatten
    [currency] nie etwas bezahlt haben
    [last_acquired] nie ein Produkt erworben haben
    [last_viewed] nie eine Shopseite angesehen haben
    [import] nicht durch einen Import angelegt wurden
   *[other] bei „{ $name }“ keinen Wert haben
}
criteria-yes = { $field ->
    [email_consent] Werbung per E-Mail zugestimmt haben
    [sms_consent] Werbung per SMS zugestimmt haben
    [post_consent] Werbung per Post zugestimmt haben
    [ads_consent] personalisierten Anzeigen zugestimmt haben
    [has_email] eine E-Mail-Adresse haben
   *[has_phone] eine Telefonnummer haben
}
criteria-no = { $field ->
    [email_consent] Werbung per E-Mail abgelehnt haben
    [sms_consent] Werbung per SMS abgelehnt haben
    [post_consent] Werbung per Post abgelehnt haben
    [ads_consent] personalisierte Anzeigen abgelehnt haben
    [has_email] keine E-Mail-Adresse haben
   *[has_phone] keine Telefonnummer haben
}
criteria-yes-not = { $field ->
    [email_consent] Werbung per E-Mail nicht zugestimmt haben
    [sms_consent] Werbung per SMS nicht zugestimmt haben
    [post_consent] Werbung per Post nicht zugestimmt haben
   *[ads_consent] personalisierten Anzeigen nicht zugestimmt haben
}
criteria-no-not = { $field ->
    [email_consent] Werbung per E-Mail nicht abgelehnt haben
    [sms_consent] Werbung per SMS nicht abgelehnt haben
    [post_consent] Werbung per Post nicht abgelehnt haben
   *[ads_consent] personalisierte Anzeigen nicht abgelehnt haben
}

criteria-choice-in-clause = { $key ->
    [person] Personen
    [company] Unternehmen
    [f] Frauen
    [m] Männer
    [x] Personen diversen Geschlechts
    [mobile] am Smartphone
    [desktop] am Computer
    [tablet] am Tablet
    [email] E-Mail
    [letter] Brief
    [phone] Telefon
    [low] geringes
    [medium] mittleres
    [high] hohes
   *[other] { $key }
}
criteria-place-at = { $code ->
    [GB] im
    [IO] im
    [IQ] im
    [IR] im
    [LB] im
    [SD] im
    [SN] im
    [SS] im
    [TD] im
    [XK] im
    [YE] im
    [AG] auf
    [AI] auf
    [AW] auf
    [AX] auf
    [BB] auf
    [BL] auf
    [BM] auf
    [BS] auf
    [BV] auf
    [CC] auf
    [CK] auf
    [CU] auf
    [CW] auf
    [CX] auf
    [CY] auf
    [DM] auf
    [FJ] auf
    [FK] auf
    [FO] auf
    [GD] auf
    [GG] auf
    [GP] auf
    [GS] auf
    [GU] auf
    [HM] auf
    [IM] auf
    [JE] auf
    [JM] auf
    [KM] auf
    [KN] auf
    [KY] auf
    [LC] auf
    [MF] auf
    [MG] auf
    [MH] auf
    [MP] auf
    [MQ] auf
    [MS] auf
    [MT] auf
    [MU] auf
    [MV] auf
    [NF] auf
    [NR] auf
    [NU] auf
    [PH] auf
    [PM] auf
    [PN] auf
    [PW] auf
    [RE] auf
    [SB] auf
    [SC] auf
    [SH] auf
    [SJ] auf
    [SX] auf
    [TC] auf
    [TK] auf
    [TO] auf
    [TT] auf
    [TV] auf
    [UM] auf
    [VC] auf
    [VG] auf
    [VI] auf
    [WF] auf
    [WS] auf
    [YT] auf
   *[other] in
}
criteria-place = { $code ->
    [AE] den Vereinigten Arabischen Emiraten
    [AQ] der { $name }
    [AX] den { $name }
    [BQ] den Karibischen Niederlanden
    [BS] den { $name }
    [BV] der { $name }
    [CC] den { $name }
    [CF] der Zentralafrikanischen Republik
    [CH] der { $name }
    [CK] den { $name }
    [CX] der { $name }
    [DO] der Dominikanischen Republik
    [EH] der { $name }
    [FK] den { $name }
    [FO] den Färöern
    [GB] Vereinigten Königreich
    [GS] Südgeorgien und den Südlichen Sandwichinseln
    [HK] der { $name }
    [HM] den { $name }
    [IM] der { $name }
    [IO] Britischen Territorium im Indischen Ozean
    [KM] den { $name }
    [KY] den { $name }
    [MD] der { $name }
    [MH] den { $name }
    [MN] der { $name }
    [MO] der { $name }
    [MP] den Nördlichen Marianen
    [MV] den { $name }
    [NF] der { $name }
    [NL] den Niederlanden
    [PH] den { $name }
    [PN] den { $name }
    [PS] den Palästinensischen Autonomiegebieten
    [SB] den { $name }
    [SC] den { $name }
    [SK] der { $name }
    [TC] den { $name }
    [TF] den Französischen Süd- und Antarktisgebieten
    [TR] der { $name }
    [UA] der { $name }
    [UM] den Amerikanischen Überseeinseln
    [US] den Vereinigten Staaten
    [VA] der { $name }
    [VC] St. Vincent und den Grenadinen
    [VG] den Britischen Jungferninseln
    [VI] den Amerikanischen Jungferninseln
   *[other] { $name }
}
criteria-are = { $values } sind
criteria-are-not = keine { $values } sind
criteria-live-in = { $values } leben
criteria-live-not-in = nicht { $values } leben
criteria-speak = { $values } sprechen
criteria-speak-not = kein { $values } sprechen
criteria-use = { $values } aktiv sind
criteria-use-not = nicht { $values } aktiv sind
criteria-prefer = am liebsten per { $values } kontaktiert werden
criteria-prefer-not = nicht am liebsten per { $values } kontaktiert werden
criteria-text-contains = { $field ->
    [company] zu einem Unternehmen mit „{ $text }“ im Namen gehören
    [job_title] „{ $text }“ in der Funktion haben
    [region] in einer Region mit „{ $text }“ im Namen leben
    [city] in einer Stadt mit „{ $text }“ im Namen leben
    [post_code] „{ $text }“ in der Postleitzahl haben
   *[email] „{ $text }“ in der E-Mail-Adresse haben
}
criteria-text-is = { $field ->
    [company] zum Unternehmen { $text } gehören
    [job_title] die Funktion { $text } haben
    [region] in der Region { $text } leben
    [city] in der Stadt { $text } leben
    [post_code] die Postleitzahl { $text } haben
   *[email] die E-Mail-Adresse { $text } haben
}
criteria-text-starts = { $field ->
    [company] zu einem Unternehmen mit „{ $text }“ am Anfang des Namens gehören
    [job_title] eine Funktion mit „{ $text }“ am Anfang haben
    [region] in einer Region mit „{ $text }“ am Anfang des Namens leben
    [city] in einer Stadt mit „{ $text }“ am Anfang des Namens leben
    [post_code] eine Postleitzahl mit „{ $text }“ am Anfang haben
   *[email] eine E-Mail-Adresse mit „{ $text }“ am Anfang haben
}
criteria-text-ends = { $field ->
    [company] zu einem Unternehmen mit „{ $text }“ am Ende des Namens gehören
    [job_title] eine Funktion mit „{ $text }“ am Ende haben
    [region] in einer Region mit „{ $text }“ am Ende des Namens leben
    [city] in einer Stadt mit „{ $text }“ am Ende des Namens leben
    [post_code] eine Postleitzahl mit „{ $text }“ am Ende haben
   *[email] eine E-Mail-Adresse mit „{ $text }“ am Ende haben
}
criteria-text-is-not = { $field ->
    [company] nicht zum Unternehmen { $text } gehören
    [job_title] nicht die Funktion { $text } haben
    [region] nicht in der Region { $text } leben
    [city] nicht in der Stadt { $text } leben
    [post_code] nicht die Postleitzahl { $text } haben
   *[email] nicht die E-Mail-Adresse { $text } haben
}

criteria-age-more = älter als { $age } sind
criteria-age-least = { $age ->
    [one] mindestens { $age } Jahr alt sind
   *[other] mindestens { $age } Jahre alt sind
}
criteria-age-most = { $age ->
    [one] höchstens { $age } Jahr alt sind
   *[other] höchstens { $age } Jahre alt sind
}
criteria-age-less = jünger als { $age } sind
criteria-age-is = { $age ->
    [one] genau { $age } Jahr alt sind
   *[other] genau { $age } Jahre alt sind
}
criteria-age-is-not = { $age ->
    [one] nicht genau { $age } Jahr alt sind
   *[other] nicht genau { $age } Jahre alt sind
}
criteria-age-between = { $low } bis { $high } Jahre alt sind
criteria-age-group-under = Unter { $age }
criteria-age-group-from = { $age } und älter
criteria-age-group-value = { $group }
criteria-age-group-any = zur Altersgruppe { $values } gehören
criteria-age-group-none = nicht zur Altersgruppe { $values } gehören

criteria-birthday-clause = { $when } Geburtstag haben

criteria-date = { $field ->
    [first_order] { $when } zum ersten Mal gekauft haben
    [last_order] zuletzt { $when } gekauft haben
    [last_interaction] { $when } ihre letzte Interaktion hatten
    [last_acquired] zuletzt { $when } ein Produkt erworben haben
    [last_viewed] zuletzt { $when } eine Shopseite angesehen haben
    [created] { $when } angelegt wurden
   *[other] bei „{ $name }“ ein Datum { $when } haben
}
criteria-attribute-date-past = bei „{ $name }“ ein Datum { $when } haben
criteria-date-not = { $field ->
    [first_order] nicht { $when } zum ersten Mal gekauft haben
    [last_order] { $when } nicht gekauft haben
    [last_interaction] { $when } keine Interaktion hatten
    [last_acquired] { $when } kein Produkt erworben haben
    [last_viewed] { $when } keine Shopseite angesehen haben
    [created] nicht { $when } angelegt wurden
   *[other] bei „{ $name }“ kein Datum { $when } haben
}
criteria-date-known-not = { $field ->
    [first_order] schon gekauft haben, aber nicht { $when } zum ersten Mal
    [last_order] schon gekauft haben, aber nicht { $when }
    [last_interaction] schon eine Interaktion hatten, aber nicht { $when }
    [last_acquired] schon ein Produkt erworben haben, aber nicht { $when }
    [last_viewed] schon eine Shopseite angesehen haben, aber nicht { $when }
    [created] angelegt wurden, aber nicht { $when }
   *[other] bei „{ $name }“ ein Datum haben, aber nicht { $when }
}
criteria-date-anniversary = { $field ->
    [first_order] { $when } den Jahrestag ihrer ersten Bestellung haben
    [last_order] { $when } den Jahrestag ihrer letzten Bestellung haben
    [last_interaction] { $when } den Jahrestag ihrer letzten Interaktion haben
    [last_acquired] { $when } den Jahrestag ihres letzten Erwerbs haben
    [last_viewed] { $when } den Jahrestag der zuletzt angesehenen Shopseite haben
   *[other] { $when } den Jahrestag von „{ $name }“ haben
}
criteria-past-days = { $n ->
    [one] gestern oder heute
   *[other] in den letzten { $n } Tagen
}
criteria-since-yesterday = seit gestern
criteria-past-weeks = { $n ->
    [one] in der letzten Woche bis heute
   *[other] in den letzten { $n } Wochen
}
criteria-past-months = { $n ->
    [one] im letzten Monat bis heute
   *[other] in den letzten { $n } Monaten
}
criteria-past-years = { $n ->
    [one] im letzten Jahr bis heute
   *[other] in den letzten { $n } Jahren
}
criteria-next-days = { $n ->
    [one] heute oder morgen
   *[other] in den nächsten { $n } Tagen
}
criteria-next-weeks = { $n ->
    [one] innerhalb einer Woche ab heute
   *[other] in den nächsten { $n } Wochen
}
criteria-next-months = { $n ->
    [one] innerhalb eines Monats ab heute
   *[other] in den nächsten { $n } Monaten
}
criteria-next-years = { $n ->
    [one] innerhalb eines Jahres ab heute
   *[other] in den nächsten { $n } Jahren
}
criteria-when-between = zwischen dem { $from } und dem { $to }
criteria-when-before = vor dem { $day }
criteria-when-after = nach dem { $day }
criteria-when-on = am { $day }
criteria-when-today = heute
criteria-when-in-month = im { $month }
criteria-when-this = { $unit ->
    [week] in dieser Woche
    [month] in diesem Monat
    [quarter] in diesem Quartal
   *[year] in diesem Jahr
}
criteria-when-last = { $unit ->
    [week] in der vorigen Woche
    [month] im vorigen Monat
    [quarter] im vorigen Quartal
   *[year] im vorigen Jahr
}
criteria-when-next = { $unit ->
    [week] in der kommenden Woche
    [month] im kommenden Monat
    [quarter] im kommenden Quartal
   *[year] im kommenden Jahr
}

criteria-times-more = { $n ->
    [1] mehr als einmal
   *[other] mehr als { $n } Mal
}
criteria-times-least = { $n ->
    [0] beliebig oft
    [1] mindestens einmal
    [2] mindestens zweimal
   *[other] mindestens { $n } Mal
}
criteria-times-most = { $n ->
    [1] höchstens einmal
    [2] höchstens zweimal
   *[other] höchstens { $n } Mal
}
criteria-times-less = { $n ->
    [0] weniger als 0 Mal
    [2] weniger als zweimal
   *[other] weniger als { $n } Mal
}
criteria-times-exactly = { $n ->
    [1] genau einmal
    [2] genau zweimal
   *[other] genau { $n } Mal
}
criteria-times-between = zwischen { $low } und { $high } Mal
criteria-ordered = { $times } bestellt haben
criteria-ordered-not = nicht { $times } bestellt haben
criteria-ordered-never = nie bestellt haben
criteria-days-least = { $n ->
    [one] an mindestens 1 Tag
   *[other] an mindestens { $n } verschiedenen Tagen
}
criteria-days-most = { $n ->
    [one] an höchstens 1 Tag
   *[other] an höchstens { $n } verschiedenen Tagen
}
criteria-days-exactly = { $n ->
    [one] an genau 1 Tag
   *[other] an genau { $n } verschiedenen Tagen
}

criteria-amount-more = mehr als { $amount }
criteria-amount-least = mindestens { $amount }
criteria-amount-most = höchstens { $amount }
criteria-amount-less = weniger als { $amount }
criteria-amount-fewer = { $n ->
    [one] weniger als { $amount }
   *[other] weniger als { $amount }
}
criteria-amount-exactly = genau { $amount }
criteria-amount-between = zwischen { $low } und { $high }
criteria-chance-more = von mehr als { $amount }
criteria-chance-least = von mindestens { $amount }
criteria-chance-most = von höchstens { $amount }
criteria-chance-less = von weniger als { $amount }
criteria-chance-exactly = von genau { $amount }
criteria-chance-between = von { $low } bis { $high }
criteria-spent = { $amount } ausgegeben haben
criteria-spent-not = nicht { $amount } ausgegeben haben
criteria-alive = mit einer Wahrscheinlichkeit { $amount } noch Kunden sind
criteria-alive-not = nicht mit einer Wahrscheinlichkeit { $amount } noch Kunden sind
criteria-expected-orders = { $n ->
    [one] in den nächsten { $days } Tagen { $amount } Bestellung erwarten lassen
   *[other] in den nächsten { $days } Tagen { $amount } Bestellungen erwarten lassen
}
criteria-expected-orders-not = { $n ->
    [one] in den nächsten { $days } Tagen nicht { $amount } Bestellung erwarten lassen
   *[other] in den nächsten { $days } Tagen nicht { $amount } Bestellungen erwarten lassen
}
criteria-risk-any = ein { $values } Abwanderungsrisiko haben
criteria-risk-none = kein { $values } Abwanderungsrisiko haben
criteria-import-any = durch den Import { $values } angelegt wurden
criteria-import-none = nicht durch den Import { $values } angelegt wurden
criteria-currency-any = in { $values } bezahlt haben
criteria-currency-none = nie in { $values } bezahlt haben
criteria-owned = { $n ->
    [one] { $amount } Produkt besitzen
   *[other] { $amount } verschiedene Produkte besitzen
}
criteria-owned-none = kein Produkt besitzen
criteria-owned-not = { $n ->
    [one] nicht { $amount } Produkt besitzen
   *[other] nicht { $amount } verschiedene Produkte besitzen
}
criteria-last-rating = { $n ->
    [one] zuletzt { $amount } Stern vergeben haben
   *[other] zuletzt { $amount } Sterne vergeben haben
}
criteria-last-rating-not = { $n ->
    [one] zuletzt nicht { $amount } Stern vergeben haben
   *[other] zuletzt nicht { $amount } Sterne vergeben haben
}

criteria-product = „{ $name }“
criteria-product-none = ein Produkt, das in dieser Bedingung und im Segment steht (es gibt keines),
criteria-bought = { $times } gekauft haben
criteria-bought-when = { $when } { $times } gekauft haben
criteria-bought-product = { $products } { $times } gekauft haben
criteria-bought-product-when = { $when } { $products } { $times } gekauft haben
criteria-never-bought = nie etwas gekauft haben
criteria-never-bought-when = { $when } nichts gekauft haben
criteria-never-bought-product = nie { $products } gekauft haben
criteria-never-bought-product-when = { $when } nie { $products } gekauft haben
criteria-field-about = { $field ->
    [contact_type] Person oder Unternehmen
    [age] In Jahren, heute
    [age_group] Unter 18, 18–24 und so weiter, nach dem Alter heute
    [gender] Weiblich, männlich oder divers
    [birthday] Tag und Monat der Geburt
    [language] Die Sprache, in der sie angeschrieben werden
    [device] Womit sie meist zugreifen
    [correspondence] Wie sie am liebsten kontaktiert werden: per E-Mail, Brief oder Telefon
    [company] Das Unternehmen, zu dem eine Person gehört, oder der eigene Name eines Unternehmens
    [job_title] Was sie in ihrem Unternehmen tun
    [created] Wann der Kontakt hier angelegt wurde
    [country] Wo sie wohnen
    [region] Bundesland, Kanton oder Provinz, in der sie wohnen
    [city] Der Ort, in dem sie wohnen
    [post_code] Die Postleitzahl ihrer Anschrift
    [last_order] Der Tag ihrer letzten Bestellung
    [first_order] Der Tag ihrer ersten Bestellung
    [order_count] Wie viele Bestellungen insgesamt
    [total_spend] Alles ausgegebene Geld, abzüglich Rückgaben
    [bought] Bestellungen beliebiger oder bestimmter Produkte, wie oft und wann
    [spent] Für Produkte ausgegebenes Geld in einer Zeit
    [average_order] Geld je Bestellung, ohne Rückgaben abzuziehen
    [returned] Zurückgegebene Produkte
    [acquired] Produkte, die sie haben, und wie sie dazu kamen: Test, Kauf, Code, Kampagne
    [products_owned] Wie viele verschiedene Produkte sie gekauft oder erworben haben
    [viewed] Besuche von Shopseiten, nach Kampagne oder Website
    [rated] Sterne für Produkte
    [last_rating] Sterne der Bewertung, die sie zuletzt abgaben
    [average_rating] Sterne im Durchschnitt
    [interacted] Anrufe, Briefe und Mails mit ihnen, und wie sie verliefen
    [last_interaction] Der Tag des letzten Anrufs, Briefs oder der letzten Mail; gescheiterte Versuche zählen mit
    [currency] Die Währungen ihrer Bestellungen
    [last_acquired] Der Tag, an dem sie zuletzt ein Produkt erwarben
    [last_viewed] Der Tag, an dem sie zuletzt eine Seite des Shops ansahen
    [alive] Nach der Abwanderungsprognose
    [expected_orders] Nach der Abwanderungsprognose
    [churn_risk] Gering, mittel oder hoch, nach der Abwanderungsprognose
    [salesperson] Wer sie oder ihr Unternehmen betreut
    [territory] Das Gebiet, zu dem sie oder ihr Unternehmen gehören
    [organizational_level] Wie weit oben sie im Unternehmen stehen
    [mailing_group] Die Aussendungen, die sie bekommen
    [industry_group] Die Branche, in der sie oder ihr Unternehmen tätig sind
    [business_relation] Was sie oder ihr Unternehmen für Sie sind: Lieferant, Partner, Presse
    [job_responsibility] Worüber sie entscheiden, etwa den Einkauf
    [email] Die Adresse selbst
    [email_consent] Ob sie Werbung per E-Mail zugestimmt haben
    [sms_consent] Ob sie Werbung per SMS zugestimmt haben
    [post_consent] Ob sie Werbung per Post zugestimmt haben
    [ads_consent] Ob sie personalisierten Anzeigen zugestimmt haben
    [has_email] Ob eine Adresse bekannt ist
    [has_phone] Ob eine Nummer bekannt ist
    [group] Mitglieder einer anderen Gruppe
    [import] Der Import, der sie angelegt hat; einer, der sie nur geändert hat, zählt nicht
   *[other] Ein eigenes Feld
}
criteria-field-words = { $field ->
    [contact_type] Privatkunde Geschäftskunde Firma Organisation Kundenart
    [age] alt jung Jahre volljährig Geburtsjahr Geburtsdatum wie alt Geburtstag
    [age_group] alt jung Jahre Jugendliche Erwachsene Generation Geburtstag wie alt Geburtsdatum
    [gender] Frau Mann divers männlich weiblich
    [birthday] Geburtsdatum feiern Jubiläum geboren
    [language] sprechen Muttersprache
    [device] Handy Smartphone Tablet Rechner Computer
    [correspondence] Korrespondenzart Kontaktweg bevorzugt Kanal anschreiben Post anrufen Anruf Mail
    [company] Firma Arbeitgeber Betrieb Organisation
    [job_title] Position Rolle Beruf Stelle Titel
    [created] neu hinzugefügt registriert Anmeldung angelegt seit
    [country] Nation Markt Region Wohnort
    [region] Bundesland Kanton Provinz Gebiet
    [city] Ort Gemeinde Wohnort
    [post_code] PLZ Gebiet Anschrift
    [last_order] zuletzt gekauft inaktiv Kauf Recency letzter zuletzt gesehen
    [first_order] Neukunde Kunde seit Kauf
    [order_count] Häufigkeit Käufe oft treu Anzahl Frequenz VIP
    [total_spend] Umsatz Wert Einkauf Ausgaben ausgegeben Kundenwert LTV CLV Geld VIP
    [bought] Kauf Bestellung Artikel Ware kaufen gekauft SKU
    [spent] Umsatz Wert Zeitraum Ausgaben ausgegeben Kundenwert LTV Geld VIP
    [average_order] Warenkorb Durchschnitt durchschnittlich Mittel Bestellwert AOV
    [returned] Retoure Rücksendung Erstattung Rückgabe zurückgegeben Retouren
    [acquired] besitzt Lizenz Abo Testversion gratis Gutschein Quelle Coupon Rabatt Code Aktion
    [products_owned] besitzt Produkte Lizenzen Vielfalt wie viele
    [viewed] Seitenaufruf Besuch Klick Kampagne Herkunft Besuche geklickt angeklickt besucht
    [rated] Rezension Sterne Feedback unzufrieden Note
    [last_rating] Rezension Sterne Meinung unzufrieden neueste
    [average_rating] Zufriedenheit Note Mittel
    [interacted] Anruf E-Mail Brief Termin Kampagne Kontakt Antwort geöffnet geantwortet
    [last_interaction] kontaktiert Anruf E-Mail Brief zuletzt Funkstille zuletzt gesehen
    [currency] Geld Euro Dollar Franken Krone fremd
    [last_acquired] neueste besitzt Lizenz Abo Testversion gratis
    [last_viewed] neueste Seitenaufruf Besuch Klick inaktiv zuletzt gesehen
    [alive] Abwanderung Bindung treu verloren
    [expected_orders] Prognose Zukunft Vorhersage
    [churn_risk] Abwanderung verloren Kündigung
    [salesperson] Vertrieb Betreuer Ansprechpartner Außendienst
    [territory] Region Bezirk Vertriebsgebiet
    [organizational_level] Rang Hierarchie Leitung Führung Position
    [mailing_group] Newsletter Mailing Liste Aussendung Abonnement Tag Schlagwort Label
    [industry_group] Wirtschaftszweig Sektor Gewerbe
    [business_relation] Beziehung Lieferant Partner Interessent Presse
    [job_responsibility] Zuständigkeit Funktion Rolle Entscheider Abteilung
    [email] Mail Domain Anschrift
    [email_consent] Einwilligung Newsletter Erlaubnis DSGVO Opt-in Marketing abgemeldet Abmeldung Abbestellung unsubscribe
    [sms_consent] Einwilligung Erlaubnis Handy SMS Opt-in Telefon abgemeldet
    [post_consent] Einwilligung Brief Erlaubnis Opt-in Post abgemeldet
    [ads_consent] Einwilligung Werbung Erlaubnis Opt-in Anzeigen
    [has_email] erreichbar Mail fehlt
    [has_phone] erreichbar Handy Anruf fehlt SMS Telefon
    [group] Segment Liste Zielgruppe gehört Tag Schlagwort
    [import] Datei CSV Upload Herkunft Quelle
   *[other] { "" }
}
criteria-aspect = { $aspect ->
    [products] Produkt
    [types] Art
    [campaigns] Kampagne
    [referrers] Herkunft
    [channels] Kanal
    [templates] Vorlage
    [evaluations] Beurteilung
    [stars] Sterne
    [currencies] Währung
    [line_amount] Betrag der Position
   *[failed] Versuch gescheitert
}
criteria-aspect-in-clause = { $aspect ->
    [types] Art
    [campaigns] Kampagne
    [referrers] Herkunft
    [templates] Vorlage
    [evaluations] Beurteilung
    [currencies] Währung
    [line_amount] Betrag der Position
   *[stars] Bewertung
}
criteria-aspect-choice = { $value ->
    [yes] Ja
   *[no] Nein
}
criteria-stars = { $n ->
    [one] 1 Stern
   *[other] { $n } Sterne
}
criteria-channel-in-clause = { $code ->
    [email] per E-Mail
    [sms] per SMS
    [phone] per Telefon
    [post] per Post
    [chat] per Chat
    [social] über soziale Medien
    [ads] über Werbung
    [web] über die Website
    [app] über die App
    [store] in einer Filiale
    [marketplace] über einen Marktplatz
    [partner] über einen Partner
    [event] bei einer Veranstaltung
   *[other] über „{ $code }“
}
criteria-failed-or-not = mit und ohne gescheiterte Versuche
criteria-detail = { $aspect }: { $values }
criteria-object-any = { $what ->
    [page_view] eine Shopseite
    [interaction] eine Interaktion
    [failed] einen gescheiterten Versuch
    [succeeded] eine erfolgreiche Interaktion
   *[other] ein Produkt
}
criteria-object-none = { $what ->
    [page_view] eine Shopseite
    [interaction] eine Interaktion
    [failed] einen gescheiterten Versuch
    [succeeded] eine erfolgreiche Interaktion
   *[other] etwas
}
criteria-object-product = { $what ->
    [page_view] die Seite von { $products }
   *[other] { $products }
}
criteria-object-details = { $object } ({ $details })
criteria-object-stars = { $n ->
    [one] { $object } mit { $stars } Stern
   *[other] { $object } mit { $stars } Sternen
}
criteria-object-channel = { $object } { $channel }
criteria-happened = { $what ->
    [return] { $object } { $times } zurückgegeben haben
    [acquisition] { $object } { $times } erworben haben
    [page_view] { $object } { $times } angesehen haben
    [rating] { $object } { $times } bewertet haben
   *[interaction] { $times } { $object } hatten
}
criteria-happened-when = { $what ->
    [return] { $when } { $object } { $times } zurückgegeben haben
    [acquisition] { $when } { $object } { $times } erworben haben
    [page_view] { $when } { $object } { $times } angesehen haben
    [rating] { $when } { $object } { $times } bewertet haben
   *[interaction] { $when } { $times } { $object } hatten
}
criteria-never-happened = { $what ->
    [return] nie { $object } zurückgegeben haben
    [acquisition] nie { $object } erworben haben
    [page_view] nie { $object } angesehen haben
    [rating] nie { $object } bewertet haben
   *[interaction] nie { $object } hatten
}
criteria-never-happened-when = { $what ->
    [return] { $when } nie { $object } zurückgegeben haben
    [acquisition] { $when } nie { $object } erworben haben
    [page_view] { $when } nie { $object } angesehen haben
    [rating] { $when } nie { $object } bewertet haben
   *[interaction] { $when } nie { $object } hatten
}
criteria-sum = { $field ->
    [spent] { $amount } ausgegeben haben
    [average_order] { $amount } je Bestellung vor Rückgaben ausgegeben haben
   *[average_rating] { $n ->
        [one] im Durchschnitt { $amount } Stern vergeben haben
       *[other] im Durchschnitt { $amount } Sterne vergeben haben
    }
}
criteria-sum-when = { $field ->
    [spent] { $when } { $amount } ausgegeben haben
    [average_order] { $when } { $amount } je Bestellung vor Rückgaben ausgegeben haben
   *[average_rating] { $n ->
        [one] { $when } im Durchschnitt { $amount } Stern vergeben haben
       *[other] { $when } im Durchschnitt { $amount } Sterne vergeben haben
    }
}
criteria-sum-object = { $field ->
    [spent] { $amount } für { $object } ausgegeben haben
    [average_order] { $amount } je Bestellung vor Rückgaben für { $object } ausgegeben haben
   *[average_rating] { $n ->
        [one] im Durchschnitt { $amount } Stern für { $object } vergeben haben
       *[other] im Durchschnitt { $amount } Sterne für { $object } vergeben haben
    }
}
criteria-sum-object-when = { $field ->
    [spent] { $when } { $amount } für { $object } ausgegeben haben
    [average_order] { $when } { $amount } je Bestellung vor Rückgaben für { $object } ausgegeben haben
   *[average_rating] { $n ->
        [one] { $when } im Durchschnitt { $amount } Stern für { $object } vergeben haben
       *[other] { $when } im Durchschnitt { $amount } Sterne für { $object } vergeben haben
    }
}

criteria-in-group = zu „{ $group }“ gehören
criteria-not-in-group = nicht zu „{ $group }“ gehören
criteria-group-gone = gelöschte Gruppe { $id }

criteria-code-any = { $kind ->
    [salesperson] { $values } als Verkäufer haben
    [territory] zum Gebiet { $values } gehören
    [organizational_level] zur Organisationsebene { $values } gehören
    [mailing_group] im Verteiler { $values } stehen
    [industry_group] zur Branche { $values } gehören
    [business_relation] die Geschäftsbeziehung { $values } haben
   *[job_responsibility] die Verantwortlichkeit { $values } haben
}
criteria-code-all = { $kind ->
    [mailing_group] in den Verteilern { $values } stehen
    [industry_group] zu den Branchen { $values } gehören
    [business_relation] die Geschäftsbeziehungen { $values } haben
   *[job_responsibility] die Verantwortlichkeiten { $values } haben
}
criteria-code-none = { $kind ->
    [salesperson] nicht { $values } als Verkäufer haben
    [territory] nicht zum Gebiet { $values } gehören
    [organizational_level] nicht zur Organisationsebene { $values } gehören
    [mailing_group] nicht im Verteiler { $values } stehen
    [industry_group] nicht zur Branche { $values } gehören
    [business_relation] nicht die Geschäftsbeziehung { $values } haben
   *[job_responsibility] nicht die Verantwortlichkeit { $values } haben
}
criteria-attribute-any = bei „{ $name }“ { $values } haben
criteria-attribute-none = bei „{ $name }“ nicht { $values } haben
criteria-attribute-contains = bei „{ $name }“ irgendwo „{ $text }“ stehen haben
criteria-attribute-is = bei „{ $name }“ genau „{ $text }“ haben
criteria-attribute-starts = bei „{ $name }“ einen Text mit „{ $text }“ am Anfang haben
criteria-attribute-ends = bei „{ $name }“ einen Text mit „{ $text }“ am Ende haben
criteria-attribute-is-not = bei „{ $name }“ nicht „{ $text }“ haben
criteria-attribute-amount = bei „{ $name }“ { $amount } haben
criteria-attribute-amount-not = bei „{ $name }“ nicht { $amount } haben
criteria-attribute-yes = bei „{ $name }“ Ja stehen haben
criteria-attribute-no = bei „{ $name }“ Nein stehen haben

# Teile einer Aufschlüsselung.
criteria-band-none = Keine
criteria-band-nothing = Noch nichts
criteria-band-below = Unter { $amount }
criteria-band-between = { $from } bis unter { $to }
criteria-band-from = { $amount } und mehr
criteria-band-from-number = { $number }+
criteria-band-future = Liegt noch vor ihnen
criteria-band-days-past = Die letzten { $days } Tage
criteria-band-days-between = Vor { $from } bis { $to } Tagen
criteria-band-days-before = Vor mehr als { $days } Tagen
criteria-band-consented = Zugestimmt
criteria-band-refused = Abgelehnt

criteria-own-blank = nicht bekannt
criteria-own-none = { $field ->
    [first_order] nie
    [last_order] nie
    [last_interaction] nie
    [last_acquired] nie
    [salesperson] keiner
    [mailing_group] keiner
    [import] keiner
    [average_order] keiner
    [territory] keines
   *[other] keine
}
criteria-own-over = knapp über { $value }
criteria-own-under = knapp unter { $value }
criteria-own-times = { $times ->
    [0] nie
    [one] ein Mal
   *[other] { $times } Mal
}
criteria-own-member = gehört dazu
criteria-own-no-member = gehört nicht dazu

criteria-problem-at = Bei { $place }: { $problem }
criteria-problem-json = Das ist kein JSON: Zeile { $line }, Spalte { $column } lässt sich nicht lesen.
criteria-problem-deep = Gruppen sind mehr als { $limit }-fach verschachtelt. Vereinfachen Sie sie, oder speichern Sie einen Teil als eigenes Segment und verwenden Sie dieses.
criteria-problem-rules = Es sind mehr als { $limit } Bedingungen. Speichern Sie einen Teil als eigenes Segment und verwenden Sie dieses.
criteria-problem-values = Die Liste hat mehr als { $limit } Werte. Verwenden Sie stattdessen eine bekannte Benutzergruppe oder einen Import.
criteria-problem-long = Der Text ist länger als { $limit } Zeichen. Kürzen Sie ihn.
criteria-problem-object = Hier wird ein Objekt in geschweiften Klammern erwartet.
criteria-problem-list = Hier wird eine Liste in eckigen Klammern erwartet.
criteria-problem-text = Hier wird ein Text in Anführungszeichen erwartet.
criteria-problem-number = Hier wird eine Zahl erwartet, etwa 90 oder 199,50.
criteria-problem-yes-no = Hier wird true oder false erwartet.
criteria-problem-missing = „{ $key }“ fehlt.
criteria-problem-key = „{ $key }“ hat hier keine Bedeutung. Entfernen Sie es oder prüfen Sie die Schreibweise.
criteria-problem-duplicate = „{ $key }“ steht hier doppelt. Behalten Sie eines.
criteria-problem-node = Hier wird eine Bedingung mit „field“ und „op“ oder eine Gruppe mit „all“ oder „any“ erwartet.
criteria-problem-empty-group = Diese Gruppe ist leer. Setzen Sie eine Bedingung hinein oder entfernen Sie sie.
criteria-problem-field = Ein Feld „{ $field }“ gibt es nicht oder nicht mehr. Wählen Sie ein anderes.
criteria-problem-attribute = Hier wird nach einem Attribut gefragt, das gelöscht wurde oder nicht von hier stammt: „{ $key }“. Wählen Sie ein anderes Feld.
criteria-problem-operator = „{ $op }“ passt nicht zum Feld „{ $field }“. Wählen Sie einen anderen Vergleich.
criteria-problem-no-value = Hier ist noch nichts ausgefüllt.
criteria-problem-choice = „{ $value }“ steht nicht zur Wahl. Wählen Sie aus der Liste.
criteria-problem-range = Geben Sie eine Zahl von { $low } bis { $high } ein.
criteria-problem-whole = Hier wird eine ganze Zahl erwartet.
criteria-problem-decimals = { $decimals ->
    [one] Die Zahl hat mehr als 1 Nachkommastelle.
   *[other] Die Zahl hat mehr als { $decimals } Nachkommastellen.
}
criteria-problem-date = „{ $text }“ ist kein Datum zwischen 1800 und 2299. Schreiben Sie es als 2026-11-21.
criteria-problem-unit = „{ $unit }“ ist keine Einheit, die hier passt.
criteria-problem-order = Der zweite Wert liegt vor dem ersten. Vertauschen Sie sie.
criteria-problem-pair = Hier werden zwei Werte erwartet: von und bis.
criteria-problem-control = Im Text steht ein Steuerzeichen. Geben Sie ihn neu ein.
criteria-problem-group = Diese Kundengruppe gibt es nicht mehr. Wählen Sie eine andere, oder entfernen Sie die Bedingung.
criteria-problem-group-name = Hier gibt es keine Gruppe „{ $name }“. Wählen Sie eine andere, oder entfernen Sie die Bedingung.
criteria-problem-product = Ein Produkt „{ $sku }“ gibt es nicht, oder nicht mehr. Wählen Sie ein anderes, oder importieren Sie es zuerst.
criteria-problem-broken-group = Die Kriterien der Kundengruppe „{ $name }“ haben selbst ein Problem. Beheben Sie es zuerst.
criteria-problem-cycle = Diese Gruppen führen zu sich selbst zurück: { $path }. Entfernen Sie einen der Schritte.
criteria-problem-groups-deep = Segmente verwenden einander mehr als { $limit }-fach. Verwenden Sie hier ein einfacheres Segment.
criteria-problem-rules-in-all = Mit den Segmenten, die hier verwendet werden, sind es mehr als { $limit } Regeln. Verwenden Sie hier ein einfacheres Segment.
