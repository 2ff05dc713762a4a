# Ce que Canvass dit de lui-même aux membres, en français. On vouvoie.

## Every page

skip-to-content = Aller au contenu
# The same as in English.
simulation = Simulation
simulation-what =  : personnes et réponses inventées
error-prefix = Erreur :{" "}
errors-title = Il y a quelque chose à corriger
languages = Langue

## The invitation

fact-time = Durée
fact-length = Longueur
fact-break = Pauses
break-this-device = à tout moment, sur cet appareil
break-any-device = à tout moment, sur n’importe quel appareil
about-minutes = { $minutes ->
    [one] environ { $minutes } minute
   *[other] environ { $minutes } minutes
}
# The same as in English.
pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
withdrawn-title = Vos réponses ont été retirées
withdrawn = Rien n’en est conservé. Vous pouvez répondre à nouveau tant que l’enquête est ouverte.
member-of = Vos divisions : { $divisions }. Ce que votre adhésion indique déjà ne vous est pas redemandé.
member-of-none = Vous répondez en tant que membre sans division. Ce que votre adhésion indique déjà ne vous est pas redemandé.
divisions = À quelles divisions appartenez-vous actuellement ?
divisions-none = À aucune de celles-ci
divisions-missing = Choisissez vos divisions, ou « À aucune de celles-ci »
divisions-both = Choisissez soit des divisions, soit « À aucune de celles-ci »
start = Commencer
start-go-on = Reprendre où vous en étiez
start-kept = Les réponses que vous avez déjà données sont là.
promise-title = Qui verra quoi
promise-identified = Le personnel ({ $association }) peut lire vos réponses avec votre nom. Les résultats ne sont montrés que sous forme de totaux d’au moins { $least } personnes.
promise-confidential = Personne ne voit vos réponses avec votre nom ; seuls des totaux d’au moins { $least } personnes sont montrés.
promise-open = Aucun nom n’est demandé ni conservé ; seuls des totaux d’au moins { $least } personnes sont montrés.
proof-title = Comment le savoir ?
proof-identified = Votre invitation et vos réponses sont conservées ensemble. Les personnes qui lisent des réponses individuelles ont leur propre compte et y sont autorisées.
proof-confidential = Aucune page, aucun export ni aucun journal de ce programme ne montre un nom à côté d’une réponse. Ce qui relie votre invitation à vos réponses est conservé à part et ne sert qu’à vous permettre de continuer plus tard et à n’accepter qu’une réponse par membre.
proof-open = Ce lien est le même pour tout le monde : rien ne peut donc révéler qui vous êtes. Un cookie de ce navigateur vous permet de continuer plus tard ; il contient un nombre aléatoire et rien d’autre.
proof-confirmed = Ce lien est le même pour tout le monde. À partir de votre adresse nous formons un code, avec une clé propre à cette enquête. Le code est conservé à part de vos réponses, pour que chaque adresse réponde une seule fois et que vous puissiez continuer plus tard. Nous oublions l’adresse elle-même quand le courriel est parti, et la clé quand l’enquête se termine : plus personne ne peut alors savoir à qui sont les réponses.
proof-together = Les réponses attendent que celles de { $least } personnes soient réunies ; alors seulement, elles s’ajoutent aux résultats, toutes à la fois. Ainsi, aucun chiffre ne bouge à cause d’une seule personne, et nul ne peut retrouver vos réponses en comparant les résultats du jour à ceux de la veille. Ce qui n’est pas réuni à la clôture de l’enquête n’est jamais montré.
proof-change = Tant qu’elles ne sont pas comptées, vous pouvez modifier vos réponses ou les retirer ; ensuite, plus personne ne peut les distinguer.
proof-divisions = Vos divisions actuelles sont conservées avec vos réponses, afin que les résultats puissent être montrés pour chaque division.
proof-words = Ce que vous écrivez avec vos propres mots est lu tel quel : omettez ce qui dirait qui vous êtes, sauf si vous souhaitez qu’on le sache. Le personnel le lit d’abord et transmet à la direction ce qui ne désigne personne.
proof-registered = Ce qui est demandé, et ce que les réponses doivent dire pour étayer ou infirmer chaque hypothèse, a été enregistré à l’ouverture de l’enquête et ne change plus ; ce qui s’ajoute plus tard est enregistré à part. L’empreinte de chaque enregistrement (SHA-256) :
proof-registered-first = Ce que les réponses doivent dire pour étayer ou infirmer chaque hypothèse, et ce qui a été demandé d’abord, a été enregistré à l’ouverture de l’enquête et ne change plus ; ce qui s’ajoute plus tard est enregistré à part. Ce qui est demandé a changé depuis : voici la version { $version }. Chaque version est numérotée et conservée, et les résultats disent quelles questions et quels mots ont changé. L’empreinte de chaque enregistrement (SHA-256) :
paused-title = Cette enquête est en pause
paused = Revenez plus tard : ce lien fonctionnera quand elle reprendra.
paused-kept = Les réponses que vous avez déjà données sont conservées.
closed-title = Cette enquête est close
closed = Merci de votre visite. Les réponses ne sont plus acceptées.
not-open-title = Cette enquête n’est pas encore ouverte
not-open = Revenez plus tard : ce lien fonctionnera à son ouverture.

