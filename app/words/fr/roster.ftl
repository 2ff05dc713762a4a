# Le fichier des membres : qui y figure, ses parties, un membre, apporter des membres.

roster-title = Fichier des membres
roster-members = { $members ->
    [one] { $members } membre.
   *[other] { $members } membres.
}
roster-members-and-gone = { $members ->
    [one] { $members } membre, et { $gone } partis.
   *[other] { $members } membres, et { $gone } partis.
}
roster-empty-title = Personne ne figure encore dans le fichier
roster-empty = Apportez un fichier de vos membres, CSV ou classeur : une ligne pour chacun, avec une adresse e-mail. Vous voyez ce qu’il ferait avant que quoi que ce soit ne soit conservé.
roster-bring = Importer des membres
# The same as in English.
roster-segments = Segments
roster-all = Toutes
roster-only = Seulement { $name }.
roster-look-among-all = Chercher parmi tous
roster-not-known = { $name } : inconnu
# The same as in English.
roster-division = Division
roster-column-members = Membres
roster-name-or-address = Nom ou adresse
roster-those-gone = Ceux qui sont partis
roster-look = Chercher
roster-nobody = Personne n’a été trouvé.
roster-found = { $members ->
    [one] { $members } membre trouvé
   *[other] { $members } membres trouvés
}
roster-found-gone = { $members ->
    [one] { $members } membre parti trouvé
   *[other] { $members } membres partis trouvés
}
roster-column-name = Nom
roster-column-address = Adresse
# The same as in English.
roster-divisions = Divisions
roster-column-attributes = Attributs
roster-export = Ces membres dans un fichier (CSV)
roster-export-note = Il s’ouvre dans un tableur et peut être apporté de nouveau.
roster-page-before = Page précédente
roster-page-next = Page suivante
# The same as in English.
roster-pages = Pages

## Segments

roster-segments-lead = { $members ->
    [one] { $members } membre selon ce qu’il a aujourd’hui. Une campagne garde les tailles du jour où elle s’est ouverte.
   *[other] { $members } membres selon ce qu’ils ont aujourd’hui. Une campagne garde les tailles du jour où elle s’est ouverte.
}
roster-divisions-note = Qui en a plusieurs compte dans chacune.
roster-combinations = Combinaisons
roster-combinations-note = Chacun compte dans une seule.
roster-more-values = { $more ->
    [one] Et { $more } valeur de plus.
   *[other] Et { $more } valeurs de plus.
}
# The same as in English.
roster-column-segment = Segment
roster-column-share = Part
roster-percent = { $percent } %

## One member

roster-gone-since = N’est plus membre depuis le { $moment }. Ne compte dans aucun segment et ne reçoit pas de courriel ; le prochain fichier qui nomme cette adresse le ramène.
roster-none = Aucune
roster-no-mail = Aucun
roster-over-time = Divisions au fil du temps
roster-column-from = Depuis
roster-column-until = Jusqu’à
roster-beginning = le début de ce fichier
roster-now = maintenant
# The same as in English.
roster-invitations = Invitations
roster-not-invited = Invité à aucune campagne pour l’instant.
roster-column-campaign = Campagne
roster-column-state = État
roster-column-invited = Invité
roster-mail = Courrier
roster-column-link = Lien personnel
roster-invitations-note = On ne voit pas ici s’il a répondu : les relances le laissent de côté d’elles-mêmes.
roster-mail-waits = { $kind } : en attente
roster-mail-leaves = { $kind } : en train de partir
roster-mail-sent = { $kind } : envoi fait
roster-mail-failed = { $kind } : échec
roster-mail-skipped = { $kind } : laissé de côté
roster-mail-at = { $mail }, { $moment }
roster-link-over = Terminé
roster-link-works = Fonctionne
roster-link-ended = Annulé
roster-end-link = L’annuler
roster-reopen-link = Le rétablir
roster-for-campaign = {" "}pour la campagne { $title }
roster-opted-out = Ne veut pas de courriels depuis le { $moment }.
roster-gets-mail = Reçoit des courriels.
roster-gets-none = Ne reçoit pas de courriels.
roster-bounced = Un serveur de messagerie a refusé l’adresse le { $moment } : { $reason }. Aucun courriel ne lui est envoyé ; apportez le membre avec une autre adresse.
roster-opt-in = Veut de nouveau des courriels
roster-opt-out = Ne veut plus de courriels
roster-consent = Consentement
roster-consent-noted = Noté le { $moment }.
roster-consent-question = A-t-il accepté d’être interrogé par courriel ?
roster-consent-yes = Oui
roster-consent-no = Non : aucun courriel ne lui est envoyé
roster-consent-nothing = Rien n’est noté
roster-consent-note = Le noter

## Erasing one

