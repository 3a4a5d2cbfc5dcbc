organisation-name = Navn
organisation-name-hint = Som dine kolleger kender det
organisation-name-missing = Skriv organisationens navn.
organisation-time-zone = Tidszone
organisation-time-zone-hint = ”I dag” i kriterier er denne zones dag
organisation-currency = Valuta
organisation-currency-hint = Forbrug tælles i den
organisation-language = Sprog
organisation-language-hint = Til mails til dem, der ikke har valgt et

organisation-intro = Det, der gælder for alle. Ændringer virker straks.
organisation-general = Generelt
organisation-week-start = Uger begynder
organisation-week-start-hint = ”Denne uge” i kriterier begynder den dag
organisation-week-day = { $day ->
    [sunday] søndag
    [saturday] lørdag
   *[monday] mandag
}
organisation-min-people = Mindste gruppe
organisation-min-people-hint = Segmenter med færre personer er ”Lille”: deles ikke og vises uden tal for roller, der ikke ser navne
organisation-min-age = Laveste alder i segmenter
organisation-min-age-hint = Personer, der vides at være yngre, er ikke i noget segment. 0 lader alle være med; kendte brugergrupper har alle under alle omstændigheder
organisation-max-addresses = Flest adresser i en gruppe af kendte brugere
organisation-max-addresses-hint = Op til 1.000.000
organisation-horizon-days = Dage frem for forventede ordrer
organisation-horizon-days-hint = Frafaldsprognosen siger, hvor mange ordrer der kan ventes på så mange dage: 7 til 365. En ændring gælder, når alt er forudsagt på ny; det begynder straks
organisation-kept-days = Dage, som sidevisninger og kampagneklik gemmes i
organisation-kept-days-hint = Gemmer deres kilde kun de seneste 90 dage, så skriv 90: betingelser, der ser længere tilbage, siger det. Tomt: alle gemmes
organisation-saved = Organisationens indstillinger er gemt.
organisation-now = Sådan læses det
organisation-today = I dag
organisation-week = Denne uge
organisation-week-from = fra { $day }
organisation-money = Forbrug
teams-intro = Kundegrupper deles med teams. Medlemmerne ser dem, når de er logget ind.
teams-new = Nyt team
teams-create = Opret team
teams-none = Ingen teams endnu
teams-none-help = Et team får kundegrupper, uden at nogen sender lister rundt.
teams-name-hint = For eksempel Norden eller Butiksåbninger
teams-name-missing = Skriv teamets navn.
teams-name-taken = Et andet team hedder allerede det. Vælg et andet navn.
teams-description = Beskrivelse
teams-description-hint = Hvad teamet gør, på én linje; må være tom
teams-members = Medlemmer
teams-members-hint = Den, der tilføjes eller fjernes, ser teamets delte målgrupper derefter, fra næste side.
teams-shares = Delte grupper
teams-shares-none = Intet er delt med dette team.
teams-created = Teamet { $name } er oprettet. Vælg nu medlemmerne.
teams-saved = Teamet { $name } er gemt.
teams-conflict = { $members ->
    [one] Nogen ændrede teamet, mens siden var åben: Det hedder nu { $name } og har ét medlem. Gem igen for at erstatte det med det, du ser her.
   *[other] Nogen ændrede teamet, mens siden var åben: Det hedder nu { $name } og har { $members } medlemmer. Gem igen for at erstatte det med det, du ser her.
}
teams-delete = Slet team
teams-delete-title = Slet teamet ”{ $name }”?
teams-delete-help = { $members ->
    [0] Ingen er med i det, og intet er delt med det. Grupper, der har det som team, mister kun det.
    [one] Én person forlader det; kontoen bliver. Grupper, der har det som team, mister kun det.
   *[other] { $members } personer forlader det; deres konti bliver. Grupper, der har det som team, mister kun det.
}
teams-delete-keep = Behold det
teams-delete-shared = { $groups ->
    [one] Én kundegruppe er delt med dette team. Tilbagekald først den deling, eller del den med et andet team.
   *[other] { $groups } kundegrupper er delt med dette team. Tilbagekald først de delinger, eller del dem med et andet team.
}
teams-deleted = Teamet { $name } er slettet.
teams-back = Tilbage til { $name }
me-title = Min konto
me-intro = Hvordan Muster ser ud for dig, og hvordan du logger ind.
me-saved = Dine indstillinger er gemt.
me-language = Sprog
me-language-browser = Som i denne browser
me-zone-organisation = Som organisationen ({ $zone })
me-theme = Tema
me-theme-system = Som på denne enhed
me-theme-light = Lyst
me-theme-dark = Mørkt
me-density = Tæthed
me-density-comfortable = Luftig
me-density-compact = Kompakt: flere rækker på en side
me-keyboard = Tastatur
me-shortcuts = Genveje med enkelte taster
me-shortcuts-hint = Slå dem fra, hvis du bruger diktering eller kommer til at trykke
me-password-title = Skift adgangskode
me-password-intro = Alle dine andre sessioner slutter, når du skifter den.
me-password-current = Nuværende adgangskode
me-password-submit = Skift adgangskode
me-password-wrong = Det er ikke din nuværende adgangskode. Tjek den, og prøv igen.
me-password-saved = Din adgangskode er skiftet. Dine andre sessioner er slut.
me-sessions = Sessioner
me-sessions-where = Hvor du er logget ind
me-sessions-end-others = Afslut alle andre
me-sessions-rule = En session slutter efter 30 minutter uden brug og under alle omstændigheder efter 12 timer.
me-session-where = Enhed
me-session-address = Adresse
me-session-since = Siden
me-session-seen = Sidst brugt
me-session-this = Denne
me-session-end = Afslut session
me-session-ended = Sessionen er slut.
me-sessions-ended = { $n ->
    [0] Der var ingen anden session.
    [one] Én anden session er slut.
   *[other] { $n } andre sessioner er slut.
}
me-session-device = { $browser } på { $system }
me-session-unknown = Ukendt enhed
me-happened = Hvad der er sket med din konto
me-new-device = Ny enhed
