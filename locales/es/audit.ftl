audit-somebody = Alguien
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
audit-addresses-changed = { $who } cambió las direcciones de «{ $name }»
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
