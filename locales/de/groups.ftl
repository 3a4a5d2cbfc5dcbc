# Customer groups: the list, the pages of a group, and segment templates.

## The list

groups-title = Kundengruppen
groups-intro = Wiederverwendbare Zielgruppen für Kampagnen und geteilte Listen. Segmente aktualisieren sich selbst; bekannte Benutzergruppen ändern sich nur, wenn Sie sie bearbeiten.
groups-new = Neue Gruppe
groups-new-segment-help = Alle, auf die Kriterien zutreffen. Immer aktuell.
groups-new-known-help = Bestimmte Personen, nach E-Mail-Adresse.
groups-views = Ansichten
groups-tab-all = Alle
groups-tab-segments = Segmente
groups-tab-known = Bekannte Benutzergruppen
groups-tab-mine = Meine Kundengruppen
groups-tab-shared = Geteilt
groups-tab-attention = Zu prüfen
groups-tab-archived = Archiviert
groups-search = Name, Beschreibung, Besitzer
groups-filter-team = Team
groups-filter-size = Größe
groups-filter-remove = Filter { $label }: { $value } entfernen
groups-size-between = { $low } bis { $high } Personen
groups-size-from = { $low } Personen und mehr
groups-count = { $n ->
    [one] 1 Gruppe
   *[other] { $n } Gruppen
}
groups-table = Tabelle der Kundengruppen
groups-pages = Seiten
groups-first-page = Erste Seite
groups-column-pick = Auswählen
groups-column-name = Gruppenname
groups-column-type = Art
groups-column-people = Personen
groups-column-trend = 30 Tage
groups-column-used = Verwendet in
groups-column-owner = Besitzer
groups-column-updated = Geändert
groups-pick = { $name } auswählen
groups-used-shares = { $n ->
    [one] 1 Team
   *[other] { $n } Teams
}
groups-used-groups = { $n ->
    [one] 1 Segment
   *[other] { $n } Segmente
}
groups-refreshed = Die Zahlen sind auf dem neuesten Stand.
groups-first-title = Noch keine Kundengruppen
groups-first-help = Eine Gruppe ist eine Zielgruppe, die sich immer wieder verwenden lässt: Beschreiben Sie, wen Sie erreichen möchten, oder fügen Sie eine Liste von Adressen ein.
groups-first-segment = Segment erstellen
groups-first-known = Liste einfügen
groups-none-title = Keine passende Gruppe
groups-none-help = Die Suche oder ein Filter blendet die anderen aus.
groups-none-clear = Suche und Filter zurücksetzen
groups-empty-title = { $tab ->
    [segments] Noch keine Segmente
    [known] Noch keine bekannten Benutzergruppen
    [mine] Ihnen gehört noch keine Gruppe
    [shared] Nichts ist geteilt
    [attention] Alle Gruppen sind in Ordnung
    [archived] Nichts ist archiviert
   *[other] Hier gibt es keine Gruppen
}
groups-empty-help = { $tab ->
    [segments] Beschreiben Sie, wen Sie erreichen möchten; das Segment hält sich selbst aktuell.
    [known] Fügen Sie Adressen ein, um eine Gruppe aus genau diesen Personen zu bilden.
    [mine] Hier stehen Gruppen, die Sie erstellen.
    [shared] Geteilt wird eine Gruppe auf ihrer Seite „Teilen“.
    [attention] Hier stehen Gruppen, die zu klein, fehlerhaft oder seit 90 Tagen ungenutzt sind.
    [archived] Archivierte Gruppen behalten ihren Verlauf und lassen sich wiederherstellen.
   *[other] Sehen Sie unter „Alle“ nach.
}
groups-archive-picked = Ausgewählte archivieren
groups-none-picked = Wählen Sie mindestens eine Gruppe aus, die nicht archiviert ist.
groups-archive-title = { $n ->
    [one] 1 Gruppe archivieren?
   *[other] { $n } Gruppen archivieren?
}
groups-archive-submit = { $n ->
    [one] Gruppe archivieren
   *[other] { $n } Gruppen archivieren
}
groups-archived-done = { $n ->
    [one] 1 Gruppe wurde archiviert.
   *[other] { $n } Gruppen wurden archiviert.
}
groups-archive-help = Sie verschwinden aus der Liste und lassen sich nicht mehr ändern, behalten aber ihren Verlauf und können jederzeit wiederhergestellt werden.
groups-keep = Behalten
groups-inactive-title = Inaktive Segmente
groups-inactive-help = { $n ->
    [one] Weniger als 1 Person passt, deshalb lassen sie sich weder teilen noch verwenden. Lockern Sie eine Regel, oder aktualisieren Sie, sobald neue Daten da sind.
   *[other] Weniger als { $n } Personen passen, deshalb lassen sie sich weder teilen noch verwenden. Lockern Sie eine Regel, oder aktualisieren Sie, sobald neue Daten da sind.
}
groups-inactive-loosen = Regel lockern

