# Customer groups: the list, the pages of a group, and segment templates.

## The list

groups-title = Kundegrupper
groups-intro = Genbrugelige målgrupper til kampagner og delte lister. Segmenter opdaterer sig selv; grupper af kendte brugere ændrer sig kun, når du redigerer dem.
groups-new = Ny gruppe
groups-new-segment-help = Alle, der opfylder kriterier. Altid opdateret.
groups-new-known-help = Bestemte personer, efter e-mailadresse.
groups-views = Visninger
groups-tab-all = Alle
groups-tab-segments = Segmenter
groups-tab-known = Grupper af kendte brugere
groups-tab-mine = Mine kundegrupper
groups-tab-shared = Delte
groups-tab-attention = Kræver opmærksomhed
groups-tab-archived = Arkiverede
groups-search = Navn, beskrivelse eller ejer
groups-filter-team = Team
groups-filter-size = Størrelse
groups-filter-remove = Fjern filteret { $label }: { $value }
groups-size-between = { $low } til { $high } personer
groups-size-from = { $low } personer og flere
groups-count = { $n ->
    [one] 1 gruppe
   *[other] { $n } grupper
}
groups-table = Tabel over kundegrupper
groups-pages = Sider
groups-first-page = Første side
groups-column-pick = Vælg
groups-column-name = Gruppenavn
groups-column-type = Type
groups-column-people = Personer
groups-column-trend = 30 dage
groups-column-used = Bruges i
groups-column-owner = Ejer
groups-column-updated = Ændret
groups-pick = Vælg { $name }
groups-used-shares = { $n ->
    [one] 1 team
   *[other] { $n } teams
}
groups-used-groups = { $n ->
    [one] 1 segment
   *[other] { $n } segmenter
}
groups-refreshed = Tallene er opdaterede.
groups-first-title = Ingen kundegrupper endnu
groups-first-help = En gruppe er en målgruppe, der kan bruges igen og igen: Beskriv, hvem du vil nå, eller indsæt en liste med adresser.
groups-first-segment = Opret et segment
groups-first-known = Indsæt en liste
groups-none-title = Ingen gruppe passer
groups-none-help = Søgningen eller et filter skjuler de andre.
groups-none-clear = Ryd søgning og filtre
groups-empty-title = { $tab ->
    [segments] Ingen segmenter endnu
    [known] Ingen grupper af kendte brugere endnu
    [mine] Du ejer ingen grupper endnu
    [shared] Intet er delt
    [attention] Alle grupper har det fint
    [archived] Intet er arkiveret
   *[other] Her er ingen grupper
}
groups-empty-help = { $tab ->
    [segments] Beskriv, hvem du vil nå; segmentet holder sig selv opdateret.
    [known] Indsæt adresser for at lave en gruppe af netop de personer.
    [mine] Her står grupper, som du opretter.
    [shared] Del en gruppe med et team på dens fane Deling.
    [attention] Her står grupper, der er for små, har fejl eller ikke er brugt i 90 dage.
    [archived] Arkiverede grupper beholder deres historik og kan gendannes.
   *[other] Se under Alle.
}
groups-archive-picked = Arkivér valgte
groups-none-picked = Vælg mindst én gruppe, der ikke er arkiveret.
groups-archive-title = { $n ->
    [one] Arkivér 1 gruppe?
   *[other] Arkivér { $n } grupper?
}
groups-archive-submit = { $n ->
    [one] Arkivér gruppe
   *[other] Arkivér { $n } grupper
}
groups-archived-done = { $n ->
    [one] 1 gruppe blev arkiveret.
   *[other] { $n } grupper blev arkiveret.
}
groups-archive-help = De forsvinder fra listen og kan ikke ændres, men beholder deres historik og kan gendannes når som helst.
groups-keep = Behold dem
groups-inactive-title = Inaktive segmenter
groups-inactive-help = { $n ->
    [one] Færre end 1 person passer, så de kan hverken deles eller bruges. Løsn en regel, eller opdater, når der er kommet nye data.
   *[other] Færre end { $n } personer passer, så de kan hverken deles eller bruges. Løsn en regel, eller opdater, når der er kommet nye data.
}
groups-inactive-loosen = Løsn en regel

## Segment templates

groups-templates = Segmentskabeloner
groups-templates-all = Alle skabeloner
groups-templates-intro = Færdige kriterier at begynde med. Kopien kan du ændre; intet gemmes, før du gemmer det.
groups-template-copy = Kopiér
groups-template-people = { $n ->
    [one] 1 person i dag
   *[other] { $n } personer i dag
}
groups-template-choose = Du vælger produktet

