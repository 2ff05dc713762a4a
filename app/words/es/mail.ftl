# Correo de una campaña: sus envíos, preparar uno, uno con sus cifras.

mail-title = Correo
mail-kind-invitation = Invitación
mail-kind-reminder = Recordatorio
mail-kind-thanks = Agradecimiento
mail-kind-heard = Lo que hemos oído
mail-state-planned = Preparado
mail-state-running = En curso
mail-state-paused = Detenido
mail-state-done = Terminado
mail-no-server-title = No hay ningún servidor de correo
mail-no-server = Puede preparar un envío, pero no se enviará nada. La administración escribe en `canvass.toml`, bajo `[mail]`, qué servidor recibe el correo (`host`) y de quién procede (`from`), pone la contraseña en `CANVASS_MAIL_PASSWORD` y vuelve a iniciar Canvass; `docs/outreach.md` lo explica paso a paso.
mail-trouble-title = Ahora mismo no puede salir ningún correo
mail-trouble = No se pierde nada: se vuelve a intentar por sí solo, a más tardar dentro de cinco minutos.
mail-member = socio/a
mail-no-division = Sin división
mail-combination-only = Solo { $name }

## All mailings

mail-lead = Cada socio recibe un enlace que es solo suyo. Nadie recibe dos invitaciones, y quien no quiere correo no lo recibe.
mail-from = { $mails ->
    [one] El correo sale de { $from }, { $mails } por minuto como máximo.
   *[other] El correo sale de { $from }, { $mails } por minuto como máximo.
}
mail-empty-title = Nadie ha recibido correo todavía
mail-empty = Una invitación va a los socios que aún no tienen enlace personal. Antes de enviar nada se ve a quién va.
mail-not-open = Esta campaña no admite respuestas en este momento, así que no sale ninguna invitación ni recordatorio. Lo que espera sale cuando esté abierta.
mail-planned-by = { $kind }, por { $name } el { $moment }
mail-nothing-sent = No se ha enviado nada.
mail-by-itself = No se ha enviado nada. Empieza por sí solo.
mail-numbers = { $mails ->
    [one] { $sent } de { $mails } correo enviado,
   *[other] { $sent } de { $mails } correos enviados,
} { $waiting } en espera, { $failed } sin éxito. { $answered ->
    [one] { $answered } socio ha respondido.
   *[other] { $answered } socios han respondido.
}
mail-progress-label = Correos terminados

## Planning one

mail-new-invitation = Nueva invitación
mail-new-reminder = Nuevo recordatorio
mail-new-thanks = Dar las gracias
mail-new-heard = Contar lo que hemos oído
mail-change-invitation = Cambiar la invitación
mail-change-reminder = Cambiar el recordatorio
mail-change-thanks = Cambiar el agradecimiento
mail-change-heard = Cambiar lo que hemos oído
mail-about-invitation = Va a los socios que aún no están invitados, a cada uno con su propio enlace.
mail-about-reminder = Va a los socios invitados que no han respondido. El enlace del primer correo también sigue funcionando.
mail-about-thanks = Va a los socios que han respondido, una sola vez. Se sabe quién ha respondido, pero no qué.
mail-about-heard = Va a todos los que fueron invitados, hayan respondido o no.
mail-subject = Asunto
mail-text = Texto
mail-text-hint = Los párrafos se separan con una línea en blanco. Sale como texto y como HTML; en este, { $link } en una línea propia es un botón.
mail-recalls = Qué se rellena para cada socio
mail-recall-name = el nombre del socio
mail-recall-divisions = las divisiones a las que pertenece
mail-recall-campaign = el título de la campaña
mail-recall-asks = quién pregunta
mail-recall-minutes = cuánto se tarda, por ejemplo «unos 5 minutos»
mail-recall-closes = hasta cuándo se puede responder, si está programado
mail-recall-association = el nombre de la asociación
mail-recall-link = su enlace personal
mail-recall-opt-out = dónde puede decir que no quiere más correo
mail-recalls-note = Después de una barra va lo que se escribe cuando no se sabe nada: `{ $example }`. Sin { $opt_out } se añade al final una frase que dice cómo dejar de recibir correo.
mail-when = Cuándo empieza
mail-when-hint = Déjelo vacío para iniciarlo usted. Las horas son las de { $zone }; en { $schedule } se indica la zona.
mail-starts-on = Por sí solo, el
mail-after-days = O tantos días después de abrirse la campaña
mail-after-at = A esta hora del día
mail-save = Guardar y ver las cifras
mail-not-yet = Todavía no se envía nada.