## Segment templates

groups-templates = Segmentvorlagen
groups-templates-all = Alle Vorlagen
groups-templates-intro = Fertige Kriterien als Ausgangspunkt. Die Kopie können Sie ändern; gespeichert wird erst, wenn Sie speichern.
groups-template-copy = Kopieren
groups-template-people = { $n ->
    [one] Heute 1 Person
   *[other] Heute { $n } Personen
}
groups-template-choose = Sie wählen das Produkt

## What groups are called

group-segment = Segment
group-known = Bekannte Benutzergruppe
group-known-short = Bekannte Benutzer
group-known-words = Personen, die mit ihrer E-Mail-Adresse genannt sind
group-everyone = Alle
group-small = Klein
group-too-small = Zu klein
group-idle = Seit 90 Tagen ungenutzt
group-broken = Fehlerhafte Kriterien
group-broken-words = Die Kriterien nennen etwas, das es nicht mehr gibt.
group-broken-help = Bis die Kriterien berichtigt sind, kann niemand gezählt werden.
group-broken-rule = „{ $rule }“: { $problem }
group-broken-attribute = Das Attribut, nach dem hier gefragt wird, wurde gelöscht. Wählen Sie ein anderes oder entfernen Sie die Bedingung.
group-fewer-than = weniger als { $n }
group-archived = Archiviert
group-refresh = Aktualisieren

## The head of a group's pages

group-counted = Gezählt: { $ago }
group-not-counted = Noch nicht gezählt
group-counting = Wird gezählt
group-counts-later = Die Kontakte werden noch eingelesen, darum dauert das Zählen länger als sonst.
group-not-countable = Nicht zählbar
group-owned-by = Besitzer: { $owner }
group-owned-by-team = Besitzer: { $owner }, { $team }
group-of-team = Team { $team }
group-edit-criteria = Kriterien bearbeiten
group-edit-addresses = Adressen bearbeiten
group-share = Teilen
group-more = Weitere Aktionen
group-rename = Umbenennen und beschreiben
group-duplicate = Duplizieren
group-export = Mitglieder exportieren
group-archive = Gruppe archivieren
group-delete = Gruppe löschen
group-restore = Wiederherstellen
group-archived-help = Diese Gruppe ist archiviert: Niemand kann sie ändern oder verwenden, bis sie wiederhergestellt ist.
group-tabs = Seiten der Gruppe
group-tab-overview = Übersicht
group-tab-members = Mitglieder
group-tab-sharing = Teilen
group-tab-used = Verwendung
group-tab-history = Verlauf

## Overview

