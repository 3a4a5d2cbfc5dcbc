# Abwanderungsprognose.

churn-intro = Wer voraussichtlich wieder bestellt und wer vermutlich abgewandert ist, errechnet aus den Tagen, an denen jeder Kontakt bestellt hat.
churn-update = Jetzt berechnen
churn-started = Die Prognose wird berechnet.
churn-busy = Die Prognose wird berechnet. Das dauert einige Sekunden; Sie können die Seite verlassen.
churn-reload = Neu laden
churn-none = Noch keine Prognose
churn-none-words = Muster berechnet sie einmal am Tag aus den Bestellungen aller Kontakte. Das erste Mal geht auch jetzt.
churn-few = Noch zu wenige Folgebestellungen
churn-few-words = { $repeaters ->
    [0] Bisher hat niemand an einem zweiten Tag bestellt. Ab { $needed } solchen Kontakten kann Muster sagen, wer abzuwandern droht.
    [one] Bisher hat 1 Kontakt an einem zweiten Tag bestellt. Ab { $needed } kann Muster sagen, wer abzuwandern droht.
   *[other] Bisher haben { $repeaters } Kontakte an einem zweiten Tag bestellt. Ab { $needed } kann Muster sagen, wer abzuwandern droht.
}
churn-few-words-under = Bisher haben weniger als { $people } Kontakte an einem zweiten Tag bestellt. Ab { $needed } kann Muster sagen, wer abzuwandern droht.
churn-risks = Wer abzuwandern droht
churn-share = Anteil
churn-contacts = Kontakte
churn-band-high = Mit weniger als { $below } Wahrscheinlichkeit noch Kunde
churn-band-medium = Mit { $from } bis { $below } Wahrscheinlichkeit noch Kunde
churn-band-low = Mit mindestens { $from } Wahrscheinlichkeit noch Kunde
churn-once = Bisher eine Bestellung
churn-once-words = Ob sie wiederkommen, zeigt die zweite Bestellung
churn-make-segment = Segment erstellen
churn-how = So lesen Sie das
churn-how-silence = Wer oft bestellt hat und nun schweigt, ist vermutlich abgewandert. Bei jemandem, der einmal im Jahr bestellt, sagt dieselbe Pause wenig.
churn-how-bands = Hohes Risiko: zurückgewinnen oder nichts mehr ausgeben. Mittleres: der richtige Moment für ein Angebot. Geringes: kommt auch ohne Rabatt wieder.
churn-how-segments = Jedes Segment kann damit arbeiten: Abwanderungsrisiko, Wahrscheinlichkeit, noch Kunde zu sein, und erwartete Bestellungen in den nächsten { $days } Tagen.
churn-fit = Wie gut sie passt
churn-fit-words = Wie viele Kontakte wie oft wieder bestellt haben: tatsächlich und laut Prognose. Je näher sich die Balken sind, desto besser.
churn-observed = Tatsächlich
churn-expected = Laut Prognose
churn-repeats = Folgebestellungen
churn-facts = Die Prognose
churn-with-orders = Kontakte mit Bestellungen
churn-again = Wieder bestellt
churn-when = Berechnet
churn-daily = Wird jeden Tag neu berechnet.
churn-model = Für Analysten
churn-model-words = BG/NBD-Modell (Fader, Hardie und Lee, 2005), geschätzt mit der Maximum-Likelihood-Methode. Zeiteinheit: die Woche. Bestellungen eines Tages zählen einmal.
churn-products = Nach Produkt
churn-products-words = Die meistgekauften Produkte, die genug Menschen wieder gekauft haben, mit den Käufen, die in den nächsten { $days } Tagen zu erwarten sind
churn-product = Produkt
churn-buyers = Käufer
churn-expected-purchases = Erwartete Käufe
churn-hint = Wie das berechnet wird
