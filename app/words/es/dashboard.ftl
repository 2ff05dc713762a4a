# El panel de la dirección: qué respaldan las respuestas hasta ahora, cada pregunta, quién respondió, el informe.

## The pages

dashboard-now = Ahora
dashboard-questions = Preguntas
dashboard-who = Quién respondió
dashboard-report = Informe
dashboard-words = En palabras de los socios
dashboard-all-campaigns = Todas las campañas
# The same as in English.
dashboard-page-title = { $page }: { $campaign }
dashboard-now-title = Qué respaldan las respuestas hasta ahora
dashboard-now-lead = Los puntos son lo que los socios han dicho hasta ahora; las barras, dónde puede estar el conjunto de los socios, incluidos los que aún callan. Una barra que no toca la línea es un veredicto, y se mantiene.
dashboard-questions-title = Cada pregunta
dashboard-questions-lead = Todos los socios y cada división actual, lado a lado. Los socios de varias divisiones cuentan en cada una y una sola vez en el conjunto.
dashboard-who-lead = Cuántos han respondido con el tiempo, frente al padrón, y cómo se solapan las divisiones.
dashboard-report-title = Informe final
dashboard-no-report = Aún no hay informe final
dashboard-report-lead = Qué respaldan las respuestas, calculado una sola vez, después del cierre. Imprímalo o guárdelo como PDF con su navegador.
dashboard-jump-question = Ir a una pregunta
dashboard-parts = Partes del informe
dashboard-jump-part = Ir a una parte
dashboard-not-open = Aún no está abierta
dashboard-not-open-manage = Nadie puede responder antes de que se abra la campaña. Ábrala y después envíe sus enlaces.
dashboard-not-open-read = Nadie puede responder antes de que el personal abra la campaña.
dashboard-none = Aún no hay respuestas
dashboard-none-manage = Envíe a los socios sus enlaces; esta página se llena sola a medida que responden.
dashboard-none-read = Esta página se llena sola a medida que responden los socios.
dashboard-to-campaign = Ir a la campaña
dashboard-words-lead = En un orden que no es de nadie: aquí nada dice quién lo escribió, cuándo ni desde qué división. El personal lee antes cada texto y retiene el que nombra a alguien.
dashboard-words-told = Trasladados: { $passed }. Retenidos: { $withheld }. Aún sin leer por el personal: { $unread }.
dashboard-words-none = Todavía no hay nada que leer

## As of when

dashboard-as-of = Actualizado: { $moment }, publicación { $release }
dashboard-closed = Ya no se admiten respuestas
dashboard-live = En directo
dashboard-lost = Ahora mismo sin conexión en directo; se intenta de nuevo
dashboard-load = Cargar de nuevo
dashboard-answered = { $answered ->
    [one] Ha respondido { $answered } de { $members ->
        [one] { $members } socio
       *[other] { $members } socios
    }
   *[other] Han respondido { $answered } de { $members ->
        [one] { $members } socio
       *[other] { $members } socios
    }
}
dashboard-so-far = { $answers ->
    [one] { $answers } respuesta hasta ahora
   *[other] { $answers } respuestas hasta ahora
}
dashboard-held-back = { $answers ->
    [one] Se retiene { $answers } respuesta para proteger a quien la dio
   *[other] Se retienen { $answers } respuestas para proteger a quienes las dieron
}

## By which divisions, for whoever may read single answers

# What the two links that follow choose.
dashboard-divisions = Según qué divisiones
dashboard-divisions-answering = Según las divisiones al responder
dashboard-divisions-now = Según las divisiones de hoy
dashboard-divisions-answering-what = Está leyendo los resultados publicados: cada respuesta cuenta en las divisiones que el socio tenía cuando la envió.
dashboard-divisions-now-what = Las mismas respuestas, cada una en las divisiones que el socio tiene hoy
dashboard-divisions-moved = { $moved ->
    [one] { $moved } de { $answers } respuestas es de un socio que hoy tiene otras divisiones.
   *[other] { $moved } de { $answers } respuestas son de socios que hoy tienen otras divisiones.
}
dashboard-divisions-none-moved = Nadie que haya respondido tiene hoy otras divisiones.
dashboard-divisions-left = { $answers ->
    [one] { $answers } respuesta es de alguien que ya no está en el padrón: cuenta en las divisiones que tenía cuando respondió.
   *[other] { $answers } respuestas son de personas que ya no están en el padrón: cuentan en las divisiones que tenían cuando respondieron.
}
dashboard-divisions-untied = { $answers ->
    [one] { $answers } respuesta llegó por el enlace abierto o en un archivo, y no se sabe de qué socio es: cuenta como en los resultados publicados.
   *[other] { $answers } respuestas llegaron por el enlace abierto o en un archivo, y no se sabe de qué socios son: cuentan como en los resultados publicados.
}
dashboard-divisions-merged = { $answers ->
    [one] { $answers } respuesta cuenta solo en el conjunto de los socios en los resultados publicados, porque pocos socios tenían las mismas divisiones; aquí cuenta también en sus divisiones.
   *[other] { $answers } respuestas cuentan solo en el conjunto de los socios en los resultados publicados, porque pocos socios tenían las mismas divisiones; aquí cuentan también en sus divisiones.
}
dashboard-divisions-not-for-others = Solo lee esto quien puede leer respuestas individuales. No lo comparta: junto a los resultados publicados, revela qué respondieron los pocos que han cambiado de división. Los veredictos siguen basándose en las divisiones al responder.
# Where the page says otherwise whether it is live.
dashboard-divisions-once = Calculado al abrir esta página

