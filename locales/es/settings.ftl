organisation-name = Nombre
organisation-name-hint = Tal como lo conocen sus compañeros
organisation-name-missing = Escriba el nombre de la organización.
organisation-time-zone = Zona horaria
organisation-time-zone-hint = «Hoy» en los criterios es el día de esta zona
organisation-currency = Moneda
organisation-currency-hint = En ella se cuentan los gastos
organisation-language = Idioma
organisation-language-hint = Para los correos a quienes no han elegido uno

organisation-intro = Lo que vale para todos. Los cambios rigen al instante.
organisation-general = General
organisation-week-start = Las semanas empiezan el
organisation-week-start-hint = «Esta semana» en los criterios empieza ese día
organisation-week-day = { $day ->
    [sunday] domingo
    [saturday] sábado
   *[monday] lunes
}
organisation-min-people = Grupo más pequeño
organisation-min-people-hint = Los segmentos con menos personas son «Pequeño»: no se comparten y no muestran el número a los roles que no ven nombres
organisation-min-age = Edad mínima en los segmentos
organisation-min-age-hint = Quienes se sabe que son menores no están en ningún segmento. Con 0 entra todo el mundo; los grupos de usuarios conocidos los incluyen siempre
organisation-max-addresses = Máximo de direcciones en un grupo de usuarios conocidos
organisation-max-addresses-hint = Hasta 1.000.000
organisation-horizon-days = Días que abarcan los pedidos esperados
organisation-horizon-days-hint = La predicción de abandono dice cuántos pedidos cabe esperar en esos días: de 7 a 365. Un cambio vale cuando todo se ha predicho de nuevo, lo que empieza enseguida
organisation-kept-days = Días que se conservan las páginas vistas y los clics de campañas
organisation-kept-days-hint = Si su fuente solo conserva los últimos 90 días, escriba 90: las condiciones que miran más atrás lo dirán. Vacío: se conservan todos
organisation-saved = Se guardaron los ajustes de la organización.
organisation-now = Cómo se lee
organisation-today = Hoy
organisation-week = Esta semana
organisation-week-from = desde el { $day }
organisation-money = Gasto
teams-intro = Los grupos de clientes se comparten con equipos. Sus miembros los ven al iniciar sesión.
teams-new = Nuevo equipo
teams-create = Crear equipo
teams-none = Aún no hay equipos
teams-none-help = Un equipo recibe grupos de clientes sin que nadie envíe listas por correo.
teams-name-hint = Por ejemplo, Norte o Aperturas de tiendas
teams-name-missing = Escriba el nombre del equipo.
teams-name-taken = Otro equipo ya se llama así. Elija otro nombre.
teams-description = Descripción
teams-description-hint = Qué hace el equipo, en una línea; puede quedar vacío
teams-members = Miembros
teams-members-hint = Quien se agrega o se quita ve en consecuencia las audiencias compartidas del equipo desde su siguiente página.
teams-shares = Grupos compartidos
teams-shares-none = No se comparte nada con este equipo.
teams-created = Se creó el equipo { $name }. Elija ahora sus miembros.
teams-saved = Se guardó el equipo { $name }.
teams-conflict = { $members ->
    [one] Alguien modificó este equipo mientras la página estaba abierta: ahora es { $name }, con un miembro. Guarde de nuevo para sustituirlo por lo que se ve aquí.
   *[other] Alguien modificó este equipo mientras la página estaba abierta: ahora es { $name }, con { $members } miembros. Guarde de nuevo para sustituirlo por lo que se ve aquí.
}
teams-delete = Eliminar equipo
teams-delete-title = ¿Eliminar el equipo «{ $name }»?
teams-delete-help = { $members ->
    [0] Nadie pertenece a él y no se comparte nada con él. Los grupos que lo tienen como equipo pierden solo eso.
    [one] Una persona sale de él; su cuenta permanece. Los grupos que lo tienen como equipo pierden solo eso.
   *[other] { $members } personas salen de él; sus cuentas permanecen. Los grupos que lo tienen como equipo pierden solo eso.
}
teams-delete-keep = Conservarlo
teams-delete-shared = { $groups ->
    [one] Un grupo de clientes se comparte con este equipo. Deje antes de compartirlo o compártalo con otro equipo.
   *[other] { $groups } grupos de clientes se comparten con este equipo. Deje antes de compartirlos o compártalos con otro equipo.
}
teams-deleted = Se eliminó el equipo { $name }.
teams-back = Volver a { $name }
me-title = Mi cuenta
me-intro = Cómo ve Muster y cómo inicia sesión.
me-saved = Se guardaron sus preferencias.
me-language = Idioma
me-language-browser = Como en este navegador
me-zone-organisation = Como la organización ({ $zone })
me-theme = Tema
me-theme-system = Como en este dispositivo
me-theme-light = Claro
me-theme-dark = Oscuro
me-density = Densidad
me-density-comfortable = Cómoda
me-density-compact = Compacta: más filas por página
me-keyboard = Teclado
me-shortcuts = Atajos de una sola tecla
me-shortcuts-hint = Desactívelos si usa dictado o pulsa teclas sin querer
me-password-title = Cambiar contraseña
me-password-intro = Al cambiarla terminan todas sus demás sesiones.
me-password-current = Contraseña actual
me-password-submit = Cambiar contraseña
me-password-wrong = No es su contraseña actual. Compruébela e inténtelo de nuevo.
me-password-saved = Se cambió su contraseña. Sus demás sesiones han terminado.
me-sessions = Sesiones
me-sessions-where = Dónde tiene la sesión iniciada
me-sessions-end-others = Terminar todas las demás
me-sessions-rule = Una sesión termina tras 30 minutos sin uso y, en todo caso, a las 12 horas.
me-session-where = Dispositivo
me-session-address = Dirección
me-session-since = Desde
me-session-seen = Último uso
me-session-this = Esta
me-session-end = Terminar sesión
me-session-ended = La sesión ha terminado.
me-sessions-ended = { $n ->
    [0] No había otra sesión.
    [one] Ha terminado otra sesión.
   *[other] Han terminado otras { $n } sesiones.
}
me-session-device = { $browser } en { $system }
me-session-unknown = Dispositivo desconocido
me-happened = Qué ha pasado con su cuenta
me-new-device = Dispositivo nuevo
