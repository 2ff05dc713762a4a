# Le tableau de bord de la direction : ce que les réponses étayent, chaque question, qui a répondu, le rapport.

## The pages

dashboard-now = Maintenant
# The same as in English.
dashboard-questions = Questions
dashboard-who = Qui a répondu
dashboard-report = Rapport
dashboard-words = Mots des membres
dashboard-all-campaigns = Toutes les campagnes
dashboard-page-title = { $page } : { $campaign }
dashboard-now-title = Ce que les réponses étayent à ce stade
dashboard-now-lead = Les points sont ce que les membres ont dit jusqu’ici ; les barres, où peut se trouver l’ensemble des membres, y compris ceux qui n’ont pas répondu. Une barre qui ne touche pas la ligne est un verdict, et il reste.
dashboard-questions-title = Chaque question
dashboard-questions-lead = Tous les membres et chaque division actuelle côte à côte. Les membres de plusieurs divisions comptent dans chacune, et une fois dans l’ensemble.
dashboard-who-lead = Combien ont répondu au fil du temps, par rapport au fichier des membres, et comment les divisions se recoupent.
dashboard-report-title = Rapport final
dashboard-no-report = Pas encore de rapport final
dashboard-report-lead = Ce que les réponses étayent, établi une seule fois, après la clôture. Imprimez-le ou enregistrez-le en PDF avec votre navigateur.
dashboard-jump-question = Aller à une question
dashboard-parts = Parties du rapport
dashboard-jump-part = Aller à une partie
dashboard-not-open = Pas encore ouverte
dashboard-not-open-manage = Personne ne peut répondre avant l’ouverture de la campagne. Ouvrez-la, puis envoyez ses liens.
dashboard-not-open-read = Personne ne peut répondre avant que le personnel n’ouvre la campagne.
dashboard-none = Pas encore de réponses
dashboard-none-manage = Envoyez leurs liens aux membres ; cette page se remplit d’elle-même à mesure qu’ils répondent.
dashboard-none-read = Cette page se remplit d’elle-même à mesure que les membres répondent.
dashboard-to-campaign = Aller à la campagne
dashboard-words-lead = Dans un ordre qui n’est celui de personne : rien ici ne dit qui a écrit, quand, ni depuis quelle division. Le personnel lit d’abord chaque texte et retient ceux qui désignent quelqu’un.
dashboard-words-told = Transmis : { $passed }. Retenus : { $withheld }. Pas encore lus par le personnel : { $unread }.
dashboard-words-none = Rien à lire pour l’instant

## As of when

dashboard-as-of = Mis à jour : { $moment }, publication { $release }
dashboard-closed = Les réponses ne sont plus acceptées
dashboard-live = En direct
dashboard-lost = Plus en direct pour le moment, nouvel essai en cours
dashboard-load = Recharger
dashboard-answered = { $answered ->
    [one] { $answered } sur { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    } a répondu
   *[other] { $answered } sur { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    } ont répondu
}
dashboard-so-far = { $answers ->
    [one] { $answers } réponse à ce stade
   *[other] { $answers } réponses à ce stade
}
dashboard-held-back = { $answers ->
    [one] { $answers } réponse est retenue pour protéger la personne qui l’a donnée
   *[other] { $answers } réponses sont retenues pour protéger les personnes qui les ont données
}

## By which divisions, for whoever may read single answers

