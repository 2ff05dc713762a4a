# Las páginas de campañas del personal: la lista, traer una, una con sus acciones, versiones, archivos, lo que escribieron los socios.


## The list

campaigns-new = Nueva campaña
campaigns-not-opened = aún no abierta
campaigns-open-for = { $days ->
    [one] abierta desde hace { $days } día
   *[other] abierta desde hace { $days } días
}
campaigns-paused-ago = { $days ->
    [one] en pausa, abierta hace { $days } día
   *[other] en pausa, abierta hace { $days } días
}
campaigns-was-open = { $days ->
    [one] estuvo abierta { $days } día
   *[other] estuvo abierta { $days } días
}
campaigns-so-far = { $answers ->
    [one] { $answers } respuesta contada hasta ahora
   *[other] { $answers } respuestas contadas hasta ahora
}
campaigns-manage = Gestionar
campaigns-results = Resultados
campaigns-none = Todavía no hay campañas
campaigns-none-manage = Una campaña es una ronda de preguntas. Traiga una como documento JSON, o parta del ejemplo que viene con el programa y cambie sus textos.
campaigns-none-bring = Traer un documento
campaigns-none-example = Partir del ejemplo
campaigns-none-read = En cuanto el personal abra una, sus resultados estarán aquí.
campaigns-all-invited = Todos los invitados
campaigns-nobody-yet = nadie todavía
campaigns-of = { $answered } de { $invited }

## A new one

campaigns-title = Título
campaigns-title-hint = Como lo leerán los socios. Todo se puede cambiar después.
campaigns-untitled = Dé un título a la campaña
campaigns-begin-with = Empezar con
campaigns-begin-language = Idioma
campaigns-begin-language-hint = De las preguntas con las que empieza. Otros idiomas se añaden mientras escribe.
campaigns-begin = Empezar
campaigns-template-core-strength = Poner a prueba un punto fuerte
campaigns-template-core-strength-about = ¿Es aquello en lo que nos creemos buenos un motivo para pertenecer? Con una regla que lo decide.
campaigns-template-find-a-need = Encontrar una necesidad
campaigns-template-find-a-need-about = Qué necesitan los socios, cómo de cubierto está y qué usarían.
campaigns-template-compare-models = Comparar modelos
campaigns-template-compare-models-about = Varios caminos lado a lado, qué preocupa a los socios y qué tendría que ser cierto.
campaigns-template-pulse = Pulso
campaigns-template-pulse-about = Cuatro preguntas, las mismas cada vez, para ver qué cambia.
campaigns-template-event-feedback = Valoración de un evento
campaigns-template-event-feedback-about = Después de un congreso o un curso: qué fue útil y qué debería ser distinto.
campaigns-template-nps = ¿Nos recomendaría?
campaigns-template-nps-about = Un número del 0 al 10 y su motivo.
campaigns-template-empty = Nada todavía
campaigns-template-empty-about = Una página con una pregunta, para escribirlo todo usted.
campaigns-bring = O traiga una
campaigns-bring-lead = Tráigala como archivo o pegue su texto. Se comprueba entera y entra como borrador. Un borrador del mismo nombre se sustituye. De un cuestionario de otro sistema se le dice cada elemento que no se traslada.
campaigns-file = Un archivo
campaigns-file-hint = Un documento de Canvass (.json), XLSForm (.xlsx), SurveyJS (.json), LimeSurvey (.lss, o .txt separado por tabuladores) o Qualtrics (.qsf), de hasta 4 MB. Si elige uno, el texto de abajo se deja de lado.
campaigns-name = Su nombre en las direcciones (opcional)
campaigns-name-hint = Letras minúsculas, cifras, _ y -. Si lo deja vacío, se toma el nombre del propio archivo.
campaigns-text = O su texto
campaigns-check-and-bring = Comprobar y traer
campaigns-fill-example = Rellenar con el ejemplo
campaigns-mistakes = { $mistakes ->
    [one] El documento tiene un error; se nombra arriba
   *[other] El documento tiene { $mistakes } errores; se nombran arriba
}
campaigns-nothing-brought = Elija un archivo o pegue el documento
campaigns-name-wrong = su nombre en las direcciones: «{ $name }» no sirve: use de 1 a 60 letras minúsculas, cifras, «_» o «-», empezando por una letra o una cifra
campaigns-too-large = El archivo ocupa más de 4 MB. No se ha tomado nada: traiga uno más pequeño
campaigns-not-whole = El formulario no llegó entero ({ $why }). Envíelo de nuevo
campaigns-no-text = Lo que se pegó no es texto en UTF-8. Tráigalo como archivo

