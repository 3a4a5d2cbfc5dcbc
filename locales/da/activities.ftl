activities-title = Aktiviteter
activities-count = { $n ->
    [one] 1 aktivitet
   *[other] { $n } aktiviteter
}
activities-none = Ingen aktiviteter endnu. De kommer med importer af anskaffelser, sidevisninger, bedømmelser og interaktioner.
activities-older = Ældre aktiviteter
activities-newest = Nyeste aktiviteter

activities-kind = { $code ->
    [acquisition] Anskaffelse
    [page_view] Sidevisning i butikken
    [rating] Bedømmelse
    [interaction] Interaktion
   *[other] { $code }
}
activities-type = { $code ->
    [free] Gratis
    [trial] Prøve
    [paid] Betalt
    [promo] Kampagnekode
    [add_on] Tilkøb
   *[other] { $code }
}
activities-channel = { $code ->
    [email] E-mail
    [sms] SMS
    [phone] Telefon
    [post] Post
    [chat] Chat
    [social] Sociale medier
    [ads] Annoncer
    [web] Websted
    [app] App
    [store] Butik
    [marketplace] Markedsplads
    [partner] Partner
    [event] Arrangement
   *[other] { $code }
}
activities-evaluation = { $code ->
    [very_positive] Meget positiv
    [positive] Positiv
    [neutral] Neutral
    [negative] Negativ
    [very_negative] Meget negativ
   *[other] { $code }
}
activities-stars = { $n } af 5 stjerner
activities-failed = Ikke truffet
activities-campaign = Kampagne { $name }
activities-referrer = Fra { $domain }
