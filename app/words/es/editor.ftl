# El editor de campañas.

## Around every page of the editor

editor-title = Editar
editor-outline = Esquema
editor-save = Guardar
editor-add = Añadir
editor-remove = Quitar
editor-undo = Deshacer
editor-undo-what = Deshacer – { $what }
editor-redo = Rehacer
editor-redo-what = Rehacer – { $what }
editor-undo-back = «Deshacer», arriba, lo recupera.
editor-version = Versión { $number }, sin publicar
editor-preview = Vista previa
editor-check-open = Revisar y abrir
editor-changes-publish = Cambios y publicación
editor-unchanged = Aún no se ha cambiado nada
editor-saved = Guardado a las { $time } por { $name }
editor-seen = Como lo ven los socios
editor-keys = Teclas
editor-key-arrows = Alt + ↑ o ↓
editor-key-redo = Ctrl + Mayús + Z
editor-keys-move = Mover la pregunta, la página o la opción
editor-keys-undo = Deshacer su último cambio
editor-keys-redo = Volver a hacerlo
editor-keys-list = Mostrar u ocultar esta lista
editor-clash = Entretanto, otra persona ha cambiado lo mismo
editor-clash-what = Lo que usted escribió está en el formulario, junto con todo lo demás que guardó esa persona. Si guarda, lo suyo sustituye a lo de ella; si vuelve a cargar la página, se queda lo de ella.
editor-clash-placeless = Lo que usted escribió en algo que ya no existe, o que no encaja con lo que se cambió, no está en el formulario y no se guardará: cópielo de la lista de abajo si todavía lo necesita.
editor-clash-theirs = Guardado por otra persona
editor-clash-ours = Lo suyo, aún sin guardar
editor-clash-ours-placeless = Lo suyo, que ya no está en el formulario
editor-stale = Entretanto, otra persona ha guardado este borrador
editor-stale-form = No ha perdido nada: lo que escribió está en el formulario de abajo. Si guarda otra vez, sustituye a lo que esa persona guardó aquí, y el resto de sus cambios se conserva.
editor-stale-list = Su cambio no se ha hecho. Abajo está el borrador tal como es ahora: mírelo y vuelva a hacer su cambio.

## Said while somebody types

editor-not-saved = No se ha guardado: sin conexión. Lo intentaremos de nuevo.
editor-signed-out = No se ha guardado: su sesión está cerrada. Inicie sesión en otra pestaña y continúe aquí.
editor-refused = Aún no se ha guardado. { $why }
editor-not-done = No se ha hecho: sin conexión. Inténtelo de nuevo.
editor-gone = Otra persona ha quitado lo que ve aquí.
editor-clash-status = No se ha guardado: otra persona ha cambiado lo mismo. Decida abajo.
editor-waiting = Aún no se ha guardado: lo que ha rellenado espera a que use su botón.
editor-reload = Vuelva a cargar la página.

## What is wrong

editor-wrong-empty = { $field }: falta rellenarlo
editor-wrong-clause = { $field }: { $what }
editor-wrong = { $field }: hay que revisarlo ({ $what })
editor-place-question = Página { $number }, pregunta «{ $wording }» ({ $id })
editor-place-page = Página { $number }, «{ $title }»
editor-wrong-condition = la condición «{ $condition }»: { $what }. Cambie esa condición o quítela.
editor-open-condition = la condición «{ $condition }»: { $what }.
editor-fill-in = Rellene este campo

## The outline

