# A quién no se ha oído aún, el calendario, los puntos de acceso y la vista previa de una campaña.

## Who has not been heard

outreach-participation = A quién no se ha oído aún
outreach-none-invited = Todavía no se ha invitado a nadie.
outreach-heard = { $answered ->
    [one] Ha respondido { $answered }
   *[other] Han respondido { $answered }
} de { $invited ->
    [one] { $invited } invitado.
   *[other] { $invited } invitados.
}
outreach-by-division = Por división
outreach-progress = Hasta dónde han llegado los socios
outreach-by-division-note = Los socios de varias divisiones cuentan en cada una, y una vez entre todos los socios. También abren los enlaces los programas que revisan el correo, así que «abrieron» es como máximo ese número; «faltan» son las respuestas que el objetivo aún necesita. Quien responde por el enlace abierto o en un punto de acceso no está en ninguna de estas cifras.
outreach-stop = Dónde lo dejan quienes empezaron
outreach-taken = Cuánto se tarda en las preguntas
outreach-target = Objetivo
outreach-target-label = Cuántos de los invitados deberían responder, en porcentaje
outreach-target-hint = En cada división. Nada ocurre por sí solo; con él se compara lo que conviene hacer. Vacío si no hay objetivo.
outreach-target-save = Guardar el objetivo
outreach-target-wrong = «{ $written }» no es un objetivo: escriba un número entero de 1 a 100
outreach-progress-of = { $title }: hasta dónde han llegado los socios
outreach-few = Lo que tienen en común menos de { $least } socios se muestra junto con otros, o no se muestra. Quien no tiene valor no está en ninguna fila.
outreach-attributes = Por lo que el padrón sabe de ellos
outreach-all-members = Todos los socios
outreach-others = Otros
outreach-column-members = Socios
outreach-column-heard = Escuchados
outreach-column-roster = En el padrón
outreach-column-invited = Invitados
outreach-column-opened = Abrieron
outreach-column-began = Empezaron
outreach-column-answered = Respondieron
outreach-column-missing = Faltan
outreach-none-missing = ninguna
outreach-percent = { $percent } %
outreach-least-percent = < 1 %
outreach-seconds = { $seconds } s

## The one thing to do next

outreach-next = Ahora
outreach-open = Abrir la campaña
outreach-open-why = Es un borrador: todavía nadie puede responder.
outreach-go-on = Reanudar la campaña
outreach-go-on-why = Está en pausa: nadie puede responder.
outreach-to-campaign = A la campaña
outreach-links = Alargar la validez de los enlaces personales
outreach-links-why = Su último día ha pasado, así que ninguna invitación ni recordatorio puede traer a nadie.
outreach-to-schedule = Al calendario
outreach-invite = { $members ->
    [one] Invitar a { $members } socio
   *[other] Invitar a { $members } socios
}
outreach-invite-why = Todavía no tienen un enlace propio.
outreach-write-invitation = Escribir la invitación
outreach-mailing-stopped = Reanudar el envío
outreach-mailing-stopped-why = El envío «{ $kind }» se detuvo antes de salir del todo.
outreach-mailing-runs = Esperar al correo
outreach-mailing-runs-why = El envío «{ $kind }» está saliendo.
outreach-to-mailing = Al envío
outreach-set-target = Decir cuántos deberían responder
outreach-set-target-why = Sin un objetivo, nada dice quién falta.
outreach-to-target = Fijar el objetivo
outreach-remind = Enviar un recordatorio a { $part }
outreach-remind-why = { $short ->
    [one] Falta { $short } respuesta para el objetivo del { $target } %.
   *[other] Faltan { $short } respuestas para el objetivo del { $target } %.
} { $members ->
    [one] Un recordatorio iría a { $members } socio que fue invitado, no ha respondido y no ha recibido correo en los últimos tres días.
   *[other] Un recordatorio iría a { $members } socios que fueron invitados, no han respondido y no han recibido correo en los últimos tres días.
}
outreach-write-reminder = Escribir el recordatorio
outreach-wait = Dar tiempo a { $part }
outreach-wait-why = { $short ->
    [one] Falta { $short } respuesta para el objetivo del { $target } %, y quienes no han respondido recibieron correo en los últimos tres días.
   *[other] Faltan { $short } respuestas para el objetivo del { $target } %, y quienes no han respondido recibieron correo en los últimos tres días.
}
outreach-to-mail = Al correo
outreach-other-way = Llegar de otro modo a { $part }
outreach-unreached-why = { $short ->
    [one] Falta { $short } respuesta para el objetivo del { $target } %, y el correo no llega a ninguno de los que no han respondido.
   *[other] Faltan { $short } respuestas para el objetivo del { $target } %, y el correo no llega a ninguno de los que no han respondido.
}
outreach-other-way-why = { $short ->
    [one] Falta { $short } respuesta para el objetivo del { $target } %
   *[other] Faltan { $short } respuestas para el objetivo del { $target } %
} { $reminders ->
    [one] después de { $reminders } recordatorio: otro correo traerá pocas.
   *[other] después de { $reminders } recordatorios: otro correo traerá pocas.
}
outreach-add-venue = Añadir un punto de acceso
outreach-reached = Nada: el objetivo está alcanzado
outreach-reached-why = Cada división ha respondido tanto como usted quería.
outreach-to-results = A los resultados
outreach-closed = Contar lo que ha oído
outreach-closed-why = La campaña está cerrada. Las personas consultadas quieren saber en qué queda.
outreach-write = Escribirles

