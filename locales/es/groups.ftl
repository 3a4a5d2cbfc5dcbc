# Customer groups: the list, the pages of a group, and segment templates.

## The list

groups-title = Grupos de clientes
groups-intro = Audiencias reutilizables para campañas y listas compartidas. Los segmentos se actualizan solos; los grupos de usuarios conocidos solo cambian cuando se editan.
groups-new = Nuevo grupo
groups-new-segment-help = Quienes cumplen unos criterios. Siempre al día.
groups-new-known-help = Personas concretas, por dirección de correo.
groups-views = Vistas
groups-tab-all = Todos
groups-tab-segments = Segmentos
groups-tab-known = Grupos de usuarios conocidos
groups-tab-mine = Mis grupos de clientes
groups-tab-shared = Compartidos
groups-tab-attention = Requieren atención
groups-tab-archived = Archivados
groups-search = Nombre, descripción, propietario
groups-filter-team = Equipo
groups-filter-size = Tamaño
groups-filter-remove = Quitar el filtro { $label }: { $value }
groups-size-between = De { $low } a { $high } personas
groups-size-from = { $low } personas o más
groups-count = { $n ->
    [one] 1 grupo
   *[other] { $n } grupos
}
groups-table = Tabla de grupos de clientes
groups-pages = Páginas
groups-first-page = Primera página
groups-column-pick = Seleccionar
groups-column-name = Nombre de grupo
groups-column-type = Tipo
groups-column-people = Personas
groups-column-trend = 30 días
groups-column-used = Usado en
groups-column-owner = Propietario
groups-column-updated = Actualizado
groups-pick = Seleccionar { $name }
groups-used-shares = { $n ->
    [one] 1 equipo
   *[other] { $n } equipos
}
groups-used-groups = { $n ->
    [one] 1 segmento
   *[other] { $n } segmentos
}
groups-refreshed = Las cifras están al día.
groups-first-title = Aún no hay grupos de clientes
groups-first-help = Un grupo es una audiencia que se puede usar una y otra vez: basta describir a quién se quiere llegar o pegar una lista de direcciones.
groups-first-segment = Crear un segmento
groups-first-known = Pegar una lista
groups-none-title = Ningún grupo coincide
groups-none-help = La búsqueda o un filtro oculta los demás.
groups-none-clear = Quitar búsqueda y filtros
groups-empty-title = { $tab ->
    [segments] Aún no hay segmentos
    [known] Aún no hay grupos de usuarios conocidos
    [mine] Aún no tiene grupos propios
    [shared] No hay nada compartido
    [attention] Todos los grupos están bien
    [archived] No hay nada archivado
   *[other] Aquí no hay grupos
}
groups-empty-help = { $tab ->
    [segments] Describa a quién quiere llegar; el segmento se mantiene al día por sí solo.
    [known] Pegue direcciones para formar un grupo con esas personas exactas.
    [mine] Aquí aparecen los grupos que usted crea.
    [shared] Un grupo se comparte con un equipo en su pestaña Compartir.
    [attention] Aquí aparecen los grupos demasiado pequeños, con errores o sin uso desde hace 90 días.
    [archived] Los grupos archivados conservan su historial y se pueden restaurar.
   *[other] Véase la vista Todos.
}
groups-archive-picked = Archivar los seleccionados
groups-none-picked = Seleccione al menos un grupo que no esté archivado.
groups-archive-title = { $n ->
    [one] ¿Archivar 1 grupo?
   *[other] ¿Archivar { $n } grupos?
}
groups-archive-submit = { $n ->
    [one] Archivar grupo
   *[other] Archivar { $n } grupos
}
groups-archived-done = { $n ->
    [one] Se archivó 1 grupo.
   *[other] Se archivaron { $n } grupos.
}
groups-archive-help = Salen de la lista y no se pueden cambiar, pero conservan su historial y se pueden restaurar en cualquier momento.
groups-keep = Conservarlos
groups-inactive-title = Segmentos inactivos
groups-inactive-help = { $n ->
    [one] Coincide menos de 1 persona, por lo que no se pueden compartir ni usar. Conviene suavizar una regla o actualizar cuando lleguen datos nuevos.
   *[other] Coinciden menos de { $n } personas, por lo que no se pueden compartir ni usar. Conviene suavizar una regla o actualizar cuando lleguen datos nuevos.
}
groups-inactive-loosen = Suavizar una regla

## Segment templates