# What the two links that follow choose.
dashboard-divisions = Selon quelles divisions
dashboard-divisions-answering = Selon les divisions au moment de la réponse
dashboard-divisions-now = Selon les divisions d’aujourd’hui
dashboard-divisions-answering-what = Vous lisez les résultats publiés : chaque réponse compte dans les divisions que le membre avait lorsqu’il l’a envoyée.
dashboard-divisions-now-what = Les mêmes réponses, chacune dans les divisions que le membre a aujourd’hui
dashboard-divisions-moved = { $moved ->
    [one] { $moved } réponse sur { $answers } vient d’un membre qui a d’autres divisions aujourd’hui.
   *[other] { $moved } réponses sur { $answers } viennent de membres qui ont d’autres divisions aujourd’hui.
}
dashboard-divisions-none-moved = Aucune des personnes qui ont répondu n’a d’autres divisions aujourd’hui.
dashboard-divisions-left = { $answers ->
    [one] { $answers } réponse vient d’une personne qui n’est plus dans le fichier des membres : elle compte dans les divisions que cette personne avait en répondant.
   *[other] { $answers } réponses viennent de personnes qui ne sont plus dans le fichier des membres : elles comptent dans les divisions que ces personnes avaient en répondant.
}
dashboard-divisions-untied = { $answers ->
    [one] { $answers } réponse est arrivée par le lien ouvert ou dans un fichier, et l’on ne sait pas de quel membre elle vient : elle compte comme dans les résultats publiés.
   *[other] { $answers } réponses sont arrivées par le lien ouvert ou dans un fichier, et l’on ne sait pas de quels membres elles viennent : elles comptent comme dans les résultats publiés.
}
dashboard-divisions-merged = { $answers ->
    [one] { $answers } réponse ne compte que dans l’ensemble des membres dans les résultats publiés, parce que peu de membres avaient les mêmes divisions ; ici, elle compte aussi dans ses divisions.
   *[other] { $answers } réponses ne comptent que dans l’ensemble des membres dans les résultats publiés, parce que peu de membres avaient les mêmes divisions ; ici, elles comptent aussi dans leurs divisions.
}
dashboard-divisions-not-for-others = Ne lit ceci que qui peut lire les réponses individuelles. Ne le transmettez pas : à côté des résultats publiés, il révèle ce qu’ont répondu les quelques personnes qui ont changé de divisions. Les verdicts restent fondés sur les divisions au moment de la réponse.
# Where the page says otherwise whether it is live.
dashboard-divisions-once = Calculé à l’ouverture de cette page

## What was registered

dashboard-registered = Règles enregistrées le { $moment }, empreinte { $digest }
dashboard-fixed = Avant que quiconque réponde, les règles, les questions et le nombre de membres ont été fixés. Leur empreinte (SHA-256) est { $digest }. Si quoi que ce soit était changé, l’empreinte serait différente.
dashboard-fixed-first = Avant que quiconque réponde, les règles, la première version des questions et le nombre de membres ont été fixés. Ce qui est demandé a changé depuis, et en est à la version { $version } : chaque version est numérotée et conservée, et les graphiques disent quelles questions et quels mots ont changé. L’empreinte de ce qui a été fixé (SHA-256) est { $digest }. Si quoi que ce soit était changé, l’empreinte serait différente.
dashboard-fixed-later = { $answers ->
    [one] Alors que { $answers } réponse était visible, le { $moment }, d’autres hypothèses ont été ajoutées. Leur empreinte (SHA-256) est { $digest }. Si quoi que ce soit était changé, l’empreinte serait différente.
   *[other] Alors que { $answers } réponses étaient visibles, le { $moment }, d’autres hypothèses ont été ajoutées. Leur empreinte (SHA-256) est { $digest }. Si quoi que ce soit était changé, l’empreinte serait différente.
}
dashboard-last-release = Publication { $release }, la dernière, du { $moment }.
dashboard-report-chance = La probabilité qu’un verdict de cette page soit faux est d’au plus { $chance }, aussi souvent qu’on ait regardé pendant que les membres répondaient.
dashboard-added-later = Les hypothèses ajoutées plus tard ont une probabilité à elles : leurs cartes le disent.
dashboard-report-least = Aucun nombre ne parle de moins de { $least } personnes. Les verdicts ne reposent que sur les règles ; ce qui les suit décrit.

## Which cards to show

dashboard-topic = Thème
dashboard-all-topics = Tous les thèmes
# The same as in English.
dashboard-division = Division
dashboard-all-divisions = Toutes les divisions
# The same as in English.
dashboard-verdict = Verdict
dashboard-all-verdicts = Tous les verdicts
dashboard-show = Afficher
dashboard-show-all = Tout afficher
dashboard-no-assumptions = Cette campagne ne fait aucune hypothèse
dashboard-no-assumptions-what = Rien n’est jugé ici. Ce que les membres ont répondu est montré question par question.
dashboard-nothing-fits = Aucune hypothèse ne correspond à ce choix
dashboard-nothing-fits-what = Choisissez autre chose ci-dessus, ou affichez tout.

