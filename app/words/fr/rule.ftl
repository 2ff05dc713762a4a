# Ce qui tranche une hypothèse, en mots. Des propositions sont assemblées, car ce qui est mesuré, de qui et combien se choisissent librement.

rule-sentence = Étayée si { $promises } ; { $missing }.
rule-sentence-inside = Étayée si, { $inside }, { $promises } ; { $missing }.
rule-and = { $promises }, et { $next }
rule-or = { $promises }, ou { $next }
rule-also = { $missing } ; { $next }

## For whom it is promised

rule-in-every = dans chaque division
rule-in-some = dans au moins une division
rule-in-division = dans { $division }
rule-of-all = de tous les membres
rule-of-members = des membres
rule-of-inside = des membres { $inside }
rule-by-all = par tous les membres
rule-by-members = par les membres
rule-by-inside = par les membres { $inside }

## What is promised

# The same as in English.
rule-share = { $bound } { $of } { $does }
rule-opinion = { $bound } { $of } qui ont un avis { $does }
rule-mean = la note moyenne de { $item } { $by } est { $bound }
rule-mean-scale = la note moyenne de { $item } { $by } est { $bound } sur l’échelle de { $from } à { $to }
rule-net = la part { $of } qui { $top }, moins la part de ceux qui { $bottom }, est { $bound }
rule-first = { $bound } { $of } classent { $option } en premier
rule-before = { $bound } { $of } classent { $option } avant { $before }
rule-difference = la différence entre les parts des membres dans { $one } et dans { $other } qui { $does } est { $bound }
rule-lead = la part des membres dans { $of } qui { $does }, moins celle dans { $over }, est { $bound }

## What those do who are counted

rule-choose = choisissent { $words } à { $item }
rule-tick = cochent { $words } à { $item }
rule-answer = répondent { $words } à { $item }
rule-answer-it = y répondent { $words }
rule-rate = notent { $item } { $points }
rule-rate-it = le notent { $points }
rule-high = notent { $item } haut
rule-low = le notent bas
rule-it = cela
rule-either = { $words } ou { $last }
rule-quoted = « { $words } »

## How much, of shares

rule-percent-at-least = au moins { $at } %
rule-percent-more = plus de { $at } %
rule-percent-at-most = au plus { $at } %
rule-percent-less = moins de { $at } %
rule-percent-between = entre { $at } % et { $to } %

## How much, of means and of what is apart

rule-at-least = supérieure ou égale à { $at }
rule-more = supérieure à { $at }
rule-at-most = inférieure ou égale à { $at }
rule-less = inférieure à { $at }
rule-between = comprise entre { $at } et { $to }
# The same as in English.
rule-point = { $points } point
# The same as in English.
rule-points = { $points } points

## What becomes of those who do not know or do not answer

rule-left-out = ne pas savoir et ne pas répondre sont laissés de côté
rule-any-point-dont-know = ne pas savoir et ne pas répondre pourraient valoir n’importe quel point
rule-any-point = ne pas répondre pourrait valoir n’importe quel point
rule-neither-dont-know = ne pas savoir et ne pas répondre ne comptent d’aucun côté
rule-neither = ne pas répondre ne compte d’aucun côté
rule-other-order = ne pas répondre compte comme un autre ordre
rule-not-agreeing-dont-know = ne pas savoir et ne pas répondre comptent comme ne pas être d’accord
rule-not-agreeing = ne pas répondre compte comme ne pas être d’accord
rule-not-choosing = ne pas répondre compte comme ne pas le choisir
