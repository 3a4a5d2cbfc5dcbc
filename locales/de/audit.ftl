audit-somebody = Jemand
audit-console = Die Befehlszeile
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
audit-code-created = { $who } hat „{ $name }“ hinzugefügt ({ $kind })
audit-code-changed = { $who } hat „{ $name }“ geändert ({ $kind })
audit-code-deleted = { $who } hat „{ $name }“ gelöscht ({ $kind })
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
audit-criteria-from-to = Vorher: { $old } Nachher: { $new }
audit-addresses-changed = { $who } hat die Adressen von „{ $name }“ geändert
audit-pending-added = { $who } hat die ausstehenden Adressen von „{ $name }“ als Kontakte angelegt
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
audit-churn-fitted = { $who } hat die Abwanderungsprognose neu rechnen lassen
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

audit-title = Protokoll
audit-intro = Wer wann was getan hat, und mit welcher Wirkung. Nichts hier lässt sich ändern.
audit-export = Als CSV exportieren
audit-when = Wann
audit-who = Wer
audit-what = Was geschah
audit-effect = Wirkung
audit-action = Aktion
audit-kind = Art
audit-number = Nummer
audit-anybody = Alle
audit-any-action = Alle Aktionen
audit-any-kind = Alles
audit-from = Von
audit-until = Bis
audit-day-wrong = „{ $value }“ ist kein Tag: Schreiben Sie Jahr-Monat-Tag, etwa 2026-11-21
audit-filter = Filtern
audit-older = Ältere
audit-newest = Neueste
audit-none = Nichts passt zu diesen Filtern
audit-none-help = Wählen Sie einen längeren Zeitraum oder weniger Filter.
audit-open = Öffnen

audit-action-set-up = Portal eingerichtet
audit-action-signed-in = Angemeldet
audit-action-sign-in-failed = Anmeldung fehlgeschlagen
audit-action-signed-out = Abgemeldet
audit-action-password-changed = Passwort geändert
audit-action-session-revoked = Sitzung beendet
audit-action-staff-invited = Konto eingeladen
audit-action-invite-accepted = Einladung angenommen
audit-action-password-reset-started = Link für neues Passwort erstellt
audit-action-staff-changed = Konto geändert
audit-action-staff-disabled = Konto gesperrt
audit-action-staff-enabled = Konto freigegeben
audit-action-team-created = Team erstellt
audit-action-team-changed = Team geändert
audit-action-team-deleted = Team gelöscht
audit-action-organisation-changed = Organisation geändert
audit-action-attribute-created = Merkmal erstellt
audit-action-attribute-changed = Merkmal geändert
audit-action-attribute-deleted = Merkmal gelöscht
audit-action-code-created = Code hinzugefügt
audit-action-code-changed = Code geändert
audit-action-code-deleted = Code gelöscht
audit-action-contact-created = Kontakt erstellt
audit-action-contact-changed = Kontakt geändert
audit-action-contact-deleted = Kontakt gelöscht
audit-action-consent-changed = Einwilligung geändert
audit-action-contacts-exported = Kontakte exportiert
audit-action-import-uploaded = Datei hochgeladen
audit-action-import-started = Import gestartet
audit-action-import-finished = Import abgeschlossen
audit-action-import-failed = Import fehlgeschlagen
audit-action-import-cancelled = Import abgebrochen
audit-action-group-created = Gruppe erstellt
audit-action-group-renamed = Gruppe umbenannt
audit-action-criteria-changed = Kriterien geändert
audit-action-addresses-changed = Adressen geändert
audit-action-pending-added = Ausstehende Adressen als Kontakte angelegt
audit-action-group-duplicated = Gruppe dupliziert
audit-action-group-archived = Gruppe archiviert
audit-action-group-restored = Gruppe wiederhergestellt
audit-action-group-deleted = Gruppe gelöscht
audit-action-group-exported = Gruppe exportiert
audit-action-share-created = Gruppe geteilt
audit-action-share-changed = Freigabe geändert
audit-action-share-revoked = Freigabe widerrufen
audit-action-share-downloaded = Geteilte Zielgruppe heruntergeladen
audit-action-churn-fitted = Abwanderungsprognose neu gerechnet
audit-action-demo-filled = Demodaten eingefüllt

audit-kind-staff = Personal
audit-kind-team = Team
audit-kind-organisation = Organisation
audit-kind-attribute = Eigenes Merkmal
audit-kind-code = Code
audit-kind-contact = Kontakt
audit-kind-import = Import
audit-kind-group = Kundengruppe
audit-kind-share = Freigabe