## The questions

page-of = Page { $page } sur { $pages }
page-title = { $title }, page { $page } sur { $pages } · { $campaign }
all-questions = Toutes les questions
minutes-left = { $minutes ->
    [one] encore { $minutes } minute environ
   *[other] encore { $minutes } minutes environ
}
go-later = Continuer plus tard
back = Retour
check-first = Relire d’abord
continue = Continuer
one-page = Une page à la fois
all-on-one-page = Toutes les questions sur une page
revealed-title = Votre réponse amène une autre question
revealed = Elle est maintenant sur cette page. Vos autres réponses sont conservées.
other-version-title = Une partie de ce que vous avez répondu n’a pas pu être conservée
other-version = Vous avez commencé à répondre dans une autre fenêtre, avec une autre version de ces questions. Cette version ne demande pas ce qui suit, ou le demande autrement. Tout le reste est conservé.
needed = obligatoire
clear = Effacer la réponse
clear-of = Effacer la réponse : { $question }
choose-one = Choisissez une option
in-own-words = { $option } : précisez avec vos propres mots
place-of = Rang de { $option }
move-up = Monter { $option }
move-down = Descendre { $option }
dont-know = Je ne sais pas
hint-all = Choisissez toutes les options qui conviennent.
hint-at-most = Choisissez-en { $most } au maximum.
hint-at-least = Choisissez-en au moins { $least }.
hint-exactly = Choisissez-en { $least }.
hint-between = Choisissez-en de { $least } à { $most }.
hint-ranking = Donnez un rang à chaque option, 1 pour la première.
hint-ranking-first = Donnez le rang 1 à l’une d’elles.
hint-ranking-top = Donnez les rangs 1 à { $top }, 1 pour la première.
hint-sum = Ensemble, elles doivent faire { $total }.
hint-number = Un nombre entier de { $from } à { $to }.
hint-steps = Un nombre entier de { $from } à { $to }, de { $step } en { $step }.
hint-decimals = { $decimals ->
    [one] Un nombre de { $from } à { $to }, avec { $decimals } décimale au maximum.
   *[other] Un nombre de { $from } à { $to }, avec { $decimals } décimales au maximum.
}
hint-decimal-steps = Un nombre de { $from } à { $to }, de { $step } en { $step }.
hint-file = { $endings }, { $megabytes } Mo au maximum.
hint-files = { $most ->
    [one] { $most } fichier au maximum : { $endings }, { $megabytes } Mo au maximum.
   *[other] { $most } fichiers au maximum : { $endings }, { $megabytes } Mo au maximum chacun.
}
file-warning = Qui le lit voit tout ce que contient le fichier, y compris les noms dans ses propriétés. Il est envoyé quand vous continuez, ou dès qu’il y aura une connexion.
file-kept = Garder « { $name } » ({ $size } Mo)
file-choose = Votre fichier
paper-file = Joignez votre fichier sur une feuille.
hint-dates = Entre { $from } et { $to }.
at-most-characters = { $limit ->
    [one] { $limit } caractère au maximum
   *[other] { $limit } caractères au maximum
}

## The questions, said while they are answered

