# Deling af grupper med teams, delte målgrupper, eksport.

share-tab-title = Deling af { $name }
share-facts = Deling
share-title = Del { $name }
share-lead = Et team ser det, du vælger, som det er lige nu, indtil du trækker det tilbage.
share-teams = Delt med teams
share-new = Del med et team
share-again = Del den igen
share-none-title = Ikke delt
share-none = Et kampagneteam ser kun det, du vælger: antallet, eller personer med de kolonner, du giver adgang til.
share-small = Lille
share-small-title = For lille til at dele
share-later = Kontakterne indlæses stadig, så det tager længere tid end ellers at tælle, om der er personer nok i gruppen. Del den om lidt, eller få det talt nu.
share-later-now = Tæl nu og fortsæt
share-too-small = En gruppe med færre end { $n } personer kan ikke deles: enkelte ville kunne genkendes.
share-loosen = Løsn kriterierne
share-add-people = Tilføj personer
share-col-team = Team
share-col-sees = De ser
share-col-export = Download
share-col-expires = Åben til
share-col-actions = Handlinger
share-no-expiry = til det trækkes tilbage
share-revoke = Træk tilbage
share-revoke-from = Træk tilbage fra { $team }
share-ended = Afsluttet
share-revoked-on = trukket tilbage { $date }
share-expired-on = udløbet { $date }
share-people = personer
share-shown = Kan vises
share-smallest = Mindste gruppe, der kan deles
share-left-out = { $n ->
    [one] 1 person udelades.
   *[other] { $n } personer udelades.
}
share-left-out-few = Færre end { $min } personer udelades.
share-left-out-why = De har ikke sagt ja til e-mail eller er ikke kontakter endnu.
share-choose-team = Vælg et team
share-no-teams = Der er ingen teams endnu. En administrator opretter dem under Indstillinger.
share-team-members = { $n ->
    [one] { $team } (1 medlem)
   *[other] { $team } ({ $n } medlemmer)
}
share-team-has-it = { $team } (har den allerede)
share-level-question = Hvad ser de?
share-level = { $level ->
   *[count] Kun antallet
    [members] Personer
}
share-level-words = { $level ->
   *[count] Hvor mange personer, ingen navne og ingen fil.
    [members] De personer, der har sagt ja til e-mail, med de kolonner, du vælger.
}
share-columns = Kolonner
share-column = { $column ->
   *[name] Navn
    [first_name] Fornavn
    [last_name] Efternavn
    [email] E-mail
    [phone] Telefon
    [customer_number] Kundenummer
    [job_title] Stilling
    [street] Gade
    [post_code] Postnummer
    [city] By
    [country] Land
    [language] Sprog
    [correspondence] Korrespondance
    [salesperson] Sælger
    [territory] Distrikt
    [organizational_level] Organisationsniveau
    [mailing_group] Mailgruppe
    [industry_group] Branche
    [business_relation] Forretningsrelation
    [job_responsibility] Ansvarsområde
}
share-may-export = De må hente personerne som en fil
share-purpose = Formål
share-purpose-hint = Hvad teamet skal bruge det til, for eksempel ”Invitation til vinterudsalg”. Teamet ser det.
share-expires = Sidste dag
share-expires-hint = Efter denne dag ser teamet det ikke længere. Uden dag er det åbent, til du trækker det tilbage.
share-preview = Det her vil de se
share-preview-count = { $n ->
    [one] 1 person
   *[other] { $n } personer
}
share-preview-members = { $shown } af { $people } personer
share-preview-no-names = Antallet og intet om enkelte personer.
share-preview-export = De må hente det.
share-preview-no-export = De må se det, ikke hente det.
share-submit = Del gruppe
share-save = Gem hvad de ser
share-good-to-know = Godt at vide
share-know-live = Teamet ser altid gruppen, som den er nu. Når du trækker tilbage, er den lukket ved deres næste klik; en igangværende download afbrydes.
share-know-consent = Kun personer, der har sagt ja til e-mail, vises og hentes. Det står altid, hvor mange der er udeladt.
share-know-log = Hver download står i revisionsloggen med antal rækker.
share-created = { $name } er delt med { $team }.
share-changed = Det, { $team } ser af { $name }, er ændret.
share-revoked = { $team } ser ikke længere { $name }.
share-error-team = Vælg det team, du vil dele med
share-error-team-taken = Teamet har allerede gruppen; ret den deling i stedet
share-error-level = Vælg hvad de ser
share-error-columns = Vælg mindst én kolonne
share-error-purpose = Skriv hvad teamet skal bruge personerne til
share-error-purpose-long = Formålet er én linje på højst { $n } tegn
share-error-expires = Sidste dag er i dag eller senere, eller tom
shared-lead = Kundegrupper, der er delt med dine teams.
shared-none-title = Der er ikke delt noget med dig endnu
shared-none = Når nogen deler en kundegruppe med et af dine teams, dukker den op her med det samme.
shared-no-team = Du er ikke i noget team. En administrator kan tilføje dig under Indstillinger, Teams.
shared-col-group = Gruppe
shared-col-sees = Du ser
shared-col-team = Gennem
shared-download = Hent
shared-download-of = Hent { $name }
shared-people = Personer
shared-search = Søg blandt disse personer
shared-nobody = Ingen at vise
shared-nobody-agreed = Ingen i denne gruppe har sagt ja til e-mail.
shared-nobody-found = Ingen passer til søgningen. Den ser i de kolonner, du kan se.
shared-first-page = Første side
shared-small = Der er for få personer i gruppen lige nu, så hverken antal eller personer vises.
shared-broken-title = Kan ikke tælles nu
shared-broken = Gruppens kriterier nævner noget, der ikke findes mere. Ejeren må rette dem.
shared-count-only = Antallet er delt med dig, ikke de enkelte personer.
shared-about = Om denne deling
shared-by = Delt af
shared-since = Siden
shared-rows = rækker i filen
shared-logged = Din download noteres i revisionsloggen.
export-title = Eksporter { $name }
export-lead = En CSV-fil, der laves, mens den hentes.
export-who = Hvem skal med i filen?
export-agreed = { $n ->
    [one] Den 1 person, der har sagt ja til e-mail
   *[other] De { $n } personer, der har sagt ja til e-mail
}
export-agreed-words = { $n ->
    [one] 1 udelades.
   *[other] { $n } udelades.
}
export-everyone = { $n ->
    [one] Alle: 1 person
   *[other] Alle: { $n } personer
}
export-everyone-words = Til service, ikke til markedsføring: samtykket står i sin egen kolonne.
export-known = { $n ->
    [one] 1 adresse med navn. Filen kan indsættes igen uændret.
   *[other] { $n } adresser med navne. Filen kan indsættes igen uændret.
}
export-safe = Celler, som et regneark kunne finde på at beregne, begynder med en apostrof.
export-submit = Hent CSV