## What groups are called

group-segment = Segment
group-known = Gruppe af kendte brugere
group-known-short = Kendte brugere
group-known-words = Personer, der er nævnt med deres e-mailadresse
group-everyone = Alle
group-small = Lille
group-too-small = For lille
group-idle = Ikke brugt i 90 dage
group-broken = Fejl i kriterier
group-broken-words = Kriterierne nævner noget, der ikke længere findes.
group-broken-help = Ingen kan tælles, før kriterierne er rettet.
group-broken-rule = ”{ $rule }”: { $problem }
group-broken-attribute = Attributten, der spørges om her, er slettet. Vælg en anden, eller fjern betingelsen.
group-fewer-than = færre end { $n }
group-archived = Arkiveret
group-refresh = Opdater

## The head of a group's pages

group-counted = Talt: { $ago }
group-not-counted = Ikke talt endnu
group-counting = Tæller
group-counts-later = Kontakterne indlæses stadig, så det tager længere tid end ellers at tælle.
group-not-countable = Kan ikke tælles
group-owned-by = Ejer: { $owner }
group-owned-by-team = Ejer: { $owner }, { $team }
group-of-team = Team { $team }
group-edit-criteria = Rediger kriterier
group-edit-addresses = Rediger adresser
group-share = Del
group-more = Flere handlinger
group-rename = Omdøb og beskriv
group-duplicate = Duplikér
group-export = Eksporter medlemmer
group-archive = Arkivér gruppe
group-delete = Slet gruppe
group-restore = Gendan
group-archived-help = Gruppen er arkiveret: Ingen kan ændre eller bruge den, før den gendannes.
group-tabs = Gruppens sider
group-tab-overview = Overblik
group-tab-members = Medlemmer
group-tab-sharing = Deling
group-tab-used = Bruges i
group-tab-history = Historik

## Overview

group-people = Personer
group-periods = Periode
group-period = { $days ->
    [365] 1 år
   *[other] { $days } dage
}
group-in-days = { $days ->
    [365] på 1 år
   *[other] på { $days } dage
}
group-chart-title = { $days ->
    [365] Personer det seneste år
   *[other] Personer de seneste { $days } dage
}
group-chart-desc = Fra { $first } den { $from } til { $last } den { $to }.
group-chart-extremes = Lavest { $low } den { $lowday }, højest { $high } den { $highday }.
group-chart-table = Vis som tabel
group-chart-day = Dag
group-chart-none = Udviklingen ses, når gruppen er talt på to dage.
group-hidden-help = Der er så få personer, at antallet og sammensætningen ikke vises for din rolle. Spørg en manager.
group-few-help = For at ingen kan genkendes, ser din rolle antal personer i trin på { $min }, og < { $min }, hvor der er færre.
group-small-segment-help = For lille til at blive delt. Løsn en regel, så flere passer.
group-small-known-help = For lille til at blive delt. Tilføj adresser.
group-who = Hvem der er med
group-origin = Hvor adresserne kommer fra: { $origin }
group-by-country = Land
group-by-age = Alder
group-by-reach = Kan nås via
group-reach-email = E-mail
group-reach-sms = SMS
group-reach-post = Post
group-reach-ads = Annoncer
group-others = Andre
group-facts = Fakta
group-fact-addresses = Adresser
group-fact-pending = Afventer
group-fact-smallest = Mindste brugbare
group-fact-youngest = Laveste alder
group-fact-created = Oprettet
group-fact-changed = Ændret
group-fact-version = Kriterieversion
group-unused = Intet bruger gruppen.
group-uses-in-criteria = Bruger gruppen i sine kriterier
group-shared-since = Delt siden { $date }
group-share-until = til { $date }
group-may-export = må eksportere
group-latest = Seneste

## Members

