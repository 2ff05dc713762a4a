# Les pages de campagnes du personnel : la liste, en apporter une, une avec ses actions, versions, fichiers, ce que les membres ont écrit.


## The list

campaigns-new = Nouvelle campagne
campaigns-not-opened = pas encore ouverte
campaigns-open-for = { $days ->
    [one] ouverte depuis { $days } jour
   *[other] ouverte depuis { $days } jours
}
campaigns-paused-ago = { $days ->
    [one] en pause, ouverte il y a { $days } jour
   *[other] en pause, ouverte il y a { $days } jours
}
campaigns-was-open = { $days ->
    [one] a été ouverte { $days } jour
   *[other] a été ouverte { $days } jours
}
campaigns-so-far = { $answers ->
    [one] { $answers } réponse comptée à ce stade
   *[other] { $answers } réponses comptées à ce stade
}
campaigns-manage = Gérer
campaigns-results = Résultats
campaigns-none = Pas encore de campagne
campaigns-none-manage = Une campagne est une série de questions posées une fois. Apportez-en une sous forme de document JSON, ou partez de l’exemple fourni avec le programme et changez-en les textes.
campaigns-none-bring = Apporter un document
campaigns-none-example = Partir de l’exemple
campaigns-none-read = Dès que le personnel en ouvre une, ses résultats sont ici.
campaigns-all-invited = Tous les invités
campaigns-nobody-yet = personne encore
campaigns-of = { $answered } sur { $invited }

## A new one

campaigns-title = Titre
campaigns-title-hint = Tel que les membres le liront. Tout peut être changé plus tard.
campaigns-untitled = Donnez un titre à la campagne
campaigns-begin-with = Commencer avec
campaigns-begin-language = Langue
campaigns-begin-language-hint = Celle des questions par lesquelles vous commencez. D’autres langues s’ajoutent pendant que vous écrivez.
campaigns-begin = Commencer
campaigns-template-core-strength = Mettre un point fort à l’épreuve
campaigns-template-core-strength-about = Ce que nous pensons bien faire est-il une raison d’adhérer ? Avec une règle qui en décide.
campaigns-template-find-a-need = Trouver un besoin
campaigns-template-find-a-need-about = Ce dont les membres ont besoin, comment on y répond, et ce qu’ils utiliseraient.
campaigns-template-compare-models = Comparer des modèles
campaigns-template-compare-models-about = Plusieurs voies côte à côte, ce qui inquiète les membres, et ce qui devrait être vrai.
campaigns-template-pulse = Pouls
campaigns-template-pulse-about = Quatre questions, les mêmes à chaque fois, pour voir ce qui change.
campaigns-template-event-feedback = Retour sur un événement
campaigns-template-event-feedback-about = Après un congrès ou un cours : ce qui a été utile, ce qui devrait être différent.
campaigns-template-nps = Nous recommanderiez-vous ?
campaigns-template-nps-about = Un nombre de 0 à 10 et sa raison.
campaigns-template-empty = Rien encore
campaigns-template-empty-about = Une page avec une question, pour tout écrire vous-même.
campaigns-bring = Ou importez-en une
campaigns-bring-lead = Apportez-la sous forme de fichier, ou collez son texte. Elle est vérifiée en entier et arrive comme brouillon. Un brouillon du même nom est remplacé. D’un questionnaire d’un autre système, on vous dit chaque élément qui n’est pas repris.
campaigns-file = Un fichier
campaigns-file-hint = Un document Canvass (.json), XLSForm (.xlsx), SurveyJS (.json), LimeSurvey (.lss, ou .txt séparé par des tabulations) ou Qualtrics (.qsf), jusqu’à 4 Mo. Si vous en choisissez un, le texte ci-dessous est laissé de côté.
campaigns-name = Son nom dans les adresses (facultatif)
campaigns-name-hint = Lettres minuscules, chiffres, _ et -. Si vous le laissez vide, le nom du fichier est repris.
campaigns-text = Ou son texte
campaigns-check-and-bring = Vérifier et importer
campaigns-fill-example = Remplir avec l’exemple
campaigns-mistakes = { $mistakes ->
    [one] Le document a une erreur ; elle est nommée en haut
   *[other] Le document a { $mistakes } erreurs ; elles sont nommées en haut
}
campaigns-nothing-brought = Choisissez un fichier, ou collez le document
campaigns-name-wrong = son nom dans les adresses : « { $name } » ne convient pas : utilisez de 1 à 60 lettres minuscules, chiffres, « _ » ou « - », en commençant par une lettre ou un chiffre
campaigns-too-large = Le fichier dépasse 4 Mo. Rien n’a été pris : apportez-en un plus petit
campaigns-not-whole = Le formulaire n’est pas arrivé en entier ({ $why }). Envoyez-le de nouveau
campaigns-no-text = Ce qui a été collé n’est pas du texte en UTF-8. Apportez-le sous forme de fichier

