staff-name = Nombre
staff-name-missing = Escriba un nombre.
staff-email-wrong = Escriba una dirección de correo completa, como nombre@example.com.
