# Le courrier d’une campagne : ses envois, en préparer un, un envoi avec ses chiffres.

mail-title = Courrier
# The same as in English.
mail-kind-invitation = Invitation
mail-kind-reminder = Relance
mail-kind-thanks = Remerciement
mail-kind-heard = Ce que nous avons entendu
mail-state-planned = Préparé
mail-state-running = En cours
mail-state-paused = Arrêté
mail-state-done = Terminé
mail-no-server-title = Aucun serveur de messagerie n’est indiqué
mail-no-server = Vous pouvez préparer un envoi, mais rien ne partira. L’administration écrit dans `canvass.toml`, sous `[mail]`, quel serveur prend le courrier (`host`) et de qui il vient (`from`), met le mot de passe dans `CANVASS_MAIL_PASSWORD` et redémarre Canvass ; `docs/outreach.md` l’explique pas à pas.
mail-trouble-title = Aucun courriel ne peut partir en ce moment
mail-trouble = Rien n’est perdu : un nouvel essai se fait tout seul, au plus tard dans cinq minutes.
mail-member = cher membre
mail-no-division = Sans division
mail-combination-only = { $name } seulement

## All mailings

mail-lead = Chaque membre reçoit un lien qui n’est qu’à lui. Personne n’est invité deux fois, et qui ne veut pas de courriel n’en reçoit pas.
mail-from = { $mails ->
    [one] Les courriels viennent de { $from }, { $mails } par minute au maximum.
   *[other] Les courriels viennent de { $from }, { $mails } par minute au maximum.
}
mail-empty-title = Personne n’a encore reçu de courriel
mail-empty = Une invitation va aux membres qui n’ont pas encore de lien personnel. Vous voyez à qui elle va avant que quoi que ce soit ne parte.
mail-not-open = Cette campagne n’accepte pas de réponses en ce moment : ni invitation ni relance ne part. Ce qui attend partira quand elle sera ouverte.
mail-planned-by = { $kind }, par { $name } le { $moment }
mail-nothing-sent = Rien n’a été envoyé.
mail-by-itself = Rien n’a été envoyé. L’envoi commence tout seul.
mail-numbers = { $mails ->
    [one] Envoyés : { $sent } sur { $mails }.
   *[other] Envoyés : { $sent } sur { $mails }.
} En attente : { $waiting }. En échec : { $failed }. { $answered ->
    [one] { $answered } membre a répondu.
   *[other] { $answered } membres ont répondu.
}
mail-progress-label = Courriels traités

## Planning one

mail-new-invitation = Nouvelle invitation
mail-new-reminder = Nouvelle relance
mail-new-thanks = Dire merci
mail-new-heard = Dire ce que nous avons entendu
mail-change-invitation = Modifier l’invitation
mail-change-reminder = Modifier la relance
mail-change-thanks = Modifier le remerciement
mail-change-heard = Modifier ce que nous avons entendu
mail-about-invitation = Elle va aux membres qui ne sont pas encore invités, à chacun avec son propre lien.
mail-about-reminder = Elle va aux membres invités qui n’ont pas répondu. Le lien du premier courriel fonctionne toujours.
mail-about-thanks = Il va aux membres qui ont répondu, une seule fois. On sait qui a répondu, mais pas quoi.
mail-about-heard = Il va à tous ceux qui ont été invités, qu’ils aient répondu ou non.
mail-subject = Objet
mail-text = Texte
mail-text-hint = Une ligne vide sépare les paragraphes. Il part en texte et en HTML, où { $link } seul sur une ligne devient un bouton.
mail-recalls = Ce qui est rempli pour chaque membre
mail-recall-name = le nom du membre
mail-recall-divisions = les divisions auxquelles il appartient
mail-recall-campaign = le titre de la campagne
mail-recall-asks = qui pose les questions
mail-recall-minutes = le temps nécessaire, par exemple « environ 5 minutes »
mail-recall-closes = jusqu’à quand on peut répondre, si c’est programmé
mail-recall-association = le nom de l’association
mail-recall-link = son lien personnel
mail-recall-opt-out = où il peut dire qu’il ne veut plus de courriels
mail-recalls-note = Après une barre vient ce qui est écrit quand rien n’est connu : `{ $example }`. Sans { $opt_out }, une phrase qui dit comment ne plus recevoir de courriels est ajoutée à la fin.
mail-when = Quand il commence
mail-when-hint = Laissez vide pour le lancer vous-même. Les heures sont celles de { $zone } ; { $schedule } indique le fuseau.
mail-starts-on = Tout seul, le
mail-after-days = Ou tant de jours après l’ouverture de la campagne
mail-after-at = À cette heure de la journée
mail-save = Enregistrer et voir les chiffres
mail-not-yet = Rien n’est encore envoyé.