editor-edit-texts = Editar los textos
editor-texts = Textos
editor-languages = Idiomas
editor-assumptions = Supuestos
editor-crossings = Dos preguntas juntas
editor-quotas = Cuotas
editor-library = Biblioteca de preguntas
editor-library-take = Tomar de la biblioteca
editor-library-what = Preguntas de las plantillas y de todas las campañas de esta instalación.
editor-hindrances = Este borrador no se podría abrir tal como está
editor-unwritten = Todavía sin escribir: los miembros lo leerían tal como está
editor-unproved = Sin comprobar: mire usted estas condiciones
editor-closed = Ya no se preguntan
editor-closed-what = Sus respuestas se conservan, con sus gráficos.
editor-page-number = Página { $number }
editor-page-add-question = Añadir una pregunta a esta página
editor-is-required = obligatoria
editor-is-conditional = se muestra tras ciertas respuestas
editor-move-up = Subir
editor-move-up-of = Subir: { $what }
editor-move-down = Bajar
editor-move-down-of = Bajar: { $what }
editor-add-question = Añadir una pregunta
editor-add-question-do = Añadir la pregunta
editor-on-page = En la página
editor-kind = Tipo
editor-wording = Su enunciado
editor-no-wording = (aún sin texto)
editor-add-page = Añadir una página
editor-add-page-do = Añadir la página
editor-page-title = Su título
editor-first-question = Su primera pregunta
editor-first-wording = El enunciado de esa pregunta
# The same as in English.
editor-minutes-short = { $minutes } min
editor-of-some = solo se pregunta a algunos
editor-rules = { $rules ->
    [one] { $rules } regla
   *[other] { $rules } reglas
}
editor-hints = { $hints ->
    [one] { $hints } sugerencia
   *[other] { $hints } sugerencias
}

## Hints

editor-hints-title = Sugerencias
editor-hints-wording = Sugerencias sobre la redacción
# The same as in English.
editor-hint-texts = { $language }: { $what }.
editor-texts-missing = { $texts ->
    [one] { $texts } texto sin traducir
   *[other] { $texts } textos sin traducir
}
editor-texts-earlier = { $texts ->
    [one] { $texts } texto de una redacción anterior
   *[other] { $texts } textos de una redacción anterior
}
editor-facts = { $questions ->
    [one] { $questions } pregunta
   *[other] { $questions } preguntas
} en { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}; tiempo para responder: { $time }
editor-long = Tiempo para responder: { $time }. A partir de { $most } minutos, muchos lo dejan antes del final. Omita lo que ningún supuesto necesita.
editor-page-long = { $page } tiene { $questions } preguntas: más de { $most } son muchas en una pantalla.
editor-hint-language = { $language }: { $translated }. Lo que falta se lee en el idioma de la campaña.
editor-hints-more = { $hints ->
    [one] Y { $hints } sugerencia más.
   *[other] Y { $hints } sugerencias más.
}

## The texts of a campaign

editor-field-title = El título
editor-field-asks = Quién pregunta
editor-field-intro = La introducción
editor-field-next = Qué ocurre después
editor-heading = Título
editor-asks-hint = Como lo leerá el socio; por ejemplo, «La presidencia de las tres divisiones».
editor-intro = Introducción
editor-intro-hint = Por qué pregunta, en pocas frases. Una línea en blanco empieza un párrafo.
editor-next-hint = Se muestra tras el envío: cuándo sabrán los socios qué salió de ello.
editor-privacy = Qué se promete a los socios
editor-confidential = Confidencial
editor-confidential-what = Nadie ve las respuestas con el nombre del socio; solo se muestran totales.
editor-identified = Con nombre
editor-identified-what = El personal puede leer las respuestas con el nombre del socio.
editor-layout = Qué ven primero los socios
editor-layout-hint = Cada socio puede pasar de una a otra.
editor-page-by-page = Una página cada vez
editor-all-at-once = Todas las páginas a la vez
editor-after-sending = Tras el envío

## A page

editor-page-questions = { $questions ->
    [one] { $questions } pregunta
   *[other] { $questions } preguntas
}
editor-field-random-order = El orden de las preguntas
editor-field-random-place = El lugar de la página
editor-page-text = Texto bajo el título
editor-may-be-empty = Puede quedar vacío.
editor-random-questions = Sus preguntas salen en otro orden para cada socio
editor-random-pages = Cambia de lugar con las demás páginas que lo hacen, para cada socio
editor-random-pages-alone = Ninguna otra página lo hace todavía: se queda en su lugar hasta que otra lo haga.
editor-remove-page = Quitar esta página
editor-remove-page-what = { $questions ->
    [one] Quita la página con su pregunta ({ $questions }). «Deshacer», arriba, las recupera.
   *[other] Quita la página con sus { $questions } preguntas. «Deshacer», arriba, las recupera.
}
editor-remove-page-do = Quitar la página

