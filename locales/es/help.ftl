help-intro = Qué significan las palabras y qué teclas ahorran clics.
help-terms = Términos
help-shortcuts = Atajos
help-all-keys = Todos los atajos
help-key = Teclas
help-does = Qué hacen
help-search = Buscar o ir a una página
help-keys = Esta página
help-submit = Enviar el formulario actual
help-close = Cerrar un menú
help-go = Ir a: { $page }
help-keys-on = Los atajos están activados.
help-keys-off = Los atajos están desactivados.
help-contact = Contacto
help-contact-about = Un cliente conocido: una persona o una empresa, localizada por correo o número de cliente.
help-segment = Segmento
help-segment-about = Un grupo de clientes definido por criterios. Siempre está al día: quien los cumple pertenece a él.
help-known = Grupo de usuarios conocidos
help-known-about = Un grupo de clientes definido por direcciones de correo. Solo cambia cuando alguien lo edita. Una dirección que aún no es contacto queda pendiente.
help-small = Pequeño
help-small-about = { $n ->
    [one] Un grupo con menos de una persona. No se puede compartir; relaje una regla para ampliarlo.
   *[other] Un grupo con menos de { $n } personas. No se puede compartir; relaje una regla para ampliarlo.
}
help-too-young = Demasiado joven
help-too-young-about = Quienes se sabe que tienen menos de { $age } años no están en ningún segmento, diga lo que diga su criterio: no aparecen en recuentos, listas ni exportaciones. A quien no se le conoce la edad no se le deja fuera. Los grupos de usuarios conocidos tienen a todos los de la lista.
help-share = Audiencia compartida
help-share-about = Un grupo de clientes que un equipo puede ver: solo el recuento, o los miembros en las columnas elegidas, con o sin descarga.
help-role = Rol
help-role-about = Lo que alguien puede hacer aquí. Los administradores cambian los roles; si falta un elemento del menú, el rol no lo incluye.
