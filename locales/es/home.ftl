home-title = Nos alegra verle, { $name }
home-intro = Describa a quién quiere llegar, vea al momento cuántas personas son y entregue la audiencia al equipo de campaña.
home-new-segment = Nuevo segmento
home-new-known = Pegar una lista
home-first-steps = Primeros pasos
home-steps-done = { $done } de { $total } hechos
home-step-done = hecho
home-step-import = Importar los contactos
home-step-import-help = Un archivo CSV de la tienda o la agenda; los pedidos pueden venir después.
home-step-group = Crear un grupo de clientes
home-step-group-help = Un segmento sigue los datos; un grupo de usuarios conocidos es una lista de direcciones.
home-step-share = Compartirlo con un equipo de campaña
home-step-share-help = El equipo ve lo que usted concede y lo descarga por sí mismo.
home-step-invite = Invitar a un colega
home-step-invite-help = Con un enlace que sirve una vez.
home-tile-contacts = Contactos
home-tile-contacts-note = en el portal, listos para segmentos
home-tile-groups = Grupos de clientes
home-tile-groups-note = { $known ->
    [one] { $segments } segmentos, 1 grupo de usuarios conocidos
   *[other] { $segments } segmentos, { $known } grupos de usuarios conocidos
}
home-tile-shares = Audiencias compartidas
home-tile-shares-note = entregadas a equipos de campaña
home-recent-groups = Últimos grupos
home-all-groups = Todos los grupos
home-no-groups = Aún no hay grupos de clientes
home-no-groups-help = Aquí aparecen los grupos que usted y sus colegas crean o cambian.
home-col-group = Grupo
home-col-type = Tipo
home-col-people = Personas ahora
home-type-segment = Segmento
home-type-known = Usuarios conocidos
home-activity = Última actividad
home-no-activity = Aquí aparece lo que ocurre con sus grupos.
home-small = Pequeño