kept-at-each-step = Conservé à chaque étape
saving = Enregistrement…
saved = Enregistré
no-connection = Pas de connexion. Vos réponses sont conservées ici ; nouvel essai en cours.
not-saved = Non enregistré. Vos réponses sont conservées ici.
choices-over = C’est plus de { $most } : retirez-en.
choices-full = Vous en avez choisi { $most }, le maximum.
choices-left = { $left ->
    [one] Vous pouvez encore en choisir { $left }.
   *[other] Vous pouvez encore en choisir { $left }.
}
sum-left = { $given } sur { $total } : reste { $left }
sum-full = { $total } : tout est réparti
sum-too-much = { $given } : { $left } de plus que { $total }
characters-left = { $left ->
    [one] { $left } caractère restant
   *[other] { $left } caractères restants
}
characters-over = { $over ->
    [one] { $over } caractère de trop
   *[other] { $over } caractères de trop
}
unplaced = { $option } : sans rang
moved = { $option } : rang { $place } sur { $places }

## What is wrong with an answer, and what to do

missing-single = Choisissez une option
missing-several = Choisissez au moins une option
missing-scale = Choisissez un point de l’échelle
missing-battery = Évaluez chaque affirmation
missing-table = Remplissez chaque ligne
missing-row = Remplissez cette ligne
missing-ranking = Donnez un rang à chaque option
missing-first = Donnez le rang 1 à une option
missing-top = Donnez les rangs 1 à { $top }, chacun à une option
missing-file = Choisissez un fichier
empty-file = Le fichier est vide : choisissez-en un autre
large-file = Le fichier dépasse { $megabytes } Mo : choisissez-en un plus petit
other-file = Le fichier n’est pas ce que dit son nom, ou il est d’un type qui n’est pas accepté : choisissez-en un autre
missing-consent = Cochez la case pour accepter
missing-ends = Choisissez-en une pour chaque colonne
missing-end = Choisissez-en une pour « { $end } »
missing-sum = Répartissez { $total } entre elles
missing-number = Écrivez un nombre
missing-date = Indiquez une date
missing-time = Indiquez une heure
missing-date-time = Indiquez une date et une heure
missing-text = Écrivez votre réponse
incomplete = { $left ->
    [one] Évaluez chaque affirmation : il en reste { $left }
   *[other] Évaluez chaque affirmation : il en reste { $left }
}
not-offered = Choisissez l’une des options proposées ici
too-few = Choisissez-en au moins { $least }
too-many = Choisissez-en { $most } au maximum
not-alone = Choisissez « { $option } » seule, ou les autres sans elle
not-alone-this = Choisissez cette option seule, ou les autres sans elle
same-place = Donnez le rang { $place } à une seule option
same-ends = Choisissez-en deux différentes : aucune ne peut être à la fois « { $best } » et « { $worst } »
sum-over = Retirez { $over } : ensemble, elles font plus de { $total }
sum-under = Ajoutez { $left } : ensemble, elles font moins de { $total }
too-long = { $over ->
    [one] Raccourcissez votre réponse de { $over } caractère
   *[other] Raccourcissez votre réponse de { $over } caractères
}
not-a-number = Écrivez un nombre entier en chiffres, par exemple 12
not-a-decimal = Écrivez un nombre en chiffres, par exemple 12 ou 2,5
too-precise = { $decimals ->
    [one] Écrivez le nombre avec { $decimals } décimale au maximum et les milliers sans point
   *[other] Écrivez le nombre avec { $decimals } décimales au maximum et les milliers sans point
}
out-of-range = Écrivez un nombre de { $from } à { $to }
off-step = Écrivez { $first }, { $second }, { $third }, etc., de { $step } en { $step }
out-of-dates = Indiquez entre { $from } et { $to }
not-an-email = Écrivez une adresse e-mail avec un @ puis un point, par exemple nom@example.org
not-a-url = Écrivez l’adresse d’une page web, par exemple example.org/page
other-terms = Relisez les conditions et acceptez-les de nouveau : leur texte a changé depuis
other-kind = Répondez de nouveau à cette question : elle a changé depuis votre réponse
no-such-question = Cette question n’est plus posée
fault-of = { $fault } : { $question }

## The check, and sending

