skip-to-content = Ir al contenido
menu-open = Abrir el menú
jump-label = Buscar o ir a…
nav-main = Principal
nav-home = Inicio
nav-customers = Clientes
nav-contacts = Contactos
nav-imports = Importaciones
nav-engage = Interactuar
nav-groups = Grupos de clientes
nav-churn = Predicción de abandono
nav-shared = Audiencias compartidas
nav-settings = Configuración
nav-staff = Personal
nav-teams = Equipos
nav-attributes = Atributos propios
nav-codes = Listas y códigos
nav-audit = Registro de auditoría
nav-organisation = Organización
nav-help = Ayuda y atajos
nav-preferences = Preferencias
sign-out = Cerrar sesión

role-admin = Administración
role-manager = Gestión
role-analyst = Análisis
role-campaign = Equipo de campaña

form-problem = Hay un problema
form-error-title = Error
form-optional = (opcional)
form-save = Guardar
form-cancel = Cancelar
form-search = Buscar
form-clear = Limpiar
list-previous = Anterior
list-next = Siguiente
unknown = Desconocido
yes = Sí
no = No

ago-now = ahora mismo
ago-minutes = hace { $n } min
ago-hours = { $n ->
    [one] hace 1 hora
   *[other] hace { $n } horas
}
ago-days = { $n ->
    [one] ayer
   *[other] hace { $n } días
}
months-short = ene feb mar abr may jun jul ago sept oct nov dic

error-home = Ir al inicio
error-request-id = Solicitud { $id }
error-not-found = Esta página no está aquí
error-not-found-help = Puede que se haya movido o eliminado, o que no esté compartida con usted. Compruebe la dirección o búsquela.
error-forbidden = No puede hacer esto
error-forbidden-help = Su rol no lo incluye, o la página estuvo abierta demasiado tiempo. Vuelva atrás y recárguela; si sigue igual, pida el permiso a un administrador.
error-conflict = Otra persona lo cambió entretanto
error-conflict-help = No se sobrescribió nada. Recargue la página para ver lo que hay ahora y repita su cambio.
error-method = Esta página no se puede pedir así
error-method-help = Vuelva atrás y use el botón de la página.
error-request = No se pudo entender esta solicitud
error-request-help = Vuelva atrás, recargue la página e inténtelo de nuevo. No se cambió nada.
error-too-many = Demasiados intentos
error-too-large = Es demasiado de una vez
error-too-large-help = No se guardó nada. Un formulario puede ocupar { $megabytes } MB. Vuelva atrás en el navegador y envíelo en partes.
error-too-large-lists = No se guardó nada: el formulario ocupa más de { $megabytes } MB. Vuelva atrás en el navegador y acorte la lista más larga. Para una lista larga de personas es mejor crear un grupo de usuarios conocidos y usarlo en una condición.
error-too-large-part = El formulario ocupa más de { $megabytes } MB, así que no se tomó nada. Acorte la lista más larga. Para una lista larga de personas es mejor crear un grupo de usuarios conocidos y usarlo en una condición.
error-too-large-known = Crear un grupo de usuarios conocidos
error-internal = Algo salió mal por nuestra parte
error-internal-help = No se perdió nada. Inténtelo de nuevo en un momento; si se repite, indique a un administrador el número de la solicitud.
error-busy = Hay demasiado que hacer a la vez
error-busy-help = No se ha perdido nada. Vuelva a intentarlo en unos segundos.
error-slow = Esto tarda más de un minuto
error-slow-help = Se ha detenido para que nadie más tenga que esperar; no se ha perdido nada. Pida menos a la vez o inténtelo cuando haya menos actividad.