## A question

editor-question = Pregunta
editor-question-about = Pregunta { $number } · { $kind }
editor-unseen = Los socios no lo ven. Se guarda con sus respuestas y se cuenta con ellas.
editor-help = Ayuda debajo
editor-help-hint = Puede quedar vacía. El texto puede recordar una respuesta anterior: {"{{"}reason|su motivo{"}}"}.
editor-help-unseen = Puede quedar vacía. Los socios no ven ni el enunciado ni esto.
editor-required = La respuesta es obligatoria
editor-sensitive = Las respuestas podrían perjudicar a alguien: los resultados muestran entonces a { $people } personas o más juntas
editor-random-options = Las opciones salen en otro orden para cada socio
editor-random-statements = Las afirmaciones salen en otro orden para cada socio
editor-random-rows = Las filas salen en otro orden para cada socio
editor-on-page-hint = En otra página quedará al final.
editor-remove-question = Quitar esta pregunta
editor-remove-question-do = Quitar la pregunta
editor-pictures-of-options = Imágenes de las opciones
editor-tests = { $assumptions ->
    [one] Pone a prueba { $assumptions } supuesto
   *[other] Pone a prueba { $assumptions } supuestos
}
editor-tests-none = No pone a prueba ningún supuesto
editor-field-question = La pregunta
editor-field-most = El máximo que se puede elegir
editor-field-fewest = El mínimo que se puede elegir
editor-field-points = Las palabras de los puntos
editor-field-types = Los archivos que se admiten
editor-field-link = El nombre del valor
editor-field-otherwise = Como qué cuentan otros valores
editor-field-smallest = El número más pequeño
editor-field-largest = El número más grande
editor-field-decimals = Los decimales
editor-field-scale = La escala

## What a question lists

editor-options = Opciones
editor-option-number = Opción { $number }
editor-option-another = Otra opción
editor-statements = Afirmaciones
editor-statement-number = Afirmación { $number }
editor-statement-another = Otra afirmación
editor-statement-help = Ayuda bajo la afirmación { $number }
editor-statement-opposite = Lo contrario de la afirmación { $number }
editor-rows = Filas
editor-row-number = Fila { $number }
editor-row-another = Otra fila
editor-row-help = Ayuda bajo la fila { $number }
editor-columns = Columnas
editor-column-number = Columna { $number }
editor-column-another = Otra columna
editor-values = Valores
editor-value-number = Valor { $number }
editor-value-another = Otro valor
editor-another-hint = Varios a la vez: uno en cada línea.
editor-only-if = Solo si { $condition }
editor-item-link = Enlace: { $end }
editor-remove-of = Quitar: { $what }
editor-carry = Tomar lo que se eligió antes
editor-carry-do = Tomar
editor-carry-of = Las opciones de
editor-carry-choose = Elija una pregunta
editor-carry-what = Cada una se muestra solo a quienes la eligieron allí. Quite aquí aquello por lo que no se deba preguntar.

editor-kind-hint = Se conserva lo que tienen los dos tipos. Antes se indica lo que no cabe en el otro.
editor-kind-change = Cambiar el tipo …
editor-kind-title = Cambiar el tipo
editor-kind-from-to = «{ $from }» pasa a ser «{ $to }».
editor-kind-takes = Esto quita:
editor-kind-takes-nothing = Esto no quita nada.
editor-kind-undo = «Deshacer» lo recupera todo.
editor-kind-do = Cambiar el tipo

## What can be answered

