# Criterios: nombres de campos y comparaciones, la frase y lo que puede estar mal.

criteria-family-profile = Perfil
criteria-family-location = Ubicación
criteria-family-purchases = Compras
criteria-family-activity = Actividad
criteria-family-churn = Predicción de abandono
criteria-family-consent = Consentimiento
criteria-family-lists = Listas
criteria-family-custom = Atributos propios

criteria-field-contact-type = Tipo de contacto
criteria-field-age = Edad
criteria-field-age-group = Grupo de edad
criteria-field-gender = Sexo
criteria-field-birthday = Cumpleaños
criteria-field-country = País
criteria-field-region = Región
criteria-field-city = Ciudad
criteria-field-post-code = Código postal
criteria-field-language = Idioma
criteria-field-device = Dispositivo
criteria-field-correspondence = Correspondencia
criteria-field-company = Empresa
criteria-field-job-title = Cargo
criteria-field-first-order = Fecha del primer pedido
criteria-field-last-order = Fecha del último pedido
criteria-field-order-count = Número de pedidos
criteria-field-total-spend = Gasto total
criteria-field-bought = Compró un producto
criteria-field-returned = Devolvió un producto
criteria-field-spent = Gasto en un período
criteria-field-average-order = Pedido medio antes de devoluciones
criteria-field-currency = Moneda en que pagó
criteria-field-acquired = Adquirió un producto
criteria-field-products-owned = Número de productos
criteria-field-viewed = Vio una página de la tienda
criteria-field-rated = Valoró un producto
criteria-field-last-rating = Última valoración
criteria-field-average-rating = Valoración media
criteria-field-interacted = Tuvo una interacción
criteria-field-last-interaction = Fecha de la última interacción
criteria-field-last-acquired = Fecha de la última adquisición
criteria-field-last-viewed = Fecha de la última página de la tienda vista
criteria-field-alive = Probabilidad de seguir siendo cliente
criteria-field-expected-orders = Pedidos esperados en los próximos { $days } días
criteria-field-churn-risk = Riesgo de abandono
criteria-field-email = Correo electrónico
criteria-field-email-consent = Publicidad por correo electrónico
criteria-field-sms-consent = Publicidad por SMS
criteria-field-post-consent = Publicidad por correo postal
criteria-field-ads-consent = Anuncios personalizados
criteria-field-has-email = Tiene correo electrónico
criteria-field-has-phone = Tiene teléfono
criteria-field-group = Grupo de clientes
criteria-field-import = Importación
criteria-field-created = Fecha de alta

criteria-op-any-of = es alguno de
criteria-op-all-of = tiene todos estos
criteria-op-none-of = no es ninguno de
criteria-op-contains = contiene
criteria-op-is = es
criteria-op-starts-with = empieza por
criteria-op-ends-with = termina en
criteria-op-is-not = no es
criteria-op-more-than = más de
criteria-op-at-least = al menos
criteria-op-at-most = como máximo
criteria-op-less-than = menos de
criteria-op-between = entre
criteria-op-in-past = en los últimos
criteria-op-not-in-past = no en los últimos
criteria-op-in-next = en los próximos
criteria-op-before = antes del
criteria-op-after = después del
criteria-op-on = el
criteria-op-this = en el período actual:
criteria-op-last = en el período anterior:
criteria-op-next = en el período siguiente:
criteria-op-anniversary-in-next = cumple aniversario en los próximos
criteria-op-in-month = en el mes de
criteria-op-today = hoy
criteria-op-yes = sí
criteria-op-no = no
criteria-op-consent = { $op ->
    [yes] ha dicho que sí
    [no] ha dicho que no
   *[unknown] sin respuesta
}
criteria-op-exactly = exactamente
criteria-op-never = nunca
criteria-op-in = está en
criteria-op-not-in = no está en
criteria-op-known = se conoce
criteria-op-unknown = se desconoce

criteria-unit-plural = { $unit ->
    [days] días
    [weeks] semanas
    [months] meses
    [quarters] trimestres
   *[years] años
}
criteria-unit = { $unit ->
    [day] día
    [week] semana
    [month] mes
    [quarter] trimestre
   *[year] año
}
criteria-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
criteria-choice = { $key ->
    [person] Persona
    [company] Empresa
    [f] Mujer
    [m] Hombre
    [x] No binario
    [mobile] Móvil
    [desktop] Ordenador
    [tablet] Tableta
    [email] Correo electrónico
    [letter] Carta
    [phone] Teléfono
    [low] Bajo
    [medium] Medio
    [high] Alto
   *[other] { $key }
}

