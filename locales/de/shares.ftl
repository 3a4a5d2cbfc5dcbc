# Gruppen mit Teams teilen, geteilte Zielgruppen, Exporte.

share-tab-title = { $name } teilen
share-facts = Teilen
share-title = { $name } teilen
share-lead = Ein Team sieht, was Sie auswählen, immer auf dem neuesten Stand, bis Sie es widerrufen.
share-teams = Mit Teams geteilt
share-new = Mit einem Team teilen
share-again = Wieder teilen
share-none-title = Nicht geteilt
share-none = Ein Kampagnenteam sieht nur, was Sie auswählen: die Anzahl, oder Personen mit den freigegebenen Spalten.
share-small = Klein
share-small-title = Zu klein zum Teilen
share-later = Die Kontakte werden noch eingelesen, darum dauert es länger als sonst, zu zählen, ob die Gruppe genug Personen hat. Teilen Sie sie gleich noch einmal, oder lassen Sie jetzt zählen.
share-later-now = Jetzt zählen und weiter
share-too-small = Eine Gruppe mit weniger als { $n } Personen kann nicht geteilt werden: Einzelne wären erkennbar.
share-loosen = Kriterien lockern
share-add-people = Personen hinzufügen
share-col-team = Team
share-col-sees = Sie sehen
share-col-export = Herunterladen
share-col-expires = Offen bis
share-col-actions = Aktionen
share-no-expiry = bis zum Widerruf
share-revoke = Widerrufen
share-revoke-from = { $team } widerrufen
share-ended = Beendet
share-revoked-on = widerrufen { $date }
share-expired-on = abgelaufen { $date }
share-people = Personen
share-shown = Können gezeigt werden
share-smallest = Kleinste teilbare Gruppe
share-left-out = { $n ->
    [one] 1 Person wird ausgelassen.
   *[other] { $n } Personen werden ausgelassen.
}
share-left-out-few = Weniger als { $min } Personen werden ausgelassen.
share-left-out-why = Sie haben nicht in E-Mails eingewilligt oder sind noch keine Kontakte.
share-choose-team = Team auswählen
share-no-teams = Es gibt noch keine Teams. Ein Admin legt sie unter Einstellungen an.
share-team-members = { $n ->
    [one] { $team } (1 Mitglied)
   *[other] { $team } ({ $n } Mitglieder)
}
share-team-has-it = { $team } (hat sie schon)
share-level-question = Was sieht das Team?
share-level = { $level ->
   *[count] Nur die Anzahl
    [members] Personen
}
share-level-words = { $level ->
   *[count] Wie viele Personen, keine Namen und keine Datei.
    [members] Die Personen, die in E-Mails eingewilligt haben, mit den Spalten Ihrer Wahl.
}
share-columns = Spalten
share-column = { $column ->
   *[name] Name
    [first_name] Vorname
    [last_name] Nachname
    [email] E-Mail
    [phone] Telefon
    [customer_number] Kundennummer
    [job_title] Position
    [street] Straße
    [post_code] Postleitzahl
    [city] Ort
    [country] Land
    [language] Sprache
    [correspondence] Korrespondenz
    [salesperson] Verkäufer
    [territory] Gebiet
    [organizational_level] Organisationsebene
    [mailing_group] Verteiler
    [industry_group] Branche
    [business_relation] Geschäftsbeziehung
    [job_responsibility] Verantwortlichkeit
}
share-may-export = Das Team darf diese Personen als Datei herunterladen
share-purpose = Zweck
share-purpose-hint = Wofür das Team es braucht, zum Beispiel „Einladung zum Winterverkauf“. Das Team sieht es.
share-expires = Letzter Tag
share-expires-hint = Nach diesem Tag sieht das Team es nicht mehr. Ohne Tag bleibt es offen, bis Sie es widerrufen.
share-preview = Das wird das Team sehen
share-preview-count = { $n ->
    [one] 1 Person
   *[other] { $n } Personen
}
share-preview-members = { $shown } von { $people } Personen
share-preview-no-names = Die Zahl und nichts über einzelne Personen.
share-preview-export = Das Team darf es herunterladen.
share-preview-no-export = Das Team darf es ansehen, nicht herunterladen.
share-submit = Gruppe teilen
share-save = Freigabe speichern
share-good-to-know = Gut zu wissen
share-know-live = Das Team sieht die Gruppe immer so, wie sie jetzt ist. Wenn Sie widerrufen, ist sie mit dem nächsten Klick zu; ein laufender Download bricht ab.
share-know-consent = Gezeigt und heruntergeladen werden nur Personen, die in E-Mails eingewilligt haben. Die Zahl der Ausgelassenen steht immer dabei.
share-know-log = Jeder Download steht mit seiner Zeilenzahl im Protokoll.
share-created = { $name } ist mit { $team } geteilt.
share-changed = Was { $team } von { $name } sieht, ist geändert.
share-revoked = { $team } sieht { $name } nicht mehr.
share-error-team = Wählen Sie das Team, mit dem Sie teilen
share-error-team-taken = Dieses Team hat die Gruppe schon; ändern Sie stattdessen die Freigabe
share-error-level = Wählen Sie, was das Team sieht
share-error-columns = Wählen Sie mindestens eine Spalte
share-error-purpose = Geben Sie an, wofür das Team die Personen braucht
share-error-purpose-long = Der Zweck ist eine Zeile mit höchstens { $n } Zeichen
share-error-expires = Der letzte Tag ist heute oder später, oder leer
shared-lead = Kundengruppen, die mit Ihren Teams geteilt wurden.
shared-none-title = Mit Ihnen ist noch nichts geteilt
shared-none = Sobald jemand eine Kundengruppe mit einem Ihrer Teams teilt, erscheint sie hier.
shared-no-team = Sie sind in keinem Team. Ein Admin kann Sie unter Einstellungen, Teams hinzufügen.
shared-col-group = Gruppe
shared-col-sees = Sie sehen
shared-col-team = Über
shared-download = Herunterladen
shared-download-of = { $name } herunterladen
shared-people = Personen
shared-search = Diese Personen durchsuchen
shared-nobody = Niemand zu zeigen
shared-nobody-agreed = Niemand in dieser Gruppe hat in E-Mails eingewilligt.
shared-nobody-found = Auf diese Suche passt niemand. Sie sucht in den Spalten, die Sie sehen.
shared-first-page = Erste Seite
shared-small = Zurzeit sind zu wenige Personen in dieser Gruppe; darum wird weder die Zahl noch jemand gezeigt.
shared-broken-title = Kann gerade nicht gezählt werden
shared-broken = Die Kriterien dieser Gruppe nennen etwas, das es nicht mehr gibt. Wer sie verantwortet, muss sie richten.
shared-count-only = Mit Ihnen ist die Zahl geteilt, einzelne Personen nicht.
shared-about = Zu dieser Freigabe
shared-by = Geteilt von
shared-since = Seit
shared-rows = Zeilen in der Datei
shared-logged = Ihr Download wird im Protokoll vermerkt.
export-title = { $name } exportieren
export-lead = Eine CSV-Datei, erstellt während des Herunterladens.
export-who = Wer soll in die Datei?
export-agreed = { $n ->
    [one] Die 1 Person, die in E-Mails eingewilligt hat
   *[other] Die { $n } Personen, die in E-Mails eingewilligt haben
}
export-agreed-words = { $n ->
    [one] 1 wird ausgelassen.
   *[other] { $n } werden ausgelassen.
}
export-everyone = { $n ->
    [one] Alle: 1 Person
   *[other] Alle: { $n } Personen
}
export-everyone-words = Für den Service, nicht für Werbung: Die Einwilligung steht in einer eigenen Spalte.
export-known = { $n ->
    [one] 1 Adresse mit ihrem Namen. Die Datei lässt sich unverändert wieder einfügen.
   *[other] { $n } Adressen mit ihren Namen. Die Datei lässt sich unverändert wieder einfügen.
}
export-safe = Zellen, die ein Tabellenprogramm berechnen könnte, beginnen mit einem Apostroph.
export-submit = CSV herunterladen
