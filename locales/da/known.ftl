# Grupper af kendte brugere: feltet, tjekket, ændringen.

known-new-title = Ny gruppe af kendte brugere
known-new-lead = Bestemte personer efter e-mailadresse. Gruppen ændrer sig kun, når nogen redigerer den.
known-edit-title = Ret hvem der er i { $name }
known-edit-lead = Tilføj til listen, fjern fra den, eller erstat den. Du ser forskellen, før noget ændres.
known-name = Gruppenavn
known-default-name = Liste fra { $time }
known-addresses = E-mailadresser
known-addresses-hint = Indsæt hvad som helst: én pr. linje eller adskilt af komma, semikolon, tabulator eller mellemrum. ”Navn <e-mail>” virker også. Højst { $limit }.
known-file = Vælg en .csv-fil
known-file-drop = eller slip den på feltet
known-fill = Hent den nuværende liste ind i feltet
known-check = Tjek adresser
known-more = Oprindelse, beskrivelse og team
known-origin = Hvor kommer adresserne fra?
known-origin-short = Adresser fra:
known-origin-hint = For eksempel ”tilmeldingsliste, forårsmesse”. Det følger gruppen, hvis nogen spørger senere.
known-description = Beskrivelse
known-facts = Før du gemmer
known-facts-consent = At være i en gruppe er ikke et samtykke. Indsæt kun adresser på personer, der kan forvente at høre fra jer; delinger og udsendelser udelader stadig dem, der ikke har sagt ja.
known-facts-use = Brug denne slags gruppe til piloter, private tilbud, arrangementer og testudsendelser.
known-facts-size = En gruppe med færre end { $n } personer kan ikke deles.
known-segment-instead = Brug et segment, hvis medlemskab skal følge en regel
known-export = Eksporter listen
known-mode = Hvad skal der ske med adresserne?
known-mode-add = Tilføj
known-mode-add-words = Disse kommer til, ingen forlader gruppen.
known-mode-remove = Fjern
known-mode-remove-words = Disse forlader gruppen, ingen kommer til.
known-mode-replace = Erstat alle
known-mode-replace-words = Gruppen er disse og ingen andre.
known-found = { $n ->
    [one] 1 post fundet
   *[other] { $n } poster fundet
}
known-checked = tjekket kl. { $time }
known-ready = { $n ->
   *[other] klar
}
known-ready-split = Allerede kontakter: { $contacts }, endnu ikke: { $pending }
known-duplicates = { $n ->
    [one] dublet
   *[other] dubletter
}
known-duplicates-note = Tælles én gang
known-duplicates-show = { $n ->
    [one] Vis dubletten
   *[other] Vis de { $n } dubletter
}
known-duplicate-of = samme som linje { $line }
known-to-fix = skal rettes
known-to-fix-note = Ret dem nedenfor, eller udelad dem
known-to-fix-none = Hver post er en adresse
known-left-out-note = { $n ->
    [one] 1 udelades
   *[other] { $n } udelades
}
known-meter = Klar: { $ready }, dubletter: { $duplicates }, skal rettes: { $fix }
known-no-consent = { $n ->
    [one] 1 af kontakterne har ikke sagt ja til e-mail. Den bliver i gruppen; delinger og udsendelser udelader den.
   *[other] { $n } af kontakterne har ikke sagt ja til e-mail. De bliver i gruppen; delinger og udsendelser udelader dem.
}
known-already = { $n ->
    [one] 1 er allerede i gruppen.
   *[other] { $n } er allerede i gruppen.
}
known-problems = Adresser at se på
known-problems-hidden = { $n ->
    [one] 1 post mere dukker op, når disse er klaret.
   *[other] { $n } poster mere dukker op, når disse er klaret.
}
known-col-line = Linje
known-col-address = Adresse
known-fix-label = Rettet adresse for linje { $line }
known-leave-out = Udelad
known-left-out = Udeladt
known-fixed = Klar
known-did-you-mean = Mente du
known-doubt = Ligner en tastefejl. Den beholdes, som den er, hvis du ikke ændrer den.
known-reason-empty = Ingen adresse i denne række
known-reason-no-at = Ikke en e-mailadresse: @ mangler
known-reason-two-ats = Mere end ét @
known-reason-nothing-before-at = Intet før @
known-reason-no-domain = Intet domæne efter @
known-reason-no-dot = Endelsen mangler, for eksempel .dk
known-reason-comma-for-dot = Komma i stedet for punktum
known-reason-local = Et tegn før @, som adresser ikke har
known-reason-letters = Et bogstav før @, som de fleste mailsystemer ikke tager imod, f.eks. ñ eller ю
known-reason-domain = Ikke et domæne efter @
known-reason-too-long = Længere end adresser kan være
known-repaired = { $n ->
    [one] 1 blev rettet til
   *[other] { $n } blev rettet til
}
known-repaired-wrapping = tegn omkring den fjernet
known-repaired-characters = skjulte eller usædvanlige tegn fjernet
known-repaired-other = anden tekst på linjen lagt til side
known-pending = { $n ->
    [one] Hvad med den adresse, der ikke er en kontakt endnu?
   *[other] Hvad med de { $n } adresser, der ikke er kontakter endnu?
}
known-pending-keep = Behold dem kun i denne gruppe
known-pending-keep-words = De tæller fuldt med, så snart der kommer en kontakt med den adresse.
known-pending-leave = Udelad dem
known-pending-leave-words = { $n ->
    [one] Gruppen begynder med den 1, der er kontakt.
   *[other] Gruppen begynder med de { $n }, der er kontakter.
}
known-difference = +{ $added } −{ $removed }
known-difference-title = Forskellen
known-difference-total = { $n ->
    [one] 1 person bagefter
   *[other] { $n } personer bagefter
}
known-show-difference = Vis forskellen
known-save = Gem gruppe
known-save-people = { $n ->
    [one] Gem gruppe med 1 person
   *[other] Gem gruppe med { $n } personer
}
known-save-change = Gem ændringen: { $change }
known-save-note = { $n ->
    [one] 1 post udelades, til den er rettet
   *[other] { $n } poster udelades, til de er rettet
}
known-created = { $n ->
    [one] { $name } er gemt med 1 person.
   *[other] { $name } er gemt med { $n } personer.
}
known-share = Del den med et team
known-changed = { $name } er ændret: { $added } kom til, { $removed } gik ud, { $total } i alt.
known-error-name = Skriv et navn til gruppen
known-error-name-long = Navnet må højst have { $n } tegn
known-error-name-taken = Der er allerede en gruppe med det navn; vælg et andet
known-error-description-long = Her må højst stå { $n } tegn
known-error-none = Indsæt mindst én e-mailadresse
known-error-no-address = Der er ingen adresse i teksten, som kan gemmes; ret posterne nedenfor
known-error-over = { $over ->
    [one] Grænsen er { $limit } adresser, og her er 1 for meget. Fjern den, eller del listen i flere grupper.
   *[other] Grænsen er { $limit } adresser, og her er { $over } for mange. Fjern nogle, eller del listen i flere grupper.
}
known-error-nobody-left = Mindst én adresse skal blive; vil du af med gruppen, så arkivér eller slet den
known-error-no-difference = Det ændrer ingenting: vælg en anden handling eller andre adresser
known-error-to-fix = { $n ->
    [one] 1 post er ikke en adresse. Intet er gemt endnu: ret den, eller gem uden den
   *[other] { $n } poster er ikke adresser. Intet er gemt endnu: ret dem, eller gem uden dem
}
known-error-look = Se på resultatet nedenfor, og gem så. Intet er gemt endnu
known-error-conflict = En anden har ændret gruppen imens. Din liste er bevaret; se forskellen, som den er nu, og gem så
known-error-workbook = Det er en projektmappe. Gem arket som CSV i regnearket, og vælg den fil
known-error-not-text = Filen er ikke tekst. Vælg en .csv- eller .txt-fil
