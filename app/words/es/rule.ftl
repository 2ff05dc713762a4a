# Lo que decide un supuesto, en palabras. Se componen cláusulas, porque lo que se mide, de quiénes y cuánto se eligen libremente.

rule-sentence = Respaldado si { $promises }; { $missing }.
rule-sentence-inside = Respaldado si, { $inside }, { $promises }; { $missing }.
rule-and = { $promises }, y { $next }
rule-or = { $promises }, o { $next }
# The same as in English.
rule-also = { $missing }; { $next }

## For whom it is promised

rule-in-every = en cada división
rule-in-some = en al menos una división
rule-in-division = en { $division }
rule-of-all = de todos los socios
rule-of-members = de los socios
rule-of-inside = de los socios { $inside }
rule-by-all = por todos los socios
rule-by-members = por los socios
rule-by-inside = por los socios { $inside }

## What is promised

# The same as in English.
rule-share = { $bound } { $of } { $does }
rule-opinion = { $bound } { $of } que tienen una opinión { $does }
rule-mean = la valoración media de { $item } { $by } es de { $bound }
rule-mean-scale = la valoración media de { $item } { $by } es de { $bound } en la escala de { $from } a { $to }
rule-net = la proporción { $of } que { $top }, menos la de quienes { $bottom }, es de { $bound }
rule-first = { $bound } { $of } ponen { $option } en primer lugar
rule-before = { $bound } { $of } ponen { $option } antes que { $before }
rule-difference = las proporciones de los socios en { $one } y en { $other } que { $does } difieren en { $bound }
rule-lead = la proporción de los socios en { $of } que { $does }, menos la de { $over }, es de { $bound }

## What those do who are counted

rule-choose = eligen { $words } en { $item }
rule-tick = marcan { $words } en { $item }
rule-answer = responden { $words } a { $item }
rule-answer-it = responden { $words } a lo mismo
rule-rate = valoran { $item } con { $points }
rule-rate-it = lo valoran con { $points }
rule-high = valoran { $item } alto
rule-low = lo valoran bajo
rule-it = ello
rule-either = { $words } o { $last }
rule-quoted = «{ $words }»

## How much, of shares

rule-percent-at-least = al menos el { $at } %
rule-percent-more = más del { $at } %
rule-percent-at-most = como máximo el { $at } %
rule-percent-less = menos del { $at } %
rule-percent-between = entre el { $at } % y el { $to } %

## How much, of means and of what is apart

rule-at-least = al menos { $at }
rule-more = más de { $at }
rule-at-most = como máximo { $at }
rule-less = menos de { $at }
rule-between = entre { $at } y { $to }
rule-point = { $points } punto
rule-points = { $points } puntos

## What becomes of those who do not know or do not answer

rule-left-out = no saber y no responder no se tienen en cuenta
rule-any-point-dont-know = no saber y no responder podrían valer cualquier punto
rule-any-point = no responder podría valer cualquier punto
rule-neither-dont-know = no saber y no responder no cuentan para ningún lado
rule-neither = no responder no cuenta para ningún lado
rule-other-order = no responder cuenta como otro orden
rule-not-agreeing-dont-know = no saber y no responder cuentan como no estar de acuerdo
rule-not-agreeing = no responder cuenta como no estar de acuerdo
rule-not-choosing = no responder cuenta como no elegirlo
