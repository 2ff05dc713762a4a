# La page où l’on compose une condition sans écrire son langage.

condition-put = La composer
# Read out behind that alone.
condition-put-of = pour « { $field } »
condition-of-question = Question « { $question } »
condition-what = Chaque ligne regarde une chose déjà connue à ce moment et dit ce qu’elle doit être.
condition-now = Ce qu’elle dit maintenant
condition-new = Ce qu’elle va dire
condition-more = C’est plus que ce qui se compose ici. Modifiez-la comme texte ou recommencez : ce qu’elle dit maintenant reste jusqu’à ce que vous en utilisiez une autre.
condition-edit-text = La modifier comme texte
condition-anew = Recommencer
condition-all-hold = Tout ceci est vrai :
condition-any-holds = Au moins une de ces choses est vraie :
condition-join = Combien de lignes doivent être vraies
condition-join-all = Toutes
condition-join-any = Au moins une
condition-line = Ligne { $number }
condition-of = Ce qu’elle regarde
condition-of-hint = Appuyez ensuite sur « Suite » pour dire ce que cela doit être.
condition-choose = Choisissez
condition-next = Suite
# Read out behind ‘Next’ alone.
condition-next-of = à la ligne { $number }
condition-how = Comment c’est comparé
condition-options = À celles-ci
condition-options-hint = N’en choisissez aucune pour « a une réponse » et « est laissé vide ».
condition-points-hint = Un seul pour « est au moins » et autres, aucun pour « a une réponse » et « est laissé vide ».
condition-number = À ce nombre
condition-number-hint = Des chiffres, comme 12 ou 2,5. Laissez vide pour « a une réponse » et « est laissé vide ».
condition-date = À cette date ou à cette heure
condition-words = À ceci
condition-unless-empty = Sans importance pour « a une réponse » et « est laissé vide ».
condition-add = Ajouter une ligne
condition-remove = Retirer la ligne { $number }
condition-use = Utiliser cette condition
condition-cancel = Annuler
condition-clear = Retirer la condition

## What can be looked at

# The same as in English.
condition-part = { $question } – { $part }
condition-beside = Ce qui n’est demandé à personne
condition-divisions = Les divisions d’un membre
condition-roster = Dans le fichier des membres : { $name }
condition-link-value = Dans le lien : { $name }
condition-draw = Un nombre tiré de 1 à 12 : { $name }

## How it is compared

condition-how-is = est
condition-how-is-not = a une réponse et n’est pas
condition-how-less = est inférieur à
condition-how-at-most = est au plus
condition-how-more = est supérieur à
condition-how-at-least = est au moins
condition-how-before = est avant
condition-how-until = n’est pas postérieur à
condition-how-after = est après
condition-how-since = n’est pas antérieur à
condition-how-one-of = est l’une de celles-ci
condition-how-none-of = n’est aucune de celles-ci ou est laissé vide
condition-how-has = a au moins l’une de celles-ci
condition-how-has-one = a
condition-how-has-all = a toutes celles-ci
condition-how-has-none = n’a aucune de celles-ci ou est laissé vide
condition-how-contains = contient ces mots
condition-how-answered = a une réponse
condition-how-empty = est laissé vide

## A line in words

# The same as in English.
condition-says = { $what } { $how } { $values }
condition-says-list = { $what } { $how } : { $values }
# The same as in English.
condition-says-alone = { $what } { $how }
# The same as in English.
condition-says-together = { $join } { $clauses }
