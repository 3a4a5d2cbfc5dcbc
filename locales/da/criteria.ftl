# Kriterier: navne på felter og sammenligninger, sætningen, og hvad der kan være galt.

criteria-family-profile = Profil
criteria-family-location = Sted
criteria-family-purchases = Køb
criteria-family-activity = Aktivitet
criteria-family-churn = Frafaldsprognose
criteria-family-consent = Samtykke
criteria-family-lists = Lister
criteria-family-custom = Egne felter

criteria-field-contact-type = Kontakttype
criteria-field-age = Alder
criteria-field-age-group = Aldersgruppe
criteria-field-gender = Køn
criteria-field-birthday = Fødselsdag
criteria-field-country = Land
criteria-field-region = Region
criteria-field-city = By
criteria-field-post-code = Postnummer
criteria-field-language = Sprog
criteria-field-device = Enhed
criteria-field-correspondence = Korrespondance
criteria-field-company = Virksomhed
criteria-field-job-title = Stilling
criteria-field-first-order = Dato for første ordre
criteria-field-last-order = Dato for seneste ordre
criteria-field-order-count = Antal ordrer
criteria-field-total-spend = Samlet forbrug
criteria-field-bought = Har købt et produkt
criteria-field-returned = Har returneret et produkt
criteria-field-spent = Forbrug i en periode
criteria-field-average-order = Ordre i gennemsnit før returvarer
criteria-field-currency = Betalt i valuta
criteria-field-acquired = Har anskaffet et produkt
criteria-field-products-owned = Antal produkter
criteria-field-viewed = Har set en butiksside
criteria-field-rated = Har bedømt et produkt
criteria-field-last-rating = Seneste bedømmelse
criteria-field-average-rating = Gennemsnitlig bedømmelse
criteria-field-interacted = Har haft en interaktion
criteria-field-last-interaction = Dato for seneste interaktion
criteria-field-last-acquired = Dato for seneste anskaffelse
criteria-field-last-viewed = Dato for senest sete butiksside
criteria-field-alive = Sandsynlighed for stadig at være kunde
criteria-field-expected-orders = Forventede ordrer inden for de næste { $days } dage
criteria-field-churn-risk = Risiko for frafald
criteria-field-email = E-mailadresse
criteria-field-email-consent = Reklamer på e-mail
criteria-field-sms-consent = Reklamer på sms
criteria-field-post-consent = Reklamer med posten
criteria-field-ads-consent = Målrettede annoncer
criteria-field-has-email = Har en e-mailadresse
criteria-field-has-phone = Har et telefonnummer
criteria-field-group = Kundegruppe
criteria-field-import = Import
criteria-field-created = Oprettet den

criteria-op-any-of = er en af
criteria-op-all-of = har alle disse
criteria-op-none-of = er ingen af
criteria-op-contains = indeholder
criteria-op-is = er
criteria-op-starts-with = begynder med
criteria-op-ends-with = slutter på
criteria-op-is-not = er ikke
criteria-op-more-than = mere end
criteria-op-at-least = mindst
criteria-op-at-most = højst
criteria-op-less-than = mindre end
criteria-op-between = mellem
criteria-op-in-past = inden for de seneste
criteria-op-not-in-past = ikke inden for de seneste
criteria-op-in-next = inden for de næste
criteria-op-before = før den
criteria-op-after = efter den
criteria-op-on = den
criteria-op-this = i den nuværende periode:
criteria-op-last = i den forrige periode:
criteria-op-next = i den næste periode:
criteria-op-anniversary-in-next = har årsdag inden for de næste
criteria-op-in-month = i måneden
criteria-op-today = i dag
criteria-op-yes = ja
criteria-op-no = nej
criteria-op-consent = { $op ->
    [yes] sagt ja
    [no] sagt nej
   *[unknown] intet svar
}
criteria-op-exactly = præcis
criteria-op-never = aldrig
criteria-op-in = er i
criteria-op-not-in = er ikke i
criteria-op-known = er kendt
criteria-op-unknown = er ukendt

