codes-kind = { $kind ->
    [salesperson] Sælger
    [territory] Distrikt
    [organizational_level] Organisationsniveau
    [mailing_group] Mailgruppe
    [industry_group] Branche
    [business_relation] Forretningsrelation
   *[job_responsibility] Ansvarsområde
}
codes-kinds = { $kind ->
    [salesperson] Sælgere
    [territory] Distrikter
    [organizational_level] Organisationsniveauer
    [mailing_group] Mailgrupper
    [industry_group] Brancher
    [business_relation] Forretningsrelationer
   *[job_responsibility] Ansvarsområder
}
codes-intro = Det, kontakter skelnes efter: hvem der tager sig af dem, hvor de hører til, hvad de får. Segmenter kan bruge det, og importer kan udfylde det.
codes-which = Typer af koder
codes-about = { $kind ->
    [salesperson] Hvem der tager sig af en kontakt. En kontakt har højst én.
    [territory] Det område, en kontakt hører til. En kontakt har højst ét.
    [organizational_level] Hvor højt nogen står i deres virksomhed. En kontakt har højst ét.
    [mailing_group] Udsendelser, som kontakter får, for eksempel nyhedsbreve og kataloger.
    [industry_group] De brancher, kontakter er i.
    [business_relation] Det, kontakter er for dig, for eksempel leverandører, partnere eller presse.
   *[job_responsibility] Det, personer beslutter om, for eksempel indkøb.
}
codes-inherited = For personer uden egen værdi gælder virksomhedens.
codes-new = { $kind ->
    [salesperson] Ny sælger
    [territory] Nyt distrikt
    [organizational_level] Nyt organisationsniveau
    [mailing_group] Ny mailgruppe
    [industry_group] Ny branche
    [business_relation] Ny forretningsrelation
   *[job_responsibility] Nyt ansvarsområde
}
codes-none = Her er intet endnu
codes-none-help = Det, du tilføjer her, kan gives til kontakter og bruges i segmenter. En import tilføjer det, den ikke finder.
codes-code = Kode
codes-code-hint = Kort, som den står i filer, for eksempel NEWS.
codes-name = Navn
codes-name-hint = Som det læses. Er det tomt, er det koden.
codes-edit-title = Rediger { $name }
codes-delete = Slet
codes-created = ”{ $name }” blev tilføjet.
codes-saved = ”{ $name }” blev gemt.
codes-deleted = ”{ $name }” blev slettet.
codes-delete-help = { $n ->
    [0] Ingen kontakt har den, og intet segment bruger den.
    [one] 1 kontakt mister den. Intet segment bruger den.
   *[other] { $n } kontakter mister den. Intet segment bruger den.
}
codes-delete-used = { $n ->
    [one] Den bliver, fordi 1 segment bruger den. Fjern den først fra dette segment:
   *[other] Den bliver, fordi { $n } segmenter bruger den. Fjern den først fra disse segmenter:
}
codes-back = Tilbage til listen
codes-conflict = En anden har ændret den i mellemtiden. Den er nu ”{ $code }” med navnet ”{ $name }”. Det, du skrev, er bevaret; sammenlign, og gem igen.
codes-error-code = Skriv en kode med mindst ét bogstav eller ciffer.
codes-error-between = En kode kan ikke indeholde ; eller |, som står mellem flere koder i filer. Udelad dem.
codes-error-taken = Der er allerede en med koden ”{ $code }” eller navnet ”{ $name }”. Vælg andre.
codes-error-many = Der er { $most }, og det er det højeste antal. Slet først en, som ingen bruger.
codes-error-used = ”{ $code }” bruges af { $segments }, så koden bliver, som den er. Navnet må ændres.
codes-from-company = Fra { $company }: { $names }. Det, du vælger her, træder i stedet.
codes-from = fra
codes-used-contacts = { $n ->
    [one] 1 kontakt har den
   *[other] { $n } kontakter har den
}
codes-no-choice = Ingen egen
