staff-name = Name
staff-name-missing = Write a name.
staff-email-wrong = Write a complete e-mail address, such as name@example.com.
