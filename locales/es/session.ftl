login-title = Iniciar sesión
login-email = Correo electrónico
login-password = Contraseña
login-submit = Iniciar sesión
login-refused = El correo y la contraseña no coinciden. Compruebe ambos e inténtelo de nuevo.