editor-none = ninguna
editor-other = Espacio para palabras propias junto a
editor-other-hint = Una opción como «Otra». Lo que se escribe ahí lo lee el personal.
editor-at-least = Como mínimo
editor-at-most = Como máximo
editor-no-limit = tantas como haya
editor-exclusive = No va con ninguna otra
editor-exclusive-hint = Una opción como «Ninguna de estas».
editor-drop-down = Una lista desplegable, para muchas opciones
editor-comment = Lo que se puede decir sobre la elección
editor-comment-hint = Por ejemplo, «¿Por qué lo dice?»; vacío para nada. Lo que se escribe ahí lo lee el personal.
editor-look = Sus puntos se muestran como
editor-look-numbers = números
editor-look-smileys = caras, de triste a contenta
editor-look-stars = estrellas
editor-top = Se dan puestos a
editor-top-hint = Una lista larga es más fácil si solo se colocan las primeras.
editor-top-all = todas las opciones
editor-top-first = solo la primera
editor-top-few = las { $number } primeras
editor-one = uno
editor-two = dos
editor-three = tres
editor-four = cuatro
editor-five = cinco
editor-six = seis
editor-seven = siete
editor-eight = ocho
editor-nine = nueve
editor-terms = Qué se acepta
editor-paragraph-hint = Una línea en blanco empieza un párrafo.
editor-agree = Texto junto a la casilla
editor-body = Su texto
editor-from = Desde
editor-to = Hasta
editor-points = Palabras para los puntos
editor-points-hint = Solo para los dos extremos o para cada punto. Si cambia el número de puntos, guarde para ver sus campos.
editor-dont-know = Ofrecer «No lo sé»
editor-best = La mejor se llama
editor-worst = La peor se llama
# The same as in English.
editor-total = Total
editor-total-hint = Lo que suman.
editor-unit = Unidad
editor-unit-hint = Por ejemplo, «años».
editor-unit-sum-hint = Por ejemplo, «puntos» o «%».
editor-bands = Los resultados se cuentan por tramos: { $bands }. Unos límites más cercanos dan tramos más estrechos.
editor-decimals = Decimales
editor-decimals-none = ninguno: números enteros
editor-decimals-up-to = hasta { $number }
editor-slider = Junto al campo hay un control deslizante
editor-step = En pasos de
editor-step-hint = Si queda vacío, uno en el último decimal.
editor-asks-for = Pregunta por
editor-moment-hint = Por ejemplo, { $example }. Puede quedar vacío.
editor-files = Archivos que se admiten
editor-files-most = Archivos de cada socio.
# The same as in English.
editor-megabytes = Megabytes
editor-megabytes-hint = De cada archivo.
editor-lines = Espacio para varias líneas
editor-characters = Caracteres como máximo
editor-characters-usual = lo habitual: 200
editor-characters-usual-lines = lo habitual: 200 en una línea, 4000 en varias
editor-format = Tiene que ser
editor-format-hint = Solo en una línea.
editor-format-any = cualquier texto
editor-format-email = una dirección de correo electrónico
editor-format-url = la dirección de una página web
editor-cells = Cada celda admite
editor-cells-hint = Guarde para ver los ajustes de otra cosa.
editor-cells-tick = una marca
editor-cells-number = un número
editor-cells-text = un texto breve
editor-link-name = Nombre del valor en el enlace
editor-link-name-hint = Por ejemplo, «{ $name }» si el enlace termina en ?{ $name }=…
editor-otherwise = Cualquier otro valor cuenta como
editor-otherwise-hint = Cualquiera puede cambiar la dirección de un enlace: lo que trae no prueba nada.
editor-otherwise-none = sin respuesta
editor-calculated = Qué se calcula
editor-calculated-hint = A partir de preguntas anteriores por sus identificadores: sum(train, bus), until - from, count(worries).

## Conditions

