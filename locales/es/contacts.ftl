contacts-title = Contactos
contacts-intro = Todas las personas y empresas que conoce, con lo que compraron y si se puede contactar con ellas.
contacts-new = Nuevo contacto
contacts-import = Importar
contacts-first-title = Aún no hay contactos
contacts-first-help = Traiga a sus clientes desde un archivo o agregue uno a mano. Los grupos y las campañas empiezan aquí.
contacts-first-import = Importar un CSV
contacts-first-add = Agregar uno
contacts-none-title = Ningún contacto coincide
contacts-none-help = Busque otro nombre, otra dirección de correo u otro número de cliente, o quite un filtro.
contacts-search = Nombre, correo o número de cliente
contacts-table = Contactos
contacts-pages = Páginas
contacts-count = { $n ->
    [one] 1 contacto
   *[other] { $n } contactos
}
contacts-filter-remove = Quitar el filtro { $name }: { $value }
contacts-from-import = { $what ->
   *[contacts] Agregados por la importación
    [orders] Pedidos de la importación
    [activities] Actividades de la importación
}
contacts-column-name = Nombre
contacts-column-place = Lugar
contacts-spend = Gasto
contacts-last-order = Último pedido
contacts-first-order = Primer pedido
contacts-created = Alta
contacts-orders = Pedidos
contacts-has-orders = Con pedidos
contacts-has-no-orders = Sin pedidos
contacts-consent-state = { $channel }: { $state }

contacts-kind-person = Persona
contacts-kind-company = Empresa
contacts-gender-f = Mujer
contacts-gender-m = Hombre
contacts-gender-x = Otro
contacts-device-mobile = Móvil
contacts-device-desktop = Ordenador
contacts-device-tablet = Tableta
contacts-correspondence-email = Correo electrónico
contacts-correspondence-letter = Carta
contacts-correspondence-phone = Teléfono
contacts-channel-email = Correo electrónico
contacts-channel-sms = SMS
contacts-channel-post = Correo postal
contacts-channel-ads = Anuncios

contacts-field-kind = Tipo
contacts-field-external-id = Número de cliente
contacts-field-email = Dirección de correo
contacts-field-name = Nombre
contacts-field-first-name = Nombre de pila
contacts-field-last-name = Apellidos
contacts-field-job-title = Cargo
contacts-field-company = Empresa
contacts-field-phone = Teléfono
contacts-field-street = Calle
contacts-field-post-code = Código postal
contacts-field-city = Ciudad
contacts-field-region = Región
contacts-field-country = País
contacts-field-language = Idioma
contacts-field-gender = Género
contacts-field-birth-day = Fecha de nacimiento
contacts-field-device = Dispositivo
contacts-field-correspondence = Correspondencia

contacts-tabs = Contacto
contacts-tab-overview = Resumen
contacts-tab-groups = Grupos
contacts-tab-consent = Consentimiento
contacts-tab-history = Historial
contacts-edit = Editar
contacts-more = Más acciones
contacts-delete = Eliminar contacto
contacts-open = Abrir { $name }
contacts-works-at = Pertenece a
contacts-state-orders = { $n ->
    [one] 1 pedido, el { $last }
   *[other] { $n } pedidos, el último el { $last }
}
contacts-state-no-orders = Aún sin pedidos
contacts-profile = Perfil
contacts-facts = Datos
contacts-average-order = Pedido medio antes de devoluciones
contacts-source = Procedencia
contacts-source-import = Importación
contacts-source-form = Agregado a mano
contacts-source-demo = Datos de demostración
contacts-people = Personas de esta empresa
contacts-people-none = Nadie pertenece aún a esta empresa. Elíjala en el formulario de una persona.
contacts-people-all = Mostrar los { $n }
contacts-orders-count = { $n ->
    [one] 1 pedido
   *[other] { $n } pedidos
}
contacts-orders-none = Aún no hay pedidos. Llegan con una importación de pedidos.
contacts-orders-older = Pedidos anteriores
contacts-orders-newest = Pedidos más recientes
contacts-order = Pedido { $number }
contacts-order-lines = Líneas del pedido { $number }
contacts-lines = { $n ->
    [one] 1 línea
   *[other] { $n } líneas
}
contacts-lines-all = Mostrar las { $n } líneas
contacts-product = Producto
contacts-quantity = Cantidad
contacts-amount = Importe
contacts-return = Devolución

contacts-groups-of = Grupos de { $name }
contacts-groups-in = { $n ->
    [one] En 1 grupo de clientes
   *[other] En { $n } grupos de clientes
}
contacts-groups-now = en este momento
contacts-groups-none = En ningún grupo de clientes
contacts-groups-none-help = Ningún segmento incluye a este contacto y su dirección no está en ningún grupo de usuarios conocidos.
contacts-group = Grupo
contacts-group-people = Personas
contacts-group-why = ¿Por qué?
contacts-group-listed = Su dirección de correo está en la lista.
contacts-segment = Segmento
contacts-known = Usuarios conocidos

contacts-consent-of = Consentimiento de { $name }
contacts-consent-title = ¿Se puede contactar con este contacto?
contacts-consent-help = Desconocido cuenta como no: solo se contacta con quien dijo que sí. Cada cambio se guarda con su origen.
contacts-consent-no-event = Sin origen registrado
contacts-consent-source = ¿De dónde lo sabe?
contacts-consent-source-hint = Por ejemplo: llamada del 3 de mayo, formulario en la feria, respuesta al boletín.
contacts-consent-source-missing = Indique de dónde lo sabe. Sin ello no se puede demostrar el consentimiento.
contacts-consent-same = Nada difiere de lo guardado. Elija otra respuesta o salga de la página.
contacts-consent-conflict = Alguien cambió este contacto entretanto. Su elección sigue abajo; compárela con lo guardado ahora y guarde de nuevo.
contacts-consent-save = Guardar consentimiento
contacts-consent-saved = { $n ->
    [one] Consentimiento guardado para 1 canal.
   *[other] Consentimiento guardado para { $n } canales.
}
contacts-consent-change = Cambiar
contacts-consent-add = Registrar consentimiento
contacts-consent-history = Todos los cambios
contacts-consent-history-none = Aún no hay cambios de consentimiento registrados.

