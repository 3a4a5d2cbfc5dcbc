# Kriterieeditoren.

builder-title-new = Nyt segment
builder-title-edit = Rediger { $name }
builder-crumb-edit = Rediger
builder-save = Gem segment
builder-name = Navn
builder-description = Beskrivelse
builder-description-hint = Hvad skal gruppen bruges til?
builder-words = Med almindelige ord
builder-copy = Kopiér
builder-copied = Kopieret
builder-include = Medtag personer, der
builder-leave-out = Men udelad
builder-templates = Skabeloner
builder-removed = Fjernet. Med ”Fortryd” kommer det tilbage.
builder-undo = Fortryd

builder-match = opfylder
builder-match-all = alle disse (og)
builder-match-any = mindst én af disse (eller)
builder-match-label = { $n ->
    [1] Hvordan betingelser kombineres
   *[other] Hvordan betingelser i gruppe { $n } kombineres
}
builder-column-all = Personer tilbage efter hvert trin
builder-column-any = Personer, som hvert trin tilføjer
builder-join-where = Hvor
builder-join-anyone = Enhver
builder-join-and = og
builder-join-or = eller

builder-add-rule = Tilføj betingelse
builder-add-group = Tilføj gruppe
builder-condition = Betingelse
builder-group = Gruppe
builder-add-members = En anden gruppes medlemmer
builder-full = Der er { $limit } betingelser, og flere er der ikke plads til. Gem en del som et selvstændigt segment, og brug det.
builder-cut = Et segment har højst { $limit } betingelser her, og der blev sendt flere. De første { $limit } vises, resten mangler. Intet blev gemt.
builder-no-deeper = Grupper kan ligge { $limit } niveauer dybt.

builder-condition-name = Betingelse { $n }
builder-group-name = Gruppe af betingelser { $n }
builder-more = Mere for betingelse { $n }
builder-more-group = Mere for gruppe { $n }
builder-duplicate = Duplikér
builder-wrap = Lav til en gruppe
builder-unwrap = Opløs gruppen
builder-negate = Vend om (ikke)
builder-unnegate = Ophæv omvendingen
builder-up = Flyt op
builder-down = Flyt ned
builder-remove = Fjern
builder-not = ikke
builder-not-remove = Betingelse { $n } er vendt om. Tag det tilbage