editor-conditions = Condiciones
editor-conditions-what = Una condición nombra preguntas anteriores y opciones por sus identificadores: el manual «How do I write a campaign?» explica todo lo que se puede decir.
editor-ids = Qué se puede nombrar aquí
editor-ids-own = Esta pregunta
editor-ids-earlier = Preguntas anteriores
editor-ids-page = En esta página, solo en «{ $field }»
editor-quoted = «{ $words }»
editor-page-show-if = Mostrar la página solo si
editor-page-show-if-hint = Por ejemplo: evenings = no
editor-page-end-if = Terminar la encuesta aquí si
editor-page-end-if-hint = Por ejemplo: member = no
editor-page-end-text = Qué se dice entonces, tras el envío
editor-page-end-text-hint = En lugar de lo que ocurre después.
editor-item-conditions = Cuándo aparece cada elemento de la lista
editor-item-if = «{ $item }» aparece solo si
editor-show-if = Preguntar solo si
editor-show-if-unseen = Se guarda solo si
editor-show-if-hint = Por ejemplo: evenings = no and not (worries has dues)
editor-required-if = La respuesta es obligatoria si
editor-valid-if = La respuesta se admite solo si
editor-valid-if-hint = Nombra esta pregunta y otras anteriores; por ejemplo: until >= answer(from)
editor-invalid-text = Qué se dice si no
editor-invalid-text-hint = Qué está mal y qué hacer.

## Pictures

editor-pictures = Imágenes
editor-pictures-what = Una opción con imagen se elige por ella o por su texto. Lo que muestra se lee en voz alta a quienes no la ven, y aparece donde no se puede cargar la imagen.
editor-picture-alt-of = Lo que muestra la imagen de «{ $option }»
editor-picture = Imagen
editor-picture-another = Otra imagen
editor-picture-hint = PNG, JPEG o WebP, de hasta 1 MB.
editor-picture-alt = Qué muestra
editor-picture-remove = Quitar la imagen
editor-back-to-question = Volver a la pregunta

## Languages

editor-languages-what = Idioma original: { $language }. Los socios leen la campaña en cualquier idioma al que se haya traducido algo, y cambian cuando quieren. Respondan en el idioma que respondan, la respuesta es la misma.
editor-add-language = Añadir un idioma
editor-language-tag = Código de idioma
editor-language-tag-hint = Por ejemplo, es para español, fr para francés, ar para árabe, pt-BR para portugués de Brasil.
editor-language-unspoken = Las palabras propias de Canvass, como «Continuar», se muestran en inglés: las tiene en inglés, español y francés.
editor-language-remove = Quitar { $language }
editor-translated = { $done } de { $texts ->
    [one] { $texts } texto
   *[other] { $texts } textos
}
editor-translated-missing = sin traducir: { $texts }
editor-translated-earlier = de una redacción anterior: { $texts }
editor-translation-empty = Lo que quede vacío se lee en el idioma de la campaña.
editor-translation-next = Ir al siguiente sin traducir
editor-translation-missing = Falta
editor-translation-earlier = De una redacción anterior: { $text }
editor-translation-fits = También sirve para la nueva redacción

## Assumptions