group-members-title = Medlemmer af { $name }
group-members-forbidden = Navne og adresser vises ikke for din rolle
group-members-forbidden-help = Du ser antal og fordelinger. En administrator kan give dig en rolle, der ser personer.
group-members-search = Søg efter navn eller e-mail
group-members-table = Tabel over medlemmer
group-members-name = Navn
group-members-email = E-mailadresse
group-members-country = Land
group-members-orders = Ordrer
group-members-spend = Brugt
group-members-last-order = Seneste ordre
group-members-why = Hvorfor de er med
group-members-why-of = Hvorfor er { $name } med?
group-members-state = Tilstand
group-members-added = Tilføjet
group-members-contact = Kontakt
group-members-is-pending = Afventer
group-members-pending = { $n ->
    [one] 1 afventer: endnu ikke en kontakt
   *[other] { $n } afventer: endnu ikke kontakter
}
group-pending-title = { $n ->
    [one] 1 adresse er endnu ikke en kontakt
   *[other] { $n } adresser er endnu ikke kontakter
}
group-pending-help = Som kontakter får de deres egen side og kan indgå i segmenter. Deres samtykke er ukendt, indtil nogen registrerer det.
group-pending-add = { $n ->
    [one] Opret 1 kontakt
   *[other] Opret { $n } kontakter
}
group-pending-added = { $n ->
    [one] 1 kontakt oprettet. Samtykket er ukendt.
   *[other] { $n } kontakter oprettet. Deres samtykke er ukendt.
}
group-pending-none = Alle adresser i gruppen var allerede kontakter.
group-members-none = Ingen passer i dag
group-members-none-help = Kriteriesiden viser, hvilken regel der ikke lader nogen tilbage.
group-members-no-result = Intet medlem passer til søgningen
group-members-no-result-help = En del af navnet eller e-mailadressen er nok.
group-find-title = Find en person
group-find-label = Navn, e-mailadresse eller kundenummer
group-find-hint = Viser, om personen er med, og hvorfor.
group-find = Find
group-find-in = I gruppen
group-find-out = Ikke i gruppen
group-find-nobody = Ingen kontakt har det navn, den adresse eller det nummer. Tjek stavningen.
group-find-several = { $n } kontakter har det navn. Vælg, hvem der menes:
group-find-many = Mere end { $n } kontakter har det navn. Vælg, hvem der menes, eller skriv en adresse eller et kundenummer:
group-find-pending = Adressen er på listen, men ingen kontakt har den endnu.
group-find-holds = Passer:
group-find-fails = Passer ikke:
group-find-all = alle disse
group-find-any = mindst én af disse
group-find-left-out = udeladt: { $rule }
group-find-not-left-out = ikke udeladt: { $rule }
group-find-own = Personens værdi: { $value }
group-find-too-young = For ung til segmenter: Personer under { $age } er ikke i nogen. Gammel nok den { $day }.
group-find-no-customer = Ikke kunde af de produkter, segmentet handler om.
group-find-change = ændrer sig den { $date }
group-find-leaves = Går ud den { $date }, hvis der ikke sker noget nyt.
group-find-joins = Kommer med den { $date }, hvis der ikke sker noget nyt.

## Where used

group-used-title = Hvor { $name } bruges
group-used-none = Intet bruger gruppen
group-used-none-help = Den kan trygt ændres.
group-used-shares = Delt med
group-used-groups = Segmenter, der bruger den
group-uses-groups = Grupper, den bruger
group-used-by-now = Bruges nu af

## History

group-history-title = Historik for { $name }
group-history-none = Der er ikke sket noget endnu
group-history-older = Ældre hændelser
group-history-restored = version { $number } gendannet
group-history-moved = { $joined } kom til, { $left } gik ud
group-history-addresses = +{ $added } −{ $removed } adresser
group-history-description = beskrivelse ændret
group-history-origin = adressernes oprindelse: { $new }
group-versions = Kriterieversioner
group-version = Version { $number }
group-version-current = Aktuel
group-version-people = Personer dengang: { $people }
group-compare = Sammenlign version { $old } og { $new }
group-compare-title = Version { $old } og { $new } af { $name }
group-compare-rules = Hvad der er ændret
group-compare-removed = Fjernet:
group-compare-added = Tilføjet:
group-compare-all = opfylder alle betingelser
group-compare-any = opfylder mindst én af betingelserne
group-compare-today = { $n ->
    [one] I dag ville version { $number } have { $after } person; de aktuelle kriterier har { $before }.
   *[other] I dag ville version { $number } have { $after } personer; de aktuelle kriterier har { $before }.
}
group-back-to-history = Tilbage til historikken
group-restore-version = Gendan version { $number }
group-restore-version-title = Gendan version { $number } af ”{ $name }”?
group-version-restored = Kriterierne fra version { $number } gælder igen.

## Life of a group

