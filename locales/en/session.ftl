login-title = Sign in
login-email = E-mail address
login-password = Password
login-submit = Sign in
login-refused = This e-mail address and password do not fit together. Check both and try again.