## Where they stop, how long they take

outreach-through-how = De quienes empezaron por un enlace personal. Un borrador que nadie ha tocado en dos días cuenta como dejado, aunque el socio vuelva más tarde. Los borradores se cuentan de { $least } en { $least }, para que no se vea el camino de nadie; las respuestas se cuentan cuando están publicadas.
outreach-through-none = Todavía no se muestra nada: se han dejado menos de { $least } borradores.
outreach-through-most = { $stopped ->
    [one] La mayoría lo deja en la página { $page }, «{ $title }»: { $here } de { $stopped } borrador dejado.
   *[other] La mayoría lo deja en la página { $page }, «{ $title }»: { $here } de { $stopped } borradores dejados.
}
outreach-through-page = Página
outreach-through-so-far = Llegaron hasta aquí
outreach-through-share = De quienes empezaron
outreach-through-here = Lo dejaron aquí
outreach-through-sent = Enviado
outreach-through-elsewhere = { $drafts ->
    [one] { $drafts } borrador se dejó en páginas que ya no están en el cuestionario.
   *[other] { $drafts } borradores se dejaron en páginas que ya no están en el cuestionario.
}
outreach-through-caption = Hasta dónde llegaron quienes empezaron
outreach-taken-how = El tiempo desde la respuesta anterior, con lo que se leyó o se saltó entretanto, si las respuestas se guardaron una a una: eso necesita JavaScript. Se muestra solo de respuestas publicadas, { $least } o más a la vez. «Habitual» es una regla aproximada para una pregunta de este tipo.
outreach-taken-none = Todavía no se muestra nada: no hay respuestas publicadas de las que se sepa.
outreach-taken-usual = Ninguna pregunta tarda más del doble de lo habitual.
outreach-taken-slow = { $questions ->
    [one] { $questions } pregunta tarda más del doble de lo habitual.
   *[other] { $questions } preguntas tardan más del doble de lo habitual.
}
outreach-taken-question = Pregunta
outreach-taken-half = La mitad tarda menos de
outreach-taken-column = Habitual
outreach-taken-known = Se sabe de

## Schedule

outreach-schedule = Calendario
outreach-schedule-lead = Lo que ocurre por sí solo; lo que se deja vacío ocurre cuando usted lo hace. Canvass mira cada pocos segundos mientras está en marcha y recupera lo que se perdió.
# The same as in English.
outreach-schedule-mailing = { $mailing }: { $moment }
outreach-schedule-later = { $mailing }: después de abrirse la campaña
outreach-schedule-missed = Algo que tocaba no ha ocurrido
outreach-schedule-shut = Tal como está, esta campaña no se abriría
outreach-schedule-over = Esta campaña está cerrada definitivamente: ya nada ocurre por sí solo.
outreach-opens = Se abre
outreach-opens-hint = Desde entonces los socios pueden responder; el cuestionario se conserva como versión 1 y las reglas se registran.
outreach-closes = Se cierra definitivamente
outreach-closes-hint = Desde entonces nadie puede responder, y lo empezado y no enviado ya no se puede enviar.
outreach-links-until = Los enlaces personales funcionan hasta el final de este día
outreach-links-until-hint = También los enviados antes. Si se deja vacío, un enlace enviado por correo funciona medio año, y todos hasta que se cierra la campaña.
outreach-save = Guardar
outreach-schedule-mail = Correo que empieza por sí solo
outreach-schedule-no-mail = Ninguno. Una invitación o un recordatorio dice cuándo empieza allí donde se prepara.
outreach-zone = En la zona horaria
outreach-zone-hint = De un lugar, como America/Chicago: el horario de verano se tiene en cuenta.

