# Qui n’a pas été entendu, le calendrier, les points d’accès et l’aperçu d’une campagne.

## Who has not been heard

outreach-participation = Qui n’a pas été entendu
outreach-none-invited = Personne n’a encore été invité.
outreach-heard = { $answered ->
    [one] { $answered } membre invité
   *[other] { $answered } membres invités
} sur { $invited } { $answered ->
    [one] a répondu.
   *[other] ont répondu.
}
outreach-by-division = Par division
outreach-progress = Où en sont les membres
outreach-by-division-note = Les membres de plusieurs divisions comptent dans chacune, et une fois parmi tous les membres. Des programmes qui contrôlent le courrier ouvrent aussi les liens : « ont ouvert » est donc un maximum ; « manquent » est le nombre de réponses qu’il faut encore pour l’objectif. Qui répond par le lien ouvert ou à un point d’accès ne figure dans aucun de ces chiffres.
outreach-stop = Où s’arrêtent ceux qui ont commencé
outreach-taken = Combien de temps prennent les questions
outreach-target = Objectif
outreach-target-label = Combien des invités devraient répondre, en pour cent
outreach-target-hint = Dans chaque division. Rien ne se fait tout seul ; l’objectif sert à dire ce qu’il y a à faire. Vide s’il n’y en a pas.
outreach-target-save = Enregistrer l’objectif
outreach-target-wrong = « { $written } » n’est pas un objectif : écrivez un nombre entier de 1 à 100
outreach-progress-of = { $title } : où en sont les membres
outreach-few = Ce que moins de { $least } membres ont en commun est montré avec d’autres, ou pas du tout. Qui n’a pas de valeur ne figure dans aucune ligne.
outreach-attributes = Selon ce que le fichier sait d’eux
outreach-all-members = Tous les membres
outreach-others = Autres
outreach-column-members = Membres
outreach-column-heard = Entendus
outreach-column-roster = Dans le fichier
outreach-column-invited = Invités
outreach-column-opened = Ont ouvert
outreach-column-began = Ont commencé
outreach-column-answered = Ont répondu
outreach-column-missing = Manquent
outreach-none-missing = aucune
outreach-percent = { $percent } %
outreach-least-percent = < 1 %
outreach-seconds = { $seconds } s

## The one thing to do next

outreach-next = À faire
outreach-open = Ouvrir la campagne
outreach-open-why = C’est un brouillon : personne ne peut encore répondre.
outreach-go-on = Reprendre la campagne
outreach-go-on-why = Elle est en pause : personne ne peut répondre.
outreach-to-campaign = Vers la campagne
outreach-links = Prolonger les liens personnels
outreach-links-why = Leur dernier jour est passé : ni invitation ni relance ne peut plus faire entrer personne.
outreach-to-schedule = Vers le calendrier
outreach-invite = { $members ->
    [one] Inviter { $members } membre
   *[other] Inviter { $members } membres
}
outreach-invite-why = Ils n’ont pas encore de lien à eux.
outreach-write-invitation = Écrire l’invitation
outreach-mailing-stopped = Reprendre l’envoi
outreach-mailing-stopped-why = L’envoi « { $kind } » a été arrêté avant d’être complet.
outreach-mailing-runs = Attendre le courrier
outreach-mailing-runs-why = L’envoi « { $kind } » est en cours.
outreach-to-mailing = Vers l’envoi
outreach-set-target = Dire combien devraient répondre
outreach-set-target-why = Sans objectif, rien ne dit qui manque.
outreach-to-target = Fixer l’objectif
outreach-remind = Relancer { $part }
outreach-remind-why = { $short ->
    [one] Il manque { $short } réponse pour l’objectif de { $target } %.
   *[other] Il manque { $short } réponses pour l’objectif de { $target } %.
} { $members ->
    [one] Une relance irait à { $members } membre invité qui n’a pas répondu et n’a pas reçu de courriel ces trois derniers jours.
   *[other] Une relance irait à { $members } membres invités qui n’ont pas répondu et n’ont pas reçu de courriel ces trois derniers jours.
}
outreach-write-reminder = Écrire la relance
outreach-wait = Laisser du temps à { $part }
outreach-wait-why = { $short ->
    [one] Il manque { $short } réponse pour l’objectif de { $target } %, et ceux qui n’ont pas répondu ont reçu un courriel ces trois derniers jours.
   *[other] Il manque { $short } réponses pour l’objectif de { $target } %, et ceux qui n’ont pas répondu ont reçu un courriel ces trois derniers jours.
}
outreach-to-mail = Vers le courrier
outreach-other-way = Joindre autrement { $part }
outreach-unreached-why = { $short ->
    [one] Il manque { $short } réponse pour l’objectif de { $target } %, et le courrier n’atteint aucun de ceux qui n’ont pas répondu.
   *[other] Il manque { $short } réponses pour l’objectif de { $target } %, et le courrier n’atteint aucun de ceux qui n’ont pas répondu.
}
outreach-other-way-why = { $short ->
    [one] Il manque { $short } réponse pour l’objectif de { $target } %
   *[other] Il manque { $short } réponses pour l’objectif de { $target } %
} { $reminders ->
    [one] après { $reminders } relance : un autre courriel en apportera peu.
   *[other] après { $reminders } relances : un autre courriel en apportera peu.
}
outreach-add-venue = Ajouter un point d’accès
outreach-reached = Rien : l’objectif est atteint
outreach-reached-why = Chaque division a répondu autant que vous le vouliez.
outreach-to-results = Vers les résultats
outreach-closed = Dire ce que vous avez entendu
outreach-closed-why = La campagne est close. Ceux qui ont été interrogés veulent savoir ce qui en sort.
outreach-write = Leur écrire