group-settings-title = Omdøb og beskriv { $name }
group-name = Gruppenavn
group-description = Beskrivelse
group-description-hint = Hvad gruppen er til, så kolleger kan se det.
group-no-team = Intet team
group-name-missing = Skriv et navn til gruppen.
group-name-long = Navnet må højst have { $most } tegn.
group-name-line = Skriv navnet på én linje.
group-name-taken = En anden gruppe har det navn, måske en arkiveret. Vælg et andet navn.
group-description-long = Beskrivelsen må højst have { $most } tegn.
group-saved = Gemt.
group-copy-of = Kopi af { $name }
group-duplicate-title = Duplikér { $name }
group-duplicate-segment-help = Kopien har de samme kriterier og er din. Den er ikke delt med nogen.
group-duplicate-known-help = Kopien har de samme adresser og er din. Den er ikke delt med nogen.
group-duplicated = Gruppen blev duplikeret. Dette er kopien.
group-archive-title = Arkivér ”{ $name }”?
group-archive-help = Gruppen forsvinder fra listen og kan ikke ændres, men beholder sin historik og kan gendannes når som helst.
group-archive-shares = { $n ->
    [one] 1 team ser den ikke længere, før den gendannes.
   *[other] { $n } teams ser den ikke længere, før den gendannes.
}
group-archive-groups = { $n ->
    [one] 1 segment bruger den og virker videre som nu.
   *[other] { $n } segmenter bruger den og virker videre som nu.
}
group-archived-done = ”{ $name }” blev arkiveret.
group-restored-done = ”{ $name }” blev gendannet.
group-deleted-done = ”{ $name }” blev slettet.
group-show = Vis
group-keep = Behold den
group-delete-title = Slet ”{ $name }”?
group-delete-segment-help = Kriterierne med alle versioner og udviklingen slettes for altid. Personerne forbliver kontakter.
group-delete-known-help = Dens { $people } adresser og udviklingen slettes for altid. Kontakter forbliver kontakter.
group-delete-blocked = Gruppen er i brug og kan ikke slettes. Fjern den først herfra, eller arkivér den i stedet.
group-archive-instead = Arkivér i stedet

group-template-name = { $key ->
    [viewed-not-bought] Kiggede, men købte ikke
    [trial-not-paid] Prøvede uden at købe
    [unhappy] Utilfredse bedømmelser
   *[new-customers] Nye kunder i denne måned
    [lapsing] Købere på vej væk
    [big-spenders] Storkunder
    [birthday] Fødselsdag i denne måned
    [first-purchase] Første køb
    [loyal] Trofaste kunder
    [at-risk] I fare for at forsvinde
    [churn-high] Høj risiko for frafald
    [churn-medium] Middel risiko for frafald
    [churn-low] Lav risiko for frafald
    [one-time] Købte én gang og aldrig igen
    [never-bought] Har aldrig købt
    [bought-not-bought] Købte X, men ikke Y
    [bought-product] Købere af et produkt
    [customer-anniversary] Kundejubilæum
    [reachable] Kan nås på e-mail
    [no-consent-yet] Intet samtykke endnu
}
group-template-words = { $key ->
    [viewed-not-bought] Har set en butiksside inden for de seneste 30 dage og ikke købt noget.
    [trial-not-paid] Har prøvet et produkt og aldrig betalt for et.
    [unhappy] Har givet en eller to stjerner inden for de seneste 90 dage.
   *[new-customers] Det første køb var i denne kalendermåned.
    [lapsing] Har købt inden for det seneste år, men ikke de seneste 90 dage.
    [big-spenders] Har i alt brugt { $amount } eller mere og købt inden for det seneste år.
    [birthday] Alle, der har fødselsdag i denne kalendermåned.
    [first-purchase] Har købt præcis én gang, inden for de seneste 30 dage.
    [loyal] Mindst 5 ordrer inden for det seneste år.
    [at-risk] Mindst 3 ordrer, men ingen de seneste 180 dage.
    [churn-high] Ifølge frafaldsprognosen er de nok væk: tid til at vinde dem tilbage.
    [churn-medium] Ifølge frafaldsprognosen kan det gå begge veje: nu er det tid til et tilbud.
    [churn-low] Ifølge frafaldsprognosen bestiller de igen af sig selv.
    [one-time] En enkelt ordre for mere end 90 dage siden.
    [never-bought] Kendt, men uden en eneste ordre.
    [bought-not-bought] Har købt ét produkt og aldrig et andet: du vælger begge.
    [bought-product] Har købt et produkt efter dit valg inden for det seneste år.
    [customer-anniversary] Årsdagen for den første ordre er inden for de næste 30 dage.
    [reachable] Har en e-mailadresse og har sagt ja.
    [no-consent-yet] Har en e-mailadresse, men er aldrig blevet spurgt om samtykke.
}
