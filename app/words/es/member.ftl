# Lo que Canvass dice por sí mismo a los socios, en español. Se habla de usted.

## Every page

skip-to-content = Ir al contenido
simulation = Simulación
simulation-what = : personas y respuestas inventadas
# The same as in English.
error-prefix = Error:{" "}
errors-title = Hay algo que corregir
languages = Idioma

## The invitation

fact-time = Duración
fact-length = Extensión
fact-break = Pausas
break-this-device = cuando quiera, en este dispositivo
break-any-device = cuando quiera, en cualquier dispositivo
about-minutes = { $minutes ->
    [one] alrededor de { $minutes } minuto
   *[other] unos { $minutes } minutos
}
pages = { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}
withdrawn-title = Sus respuestas se han retirado
withdrawn = No se conserva nada de ellas. Puede volver a responder mientras la encuesta siga abierta.
member-of = Responde como miembro de { $divisions }. No le volveremos a preguntar lo que ya consta en su afiliación.
member-of-none = Responde como socio sin división. No le volveremos a preguntar lo que ya consta en su afiliación.
divisions = ¿A qué divisiones pertenece actualmente?
divisions-none = A ninguna de estas
divisions-missing = Elija sus divisiones o «A ninguna de estas»
divisions-both = Elija divisiones o «A ninguna de estas», pero no ambas cosas
start = Empezar
start-go-on = Continuar donde lo dejó
start-kept = Aquí están las respuestas que ya dio.
promise-title = Quién verá qué
promise-identified = El personal de { $association } puede leer sus respuestas con su nombre. Los resultados se muestran solo como totales de al menos { $least } personas.
promise-confidential = Nadie ve sus respuestas junto a su nombre; solo se muestran totales de al menos { $least } personas.
promise-open = No se pregunta ni se guarda ningún nombre; solo se muestran totales de al menos { $least } personas.
proof-title = ¿Cómo puede saberlo?
proof-identified = Su invitación y sus respuestas se guardan juntas. Quienes leen respuestas individuales tienen una cuenta propia y permiso para hacerlo.
proof-confidential = Ninguna página, exportación ni registro de este programa muestra un nombre junto a una respuesta. Lo que une su invitación con sus respuestas se guarda aparte de ambas, y solo sirve para que pueda continuar más tarde y para aceptar una única respuesta de cada socio.
proof-open = Este enlace es igual para todo el mundo, así que nada puede revelar quién es usted. Una cookie de este navegador le permite continuar más tarde; contiene un número aleatorio y nada más.
proof-confirmed = Este enlace es igual para todo el mundo. A partir de su dirección creamos un código, con una clave que pertenece solo a esta encuesta. El código se guarda separado de sus respuestas, para que cada dirección responda una sola vez y usted pueda continuar más tarde. Olvidamos la dirección misma cuando el correo ha salido, y la clave cuando se cierra la encuesta: entonces ya nadie puede saber de quién es cada respuesta.
proof-together = Las respuestas esperan hasta que se reúnen las de { $least } personas; solo entonces se suman a los resultados, todas a la vez. Así, ninguna cifra cambia por una sola persona, y nadie puede deducir sus respuestas comparando los resultados de hoy con los de ayer. Lo que no se haya reunido cuando se cierre la encuesta no se muestra nunca.
proof-change = Hasta que se cuenten, puede cambiar sus respuestas o retirarlas; después ya nadie puede distinguirlas.
proof-divisions = Sus divisiones actuales se guardan con sus respuestas, para poder mostrar los resultados de cada división.
proof-words = Lo que escriba con sus propias palabras se leerá tal como lo escriba: omita lo que pueda revelar quién es, salvo que quiera que se sepa. El personal lo lee primero y traslada a la dirección lo que no identifica a nadie.
proof-registered = Lo que se pregunta, y lo que las respuestas deben decir para respaldar o refutar cada supuesto, se registró al abrir la encuesta y ya no cambia; lo que se añade más tarde se registra aparte. La huella de cada registro (SHA-256):
proof-registered-first = Lo que las respuestas deben decir para respaldar o refutar cada supuesto, y lo que se preguntó primero, se registró al abrir la encuesta y ya no cambia; lo que se añade más tarde se registra aparte. Lo que se pregunta ha cambiado desde entonces: esta es la versión { $version }. Cada versión lleva su número y se conserva, y los resultados dicen qué preguntas y enunciados cambiaron. La huella de cada registro (SHA-256):
paused-title = Esta encuesta está en pausa
paused = Vuelva más tarde: este enlace funcionará cuando se reanude.
paused-kept = Las respuestas que ya dio se conservan.
closed-title = Esta encuesta está cerrada
closed = Gracias por su interés. Ya no se admiten respuestas.
not-open-title = Esta encuesta aún no está abierta
not-open = Vuelva más tarde: este enlace funcionará cuando se abra.