groups-templates = Plantillas de segmento
groups-templates-all = Todas las plantillas
groups-templates-intro = Criterios listos como punto de partida. La copia se puede cambiar; nada se guarda hasta que usted lo guarde.
groups-template-copy = Copiar
groups-template-people = { $n ->
    [one] 1 persona hoy
   *[other] { $n } personas hoy
}
groups-template-choose = Usted elige el producto

## What groups are called

group-segment = Segmento
group-known = Grupo de usuarios conocidos
group-known-short = Usuarios conocidos
group-known-words = Personas indicadas por su dirección de correo
group-everyone = Todo el mundo
group-small = Pequeño
group-too-small = Demasiado pequeño
group-idle = Sin uso desde hace 90 días
group-broken = Criterios con errores
group-broken-words = Los criterios mencionan algo que ya no existe.
group-broken-help = No se puede contar a nadie hasta que se corrijan los criterios.
group-broken-rule = «{ $rule }»: { $problem }
group-broken-attribute = El atributo por el que se pregunta aquí se eliminó. Elegir otro o quitar la condición.
group-fewer-than = menos de { $n }
group-archived = Archivado
group-refresh = Actualizar

## The head of a group's pages

group-counted = Contado: { $ago }
group-not-counted = Aún sin contar
group-counting = Contando
group-counts-later = Los contactos aún se están leyendo; por eso el recuento tarda más de lo habitual.
group-not-countable = No se puede contar
group-owned-by = Propietario: { $owner }
group-owned-by-team = Propietario: { $owner }, { $team }
group-of-team = Equipo { $team }
group-edit-criteria = Editar criterios
group-edit-addresses = Editar direcciones
group-share = Compartir
group-more = Más acciones
group-rename = Cambiar nombre y descripción
group-duplicate = Duplicar
group-export = Exportar miembros
group-archive = Archivar grupo
group-delete = Eliminar grupo
group-restore = Restaurar
group-archived-help = Este grupo está archivado: nadie puede cambiarlo ni usarlo hasta que se restaure.
group-tabs = Páginas del grupo
group-tab-overview = Resumen
group-tab-members = Miembros
group-tab-sharing = Compartir
group-tab-used = Dónde se usa
group-tab-history = Historial

## Overview

group-people = Personas
group-periods = Período
group-period = { $days ->
    [365] 1 año
   *[other] { $days } días
}
group-in-days = { $days ->
    [365] en 1 año
   *[other] en { $days } días
}
group-chart-title = { $days ->
    [365] Personas en el último año
   *[other] Personas en los últimos { $days } días
}
group-chart-desc = De { $first } el { $from } a { $last } el { $to }.
group-chart-extremes = Mínimo { $low } el { $lowday }, máximo { $high } el { $highday }.
group-chart-table = Mostrar como tabla
group-chart-day = Día
group-chart-none = La evolución se verá cuando el grupo se haya contado en dos días.
group-hidden-help = Hay tan pocas personas que ni su número ni su composición se muestran a su rol. Consulte a un gestor.
group-few-help = Para que no se reconozca a nadie, su rol ve las cifras de personas de { $min } en { $min }, y < { $min } si son menos.
group-small-segment-help = Demasiado pequeño para compartirse. Suavice una regla para que entren más personas.
group-small-known-help = Demasiado pequeño para compartirse. Agregue direcciones.
group-who = Quiénes lo forman
group-origin = Procedencia de las direcciones: { $origin }
group-by-country = País
group-by-age = Edad
group-by-reach = Localizables por
group-reach-email = Correo electrónico
group-reach-sms = SMS
group-reach-post = Correo postal
group-reach-ads = Anuncios
group-others = Otros
group-facts = Datos
group-fact-addresses = Direcciones
group-fact-pending = Pendientes
group-fact-smallest = Mínimo utilizable
group-fact-youngest = Edad mínima
group-fact-created = Creado
group-fact-changed = Cambiado
group-fact-version = Versión de criterios
group-unused = Nada usa este grupo.
group-uses-in-criteria = Usa este grupo en sus criterios
group-shared-since = Compartido desde el { $date }
group-share-until = hasta el { $date }
group-may-export = puede exportar
group-latest = Lo último

## Members