check-title = Vérifiez vos réponses
check-heading = Vérifiez vos réponses, puis envoyez-les
check-lead = Rien de ceci n’est encore envoyé ; ce que vous auriez envoyé auparavant compte jusqu’à un nouvel envoi. Une fois envoyées, vous pouvez modifier ou retirer vos réponses jusqu’à ce qu’elles soient comptées avec celles d’autres personnes.
no-answer = Pas de réponse
statement-unanswered = pas de réponse
pair = { $name } : { $answer }
# The same as in English.
point-with-words = { $point }, { $words }
point-of = { $point } sur { $points }
change = Modifier
change-of = Modifier : { $question }
send = Envoyer mes réponses

## Going on later

later-heading = Vos réponses sont conservées. Rien n’est encore envoyé.
later-anywhere = Rouvrez votre lien personnel, sur cet appareil ou sur un autre. Il n’est qu’à vous : quiconque l’a peut voir et modifier vos réponses jusqu’à ce que vous les envoyiez.
later-this-browser = Rouvrez le lien dans ce navigateur, sur cet appareil, avant le { $until }. Un autre navigateur ne peut pas retrouver vos réponses, car rien ici ne dit qui vous êtes.
later-by-mail = Rouvrez le lien dans ce navigateur, ou demandez un autre courriel à la même adresse sur n’importe quel appareil : le lien qu’il contient mène à vos réponses.
later-now = Continuer maintenant

## After sending

thanks-title = Merci
thanks-heading = Merci. Vos réponses nous sont parvenues.
sent-on = Envoyé le { $moment }.
next-title = Et maintenant ?
receipt-title = Votre reçu
receipt = Il désigne votre réponse. Gardez-le si vous voulez poser une question à son sujet ; rien d’autre n’est nécessaire.
change-title = Vous avez changé d’avis ?
change-lead = Vous pouvez modifier vos réponses ou les retirer jusqu’à ce qu’elles soient comptées avec celles d’autres personnes. Ensuite, plus personne ne peut les distinguer : une modification plus tardive n’est pas prise en compte, et elles comptent telles que vous les avez envoyées.
change-mine = Modifier mes réponses
withdraw = Retirer mes réponses
withdraw-what = Tout ce que vous avez répondu est supprimé. Tant que l’enquête est ouverte, vous pouvez répondre à nouveau.
withdraw-yes = Oui, retirer mes réponses

## Without a network

offline-title = Pas de connexion
offline = Cette page reviendra d’elle-même dès qu’il y aura une connexion.
offline-kept = Ce que vous avez répondu est conservé sur cet appareil. Cette page reviendra d’elle-même dès qu’il y aura une connexion.
offline-language-title = La langue ne peut pas être changée sans connexion
offline-language = Ce que vous avez répondu est conservé sur cet appareil. Continuez dans cette langue et changez-en dès qu’il y aura une connexion.
offline-sent-title = Vos réponses attendent d’être envoyées
offline-sent = Il n’y a pas de connexion. Vos réponses sont conservées sur cet appareil et seront envoyées dès qu’il y en aura une : laissez cette page ouverte, ou rouvrez l’enquête plus tard.
offline-send = Envoyer dès qu’il y aura une connexion
offline-back = Revenir aux questions
offline-together = Il n’y a pas de connexion. La suite des questions dépend de vos réponses, c’est pourquoi toutes les questions sont maintenant sur une seule page.
offline-not-taken = Ce que vous avez répondu sur cet appareil sans connexion n’a pas pu être envoyé : l’enquête ne l’accepte pas maintenant. C’est conservé ici et sera tenté de nouveau quand vous reviendrez.

## What went wrong