group-people = Personen
group-periods = Zeitraum
group-period = { $days ->
    [365] 1 Jahr
   *[other] { $days } Tage
}
group-in-days = { $days ->
    [365] in 1 Jahr
   *[other] in { $days } Tagen
}
group-chart-title = { $days ->
    [365] Personen im letzten Jahr
   *[other] Personen in den letzten { $days } Tagen
}
group-chart-desc = Von { $first } am { $from } bis { $last } am { $to }.
group-chart-extremes = Niedrigster Wert { $low } am { $lowday }, höchster Wert { $high } am { $highday }.
group-chart-table = Als Tabelle anzeigen
group-chart-day = Tag
group-chart-none = Ein Verlauf zeigt sich, sobald die Gruppe an zwei Tagen gezählt wurde.
group-hidden-help = Es sind so wenige Personen, dass Ihrer Rolle weder Zahl noch Zusammensetzung gezeigt werden. Fragen Sie einen Manager.
group-few-help = Damit niemand erkannt wird, sieht Ihre Rolle Personenzahlen in Schritten von { $min }, darunter nur < { $min }.
group-small-segment-help = Zu klein, um geteilt zu werden. Lockern Sie eine Regel, damit mehr Personen passen.
group-small-known-help = Zu klein, um geteilt zu werden. Fügen Sie Adressen hinzu.
group-who = Wer dazugehört
group-origin = Herkunft der Adressen: { $origin }
group-by-country = Land
group-by-age = Alter
group-by-reach = Erreichbar per
group-reach-email = E-Mail
group-reach-sms = SMS
group-reach-post = Post
group-reach-ads = Anzeigen
group-others = Andere
group-facts = Fakten
group-fact-addresses = Adressen
group-fact-pending = Ausstehend
group-fact-smallest = Kleinste nutzbare Größe
group-fact-youngest = Mindestalter
group-fact-created = Erstellt
group-fact-changed = Geändert
group-fact-version = Kriterienversion
group-unused = Diese Gruppe wird nirgends verwendet.
group-uses-in-criteria = Verwendet diese Gruppe in den Kriterien
group-shared-since = Geteilt seit { $date }
group-share-until = bis { $date }
group-may-export = darf exportieren
group-latest = Zuletzt

## Members

group-members-title = Mitglieder von { $name }
group-members-forbidden = Namen und Adressen werden Ihrer Rolle nicht gezeigt
group-members-forbidden-help = Sie sehen Anzahlen und Aufschlüsselungen. Ein Admin kann Ihnen eine Rolle geben, die Personen sieht.
group-members-search = Nach Name oder E-Mail suchen
group-members-table = Tabelle der Mitglieder
group-members-name = Name
group-members-email = E-Mail-Adresse
group-members-country = Land
group-members-orders = Bestellungen
group-members-spend = Umsatz
group-members-last-order = Letzte Bestellung
group-members-why = Warum sie dazugehören
group-members-why-of = Warum gehört { $name } dazu?
group-members-state = Zustand
group-members-added = Hinzugefügt
group-members-contact = Kontakt
group-members-is-pending = Ausstehend
group-members-pending = { $n ->
    [one] 1 ausstehend: noch kein Kontakt
   *[other] { $n } ausstehend: noch keine Kontakte
}
group-pending-title = { $n ->
    [one] 1 Adresse ist noch kein Kontakt
   *[other] { $n } Adressen sind noch keine Kontakte
}
group-pending-help = Als Kontakte bekommen sie eine eigene Seite und können in Segmenten vorkommen. Ihre Einwilligung bleibt unbekannt, bis jemand sie einträgt.
group-pending-add = { $n ->
    [one] 1 Kontakt anlegen
   *[other] { $n } Kontakte anlegen
}
group-pending-added = { $n ->
    [one] 1 Kontakt angelegt. Die Einwilligung ist unbekannt.
   *[other] { $n } Kontakte angelegt. Ihre Einwilligung ist unbekannt.
}
group-pending-none = Alle Adressen dieser Gruppe waren schon Kontakte.
group-members-none = Heute passt niemand
group-members-none-help = Die Seite der Kriterien zeigt, welche Regel niemanden übrig lässt.
group-members-no-result = Kein Mitglied passt zur Suche
group-members-no-result-help = Ein Teil des Namens oder der E-Mail-Adresse genügt.
group-find-title = Person finden
group-find-label = Name, E-Mail-Adresse oder Kundennummer
group-find-hint = Zeigt, ob die Person dazugehört und warum.
group-find = Finden
group-find-in = In dieser Gruppe
group-find-out = Nicht in dieser Gruppe
group-find-nobody = Kein Kontakt hat diesen Namen, diese Adresse oder Nummer. Prüfen Sie die Schreibweise.
group-find-several = { $n } Kontakte heißen so. Wählen Sie, wer gemeint ist:
group-find-many = Mehr als { $n } Kontakte heißen so. Wählen Sie, wer gemeint ist, oder geben Sie eine Adresse oder Kundennummer ein:
group-find-pending = Die Adresse steht in der Liste, aber noch kein Kontakt hat sie.
group-find-holds = Passt:
group-find-fails = Passt nicht:
group-find-all = alle davon
group-find-any = mindestens eines davon
group-find-left-out = ausgeschlossen: { $rule }
group-find-not-left-out = nicht ausgeschlossen: { $rule }
group-find-own = Eigener Wert: { $value }
group-find-too-young = Zu jung für Segmente: Wer unter { $age } ist, gehört zu keinem. Alt genug am { $day }.
group-find-no-customer = Kein Kunde der Produkte, um die es im Segment geht.
group-find-change = ändert sich am { $date }
group-find-leaves = Scheidet am { $date } aus, wenn nichts Neues geschieht.
group-find-joins = Kommt am { $date } hinzu, wenn nichts Neues geschieht.