## Where they stop, how long they take

outreach-through-how = Parmi ceux qui ont commencé par un lien personnel. Un brouillon que personne n’a touché depuis deux jours compte comme abandonné, même si le membre revient plus tard. Les brouillons sont comptés par { $least }, pour que le parcours de personne n’apparaisse ; les réponses sont comptées une fois publiées.
outreach-through-none = Rien n’est encore montré : moins de { $least } brouillons ont été abandonnés.
outreach-through-most = { $stopped ->
    [one] La plupart s’arrêtent à la page { $page }, « { $title } » (brouillons abandonnés : { $here } sur { $stopped }).
   *[other] La plupart s’arrêtent à la page { $page }, « { $title } » (brouillons abandonnés : { $here } sur { $stopped }).
}
# The same as in English.
outreach-through-page = Page
outreach-through-so-far = Arrivés jusqu’ici
outreach-through-share = De ceux qui ont commencé
outreach-through-here = Arrêtés ici
outreach-through-sent = Envoyé
outreach-through-elsewhere = { $drafts ->
    [one] { $drafts } brouillon s’est arrêté à des pages qui ne figurent plus dans le questionnaire.
   *[other] { $drafts } brouillons se sont arrêtés à des pages qui ne figurent plus dans le questionnaire.
}
outreach-through-caption = Jusqu’où sont allés ceux qui ont commencé
outreach-taken-how = Le temps écoulé depuis la réponse précédente, avec ce qui a été lu ou passé entre-temps, si les réponses ont été enregistrées une à une : il faut pour cela JavaScript. Il n’est montré que pour des réponses publiées, { $least } ou plus à la fois. « Habituel » est une règle approximative pour une question de ce type.
outreach-taken-none = Rien n’est encore montré : aucune réponse n’est publiée dont on le sache.
outreach-taken-usual = Aucune question ne prend plus de deux fois le temps habituel.
outreach-taken-slow = { $questions ->
    [one] { $questions } question prend plus de deux fois le temps habituel.
   *[other] { $questions } questions prennent plus de deux fois le temps habituel.
}
# The same as in English.
outreach-taken-question = Question
outreach-taken-half = La moitié prend moins de
outreach-taken-column = Habituel
outreach-taken-known = Connu pour

## Schedule

outreach-schedule = Calendrier
outreach-schedule-lead = Ce qui se fait tout seul ; ce qui est laissé vide se fait quand vous le faites. Canvass regarde toutes les quelques secondes tant qu’il tourne, et rattrape ce qu’il a manqué.
outreach-schedule-mailing = { $mailing } : { $moment }
outreach-schedule-later = { $mailing } : après l’ouverture de la campagne
outreach-schedule-missed = Quelque chose qui était prévu ne s’est pas fait
outreach-schedule-shut = En l’état, cette campagne ne s’ouvrirait pas
outreach-schedule-over = Cette campagne est définitivement close : plus rien ne se fait tout seul.
outreach-opens = Ouverture
outreach-opens-hint = À partir de là, les membres peuvent répondre ; le questionnaire est conservé comme version 1 et les règles sont enregistrées.
outreach-closes = Clôture définitive
outreach-closes-hint = À partir de là, personne ne peut répondre, et ce qui a été commencé sans être envoyé ne peut plus l’être.
outreach-links-until = Les liens personnels fonctionnent jusqu’à la fin de ce jour
outreach-links-until-hint = Ceux déjà envoyés aussi. Si c’est vide, un lien envoyé par courriel fonctionne six mois, et tous jusqu’à la clôture de la campagne.
outreach-save = Enregistrer
outreach-schedule-mail = Courrier qui part tout seul
outreach-schedule-no-mail = Aucun. Une invitation ou une relance dit quand elle commence là où elle est préparée.
outreach-zone = Dans le fuseau horaire
outreach-zone-hint = D’un lieu, par exemple America/Chicago : l’heure d’été est prise en compte.

