# Compartir grupos con equipos, audiencias compartidas, exportaciones.

share-tab-title = Compartir { $name }
share-facts = Compartir
share-title = Compartir { $name }
share-lead = Un equipo ve lo que usted elija, siempre al día, hasta que lo revoque.
share-teams = Compartido con equipos
share-new = Compartir con un equipo
share-again = Volver a compartirlo
share-none-title = Sin compartir
share-none = Un equipo de campaña solo ve lo que usted elija: el número, o las personas con las columnas que conceda.
share-small = Pequeño
share-small-title = Demasiado pequeño para compartir
share-later = Los contactos aún se están leyendo; por eso tarda más de lo habitual contar si el grupo tiene suficientes personas. Compártalo dentro de un momento o haga que se cuente ahora.
share-later-now = Contar ahora y continuar
share-too-small = Un grupo con menos de { $n } personas no se puede compartir: se podría reconocer a alguien.
share-loosen = Ampliar los criterios
share-add-people = Agregar personas
share-col-team = Equipo
share-col-sees = Ven
share-col-export = Descarga
share-col-expires = Abierto hasta
share-col-actions = Acciones
share-no-expiry = hasta revocarlo
share-revoke = Revocar
share-revoke-from = Revocar a { $team }
share-ended = Terminados
share-revoked-on = revocado el { $date }
share-expired-on = vencido el { $date }
share-people = personas
share-shown = Se pueden mostrar
share-smallest = Grupo mínimo para compartir
share-left-out = { $n ->
    [one] 1 persona queda fuera.
   *[other] { $n } personas quedan fuera.
}
share-left-out-few = Quedan fuera menos de { $min } personas.
share-left-out-why = No han aceptado recibir correos o todavía no son contactos.
share-choose-team = Elegir un equipo
share-no-teams = Todavía no hay equipos. Un administrador los crea en Configuración.
share-team-members = { $n ->
    [one] { $team } (1 miembro)
   *[other] { $team } ({ $n } miembros)
}
share-team-has-it = { $team } (ya lo tiene)
share-level-question = ¿Qué ven?
share-level = { $level ->
   *[count] Solo el número
    [members] Personas
}
share-level-words = { $level ->
   *[count] Cuántas personas, sin nombres ni archivo.
    [members] Las personas que aceptaron recibir correos, con las columnas que usted elija.
}
share-columns = Columnas
share-column = { $column ->
   *[name] Nombre
    [first_name] Nombre de pila
    [last_name] Apellidos
    [email] Correo
    [phone] Teléfono
    [customer_number] Número de cliente
    [job_title] Cargo
    [street] Calle
    [post_code] Código postal
    [city] Ciudad
    [country] País
    [language] Idioma
    [correspondence] Correspondencia
    [salesperson] Vendedor
    [territory] Territorio
    [organizational_level] Nivel organizativo
    [mailing_group] Grupo de correo
    [industry_group] Sector
    [business_relation] Relación de negocio
    [job_responsibility] Responsabilidad
}
share-may-export = Pueden descargar estas personas como archivo
share-purpose = Finalidad
share-purpose-hint = Para qué lo necesita el equipo, por ejemplo «Invitación a las rebajas de invierno». El equipo lo ve.
share-expires = Último día
share-expires-hint = Después de este día el equipo deja de verlo. Sin día, sigue abierto hasta que lo revoque.
share-preview = Lo que verán
share-preview-count = { $n ->
    [one] 1 persona
   *[other] { $n } personas
}
share-preview-members = { $shown } de { $people } personas
share-preview-no-names = El número y nada sobre personas concretas.
share-preview-export = Pueden descargarlo.
share-preview-no-export = Pueden verlo, no descargarlo.
share-submit = Compartir grupo
share-save = Guardar lo que ven
share-good-to-know = Conviene saber
share-know-live = El equipo siempre ve el grupo como está ahora. Al revocar, se cierra con su siguiente clic; una descarga en curso se interrumpe.
share-know-consent = Solo se muestran y descargan personas que aceptaron recibir correos. Siempre se indica cuántas quedan fuera.
share-know-log = Cada descarga queda en el registro de auditoría con su número de filas.
share-created = { $name } se comparte con { $team }.
share-changed = Ha cambiado lo que { $team } ve de { $name }.
share-revoked = { $team } ya no ve { $name }.
share-error-team = Elija el equipo con el que compartir
share-error-team-taken = Este equipo ya tiene el grupo; cambie lo que ve
share-error-level = Elija qué ven
share-error-columns = Elija al menos una columna
share-error-purpose = Indique para qué necesita el equipo a las personas
share-error-purpose-long = La finalidad es una línea de { $n } caracteres como máximo
share-error-expires = El último día es hoy o posterior, o se deja vacío
shared-lead = Grupos de clientes que se compartieron con sus equipos.
shared-none-title = Todavía no se comparte nada con usted
shared-none = En cuanto alguien comparta un grupo de clientes con uno de sus equipos, aparecerá aquí.
shared-no-team = No está en ningún equipo. Un administrador puede agregarle en Configuración, Equipos.
shared-col-group = Grupo
shared-col-sees = Se ve
shared-col-team = Por
shared-download = Descargar
shared-download-of = Descargar { $name }
shared-people = Personas
shared-search = Buscar entre estas personas
shared-nobody = Nadie que mostrar
shared-nobody-agreed = Nadie en este grupo ha aceptado recibir correos.
shared-nobody-found = Nadie coincide con la búsqueda. Busca en las columnas que se ven.
shared-first-page = Primera página
shared-small = Ahora mismo hay muy pocas personas en este grupo; por eso no se muestra ni el número ni a nadie.
shared-broken-title = No se puede contar ahora
shared-broken = Los criterios de este grupo nombran algo que ya no existe. Su propietario tiene que arreglarlos.
shared-count-only = Se comparte el número, no las personas.
shared-about = Sobre lo compartido
shared-by = Compartido por
shared-since = Desde
shared-rows = filas en el archivo
shared-logged = Su descarga queda anotada en el registro de auditoría.
export-title = Exportar { $name }
export-lead = Un archivo CSV que se crea al descargarlo.
export-who = ¿Quién debe estar en el archivo?
export-agreed = { $n ->
    [one] La persona que aceptó correos
   *[other] Las { $n } personas que aceptaron correos
}
export-agreed-words = { $n ->
    [one] 1 queda fuera.
   *[other] { $n } quedan fuera.
}
export-everyone = { $n ->
    [one] Todos: 1 persona
   *[other] Todos: { $n } personas
}
export-everyone-words = Para atención al cliente, no para publicidad: el consentimiento va en su propia columna.
export-known = { $n ->
    [one] 1 dirección con su nombre. El archivo se puede volver a pegar sin cambios.
   *[other] { $n } direcciones con sus nombres. El archivo se puede volver a pegar sin cambios.
}
export-safe = Las celdas que una hoja de cálculo podría calcular empiezan con un apóstrofo.
export-submit = Descargar CSV
