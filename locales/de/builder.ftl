# Der Kriterieneditor.

builder-title-new = Neues Segment
builder-title-edit = { $name } bearbeiten
builder-crumb-edit = Bearbeiten
builder-save = Segment speichern
builder-name = Name
builder-description = Beschreibung
builder-description-hint = Wozu dient diese Gruppe?
builder-words = In einfachen Worten
builder-copy = Kopieren
builder-copied = Kopiert
builder-include = Personen einschließen
builder-leave-out = Aber ausschließen
builder-templates = Vorlagen
builder-removed = Entfernt. Mit „Rückgängig“ kommt es zurück.
builder-undo = Rückgängig

builder-match = Es gilt
builder-match-all = alles davon (und)
builder-match-any = mindestens eines (oder)
builder-match-label = { $n ->
    [1] Wie Bedingungen verknüpft sind
   *[other] Wie Bedingungen in Gruppe { $n } verknüpft sind
}
builder-column-all = Personen, die nach jedem Schritt bleiben
builder-column-any = Personen, die jeder Schritt hinzufügt
builder-join-where = Wenn
builder-join-anyone = Wer
builder-join-and = und
builder-join-or = oder

builder-add-rule = Bedingung hinzufügen
builder-add-group = Gruppe hinzufügen
builder-condition = Bedingung
builder-group = Gruppe
builder-add-members = Mitglieder einer anderen Gruppe
builder-full = Es sind { $limit } Bedingungen, mehr fasst der Editor nicht. Speichern Sie einen Teil als eigenes Segment und verwenden Sie dieses.
builder-cut = Ein Segment hat hier höchstens { $limit } Bedingungen, und es wurden mehr gesendet. Die ersten { $limit } stehen hier, die anderen fehlen. Gespeichert wurde nichts.
builder-no-deeper = Gruppen lassen sich { $limit }-fach schachteln.

builder-condition-name = Bedingung { $n }
builder-group-name = Gruppe von Bedingungen { $n }
builder-more = Mehr zu Bedingung { $n }
builder-more-group = Mehr zu Gruppe { $n }
builder-duplicate = Duplizieren
builder-wrap = In eine Gruppe umwandeln
builder-unwrap = Gruppe auflösen
builder-negate = Umkehren (nicht)
builder-unnegate = Nicht mehr umkehren
builder-up = Nach oben
builder-down = Nach unten
builder-remove = Entfernen
builder-not = nicht
builder-not-remove = Bedingung { $n } ist umgekehrt. Zurücknehmen