## The questions

page-of = Página { $page } de { $pages }
page-title = { $title }, página { $page } de { $pages } · { $campaign }
all-questions = Todas las preguntas
minutes-left = { $minutes ->
    [one] queda alrededor de { $minutes } minuto
   *[other] quedan unos { $minutes } minutos
}
go-later = Seguir más tarde
back = Atrás
check-first = Revisar antes
continue = Continuar
one-page = Una página cada vez
all-on-one-page = Todas las preguntas en una página
revealed-title = Su respuesta lleva a otra pregunta
revealed = Ya está en esta página. El resto de lo que respondió se conserva.
other-version-title = Una parte de lo que respondió no se pudo guardar
other-version = Empezó a responder en otra ventana, con otra versión de estas preguntas. Esa versión no pregunta lo que sigue, o lo pregunta de otra manera. Todo lo demás se conserva.
needed = obligatoria
clear = Borrar respuesta
clear-of = Borrar respuesta: { $question }
choose-one = Elija una opción
in-own-words = { $option }: escríbalo con sus palabras
place-of = Puesto de { $option }
move-up = Subir { $option }
move-down = Bajar { $option }
dont-know = No lo sé
hint-all = Elija todas las que correspondan.
hint-at-most = Elija { $most } como máximo.
hint-at-least = Elija al menos { $least }.
hint-exactly = Elija { $least }.
hint-between = Elija entre { $least } y { $most }.
hint-ranking = Dé un puesto a cada opción; el 1 es el primero.
hint-ranking-first = Dé el puesto 1 a una de ellas.
hint-ranking-top = Dé los puestos del 1 al { $top }; el 1 es el primero.
hint-sum = Juntas tienen que sumar { $total }.
hint-number = Un número entero de { $from } a { $to }.
hint-steps = Un número entero de { $from } a { $to }, de { $step } en { $step }.
hint-decimals = { $decimals ->
    [one] Un número de { $from } a { $to }, con { $decimals } decimal como máximo.
   *[other] Un número de { $from } a { $to }, con { $decimals } decimales como máximo.
}
hint-decimal-steps = Un número de { $from } a { $to }, de { $step } en { $step }.
hint-file = { $endings }, de { $megabytes } MB como máximo.
hint-files = { $most ->
    [one] { $most } archivo como máximo: { $endings }, de { $megabytes } MB como máximo.
   *[other] { $most } archivos como máximo: { $endings }, de { $megabytes } MB como máximo cada uno.
}
file-warning = Quien lo lea verá todo lo que contiene el archivo, también los nombres en sus propiedades. Se envía al continuar, o en cuanto haya conexión.
file-kept = Conservar «{ $name }» ({ $size } MB)
file-choose = Su archivo
paper-file = Añada su archivo en una hoja.
hint-dates = Entre { $from } y { $to }.
at-most-characters = { $limit ->
    [one] { $limit } carácter como máximo
   *[other] { $limit } caracteres como máximo
}

## The questions, said while they are answered

