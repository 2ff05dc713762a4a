# Adresses du fichier des membres qui ne prennent pas de courriel.

bounces-title = Adresses qui n’acceptent pas de courriel
bounces-back = Fichier des membres
bounces-lead = Un serveur de messagerie a dit que cette boîte n’existe pas. Plus rien n’y est envoyé, jusqu’à ce que vous réessayiez ou que le fichier des membres apporte une autre adresse.
bounces-none = Aucune adresse du fichier des membres n’a été refusée jusqu’ici.
bounces-caption = { $count ->
    [one] { $count } membre ne reçoit pas de courriel
   *[other] { $count } membres ne reçoivent pas de courriel
}
bounces-member = Membre
bounces-address = Adresse
bounces-since = Depuis
bounces-reason = Ce qui a été dit
bounces-do = À faire
bounces-again = Réessayer
bounces-more = { $more ->
    [one] Et { $more } autre, plus ancienne.
   *[other] Et { $more } autres, plus anciennes.
}
bounces-later = Courriels revenus plus tard
bounces-files = Courriels revenus, ou listes d’adresses
bounces-files-hint = Certains serveurs acceptent d’abord un courriel et répondent ensuite, à l’adresse d’où part le courriel. Enregistrez ces courriels avec toutes leurs parties (.eml), ou écrivez une liste avec une adresse par ligne. Plusieurs fichiers à la fois conviennent.
bounces-read = Les lire
bounces-unread = Tout n’a pas pu être lu ; en haut est dit quoi
bounces-choose = Choisissez un fichier qui n’est pas vide
bounces-too-large = Les fichiers dépassent ensemble { $megabytes } Mo : apportez-en moins à la fois
bounces-of-file = { $file } : { $problem }
bounces-noted = { $count ->
    [one] { $count } membre ne reçoit plus de courriel.
   *[other] { $count } membres ne reçoivent plus de courriel.
}
bounces-known = { $count ->
    [one] { $count } adresse était déjà connue ou n’est celle d’aucun membre.
   *[other] { $count } adresses étaient déjà connues ou ne sont celles d’aucun membre.
}
bounces-passing = { $count ->
    [one] { $count } courriel est revenu pour une autre raison que son adresse ; cela ne change rien.
   *[other] { $count } courriels sont revenus pour une autre raison que leur adresse ; cela ne change rien.
}
