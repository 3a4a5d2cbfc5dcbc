# Predicción de abandono.

churn-intro = Quién probablemente volverá a pedir y quién seguramente se ha ido, calculado a partir de los días en que pidió cada contacto.
churn-update = Calcular ahora
churn-started = La predicción se está calculando.
churn-busy = La predicción se está calculando. Tarda unos segundos; puede salir de la página.
churn-reload = Volver a cargar
churn-none = Aún no hay predicción
churn-none-words = Muster la calcula una vez al día a partir de los pedidos de todos los contactos. La primera vez puede ser ahora.
churn-few = Aún hay pocos pedidos repetidos
churn-few-words = { $repeaters ->
    [0] Hasta ahora nadie ha pedido un segundo día. A partir de { $needed } contactos, Muster puede decir quién está a punto de irse.
    [one] Hasta ahora 1 contacto ha pedido un segundo día. A partir de { $needed }, Muster puede decir quién está a punto de irse.
   *[other] Hasta ahora { $repeaters } contactos han pedido un segundo día. A partir de { $needed }, Muster puede decir quién está a punto de irse.
}
churn-few-words-under = Hasta ahora menos de { $people } contactos han pedido un segundo día. A partir de { $needed }, Muster puede decir quién está a punto de irse.
churn-risks = Quién está a punto de irse
churn-share = Proporción
churn-contacts = Contactos
churn-band-high = Menos de { $below } de probabilidad de seguir siendo cliente
churn-band-medium = De { $from } a { $below } de probabilidad de seguir siendo cliente
churn-band-low = Al menos { $from } de probabilidad de seguir siendo cliente
churn-once = Un solo pedido
churn-once-words = Si vuelven, se verá con el segundo pedido
churn-make-segment = Crear segmento
churn-how = Cómo leer esto
churn-how-silence = Quien pedía a menudo y ahora calla, probablemente se ha ido. El mismo silencio dice poco de quien pide una vez al año.
churn-how-bands = Riesgo alto: recuperarlos o dejar de gastar en ellos. Medio: el momento de una oferta. Bajo: vuelven sin descuento.
churn-how-segments = Cualquier segmento puede usarlo: riesgo de abandono, probabilidad de seguir siendo cliente y pedidos esperados en los próximos { $days } días.
churn-fit = Cuánto se ajusta
churn-fit-words = Cuántos contactos volvieron a pedir y cuántas veces: lo real y lo que dice la predicción. Cuanto más se parezcan las barras, mejor.
churn-observed = Real
churn-expected = Según la predicción
churn-repeats = Pedidos repetidos
churn-facts = La predicción
churn-with-orders = Contactos con pedidos
churn-again = Volvieron a pedir
churn-when = Calculada
churn-daily = Se calcula de nuevo cada día.
churn-model = Para analistas
churn-model-words = Modelo BG/NBD (Fader, Hardie y Lee, 2005), ajustado por máxima verosimilitud. Unidad de tiempo: la semana. Los pedidos de un mismo día cuentan una vez.
churn-products = Por producto
churn-products-words = Los productos más comprados que bastantes personas volvieron a comprar, con las compras esperadas en los próximos { $days } días
churn-product = Producto
churn-buyers = Compradores
churn-expected-purchases = Compras esperadas
churn-hint = Cómo se calcula