## Files of other systems

campaigns-not-carried = Lo que no se trasladó
# The same as in English.
campaigns-page-of = { $page } · { $campaign }
campaigns-all-carried = Se trasladó todo
campaigns-all-carried-what = La campaña dice todo lo que decía su archivo.
campaigns-losses = { $items ->
    [one] { $items } elemento del archivo { $format } no se pudo trasladar tal como estaba. Los lugares son los del archivo. Lea qué se hizo en su lugar y cámbielo en el editor donde no encaje.
   *[other] { $items } elementos del archivo { $format } no se pudieron trasladar tal como estaban. Los lugares son los del archivo. Lea qué se hizo en su lugar y cámbielo en el editor donde no encaje.
}
campaigns-preview = Vista previa
campaigns-go-on-to = Continuar a la campaña
campaigns-loss-place = Lugar
campaigns-loss-what = Qué
campaigns-loss-why = Por qué
campaigns-loss-instead = En su lugar
campaigns-export = Exportar
campaigns-export-title = Exportar el cuestionario
campaigns-export-lead = Las respuestas no están en estos archivos.
campaigns-export-canvass = Todo; se puede volver a traer, aquí o en otra parte.
campaigns-export-xlsform = Para ODK, KoboToolbox y otros.
campaigns-export-surveyjs = Para lo que se construye con SurveyJS.
campaigns-download = Descargar ({ $kind })
campaigns-download-for = {" "}para { $system }
campaigns-not-in-file = { $items ->
    [one] { $items } elemento no está tal cual en este archivo
   *[other] { $items } elementos no están tal cual en este archivo
}
campaigns-not-in = Lo que no está en el archivo de { $system }

## One campaign

campaigns-lead = 
    { $questions ->
        [one] { $questions } pregunta
       *[other] { $questions } preguntas
    } en { $pages ->
        [one] { $pages } página
       *[other] { $pages } páginas
    }, { $minutes }. Pregunta { $asks }.
campaigns-edit = Editar
campaigns-schedule = Calendario
campaigns-unheard = A quién no se ha oído aún
campaigns-written = Lo que escribieron los socios
campaigns-member-files = Archivos de los socios
campaigns-mail = Correo
campaigns-venues = Puntos de acceso
campaigns-asked = Qué se pregunta
campaigns-paper = En papel
campaigns-export-document = Exportar el documento (JSON)
campaigns-export-systems = Exportar para otros sistemas
campaigns-not-carried-from = Lo que no se trasladó del archivo { $format }
campaigns-opens = Se abre sola: { $opens } ({ $zone }).
campaigns-closes = Se cierra sola: { $closes } ({ $zone }).
campaigns-opens-closes = Se abre sola: { $opens }; se cierra sola: { $closes } ({ $zone }).
campaigns-opened-at = abierta el { $moment }
campaigns-closed-at = cerrada el { $moment }
campaigns-brought-at = creada el { $moment }
campaigns-by-division = De los invitados, por división
campaigns-by-division-what = Los socios de varias divisiones cuentan en cada una y una sola vez en el conjunto. Quien responde por el enlace abierto no está entre los invitados.
campaigns-nobody-answered = Nadie ha respondido todavía. Envíe los enlaces personales o comparta el enlace abierto.
campaigns-by-way = Por vía de acceso
campaigns-way = Vía de acceso
campaigns-answers = Respuestas
campaigns-way-personal = Enlace personal
campaigns-way-open = Enlace abierto y puntos de acceso
campaigns-way-import = Importación
campaigns-quotas = Cuotas
campaigns-quotas-what = Cuántas respuestas se admiten
campaigns-quota-of = De quién
campaigns-quota-most = Como máximo
campaigns-quota-state = Estado
campaigns-quota-everybody = Todos
campaigns-quota-full = llena
campaigns-quota-open = abierta

## What can be done with it

