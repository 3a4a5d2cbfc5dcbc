audit-somebody = Alguien
audit-console = La línea de comandos
audit-other = { $who } hizo algo para lo que esta versión no tiene palabras ({ $code })

audit-set-up = { $who } configuró el portal
audit-signed-in = { $who } inició sesión
audit-sign-in-failed = Falló un inicio de sesión como { $name }
audit-sign-in-failed-unknown = Alguien intentó iniciar sesión con una dirección desconocida
audit-signed-out = { $who } cerró sesión
audit-password-changed = { $who } cambió su contraseña
audit-session-revoked = { $who } cerró una de sus sesiones
audit-staff-invited = { $who } invitó a { $name } (rol: { $role })
audit-invite-accepted = { $who } aceptó la invitación
audit-password-reset-started = { $who } creó un enlace para que { $name } elija una contraseña nueva
audit-staff-changed = { $who } modificó la cuenta de { $name }
audit-staff-role-changed = { $who } cambió el rol de { $name }: { $old } → { $role }
audit-staff-disabled = { $who } desactivó a { $name }
audit-staff-enabled = { $who } reactivó a { $name }
audit-team-created = { $who } creó el equipo «{ $name }»
audit-team-changed = { $who } modificó el equipo «{ $name }»
audit-team-renamed = { $who } cambió el nombre del equipo «{ $old }» a «{ $name }»
audit-team-deleted = { $who } eliminó el equipo «{ $name }»
audit-organisation-changed = { $who } cambió los ajustes de la organización
audit-attribute-created = { $who } creó el atributo «{ $name }»
audit-attribute-changed = { $who } modificó el atributo «{ $name }»
audit-attribute-deleted = { $who } eliminó el atributo «{ $name }»
audit-code-created = { $who } agregó «{ $name }» ({ $kind })
audit-code-changed = { $who } cambió «{ $name }» ({ $kind })
audit-code-deleted = { $who } eliminó «{ $name }» ({ $kind })
audit-contact-created = { $who } creó el contacto { $number }
audit-contact-changed = { $who } modificó el contacto { $number }
audit-contact-deleted = { $who } eliminó el contacto { $number }
audit-consent-changed = { $who } cambió el consentimiento del contacto { $number }
audit-contacts-exported = { $who } exportó contactos
audit-import-uploaded = { $who } subió el archivo «{ $name }»
audit-import-started = { $who } inició la importación de «{ $name }»
audit-import-finished = Terminó la importación de «{ $name }»
audit-import-failed = Falló la importación de «{ $name }»
audit-import-cancelled = { $who } canceló la importación de «{ $name }»
audit-group-created = { $who } creó el grupo «{ $name }»
audit-group-renamed = { $who } cambió el nombre del grupo a «{ $name }»
audit-group-renamed-from = { $who } cambió el nombre del grupo «{ $old }» a «{ $name }»
audit-criteria-changed = { $who } cambió los criterios de «{ $name }»
audit-criteria-from-to = Antes: { $old } Después: { $new }
audit-addresses-changed = { $who } cambió las direcciones de «{ $name }»
audit-pending-added = { $who } creó contactos para las direcciones pendientes de «{ $name }»
audit-group-duplicated = { $who } duplicó un grupo como «{ $name }»
audit-group-duplicated-from = { $who } duplicó el grupo «{ $old }» como «{ $name }»
audit-group-archived = { $who } archivó el grupo «{ $name }»
audit-group-restored = { $who } restauró el grupo «{ $name }»
audit-group-deleted = { $who } eliminó el grupo «{ $name }»
audit-group-exported = { $who } exportó el grupo «{ $name }»
audit-share-created = { $who } compartió «{ $name }»
audit-share-created-with = { $who } compartió «{ $name }» con { $team }
audit-share-changed = { $who } cambió lo que muestra «{ $name }» al compartirse
audit-share-changed-with = { $who } cambió lo que { $team } ve de «{ $name }»
audit-share-revoked = { $who } dejó de compartir «{ $name }»
audit-share-revoked-with = { $who } dejó de compartir «{ $name }» con { $team }
audit-share-downloaded = { $who } descargó la audiencia compartida «{ $name }»
audit-churn-fitted = { $who } pidió actualizar la predicción de abandono
audit-demo-filled = Se cargaron los datos de demostración