# La frase. Cada parte sigue a «Contactos que».
criteria-sentence = Contactos que { $clauses }.
criteria-customers-only = { $n ->
    [one] Solo clientes de { $products }; solo cuenta este producto.
   *[other] Solo clientes de { $products }; solo cuentan estos productos.
}
criteria-customers-all = { $n ->
    [one] Todos los clientes de { $products } (solo cuenta este producto)
   *[other] Todos los clientes de { $products } (solo cuentan estos productos)
}
criteria-all-products = Para { $fields } cuentan todos los productos.
criteria-sentence-everyone = { $everyone }.
criteria-sentence-nobody = Ningún contacto: todavía no hay nada que cumplir.
criteria-who = Contactos que { $clauses }
criteria-everyone = Todos los contactos
criteria-but-not = pero no quienes
criteria-sentence-but = { $who } – { $but } { $out }.
criteria-short-more = { $count ->
    [one] { $sentence } Y 1 condición más.
   *[other] { $sentence } Y { $count } condiciones más.
}
criteria-list-all = Contactos que cumplen todas estas condiciones:
criteria-list-any = Contactos que cumplen al menos una de estas condiciones:
criteria-list-leave-all = Pero no quienes cumplen todas estas condiciones:
criteria-list-leave-any = Pero no quienes cumplen alguna de estas condiciones:
criteria-item-all = todo esto a la vez:
criteria-item-any = al menos una de estas:
criteria-join-comma = { $first }, { $next }
criteria-join-and = { $sound ->
    [i] { $first } e { $last }
   *[other] { $first } y { $last }
}
criteria-join-and-heavy = { $sound ->
    [i] { $first } e { $last }
   *[other] { $first } y { $last }
}
criteria-join-or = { $sound ->
    [o] { $first } u { $last }
   *[other] { $first } o { $last }
}
criteria-join-or-heavy = { $sound ->
   *[other] { $first }, o bien { $last }
}
criteria-join-who-comma = { $of ->
    [others] { $first }, quienes { $next }
   *[contacts] { $first }, que { $next }
}
criteria-join-who-and = { $of ->
    [others] { $first } y quienes { $last }
   *[contacts] { $first } y que { $last }
}
criteria-join-who-or = { $of ->
    [others] { $first } o quienes { $last }
   *[contacts] { $first } o que { $last }
}
criteria-join-either = { $first } o bien { $last }
criteria-either = o bien { $clauses }
criteria-not = no { $verb } { $rest }
criteria-with-blanks = { $clause } (o { $unknown })
criteria-without-blanks = { $clause } (y { $known })
criteria-clause-everyone = son cualquiera
criteria-clause-nobody = no son nadie
criteria-more-values = { $case ->
   *[other] { $count } más
}

criteria-known = { $field ->
    [age] tienen una edad conocida
    [age_group] pertenecen a un grupo de edad conocido
    [gender] tienen un sexo conocido
    [birthday] tienen un cumpleaños conocido
    [country] tienen un país conocido
    [region] tienen una región conocida
    [city] tienen una ciudad conocida
    [post_code] tienen un código postal conocido
    [language] tienen un idioma conocido
    [device] tienen un dispositivo conocido
    [correspondence] tienen una vía de contacto preferida
    [company] tienen una empresa conocida
    [job_title] tienen un cargo conocido
    [first_order] ya hicieron un pedido
    [last_order] ya hicieron un pedido
    [alive] tienen una probabilidad conocida de seguir siendo clientes
    [expected_orders] tienen una previsión de pedidos
    [churn_risk] tienen un riesgo de abandono conocido
    [salesperson] tienen vendedor
    [territory] pertenecen a un territorio
    [organizational_level] tienen un nivel organizativo
    [mailing_group] están en un grupo de correo
    [industry_group] pertenecen a un sector
    [business_relation] tienen una relación de negocio
    [job_responsibility] tienen una responsabilidad
    [email] tienen correo electrónico
    [email_consent] respondieron sobre la publicidad por correo electrónico
    [sms_consent] respondieron sobre la publicidad por SMS
    [post_consent] respondieron sobre la publicidad por correo postal
    [ads_consent] respondieron sobre los anuncios personalizados
    [last_rating] ya dieron estrellas
    [last_interaction] ya tuvieron una interacción
    [currency] ya pagaron algo
    [last_acquired] ya adquirieron un producto
    [last_viewed] ya vieron una página de la tienda
    [import] se agregaron con una importación
   *[other] tienen un valor en «{ $name }»
}
criteria-unknown = { $field ->
    [age] no tienen una edad conocida
    [age_group] no pertenecen a ningún grupo de edad conocido
    [gender] no tienen un sexo conocido
    [birthday] no tienen un cumpleaños conocido
    [country] no tienen un país conocido
    [region] no tienen una región conocida
    [city] no tienen una ciudad conocida
    [post_code] no tienen un código postal conocido
    [language] no tienen un idioma conocido
    [device] no tienen un dispositivo conocido
    [correspondence] no tienen ninguna vía de contacto preferida
    [company] no tienen una empresa conocida
    [job_title] no tienen un cargo conocido
    [first_order] nunca hicieron un pedido
    [last_order] nunca hicieron un pedido
    [alive] no tienen una probabilidad conocida de seguir siendo clientes
    [expected_orders] no tienen una previsión de pedidos
    [churn_risk] no tienen un riesgo de abandono conocido
    [salesperson] no tienen vendedor
    [territory] no pertenecen a ningún territorio
    [organizational_level] no tienen ningún nivel organizativo
    [mailing_group] no están en ningún grupo de correo
    [industry_group] no pertenecen a ningún sector
    [business_relation] no tienen ninguna relación de negocio
    [job_responsibility] no tienen ninguna responsabilidad
    [email] no tienen correo electrónico
    [email_consent] no dijeron ni sí ni no a la publicidad por correo electrónico
    [sms_consent] no dijeron ni sí ni no a la publicidad por SMS
    [post_consent] no dijeron ni sí ni no a la publicidad por correo postal
    [ads_consent] no dijeron ni sí ni no a los anuncios personalizados
    [last_rating] nunca dieron estrellas
    [last_interaction] nunca tuvieron ninguna interacción
    [currency] nunca pagaron nada
    [last_acquired] nunca adquirieron ningún producto
    [last_viewed] nunca vieron ninguna página de la tienda
    [import] no se agregaron con una importación
   *[other] no tienen ningún valor en «{ $name }»
}
criteria-yes = { $field ->
    [email_consent] aceptaron la publicidad por correo electrónico
    [sms_consent] aceptaron la publicidad por SMS
    [post_consent] aceptaron la publicidad por correo postal
    [ads_consent] aceptaron los anuncios personalizados
    [has_email] tienen correo electrónico
   *[has_phone] tienen teléfono
}
criteria-no = { $field ->
    [email_consent] rechazaron la publicidad por correo electrónico
    [sms_consent] rechazaron la publicidad por SMS
    [post_consent] rechazaron la publicidad por correo postal
    [ads_consent] rechazaron los anuncios personalizados
    [has_email] no tienen correo electrónico
   *[has_phone] no tienen teléfono
}
criteria-yes-not = { $field ->
    [email_consent] no aceptaron la publicidad por correo electrónico
    [sms_consent] no aceptaron la publicidad por SMS
    [post_consent] no aceptaron la publicidad por correo postal
   *[ads_consent] no aceptaron los anuncios personalizados
}
criteria-no-not = { $field ->
    [email_consent] no rechazaron la publicidad por correo electrónico
    [sms_consent] no rechazaron la publicidad por SMS
    [post_consent] no rechazaron la publicidad por correo postal
   *[ads_consent] no rechazaron los anuncios personalizados
}

