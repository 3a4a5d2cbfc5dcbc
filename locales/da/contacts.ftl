contacts-title = Kontakter
contacts-intro = Alle, du kender: personer og virksomheder, hvad de har købt, og om du må kontakte dem.
contacts-new = Ny kontakt
contacts-import = Importer
contacts-first-title = Ingen kontakter endnu
contacts-first-help = Hent dine kunder fra en fil, eller tilføj én i hånden. Grupper og kampagner begynder her.
contacts-first-import = Importer en CSV
contacts-first-add = Tilføj én
contacts-none-title = Ingen kontakt passer
contacts-none-help = Søg efter et andet navn, en anden e-mailadresse eller et andet kundenummer, eller fjern et filter.
contacts-search = Navn, e-mail eller kundenummer
contacts-table = Kontakter
contacts-pages = Sider
contacts-count = { $n ->
    [one] 1 kontakt
   *[other] { $n } kontakter
}
contacts-filter-remove = Fjern filteret { $name }: { $value }
contacts-from-import = { $what ->
   *[contacts] Tilføjet ved import
    [orders] Ordrer fra import
    [activities] Aktiviteter fra import
}
contacts-column-name = Navn
contacts-column-place = Sted
contacts-spend = Forbrug
contacts-last-order = Seneste ordre
contacts-first-order = Første ordre
contacts-created = Tilføjet
contacts-orders = Ordrer
contacts-has-orders = Med ordrer
contacts-has-no-orders = Uden ordrer
contacts-consent-state = { $channel }: { $state }

contacts-kind-person = Person
contacts-kind-company = Virksomhed
contacts-gender-f = Kvinde
contacts-gender-m = Mand
contacts-gender-x = Andet
contacts-device-mobile = Mobil
contacts-device-desktop = Computer
contacts-device-tablet = Tablet
contacts-correspondence-email = E-mail
contacts-correspondence-letter = Brev
contacts-correspondence-phone = Telefon
contacts-channel-email = E-mail
contacts-channel-sms = Sms
contacts-channel-post = Post
contacts-channel-ads = Annoncer

contacts-field-kind = Type
contacts-field-external-id = Kundenummer
contacts-field-email = E-mailadresse
contacts-field-name = Navn
contacts-field-first-name = Fornavn
contacts-field-last-name = Efternavn
contacts-field-job-title = Stilling
contacts-field-company = Virksomhed
contacts-field-phone = Telefon
contacts-field-street = Vej
contacts-field-post-code = Postnummer
contacts-field-city = By
contacts-field-region = Region
contacts-field-country = Land
contacts-field-language = Sprog
contacts-field-gender = Køn
contacts-field-birth-day = Fødselsdato
contacts-field-device = Enhed
contacts-field-correspondence = Korrespondance

contacts-tabs = Kontakt
contacts-tab-overview = Overblik
contacts-tab-groups = Grupper
contacts-tab-consent = Samtykke
contacts-tab-history = Historik
contacts-edit = Rediger
contacts-more = Flere handlinger
contacts-delete = Slet kontakt
contacts-open = Åbn { $name }
contacts-works-at = Hører til
contacts-state-orders = { $n ->
    [one] 1 ordre, den { $last }
   *[other] { $n } ordrer, den seneste den { $last }
}
contacts-state-no-orders = Ingen ordrer endnu
contacts-profile = Profil
contacts-facts = Fakta
contacts-average-order = Ordre i gennemsnit før returvarer
contacts-source = Kommer fra
contacts-source-import = Import
contacts-source-form = Tilføjet i hånden
contacts-source-demo = Demodata
contacts-people = Personer i denne virksomhed
contacts-people-none = Ingen hører til denne virksomhed endnu. Vælg den i formularen for en person.
contacts-people-all = Vis alle { $n }
contacts-orders-count = { $n ->
    [one] 1 ordre
   *[other] { $n } ordrer
}
contacts-orders-none = Ingen ordrer endnu. De kommer med en import af ordrer.
contacts-orders-older = Ældre ordrer
contacts-orders-newest = Nyeste ordrer
contacts-order = Ordre { $number }
contacts-order-lines = Linjer i ordre { $number }
contacts-lines = { $n ->
    [one] 1 linje
   *[other] { $n } linjer
}
contacts-lines-all = Vis alle { $n } linjer
contacts-product = Produkt
contacts-quantity = Antal
contacts-amount = Beløb
contacts-return = Returnering

