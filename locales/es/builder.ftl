# El editor de criterios.

builder-title-new = Nuevo segmento
builder-title-edit = Editar { $name }
builder-crumb-edit = Editar
builder-save = Guardar segmento
builder-name = Nombre
builder-description = Descripción
builder-description-hint = ¿Para qué sirve este grupo?
builder-words = En palabras sencillas
builder-copy = Copiar
builder-copied = Copiado
builder-include = Incluir a quienes
builder-leave-out = Pero excluir
builder-templates = Plantillas
builder-removed = Quitado. Con «Deshacer» vuelve.
builder-undo = Deshacer

builder-match = cumplen
builder-match-all = todas estas (y)
builder-match-any = alguna de estas (o)
builder-match-label = { $n ->
    [1] Cómo se combinan las condiciones
   *[other] Cómo se combinan las condiciones del grupo { $n }
}
builder-column-all = Personas que quedan tras cada paso
builder-column-any = Personas que agrega cada paso
builder-join-where = Donde
builder-join-anyone = Quien
builder-join-and = y
builder-join-or = o

builder-add-rule = Agregar condición
builder-add-group = Agregar grupo
builder-condition = Condición
builder-group = Grupo
builder-add-members = Miembros de otro grupo
builder-full = Hay { $limit } condiciones, el máximo del editor. Guarde una parte como segmento propio y úselo aquí.
builder-cut = Aquí un segmento tiene { $limit } condiciones como máximo y se han enviado más. Se muestran las primeras { $limit }; faltan las demás. No se ha guardado nada.
builder-no-deeper = Los grupos se anidan hasta { $limit } niveles.

builder-condition-name = Condición { $n }
builder-group-name = Grupo de condiciones { $n }
builder-more = Más sobre la condición { $n }
builder-more-group = Más sobre el grupo { $n }
builder-duplicate = Duplicar
builder-wrap = Convertir en grupo
builder-unwrap = Desagrupar
builder-negate = Invertir (no)
builder-unnegate = Dejar de invertir
builder-up = Subir
builder-down = Bajar
builder-remove = Quitar
builder-not = no
builder-not-remove = La condición { $n } está invertida. Deshacerlo