## Where used

group-used-title = Verwendung von { $name }
group-used-none = Diese Gruppe wird nirgends verwendet
group-used-none-help = Sie lässt sich gefahrlos ändern.
group-used-shares = Geteilt mit
group-used-groups = Segmente, die sie verwenden
group-uses-groups = Gruppen, die sie verwendet
group-used-by-now = Zurzeit verwendet von

## History

group-history-title = Verlauf von { $name }
group-history-none = Noch ist nichts geschehen
group-history-older = Ältere Ereignisse
group-history-restored = Version { $number } wiederhergestellt
group-history-moved = { $joined } dazu, { $left } weg
group-history-addresses = +{ $added } −{ $removed } Adressen
group-history-description = Beschreibung geändert
group-history-origin = Herkunft der Adressen: { $new }
group-versions = Kriterienversionen
group-version = Version { $number }
group-version-current = Aktuell
group-version-people = Personen damals: { $people }
group-compare = Version { $old } und { $new } vergleichen
group-compare-title = Version { $old } und { $new } von { $name }
group-compare-rules = Was sich geändert hat
group-compare-removed = Entfernt:
group-compare-added = Hinzugefügt:
group-compare-all = alle Bedingungen erfüllen
group-compare-any = mindestens eine der Bedingungen erfüllen
group-compare-today = { $n ->
    [one] Heute hätte Version { $number } { $after } Person; die aktuellen Kriterien haben { $before }.
   *[other] Heute hätte Version { $number } { $after } Personen; die aktuellen Kriterien haben { $before }.
}
group-back-to-history = Zurück zum Verlauf
group-restore-version = Version { $number } wiederherstellen
group-restore-version-title = Version { $number } von „{ $name }“ wiederherstellen?
group-version-restored = Die Kriterien von Version { $number } gelten wieder.

## Life of a group

group-settings-title = { $name } umbenennen und beschreiben
group-name = Gruppenname
group-description = Beschreibung
group-description-hint = Wozu die Gruppe dient, damit Kollegen es wissen.
group-no-team = Kein Team
group-name-missing = Geben Sie der Gruppe einen Namen.
group-name-long = Der Name darf höchstens { $most } Zeichen haben.
group-name-line = Schreiben Sie den Namen in eine Zeile.
group-name-taken = Eine andere Gruppe heißt schon so, vielleicht eine archivierte. Wählen Sie einen anderen Namen.
group-description-long = Die Beschreibung darf höchstens { $most } Zeichen haben.
group-saved = Gespeichert.
group-copy-of = Kopie von { $name }
group-duplicate-title = { $name } duplizieren
group-duplicate-segment-help = Die Kopie hat dieselben Kriterien und gehört Ihnen. Sie ist mit niemandem geteilt.
group-duplicate-known-help = Die Kopie hat dieselben Adressen und gehört Ihnen. Sie ist mit niemandem geteilt.
group-duplicated = Die Gruppe wurde dupliziert. Dies ist die Kopie.
group-archive-title = „{ $name }“ archivieren?
group-archive-help = Die Gruppe verschwindet aus der Liste und lässt sich nicht mehr ändern, behält aber ihren Verlauf und kann jederzeit wiederhergestellt werden.
group-archive-shares = { $n ->
    [one] 1 Team sieht sie nicht mehr, bis sie wiederhergestellt wird.
   *[other] { $n } Teams sehen sie nicht mehr, bis sie wiederhergestellt wird.
}
group-archive-groups = { $n ->
    [one] 1 Segment verwendet sie und arbeitet weiter wie bisher.
   *[other] { $n } Segmente verwenden sie und arbeiten weiter wie bisher.
}
group-archived-done = „{ $name }“ wurde archiviert.
group-restored-done = „{ $name }“ wurde wiederhergestellt.
group-deleted-done = „{ $name }“ wurde gelöscht.
group-show = Anzeigen
group-keep = Behalten
group-delete-title = „{ $name }“ löschen?
group-delete-segment-help = Die Kriterien mit allen Versionen und der Verlauf der Zahlen werden endgültig gelöscht. Die Personen bleiben Kontakte.
group-delete-known-help = Ihre { $people } Adressen und der Verlauf der Zahlen werden endgültig gelöscht. Kontakte bleiben Kontakte.
group-delete-blocked = Die Gruppe wird verwendet und lässt sich nicht löschen. Entfernen Sie sie zuerst hier, oder archivieren Sie sie stattdessen.
group-archive-instead = Stattdessen archivieren