contacts-groups-of = Grupper for { $name }
contacts-groups-in = { $n ->
    [one] I 1 kundegruppe
   *[other] I { $n } kundegrupper
}
contacts-groups-now = lige nu
contacts-groups-none = Ikke i nogen kundegruppe
contacts-groups-none-help = Ingen segmenters kriterier passer på kontakten, og dens e-mailadresse er ikke i nogen gruppe af kendte brugere.
contacts-group = Gruppe
contacts-group-people = Personer
contacts-group-why = Hvorfor?
contacts-group-listed = E-mailadressen er på listen.
contacts-segment = Segment
contacts-known = Kendte brugere

contacts-consent-of = Samtykke fra { $name }
contacts-consent-title = Må vi kontakte denne kontakt?
contacts-consent-help = Ukendt tæller som nej: kun de, der har sagt ja, bliver kontaktet. Hver ændring gemmes med sin kilde.
contacts-consent-no-event = Ingen kilde registreret
contacts-consent-source = Hvor ved du det fra?
contacts-consent-source-hint = For eksempel: telefonsamtale den 3. maj, formular på messen, svar på nyhedsbrevet.
contacts-consent-source-missing = Skriv, hvor du ved det fra. Ellers kan samtykket ikke dokumenteres.
contacts-consent-same = Intet er anderledes end det, der er gemt. Vælg et andet svar, eller forlad siden.
contacts-consent-conflict = Nogen har ændret kontakten i mellemtiden. Dit valg står stadig nedenfor; sammenlign det med det, der er gemt nu, og gem igen.
contacts-consent-save = Gem samtykke
contacts-consent-saved = { $n ->
    [one] Samtykke gemt for 1 kanal.
   *[other] Samtykke gemt for { $n } kanaler.
}
contacts-consent-change = Ret
contacts-consent-add = Registrer samtykke
contacts-consent-history = Alle ændringer
contacts-consent-history-none = Ingen ændring af samtykke registreret endnu.

contacts-history-of = Historik for { $name }
contacts-history-created = { $who } tilføjede kontakten
contacts-history-saved = { $who } gemte kontakten uden ændringer
contacts-history-changed = { $who } ændrede: { $fields }
contacts-history-consent = { $who } ændrede samtykke for { $channel } fra { $old } til { $new }
contacts-history-imported = Kontakten kom med en import
contacts-history-began = Kontakten blev tilføjet

contacts-delete-title = Slet ”{ $name }”?
contacts-delete-help = Dette forsvinder sammen med kontakten:
contacts-delete-orders = { $n ->
    [0] Ingen ordrer: der er ingen
    [one] 1 ordre eller returnering med dens linjer
   *[other] { $n } ordrer og returneringer med deres linjer
}
contacts-delete-spend = { $amount } i forbrug, som segmenter og tal så ikke længere tæller med
contacts-delete-activities = { $n ->
    [one] 1 aktivitet, fx en bedømmelse eller en interaktion
   *[other] { $n } aktiviteter, fx bedømmelser og interaktioner
}
contacts-delete-consent = Samtykket for hver kanal med dets historik
contacts-delete-known = { $n ->
    [one] Den forlader alle segmenter. I 1 gruppe af kendte brugere bliver adressen stående og venter på en kontakt
   *[other] Den forlader alle segmenter. I { $n } grupper af kendte brugere bliver adressen stående og venter på en kontakt
}
contacts-delete-people = { $n ->
    [one] 1 person hører så ikke længere til en virksomhed
   *[other] { $n } personer hører så ikke længere til en virksomhed
}
contacts-delete-final = Det kan ikke fortrydes.
contacts-delete-keep = Behold den
contacts-deleted = { $name } blev slettet.