problem-missing-title = Il n’y a rien ici
problem-missing-page = Il n’y a pas de page à cette adresse.
problem-missing-survey = Ce lien ne mène à aucune enquête, ou il a été remplacé par un nouveau.
problem-missing-advice = Si vous avez suivi un lien reçu dans un message, sa fin a pu être coupée : copiez-le en entier dans la barre d’adresse. Les réponses que vous avez déjà données sont conservées, et votre propre lien y mène toujours.
link-ended-title = Ce lien a expiré
link-ended = Les liens personnels ne fonctionnent qu’un temps, ou jusqu’à ce qu’un autre les remplace.
link-ended-advice = Si vous avez un courriel plus récent, suivez le lien qu’il contient ; sinon, adressez-vous à qui vous a envoyé celui-ci. Vos réponses sont conservées. Si vous ne les avez pas encore envoyées, un nouveau lien vous y ramènera ; ce que vous avez envoyé reste envoyé.
problem-published-title = Vos réponses sont déjà comptées
problem-published = Entre-temps, vos réponses ont été ajoutées aux résultats publiés, avec celles d’autres personnes. Dès lors, plus personne ne peut les distinguer : elles ne peuvent donc plus être modifiées ni retirées.
problem-published-advice = Rien n’est perdu : vos réponses comptent telles que vous les avez envoyées, et votre reçu reste le même. Vous n’avez rien d’autre à faire.
problem-refused-title = Cela n’a pas été fait
problem-refused-advice = Rien n’a été changé. Revenez en arrière, corrigez et réessayez.
problem-answers = Certaines réponses sont à revoir.
enough-title = Il y a assez de réponses
enough = Nous avons reçu autant de réponses que nous en demandions de membres comme vous : cette enquête est terminée pour vous.
enough-thanks = Merci d’être venu. Si vous avez déjà répondu, vos réponses n’ont pas été envoyées et ne comptent pas. Vous n’avez rien d’autre à faire.
problem-failed-title = Cela n’a pas fonctionné à l’instant
problem-failed = Le serveur n’a pas pu terminer ce que vous demandiez.
problem-failed-advice = Les réponses confirmées comme enregistrées sont en sécurité. Attendez une minute, revenez en arrière et réessayez.
problem-reference = Si cela se reproduit, indiquez à la personne qui s’occupe de ce site la référence { $reference }.
to-receipt = Voir votre reçu
to-start-page = Aller à la page d’accueil
refused-not-started = Appuyez d’abord sur « Commencer ».
refused-sent = Cette enquête a déjà été envoyée ; ce qui a été envoyé reste tel quel.
refused-paused = Cette enquête est en pause : ce que vous avez répondu est conservé, revenez plus tard.
refused-closed = Cette enquête est close : les réponses ne sont plus acceptées.
refused-not-open = Cette enquête n’est pas encore ouverte.
refused-nothing-sent = Rien n’a été envoyé par ce lien.
refused-no-answer = Il n’y a encore aucune réponse à envoyer : répondez à au moins une question.
refused-division = Cette division n’existe pas.

## Sur papier

paper-how = Cochez un seul cercle là où il y a des cercles, et autant de carrés que nécessaire. N’écrivez pas votre nom sur cette feuille.
paper-leave-out = Passez ce à quoi vous ne voulez pas répondre.
paper-leave-out-rest = Ce qui porte la mention « { $needed } » demande une réponse, sans quoi votre feuille ne peut pas être comptée. Passez le reste, si vous ne voulez pas y répondre.
paper-needed-if = { $needed } si { $condition }
paper-sum = la somme de { $what }
paper-plus = la somme de { $one } et de { $other }
paper-minus = { $one } moins { $other }
paper-if = Seulement si { $condition }.
paper-page-if = Ces questions seulement si { $condition }.
paper-ends = Si { $condition }, vous avez terminé ici.
paper-answer-of = votre réponse à la question { $number }
paper-item-of = « { $item } » à la question { $number }
paper-divisions = vos divisions
paper-quoted = « { $words } »
paper-is = { $what } est { $value }
paper-is-not = { $what } n’est pas { $value }
paper-less = { $what } est inférieure à { $value }
paper-at-most = { $what } est au plus { $value }
paper-more = { $what } est supérieure à { $value }
paper-at-least = { $what } est au moins { $value }
paper-has = parmi { $what } figure { $value }
paper-has-not = parmi { $what } ne figure pas { $value }
paper-contains = { $what } contient les mots « { $words } »
paper-given = { $what } est remplie
paper-missing = { $what } est laissée vide
paper-and = { $one } et { $other }
paper-or = { $one } ou { $other }
paper-back = Rendez cette feuille à { $asks }.
paper-online = Vous pouvez aussi répondre à l’écran : { $address }

## En un lieu