roster-erase = Effacer
roster-erase-what = Pour un membre qui le demande. On vous dit ce qui part et ce qui reste avant de rien faire.
roster-erase-member = Effacer ce membre
roster-erase-title = Effacer { $name } ?
roster-erase-misnamed = Tapez l’adresse telle qu’elle figure ici : { $email }
roster-goes = Ce qui part pour de bon
roster-goes-facts = Nom, adresse, divisions d’aujourd’hui et d’avant, attributs, consentement.
roster-goes-no-invitation = Invité à aucune campagne.
roster-goes-invitations = { $invitations ->
    [one] { $invitations } invitation, avec son lien et ce qui a été commencé par lui.
   *[other] { $invitations } invitations, avec leurs liens et ce qui a été commencé par eux.
}
roster-goes-mail = Les courriels et s’ils sont arrivés ; les chiffres d’un envoi diminuent d’une unité.
roster-goes-tie = Le lien entre cette personne et toute réponse.
roster-goes-answers = Les réponses qui ne font pas encore partie de résultats publiés : elles sont retirées.
roster-goes-words = Ce qui a été écrit avec ses propres mots, dans les réponses publiées aussi.
roster-stays = Ce qui reste
roster-stays-answers = Les réponses qui font partie de résultats publiés restent dans leurs totaux, sans la personne : un total qui baisserait révélerait ce qu’il contenait.
roster-stays-fingerprint = Une empreinte de l’adresse (SHA-256), pour que le prochain fichier de membres ne la ramène pas sans qu’on le demande.
roster-stays-backups = Les sauvegardes faites auparavant. À vous de les laisser expirer.
roster-erase-type = Pour effacer, tapez son adresse e-mail
roster-erase-for-good = Effacer pour de bon
roster-keep = Garder ce membre

## Bringing members

roster-bring-lead = Une ligne par membre, avec des titres dans la première ligne. Les membres sont reconnus à leur adresse e-mail : qui figure déjà dans le fichier est modifié, personne n’est doublé. Vous voyez ce que le fichier ferait avant que quoi que ce soit ne soit conservé.
roster-and-more = et { $more } de plus
roster-nothing-taken = Rien n’a été pris de ce fichier ; la raison est en haut
roster-file = Un fichier de membres
roster-file-hint = CSV en UTF-8 avec des virgules, des points-virgules ou des tabulations, ou un classeur Excel (.xlsx), jusqu’à 32 Mo. D’un classeur, la première feuille qui contient quelque chose est lue.
roster-file-bring = L’importer
roster-file-empty = Choisissez un fichier qui n’est pas vide
roster-file-large = Le fichier dépasse { $megabytes } Mo. Rien n’a été pris : divisez-le, ou retirez des colonnes dont personne n’a besoin
roster-file-cut = Le formulaire n’est pas arrivé entier ({ $why }). Envoyez-le de nouveau
roster-lately = Importations récentes
roster-column-file = Fichier
roster-column-brought = Apporté
roster-column-by = Par
roster-column-became = Ce qu’il est devenu
roster-became-waits = Attend que vous commenciez
roster-became-running = En cours de reprise
roster-became-lost = Interrompu ; rien n’en a été conservé
roster-became-stopped = Arrêté ; rien n’en a été conservé
roster-became-failed = Échec ; rien n’en a été conservé
roster-became-done = { $new } nouveaux, { $changed } modifiés, { $gone } partis

## What its columns are for

roster-columns = Colonnes
roster-columns-title = À quoi servent les colonnes ?
roster-columns-lead = Dites-le pour chaque colonne de « { $file } ». C’est retenu pour le prochain fichier avec les mêmes titres.
roster-columns-see = Voir ce que le fichier ferait
roster-discard = Jeter le fichier
roster-sample-none = La colonne est vide.
roster-sample = Par exemple : { $sample }
roster-use-nothing = À rien : la laisser de côté
roster-use-email = Adresse e-mail
roster-use-name = Nom complet
roster-use-given-name = Prénom
roster-use-family-name = Nom de famille
roster-use-divisions = Divisions, toutes dans une cellule
roster-use-division = Division { $name } : oui ou non
roster-use-attribute = Attribut « { $name } »
roster-use-consent = Consentement à être interrogé par courriel : oui ou non

## A file: what it would do, how far it has come, what it did

