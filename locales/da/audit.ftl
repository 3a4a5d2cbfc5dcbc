audit-somebody = Nogen
audit-console = Kommandolinjen
audit-other = { $who } gjorde noget, som denne version ikke har ord for ({ $code })

audit-set-up = { $who } satte portalen op
audit-signed-in = { $who } loggede ind
audit-sign-in-failed = Et login som { $name } mislykkedes
audit-sign-in-failed-unknown = Nogen forsøgte at logge ind med en ukendt adresse
audit-signed-out = { $who } loggede ud
audit-password-changed = { $who } skiftede sin adgangskode
audit-session-revoked = { $who } afsluttede en af sine sessioner
audit-staff-invited = { $who } inviterede { $name } (rolle: { $role })
audit-invite-accepted = { $who } tog imod invitationen
audit-password-reset-started = { $who } lavede et link til en ny adgangskode til { $name }
audit-staff-changed = { $who } ændrede kontoen for { $name }
audit-staff-role-changed = { $who } ændrede rollen for { $name }: { $old } → { $role }
audit-staff-disabled = { $who } deaktiverede { $name }
audit-staff-enabled = { $who } aktiverede { $name } igen
audit-team-created = { $who } oprettede teamet ”{ $name }”
audit-team-changed = { $who } ændrede teamet ”{ $name }”
audit-team-renamed = { $who } omdøbte teamet ”{ $old }” til ”{ $name }”
audit-team-deleted = { $who } slettede teamet ”{ $name }”
audit-organisation-changed = { $who } ændrede organisationens indstillinger
audit-attribute-created = { $who } oprettede attributten ”{ $name }”
audit-attribute-changed = { $who } ændrede attributten ”{ $name }”
audit-attribute-deleted = { $who } slettede attributten ”{ $name }”
audit-code-created = { $who } tilføjede ”{ $name }” ({ $kind })
audit-code-changed = { $who } ændrede ”{ $name }” ({ $kind })
audit-code-deleted = { $who } slettede ”{ $name }” ({ $kind })
audit-contact-created = { $who } oprettede kontakt { $number }
audit-contact-changed = { $who } ændrede kontakt { $number }
audit-contact-deleted = { $who } slettede kontakt { $number }
audit-consent-changed = { $who } ændrede samtykket for kontakt { $number }
audit-contacts-exported = { $who } eksporterede kontakter
audit-import-uploaded = { $who } uploadede filen ”{ $name }”
audit-import-started = { $who } startede importen af ”{ $name }”
audit-import-finished = Importen af ”{ $name }” blev færdig
audit-import-failed = Importen af ”{ $name }” mislykkedes
audit-import-cancelled = { $who } annullerede importen af ”{ $name }”
audit-group-created = { $who } oprettede gruppen ”{ $name }”
audit-group-renamed = { $who } omdøbte gruppen til ”{ $name }”
audit-group-renamed-from = { $who } omdøbte gruppen ”{ $old }” til ”{ $name }”
audit-criteria-changed = { $who } ændrede kriterierne for ”{ $name }”
audit-criteria-from-to = Før: { $old } Efter: { $new }
audit-addresses-changed = { $who } ændrede adresserne i ”{ $name }”
audit-pending-added = { $who } oprettede de afventende adresser i ”{ $name }” som kontakter
audit-group-duplicated = { $who } kopierede en gruppe som ”{ $name }”
audit-group-duplicated-from = { $who } kopierede gruppen ”{ $old }” som ”{ $name }”
audit-group-archived = { $who } arkiverede gruppen ”{ $name }”
audit-group-restored = { $who } gendannede gruppen ”{ $name }”
audit-group-deleted = { $who } slettede gruppen ”{ $name }”
audit-group-exported = { $who } eksporterede gruppen ”{ $name }”
audit-share-created = { $who } delte ”{ $name }”
audit-share-created-with = { $who } delte ”{ $name }” med { $team }
audit-share-changed = { $who } ændrede, hvad delingen af ”{ $name }” viser
audit-share-changed-with = { $who } ændrede, hvad { $team } ser af ”{ $name }”
audit-share-revoked = { $who } tilbagekaldte delingen af ”{ $name }”
audit-share-revoked-with = { $who } tilbagekaldte delingen af ”{ $name }” med { $team }
audit-share-downloaded = { $who } downloadede den delte målgruppe ”{ $name }”
audit-churn-fitted = { $who } fik frafaldsprognosen opdateret
audit-demo-filled = Demodata blev fyldt i