kept-at-each-step = Se guarda a cada paso
saving = Guardando…
saved = Guardado
no-connection = Sin conexión. Sus respuestas se conservan aquí; lo intentaremos de nuevo.
not-saved = No se ha guardado. Sus respuestas se conservan aquí.
choices-over = Son más de { $most }: quite alguna.
choices-full = Ya tiene { $most }, el máximo que puede elegir.
choices-left = { $left ->
    [one] Puede elegir { $left } más.
   *[other] Puede elegir { $left } más.
}
sum-left = { $given } de { $total }: quedan { $left }
sum-full = { $total }: todo está repartido
sum-too-much = { $given }: { $left } más de { $total }
characters-left = { $left ->
    [one] Queda { $left } carácter
   *[other] Quedan { $left } caracteres
}
characters-over = { $over ->
    [one] Sobra { $over } carácter
   *[other] Sobran { $over } caracteres
}
unplaced = { $option }: sin puesto
moved = { $option }: puesto { $place } de { $places }

## What is wrong with an answer, and what to do

missing-single = Elija una opción
missing-several = Elija al menos una opción
missing-scale = Elija un punto de la escala
missing-battery = Valore cada afirmación
missing-table = Rellene cada fila
missing-row = Rellene esta fila
missing-ranking = Dé un puesto a cada opción
missing-first = Dé el puesto 1 a una opción
missing-top = Dé los puestos del 1 al { $top }, cada uno a una opción
missing-file = Elija un archivo
empty-file = El archivo está vacío: elija otro
large-file = El archivo ocupa más de { $megabytes } MB: elija uno más pequeño
other-file = El archivo no es lo que dice su nombre, o es de un tipo que no se admite: elija otro
missing-consent = Marque la casilla para aceptar
missing-ends = Elija una para cada columna
missing-end = Elija una para «{ $end }»
missing-sum = Reparta { $total } entre ellas
missing-number = Escriba un número
missing-date = Indique una fecha
missing-time = Indique una hora
missing-date-time = Indique una fecha y una hora
missing-text = Escriba su respuesta
incomplete = { $left ->
    [one] Valore cada afirmación: falta { $left }
   *[other] Valore cada afirmación: faltan { $left }
}
not-offered = Elija una de las opciones que se ofrecen aquí
too-few = Elija al menos { $least }
too-many = Elija { $most } como máximo
not-alone = Elija solo «{ $option }», o las demás sin esa opción
not-alone-this = Elija solo esta opción, o las demás sin ella
same-place = Dé el puesto { $place } a una sola opción
same-ends = Elija dos distintas: ninguna puede ser a la vez «{ $best }» y «{ $worst }»
sum-over = Quite { $over }: juntas suman más de { $total }
sum-under = Añada { $left }: juntas suman menos de { $total }
too-long = { $over ->
    [one] Acorte su respuesta en { $over } carácter
   *[other] Acorte su respuesta en { $over } caracteres
}
not-a-number = Escriba un número entero con cifras, como 12
not-a-decimal = Escriba un número con cifras, como 12 o 2,5
too-precise = { $decimals ->
    [one] Escriba el número con { $decimals } decimal como máximo y los miles sin punto
   *[other] Escriba el número con { $decimals } decimales como máximo y los miles sin punto
}
out-of-range = Escriba un número de { $from } a { $to }
off-step = Escriba { $first }, { $second }, { $third }, etc., de { $step } en { $step }
out-of-dates = Indique entre { $from } y { $to }
not-an-email = Escriba una dirección de correo con una @ y un punto después, como nombre@example.org
not-a-url = Escriba la dirección de una página web, como example.org/pagina
other-terms = Lea las condiciones y acéptelas de nuevo: su texto ha cambiado desde que las aceptó
other-kind = Responda de nuevo a esta pregunta: ha cambiado desde que la respondió
no-such-question = Esta pregunta ya no se hace
# The same as in English.
fault-of = { $fault }: { $question }

