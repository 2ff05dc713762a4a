# Ce que disent les figures : constats, ce qui a été demandé à qui, ce que le lecteur doit savoir, tableaux.


## Who is counted

figures-all-members = Tous les membres
figures-open-link = Lien ouvert
figures-no-division = Sans division
figures-only = { $division } seulement
figures-not-on-roster = Pas dans le fichier
figures-both = Tous ceux qui ont répondu aux deux

## Findings

figures-none = Pas encore de réponses
figures-none-members = Pas encore de réponses de membres
figures-none-of = { $label } : pas encore de réponses
figures-none-members-of = { $label } : pas encore de réponses de membres
figures-of = { $label } : { $finding }
figures-quoted = « { $words } »
figures-or = { $one } ou { $other }
figures-and = { $names } et { $last }
figures-rate = le notent { $points }
figures-choose = choisissent { $points }
# The same as in English.
figures-did = { $share } { $did }
figures-apart = { $high } { $did } dans { $first }, { $low } dans { $last }
figures-alike-division = { $share } { $did }, pareil dans chaque division
figures-alike-group = { $share } { $did }, pareil dans chaque groupe
figures-heard = { $share } ont répondu
figures-heard-alike-division = { $share } ont répondu, pareil dans chaque division
figures-heard-alike-group = { $share } ont répondu, pareil dans chaque groupe
figures-heard-apart = { $high } ont répondu dans { $first }, { $low } dans { $last }
figures-leads = { $verb } : { $option }, { $share }
figures-leads-alone = { $verb } : { $option }
figures-leads-every-division = { $verb } dans chaque division : { $option }
figures-leads-every-group = { $verb } dans chaque groupe : { $option }
figures-option-in = { $option } dans { $names }
figures-verb-chosen = Le plus choisi
figures-verb-named = Le plus cité
figures-verb-ticked = Le plus coché
figures-verb-came = La plupart sont venus avec
figures-verb-given = Le plus donné
figures-verb-placed = Placé premier
figures-verb-placed-most = Le plus placé { $first }
figures-verb-called = Le plus souvent « { $called } »
figures-first = premier
figures-among-first = parmi les { $top } premiers
figures-wrote = { $members ->
    [one] { $members } membre a écrit quelque chose
   *[other] { $members } membres ont écrit quelque chose
}
figures-agreed = { $members ->
    [one] { $members } membre a accepté
   *[other] { $members } membres ont accepté
}
figures-gave-file = { $members ->
    [one] { $members } membre a donné un fichier
   *[other] { $members } membres ont donné un fichier
}
figures-most-words = La plupart des mots portent sur « { $item } »
figures-placed-by = { $share } de tous placent { $option } en premier

## Questions

