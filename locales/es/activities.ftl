activities-title = Actividades
activities-count = { $n ->
    [one] 1 actividad
   *[other] { $n } actividades
}
activities-none = Aún no hay actividades. Llegan con importaciones de adquisiciones, visitas a páginas, valoraciones e interacciones.
activities-older = Actividades anteriores
activities-newest = Actividades más recientes

activities-kind = { $code ->
    [acquisition] Adquisición
    [page_view] Visita a la tienda en línea
    [rating] Valoración
    [interaction] Interacción
   *[other] { $code }
}
activities-type = { $code ->
    [free] Gratis
    [trial] Prueba
    [paid] De pago
    [promo] Código promocional
    [add_on] Complemento
   *[other] { $code }
}
activities-channel = { $code ->
    [email] Correo electrónico
    [sms] SMS
    [phone] Teléfono
    [post] Correo postal
    [chat] Chat
    [social] Redes sociales
    [ads] Anuncios
    [web] Sitio web
    [app] Aplicación
    [store] Tienda
    [marketplace] Mercado en línea
    [partner] Socio
    [event] Evento
   *[other] { $code }
}
activities-evaluation = { $code ->
    [very_positive] Muy positiva
    [positive] Positiva
    [neutral] Neutral
    [negative] Negativa
    [very_negative] Muy negativa
   *[other] { $code }
}
activities-stars = { $n } de 5 estrellas
activities-failed = Sin contacto
activities-campaign = Campaña { $name }
activities-referrer = Desde { $domain }
