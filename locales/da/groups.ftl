# Customer groups: the list, the pages of a group, and segment templates.

group-template-name = { $key ->
   *[new-customers] Nye kunder i denne måned
    [lapsing] Købere på vej væk
    [big-spenders] Storkunder
    [birthday] Fødselsdag i denne måned
    [first-purchase] Første køb
    [loyal] Trofaste kunder
    [at-risk] I fare for at forsvinde
    [one-time] Købte én gang og aldrig igen
    [never-bought] Har aldrig købt
    [customer-anniversary] Kundejubilæum
    [reachable] Kan nås på e-mail
    [no-consent-yet] Intet samtykke endnu
}
group-template-words = { $key ->
   *[new-customers] Det første køb var i denne kalendermåned.
    [lapsing] Har købt inden for det seneste år, men ikke de seneste 90 dage.
    [big-spenders] Har i alt brugt 1.000 eller mere og købt inden for det seneste år.
    [birthday] Alle, der har fødselsdag i denne kalendermåned.
    [first-purchase] Har købt præcis én gang, inden for de seneste 30 dage.
    [loyal] Mindst 5 ordrer inden for det seneste år.
    [at-risk] Mindst 3 ordrer, men ingen de seneste 180 dage.
    [one-time] En enkelt ordre for mere end 90 dage siden.
    [never-bought] Kendt, men uden en eneste ordre.
    [customer-anniversary] Årsdagen for den første ordre er inden for de næste 30 dage.
    [reachable] Har en e-mailadresse og har sagt ja.
    [no-consent-yet] Har en e-mailadresse, men er aldrig blevet spurgt om samtykke.
}