figures-not-asked = N’est plus demandé
figures-by-division = division actuelle
figures-by-division-of-today = division d’aujourd’hui
figures-by-answer = réponse à « { $asked } »
figures-name-by = { $name }, par { $by }
figures-name-by-in = { $name }, par { $by }, { $segment }
figures-about-in = { $segment } : { $about }
figures-crossed = Deux questions ensemble
figures-crossed-overlap = Qui a donné plusieurs réponses compte dans chaque groupe.
figures-about = { $asked } Part de ceux qui ont répondu.
figures-about-by = { $asked } Part de ceux qui ont répondu, par { $by }.
figures-about-mean = { $asked } Rang moyen.
figures-about-mean-by = { $asked } Rang moyen, par { $by }.
figures-about-given = { $asked } Part de tout ce qui a été donné.
figures-about-given-by = { $asked } Part de tout ce qui a été donné, par { $by }.
figures-about-placed = { $asked } Part de ceux qui l’ont placé { $first }.
figures-about-placed-by = { $asked } Part de ceux qui l’ont placé { $first }, par { $by }.
figures-about-called = { $asked } Part de ceux qui l’ont choisi comme « { $called } ».
figures-about-called-by = { $asked } Part de ceux qui l’ont choisi comme « { $called } », par { $by }.
figures-about-places = { $asked } Rangs donnés par tous ceux qui ont répondu.
figures-overlap = Les membres de plusieurs divisions comptent dans chacune, une fois dans l’ensemble.
figures-note-one = Une réponse chacun.
figures-note-several = Plusieurs réponses chacun : les parts font ensemble plus de 100 %.
figures-note-ticks = Plusieurs coches par ligne : les parts font ensemble plus de 100 %.
figures-note-numbers = Les nombres sont comptés par tranches.
figures-note-dates = Les dates sont comptées par mois ou année, les heures par heure.
figures-note-words = Ce qu’ils ont écrit est lu par le personnel, mélangé.
figures-note-agreed = Qui n’a pas accepté l’a laissé ouvert.
figures-note-files = Ce que contiennent les fichiers est lu par le personnel, mélangé.
figures-note-link = Ce que le lien a apporté, parmi ceux avec qui il a apporté quelque chose.
figures-note-calculated = Calculé d’après les réponses à d’autres questions, et compté par tranches.
figures-note-dont-know = Ne sait pas : { $share } de tous, non dessiné mais compté.
figures-note-places = Le rang 1 est le meilleur ; une marque plus à gauche est mieux placée.
figures-note-placed = Chacun en a placé { $top } sur { $options }.
figures-note-divided = Chacun a réparti { $amount }.
figures-note-sheet = Par division : voir le CSV.
figures-name-places = { $asked } (rangs)
figures-caption-mean = Rang moyen. { $asked }
figures-caption-placed = Placé { $first }. { $asked }
figures-caption-called = « { $called } ». { $asked }
figures-caption-given = Part de tout ce qui a été donné. { $asked }
figures-caption-places = Rangs donnés par tous les membres. { $asked }
figures-column-members = Membres
figures-column-wrote = Ont écrit dans
figures-column-answer = Réponse
# The same as in English.
figures-column-option = Option
figures-row-asked = Ont été interrogés
figures-row-answered = Ont répondu
figures-dont-know = Ne sait pas
figures-place = Rang { $place }

## What was changed while members answered

figures-since = { $label } (depuis la version { $version })
figures-version = la version { $version } ({ $day })
figures-began-instead = Demandée depuis { $version } à la place de « { $before } » : { $asked } des { $answered } qui ont répondu ont eu cette question.
figures-began = Ajoutée dans { $version } : { $asked } des { $answered } qui ont répondu ont eu cette question.
figures-added = « { $label } » ajouté dans { $version } : { $offered } des { $answered } qui ont répondu pouvaient le choisir.
figures-corrected = Formulation corrigée le { $day }, version { $version } : c’était « { $before } ».
figures-corrected-to = Formulation corrigée le { $day }, version { $version } : « { $after } » était « { $before } ».
figures-changed = { $what } : changement du { $day }, version { $version }. { $reason }
figures-ended-instead = N’est plus demandée depuis { $version } ; « { $after } » est demandée à sa place.
figures-ended = N’est plus demandée depuis { $version }.

## Who answered