## The check, and sending

check-title = Revise sus respuestas
check-heading = Revise sus respuestas y envíelas
check-lead = Todavía no se ha enviado nada de esto; lo que haya enviado antes cuenta hasta que envíe de nuevo. Después de enviarlas, puede cambiar o retirar sus respuestas hasta que se cuenten junto con las de otras personas.
no-answer = Sin respuesta
statement-unanswered = sin respuesta
# The same as in English.
pair = { $name }: { $answer }
# The same as in English.
point-with-words = { $point }, { $words }
point-of = { $point } de { $points }
change = Cambiar
change-of = Cambiar: { $question }
send = Enviar mis respuestas

## Going on later

later-heading = Sus respuestas se han guardado. Todavía no se ha enviado nada.
later-anywhere = Vuelva a abrir su enlace personal, en este o en otro dispositivo. Es solo suyo: quien lo tenga puede ver y cambiar sus respuestas hasta que las envíe.
later-this-browser = Vuelva a abrir el enlace en este navegador y en este dispositivo antes del { $until }. Otro navegador no puede encontrar sus respuestas, porque aquí nada dice quién es usted.
later-by-mail = Vuelva a abrir el enlace en este navegador, o pida otro correo a la misma dirección en cualquier dispositivo: el enlace que contiene lleva a sus respuestas.
later-now = Continuar ahora

## After sending

thanks-title = Gracias
thanks-heading = Gracias. Hemos recibido sus respuestas.
sent-on = Enviado el { $moment }.
next-title = Qué ocurre ahora
receipt-title = Su resguardo
receipt = Identifica su respuesta. Guárdelo por si más adelante quiere preguntar por ella; no necesita nada más.
change-title = ¿Lo ha pensado mejor?
change-lead = Puede cambiar sus respuestas o retirarlas hasta que se cuenten junto con las de otras personas. Después ya nadie puede distinguirlas: un cambio posterior no se admite, y cuentan tal como las envió.
change-mine = Cambiar mis respuestas
withdraw = Retirar mis respuestas
withdraw-what = Se elimina todo lo que respondió. Mientras la encuesta siga abierta, puede volver a responder.
withdraw-yes = Sí, retirar mis respuestas

## Without a network

offline-title = Sin conexión
offline = Esta página volverá por sí sola en cuanto haya conexión.
offline-kept = Lo que respondió se conserva en este dispositivo. Esta página volverá por sí sola en cuanto haya conexión.
offline-language-title = Sin conexión no se puede cambiar el idioma
offline-language = Lo que respondió se conserva en este dispositivo. Continúe en este idioma y cámbielo en cuanto haya conexión.
offline-sent-title = Sus respuestas esperan a ser enviadas
offline-sent = No hay conexión. Sus respuestas se conservan en este dispositivo y se enviarán en cuanto la haya: deje esta página abierta o vuelva a abrir la encuesta más tarde.
offline-send = Enviar en cuanto haya conexión
offline-back = Volver a las preguntas
offline-together = No hay conexión. Lo que falta por preguntar depende de sus respuestas, por eso todas las preguntas están ahora en una sola página.
offline-not-taken = Lo que respondió en este dispositivo sin conexión no se pudo enviar: la encuesta no lo admite ahora. Se conserva aquí y se intentará de nuevo cuando vuelva.

## What went wrong