campaigns-open-now = Los socios pueden responder
campaigns-open-now-what = Una pausa deja de admitir respuestas durante un tiempo. Lo que los socios han empezado se conserva.
campaigns-pause = Pausar
campaigns-paused-now = De momento nadie puede responder
campaigns-paused-now-what = Quien siga un enlace lee que la campaña está en pausa. Lo que los socios han empezado se conserva.
campaigns-go-on = Continuar
campaigns-over = Esta campaña ha terminado
campaigns-over-what = Ya no admite respuestas. Sus resultados se quedan.
campaigns-change-what = Una errata, una opción que falta, una pregunta nueva: nada llega a los socios antes de que lo publique como nueva versión, y ninguna respuesta ya dada se pierde ni cambia de sentido.
campaigns-change = Cambiar el cuestionario
campaigns-change-on = Seguir cambiando el cuestionario
campaigns-add-later = Lo que está registrado se queda como está. { $link } en el que nadie pensó antes: su tarjeta dirá que se añadió después.
campaigns-add-assumption = Añada un supuesto
campaigns-ready = ¿Lista para abrir?
campaigns-ready-what = { $assumptions ->
    [one] Al abrir, el cuestionario se guarda como versión 1 y se registran las reglas de su { $assumptions } supuesto. Las reglas ya no pueden cambiar; el cuestionario, solo como nueva versión, y cada respuesta conserva la versión a la que se dio. A partir de entonces los socios pueden responder, por enlaces personales y por el enlace abierto.
   *[other] Al abrir, el cuestionario se guarda como versión 1 y se registran las reglas de sus { $assumptions } supuestos. Las reglas ya no pueden cambiar; el cuestionario, solo como nueva versión, y cada respuesta conserva la versión a la que se dio. A partir de entonces los socios pueden responder, por enlaces personales y por el enlace abierto.
}
campaigns-open = Abrir esta campaña
campaigns-close-for-good = Cerrar definitivamente
campaigns-close-what = Una campaña cerrada no se puede volver a abrir. Lo que los socios han empezado y no han enviado ya no se podrá enviar.
campaigns-close-name = Para cerrarla, escriba su nombre
campaigns-close = Cerrar esta campaña
campaigns-close-misnamed = Escriba «{ $name }» para cerrar esta campaña

## Ways in

campaigns-ways = Vías de acceso
campaigns-open-link = El enlace abierto
campaigns-open-link-open = Quien lo tenga puede responder, una vez en cada navegador; sus respuestas se cuentan aparte.
campaigns-open-link-later = Quien lo tenga puede responder mientras la campaña esté abierta; sus respuestas se cuentan aparte.
campaigns-give-out = { $link }: un cartel, una publicación, un boletín, un puesto, cada uno con su propia dirección y su código QR, contado aparte.
campaigns-give-out-link = Repártalo en puntos de acceso
campaigns-personal-links = Enlaces personales
campaigns-confirms = Antes se confirma una dirección de correo: a quien llega se le envía un enlace para empezar, y cada dirección responde una sola vez.
campaigns-confirms-not = Nadie tiene que decir quién es: quien borre la cookie de su navegador puede responder otra vez.
campaigns-confirm = Pedir que se confirme antes una dirección de correo
campaigns-confirm-not = Dejar que empiecen sin dirección
campaigns-rush = Muchos empiezan a la vez por el enlace abierto
campaigns-rush-told = 
    { $starts ->
        [one] Ha empezado { $starts } persona
       *[other] Han empezado { $starts } personas
    } en el último minuto. En la última hora se ha pedido a un dispositivo { $asked ->
        [one] { $asked } vez
       *[other] { $asked } veces
    } un pequeño trabajo antes de empezar, y { $places ->
        [one] { $places } persona ha tomado
       *[other] { $places } personas han tomado
    } un puesto en la cola. Los enlaces personales no se retrasan.
campaigns-members = { $members ->
    [one] Hay { $members } socio en el padrón. Nadie tiene aún un enlace personal.
   *[other] Hay { $members } socios en el padrón. Nadie tiene aún un enlace personal.
}
campaigns-members-invited = 
    Hay { $members ->
        [one] { $members } socio
       *[other] { $members } socios
    } en el padrón. { $invited ->
        [one] { $invited } tiene
       *[other] { $invited } tienen
    } un enlace personal; { $answered ->
        [one] { $answered } ha respondido
       *[other] { $answered } han respondido
    } por él.
