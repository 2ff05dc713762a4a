# L’éditeur de campagnes.

## Around every page of the editor

editor-title = Modifier
editor-outline = Plan
editor-save = Enregistrer
editor-add = Ajouter
editor-remove = Retirer
editor-undo = Annuler
editor-undo-what = Annuler – { $what }
editor-redo = Rétablir
editor-redo-what = Rétablir – { $what }
editor-undo-back = « Annuler », en haut, permet de revenir en arrière.
editor-version = Version { $number }, non publiée
editor-preview = Aperçu
editor-check-open = Vérifier et ouvrir
editor-changes-publish = Modifications et publication
editor-unchanged = Rien n’a encore été modifié
editor-saved = Enregistré à { $time } par { $name }
editor-seen = Tel que les membres le voient
editor-keys = Raccourcis
editor-key-arrows = Alt + ↑ ou ↓
editor-key-redo = Ctrl + Maj + Z
editor-keys-move = Déplacer la question, la page ou l’option
editor-keys-undo = Annuler votre dernière modification
editor-keys-redo = La refaire
editor-keys-list = Afficher ou masquer cette liste
editor-clash = Entre-temps, quelqu’un d’autre a modifié la même chose
editor-clash-what = Ce que vous avez saisi est dans le formulaire, avec tout ce que cette personne a enregistré par ailleurs. Enregistrer met votre texte à la place du sien ; recharger la page garde le sien.
editor-clash-placeless = Ce que vous avez saisi dans un élément qui n’existe plus, ou qui ne va pas avec ce qui a été modifié, n’est pas dans le formulaire et ne sera pas enregistré : copiez-le de la liste ci-dessous si vous en avez encore besoin.
editor-clash-theirs = Enregistré par quelqu’un d’autre
editor-clash-ours = Le vôtre, pas encore enregistré
editor-clash-ours-placeless = Le vôtre, qui n’est plus dans le formulaire
editor-stale = Entre-temps, quelqu’un d’autre a enregistré ce brouillon
editor-stale-form = Vous n’avez rien perdu : ce que vous avez saisi est dans le formulaire ci-dessous. L’enregistrer de nouveau le met à la place de ce que cette personne a enregistré ici, et laisse ses autres modifications.
editor-stale-list = Votre modification n’a pas été faite. Le brouillon tel qu’il est maintenant se trouve ci-dessous : regardez-le, puis refaites votre modification.

## Said while somebody types

editor-not-saved = Non enregistré : pas de connexion. Nouvel essai en cours.
editor-signed-out = Non enregistré : vous êtes déconnecté. Reconnectez-vous dans un autre onglet et continuez ici.
editor-refused = Pas encore enregistré. { $why }
editor-not-done = Non effectué : pas de connexion. Réessayez.
editor-gone = Quelqu’un d’autre a retiré ce que vous voyez ici.
editor-clash-status = Non enregistré : quelqu’un d’autre a modifié la même chose. Décidez ci-dessous.
editor-waiting = Pas encore enregistré : ce que vous avez rempli attend son bouton.
editor-reload = Rechargez la page.

## What is wrong

editor-wrong-empty = { $field } : à remplir
editor-wrong-clause = { $field } : { $what }
editor-wrong = { $field } : à revoir ({ $what })
editor-place-question = Page { $number }, question « { $wording } » ({ $id })
editor-place-page = Page { $number }, « { $title } »
editor-wrong-condition = la condition « { $condition } » : { $what }. Changez cette condition ou retirez-la.
editor-open-condition = la condition « { $condition } » : { $what }.
editor-fill-in = Remplissez ce champ

## The outline