## What was registered

dashboard-registered = Reglas registradas el { $moment }, huella { $digest }
dashboard-fixed = Antes de que nadie respondiera se fijaron las reglas, las preguntas y el número de socios. Su huella (SHA-256) es { $digest }. Si se cambiara algo, la huella sería otra.
dashboard-fixed-first = Antes de que nadie respondiera se fijaron las reglas, la primera versión de las preguntas y el número de socios. Lo que se pregunta ha cambiado desde entonces, y ahora es la versión { $version }: cada versión lleva su número y se conserva, y los gráficos dicen qué preguntas y enunciados cambiaron. La huella de lo que se fijó (SHA-256) es { $digest }. Si se cambiara algo, la huella sería otra.
dashboard-fixed-later = { $answers ->
    [one] Cuando se podía ver { $answers } respuesta, el { $moment }, se añadieron más supuestos. Su huella (SHA-256) es { $digest }. Si se cambiara algo, la huella sería otra.
   *[other] Cuando se podían ver { $answers } respuestas, el { $moment }, se añadieron más supuestos. Su huella (SHA-256) es { $digest }. Si se cambiara algo, la huella sería otra.
}
dashboard-last-release = Publicación { $release }, la última, del { $moment }.
dashboard-report-chance = La probabilidad de que algún veredicto de esta página sea erróneo es como máximo del { $chance }, por muchas veces que alguien mirara mientras los socios respondían.
dashboard-added-later = Los supuestos que se añadieron después tienen una probabilidad propia: sus tarjetas lo dicen.
dashboard-report-least = Ningún número habla de menos de { $least } personas. Los veredictos se apoyan solo en las reglas; lo que les sigue describe.

## Which cards to show

dashboard-topic = Tema
dashboard-all-topics = Todos los temas
dashboard-division = División
dashboard-all-divisions = Todas las divisiones
dashboard-verdict = Veredicto
dashboard-all-verdicts = Todos los veredictos
dashboard-show = Mostrar
dashboard-show-all = Mostrar todo
dashboard-no-assumptions = Esta campaña no hace ningún supuesto
dashboard-no-assumptions-what = Aquí no se juzga nada. Lo que respondieron los socios se muestra pregunta por pregunta.
dashboard-nothing-fits = Ningún supuesto encaja con esta selección
dashboard-nothing-fits-what = Elija otra cosa arriba, o muestre todo.

## How to read the page

dashboard-guide = Cómo leer esta página
dashboard-guide-card = Cada tarjeta es una afirmación que podría ser falsa. Cómo se decide queda fijado antes de que nadie responda.
dashboard-guide-verdicts = { $supported } significa que las respuestas descartan que sea falsa; { $denied }, que descartan que sea verdadera. Ambos valen aunque los socios que no responden difieran de los que sí, hasta donde lo permite la regla.
dashboard-guide-supported = Respaldado
dashboard-guide-denied = refutado
dashboard-guide-bar = El punto es lo que los socios han dicho hasta ahora. La barra es dónde puede estar la verdad para todos los socios, incluidos los que no han respondido. La línea discontinua es lo que promete la afirmación. Si toda la barra está a un lado de la línea, hay veredicto. Si la barra toca la línea, aún no lo hay. Las filas de las que la afirmación no habla se ven pálidas.
dashboard-guide-open = { $verdict } es una respuesta honesta: lo que los socios han dicho hasta ahora encaja con ambas cosas. No es un fracaso ni un motivo para adivinar. Cada tarjeta dice qué queda por decidir.
dashboard-guide-steps = Los números avanzan por pasos: las respuestas se cuentan cuando se reúnen las de { $least } personas, para que nadie pueda saber qué dijo cada una. Los socios de varias divisiones cuentan en cada una, y una sola vez entre todos los socios.
dashboard-guide-chance = La probabilidad de que algún veredicto de estas páginas sea alguna vez erróneo es como máximo del { $chance }, por muchas veces que mire.
dashboard-guide-granted = Esto da por sentado que, dentro de cada grupo, las respuestas tempranas y las tardías se parecen, y que quienes nunca responden no difieren más de lo que permite cada regla. Un veredicto, una vez dado, se mantiene.

## Verdicts

dashboard-supported = Respaldado
dashboard-denied = Refutado
dashboard-open = Aún no se sabe
dashboard-counted-supported = { $count ->
    [one] respaldado
   *[other] respaldados
}
dashboard-counted-denied = { $count ->
    [one] refutado
   *[other] refutados
}
dashboard-counted-open = { $count ->
    [one] aún por decidir
   *[other] aún por decidir
}

## A card

