# List of imports
imports-title = Importer
imports-intro = Kontakter, ordrer og aktiviteter fra CSV-filer. En import fortsætter, når du forlader siden, og også efter en genstart.
imports-new-contacts = Importer kontakter
imports-new-orders = Importer ordrer
imports-new-others = Importer noget andet
imports-first-title = Ingen importer endnu
imports-first-help = Hent dine kunder fra en CSV-fil og derefter deres ordrer. Du ser, hvad der ville ske, før noget skrives.
imports-list = Importer, nyeste først
imports-file = Fil
imports-kind = Indhold
imports-kind-contacts = Kontakter
imports-kind-orders = Ordrer
imports-kind-acquisitions = Anskaffelser
imports-kind-page-views = Sidevisninger i butikken
imports-kind-ratings = Bedømmelser
imports-kind-interactions = Interaktioner
imports-state = Status
imports-state-uploaded = Kolonner skal matches
imports-state-checking = Kontrolleres
imports-state-checked = Kontrolleret, ikke startet
imports-state-running = I gang
imports-state-done = Færdig
imports-state-nothing = Intet importeret
imports-state-failed = Stoppet før tid
imports-state-cancelled = Annulleret
imports-rows = Rækker
imports-added = Tilføjet
imports-updated = Opdateret
imports-skipped = Sprunget over
imports-rejected = Afvist
imports-by = Af
imports-command-line = Kommandolinje
imports-when = Hvornår
imports-older = Ældre importer

# Upload
imports-step-file = Vælg fil
imports-step-columns = Match kolonner
imports-step-check = Kontrollér
imports-step-result = Resultat
imports-steps = Importens trin
imports-file-label = CSV-fil
imports-file-hint = Op til { $megabytes } MB og 200 kolonner. Alle tegnsæt og skilletegn; begge dele findes og vises. Gem først et regneark som CSV.
imports-kind-label = Hvad er der i filen?
imports-kind-contacts-hint = En række for hver person eller virksomhed, med kundenummer eller e-mailadresse
imports-kind-orders-hint = En række for hver ordrelinje; importer kontakterne først
imports-kind-acquisitions-hint = En række for hvert produkt, nogen har anskaffet: gratis, på prøve, betalt, med kampagnekode eller som tilkøb
imports-kind-page-views-hint = En række for hver vist side i butikken med produkt, kampagne og hvor den besøgende kom fra
imports-kind-ratings-hint = En række for hver bedømmelse: 1 til 5 stjerner
imports-kind-interactions-hint = En række for hvert opkald, brev, samtale eller anden kontakt med en kunde, og hvordan det gik
imports-upload = Upload og se på den

# What is wrong with a file
imports-no-file = Der er ikke valgt en fil. Vælg en CSV-fil.
imports-file-too-large = Filen er større end { $megabytes } MB. Del den op, eller bed en administrator hæve grænsen.
imports-file-empty = Filen er tom. Eksportér den igen, og se efter, at den har rækker.
imports-file-no-rows = Filen har kolonnenavne, men ingen rækker. Eksportér den igen med data.
imports-file-archive = Det er et regneark (.xlsx, .ods) eller et ZIP-arkiv. Åbn det, gem arket som CSV, og vælg den fil.
imports-file-workbook = Det er en Excel-projektmappe. Åbn den, gem arket som CSV, og vælg den fil.
imports-file-not-text = Det er ikke en tekstfil. Eksportér dine data som CSV, og vælg den fil.
imports-file-wide = Filen har { $n } kolonner, og 200 er det højeste. Eksportér kun de kolonner, du skal bruge.
imports-file-doubles = To kolonner har samme navn: { $names }. Omdøb den ene i filen, og upload den igen.

