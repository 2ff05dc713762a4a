# Autour de chaque page du personnel et de la direction, l’accueil et la connexion.

front-navigation = Navigation principale
front-sign-in = Se connecter
front-sign-in-who = Pour le personnel, la direction et l’administration. Les membres répondent par leur propre lien et n’ont pas besoin de compte.
front-sign-in-account = La session dure douze heures. L’administration peut vous donner un compte.
# The same as in English.
front-email = E-mail
front-password = Mot de passe
front-sign-out = Se déconnecter
front-roster = Fichier des membres
front-campaigns = Campagnes
front-home = Accueil
front-nothing-asked = Rien n’est demandé en ce moment
front-nothing-asked-what = Quand une campagne est ouverte à tous, elle figure ici. Si vous avez reçu un lien personnel, utilisez-le.
front-wanted = Vos réponses sont attendues. Si vous avez reçu un lien personnel, utilisez-le : il vous permet de vous arrêter et de reprendre plus tard, où que vous soyez.
front-asked = Par { $asks } · { $minutes }
front-answer = Répondre
front-refused = L’adresse e-mail ou le mot de passe n’est pas correct. Saisissez les deux à nouveau.
front-too-many = { $minutes ->
    [one] Trop de tentatives ont échoué. Attendez { $minutes } minute, puis réessayez.
   *[other] Trop de tentatives ont échoué. Attendez { $minutes } minutes, puis réessayez.
}

## Who reads

front-role-staff = Personnel
front-role-leadership = Direction
front-role-administrator = Administration

## Where a campaign is in its life

front-state-draft = Brouillon
front-state-open = Ouverte
front-state-paused = En pause
front-state-closed = Clôturée

## The demonstration

front-demo = Démonstration
front-demo-title = Interrogez vos membres avant de changer. Sachez ce que leurs réponses étayent.
front-demo-lead = Avec Canvass, une association pose à ses membres les bonnes questions avant de se transformer. Il montre en direct, pour chaque division, ce que les réponses étayent à ce stade, et met à part ce que personne ne sait encore.
front-demo-ways = Entrez dans l’un de ces trois rôles
front-demo-member = Répondre en tant que membre
front-demo-member-about = Ouvrez un lien personnel sur un téléphone ou au bureau. Quelques minutes, et chaque réponse est conservée dès que vous la donnez.
front-demo-staff = Travailler en tant que personnel
front-demo-staff-about = Voyez la campagne, qui a répondu dans chaque division, ses liens, et l’enquête telle qu’un membre la lit.
front-demo-leadership = Lire en tant que direction
front-demo-leadership-about = Regardez le tableau de bord se remplir, par division actuelle, pendant que des membres simulés répondent.
front-demo-simulated = Simulé
front-demo-case = Le cas est réel, les personnes ne le sont pas
front-demo-case-began = En janvier 2018, la direction de trois divisions de l’American Library Association a commencé à explorer leur intégration : ALCTS pour les collections et les services techniques, LITA pour les technologies de l’information en bibliothèque, LLAMA pour la direction et la gestion. Une collaboration plus étroite, une adhésion partagée ou une nouvelle division unique ; rien n’était décidé. Elles avaient des hypothèses sur cinq points forts et sur les besoins des membres, et voulaient les soumettre aux membres.
front-demo-case-invented = Cette démonstration demande ce qu’elles auraient pu demander. Près de 800 membres étaient réellement à la fois dans LITA et LLAMA, près de 600 dans LITA et ALCTS ; la taille de chaque division, les 7 000 membres du fichier présents ici et toutes leurs réponses sont inventés. Le 8 avril 2020, les membres ont bel et bien voté, et ont dit oui dans chaque division : ALCTS 91 %, LITA 96 %, LLAMA 96 %.

## What went wrong

front-forbidden-title = Vous ne pouvez pas ouvrir ceci
front-forbidden = Il vous faut le droit de { $right }, et le compte avec lequel vous êtes connecté ne l’a pas.
front-forbidden-advice = Rien n’a été changé. Demandez ce droit à l’administration, ou connectez-vous avec un autre compte.
front-right-campaigns = gérer les campagnes
front-right-results = voir les résultats
front-right-roster = gérer le fichier des membres
front-right-people = gérer les personnes
front-stale-title = Quelqu’un d’autre a changé cela entre-temps
front-clash = Entre-temps, quelqu’un d’autre a modifié la même chose.
front-stale = Ce que vous avez envoyé portait sur une version antérieure et n’a donc pas été pris en compte.
front-missing-advice = L’élément a peut-être été supprimé, ou l’adresse a perdu sa fin. Revenez en arrière, ou cherchez-le dans sa liste.
front-stale-advice = L’autre changement est conservé. Revenez en arrière, rechargez la page et refaites votre changement.