## Whom it goes to

mail-whom = À qui il va
mail-divisions = Aux membres de
mail-divisions-hint = Ne cochez rien pour écrire à tous. Qui appartient à plusieurs divisions reçoit un seul courriel.
mail-of-no-division = Membres sans division
mail-exact = Combinaisons exactes
mail-exact-hint = Ceux qui ont ces divisions et aucune autre.
mail-more-values = { $more ->
    [one] Les plus nombreuses ; il en reste { $more }, que la condition ci-dessous peut nommer.
   *[other] Les plus nombreuses ; il en reste { $more }, que la condition ci-dessous peut toutes nommer.
}
mail-not-known = Inconnu
mail-others = Choisi auparavant
mail-others-hint = Le fichier n’en contient plus aucun, ou les résultats ne sont pas ventilés par cela.
mail-any = Dans une liste, une seule case cochée suffit ; si plusieurs listes ont des cases cochées, le membre doit figurer dans chacune.
mail-only = Seulement ceux pour qui ceci est vrai
mail-only-hint = Vide pour tous ; ou une condition, par exemple { $example }. Elle peut nommer { $names }.
mail-rest = Laisser de côté qui a reçu un courriel dans les derniers jours : combien de jours
mail-rest-hint = De n’importe laquelle de vos campagnes. Avec 0, personne n’est laissé de côté pour cela.
mail-count = Compter
mail-members = { $members ->
    [one] { $members } membre
   *[other] { $members } membres
}
mail-to-target = Seulement aux divisions au-dessous de l’objectif de la campagne, { $target } %
mail-to-target-hint = Des invités, au moment où l’envoi commence.
mail-no-target = La campagne n’a pas encore d’objectif. { $page } permet d’en fixer un, et une relance peut aller à celles qui sont au-dessous.
mail-below = Seulement aux divisions dont moins de ce pourcentage a répondu
mail-below-hint = Un nombre propre, à la place de l’objectif. Laissez vide pour relancer tout le monde.
mail-sampled = Tous, ou un échantillon
mail-sampled-hint = Laissez les deux vides pour inviter tout le monde. L’échantillon est tiré au sort dans chaque combinaison de divisions, et sa graine permet de refaire le même tirage.
mail-sample = Tant de membres, en proportion
mail-points = Ou assez pour connaître chaque division à tant de points de pourcentage près
mail-points-hint = Avec une probabilité de 95 %, si tous répondent. Ils seront moins nombreux : demandez donc moins de points qu’il ne vous en faut.
mail-seed = Graine
mail-seed-hint = N’importe quel nombre ; les mêmes membres et la même graine donnent le même tirage. Laissez vide pour une graine que personne n’a choisie.
mail-would-go = { $members ->
    [one] Il irait à { $members } membre.
   *[other] Il irait à { $members } membres.
}
mail-would-go-drawn = { $members ->
    [one] Il irait à { $members } membre, tiré au sort parmi { $all }.
   *[other] Il irait à { $members } membres, tirés au sort parmi { $all }.
}
mail-not-counted = Non compté. { $why }

## What is wrong with the form