editor-edit-texts = Modifier les textes
editor-texts = Textes
editor-languages = Langues
editor-assumptions = Hypothèses
editor-crossings = Deux questions ensemble
# The same as in English.
editor-quotas = Quotas
editor-library = Bibliothèque de questions
editor-library-take = Reprendre de la bibliothèque
editor-library-what = Questions des modèles et de toutes les campagnes de cette installation.
editor-hindrances = Ce brouillon ne pourrait pas ouvrir en l’état
editor-unwritten = Pas encore écrit : les membres le liraient tel quel
editor-unproved = Non vérifié : regardez ces conditions vous-même
editor-closed = Plus posées
editor-closed-what = Les réponses à celles-ci sont conservées, avec leurs graphiques.
# The same as in English.
editor-page-number = Page { $number }
editor-page-add-question = Ajouter une question à cette page
editor-is-required = obligatoire
editor-is-conditional = affichée après certaines réponses
editor-move-up = Monter
editor-move-up-of = Monter : { $what }
editor-move-down = Descendre
editor-move-down-of = Descendre : { $what }
editor-add-question = Ajouter une question
editor-add-question-do = Ajouter la question
editor-on-page = Sur la page
editor-kind = Type
editor-wording = Son énoncé
editor-no-wording = (pas encore de texte)
editor-add-page = Ajouter une page
editor-add-page-do = Ajouter la page
editor-page-title = Son titre
editor-first-question = Sa première question
editor-first-wording = L’énoncé de cette question
# The same as in English.
editor-minutes-short = { $minutes } min
editor-of-some = posée à certains seulement
editor-rules = { $rules ->
    [one] { $rules } règle
   *[other] { $rules } règles
}
editor-hints = { $hints ->
    [one] { $hints } conseil
   *[other] { $hints } conseils
}

## Hints

editor-hints-title = Conseils
editor-hints-wording = Conseils de rédaction
editor-hint-texts = { $language } : { $what }.
editor-texts-missing = { $texts ->
    [one] { $texts } texte non traduit
   *[other] { $texts } textes non traduits
}
editor-texts-earlier = { $texts ->
    [one] { $texts } texte d’une formulation antérieure
   *[other] { $texts } textes d’une formulation antérieure
}
editor-facts = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
} sur { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $time } pour répondre
editor-long = Il faut { $time } : au-delà de { $most } minutes, beaucoup s’arrêtent avant la fin. Laissez de côté ce dont aucune hypothèse n’a besoin.
editor-page-long = { $page } compte { $questions } questions : plus de { $most }, c’est beaucoup sur un écran.
editor-hint-language = { $language } : { $translated }. Ce qui manque est lu dans la langue de la campagne.
editor-hints-more = { $hints ->
    [one] Et { $hints } autre conseil.
   *[other] Et { $hints } autres conseils.
}

## The texts of a campaign

editor-field-title = Le titre
editor-field-asks = Qui demande
editor-field-intro = L’introduction
editor-field-next = Ce qui se passe ensuite
editor-heading = Titre
editor-asks-hint = Tel que le membre le lit, par exemple « Les présidents des trois divisions ».
# The same as in English.
editor-intro = Introduction
editor-intro-hint = Pourquoi vous demandez, en quelques phrases. Une ligne vide commence un paragraphe.
editor-next-hint = Affiché après l’envoi : quand les membres sauront ce qu’il en est advenu.
editor-privacy = Ce qui est promis aux membres
editor-confidential = Confidentielle
editor-confidential-what = Personne ne voit les réponses avec le nom du membre ; seuls des totaux sont montrés.
editor-identified = Nominative
editor-identified-what = Le personnel peut lire les réponses avec le nom du membre.
editor-layout = Ce que les membres voient d’abord
editor-layout-hint = Chaque membre peut passer de l’une à l’autre.
editor-page-by-page = Une page à la fois
editor-all-at-once = Toutes les pages à la fois
editor-after-sending = Après l’envoi

## A page

# The same as in English.
editor-page-questions = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
editor-field-random-order = L’ordre des questions
editor-field-random-place = La place de la page
editor-page-text = Texte sous le titre
editor-may-be-empty = Peut rester vide.
editor-random-questions = Ses questions sont dans un ordre différent pour chaque membre
editor-random-pages = Elle change de place avec les autres pages qui le font, pour chaque membre
editor-random-pages-alone = Aucune autre page ne le fait encore : elle reste à sa place jusqu’à ce qu’une autre le fasse.
editor-remove-page = Retirer cette page
editor-remove-page-what = { $questions ->
    [one] Retire la page avec sa question ({ $questions }). « Annuler », en haut, permet de revenir en arrière.
   *[other] Retire la page avec ses { $questions } questions. « Annuler », en haut, permet de revenir en arrière.
}
editor-remove-page-do = Retirer la page