builder-choose-field = Elija o escriba un campo…
builder-field-hint = Escriba para buscar campos
builder-field-gone = Un campo eliminado
builder-change-field = Cambiar campo
builder-change-op = Cambiar
builder-take-values = Agregar
builder-take-value = Usar este valor
builder-show-values = Mostrar valores para elegir
builder-choose-group = Elegir un grupo…
builder-kind-archived = archivado
builder-kind-segment = segmento
builder-kind-known = grupo de usuarios conocidos
builder-add-value = Agregar…
builder-any-product = cualquier producto
builder-choose-product = elija un producto
builder-token-remove = Quitar { $value }
builder-token-more = y { $n } más
builder-token-clear = Quitar los { $n }
builder-token-near = ¿Se trata de «{ $value }»?
builder-token-unknown = No se reconoce
builder-unmet = { $n ->
    [one] Hasta ahora no hay nada registrado con «{ $value }», así que no encuentra a nadie. Compruebe que esté bien escrito.
   *[other] Hasta ahora no hay nada registrado con { $n } de estos valores, como «{ $value }», así que no encuentran a nadie. Compruebe que estén bien escritos.
}
builder-times = { $what ->
    [return] { $n ->
        [one] devolución
       *[other] devoluciones
    }
    [acquisition] { $n ->
        [one] adquisición
       *[other] adquisiciones
    }
    [page_view] { $n ->
        [one] visita
       *[other] visitas
    }
    [rating] { $n ->
        [one] valoración
       *[other] valoraciones
    }
    [interaction] { $n ->
        [one] interacción
       *[other] interacciones
    }
   *[order] { $n ->
        [one] pedido
       *[other] pedidos
    }
}
builder-times-days = { $what ->
    [order] { $n ->
        [one] día con pedido
       *[other] días con pedido
    }
   *[other] { $n ->
        [one] día con alguno
       *[other] días con alguno
    }
}
builder-of = { $aspect ->
    [templates] con
   *[products] de
}
builder-any-of-aspect = { $aspect ->
    [campaigns] cualquier campaña
    [referrers] cualquier sitio web
    [currencies] cualquier moneda
   *[templates] cualquier plantilla
}
builder-wheres = { $n ->
    [0] Solo aquellos en los que …
    [one] Solo aquellos en los que … (1 condición)
   *[other] Solo aquellos en los que … ({ $n } condiciones)
}
builder-line-from = desde
builder-line-to = hasta
builder-on = en
builder-and = y
builder-days = días
builder-period-past = en los últimos
builder-period-between = entre
builder-period-ever = en cualquier momento
builder-text-hint = No se distinguen mayúsculas ni acentos
builder-blanks = { $field ->
    [country] también personas sin país
    [region] también personas sin región
    [city] también personas sin ciudad
    [post_code] también personas sin código postal
    [language] también personas sin idioma
    [gender] también personas sin género
    [device] también personas sin dispositivo
    [correspondence] también personas sin vía de contacto preferida
    [company] también personas sin empresa
    [job_title] también personas sin cargo
    [age] también personas de edad desconocida
    [age_group] también personas de edad desconocida
    [first_order] también personas que nunca hicieron un pedido
    [last_order] también personas que nunca hicieron un pedido
    [currency] también personas que nunca hicieron un pedido
    [import] también personas que no se agregaron con una importación
    [last_interaction] también personas sin interacción
    [last_acquired] también personas que nunca adquirieron un producto
    [last_viewed] también personas que nunca vieron una página de la tienda
    [last_rating] también personas que nunca valoraron
    [salesperson] también personas sin vendedor
    [territory] también personas sin territorio
    [organizational_level] también personas sin nivel organizativo
    [mailing_group] también personas en ningún grupo de correo
    [industry_group] también personas sin sector
    [business_relation] también personas sin relación de negocio
    [job_responsibility] también personas sin responsabilidad
    [birthday] también personas sin cumpleaños conocido
    [email] también personas sin correo electrónico
    [email_consent] también personas que nunca respondieron
    [sms_consent] también personas que nunca respondieron
    [post_consent] también personas que nunca respondieron
    [ads_consent] también personas que nunca respondieron
    [average_rating] también personas sin ninguna valoración de ese tipo
    [average_order] también personas sin ningún pedido de ese tipo
   *[other] también personas sin valor en «{ $name }»
}
builder-means-since = desde el { $day }
builder-means-not-since = no desde el { $day }
builder-means-until = de hoy al { $day }
builder-means-between = del { $from } al { $to }
builder-means-zone = { $meaning }, hora de { $city }
builder-scope-all = Clientes de: todos los productos
builder-scope-of = Clientes de: { $products }
builder-scope-more = { $products } y { $n } más
builder-scope-label = Productos del segmento
builder-scope-hint = Solo cuentan los clientes de estos productos, y solo lo que compraron, adquirieron, vieron o valoraron de ellos. Para las predicciones, la última valoración y el número de productos cuentan todos los productos.
builder-all-products = Aquí cuentan todos los productos, no solo los del segmento.
builder-kept = { $days ->
    [one] Las páginas vistas y los clics de campañas se conservan un día: falta lo anterior al { $day }
   *[other] Las páginas vistas y los clics de campañas se conservan { $days } días: falta lo anterior al { $day }
}

builder-label-field = Condición { $n }: campo
builder-label-op = Condición { $n }: comparación
builder-label-value = Condición { $n }: valor
builder-label-upper = Condición { $n }: valor superior
builder-label-amount = Condición { $n }: importe en { $currency }
builder-label-number = Condición { $n }: número
builder-label-unit = Condición { $n }: unidad
builder-label-days = Condición { $n }: número de días
builder-label-month = Condición { $n }: mes
builder-label-from = Condición { $n }: desde
builder-label-to = Condición { $n }: hasta
builder-label-line-from = Condición { $n }: importe de la línea en { $currency }, desde
builder-label-line-to = Condición { $n }: importe de la línea en { $currency }, hasta
builder-label-group = Condición { $n }: grupo de clientes
builder-label-times = Condición { $n }: cuántas veces
builder-label-counted = Condición { $n }: qué se cuenta
builder-label-product = Condición { $n }: agregar un producto
builder-label-period = Condición { $n }: período
builder-label-add = Agregar un valor de { $name }

builder-text = Criterios como texto
builder-text-own = Estos criterios en una línea
builder-text-own-hint = Otra instalación de Muster también los lee; los grupos figuran con su nombre.
builder-text-other = Otros criterios
builder-text-take = Usarlos en su lugar
builder-text-empty = Pegue los criterios que deben ocupar el lugar de estos.
builder-text-too-large = Estos criterios son más profundos o largos de lo que muestra el editor.
builder-text-taken = Se tomaron los criterios.