builder-choose-field = Vælg eller skriv et felt…
builder-field-hint = Skriv for at søge i felterne
builder-field-gone = Et felt, der er slettet
builder-change-field = Skift felt
builder-change-op = Skift
builder-take-values = Tilføj
builder-take-value = Brug denne værdi
builder-show-values = Vis værdier at vælge mellem
builder-choose-group = Vælg en gruppe…
builder-kind-archived = arkiveret
builder-kind-segment = segment
builder-kind-known = gruppe af kendte brugere
builder-add-value = Tilføj…
builder-any-product = et hvilket som helst produkt
builder-choose-product = vælg et produkt
builder-token-remove = Fjern { $value }
builder-token-more = og { $n } til
builder-token-clear = Fjern alle { $n }
builder-token-near = Mente du ”{ $value }”?
builder-token-unknown = Ikke genkendt
builder-unmet = { $n ->
    [one] Intet er indtil nu registreret med ”{ $value }”, så det finder ingen. Tjek stavemåden.
   *[other] Intet er indtil nu registreret med { $n } af disse værdier, for eksempel ”{ $value }”, så de finder ingen. Tjek stavemåden.
}
builder-times = { $what ->
    [return] { $n ->
        [one] returnering
       *[other] returneringer
    }
    [acquisition] { $n ->
        [one] anskaffelse
       *[other] anskaffelser
    }
    [page_view] { $n ->
        [one] visning
       *[other] visninger
    }
    [rating] { $n ->
        [one] bedømmelse
       *[other] bedømmelser
    }
    [interaction] { $n ->
        [one] interaktion
       *[other] interaktioner
    }
   *[order] { $n ->
        [one] ordre
       *[other] ordrer
    }
}
builder-times-days = { $what ->
    [order] { $n ->
        [one] dag med en ordre
       *[other] dage med en ordre
    }
   *[other] { $n ->
        [one] dag med én
       *[other] dage med én
    }
}
builder-of = { $aspect ->
    [templates] med
   *[products] med
}
builder-any-of-aspect = { $aspect ->
    [campaigns] en hvilken som helst kampagne
    [referrers] et hvilket som helst websted
    [currencies] en hvilken som helst valuta
   *[templates] en hvilken som helst skabelon
}
builder-wheres = { $n ->
    [0] Kun dem, hvor …
   *[other] Kun dem, hvor … ({ $n } valgt)
}
builder-line-from = fra
builder-line-to = til
builder-on = på
builder-and = og
builder-days = dage
builder-period-past = inden for de seneste
builder-period-between = mellem
builder-period-ever = nogensinde
builder-text-hint = Der skelnes ikke mellem store og små bogstaver eller accenter
builder-blanks = { $field ->
    [country] også personer uden land
    [region] også personer uden region
    [city] også personer uden by
    [post_code] også personer uden postnummer
    [language] også personer uden sprog
    [gender] også personer uden køn
    [device] også personer uden enhed
    [correspondence] også personer uden foretrukken kontaktvej
    [company] også personer uden virksomhed
    [job_title] også personer uden stilling
    [age] også personer med ukendt alder
    [age_group] også personer med ukendt alder
    [first_order] også personer, der aldrig har bestilt
    [last_order] også personer, der aldrig har bestilt
    [currency] også personer, der aldrig har bestilt
    [import] også personer, der ikke blev tilføjet af en import
    [last_interaction] også personer uden interaktion
    [last_acquired] også personer, der aldrig har anskaffet et produkt
    [last_viewed] også personer, der aldrig har set en butiksside
    [last_rating] også personer, der aldrig har bedømt
    [salesperson] også personer uden sælger
    [territory] også personer uden distrikt
    [organizational_level] også personer uden organisationsniveau
    [mailing_group] også personer uden mailgruppe
    [industry_group] også personer uden branche
    [business_relation] også personer uden forretningsrelation
    [job_responsibility] også personer uden ansvarsområde
    [birthday] også personer uden kendt fødselsdag
    [email] også personer uden e-mailadresse
    [email_consent] også personer, der aldrig har svaret
    [sms_consent] også personer, der aldrig har svaret
    [post_consent] også personer, der aldrig har svaret
    [ads_consent] også personer, der aldrig har svaret
    [average_rating] også personer uden sådan en bedømmelse
    [average_order] også personer uden sådan en ordre
   *[other] også personer uden værdi for ”{ $name }”
}
builder-means-since = siden { $day }
builder-means-not-since = ikke siden { $day }
builder-means-until = fra i dag til { $day }
builder-means-between = { $from } til { $to }
builder-means-zone = { $meaning }, lokal tid i { $city }
builder-scope-all = Kunder af: alle produkter
builder-scope-of = Kunder af: { $products }
builder-scope-more = { $products } og { $n } mere
builder-scope-label = Produkter, som segmentet handler om
builder-scope-hint = Kun disse produkters kunder tæller, og kun det, de har købt, anskaffet, set eller bedømt af dem. For prognoser, den seneste bedømmelse og antallet af produkter tæller alle produkter.
builder-all-products = Her tæller alle produkter, ikke kun dem, segmentet handler om.
builder-kept = { $days ->
    [one] Sidevisninger og kampagneklik gemmes i én dag: det, der var før { $day }, mangler
   *[other] Sidevisninger og kampagneklik gemmes i { $days } dage: det, der var før { $day }, mangler
}

builder-label-field = Betingelse { $n }: felt
builder-label-op = Betingelse { $n }: sammenligning
builder-label-value = Betingelse { $n }: værdi
builder-label-upper = Betingelse { $n }: øvre værdi
builder-label-amount = Betingelse { $n }: beløb i { $currency }
builder-label-number = Betingelse { $n }: antal
builder-label-unit = Betingelse { $n }: enhed
builder-label-days = Betingelse { $n }: antal dage
builder-label-month = Betingelse { $n }: måned
builder-label-from = Betingelse { $n }: fra
builder-label-to = Betingelse { $n }: til
builder-label-line-from = Betingelse { $n }: linjens beløb i { $currency }, fra
builder-label-line-to = Betingelse { $n }: linjens beløb i { $currency }, til
builder-label-group = Betingelse { $n }: kundegruppe
builder-label-times = Betingelse { $n }: hvor ofte
builder-label-counted = Betingelse { $n }: hvad der tælles
builder-label-product = Betingelse { $n }: tilføj et produkt
builder-label-period = Betingelse { $n }: periode
builder-label-add = Tilføj en værdi for { $name }

