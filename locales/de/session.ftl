login-title = Anmelden
login-email = E-Mail-Adresse
login-password = Passwort
login-submit = Anmelden
login-forgotten = Passwort vergessen? Ein Admin kann Ihnen einen Link für ein neues erstellen.
login-nobody-yet = Noch kann sich niemand anmelden: Öffnen Sie den Einrichtungslink, den Muster beim Start ausgegeben hat.
login-language = Sprache
login-refused = E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.
login-wait-seconds = { $seconds ->
    [one] Zu viele Versuche. Warten Sie eine Sekunde und versuchen Sie es dann noch einmal.
   *[other] Zu viele Versuche. Warten Sie { $seconds } Sekunden und versuchen Sie es dann noch einmal.
}
login-wait-minutes = { $minutes ->
    [one] Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
   *[other] Zu viele Versuche. Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal.
}
login-news-failed = { $n ->
    [one] Seit Ihrer letzten Anmeldung wurde an Ihrem Konto ein falsches Passwort versucht.
   *[other] Seit Ihrer letzten Anmeldung wurden an Ihrem Konto { $n } falsche Passwörter versucht.
}
login-news-reset = Seit Ihrer letzten Anmeldung hat ein Admin für Ihr Konto einen Link für ein neues Passwort erstellt.
login-news-see = Ansehen, was geschah

password-hint = Mindestens { $min } Zeichen. Mehrere Wörter, die nicht zusammengehören, merkt man sich leicht, und sie sind schwer zu erraten.
password-show = Passwort anzeigen
password-new = Neues Passwort
password-too-short = Wählen Sie ein Passwort mit mindestens { $min } Zeichen.
password-too-long = Wählen Sie ein Passwort mit höchstens { $max } Zeichen.
password-contextual = Dieses Passwort besteht vor allem aus Ihrem Namen, Ihrer Adresse oder dem Namen Ihrer Organisation. Wählen Sie eines, das niemand daraus erraten kann.
password-too-simple = Dieses Passwort ist zu leicht zu erraten: Wiederholungen, Tastenreihen und häufige Wörter werden zuerst versucht. Fügen Sie eigene Wörter hinzu.

setup-title = Muster einrichten
setup-intro = Sie sind als Erstes hier und werden Admin. Alles auf dieser Seite lässt sich später ändern.
setup-you = Sie
setup-submit = Einrichten und anmelden
setup-done = Muster ist eingerichtet. Importieren Sie als Nächstes Kontakte oder laden Sie jemanden ein.
setup-organisation-missing = Schreiben Sie den Namen Ihrer Organisation.

invite-title = Willkommen bei { $org }
invite-intro = Sie wurden als { $email } eingeladen. Wählen Sie, wie andere Sie sehen, und ein Passwort; dann können Sie sich anmelden.
invite-submit = Einladung annehmen
invite-done = Ihr Konto ist bereit. Melden Sie sich mit Ihrer E-Mail-Adresse und dem neuen Passwort an.
reset-title = Neues Passwort wählen
reset-intro = Für { $email }. Alle Sitzungen dieses Kontos enden.
reset-submit = Neues Passwort speichern
reset-done = Ihr neues Passwort ist gespeichert. Melden Sie sich damit an.
link-gone-title = Dieser Link funktioniert nicht mehr
link-gone-help = Er wurde benutzt, ist abgelaufen oder durch einen neueren ersetzt. Ein Admin kann Ihnen einen neuen erstellen.

form-line-unprintable = Lassen Sie Zeichen weg, die man nicht sehen kann.
form-line-too-long = Das sind { $length } Zeichen; höchstens { $most } haben Platz.

form-conflict = Jemand hat { $name } (jetzt { $role }) geändert, während diese Seite offen war. Speichern Sie noch einmal, um das durch das hier Gezeigte zu ersetzen.
form-copy = Kopieren
form-copied = Kopiert
form-number-between = Schreiben Sie eine ganze Zahl von { $least } bis { $most }.

mail-invite-subject = Ihre Einladung zu { $org } auf Muster
mail-invite-body =
    Guten Tag,

    Sie wurden zu { $org } auf Muster eingeladen, dem Portal für Kundengruppen.
    Öffnen Sie diesen Link innerhalb von drei Tagen und wählen Sie ein Passwort:

    { $link }

    Der Link funktioniert einmal. Wenn Sie diese Mail nicht erwartet haben, brauchen Sie nichts zu tun.
mail-reset-subject = Ein neues Passwort für Muster
mail-reset-body =
    Guten Tag,

    ein Admin hat Ihnen einen Link erstellt, mit dem Sie ein neues Passwort wählen. Er funktioniert einmal, 30 Minuten lang:

    { $link }

    Wenn Sie ihn nicht wollten, sagen Sie es Ihrem Admin. Bis der Link benutzt wird, gilt Ihr altes Passwort.
mail-device-subject = Ihr Muster-Konto wurde auf einem neuen Gerät benutzt
mail-device-body =
    Guten Tag,

    jemand hat sich auf einem Gerät zum ersten Mal mit Ihrem Konto angemeldet. Wenn Sie das waren, ist nichts zu tun.
    Wenn nicht, beenden Sie diese Sitzung und ändern Sie Ihr Passwort:

    { $link }
mail-password-subject = Ihr Muster-Passwort wurde geändert
mail-password-body =
    Guten Tag,

    das Passwort Ihres Kontos wurde geändert, und seine anderen Sitzungen wurden beendet. Wenn Sie das nicht waren, sagen Sie es sofort einem Admin.