## Venues

outreach-venues = Points d’accès
outreach-venues-lead = Des accès qui ne sont à personne : une affiche, une publication, une lettre d’information, un stand. Chacun a une adresse et un code QR, et ses réponses sont comptées à part.
outreach-town-hall = Assemblée
outreach-booth = Stand ou table
outreach-community = Communauté en ligne
outreach-newsletter = Lettre d’information
outreach-website = Page web
outreach-something-else = Autre chose
outreach-fewer = moins de { $least }
outreach-venue-closed = Fermé
outreach-venue-open = Ouvert
outreach-no-venue = Aucun point d’accès pour l’instant
outreach-no-venue-what = Donnez à chaque lieu d’où les membres peuvent venir son propre point d’accès : vous verrez alors lequel touche qui.
outreach-column-venue = Point d’accès
outreach-venue-kind = Ce que c’est
outreach-column-answers = Réponses
outreach-column-state = État
outreach-venues-caption = Points d’accès, et combien de réponses sont venues par chacun
outreach-venues-note = Les réponses comptent ici une fois publiées avec d’autres, comme sur chaque page ; en plus petit nombre, elles ne sont jamais distinguées.
outreach-venue-name = Son nom
outreach-venue-name-hint = Pour vous seul, par exemple « Assemblée de janvier » ; les membres ne le voient pas.
outreach-venue-add = Ajouter le point d’accès
outreach-venue-added = { $kind }, ajouté le { $moment }
outreach-venue-answers = Réponses venues par lui jusqu’ici : { $answers }
outreach-address = Son adresse
outreach-address-note = Quiconque l’a peut répondre, une fois dans chaque navigateur. Elle dit d’où quelqu’un vient, jamais qui il est.
outreach-qr = En code QR
outreach-qr-of = Code QR : { $address }
outreach-poster = Affiche à imprimer
outreach-svg = Télécharger en SVG
outreach-png = Télécharger en PNG
outreach-embed = Sur une page web ou dans une lettre d’information
outreach-html = HTML à copier
outreach-html-hint = Un simple lien : aucun script de notre part, et rien qui suive les lecteurs.
outreach-kiosk = Un écran que beaucoup utilisent
outreach-kiosk-how = Ouvrez ceci sur la machine de votre stand, en plein écran. Il recommence après chaque personne, et quand personne ne l’a touché pendant deux minutes ; personne ne voit les réponses des précédents.
outreach-kiosk-note = Faites en sorte que la machine ne montre que cette page (Accès guidé sur un iPad, épinglage d’écran sur Android, mode kiosque dans d’autres navigateurs). Sans JavaScript, il ne recommence que par « Personne suivante » et après le remerciement.
outreach-nobody-can = Personne ne peut répondre en ce moment
outreach-before-open = Vous pouvez déjà l’imprimer et la publier : qui vient avant l’ouverture de la campagne lit qu’elle n’est pas ouverte.
outreach-while-paused = Qui vient lit que la campagne est en pause.
outreach-after-closing = Qui vient lit que la campagne est close.
outreach-close-venue = Fermer ce point d’accès
outreach-close-venue-what = Qui vient par lui lit alors qu’il est fermé ; tous les autres accès continuent, et qui a commencé peut terminer. Il peut être rouvert.
outreach-close-it = Fermer le point d’accès
outreach-closed-venue = Ce point d’accès est fermé
outreach-closed-venue-since = Depuis le { $moment }. Qui vient par lui le lit. Ce qui est venu par lui reste compté.
outreach-open-again = Le rouvrir
outreach-about-poster = À propos de cette affiche
outreach-print-poster = Imprimez cette page en A4 ou en Letter ; ces lignes restent à l’écran.
outreach-about-sheet = À propos de cette feuille
outreach-on-paper = Sur papier
outreach-print-sheet = Imprimez cette page ; ces lignes restent à l’écran. Importez ce qui revient avec `canvass responses import { $slug } FICHIER.csv`, qui prend une ligne par feuille.

