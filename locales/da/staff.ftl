staff-name = Navn
staff-name-missing = Skriv et navn.
staff-email-wrong = Skriv en hel e-mailadresse, for eksempel navn@example.com.
