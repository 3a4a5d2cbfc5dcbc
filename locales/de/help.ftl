help-intro = Was die Wörter bedeuten, und Tasten, die Klicks sparen.
help-terms = Begriffe
help-shortcuts = Tastenkürzel
help-all-keys = Alle Tastenkürzel
help-key = Tasten
help-does = Was sie tun
help-search = Suchen oder zu einer Seite springen
help-keys = Diese Seite
help-submit = Das aktuelle Formular absenden
help-close = Ein Menü schließen
help-go = Gehe zu: { $page }
help-keys-on = Tastenkürzel sind eingeschaltet.
help-keys-off = Tastenkürzel sind ausgeschaltet.
help-contact = Kontakt
help-contact-about = Eine Kundin oder ein Kunde, Person oder Unternehmen, gefunden über E-Mail-Adresse oder Kundennummer.
help-segment = Segment
help-segment-about = Eine Kundengruppe, die durch Kriterien bestimmt ist. Sie ist immer aktuell: Wer passt, gehört dazu.
help-known = Bekannte Benutzergruppe
help-known-about = Eine Kundengruppe, die durch E-Mail-Adressen bestimmt ist. Sie ändert sich nur, wenn jemand sie bearbeitet. Eine Adresse ohne Kontakt ist ausstehend.
help-small = Klein
help-small-about = { $n ->
    [one] Eine Gruppe mit weniger als einer Person. Sie kann nicht geteilt werden; lockern Sie eine Regel, um sie zu vergrößern.
   *[other] Eine Gruppe mit weniger als { $n } Personen. Sie kann nicht geteilt werden; lockern Sie eine Regel, um sie zu vergrößern.
}
help-too-young = Zu jung
help-too-young-about = Wer bekanntermaßen unter { $age } ist, gehört zu keinem Segment, was auch immer dessen Kriterien sagen: Keine Zahl, keine Liste und kein Export enthält sie. Wessen Alter nicht bekannt ist, wird nicht ausgelassen. Bekannte Benutzergruppen enthalten alle, die auf der Liste stehen.
help-share = Geteilte Zielgruppe
help-share-about = Eine Kundengruppe, die ein Team sehen darf: nur die Anzahl oder die Mitglieder in gewählten Spalten, mit oder ohne Download.
help-role = Rolle
help-role-about = Was jemand hier darf. Admins ändern Rollen; fehlt ein Menüpunkt, gehört er nicht zur Rolle.