criteria-choice-in-clause = { $key ->
    [person] personas
    [company] empresas
    [f] mujeres
    [m] hombres
    [x] personas no binarias
    [mobile] un móvil
    [desktop] un ordenador
    [tablet] una tableta
    [email] correo electrónico
    [letter] carta
    [phone] teléfono
    [low] bajo
    [medium] medio
    [high] alto
   *[other] { $key }
}
criteria-place-at = { $code ->
   *[other] en
}
criteria-place = { $code ->
    [AE] los { $name }
    [AX] las { $name }
    [BQ] el { $name }
    [BS] las { $name }
    [BV] la { $name }
    [CC] las { $name }
    [CD] la { $name }
    [CF] la { $name }
    [CK] las { $name }
    [CX] la { $name }
    [DO] la { $name }
    [FK] las { $name }
    [FO] las { $name }
    [GB] el { $name }
    [GS] las { $name }
    [HK] la { $name }
    [HM] las { $name }
    [IM] la { $name }
    [IO] el { $name }
    [KM] las { $name }
    [KY] las { $name }
    [MH] las { $name }
    [MO] la { $name }
    [MP] las { $name }
    [MV] las { $name }
    [NF] la { $name }
    [NL] los { $name }
    [PN] las { $name }
    [PS] los { $name }
    [SB] las { $name }
    [TC] las { $name }
    [TF] los { $name }
    [UM] las { $name }
    [VG] las { $name }
    [VI] las { $name }
   *[other] { $name }
}
criteria-are = son { $values }
criteria-are-not = no son { $values }
criteria-live-in = viven { $values }
criteria-live-not-in = no viven { $values }
criteria-speak = hablan { $values }
criteria-speak-not = no hablan { $values }
criteria-use = usan { $values }
criteria-use-not = no usan { $values }
criteria-prefer = prefieren el contacto por { $values }
criteria-prefer-not = no prefieren el contacto por { $values }
criteria-text-contains = { $field ->
    [company] pertenecen a una empresa con «{ $text }» en el nombre
    [job_title] tienen un cargo con «{ $text }»
    [region] viven en una región con «{ $text }» en el nombre
    [city] viven en una ciudad con «{ $text }» en el nombre
    [post_code] tienen un código postal con «{ $text }»
   *[email] tienen «{ $text }» en el correo electrónico
}
criteria-text-is = { $field ->
    [company] pertenecen a la empresa { $text }
    [job_title] tienen el cargo { $text }
    [region] viven en la región de { $text }
    [city] viven en la ciudad de { $text }
    [post_code] tienen el código postal { $text }
   *[email] tienen el correo electrónico { $text }
}
criteria-text-starts = { $field ->
    [company] pertenecen a una empresa cuyo nombre empieza por «{ $text }»
    [job_title] tienen un cargo que empieza por «{ $text }»
    [region] viven en una región que empieza por «{ $text }»
    [city] viven en una ciudad que empieza por «{ $text }»
    [post_code] tienen un código postal que empieza por «{ $text }»
   *[email] tienen un correo electrónico que empieza por «{ $text }»
}
criteria-text-ends = { $field ->
    [company] pertenecen a una empresa cuyo nombre termina en «{ $text }»
    [job_title] tienen un cargo que termina en «{ $text }»
    [region] viven en una región que termina en «{ $text }»
    [city] viven en una ciudad que termina en «{ $text }»
    [post_code] tienen un código postal que termina en «{ $text }»
   *[email] tienen un correo electrónico que termina en «{ $text }»
}
criteria-text-is-not = { $field ->
    [company] no pertenecen a la empresa { $text }
    [job_title] no tienen el cargo { $text }
    [region] no viven en la región de { $text }
    [city] no viven en la ciudad de { $text }
    [post_code] no tienen el código postal { $text }
   *[email] no tienen el correo electrónico { $text }
}

