# Bekannte Benutzergruppen: Eingabefeld, Prüfung, Änderung.

known-new-title = Neue bekannte Benutzergruppe
known-new-lead = Bestimmte Personen, nach E-Mail-Adresse. Die Gruppe ändert sich nur, wenn jemand sie bearbeitet.
known-edit-title = Personen in { $name } ändern
known-edit-lead = Fügen Sie Adressen hinzu, entfernen Sie welche oder ersetzen Sie die Liste. Sie sehen den Unterschied, bevor sich etwas ändert.
known-name = Gruppenname
known-default-name = Liste vom { $time }
known-addresses = E-Mail-Adressen
known-addresses-hint = Fügen Sie ein, was Sie haben: eine pro Zeile oder getrennt durch Kommas, Semikolons, Tabs oder Leerzeichen. Auch „Name <E-Mail>“ geht. Höchstens { $limit }.
known-file = Eine .csv-Datei auswählen
known-file-drop = oder auf das Feld ziehen
known-fill = Die jetzige Liste in das Feld holen
known-check = Adressen prüfen
known-more = Herkunft, Beschreibung und Team
known-origin = Woher stammen diese Adressen?
known-origin-short = Adressen aus:
known-origin-hint = Zum Beispiel „Anmeldeliste, Frühjahrsmesse“. Das bleibt bei der Gruppe, falls später jemand fragt.
known-description = Beschreibung
known-facts = Bevor Sie speichern
known-facts-consent = In einer Gruppe zu sein ist keine Einwilligung. Fügen Sie nur Adressen von Personen ein, die mit Ihrer Nachricht rechnen dürfen; Freigaben und Mailings lassen weiterhin aus, wer nicht eingewilligt hat.
known-facts-use = Diese Art von Gruppe passt zu Pilotprojekten, privaten Angeboten, Veranstaltungen und Testsendungen.
known-facts-size = Eine Gruppe mit weniger als { $n } Personen kann nicht geteilt werden.
known-segment-instead = Nehmen Sie ein Segment, wenn die Zugehörigkeit einer Regel folgen soll
known-export = Liste exportieren
known-mode = Was soll mit den Adressen geschehen?
known-mode-add = Hinzufügen
known-mode-add-words = Diese kommen hinzu, niemand geht.
known-mode-remove = Entfernen
known-mode-remove-words = Diese gehen, niemand kommt hinzu.
known-mode-replace = Alle ersetzen
known-mode-replace-words = Die Gruppe besteht dann genau aus diesen.
known-found = { $n ->
    [one] 1 Eintrag gefunden
   *[other] { $n } Einträge gefunden
}
known-checked = geprüft um { $time }
known-ready = { $n ->
   *[other] bereit
}
known-ready-split = Schon Kontakte: { $contacts }, noch nicht: { $pending }
known-duplicates = { $n ->
   *[other] doppelt
}
known-duplicates-note = Einmal gezählt
known-duplicates-show = { $n ->
    [one] Die doppelte Adresse zeigen
   *[other] Die { $n } doppelten zeigen
}
known-duplicate-of = wie in Zeile { $line }
known-to-fix = zu korrigieren
known-to-fix-note = Unten korrigieren oder auslassen
known-to-fix-none = Jeder Eintrag ist eine Adresse
known-left-out-note = { $n ->
    [one] 1 wird ausgelassen
   *[other] { $n } werden ausgelassen
}
known-meter = { $ready } bereit, { $duplicates } doppelt, { $fix } zu korrigieren
known-no-consent = { $n ->
    [one] 1 der Kontakte hat nicht in E-Mails eingewilligt. Er bleibt in der Gruppe; Freigaben und Mailings lassen ihn aus.
   *[other] { $n } der Kontakte haben nicht in E-Mails eingewilligt. Sie bleiben in der Gruppe; Freigaben und Mailings lassen sie aus.
}
known-already = { $n ->
    [one] 1 ist schon in der Gruppe.
   *[other] { $n } sind schon in der Gruppe.
}
known-problems = Adressen zum Ansehen
known-problems-hidden = { $n ->
    [one] 1 weiterer Eintrag folgt, wenn diese erledigt sind.
   *[other] { $n } weitere Einträge folgen, wenn diese erledigt sind.
}
known-col-line = Zeile
known-col-address = Adresse
known-fix-label = Korrigierte Adresse für Zeile { $line }
known-leave-out = Auslassen
known-left-out = Ausgelassen
known-fixed = Bereit
known-did-you-mean = Meinten Sie
known-doubt = Sieht nach einem Tippfehler aus. Die Adresse bleibt so, wenn Sie sie nicht ändern.
known-reason-empty = Keine Adresse in dieser Zeile
known-reason-no-at = Keine E-Mail-Adresse: das @ fehlt
known-reason-two-ats = Mehr als ein @
known-reason-nothing-before-at = Nichts vor dem @
known-reason-no-domain = Keine Domain nach dem @
known-reason-no-dot = Die Endung fehlt, zum Beispiel .de
known-reason-comma-for-dot = Komma statt Punkt
known-reason-local = Ein Zeichen vor dem @, das es in Adressen nicht gibt
known-reason-letters = Ein Buchstabe vor dem @, den die meisten Mailsysteme nicht annehmen, etwa ñ oder ю
known-reason-domain = Keine Domain nach dem @
known-reason-too-long = Länger, als Adressen sein können
known-repaired = { $n ->
    [one] 1 wurde ausgebessert
   *[other] { $n } wurden ausgebessert
}
known-repaired-wrapping = Zeichen darum entfernt
known-repaired-characters = verborgene oder ungewöhnliche Zeichen entfernt
known-repaired-other = übriger Text der Zeile beiseitegelassen
known-pending = { $n ->
    [one] Was soll mit der Adresse geschehen, die noch kein Kontakt ist?
   *[other] Was soll mit den { $n } Adressen geschehen, die noch keine Kontakte sind?
}
known-pending-keep = Nur in dieser Gruppe behalten
known-pending-keep-words = Sie zählen voll, sobald es einen Kontakt mit dieser Adresse gibt.
known-pending-leave = Auslassen
known-pending-leave-words = { $n ->
    [one] Die Gruppe beginnt mit dem 1, der Kontakt ist.
   *[other] Die Gruppe beginnt mit den { $n }, die Kontakte sind.
}
known-difference = +{ $added } −{ $removed }
known-difference-title = Der Unterschied
known-difference-total = { $n ->
    [one] danach 1 Person
   *[other] danach { $n } Personen
}
known-show-difference = Unterschied zeigen
known-save = Gruppe speichern
known-save-people = { $n ->
    [one] Gruppe mit 1 Person speichern
   *[other] Gruppe mit { $n } Personen speichern
}
known-save-change = Änderung speichern: { $change }
known-save-note = { $n ->
    [one] 1 Eintrag bleibt aus, bis er korrigiert ist
   *[other] { $n } Einträge bleiben aus, bis sie korrigiert sind
}
known-created = { $n ->
    [one] { $name } ist mit 1 Person gespeichert.
   *[other] { $name } ist mit { $n } Personen gespeichert.
}
known-share = Mit einem Team teilen
known-changed = { $name } ist geändert: { $added } hinzugekommen, { $removed } gegangen, { $total } insgesamt.
known-error-name = Geben Sie der Gruppe einen Namen
known-error-name-long = Der Name darf höchstens { $n } Zeichen haben
known-error-name-taken = Es gibt schon eine Gruppe mit diesem Namen; wählen Sie einen anderen
known-error-description-long = Hier sind höchstens { $n } Zeichen möglich
known-error-none = Fügen Sie mindestens eine E-Mail-Adresse ein
known-error-no-address = In diesem Text ist keine Adresse, die gespeichert werden kann; korrigieren Sie die Einträge unten
known-error-over = { $over ->
    [one] Möglich sind { $limit } Adressen, das ist 1 zu viel. Entfernen Sie sie, oder teilen Sie die Liste in mehrere Gruppen.
   *[other] Möglich sind { $limit } Adressen, das sind { $over } zu viel. Entfernen Sie einige, oder teilen Sie die Liste in mehrere Gruppen.
}
known-error-nobody-left = Mindestens eine Adresse muss bleiben; um die Gruppe abzuschaffen, archivieren oder löschen Sie sie
known-error-no-difference = Das ändert nichts: Wählen Sie eine andere Aktion oder andere Adressen
known-error-to-fix = { $n ->
    [one] 1 Eintrag ist keine Adresse. Noch ist nichts gespeichert: Korrigieren Sie ihn, oder speichern Sie ohne ihn
   *[other] { $n } Einträge sind keine Adressen. Noch ist nichts gespeichert: Korrigieren Sie sie, oder speichern Sie ohne sie
}
known-error-look = Sehen Sie sich das Ergebnis unten an und speichern Sie dann. Noch ist nichts gespeichert
known-error-conflict = Jemand hat diese Gruppe inzwischen geändert. Ihre Liste ist noch da; sehen Sie sich den jetzigen Unterschied an und speichern Sie dann
known-error-workbook = Das ist eine Arbeitsmappe. Speichern Sie das Blatt im Tabellenprogramm als CSV und wählen Sie diese Datei
known-error-not-text = Diese Datei ist kein Text. Wählen Sie eine .csv- oder .txt-Datei