audit-effect-joined = { $n ->
    [one] +1 persona
   *[other] +{ $n } personas
}
audit-effect-left = { $n ->
    [one] −1 persona
   *[other] −{ $n } personas
}
audit-effect-nobody = ±0 personas
audit-effect-people = { $n ->
    [one] 1 persona
   *[other] { $n } personas
}
audit-effect-rows = { $n ->
    [one] 1 fila
   *[other] { $n } filas
}
audit-effect-contacts = { $n ->
    [one] 1 contacto
   *[other] { $n } contactos
}
audit-effect-members = { $n ->
    [one] 1 miembro
   *[other] { $n } miembros
}
audit-effect-sessions = { $n ->
    [one] 1 sesión cerrada
   *[other] { $n } sesiones cerradas
}

audit-title = Registro de auditoría
audit-intro = Quién hizo qué, cuándo y con qué efecto. Nada de esto se puede cambiar.
audit-export = Exportar como CSV
audit-when = Cuándo
audit-who = Quién
audit-what = Qué pasó
audit-effect = Efecto
audit-action = Acción
audit-kind = Tipo
audit-number = Número
audit-anybody = Cualquiera
audit-any-action = Cualquier acción
audit-any-kind = Cualquier cosa
audit-from = Desde
audit-until = Hasta
audit-day-wrong = «{ $value }» no es un día: escríbalo como año-mes-día, por ejemplo 2026-11-21
audit-filter = Filtrar
audit-older = Anteriores
audit-newest = Más recientes
audit-none = Nada coincide con estos filtros
audit-none-help = Elija un periodo más largo o menos filtros.
audit-open = Abrir

audit-action-set-up = Portal configurado
audit-action-signed-in = Sesión iniciada
audit-action-sign-in-failed = Inicio de sesión fallido
audit-action-signed-out = Sesión cerrada
audit-action-password-changed = Contraseña cambiada
audit-action-session-revoked = Sesión terminada
audit-action-staff-invited = Cuenta invitada
audit-action-invite-accepted = Invitación aceptada
audit-action-password-reset-started = Enlace de contraseña nueva creado
audit-action-staff-changed = Cuenta modificada
audit-action-staff-disabled = Cuenta desactivada
audit-action-staff-enabled = Cuenta reactivada
audit-action-team-created = Equipo creado
audit-action-team-changed = Equipo modificado
audit-action-team-deleted = Equipo eliminado
audit-action-organisation-changed = Organización modificada
audit-action-attribute-created = Atributo creado
audit-action-attribute-changed = Atributo modificado
audit-action-attribute-deleted = Atributo eliminado
audit-action-code-created = Código agregado
audit-action-code-changed = Código cambiado
audit-action-code-deleted = Código eliminado
audit-action-contact-created = Contacto creado
audit-action-contact-changed = Contacto modificado
audit-action-contact-deleted = Contacto eliminado
audit-action-consent-changed = Consentimiento cambiado
audit-action-contacts-exported = Contactos exportados
audit-action-import-uploaded = Archivo subido
audit-action-import-started = Importación iniciada
audit-action-import-finished = Importación terminada
audit-action-import-failed = Importación fallida
audit-action-import-cancelled = Importación cancelada
audit-action-group-created = Grupo creado
audit-action-group-renamed = Grupo renombrado
audit-action-criteria-changed = Criterios cambiados
audit-action-addresses-changed = Direcciones cambiadas
audit-action-pending-added = Direcciones pendientes convertidas en contactos
audit-action-group-duplicated = Grupo duplicado
audit-action-group-archived = Grupo archivado
audit-action-group-restored = Grupo restaurado
audit-action-group-deleted = Grupo eliminado
audit-action-group-exported = Grupo exportado
audit-action-share-created = Grupo compartido
audit-action-share-changed = Uso compartido modificado
audit-action-share-revoked = Uso compartido revocado
audit-action-share-downloaded = Audiencia compartida descargada
audit-action-churn-fitted = Predicción de abandono actualizada
audit-action-demo-filled = Datos de demostración cargados

audit-kind-staff = Personal
audit-kind-team = Equipo
audit-kind-organisation = Organización
audit-kind-attribute = Atributo propio
audit-kind-code = Código
audit-kind-contact = Contacto
audit-kind-import = Importación
audit-kind-group = Grupo de clientes
audit-kind-share = Uso compartido
