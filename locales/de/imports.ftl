# List of imports
imports-title = Importe
imports-intro = Kontakte, Bestellungen und Aktivitäten aus CSV-Dateien. Ein Import läuft weiter, wenn Sie die Seite verlassen, und auch nach einem Neustart.
imports-new-contacts = Kontakte importieren
imports-new-orders = Bestellungen importieren
imports-new-others = Anderes importieren
imports-first-title = Noch keine Importe
imports-first-help = Holen Sie Ihre Kunden aus einer CSV-Datei, danach ihre Bestellungen. Sie sehen, was geschehen würde, bevor etwas geschrieben wird.
imports-list = Importe, neueste zuerst
imports-file = Datei
imports-kind = Inhalt
imports-kind-contacts = Kontakte
imports-kind-orders = Bestellungen
imports-kind-acquisitions = Erwerbungen
imports-kind-page-views = Seitenaufrufe im Shop
imports-kind-ratings = Bewertungen
imports-kind-interactions = Interaktionen
imports-state = Stand
imports-state-uploaded = Spalten zuordnen
imports-state-checking = Wird geprüft
imports-state-checked = Geprüft, nicht gestartet
imports-state-running = Läuft
imports-state-done = Fertig
imports-state-nothing = Nichts importiert
imports-state-failed = Vorzeitig beendet
imports-state-cancelled = Abgebrochen
imports-rows = Zeilen
imports-added = Hinzugefügt
imports-updated = Aktualisiert
imports-skipped = Übersprungen
imports-rejected = Abgelehnt
imports-by = Von
imports-command-line = Befehlszeile
imports-when = Wann
imports-older = Ältere Importe

# Upload
imports-step-file = Datei wählen
imports-step-columns = Spalten zuordnen
imports-step-check = Prüfen
imports-step-result = Ergebnis
imports-steps = Schritte des Imports
imports-file-label = CSV-Datei
imports-file-hint = Bis zu { $megabytes } MB und 200 Spalten. Zeichensatz und Trennzeichen sind beliebig; beides wird erkannt und gezeigt. Eine Arbeitsmappe zuerst als CSV speichern.
imports-kind-label = Was enthält die Datei?
imports-kind-contacts-hint = Eine Zeile je Person oder Unternehmen, mit Kundennummer oder E-Mail-Adresse
imports-kind-orders-hint = Eine Zeile je Bestellposition; zuerst die Kontakte importieren
imports-kind-acquisitions-hint = Eine Zeile je erworbenem Produkt: kostenlos, zur Probe, bezahlt, mit Gutscheincode oder als Zusatz
imports-kind-page-views-hint = Eine Zeile je aufgerufener Shopseite, mit Produkt, Kampagne und Herkunft des Besuchs
imports-kind-ratings-hint = Eine Zeile je Bewertung: 1 bis 5 Sterne
imports-kind-interactions-hint = Eine Zeile je Anruf, Mailing, Gespräch oder anderem Kontakt mit einem Kunden, und wie er verlief
imports-upload = Hochladen und ansehen

# What is wrong with a file
imports-no-file = Es wurde keine Datei gewählt. Wählen Sie eine CSV-Datei.
imports-file-too-large = Die Datei ist größer als { $megabytes } MB. Teilen Sie sie auf, oder lassen Sie die Grenze erhöhen.
imports-file-empty = Die Datei ist leer. Exportieren Sie sie erneut und prüfen Sie, ob sie Zeilen hat.
imports-file-no-rows = Die Datei hat Spaltennamen, aber keine Zeilen. Exportieren Sie sie erneut mit den Daten.
imports-file-archive = Das ist eine Arbeitsmappe (.xlsx, .ods) oder ein ZIP-Archiv. Öffnen Sie sie, speichern Sie das Blatt als CSV und wählen Sie diese Datei.
imports-file-workbook = Das ist eine Excel-Arbeitsmappe. Öffnen Sie sie, speichern Sie das Blatt als CSV und wählen Sie diese Datei.
imports-file-not-text = Das ist keine Textdatei. Exportieren Sie Ihre Daten als CSV und wählen Sie diese Datei.
imports-file-wide = Die Datei hat { $n } Spalten, höchstens 200 sind möglich. Exportieren Sie nur die Spalten, die Sie brauchen.
imports-file-doubles = Zwei Spalten haben denselben Namen: { $names }. Benennen Sie eine davon in der Datei um und laden Sie sie erneut hoch.