## A question

# The same as in English.
editor-question = Question
# The same as in English.
editor-question-about = Question { $number } · { $kind }
editor-unseen = Les membres ne voient pas ceci. C’est conservé avec leurs réponses et compté avec elles.
editor-help = Aide en dessous
editor-help-hint = Peut rester vide. Le texte peut rappeler une réponse antérieure : {"{{"}reason|votre raison{"}}"}.
editor-help-unseen = Peut rester vide. Les membres ne voient ni l’énoncé ni ceci.
editor-required = Une réponse est obligatoire
editor-sensitive = Les réponses pourraient nuire à quelqu’un : les résultats montrent alors { $people } personnes ou plus ensemble
editor-random-options = Les options sont dans un ordre différent pour chaque membre
editor-random-statements = Les affirmations sont dans un ordre différent pour chaque membre
editor-random-rows = Les lignes sont dans un ordre différent pour chaque membre
editor-on-page-hint = Sur une autre page, elle se place à la fin.
editor-remove-question = Retirer cette question
editor-remove-question-do = Retirer la question
editor-pictures-of-options = Images des options
editor-tests = { $assumptions ->
    [one] Teste { $assumptions } hypothèse
   *[other] Teste { $assumptions } hypothèses
}
editor-tests-none = Ne teste aucune hypothèse
editor-field-question = La question
editor-field-most = Le plus que l’on peut choisir
editor-field-fewest = Le moins que l’on peut choisir
editor-field-points = Les mots des points
editor-field-types = Les fichiers acceptés
editor-field-link = Le nom de la valeur
editor-field-otherwise = Ce que valent les autres valeurs
editor-field-smallest = Le plus petit nombre
editor-field-largest = Le plus grand nombre
editor-field-decimals = Les décimales
editor-field-scale = L’échelle

## What a question lists

# The same as in English.
editor-options = Options
# The same as in English.
editor-option-number = Option { $number }
editor-option-another = Une autre option
editor-statements = Affirmations
editor-statement-number = Affirmation { $number }
editor-statement-another = Une autre affirmation
editor-statement-help = Aide sous l’affirmation { $number }
editor-statement-opposite = Le contraire de l’affirmation { $number }
editor-rows = Lignes
editor-row-number = Ligne { $number }
editor-row-another = Une autre ligne
editor-row-help = Aide sous la ligne { $number }
editor-columns = Colonnes
editor-column-number = Colonne { $number }
editor-column-another = Une autre colonne
editor-values = Valeurs
editor-value-number = Valeur { $number }
editor-value-another = Une autre valeur
editor-another-hint = Plusieurs à la fois : un par ligne.
editor-only-if = Seulement si { $condition }
editor-item-link = Lien : { $end }
editor-remove-of = Retirer : { $what }
editor-carry = Reprendre ce qui a été choisi plus tôt
editor-carry-do = Reprendre
editor-carry-of = Les options de
editor-carry-choose = Choisissez une question
editor-carry-what = Chacune n’est montrée qu’à ceux qui l’y ont choisie. Retirez ici ce sur quoi il ne faut pas interroger.

editor-kind-hint = Ce que les deux types ont est gardé. Ce qui n’a pas de place dans l’autre est d’abord indiqué.
editor-kind-change = Changer le type …
editor-kind-title = Changer le type
editor-kind-from-to = « { $from } » devient « { $to } ».
editor-kind-takes = Cela retire :
editor-kind-takes-nothing = Cela ne retire rien.
editor-kind-undo = « Annuler » rétablit tout.
editor-kind-do = Changer le type

## What can be answered