## How to read the page

dashboard-guide = Comment lire cette page
dashboard-guide-card = Chaque carte est une affirmation qui pourrait être fausse. La façon d’en décider est fixée avant que quiconque réponde.
dashboard-guide-verdicts = { $supported } signifie que les réponses excluent qu’elle soit fausse ; { $denied }, qu’elles excluent qu’elle soit vraie. Les deux valent même si les membres qui ne répondent pas diffèrent de ceux qui répondent, dans la mesure que permet la règle.
dashboard-guide-supported = Étayée
dashboard-guide-denied = infirmée
dashboard-guide-bar = Le point est ce que les membres ont dit jusqu’ici. La barre est l’intervalle où la vérité peut se trouver pour tous les membres, y compris ceux qui n’ont pas répondu. La ligne en tirets est ce que promet l’affirmation. Si toute la barre est d’un côté de la ligne, il y a un verdict. Si la barre touche la ligne, il n’y en a pas encore. Les lignes dont l’affirmation ne parle pas sont pâles.
dashboard-guide-open = { $verdict } est une réponse honnête : ce que les membres ont dit jusqu’ici convient aux deux. Ce n’est ni un échec, ni une raison de deviner. Chaque carte dit ce qui reste ouvert.
dashboard-guide-steps = Les nombres avancent par paliers : les réponses sont comptées quand celles de { $least } personnes sont réunies, afin que nul ne puisse savoir ce qu’une personne a dit. Les membres de plusieurs divisions comptent dans chacune d’elles, et une fois parmi tous les membres.
dashboard-guide-chance = La probabilité qu’un verdict de ces pages soit un jour faux est d’au plus { $chance }, aussi souvent que vous regardiez.
dashboard-guide-granted = Cela suppose que, dans chaque groupe, les réponses précoces et tardives se ressemblent, et que ceux qui ne répondent jamais ne diffèrent pas plus que chaque règle ne le permet. Un verdict, une fois rendu, reste.

## Verdicts

dashboard-supported = Étayée
dashboard-denied = Infirmée
dashboard-open = Pas encore connu
dashboard-counted-supported = { $count ->
    [one] étayée
   *[other] étayées
}
dashboard-counted-denied = { $count ->
    [one] infirmée
   *[other] infirmées
}
dashboard-counted-open = { $count ->
    [one] encore indécise
   *[other] encore indécises
}

## A card

dashboard-topic-later = { $answers ->
    [one] { $topic } · ajoutée alors que { $answers } réponse était visible
   *[other] { $topic } · ajoutée alors que { $answers } réponses étaient visibles
}
dashboard-rule-draft = La règle, qui est fixée à l’ouverture de la campagne : { $rule }
dashboard-rule = La règle, telle qu’elle a été enregistrée : { $rule }
dashboard-rule-later = { $answers ->
    [one] Ajoutée alors que { $answers } réponse était déjà visible : elle a donc pu être choisie d’après ce qu’elle dit ; ses verdicts ont une probabilité d’erreur à eux, d’au plus { $chance }. La règle : { $rule }
   *[other] Ajoutée alors que { $answers } réponses étaient déjà visibles : elle a donc pu être choisie d’après ce qu’elles disent ; ses verdicts ont une probabilité d’erreur à eux, d’au plus { $chance }. La règle : { $rule }
}
dashboard-reasoning = Raisonnement complet
dashboard-reasoning-of =  : { $statement }
dashboard-estimates = Estimations, avec ce que les réponses laissent possible
dashboard-members = Membres
dashboard-possible = Ce que les réponses laissent possible
dashboard-estimate = Estimation, et combien ont répondu
dashboard-range-verdict = { $range } : { $verdict }
dashboard-range = de { $low } à { $high }
dashboard-range-percent = de { $low } à { $high } %
dashboard-range-points = de { $low } à { $high } points
dashboard-of = { $number } sur { $members }
dashboard-no-roster = sans fichier
dashboard-none-of = { $group } : aucune réponse à montrer
dashboard-too-few = trop peu pour être montrés
dashboard-and = { $names } et { $last }