figures-so-far = Réponses à ce stade
figures-over-time = Au fil du temps
figures-over-time-share = { $share } de tous les membres ont répondu à ce stade
figures-over-time-count = { $answers ->
    [one] { $answers } réponse à ce stade
   *[other] { $answers } réponses à ce stade
}
figures-over-time-about-hours = Part des membres du fichier qui avaient répondu à chaque moment, heure par heure, par division actuelle.
figures-over-time-about-days = Part des membres du fichier qui avaient répondu à chaque moment, jour par jour (UTC), par division actuelle.
figures-over-time-count-hours = Combien avaient répondu à chaque moment, heure par heure.
figures-over-time-count-days = Combien avaient répondu à chaque moment, jour par jour (UTC).
figures-over-time-caption = Réponses jusqu’à chaque moment
figures-column-by = Jusqu’à (UTC)
figures-left-out = Laissés de côté, parce que leur groupe est trop petit pour être montré : { $groups }.
figures-some-of = { $segment } : { $number }
figures-rates = Par rapport au fichier
figures-rates-by = Par rapport au fichier, par { $by }
figures-rates-none = Pas de fichier auquel comparer
figures-rates-about = Part des membres du fichier qui ont répondu, par { $by }.
figures-have-answered = Ont répondu
figures-rates-caption = Membres qui ont répondu
# The same as in English.
figures-column-segment = Segment
figures-column-answered = Ont répondu
figures-column-share = Part
figures-combinations = Combinaisons de divisions
figures-combinations-heard = La plus entendue : { $combination }, { $share } de ses membres
figures-combinations-held = Qui a quelles divisions
figures-combinations-about = Chaque membre compte une fois, sous les divisions exactes qu’il a.
figures-combinations-note = En haut, les membres de chaque combinaison et, en partie foncée, ceux qui ont répondu ; en bas, les divisions qu’elle contient.
figures-combinations-caption = Membres qui ont répondu, par combinaison de divisions
figures-column-combination = Combinaison
figures-ways = Voies d’accès
figures-ways-personal = { $share } sont venus par un lien personnel
figures-ways-open = { $share } sont venus par le lien ouvert ou un point d’accès
figures-ways-file = { $share } sont venus d’un fichier
figures-ways-about = Comment ceux qui ont répondu sont arrivés à l’enquête.
figures-ways-caption = Réponses par voie d’accès
figures-column-way = Voie d’accès
figures-column-answers = Réponses
figures-way-personal = Lien personnel
figures-way-open = Lien ouvert et points d’accès
figures-way-file = Importé d’un fichier
figures-differ = En quoi ceux qui ont répondu diffèrent du fichier
figures-differ-about = La part de chaque combinaison parmi tous les membres, à côté de sa part parmi ceux qui ont répondu.
figures-differ-roster = Dans le fichier
figures-differ-answered = De ceux qui ont répondu
figures-differ-note = Chaque verdict compte chaque combinaison à part : aucun ne repose donc sur qui a répondu en premier.
figures-differ-caption = Ceux qui ont répondu, à côté du fichier
figures-column-of-roster = Du fichier
figures-column-points = Écart en points
figures-differ-found = { $combination } : { $members } des membres et { $answered } de ceux qui ont répondu
figures-differ-alike = Ceux qui ont répondu ressemblent au fichier

## Weighting

figures-weighted = Pondéré à côté de non pondéré
figures-rule = { $statement } (règle { $number })
figures-weighted-few = Encore trop peu de réponses pour pondérer selon le fichier
figures-weighted-same = Pondérer selon le fichier ne déplace aucune part d’un point
figures-weighted-moves = Pondérer selon le fichier déplace une part de { $points } points au plus
figures-weighted-about = Les parts dont parlent les hypothèses, parmi tous les membres : telles qu’elles ont été données, et pondérées pour que les combinaisons de divisions comptent selon leurs membres dans le fichier. Qui n’a pas répondu à la question compte comme ne l’ayant pas dit, comme dans les verdicts.
figures-weighted-caption = Pondéré à côté de non pondéré, tous les membres
figures-column-assumption = Hypothèse
figures-column-as-answered = Tel que répondu
figures-column-effective = Réponses effectives
figures-column-weighted = Pondéré
figures-weighting-missing = Deux parts figurent là où aucune ne peut être estimée, parce que { $reasons } : ce qui est certain, quoi que pensent tous ceux qui n’ont pas été entendus.
figures-weighting-cut = { $answers ->
    [one] Le poids d’une réponse a été réduit à { $times } fois la moyenne.
   *[other] Le poids de { $answers } réponses au plus a été réduit à { $times } fois la moyenne.
}
figures-weighting-note = Réponses effectives : à combien de réponses de même poids elles équivalent. Les membres dont les réponses ne sont jamais montrées ne pèsent dans aucune. Les poids corrigent qui a répondu, pas qui ne répond jamais : les verdicts ne reposent sur aucun d’eux.
figures-reason-combination = une combinaison n’a pas répondu du tout
figures-reason-nobody = personne n’a répondu
figures-reason-effective = moins de 30 réponses effectives sont derrière
figures-reason-response = moins de 10 % ont répondu dans { $division }
figures-certain = { $low } à { $high }

## The report