# Matching columns
imports-columns-intro = Geben Sie an, was jede Spalte ist. Was ausgelassen wird, wird nicht gelesen.
imports-reading = Wie die Datei gelesen wird
imports-encoding = Zeichensatz
imports-delimiter = Trennzeichen
imports-delimiter-comma = Komma
imports-delimiter-semicolon = Semikolon
imports-delimiter-tab = Tabulator
imports-delimiter-pipe = Senkrechter Strich
imports-header = Erste Zeile
imports-header-names = Namen der Spalten
imports-header-data = Daten
imports-dates = Datumsangaben
imports-dates-iso = Jahr zuerst: 2011-12-31
imports-dates-day-first = Tag zuerst: 31.12.2011
imports-dates-month-first = Monat zuerst: 12/31/2011
imports-decimals = Dezimalzeichen
imports-decimals-point = Punkt: 1,234.56
imports-decimals-comma = Komma: 1.234,56
imports-choose = Wählen…
imports-column = Spalte in der Datei
imports-column-unnamed = Spalte { $number }
imports-first-rows = Erste fünf Zeilen
imports-becomes = Ist
imports-leave-out = Auslassen
imports-attributes = Eigene Merkmale
imports-update-preview = Vorschau aktualisieren
imports-existing = Was geschieht mit denen, die schon da sind?
imports-policy-add-only = Nur hinzufügen
imports-policy-add-only-hint = Vorhandene bleiben, wie sie sind
imports-policy-fill-blanks = Lücken füllen
imports-policy-fill-blanks-hint = Nur was leer ist, wird gefüllt
imports-policy-overwrite = Überschreiben
imports-policy-overwrite-hint = Die Datei gilt; leere Zellen ändern nichts
imports-policy-overwrite-orders-hint = Eine Bestellung aus der Datei erhält die Positionen der Datei
imports-policy-add-only-activities-hint = Aktivitäten, deren Nummer es schon gibt, bleiben, wie sie sind; Zeilen ohne Nummer sind immer neu
imports-policy-overwrite-activities-hint = Aktivitäten, deren Nummer es schon gibt, erhalten die Angaben der Datei; leere Zellen ändern nichts
imports-consent = Einwilligung
imports-consent-help = Ohne Einwilligung erhält ein Kontakt keine Mailings. Wählen Sie einen Kanal nur, wenn alle in der Datei zugestimmt haben; ein vermerktes „Nein“ bleibt. Eine Spalte kann es für jede Person angeben.
imports-consent-all = Alle in dieser Datei haben zugestimmt zu
imports-channel-email = E-Mail
imports-channel-sms = SMS
imports-channel-post = Post
imports-channel-ads = Werbeanzeigen
imports-consent-source = Woher stammt die Einwilligung?
imports-consent-source-hint = Zum Beispiel: Newsletter-Formular auf unserer Website, seit Mai 2024
imports-check-button = Prüfen, ohne zu importieren
imports-cancel = Import abbrechen

# What is still to be said
imports-problem-no-key = Keine Spalte ist die Kundennummer oder die E-Mail-Adresse. Wählen Sie eine davon, damit Kontakte gefunden werden.
imports-problem-missing = Keine Spalte ist „{ $field }“. Wählen Sie die Spalte, die sie enthält.
imports-problem-no-product = Keine Spalte ist die Artikelnummer oder das Produkt. Wählen Sie eine davon.
imports-problem-no-price = Keine Spalte ist der Einzelpreis oder der Betrag. Wählen Sie eine davon.
imports-problem-twice = Zwei Spalten sind „{ $field }“. Lassen Sie eine davon aus.
imports-problem-dates = Angaben wie 03/04/2011 können zwei Tage bedeuten. Wählen Sie, ob der Tag oder der Monat zuerst kommt.
imports-problem-decimals = Zahlen wie 1.234 können tausend oder eins bedeuten. Wählen Sie das Dezimalzeichen.
imports-problem-consent-source = Die Datei enthält Einwilligungen. Geben Sie an, woher sie stammen.