editor-none = aucune
editor-other = Place pour ses propres mots à côté de
editor-other-hint = Une option comme « Autre ». Ce qui y est écrit est lu par le personnel.
editor-at-least = Au moins
editor-at-most = Au plus
editor-no-limit = autant qu’il y en a
editor-exclusive = Ne va avec aucune autre
editor-exclusive-hint = Une option comme « Aucune de celles-ci ».
editor-drop-down = Une liste déroulante, pour beaucoup d’options
editor-comment = Ce qui peut être dit du choix
editor-comment-hint = Par exemple « Qu’est-ce qui vous fait dire cela ? » ; vide pour rien. Ce qui y est écrit est lu par le personnel.
editor-look = Ses points sont montrés comme
editor-look-numbers = nombres
editor-look-smileys = visages, de triste à content
editor-look-stars = étoiles
editor-top = Des rangs sont donnés à
editor-top-hint = Une longue liste est plus facile si seules les premières sont classées.
editor-top-all = toutes les options
editor-top-first = la première seule
editor-top-few = les { $number } premières
editor-one = une
editor-two = deux
editor-three = trois
editor-four = quatre
editor-five = cinq
# The same as in English.
editor-six = six
editor-seven = sept
editor-eight = huit
editor-nine = neuf
editor-terms = Ce qui est accepté
editor-paragraph-hint = Une ligne vide commence un paragraphe.
editor-agree = Texte à côté de la case
editor-body = Son texte
editor-from = De
editor-to = À
editor-points = Mots pour les points
editor-points-hint = Pour les deux extrêmes seulement, ou pour chaque point. Après un autre nombre de points, enregistrez pour voir leurs champs.
editor-dont-know = Proposer « Je ne sais pas »
editor-best = La meilleure s’appelle
editor-worst = La pire s’appelle
# The same as in English.
editor-total = Total
editor-total-hint = Ce qu’elles font ensemble.
editor-unit = Unité
editor-unit-hint = Par exemple « ans ».
editor-unit-sum-hint = Par exemple « points » ou « % ».
editor-bands = Les résultats sont comptés par tranches : { $bands }. Des limites plus proches donnent des tranches plus étroites.
editor-decimals = Décimales
editor-decimals-none = aucune : nombres entiers
editor-decimals-up-to = jusqu’à { $number }
editor-slider = Un curseur se trouve à côté du champ
editor-step = Par pas de
editor-step-hint = Si le champ est vide, un dans la dernière décimale.
editor-asks-for = Elle demande
editor-moment-hint = Par exemple { $example }. Peut rester vide.
editor-files = Fichiers acceptés
editor-files-most = Fichiers de chaque membre.
editor-megabytes = Mégaoctets
editor-megabytes-hint = De chaque fichier.
editor-lines = Place pour plusieurs lignes
editor-characters = Caractères au plus
editor-characters-usual = comme d’habitude : 200
editor-characters-usual-lines = comme d’habitude : 200 sur une ligne, 4 000 sur plusieurs
editor-format = Ce doit être
editor-format-hint = Sur une seule ligne.
editor-format-any = n’importe quel texte
editor-format-email = une adresse e-mail
editor-format-url = l’adresse d’une page web
editor-cells = Chaque cellule prend
editor-cells-hint = Enregistrez pour voir les réglages d’autre chose.
editor-cells-tick = une coche
editor-cells-number = un nombre
editor-cells-text = un texte court
editor-link-name = Nom de la valeur dans le lien
editor-link-name-hint = Par exemple « { $name } » si le lien finit par ?{ $name }=…
editor-otherwise = Toute autre valeur compte comme
editor-otherwise-hint = N’importe qui peut changer l’adresse d’un lien : ce qu’elle apporte ne prouve rien.
editor-otherwise-none = pas de réponse
editor-calculated = Ce qui est calculé
editor-calculated-hint = À partir de questions antérieures, par leurs identifiants : sum(train, bus), until - from, count(worries).

## Conditions

