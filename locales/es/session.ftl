login-title = Iniciar sesión
login-email = Correo electrónico
login-password = Contraseña
login-submit = Iniciar sesión
login-forgotten = ¿Ha olvidado la contraseña? Un administrador puede crearle un enlace para elegir otra.
login-nobody-yet = Todavía no puede iniciar sesión nadie: abra el enlace de configuración que Muster mostró al arrancar.
login-language = Idioma
login-refused = El correo y la contraseña no coinciden. Compruebe ambos e inténtelo de nuevo.
login-wait-seconds = { $seconds ->
    [one] Demasiados intentos. Espere un segundo e inténtelo de nuevo.
   *[other] Demasiados intentos. Espere { $seconds } segundos e inténtelo de nuevo.
}
login-wait-minutes = { $minutes ->
    [one] Demasiados intentos. Espere un minuto e inténtelo de nuevo.
   *[other] Demasiados intentos. Espere { $minutes } minutos e inténtelo de nuevo.
}
login-news-failed = { $n ->
    [one] Desde su último inicio de sesión se probó una contraseña errónea en su cuenta.
   *[other] Desde su último inicio de sesión se probaron { $n } contraseñas erróneas en su cuenta.
}
login-news-reset = Desde su último inicio de sesión, un administrador creó un enlace para una contraseña nueva de su cuenta.
login-news-see = Ver qué pasó

password-hint = Al menos { $min } caracteres. Varias palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.
password-show = Mostrar contraseña
password-new = Contraseña nueva
password-too-short = Elija una contraseña de al menos { $min } caracteres.
password-too-long = Elija una contraseña de { $max } caracteres como máximo.
password-contextual = Esta contraseña consiste sobre todo en su nombre, su dirección o el nombre de su organización. Elija una que nadie pueda adivinar a partir de ellos.
password-too-simple = Esta contraseña es demasiado fácil de adivinar: las repeticiones, las filas de teclas y las palabras comunes se prueban primero. Agregue palabras propias.

setup-title = Configurar Muster
setup-intro = Es la primera persona aquí y será administradora. Todo lo de esta página se puede cambiar después.
setup-you = Usted
setup-submit = Configurar e iniciar sesión
setup-done = Muster está configurado. Ahora importe contactos o invite a alguien.
setup-organisation-missing = Escriba el nombre de su organización.

invite-title = Le damos la bienvenida a { $org }
invite-intro = Ha recibido una invitación como { $email }. Elija cómo le verán los demás y una contraseña; después podrá iniciar sesión.
invite-submit = Aceptar invitación
invite-done = Su cuenta está lista. Inicie sesión con su correo y su contraseña nueva.
reset-title = Elegir una contraseña nueva
reset-intro = Para { $email }. Se cierran todas las sesiones de esta cuenta.
reset-submit = Guardar contraseña nueva
reset-done = Su contraseña nueva está guardada. Inicie sesión con ella.
link-gone-title = Este enlace ya no funciona
link-gone-help = Se usó, caducó o fue sustituido por otro más reciente. Pida un enlace nuevo a un administrador.

form-line-unprintable = Quite los caracteres que no se ven.
form-line-too-long = Tiene { $length } caracteres; caben { $most } como máximo.

form-conflict = Alguien modificó a { $name } (ahora { $role }) mientras esta página estaba abierta. Guarde de nuevo para sustituirlo por lo que se ve aquí.
form-copy = Copiar
form-copied = Copiado
form-number-between = Escriba un número entero de { $least } a { $most }.

mail-invite-subject = Su invitación a { $org } en Muster
mail-invite-body =
    Hola:

    Ha recibido una invitación a { $org } en Muster, el portal de grupos de clientes.
    Abra este enlace en un plazo de tres días y elija una contraseña:

    { $link }

    El enlace funciona una vez. Si no esperaba este correo, no tiene que hacer nada.
mail-reset-subject = Una contraseña nueva para Muster
mail-reset-body =
    Hola:

    Un administrador le ha creado un enlace para elegir una contraseña nueva. Funciona una vez, durante 30 minutos:

    { $link }

    Si no lo pidió, avise a su administrador. Su contraseña anterior vale hasta que se use el enlace.
mail-device-subject = Su cuenta de Muster se usó en un dispositivo nuevo
mail-device-body =
    Hola:

    Alguien ha iniciado sesión en su cuenta por primera vez en un dispositivo. Si fue usted, no tiene que hacer nada.
    Si no, cierre esa sesión y cambie su contraseña:

    { $link }
mail-password-subject = Se cambió su contraseña de Muster
mail-password-body =
    Hola:

    Se cambió la contraseña de su cuenta y se cerraron sus demás sesiones. Si no fue usted, avise enseguida a un administrador.
