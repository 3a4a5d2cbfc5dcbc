codes-kind = { $kind ->
    [salesperson] Vendedor
    [territory] Territorio
    [organizational_level] Nivel organizativo
    [mailing_group] Grupo de correo
    [industry_group] Sector
    [business_relation] Relación de negocio
   *[job_responsibility] Responsabilidad
}
codes-kinds = { $kind ->
    [salesperson] Vendedores
    [territory] Territorios
    [organizational_level] Niveles organizativos
    [mailing_group] Grupos de correo
    [industry_group] Sectores
    [business_relation] Relaciones de negocio
   *[job_responsibility] Responsabilidades
}
codes-intro = Lo que distingue a los contactos: quién los atiende, a dónde pertenecen, qué reciben. Se puede usar en los segmentos y rellenar con importaciones.
codes-which = Tipos de códigos
codes-about = { $kind ->
    [salesperson] Quién atiende a un contacto. Un contacto tiene como mucho uno.
    [territory] La zona a la que pertenece un contacto. Un contacto tiene como mucho una.
    [organizational_level] Qué lugar ocupa alguien en su empresa. Un contacto tiene como mucho uno.
    [mailing_group] Envíos que reciben los contactos, como boletines y catálogos.
    [industry_group] Los sectores en los que trabajan los contactos.
    [business_relation] Lo que los contactos son para usted, como proveedores, socios o prensa.
   *[job_responsibility] Sobre qué deciden las personas, por ejemplo las compras.
}
codes-inherited = Las personas sin dato propio toman el de su empresa.
codes-new = { $kind ->
    [salesperson] Nuevo vendedor
    [territory] Nuevo territorio
    [organizational_level] Nuevo nivel organizativo
    [mailing_group] Nuevo grupo de correo
    [industry_group] Nuevo sector
    [business_relation] Nueva relación de negocio
   *[job_responsibility] Nueva responsabilidad
}
codes-none = Aquí no hay nada todavía
codes-none-help = Lo que agregue aquí se puede asignar a los contactos y usar en los segmentos. Una importación agrega lo que no encuentra.
codes-code = Código
codes-code-hint = Corto, tal como aparece en los archivos, por ejemplo NEWS.
codes-name = Nombre
codes-name-hint = Como se lee. Si queda vacío, es el código.
codes-edit-title = Editar { $name }
codes-delete = Eliminar
codes-created = Se agregó «{ $name }».
codes-saved = Se guardó «{ $name }».
codes-deleted = Se eliminó «{ $name }».
codes-delete-help = { $n ->
    [0] Ningún contacto lo tiene y ningún segmento lo usa.
    [one] 1 contacto lo pierde. Ningún segmento lo usa.
   *[other] { $n } contactos lo pierden. Ningún segmento lo usa.
}
codes-delete-used = { $n ->
    [one] Se queda, porque 1 segmento lo usa. Quítelo antes de este segmento:
   *[other] Se queda, porque { $n } segmentos lo usan. Quítelo antes de estos segmentos:
}
codes-back = Volver a la lista
codes-conflict = Otra persona lo cambió entretanto. Ahora es «{ $code }» con el nombre «{ $name }». Lo que escribió se conserva; compárelo y guarde de nuevo.
codes-error-code = Introduzca un código con al menos una letra o una cifra.
codes-error-between = Un código no puede contener ; ni |, que separan varios códigos en los archivos. Quítelos.
codes-error-taken = Ya hay uno con el código «{ $code }» o el nombre «{ $name }». Elija otros.
codes-error-many = Hay { $most }, que es el máximo. Elimine antes uno que nadie necesite.
codes-error-used = «{ $code }» lo usan { $segments }, así que el código se queda como está. El nombre puede cambiar.
codes-from-company = De { $company }: { $names }. Lo que elija aquí ocupa su lugar.
codes-from = de
codes-used-contacts = { $n ->
    [one] 1 contacto lo tiene
   *[other] { $n } contactos lo tienen
}
codes-no-choice = Nada propio