problem-missing-title = Aquí no hay nada
problem-missing-page = No hay ninguna página en esta dirección.
problem-missing-survey = Este enlace no lleva a ninguna encuesta, o se sustituyó por otro nuevo.
problem-missing-advice = Si siguió un enlace de un mensaje, puede que le falte el final: cópielo entero en la barra de direcciones. Las respuestas que ya dio se conservan, y su propio enlace sigue llevando a ellas.
link-ended-title = Este enlace ya no es válido
link-ended = Los enlaces personales funcionan solo durante un tiempo, o hasta que otro los sustituye.
link-ended-advice = Si tiene un correo más reciente, siga el enlace que contiene; si no, pídalo a quien le envió este. Lo que ha respondido se conserva. Si aún no lo ha enviado, un enlace nuevo le lleva de vuelta a ello; lo que ya envió queda enviado.
problem-published-title = Sus respuestas ya se han contado
problem-published = Entretanto, sus respuestas se sumaron a los resultados publicados junto con las de otras personas. Desde ese momento nadie puede distinguirlas, así que ya no se pueden cambiar ni retirar.
problem-published-advice = No se ha perdido nada: sus respuestas cuentan tal como las envió y su resguardo sigue siendo el mismo. No tiene que hacer nada más.
problem-refused-title = Esto no se ha hecho
problem-refused-advice = No se ha cambiado nada. Vuelva atrás, corríjalo e inténtelo de nuevo.
problem-answers = Algunas respuestas necesitan otra revisión.
enough-title = Ya hay suficientes respuestas
enough = Ya tenemos tantas respuestas como pedimos de miembros como usted, así que esta encuesta ha terminado para usted.
enough-thanks = Gracias por venir. Si ya ha respondido, sus respuestas no se han enviado y no cuentan. No tiene que hacer nada más.
problem-failed-title = Esto no ha funcionado ahora mismo
problem-failed = El servidor no pudo terminar lo que pidió.
problem-failed-advice = Las respuestas que se confirmaron como guardadas están a salvo. Espere un minuto, vuelva atrás e inténtelo de nuevo.
problem-reference = Si vuelve a ocurrir, indique a quien se ocupa de este sitio la referencia { $reference }.
to-receipt = Ver su resguardo
to-start-page = Ir a la página de inicio
refused-not-started = Pulse primero «Empezar».
refused-sent = Esta encuesta ya se ha enviado; lo enviado queda como está.
refused-paused = Esta encuesta está en pausa: lo que respondió se conserva, vuelva más tarde.
refused-closed = Esta encuesta está cerrada: ya no se admiten respuestas.
refused-not-open = Esta encuesta aún no está abierta.
refused-nothing-sent = Con este enlace no se ha enviado nada.
refused-no-answer = Todavía no hay ninguna respuesta que enviar: responda al menos a una pregunta.
refused-division = No existe esa división.

## En papel

paper-how = Marque un círculo donde haya círculos, y tantos cuadrados como correspondan. No escriba su nombre en esta hoja.
paper-leave-out = Omita lo que no quiera responder.
paper-leave-out-rest = Lo que dice «{ $needed }» necesita una respuesta; sin ella no se puede contar su hoja. Omita lo demás que no quiera responder.
paper-needed-if = { $needed } si { $condition }
paper-sum = la suma de { $what }
paper-plus = { $one } más { $other }
paper-minus = { $one } menos { $other }
paper-if = Solo si { $condition }.
paper-page-if = Estas preguntas solo si { $condition }.
paper-ends = Si { $condition }, ha terminado aquí.
paper-answer-of = su respuesta a la pregunta { $number }
paper-item-of = «{ $item }» en la pregunta { $number }
paper-divisions = sus divisiones
paper-quoted = «{ $words }»
paper-is = { $what } es { $value }
paper-is-not = { $what } no es { $value }
paper-less = { $what } es menor que { $value }
paper-at-most = { $what } es como máximo { $value }
paper-more = { $what } es mayor que { $value }
paper-at-least = { $what } es como mínimo { $value }
paper-has = entre { $what } está { $value }
paper-has-not = entre { $what } no está { $value }
paper-contains = { $what } contiene las palabras «{ $words }»
paper-given = { $what } está rellenada
paper-missing = { $what } está en blanco
paper-and = { $one } y { $other }
paper-or = { $one } o { $other }
paper-back = Devuelva esta hoja a { $asks }.
paper-online = También puede responder en pantalla: { $address }

## En un lugar

