# List of imports
imports-title = Importaciones
imports-intro = Contactos, pedidos y actividades desde archivos CSV. Una importación continúa aunque salga de la página, e incluso tras un reinicio.
imports-new-contacts = Importar contactos
imports-new-orders = Importar pedidos
imports-new-others = Importar otra cosa
imports-first-title = Todavía no hay importaciones
imports-first-help = Traiga sus clientes desde un archivo CSV y después sus pedidos. Verá lo que ocurriría antes de que se escriba nada.
imports-list = Importaciones, las más recientes primero
imports-file = Archivo
imports-kind = Contenido
imports-kind-contacts = Contactos
imports-kind-orders = Pedidos
imports-kind-acquisitions = Adquisiciones
imports-kind-page-views = Visitas a páginas de la tienda
imports-kind-ratings = Valoraciones
imports-kind-interactions = Interacciones
imports-state = Estado
imports-state-uploaded = Columnas por asignar
imports-state-checking = Comprobando
imports-state-checked = Comprobada, sin iniciar
imports-state-running = En curso
imports-state-done = Terminada
imports-state-nothing = Nada importado
imports-state-failed = Interrumpida
imports-state-cancelled = Cancelada
imports-rows = Filas
imports-added = Agregadas
imports-updated = Actualizadas
imports-skipped = Omitidas
imports-rejected = Rechazadas
imports-by = Por
imports-command-line = Línea de comandos
imports-when = Cuándo
imports-older = Importaciones anteriores

# Upload
imports-step-file = Elegir archivo
imports-step-columns = Asignar columnas
imports-step-check = Comprobar
imports-step-result = Resultado
imports-steps = Pasos de la importación
imports-file-label = Archivo CSV
imports-file-hint = Hasta { $megabytes } MB y 200 columnas. Con cualquier codificación y delimitador; ambos se detectan y se muestran. Un libro de cálculo debe guardarse antes como CSV.
imports-kind-label = ¿Qué contiene el archivo?
imports-kind-contacts-hint = Una fila por persona o empresa, con número de cliente o correo electrónico
imports-kind-orders-hint = Una fila por línea de pedido; importe antes los contactos
imports-kind-acquisitions-hint = Una fila por producto adquirido: gratis, de prueba, de pago, con código promocional o como complemento
imports-kind-page-views-hint = Una fila por página de la tienda visitada, con producto, campaña y procedencia
imports-kind-ratings-hint = Una fila por valoración: de 1 a 5 estrellas
imports-kind-interactions-hint = Una fila por llamada, envío, conversación u otro contacto con un cliente, y cómo fue
imports-upload = Subir y examinar

# What is wrong with a file
imports-no-file = No se ha elegido ningún archivo. Elija un archivo CSV.
imports-file-too-large = El archivo supera los { $megabytes } MB. Divídalo o pida que se amplíe el límite.
imports-file-empty = El archivo está vacío. Expórtelo de nuevo y compruebe que tenga filas.
imports-file-no-rows = El archivo tiene nombres de columna pero ninguna fila. Expórtelo de nuevo con los datos.
imports-file-archive = Es un libro de cálculo (.xlsx, .ods) o un archivo ZIP. Ábralo, guarde la hoja como CSV y elija ese archivo.
imports-file-workbook = Es un libro de Excel. Ábralo, guarde la hoja como CSV y elija ese archivo.
imports-file-not-text = No es un archivo de texto. Exporte los datos como CSV y elija ese archivo.
imports-file-wide = El archivo tiene { $n } columnas y el máximo es 200. Exporte solo las columnas necesarias.
imports-file-doubles = Dos columnas tienen el mismo nombre: { $names }. Cambie uno en el archivo y súbalo de nuevo.