# The same as in English.
editor-conditions = Conditions
editor-conditions-what = Une condition nomme les questions antérieures et les options par leurs identifiants : le manuel « How do I write a campaign? » contient tout ce qui peut être dit.
editor-ids = Ce qui peut être nommé ici
editor-ids-own = Cette question
editor-ids-earlier = Questions antérieures
editor-ids-page = Sur cette page, dans « { $field } » seulement
editor-quoted = « { $words } »
editor-page-show-if = Montrer la page seulement si
editor-page-show-if-hint = Par exemple : evenings = no
editor-page-end-if = Terminer l’enquête ici si
editor-page-end-if-hint = Par exemple : member = no
editor-page-end-text = Ce qui est dit alors, après l’envoi
editor-page-end-text-hint = À la place de ce qui se passe ensuite.
editor-item-conditions = Quand chaque élément de la liste apparaît
editor-item-if = « { $item } » apparaît seulement si
editor-show-if = Demander seulement si
editor-show-if-unseen = Conservé seulement si
editor-show-if-hint = Par exemple : evenings = no and not (worries has dues)
editor-required-if = Une réponse est obligatoire si
editor-valid-if = Une réponse n’est acceptée que si
editor-valid-if-hint = Elle nomme cette question et des questions antérieures, par exemple : until >= answer(from)
editor-invalid-text = Ce qui est dit sinon
editor-invalid-text-hint = Ce qui ne va pas, et que faire.

## Pictures

editor-pictures = Images
editor-pictures-what = Une option avec une image se choisit par elle ou par son texte. Ce qu’elle montre est lu à ceux qui ne la voient pas, et s’affiche là où l’image ne peut pas être chargée.
editor-picture-alt-of = Ce que montre l’image de « { $option } »
editor-picture = Image
editor-picture-another = Une autre image
editor-picture-hint = PNG, JPEG ou WebP, jusqu’à 1 Mo.
editor-picture-alt = Ce qu’elle montre
editor-picture-remove = Retirer l’image
editor-back-to-question = Revenir à la question

## Languages

editor-languages-what = Langue d’origine : { $language }. Les membres lisent la campagne dans toute langue dans laquelle quelque chose est traduit, et en changent quand ils veulent. Quelle que soit la langue dans laquelle ils répondent, c’est la même réponse.
editor-add-language = Ajouter une langue
editor-language-tag = Code de langue
editor-language-tag-hint = Par exemple es pour l’espagnol, fr pour le français, ar pour l’arabe, pt-BR pour le portugais du Brésil.
editor-language-unspoken = Les mots propres à Canvass, comme « Continuer », sont affichés en anglais : il les a en anglais, en espagnol et en français.
editor-language-remove = Retirer { $language }
editor-translated = { $done } sur { $texts ->
    [one] { $texts } texte
   *[other] { $texts } textes
}
editor-translated-missing = non traduits : { $texts }
editor-translated-earlier = d’une formulation antérieure : { $texts }
editor-translation-empty = Ce qui reste vide est lu dans la langue de la campagne.
editor-translation-next = Aller au suivant qui n’est pas traduit
editor-translation-missing = Manque
editor-translation-earlier = D’une formulation antérieure : { $text }
editor-translation-fits = Elle convient aussi à la nouvelle formulation

## Assumptions