figures-report-answered = Qui a répondu
figures-held = Ce qui a été retenu, et pourquoi
figures-held-none = Chaque réponse est comptée dans ces résultats
figures-held-back = { $answers ->
    [one] { $answers } réponse est retenue pour protéger la personne qui l’a donnée
   *[other] { $answers } réponses sont retenues pour protéger les personnes qui les ont données
}
figures-held-about = Les réponses sont publiées par blocs d’au moins { $least }, pour qu’aucun nombre ne parle de moins de personnes. Ce qui n’a pas rempli un bloc à la clôture reste non publié. Les membres dont la combinaison de divisions en compte trop peu pour former des blocs ne sont jamais montrés dans leurs divisions, et comptent parmi ceux qui n’ont pas été entendus.
figures-held-note = L’indicateur R dit à quel point les combinaisons ont répondu de même : 1 si toutes ont répondu dans la même proportion, d’autant moins qu’elles diffèrent davantage.
figures-held-caption = Publié et retenu, par division actuelle
figures-column-published = Réponses publiées
figures-column-never-shown = Membres jamais montrés
figures-column-r = Indicateur R
figures-promoters = Scores nets de promoteurs
figures-promoters-found = { $name } { $score } parmi tous ceux qui ont répondu
figures-promoters-about = Le pourcentage qui donne 9 ou 10 moins le pourcentage qui donne de 0 à 6, avec son intervalle à 95 %.
figures-promoters-note = L’intervalle tient compte du hasard de qui a répondu, pas de ceux qui ne répondent jamais.
figures-promoters-caption = Score net de promoteurs par division actuelle
figures-promoters-score = { $score } (de { $low } à { $high })
figures-column-rating = Évaluation
figures-united = À quel point les membres sont unis
figures-united-about = Accord A de van der Eijk pour chaque évaluation : 1 si tous donnent le même point, 0 si tous les points sont donnés autant, −1 si la moitié se tient à chaque bout. « Ne sait pas » est laissé de côté.
figures-united-note = Décrit ceux qui ont répondu ; ce n’est pas un test.
figures-united-caption = Accord par division actuelle
figures-united-one = { $name } : { $agreement }
figures-united-found = Les plus unis sur « { $most } » ({ $high }), les moins sur « { $least } » ({ $low })
figures-compared = Où les combinaisons diffèrent
figures-compared-alike = Les combinaisons évaluent de même : aucun écart n’est plus que négligeable
figures-compared-found = { $name } diffère le plus : { $higher } l’évalue plus haut que { $lower }
figures-compared-about = Chaque évaluation entre ceux qui ont exactement les mêmes divisions : si une combinaison diffère (Kruskal-Wallis), et les deux les plus éloignées (delta de Cliff ; Mann-Whitney). Sur { $ratings } évaluations, environ une sur vingt a un p inférieur à 0,05 par le seul hasard.
figures-compared-note = Le delta de Cliff est la part des paires où le premier est plus haut moins celle où il est plus bas : 0 veut dire pareil, 1 toujours plus haut. Ces valeurs p sont descriptives ; aucun verdict ne repose sur elles.
figures-compared-caption = Évaluations comparées entre combinaisons de divisions
figures-column-p-any = p, un écart quelconque
figures-column-furthest = Les plus éloignées
figures-column-delta = Delta de Cliff
figures-column-p-two = p, ces deux
figures-above = { $higher } au-dessus de { $lower }
figures-no-difference = aucune
figures-delta-negligible = { $delta } (négligeable)
figures-delta-small = { $delta } (petit)
figures-delta-medium = { $delta } (moyen)
figures-delta-large = { $delta } (grand)
figures-estimates = Estimations pondérées selon le fichier
figures-estimates-about = { $page }. Parts de ceux qui ont répondu à la question, pondérées pour que les combinaisons de divisions comptent selon leurs membres dans le fichier ; ± est la marge d’erreur à 95 %.
figures-estimates-about-divisions = { $page }. Parts de ceux qui ont répondu à la question, pondérées pour que les combinaisons de divisions (ou les divisions, là où une combinaison a à peine répondu) comptent selon leurs membres dans le fichier ; ± est la marge d’erreur à 95 %.
figures-estimates-caption = Pondéré à côté de non pondéré : { $page }
figures-column-weighted-all = Pondéré, tous
figures-estimates-few = Trop peu de réponses pour pondérer
figures-estimates-same = Pondérer ne déplace aucune part d’un point
figures-estimates-moves = La pondération déplace surtout « { $name } », de { $points } points
figures-answer-first = { $asked } : { $option } en premier
figures-answer-called = { $asked } : { $option } « { $called } »