# Matching columns
imports-columns-intro = Indique qué es cada columna. Lo que se deja fuera no se lee.
imports-reading = Cómo se lee el archivo
imports-encoding = Codificación
imports-delimiter = Delimitador
imports-delimiter-comma = Coma
imports-delimiter-semicolon = Punto y coma
imports-delimiter-tab = Tabulador
imports-delimiter-pipe = Barra vertical
imports-header = Primera fila
imports-header-names = Nombres de las columnas
imports-header-data = Datos
imports-dates = Fechas
imports-dates-iso = Primero el año: 2011-12-31
imports-dates-day-first = Primero el día: 31/12/2011
imports-dates-month-first = Primero el mes: 12/31/2011
imports-decimals = Signo decimal
imports-decimals-point = Punto: 1,234.56
imports-decimals-comma = Coma: 1.234,56
imports-choose = Elegir…
imports-column = Columna del archivo
imports-column-unnamed = Columna { $number }
imports-first-rows = Primeras cinco filas
imports-becomes = Es
imports-leave-out = No leer
imports-attributes = Atributos personalizados
imports-update-preview = Actualizar vista previa
imports-existing = ¿Qué ocurre con los que ya existen?
imports-policy-add-only = Solo agregar
imports-policy-add-only-hint = Los existentes quedan como están
imports-policy-fill-blanks = Completar vacíos
imports-policy-fill-blanks-hint = Solo se completa lo que está vacío
imports-policy-overwrite = Sobrescribir
imports-policy-overwrite-hint = Prevalece el archivo; sus celdas vacías no cambian nada
imports-policy-overwrite-orders-hint = Un pedido del archivo recibe las líneas del archivo
imports-policy-add-only-activities-hint = Las actividades cuyo número ya existe quedan como están; las filas sin número siempre son nuevas
imports-policy-overwrite-activities-hint = Las actividades cuyo número ya existe reciben lo que dice el archivo; sus celdas vacías no cambian nada
imports-consent = Consentimiento
imports-consent-help = Sin consentimiento, un contacto no recibe envíos. Marque un canal solo si todas las personas del archivo lo han aceptado; un «no» registrado se mantiene. Una columna puede indicarlo para cada persona.
imports-consent-all = Todas las personas del archivo han aceptado
imports-channel-email = Correo electrónico
imports-channel-sms = SMS
imports-channel-post = Correo postal
imports-channel-ads = Anuncios
imports-consent-source = ¿De dónde procede el consentimiento?
imports-consent-source-hint = Por ejemplo: formulario del boletín en nuestro sitio web, desde mayo de 2024
imports-check-button = Comprobar sin importar
imports-cancel = Cancelar importación

# What is still to be said
imports-problem-no-key = Ninguna columna es el número de cliente ni el correo electrónico. Elija una para poder encontrar los contactos.
imports-problem-missing = Ninguna columna es «{ $field }». Elija la columna que lo contiene.
imports-problem-no-product = Ninguna columna es la referencia ni el producto. Elija una de ellas.
imports-problem-no-price = Ninguna columna es el precio unitario ni el importe. Elija una de ellas.
imports-problem-twice = Dos columnas son «{ $field }». Deje fuera una de ellas.
imports-problem-dates = Fechas como 03/04/2011 pueden ser dos días. Elija si va primero el día o el mes.
imports-problem-decimals = Números como 1.234 pueden ser mil o uno. Elija el signo decimal.
imports-problem-consent-source = El archivo incluye consentimientos. Indique de dónde proceden.

# Fields
imports-field-customer-number = Número de cliente
imports-field-email = Correo electrónico
imports-field-name = Nombre completo
imports-field-first-name = Nombre
imports-field-last-name = Apellidos
imports-field-contact-type = Tipo de contacto
imports-field-job-title = Cargo
imports-field-phone = Teléfono
imports-field-street = Calle
imports-field-post-code = Código postal
imports-field-city = Ciudad
imports-field-region = Región
imports-field-country = País
imports-field-language = Idioma
imports-field-gender = Género
imports-field-birthday = Fecha de nacimiento
imports-field-device = Tipo de dispositivo
imports-field-correspondence = Correspondencia
imports-field-consent-email = Consentimiento para correo electrónico
imports-field-consent-sms = Consentimiento para SMS
imports-field-consent-post = Consentimiento para correo postal
imports-field-consent-ads = Consentimiento para anuncios
imports-field-order-number = Número de pedido
imports-field-ordered-at = Fecha del pedido
imports-field-sku = Referencia
imports-field-product = Producto
imports-field-quantity = Cantidad
imports-field-unit-price = Precio unitario
imports-field-amount = Importe de la línea
imports-field-currency = Moneda
imports-field-activity-number = Número de la actividad
imports-field-happened-at = Fecha de la actividad
imports-field-acquisition-type = Tipo de adquisición
imports-field-campaign = Campaña
imports-field-referrer = Dominio de procedencia
imports-field-channel = Canal
imports-field-template = Plantilla
imports-field-evaluation = Evaluación
imports-field-stars = Estrellas
imports-field-failed = Intento fallido

