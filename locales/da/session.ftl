login-title = Log ind
login-email = E-mailadresse
login-password = Adgangskode
login-submit = Log ind
login-refused = E-mailadressen og adgangskoden passer ikke sammen. Tjek begge, og prøv igen.
