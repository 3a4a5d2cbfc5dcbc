# Customer groups: the list, the pages of a group, and segment templates.

group-template-name = { $key ->
   *[new-customers] Neue Kunden in diesem Monat
    [lapsing] Nachlassende Käufer
    [big-spenders] Beste Kunden nach Umsatz
    [birthday] Geburtstag in diesem Monat
    [first-purchase] Erster Kauf
    [loyal] Stammkunden
    [at-risk] Abwanderungsgefahr
    [one-time] Einmal gekauft, nie wieder
    [never-bought] Nie gekauft
    [customer-anniversary] Kundenjubiläum
    [reachable] Per E-Mail erreichbar
    [no-consent-yet] Noch keine Einwilligung
}
group-template-words = { $key ->
   *[new-customers] Der erste Kauf war in diesem Kalendermonat.
    [lapsing] Im vergangenen Jahr gekauft, aber nicht in den letzten 90 Tagen.
    [big-spenders] Insgesamt 1.000 oder mehr ausgegeben und im vergangenen Jahr gekauft.
    [birthday] Alle, deren Geburtstag in diesen Kalendermonat fällt.
    [first-purchase] Genau einmal gekauft, in den letzten 30 Tagen.
    [loyal] Mindestens 5 Bestellungen im vergangenen Jahr.
    [at-risk] Mindestens 3 Bestellungen, aber keine in den letzten 180 Tagen.
    [one-time] Eine einzige Bestellung, vor mehr als 90 Tagen.
    [never-bought] Bekannt, aber ohne jede Bestellung.
    [customer-anniversary] Der Jahrestag der ersten Bestellung liegt in den nächsten 30 Tagen.
    [reachable] Hat eine E-Mail-Adresse und hat zugestimmt.
    [no-consent-yet] Hat eine E-Mail-Adresse, wurde aber nie um Einwilligung gebeten.
}
