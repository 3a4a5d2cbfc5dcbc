codes-kind = { $kind ->
    [salesperson] Verkäufer
    [territory] Gebiet
    [organizational_level] Organisationsebene
    [mailing_group] Verteiler
    [industry_group] Branche
    [business_relation] Geschäftsbeziehung
   *[job_responsibility] Verantwortlichkeit
}
codes-kinds = { $kind ->
    [salesperson] Verkäufer
    [territory] Gebiete
    [organizational_level] Organisationsebenen
    [mailing_group] Verteiler
    [industry_group] Branchen
    [business_relation] Geschäftsbeziehungen
   *[job_responsibility] Verantwortlichkeiten
}
codes-intro = Wonach Kontakte unterschieden werden: wer sie betreut, wohin sie gehören, was sie bekommen. Segmente können es abfragen und Importe es ausfüllen.
codes-which = Arten von Codes
codes-about = { $kind ->
    [salesperson] Wer einen Kontakt betreut. Ein Kontakt hat höchstens einen.
    [territory] Das Gebiet, zu dem ein Kontakt gehört. Ein Kontakt hat höchstens eines.
    [organizational_level] Wie weit oben jemand im Unternehmen steht. Ein Kontakt hat höchstens eine Ebene.
    [mailing_group] Aussendungen, die Kontakte bekommen, etwa Newsletter und Kataloge.
    [industry_group] Die Branchen, in denen Kontakte tätig sind.
    [business_relation] Was Kontakte für Sie sind, etwa Lieferanten, Partner oder Presse.
   *[job_responsibility] Worüber Personen entscheiden, etwa den Einkauf.
}
codes-inherited = Für Personen ohne eigenen Eintrag gilt der ihres Unternehmens.
codes-new = { $kind ->
    [salesperson] Neuer Verkäufer
    [territory] Neues Gebiet
    [organizational_level] Neue Organisationsebene
    [mailing_group] Neuer Verteiler
    [industry_group] Neue Branche
    [business_relation] Neue Geschäftsbeziehung
   *[job_responsibility] Neue Verantwortlichkeit
}
codes-none = Hier ist noch nichts
codes-none-help = Was Sie hier hinzufügen, kann Kontakten gegeben und in Segmenten abgefragt werden. Ein Import fügt hinzu, was er nicht findet.
codes-code = Code
codes-code-hint = Kurz, wie er in Dateien steht, zum Beispiel NEWS.
codes-name = Name
codes-name-hint = Wie man ihn liest. Bleibt er leer, ist es der Code.
codes-edit-title = { $name } bearbeiten
codes-delete = Löschen
codes-created = „{ $name }“ wurde hinzugefügt.
codes-saved = „{ $name }“ wurde gespeichert.
codes-deleted = „{ $name }“ wurde gelöscht.
codes-delete-help = { $n ->
    [0] Kein Kontakt hat das, und kein Segment verwendet es.
    [one] 1 Kontakt verliert es. Kein Segment verwendet es.
   *[other] { $n } Kontakte verlieren es. Kein Segment verwendet es.
}
codes-delete-used = { $n ->
    [one] Das bleibt, weil 1 Segment es verwendet. Nehmen Sie es zuerst aus diesem Segment heraus:
   *[other] Das bleibt, weil { $n } Segmente es verwenden. Nehmen Sie es zuerst aus diesen Segmenten heraus:
}
codes-back = Zurück zur Liste
codes-conflict = Jemand anderes hat das inzwischen geändert. Es ist jetzt „{ $code }“ mit dem Namen „{ $name }“. Was Sie eingegeben haben, ist noch da; vergleichen Sie und speichern Sie noch einmal.
codes-error-code = Geben Sie einen Code mit mindestens einem Buchstaben oder einer Ziffer ein.
codes-error-between = Ein Code kann kein ; und kein | enthalten, die in Dateien zwischen mehreren Codes stehen. Lassen Sie sie weg.
codes-error-taken = Es gibt schon einen Eintrag mit dem Code „{ $code }“ oder dem Namen „{ $name }“. Wählen Sie andere.
codes-error-many = Es gibt { $most } davon, mehr gehen nicht. Löschen Sie zuerst etwas, das niemand braucht.
codes-error-used = „{ $code }“ wird von { $segments } verwendet, daher bleibt der Code, wie er ist. Der Name darf sich ändern.
codes-from-company = Von { $company }: { $names }. Was Sie hier wählen, tritt an diese Stelle.
codes-from = von
codes-used-contacts = { $n ->
    [one] 1 Kontakt hat das
   *[other] { $n } Kontakte haben das
}
codes-no-choice = Nichts Eigenes