audit-effect-joined = { $n ->
    [one] +1 person
   *[other] +{ $n } personer
}
audit-effect-left = { $n ->
    [one] −1 person
   *[other] −{ $n } personer
}
audit-effect-nobody = ±0 personer
audit-effect-people = { $n ->
    [one] 1 person
   *[other] { $n } personer
}
audit-effect-rows = { $n ->
    [one] 1 række
   *[other] { $n } rækker
}
audit-effect-contacts = { $n ->
    [one] 1 kontakt
   *[other] { $n } kontakter
}
audit-effect-members = { $n ->
    [one] 1 medlem
   *[other] { $n } medlemmer
}
audit-effect-sessions = { $n ->
    [one] 1 session afsluttet
   *[other] { $n } sessioner afsluttet
}

audit-title = Revisionslog
audit-intro = Hvem der gjorde hvad hvornår, og med hvilken virkning. Intet her kan ændres.
audit-export = Eksporter som CSV
audit-when = Hvornår
audit-who = Hvem
audit-what = Hvad der skete
audit-effect = Virkning
audit-action = Handling
audit-kind = Slags
audit-number = Nummer
audit-anybody = Alle
audit-any-action = Alle handlinger
audit-any-kind = Alt
audit-from = Fra
audit-until = Til
audit-day-wrong = »{ $value }« er ikke en dag: Skriv år-måned-dag, f.eks. 2026-11-21
audit-filter = Filtrér
audit-older = Ældre
audit-newest = Nyeste
audit-none = Intet passer til disse filtre
audit-none-help = Vælg en længere periode eller færre filtre.
audit-open = Åbn

audit-action-set-up = Portal sat op
audit-action-signed-in = Logget ind
audit-action-sign-in-failed = Login mislykket
audit-action-signed-out = Logget ud
audit-action-password-changed = Adgangskode skiftet
audit-action-session-revoked = Session afsluttet
audit-action-staff-invited = Medarbejder inviteret
audit-action-invite-accepted = Invitation modtaget
audit-action-password-reset-started = Link til ny adgangskode lavet
audit-action-staff-changed = Medarbejder ændret
audit-action-staff-disabled = Medarbejder deaktiveret
audit-action-staff-enabled = Medarbejder aktiveret
audit-action-team-created = Team oprettet
audit-action-team-changed = Team ændret
audit-action-team-deleted = Team slettet
audit-action-organisation-changed = Organisation ændret
audit-action-attribute-created = Attribut oprettet
audit-action-attribute-changed = Attribut ændret
audit-action-attribute-deleted = Attribut slettet
audit-action-code-created = Kode tilføjet
audit-action-code-changed = Kode ændret
audit-action-code-deleted = Kode slettet
audit-action-contact-created = Kontakt oprettet
audit-action-contact-changed = Kontakt ændret
audit-action-contact-deleted = Kontakt slettet
audit-action-consent-changed = Samtykke ændret
audit-action-contacts-exported = Kontakter eksporteret
audit-action-import-uploaded = Fil uploadet
audit-action-import-started = Import startet
audit-action-import-finished = Import færdig
audit-action-import-failed = Import mislykket
audit-action-import-cancelled = Import annulleret
audit-action-group-created = Gruppe oprettet
audit-action-group-renamed = Gruppe omdøbt
audit-action-criteria-changed = Kriterier ændret
audit-action-addresses-changed = Adresser ændret
audit-action-pending-added = Afventende adresser oprettet som kontakter
audit-action-group-duplicated = Gruppe kopieret
audit-action-group-archived = Gruppe arkiveret
audit-action-group-restored = Gruppe gendannet
audit-action-group-deleted = Gruppe slettet
audit-action-group-exported = Gruppe eksporteret
audit-action-share-created = Gruppe delt
audit-action-share-changed = Deling ændret
audit-action-share-revoked = Deling tilbagekaldt
audit-action-share-downloaded = Delt målgruppe downloadet
audit-action-churn-fitted = Frafaldsprognose opdateret
audit-action-demo-filled = Demodata fyldt i

audit-kind-staff = Medarbejder
audit-kind-team = Team
audit-kind-organisation = Organisation
audit-kind-attribute = Eget attribut
audit-kind-code = Kode
audit-kind-contact = Kontakt
audit-kind-import = Import
audit-kind-group = Kundegruppe
audit-kind-share = Deling