builder-choose-field = Feld wählen oder tippen …
builder-field-hint = Tippen, um Felder zu suchen
builder-field-gone = Ein gelöschtes Feld
builder-change-field = Feld wechseln
builder-change-op = Ändern
builder-take-values = Hinzufügen
builder-take-value = Diesen Wert übernehmen
builder-show-values = Werte zur Auswahl zeigen
builder-choose-group = Gruppe wählen …
builder-kind-archived = archiviert
builder-kind-segment = Segment
builder-kind-known = bekannte Benutzergruppe
builder-add-value = Hinzufügen …
builder-any-product = beliebiges Produkt
builder-choose-product = Produkt wählen
builder-token-remove = { $value } entfernen
builder-token-more = und { $n } weitere
builder-token-clear = Alle { $n } entfernen
builder-token-near = Meinten Sie „{ $value }“?
builder-token-unknown = Nicht erkannt
builder-unmet = { $n ->
    [one] Bisher ist nichts mit „{ $value }“ erfasst, damit wird also niemand gefunden. Prüfen Sie die Schreibweise.
   *[other] Bisher ist nichts mit { $n } dieser Werte erfasst, etwa „{ $value }“, damit wird also niemand gefunden. Prüfen Sie die Schreibweise.
}
builder-times = { $what ->
    [return] { $n ->
        [one] Rückgabe
       *[other] Rückgaben
    }
    [acquisition] { $n ->
        [one] Erwerbung
       *[other] Erwerbungen
    }
    [page_view] { $n ->
        [one] Aufruf
       *[other] Aufrufe
    }
    [rating] { $n ->
        [one] Bewertung
       *[other] Bewertungen
    }
    [interaction] { $n ->
        [one] Interaktion
       *[other] Interaktionen
    }
   *[order] { $n ->
        [one] Bestellung
       *[other] Bestellungen
    }
}
builder-times-days = { $what ->
    [order] { $n ->
        [one] Tag mit Bestellung
       *[other] Tage mit Bestellung
    }
   *[other] { $n ->
        [one] Tag damit
       *[other] Tage damit
    }
}
builder-of = { $aspect ->
    [templates] mit
   *[products] von
}
builder-any-of-aspect = { $aspect ->
    [campaigns] beliebige Kampagne
    [referrers] beliebige Website
    [currencies] beliebige Währung
   *[templates] beliebige Vorlage
}
builder-wheres = { $n ->
    [0] Nur solche, bei denen …
   *[other] Nur solche, bei denen … ({ $n } gewählt)
}
builder-line-from = von
builder-line-to = bis
builder-on = für
builder-and = und
builder-days = Tagen
builder-period-past = in den letzten
builder-period-between = zwischen
builder-period-ever = jemals
builder-text-hint = Groß- und Kleinschreibung und Akzente spielen keine Rolle
builder-blanks = { $field ->
    [country] auch Personen ohne Land
    [region] auch Personen ohne Region
    [city] auch Personen ohne Ort
    [post_code] auch Personen ohne Postleitzahl
    [language] auch Personen ohne Sprache
    [gender] auch Personen ohne Geschlecht
    [device] auch Personen ohne Gerät
    [correspondence] auch Personen ohne bevorzugten Kontaktweg
    [company] auch Personen ohne Unternehmen
    [job_title] auch Personen ohne Funktion
    [age] auch Personen unbekannten Alters
    [age_group] auch Personen unbekannten Alters
    [first_order] auch Personen, die nie bestellt haben
    [last_order] auch Personen, die nie bestellt haben
    [currency] auch Personen, die nie bestellt haben
    [import] auch Personen, die kein Import angelegt hat
    [last_interaction] auch Personen ohne Interaktion
    [last_acquired] auch Personen, die nie ein Produkt erworben haben
    [last_viewed] auch Personen, die nie eine Shopseite angesehen haben
    [last_rating] auch Personen, die nie bewertet haben
    [salesperson] auch Personen ohne Verkäufer
    [territory] auch Personen ohne Gebiet
    [organizational_level] auch Personen ohne Organisationsebene
    [mailing_group] auch Personen in keinem Verteiler
    [industry_group] auch Personen ohne Branche
    [business_relation] auch Personen ohne Geschäftsbeziehung
    [job_responsibility] auch Personen ohne Verantwortlichkeit
    [birthday] auch Personen ohne bekannten Geburtstag
    [email] auch Personen ohne E-Mail-Adresse
    [email_consent] auch Personen, die nie geantwortet haben
    [sms_consent] auch Personen, die nie geantwortet haben
    [post_consent] auch Personen, die nie geantwortet haben
    [ads_consent] auch Personen, die nie geantwortet haben
    [average_rating] auch Personen ohne solche Bewertung
    [average_order] auch Personen ohne solche Bestellung
   *[other] auch Personen ohne Wert für „{ $name }“
}
builder-means-since = seit { $day }
builder-means-not-since = nicht seit { $day }
builder-means-until = von heute bis { $day }
builder-means-between = { $from } bis { $to }
builder-means-zone = { $meaning }, Ortszeit { $city }
builder-scope-all = Kunden von: allen Produkten
builder-scope-of = Kunden von: { $products }
builder-scope-more = { $products } und { $n } weiteren
builder-scope-label = Produkte, um die es im Segment geht
builder-scope-hint = Nur Kunden dieser Produkte zählen, und nur, was sie davon gekauft, erworben, angesehen oder bewertet haben. Für Prognosen, die letzte Bewertung und die Anzahl der Produkte zählen alle Produkte.
builder-all-products = Hier zählen alle Produkte, nicht nur die, um die es im Segment geht.
builder-kept = { $days ->
    [one] Seitenaufrufe und Kampagnenklicks werden einen Tag aufbewahrt: Was vor dem { $day } war, fehlt
   *[other] Seitenaufrufe und Kampagnenklicks werden { $days } Tage aufbewahrt: Was vor dem { $day } war, fehlt
}

