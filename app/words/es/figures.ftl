# Lo que dicen las figuras: hallazgos, qué se preguntó a quién, qué debe saber quien lee, tablas.


## Who is counted

figures-all-members = Todos los socios
figures-open-link = Enlace abierto
figures-no-division = Sin división
figures-only = Solo { $division }
figures-not-on-roster = No consta en el padrón
figures-both = Todos los que respondieron a ambas

## Findings

figures-none = Aún no hay respuestas
figures-none-members = Aún no hay respuestas de socios
figures-none-of = { $label }: aún no hay respuestas
figures-none-members-of = { $label }: aún no hay respuestas de socios
# The same as in English.
figures-of = { $label }: { $finding }
figures-quoted = «{ $words }»
figures-or = { $one } o { $other }
figures-and = { $names } y { $last }
figures-rate = lo valora con { $points }
figures-choose = elige { $points }
# The same as in English.
figures-did = { $share } { $did }
figures-apart = { $high } { $did } en { $first }, { $low } en { $last }
figures-alike-division = { $share } { $did }, igual en cada división
figures-alike-group = { $share } { $did }, igual en cada grupo
figures-heard = Ha respondido el { $share }
figures-heard-alike-division = Ha respondido el { $share }, igual en cada división
figures-heard-alike-group = Ha respondido el { $share }, igual en cada grupo
figures-heard-apart = Ha respondido el { $high } de { $first } y el { $low } de { $last }
# The same as in English.
figures-leads = { $verb }: { $option }, { $share }
# The same as in English.
figures-leads-alone = { $verb }: { $option }
figures-leads-every-division = { $verb } en cada división: { $option }
figures-leads-every-group = { $verb } en cada grupo: { $option }
figures-option-in = { $option } en { $names }
figures-verb-chosen = Lo más elegido
figures-verb-named = Lo más nombrado
figures-verb-ticked = Lo más marcado
figures-verb-came = La mayoría llegó con
figures-verb-given = Lo que más se dio
figures-verb-placed = En primer puesto
figures-verb-placed-most = Lo que más se puso { $first }
figures-verb-called = Con más frecuencia «{ $called }»
figures-first = en primer puesto
figures-among-first = entre los { $top } primeros
figures-wrote = { $members ->
    [one] { $members } socio escribió algo
   *[other] { $members } socios escribieron algo
}
figures-agreed = { $members ->
    [one] { $members } socio aceptó
   *[other] { $members } socios aceptaron
}
figures-gave-file = { $members ->
    [one] { $members } socio dio un archivo
   *[other] { $members } socios dieron un archivo
}
figures-most-words = La mayoría de los textos son sobre «{ $item }»
figures-placed-by = El { $share } de todos pone { $option } en primer puesto

## Questions