editor-assumption = Supuesto
editor-assumption-number = Supuesto { $number }
editor-assumption-terms = Los términos del supuesto { $number }
editor-assumption-add = Añadir un supuesto
editor-assumptions-none = Esta campaña aún no pone a prueba ningún supuesto.
editor-assumptions-what = Cuántas respuestas harán falta hasta que se espere el veredicto, si la realidad está a 5, 10 o 15 puntos del umbral. Calculado para el padrón tal como es ahora.
editor-statement = Afirmación
editor-statement-hint = Algo que puede resultar falso, tal como lo leerá la dirección.
editor-statement-hint-new = Algo que puede resultar falso, como «La mayoría de los socios quiere una sola división de tecnología».
editor-topic = Tema
editor-topic-another = u otro tema
editor-decided-by = La pregunta que lo decide
editor-decided-by-hint = Empieza con una regla habitual, que se cambia a continuación.
editor-scope = De quiénes se afirma
editor-scope-whole = todos los socios
editor-scope-every = cada división: se cumple si se cumple en todas
editor-scope-some = alguna división: se cumple si se cumple en una de ellas
editor-scope-division = solo { $division }
editor-allowance = Margen para quienes no responden, en puntos
editor-allowance-hint = Un veredicto se mantiene aunque los socios que no responden difieran en esa medida de los que sí. Lo habitual son { $points } puntos.
editor-allowance-usual = Lo habitual son { $points } puntos.
editor-remove-assumption = Quitar este supuesto
editor-remove-assumption-do = Quitar el supuesto
editor-joined = La afirmación se cumple si
editor-joined-all = se cumplen todas las reglas
editor-joined-any = se cumple alguna de las reglas
editor-rule-add = Añadir una regla
editor-rule-number = Regla { $number }
editor-rule-remove = Quitar la regla { $number }
editor-field-statement = La afirmación
editor-field-top = El número de puestos
editor-field-format = La forma del texto
editor-field-topic = El tema
editor-field-allowance = El margen
editor-field-threshold = El umbral
editor-field-up-to = El umbral superior
editor-field-direction = Lo que tiene que ser
editor-field-answers = Las respuestas que cuentan
editor-field-answer = Una respuesta que cuenta
editor-field-option = La opción
editor-field-before = La opción que va después
editor-field-over = La segunda división
editor-about = Sobre
editor-about-hint = Si cambia a otra pregunta, guarde para ver sus respuestas.
editor-measure = Qué se mide
editor-is-to-be = Tiene que ser
editor-threshold = Umbral
editor-up-to = y
editor-rule-unit = Una proporción, en porcentaje; una media, en puntos de la escala; la distancia entre dos, en puntos porcentuales, negativa si va por detrás.
editor-option = Opción
editor-comes-before = va antes que
editor-answers-count = Respuestas que cuentan
editor-answer-counts = Respuesta que cuenta
editor-division = División
editor-compared-with = en comparación con
editor-measure-share = la proporción de socios que responden así
editor-measure-opinion = la proporción de quienes tienen una opinión que responden así
editor-measure-mean = la media de los puntos
editor-measure-net = la proporción en lo alto de la escala menos la de lo bajo
editor-measure-first = la proporción que pone una opción en primer lugar
editor-measure-before = la proporción que pone una opción antes que otra
editor-measure-difference = a qué distancia están dos divisiones
editor-measure-lead = cuánta ventaja lleva una división a otra
editor-direction-at-least = al menos
editor-direction-more = más de
editor-direction-at-most = como máximo
editor-direction-less = menos de
editor-direction-between = entre

## How many answers it will take

editor-outlook-among = Entre
editor-outlook-members = Socios
editor-outlook-points = { $points } puntos
editor-outlook-caption = Respuestas necesarias para el supuesto { $number }, según la distancia entre la realidad y el umbral
editor-outlook-no-roster = Sin padrón no hay veredicto. Traiga antes el padrón.
editor-outlook-all = Todos los socios
editor-outlook-rule = { $among }, regla { $rule }
editor-outlook-not-all = ni con todas
editor-outlook-no-share = no hay tal proporción
editor-outlook-unknown = no se puede prever
editor-outlook-nobody = nadie a quien preguntar
editor-outlook-always = se cumple siempre
editor-outlook-never = no se cumple nunca
editor-outlook-undecidable = no se puede decidir

## An assumption that is added while members answer

editor-later-seen = { $answers ->
    [one] Ya se puede ver { $answers } respuesta
   *[other] Ya se pueden ver { $answers } respuestas
}
editor-later-what = Quien ha visto respuestas puede elegir lo que prueban. Por eso, lo que se añade ahora se registra por separado, con su propia probabilidad de error, y su tarjeta dirá siempre que se añadió después. Una vez registrado, no se puede cambiar ni quitar.
editor-later-begin-hint = Empieza con una regla habitual, que se cambia a continuación. Aún no se registra nada.
editor-later-begin = Continuar con su regla
editor-later-reword = Expresar la regla en palabras
editor-later-registered = Qué se registrará
editor-later-register = Registrarlo definitivamente

