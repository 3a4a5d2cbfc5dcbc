login-title = Log ind
login-email = E-mailadresse
login-password = Adgangskode
login-submit = Log ind
login-forgotten = Glemt adgangskoden? En administrator kan lave et link til en ny.
login-nobody-yet = Ingen kan logge ind endnu: Åbn opsætningslinket, som Muster viste ved start.
login-language = Sprog
login-refused = E-mailadressen og adgangskoden passer ikke sammen. Tjek begge, og prøv igen.
login-wait-seconds = { $seconds ->
    [one] For mange forsøg. Vent et sekund, og prøv igen.
   *[other] For mange forsøg. Vent { $seconds } sekunder, og prøv igen.
}
login-wait-minutes = { $minutes ->
    [one] For mange forsøg. Vent et minut, og prøv igen.
   *[other] For mange forsøg. Vent { $minutes } minutter, og prøv igen.
}
login-news-failed = { $n ->
    [one] Siden du sidst loggede ind, er der prøvet en forkert adgangskode på din konto.
   *[other] Siden du sidst loggede ind, er der prøvet { $n } forkerte adgangskoder på din konto.
}
login-news-reset = Siden du sidst loggede ind, har en administrator lavet et link til en ny adgangskode til din konto.
login-news-see = Se, hvad der skete

password-hint = Mindst { $min } tegn. Flere ord, der ikke hører sammen, er lette at huske og svære at gætte.
password-show = Vis adgangskode
password-new = Ny adgangskode
password-too-short = Vælg en adgangskode på mindst { $min } tegn.
password-too-long = Vælg en adgangskode på højst { $max } tegn.
password-contextual = Denne adgangskode er mest dit navn, din adresse eller din organisations navn. Vælg en, som ingen kan gætte ud fra dem.
password-too-simple = Denne adgangskode er for let at gætte: Gentagelser, tasterækker og almindelige ord bliver prøvet først. Tilføj nogle af dine egne ord.

setup-title = Sæt Muster op
setup-intro = Du er den første her og bliver administrator. Alt på denne side kan ændres senere.
setup-you = Dig
setup-submit = Sæt op og log ind
setup-done = Muster er sat op. Importér nu kontakter, eller invitér en kollega.
setup-organisation-missing = Skriv din organisations navn.

invite-title = Velkommen til { $org }
invite-intro = Du er inviteret som { $email }. Vælg, hvordan andre ser dig, og en adgangskode; så kan du logge ind.
invite-submit = Tag imod invitationen
invite-done = Din konto er klar. Log ind med din e-mailadresse og din nye adgangskode.
reset-title = Vælg en ny adgangskode
reset-intro = Til { $email }. Alle kontoens sessioner afsluttes.
reset-submit = Gem ny adgangskode
reset-done = Din nye adgangskode er gemt. Log ind med den.
link-gone-title = Dette link virker ikke længere
link-gone-help = Det er brugt, udløbet eller erstattet af et nyere. Bed en administrator om et nyt link.

form-line-unprintable = Udelad tegn, der ikke kan ses.
form-line-too-long = Her er { $length } tegn; der er plads til højst { $most }.

form-conflict = Nogen ændrede { $name } (nu { $role }), mens siden var åben. Gem igen for at erstatte det med det, du ser her.
form-copy = Kopiér
form-copied = Kopieret
form-number-between = Skriv et helt tal fra { $least } til { $most }.

mail-invite-subject = Din invitation til { $org } på Muster
mail-invite-body =
    Hej

    Du er inviteret til { $org } på Muster, portalen til kundegrupper.
    Åbn dette link inden for tre dage, og vælg en adgangskode:

    { $link }

    Linket virker én gang. Hvis du ikke ventede denne mail, skal du ikke gøre noget.
mail-reset-subject = En ny adgangskode til Muster
mail-reset-body =
    Hej

    En administrator har lavet et link, så du kan vælge en ny adgangskode. Det virker én gang, i 30 minutter:

    { $link }

    Hvis du ikke har bedt om det, så sig det til din administrator. Din gamle adgangskode gælder, til linket er brugt.
mail-device-subject = Din Muster-konto blev brugt på en ny enhed
mail-device-body =
    Hej

    Nogen er logget ind på din konto for første gang på en enhed. Hvis det var dig, skal du ikke gøre noget.
    Hvis ikke, så afslut den session og skift din adgangskode:

    { $link }
mail-password-subject = Din Muster-adgangskode blev ændret
mail-password-body =
    Hej

    Adgangskoden til din konto blev ændret, og dens andre sessioner blev afsluttet. Hvis det ikke var dig, så sig det straks til en administrator.