group-members-title = Miembros de { $name }
group-members-forbidden = Los nombres y direcciones no se muestran a su rol
group-members-forbidden-help = Usted ve recuentos y desgloses. Un administrador puede darle un rol que vea a las personas.
group-members-search = Buscar por nombre o correo
group-members-table = Tabla de miembros
group-members-name = Nombre
group-members-email = Dirección de correo
group-members-country = País
group-members-orders = Pedidos
group-members-spend = Gastado
group-members-last-order = Último pedido
group-members-why = Por qué están en el grupo
group-members-why-of = ¿Por qué está { $name } en el grupo?
group-members-state = Estado
group-members-added = Agregado
group-members-contact = Contacto
group-members-is-pending = Pendiente
group-members-pending = { $n ->
    [one] 1 pendiente: aún no es un contacto
   *[other] { $n } pendientes: aún no son contactos
}
group-pending-title = { $n ->
    [one] 1 dirección aún no es un contacto
   *[other] { $n } direcciones aún no son contactos
}
group-pending-help = Como contactos tienen su propia página y pueden formar parte de segmentos. Su consentimiento sigue siendo desconocido hasta que alguien lo registre.
group-pending-add = { $n ->
    [one] Crear 1 contacto
   *[other] Crear { $n } contactos
}
group-pending-added = { $n ->
    [one] Se creó 1 contacto. Su consentimiento es desconocido.
   *[other] Se crearon { $n } contactos. Su consentimiento es desconocido.
}
group-pending-none = Todas las direcciones de este grupo ya eran contactos.
group-members-none = Hoy no coincide nadie
group-members-none-help = La página de criterios muestra qué regla deja fuera a todos.
group-members-no-result = Ningún miembro coincide con la búsqueda
group-members-no-result-help = Basta una parte del nombre o de la dirección de correo.
group-find-title = Buscar a una persona
group-find-label = Nombre, dirección de correo o número de cliente
group-find-hint = Muestra si está en el grupo y por qué.
group-find = Buscar
group-find-in = En este grupo
group-find-out = No está en este grupo
group-find-nobody = Ningún contacto tiene este nombre, esta dirección o este número. Compruebe que esté bien escrito.
group-find-several = { $n } contactos tienen este nombre. Elija a quién se refiere:
group-find-many = Más de { $n } contactos tienen este nombre. Elija a quién se refiere o escriba una dirección o un número de cliente:
group-find-pending = La dirección está en la lista, pero ningún contacto la tiene todavía.
group-find-holds = Cumple:
group-find-fails = No cumple:
group-find-all = todo lo siguiente
group-find-any = al menos algo de lo siguiente
group-find-left-out = excluido: { $rule }
group-find-not-left-out = no excluido: { $rule }
group-find-own = Su valor: { $value }
group-find-too-young = Demasiado joven para los segmentos: quien tiene menos de { $age } años no está en ninguno. Tendrá la edad el { $day }.
group-find-no-customer = No es cliente de los productos del segmento.
group-find-change = cambia el { $date }
group-find-leaves = Saldrá el { $date } si no ocurre nada nuevo.
group-find-joins = Entrará el { $date } si no ocurre nada nuevo.

## Where used

group-used-title = Dónde se usa { $name }
group-used-none = Nada usa este grupo
group-used-none-help = Se puede cambiar sin riesgo.
group-used-shares = Compartido con
group-used-groups = Segmentos que lo usan
group-uses-groups = Grupos que usa
group-used-by-now = En uso ahora por

## History

group-history-title = Historial de { $name }
group-history-none = Aún no ha pasado nada
group-history-older = Eventos anteriores
group-history-restored = versión { $number } restaurada
group-history-moved = { $joined } entraron, { $left } salieron
group-history-addresses = +{ $added } −{ $removed } direcciones
group-history-description = descripción cambiada
group-history-origin = origen de las direcciones: { $new }
group-versions = Versiones de los criterios
group-version = Versión { $number }
group-version-current = Actual
group-version-people = Personas entonces: { $people }
group-compare = Comparar la versión { $old } y la { $new }
group-compare-title = Versión { $old } y { $new } de { $name }
group-compare-rules = Qué ha cambiado
group-compare-removed = Quitado:
group-compare-added = Agregado:
group-compare-all = cumplen todas las condiciones
group-compare-any = cumplen al menos una de las condiciones
group-compare-today = { $n ->
    [one] Hoy la versión { $number } tendría { $after } persona; los criterios actuales tienen { $before }.
   *[other] Hoy la versión { $number } tendría { $after } personas; los criterios actuales tienen { $before }.
}
group-back-to-history = Volver al historial
group-restore-version = Restaurar la versión { $number }
group-restore-version-title = ¿Restaurar la versión { $number } de «{ $name }»?
group-version-restored = Los criterios de la versión { $number } vuelven a estar vigentes.

## Life of a group

