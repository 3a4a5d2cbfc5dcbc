attributes-intro = Det, du ved om dine kontakter ud over de indbyggede felter, for eksempel et loyalitetsniveau eller en skostørrelse. Segmenter kan bruge det, og importer kan udfylde det.
attributes-new = Ny attribut
attributes-none = Ingen egne attributter endnu
attributes-none-help = Tilføj det, din butik ved om sine kunder; så bliver det et felt på hver kontakt og en regel for segmenter.
attributes-none-add = Tilføj en attribut
attributes-name = Navn
attributes-name-hint = Sådan som man læser det, for eksempel Loyalitetsniveau.
attributes-profile = Profil
attributes-profile-hint = En overskrift som Købsvaner. Spørgsmål med samme overskrift står samlet på kontaktens side og blandt reglerne.
attributes-kind = Værdier
attributes-kind-fixed = (ligger fast, for kontakter har værdier af denne slags)
attributes-kind-text = Tekst
attributes-kind-text-hint = Ord, for eksempel en yndlingsbutik
attributes-kind-number = Tal
attributes-kind-number-hint = Med op til fire decimaler
attributes-kind-money = Beløb
attributes-kind-money-hint = I organisationens valuta
attributes-kind-date = Dato
attributes-kind-date-hint = En dag, for eksempel ”Medlem siden”
attributes-kind-yes-no = Ja eller nej
attributes-kind-yes-no-hint = For eksempel ”Har et kundekort”
attributes-kind-choice = Valg
attributes-kind-choice-hint = Én fra en liste, for eksempel et niveau
attributes-kind-several = Flere valg
attributes-kind-several-hint = Så mange man vil fra en liste, for eksempel interesser
attributes-actions = Handlinger
attributes-up = Flyt { $name } op
attributes-down = Flyt { $name } ned
attributes-delete = Slet attribut
attributes-delete-named = Slet { $name }
attributes-edit-title = Rediger { $name }
attributes-save = Gem attribut
attributes-choices = Valgmuligheder
attributes-choices-hint = I den rækkefølge, de bliver tilbudt. Kontakter beholder deres valg, når det får et nyt navn.
attributes-choice = Valgmulighed { $n }
attributes-choice-add = Tilføj valgmulighed
attributes-choice-remove = Fjern { $name }
attributes-used-contacts = { $n ->
    [one] 1 kontakt har den
   *[other] { $n } kontakter har den
}
attributes-used-segments = bruges af
attributes-lost = { $n ->
    [one] 1 kontakt har ”{ $name }” og står så uden værdi.
   *[other] { $n } kontakter har ”{ $name }” og står så uden værdi.
}
attributes-lost-several = { $n ->
    [one] 1 kontakt har ”{ $name }” og mister det.
   *[other] { $n } kontakter har ”{ $name }” og mister det.
}
attributes-lost-confirm = Fjern værdien fra disse kontakter
attributes-created = Attributten ”{ $name }” blev tilføjet. Den er nu i formularen for hver kontakt.
attributes-saved = Attributten ”{ $name }” blev gemt.
attributes-deleted = Attributten ”{ $name }” blev slettet.
attributes-delete-title = Slet ”{ $name }”?
attributes-delete-help = { $n ->
    [0] Ingen kontakt har en værdi, og intet segment bruger den.
    [one] 1 kontakt mister sin værdi. Intet segment bruger den.
   *[other] { $n } kontakter mister deres værdi. Intet segment bruger den.
}
attributes-delete-used = { $n ->
    [one] Den bliver, for 1 segment bruger den. Tag først reglen ud af dette segment:
   *[other] Den bliver, for { $n } segmenter bruger den. Tag først reglen ud af disse segmenter:
}
attributes-back = Tilbage til attributterne
attributes-conflict = En anden har ændret attributten i mellemtiden. Den hedder nu ”{ $name }” med valgmulighederne: { $choices }. Det, du skrev, er bevaret; sammenlign, og gem igen.
attributes-error-name = Skriv et navn med mindst ét bogstav eller ciffer.
attributes-error-long = Det er { $count } tegn; der er plads til højst { $most }. Gør det kortere.
attributes-error-control = Det indeholder et kontroltegn, for eksempel et linjeskift eller en tabulator. Skriv det igen på én linje.
attributes-error-taken = En anden attribut hedder ”{ $name }”. Vælg et andet navn.
attributes-error-many = Der er { $most } attributter, og det er det højeste antal. Slet først en, som ingen bruger.
attributes-error-no-choice = Skriv mindst én valgmulighed.
attributes-error-label = Valgmuligheden har intet navn. Skriv et, eller fjern den.
attributes-error-same-label = ”{ $name }” står der to gange. Omdøb eller fjern den ene.
attributes-error-choice-used = ”{ $name }” bruges af { $segments }. Tag den ud dér først, og fjern den så her.
attributes-error-confirm = Bekræft, at disse kontakter mister deres værdi, eller tilføj valgmuligheden igen.
