help-intro = Hvad ordene betyder, og taster, der sparer klik.
help-terms = Ord
help-shortcuts = Genveje
help-all-keys = Alle genveje
help-key = Taster
help-does = Hvad de gør
help-search = Søg eller gå til en side
help-keys = Denne side
help-submit = Send den formular, du er i
help-close = Luk en menu
help-go = Gå til: { $page }
help-keys-on = Genveje er slået til.
help-keys-off = Genveje er slået fra.
help-contact = Kontakt
help-contact-about = En kunde, du kender: en person eller virksomhed, fundet på e-mailadresse eller kundenummer.
help-segment = Segment
help-segment-about = En kundegruppe, der er bestemt af kriterier. Den er altid aktuel: Den, der passer, er med.
help-known = Gruppe af kendte brugere
help-known-about = En kundegruppe, der er bestemt af e-mailadresser. Den ændrer sig kun, når nogen redigerer den. En adresse uden kontakt afventer.
help-small = Lille
help-small-about = { $n ->
    [one] En gruppe med færre end én person. Den kan ikke deles; løsn en regel for at gøre den større.
   *[other] En gruppe med færre end { $n } personer. Den kan ikke deles; løsn en regel for at gøre den større.
}
help-too-young = For ung
help-too-young-about = Personer, der vides at være under { $age }, er ikke i noget segment, uanset hvad kriterierne siger: De er ikke med i antal, lister eller eksporter. Dem, hvis alder ikke kendes, udelades ikke. Kendte brugergrupper har alle, der står på listen.
help-share = Delt målgruppe
help-share-about = En kundegruppe, som et team må se: kun antallet eller medlemmerne i valgte kolonner, med eller uden download.
help-role = Rolle
help-role-about = Hvad nogen må her. Administratorer ændrer roller; mangler et menupunkt, hører det ikke til rollen.
