home-title = Schön, Sie zu sehen, { $name }
home-intro = Beschreiben Sie, wen Sie erreichen wollen, sehen Sie sofort, wie viele Personen das sind, und übergeben Sie die Zielgruppe dem Kampagnenteam.
home-new-segment = Neues Segment
home-new-known = Liste einfügen
home-first-steps = Erste Schritte
home-steps-done = { $done } von { $total } erledigt
home-step-done = erledigt
home-step-import = Kontakte importieren
home-step-import-help = Eine CSV-Datei aus Shop oder Adressbuch; Bestellungen können folgen.
home-step-group = Eine Kundengruppe erstellen
home-step-group-help = Ein Segment folgt Ihren Daten, eine bekannte Benutzergruppe ist eine Liste von Adressen.
home-step-share = Mit einem Kampagnenteam teilen
home-step-share-help = Das Team sieht, was Sie freigeben, und lädt es selbst herunter.
home-step-invite = Jemanden einladen
home-step-invite-help = Mit einem Link, der einmal gilt.
home-tile-contacts = Kontakte
home-tile-contacts-note = im Portal, bereit für Segmente
home-tile-groups = Kundengruppen
home-tile-groups-note = { $known ->
    [one] { $segments } Segmente, 1 bekannte Benutzergruppe
   *[other] { $segments } Segmente, { $known } bekannte Benutzergruppen
}
home-tile-shares = Geteilte Zielgruppen
home-tile-shares-note = an Kampagnenteams übergeben
home-recent-groups = Neueste Gruppen
home-all-groups = Alle Gruppen
home-no-groups = Noch keine Kundengruppen
home-no-groups-help = Hier erscheinen die Gruppen, die Sie und Ihre Kollegen erstellen oder ändern.
home-col-group = Gruppe
home-col-type = Art
home-col-people = Personen jetzt
home-type-segment = Segment
home-type-known = Bekannte Benutzer
home-activity = Neueste Ereignisse
home-no-activity = Hier erscheint, was mit Ihren Gruppen geschieht.
home-small = Klein