# Progress, check and result
imports-same-file = Este mismo archivo ya se importó como «{ $name }» ({ $when }).
imports-checking = Comprobando el archivo
imports-running = Importando
imports-progress = { $rows } filas
imports-progress-of = { $rows } de { $total } filas
imports-left-unknown = Puede salir; el proceso continúa.
imports-left-seconds = { $n ->
    [one] Queda alrededor de un segundo. Puede salir; el proceso continúa.
   *[other] Quedan unos { $n } segundos. Puede salir; el proceso continúa.
}
imports-left-minutes = { $n ->
    [one] Queda alrededor de un minuto. Puede salir; el proceso continúa.
   *[other] Quedan unos { $n } minutos. Puede salir; el proceso continúa.
}
imports-reload = Ver el avance
imports-stop = Detener importación
imports-stop-check = Detener comprobación
imports-checked-title = Esto es lo que ocurriría
imports-checked-partial = El archivo es muy largo: la comprobación ha leído sus primeras { $rows } filas.
imports-start = Iniciar importación
imports-change-columns = Cambiar columnas
imports-result-title = Lo que ha ocurrido
imports-nothing = { $n ->
    [one] No se ha importado nada: la única fila se ha rechazado.
   *[other] No se ha importado nada: se han rechazado las { $n } filas.
}
imports-done = { $n ->
    [one] Se ha importado una fila.
   *[other] Se han importado { $n } filas.
}
imports-cancelled = La importación se canceló. Lo importado hasta entonces se ha conservado.
imports-failed = La importación se interrumpió. Lo importado hasta entonces se ha conservado; suba el archivo de nuevo para continuar.
imports-failed-file = El archivo de esta importación ya no está. Lo importado hasta entonces se ha conservado; suba el archivo de nuevo para continuar.
imports-failed-right = Quien inició esta importación ya no puede importar, por lo que se detuvo. Lo importado hasta entonces se ha conservado.
imports-see-added = Ver los contactos agregados
imports-see-owners = Ver los contactos a los que pertenecen
imports-repaired = { $n ->
    [one] Se ha reparado una dirección: se quitaron espacios.
   *[other] Se han reparado { $n } direcciones: se quitaron espacios.
}
imports-unrecognised = Valores no reconocidos
imports-unrecognised-help = Quedan vacíos, pues no se adivina nada. Las filas sí se importan.
imports-unlisted = { $n ->
    [one] Y otra fila con otros valores
   *[other] Y otras { $n } filas con otros valores
}
imports-value = Valor
imports-rejected-title = Filas rechazadas
imports-rejected-help = No detienen el resto. Descárguelas, corríjalas e importe ese archivo.
imports-download-rejects = Descargar filas rechazadas
imports-line = Línea
imports-reason = Motivo

# Why a row was rejected
imports-reason-bytes = Caracteres que la codificación no tiene, en el byte { $value }. Guarde el archivo como UTF-8 o elija otra codificación.
imports-reason-control-character = Un carácter de control que no pertenece a un texto. Quítelo.
imports-reason-too-long = Más de { $value } caracteres. Acórtelo.
imports-reason-row-too-long = La fila ocupa más de 1 MB.
imports-reason-unclosed-quote = Se abren comillas que no se cierran. Ciérrelas o escríbalas dos veces.
imports-reason-too-few-cells = Menos celdas que columnas ({ $value }).
imports-reason-too-many-cells = Más celdas que columnas ({ $value }). Ponga entre comillas el texto que contiene el delimitador.
imports-reason-no-key = Ni número de cliente ni correo electrónico.
imports-reason-email = «{ $value }» no es una dirección de correo electrónico.
imports-reason-date = «{ $value }» no es una fecha como las de este archivo.
imports-reason-future = «{ $value }» está en el futuro.
imports-reason-number = «{ $value }» no es un número como los de este archivo.
imports-reason-number-too-large = «{ $value }» es demasiado grande.
imports-reason-too-many-decimals = «{ $value }» tiene más decimales de los que se guardan.
imports-reason-negative = «{ $value }» es menor que cero. Una devolución lleva cantidad negativa, no precio negativo.
imports-reason-too-many-codes = «{ $value }» no se conoce y ya hay { $most } de su tipo, que es el máximo. Compruebe si es la columna correcta.
imports-reason-zero-quantity = La cantidad es cero.
imports-reason-missing = La celda está vacía y es necesaria.
imports-reason-currency = «{ $value }» no es un código de moneda como EUR.
imports-reason-key-conflict = El número de cliente y el correo ({ $value }) pertenecen a dos contactos.
imports-reason-unknown-contact = Ningún contacto tiene «{ $value }». Importe antes los contactos.
imports-reason-other-customer = El número de pedido { $value } pertenece a otro cliente.
imports-reason-other-activity = El número { $value } pertenece a una actividad de otro cliente.
imports-reason-acquisition-type = «{ $value }» no es un tipo de adquisición. Escriba gratis, prueba, de pago, código promocional o complemento.
imports-reason-channel = «{ $value }» no es un canal conocido. Escriba por ejemplo correo electrónico, teléfono, sitio web, aplicación, tienda o mercado.
imports-reason-evaluation = «{ $value }» no es una evaluación. Escriba muy positiva, positiva, neutral, negativa o muy negativa.
imports-reason-yes-no = «{ $value }» no es ni sí ni no.
imports-reason-stars = «{ $value }» no es un número entero de estrellas de 1 a 5.
imports-reason-referrer = «{ $value }» no es ni un dominio como example.com ni una dirección web.
imports-reason-unknown = No importada.