## Files of other systems

campaigns-not-carried = Ce qui n’a pas été repris
# The same as in English.
campaigns-page-of = { $page } · { $campaign }
campaigns-all-carried = Tout a été repris
campaigns-all-carried-what = La campagne dit tout ce que disait son fichier.
campaigns-losses = { $items ->
    [one] { $items } élément du fichier { $format } n’a pas pu être repris tel quel. Les endroits sont ceux du fichier. Lisez ce qui a été fait à la place, et changez-le dans l’éditeur là où cela ne convient pas.
   *[other] { $items } éléments du fichier { $format } n’ont pas pu être repris tels quels. Les endroits sont ceux du fichier. Lisez ce qui a été fait à la place, et changez-le dans l’éditeur là où cela ne convient pas.
}
campaigns-preview = Aperçu
campaigns-go-on-to = Continuer vers la campagne
campaigns-loss-place = Endroit
campaigns-loss-what = Quoi
campaigns-loss-why = Pourquoi
campaigns-loss-instead = À la place
campaigns-export = Exporter
campaigns-export-title = Exporter le questionnaire
campaigns-export-lead = Les réponses ne sont pas dans ces fichiers.
campaigns-export-canvass = Tout ; peut être apporté de nouveau, ici ou ailleurs.
campaigns-export-xlsform = Pour ODK, KoboToolbox et d’autres.
campaigns-export-surveyjs = Pour ce qui est construit avec SurveyJS.
campaigns-download = Télécharger ({ $kind })
campaigns-download-for = {" "}pour { $system }
campaigns-not-in-file = { $items ->
    [one] { $items } élément n’est pas tel quel dans ce fichier
   *[other] { $items } éléments ne sont pas tels quels dans ce fichier
}
campaigns-not-in = Ce qui n’est pas dans le fichier { $system }

## One campaign

campaigns-lead = 
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } sur { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $minutes }. Demandé par { $asks }.
campaigns-edit = Modifier
campaigns-schedule = Calendrier
campaigns-unheard = Qui n’a pas été entendu
campaigns-written = Ce que les membres ont écrit
campaigns-member-files = Fichiers joints par les membres
campaigns-mail = Courrier
campaigns-venues = Points d’accès
campaigns-asked = Ce qui est demandé
campaigns-paper = Sur papier
campaigns-export-document = Exporter le document (JSON)
campaigns-export-systems = Exporter pour d’autres systèmes
campaigns-not-carried-from = Ce qui n’a pas été repris du fichier { $format }
campaigns-opens = S’ouvre d’elle-même : { $opens } ({ $zone }).
campaigns-closes = Se clôt d’elle-même : { $closes } ({ $zone }).
campaigns-opens-closes = S’ouvre d’elle-même : { $opens } ; se clôt d’elle-même : { $closes } ({ $zone }).
campaigns-opened-at = ouverte le { $moment }
campaigns-closed-at = close le { $moment }
campaigns-brought-at = créée le { $moment }
campaigns-by-division = Parmi les invités, par division
campaigns-by-division-what = Les membres de plusieurs divisions comptent dans chacune, et une fois dans l’ensemble. Qui répond par le lien ouvert n’est pas parmi les invités.
campaigns-nobody-answered = Personne n’a encore répondu. Envoyez les liens personnels, ou partagez le lien ouvert.
campaigns-by-way = Par voie d’accès
campaigns-way = Voie d’accès
campaigns-answers = Réponses
campaigns-way-personal = Lien personnel
campaigns-way-open = Lien ouvert et points d’accès
campaigns-way-import = Importation
# The same as in English.
campaigns-quotas = Quotas
campaigns-quotas-what = Combien de réponses sont acceptées
campaigns-quota-of = De qui
campaigns-quota-most = Au plus
campaigns-quota-state = État
campaigns-quota-everybody = Tout le monde
campaigns-quota-full = plein
campaigns-quota-open = ouvert