editor-assumption = Hypothèse
editor-assumption-number = Hypothèse { $number }
editor-assumption-terms = Les termes de l’hypothèse { $number }
editor-assumption-add = Ajouter une hypothèse
editor-assumptions-none = Cette campagne ne teste encore aucune hypothèse.
editor-assumptions-what = Combien de réponses il faudra jusqu’au verdict attendu, si la réalité est à 5, 10 ou 15 points du seuil. Calculé pour le fichier des membres tel qu’il est maintenant.
editor-statement = Énoncé
editor-statement-hint = Quelque chose qui peut se révéler faux, tel que la direction le lira.
editor-statement-hint-new = Quelque chose qui peut se révéler faux, par exemple « La plupart des membres veulent une seule division technologique ».
editor-topic = Thème
editor-topic-another = ou un autre thème
editor-decided-by = La question qui la tranche
editor-decided-by-hint = Elle commence avec une règle habituelle, à modifier ensuite.
editor-scope = De qui on l’affirme
editor-scope-whole = tous les membres
editor-scope-every = chaque division : c’est vrai si c’est vrai dans toutes
editor-scope-some = une division au moins : c’est vrai si c’est vrai dans l’une d’elles
editor-scope-division = { $division } seulement
editor-allowance = Marge pour ceux qui ne répondent jamais, en points
editor-allowance-hint = Un verdict tient même si les membres qui ne répondent jamais diffèrent d’autant de ceux qui répondent. { $points } points sont habituels.
editor-allowance-usual = { $points } points sont habituels.
editor-remove-assumption = Retirer cette hypothèse
editor-remove-assumption-do = Retirer l’hypothèse
editor-joined = L’énoncé est vrai si
editor-joined-all = toutes les règles sont remplies
editor-joined-any = l’une des règles est remplie
editor-rule-add = Ajouter une règle
editor-rule-number = Règle { $number }
editor-rule-remove = Retirer la règle { $number }
editor-field-statement = L’énoncé
editor-field-top = Le nombre de rangs
editor-field-format = La forme du texte
editor-field-topic = Le thème
editor-field-allowance = La marge
editor-field-threshold = Le seuil
editor-field-up-to = Le seuil supérieur
editor-field-direction = Ce que ce doit être
editor-field-answers = Les réponses qui comptent
editor-field-answer = Une réponse qui compte
editor-field-option = L’option
editor-field-before = L’option qui vient après
editor-field-over = La deuxième division
editor-about = À propos de
editor-about-hint = Après un changement de question, enregistrez pour voir ses réponses.
editor-measure = Ce qui est mesuré
editor-is-to-be = Doit être
editor-threshold = Seuil
editor-up-to = et
editor-rule-unit = Une part, en pour cent ; une moyenne, en points de l’échelle ; l’écart entre deux, en points de pourcentage, négatif en cas de retard.
# The same as in English.
editor-option = Option
editor-comes-before = vient avant
editor-answers-count = Réponses qui comptent
editor-answer-counts = Réponse qui compte
# The same as in English.
editor-division = Division
editor-compared-with = comparée à
editor-measure-share = la part des membres qui répondent ainsi
editor-measure-opinion = la part de ceux qui ont un avis et répondent ainsi
editor-measure-mean = la moyenne des points
editor-measure-net = la part en haut de l’échelle moins celle du bas
editor-measure-first = la part qui classe une option en premier
editor-measure-before = la part qui classe une option avant une autre
editor-measure-difference = l’écart entre deux divisions
editor-measure-lead = l’avance d’une division sur une autre
editor-direction-at-least = au moins
editor-direction-more = plus de
editor-direction-at-most = au plus
editor-direction-less = moins de
editor-direction-between = entre

## How many answers it will take

editor-outlook-among = Parmi
editor-outlook-members = Membres
# The same as in English.
editor-outlook-points = { $points } points
editor-outlook-caption = Réponses nécessaires pour l’hypothèse { $number }, selon l’écart entre la réalité et le seuil
editor-outlook-no-roster = Sans fichier des membres, il n’y a pas de verdict. Apportez d’abord le fichier.
editor-outlook-all = Tous les membres
editor-outlook-rule = { $among }, règle { $rule }
editor-outlook-not-all = pas même toutes
editor-outlook-no-share = pas de telle part
editor-outlook-unknown = non prévu
editor-outlook-nobody = personne à interroger
editor-outlook-always = toujours vrai
editor-outlook-never = toujours faux
editor-outlook-undecidable = ne peut être tranché

## An assumption that is added while members answer

editor-later-seen = { $answers ->
    [one] { $answers } réponse est déjà visible
   *[other] { $answers } réponses sont déjà visibles
}
editor-later-what = Qui a vu des réponses peut choisir ce qu’elles prouvent. C’est pourquoi ce qui s’ajoute maintenant est enregistré à part, avec sa propre probabilité d’erreur, et sa carte dira toujours que l’ajout a été fait plus tard. Une fois enregistré, cela ne peut être ni modifié ni retiré.
editor-later-begin-hint = Elle commence avec une règle habituelle, à modifier ensuite. Rien n’est encore enregistré.
editor-later-begin = Continuer vers sa règle
editor-later-reword = Mettre la règle en mots
editor-later-registered = Ce qui sera enregistré
editor-later-register = L’enregistrer définitivement

