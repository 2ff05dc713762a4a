# Alrededor de cada página del personal y de la dirección, la portada y el inicio de sesión.

front-navigation = Principal
front-sign-in = Iniciar sesión
front-sign-in-who = Para el personal, la dirección y la administración. Los socios responden con su propio enlace y no necesitan cuenta.
front-sign-in-account = La sesión dura doce horas. La administración puede darle una cuenta.
front-email = Correo electrónico
front-password = Contraseña
front-sign-out = Cerrar sesión
front-campaigns = Campañas