## What a verdict rests on

dashboard-note-no-roster = Aucun fichier ne dit combien il y a de membres : rien ne peut être jugé.
dashboard-supported-now = Étayée.
dashboard-supported-since = Étayée depuis la publication { $release }.
dashboard-denied-now = Infirmée.
dashboard-denied-since = Infirmée depuis la publication { $release }.
dashboard-denied-by = Infirmée par { $names }.
dashboard-denied-since-by = Infirmée depuis la publication { $release } par { $names }.
dashboard-supports = { $count ->
    [one] { $names } l’étaye.
   *[other] { $names } l’étayent.
}
dashboard-denies = { $count ->
    [one] { $names } l’infirme.
   *[other] { $names } l’infirment.
}
dashboard-disagree = Les réponses précoces et tardives ne concordent pas.
dashboard-still-open = Encore ouvert : { $names }.
dashboard-holds-for = Pour { $name }, l’hypothèse ne tient que si { $turns }.
dashboard-certain = Certain, quoi que pensent les autres.
dashboard-wrong-if = Le verdict ne serait faux que si { $turns }.
dashboard-holds-if = Ouvert : l’hypothèse ne tient que si { $turns }.
dashboard-unpublished = Aucune réponse n’est encore publiée.
dashboard-touches = La barre touche encore la ligne : il faut plus de réponses.
dashboard-turns-fewer = moins de { $needed } des { $silent } qui n’ont pas répondu sont d’accord ({ $percent } %)
dashboard-turns-least = au moins { $needed } des { $silent } qui n’ont pas répondu sont d’accord ({ $percent } %)
dashboard-turns-and = { $one } et { $other }
dashboard-turns-or = { $one } ou { $other }
dashboard-turns-said = { $turns } ; { $percent } % de ceux qui ont répondu le sont

## The full reasoning

dashboard-never-shown = Trop peu de membres pour être montrés sans les désigner.
dashboard-counted = { $members ->
    [one] Comptées : les réponses publiées de { $answered } sur { $members } membre{ $rate }.
   *[other] Comptées : les réponses publiées de { $answered } sur { $members } membres{ $rate }.
}
dashboard-counted-yes = { $members ->
    [one] Comptées : les réponses publiées de { $answered } sur { $members } membre{ $rate } ; { $percent } % d’entre elles comptent comme oui.
   *[other] Comptées : les réponses publiées de { $answered } sur { $members } membres{ $rate } ; { $percent } % d’entre elles comptent comme oui.
}
dashboard-allowed = Si ceux qui n’ont pas répondu pensent comme ceux qui ont répondu, la vérité se situe dans l’intervalle { $alike }. La barre leur permet de différer de { $points } points : { $range }.
dashboard-bar-certain = Les réponses précoces et tardives diffèrent plus que le hasard ne l’explique : la barre ne montre donc que ce qui est certain.
dashboard-certain-within = Quoi que pensent les autres, elle reste dans l’intervalle { $range }.
dashboard-alike = Toutes ses parties ont répondu à peu près aussi souvent.
dashboard-some-more = Certaines de ses parties ont répondu plus souvent que d’autres.
dashboard-some-far-more = Certaines de ses parties ont répondu bien plus souvent que d’autres.
dashboard-check-supports = Pour le vérifier dans un tableur, VRAI si ces réponses à elles seules l’étayent :
dashboard-check-denies = Pour le vérifier dans un tableur, VRAI si ces réponses à elles seules l’infirment :

## Figures

dashboard-table = Tableau
dashboard-axis-day = {"{d}/{M}"}
dashboard-on-roster = Dans le fichier des membres
dashboard-have-answered = Ont répondu
