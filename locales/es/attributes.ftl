attributes-intro = Lo que sabe de sus contactos además de los campos incluidos, como un nivel de fidelidad o una talla. Se puede usar en los segmentos y rellenar con importaciones.
attributes-new = Nuevo atributo
attributes-none = Aún no hay atributos propios
attributes-none-help = Agregue lo que su tienda sabe de sus clientes: será un campo de cada contacto y una regla para los segmentos.
attributes-none-add = Agregar un atributo
attributes-name = Nombre
attributes-name-hint = Tal como se lee, por ejemplo Nivel de fidelidad.
attributes-profile = Perfil
attributes-profile-hint = Un título como Hábitos de compra. Las preguntas con el mismo título aparecen juntas en la página del contacto y entre las reglas.
attributes-kind = Valores
attributes-kind-fixed = (no cambia, pues hay contactos con valores de este tipo)
attributes-kind-text = Texto
attributes-kind-text-hint = Palabras, como una tienda favorita
attributes-kind-number = Número
attributes-kind-number-hint = Con hasta cuatro decimales
attributes-kind-money = Dinero
attributes-kind-money-hint = En la moneda de la organización
attributes-kind-date = Fecha
attributes-kind-date-hint = Un día, como «Miembro desde»
attributes-kind-yes-no = Sí o no
attributes-kind-yes-no-hint = Como «Tiene tarjeta de la tienda»
attributes-kind-choice = Opción
attributes-kind-choice-hint = Una de una lista, como un nivel
attributes-kind-several = Selección múltiple
attributes-kind-several-hint = Varias de una lista, como los intereses
attributes-actions = Acciones
attributes-up = Subir { $name }
attributes-down = Bajar { $name }
attributes-delete = Eliminar atributo
attributes-delete-named = Eliminar { $name }
attributes-edit-title = Editar { $name }
attributes-save = Guardar atributo
attributes-choices = Opciones
attributes-choices-hint = En el orden en que se ofrecen. Al cambiar el nombre de una, quien la tiene la conserva.
attributes-choice = Opción { $n }
attributes-choice-add = Agregar opción
attributes-choice-remove = Quitar { $name }
attributes-used-contacts = { $n ->
    [one] 1 contacto la tiene
   *[other] { $n } contactos la tienen
}
attributes-used-segments = la usan
attributes-lost = { $n ->
    [one] 1 contacto tiene «{ $name }» y quedará sin valor.
   *[other] { $n } contactos tienen «{ $name }» y quedarán sin valor.
}
attributes-lost-several = { $n ->
    [one] 1 contacto tiene «{ $name }» y lo perderá.
   *[other] { $n } contactos tienen «{ $name }» y lo perderán.
}
attributes-lost-confirm = Quitar el valor a estos contactos
attributes-created = Se agregó el atributo «{ $name }». Ya está en el formulario de cada contacto.
attributes-saved = Se guardó el atributo «{ $name }».
attributes-deleted = Se eliminó el atributo «{ $name }».
attributes-delete-title = ¿Eliminar «{ $name }»?
attributes-delete-help = { $n ->
    [0] Ningún contacto tiene un valor y ningún segmento lo usa.
    [one] 1 contacto pierde su valor. Ningún segmento lo usa.
   *[other] { $n } contactos pierden su valor. Ningún segmento lo usa.
}
attributes-delete-used = { $n ->
    [one] Se queda, porque 1 segmento lo usa. Quite antes la regla de este segmento:
   *[other] Se queda, porque { $n } segmentos lo usan. Quite antes la regla de estos segmentos:
}
attributes-back = Volver a los atributos
attributes-conflict = Otra persona cambió este atributo entretanto. Ahora se llama «{ $name }» con las opciones: { $choices }. Lo que escribió se conserva; compárelo y guarde de nuevo.
attributes-error-name = Escriba un nombre con al menos una letra o una cifra.
attributes-error-long = Tiene { $count } caracteres; caben como máximo { $most }. Acórtelo.
attributes-error-control = Contiene un carácter de control, como un salto de línea o un tabulador. Escríbalo de nuevo en una sola línea.
attributes-error-taken = Otro atributo se llama «{ $name }». Elija otro nombre.
attributes-error-many = Hay { $most } atributos, que es el máximo. Elimine antes uno que nadie necesite.
attributes-error-no-choice = Escriba al menos una opción.
attributes-error-label = Esta opción no tiene nombre. Escriba uno o quite la opción.
attributes-error-same-label = «{ $name }» aparece dos veces. Cambie el nombre de una o quítela.
attributes-error-choice-used = «{ $name }» se usa en { $segments }. Quítela antes de allí y luego aquí.
attributes-error-confirm = Confirme que estos contactos pierden su valor o agregue de nuevo la opción.