figures-not-asked = Ya no se pregunta
figures-by-division = división actual
figures-by-division-of-today = división de hoy
figures-by-answer = respuesta a «{ $asked }»
figures-name-by = { $name }, por { $by }
figures-name-by-in = { $name }, por { $by }, { $segment }
# The same as in English.
figures-about-in = { $segment }: { $about }
figures-crossed = Dos preguntas juntas
figures-crossed-overlap = Quien dio varias respuestas cuenta en cada grupo.
figures-about = { $asked } Proporción de quienes respondieron.
figures-about-by = { $asked } Proporción de quienes respondieron, por { $by }.
figures-about-mean = { $asked } Puesto medio.
figures-about-mean-by = { $asked } Puesto medio, por { $by }.
figures-about-given = { $asked } Parte de todo lo que se dio.
figures-about-given-by = { $asked } Parte de todo lo que se dio, por { $by }.
figures-about-placed = { $asked } Proporción de quienes lo pusieron { $first }.
figures-about-placed-by = { $asked } Proporción de quienes lo pusieron { $first }, por { $by }.
figures-about-called = { $asked } Proporción de quienes lo eligieron como «{ $called }».
figures-about-called-by = { $asked } Proporción de quienes lo eligieron como «{ $called }», por { $by }.
figures-about-places = { $asked } Puestos dados por todos los que respondieron.
figures-overlap = Los socios de varias divisiones cuentan en cada una, una sola vez en el conjunto.
figures-note-one = Una respuesta cada uno.
figures-note-several = Varias respuestas cada uno: las proporciones suman más del 100 %.
figures-note-ticks = Varias marcas en una fila: las proporciones suman más del 100 %.
figures-note-numbers = Los números se cuentan por tramos.
figures-note-dates = Las fechas se cuentan por mes o año; las horas, por hora.
figures-note-words = Lo que escribieron lo lee el personal, mezclado.
figures-note-agreed = Quien no aceptó lo dejó en blanco.
figures-note-files = Lo que contienen los archivos lo lee el personal, mezclado.
figures-note-link = Lo que trajo el enlace, de aquellos con los que trajo algo.
figures-note-calculated = Calculado de las respuestas a otras preguntas y contado por tramos.
figures-note-dont-know = No lo sabe: el { $share } de todos, no dibujado pero contado.
figures-note-places = El puesto 1 es el mejor; una marca más a la izquierda está mejor situada.
figures-note-placed = Cada persona colocó { $top } de { $options }.
figures-note-divided = Cada persona repartió { $amount }.
figures-note-sheet = Por división: vea el CSV.
figures-name-places = { $asked } (puestos)
figures-caption-mean = Puesto medio. { $asked }
figures-caption-placed = Colocado { $first }. { $asked }
figures-caption-called = «{ $called }». { $asked }
figures-caption-given = Parte de todo lo que se dio. { $asked }
figures-caption-places = Puestos dados por todos los socios. { $asked }
figures-column-members = Socios
figures-column-wrote = Escribieron en
figures-column-answer = Respuesta
figures-column-option = Opción
figures-row-asked = Se preguntó a
figures-row-answered = Respondieron
figures-dont-know = No lo sabe
figures-place = Puesto { $place }

## What was changed while members answered

figures-since = { $label } (desde la versión { $version })
figures-version = la versión { $version } ({ $day })
figures-began-instead = Se pregunta desde { $version } en lugar de «{ $before }»: se preguntó a { $asked } de los { $answered } que han respondido.
figures-began = Añadida en { $version }: se preguntó a { $asked } de los { $answered } que han respondido.
figures-added = «{ $label }» se añadió en { $version }: { $offered } de los { $answered } que respondieron pudieron elegirlo.
figures-corrected = Texto corregido el { $day }, versión { $version }: era «{ $before }».
figures-corrected-to = Texto corregido el { $day }, versión { $version }: «{ $after }» era «{ $before }».
figures-changed = { $what }: cambio del { $day }, versión { $version }. { $reason }
figures-ended-instead = Ya no se pregunta desde { $version }; en su lugar se pregunta «{ $after }».
figures-ended = Ya no se pregunta desde { $version }.

## Who answered