## What can be done with it

campaigns-open-now = Les membres peuvent répondre
campaigns-open-now-what = Une pause suspend la prise de réponses pour un temps. Ce que les membres ont commencé est conservé.
campaigns-pause = Mettre en pause
campaigns-paused-now = Personne ne peut répondre pour le moment
campaigns-paused-now-what = Qui suit un lien lit que la campagne est en pause. Ce que les membres ont commencé est conservé.
campaigns-go-on = Reprendre
campaigns-over = Cette campagne est terminée
campaigns-over-what = Elle ne prend plus de réponses. Ses résultats restent.
campaigns-change-what = Une coquille, une option manquante, une nouvelle question : rien n’atteint les membres avant que vous le publiiez comme nouvelle version, et aucune réponse déjà donnée ne se perd ni ne change de sens.
campaigns-change = Changer le questionnaire
campaigns-change-on = Continuer à changer le questionnaire
campaigns-add-later = Ce qui est enregistré reste tel quel. { $link } à laquelle personne n’avait pensé : sa carte dira qu’elle a été ajoutée plus tard.
campaigns-add-assumption = Ajoutez une hypothèse
campaigns-ready = Prête à être ouverte ?
campaigns-ready-what = { $assumptions ->
    [one] L’ouverture garde le questionnaire comme version 1, et enregistre la règle ou les règles de son hypothèse ({ $assumptions }). Les règles ne peuvent plus changer ; le questionnaire, seulement par une nouvelle version, et chaque réponse garde la version à laquelle elle a été donnée. Les membres peuvent répondre dès lors, par des liens personnels et par le lien ouvert.
   *[other] L’ouverture garde le questionnaire comme version 1, et enregistre les règles de ses { $assumptions } hypothèses. Les règles ne peuvent plus changer ; le questionnaire, seulement par une nouvelle version, et chaque réponse garde la version à laquelle elle a été donnée. Les membres peuvent répondre dès lors, par des liens personnels et par le lien ouvert.
}
campaigns-open = Ouvrir cette campagne
campaigns-close-for-good = Clore définitivement
campaigns-close-what = Une campagne close ne peut pas être rouverte. Ce que les membres ont commencé sans l’envoyer ne pourra plus être envoyé.
campaigns-close-name = Pour la clore, tapez son nom
campaigns-close = Clore cette campagne
campaigns-close-misnamed = Tapez « { $name } » pour clore cette campagne

## Ways in