criteria-age-more = { $age ->
    [one] tienen más de { $age } año
   *[other] tienen más de { $age } años
}
criteria-age-least = { $age ->
    [one] tienen al menos { $age } año
   *[other] tienen al menos { $age } años
}
criteria-age-most = { $age ->
    [one] tienen como máximo { $age } año
   *[other] tienen como máximo { $age } años
}
criteria-age-less = { $age ->
    [one] tienen menos de { $age } año
   *[other] tienen menos de { $age } años
}
criteria-age-is = { $age ->
    [one] tienen exactamente { $age } año
   *[other] tienen exactamente { $age } años
}
criteria-age-is-not = { $age ->
    [one] no tienen exactamente { $age } año
   *[other] no tienen exactamente { $age } años
}
criteria-age-between = tienen entre { $low } y { $high } años
criteria-age-group-under = Menos de { $age }
criteria-age-group-from = { $age } o más
criteria-age-group-value = de { $group }
criteria-age-group-any = pertenecen al grupo de edad { $values }
criteria-age-group-none = no pertenecen al grupo de edad { $values }

criteria-birthday-clause = cumplen años { $when }

criteria-date = { $field ->
    [first_order] compraron por primera vez { $when }
    [last_order] compraron por última vez { $when }
    [last_interaction] tuvieron su última interacción { $when }
    [last_acquired] adquirieron un producto por última vez { $when }
    [last_viewed] vieron una página de la tienda por última vez { $when }
    [created] se dieron de alta { $when }
   *[other] tienen en «{ $name }» una fecha que cae { $when }
}
criteria-attribute-date-past = tienen en «{ $name }» una fecha que cayó { $when }
criteria-date-not = { $field ->
    [first_order] no compraron por primera vez { $when }
    [last_order] no compraron { $when }
    [last_interaction] no tuvieron ninguna interacción { $when }
    [last_acquired] no adquirieron ningún producto { $when }
    [last_viewed] no vieron ninguna página de la tienda { $when }
    [created] no se dieron de alta { $when }
   *[other] no tienen en «{ $name }» ninguna fecha { $when }
}
criteria-date-known-not = { $field ->
    [first_order] ya compraron, pero no por primera vez { $when }
    [last_order] compraron antes, pero no { $when }
    [last_interaction] tuvieron una interacción, pero no { $when }
    [last_acquired] adquirieron un producto, pero no { $when }
    [last_viewed] vieron una página de la tienda, pero no { $when }
    [created] se dieron de alta, pero no { $when }
   *[other] tienen una fecha en «{ $name }», pero no { $when }
}
criteria-date-anniversary = { $field ->
    [first_order] cumplen el aniversario de su primer pedido { $when }
    [last_order] cumplen el aniversario de su último pedido { $when }
    [last_interaction] cumplen el aniversario de su última interacción { $when }
    [last_acquired] cumplen el aniversario de su última adquisición { $when }
    [last_viewed] cumplen el aniversario de la última página que vieron { $when }
   *[other] cumplen el aniversario de «{ $name }» { $when }
}
criteria-past-days = { $n ->
    [one] ayer u hoy
   *[other] en los últimos { $n } días
}
criteria-since-yesterday = desde ayer
criteria-past-weeks = { $n ->
    [one] en la última semana
   *[other] en las últimas { $n } semanas
}
criteria-past-months = { $n ->
    [one] en el último mes
   *[other] en los últimos { $n } meses
}
criteria-past-years = { $n ->
    [one] en el último año
   *[other] en los últimos { $n } años
}
criteria-next-days = { $n ->
    [one] hoy o mañana
   *[other] en los próximos { $n } días
}
criteria-next-weeks = { $n ->
    [one] en una semana a partir de hoy
   *[other] en las próximas { $n } semanas
}
criteria-next-months = { $n ->
    [one] en un mes a partir de hoy
   *[other] en los próximos { $n } meses
}
criteria-next-years = { $n ->
    [one] en un año a partir de hoy
   *[other] en los próximos { $n } años
}
criteria-when-between = entre el { $from } y el { $to }
criteria-when-before = antes del { $day }
criteria-when-after = después del { $day }
criteria-when-on = el { $day }
criteria-when-today = hoy
criteria-when-in-month = en { $month }
criteria-when-this = { $unit ->
    [week] esta semana
    [month] este mes
    [quarter] este trimestre
   *[year] este año
}
criteria-when-last = { $unit ->
    [week] la semana pasada
    [month] el mes pasado
    [quarter] el trimestre pasado
   *[year] el año pasado
}
criteria-when-next = { $unit ->
    [week] la semana que viene
    [month] el mes que viene
    [quarter] el trimestre que viene
   *[year] el año que viene
}