## Two questions together

editor-crossings-what = Parmi ceux qui ont donné chaque réponse à une question, ce qu’ils ont répondu à une autre. Choisissez avant l’ouverture : dès que les membres répondent, aucune autre paire ne peut être comptée ensemble, car ce qui a été publié séparément pourrait y être comparé.
editor-crossings-none = Aucune question n’est comptée avec une autre.
editor-crossings-add = En compter deux ensemble
editor-crossing-number = Croisement { $number }
editor-crossing-remove = Retirer : { $of }, par { $by }
editor-crossing-by-of = par la réponse à { $question }
editor-crossing-of = Ce qui est montré
editor-crossing-by = Par la réponse à
editor-crossing-by-hint = Chacune de ses réponses forme un groupe.

## Quotas

editor-quotas-what = Combien de réponses sont prises, et de qui. Une fois ce nombre atteint, plus personne parmi eux ne peut commencer, et qui répond encore en est averti à l’envoi. Qui relève de plusieurs quotas compte dans chacun.
editor-quotas-none = Les réponses de tous ceux qui viennent sont prises.
editor-quota-add = Ajouter un quota
# The same as in English.
editor-quota-number = Quota { $number }
editor-quota-remove = Retirer le quota { $number }
editor-field-quota-of = De qui, quota { $number }
editor-field-quota-most = Combien de réponses, quota { $number }
editor-quota-of = De qui
editor-quota-of-hint = Par divisions, fichier ou lien, par exemple : roster.divisions has lita. Vide, il concerne tout le monde.
editor-quota-most = Combien de réponses au plus
editor-quota-text = Ce qui est dit à ceux qui viennent après
editor-quota-text-hint = Vide, ils lisent qu’assez de personnes ont répondu.

## The library

editor-library-lead = Une question est copiée avec ses options ; ses réponses restent où elles sont. Ce dont elle y dépendait est laissé de côté.
editor-library-campaign = Campagne : { $name } ({ $slug })
editor-library-template = Modèle : { $name }
editor-library-of = Questions de
editor-library-show = Afficher
editor-library-put = Placer celles qui sont choisies à la fin de la page
editor-library-add = Ajouter au brouillon
editor-library-seen = Telle que les membres la voient

## Who changed what

editor-history = Historique
editor-history-none = Rien n’a été modifié depuis la création du brouillon.
editor-history-what = Tous les enregistrements, le plus récent d’abord. « Annuler », en haut, défait vos propres modifications l’une après l’autre, quoi que d’autres aient modifié ailleurs depuis.
editor-history-undone = Annulé : { $what }
editor-history-redone = Rétabli : { $what }

## What a new version changes