## Two questions together

editor-crossings-what = De quienes dieron cada respuesta a una pregunta, qué respondieron a otra. Elija antes de abrir: una vez que los socios responden, no se pueden contar juntas otras dos, porque lo publicado por separado podría compararse con ello.
editor-crossings-none = No se cuentan preguntas juntas.
editor-crossings-add = Contar dos juntas
editor-crossing-number = Cruce { $number }
editor-crossing-remove = Quitar: { $of }, por { $by }
editor-crossing-by-of = por la respuesta a { $question }
editor-crossing-of = Qué mostrar
editor-crossing-by = Por la respuesta a
editor-crossing-by-hint = Cada una de sus respuestas forma un grupo.

## Quotas

editor-quotas-what = Cuántas respuestas se admiten y de quiénes. Cuando se alcanzan, nadie más de ellos puede empezar, y a quien aún está respondiendo se le dice al enviar. Quien entra en varias cuotas cuenta en cada una.
editor-quotas-none = Se admiten respuestas de todo el que venga.
editor-quota-add = Añadir una cuota
editor-quota-number = Cuota { $number }
editor-quota-remove = Quitar la cuota { $number }
editor-field-quota-of = De quiénes es la cuota { $number }
editor-field-quota-most = Cuántas respuestas de la cuota { $number }
editor-quota-of = De quiénes
editor-quota-of-hint = Por divisiones, padrón o enlace; por ejemplo: roster.divisions has lita. Si queda vacío, se refiere a todos.
editor-quota-most = Cuántas respuestas como máximo
editor-quota-text = Qué se dice a quienes llegan después
editor-quota-text-hint = Si queda vacío, leen que ya han respondido suficientes.

## The library

editor-library-lead = Una pregunta se copia con sus opciones; sus respuestas se quedan donde están. Aquello de lo que dependía allí se deja de lado.
editor-library-campaign = Campaña: { $name } ({ $slug })
editor-library-template = Plantilla: { $name }
editor-library-of = Preguntas de
editor-library-show = Mostrar
editor-library-put = Poner las elegidas al final de la página
editor-library-add = Añadir al borrador
editor-library-seen = Como la ven los socios

## Who changed what

editor-history = Historial
editor-history-none = No se ha cambiado nada desde que se creó el borrador.
editor-history-what = Todo lo guardado, lo más reciente primero. «Deshacer», arriba, revierte sus propios cambios uno tras otro, sin importar lo que otros hayan cambiado desde entonces en otra parte.
editor-history-undone = Deshecho: { $what }
editor-history-redone = Rehecho: { $what }

## What a new version changes