contacts-edit-title = Rediger { $name }
contacts-save = Gem kontakt
contacts-saved = Kontakten blev gemt.
contacts-created-flash = Kontakten blev tilføjet. Intet er kendt endnu om dens samtykke.
contacts-form-who = Hvem det er
contacts-form-reach = Kontaktoplysninger
contacts-form-address = Adresse
contacts-form-more = Mere
contacts-name-hint = Er feltet tomt, dannes det af fornavn og efternavn.
contacts-company-hint = Dens navn, kundenummer eller e-mailadresse.
contacts-money-label = { $name } ({ $currency })
contacts-conflict = En anden har ændret kontakten, mens du skrev. Intet er overskrevet, og det, du skrev, står stadig i formularen.
contacts-conflict-title = Hvad der er forskelligt
contacts-conflict-field = Felt
contacts-conflict-stored = Gemt nu
contacts-conflict-typed = Skrevet af dig
contacts-conflict-help = Gem for at beholde det, du skrev, eller
contacts-conflict-theirs = fortsæt med det gemte

contacts-too-long = Det er { $count } tegn; der er plads til højst { $most }. Gør det kortere.
contacts-error-nameless = Skriv et navn, en e-mailadresse eller et kundenummer, så kontakten kan findes igen.
contacts-error-control = { $field } indeholder et kontroltegn, for eksempel et linjeskift eller en tabulator. Skriv det igen på én linje.
contacts-error-choice = Vælg en af værdierne for { $field }.
contacts-error-date = Den dag findes ikke i kalenderen. Skriv den som 2026-11-21 eller 21.11.2026, mellem 1800 og 2299.
contacts-error-birth-future = Den dag ligger i fremtiden. Tjek året.
contacts-error-number = { $field } er et tal. Skriv kun cifre og højst ét decimaltegn.
contacts-error-number-large = { $field } er større, end der kan gemmes. Tjek antallet af cifre.
contacts-error-decimals = { $field } har { $n } decimaler. Afrund tallet.
contacts-error-email-at = En e-mailadresse indeholder et @, som i navn@example.com. Gør den færdig.
contacts-error-email-before = Der mangler noget før @. Gør adressen færdig.
contacts-error-email-domain = Efter @ kommer et domæne som example.com. Gør det færdigt.
contacts-error-email-local = Før @ står et tegn, som ingen adresse har dér, for eksempel et mellemrum eller to punktummer i træk. Tjek adressen.
contacts-error-email-letters = Før @ står et bogstav, som de fleste mailsystemer ikke tager imod, f.eks. ñ eller ю. Skriv adressen med bogstaverne a til z.
contacts-error-email-host = Efter @ står noget, der ikke er et domæne. Tjek adressen.
contacts-error-email-long = Adressen er længere, end en adresse kan være (254 tegn, 64 før @). Tjek den.
contacts-error-email-taken = { $name } har allerede denne e-mailadresse. Åbn den kontakt, eller skriv en anden adresse.
contacts-error-number-taken = { $name } har allerede dette kundenummer. Åbn den kontakt, eller skriv et andet nummer.
contacts-error-no-company = Ingen virksomhed hedder ”{ $typed }” eller har det nummer eller den adresse. Tjek stavemåden, eller tilføj virksomheden først.
contacts-error-many-companies = { $n } virksomheder hedder ”{ $typed }”. Skriv kundenummer eller e-mailadresse på den rigtige.
contacts-error-has-people = { $n ->
    [one] 1 person hører til denne virksomhed. Tag vedkommende ud først, og gør den så til en person.
   *[other] { $n } personer hører til denne virksomhed. Tag dem ud først, og gør den så til en person.
}
