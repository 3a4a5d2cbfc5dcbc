audit-somebody = Jemand
audit-other = { $who } hat etwas getan, wofür diese Version keine Worte hat ({ $code })

audit-set-up = { $who } hat das Portal eingerichtet
audit-signed-in = { $who } hat sich angemeldet
audit-sign-in-failed = Eine Anmeldung als { $name } ist fehlgeschlagen
audit-sign-in-failed-unknown = Jemand wollte sich mit einer unbekannten Adresse anmelden
audit-signed-out = { $who } hat sich abgemeldet
audit-password-changed = { $who } hat das eigene Passwort geändert
audit-session-revoked = { $who } hat eine eigene Sitzung beendet
audit-staff-invited = { $who } hat { $name } eingeladen (Rolle: { $role })
audit-invite-accepted = { $who } hat die Einladung angenommen
audit-password-reset-started = { $who } hat für { $name } einen Link für ein neues Passwort erstellt
audit-staff-changed = { $who } hat das Konto von { $name } geändert
audit-staff-role-changed = { $who } hat die Rolle von { $name } geändert: { $old } → { $role }
audit-staff-disabled = { $who } hat { $name } gesperrt
audit-staff-enabled = { $who } hat { $name } wieder freigegeben
audit-team-created = { $who } hat das Team „{ $name }“ erstellt
audit-team-changed = { $who } hat das Team „{ $name }“ geändert
audit-team-renamed = { $who } hat das Team „{ $old }“ in „{ $name }“ umbenannt
audit-team-deleted = { $who } hat das Team „{ $name }“ gelöscht
audit-organisation-changed = { $who } hat die Einstellungen der Organisation geändert
audit-attribute-created = { $who } hat das Merkmal „{ $name }“ erstellt
audit-attribute-changed = { $who } hat das Merkmal „{ $name }“ geändert
audit-attribute-deleted = { $who } hat das Merkmal „{ $name }“ gelöscht
audit-contact-created = { $who } hat den Kontakt { $number } erstellt
audit-contact-changed = { $who } hat den Kontakt { $number } geändert
audit-contact-deleted = { $who } hat den Kontakt { $number } gelöscht
audit-consent-changed = { $who } hat die Einwilligung des Kontakts { $number } geändert
audit-contacts-exported = { $who } hat Kontakte exportiert
audit-import-uploaded = { $who } hat die Datei „{ $name }“ hochgeladen
audit-import-started = { $who } hat den Import von „{ $name }“ gestartet
audit-import-finished = Der Import von „{ $name }“ ist abgeschlossen
audit-import-failed = Der Import von „{ $name }“ ist fehlgeschlagen
audit-import-cancelled = { $who } hat den Import von „{ $name }“ abgebrochen
audit-group-created = { $who } hat die Gruppe „{ $name }“ erstellt
audit-group-renamed = { $who } hat die Gruppe in „{ $name }“ umbenannt
audit-group-renamed-from = { $who } hat die Gruppe „{ $old }“ in „{ $name }“ umbenannt
audit-criteria-changed = { $who } hat die Kriterien von „{ $name }“ geändert
audit-addresses-changed = { $who } hat die Adressen von „{ $name }“ geändert
audit-group-duplicated = { $who } hat eine Gruppe als „{ $name }“ dupliziert
audit-group-duplicated-from = { $who } hat die Gruppe „{ $old }“ als „{ $name }“ dupliziert
audit-group-archived = { $who } hat die Gruppe „{ $name }“ archiviert
audit-group-restored = { $who } hat die Gruppe „{ $name }“ wiederhergestellt
audit-group-deleted = { $who } hat die Gruppe „{ $name }“ gelöscht
audit-group-exported = { $who } hat die Gruppe „{ $name }“ exportiert
audit-share-created = { $who } hat „{ $name }“ geteilt
audit-share-created-with = { $who } hat „{ $name }“ mit { $team } geteilt
audit-share-changed = { $who } hat geändert, was die Freigabe von „{ $name }“ zeigt
audit-share-changed-with = { $who } hat geändert, was { $team } von „{ $name }“ sieht
audit-share-revoked = { $who } hat die Freigabe von „{ $name }“ widerrufen
audit-share-revoked-with = { $who } hat die Freigabe von „{ $name }“ für { $team } widerrufen
audit-share-downloaded = { $who } hat die geteilte Zielgruppe „{ $name }“ heruntergeladen
audit-demo-filled = Demodaten wurden eingefüllt

audit-effect-joined = { $n ->
    [one] +1 Person
   *[other] +{ $n } Personen
}
audit-effect-left = { $n ->
    [one] −1 Person
   *[other] −{ $n } Personen
}
audit-effect-nobody = ±0 Personen
audit-effect-people = { $n ->
    [one] 1 Person
   *[other] { $n } Personen
}
audit-effect-rows = { $n ->
    [one] 1 Zeile
   *[other] { $n } Zeilen
}
audit-effect-contacts = { $n ->
    [one] 1 Kontakt
   *[other] { $n } Kontakte
}
audit-effect-members = { $n ->
    [one] 1 Mitglied
   *[other] { $n } Mitglieder
}
audit-effect-sessions = { $n ->
    [one] 1 Sitzung beendet
   *[other] { $n } Sitzungen beendet
}