roster-brought = Apporté le { $moment }.
roster-brought-by = Apporté le { $moment } par { $name }.
roster-change-columns = Changer l’usage des colonnes
roster-stopped = Il a été arrêté
roster-lost = Il a été interrompu
roster-lost-what = Le serveur s’est arrêté entre-temps.
roster-failed = Il a échoué
roster-nothing-kept = Rien n’en a été conservé ; ci-dessous, ce que le fichier ferait maintenant.
roster-runs = Les membres sont en cours de reprise
roster-runs-note = Vous pouvez quitter cette page : cela continue. Personne n’en voit rien avant que ce soit complet.
roster-reading = Lecture du fichier en cours.
roster-written = { $done } membres écrits sur { $all }.
roster-written-label = Membres écrits
roster-again = Recharger
roster-stop = L’arrêter et ne rien conserver
roster-done = Les membres sont repris. Le fichier lui-même n’est pas conservé.
roster-done-caption = Ce qu’il a fait
roster-how-many = Combien
roster-new = Nouveaux
roster-changed = Modifiés
roster-were-unchanged = Tels qu’ils étaient
roster-marked-gone = Marqués comme partis
roster-left-out = Lignes erronées, laissées de côté
roster-erased-left-out = Effacés auparavant, laissés de côté
roster-to-list = Aller au fichier des membres
roster-to-segments = Voir les segments
roster-unchanged = Déjà ainsi
roster-missing = Au fichier des membres, pas dans ce fichier
roster-erased = Effacés auparavant
roster-wrong-rows = Lignes avec une erreur
roster-plan = { $rows ->
    [one] Ce que ferait { $rows } ligne
   *[other] Ce que feraient { $rows } lignes
}
roster-changes-nothing = Ce fichier ne change rien : tout y figure déjà.
roster-fields = Ce qui change : { $fields }.
roster-field-of = { $field } de { $members }
roster-field-name = le nom
roster-field-divisions = les divisions
roster-field-attribute = « { $name } »
roster-field-consent = le consentement
roster-field-back = le retour
roster-unknown = Le fichier nomme des divisions qui ne sont pas encore connues
roster-unknown-hint = Cochez celles que votre association a. Un mot simplement mal écrit se corrige mieux dans le fichier.
roster-unknown-rows = { $rows ->
    [one] { $word } ({ $rows } ligne)
   *[other] { $word } ({ $rows } lignes)
}
roster-add-divisions = Ajouter ces divisions
roster-bad = { $rows ->
    [one] { $rows } ligne avec une erreur :
   *[other] { $rows } lignes avec une erreur :
} { $problems ->
    [one] { $problems } problème
   *[other] { $problems } problèmes
}
roster-column-line = Ligne
roster-column-column = Colonne
roster-column-wrong = Ce qui ne va pas
roster-first-shown = Les { $shown } premiers sur { $all } sont montrés.
roster-first-as-file = Les { $told } premiers dans un fichier (CSV)
roster-all-as-file = Tous dans un fichier (CSV)
roster-and-more-members = Et { $more } de plus.
roster-column-changes = Ce qui change
roster-change = { $what } : { $from } → { $to }
roster-change-name = nom
# The same as in English.
roster-change-divisions = divisions
roster-change-consent = consentement
roster-change-none = rien
roster-change-not-noted = non noté
roster-change-yes = oui
roster-change-no = non
roster-change-back = était parti, est de nouveau membre
# The same as in English.
roster-group = { $title } ({ $members })
roster-gone-keep = Ils restent comme ils sont
roster-gone-keep-hint = Pour un fichier qui ne contient qu’une partie des membres.
roster-gone-mark = Ils sont marqués comme partis
roster-gone-mark-hint = Ils ne comptent plus et ne reçoivent pas de courriel. Ce qu’ils ont répondu reste, leur ligne aussi, jusqu’à ce que vous l’effaciez.
roster-gone-question = { $members ->
    [one] Que faire du { $members } membre qui n’est pas dans le fichier ?
   *[other] Que faire des { $members } membres qui ne sont pas dans le fichier ?
}
roster-skip = { $rows ->
    [one] Laisser de côté la { $rows } ligne avec une erreur et prendre le reste
   *[other] Laisser de côté les { $rows } lignes avec une erreur et prendre le reste
}
roster-bring-back = { $members ->
    [one] Ramener le { $members } membre effacé
   *[other] Ramener les { $members } membres effacés
}
roster-bring-back-hint = Ils reviennent comme nouveaux membres : qui ne voulait pas de courriels en reçoit de nouveau, sauf si le fichier dit autre chose.
roster-do-it = Le faire
roster-at-once = Tout se fait d’un coup, ou rien. Vous pouvez l’arrêter pendant qu’il tourne.
roster-open-campaigns = Les campagnes ouvertes gardent les tailles avec lesquelles elles se sont ouvertes. Qui change de division compte, dans les réponses déjà données, dans la division d’alors.
roster-import = Importer ces membres
roster-some-wrong = Certaines lignes ont une erreur : corrigez-les dans le fichier, ou cochez ci-dessous qu’elles soient laissées de côté

## In an anonymous campaign

roster-stays-anonymous = Les réponses à une campagne anonyme : personne ne peut les retrouver. Qu’il a pris un jeton pour elle est oublié.