editor-changes = Modifications
editor-changes-heading = Ce qui change dans la version { $number }
editor-changes-lead = Les membres répondent à la version { $number }. Chaque réponse garde la version à laquelle elle a été donnée.
editor-changes-none = Rien ne diffère de ce qui est demandé maintenant aux membres. Modifiez une question dans le plan ; ce que cela fait aux réponses déjà données est dit ici.
editor-changes-why = Pourquoi (facultatif)
editor-changes-why-field = Le pourquoi
editor-changes-why-hint = Conservé avec la version, pour qui se le demandera plus tard.
editor-changes-look = Regarder de nouveau
editor-changes-publish-number = Publier la version { $number }
editor-changes-drop = Abandonner la version { $number }
editor-changes-drop-what = Tout ce qui a été changé pour elle disparaît, quel qu’en soit l’auteur, et personne ne peut le rétablir. Les membres continuent comme maintenant.
editor-changes-drop-do = L’abandonner définitivement
editor-changes-fixed = Ne peut être modifié
editor-changes-fixed-what = Annulez-les : cela a été fixé à l’ouverture de la campagne.
editor-changes-fixed-tag = fixe
editor-changes-breaking = Un autre sens
editor-changes-breaking-what = Les réponses déjà données ne voudraient plus dire la même chose. L’ancienne question est donc close avec ses réponses, et ce que vous en avez fait est posé à sa place comme une nouvelle question.
editor-changes-breaking-tag = incompatible
editor-changes-compatible = Ajouts ou retraits
editor-changes-compatible-what = Les réponses déjà données gardent leur sens. Les graphiques disent ce qui a été modifié, et quand.
# The same as in English.
editor-changes-compatible-tag = compatible
# The same as in English.
editor-changes-cosmetic = Corrections
editor-changes-cosmetic-what = La même chose est demandée qu’avant. Les graphiques disent quel était le texte.
editor-changes-cosmetic-tag = de forme
editor-changes-close = Clore « { $question } » et la poser comme une nouvelle question
editor-changes-before = Avant
editor-changes-now = Maintenant
editor-changes-nothing = rien
editor-changes-same = Une correction : le sens est le même
editor-changes-other = Un autre sens : la poser comme une nouvelle question à côté de l’ancienne
editor-publishing = Ce que fait la publication
editor-publishing-versions = Qui commence désormais répond à la version { $new }. Qui a commencé termine la version { $old }.
editor-publishing-renewed = « { $old } » est close ; ses réponses et ses graphiques restent. « { $new } » est posée à sa place et commence sans réponses.
editor-publishing-closed = « { $question } » n’est plus posée ; ses réponses et ses graphiques restent.
editor-publishing-assumption = L’hypothèse « { $statement } » reste avec la question close : elle est jugée sur ce qui y a été répondu, et personne d’autre n’est entendu à son sujet.
editor-publishing-groups = Autre chose est demandé qu’avant : les réponses sont désormais publiées à part des précédentes, par groupes de { $least } qui leur sont propres. À la fin, jusqu’à { $left } réponses de plus par groupe peuvent rester non publiées.
editor-publishing-registered = Ce qui a été enregistré reste tel quel, et son empreinte aussi.

## What a question can be, in a list

editor-kind-single = un choix
editor-kind-several = plusieurs choix
editor-kind-scale = échelle
editor-kind-between = paires d’opposés
editor-kind-battery = affirmations sur une échelle
editor-kind-ranking = classement
editor-kind-best-worst = meilleure et pire
editor-kind-sum = somme constante
editor-kind-ticks = tableau à cocher
editor-kind-numbers = tableau de nombres
editor-kind-texts = tableau de textes
editor-kind-number = nombre
# The same as in English.
editor-kind-date = date
editor-kind-time = heure
editor-kind-date-time = date et heure
editor-kind-long-text = texte long
editor-kind-short-text = texte court
editor-kind-consent = consentement
editor-kind-file = fichier
# The same as in English.
editor-kind-note = note
editor-kind-hidden = valeur du lien
editor-kind-calculated = nombre calculé

## What a new question can be

editor-new-single = Un choix
editor-new-yes-no = Oui ou non
editor-new-several = Plusieurs choix
editor-new-scale = Une échelle
editor-new-battery = Affirmations sur une même échelle
editor-new-between = Paires d’opposés
editor-new-ranking = Un classement
editor-new-best-worst = La meilleure et la pire
editor-new-sum = Un montant à répartir
editor-new-ticks = Un tableau à cocher
editor-new-numbers = Un tableau de nombres
editor-new-texts = Un tableau de textes courts
editor-new-number = Un nombre
editor-new-date = Une date ou une heure
editor-new-short-text = Une ligne de texte
editor-new-long-text = Un texte plus long
editor-new-consent = Conditions à accepter
editor-new-file = Un fichier
editor-new-note = Une note, sans réponse
editor-new-hidden = Une valeur du lien, non affichée
editor-new-calculated = Un nombre calculé, non affiché

## In an anonymous campaign

editor-anonymous = Anonyme
editor-anonymous-what = Personne, pas même l’administration, ne peut relier des réponses à un membre. Il faut JavaScript dans le navigateur du membre, et de qui répond on ne connaît que le groupe.