criteria-times-more = { $n ->
    [1] más de una vez
   *[other] más de { $n } veces
}
criteria-times-least = { $n ->
    [0] cualquier número de veces
    [1] una vez o más
    [2] al menos dos veces
   *[other] al menos { $n } veces
}
criteria-times-most = { $n ->
    [1] como máximo una vez
    [2] como máximo dos veces
   *[other] como máximo { $n } veces
}
criteria-times-less = { $n ->
    [0] menos de 0 veces
    [2] menos de dos veces
   *[other] menos de { $n } veces
}
criteria-times-exactly = { $n ->
    [1] exactamente una vez
    [2] exactamente dos veces
   *[other] exactamente { $n } veces
}
criteria-times-between = entre { $low } y { $high } veces
criteria-ordered = hicieron pedidos { $times }
criteria-ordered-not = no hicieron pedidos { $times }
criteria-ordered-never = nunca hicieron un pedido
criteria-days-least = { $n ->
    [one] en al menos 1 día
   *[other] en al menos { $n } días distintos
}
criteria-days-most = { $n ->
    [one] como máximo en 1 día
   *[other] como máximo en { $n } días distintos
}
criteria-days-exactly = { $n ->
    [one] en exactamente 1 día
   *[other] en exactamente { $n } días distintos
}

criteria-amount-more = más de { $amount }
criteria-amount-least = al menos { $amount }
criteria-amount-most = como máximo { $amount }
criteria-amount-less = menos de { $amount }
criteria-amount-fewer = { $n ->
    [one] menos de { $amount }
   *[other] menos de { $amount }
}
criteria-amount-exactly = exactamente { $amount }
criteria-amount-between = entre { $low } y { $high }
criteria-chance-more = de más del { $amount }
criteria-chance-least = de al menos el { $amount }
criteria-chance-most = de como máximo el { $amount }
criteria-chance-less = de menos del { $amount }
criteria-chance-exactly = de exactamente el { $amount }
criteria-chance-between = de entre el { $low } y el { $high }
criteria-spent = gastaron { $amount }
criteria-spent-not = no gastaron { $amount }
criteria-alive = tienen una probabilidad { $amount } de seguir siendo clientes
criteria-alive-not = no tienen una probabilidad { $amount } de seguir siendo clientes
criteria-expected-orders = { $n ->
    [one] tienen { $amount } pedido esperado en los próximos { $days } días
   *[other] tienen { $amount } pedidos esperados en los próximos { $days } días
}
criteria-expected-orders-not = { $n ->
    [one] no tienen { $amount } pedido esperado en los próximos { $days } días
   *[other] no tienen { $amount } pedidos esperados en los próximos { $days } días
}
criteria-risk-any = tienen un riesgo de abandono { $values }
criteria-risk-none = no tienen un riesgo de abandono { $values }
criteria-import-any = se agregaron con la importación { $values }
criteria-import-none = no se agregaron con la importación { $values }
criteria-currency-any = pagaron en { $values }
criteria-currency-none = nunca pagaron en { $values }
criteria-owned = { $n ->
    [one] poseen { $amount } producto
   *[other] poseen { $amount } productos distintos
}
criteria-owned-none = no poseen ningún producto
criteria-owned-not = { $n ->
    [one] no poseen { $amount } producto
   *[other] no poseen { $amount } productos distintos
}
criteria-last-rating = { $n ->
    [one] dieron { $amount } estrella en su última valoración
   *[other] dieron { $amount } estrellas en su última valoración
}
criteria-last-rating-not = { $n ->
    [one] no dieron { $amount } estrella en su última valoración
   *[other] no dieron { $amount } estrellas en su última valoración
}