venue-closed-title = Esta vía de acceso está cerrada
venue-closed = La dirección que ha seguido ya no lleva a la encuesta.
venue-closed-advice = Las demás vías siguen funcionando: su propio enlace, si recibió uno por correo, u otra dirección que le hayan dado. Las respuestas que dio antes se conservan.
poster-scan = Apunte aquí con la cámara
poster-type = o escriba esta dirección
poster-promise = Qué pasa con sus respuestas
# On a machine that many use one after another.
kiosk-next = Siguiente persona
break-kiosk = aquí no: esta pantalla empieza de nuevo tras dos minutos sin tocarla
proof-kiosk = Esta pantalla es la misma para todos, así que no hay nada que pueda decir quién es usted. Olvida lo que ha respondido en cuanto lo envía o empieza otra persona.
proof-change-kiosk = Después de enviarlas no puede cambiar ni retirar aquí sus respuestas, porque esta pantalla olvida de quién eran.
check-lead-kiosk = Todavía no se ha enviado nada. Después del envío, esta pantalla olvida sus respuestas: nadie después de usted puede verlas ni cambiarlas.
kiosk-idle-title = ¿Sigue ahí?
kiosk-idle = Si nadie continúa, esta pantalla empieza de nuevo y olvida lo que no se ha enviado. Segundos que quedan: { $left }
kiosk-go-on = Continuar
kiosk-again = Esta pantalla vuelve al principio para la siguiente persona. Segundos que quedan: { $left }

## Mientras muchos empiezan a la vez

rush-title = Un momento, por favor
rush = Muchas personas están empezando ahora. Para que ningún programa pueda responder en nombre de muchos, su dispositivo hace un pequeño trabajo antes de empezar. Tarda unos segundos y continúa solo.
rush-working = Su dispositivo está trabajando…
rush-line = Si no pasa nada, tome un puesto en la cola.
rush-take-place = Tomar un puesto
rush-place = { $seconds ->
    [one] Su turno llega en { $seconds } segundo. Pulse entonces Empezar; lo que ha elegido se conserva.
   *[other] Su turno llega en { $seconds } segundos. Pulse entonces Empezar; lo que ha elegido se conserva.
}
rush-no-place = Hay tantas personas esperando que no queda ningún puesto. Vuelva dentro de cinco minutos; su propio enlace, si recibió uno por correo, funciona enseguida.

## Sin más correo

opt-out-title = Sin más correo
opt-out-question = ¿No quiere recibir más correos como este?
opt-out-about = { $association } no enviará entonces más invitaciones ni recordatorios a { $email }. La encuesta que haya empezado se queda como está, y su enlace personal sigue funcionando.
opt-out = No enviarme más correos
opted-out-title = Ya no recibirá más correos
opted-out = { $association } no envía más invitaciones ni recordatorios a { $email }.
opt-in = Volver a enviarme correos

## An address that is confirmed

confirm-email = Su dirección de correo
confirm-email-hint = Allí enviamos un enlace con el que empezar: cada dirección responde una sola vez.
confirm-email-wrong = Escriba una dirección de correo, como nombre@example.org.
confirm-sent-title = Mire su correo
confirm-sent = Un enlace va de camino a la dirección que ha indicado, si no le hemos enviado ya varios. Funciona durante un día y en cualquier dispositivo.
confirm-sent-advice = ¿No ha llegado nada después de unos minutos? Mire en la carpeta de correo no deseado y después vuelva atrás y compruebe la dirección.
confirm-again = Volver al principio
confirm-title = Su dirección está confirmada
confirm-ready = Pulse el botón para empezar, o para continuar donde lo dejó.
confirm-ended = Los enlaces para empezar funcionan durante un día. Pida otro al principio; lo que ha respondido se conserva.
confirm-mail-subject = Su enlace: { $campaign }
confirm-mail-why = Usted, o alguien que ha indicado su dirección, quiere participar en esta encuesta:
confirm-mail-begin = Empiece aquí:
confirm-mail-day = El enlace funciona durante un día. No lo comparta, por favor: lleva a sus respuestas. Si no lo ha pedido, no haga nada; entonces olvidamos su dirección.