campaigns-links-until = Los enlaces personales funcionan hasta el final del { $day } ({ $zone }).
campaigns-links-another-day = Indicar otro día
campaigns-roster-empty = El padrón está vacío, así que no hay nadie para quien crear enlaces. Traiga primero a los socios: { $command }
campaigns-send-by-mail = { $link }: cada socio recibe un enlace propio, y quienes no han respondido, un recordatorio.
campaigns-send-by-mail-link = Envíelos por correo
campaigns-make-links-what = Crea un enlace para cada socio que no tiene y le da un archivo (CSV) con correo, nombre y enlace, listo para su envío. Solo se guardan huellas de los enlaces, así que esta es la única vez que se pueden ver.
campaigns-make-links = { $links ->
    [one] Crear { $links } enlace personal
   *[other] Crear { $links } enlaces personales
}
campaigns-links-lost = El archivo se ha perdido, o un enlace se extravió
campaigns-replace-links-what = Crea enlaces nuevos para todos los que no han respondido y para quienes no tienen. Los enlaces antiguos de quienes no han respondido dejan de valer; lo que han empezado se queda con ellos.
campaigns-replace-links = { $members ->
    [one] Sustituir el enlace de { $members } socio que no ha respondido
   *[other] Sustituir los enlaces de { $members } socios que no han respondido
}
campaigns-no-links = En el padrón no queda nadie sin enlace, así que no se ha creado ninguno

## Versions

campaigns-versions = Versiones
campaigns-version = Versión { $number }
campaigns-version-opened = tal como se abrió, { $moment }
campaigns-version-published = publicada por { $name }, { $moment }
campaigns-document = Documento
campaigns-document-of = {" "}de la versión { $number } (JSON)
campaigns-became = { $what }: «{ $before }» pasó a ser «{ $after }»
campaigns-removed = { $what }: «{ $before }» se quitó
campaigns-added = { $what }: «{ $after }» se añadió
campaigns-class-cosmetic = de forma
# The same as in English.
campaigns-class-compatible = compatible
campaigns-class-breaking = incompatible
campaigns-class-fixed = fijo

## What members wrote, and their files

campaigns-no-words = Esta campaña no pregunta nada que se responda con palabras.
campaigns-words-lead = En un orden que no es de nadie: aquí nada dice quién lo escribió, cuándo ni desde qué división. Las personas pueden nombrarse a sí mismas o a otras, así que solo el personal ve esta página. La dirección lee lo que usted le traslada.
campaigns-nothing-yet = Nada todavía
campaigns-words-wait = Los textos aparecen cuando han respondido al menos { $least } personas de las mismas divisiones.
campaigns-words-told = Trasladados: { $passed }. Retenidos: { $withheld }. Por leer: { $unread }.
campaigns-words-sheet = Todos ({ $texts }) en CSV
campaigns-passed = Trasladados ({ $texts })
campaigns-withheld = Retenidos ({ $texts })
campaigns-words-first = Los primeros { $shown } de { $texts } textos distintos.
campaigns-pass-all = Trasladar los { $shown } de arriba
campaigns-to-read = Por leer
campaigns-pass = Trasladar
campaigns-withhold = Retener
campaigns-times = Escrito por { $people } personas.
campaigns-no-files = Esta campaña no pide archivos.
campaigns-files-lead = En un orden que no es de nadie. Los archivos vienen de personas que aquí nadie conoce: busque virus antes de abrir uno. Su contenido puede nombrar a personas, así que solo el personal ve esta página.
campaigns-files-wait = Los archivos aparecen cuando han respondido al menos { $least } personas de las mismas divisiones.
campaigns-kilobytes = {" "}({ $size } kB)

## What was just done