# Matching columns
imports-columns-intro = Angiv, hvad hver kolonne er. Det, der udelades, læses ikke.
imports-reading = Sådan læses filen
imports-encoding = Tegnsæt
imports-delimiter = Skilletegn
imports-delimiter-comma = Komma
imports-delimiter-semicolon = Semikolon
imports-delimiter-tab = Tabulator
imports-delimiter-pipe = Lodret streg
imports-header = Første række
imports-header-names = Kolonnernes navne
imports-header-data = Data
imports-dates = Datoer
imports-dates-iso = År først: 2011-12-31
imports-dates-day-first = Dag først: 31.12.2011
imports-dates-month-first = Måned først: 12/31/2011
imports-decimals = Decimaltegn
imports-decimals-point = Punktum: 1,234.56
imports-decimals-comma = Komma: 1.234,56
imports-choose = Vælg…
imports-column = Kolonne i filen
imports-column-unnamed = Kolonne { $number }
imports-first-rows = Første fem rækker
imports-becomes = Er
imports-leave-out = Udelad
imports-attributes = Egne attributter
imports-update-preview = Opdater forhåndsvisning
imports-existing = Hvad sker der med dem, der allerede findes?
imports-policy-add-only = Tilføj kun
imports-policy-add-only-hint = De eksisterende forbliver, som de er
imports-policy-fill-blanks = Udfyld tomme
imports-policy-fill-blanks-hint = Kun det, der er tomt, udfyldes
imports-policy-overwrite = Overskriv
imports-policy-overwrite-hint = Filen gælder; tomme celler ændrer intet
imports-policy-overwrite-orders-hint = En ordre i filen får filens linjer
imports-policy-add-only-activities-hint = Aktiviteter, hvis nummer allerede findes, forbliver, som de er; rækker uden nummer er altid nye
imports-policy-overwrite-activities-hint = Aktiviteter, hvis nummer allerede findes, får filens oplysninger; tomme celler ændrer intet
imports-consent = Samtykke
imports-consent-help = Uden samtykke får en kontakt ingen udsendelser. Sæt kun kryds ved en kanal, hvis alle i filen har sagt ja; et registreret ”nej” bliver stående. En kolonne kan angive det for hver person.
imports-consent-all = Alle i filen har givet samtykke til
imports-channel-email = E-mail
imports-channel-sms = SMS
imports-channel-post = Post
imports-channel-ads = Annoncer
imports-consent-source = Hvor kommer samtykket fra?
imports-consent-source-hint = For eksempel: nyhedsbrevsformular på vores websted, siden maj 2024
imports-check-button = Kontrollér uden at importere
imports-cancel = Annuller import

# What is still to be said
imports-problem-no-key = Ingen kolonne er kundenummeret eller e-mailadressen. Vælg en af dem, så kontakter kan findes.
imports-problem-missing = Ingen kolonne er ”{ $field }”. Vælg den kolonne, der indeholder det.
imports-problem-no-product = Ingen kolonne er varenummeret eller produktet. Vælg en af dem.
imports-problem-no-price = Ingen kolonne er enhedsprisen eller beløbet. Vælg en af dem.
imports-problem-twice = To kolonner er ”{ $field }”. Udelad den ene.
imports-problem-dates = Datoer som 03/04/2011 kan være to dage. Vælg, om dagen eller måneden kommer først.
imports-problem-decimals = Tal som 1.234 kan være tusind eller en. Vælg decimaltegnet.
imports-problem-consent-source = Filen indeholder samtykker. Skriv, hvor de kommer fra.

# Fields
imports-field-customer-number = Kundenummer
imports-field-email = E-mailadresse
imports-field-name = Navn
imports-field-first-name = Fornavn
imports-field-last-name = Efternavn
imports-field-contact-type = Kontakttype
imports-field-job-title = Stilling
imports-field-phone = Telefon
imports-field-street = Vej
imports-field-post-code = Postnummer
imports-field-city = By
imports-field-region = Region
imports-field-country = Land
imports-field-language = Sprog
imports-field-gender = Køn
imports-field-birthday = Fødselsdato
imports-field-device = Enhedstype
imports-field-correspondence = Korrespondance
imports-field-consent-email = Samtykke til e-mail
imports-field-consent-sms = Samtykke til SMS
imports-field-consent-post = Samtykke til post
imports-field-consent-ads = Samtykke til annoncer
imports-field-order-number = Ordrenummer
imports-field-ordered-at = Ordredato
imports-field-sku = Varenummer
imports-field-product = Produkt
imports-field-quantity = Antal
imports-field-unit-price = Enhedspris
imports-field-amount = Linjens beløb
imports-field-currency = Valuta
imports-field-activity-number = Aktivitetens nummer
imports-field-happened-at = Aktivitetens dato
imports-field-acquisition-type = Anskaffelsestype
imports-field-campaign = Kampagne
imports-field-referrer = Henvisende domæne
imports-field-channel = Kanal
imports-field-template = Skabelon
imports-field-evaluation = Vurdering
imports-field-stars = Stjerner
imports-field-failed = Forsøg mislykkedes