figures-so-far = Respuestas hasta ahora
figures-over-time = A lo largo del tiempo
figures-over-time-share = Hasta ahora ha respondido el { $share } de todos los socios
figures-over-time-count = { $answers ->
    [one] { $answers } respuesta hasta ahora
   *[other] { $answers } respuestas hasta ahora
}
figures-over-time-about-hours = Proporción de los socios del padrón que habían respondido en cada momento, hora a hora, por división actual.
figures-over-time-about-days = Proporción de los socios del padrón que habían respondido en cada momento, día a día (UTC), por división actual.
figures-over-time-count-hours = Cuántos habían respondido en cada momento, hora a hora.
figures-over-time-count-days = Cuántos habían respondido en cada momento, día a día (UTC).
figures-over-time-caption = Respuestas hasta cada momento
figures-column-by = Hasta (UTC)
figures-left-out = No se incluye, porque su grupo es demasiado pequeño para mostrarlo: { $groups }.
figures-some-of = { $number } de { $segment }
figures-rates = Frente al padrón
figures-rates-by = Frente al padrón, por { $by }
figures-rates-none = No hay padrón con el que comparar
figures-rates-about = Proporción de los socios del padrón que han respondido, por { $by }.
figures-have-answered = Han respondido
figures-rates-caption = Socios que han respondido
figures-column-segment = Segmento
figures-column-answered = Respondieron
figures-column-share = Proporción
figures-combinations = Combinaciones de divisiones
figures-combinations-heard = La que más se oye: { $combination }, el { $share } de sus socios
figures-combinations-held = Quién está en qué divisiones
figures-combinations-about = Cada socio cuenta una vez, bajo exactamente las divisiones que tiene.
figures-combinations-note = Arriba, los socios de cada combinación y, como parte intensa, los que han respondido; abajo, las divisiones que contiene.
figures-combinations-caption = Socios que han respondido, por combinación de divisiones
figures-column-combination = Combinación
figures-ways = Vías de acceso
figures-ways-personal = El { $share } llegó por enlace personal
figures-ways-open = El { $share } llegó por el enlace abierto o un punto de acceso
figures-ways-file = El { $share } llegó de un archivo
figures-ways-about = Cómo llegaron a la encuesta quienes respondieron.
figures-ways-caption = Respuestas por vía de acceso
figures-column-way = Vía de acceso
figures-column-answers = Respuestas
figures-way-personal = Enlace personal
figures-way-open = Enlace abierto y puntos de acceso
figures-way-file = Importado de un archivo
figures-differ = En qué difieren del padrón quienes respondieron
figures-differ-about = La parte de cada combinación entre todos los socios, junto a su parte entre quienes han respondido.
figures-differ-roster = En el padrón
figures-differ-answered = De quienes han respondido
figures-differ-note = Cada veredicto cuenta cada combinación por separado, así que ninguno depende de quién respondió primero.
figures-differ-caption = Quienes han respondido, junto al padrón
figures-column-of-roster = Del padrón
figures-column-points = Diferencia en puntos
figures-differ-found = { $combination }: el { $members } de los socios y el { $answered } de quienes han respondido
figures-differ-alike = Quienes han respondido son como el padrón

## Weighting

figures-weighted = Ponderado junto a sin ponderar
figures-rule = { $statement } (regla { $number })
figures-weighted-few = Aún hay muy pocas respuestas para ponderar según el padrón
figures-weighted-same = Ponderar según el padrón no mueve ninguna proporción ni un punto
figures-weighted-moves = Ponderar según el padrón mueve una proporción en { $points } puntos como máximo
figures-weighted-about = Las proporciones de las que hablan los supuestos, entre todos los socios: tal como se respondieron, y ponderadas de modo que las combinaciones de divisiones cuenten por sus socios en el padrón. Quien omitió la pregunta cuenta como que no lo dijo, como en los veredictos.
figures-weighted-caption = Ponderado junto a sin ponderar, todos los socios
figures-column-assumption = Supuesto
figures-column-as-answered = Tal como se respondió
figures-column-effective = Respuestas efectivas
figures-column-weighted = Ponderado
figures-weighting-missing = Hay dos proporciones donde no se puede estimar ninguna, porque { $reasons }: lo que es seguro, piensen lo que piensen todos los que no se oyeron.
figures-weighting-cut = { $answers ->
    [one] El peso de una respuesta se recortó a { $times } veces la media.
   *[other] Los pesos de hasta { $answers } respuestas se recortaron a { $times } veces la media.
}
figures-weighting-note = Respuestas efectivas: a cuántas de igual peso equivalen. Los socios cuyas respuestas nunca se muestran no pesan en ninguna. Los pesos corrigen quién respondió, no quién nunca lo hace: los veredictos no se apoyan en ninguno.
figures-reason-combination = una combinación no ha respondido en absoluto
figures-reason-nobody = nadie ha respondido
figures-reason-effective = hay menos de 30 respuestas efectivas detrás
figures-reason-response = ha respondido menos del 10 % de { $division }
figures-certain = { $low } a { $high }

## The report