mail-wrong-rest = « { $written } » n’est pas un nombre de jours : écrivez 0, ou combien
mail-wrong-audience = « { $written } » n’est pas une partie du fichier des membres
mail-wrong-both = C’est l’objectif de la campagne ou un nombre propre : choisissez l’un des deux
mail-wrong-below = « { $written } » n’est pas un pourcentage : écrivez un nombre entier de 1 à 100, ou rien
mail-wrong-sample = « { $written } » n’est pas un nombre de membres : écrivez des chiffres, par exemple 400
mail-wrong-points = « { $written } » n’est pas un nombre de points de 1 à 50
mail-wrong-sizes = Un échantillon a une taille ou une marge : laissez l’une des deux vide
mail-wrong-seed = « { $written } » n’est pas une graine : écrivez un nombre de 0 à { $most }, ou rien
mail-wrong-moment = « { $written } » n’est pas une date avec une heure : écrivez-la comme dans 2026-12-01T09:00
mail-wrong-time = Indiquez aussi l’heure de la journée, comme dans 09:00
mail-wrong-days = « { $written } » n’est pas un nombre de jours de 0 à 365
mail-wrong-starts = Il commence à une date ou tant de jours après l’ouverture : laissez l’un des deux vide
mail-subject-empty = L’objet est vide : dites en une ligne de quoi parle le courriel
mail-subject-long = L’objet dépasse { $most } caractères : raccourcissez-le
mail-subject-lines = L’objet doit tenir en une ligne
mail-subject-link = L’objet contient { $link } : un lien n’a pas sa place dans l’objet, où d’autres peuvent le lire
mail-subject-unknown = L’objet contient le champ « { $name } », qui n’est pas connu : utilisez { $known }
mail-text-empty = Le texte est vide : écrivez ce que les membres doivent lire
mail-text-long = Le texte dépasse { $most } caractères : raccourcissez-le
mail-text-no-link = Le texte ne contient pas { $link } : sans lui, personne ne peut répondre
mail-text-link = Le texte contient { $link } : ce courriel ne demande pas de réponse, il n’apporte donc pas de lien
mail-text-unsaid = Le texte contient encore une ligne « { $line } » : dites-y ce qu’il y a à dire
mail-text-unknown = Le texte contient le champ « { $name } », qui n’est pas connu : utilisez { $known }

## One, with its numbers

mail-since-planned = préparé le { $moment }
mail-since-started = lancé le { $moment }
mail-since-finished = terminé le { $moment }
mail-to-all = Aux membres de toutes les divisions, et d’aucune.
mail-to-some = Aux membres de : { $names }.
mail-to-also = { $names }, { $name }
mail-to-none = aucune division
mail-to-exact = Parmi eux, seulement ces combinaisons : { $names }.
mail-to-values = { $name } : { $values }.
mail-to-unknown = inconnu
mail-to-only = Seulement ceux pour qui ceci est vrai : { $condition }
mail-sample-members = { $members ->
    [one] Un échantillon de { $members } membre, tiré avec la graine { $seed }.
   *[other] Un échantillon de { $members } membres, tiré avec la graine { $seed }.
}
mail-sample-points = { $points ->
    [one] Un échantillon qui fait connaître chaque division à { $points } point de pourcentage près, tiré avec la graine { $seed }.
   *[other] Un échantillon qui fait connaître chaque division à { $points } points de pourcentage près, tiré avec la graine { $seed }.
}
mail-lagging = Seulement là où moins de { $percent } % des invités ont répondu quand il commence.
mail-lagging-target = Seulement là où, quand il commence, moins d’invités ont répondu que l’objectif de la campagne, { $target } %.
mail-lagging-no-target = Seulement là où, quand il commence, moins d’invités ont répondu que l’objectif de la campagne.
mail-overdue-title = Il devait commencer et n’a pas commencé
mail-several = Les membres de plusieurs divisions comptent dans chacune, et une fois dans « Tous ». Ils reçoivent un seul courriel.
mail-change = Le modifier
mail-discard = Le supprimer
mail-unclear-title = Il ne peut pas commencer ainsi
mail-goes-to = { $members ->
    [one] Il va à { $members } membre
   *[other] Il va à { $members } membres
}
mail-starts-at = Il commence tout seul le { $moment }.
mail-starts-later = Il commence tout seul, après l’ouverture de la campagne.
mail-rate = Au rythme fixé, cela prend environ { $minutes } minutes.
mail-numbers-now = Les chiffres sont ceux de cet instant ; ce qui compte, c’est la situation des membres quand vous le lancez. Un courriel parti ne peut pas être repris.
mail-start = { $mails ->
    [one] Lancer : envoyer { $mails } courriel
   *[other] Lancer : envoyer { $mails } courriels
}
mail-progress = Courriels traités : { $done } sur { $mails }.
mail-running-title = Les courriels partent
mail-running = Rechargez la page pour voir où en est l’envoi. Vous pouvez la quitter : les courriels continuent de partir.
mail-pause = Arrêter pour l’instant
mail-paused-title = Arrêté pour l’instant
mail-paused = Ce qui attend partira à la reprise.
mail-resume = Reprendre
mail-done-title = Tous les courriels sont traités
mail-done = Envoyés : { $sent }. En échec : { $failed }. Laissés de côté : { $skipped }. { $opened ->
    [one] { $opened } membre a ouvert son lien,
   *[other] { $opened } membres ont ouvert leur lien,
} { $answered ->
    [one] { $answered } a répondu.
   *[other] { $answered } ont répondu.
}
mail-doubted = { $mails ->
    [one] La connexion s’est coupée pendant le départ de { $mails } courriel : personne ne pouvait dire s’il était arrivé. Il a été renvoyé sous le même numéro, si bien que la plupart des messageries ne l’affichent qu’une fois.
   *[other] La connexion s’est coupée pendant le départ de { $mails } courriels : personne ne pouvait dire s’ils étaient arrivés. Ils ont été renvoyés sous le même numéro, si bien que la plupart des messageries ne les affichent qu’une fois.
}
mail-unsent = Non envoyés
mail-unsent-count = Non envoyés ({ $mails })
mail-unsent-address = Adresse
mail-unsent-what = Ce qui s’est passé
mail-unsent-why = Pourquoi
mail-unsent-failed = Échec
mail-unsent-skipped = Laissé de côté
mail-unsent-again = Nouvel essai le { $moment }