editor-changes = Cambios
editor-changes-heading = Qué cambia en la versión { $number }
editor-changes-lead = Los socios responden a la versión { $number }. Cada respuesta conserva la versión a la que se dio.
editor-changes-none = Nada difiere de lo que se pregunta ahora a los socios. Cambie una pregunta en el esquema; aquí se dice qué efecto tiene en las respuestas ya dadas.
editor-changes-why = Por qué (opcional)
editor-changes-why-field = El porqué
editor-changes-why-hint = Se guarda con la versión, para quien se lo pregunte después.
editor-changes-look = Mirar de nuevo
editor-changes-publish-number = Publicar la versión { $number }
editor-changes-drop = Descartar la versión { $number }
editor-changes-drop-what = Se pierde todo lo que se cambió para ella, lo haya cambiado quien lo haya cambiado, y nadie puede recuperarlo. Los socios siguen como hasta ahora.
editor-changes-drop-do = Descartarla definitivamente
editor-changes-fixed = No se puede cambiar
editor-changes-fixed-what = Deshaga estos cambios: lo que tocan quedó fijado al abrir la campaña.
editor-changes-fixed-tag = fijo
editor-changes-breaking = Otro significado
editor-changes-breaking-what = Las respuestas ya dadas no significarían lo mismo. Por eso, la pregunta anterior se cierra con sus respuestas, y lo que usted ha hecho de ella se pregunta en su lugar como pregunta nueva.
editor-changes-breaking-tag = incompatible
editor-changes-compatible = Añadidos o supresiones
editor-changes-compatible-what = Las respuestas ya dadas conservan su significado. Los gráficos dicen qué se cambió y cuándo.
# The same as in English.
editor-changes-compatible-tag = compatible
editor-changes-cosmetic = Correcciones
editor-changes-cosmetic-what = Se pregunta lo mismo que antes. Los gráficos dicen cuál era el texto.
editor-changes-cosmetic-tag = de forma
editor-changes-close = Cerrar «{ $question }» y preguntarla como pregunta nueva
editor-changes-before = Antes
editor-changes-now = Ahora
editor-changes-nothing = nada
editor-changes-same = Una corrección: significa lo mismo
editor-changes-other = Otro significado: preguntarla como pregunta nueva junto a la anterior
editor-publishing = Qué hace la publicación
editor-publishing-versions = A quien empiece a partir de ahora se le pregunta la versión { $new }. Quien ya ha empezado termina la versión { $old }.
editor-publishing-renewed = «{ $old }» se cierra; sus respuestas y gráficos se conservan. En su lugar se pregunta «{ $new }», que empieza sin respuestas.
editor-publishing-closed = «{ $question }» ya no se pregunta; sus respuestas y gráficos se conservan.
editor-publishing-assumption = El supuesto «{ $statement }» se queda con la pregunta cerrada: se juzga por lo que se respondió a ella, y no se escucha a nadie más.
editor-publishing-groups = Se pregunta algo distinto, así que las respuestas a partir de ahora se publican aparte de las anteriores, en grupos propios de { $least }. Al final pueden quedar sin publicar hasta { $left } más de cada grupo.
editor-publishing-registered = Lo que se registró queda como está, y también su huella.

## What a question can be, in a list

editor-kind-single = una opción
editor-kind-several = varias opciones
editor-kind-scale = escala
editor-kind-between = pares de opuestos
editor-kind-battery = afirmaciones en una escala
editor-kind-ranking = clasificación
editor-kind-best-worst = mejor y peor
editor-kind-sum = suma constante
editor-kind-ticks = tabla para marcar
editor-kind-numbers = tabla de números
editor-kind-texts = tabla de textos
editor-kind-number = número
editor-kind-date = fecha
editor-kind-time = hora
editor-kind-date-time = fecha y hora
editor-kind-long-text = texto largo
editor-kind-short-text = texto breve
editor-kind-consent = consentimiento
editor-kind-file = archivo
editor-kind-note = nota
editor-kind-hidden = valor del enlace
editor-kind-calculated = número calculado

## What a new question can be

editor-new-single = Una opción
editor-new-yes-no = Sí o no
editor-new-several = Varias opciones
editor-new-scale = Una escala
editor-new-battery = Afirmaciones en una escala
editor-new-between = Pares de opuestos
editor-new-ranking = Una clasificación
editor-new-best-worst = La mejor y la peor
editor-new-sum = Una cantidad que repartir
editor-new-ticks = Una tabla para marcar
editor-new-numbers = Una tabla de números
editor-new-texts = Una tabla de textos breves
editor-new-number = Un número
editor-new-date = Una fecha o una hora
editor-new-short-text = Una línea de texto
editor-new-long-text = Un texto más largo
editor-new-consent = Condiciones que aceptar
editor-new-file = Un archivo
editor-new-note = Una nota, sin respuesta
editor-new-hidden = Un valor del enlace, no se muestra
editor-new-calculated = Un número calculado, no se muestra

## In an anonymous campaign

editor-anonymous = Anónima
editor-anonymous-what = Nadie, ni siquiera la administración, puede unir las respuestas a un socio. Necesita JavaScript en el navegador del socio, y de quien responde no se sabe más que su grupo.