campaigns-done-brought = La campaña está aquí, como borrador. Léala como lo hará un socio y después ábrala.
campaigns-done-begun = El borrador está aquí. Cambie sus textos por los suyos; nadie puede responder antes de que lo abra.
campaigns-done-opened = La campaña está abierta. Los socios ya pueden responder.
campaigns-done-paused = La campaña está en pausa. Nadie puede responder; lo que los socios han empezado se conserva.
campaigns-done-resumed = La campaña continúa. Los socios pueden responder de nuevo.
campaigns-done-closed = La campaña está cerrada.
campaigns-done-saved = Guardado.
campaigns-done-moved = Movido y guardado.
campaigns-done-added = Añadido y guardado.
campaigns-done-removed = Quitado y guardado.
campaigns-done-kind = El tipo está cambiado y guardado. «Deshacer» lo recupera.
campaigns-done-undone = Deshecho. «Rehacer» lo hace de nuevo.
campaigns-done-redone = Rehecho.
campaigns-done-registered = Registrado. El panel lo muestra con su propia probabilidad de error.
campaigns-done-reworded = Aún no se ha registrado nada: la regla está ahora en otras palabras. Léalas abajo y después regístrela.
campaigns-done-version = Los socios siguen con lo que se les pregunta ahora. Nada de lo que cambie aquí les llega antes de que lo publique.
campaigns-done-published = Publicada. A quien empiece a partir de ahora se le pregunta la nueva versión; quien ha empezado termina la suya.
campaigns-done-dropped = La nueva versión se ha descartado. Los socios siguen como antes.
campaigns-done-scheduled = Guardado. Lo que tiene hora ocurre solo.
campaigns-done-targeted = Guardado. Lo que queda por hacer se mide con ello.
campaigns-done-planned = Guardado. No se ha enviado nada: léalo, mire los números y después inícielo.
campaigns-done-mail-started = Iniciado. Los correos salen solos; esta página dice hasta dónde han llegado.
campaigns-done-mail-paused = Detenido. Lo que estaba en camino ha llegado; el resto espera.
campaigns-done-mail-resumed = Continúa.
campaigns-done-mail-dropped = El envío se ha descartado. No se ha enviado nada.
campaigns-done-tested = Una prueba va de camino a su propia dirección.
campaigns-done-venue-added = El punto de acceso está aquí. Su dirección, su código QR y su cartel están abajo.
campaigns-done-venue-closed = El punto de acceso está cerrado. Las demás vías siguen.
campaigns-done-venue-reopened = El punto de acceso está abierto de nuevo.
campaigns-done-opted-out = Anotado. Este socio ya no recibe correo.
campaigns-done-opted-in = Anotado. Este socio vuelve a recibir correo.
campaigns-done-consent = Anotado.
campaigns-done-link-ended = Anulado. Quien lo siga lee que ya no vale; lo que este socio ha empezado se conserva, y un recordatorio le lleva un enlace nuevo, salvo que ya haya respondido.
campaigns-done-link-reopened = Vuelve a funcionar, para quien tenga el correo que lo llevó, con lo que se empezó o se envió por él.
campaigns-done-erased = Eliminado. Las respuestas publicadas siguen en los totales, sin la persona; todas las demás se retiraron.
campaigns-done-discarded = El archivo se ha descartado. No se ha cambiado nada en el padrón.
campaigns-done-divisions = Las divisiones se han añadido. Esto es lo que haría ahora el archivo.

## In an anonymous campaign

campaigns-members-invited-credential = 
    Hay { $members ->
        [one] { $members } socio
       *[other] { $members } socios
    } en el padrón. { $invited ->
        [one] { $invited } tiene
       *[other] { $invited } tienen
    } un enlace personal; { $answered ->
        [one] { $answered } ha tomado una credencial
       *[other] { $answered } han tomado una credencial
    } por él.
campaigns-send-by-mail-credential = { $link }: cada socio recibe un enlace propio, y quienes no han tomado credencial, un recordatorio.
campaigns-replace-links-what-credential = Crea enlaces nuevos para todos los que no han tomado credencial y para quienes no tienen. Los enlaces antiguos de quienes no han tomado credencial dejan de valer; lo que han empezado se queda con ellos.
campaigns-replace-links-credential = { $members ->
    [one] Sustituir el enlace de { $members } socio que no ha tomado credencial
   *[other] Sustituir los enlaces de { $members } socios que no han tomado credencial
}
campaigns-by-division-credential = De los invitados, quiénes han tomado una credencial, por división
campaigns-anonymous = Es anónima: los socios responden con una credencial de su grupo y no se sabe nada más de ellos. Necesita JavaScript en su navegador. Nunca se sabe quién ha respondido, así que los recordatorios van a quienes no han tomado credencial.
campaigns-no-rare = Cada combinación tiene socios suficientes para ser un grupo propio.
campaigns-rare = { $members ->
    [one] { $members } socio tiene una combinación demasiado rara para ocultarse en ella. Responden como un solo grupo, se les pregunta como socios sin división y cuentan solo en el conjunto de los socios. Con un desglose más grueso serán menos.
   *[other] { $members } socios tienen una combinación demasiado rara para ocultarse en ella. Responden como un solo grupo, se les pregunta como socios sin división y cuentan solo en el conjunto de los socios. Con un desglose más grueso serán menos.
}
campaigns-rare-few = { $members ->
    [one] { $members } socio tiene una combinación rara, y muy pocos otros tienen una como para ocultarse entre ellos. No recibe credencial: su enlace personal lo dice y lleva al enlace abierto. Con un desglose más grueso serán menos.
   *[other] { $members } socios tienen una combinación rara, y aun todos juntos son muy pocos para ocultarse entre ellos. No reciben credencial: su enlace personal lo dice y lleva al enlace abierto. Con un desglose más grueso serán menos.
}
campaigns-rare-no-roster = No hay padrón. Quien figure en él más tarde no recibirá credencial, así que no se podrá invitar a nadie: cargue el padrón antes de abrirla, o use solo el enlace abierto.
