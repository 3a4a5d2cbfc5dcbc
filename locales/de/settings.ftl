organisation-name = Name
organisation-name-hint = Wie er in Ihrem Haus üblich ist
organisation-name-missing = Schreiben Sie den Namen der Organisation.
organisation-time-zone = Zeitzone
organisation-time-zone-hint = „Heute“ in Kriterien ist der Tag dieser Zone
organisation-currency = Währung
organisation-currency-hint = In ihr wird der Umsatz gezählt
organisation-language = Sprache
organisation-language-hint = Für Mails an alle, die keine gewählt haben

organisation-intro = Was für alle gilt. Änderungen wirken sofort.
organisation-general = Allgemein
organisation-week-start = Wochen beginnen am
organisation-week-start-hint = „Diese Woche“ in Kriterien beginnt an diesem Tag
organisation-week-day = { $day ->
    [sunday] Sonntag
    [saturday] Samstag
   *[monday] Montag
}
organisation-min-people = Kleinste Gruppe
organisation-min-people-hint = Segmente mit weniger Personen sind „Klein“: nicht teilbar und ohne Zahl für Rollen, die keine Namen sehen
organisation-min-age = Mindestalter in Segmenten
organisation-min-age-hint = Wer bekanntermaßen jünger ist, gehört zu keinem Segment. 0 lässt alle zu; bekannte Benutzergruppen enthalten ohnehin alle
organisation-max-addresses = Meiste Adressen in einer bekannten Benutzergruppe
organisation-max-addresses-hint = Bis zu 1.000.000
organisation-horizon-days = Tage im Voraus für erwartete Bestellungen
organisation-horizon-days-hint = Die Abwanderungsprognose sagt, wie viele Bestellungen in so vielen Tagen zu erwarten sind: 7 bis 365. Eine Änderung gilt, sobald alles neu vorhergesagt ist; das beginnt sofort
organisation-kept-days = Tage, die Seitenaufrufe und Kampagnenklicks aufbewahrt werden
organisation-kept-days-hint = Bewahrt ihre Quelle nur die letzten 90 Tage auf, schreiben Sie 90: Bedingungen, die weiter zurückblicken, sagen es dann. Leer: alle bleiben
organisation-saved = Die Einstellungen der Organisation wurden gespeichert.
organisation-now = So liest es sich
organisation-today = Heute
organisation-week = Diese Woche
organisation-week-from = ab { $day }
organisation-money = Umsatz
teams-intro = Kundengruppen werden mit Teams geteilt. Deren Mitglieder sehen sie nach dem Anmelden.
teams-new = Neues Team
teams-create = Team erstellen
teams-none = Noch keine Teams
teams-none-help = Ein Team erhält Kundengruppen, ohne dass jemand Listen verschickt.
teams-name-hint = Etwa Norden oder Filialeröffnungen
teams-name-missing = Schreiben Sie den Namen des Teams.
teams-name-taken = Ein anderes Team heißt schon so. Wählen Sie einen anderen Namen.
teams-description = Beschreibung
teams-description-hint = Was das Team tut, in einer Zeile; darf leer sein
teams-members = Mitglieder
teams-members-hint = Wer hinzukommt oder wegfällt, sieht die geteilten Zielgruppen des Teams ab der nächsten Seite entsprechend.
teams-shares = Geteilte Gruppen
teams-shares-none = Mit diesem Team ist nichts geteilt.
teams-created = Das Team { $name } wurde erstellt. Wählen Sie jetzt seine Mitglieder.
teams-saved = Das Team { $name } wurde gespeichert.
teams-conflict = { $members ->
    [one] Jemand hat dieses Team geändert, während die Seite offen war: Es heißt jetzt { $name } und hat ein Mitglied. Speichern Sie noch einmal, um das durch das hier Gezeigte zu ersetzen.
   *[other] Jemand hat dieses Team geändert, während die Seite offen war: Es heißt jetzt { $name } und hat { $members } Mitglieder. Speichern Sie noch einmal, um das durch das hier Gezeigte zu ersetzen.
}
teams-delete = Team löschen
teams-delete-title = Team „{ $name }“ löschen?
teams-delete-help = { $members ->
    [0] Niemand gehört dazu, und nichts ist mit ihm geteilt. Gruppen, die es als ihr Team nennen, verlieren nur das.
    [one] Eine Person verlässt es; ihr Konto bleibt. Gruppen, die es als ihr Team nennen, verlieren nur das.
   *[other] { $members } Personen verlassen es; ihre Konten bleiben. Gruppen, die es als ihr Team nennen, verlieren nur das.
}
teams-delete-keep = Behalten
teams-delete-shared = { $groups ->
    [one] Eine Kundengruppe ist mit diesem Team geteilt. Widerrufen Sie zuerst diese Freigabe oder teilen Sie die Gruppe mit einem anderen Team.
   *[other] { $groups } Kundengruppen sind mit diesem Team geteilt. Widerrufen Sie zuerst diese Freigaben oder teilen Sie die Gruppen mit einem anderen Team.
}
teams-deleted = Das Team { $name } wurde gelöscht.
teams-back = Zurück zu { $name }
me-title = Mein Konto
me-intro = Wie Muster für Sie aussieht und wie Sie sich anmelden.
me-saved = Ihre Einstellungen wurden gespeichert.
me-language = Sprache
me-language-browser = Wie in diesem Browser
me-zone-organisation = Wie die Organisation ({ $zone })
me-theme = Farbschema
me-theme-system = Wie auf diesem Gerät
me-theme-light = Hell
me-theme-dark = Dunkel
me-density = Dichte
me-density-comfortable = Luftig
me-density-compact = Kompakt: mehr Zeilen auf einer Seite
me-keyboard = Tastatur
me-shortcuts = Tastenkürzel mit einzelnen Tasten
me-shortcuts-hint = Schalten Sie sie aus, wenn Sie diktieren oder versehentlich tippen
me-password-title = Passwort ändern
me-password-intro = Alle Ihre anderen Sitzungen enden, wenn Sie es ändern.
me-password-current = Aktuelles Passwort
me-password-submit = Passwort ändern
me-password-wrong = Das ist nicht Ihr aktuelles Passwort. Prüfen Sie es und versuchen Sie es noch einmal.
me-password-saved = Ihr Passwort wurde geändert. Ihre anderen Sitzungen sind beendet.
me-sessions = Sitzungen
me-sessions-where = Wo Sie angemeldet sind
me-sessions-end-others = Alle anderen beenden
me-sessions-rule = Eine Sitzung endet nach 30 Minuten ohne Nutzung und in jedem Fall nach 12 Stunden.
me-session-where = Gerät
me-session-address = Adresse
me-session-since = Seit
me-session-seen = Zuletzt genutzt
me-session-this = Diese
me-session-end = Sitzung beenden
me-session-ended = Die Sitzung ist beendet.
me-sessions-ended = { $n ->
    [0] Es gab keine andere Sitzung.
    [one] Eine andere Sitzung ist beendet.
   *[other] { $n } andere Sitzungen sind beendet.
}
me-session-device = { $browser } auf { $system }
me-session-unknown = Unbekanntes Gerät
me-happened = Was mit Ihrem Konto geschah
me-new-device = Neues Gerät
