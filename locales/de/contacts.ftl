contacts-title = Kontakte
contacts-intro = Alle, die Sie kennen: Personen und Unternehmen, mit ihren Käufen und der Frage, ob Sie sie ansprechen dürfen.
contacts-new = Neuer Kontakt
contacts-import = Importieren
contacts-first-title = Noch keine Kontakte
contacts-first-help = Holen Sie Ihre Kunden aus einer Datei, oder fügen Sie einen von Hand hinzu. Gruppen und Kampagnen beginnen hier.
contacts-first-import = CSV importieren
contacts-first-add = Einen hinzufügen
contacts-none-title = Kein Kontakt passt
contacts-none-help = Suchen Sie nach einem anderen Namen, einer anderen E-Mail-Adresse oder Kundennummer, oder entfernen Sie einen Filter.
contacts-search = Name, E-Mail oder Kundennummer
contacts-table = Kontakte
contacts-pages = Seiten
contacts-count = { $n ->
    [one] 1 Kontakt
   *[other] { $n } Kontakte
}
contacts-filter-remove = Filter entfernen – { $name }: { $value }
contacts-from-import = { $what ->
   *[contacts] Hinzugefügt durch Import
    [orders] Bestellungen aus Import
    [activities] Aktivitäten aus Import
}
contacts-column-name = Name
contacts-column-place = Ort
contacts-spend = Umsatz
contacts-last-order = Letzte Bestellung
contacts-first-order = Erste Bestellung
contacts-created = Hinzugefügt
contacts-orders = Bestellungen
contacts-has-orders = Mit Bestellungen
contacts-has-no-orders = Ohne Bestellungen
contacts-consent-state = { $channel }: { $state }

contacts-kind-person = Person
contacts-kind-company = Unternehmen
contacts-gender-f = Weiblich
contacts-gender-m = Männlich
contacts-gender-x = Divers
contacts-device-mobile = Smartphone
contacts-device-desktop = Computer
contacts-device-tablet = Tablet
contacts-correspondence-email = E-Mail
contacts-correspondence-letter = Brief
contacts-correspondence-phone = Telefon
contacts-channel-email = E-Mail
contacts-channel-sms = SMS
contacts-channel-post = Post
contacts-channel-ads = Anzeigen

contacts-field-kind = Art
contacts-field-external-id = Kundennummer
contacts-field-email = E-Mail-Adresse
contacts-field-name = Name
contacts-field-first-name = Vorname
contacts-field-last-name = Nachname
contacts-field-job-title = Funktion
contacts-field-company = Unternehmen
contacts-field-phone = Telefon
contacts-field-street = Straße
contacts-field-post-code = Postleitzahl
contacts-field-city = Stadt
contacts-field-region = Region
contacts-field-country = Land
contacts-field-language = Sprache
contacts-field-gender = Geschlecht
contacts-field-birth-day = Geburtsdatum
contacts-field-device = Gerät
contacts-field-correspondence = Korrespondenz

contacts-tabs = Kontakt
contacts-tab-overview = Übersicht
contacts-tab-groups = Gruppen
contacts-tab-consent = Einwilligung
contacts-tab-history = Verlauf
contacts-edit = Bearbeiten
contacts-more = Weitere Aktionen
contacts-delete = Kontakt löschen
contacts-open = { $name } öffnen
contacts-works-at = Gehört zu
contacts-state-orders = { $n ->
    [one] 1 Bestellung, am { $last }
   *[other] { $n } Bestellungen, die letzte am { $last }
}
contacts-state-no-orders = Noch keine Bestellungen
contacts-profile = Profil
contacts-facts = Auf einen Blick
contacts-average-order = Bestellwert im Schnitt, vor Rückgaben
contacts-source = Herkunft
contacts-source-import = Import
contacts-source-form = Von Hand hinzugefügt
contacts-source-demo = Demodaten
contacts-people = Personen dieses Unternehmens
contacts-people-none = Zu diesem Unternehmen gehört noch niemand. Wählen Sie es im Formular einer Person aus.
contacts-people-all = Alle { $n } anzeigen
contacts-orders-count = { $n ->
    [one] 1 Bestellung
   *[other] { $n } Bestellungen
}
contacts-orders-none = Noch keine Bestellungen. Sie kommen mit einem Import von Bestellungen.
contacts-orders-older = Ältere Bestellungen
contacts-orders-newest = Neueste Bestellungen
contacts-order = Bestellung { $number }
contacts-order-lines = Zeilen der Bestellung { $number }
contacts-lines = { $n ->
    [one] 1 Zeile
   *[other] { $n } Zeilen
}
contacts-lines-all = Alle { $n } Zeilen anzeigen
contacts-product = Produkt
contacts-quantity = Menge
contacts-amount = Betrag
contacts-return = Retoure