criteria-product = «{ $name }»
criteria-product-none = un producto que esté en esta condición y en el segmento (no hay ninguno)
criteria-bought = compraron { $times }
criteria-bought-when = compraron { $times } { $when }
criteria-bought-product = compraron { $products } { $times }
criteria-bought-product-when = compraron { $products } { $times } { $when }
criteria-never-bought = nunca compraron nada
criteria-never-bought-when = no compraron nada { $when }
criteria-never-bought-product = nunca compraron { $products }
criteria-never-bought-product-when = no compraron { $products } { $when }
criteria-field-about = { $field ->
    [contact_type] Persona o empresa
    [age] En años, hoy
    [age_group] Menos de 18, 18–24, etc., según la edad de hoy
    [gender] Mujer, hombre o no binario
    [birthday] Día y mes de nacimiento
    [language] El idioma en que quieren que se les escriba
    [device] Con qué suelen visitar
    [correspondence] Cómo prefieren que se les contacte: correo electrónico, carta o teléfono
    [company] La empresa a la que pertenece una persona, o el nombre de la propia empresa
    [job_title] Lo que hacen en su empresa
    [created] Cuándo se creó el contacto aquí
    [country] Dónde viven
    [region] La provincia, el estado o la comunidad donde viven
    [city] La localidad donde viven
    [post_code] El código postal de su dirección
    [last_order] El día de su último pedido
    [first_order] El día de su primer pedido
    [order_count] Cuántos pedidos en total
    [total_spend] Dinero gastado en total, sin devoluciones
    [bought] Pedidos de cualquier producto o de algunos, cuántos y cuándo
    [spent] Dinero gastado en productos en un tiempo
    [average_order] Dinero por pedido, sin descontar devoluciones
    [returned] Productos devueltos
    [acquired] Productos que tienen y cómo llegaron a ellos: prueba, pago, código, campaña
    [products_owned] Cuántos productos distintos compraron o adquirieron
    [viewed] Visitas a páginas de la tienda, por campaña o sitio web
    [rated] Estrellas dadas a productos
    [last_rating] Las estrellas que dieron la última vez
    [average_rating] Estrellas de media
    [interacted] Llamadas, cartas y correos con ellos, y cómo fueron
    [last_interaction] El día de la última llamada, carta o correo; los intentos fallidos cuentan
    [currency] Las monedas de sus pedidos
    [last_acquired] El día en que adquirieron un producto por última vez
    [last_viewed] El día en que vieron una página de la tienda por última vez
    [alive] Según la predicción de abandono
    [expected_orders] Según la predicción de abandono
    [churn_risk] Bajo, medio o alto, según la predicción de abandono
    [salesperson] Quién los atiende a ellos o a su empresa
    [territory] La zona a la que pertenecen ellos o su empresa
    [organizational_level] Lo alto que están en su empresa
    [mailing_group] Los envíos que reciben
    [industry_group] El ramo de ellos o de su empresa
    [business_relation] Lo que ellos o su empresa son para usted: proveedor, socio, prensa
    [job_responsibility] Sobre qué deciden, por ejemplo las compras
    [email] La dirección misma
    [email_consent] Si aceptaron publicidad por correo electrónico
    [sms_consent] Si aceptaron publicidad por SMS
    [post_consent] Si aceptaron publicidad por correo postal
    [ads_consent] Si aceptaron anuncios personalizados
    [has_email] Si se conoce una dirección
    [has_phone] Si se conoce un número
    [group] Miembros de otro grupo
    [import] La importación que los agregó; una que solo los cambió no cuenta
   *[other] Un campo propio
}
criteria-field-words = { $field ->
    [contact_type] particular negocio organización cliente
    [age] mayor joven años adulto nacimiento fecha qué edad cuántos años cumpleaños
    [age_group] joven mayor años adulto adolescente generación nacimiento qué edad cuántos años fecha
    [gender] sexo mujer hombre masculino femenino
    [birthday] nacimiento aniversario cumpleaños nacido fecha
    [language] hablar lengua
    [device] móvil teléfono tableta ordenador
    [correspondence] contacto preferido preferencia canal escribir correo llamar llamada postal
    [company] compañía empleador negocio organización
    [job_title] puesto función profesión rol
    [created] nuevo alta registro creado
    [country] nación mercado lugar
    [region] provincia estado comunidad zona
    [city] localidad municipio lugar
    [post_code] cp zona dirección
    [last_order] reciente inactivo compra recencia último última vez visto
    [first_order] nuevo cliente desde compra
    [order_count] frecuencia compras fiel pedidos repetición VIP
    [total_spend] ingresos ventas valor facturación gasto gastado LTV CLV dinero VIP
    [bought] compra pedido artículo comprar comprado SKU
    [spent] ingresos ventas valor período gasto gastado LTV dinero VIP
    [average_order] cesta carrito media promedio valor pedido AOV
    [returned] devolución reembolso devoluciones devuelto
    [acquired] posee licencia suscripción prueba gratis código origen cupón descuento promoción
    [products_owned] posee productos licencias variedad cuántos
    [viewed] visita clic navegación campaña visitas clicado pulsado visitado
    [rated] reseña estrellas opinión descontento
    [last_rating] reseña estrellas opinión descontento reciente
    [average_rating] satisfacción promedio nota
    [interacted] llamada correo carta reunión campaña respuesta abierto respondido
    [last_interaction] contactado llamada correo carta reciente silencio última vez visto
    [currency] divisa dinero euro dólar peso extranjera
    [last_acquired] reciente posee licencia suscripción prueba gratis
    [last_viewed] reciente visita clic navegación inactivo última vez visto
    [alive] abandono retención fiel perdido
    [expected_orders] pronóstico futuro previsión
    [churn_risk] abandono perdido retención
    [salesperson] comercial representante ventas gestor
    [territory] zona área región distrito
    [organizational_level] rango jerarquía dirección cargo
    [mailing_group] boletín lista envío distribución suscripción etiqueta
    [industry_group] sector ramo actividad
    [business_relation] proveedor socio cliente prospecto prensa
    [job_responsibility] función rol cargo responsable departamento
    [email] correo dominio
    [email_consent] consentimiento boletín permiso rgpd marketing opt-in baja cancelar darse de baja
    [sms_consent] consentimiento permiso móvil SMS opt-in teléfono baja
    [post_consent] consentimiento carta permiso postal opt-in baja
    [ads_consent] consentimiento publicidad permiso anuncios opt-in
    [has_email] localizable correo falta
    [has_phone] localizable móvil llamada falta SMS teléfono
    [group] segmento lista audiencia etiqueta
    [import] archivo csv carga origen lote
   *[other] { "" }
}
criteria-aspect = { $aspect ->
    [products] Producto
    [types] Tipo
    [campaigns] Campaña
    [referrers] Procedencia
    [channels] Canal
    [templates] Plantilla
    [evaluations] Evaluación
    [stars] Estrellas
    [currencies] Moneda
    [line_amount] Importe de la línea
   *[failed] Intento fallido
}
criteria-aspect-in-clause = { $aspect ->
    [types] tipo
    [campaigns] campaña
    [referrers] procedencia
    [templates] plantilla
    [evaluations] evaluación
    [currencies] moneda
    [line_amount] importe de la línea
   *[stars] valoración
}
criteria-aspect-choice = { $value ->
    [yes] Sí
   *[no] No
}
criteria-stars = { $n ->
    [one] 1 estrella
   *[other] { $n } estrellas
}
criteria-channel-in-clause = { $code ->
    [email] por correo electrónico
    [sms] por SMS
    [phone] por teléfono
    [post] por correo postal
    [chat] por chat
    [social] en redes sociales
    [ads] por anuncios
    [web] en el sitio web
    [app] en la aplicación
    [store] en una tienda
    [marketplace] en un mercado en línea
    [partner] a través de un socio
    [event] en un evento
   *[other] por «{ $code }»
}
criteria-failed-or-not = con o sin intentos fallidos
criteria-detail = { $aspect }: { $values }
criteria-object-any = { $what ->
    [page_view] una página de la tienda
    [interaction] una interacción
    [failed] un intento fallido
    [succeeded] una interacción con éxito
   *[other] un producto
}
criteria-object-none = { $what ->
    [page_view] ninguna página de la tienda
    [interaction] ninguna interacción
    [failed] ningún intento fallido
    [succeeded] ninguna interacción con éxito
   *[other] nada
}
criteria-object-product = { $what ->
    [page_view] la página de { $products }
   *[other] { $products }
}
criteria-object-details = { $object } ({ $details })
criteria-object-stars = { $n ->
    [one] { $object } con { $stars } estrella
   *[other] { $object } con { $stars } estrellas
}
criteria-object-channel = { $object } { $channel }
criteria-happened = { $what ->
    [return] devolvieron { $object } { $times }
    [acquisition] adquirieron { $object } { $times }
    [page_view] vieron { $object } { $times }
    [rating] valoraron { $object } { $times }
   *[interaction] tuvieron { $object } { $times }
}
criteria-happened-when = { $what ->
    [return] devolvieron { $object } { $times } { $when }
    [acquisition] adquirieron { $object } { $times } { $when }
    [page_view] vieron { $object } { $times } { $when }
    [rating] valoraron { $object } { $times } { $when }
   *[interaction] tuvieron { $object } { $times } { $when }
}
criteria-never-happened = { $what ->
    [return] nunca devolvieron { $object }
    [acquisition] nunca adquirieron { $object }
    [page_view] nunca vieron { $object }
    [rating] nunca valoraron { $object }
   *[interaction] nunca tuvieron { $object }
}
criteria-never-happened-when = { $what ->
    [return] no devolvieron { $object } { $when }
    [acquisition] no adquirieron { $object } { $when }
    [page_view] no vieron { $object } { $when }
    [rating] no valoraron { $object } { $when }
   *[interaction] no tuvieron { $object } { $when }
}
criteria-sum = { $field ->
    [spent] gastaron { $amount }
    [average_order] gastaron { $amount } por pedido antes de devoluciones
   *[average_rating] { $n ->
        [one] dieron { $amount } estrella de media
       *[other] dieron { $amount } estrellas de media
    }
}
criteria-sum-when = { $field ->
    [spent] gastaron { $amount } { $when }
    [average_order] gastaron { $amount } por pedido antes de devoluciones { $when }
   *[average_rating] { $n ->
        [one] dieron { $amount } estrella de media { $when }
       *[other] dieron { $amount } estrellas de media { $when }
    }
}
criteria-sum-object = { $field ->
    [spent] gastaron { $amount } en { $object }
    [average_order] gastaron { $amount } por pedido antes de devoluciones en { $object }
   *[average_rating] { $n ->
        [one] dieron a { $object } { $amount } estrella de media
       *[other] dieron a { $object } { $amount } estrellas de media
    }
}
criteria-sum-object-when = { $field ->
    [spent] gastaron { $amount } en { $object } { $when }
    [average_order] gastaron { $amount } por pedido antes de devoluciones en { $object } { $when }
   *[average_rating] { $n ->
        [one] dieron a { $object } { $amount } estrella de media { $when }
       *[other] dieron a { $object } { $amount } estrellas de media { $when }
    }
}

