activities-title = Aktivitäten
activities-count = { $n ->
    [one] 1 Aktivität
   *[other] { $n } Aktivitäten
}
activities-none = Noch keine Aktivitäten. Sie kommen mit Importen von Erwerbungen, Seitenaufrufen, Bewertungen und Interaktionen.
activities-older = Ältere Aktivitäten
activities-newest = Neueste Aktivitäten

activities-kind = { $code ->
    [acquisition] Erwerb
    [page_view] Seitenaufruf im Shop
    [rating] Bewertung
    [interaction] Interaktion
   *[other] { $code }
}
activities-type = { $code ->
    [free] Kostenlos
    [trial] Probe
    [paid] Bezahlt
    [promo] Gutscheincode
    [add_on] Zusatz
   *[other] { $code }
}
activities-channel = { $code ->
    [email] E-Mail
    [sms] SMS
    [phone] Telefon
    [post] Post
    [chat] Chat
    [social] Soziale Medien
    [ads] Werbung
    [web] Website
    [app] App
    [store] Filiale
    [marketplace] Marktplatz
    [partner] Partner
    [event] Veranstaltung
   *[other] { $code }
}
activities-evaluation = { $code ->
    [very_positive] Sehr positiv
    [positive] Positiv
    [neutral] Neutral
    [negative] Negativ
    [very_negative] Sehr negativ
   *[other] { $code }
}
activities-stars = { $n } von 5 Sternen
activities-failed = Nicht erreicht
activities-campaign = Kampagne { $name }
activities-referrer = Von { $domain }