contacts-groups-of = Gruppen von { $name }
contacts-groups-in = { $n ->
    [one] In 1 Kundengruppe
   *[other] In { $n } Kundengruppen
}
contacts-groups-now = Stand jetzt
contacts-groups-none = In keiner Kundengruppe
contacts-groups-none-help = Kein Segment passt zu diesem Kontakt, und seine E-Mail-Adresse steht in keiner bekannten Benutzergruppe.
contacts-group = Gruppe
contacts-group-people = Personen
contacts-group-why = Warum?
contacts-group-listed = Die E-Mail-Adresse steht in der Liste.
contacts-segment = Segment
contacts-known = Bekannte Benutzer

contacts-consent-of = Einwilligung von { $name }
contacts-consent-title = Dürfen wir diesen Kontakt ansprechen?
contacts-consent-help = Unbekannt zählt als Nein: Angesprochen wird nur, wer Ja gesagt hat. Jede Änderung bleibt mit ihrer Quelle erhalten.
contacts-consent-no-event = Keine Quelle festgehalten
contacts-consent-source = Woher wissen Sie das?
contacts-consent-source-hint = Zum Beispiel: Telefonat am 3. Mai, Formular auf der Messe, Antwort auf den Newsletter.
contacts-consent-source-missing = Geben Sie an, woher Sie das wissen. Sonst lässt sich die Einwilligung nicht belegen.
contacts-consent-same = Nichts weicht vom Gespeicherten ab. Wählen Sie eine andere Antwort, oder verlassen Sie die Seite.
contacts-consent-conflict = Jemand hat diesen Kontakt inzwischen geändert. Ihre Auswahl steht noch unten; vergleichen Sie sie mit dem jetzigen Stand, und speichern Sie noch einmal.
contacts-consent-save = Einwilligung speichern
contacts-consent-saved = { $n ->
    [one] Einwilligung für 1 Kanal gespeichert.
   *[other] Einwilligung für { $n } Kanäle gespeichert.
}
contacts-consent-change = Ändern
contacts-consent-add = Einwilligung festhalten
contacts-consent-history = Alle Änderungen
contacts-consent-history-none = Noch keine Änderung der Einwilligung festgehalten.

contacts-history-of = Verlauf von { $name }
contacts-history-created = { $who } hat den Kontakt hinzugefügt
contacts-history-saved = { $who } hat den Kontakt ohne Änderung gespeichert
contacts-history-changed = { $who } hat geändert: { $fields }
contacts-history-consent = { $who } hat die Einwilligung für { $channel } von { $old } auf { $new } geändert
contacts-history-imported = Der Kontakt kam mit einem Import
contacts-history-began = Der Kontakt wurde hinzugefügt

contacts-delete-title = „{ $name }“ löschen?
contacts-delete-help = Mit dem Kontakt verschwinden:
contacts-delete-orders = { $n ->
    [0] Keine Bestellungen, denn es gibt keine
    [one] 1 Bestellung oder Retoure mit ihren Zeilen
   *[other] { $n } Bestellungen und Retouren mit ihren Zeilen
}
contacts-delete-spend = { $amount } Umsatz, den Segmente und Zahlen dann nicht mehr mitzählen
contacts-delete-activities = { $n ->
    [one] 1 Aktivität, etwa eine Bewertung oder ein Kontakt
   *[other] { $n } Aktivitäten, etwa Bewertungen und Kontakte
}
contacts-delete-consent = Die Einwilligung für jeden Kanal mit ihrem Verlauf
contacts-delete-known = { $n ->
    [one] Er verlässt jedes Segment. In 1 bekannten Benutzergruppe bleibt seine Adresse und wartet auf einen Kontakt
   *[other] Er verlässt jedes Segment. In { $n } bekannten Benutzergruppen bleibt seine Adresse und wartet auf einen Kontakt
}
contacts-delete-people = { $n ->
    [one] 1 Person gehört dann zu keinem Unternehmen mehr
   *[other] { $n } Personen gehören dann zu keinem Unternehmen mehr
}
contacts-delete-final = Das lässt sich nicht rückgängig machen.
contacts-delete-keep = Behalten
contacts-deleted = { $name } wurde gelöscht.