# Progress, check and result
imports-same-file = Præcis denne fil er importeret før, som ”{ $name }” ({ $when }).
imports-checking = Filen kontrolleres
imports-running = Importerer
imports-progress = { $rows } rækker
imports-progress-of = { $rows } af { $total } rækker
imports-left-unknown = Du kan gå; vi fortsætter.
imports-left-seconds = { $n ->
    [one] Omkring et sekund tilbage. Du kan gå; vi fortsætter.
   *[other] Omkring { $n } sekunder tilbage. Du kan gå; vi fortsætter.
}
imports-left-minutes = { $n ->
    [one] Omkring et minut tilbage. Du kan gå; vi fortsætter.
   *[other] Omkring { $n } minutter tilbage. Du kan gå; vi fortsætter.
}
imports-reload = Vis hvor langt den er
imports-stop = Stop import
imports-stop-check = Stop kontrollen
imports-checked-title = Dette ville ske
imports-checked-partial = Filen er meget lang: kontrollen har læst de første { $rows } rækker.
imports-start = Start import
imports-change-columns = Ret kolonner
imports-result-title = Hvad der skete
imports-nothing = { $n ->
    [one] Intet blev importeret: den eneste række blev afvist.
   *[other] Intet blev importeret: alle { $n } rækker blev afvist.
}
imports-done = { $n ->
    [one] En række er importeret.
   *[other] { $n } rækker er importeret.
}
imports-cancelled = Importen blev annulleret. Det, der var importeret indtil da, er blevet.
imports-failed = Importen stoppede før tid. Det, der var importeret indtil da, er blevet; upload filen igen for at fortsætte.
imports-failed-file = Filen til denne import er væk. Det, der var importeret indtil da, er blevet; upload filen igen for at fortsætte.
imports-failed-right = Den, der startede importen, må ikke længere importere, så den stoppede. Det, der var importeret indtil da, er blevet.
imports-see-added = Se de tilføjede kontakter
imports-see-owners = Se de kontakter, de hører til
imports-repaired = { $n ->
    [one] En adresse blev rettet: mellemrum blev fjernet.
   *[other] { $n } adresser blev rettet: mellemrum blev fjernet.
}
imports-unrecognised = Værdier, der ikke blev genkendt
imports-unrecognised-help = De står tomme, for der gættes ikke. Selve rækkerne importeres.
imports-unlisted = { $n ->
    [one] Og en række mere med andre værdier
   *[other] Og { $n } rækker mere med andre værdier
}
imports-value = Værdi
imports-rejected-title = Afviste rækker
imports-rejected-help = De stopper ikke resten. Download dem, ret dem, og importer den fil.
imports-download-rejects = Download afviste rækker
imports-line = Linje
imports-reason = Årsag

# Why a row was rejected
imports-reason-bytes = Tegn, som tegnsættet ikke har, ved byte { $value }. Gem filen som UTF-8, eller vælg et andet tegnsæt.
imports-reason-control-character = Et styretegn, der ikke hører til i tekst. Fjern det.
imports-reason-too-long = Længere end { $value } tegn. Forkort det.
imports-reason-row-too-long = Rækken er længere end 1 MB.
imports-reason-unclosed-quote = Et anførselstegn åbnes og lukkes ikke. Luk det, eller skriv det to gange.
imports-reason-too-few-cells = Færre celler end kolonner ({ $value }).
imports-reason-too-many-cells = Flere celler end kolonner ({ $value }). Sæt anførselstegn om tekst, der indeholder skilletegnet.
imports-reason-no-key = Hverken kundenummer eller e-mailadresse.
imports-reason-email = ”{ $value }” er ikke en e-mailadresse.
imports-reason-date = ”{ $value }” er ikke en dato, som filen skriver dem.
imports-reason-future = ”{ $value }” ligger i fremtiden.
imports-reason-number = ”{ $value }” er ikke et tal, som filen skriver dem.
imports-reason-number-too-large = ”{ $value }” er for stort.
imports-reason-too-many-decimals = ”{ $value }” har flere decimaler, end der gemmes.
imports-reason-negative = ”{ $value }” er under nul. En retur har et negativt antal, ikke en negativ pris.
imports-reason-too-many-codes = ”{ $value }” er ikke kendt, og der er allerede { $most } af slagsen, hvilket er det højeste antal. Kontrollér, om det er den rigtige kolonne.
imports-reason-zero-quantity = Antallet er nul.
imports-reason-missing = Cellen er tom, men skal udfyldes.
imports-reason-currency = ”{ $value }” er ikke en valutakode som EUR.
imports-reason-key-conflict = Kundenummer og e-mailadresse ({ $value }) hører til to kontakter.
imports-reason-unknown-contact = Ingen kontakt har ”{ $value }”. Importer kontakterne først.
imports-reason-other-customer = Ordrenummeret { $value } hører til en anden kunde.
imports-reason-other-activity = Nummeret { $value } hører til en anden kundes aktivitet.
imports-reason-acquisition-type = ”{ $value }” er ikke en anskaffelsestype. Skriv gratis, prøve, betalt, kampagnekode eller tilkøb.
imports-reason-channel = ”{ $value }” er ikke en kendt kanal. Skriv for eksempel e-mail, telefon, websted, app, butik eller markedsplads.
imports-reason-evaluation = ”{ $value }” er ikke en vurdering. Skriv meget positiv, positiv, neutral, negativ eller meget negativ.
imports-reason-yes-no = ”{ $value }” er hverken ja eller nej.
imports-reason-stars = ”{ $value }” er ikke et helt antal stjerner fra 1 til 5.
imports-reason-referrer = ”{ $value }” er hverken et domæne som example.com eller en webadresse.
imports-reason-unknown = Ikke importeret.