# Fields
imports-field-customer-number = Kundennummer
imports-field-email = E-Mail-Adresse
imports-field-name = Name
imports-field-first-name = Vorname
imports-field-last-name = Nachname
imports-field-contact-type = Kontaktart
imports-field-job-title = Funktion
imports-field-phone = Telefon
imports-field-street = Straße
imports-field-post-code = Postleitzahl
imports-field-city = Ort
imports-field-region = Region
imports-field-country = Land
imports-field-language = Sprache
imports-field-gender = Geschlecht
imports-field-birthday = Geburtsdatum
imports-field-device = Gerätetyp
imports-field-correspondence = Korrespondenz
imports-field-consent-email = Einwilligung zu E-Mail
imports-field-consent-sms = Einwilligung zu SMS
imports-field-consent-post = Einwilligung zu Post
imports-field-consent-ads = Einwilligung zu Werbeanzeigen
imports-field-order-number = Bestellnummer
imports-field-ordered-at = Bestelldatum
imports-field-sku = Artikelnummer
imports-field-product = Produkt
imports-field-quantity = Menge
imports-field-unit-price = Einzelpreis
imports-field-amount = Betrag der Position
imports-field-currency = Währung
imports-field-activity-number = Nummer der Aktivität
imports-field-happened-at = Datum der Aktivität
imports-field-acquisition-type = Art des Erwerbs
imports-field-campaign = Kampagne
imports-field-referrer = Verweisende Domain
imports-field-channel = Kanal
imports-field-template = Vorlage
imports-field-evaluation = Beurteilung
imports-field-stars = Sterne
imports-field-failed = Versuch fehlgeschlagen

# Progress, check and result
imports-same-file = Genau diese Datei wurde schon importiert, als „{ $name }“ ({ $when }).
imports-checking = Die Datei wird geprüft
imports-running = Import läuft
imports-progress = { $rows } Zeilen
imports-progress-of = { $rows } von { $total } Zeilen
imports-left-unknown = Sie können die Seite verlassen; es geht weiter.
imports-left-seconds = { $n ->
    [one] Noch etwa eine Sekunde. Sie können die Seite verlassen; es geht weiter.
   *[other] Noch etwa { $n } Sekunden. Sie können die Seite verlassen; es geht weiter.
}
imports-left-minutes = { $n ->
    [one] Noch etwa eine Minute. Sie können die Seite verlassen; es geht weiter.
   *[other] Noch etwa { $n } Minuten. Sie können die Seite verlassen; es geht weiter.
}
imports-reload = Stand anzeigen
imports-stop = Import anhalten
imports-stop-check = Prüfung anhalten
imports-checked-title = Das würde geschehen
imports-checked-partial = Die Datei ist sehr lang: Die Prüfung hat die ersten { $rows } Zeilen gelesen.
imports-start = Import starten
imports-change-columns = Spalten ändern
imports-result-title = Was geschehen ist
imports-nothing = { $n ->
    [one] Es wurde nichts importiert: Die einzige Zeile wurde abgelehnt.
   *[other] Es wurde nichts importiert: Alle { $n } Zeilen wurden abgelehnt.
}
imports-done = { $n ->
    [one] Eine Zeile ist importiert.
   *[other] { $n } Zeilen sind importiert.
}
imports-cancelled = Der Import wurde abgebrochen. Was bis dahin importiert war, ist geblieben.
imports-failed = Der Import endete vorzeitig. Was bis dahin importiert war, ist geblieben; laden Sie die Datei erneut hoch, um fortzufahren.
imports-failed-file = Die Datei dieses Imports ist nicht mehr da. Was bis dahin importiert war, ist geblieben; laden Sie die Datei erneut hoch, um fortzufahren.
imports-failed-right = Wer diesen Import gestartet hat, darf nicht mehr importieren; daher endete er. Was bis dahin importiert war, ist geblieben.
imports-see-added = Hinzugefügte Kontakte ansehen
imports-see-owners = Zugehörige Kontakte ansehen
imports-repaired = { $n ->
    [one] Eine Adresse wurde repariert: Leerzeichen wurden entfernt.
   *[other] { $n } Adressen wurden repariert: Leerzeichen wurden entfernt.
}
imports-unrecognised = Werte, die nicht erkannt wurden
imports-unrecognised-help = Sie bleiben leer, denn es wird nichts geraten. Die Zeilen selbst werden importiert.
imports-unlisted = { $n ->
    [one] Und eine weitere Zeile mit anderen Werten
   *[other] Und { $n } weitere Zeilen mit anderen Werten
}
imports-value = Wert
imports-rejected-title = Abgelehnte Zeilen
imports-rejected-help = Sie halten den Rest nicht auf. Laden Sie sie herunter, bessern Sie sie aus und importieren Sie diese Datei.
imports-download-rejects = Abgelehnte Zeilen herunterladen
imports-line = Zeile
imports-reason = Grund