## Whom it goes to

mail-whom = A quién va
mail-divisions = A los socios de
mail-divisions-hint = No marque ninguna para escribir a todos. Quien tiene varias divisiones recibe un solo correo.
mail-of-no-division = Socios sin división
mail-exact = Combinaciones exactas
mail-exact-hint = Quienes tienen estas divisiones y ninguna otra.
mail-more-values = { $more ->
    [one] Los mayores; hay { $more } valor más, que la condición de abajo puede nombrar.
   *[other] Los mayores; hay { $more } valores más, y la condición de abajo puede nombrar cualquiera.
}
mail-not-known = Se desconoce
mail-others = Elegido antes
mail-others-hint = El padrón no tiene ahora ninguno de ellos, o los resultados no se desglosan por ello.
mail-any = En una misma lista basta con algo de lo marcado; si hay marcas en varias listas, el socio tiene que estar en cada una.
mail-only = Solo aquellos en quienes se cumple
mail-only-hint = Vacío para todos; o una condición, como { $example }. Puede nombrar { $names }.
mail-rest = Omitir a quienes recibieron correo en los últimos días: cuántos
mail-rest-hint = De cualquier campaña suya. Con 0 no se omite a nadie por eso.
mail-count = Contar
mail-members = { $members ->
    [one] { $members } socio
   *[other] { $members } socios
}
mail-to-target = Solo a las divisiones que están por debajo del objetivo de la campaña, el { $target } %
mail-to-target-hint = De los invitados, en el momento en que empieza.
mail-no-target = La campaña aún no tiene objetivo. En { $page } se fija uno, y un recordatorio puede ir a quienes están por debajo.
mail-below = Solo a las divisiones en las que ha respondido menos de este porcentaje
mail-below-hint = Un número propio, en lugar del objetivo. Déjelo vacío para recordárselo a todos.
mail-sampled = A todos o a una muestra
mail-sampled-hint = Deje ambos vacíos para invitar a todos. La muestra se sortea dentro de cada combinación de divisiones y puede repetirse con su semilla.
mail-sample = Tantos socios, en proporción
mail-points = O los suficientes para conocer cada división con este margen, en puntos porcentuales
mail-points-hint = Con una probabilidad del 95 %, si responden todos. Serán menos, así que pida menos puntos de los que necesita.
mail-seed = Semilla
mail-seed-hint = Cualquier número; los mismos socios y la misma semilla dan el mismo sorteo. Déjelo vacío para que nadie la elija.
mail-would-go = { $members ->
    [one] Iría a { $members } socio.
   *[other] Iría a { $members } socios.
}
mail-would-go-drawn = { $members ->
    [one] Iría a { $members } socio, sorteado entre { $all }.
   *[other] Iría a { $members } socios, sorteados entre { $all }.
}
mail-not-counted = Sin contar. { $why }

## What is wrong with the form