builder-label-field = Bedingung { $n }: Feld
builder-label-op = Bedingung { $n }: Vergleich
builder-label-value = Bedingung { $n }: Wert
builder-label-upper = Bedingung { $n }: oberer Wert
builder-label-amount = Bedingung { $n }: Betrag in { $currency }
builder-label-number = Bedingung { $n }: Anzahl
builder-label-unit = Bedingung { $n }: Einheit
builder-label-days = Bedingung { $n }: Anzahl der Tage
builder-label-month = Bedingung { $n }: Monat
builder-label-from = Bedingung { $n }: von
builder-label-to = Bedingung { $n }: bis
builder-label-line-from = Bedingung { $n }: Betrag der Position in { $currency }, von
builder-label-line-to = Bedingung { $n }: Betrag der Position in { $currency }, bis
builder-label-group = Bedingung { $n }: Kundengruppe
builder-label-times = Bedingung { $n }: wie oft
builder-label-counted = Bedingung { $n }: was gezählt wird
builder-label-product = Bedingung { $n }: Produkt hinzufügen
builder-label-period = Bedingung { $n }: Zeitraum
builder-label-add = Wert für { $name } hinzufügen

builder-text = Kriterien als Text
builder-text-own = Diese Kriterien in einer Zeile
builder-text-own-hint = Auch eine andere Installation von Muster liest sie; Gruppen stehen darin mit ihrem Namen.
builder-text-other = Andere Kriterien
builder-text-take = Stattdessen verwenden
builder-text-empty = Fügen Sie die Kriterien ein, die an die Stelle dieser treten sollen.
builder-text-too-large = Diese Kriterien sind tiefer oder länger, als der Editor zeigt.
builder-text-taken = Die Kriterien wurden übernommen.

builder-picker = Feld suchen
builder-picker-search = Felder suchen
builder-picker-recent = Zuletzt verwendet
builder-picker-none = Kein Feld heißt so.

builder-left = bleiben
builder-matches = passen
builder-more-people = mehr
builder-left-out = raus
builder-empties = { $people ->
    [0] Niemand erfüllt das
   *[other] Danach bleibt niemand. Für sich allein: { $people }
}
builder-no-effect = Ohne Wirkung
builder-emptied = Bedingung { $n } lässt niemanden übrig. Lockern oder entfernen Sie sie.
builder-not-finished = nicht fertig
builder-wrong = { $count ->
    [one] 1 Bedingung hat einen Fehler und wird deshalb nicht gezählt.
   *[other] { $count } Bedingungen haben Fehler und werden deshalb nicht gezählt.
}
builder-partly = { $count ->
    [one] 1 Bedingung wird ohne unbekannte Werte gezählt.
   *[other] { $count } Bedingungen werden ohne unbekannte Werte gezählt.
}
builder-unfinished = { $count ->
    [one] 1 Bedingung ist nicht fertig und wird deshalb nicht gezählt.
   *[other] { $count } Bedingungen sind nicht fertig und werden deshalb nicht gezählt.
}