builder-picker = Buscar un campo
builder-picker-search = Buscar campos
builder-picker-recent = Usados hace poco
builder-picker-none = Ningún campo se llama así.

builder-left = quedan
builder-matches = cumplen
builder-more-people = más
builder-left-out = fuera
builder-empties = { $people ->
    [0] Nadie cumple esto
   *[other] Después no queda nadie. Por sí sola: { $people }
}
builder-no-effect = Sin efecto
builder-emptied = La condición { $n } no deja a nadie. Conviene relajarla o quitarla.
builder-not-finished = sin terminar
builder-wrong = { $count ->
    [one] 1 condición tiene un error y no se cuenta.
   *[other] { $count } condiciones tienen un error y no se cuentan.
}
builder-partly = { $count ->
    [one] 1 condición se cuenta sin los valores que no se reconocen.
   *[other] { $count } condiciones se cuentan sin los valores que no se reconocen.
}
builder-unfinished = { $count ->
    [one] 1 condición está sin terminar y no se cuenta.
   *[other] { $count } condiciones están sin terminar y no se cuentan.
}

builder-live = Resultado actual
builder-people-now = Personas ahora
builder-up-to-date = Al día
builder-without = { $count ->
    [one] Sin 1 condición por revisar
   *[other] Sin { $count } condiciones por revisar
}
builder-without-values = Sin los valores no reconocidos
builder-not-counted = Sin contar
builder-behind = Se están incorporando datos nuevos
builder-stale = Criterios cambiados: contando
builder-lost = No hay conexión. Lo que ha escrito sigue aquí, pero no está contado ni guardado. Muster lo intenta de nuevo por sí solo.
builder-lost-since = El número que se muestra es de las { $time }.
builder-lost-again = Intentar de nuevo
builder-share = { $share } de { $contacts } contactos
builder-share-customers = { $n ->
    [one] { $share } de { $contacts } clientes del producto
   *[other] { $share } de { $contacts } clientes de los productos
}
builder-people = { $people ->
    [one] persona
   *[other] personas
}
builder-said = { $people ->
    [0] Nadie cumple.
    [one] 1 persona cumple.
   *[other] { $people } personas cumplen.
}
builder-small-tag = Pequeño
builder-small = Menos de { $min } personas: un grupo tan pequeño no se puede compartir ni usar.
builder-too-young = Quienes se sabe que tienen menos de { $age } años no están en ningún segmento.
builder-too-young-people = Fuera porque se sabe que tienen menos de { $age } años: { $people }.
builder-reach-email = por correo
builder-reach-sms = por SMS
builder-reach-post = por carta
builder-reach-ads = en anuncios
builder-reach-hint = Localizables: han dicho que sí y hay adónde enviarlo.
builder-update = Actualizar el recuento
builder-count-again = Contar de nuevo
builder-counted-at = Contado a las { $time }
builder-who = Quiénes son
builder-overlap = Coincidencia con otros grupos
builder-overlap-label = Comparar con el grupo { $n }
builder-overlap-both = En ambos
builder-overlap-only-this = Solo en este segmento
builder-overlap-only-that = Solo en el otro
builder-overlap-some = { $n ->
    [2] También en uno de ellos
   *[other] También en algunos de ellos
}
builder-overlap-all = { $n ->
    [2] En ambos grupos
   *[other] En los { $n } grupos
}
builder-overlap-together = { $n ->
    [2] Comparado con ambos grupos
   *[other] Comparado con los { $n } grupos
}
builder-overlap-adds = Personas nuevas que aporta cada grupo
builder-overlap-this = Este segmento
builder-overlap-sum = En total
builder-overlap-none = Este grupo no se puede contar.
builder-break-down = Desglosar por
builder-bars-rest = Otros
builder-bars-several = Quien tiene varios cuenta en cada uno.
builder-nobody = Todavía no cumple nadie.
builder-sample = Muestra
builder-others = Otras
builder-somebody = Persona { $n }

builder-values = Sugerencias
builder-value-people = { $people ->
    [one] 1 contacto
   *[other] { $people } contactos
}
builder-value-said = { $count ->
    [0] Sin sugerencias
    [one] 1 sugerencia
   *[other] { $count } sugerencias
}