mail-wrong-rest = «{ $written }» no es un número de días: escriba 0, o cuántos
mail-wrong-audience = «{ $written }» no es parte del padrón
mail-wrong-both = Es el objetivo de la campaña o un número propio: elija uno de los dos
mail-wrong-below = «{ $written }» no es un porcentaje: escriba un número entero de 1 a 100, o nada
mail-wrong-sample = «{ $written }» no es un número de socios: escriba cifras, por ejemplo 400
mail-wrong-points = «{ $written }» no es un número de puntos de 1 a 50
mail-wrong-sizes = Una muestra tiene un tamaño o un margen: deje vacío uno de los dos
mail-wrong-seed = «{ $written }» no es una semilla: escriba un número de 0 a { $most }, o nada
mail-wrong-moment = «{ $written }» no es una fecha con hora: escríbala como en 2026-12-01T09:00
mail-wrong-time = Indique también la hora del día, como en 09:00
mail-wrong-days = «{ $written }» no es un número de días de 0 a 365
mail-wrong-starts = Empieza en una fecha o tantos días después de la apertura: deje vacío uno de los dos
mail-subject-empty = El asunto está vacío: diga en una línea de qué trata el correo
mail-subject-long = El asunto tiene más de { $most } caracteres: acórtelo
mail-subject-lines = El asunto tiene que ser una sola línea
mail-subject-link = El asunto contiene { $link }: un enlace no debe ir en el asunto, donde otros pueden leerlo
mail-subject-unknown = El asunto menciona «{ $name }», que no se conoce: use { $known }
mail-text-empty = El texto está vacío: escriba lo que los socios van a leer
mail-text-long = El texto tiene más de { $most } caracteres: acórtelo
mail-text-no-link = El texto no contiene { $link }: sin él nadie puede responder
mail-text-link = El texto contiene { $link }: este correo no pide respuestas, así que no lleva enlace
mail-text-unsaid = El texto aún contiene una línea «{ $line }»: escriba ahí lo que haya que decir
mail-text-unknown = El texto menciona «{ $name }», que no se conoce: use { $known }

## One, with its numbers

mail-since-planned = preparado el { $moment }
mail-since-started = iniciado el { $moment }
mail-since-finished = terminado el { $moment }
mail-to-all = A los socios de todas las divisiones y a los que no tienen ninguna.
mail-to-some = A los socios de { $names }.
mail-to-also = { $names }, de { $name }
mail-to-none = ninguna división
mail-to-exact = De ellos, solo estas combinaciones: { $names }.
# The same as in English.
mail-to-values = { $name }: { $values }.
mail-to-unknown = se desconoce
mail-to-only = Solo aquellos en quienes se cumple: { $condition }
mail-sample-members = { $members ->
    [one] Una muestra de { $members } socio, sorteada con la semilla { $seed }.
   *[other] Una muestra de { $members } socios, sorteada con la semilla { $seed }.
}
mail-sample-points = { $points ->
    [one] Una muestra con la que cada división se conoce con un margen de { $points } punto porcentual, sorteada con la semilla { $seed }.
   *[other] Una muestra con la que cada división se conoce con un margen de { $points } puntos porcentuales, sorteada con la semilla { $seed }.
}
mail-lagging = Solo donde al empezar haya respondido menos del { $percent } % de los invitados.
mail-lagging-target = Solo donde al empezar haya respondido menos del objetivo de la campaña, el { $target } % de los invitados.
mail-lagging-no-target = Solo donde al empezar hayan respondido menos invitados que el objetivo de la campaña.
mail-overdue-title = Le tocaba empezar y no empezó
mail-several = Los socios de varias divisiones cuentan en cada una, y una vez en «Todos». Reciben un solo correo.
mail-change = Cambiarlo
mail-discard = Descartarlo
mail-unclear-title = Así no puede empezar
mail-goes-to = { $members ->
    [one] Va a { $members } socio
   *[other] Va a { $members } socios
}
mail-starts-at = Empieza por sí solo el { $moment }.
mail-starts-later = Empieza por sí solo, después de abrirse la campaña.
mail-rate = Al ritmo fijado, tarda unos { $minutes } minutos.
mail-numbers-now = Las cifras son de este momento; lo que cuenta es cómo estén los socios al iniciarlo. Un correo que ha salido no se puede recuperar.
mail-start = { $mails ->
    [one] Iniciar: enviar { $mails } correo
   *[other] Iniciar: enviar { $mails } correos
}
mail-progress = Correos terminados: { $done } de { $mails }.
mail-running-title = Los correos están saliendo
mail-running = Vuelva a cargar la página para ver cuánto ha avanzado. Puede dejarla: los correos siguen saliendo.
mail-pause = Detener por ahora
mail-paused-title = Detenido por ahora
mail-paused = Lo que espera sale cuando se reanude.
mail-resume = Reanudar
mail-done-title = Todos los correos están terminados
mail-done = Enviados: { $sent }. Sin éxito: { $failed }. Omitidos: { $skipped }. { $opened ->
    [one] { $opened } socio ha abierto su enlace,
   *[other] { $opened } socios han abierto su enlace,
} { $answered ->
    [one] { $answered } ha respondido.
   *[other] { $answered } han respondido.
}
mail-doubted = { $mails ->
    [one] La conexión se cortó mientras salía { $mails } correo, así que nadie podía decir si había llegado. Se envió de nuevo con el mismo número, por el que la mayoría de los buzones lo muestran una sola vez.
   *[other] La conexión se cortó mientras salían { $mails } correos, así que nadie podía decir si habían llegado. Se enviaron de nuevo con el mismo número, por el que la mayoría de los buzones los muestran una sola vez.
}
mail-unsent = No enviados
mail-unsent-count = No enviados ({ $mails })
mail-unsent-address = Dirección
mail-unsent-what = Qué pasó
mail-unsent-why = Por qué
mail-unsent-failed = Sin éxito
mail-unsent-skipped = Omitido
mail-unsent-again = Se intenta de nuevo el { $moment }

