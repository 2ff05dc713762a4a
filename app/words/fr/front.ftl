# Autour de chaque page du personnel et de la direction, l’accueil et la connexion.

front-navigation = Navigation principale
front-sign-in = Se connecter
front-sign-in-who = Pour le personnel, la direction et l’administration. Les membres répondent par leur propre lien et n’ont pas besoin de compte.
front-sign-in-account = La session dure douze heures. L’administration peut vous donner un compte.
# The same as in English.
front-email = E-mail
front-password = Mot de passe
front-sign-out = Se déconnecter
front-campaigns = Campagnes