## Its letter

mail-letter = La lettre
mail-read-as = La lire en tant que
mail-read-by = La lire en tant que, par { $title }
mail-combination = Combinaison
mail-member-of = Un membre ({ $name })
mail-anyone = N’importe qui
mail-readers = Un membre d’une combinaison, ou avec un point commun
mail-reader = Ou en tant que membre ayant cette adresse e-mail
mail-read = La lire
mail-test = M’envoyer un essai
mail-test-note = Son lien mène à l’aperçu de l’enquête.
mail-as = Telle que { $name } ({ $email }) la recevrait ; ici, les liens ne mènent nulle part.
mail-subject-is = Objet :{" "}
mail-as-html = Comme la plupart des messageries l’affichent
mail-html-label = La lettre comme la plupart des messageries l’affichent
mail-as-text = Comme l’affichent celles qui ne montrent que le texte

## Tables

mail-all = Tous
mail-included = Reçoivent le courriel
mail-opted-out = Ne veulent pas de courriels
mail-bounced = Adresse refusée
mail-answered = Ont répondu
mail-waiting = Un courriel attend
mail-invited = Déjà invités
mail-not-invited = Pas encore invités
mail-not-answered = N’ont pas répondu
mail-thanked = Déjà remerciés
mail-rests = En ont reçu un récemment
mail-column-members = Membres
mail-column-audience = Parmi les destinataires
mail-column-could = Pourraient le recevoir
mail-column-drawn = Tirés au sort
mail-plan-caption = Qui le reçoit, et qui est laissé de côté
mail-column-mails = Courriels
mail-column-waiting = En attente
mail-column-sent = Envoyés
mail-column-failed = En échec
mail-column-skipped = Laissés de côté
mail-column-opened = Ont ouvert
mail-column-answered = Ont répondu
mail-report-caption = Où en est l’envoi

