# Des parties d’une page qui se renouvellent pendant qu’on la regarde.

fresh-now = En direct · à { $time }
fresh-unconnected = Les chiffres n’ont pas pu être comptés : pas de connexion. Appuyez sur « Compter » pour réessayer.
fresh-signed-out = Les chiffres n’ont pas pu être comptés : vous êtes déconnecté. Reconnectez-vous dans un autre onglet, puis appuyez ici sur « Compter ».
fresh-failed = Les chiffres n’ont pas pu être comptés : le serveur a répondu par une erreur. Appuyez sur « Compter » pour réessayer.
