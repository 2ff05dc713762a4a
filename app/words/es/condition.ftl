# La página en la que se compone una condición sin escribir su lenguaje.

condition-put = Componerla
# Read out behind that alone.
condition-put-of = para «{ $field }»
condition-of-question = Pregunta «{ $question }»
condition-what = Cada línea mira una cosa que ya se sabe en ese momento y dice cómo tiene que ser.
condition-now = Lo que dice ahora
condition-new = Lo que va a decir
condition-more = Esto es más de lo que se puede componer aquí. Cámbiela como texto o empiece de nuevo: lo que dice ahora se queda hasta que use otra.
condition-edit-text = Cambiarla como texto
condition-anew = Empezar de nuevo
condition-all-hold = Se cumple todo esto:
condition-any-holds = Se cumple al menos una de estas cosas:
condition-join = Cuántas de las líneas tienen que cumplirse
condition-join-all = Todas
condition-join-any = Al menos una
condition-line = Línea { $number }
condition-of = Qué mira
condition-of-hint = Después pulse «Siguiente» para decir cómo tiene que ser.
condition-choose = Elija
condition-next = Siguiente
# Read out behind ‘Next’ alone.
condition-next-of = en la línea { $number }
condition-how = Cómo se compara
condition-options = Con estas
condition-options-hint = No elija ninguna para «tiene respuesta» y «está en blanco».
condition-points-hint = Uno solo para «es como mínimo» y similares, ninguno para «tiene respuesta» y «está en blanco».
condition-number = Con este número
condition-number-hint = Cifras, como 12 o 2,5. Déjelo en blanco para «tiene respuesta» y «está en blanco».
condition-date = Con esta fecha u hora
condition-words = Con esto
condition-unless-empty = No importa para «tiene respuesta» y «está en blanco».
condition-add = Añadir una línea
condition-remove = Quitar la línea { $number }
condition-use = Usar esta condición
condition-cancel = Cancelar
condition-clear = Quitar la condición

## What can be looked at

# The same as in English.
condition-part = { $question } – { $part }
condition-beside = Lo que no se pregunta a nadie
condition-divisions = Las divisiones de un socio
condition-roster = En el padrón: { $name }
condition-link-value = En el enlace: { $name }
condition-draw = Un número sorteado del 1 al 12: { $name }

## How it is compared

condition-how-is = es
condition-how-is-not = tiene respuesta y no es
condition-how-less = es menor que
condition-how-at-most = es como máximo
condition-how-more = es mayor que
condition-how-at-least = es como mínimo
condition-how-before = es antes de
condition-how-until = no es posterior a
condition-how-after = es después de
condition-how-since = no es anterior a
condition-how-one-of = es una de estas
condition-how-none-of = no es ninguna de estas o está en blanco
condition-how-has = tiene al menos una de estas
condition-how-has-one = tiene
condition-how-has-all = tiene todas estas
condition-how-has-none = no tiene ninguna de estas o está en blanco
condition-how-contains = contiene estas palabras
condition-how-answered = tiene respuesta
condition-how-empty = está en blanco

## A line in words

# The same as in English.
condition-says = { $what } { $how } { $values }
# The same as in English.
condition-says-list = { $what } { $how }: { $values }
# The same as in English.
condition-says-alone = { $what } { $how }
# The same as in English.
condition-says-together = { $join } { $clauses }
