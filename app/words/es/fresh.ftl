# Partes de una página que se renuevan mientras alguien la mira.

fresh-now = En directo · a las { $time }
fresh-unconnected = No se han podido contar las cifras: sin conexión. Pulse «Contar» para intentarlo de nuevo.
fresh-signed-out = No se han podido contar las cifras: su sesión está cerrada. Inicie sesión en otra pestaña y pulse «Contar» aquí.
fresh-failed = No se han podido contar las cifras: el servidor respondió con un error. Pulse «Contar» para intentarlo de nuevo.
