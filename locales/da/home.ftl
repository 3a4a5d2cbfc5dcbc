home-title = Godt at se dig, { $name }
home-intro = Beskriv, hvem du vil nå, se med det samme, hvor mange personer det er, og giv målgruppen videre til kampagneteamet.
home-new-segment = Nyt segment
home-new-known = Indsæt en liste
home-first-steps = De første skridt
home-steps-done = { $done } af { $total } gjort
home-step-done = gjort
home-step-import = Importér dine kontakter
home-step-import-help = En CSV-fil fra din butik eller adressebog; ordrer kan følge efter.
home-step-group = Lav en kundegruppe
home-step-group-help = Et segment følger dine data, en gruppe af kendte brugere er en liste med adresser.
home-step-share = Del den med et kampagneteam
home-step-share-help = De ser det, du giver dem, og henter det selv.
home-step-invite = Invitér en kollega
home-step-invite-help = Med et link, der virker én gang.
home-tile-contacts = Kontakter
home-tile-contacts-note = i portalen, klar til segmenter
home-tile-groups = Kundegrupper
home-tile-groups-note = { $known ->
    [one] { $segments } segmenter, 1 gruppe af kendte brugere
   *[other] { $segments } segmenter, { $known } grupper af kendte brugere
}
home-tile-shares = Delte målgrupper
home-tile-shares-note = givet videre til kampagneteams
home-recent-groups = Seneste grupper
home-all-groups = Alle grupper
home-no-groups = Ingen kundegrupper endnu
home-no-groups-help = Her vises de grupper, som du og dine kolleger laver eller ændrer.
home-col-group = Gruppe
home-col-type = Type
home-col-people = Personer nu
home-type-segment = Segment
home-type-known = Kendte brugere
home-activity = Seneste aktivitet
home-no-activity = Her vises det, der sker med dine grupper.
home-small = Lille