criteria-in-group = están en «{ $group }»
criteria-not-in-group = no están en «{ $group }»
criteria-group-gone = grupo eliminado { $id }

criteria-code-any = { $kind ->
    [salesperson] tienen a { $values } como vendedor
    [territory] pertenecen al territorio { $values }
    [organizational_level] tienen el nivel organizativo { $values }
    [mailing_group] están en el grupo de correo { $values }
    [industry_group] pertenecen al sector { $values }
    [business_relation] tienen la relación de negocio { $values }
   *[job_responsibility] tienen la responsabilidad { $values }
}
criteria-code-all = { $kind ->
    [mailing_group] están en los grupos de correo { $values }
    [industry_group] pertenecen a los sectores { $values }
    [business_relation] tienen las relaciones de negocio { $values }
   *[job_responsibility] tienen las responsabilidades { $values }
}
criteria-code-none = { $kind ->
    [salesperson] no tienen a { $values } como vendedor
    [territory] no pertenecen al territorio { $values }
    [organizational_level] no tienen el nivel organizativo { $values }
    [mailing_group] no están en el grupo de correo { $values }
    [industry_group] no pertenecen al sector { $values }
    [business_relation] no tienen la relación de negocio { $values }
   *[job_responsibility] no tienen la responsabilidad { $values }
}
criteria-attribute-any = tienen { $values } en «{ $name }»
criteria-attribute-none = no tienen { $values } en «{ $name }»
criteria-attribute-contains = tienen «{ $text }» en alguna parte de «{ $name }»
criteria-attribute-is = tienen exactamente «{ $text }» en «{ $name }»
criteria-attribute-starts = tienen «{ $text }» al principio de «{ $name }»
criteria-attribute-ends = tienen «{ $text }» al final de «{ $name }»
criteria-attribute-is-not = no tienen «{ $text }» en «{ $name }»
criteria-attribute-amount = tienen { $amount } en «{ $name }»
criteria-attribute-amount-not = no tienen { $amount } en «{ $name }»
criteria-attribute-yes = tienen «{ $name }» marcado como sí
criteria-attribute-no = tienen «{ $name }» marcado como no