# Why a row was rejected
imports-reason-bytes = Zeichen, die der Zeichensatz nicht hat, bei Byte { $value }. Speichern Sie die Datei als UTF-8, oder wählen Sie einen anderen Zeichensatz.
imports-reason-control-character = Ein Steuerzeichen, das in keinen Text gehört. Entfernen Sie es.
imports-reason-too-long = Länger als { $value } Zeichen. Kürzen Sie es.
imports-reason-row-too-long = Die Zeile ist länger als 1 MB.
imports-reason-unclosed-quote = Ein Anführungszeichen wird geöffnet und nicht geschlossen. Schließen Sie es, oder schreiben Sie es doppelt.
imports-reason-too-few-cells = Weniger Zellen als Spalten ({ $value }).
imports-reason-too-many-cells = Mehr Zellen als Spalten ({ $value }). Setzen Sie Text mit Trennzeichen in Anführungszeichen.
imports-reason-no-key = Weder Kundennummer noch E-Mail-Adresse.
imports-reason-email = „{ $value }“ ist keine E-Mail-Adresse.
imports-reason-date = „{ $value }“ ist kein Datum, wie diese Datei sie schreibt.
imports-reason-future = „{ $value }“ liegt in der Zukunft.
imports-reason-number = „{ $value }“ ist keine Zahl, wie diese Datei sie schreibt.
imports-reason-number-too-large = „{ $value }“ ist zu groß.
imports-reason-too-many-decimals = „{ $value }“ hat mehr Nachkommastellen, als gespeichert werden.
imports-reason-negative = „{ $value }“ ist kleiner als null. Eine Rückgabe hat eine negative Menge, keinen negativen Preis.
imports-reason-too-many-codes = „{ $value }“ ist nicht bekannt, und es gibt schon { $most } seiner Art, mehr gehen nicht. Prüfen Sie, ob das die richtige Spalte ist.
imports-reason-zero-quantity = Die Menge ist null.
imports-reason-missing = Die Zelle ist leer, wird aber gebraucht.
imports-reason-currency = „{ $value }“ ist kein Währungscode wie EUR.
imports-reason-key-conflict = Kundennummer und E-Mail-Adresse ({ $value }) gehören zu zwei Kontakten.
imports-reason-unknown-contact = Kein Kontakt hat „{ $value }“. Importieren Sie zuerst die Kontakte.
imports-reason-other-customer = Die Bestellnummer { $value } gehört zu einem anderen Kunden.
imports-reason-other-activity = Die Nummer { $value } gehört zu einer Aktivität eines anderen Kunden.
imports-reason-acquisition-type = „{ $value }“ ist keine Art des Erwerbs. Schreiben Sie kostenlos, Probe, bezahlt, Gutscheincode oder Zusatz.
imports-reason-channel = „{ $value }“ ist kein bekannter Kanal. Schreiben Sie zum Beispiel E-Mail, Telefon, Website, App, Filiale oder Marktplatz.
imports-reason-evaluation = „{ $value }“ ist keine Beurteilung. Schreiben Sie sehr positiv, positiv, neutral, negativ oder sehr negativ.
imports-reason-yes-no = „{ $value }“ ist weder ja noch nein.
imports-reason-stars = „{ $value }“ ist keine ganze Zahl von 1 bis 5 Sternen.
imports-reason-referrer = „{ $value }“ ist weder eine Domain wie example.com noch eine Webadresse.
imports-reason-unknown = Nicht importiert.