## Venues

outreach-venues = Puntos de acceso
outreach-venues-lead = Accesos que no son de nadie en particular: un cartel, una publicación, un boletín, un puesto. Cada uno tiene una dirección y un código QR, y sus respuestas se cuentan aparte.
outreach-town-hall = Asamblea
outreach-booth = Puesto o mesa
outreach-community = Comunidad en línea
outreach-newsletter = Boletín
outreach-website = Página web
outreach-something-else = Otra cosa
outreach-fewer = menos de { $least }
outreach-venue-closed = Cerrado
outreach-venue-open = Abierto
outreach-no-venue = Todavía no hay puntos de acceso
outreach-no-venue-what = Dé a cada lugar desde el que pueden llegar los socios su propio punto de acceso: así verá cuál llega a quién.
outreach-column-venue = Punto de acceso
outreach-venue-kind = Qué es
outreach-column-answers = Respuestas
outreach-column-state = Estado
outreach-venues-caption = Puntos de acceso y cuántas respuestas llegaron por cada uno
outreach-venues-note = Las respuestas cuentan aquí cuando están publicadas junto con otras, como en todas las páginas; menos que ese número nunca se distinguen.
outreach-venue-name = Su nombre
outreach-venue-name-hint = Solo para usted, por ejemplo «Asamblea de enero»; los socios no lo ven.
outreach-venue-add = Añadir el punto de acceso
outreach-venue-added = { $kind }, añadido el { $moment }
outreach-venue-answers = Respuestas que han llegado por él: { $answers }
outreach-address = Su dirección
outreach-address-note = Cualquiera que la tenga puede responder, una vez en cada navegador. Dice de dónde viene alguien, nunca quién es.
outreach-qr = Como código QR
outreach-qr-of = Código QR: { $address }
outreach-poster = Cartel para imprimir
outreach-svg = Descargar como SVG
outreach-png = Descargar como PNG
outreach-embed = En una página web o en un boletín
outreach-html = HTML para copiar
outreach-html-hint = Un simple enlace: sin JavaScript nuestro y sin nada que siga a los lectores.
outreach-kiosk = Una pantalla que usan muchos
outreach-kiosk-how = Abra esto en la máquina de su puesto, a pantalla completa. Vuelve a empezar después de cada persona, y cuando nadie la ha tocado en dos minutos; nadie ve las respuestas de los anteriores.
outreach-kiosk-note = Haga que la máquina muestre solo esta página (Acceso guiado en un iPad, fijar pantalla en Android, modo quiosco en otros navegadores). Sin JavaScript solo vuelve a empezar con «Siguiente persona» y después del agradecimiento.
outreach-nobody-can = Nadie puede responder en este momento
outreach-before-open = Ya puede imprimirlo y publicarlo: quien llegue antes de que se abra la campaña lee que no está abierta.
outreach-while-paused = Quien llega lee que la campaña está en pausa.
outreach-after-closing = Quien llega lee que la campaña está cerrada.
outreach-close-venue = Cerrar este punto de acceso
outreach-close-venue-what = Quien llegue por él leerá que está cerrado; los demás accesos siguen, y quien ha empezado puede terminar. Se puede volver a abrir.
outreach-close-it = Cerrar el punto de acceso
outreach-closed-venue = Este punto de acceso está cerrado
outreach-closed-venue-since = Desde el { $moment }. Quien llega por él lo lee así. Lo que llegó por él sigue contando.
outreach-open-again = Volver a abrirlo
outreach-about-poster = Sobre este cartel
outreach-print-poster = Imprima esta página en A4 o Carta; estas líneas se quedan en la pantalla.
outreach-about-sheet = Sobre esta hoja
outreach-on-paper = En papel
outreach-print-sheet = Imprima esta página; estas líneas se quedan en la pantalla. Incorpore lo que le devuelvan con `canvass responses import { $slug } ARCHIVO.csv`, que toma una fila por cada hoja.

