# Direcciones del padrón que no aceptan correo.

bounces-title = Direcciones que no aceptan correo
bounces-back = Padrón
bounces-lead = Un servidor de correo ha dicho que no existe ese buzón. Ya no se envía nada allí, hasta que usted lo intente de nuevo o el padrón traiga otra dirección.
bounces-none = Hasta ahora no se ha rechazado ninguna dirección del padrón.
bounces-caption = { $count ->
    [one] { $count } socio no recibe correo
   *[other] { $count } socios no reciben correo
}
bounces-member = Socio
bounces-address = Dirección
bounces-since = Desde
bounces-reason = Qué se dijo
bounces-do = Qué hacer
bounces-again = Intentar de nuevo
bounces-more = { $more ->
    [one] Y { $more } más, anterior.
   *[other] Y { $more } más, anteriores.
}
bounces-later = Correos devueltos más tarde
bounces-files = Correos devueltos, o listas de direcciones
bounces-files-hint = Algunos servidores aceptan primero el correo y contestan después, a la dirección desde la que se envía. Guarde esos correos con todas sus partes (.eml), o escriba una lista con una dirección en cada línea. Puede elegir varios archivos a la vez.
bounces-read = Leerlos
bounces-unread = No se ha podido leer todo; arriba se dice qué
bounces-choose = Elija un archivo que no esté vacío
bounces-too-large = Los archivos ocupan juntos más de { $megabytes } MB: traiga menos a la vez
# The same as in English.
bounces-of-file = { $file }: { $problem }
bounces-noted = { $count ->
    [one] { $count } socio ya no recibe correo.
   *[other] { $count } socios ya no reciben correo.
}
bounces-known = { $count ->
    [one] { $count } dirección ya constaba o no es de ningún socio.
   *[other] { $count } direcciones ya constaban o no son de ningún socio.
}
bounces-passing = { $count ->
    [one] { $count } correo fue devuelto por otro motivo que su dirección; eso no cambia nada.
   *[other] { $count } correos fueron devueltos por otro motivo que su dirección; eso no cambia nada.
}