builder-name-missing = Escriba un nombre para el segmento.
builder-name-long = El nombre tiene más de { $limit } caracteres. Acórtelo.
builder-name-odd = Hay un carácter de control en el nombre. Escríbalo de nuevo.
builder-name-taken = Ya hay un grupo de clientes llamado «{ $name }». Elija otro nombre.
builder-description-long = La descripción tiene más de { $limit } caracteres. Acórtela.
builder-problem-empty = Agregue al menos una condición para que no estén todos en el segmento.
builder-problem-unfinished = La condición { $n } está sin terminar. Complétela o quítela.
builder-problem-in = Condición { $n }: { $problem }

builder-saved = { $people ->
    [one] «{ $name }» está guardado y tiene 1 persona.
   *[other] «{ $name }» está guardado y tiene { $people } personas.
}
builder-saved-later = «{ $name }» está guardado. Sus personas se contarán en cuanto se hayan leído los contactos.
builder-saved-share = Compartirlo

builder-draft-new = Este es su borrador del { $time }. Aún no está guardado.
builder-draft-edit = Estos son sus cambios del { $time }. Aún no están guardados.
builder-drafts = { $n ->
    [one] Tiene un borrador sin guardar
   *[other] Tiene { $n } borradores sin guardar
}
builder-drafts-more = { $n ->
    [one] 1 borrador más
   *[other] { $n } borradores más
}
builder-draft-nameless = Sin nombre
builder-draft-blank = Aún sin condiciones
builder-draft-continue = Continuar
builder-draft-continue-named = Continuar { $name }
builder-draft-forget = Descartar
builder-draft-discard-named = Descartar { $name }
builder-draft-gone = Solo se guardan { $most } borradores: el más antiguo, «{ $name }», se descartó para hacer sitio a este.
builder-draft-going = Solo se guardan { $most } borradores. Al rellenar este formulario se descarta el más antiguo: «{ $name }». Para conservarlo, guardar o descartar antes otro.
builder-draft-discarded = El borrador se ha descartado.
builder-draft-discard = Descartar el borrador

builder-conflict = { $who } cambió este segmento: { $ago }
builder-conflict-help = No se ha sobrescrito nada y lo que escribió está más abajo.
builder-conflict-theirs = Ahora es:
builder-conflict-name = El nombre es ahora:
builder-conflict-description = La descripción es ahora:
builder-conflict-mine = usted escribió:
builder-conflict-empty = (vacío)
builder-conflict-keep = Guardar lo mío encima
builder-conflict-take = Descartar lo mío y tomar lo suyo
builder-somebody-else = Otra persona

builder-weigh = Este segmento está en uso; por eso verá qué hace el cambio antes de guardarlo. Los contactos aún se están leyendo, y el recuento tarda más de lo habitual. Guarde de nuevo dentro de un momento o haga que se cuente ahora.
builder-weigh-now = Contar ahora
builder-confirm = { $before } → { $after } personas
builder-confirm-moves = Salen { $leave }, entran { $join }.
builder-leaving = Salen { $people }
builder-joining = Entran { $people }
builder-staying = Se quedan { $people }
builder-used-share = Compartido con { $team }
builder-used-share-too = compartido con { $team }
builder-used-people = { $before } → { $after } personas
builder-breaks = «{ $name }» usa este segmento y ya no se podría contar: { $problem }
builder-uses = Lo usan { $list }:
builder-uses-groups = { $count ->
    [one] 1 segmento
   *[other] { $count } segmentos
}
builder-uses-shares = { $count ->
    [one] 1 uso compartido
   *[other] { $count } usos compartidos
}
builder-confirm-hidden = Quedan menos de { $n } personas: los equipos con los que se comparte solo verán «Pequeño», sin número ni personas.
builder-confirm-save = Guardar el cambio
builder-confirm-back = Seguir editando

builder-too-large = Estos criterios son mayores de lo que muestra el editor
builder-too-large-help = Caben { $rules } condiciones, anidadas hasta { $depth } niveles. El segmento funciona tal cual. Para que incluya a otras personas, cree un segmento nuevo, con partes de este como segmentos propios.
builder-too-large-json = Los criterios tal como están guardados
builder-profile = Perfil: { $name }

builder-counted-without = Se cuenta sin { $n ->
    [one] este valor
   *[other] los { $n } valores que no se reconocen
 }.
builder-sift = { $n ->
    [one] Quitarlo
   *[other] Quitar los { $n }
 }