builder-live = Aktuelles Ergebnis
builder-people-now = Personen jetzt
builder-up-to-date = Aktuell
builder-without = { $count ->
    [one] Ohne 1 Bedingung, die zu klären ist
   *[other] Ohne { $count } Bedingungen, die zu klären sind
}
builder-without-values = Ohne unbekannte Werte
builder-not-counted = Nicht gezählt
builder-behind = Neue Daten werden eingelesen
builder-stale = Kriterien geändert – wird gezählt
builder-lost = Es besteht keine Verbindung. Was Sie eingegeben haben, bleibt hier stehen, ist aber weder gezählt noch gespeichert. Muster versucht es von selbst wieder.
builder-lost-since = Die angezeigte Zahl ist von { $time }.
builder-lost-again = Erneut versuchen
builder-share = { $share } von { $contacts } Kontakten
builder-share-customers = { $n ->
    [one] { $share } von { $contacts } Kunden des Produkts
   *[other] { $share } von { $contacts } Kunden der Produkte
}
builder-people = { $people ->
    [one] Person
   *[other] Personen
}
builder-said = { $people ->
    [0] Niemand passt.
    [one] 1 Person passt.
   *[other] { $people } Personen passen.
}
builder-small-tag = Klein
builder-small = Weniger als { $min } Personen: Eine so kleine Gruppe kann nicht geteilt oder verwendet werden.
builder-too-young = Wer bekanntermaßen unter { $age } ist, gehört zu keinem Segment.
builder-too-young-people = Ausgelassen, weil bekanntermaßen unter { $age }: { $people }.
builder-reach-email = per E-Mail
builder-reach-sms = per SMS
builder-reach-post = per Post
builder-reach-ads = in Anzeigen
builder-reach-hint = Erreichbar heißt: Die Person hat zugestimmt, und es gibt eine Adresse dafür.
builder-update = Zahl aktualisieren
builder-count-again = Neu zählen
builder-counted-at = Gezählt um { $time }
builder-who = Wer sie sind
builder-overlap = Überschneidung mit Gruppen
builder-overlap-label = Vergleich mit Gruppe { $n }
builder-overlap-both = In beiden
builder-overlap-only-this = Nur in diesem Segment
builder-overlap-only-that = Nur in der anderen
builder-overlap-some = { $n ->
    [2] Auch in einer davon
   *[other] Auch in manchen davon
}
builder-overlap-all = { $n ->
    [2] In beiden Gruppen
   *[other] In allen { $n } Gruppen
}
builder-overlap-together = { $n ->
    [2] Verglichen mit beiden Gruppen
   *[other] Verglichen mit allen { $n } Gruppen
}
builder-overlap-adds = Neue Personen je Gruppe
builder-overlap-this = Dieses Segment
builder-overlap-sum = Zusammen
builder-overlap-none = Diese Gruppe lässt sich nicht zählen.
builder-break-down = Aufschlüsseln nach
builder-bars-rest = Übrige
builder-bars-several = Wer mehrere hat, zählt bei jedem mit.
builder-nobody = Noch passt niemand.
builder-sample = Stichprobe
builder-others = Andere
builder-somebody = Person { $n }

builder-values = Vorschläge
builder-value-people = { $people ->
    [one] 1 Kontakt
   *[other] { $people } Kontakte
}
builder-value-said = { $count ->
    [0] Keine Vorschläge
    [one] 1 Vorschlag
   *[other] { $count } Vorschläge
}

builder-name-missing = Geben Sie dem Segment einen Namen.
builder-name-long = Der Name ist länger als { $limit } Zeichen. Kürzen Sie ihn.
builder-name-odd = Im Namen steht ein Steuerzeichen. Geben Sie ihn neu ein.
builder-name-taken = Es gibt schon eine Kundengruppe „{ $name }“. Wählen Sie einen anderen Namen.
builder-description-long = Die Beschreibung ist länger als { $limit } Zeichen. Kürzen Sie sie.
builder-problem-empty = Fügen Sie mindestens eine Bedingung hinzu, sonst sind alle im Segment.
builder-problem-unfinished = Bedingung { $n } ist nicht fertig. Ergänzen oder entfernen Sie sie.
builder-problem-in = Bedingung { $n }: { $problem }

builder-saved = { $people ->
    [one] „{ $name }“ ist gespeichert und hat 1 Person.
   *[other] „{ $name }“ ist gespeichert und hat { $people } Personen.
}
builder-saved-later = „{ $name }“ ist gespeichert. Die Personen werden gezählt, sobald die Kontakte eingelesen sind.
builder-saved-share = Teilen

