# Grupos de usuarios conocidos: el cuadro, la comprobación, el cambio.

known-new-title = Nuevo grupo de usuarios conocidos
known-new-lead = Personas concretas, por dirección de correo. El grupo solo cambia cuando alguien lo edita.
known-edit-title = Cambiar quién está en { $name }
known-edit-lead = Agregue direcciones, quítelas o reemplace la lista. La diferencia se muestra antes de cambiar nada.
known-name = Nombre de grupo
known-default-name = Lista del { $time }
known-addresses = Direcciones de correo
known-addresses-hint = Pegue lo que tenga: una por línea o separadas por comas, puntos y comas, tabulaciones o espacios. También sirve «Nombre <correo>». Hasta { $limit }.
known-file = Elegir un archivo .csv
known-file-drop = o suéltelo sobre el cuadro
known-fill = Traer la lista actual al cuadro
known-check = Comprobar direcciones
known-more = Origen, descripción y equipo
known-origin = ¿De dónde salen estas direcciones?
known-origin-short = Direcciones de:
known-origin-hint = Por ejemplo «hoja de inscripción, feria de primavera». Queda con el grupo, por si alguien pregunta más tarde.
known-description = Descripción
known-facts = Antes de guardar
known-facts-consent = Estar en un grupo no es un consentimiento. Pegue solo direcciones de personas que puedan esperar noticias suyas; lo compartido y los envíos siguen dejando fuera a quien no ha aceptado.
known-facts-use = Este tipo de grupo sirve para pruebas piloto, ofertas privadas, eventos y envíos de prueba.
known-facts-size = Un grupo con menos de { $n } personas no se puede compartir.
known-segment-instead = Use un segmento si la pertenencia debe seguir una regla
known-export = Exportar la lista
known-mode = ¿Qué hacer con las direcciones?
known-mode-add = Agregar
known-mode-add-words = Estas entran, nadie sale.
known-mode-remove = Quitar
known-mode-remove-words = Estas salen, nadie entra.
known-mode-replace = Reemplazar todo
known-mode-replace-words = El grupo pasa a ser exactamente estas.
known-found = { $n ->
    [one] 1 entrada encontrada
   *[other] { $n } entradas encontradas
}
known-checked = comprobado a las { $time }
known-ready = { $n ->
    [one] lista
   *[other] listas
}
known-ready-split = Ya son contactos: { $contacts }, todavía no: { $pending }
known-duplicates = { $n ->
    [one] repetida
   *[other] repetidas
}
known-duplicates-note = Se cuentan una vez
known-duplicates-show = { $n ->
    [one] Mostrar la repetida
   *[other] Mostrar las { $n } repetidas
}
known-duplicate-of = igual que en la línea { $line }
known-to-fix = por corregir
known-to-fix-note = Corríjalas abajo o déjelas fuera
known-to-fix-none = Cada entrada es una dirección
known-left-out-note = { $n ->
    [one] 1 queda fuera
   *[other] { $n } quedan fuera
}
known-meter = Listas: { $ready }, repetidas: { $duplicates }, por corregir: { $fix }
known-no-consent = { $n ->
    [one] 1 de los contactos no ha aceptado correos. Sigue en el grupo; lo compartido y los envíos lo dejan fuera.
   *[other] { $n } de los contactos no han aceptado correos. Siguen en el grupo; lo compartido y los envíos los dejan fuera.
}
known-already = { $n ->
    [one] 1 ya está en el grupo.
   *[other] { $n } ya están en el grupo.
}
known-problems = Direcciones por revisar
known-problems-hidden = { $n ->
    [one] Aparecerá 1 entrada más cuando estas estén resueltas.
   *[other] Aparecerán { $n } entradas más cuando estas estén resueltas.
}
known-col-line = Línea
known-col-address = Dirección
known-fix-label = Dirección corregida de la línea { $line }
known-leave-out = Dejar fuera
known-left-out = Fuera
known-fixed = Lista
known-did-you-mean = ¿Quiso decir
known-doubt = Parece un desliz. Se queda así si no se cambia.
known-reason-empty = Sin dirección en esta fila
known-reason-no-at = No es una dirección de correo: falta la @
known-reason-two-ats = Más de una @
known-reason-nothing-before-at = Nada antes de la @
known-reason-no-domain = Ningún dominio después de la @
known-reason-no-dot = Falta la terminación, por ejemplo .es
known-reason-comma-for-dot = Coma en lugar de punto
known-reason-local = Un carácter antes de la @ que las direcciones no llevan
known-reason-letters = Una letra antes de la @ que la mayoría de los sistemas de correo no admite, como ñ o ю
known-reason-domain = Lo que sigue a la @ no es un dominio
known-reason-too-long = Más larga de lo que puede ser una dirección
known-repaired = { $n ->
    [one] 1 fue reparada
   *[other] { $n } fueron reparadas
}
known-repaired-wrapping = signos de alrededor quitados
known-repaired-characters = caracteres ocultos o raros quitados
known-repaired-other = otro texto de la línea dejado aparte
known-pending = { $n ->
    [one] ¿Qué hacer con la dirección que todavía no es un contacto?
   *[other] ¿Qué hacer con las { $n } direcciones que todavía no son contactos?
}
known-pending-keep = Dejarlas solo en este grupo
known-pending-keep-words = Cuentan del todo en cuanto aparece un contacto con esa dirección.
known-pending-leave = Dejarlas fuera
known-pending-leave-words = { $n ->
    [one] El grupo empieza con el 1 que es contacto.
   *[other] El grupo empieza con los { $n } que son contactos.
}
known-difference = +{ $added } −{ $removed }
known-difference-title = La diferencia
known-difference-total = { $n ->
    [one] después, 1 persona
   *[other] después, { $n } personas
}
known-show-difference = Mostrar la diferencia
known-save = Guardar grupo
known-save-people = { $n ->
    [one] Guardar grupo con 1 persona
   *[other] Guardar grupo con { $n } personas
}
known-save-change = Guardar el cambio: { $change }
known-save-note = { $n ->
    [one] 1 entrada queda fuera hasta corregirla
   *[other] { $n } entradas quedan fuera hasta corregirlas
}
known-created = { $n ->
    [one] { $name } se guardó con 1 persona.
   *[other] { $name } se guardó con { $n } personas.
}
known-share = Compartirlo con un equipo
known-changed = { $name } ha cambiado: { $added } entraron, { $removed } salieron, { $total } en total.
known-error-name = Escriba un nombre para el grupo
known-error-name-long = El nombre puede tener como máximo { $n } caracteres
known-error-name-taken = Ya hay un grupo con este nombre; elija otro
known-error-description-long = Aquí caben como máximo { $n } caracteres
known-error-none = Pegue al menos una dirección de correo
known-error-no-address = En este texto no hay ninguna dirección que se pueda guardar; corrija las entradas de abajo
known-error-over = { $over ->
    [one] El límite son { $limit } direcciones y sobra 1. Quítela o reparta la lista en varios grupos.
   *[other] El límite son { $limit } direcciones y sobran { $over }. Quite algunas o reparta la lista en varios grupos.
}
known-error-nobody-left = Debe quedar al menos una dirección; para prescindir del grupo, archívelo o elimínelo
known-error-no-difference = Esto no cambia nada: elija otra acción u otras direcciones
known-error-to-fix = { $n ->
    [one] 1 entrada no es una dirección. Todavía no se ha guardado nada: corríjala o guarde sin ella
   *[other] { $n } entradas no son direcciones. Todavía no se ha guardado nada: corríjalas o guarde sin ellas
}
known-error-look = Mire el resultado de abajo y guarde después. Todavía no se ha guardado nada
known-error-conflict = Alguien ha cambiado este grupo mientras tanto. Su lista sigue aquí; mire la diferencia actual y guarde después
known-error-workbook = Esto es un libro de cálculo. Guarde la hoja como CSV en el programa y elija ese archivo
known-error-not-text = Este archivo no es texto. Elija un archivo .csv o .txt