contacts-history-of = Historial de { $name }
contacts-history-created = { $who } agregó el contacto
contacts-history-saved = { $who } guardó el contacto sin cambios
contacts-history-changed = { $who } cambió: { $fields }
contacts-history-consent = { $who } cambió el consentimiento para { $channel } de { $old } a { $new }
contacts-history-imported = El contacto llegó con una importación
contacts-history-began = Se agregó el contacto

contacts-delete-title = ¿Eliminar a «{ $name }»?
contacts-delete-help = Con el contacto desaparece lo siguiente:
contacts-delete-orders = { $n ->
    [0] Ningún pedido: no hay ninguno
    [one] 1 pedido o devolución con sus líneas
   *[other] { $n } pedidos y devoluciones con sus líneas
}
contacts-delete-spend = { $amount } de gasto, que los segmentos y las cifras dejarán de contar
contacts-delete-activities = { $n ->
    [one] 1 actividad, como una valoración o una interacción
   *[other] { $n } actividades, como valoraciones e interacciones
}
contacts-delete-consent = El consentimiento para cada canal con su historial
contacts-delete-known = { $n ->
    [one] Sale de todos los segmentos. En 1 grupo de usuarios conocidos su dirección permanece a la espera de un contacto
   *[other] Sale de todos los segmentos. En { $n } grupos de usuarios conocidos su dirección permanece a la espera de un contacto
}
contacts-delete-people = { $n ->
    [one] 1 persona dejará de pertenecer a una empresa
   *[other] { $n } personas dejarán de pertenecer a una empresa
}
contacts-delete-final = No se puede deshacer.
contacts-delete-keep = Conservar
contacts-deleted = Se eliminó a { $name }.

contacts-edit-title = Editar a { $name }
contacts-save = Guardar contacto
contacts-saved = Se guardó el contacto.
contacts-created-flash = Se agregó el contacto. Aún no se sabe nada de su consentimiento.
contacts-form-who = Quién es
contacts-form-reach = Datos de contacto
contacts-form-address = Dirección postal
contacts-form-more = Más datos
contacts-name-hint = Si queda vacío, se forma con el nombre y los apellidos.
contacts-company-hint = Su nombre, número de cliente o dirección de correo.
contacts-money-label = { $name } ({ $currency })
contacts-conflict = Otra persona cambió este contacto mientras usted escribía. No se sobrescribió nada y lo que escribió sigue en el formulario.
contacts-conflict-title = En qué difiere
contacts-conflict-field = Campo
contacts-conflict-stored = Guardado ahora
contacts-conflict-typed = Escrito por usted
contacts-conflict-help = Guarde para conservar lo que escribió, o
contacts-conflict-theirs = continúe con lo guardado

contacts-too-long = Tiene { $count } caracteres; caben como máximo { $most }. Acórtelo.
contacts-error-nameless = Escriba un nombre, una dirección de correo o un número de cliente para poder encontrar de nuevo el contacto.
contacts-error-control = { $field } contiene un carácter de control, como un salto de línea o un tabulador. Escríbalo de nuevo en una sola línea.
contacts-error-choice = Elija uno de los valores de { $field }.
contacts-error-date = Ese día no existe en el calendario. Escríbalo como 2026-11-21 o 21.11.2026, entre 1800 y 2299.
contacts-error-birth-future = Ese día aún no ha llegado. Compruebe el año.
contacts-error-number = { $field } es un número. Escriba solo cifras y como máximo un signo decimal.
contacts-error-number-large = { $field } es mayor de lo que se puede guardar. Compruebe el número de cifras.
contacts-error-decimals = { $field } admite { $n } decimales. Redondee el número.
contacts-error-email-at = Una dirección de correo contiene una @, como nombre@example.com. Complétela.
contacts-error-email-before = Falta algo antes de la @. Complete la dirección.
contacts-error-email-domain = Después de la @ va un dominio como example.com. Complételo.
contacts-error-email-local = Antes de la @ hay un carácter que ninguna dirección tiene ahí, como un espacio o dos puntos seguidos. Compruebe la dirección.
contacts-error-email-letters = Antes de la @ hay una letra que la mayoría de los sistemas de correo no admite, como ñ o ю. Escriba la dirección con letras de la a a la z.
contacts-error-email-host = Después de la @ hay algo que no es un dominio. Compruebe la dirección.
contacts-error-email-long = La dirección es más larga de lo posible (254 caracteres, 64 antes de la @). Compruébela.
contacts-error-email-taken = { $name } ya tiene esta dirección de correo. Abra ese contacto o escriba otra dirección.
contacts-error-number-taken = { $name } ya tiene este número de cliente. Abra ese contacto o escriba otro número.
contacts-error-no-company = Ninguna empresa se llama «{ $typed }» ni tiene ese número o esa dirección. Compruebe cómo se escribe o agregue antes la empresa.
contacts-error-many-companies = { $n } empresas se llaman «{ $typed }». Escriba el número de cliente o la dirección de correo de la correcta.
contacts-error-has-people = { $n ->
    [one] 1 persona pertenece a esta empresa. Sáquela antes de convertirla en persona.
   *[other] { $n } personas pertenecen a esta empresa. Sáquelas antes de convertirla en persona.
}