dashboard-topic-later = { $answers ->
    [one] { $topic } · añadido cuando se podía ver { $answers } respuesta
   *[other] { $topic } · añadido cuando se podían ver { $answers } respuestas
}
dashboard-rule-draft = La regla, que queda fijada al abrir la campaña: { $rule }
dashboard-rule = La regla, tal como se registró: { $rule }
dashboard-rule-later = { $answers ->
    [one] Añadido cuando ya se podía ver { $answers } respuesta, así que puede haberse elegido por lo que dice; sus veredictos tienen una probabilidad de error propia, como máximo del { $chance }. La regla: { $rule }
   *[other] Añadido cuando ya se podían ver { $answers } respuestas, así que puede haberse elegido por lo que dicen; sus veredictos tienen una probabilidad de error propia, como máximo del { $chance }. La regla: { $rule }
}
dashboard-reasoning = Razonamiento completo
# The same as in English.
dashboard-reasoning-of = : { $statement }
dashboard-estimates = Estimaciones, con lo que las respuestas dejan posible
dashboard-members = Socios
dashboard-possible = Lo que las respuestas dejan posible
dashboard-estimate = Estimación, y cuántos han respondido
# The same as in English.
dashboard-range-verdict = { $range }: { $verdict }
dashboard-range = entre { $low } y { $high }
dashboard-range-percent = entre el { $low } y el { $high } %
dashboard-range-points = entre { $low } y { $high } puntos
dashboard-of = { $number } de { $members }
dashboard-no-roster = sin padrón
dashboard-none-of = { $group }: ninguna respuesta que mostrar
dashboard-too-few = muy pocos para mostrarlos
dashboard-and = { $names } y { $last }

## What a verdict rests on

dashboard-note-no-roster = Ningún padrón dice cuántos socios hay, así que no se puede juzgar nada.
dashboard-supported-now = Respaldado.
dashboard-supported-since = Respaldado desde la publicación { $release }.
dashboard-denied-now = Refutado.
dashboard-denied-since = Refutado desde la publicación { $release }.
dashboard-denied-by = Refutado por { $names }.
dashboard-denied-since-by = Refutado desde la publicación { $release } por { $names }.
dashboard-supports = { $count ->
    [one] { $names } lo respalda.
   *[other] { $names } lo respaldan.
}
dashboard-denies = { $count ->
    [one] { $names } lo refuta.
   *[other] { $names } lo refutan.
}
dashboard-disagree = Las respuestas tempranas y las tardías no coinciden.
dashboard-still-open = Aún por decidir: { $names }.
dashboard-holds-for = En { $name } solo se cumple si { $turns }.
dashboard-certain = Seguro, piensen lo que piensen los demás.
dashboard-wrong-if = El veredicto solo sería erróneo si { $turns }.
dashboard-holds-if = Por decidir: solo se cumple si { $turns }.
dashboard-unpublished = Aún no se ha publicado ninguna respuesta.
dashboard-touches = La barra todavía toca la línea: hacen falta más respuestas.
dashboard-turns-fewer = de los { $silent } que no han respondido están de acuerdo menos de { $needed } ({ $percent } %)
dashboard-turns-least = de los { $silent } que no han respondido están de acuerdo al menos { $needed } ({ $percent } %)
dashboard-turns-and = { $one } y { $other }
dashboard-turns-or = { $one } o { $other }
dashboard-turns-said = { $turns }; de quienes respondieron lo está el { $percent } %

## The full reasoning

dashboard-never-shown = Demasiado pocos socios para mostrarlos sin señalarlos.
dashboard-counted = { $members ->
    [one] Contadas: las respuestas publicadas de { $answered } de { $members } socio{ $rate }.
   *[other] Contadas: las respuestas publicadas de { $answered } de { $members } socios{ $rate }.
}
dashboard-counted-yes = { $members ->
    [one] Contadas: las respuestas publicadas de { $answered } de { $members } socio{ $rate }; el { $percent } % de ellas cuenta como sí.
   *[other] Contadas: las respuestas publicadas de { $answered } de { $members } socios{ $rate }; el { $percent } % de ellas cuenta como sí.
}
dashboard-allowed = Si los que aún callan piensan como los que respondieron, la verdad está { $alike }. La barra les permite diferir en { $points } puntos: { $range }.
dashboard-bar-certain = Las respuestas tempranas y las tardías difieren más de lo que explica el azar, así que la barra muestra solo lo que es seguro.
dashboard-certain-within = Piensen lo que piensen los demás, se queda { $range }.
dashboard-alike = Todas sus partes han respondido con una frecuencia parecida.
dashboard-some-more = Algunas de sus partes han respondido más que otras.
dashboard-some-far-more = Algunas de sus partes han respondido mucho más que otras.
dashboard-check-supports = Para comprobarlo en una hoja de cálculo, VERDADERO si estas respuestas por sí solas lo respaldan:
dashboard-check-denies = Para comprobarlo en una hoja de cálculo, VERDADERO si estas respuestas por sí solas lo refutan:

## Figures

dashboard-table = Tabla
dashboard-axis-day = {"{d}/{M}"}
dashboard-on-roster = En el padrón
dashboard-have-answered = Han respondido
