staff-name = Name
staff-name-missing = Schreiben Sie einen Namen.
staff-email-wrong = Schreiben Sie eine vollständige E-Mail-Adresse, etwa name@example.com.