builder-text = Kriterier som tekst
builder-text-own = Disse kriterier på én linje
builder-text-own-hint = En anden installation af Muster kan også læse dem; grupper står med deres navn.
builder-text-other = Andre kriterier
builder-text-take = Brug dem i stedet
builder-text-empty = Indsæt de kriterier, der skal træde i stedet for disse.
builder-text-too-large = Disse kriterier er dybere eller længere, end editoren viser.
builder-text-taken = Kriterierne blev overtaget.

builder-picker = Find et felt
builder-picker-search = Søg i felter
builder-picker-recent = Brugt for nylig
builder-picker-none = Intet felt hedder det.

builder-left = tilbage
builder-matches = passer
builder-more-people = flere
builder-left-out = udeladt
builder-empties = { $people ->
    [0] Ingen opfylder dette
   *[other] Ingen er tilbage herefter. Alene: { $people }
}
builder-no-effect = Ingen virkning
builder-emptied = Betingelse { $n } efterlader ingen. Løsn eller fjern den.
builder-not-finished = ikke færdig
builder-wrong = { $count ->
    [one] 1 betingelse er forkert, så den tælles ikke med.
   *[other] { $count } betingelser er forkerte, så de tælles ikke med.
}
builder-partly = { $count ->
    [one] 1 betingelse tælles uden værdier, der ikke kendes.
   *[other] { $count } betingelser tælles uden værdier, der ikke kendes.
}
builder-unfinished = { $count ->
    [one] 1 betingelse er ikke færdig, så den tælles ikke med.
   *[other] { $count } betingelser er ikke færdige, så de tælles ikke med.
}

builder-live = Aktuelt resultat
builder-people-now = Personer nu
builder-up-to-date = Opdateret
builder-without = { $count ->
    [one] Uden 1 betingelse, der skal ses på
   *[other] Uden { $count } betingelser, der skal ses på
}
builder-without-values = Uden ukendte værdier
builder-not-counted = Ikke talt
builder-behind = Nye data indlæses
builder-stale = Kriterierne er ændret – tæller
builder-lost = Der er ingen forbindelse. Det, du har skrevet, bliver stående, men det er hverken talt eller gemt. Muster prøver igen af sig selv.
builder-lost-since = Tallet er fra kl. { $time }.
builder-lost-again = Prøv igen
builder-share = { $share } af { $contacts } kontakter
builder-share-customers = { $n ->
    [one] { $share } af { $contacts } kunder af produktet
   *[other] { $share } af { $contacts } kunder af produkterne
}
builder-people = { $people ->
    [one] person
   *[other] personer
}
builder-said = { $people ->
    [0] Ingen passer.
    [one] 1 person passer.
   *[other] { $people } personer passer.
}
builder-small-tag = Lille
builder-small = Færre end { $min } personer: Så lille en gruppe kan ikke deles eller bruges.
builder-too-young = Personer, der vides at være under { $age }, er ikke i noget segment.
builder-too-young-people = Udeladt, fordi de vides at være under { $age }: { $people }.
builder-reach-email = på e-mail
builder-reach-sms = på sms
builder-reach-post = med post
builder-reach-ads = i annoncer
builder-reach-hint = Kan nås betyder: Personen har sagt ja, og der er et sted at sende det hen.
builder-update = Opdater antallet
builder-count-again = Tæl igen
builder-counted-at = Talt kl. { $time }
builder-who = Hvem de er
builder-overlap = Overlap med andre grupper
builder-overlap-label = Sammenlign med gruppe { $n }
builder-overlap-both = I begge
builder-overlap-only-this = Kun i dette segment
builder-overlap-only-that = Kun i den anden
builder-overlap-some = { $n ->
    [2] Også i en af dem
   *[other] Også i nogle af dem
}
builder-overlap-all = { $n ->
    [2] I begge grupper
   *[other] I alle { $n } grupper
}
builder-overlap-together = { $n ->
    [2] Sammenlignet med begge grupper
   *[other] Sammenlignet med alle { $n } grupper
}
builder-overlap-adds = Nye personer fra hver gruppe
builder-overlap-this = Dette segment
builder-overlap-sum = Tilsammen
builder-overlap-none = Gruppen kan ikke tælles.
builder-break-down = Fordel efter
builder-bars-rest = Andre
builder-bars-several = Den, der har flere, tæller med i hver af dem.
builder-nobody = Ingen passer endnu.
builder-sample = Stikprøve
builder-others = Andre
builder-somebody = Person { $n }

builder-values = Forslag
builder-value-people = { $people ->
    [one] 1 kontakt
   *[other] { $people } kontakter
}
builder-value-said = { $count ->
    [0] Ingen forslag
    [one] 1 forslag
   *[other] { $count } forslag
}