builder-draft-new = Das ist Ihr Entwurf vom { $time } Uhr. Er ist noch nicht gespeichert.
builder-draft-edit = Das sind Ihre Änderungen vom { $time } Uhr. Sie sind noch nicht gespeichert.
builder-drafts = { $n ->
    [one] Sie haben einen ungespeicherten Entwurf
   *[other] Sie haben { $n } ungespeicherte Entwürfe
}
builder-drafts-more = { $n ->
    [one] 1 weiterer Entwurf
   *[other] { $n } weitere Entwürfe
}
builder-draft-nameless = Ohne Namen
builder-draft-blank = Noch keine Bedingungen
builder-draft-continue = Fortsetzen
builder-draft-continue-named = { $name }: Fortsetzen
builder-draft-forget = Verwerfen
builder-draft-discard-named = { $name }: Verwerfen
builder-draft-gone = Es werden nur { $most } Entwürfe aufgehoben: Der älteste, „{ $name }“, wurde verworfen, um Platz für diesen zu machen.
builder-draft-going = Es werden nur { $most } Entwürfe aufgehoben. Wenn Sie dieses Formular ausfüllen, fällt der älteste weg: „{ $name }“. Um ihn zu behalten, speichern oder verwerfen Sie vorher einen anderen.
builder-draft-discarded = Der Entwurf ist verworfen.
builder-draft-discard = Entwurf verwerfen

builder-conflict = { $who } hat dieses Segment geändert: { $ago }
builder-conflict-help = Nichts wurde überschrieben, und Ihre Eingaben stehen unten.
builder-conflict-theirs = Jetzt gilt:
builder-conflict-name = Der Name ist jetzt:
builder-conflict-description = Die Beschreibung ist jetzt:
builder-conflict-mine = Sie haben geschrieben:
builder-conflict-empty = (leer)
builder-conflict-keep = Mit meiner Fassung überschreiben
builder-conflict-take = Meine verwerfen, die andere nehmen
builder-somebody-else = Jemand anderes

builder-weigh = Dieses Segment wird verwendet, darum sehen Sie vor dem Speichern, was die Änderung bewirkt. Die Kontakte werden noch eingelesen, darum dauert das Zählen länger als sonst. Speichern Sie gleich noch einmal, oder lassen Sie jetzt zählen.
builder-weigh-now = Jetzt zählen
builder-confirm = { $before } → { $after } Personen
builder-confirm-moves = { $leave } scheiden aus, { $join } kommen hinzu.
builder-leaving = { $people } scheiden aus
builder-joining = { $people } kommen hinzu
builder-staying = { $people } bleiben
builder-used-share = Geteilt mit { $team }
builder-used-share-too = geteilt mit { $team }
builder-used-people = { $before } → { $after } Personen
builder-breaks = „{ $name }“ verwendet dieses Segment und ließe sich nicht mehr zählen: { $problem }
builder-uses = Verwendet von { $list }:
builder-uses-groups = { $count ->
    [one] 1 Segment
   *[other] { $count } Segmenten
}
builder-uses-shares = { $count ->
    [one] 1 Freigabe
   *[other] { $count } Freigaben
}
builder-confirm-hidden = Weniger als { $n } Personen bleiben übrig: Die Teams, mit denen es geteilt ist, sehen dann nur noch „Klein“, ohne Zahl und ohne Personen.
builder-confirm-save = Änderung speichern
builder-confirm-back = Weiter bearbeiten

builder-too-large = Diese Kriterien sind größer, als der Editor zeigen kann
builder-too-large-help = Er fasst { $rules } Bedingungen, { $depth }-fach geschachtelt. Das Segment funktioniert, wie es ist. Sollen andere darin sein, legen Sie ein neues Segment an, mit Teilen von diesem als eigenen Segmenten.
builder-too-large-json = Kriterien, wie sie gespeichert sind
builder-profile = Profil: { $name }

builder-counted-without = Gezählt ohne { $n ->
    [one] diesen Wert
   *[other] die { $n } unbekannten Werte
 }.
builder-sift = { $n ->
    [one] Entfernen
   *[other] Alle { $n } entfernen
 }