## Preview

outreach-preview = Aperçu
outreach-preview-all =  : toutes les questions, à qui qu’elles s’adressent. Rien n’est conservé.
outreach-preview-as =  : telle que la lira un membre ({ $what }). Rien n’est conservé.
outreach-preview-no-division = sans division
outreach-preview-wide = Cette largeur
outreach-preview-phone = Téléphone
outreach-preview-back = Retour à la campagne
outreach-preview-roster = Fichier : { $name }
outreach-preview-every = Montrer toutes les questions
outreach-preview-member = En tant que membre
outreach-preview-member-of = Un membre de
outreach-preview-show = Montrer
outreach-preview-frame = L’enquête sur un téléphone
outreach-preview-again = Recommencer
outreach-preview-end = Terminer l’aperçu
# The same as in English.
outreach-preview-pages = Pages
outreach-preview-kept = Rien n’est conservé
outreach-preview-nothing = Cette page ne demande rien à un tel membre : il ne la voit pas.
outreach-preview-condition = Les membres ne voient la question suivante que si { $condition }
outreach-preview-condition-page = Les membres ne voient cette page que si { $condition }
outreach-preview-condition-end = L’enquête se termine après cette page si { $condition }
outreach-preview-condition-item = « { $item } » n’apparaît que si { $condition }
outreach-preview-sent = Après l’envoi
outreach-preview-way-all = Tout ce qui est demandé
outreach-preview-way-walk = La parcourir
outreach-preview-anybody =  : telle que la rencontrera quelqu’un dont on ne sait rien. Rien n’est conservé.
outreach-preview-as-anybody = Comme n’importe qui
outreach-preview-link = Lien : { $name }
outreach-preview-no-files = Un aperçu ne reçoit aucun fichier : ce qui est choisi ici n’est pas envoyé, et un fichier nécessaire n’empêche pas de continuer.

## In an anonymous campaign

outreach-heard-credential = { $answered ->
    [one] { $answered } membre invité
   *[other] { $answered } membres invités
} sur { $invited } { $answered ->
    [one] a pris un jeton.
   *[other] ont pris un jeton.
}
outreach-remind-why-credential = { $short ->
    [one] Il manque { $short } jeton pour l’objectif de { $target } %.
   *[other] Il manque { $short } jetons pour l’objectif de { $target } %.
} { $members ->
    [one] Une relance irait à { $members } membre invité qui n’a pas pris de jeton et n’a pas reçu de courriel ces trois derniers jours.
   *[other] Une relance irait à { $members } membres invités qui n’ont pas pris de jeton et n’ont pas reçu de courriel ces trois derniers jours.
}
outreach-wait-why-credential = { $short ->
    [one] Il manque { $short } jeton pour l’objectif de { $target } %, et ceux qui n’ont pas pris de jeton ont reçu un courriel ces trois derniers jours.
   *[other] Il manque { $short } jetons pour l’objectif de { $target } %, et ceux qui n’ont pas pris de jeton ont reçu un courriel ces trois derniers jours.
}
outreach-unreached-why-credential = { $short ->
    [one] Il manque { $short } jeton pour l’objectif de { $target } %, et le courrier n’atteint aucun de ceux qui n’ont pas pris de jeton.
   *[other] Il manque { $short } jetons pour l’objectif de { $target } %, et le courrier n’atteint aucun de ceux qui n’ont pas pris de jeton.
}
outreach-other-way-why-credential = { $short ->
    [one] Il manque { $short } jeton pour l’objectif de { $target } %
   *[other] Il manque { $short } jetons pour l’objectif de { $target } %
} { $reminders ->
    [one] après { $reminders } relance : un autre courriel en apportera peu.
   *[other] après { $reminders } relances : un autre courriel en apportera peu.
}
outreach-reached-why-credential = Dans chaque division, autant de membres que vous le vouliez ont pris un jeton.
outreach-anonymous = Qui a pris un jeton peut répondre avec lui dans le navigateur qui l’a fait. Personne ne sait s’il a répondu.
outreach-no-times = Où s’arrêtent ceux qui ont commencé et combien de temps prennent les questions n’est pas connu : une campagne anonyme ne garde pas d’heures, et aucun brouillon ne mène à une invitation.
outreach-column-credential = Ont pris un jeton
