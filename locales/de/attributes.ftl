attributes-intro = Was Sie über Ihre Kontakte neben den eingebauten Feldern wissen, etwa eine Treuestufe oder eine Schuhgröße. Segmente können es abfragen und Importe es ausfüllen.
attributes-new = Neues Merkmal
attributes-none = Noch keine eigenen Merkmale
attributes-none-help = Fügen Sie hinzu, was Ihr Geschäft über seine Kunden weiß; es wird zum Feld jedes Kontakts und zur Regel für Segmente.
attributes-none-add = Merkmal hinzufügen
attributes-name = Name
attributes-name-hint = So, wie man ihn liest, zum Beispiel Treuestufe.
attributes-profile = Profil
attributes-profile-hint = Eine Überschrift wie Kaufgewohnheiten. Fragen mit derselben Überschrift stehen auf der Seite des Kontakts und bei den Regeln beisammen.
attributes-kind = Werte
attributes-kind-fixed = (bleibt so, denn Kontakte haben Werte dieser Art)
attributes-kind-text = Text
attributes-kind-text-hint = Worte, etwa eine Lieblingsfiliale
attributes-kind-number = Zahl
attributes-kind-number-hint = Mit bis zu vier Nachkommastellen
attributes-kind-money = Betrag
attributes-kind-money-hint = In der Währung der Organisation
attributes-kind-date = Datum
attributes-kind-date-hint = Ein Tag, etwa „Mitglied seit“
attributes-kind-yes-no = Ja oder Nein
attributes-kind-yes-no-hint = Etwa „Hat eine Kundenkarte“
attributes-kind-choice = Auswahl
attributes-kind-choice-hint = Eins aus einer Liste, etwa eine Stufe
attributes-kind-several = Mehrfachauswahl
attributes-kind-several-hint = Beliebig viele aus einer Liste, etwa Interessen
attributes-actions = Aktionen
attributes-up = { $name } nach oben
attributes-down = { $name } nach unten
attributes-delete = Merkmal löschen
attributes-delete-named = { $name } löschen
attributes-edit-title = { $name } bearbeiten
attributes-save = Merkmal speichern
attributes-choices = Auswahlwerte
attributes-choices-hint = In der Reihenfolge, in der sie angeboten werden. Wer einen Wert hat, behält ihn auch nach dem Umbenennen.
attributes-choice = Wert { $n }
attributes-choice-add = Wert hinzufügen
attributes-choice-remove = { $name } entfernen
attributes-used-contacts = { $n ->
    [one] 1 Kontakt hat ihn
   *[other] { $n } Kontakte haben ihn
}
attributes-used-segments = verwendet von
attributes-lost = { $n ->
    [one] 1 Kontakt hat „{ $name }“ und steht dann ohne Wert da.
   *[other] { $n } Kontakte haben „{ $name }“ und stehen dann ohne Wert da.
}
attributes-lost-several = { $n ->
    [one] 1 Kontakt hat „{ $name }“ und verliert es.
   *[other] { $n } Kontakte haben „{ $name }“ und verlieren es.
}
attributes-lost-confirm = Diesen Kontakten den Wert nehmen
attributes-created = Das Merkmal „{ $name }“ wurde hinzugefügt. Es steht jetzt im Formular jedes Kontakts.
attributes-saved = Das Merkmal „{ $name }“ wurde gespeichert.
attributes-deleted = Das Merkmal „{ $name }“ wurde gelöscht.
attributes-delete-title = „{ $name }“ löschen?
attributes-delete-help = { $n ->
    [0] Kein Kontakt hat einen Wert dafür, und kein Segment verwendet es.
    [one] 1 Kontakt verliert seinen Wert. Kein Segment verwendet es.
   *[other] { $n } Kontakte verlieren ihren Wert. Kein Segment verwendet es.
}
attributes-delete-used = { $n ->
    [one] Es bleibt, denn 1 Segment verwendet es. Nehmen Sie die Regel zuerst aus diesem Segment:
   *[other] Es bleibt, denn { $n } Segmente verwenden es. Nehmen Sie die Regel zuerst aus diesen Segmenten:
}
attributes-back = Zurück zu den Merkmalen
attributes-conflict = Jemand anderes hat dieses Merkmal inzwischen geändert. Es heißt jetzt „{ $name }“ mit den Werten: { $choices }. Ihre Eingaben sind noch da; vergleichen Sie, und speichern Sie noch einmal.
attributes-error-name = Geben Sie einen Namen mit mindestens einem Buchstaben oder einer Ziffer ein.
attributes-error-long = Das sind { $count } Zeichen; höchstens { $most } passen. Kürzen Sie es.
attributes-error-control = Darin steht ein Steuerzeichen, etwa ein Zeilenumbruch oder Tabulator. Geben Sie es neu in einer Zeile ein.
attributes-error-taken = Ein anderes Merkmal heißt „{ $name }“. Wählen Sie einen anderen Namen.
attributes-error-many = Es gibt { $most } Merkmale, mehr gehen nicht. Löschen Sie zuerst eines, das niemand braucht.
attributes-error-no-choice = Geben Sie mindestens einen Wert ein.
attributes-error-label = Dieser Wert hat keinen Namen. Geben Sie einen ein, oder entfernen Sie den Wert.
attributes-error-same-label = „{ $name }“ steht zweimal da. Benennen Sie einen um, oder entfernen Sie ihn.
attributes-error-choice-used = „{ $name }“ wird verwendet von { $segments }. Nehmen Sie den Wert zuerst dort heraus, dann entfernen Sie ihn hier.
attributes-error-confirm = Bestätigen Sie, dass diese Kontakte ihren Wert verlieren, oder fügen Sie den Wert wieder hinzu.
