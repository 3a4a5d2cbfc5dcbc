kept-title = Det, du skrev, er her stadig
kept-back = Du var logget ud, før det nåede frem. Intet er gemt endnu: Se det igennem, og send det en gang til.
kept-stale = Du har logget ind igen, siden siden blev åbnet. Intet er gemt endnu: Se det igennem, og send det en gang til.
kept-stale-bare = Du har logget ind igen, siden siden blev åbnet. Intet er sket endnu: Åbn siden igen, og gentag trinnet.
kept-form = { $form ->
    [segment] Nyt segment
    [known] Ny gruppe af kendte brugere
    [group] Ændringer i en kundegruppe
    [group_settings] Navn og beskrivelse af en kundegruppe
    [group_copy] Kopi af en kundegruppe
    [share_new] Ny deling af en kundegruppe
    [share] Ændringer i en deling
    [import] Kolonner i en fil, der importeres
    [consent] Samtykker for en kontakt
    [staff_new] Invitation til Muster
    [staff] Ændringer i en medarbejders konto
    [organisation] Ændringer i organisationen
    [code_new] Ny kode
    [code] Ændringer i en kode
    [contact_new] Ny kontakt
    [contact] Ændringer i en kontakt
    [attribute_new] Ny attribut
    [attribute] Ændringer i en attribut
    [team_new] Nyt team
   *[team] Ændringer i et team
}
kept-open = Vis formularen igen
kept-send = Send nu
kept-discard = Kassér
kept-discarded = Det, du havde skrevet, er kasseret.
kept-reopen = Åbn siden igen
kept-signed-out = Du er logget ud. Det, du skrev, bliver på denne side: Log ind i en ny fane, kom tilbage, og fortsæt her.
kept-sign-in = Du var logget ud. Det, du skrev, gemmes i en time: Log ind, så får du det tilbage.
