audit-somebody = Nogen
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
audit-team-created = { $who } oprettede teamet »{ $name }«
audit-team-changed = { $who } ændrede teamet »{ $name }«
audit-team-renamed = { $who } omdøbte teamet »{ $old }« til »{ $name }«
audit-team-deleted = { $who } slettede teamet »{ $name }«
audit-organisation-changed = { $who } ændrede organisationens indstillinger
audit-attribute-created = { $who } oprettede egenskaben »{ $name }«
audit-attribute-changed = { $who } ændrede egenskaben »{ $name }«
audit-attribute-deleted = { $who } slettede egenskaben »{ $name }«
audit-contact-created = { $who } oprettede kontakt { $number }
audit-contact-changed = { $who } ændrede kontakt { $number }
audit-contact-deleted = { $who } slettede kontakt { $number }
audit-consent-changed = { $who } ændrede samtykket for kontakt { $number }
audit-contacts-exported = { $who } eksporterede kontakter
audit-import-uploaded = { $who } uploadede filen »{ $name }«
audit-import-started = { $who } startede importen af »{ $name }«
audit-import-finished = Importen af »{ $name }« blev færdig
audit-import-failed = Importen af »{ $name }« mislykkedes
audit-import-cancelled = { $who } annullerede importen af »{ $name }«
audit-group-created = { $who } oprettede gruppen »{ $name }«
audit-group-renamed = { $who } omdøbte gruppen til »{ $name }«
audit-group-renamed-from = { $who } omdøbte gruppen »{ $old }« til »{ $name }«
audit-criteria-changed = { $who } ændrede kriterierne for »{ $name }«
audit-addresses-changed = { $who } ændrede adresserne i »{ $name }«
audit-group-duplicated = { $who } kopierede en gruppe som »{ $name }«
audit-group-duplicated-from = { $who } kopierede gruppen »{ $old }« som »{ $name }«
audit-group-archived = { $who } arkiverede gruppen »{ $name }«
audit-group-restored = { $who } gendannede gruppen »{ $name }«
audit-group-deleted = { $who } slettede gruppen »{ $name }«
audit-group-exported = { $who } eksporterede gruppen »{ $name }«
audit-share-created = { $who } delte »{ $name }«
audit-share-created-with = { $who } delte »{ $name }« med { $team }
audit-share-changed = { $who } ændrede, hvad delingen af »{ $name }« viser
audit-share-changed-with = { $who } ændrede, hvad { $team } ser af »{ $name }«
audit-share-revoked = { $who } tilbagekaldte delingen af »{ $name }«
audit-share-revoked-with = { $who } tilbagekaldte delingen af »{ $name }« med { $team }
audit-share-downloaded = { $who } downloadede den delte målgruppe »{ $name }«
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