venue-closed-title = Cet accès est fermé
venue-closed = L’adresse que vous avez suivie ne mène plus à l’enquête.
venue-closed-advice = Les autres accès fonctionnent toujours : votre propre lien, si vous en avez reçu un par courriel, ou une autre adresse qui vous a été donnée. Les réponses déjà données sont conservées.
poster-scan = Visez ce code avec votre appareil photo
poster-type = ou tapez cette adresse
poster-promise = Ce que deviennent vos réponses
# On a machine that many use one after another.
kiosk-next = Personne suivante
break-kiosk = pas ici : cet écran recommence après deux minutes sans toucher
proof-kiosk = Cet écran est le même pour tout le monde : rien ne peut dire qui vous êtes. Il oublie vos réponses dès que vous les avez envoyées ou que quelqu’un d’autre commence.
proof-change-kiosk = Après l’envoi, vous ne pouvez plus modifier ni retirer vos réponses ici, car cet écran oublie de qui elles venaient.
check-lead-kiosk = Rien n’est encore envoyé. Après l’envoi, cet écran oublie vos réponses : personne après vous ne peut les voir ni les modifier.
kiosk-idle-title = Êtes-vous toujours là ?
kiosk-idle = Si personne ne continue, cet écran recommence et oublie ce qui n’a pas été envoyé. Secondes restantes : { $left }
kiosk-go-on = Continuer
kiosk-again = Cet écran revient au début pour la personne suivante. Secondes restantes : { $left }

## Quand beaucoup commencent à la fois

rush-title = Un instant, s’il vous plaît
rush = Beaucoup de personnes commencent en ce moment. Pour qu’aucun programme ne puisse répondre au nom de plusieurs, votre appareil fait un petit travail avant le début. Cela prend quelques secondes et continue tout seul.
rush-working = Votre appareil travaille…
rush-line = Si rien ne se passe, prenez plutôt une place dans la file.
rush-take-place = Prendre une place
rush-place = { $seconds ->
    [one] Votre tour vient dans { $seconds } seconde. Appuyez alors sur Commencer ; ce que vous avez choisi est conservé.
   *[other] Votre tour vient dans { $seconds } secondes. Appuyez alors sur Commencer ; ce que vous avez choisi est conservé.
}
rush-no-place = Tant de personnes attendent qu’il n’y a plus de place pour le moment. Revenez dans cinq minutes ; votre propre lien, si vous en avez reçu un par courriel, fonctionne tout de suite.

## Plus de courriels

opt-out-title = Plus de courriels
opt-out-question = Ne plus recevoir de courriels comme celui-ci ?
opt-out-about = { $association } n’enverra alors plus d’invitations ni de rappels à { $email }. L’enquête que vous avez commencée reste comme elle est, et votre lien personnel continue de fonctionner.
opt-out = Ne plus m’envoyer de courriels
opted-out-title = Vous ne recevrez plus de courriels
opted-out = { $association } n’envoie plus d’invitations ni de rappels à { $email }.
opt-in = M’envoyer de nouveau des courriels

## An address that is confirmed

confirm-email = Votre adresse électronique
confirm-email-hint = Nous y envoyons un lien pour commencer : chaque adresse répond une seule fois.
confirm-email-wrong = Indiquez une adresse électronique, comme nom@example.org.
confirm-sent-title = Consultez votre messagerie
confirm-sent = Un lien est en route vers l’adresse que vous avez indiquée, si nous ne vous en avons pas déjà envoyé plusieurs. Il fonctionne pendant un jour et sur tout appareil.
confirm-sent-advice = Rien n’est arrivé après quelques minutes ? Regardez dans le dossier des indésirables, puis revenez en arrière et vérifiez l’adresse.
confirm-again = Retour au début
confirm-title = Votre adresse est confirmée
confirm-ready = Appuyez sur le bouton pour commencer, ou pour continuer là où vous vous êtes arrêté.
confirm-ended = Les liens pour commencer fonctionnent pendant un jour. Demandez-en un autre au début ; vos réponses sont conservées.
confirm-mail-subject = Votre lien : { $campaign }
confirm-mail-why = Vous, ou une personne qui a indiqué votre adresse, souhaitez participer à cette enquête :
confirm-mail-begin = Commencez ici :
confirm-mail-day = Le lien fonctionne pendant un jour. Ne le transmettez pas : il mène à vos réponses. Si vous ne l’avez pas demandé, ne faites rien ; nous oublions alors votre adresse.