campaigns-ways = Voies d’accès
campaigns-open-link = Le lien ouvert
campaigns-open-link-open = Quiconque l’a peut répondre, une fois par navigateur ; ces réponses sont comptées à part.
campaigns-open-link-later = Quiconque l’a peut répondre tant que la campagne est ouverte ; ces réponses sont comptées à part.
campaigns-give-out = { $link } : une affiche, une publication, une lettre d’information, un stand, chacun avec son adresse et son code QR, compté à part.
campaigns-give-out-link = Diffusez-le par des points d’accès
campaigns-personal-links = Liens personnels
campaigns-confirms = Une adresse e-mail est d’abord confirmée : qui arrive reçoit un lien pour commencer, et chaque adresse répond une seule fois.
campaigns-confirms-not = Personne n’a à dire qui il est : qui efface le cookie de son navigateur peut répondre de nouveau.
campaigns-confirm = Faire d’abord confirmer une adresse e‑mail
campaigns-confirm-not = Laisser commencer sans adresse
campaigns-rush = Beaucoup commencent en même temps par le lien ouvert
campaigns-rush-told = 
    { $starts ->
        [one] { $starts } personne a commencé
       *[other] { $starts } personnes ont commencé
    } au cours de la dernière minute. Au cours de la dernière heure, un petit travail avant le début a été demandé { $asked ->
        [one] { $asked } fois
       *[other] { $asked } fois
    } à un appareil, et { $places ->
        [one] { $places } personne a plutôt pris
       *[other] { $places } personnes ont plutôt pris
    } un rang dans la file. Les liens personnels ne sont pas retardés.
campaigns-members = { $members ->
    [one] { $members } membre figure au fichier. Personne n’a encore de lien personnel.
   *[other] { $members } membres figurent au fichier. Personne n’a encore de lien personnel.
}
campaigns-members-invited = 
    { $members ->
        [one] { $members } membre figure
       *[other] { $members } membres figurent
    } au fichier. { $invited ->
        [one] { $invited } a
       *[other] { $invited } ont
    } un lien personnel ; { $answered ->
        [one] { $answered } a répondu
       *[other] { $answered } ont répondu
    } par ce lien.
campaigns-links-until = Les liens personnels fonctionnent jusqu’à la fin du { $day } ({ $zone }).
campaigns-links-another-day = Indiquer un autre jour
campaigns-roster-empty = Le fichier des membres est vide : il n’y a personne pour qui créer des liens. Apportez d’abord les membres : { $command }
campaigns-send-by-mail = { $link } : chaque membre reçoit son propre lien, et ceux qui n’ont pas répondu une relance.
campaigns-send-by-mail-link = Envoyez-les par courriel
campaigns-make-links-what = Crée un lien pour chaque membre qui n’en a pas et vous donne un fichier (CSV) avec l’e-mail, le nom et le lien, prêt pour votre envoi. Seules les empreintes des liens sont conservées : c’est donc la seule fois où ils peuvent être vus.
campaigns-make-links = { $links ->
    [one] Créer { $links } lien personnel
   *[other] Créer { $links } liens personnels
}
campaigns-links-lost = Le fichier est perdu, ou un lien s’est égaré
campaigns-replace-links-what = Crée de nouveaux liens pour tous ceux qui n’ont pas répondu, et pour ceux qui n’en ont pas. Les anciens liens de ceux qui n’ont pas répondu prennent fin ; ce qu’ils ont commencé leur reste.
campaigns-replace-links = { $members ->
    [one] Remplacer le lien de { $members } membre qui n’a pas répondu
   *[other] Remplacer les liens de { $members } membres qui n’ont pas répondu
}
campaigns-no-links = Personne au fichier n’est sans lien : aucun n’a donc été créé

## Versions

# The same as in English.
campaigns-versions = Versions
# The same as in English.
campaigns-version = Version { $number }
campaigns-version-opened = telle qu’à l’ouverture, { $moment }
campaigns-version-published = publiée par { $name }, { $moment }
# The same as in English.
campaigns-document = Document
campaigns-document-of = {" "}de la version { $number } (JSON)
campaigns-became = { $what } : « { $before } » est devenu « { $after } »
campaigns-removed = { $what } : « { $before } » a été retiré
campaigns-added = { $what } : « { $after } » a été ajouté
campaigns-class-cosmetic = de forme
# The same as in English.
campaigns-class-compatible = compatible
campaigns-class-breaking = incompatible
campaigns-class-fixed = fixe

## What members wrote, and their files