## In an anonymous campaign

promise-anonymous = Nadie, ni siquiera un administrador, puede relacionar sus respuestas con usted; solo se muestran totales de al menos { $least } personas.
proof-anonymous = Su navegador crea una credencial y la cubre. Este programa la firma sin verla, una vez por invitación, y solo anota que lo ha hecho. Su navegador descubre la credencial y envía sus respuestas con ella y sin su enlace: nada de lo que se guarda lleva de una cosa a la otra. No se guarda ni la hora ni el orden, y de usted solo el grupo al que pertenece, que nunca es pequeño: cuando se abrió la encuesta tenía al menos cinco veces más socios que las respuestas que tienen que estar juntas.
proof-anonymous-limits = Lo que esto no puede ocultar es lo que ve quien vigila el servidor o la red en el momento mismo en que usted responde. Mientras pocas personas de su grupo hayan participado, quien lea la base de datos sabe que una respuesta del grupo es de una de ellas. Mientras la encuesta está abierta, los registros internos de la base de datos también pueden mostrar a quien tenga acceso completo al servidor en qué orden empezaron los miembros y llegaron las respuestas, y ese orden puede señalar a personas. Canvass lo quita de las tablas de respuestas cuando se publican, y de las tablas de participación cuando la encuesta se cierra; los restos de la base de datos y las copias de seguridad pueden conservarlo más tiempo.
proof-keys = Todos los miembros de un grupo reciben su credencial de la misma clave; una clave para una sola persona la delataría. Esta es la lista de todas las claves. Su huella (SHA-256) tiene que ser la misma para todos:
proof-keys-list = Todas las claves de esta encuesta
member-of-merged = Pocas personas tienen las mismas divisiones que usted, y eso podría señalarle. Por eso responde como una de todas las que tienen una combinación poco común, y se le pregunta como miembro sin división.
credential-one-of = Responde como miembro de un grupo de { $members } socios. Tantos tenía cuando se abrió la encuesta.
credential-none-title = Su invitación no tiene credencial
credential-none = Tan pocas personas tienen las mismas divisiones que usted que las respuestas podrían señalarle. Por eso no hacemos ninguna credencial para su invitación.
credential-none-open = El enlace abierto no pregunta a nadie quién es. Puede responder allí:
credential-none-link = Responder por el enlace abierto
credential-no-script-title = Esta encuesta necesita script
credential-no-script = Su navegador crea lo que separa sus respuestas de su nombre, y para ello necesita script. Active script en esta página y vuelva a cargarla, o abra su enlace en otro navegador. No hay otra manera, porque cualquier otra podría relacionar sus respuestas con usted.
credential-cannot = Este navegador no puede crear o guardar una credencial: es demasiado antiguo, está en modo privado o la dirección no empieza por https. Abra su enlace en otro navegador. No se pierde nada.
credential-working = Su navegador crea su credencial…
credential-elsewhere = Otro navegador ha tomado la credencial de su invitación. Continúe allí. Nadie puede traerla aquí, porque nadie sabe qué respuestas son las suyas.
credential-wrong-key = La clave de su grupo no es la que nombra esta página. No se ha enviado nada. Vuelva a cargar la página y, si esto sigue igual, avise a quien le pregunta.
credential-failed = No ha funcionado, y no se ha perdido nada. Espere un momento e inténtelo de nuevo.
later-no-time = Vuelva a abrir esta dirección, o su enlace personal, en este navegador y en este dispositivo, antes de que pasen sesenta días desde que empezó. Otro navegador no puede encontrar sus respuestas, porque aquí nada dice quién es usted.
sent-no-time = Enviado. La hora no se guarda.
withdrawn-credential = Para volver a responder, abra de nuevo su enlace personal en este navegador.
