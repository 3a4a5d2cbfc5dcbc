kept-title = Lo que escribió sigue aquí
kept-back = Su sesión terminó antes de que esto llegara. Todavía no se ha guardado nada: revíselo y envíelo otra vez.
kept-stale = Inició sesión de nuevo después de abrir esta página. Todavía no se ha guardado nada: revíselo y envíelo otra vez.
kept-stale-bare = Inició sesión de nuevo después de abrir esta página. Todavía no se ha hecho nada: abra la página otra vez y repita el paso.
kept-form = { $form ->
    [segment] Nuevo segmento
    [known] Nuevo grupo de usuarios conocidos
    [group] Cambios en un grupo de clientes
    [group_settings] Nombre y descripción de un grupo de clientes
    [group_copy] Copia de un grupo de clientes
    [share_new] Nuevo acceso compartido a un grupo de clientes
    [share] Cambios en un acceso compartido
    [import] Columnas de un archivo que se importa
    [consent] Consentimientos de un contacto
    [staff_new] Invitación a Muster
    [staff] Cambios en una cuenta del personal
    [organisation] Cambios en la organización
    [code_new] Código nuevo
    [code] Cambios en un código
    [contact_new] Nuevo contacto
    [contact] Cambios en un contacto
    [attribute_new] Nuevo atributo
    [attribute] Cambios en un atributo
    [team_new] Nuevo equipo
   *[team] Cambios en un equipo
}
kept-open = Mostrar el formulario otra vez
kept-send = Enviar ahora
kept-discard = Descartar
kept-discarded = Lo que había escrito se ha descartado.
kept-reopen = Abrir la página otra vez
kept-signed-out = Su sesión ha terminado. Lo que escribió permanece en esta página: inicie sesión en una pestaña nueva, vuelva y continúe aquí.
kept-sign-in = Su sesión terminó. Lo que escribió se conserva durante una hora: inicie sesión y lo recuperará.
