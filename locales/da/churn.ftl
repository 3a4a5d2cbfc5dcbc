# Frafaldsprognose.

churn-intro = Hvem der nok bestiller igen, og hvem der sandsynligvis er væk, beregnet ud fra de dage, hvor hver kontakt har bestilt.
churn-update = Beregn nu
churn-started = Prognosen bliver beregnet.
churn-busy = Prognosen bliver beregnet. Det tager nogle sekunder; du kan godt forlade siden.
churn-reload = Genindlæs
churn-none = Ingen prognose endnu
churn-none-words = Muster beregner den én gang om dagen ud fra alle kontakters ordrer. Første gang kan være nu.
churn-few = For få genkøb indtil nu
churn-few-words = { $repeaters ->
    [0] Indtil nu har ingen bestilt på endnu en dag. Fra { $needed } kontakter kan Muster sige, hvem der er ved at falde fra.
    [one] Indtil nu har 1 kontakt bestilt på endnu en dag. Fra { $needed } kan Muster sige, hvem der er ved at falde fra.
   *[other] Indtil nu har { $repeaters } kontakter bestilt på endnu en dag. Fra { $needed } kan Muster sige, hvem der er ved at falde fra.
}
churn-few-words-under = Indtil nu har færre end { $people } kontakter bestilt på endnu en dag. Fra { $needed } kan Muster sige, hvem der er ved at falde fra.
churn-risks = Hvem der er ved at falde fra
churn-share = Andel
churn-contacts = Kontakter
churn-band-high = Under { $below } sandsynlighed for stadig at være kunde
churn-band-medium = { $from } til { $below } sandsynlighed for stadig at være kunde
churn-band-low = Mindst { $from } sandsynlighed for stadig at være kunde
churn-once = Én ordre indtil nu
churn-once-words = Om de kommer igen, viser den næste ordre
churn-make-segment = Lav et segment
churn-how = Sådan læses det
churn-how-silence = Den, der plejede at bestille ofte og nu er tavs, er sandsynligvis væk. Den samme tavshed siger kun lidt om en, der bestiller én gang om året.
churn-how-bands = Høj risiko: vind dem tilbage, eller hold op med at bruge penge på dem. Middel: nu er det tid til et tilbud. Lav: de kommer igen uden rabat.
churn-how-segments = Alle segmenter kan bruge det: risiko for frafald, sandsynlighed for stadig at være kunde og forventede ordrer inden for de næste { $days } dage.
churn-fit = Hvor godt den passer
churn-fit-words = Hvor mange kontakter der har bestilt igen hvor mange gange: i virkeligheden og ifølge prognosen. Jo tættere søjlerne er på hinanden, jo bedre.
churn-observed = I virkeligheden
churn-expected = Ifølge prognosen
churn-repeats = Genkøb
churn-facts = Prognosen
churn-with-orders = Kontakter med ordrer
churn-again = Har bestilt igen
churn-when = Beregnet
churn-daily = Beregnes på ny hver dag.
churn-model = Til analytikere
churn-model-words = BG/NBD-model (Fader, Hardie og Lee, 2005), estimeret med maximum likelihood. Tidsenhed: ugen. Ordrer på samme dag tæller én gang.
churn-products = Efter produkt
churn-products-words = De mest købte produkter, som mange nok har købt igen, med de køb, der kan ventes inden for de næste { $days } dage
churn-product = Produkt
churn-buyers = Købere
churn-expected-purchases = Forventede køb
churn-hint = Sådan beregnes det