figures-report-answered = Quién respondió
figures-held = Lo que se retuvo y por qué
figures-held-none = En estos resultados se cuenta cada respuesta
figures-held-back = { $answers ->
    [one] Se retiene { $answers } respuesta para proteger a quien la dio
   *[other] Se retienen { $answers } respuestas para proteger a quienes las dieron
}
figures-held-about = Las respuestas se publican en bloques de al menos { $least }, para que ningún número hable de menos personas. Lo que no llenó un bloque al cierre queda sin publicar. Los socios cuya combinación de divisiones tiene demasiado pocos para formar bloques no se muestran nunca en sus divisiones y cuentan entre los que no se oyeron.
figures-held-note = El indicador R dice hasta qué punto respondieron por igual las combinaciones: 1 si todas respondieron en la misma proporción, menos cuanto más difieren.
figures-held-caption = Publicado y retenido, por división actual
figures-column-published = Respuestas publicadas
figures-column-never-shown = Socios que nunca se muestran
figures-column-r = Indicador R
figures-promoters = Índices netos de promotores
figures-promoters-found = { $name } { $score } entre todos los que respondieron
figures-promoters-about = El porcentaje que da 9 o 10 menos el porcentaje que da de 0 a 6, con su intervalo del 95 %.
figures-promoters-note = El intervalo habla del azar en quién respondió, no de quienes nunca responden.
figures-promoters-caption = Índice neto de promotores por división actual
figures-promoters-score = { $score } (de { $low } a { $high })
figures-column-rating = Valoración
figures-united = Lo unidos que están los socios
figures-united-about = Acuerdo A de van der Eijk de cada valoración: 1 si todos dan el mismo punto, 0 si todos los puntos se dan por igual, −1 si la mitad está en cada extremo. «No lo sabe» se omite.
figures-united-note = Describe a quienes respondieron; no es una prueba.
figures-united-caption = Acuerdo por división actual
# The same as in English.
figures-united-one = { $name }: { $agreement }
figures-united-found = Más unidos en «{ $most }» ({ $high }), menos en «{ $least }» ({ $low })
figures-compared = Dónde difieren las combinaciones
figures-compared-alike = Las combinaciones valoran por igual: ninguna diferencia pasa de insignificante
figures-compared-found = { $name } es lo que más difiere: { $higher } lo valora más que { $lower }
figures-compared-about = Cada valoración entre quienes tienen exactamente las mismas divisiones: si alguna combinación difiere (Kruskal-Wallis), y las dos más alejadas (delta de Cliff; Mann-Whitney). De { $ratings } valoraciones, alrededor de una de cada veinte tiene un p inferior a 0,05 solo por azar.
figures-compared-note = El delta de Cliff es la proporción de pares en que el primero es más alto menos la de aquellos en que es más bajo: 0 es igual, 1 es siempre más alto. Estos valores p son descriptivos; ningún veredicto se apoya en ellos.
figures-compared-caption = Valoraciones comparadas entre combinaciones de divisiones
figures-column-p-any = p, alguna diferencia
figures-column-furthest = Más alejadas
figures-column-delta = Delta de Cliff
figures-column-p-two = p, estas dos
figures-above = { $higher } por encima de { $lower }
figures-no-difference = ninguna
figures-delta-negligible = { $delta } (insignificante)
figures-delta-small = { $delta } (pequeño)
figures-delta-medium = { $delta } (mediano)
figures-delta-large = { $delta } (grande)
figures-estimates = Estimaciones ponderadas según el padrón
figures-estimates-about = { $page }. Proporciones de quienes respondieron a la pregunta, ponderadas de modo que las combinaciones de divisiones cuenten por sus socios en el padrón; ± es el margen de error del 95 %.
figures-estimates-about-divisions = { $page }. Proporciones de quienes respondieron a la pregunta, ponderadas de modo que las combinaciones de divisiones (o las divisiones, donde una combinación apenas respondió) cuenten por sus socios en el padrón; ± es el margen de error del 95 %.
figures-estimates-caption = Ponderado junto a sin ponderar: { $page }
figures-column-weighted-all = Ponderado, todos
figures-estimates-few = Muy pocas respuestas para ponderar
figures-estimates-same = Ponderar no mueve ninguna proporción ni un punto
figures-estimates-moves = Lo que más mueve la ponderación es «{ $name }», en { $points } puntos
figures-answer-first = { $asked }: { $option } en primer puesto
figures-answer-called = { $asked }: { $option } «{ $called }»