## Its letter

mail-letter = La carta
mail-read-as = Leerla como
mail-read-by = Leerla como, por { $title }
mail-combination = Combinación
mail-member-of = Un socio de { $name }
mail-anyone = Cualquiera
mail-readers = Un socio de una combinación, o con algo en común
mail-reader = O como el socio con esta dirección de correo
mail-read = Leerla
mail-test = Enviarme una prueba
mail-test-note = Su enlace lleva a la vista previa de la encuesta.
mail-as = Como la recibiría { $name } ({ $email }); aquí los enlaces no llevan a ninguna parte.
mail-subject-is = Asunto:{" "}
mail-as-html = Como la muestran casi todos los programas de correo
mail-html-label = La carta como la muestran casi todos los programas de correo
mail-as-text = Como la muestran los que solo muestran texto

## Tables

mail-all = Todos
mail-included = Reciben el correo
mail-opted-out = No quieren correo
mail-bounced = Dirección rechazada
mail-answered = Han respondido
mail-waiting = Tienen correo en espera
mail-invited = Ya invitados
mail-not-invited = Aún no invitados
mail-not-answered = No han respondido
mail-thanked = Ya se les agradeció
mail-rests = Recibieron uno hace poco
mail-column-members = Socios
mail-column-audience = Entre los destinatarios
mail-column-could = Podrían recibirlo
mail-column-drawn = Sorteados
mail-plan-caption = Quién lo recibe y a quién se omite
mail-column-mails = Correos
mail-column-waiting = En espera
mail-column-sent = Enviados
mail-column-failed = Sin éxito
mail-column-skipped = Omitidos
mail-column-opened = Han abierto
mail-column-answered = Han respondido
mail-report-caption = Cuánto ha avanzado