contacts-edit-title = { $name } bearbeiten
contacts-save = Kontakt speichern
contacts-saved = Der Kontakt wurde gespeichert.
contacts-created-flash = Der Kontakt wurde hinzugefügt. Über seine Einwilligung ist noch nichts bekannt.
contacts-form-who = Wer es ist
contacts-form-reach = Kontaktdaten
contacts-form-address = Anschrift
contacts-form-more = Weiteres
contacts-name-hint = Bleibt das Feld leer, entsteht er aus Vor- und Nachname.
contacts-company-hint = Name, Kundennummer oder E-Mail-Adresse des Unternehmens.
contacts-money-label = { $name } ({ $currency })
contacts-conflict = Jemand anderes hat diesen Kontakt geändert, während Sie schrieben. Nichts wurde überschrieben, und Ihre Eingaben stehen noch im Formular.
contacts-conflict-title = Was sich unterscheidet
contacts-conflict-field = Feld
contacts-conflict-stored = Jetzt gespeichert
contacts-conflict-typed = Von Ihnen eingegeben
contacts-conflict-help = Speichern Sie, um Ihre Eingaben zu behalten, oder
contacts-conflict-theirs = machen Sie mit dem Gespeicherten weiter

contacts-too-long = Das sind { $count } Zeichen; höchstens { $most } passen. Kürzen Sie es.
contacts-error-nameless = Geben Sie einen Namen, eine E-Mail-Adresse oder eine Kundennummer ein, damit der Kontakt wiederzufinden ist.
contacts-error-control = { $field } enthält ein Steuerzeichen, etwa einen Zeilenumbruch oder Tabulator. Geben Sie es neu in einer Zeile ein.
contacts-error-choice = Wählen Sie einen der Werte für { $field }.
contacts-error-date = Diesen Tag gibt es im Kalender nicht. Schreiben Sie ihn als 2026-11-21 oder 21.11.2026, zwischen 1800 und 2299.
contacts-error-birth-future = Dieser Tag liegt in der Zukunft. Prüfen Sie das Jahr.
contacts-error-number = { $field } ist eine Zahl. Schreiben Sie nur Ziffern und höchstens ein Dezimalzeichen.
contacts-error-number-large = { $field } ist größer, als gespeichert werden kann. Prüfen Sie die Zahl der Stellen.
contacts-error-decimals = { $field } hat { $n } Nachkommastellen. Runden Sie die Zahl.
contacts-error-email-at = Eine E-Mail-Adresse enthält ein @, wie name@example.com. Vervollständigen Sie sie.
contacts-error-email-before = Vor dem @ fehlt etwas. Vervollständigen Sie die Adresse.
contacts-error-email-domain = Nach dem @ kommt eine Domain wie example.com. Vervollständigen Sie sie.
contacts-error-email-local = Vor dem @ steht ein Zeichen, das dort in keiner Adresse vorkommt, etwa ein Leerzeichen oder zwei Punkte hintereinander. Prüfen Sie die Adresse.
contacts-error-email-letters = Vor dem @ steht ein Buchstabe, den die meisten Mailsysteme nicht annehmen, etwa ñ oder ю. Geben Sie die Adresse mit den Buchstaben a bis z ein.
contacts-error-email-host = Nach dem @ steht etwas, das keine Domain ist. Prüfen Sie die Adresse.
contacts-error-email-long = Diese Adresse ist länger, als eine sein kann (254 Zeichen, 64 vor dem @). Prüfen Sie sie.
contacts-error-email-taken = { $name } hat diese E-Mail-Adresse bereits. Öffnen Sie jenen Kontakt, oder geben Sie eine andere Adresse ein.
contacts-error-number-taken = { $name } hat diese Kundennummer bereits. Öffnen Sie jenen Kontakt, oder geben Sie eine andere Nummer ein.
contacts-error-no-company = Kein Unternehmen heißt „{ $typed }“ oder hat diese Nummer oder Adresse. Prüfen Sie die Schreibweise, oder fügen Sie das Unternehmen zuerst hinzu.
contacts-error-many-companies = { $n } Unternehmen heißen „{ $typed }“. Geben Sie die Kundennummer oder E-Mail-Adresse des richtigen ein.
contacts-error-has-people = { $n ->
    [one] 1 Person gehört zu diesem Unternehmen. Nehmen Sie sie zuerst heraus, dann machen Sie es zur Person.
   *[other] { $n } Personen gehören zu diesem Unternehmen. Nehmen Sie sie zuerst heraus, dann machen Sie es zur Person.
}