builder-name-missing = Skriv et navn til segmentet.
builder-name-long = Navnet er længere end { $limit } tegn. Gør det kortere.
builder-name-odd = Der er et styretegn i navnet. Skriv det igen.
builder-name-taken = Der er allerede en kundegruppe, der hedder ”{ $name }”. Vælg et andet navn.
builder-description-long = Beskrivelsen er længere end { $limit } tegn. Gør den kortere.
builder-problem-empty = Tilføj mindst én betingelse, så ikke alle er i segmentet.
builder-problem-unfinished = Betingelse { $n } er ikke færdig. Udfyld den, eller fjern den.
builder-problem-in = Betingelse { $n }: { $problem }

builder-saved = { $people ->
    [one] ”{ $name }” er gemt og har 1 person.
   *[other] ”{ $name }” er gemt og har { $people } personer.
}
builder-saved-later = ”{ $name }” er gemt. Personerne tælles, så snart kontakterne er indlæst.
builder-saved-share = Del den

builder-draft-new = Dette er din kladde fra { $time }. Den er ikke gemt endnu.
builder-draft-edit = Dette er dine ændringer fra { $time }. De er ikke gemt endnu.
builder-drafts = { $n ->
    [one] Du har en kladde, der ikke er gemt
   *[other] Du har { $n } kladder, der ikke er gemt
}
builder-drafts-more = { $n ->
    [one] 1 kladde mere
   *[other] { $n } kladder mere
}
builder-draft-nameless = Uden navn
builder-draft-blank = Ingen betingelser endnu
builder-draft-continue = Fortsæt
builder-draft-continue-named = Fortsæt { $name }
builder-draft-forget = Kassér
builder-draft-discard-named = Kassér { $name }
builder-draft-gone = Der gemmes kun { $most } kladder: Den ældste, ”{ $name }”, blev kasseret for at give plads til denne.
builder-draft-going = Der gemmes kun { $most } kladder. Når du udfylder denne formular, ryger den ældste: ”{ $name }”. Gem eller kassér først en anden for at beholde den.
builder-draft-discarded = Kladden er kasseret.
builder-draft-discard = Kassér kladden

builder-conflict = { $who } ændrede dette segment { $ago }
builder-conflict-help = Intet er overskrevet, og det, du skrev, står nedenfor.
builder-conflict-theirs = Det er nu:
builder-conflict-name = Navnet er nu:
builder-conflict-description = Beskrivelsen er nu:
builder-conflict-mine = du skrev:
builder-conflict-empty = (tom)
builder-conflict-keep = Gem min version oven i
builder-conflict-take = Kassér min, og tag deres
builder-somebody-else = En anden

builder-weigh = Segmentet er i brug, så du ser, hvad ændringen gør, før den gemmes. Kontakterne indlæses stadig, så det tager længere tid end ellers at tælle. Gem igen om lidt, eller få det talt nu.
builder-weigh-now = Tæl nu
builder-confirm = { $before } → { $after } personer
builder-confirm-moves = { $leave } ryger ud, { $join } kommer til.
builder-leaving = { $people } ryger ud
builder-joining = { $people } kommer til
builder-staying = { $people } bliver
builder-used-share = Delt med { $team }
builder-used-share-too = delt med { $team }
builder-used-people = { $before } → { $after } personer
builder-breaks = ”{ $name }” bruger dette segment og kunne ikke længere tælles: { $problem }
builder-uses = Bruges af { $list }:
builder-uses-groups = { $count ->
    [one] 1 segment
   *[other] { $count } segmenter
}
builder-uses-shares = { $count ->
    [one] 1 deling
   *[other] { $count } delinger
}
builder-confirm-hidden = Der er færre end { $n } personer tilbage: De teams, det er delt med, ser så kun ”Lille”, uden tal og uden personer.
builder-confirm-save = Gem ændringen
builder-confirm-back = Fortsæt redigeringen

builder-too-large = Kriterierne er større, end editoren kan vise
builder-too-large-help = Den rummer { $rules } betingelser, { $depth } niveauer dybt. Segmentet virker, som det er. Skal andre være i det, så opret et nyt segment, med dele af dette som egne segmenter.
builder-too-large-json = Kriterierne, som de er gemt
builder-profile = Profil: { $name }

builder-counted-without = Talt uden { $n ->
    [one] denne værdi
   *[other] de { $n } ukendte værdier
 }.
builder-sift = { $n ->
    [one] Fjern den
   *[other] Fjern alle { $n }
 }
