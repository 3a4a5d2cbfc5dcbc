skip-to-content = Zum Inhalt springen
menu-open = Menü öffnen
jump-label = Suchen oder öffnen …
nav-main = Hauptmenü
nav-home = Start
nav-customers = Kunden
nav-contacts = Kontakte
nav-imports = Importe
nav-engage = Einbeziehen
nav-groups = Kundengruppen
nav-churn = Abwanderungsprognose
nav-shared = Geteilte Zielgruppen
nav-settings = Einstellungen
nav-staff = Personal
nav-teams = Teams
nav-attributes = Eigene Merkmale
nav-codes = Listen und Codes
nav-audit = Protokoll
nav-organisation = Organisation
nav-help = Hilfe und Tastenkürzel
nav-preferences = Persönliche Einstellungen
sign-out = Abmelden

role-admin = Admin
role-manager = Manager
role-analyst = Analyst
role-campaign = Kampagnenteam

form-problem = Es gibt ein Problem
form-error-title = Fehler
form-optional = (optional)
form-save = Speichern
form-cancel = Abbrechen
form-search = Suchen
form-clear = Zurücksetzen
list-previous = Zurück
list-next = Weiter
unknown = Unbekannt
yes = Ja
no = Nein

ago-now = gerade eben
ago-minutes = vor { $n } Min.
ago-hours = { $n ->
    [one] vor 1 Stunde
   *[other] vor { $n } Stunden
}
ago-days = { $n ->
    [one] gestern
   *[other] vor { $n } Tagen
}
months-short = Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.

error-home = Zur Startseite
error-request-id = Anfrage { $id }
error-not-found = Diese Seite gibt es hier nicht
error-not-found-help = Sie wurde vielleicht verschoben oder gelöscht, oder sie ist nicht mit Ihnen geteilt. Prüfen Sie die Adresse, oder suchen Sie danach.
error-forbidden = Das dürfen Sie nicht
error-forbidden-help = Ihre Rolle umfasst es nicht, oder die Seite war zu lange offen. Gehen Sie zurück und laden Sie sie neu; bleibt es dabei, fragen Sie einen Admin nach dem Recht.
error-conflict = Jemand anderes hat das inzwischen geändert
error-conflict-help = Nichts wurde überschrieben. Laden Sie die Seite neu, sehen Sie den jetzigen Stand, und ändern Sie dann noch einmal.
error-method = So kann diese Seite nicht aufgerufen werden
error-method-help = Gehen Sie zurück und benutzen Sie die Schaltfläche der Seite.
error-request = Diese Anfrage war nicht zu verstehen
error-request-help = Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal. Nichts wurde geändert.
error-too-many = Zu viele Versuche
error-too-large = Das ist zu viel auf einmal
error-too-large-help = Es wurde nichts gespeichert. Ein Formular darf { $megabytes } MB groß sein. Gehen Sie im Browser zurück und senden Sie es in Teilen.
error-too-large-lists = Es wurde nichts gespeichert: Das Formular ist größer als { $megabytes } MB. Gehen Sie im Browser zurück und kürzen Sie die längste Liste. Lange Listen von Personen legen Sie besser als bekannte Benutzergruppe an, die eine Bedingung dann verwendet.
error-too-large-part = Das Formular ist größer als { $megabytes } MB, deshalb wurde nichts davon übernommen. Kürzen Sie die längste Liste. Lange Listen von Personen legen Sie besser als bekannte Benutzergruppe an, die eine Bedingung dann verwendet.
error-too-large-known = Bekannte Benutzergruppe anlegen
error-internal = Bei uns ist etwas schiefgegangen
error-internal-help = Nichts ging verloren. Versuchen Sie es gleich noch einmal; geschieht es wieder, nennen Sie einem Admin die Nummer der Anfrage.
error-busy = Gerade ist zu viel zu tun
error-busy-help = Nichts ging verloren. Versuchen Sie es in einigen Sekunden noch einmal.
error-slow = Das dauert länger als eine Minute
error-slow-help = Es wurde angehalten, damit niemand sonst warten muss; nichts ging verloren. Fragen Sie nach weniger auf einmal oder versuchen Sie es, wenn weniger los ist.