campaigns-no-words = Cette campagne ne demande rien à quoi on réponde avec des mots.
campaigns-words-lead = Dans un ordre qui n’est celui de personne : rien ici ne dit qui a écrit, quand, ni depuis quelle division. Les gens peuvent se nommer ou en nommer d’autres : seul le personnel voit donc cette page. La direction lit ce que vous transmettez.
campaigns-nothing-yet = Rien encore
campaigns-words-wait = Les textes apparaissent quand au moins { $least } personnes des mêmes divisions ont répondu.
campaigns-words-told = Transmis : { $passed }. Retenus : { $withheld }. À lire : { $unread }.
campaigns-words-sheet = Tous ({ $texts }) en CSV
campaigns-passed = Transmis ({ $texts })
campaigns-withheld = Retenus ({ $texts })
campaigns-words-first = Les { $shown } premiers textes différents, sur { $texts }.
campaigns-pass-all = Transmettre les { $shown } ci-dessus
campaigns-to-read = À lire
campaigns-pass = Transmettre
campaigns-withhold = Retenir
campaigns-times = Écrit par { $people } personnes.
campaigns-no-files = Cette campagne ne demande pas de fichiers.
campaigns-files-lead = Dans un ordre qui n’est celui de personne. Les fichiers viennent de gens que personne ici ne connaît : cherchez les virus avant d’en ouvrir un. Leur contenu peut nommer des personnes : seul le personnel voit donc cette page.
campaigns-files-wait = Les fichiers apparaissent quand au moins { $least } personnes des mêmes divisions ont répondu.
campaigns-kilobytes = {" "}({ $size } ko)

## What was just done

campaigns-done-brought = La campagne est là, comme brouillon. Lisez-la comme le fera un membre, puis ouvrez-la.
campaigns-done-begun = Le brouillon est là. Remplacez ses mots par les vôtres ; personne ne peut répondre avant que vous l’ouvriez.
campaigns-done-opened = La campagne est ouverte. Les membres peuvent répondre dès maintenant.
campaigns-done-paused = La campagne est en pause. Personne ne peut répondre ; ce que les membres ont commencé est conservé.
campaigns-done-resumed = La campagne reprend. Les membres peuvent de nouveau répondre.
campaigns-done-closed = La campagne est close.
campaigns-done-saved = Enregistré.
campaigns-done-moved = Déplacé et enregistré.
campaigns-done-added = Ajouté et enregistré.
campaigns-done-removed = Retiré et enregistré.
campaigns-done-kind = Le type est changé et enregistré. « Annuler » le rétablit.
campaigns-done-undone = Annulé. « Rétablir » le refait.
campaigns-done-redone = Rétabli.
campaigns-done-registered = Enregistrée. Le tableau de bord la montre avec sa propre probabilité d’erreur.
campaigns-done-reworded = Rien n’est encore enregistré : la règle est maintenant dite autrement. Lisez-la ci-dessous, puis enregistrez-la.
campaigns-done-version = Les membres continuent avec ce qui leur est demandé aujourd’hui. Rien de ce que vous changez ici ne les atteint avant que vous le publiiez.
campaigns-done-published = Publiée. Qui commence à partir de maintenant répond à la nouvelle version ; qui a commencé termine la sienne.
campaigns-done-dropped = La nouvelle version est abandonnée. Les membres continuent comme avant.
campaigns-done-scheduled = Enregistré. Ce qui a une heure se fait de soi-même.
campaigns-done-targeted = Enregistré. Ce qui reste à faire s’y mesure.
campaigns-done-planned = Enregistré. Rien n’a été envoyé : lisez-le, regardez les nombres, puis lancez-le.
campaigns-done-mail-started = Lancé. Les courriels partent d’eux-mêmes ; cette page dit où ils en sont.
campaigns-done-mail-paused = Arrêté. Ce qui était en route est arrivé ; le reste attend.
campaigns-done-mail-resumed = Il reprend.
campaigns-done-mail-dropped = L’envoi est abandonné. Rien n’a été envoyé.
campaigns-done-tested = Un essai est en route vers votre propre adresse.
campaigns-done-venue-added = Le point d’accès est là. Son adresse, son code QR et son affiche sont ci-dessous.
campaigns-done-venue-closed = Le point d’accès est fermé. Toutes les autres voies continuent.
campaigns-done-venue-reopened = Le point d’accès est de nouveau ouvert.
campaigns-done-opted-out = Noté. Ce membre ne reçoit plus de courriel.
campaigns-done-opted-in = Noté. Ce membre reçoit de nouveau des courriels.
campaigns-done-consent = Noté.
campaigns-done-link-ended = Annulé. Qui le suit en est averti ; ce que ce membre a commencé est conservé, et une relance lui apporte un nouveau lien, sauf s’il a déjà répondu.
campaigns-done-link-reopened = Il fonctionne de nouveau, pour qui a le courriel qui l’apportait, avec ce qui a été commencé ou envoyé par ce lien.
campaigns-done-erased = Effacé. Les réponses publiées restent dans les totaux, sans la personne ; toutes les autres ont été retirées.
campaigns-done-discarded = Le fichier est abandonné. Rien n’a été changé au fichier des membres.
campaigns-done-divisions = Les divisions sont ajoutées. Voici ce que ferait maintenant le fichier.