criteria-unit-plural = { $unit ->
    [days] dage
    [weeks] uger
    [months] måneder
    [quarters] kvartaler
   *[years] år
}
criteria-unit = { $unit ->
    [day] dag
    [week] uge
    [month] måned
    [quarter] kvartal
   *[year] år
}
criteria-month = { $month ->
    [1] januar
    [2] februar
    [3] marts
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
criteria-choice = { $key ->
    [person] Person
    [company] Virksomhed
    [f] Kvinde
    [m] Mand
    [x] Ikke-binær
    [mobile] Mobil
    [desktop] Computer
    [tablet] Tablet
    [email] E-mail
    [letter] Brev
    [phone] Telefon
    [low] Lav
    [medium] Middel
    [high] Høj
   *[other] { $key }
}

# Sætningen. Hvert led følger efter ”Kontakter, som”.
criteria-sentence = Kontakter, som { $clauses }.
criteria-customers-only = { $n ->
    [one] Kun kunder af { $products }; kun dette produkt tæller.
   *[other] Kun kunder af { $products }; kun disse produkter tæller.
}
criteria-customers-all = { $n ->
    [one] Alle kunder af { $products } (kun dette produkt tæller)
   *[other] Alle kunder af { $products } (kun disse produkter tæller)
}
criteria-all-products = For { $fields } tæller alle produkter.
criteria-sentence-everyone = { $everyone }.
criteria-sentence-nobody = Slet ingen kontakter: der er endnu ikke noget at opfylde.
criteria-who = Kontakter, som { $clauses }
criteria-everyone = Alle kontakter
criteria-but-not = men ikke dem, som
criteria-sentence-but = { $who } – { $but } { $out }.
criteria-short-more = { $count ->
    [one] { $sentence } Og 1 betingelse mere.
   *[other] { $sentence } Og { $count } betingelser mere.
}
criteria-list-all = Kontakter, som opfylder alle disse betingelser:
criteria-list-any = Kontakter, som opfylder mindst én af disse betingelser:
criteria-list-leave-all = Men ikke dem, som opfylder alle disse betingelser:
criteria-list-leave-any = Men ikke dem, som opfylder en af disse betingelser:
criteria-item-all = alt dette på én gang:
criteria-item-any = mindst én af disse:
criteria-join-comma = { $first }, { $next }
criteria-join-and = { $sound ->
   *[other] { $first } og { $last }
}
criteria-join-and-heavy = { $sound ->
   *[other] { $first } og { $last }
}
criteria-join-or = { $sound ->
   *[other] { $first } eller { $last }
}
criteria-join-or-heavy = { $sound ->
   *[other] { $first }, eller { $last }
}
criteria-join-who-comma = { $of ->
   *[contacts] { $first }, som { $next }
}
criteria-join-who-and = { $of ->
   *[contacts] { $first } og som { $last }
}
criteria-join-who-or = { $of ->
   *[contacts] { $first } eller som { $last }
}
criteria-join-either = { $first } eller { $last }
criteria-either = enten { $clauses }
criteria-not = ikke { $verb } { $rest }
criteria-with-blanks = { $clause } (eller { $unknown })
criteria-without-blanks = { $clause } (og { $known })
criteria-clause-everyone = er hvem som helst
criteria-clause-nobody = ikke er nogen
criteria-more-values = { $case ->
   *[other] { $count } andre
}

criteria-known = { $field ->
    [age] har en kendt alder
    [age_group] hører til en kendt aldersgruppe
    [gender] har et kendt køn
    [birthday] har en kendt fødselsdag
    [country] har et kendt land
    [region] har en kendt region
    [city] har en kendt by
    [post_code] har et kendt postnummer
    [language] har et kendt sprog
    [device] har en kendt enhed
    [correspondence] har en foretrukken kontaktvej
    [company] har en kendt virksomhed
    [job_title] har en kendt stilling
    [first_order] har bestilt før
    [last_order] har bestilt før
    [alive] har en kendt sandsynlighed for stadig at være kunder
    [expected_orders] har en ordreprognose
    [churn_risk] har en kendt risiko for frafald
    [salesperson] har en sælger
    [territory] hører til et distrikt
    [organizational_level] har et organisationsniveau
    [mailing_group] er i en mailgruppe
    [industry_group] hører til en branche
    [business_relation] har en forretningsrelation
    [job_responsibility] har et ansvarsområde
    [email] har en e-mailadresse
    [email_consent] har svaret om reklamer på e-mail
    [sms_consent] har svaret om reklamer på sms
    [post_consent] har svaret om reklamer med posten
    [ads_consent] har svaret om målrettede annoncer
    [last_rating] har givet stjerner før
    [last_interaction] har haft en interaktion
    [currency] har betalt for noget
    [last_acquired] har anskaffet et produkt før
    [last_viewed] har set en butiksside før
    [import] blev tilføjet af en import
   *[other] har en værdi i ”{ $name }”
}
criteria-unknown = { $field ->
    [age] ikke har en kendt alder
    [age_group] ikke hører til en kendt aldersgruppe
    [gender] ikke har et kendt køn
    [birthday] ikke har en kendt fødselsdag
    [country] ikke har et kendt land
    [region] ikke har en kendt region
    [city] ikke har en kendt by
    [post_code] ikke har et kendt postnummer
    [language] ikke har et kendt sprog
    [device] ikke har en kendt enhed
    [correspondence] ikke har en foretrukken kontaktvej
    [company] ikke har en kendt virksomhed
    [job_title] ikke har en kendt stilling
    [first_order] aldrig har bestilt
    [last_order] aldrig har bestilt
    [alive] ikke har en kendt sandsynlighed for stadig at være kunder
    [expected_orders] ikke har en ordreprognose
    [churn_risk] ikke har en kendt risiko for frafald
    [salesperson] ikke har en sælger
    [territory] ikke hører til et distrikt
    [organizational_level] ikke har et organisationsniveau
    [mailing_group] ikke er i nogen mailgruppe
    [industry_group] ikke hører til en branche
    [business_relation] ikke har en forretningsrelation
    [job_responsibility] ikke har et ansvarsområde
    [email] ikke har en e-mailadresse
    [email_consent] hverken har sagt ja eller nej til reklamer på e-mail
    [sms_consent] hverken har sagt ja eller nej til reklamer på sms
    [post_consent] hverken har sagt ja eller nej til reklamer med posten
    [ads_consent] hverken har sagt ja eller nej til målrettede annoncer
    [last_rating] aldrig har givet stjerner
    [last_interaction] aldrig har haft en interaktion
    [currency] aldrig har betalt for noget
    [last_acquired] aldrig har anskaffet et produkt
    [last_viewed] aldrig har set en butiksside
    [import] ikke blev tilføjet af en import
   *[other] ikke har en værdi i ”{ $name }”
}
criteria-yes = { $field ->
    [email_consent] har sagt ja til reklamer på e-mail
    [sms_consent] har sagt ja til reklamer på sms
    [post_consent] har sagt ja til reklamer med posten
    [ads_consent] har sagt ja til målrettede annoncer
    [has_email] har en e-mailadresse
   *[has_phone] har et telefonnummer
}
criteria-no = { $field ->
    [email_consent] har sagt nej til reklamer på e-mail
    [sms_consent] har sagt nej til reklamer på sms
    [post_consent] har sagt nej til reklamer med posten
    [ads_consent] har sagt nej til målrettede annoncer
    [has_email] ikke har en e-mailadresse
   *[has_phone] ikke har et telefonnummer
}
criteria-yes-not = { $field ->
    [email_consent] ikke har sagt ja til reklamer på e-mail
    [sms_consent] ikke har sagt ja til reklamer på sms
    [post_consent] ikke har sagt ja til reklamer med posten
   *[ads_consent] ikke har sagt ja til målrettede annoncer
}
criteria-no-not = { $field ->
    [email_consent] ikke har sagt nej til reklamer på e-mail
    [sms_consent] ikke har sagt nej til reklamer på sms
    [post_consent] ikke har sagt nej til reklamer med posten
   *[ads_consent] ikke har sagt nej til målrettede annoncer
}

criteria-choice-in-clause = { $key ->
    [person] personer
    [company] virksomheder
    [f] kvinder
    [m] mænd
    [x] ikke-binære
    [mobile] en mobil
    [desktop] en computer
    [tablet] en tablet
    [email] e-mail
    [letter] brev
    [phone] telefon
    [low] lav
    [medium] middel
    [high] høj
   *[other] { $key }
}
criteria-place-at = { $code ->
    [AG] på
    [AI] på
    [AS] på
    [AW] på
    [AX] på
    [BB] på
    [BL] på
    [BM] på
    [BQ] på
    [BS] på
    [BV] på
    [CC] på
    [CK] på
    [CU] på
    [CV] på
    [CW] på
    [CX] på
    [CY] på
    [DM] på
    [FJ] på
    [FK] på
    [FO] på
    [GD] på
    [GG] på
    [GP] på
    [GS] på
    [GU] på
    [HM] på
    [HT] på
    [IM] på
    [IS] på
    [JE] på
    [JM] på
    [KM] på
    [KN] på
    [KY] på
    [LC] på
    [MF] på
    [MG] på
    [MH] på
    [MP] på
    [MQ] på
    [MS] på
    [MT] på
    [MU] på
    [MV] på
    [NF] på
    [NR] på
    [NU] på
    [PH] på
    [PM] på
    [PN] på
    [PR] på
    [PW] på
    [RE] på
    [SB] på
    [SC] på
    [SH] på
    [SJ] på
    [SX] på
    [TC] på
    [TK] på
    [TO] på
    [TT] på
    [TV] på
    [UM] på
    [VC] på
    [VG] på
    [VI] på
    [WF] på
    [WS] på
    [YT] på
   *[other] i
}
criteria-place = { $code ->
   *[other] { $name }
}
criteria-are = er { $values }
criteria-are-not = ikke er { $values }
criteria-live-in = bor { $values }
criteria-live-not-in = ikke bor { $values }
criteria-speak = taler { $values }
criteria-speak-not = ikke taler { $values }
criteria-use = bruger { $values }
criteria-use-not = ikke bruger { $values }
criteria-prefer = helst vil kontaktes via { $values }
criteria-prefer-not = ikke helst vil kontaktes via { $values }
criteria-text-contains = { $field ->
    [company] hører til en virksomhed med ”{ $text }” i navnet
    [job_title] har en stilling med ”{ $text }” i navnet
    [region] bor i en region med ”{ $text }” i navnet
    [city] bor i en by med ”{ $text }” i navnet
    [post_code] har et postnummer med ”{ $text }”
   *[email] har ”{ $text }” i e-mailadressen
}
criteria-text-is = { $field ->
    [company] hører til virksomheden { $text }
    [job_title] har stillingen { $text }
    [region] bor i regionen { $text }
    [city] bor i byen { $text }
    [post_code] har postnummeret { $text }
   *[email] har e-mailadressen { $text }
}
criteria-text-starts = { $field ->
    [company] hører til en virksomhed med ”{ $text }” i begyndelsen af navnet
    [job_title] har en stilling med ”{ $text }” i begyndelsen
    [region] bor i en region med ”{ $text }” i begyndelsen af navnet
    [city] bor i en by med ”{ $text }” i begyndelsen af navnet
    [post_code] har et postnummer med ”{ $text }” i begyndelsen
   *[email] har en e-mailadresse med ”{ $text }” i begyndelsen
}
criteria-text-ends = { $field ->
    [company] hører til en virksomhed med ”{ $text }” i slutningen af navnet
    [job_title] har en stilling med ”{ $text }” i slutningen
    [region] bor i en region med ”{ $text }” i slutningen af navnet
    [city] bor i en by med ”{ $text }” i slutningen af navnet
    [post_code] har et postnummer med ”{ $text }” i slutningen
   *[email] har en e-mailadresse med ”{ $text }” i slutningen
}
criteria-text-is-not = { $field ->
    [company] ikke hører til virksomheden { $text }
    [job_title] ikke har stillingen { $text }
    [region] ikke bor i regionen { $text }
    [city] ikke bor i byen { $text }
    [post_code] ikke har postnummeret { $text }
   *[email] ikke har e-mailadressen { $text }
}

criteria-age-more = er over { $age } år
criteria-age-least = er mindst { $age } år
criteria-age-most = er højst { $age } år
criteria-age-less = er under { $age } år
criteria-age-is = er præcis { $age } år
criteria-age-is-not = ikke er præcis { $age } år
criteria-age-between = er mellem { $low } og { $high } år
criteria-age-group-under = Under { $age }
criteria-age-group-from = { $age } og ældre
criteria-age-group-value = { $group }
criteria-age-group-any = hører til aldersgruppen { $values }
criteria-age-group-none = ikke hører til aldersgruppen { $values }

criteria-birthday-clause = har fødselsdag { $when }

criteria-date = { $field ->
    [first_order] har købt første gang { $when }
    [last_order] sidst har købt { $when }
    [last_interaction] havde deres seneste interaktion { $when }
    [last_acquired] sidst har anskaffet et produkt { $when }
    [last_viewed] sidst har set en butiksside { $when }
    [created] blev oprettet { $when }
   *[other] har en dato { $when } i ”{ $name }”
}
criteria-attribute-date-past = har en dato { $when } i ”{ $name }”
criteria-date-not = { $field ->
    [first_order] ikke har købt første gang { $when }
    [last_order] ikke har købt { $when }
    [last_interaction] ikke har haft nogen interaktion { $when }
    [last_acquired] ikke har anskaffet noget produkt { $when }
    [last_viewed] ikke har set nogen butiksside { $when }
    [created] ikke blev oprettet { $when }
   *[other] ikke har en dato { $when } i ”{ $name }”
}
criteria-date-known-not = { $field ->
    [first_order] har købt, men ikke første gang { $when }
    [last_order] har købt før, men ikke { $when }
    [last_interaction] har haft en interaktion, men ikke { $when }
    [last_acquired] har anskaffet et produkt, men ikke { $when }
    [last_viewed] har set en butiksside, men ikke { $when }
    [created] blev oprettet, men ikke { $when }
   *[other] har en dato i ”{ $name }”, men ikke { $when }
}
criteria-date-anniversary = { $field ->
    [first_order] har årsdag for deres første ordre { $when }
    [last_order] har årsdag for deres seneste ordre { $when }
    [last_interaction] har årsdag for deres seneste interaktion { $when }
    [last_acquired] har årsdag for deres seneste anskaffelse { $when }
    [last_viewed] har årsdag for deres senest sete butiksside { $when }
   *[other] har årsdag for ”{ $name }” { $when }
}
criteria-past-days = { $n ->
    [one] i går eller i dag
   *[other] inden for de seneste { $n } dage
}
criteria-since-yesterday = siden i går
criteria-past-weeks = { $n ->
    [one] inden for den seneste uge
   *[other] inden for de seneste { $n } uger
}
criteria-past-months = { $n ->
    [one] inden for den seneste måned
   *[other] inden for de seneste { $n } måneder
}
criteria-past-years = { $n ->
    [one] inden for det seneste år
   *[other] inden for de seneste { $n } år
}
criteria-next-days = { $n ->
    [one] i dag eller i morgen
   *[other] inden for de næste { $n } dage
}
criteria-next-weeks = { $n ->
    [one] inden for en uge fra nu
   *[other] inden for de næste { $n } uger
}
criteria-next-months = { $n ->
    [one] inden for en måned fra nu
   *[other] inden for de næste { $n } måneder
}
criteria-next-years = { $n ->
    [one] inden for et år fra nu
   *[other] inden for de næste { $n } år
}
criteria-when-between = mellem den { $from } og den { $to }
criteria-when-before = før den { $day }
criteria-when-after = efter den { $day }
criteria-when-on = den { $day }
criteria-when-today = i dag
criteria-when-in-month = i { $month }
criteria-when-this = { $unit ->
    [week] i denne uge
    [month] i denne måned
    [quarter] i dette kvartal
   *[year] i år
}
criteria-when-last = { $unit ->
    [week] i forrige uge
    [month] i forrige måned
    [quarter] i forrige kvartal
   *[year] sidste år
}
criteria-when-next = { $unit ->
    [week] i næste uge
    [month] i næste måned
    [quarter] i næste kvartal
   *[year] næste år
}

criteria-times-more = { $n ->
    [1] mere end én gang
   *[other] mere end { $n } gange
}
criteria-times-least = { $n ->
    [0] et vilkårligt antal gange
    [1] én gang eller mere
    [2] mindst to gange
   *[other] mindst { $n } gange
}
criteria-times-most = { $n ->
    [1] højst én gang
    [2] højst to gange
   *[other] højst { $n } gange
}
criteria-times-less = { $n ->
    [0] færre end 0 gange
    [2] færre end 2 gange
   *[other] færre end { $n } gange
}
criteria-times-exactly = { $n ->
    [1] præcis én gang
    [2] præcis to gange
   *[other] præcis { $n } gange
}
criteria-times-between = mellem { $low } og { $high } gange
criteria-ordered = har bestilt { $times }
criteria-ordered-not = ikke har bestilt { $times }
criteria-ordered-never = aldrig har bestilt
criteria-days-least = { $n ->
    [one] på mindst 1 dag
   *[other] på mindst { $n } forskellige dage
}
criteria-days-most = { $n ->
    [one] på højst 1 dag
   *[other] på højst { $n } forskellige dage
}
criteria-days-exactly = { $n ->
    [one] på præcis 1 dag
   *[other] på præcis { $n } forskellige dage
}

criteria-amount-more = mere end { $amount }
criteria-amount-least = mindst { $amount }
criteria-amount-most = højst { $amount }
criteria-amount-less = mindre end { $amount }
criteria-amount-fewer = { $n ->
    [one] mindre end { $amount }
   *[other] færre end { $amount }
}
criteria-amount-exactly = præcis { $amount }
criteria-amount-between = mellem { $low } og { $high }
criteria-chance-more = på mere end { $amount }
criteria-chance-least = på mindst { $amount }
criteria-chance-most = på højst { $amount }
criteria-chance-less = på mindre end { $amount }
criteria-chance-exactly = på præcis { $amount }
criteria-chance-between = på mellem { $low } og { $high }
criteria-spent = har brugt { $amount }
criteria-spent-not = ikke har brugt { $amount }
criteria-alive = har en sandsynlighed { $amount } for stadig at være kunder
criteria-alive-not = ikke har en sandsynlighed { $amount } for stadig at være kunder
criteria-expected-orders = { $n ->
    [one] har { $amount } forventet ordre inden for de næste { $days } dage
   *[other] har { $amount } forventede ordrer inden for de næste { $days } dage
}
criteria-expected-orders-not = { $n ->
    [one] ikke har { $amount } forventet ordre inden for de næste { $days } dage
   *[other] ikke har { $amount } forventede ordrer inden for de næste { $days } dage
}
criteria-risk-any = har { $values } risiko for frafald
criteria-risk-none = ikke har { $values } risiko for frafald
criteria-import-any = blev tilføjet af importen { $values }
criteria-import-none = ikke blev tilføjet af importen { $values }
criteria-currency-any = har betalt i { $values }
criteria-currency-none = aldrig har betalt i { $values }
criteria-owned = { $n ->
    [one] ejer { $amount } produkt
   *[other] ejer { $amount } forskellige produkter
}
criteria-owned-none = ikke ejer noget produkt
criteria-owned-not = { $n ->
    [one] ikke ejer { $amount } produkt
   *[other] ikke ejer { $amount } forskellige produkter
}
criteria-last-rating = { $n ->
    [one] gav { $amount } stjerne i deres seneste bedømmelse
   *[other] gav { $amount } stjerner i deres seneste bedømmelse
}
criteria-last-rating-not = { $n ->
    [one] ikke gav { $amount } stjerne i deres seneste bedømmelse
   *[other] ikke gav { $amount } stjerner i deres seneste bedømmelse
}

criteria-product = ”{ $name }”
criteria-product-none = et produkt, der er både i denne betingelse og i segmentet (der er intet)
criteria-bought = har købt { $times }
criteria-bought-when = har købt { $times } { $when }
criteria-bought-product = har købt { $products } { $times }
criteria-bought-product-when = har købt { $products } { $times } { $when }
criteria-never-bought = aldrig har købt noget
criteria-never-bought-when = ikke har købt noget { $when }
criteria-never-bought-product = aldrig har købt { $products }
criteria-never-bought-product-when = ikke har købt { $products } { $when }
criteria-field-about = { $field ->
    [contact_type] Person eller virksomhed
    [age] I år, i dag
    [age_group] Under 18, 18–24 og så videre, efter alderen i dag
    [gender] Kvinde, mand eller ikke-binær
    [birthday] Dag og måned for fødslen
    [language] Det sprog, de vil skrives til på
    [device] Det, de oftest besøger med
    [correspondence] Hvordan de helst vil kontaktes: e-mail, brev eller telefon
    [company] Virksomheden, en person hører til, eller en virksomheds eget navn
    [job_title] Det, de laver i deres virksomhed
    [created] Hvornår kontakten blev oprettet her
    [country] Hvor de bor
    [region] Regionen eller delstaten, de bor i
    [city] Byen, de bor i
    [post_code] Postnummeret i deres adresse
    [last_order] Dagen for deres seneste ordre
    [first_order] Dagen for deres første ordre
    [order_count] Hvor mange ordrer i alt
    [total_spend] Alle penge brugt, fratrukket returneringer
    [bought] Ordrer på alle eller bestemte produkter, hvor ofte og hvornår
    [spent] Penge brugt på produkter i en periode
    [average_order] Penge pr. ordre, før returvarer er trukket fra
    [returned] Produkter, der er sendt tilbage
    [acquired] Produkter, de har, og hvordan de fik dem: prøve, køb, kode, kampagne
    [products_owned] Hvor mange forskellige produkter de har købt eller fået
    [viewed] Besøg på butikkens sider, efter kampagne eller websted
    [rated] Stjerner givet til produkter
    [last_rating] Stjernerne i deres seneste bedømmelse
    [average_rating] Stjerner i gennemsnit
    [interacted] Opkald, breve og mails med dem, og hvordan det gik
    [last_interaction] Dagen for det seneste opkald, brev eller den seneste mail; mislykkede forsøg tæller med
    [currency] Valutaerne i deres ordrer
    [last_acquired] Dagen, hvor de sidst anskaffede et produkt
    [last_viewed] Dagen, hvor de sidst så en side i butikken
    [alive] Efter frafaldsprognosen
    [expected_orders] Efter frafaldsprognosen
    [churn_risk] Lav, middel eller høj, efter frafaldsprognosen
    [salesperson] Hvem der tager sig af dem eller deres virksomhed
    [territory] Det område, de eller deres virksomhed hører til
    [organizational_level] Hvor højt de står i deres virksomhed
    [mailing_group] De udsendelser, de får
    [industry_group] Den branche, de eller deres virksomhed er i
    [business_relation] Hvad de eller deres virksomhed er for dig: leverandør, partner, presse
    [job_responsibility] Hvad de beslutter om, for eksempel indkøb
    [email] Selve adressen
    [email_consent] Om de har sagt ja til reklamer på e-mail
    [sms_consent] Om de har sagt ja til reklamer på sms
    [post_consent] Om de har sagt ja til reklamer med posten
    [ads_consent] Om de har sagt ja til målrettede annoncer
    [has_email] Om en adresse er kendt
    [has_phone] Om et nummer er kendt
    [group] Medlemmer af en anden gruppe
    [import] Importen, der tilføjede dem; en, der kun ændrede dem, tæller ikke
   *[other] Et eget felt
}
criteria-field-words = { $field ->
    [contact_type] privatkunde erhvervskunde firma organisation kundetype
    [age] gammel ung år voksen fødselsår fødselsdato hvor gammel fødselsdag
    [age_group] ung gammel år voksen teenager generation fødselsdag hvor gammel fødselsdato
    [gender] køn kvinde mand mandlig kvindelig
    [birthday] fødselsdato fejre jubilæum født
    [language] taler modersmål
    [device] mobil telefon tablet computer
    [correspondence] korrespondancetype kontaktvej foretrukken kanal skrive post ringe opkald mail
    [company] firma arbejdsgiver organisation
    [job_title] titel rolle funktion job
    [created] ny tilføjet registreret tilmeldt oprettet
    [country] nation marked region sted
    [region] delstat provins landsdel område
    [city] sted kommune
    [post_code] postnr område adresse
    [last_order] seneste inaktiv køb recency sidste sidst set
    [first_order] ny kunde siden køb
    [order_count] hyppighed køb ofte loyal ordrer antal vip
    [total_spend] omsætning salg værdi forbrug brugt kundeværdi LTV CLV penge vip
    [bought] køb ordre vare varenummer købte SKU
    [spent] omsætning salg værdi periode forbrug brugt kundeværdi LTV penge vip
    [average_order] kurv gennemsnit gennemsnitlig ordreværdi AOV
    [returned] retur refusion returneringer returneret returvarer
    [acquired] ejer licens abonnement prøve gratis rabatkode kilde kupon rabat kode kampagne
    [products_owned] ejer produkter licenser udvalg hvor mange
    [viewed] visning besøg klik kampagne besøgt klikket klikkede besøgte
    [rated] anmeldelse stjerner feedback utilfreds
    [last_rating] anmeldelse stjerner utilfreds nyeste
    [average_rating] tilfredshed score
    [interacted] opkald e-mail brev møde kampagne svar åbnet besvaret
    [last_interaction] kontaktet opkald e-mail brev nyligt stilhed sidst set
    [currency] penge euro dollar krone møntfod fremmed
    [last_acquired] nyeste ejer licens abonnement prøve gratis
    [last_viewed] nyeste besøg klik visning inaktiv sidst set
    [alive] frafald fastholdelse loyal tabt
    [expected_orders] prognose fremtid forventet
    [churn_risk] frafald tabt fastholdelse
    [salesperson] salg konsulent kontaktperson repræsentant
    [territory] område region salgsdistrikt
    [organizational_level] rang hierarki ledelse stilling
    [mailing_group] nyhedsbrev mailingliste udsendelse abonnement tag mærkat etiket
    [industry_group] sektor erhverv fag
    [business_relation] leverandør partner kundeemne presse
    [job_responsibility] ansvar funktion rolle beslutningstager afdeling
    [email] mail domæne
    [email_consent] samtykke nyhedsbrev tilladelse gdpr marketing opt-in afmeldt framelding frameldt
    [sms_consent] samtykke tilladelse mobil sms opt-in telefon frameldt
    [post_consent] samtykke brev tilladelse post opt-in frameldt
    [ads_consent] samtykke annoncer tilladelse reklame opt-in
    [has_email] kan nås mail mangler
    [has_phone] kan nås mobil opkald mangler sms telefon
    [group] segment liste målgruppe tag mærkat
    [import] fil csv upload kilde oprindelse
   *[other] { "" }
}
criteria-aspect = { $aspect ->
    [products] Produkt
    [types] Type
    [campaigns] Kampagne
    [referrers] Kom fra
    [channels] Kanal
    [templates] Skabelon
    [evaluations] Vurdering
    [stars] Stjerner
    [currencies] Valuta
    [line_amount] Linjens beløb
   *[failed] Forsøg mislykkedes
}
criteria-aspect-in-clause = { $aspect ->
    [types] type
    [campaigns] kampagne
    [referrers] kom fra
    [templates] skabelon
    [evaluations] vurdering
    [currencies] valuta
    [line_amount] linjens beløb
   *[stars] bedømmelse
}
criteria-aspect-choice = { $value ->
    [yes] Ja
   *[no] Nej
}
criteria-stars = { $n ->
    [one] 1 stjerne
   *[other] { $n } stjerner
}
criteria-channel-in-clause = { $code ->
    [email] via e-mail
    [sms] via sms
    [phone] via telefon
    [post] med posten
    [chat] via chat
    [social] på sociale medier
    [ads] via annoncer
    [web] på webstedet
    [app] i appen
    [store] i en butik
    [marketplace] på en markedsplads
    [partner] via en partner
    [event] ved et arrangement
   *[other] via ”{ $code }”
}
criteria-failed-or-not = med eller uden mislykkede forsøg
criteria-detail = { $aspect }: { $values }
criteria-object-any = { $what ->
    [page_view] en butiksside
    [interaction] en interaktion
    [failed] et mislykket forsøg
    [succeeded] en vellykket interaktion
   *[other] et produkt
}
criteria-object-none = { $what ->
    [page_view] en butiksside
    [interaction] en interaktion
    [failed] et mislykket forsøg
    [succeeded] en vellykket interaktion
   *[other] noget
}
criteria-object-product = { $what ->
    [page_view] siden for { $products }
   *[other] { $products }
}
criteria-object-details = { $object } ({ $details })
criteria-object-stars = { $n ->
    [one] { $object } med { $stars } stjerne
   *[other] { $object } med { $stars } stjerner
}
criteria-object-channel = { $object } { $channel }
criteria-happened = { $what ->
    [return] har returneret { $object } { $times }
    [acquisition] har anskaffet { $object } { $times }
    [page_view] har set { $object } { $times }
    [rating] har bedømt { $object } { $times }
   *[interaction] har haft { $object } { $times }
}
criteria-happened-when = { $what ->
    [return] har returneret { $object } { $times } { $when }
    [acquisition] har anskaffet { $object } { $times } { $when }
    [page_view] har set { $object } { $times } { $when }
    [rating] har bedømt { $object } { $times } { $when }
   *[interaction] har haft { $object } { $times } { $when }
}
criteria-never-happened = { $what ->
    [return] aldrig har returneret { $object }
    [acquisition] aldrig har anskaffet { $object }
    [page_view] aldrig har set { $object }
    [rating] aldrig har bedømt { $object }
   *[interaction] aldrig har haft { $object }
}
criteria-never-happened-when = { $what ->
    [return] ikke har returneret { $object } { $when }
    [acquisition] ikke har anskaffet { $object } { $when }
    [page_view] ikke har set { $object } { $when }
    [rating] ikke har bedømt { $object } { $when }
   *[interaction] ikke har haft { $object } { $when }
}
criteria-sum = { $field ->
    [spent] har brugt { $amount }
    [average_order] har brugt { $amount } pr. ordre før returvarer
   *[average_rating] { $n ->
        [one] har givet { $amount } stjerne i gennemsnit
       *[other] har givet { $amount } stjerner i gennemsnit
    }
}
criteria-sum-when = { $field ->
    [spent] har brugt { $amount } { $when }
    [average_order] har brugt { $amount } pr. ordre før returvarer { $when }
   *[average_rating] { $n ->
        [one] har givet { $amount } stjerne i gennemsnit { $when }
       *[other] har givet { $amount } stjerner i gennemsnit { $when }
    }
}
criteria-sum-object = { $field ->
    [spent] har brugt { $amount } på { $object }
    [average_order] har brugt { $amount } pr. ordre før returvarer på { $object }
   *[average_rating] { $n ->
        [one] har givet { $object } { $amount } stjerne i gennemsnit
       *[other] har givet { $object } { $amount } stjerner i gennemsnit
    }
}
criteria-sum-object-when = { $field ->
    [spent] har brugt { $amount } på { $object } { $when }
    [average_order] har brugt { $amount } pr. ordre før returvarer på { $object } { $when }
   *[average_rating] { $n ->
        [one] har givet { $object } { $amount } stjerne i gennemsnit { $when }
       *[other] har givet { $object } { $amount } stjerner i gennemsnit { $when }
    }
}

criteria-in-group = er i ”{ $group }”
criteria-not-in-group = ikke er i ”{ $group }”
criteria-group-gone = slettet gruppe { $id }

criteria-code-any = { $kind ->
    [salesperson] har { $values } som sælger
    [territory] hører til distriktet { $values }
    [organizational_level] har organisationsniveauet { $values }
    [mailing_group] er i mailgruppen { $values }
    [industry_group] hører til branchen { $values }
    [business_relation] har forretningsrelationen { $values }
   *[job_responsibility] har ansvarsområdet { $values }
}
criteria-code-all = { $kind ->
    [mailing_group] er i mailgrupperne { $values }
    [industry_group] hører til brancherne { $values }
    [business_relation] har forretningsrelationerne { $values }
   *[job_responsibility] har ansvarsområderne { $values }
}
criteria-code-none = { $kind ->
    [salesperson] ikke har { $values } som sælger
    [territory] ikke hører til distriktet { $values }
    [organizational_level] ikke har organisationsniveauet { $values }
    [mailing_group] ikke er i mailgruppen { $values }
    [industry_group] ikke hører til branchen { $values }
    [business_relation] ikke har forretningsrelationen { $values }
   *[job_responsibility] ikke har ansvarsområdet { $values }
}
criteria-attribute-any = har { $values } i ”{ $name }”
criteria-attribute-none = ikke har { $values } i ”{ $name }”
criteria-attribute-contains = har ”{ $text }” et sted i ”{ $name }”
criteria-attribute-is = har præcis ”{ $text }” i ”{ $name }”
criteria-attribute-starts = har ”{ $text }” i begyndelsen af ”{ $name }”
criteria-attribute-ends = har ”{ $text }” i slutningen af ”{ $name }”
criteria-attribute-is-not = ikke har ”{ $text }” i ”{ $name }”
criteria-attribute-amount = har { $amount } i ”{ $name }”
criteria-attribute-amount-not = ikke har { $amount } i ”{ $name }”
criteria-attribute-yes = har ja i ”{ $name }”
criteria-attribute-no = har nej i ”{ $name }”

# Dele af en opdeling.
criteria-band-none = Ingen
criteria-band-nothing = Intet endnu
criteria-band-below = Under { $amount }
criteria-band-between = { $from } til under { $to }
criteria-band-from = { $amount } og mere
criteria-band-from-number = { $number }+
criteria-band-future = Endnu ikke
criteria-band-days-past = De seneste { $days } dage
criteria-band-days-between = For { $from } til { $to } dage siden
criteria-band-days-before = For mere end { $days } dage siden
criteria-band-consented = Sagt ja
criteria-band-refused = Sagt nej

criteria-own-blank = ikke kendt
criteria-own-none = { $field ->
    [first_order] aldrig
    [last_order] aldrig
    [last_interaction] aldrig
    [last_acquired] aldrig
    [territory] intet
    [organizational_level] intet
    [job_responsibility] intet
   *[other] ingen
}
criteria-own-over = lidt over { $value }
criteria-own-under = lidt under { $value }
criteria-own-times = { $times ->
    [0] aldrig
    [one] én gang
   *[other] { $times } gange
}
criteria-own-member = er i den
criteria-own-no-member = er ikke i den

criteria-problem-at = Ved { $place }: { $problem }
criteria-problem-json = Dette er ikke JSON: linje { $line }, kolonne { $column } kan ikke læses.
criteria-problem-deep = Der er grupper i mere end { $limit } lag. Gør det enklere, eller gem en del som et segment for sig og brug det.
criteria-problem-rules = Der er mere end { $limit } betingelser. Gem en del som et segment for sig og brug det.
criteria-problem-values = Listen har mere end { $limit } værdier. Brug en gruppe af kendte brugere eller en import i stedet.
criteria-problem-long = Teksten er længere end { $limit } tegn. Gør den kortere.
criteria-problem-object = Her ventes et objekt i krøllede parenteser.
criteria-problem-list = Her ventes en liste i kantede parenteser.
criteria-problem-text = Her ventes en tekst i anførselstegn.
criteria-problem-number = Her ventes et tal, for eksempel 90 eller 199,50.
criteria-problem-yes-no = Her ventes true eller false.
criteria-problem-missing = ”{ $key }” mangler.
criteria-problem-key = ”{ $key }” betyder ikke noget her. Fjern det, eller se efter stavefejl.
criteria-problem-duplicate = ”{ $key }” står her to gange. Behold kun det ene.
criteria-problem-node = Her ventes en betingelse med ”field” og ”op” eller en gruppe med ”all” eller ”any”.
criteria-problem-empty-group = Denne gruppe er tom. Sæt en betingelse ind i den, eller fjern den.
criteria-problem-field = Feltet ”{ $field }” findes ikke eller ikke længere. Vælg et andet.
criteria-problem-attribute = Her spørges om en attribut, der er slettet, eller som ikke er herfra: ”{ $key }”. Vælg et andet felt.
criteria-problem-operator = ”{ $op }” passer ikke til feltet ”{ $field }”. Vælg en anden sammenligning.
criteria-problem-no-value = Her er endnu ikke udfyldt noget.
criteria-problem-choice = ”{ $value }” er ikke en af mulighederne. Vælg fra listen.
criteria-problem-range = Skriv et tal fra { $low } til { $high }.
criteria-problem-whole = Her ventes et helt tal.
criteria-problem-decimals = { $decimals ->
    [one] Tallet har mere end 1 decimal.
   *[other] Tallet har mere end { $decimals } decimaler.
}
criteria-problem-date = ”{ $text }” er ikke en dato mellem 1800 og 2299. Skriv den som 2026-11-21.
criteria-problem-unit = ”{ $unit }” er ikke en enhed, der passer her.
criteria-problem-order = Den anden værdi ligger før den første. Byt dem om.
criteria-problem-pair = Her ventes to værdier: fra og til.
criteria-problem-control = Der er et styretegn i teksten. Skriv den igen.
criteria-problem-group = Denne kundegruppe findes ikke længere. Vælg en anden, eller fjern betingelsen.
criteria-problem-group-name = Her er ingen gruppe ”{ $name }”. Vælg en anden, eller fjern betingelsen.
criteria-problem-product = Der er ikke noget produkt ”{ $sku }”, eller ikke længere. Vælg et andet, eller importér det først.
criteria-problem-broken-group = Kundegruppen ”{ $name }” har selv et problem i sine kriterier. Ret det først.
criteria-problem-cycle = Disse grupper fører tilbage til sig selv: { $path }. Fjern et af trinene.
criteria-problem-groups-deep = Segmenter bruger hinanden i mere end { $limit } lag. Brug et enklere segment her.
criteria-problem-rules-in-all = Med de segmenter, der bruges her, er der mere end { $limit } regler. Brug et enklere segment her.