# The same as in English.
mail-html = HTML
mail-html-own = HTML propio
mail-html-hint = Déjelo vacío y el HTML se hará a partir del texto. Lo que se rellena es lo mismo; { $link } lleva a la encuesta. Se rechazan las imágenes y todo lo que se cargue de otro sitio. Sin { $opt_out } se añade una frase que dice cómo no recibir más correo.
mail-html-long = El HTML tiene más de { $most } caracteres: acórtelo
mail-html-no-link = El HTML no lleva a la encuesta: sin { $link } nadie puede responder
mail-html-link = El HTML contiene { $link }: este correo no pide respuestas, así que no lleva enlace
mail-html-unknown = El HTML menciona «{ $name }», que no se conoce: use { $known }
mail-html-fetches = El HTML contiene { $what }, que carga algo de otro sitio y así revela quién lee el correo y cuándo: quítelo
mail-html-foreign = El HTML contiene { $what }, que no tiene sitio en un correo: quítelo
mail-html-misplaced = El HTML rellena algo en { $place }: lo que se rellena va en el texto, y los enlaces en { $link }
mail-html-address = El HTML lleva a «{ $address }»: escriba una dirección que empiece por https://, o solo { $link } o { $opt }
mail-html-cut = El HTML termina en medio de una etiqueta o de un comentario: escríbalo hasta el final
mail-report-by = Hasta dónde ha llegado, por { $attribute }

## What a mailing says before staff have changed it, and what each letter says

mail-usual-invitation =
    Estimado/a { $name }:

    { $asks } pregunta a todos los socios qué piensan:

    { $campaign }

    Le llevará { $minutes }. Responda aquí:

    { $link }

    El enlace es solo suyo: no lo comparta, por favor. Puede dejarlo en cualquier momento y continuar más tarde, en cualquier dispositivo.

    { $association }
mail-usual-reminder-subject = Recordatorio: { $campaign }
mail-usual-reminder =
    Estimado/a { $name }:

    Todavía no tenemos sus respuestas, y sin ellas el cuadro no está completo:

    { $campaign }

    Le llevará { $minutes }. Responda aquí, o continúe donde lo dejó:

    { $link }

    El enlace de nuestro primer correo lleva al mismo lugar. Si entretanto ha respondido, muchas gracias.

    { $association }
mail-usual-thanks-subject = Gracias: { $campaign }
mail-usual-thanks =
    Estimado/a { $name }:

    Gracias por responder:

    { $campaign }

    Cuando termine la encuesta le contaremos lo que hemos oído y lo que haremos al respecto.

    { $asks }
    { $association }
mail-usual-heard-subject = Lo que hemos oído: { $campaign }
mail-usual-heard =
    Estimado/a { $name }:

    Le preguntamos qué piensa:

    { $campaign }

    Esto es lo que hemos oído:

    - …

    Esto es lo que haremos al respecto, y para cuándo:

    - …

    Gracias a todos los que respondieron.

    { $asks }
    { $association }
mail-goodbye = Recibe este correo porque es miembro de { $association }. Si no quiere más correos como este: { $address }
mail-test-subject = [Prueba] { $subject }
# Aparece como destinatario cuando no hay ninguno.
mail-somebody = Un socio o una socia

## In an anonymous campaign

mail-below-credential = Solo a las divisiones en las que ha tomado una credencial menos de este porcentaje
mail-numbers-credential = { $mails ->
    [one] { $sent } de { $mails } correo enviado,
   *[other] { $sent } de { $mails } correos enviados,
} { $waiting } en espera, { $failed } sin éxito. { $answered ->
    [one] { $answered } socio ha tomado una credencial.
   *[other] { $answered } socios han tomado una credencial.
}
mail-done-credential = Enviados: { $sent }. Sin éxito: { $failed }. Omitidos: { $skipped }. { $opened ->
    [one] { $opened } socio ha abierto su enlace,
   *[other] { $opened } socios han abierto su enlace,
} { $answered ->
    [one] { $answered } ha tomado una credencial.
   *[other] { $answered } han tomado una credencial.
}
mail-about-reminder-credential = Va a los socios invitados que no han tomado credencial. Quien tomó una queda fuera, y puede haber respondido o no: eso no se sabe.
mail-credential = Tomaron una credencial
mail-column-credential = Han tomado una credencial