## In an anonymous campaign

promise-anonymous = Personne, pas même un administrateur, ne peut relier vos réponses à vous ; seuls des totaux d’au moins { $least } personnes sont montrés.
proof-anonymous = Votre navigateur crée un jeton et le couvre. Ce programme le signe sans le voir, une fois par invitation, et note seulement qu’il l’a fait. Votre navigateur découvre le jeton et envoie vos réponses avec lui et sans votre lien : rien de ce qui est conservé ne mène de l’un à l’autre. Ni l’heure ni l’ordre ne sont conservés, et de vous seulement le groupe auquel vous appartenez, qui n’est jamais petit : à l’ouverture de l’enquête, il comptait au moins cinq fois autant de membres qu’il faut de réponses réunies.
proof-anonymous-limits = Ce que cela ne peut pas cacher, c’est ce que voit quelqu’un qui observe le serveur ou le réseau au moment même où vous répondez. Tant que peu de personnes de votre groupe ont participé, qui lit la base de données sait qu’une réponse du groupe vient de l’une d’elles. Tant que l’enquête est ouverte, la comptabilité interne de la base de données peut aussi montrer à qui a un accès complet au serveur dans quel ordre les membres ont commencé et les réponses sont arrivées, et cet ordre peut désigner des personnes. Canvass l’efface des tables de réponses quand elles sont publiées, et des tables de participation quand l’enquête est close ; des restes de la base de données et des sauvegardes peuvent le garder plus longtemps.
proof-keys = Tous les membres d’un groupe reçoivent leur jeton de la même clé ; une clé pour une seule personne la trahirait. Voici la liste de toutes les clés. Son empreinte (SHA-256) doit être la même pour tout le monde :
proof-keys-list = Toutes les clés de cette enquête
member-of-merged = Peu de membres ont les mêmes divisions que vous, ce qui pourrait vous désigner. Vous répondez donc comme l’un de tous ceux dont la combinaison est rare, et l’on vous interroge comme membre sans division.
credential-one-of = Vous répondez comme membre d’un groupe de { $members } personnes. C’est ce qu’il comptait à l’ouverture de l’enquête.
credential-none-title = Votre invitation n’a pas de jeton
credential-none = Si peu de membres ont les mêmes divisions que vous que des réponses pourraient vous désigner. Nous ne faisons donc pas de jeton pour votre invitation.
credential-none-open = Le lien ouvert ne demande à personne qui il est. Vous pouvez y répondre :
credential-none-link = Répondre par le lien ouvert
credential-no-script-title = Cette enquête a besoin de script
credential-no-script = Votre navigateur crée ce qui sépare vos réponses de votre nom, et pour cela il a besoin de script. Activez script pour cette page et rechargez-la, ou ouvrez votre lien dans un autre navigateur. Il n’y a pas d’autre moyen, car tout autre pourrait relier vos réponses à vous.
credential-cannot = Ce navigateur ne peut pas créer ou garder un jeton : il est trop ancien, en mode privé, ou l’adresse ne commence pas par https. Ouvrez votre lien dans un autre navigateur. Rien n’est perdu.
credential-working = Votre navigateur crée votre jeton…
credential-elsewhere = Un autre navigateur a pris le jeton de votre invitation. Continuez là-bas. Personne ne peut le déplacer ici, car personne ne sait quelles réponses sont les vôtres.
credential-wrong-key = La clé de votre groupe n’est pas celle que cette page indique. Rien n’a été envoyé. Rechargez la page et, si cela persiste, signalez-le à qui vous interroge.
credential-failed = Cela n’a pas fonctionné, et rien n’est perdu. Attendez un moment et réessayez.
later-no-time = Rouvrez cette adresse, ou votre lien personnel, dans ce navigateur, sur cet appareil, dans les soixante jours après avoir commencé. Un autre navigateur ne peut pas retrouver vos réponses, car rien ici ne dit qui vous êtes.
sent-no-time = Envoyé. L’heure n’est pas conservée.
withdrawn-credential = Pour répondre à nouveau, rouvrez votre lien personnel dans ce navigateur.
