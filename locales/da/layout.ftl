skip-to-content = Gå til indholdet
menu-open = Åbn menuen
jump-label = Søg eller gå til…
nav-main = Hovedmenu
nav-home = Start
nav-customers = Kunder
nav-contacts = Kontakter
nav-imports = Importer
nav-engage = Engager
nav-groups = Kundegrupper
nav-churn = Frafaldsprognose
nav-shared = Delte målgrupper
nav-settings = Indstillinger
nav-staff = Medarbejdere
nav-teams = Teams
nav-attributes = Egne attributter
nav-codes = Lister og koder
nav-audit = Revisionslog
nav-organisation = Organisation
nav-help = Hjælp og genveje
nav-preferences = Personlige indstillinger
sign-out = Log ud

role-admin = Administrator
role-manager = Manager
role-analyst = Analytiker
role-campaign = Kampagneteam

form-problem = Der er et problem
form-error-title = Fejl
form-optional = (valgfrit)
form-save = Gem
form-cancel = Annuller
form-search = Søg
form-clear = Ryd
list-previous = Forrige
list-next = Næste
unknown = Ukendt
yes = Ja
no = Nej

ago-now = lige nu
ago-minutes = for { $n } min. siden
ago-hours = { $n ->
    [one] for 1 time siden
   *[other] for { $n } timer siden
}
ago-days = { $n ->
    [one] i går
   *[other] for { $n } dage siden
}
months-short = jan. feb. mar. apr. maj juni juli aug. sep. okt. nov. dec.

error-home = Gå til start
error-request-id = Anmodning { $id }
error-not-found = Siden findes ikke her
error-not-found-help = Den er måske flyttet eller slettet, eller den er ikke delt med dig. Tjek adressen, eller søg efter den.
error-forbidden = Det må du ikke
error-forbidden-help = Din rolle omfatter det ikke, eller siden har været åben for længe. Gå tilbage og genindlæs den; hjælper det ikke, så bed en administrator om rettigheden.
error-conflict = En anden har ændret det i mellemtiden
error-conflict-help = Intet er overskrevet. Genindlæs siden for at se, hvad der står nu, og lav så din ændring igen.
error-method = Siden kan ikke hentes på den måde
error-method-help = Gå tilbage, og brug knappen på siden.
error-request = Anmodningen kunne ikke forstås
error-request-help = Gå tilbage, genindlæs siden, og prøv igen. Intet er ændret.
error-too-many = For mange forsøg
error-too-large = Det er for meget på én gang
error-too-large-help = Intet blev gemt. En formular må fylde { $megabytes } MB. Gå tilbage i browseren, og send det i dele.
error-too-large-lists = Intet blev gemt: Formularen fylder mere end { $megabytes } MB. Gå tilbage i browseren, og gør den længste liste kortere. En lang liste af personer hører bedre hjemme i en gruppe af kendte brugere, som en betingelse så bruger.
error-too-large-part = Formularen fylder mere end { $megabytes } MB, så intet af den blev taget med. Gør den længste liste kortere. En lang liste af personer hører bedre hjemme i en gruppe af kendte brugere, som en betingelse så bruger.
error-too-large-known = Opret en gruppe af kendte brugere
error-internal = Noget gik galt hos os
error-internal-help = Intet er gået tabt. Prøv igen om lidt; sker det igen, så giv en administrator anmodningens nummer.
error-busy = Der er for meget at gøre på én gang
error-busy-help = Intet gik tabt. Prøv igen om nogle sekunder.
error-slow = Det tager mere end et minut
error-slow-help = Det blev stoppet, så ingen andre skal vente; intet gik tabt. Spørg om mindre ad gangen, eller prøv igen, når der er mindre at lave.