# Partes de un desglose.
criteria-band-none = Ninguno
criteria-band-nothing = Nada aún
criteria-band-below = Menos de { $amount }
criteria-band-between = De { $from } a menos de { $to }
criteria-band-from = { $amount } o más
criteria-band-from-number = { $number }+
criteria-band-future = Aún por llegar
criteria-band-days-past = Los últimos { $days } días
criteria-band-days-between = Hace { $from } a { $to } días
criteria-band-days-before = Hace más de { $days } días
criteria-band-consented = Aceptaron
criteria-band-refused = Rechazaron

criteria-own-blank = no se conoce
criteria-own-none = { $field ->
    [first_order] nunca
    [last_order] nunca
    [last_interaction] nunca
    [last_acquired] nunca
    [currency] ninguna
    [last_viewed] ninguna
    [last_rating] ninguna
    [average_rating] ninguna
    [business_relation] ninguna
    [job_responsibility] ninguna
    [import] ninguna
   *[other] ninguno
}
criteria-own-over = algo más de { $value }
criteria-own-under = algo menos de { $value }
criteria-own-times = { $times ->
    [0] nunca
    [one] una vez
   *[other] { $times } veces
}
criteria-own-member = está en él
criteria-own-no-member = no está en él

criteria-problem-at = En { $place }: { $problem }
criteria-problem-json = Esto no es JSON: no se puede leer la línea { $line }, columna { $column }.
criteria-problem-deep = Hay grupos anidados a más de { $limit } niveles. Conviene simplificarlos o guardar una parte como segmento propio y usarlo aquí.
criteria-problem-rules = Hay más de { $limit } condiciones. Conviene guardar una parte como segmento propio y usarlo aquí.
criteria-problem-values = La lista tiene más de { $limit } valores. Conviene usar un grupo de usuarios conocidos o una importación.
criteria-problem-long = El texto tiene más de { $limit } caracteres. Es necesario acortarlo.
criteria-problem-object = Aquí se espera un objeto entre llaves.
criteria-problem-list = Aquí se espera una lista entre corchetes.
criteria-problem-text = Aquí se espera un texto entre comillas.
criteria-problem-number = Aquí se espera un número, como 90 o 199,50.
criteria-problem-yes-no = Aquí se espera true o false.
criteria-problem-missing = Falta «{ $key }».
criteria-problem-key = «{ $key }» no significa nada aquí. Quitarlo o revisar cómo está escrito.
criteria-problem-duplicate = «{ $key }» aparece dos veces. Dejar solo uno.
criteria-problem-node = Aquí se espera una condición con «field» y «op», o un grupo con «all» o «any».
criteria-problem-empty-group = Este grupo está vacío. Ponga una condición en él o quítelo.
criteria-problem-field = El campo «{ $field }» no existe o ya no existe. Elegir otro.
criteria-problem-attribute = Aquí se pregunta por un atributo que se eliminó o que no es de aquí: «{ $key }». Elegir otro campo.
criteria-problem-operator = «{ $op }» no sirve para el campo «{ $field }». Elegir otra comparación.
criteria-problem-no-value = Aquí falta un valor.
criteria-problem-choice = «{ $value }» no es una de las opciones. Elegir una de la lista.
criteria-problem-range = Escriba un número de { $low } a { $high }.
criteria-problem-whole = Aquí se espera un número entero.
criteria-problem-decimals = { $decimals ->
    [one] El número tiene más de 1 decimal.
   *[other] El número tiene más de { $decimals } decimales.
}
criteria-problem-date = «{ $text }» no es una fecha entre 1800 y 2299. Escribirla así: 2026-11-21.
criteria-problem-unit = «{ $unit }» no es una unidad que sirva aquí.
criteria-problem-order = El segundo valor es anterior al primero. Intercambiarlos.
criteria-problem-pair = Aquí se esperan dos valores: desde y hasta.
criteria-problem-control = Hay un carácter de control en el texto. Escribirlo de nuevo.
criteria-problem-group = Este grupo de clientes ya no existe. Elegir otro o quitar la condición.
criteria-problem-group-name = Aquí no hay ningún grupo «{ $name }». Elegir otro o quitar la condición.
criteria-problem-product = No hay ningún producto «{ $sku }», o ya no lo hay. Elegir otro o importarlo antes.
criteria-problem-broken-group = El grupo de clientes «{ $name }» tiene un problema en sus propios criterios. Corregirlo primero.
criteria-problem-cycle = Estos grupos vuelven a sí mismos: { $path }. Quitar uno de los pasos.
criteria-problem-groups-deep = Hay segmentos que se usan unos a otros a más de { $limit } niveles. Usar aquí un segmento más sencillo.
criteria-problem-rules-in-all = Con los segmentos que se usan aquí hay más de { $limit } reglas. Use aquí un segmento más sencillo.