group-template-name = { $key ->
    [viewed-not-bought] Angesehen, aber nicht gekauft
    [trial-not-paid] Getestet, aber nicht gekauft
    [unhappy] Unzufriedene Bewertungen
   *[new-customers] Neue Kunden in diesem Monat
    [lapsing] Länger nicht gekauft
    [big-spenders] Umsatzstarke Kunden
    [birthday] Geburtstag in diesem Monat
    [first-purchase] Erster Kauf
    [loyal] Stammkunden
    [at-risk] Abwanderungsgefahr
    [churn-high] Hohes Abwanderungsrisiko
    [churn-medium] Mittleres Abwanderungsrisiko
    [churn-low] Geringes Abwanderungsrisiko
    [one-time] Einmal gekauft, nie wieder
    [never-bought] Nie gekauft
    [bought-not-bought] X gekauft, aber nicht Y
    [bought-product] Käufer eines Produkts
    [customer-anniversary] Kundenjubiläum
    [reachable] Per E-Mail erreichbar
    [no-consent-yet] Noch keine Einwilligung
}
group-template-words = { $key ->
    [viewed-not-bought] Haben in den letzten 30 Tagen eine Shopseite angesehen und nichts gekauft.
    [trial-not-paid] Haben ein Produkt getestet und nie für eines bezahlt.
    [unhappy] Haben in den letzten 90 Tagen einen oder zwei Sterne vergeben.
   *[new-customers] Der erste Kauf war in diesem Kalendermonat.
    [lapsing] Im vergangenen Jahr gekauft, aber nicht in den letzten 90 Tagen.
    [big-spenders] Insgesamt { $amount } oder mehr ausgegeben und im vergangenen Jahr gekauft.
    [birthday] Alle, deren Geburtstag in diesen Kalendermonat fällt.
    [first-purchase] Genau einmal gekauft, in den letzten 30 Tagen.
    [loyal] Mindestens 5 Bestellungen im vergangenen Jahr.
    [at-risk] Mindestens 3 Bestellungen, aber keine in den letzten 180 Tagen.
    [churn-high] Laut Abwanderungsprognose vermutlich schon weg: Zeit, sie zurückzugewinnen.
    [churn-medium] Laut Abwanderungsprognose ist beides möglich: der Moment für ein Angebot.
    [churn-low] Laut Abwanderungsprognose bestellen sie von selbst wieder.
    [one-time] Eine einzige Bestellung, vor mehr als 90 Tagen.
    [never-bought] Bekannt, aber ohne jede Bestellung.
    [bought-not-bought] Haben ein Produkt gekauft und ein anderes nie: Sie wählen beide.
    [bought-product] Haben im vergangenen Jahr ein Produkt Ihrer Wahl gekauft.
    [customer-anniversary] Der Jahrestag der ersten Bestellung liegt in den nächsten 30 Tagen.
    [reachable] Hat eine E-Mail-Adresse und hat zugestimmt.
    [no-consent-yet] Hat eine E-Mail-Adresse, wurde aber nie um Einwilligung gebeten.
}
