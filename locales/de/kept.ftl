kept-title = Ihre Eingaben sind noch da
kept-back = Sie waren abgemeldet, bevor diese Eingaben ankamen. Noch ist nichts gespeichert: Prüfen Sie sie und senden Sie sie noch einmal.
kept-stale = Sie haben sich neu angemeldet, seit diese Seite geöffnet wurde. Noch ist nichts gespeichert: Prüfen Sie Ihre Eingaben und senden Sie sie noch einmal.
kept-stale-bare = Sie haben sich neu angemeldet, seit diese Seite geöffnet wurde. Noch ist nichts geschehen: Öffnen Sie die Seite neu und wiederholen Sie den Schritt.
kept-form = { $form ->
    [segment] Neues Segment
    [known] Neue bekannte Benutzergruppe
    [group] Änderungen an einer Kundengruppe
    [group_settings] Name und Beschreibung einer Kundengruppe
    [group_copy] Kopie einer Kundengruppe
    [share_new] Neue Freigabe einer Kundengruppe
    [share] Änderungen an einer Freigabe
    [import] Spalten einer Datei, die importiert wird
    [consent] Einwilligungen eines Kontakts
    [staff_new] Einladung zu Muster
    [staff] Änderungen an einem Konto des Personals
    [organisation] Änderungen an der Organisation
    [code_new] Neuer Code
    [code] Änderungen an einem Code
    [contact_new] Neuer Kontakt
    [contact] Änderungen an einem Kontakt
    [attribute_new] Neues Merkmal
    [attribute] Änderungen an einem Merkmal
    [team_new] Neues Team
   *[team] Änderungen an einem Team
}
kept-open = Formular wieder anzeigen
kept-send = Jetzt senden
kept-discard = Verwerfen
kept-discarded = Ihre Eingaben sind verworfen.
kept-reopen = Seite neu öffnen
kept-signed-out = Sie sind abgemeldet. Ihre Eingaben bleiben auf dieser Seite: Melden Sie sich in einem neuen Tab an, kommen Sie zurück und machen Sie hier weiter.
kept-sign-in = Sie waren abgemeldet. Ihre Eingaben bleiben eine Stunde lang aufgehoben: Melden Sie sich an, dann bekommen Sie sie zurück.