# The same as in English.
mail-html = HTML
mail-html-own = Votre propre HTML
mail-html-hint = Laissez vide, et le HTML est fait à partir du texte. Ce qui est rempli est le même ; { $link } mène à l’enquête. Les images et tout ce qui se charge d’ailleurs sont refusés. Sans { $opt_out }, une phrase qui dit comment ne plus recevoir de courriel est ajoutée.
mail-html-long = Le HTML dépasse { $most } caractères : raccourcissez-le
mail-html-no-link = Le HTML ne mène pas à l’enquête : sans { $link }, personne ne peut répondre
mail-html-link = Le HTML contient { $link } : ce courriel ne demande pas de réponse, il n’apporte donc pas de lien
mail-html-unknown = Le HTML contient le champ « { $name } », qui n’est pas connu : utilisez { $known }
mail-html-fetches = Le HTML contient { $what }, qui charge quelque chose d’ailleurs et révèle ainsi qui lit le courriel et quand : retirez-le
mail-html-foreign = Le HTML contient { $what }, qui n’a pas sa place dans un courriel : retirez-le
mail-html-misplaced = Le HTML remplit quelque chose dans { $place } : ce qui est rempli va dans le texte, et les liens dans { $link }
mail-html-address = Le HTML mène à « { $address } » : écrivez une adresse qui commence par https://, ou { $link } ou { $opt } seuls
mail-html-cut = Le HTML finit au milieu d’une balise ou d’un commentaire : écrivez-le jusqu’au bout
mail-report-by = Où en est l’envoi, par { $attribute }

## What a mailing says before staff have changed it, and what each letter says

mail-usual-invitation =
    Bonjour { $name },

    { $asks } demande à tous les membres ce qu’ils pensent :

    { $campaign }

    Cela prend { $minutes }. Répondez ici :

    { $link }

    Ce lien n’est qu’à vous : merci de ne pas le transmettre. Vous pouvez vous arrêter à tout moment et continuer plus tard, sur n’importe quel appareil.

    { $association }
mail-usual-reminder-subject = Rappel : { $campaign }
mail-usual-reminder =
    Bonjour { $name },

    Nous n’avons pas encore vos réponses, et sans elles le tableau n’est pas complet :

    { $campaign }

    Cela prend { $minutes }. Répondez ici, ou reprenez où vous en étiez :

    { $link }

    Le lien de notre premier courriel mène au même endroit. Si vous avez répondu entre-temps, merci.

    { $association }
mail-usual-thanks-subject = Merci : { $campaign }
mail-usual-thanks =
    Bonjour { $name },

    Merci d’avoir répondu :

    { $campaign }

    Quand l’enquête sera terminée, nous vous dirons ce que nous avons entendu et ce que nous en faisons.

    { $asks }
    { $association }
mail-usual-heard-subject = Ce que nous avons entendu : { $campaign }
mail-usual-heard =
    Bonjour { $name },

    Nous vous avons demandé ce que vous pensez :

    { $campaign }

    Voici ce que nous avons entendu :

    - …

    Voici ce que nous en faisons, et pour quand :

    - …

    Merci à tous ceux qui ont répondu.

    { $asks }
    { $association }
mail-goodbye = Vous recevez ce courriel en tant que membre ({ $association }). Si vous ne voulez plus en recevoir : { $address }
# The same as in English.
mail-test-subject = [Test] { $subject }
# Figure comme destinataire quand il n’y en a aucun.
mail-somebody = Un membre

## In an anonymous campaign

mail-below-credential = Seulement aux divisions dont moins de ce pourcentage a pris un jeton
mail-numbers-credential = { $mails ->
    [one] Envoyés : { $sent } sur { $mails }.
   *[other] Envoyés : { $sent } sur { $mails }.
} En attente : { $waiting }. En échec : { $failed }. { $answered ->
    [one] { $answered } membre a pris un jeton.
   *[other] { $answered } membres ont pris un jeton.
}
mail-done-credential = Envoyés : { $sent }. En échec : { $failed }. Laissés de côté : { $skipped }. { $opened ->
    [one] { $opened } membre a ouvert son lien,
   *[other] { $opened } membres ont ouvert leur lien,
} { $answered ->
    [one] { $answered } a pris un jeton.
   *[other] { $answered } ont pris un jeton.
}
mail-about-reminder-credential = Elle va aux membres invités qui n’ont pas pris de jeton. Qui en a pris un est laissé de côté, et a peut-être répondu ou non : cela n’est pas connu.
mail-credential = Ont pris un jeton
mail-column-credential = Ont pris un jeton