## Preview

outreach-preview = Vista previa
outreach-preview-all = : todas las preguntas, sean para quien sean. No se guarda nada.
outreach-preview-as = : como la leerá un socio de { $what }. No se guarda nada.
outreach-preview-no-division = ninguna división
outreach-preview-wide = Este ancho
outreach-preview-phone = Teléfono
outreach-preview-back = Volver a la campaña
outreach-preview-roster = Padrón: { $name }
outreach-preview-every = Mostrar todas las preguntas
outreach-preview-member = Como un socio
outreach-preview-member-of = Un socio de
outreach-preview-show = Mostrar
outreach-preview-frame = La encuesta en un teléfono
outreach-preview-again = Empezar de nuevo
outreach-preview-end = Terminar la vista previa
outreach-preview-pages = Páginas
outreach-preview-kept = No se guarda nada
outreach-preview-nothing = Esta página no pregunta nada a un socio así: no la ve.
outreach-preview-condition = Los socios ven la siguiente pregunta solo si { $condition }
outreach-preview-condition-page = Los socios ven esta página solo si { $condition }
outreach-preview-condition-end = La encuesta termina después de esta página si { $condition }
outreach-preview-condition-item = «{ $item }» aparece solo si { $condition }
outreach-preview-sent = Después del envío
outreach-preview-way-all = Todo lo que se pregunta
outreach-preview-way-walk = Recorrerla
outreach-preview-anybody = : como la encontrará alguien de quien no se sabe nada. No se guarda nada.
outreach-preview-as-anybody = Como cualquiera
outreach-preview-link = Enlace: { $name }
outreach-preview-no-files = Una vista previa no recibe archivos: lo que se elija aquí no se envía, y un archivo necesario no impide continuar.

## In an anonymous campaign

outreach-heard-credential = { $answered ->
    [one] Ha tomado una credencial { $answered }
   *[other] Han tomado una credencial { $answered }
} de { $invited ->
    [one] { $invited } invitado.
   *[other] { $invited } invitados.
}
outreach-remind-why-credential = { $short ->
    [one] Falta { $short } credencial para el objetivo del { $target } %.
   *[other] Faltan { $short } credenciales para el objetivo del { $target } %.
} { $members ->
    [one] Un recordatorio iría a { $members } socio que fue invitado, no ha tomado credencial y no ha recibido correo en los últimos tres días.
   *[other] Un recordatorio iría a { $members } socios que fueron invitados, no han tomado credencial y no han recibido correo en los últimos tres días.
}
outreach-wait-why-credential = { $short ->
    [one] Falta { $short } credencial para el objetivo del { $target } %, y quienes no han tomado credencial recibieron correo en los últimos tres días.
   *[other] Faltan { $short } credenciales para el objetivo del { $target } %, y quienes no han tomado credencial recibieron correo en los últimos tres días.
}
outreach-unreached-why-credential = { $short ->
    [one] Falta { $short } credencial para el objetivo del { $target } %, y el correo no llega a ninguno de los que no han tomado credencial.
   *[other] Faltan { $short } credenciales para el objetivo del { $target } %, y el correo no llega a ninguno de los que no han tomado credencial.
}
outreach-other-way-why-credential = { $short ->
    [one] Falta { $short } credencial para el objetivo del { $target } %
   *[other] Faltan { $short } credenciales para el objetivo del { $target } %
} { $reminders ->
    [one] después de { $reminders } recordatorio: otro correo traerá pocas.
   *[other] después de { $reminders } recordatorios: otro correo traerá pocas.
}
outreach-reached-why-credential = En cada división han tomado una credencial tantos como usted quería.
outreach-anonymous = Quien tomó una credencial puede responder con ella en el navegador que la creó. Nadie sabe si ha respondido.
outreach-no-times = No se sabe dónde lo dejan quienes empezaron ni cuánto se tarda en las preguntas: una campaña anónima no guarda horas y ningún borrador lleva a una invitación.
outreach-column-credential = Con credencial
