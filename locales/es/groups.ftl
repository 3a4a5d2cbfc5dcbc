# Customer groups: the list, the pages of a group, and segment templates.

group-template-name = { $key ->
   *[new-customers] Clientes nuevos de este mes
    [lapsing] Compradores en descenso
    [big-spenders] Grandes compradores
    [birthday] Cumpleaños este mes
    [first-purchase] Primera compra
    [loyal] Clientes fieles
    [at-risk] En riesgo de abandono
    [one-time] Compraron una vez y nunca más
    [never-bought] Nunca compraron
    [customer-anniversary] Aniversario como cliente
    [reachable] Localizables por correo
    [no-consent-yet] Aún sin consentimiento
}
group-template-words = { $key ->
   *[new-customers] La primera compra fue en este mes natural.
    [lapsing] Compraron en el último año, pero no en los últimos 90 días.
    [big-spenders] Gastaron 1000 o más en total y compraron en el último año.
    [birthday] Todas las personas que cumplen años en este mes natural.
    [first-purchase] Compraron exactamente una vez, en los últimos 30 días.
    [loyal] Al menos 5 pedidos en el último año.
    [at-risk] Al menos 3 pedidos, pero ninguno en los últimos 180 días.
    [one-time] Un solo pedido, hace más de 90 días.
    [never-bought] Contactos conocidos sin ningún pedido.
    [customer-anniversary] El aniversario del primer pedido cae en los próximos 30 días.
    [reachable] Tienen dirección de correo electrónico y dieron su consentimiento.
    [no-consent-yet] Tienen dirección de correo electrónico, pero nunca se les pidió consentimiento.
}