## In an anonymous campaign

campaigns-members-invited-credential = 
    { $members ->
        [one] { $members } membre figure
       *[other] { $members } membres figurent
    } au fichier. { $invited ->
        [one] { $invited } a
       *[other] { $invited } ont
    } un lien personnel ; { $answered ->
        [one] { $answered } a pris un jeton
       *[other] { $answered } ont pris un jeton
    } par ce lien.
campaigns-send-by-mail-credential = { $link } : chaque membre reçoit son propre lien, et ceux qui n’ont pas pris de jeton une relance.
campaigns-replace-links-what-credential = Crée de nouveaux liens pour tous ceux qui n’ont pas pris de jeton, et pour ceux qui n’en ont pas. Les anciens liens de ceux qui n’ont pas pris de jeton prennent fin ; ce qu’ils ont commencé leur reste.
campaigns-replace-links-credential = { $members ->
    [one] Remplacer le lien de { $members } membre qui n’a pas pris de jeton
   *[other] Remplacer les liens de { $members } membres qui n’ont pas pris de jeton
}
campaigns-by-division-credential = Parmi les invités, qui a pris un jeton, par division
campaigns-anonymous = Elle est anonyme : les membres répondent avec un jeton de leur groupe, et rien d’autre n’est connu d’eux. Il faut JavaScript dans leur navigateur. Qui a répondu n’est jamais connu : les relances vont donc à ceux qui n’ont pas pris de jeton.
campaigns-no-rare = Chaque combinaison compte assez de membres pour être un groupe à elle seule.
campaigns-rare = { $members ->
    [one] { $members } membre a une combinaison trop rare pour s’y fondre. Ces membres répondent comme un seul groupe, sont interrogés comme membres d’aucune division et ne comptent que dans l’ensemble des membres. Une ventilation moins fine en réduit le nombre.
   *[other] { $members } membres ont une combinaison trop rare pour s’y fondre. Ces membres répondent comme un seul groupe, sont interrogés comme membres d’aucune division et ne comptent que dans l’ensemble des membres. Une ventilation moins fine en réduit le nombre.
}
campaigns-rare-few = { $members ->
    [one] { $members } membre a une combinaison rare, et trop peu d’autres en ont une pour s’y fondre. Il ne reçoit pas de jeton : son lien personnel le dit et mène au lien ouvert. Une ventilation moins fine en réduit le nombre.
   *[other] { $members } membres ont une combinaison rare et, même tous ensemble, ils sont trop peu nombreux pour s’y fondre. Ils ne reçoivent pas de jeton : leur lien personnel le dit et mène au lien ouvert. Une ventilation moins fine en réduit le nombre.
}
campaigns-rare-no-roster = Il n’y a pas de fichier des membres. Qui y figurera plus tard ne recevra pas de jeton, et personne ne pourra donc être invité : chargez le fichier avant l’ouverture, ou n’utilisez que le lien ouvert.