group-settings-title = Nombre y descripción de { $name }
group-name = Nombre de grupo
group-description = Descripción
group-description-hint = Para qué sirve el grupo, de modo que los demás lo sepan.
group-no-team = Sin equipo
group-name-missing = Escriba un nombre para el grupo.
group-name-long = El nombre puede tener como máximo { $most } caracteres.
group-name-line = Escriba el nombre en una sola línea.
group-name-taken = Otro grupo tiene este nombre, quizá uno archivado. Elija otro nombre.
group-description-long = La descripción puede tener como máximo { $most } caracteres.
group-saved = Guardado.
group-copy-of = Copia de { $name }
group-duplicate-title = Duplicar { $name }
group-duplicate-segment-help = La copia tiene los mismos criterios y es suya. No se comparte con nadie.
group-duplicate-known-help = La copia tiene las mismas direcciones y es suya. No se comparte con nadie.
group-duplicated = El grupo se duplicó. Esta es la copia.
group-archive-title = ¿Archivar «{ $name }»?
group-archive-help = El grupo sale de la lista y no se puede cambiar, pero conserva su historial y se puede restaurar en cualquier momento.
group-archive-shares = { $n ->
    [one] 1 equipo deja de verlo hasta que se restaure.
   *[other] { $n } equipos dejan de verlo hasta que se restaure.
}
group-archive-groups = { $n ->
    [one] 1 segmento lo usa y sigue funcionando como ahora.
   *[other] { $n } segmentos lo usan y siguen funcionando como ahora.
}
group-archived-done = «{ $name }» se archivó.
group-restored-done = «{ $name }» se restauró.
group-deleted-done = «{ $name }» se eliminó.
group-show = Mostrar
group-keep = Conservarlo
group-delete-title = ¿Eliminar «{ $name }»?
group-delete-segment-help = Los criterios con todas sus versiones y la evolución se eliminan para siempre. Las personas siguen siendo contactos.
group-delete-known-help = Sus { $people } direcciones y la evolución se eliminan para siempre. Los contactos siguen siendo contactos.
group-delete-blocked = El grupo está en uso y no se puede eliminar. Quítelo primero de aquí, o archívelo.
group-archive-instead = Archivar en su lugar

group-template-name = { $key ->
    [viewed-not-bought] Miraron y no compraron
    [trial-not-paid] Prueba sin compra
    [unhappy] Valoraciones descontentas
   *[new-customers] Clientes nuevos de este mes
    [lapsing] Llevan tiempo sin comprar
    [big-spenders] Grandes compradores
    [birthday] Cumpleaños este mes
    [first-purchase] Primera compra
    [loyal] Clientes fieles
    [at-risk] En riesgo de abandono
    [churn-high] Riesgo de abandono alto
    [churn-medium] Riesgo de abandono medio
    [churn-low] Riesgo de abandono bajo
    [one-time] Compraron una vez y nunca más
    [never-bought] Nunca compraron
    [bought-not-bought] Compraron X pero no Y
    [bought-product] Compradores de un producto
    [customer-anniversary] Aniversario como cliente
    [reachable] Localizables por correo
    [no-consent-yet] Aún sin consentimiento
}
group-template-words = { $key ->
    [viewed-not-bought] Vieron una página de la tienda en los últimos 30 días y no compraron nada.
    [trial-not-paid] Probaron un producto y nunca pagaron por ninguno.
    [unhappy] Dieron una o dos estrellas en los últimos 90 días.
   *[new-customers] La primera compra fue en este mes natural.
    [lapsing] Compraron en el último año, pero no en los últimos 90 días.
    [big-spenders] Gastaron { $amount } o más en total y compraron en el último año.
    [birthday] Todas las personas que cumplen años en este mes natural.
    [first-purchase] Compraron exactamente una vez, en los últimos 30 días.
    [loyal] Al menos 5 pedidos en el último año.
    [at-risk] Al menos 3 pedidos, pero ninguno en los últimos 180 días.
    [churn-high] Según la predicción de abandono, probablemente se han ido: hora de recuperarlos.
    [churn-medium] Según la predicción de abandono, todo es posible: el momento de una oferta.
    [churn-low] Según la predicción de abandono, volverán a pedir por sí solos.
    [one-time] Un solo pedido, hace más de 90 días.
    [never-bought] Contactos conocidos sin ningún pedido.
    [bought-not-bought] Compraron un producto y nunca otro: usted elige los dos.
    [bought-product] Compraron en el último año el producto que usted elija.
    [customer-anniversary] El aniversario del primer pedido cae en los próximos 30 días.
    [reachable] Tienen dirección de correo electrónico y dieron su consentimiento.
    [no-consent-yet] Tienen dirección de correo electrónico, pero nunca se les pidió consentimiento.
}
