# El padrón: quién está en él, sus partes, un socio, incorporar socios.

roster-title = Padrón
roster-members = { $members ->
    [one] { $members } socio.
   *[other] { $members } socios.
}
roster-members-and-gone = { $members ->
    [one] { $members } socio, y { $gone } de baja.
   *[other] { $members } socios, y { $gone } de baja.
}
roster-empty-title = Todavía no hay nadie en el padrón
roster-empty = Traiga un archivo con sus socios, CSV o un libro de cálculo: una fila para cada uno, con su dirección de correo. Antes de guardar nada verá qué haría.
roster-bring = Incorporar socios
roster-segments = Segmentos
roster-all = Todas
roster-only = Solo { $name }.
roster-look-among-all = Buscar entre todos
roster-not-known = { $name }: se desconoce
roster-division = División
roster-column-members = Socios
roster-name-or-address = Nombre o dirección
roster-those-gone = Los que están de baja
roster-look = Buscar
roster-nobody = No se ha encontrado a nadie.
roster-found = { $members ->
    [one] { $members } socio encontrado
   *[other] { $members } socios encontrados
}
roster-found-gone = { $members ->
    [one] { $members } socio de baja encontrado
   *[other] { $members } socios de baja encontrados
}
roster-column-name = Nombre
roster-column-address = Dirección
roster-divisions = Divisiones
roster-column-attributes = Atributos
roster-export = Estos socios como archivo (CSV)
roster-export-note = Se abre en una hoja de cálculo y se puede volver a traer.
roster-page-before = Página anterior
roster-page-next = Página siguiente
roster-pages = Páginas

## Segments

roster-segments-lead = { $members ->
    [one] { $members } socio por lo que tiene hoy. Una campaña conserva los tamaños del día en que se abrió.
   *[other] { $members } socios por lo que tienen hoy. Una campaña conserva los tamaños del día en que se abrió.
}
roster-divisions-note = Quien tiene varias cuenta en cada una.
roster-combinations = Combinaciones
roster-combinations-note = Todos cuentan en una.
roster-more-values = { $more ->
    [one] Y { $more } valor más.
   *[other] Y { $more } valores más.
}
roster-column-segment = Segmento
roster-column-share = Proporción
roster-percent = { $percent } %

## One member

roster-gone-since = Ya no es socio desde el { $moment }. No cuenta en ningún segmento ni recibe correo; el próximo archivo que nombre esta dirección le devuelve al padrón.
roster-none = Ninguna
roster-no-mail = Ninguno
roster-over-time = Divisiones a lo largo del tiempo
roster-column-from = Desde
roster-column-until = Hasta
roster-beginning = el comienzo de este padrón
roster-now = ahora
roster-invitations = Invitaciones
roster-not-invited = Aún sin invitación a ninguna campaña.
roster-column-campaign = Campaña
roster-column-state = Estado
roster-column-invited = Invitación
roster-mail = Correo
roster-column-link = Enlace personal
roster-invitations-note = Aquí no se muestra si ha respondido: los recordatorios ya lo tienen en cuenta.
roster-mail-waits = { $kind }: en espera
roster-mail-leaves = { $kind }: está saliendo
roster-mail-sent = { $kind }: salió
roster-mail-failed = { $kind }: sin éxito
roster-mail-skipped = { $kind }: se omitió
roster-mail-at = { $mail }, { $moment }
roster-link-over = Terminado
roster-link-works = Funciona
roster-link-ended = Anulado
roster-end-link = Anularlo
roster-reopen-link = Que vuelva a funcionar
roster-for-campaign = {" "}en la campaña { $title }
roster-opted-out = No quiere correo desde el { $moment }.
roster-gets-mail = Recibe correo.
roster-gets-none = No recibe correo.
roster-bounced = Un servidor de correo rechazó la dirección el { $moment }: { $reason }. No se le envía correo; incorpore al socio con otra dirección.
roster-opt-in = Vuelve a querer correo
roster-opt-out = No quiere más correo
roster-consent = Consentimiento
roster-consent-noted = Anotado el { $moment }.
roster-consent-question = ¿Aceptó que se le pregunte por correo?
roster-consent-yes = Sí
roster-consent-no = No: no se le envía correo
roster-consent-nothing = No hay nada anotado
roster-consent-note = Anotarlo

## Erasing one

roster-erase = Eliminar
roster-erase-what = Para un socio que lo pida. Antes de hacer nada se le dice qué se elimina y qué queda.
roster-erase-member = Eliminar a este socio
roster-erase-title = ¿Eliminar a { $name }?
roster-erase-misnamed = Escriba la dirección tal como figura aquí: { $email }
roster-goes = Lo que se elimina para siempre
roster-goes-facts = Nombre, dirección, divisiones de ahora y de antes, atributos, consentimiento.
roster-goes-no-invitation = Sin invitación a ninguna campaña.
roster-goes-invitations = { $invitations ->
    [one] { $invitations } invitación, con su enlace y lo que se empezó con él.
   *[other] { $invitations } invitaciones, con sus enlaces y lo que se empezó con ellos.
}
roster-goes-mail = Los correos y si llegaron; las cifras de un envío bajan en uno.
roster-goes-tie = El vínculo entre esta persona y cualquier respuesta.
roster-goes-answers = Las respuestas que aún no forman parte de resultados publicados: se retiran.
roster-goes-words = Lo escrito con sus propias palabras, también en respuestas publicadas.
roster-stays = Lo que queda
roster-stays-answers = Las respuestas que forman parte de resultados publicados siguen en sus totales, sin la persona: un total que bajara revelaría lo que contenía.
roster-stays-fingerprint = Una huella de la dirección (SHA-256), para que el próximo archivo de socios no la traiga de vuelta sin que nadie lo pida.
roster-stays-backups = Las copias de seguridad hechas antes. A usted le corresponde dejar que caduquen.
roster-erase-type = Para eliminar, escriba su dirección de correo
roster-erase-for-good = Eliminar para siempre
roster-keep = Conservar

## Bringing members

roster-bring-lead = Una fila para cada socio, con títulos en la primera fila. A los socios se les reconoce por su dirección de correo: quien ya está en el padrón se actualiza y nadie se duplica. Antes de guardar nada verá qué haría el archivo.
roster-and-more = y { $more } más
roster-nothing-taken = No se ha tomado nada de este archivo; arriba se dice por qué
roster-file = Un archivo de socios
roster-file-hint = CSV en UTF-8 con comas, puntos y comas o tabuladores, o un libro de Excel (.xlsx), de hasta 32 MB. De un libro se lee la primera hoja que contenga algo.
roster-file-bring = Cargarlo
roster-file-empty = Elija un archivo que no esté vacío
roster-file-large = El archivo ocupa más de { $megabytes } MB. No se ha tomado nada: divídalo, o quite columnas que nadie necesite
roster-file-cut = El formulario no llegó entero ({ $why }). Envíelo de nuevo
roster-lately = Cargas recientes
roster-column-file = Archivo
roster-column-brought = Traído
roster-column-by = Por
roster-column-became = Qué pasó con él
roster-became-waits = Espera a que usted empiece
roster-became-running = Se está incorporando
roster-became-lost = Se interrumpió; no se guardó nada
roster-became-stopped = Se detuvo; no se guardó nada
roster-became-failed = Falló; no se guardó nada
roster-became-done = { $new } nuevos, { $changed } cambiados, { $gone } de baja

## What its columns are for

roster-columns = Columnas
roster-columns-title = ¿Para qué son las columnas?
roster-columns-lead = Dígalo de cada columna de «{ $file }». Se recuerda para el próximo archivo con los mismos títulos.
roster-columns-see = Ver qué haría el archivo
roster-discard = Descartar el archivo
roster-sample-none = La columna está vacía.
roster-sample = Por ejemplo: { $sample }
roster-use-nothing = Nada: omitirla
roster-use-email = Dirección de correo
roster-use-name = Nombre completo
roster-use-given-name = Nombre de pila
roster-use-family-name = Apellidos
roster-use-divisions = Divisiones, todas en una celda
roster-use-division = División { $name }: sí o no
roster-use-attribute = Atributo «{ $name }»
roster-use-consent = Consentimiento para preguntarle por correo: sí o no

## A file: what it would do, how far it has come, what it did

roster-brought = Traído el { $moment }.
roster-brought-by = Traído el { $moment } por { $name }.
roster-change-columns = Cambiar para qué son las columnas
roster-stopped = Se detuvo
roster-lost = Se interrumpió
roster-lost-what = El servidor se paró entretanto.
roster-failed = Falló
roster-nothing-kept = No se guardó nada; abajo se ve qué haría el archivo ahora.
roster-runs = Los socios se están incorporando
roster-runs-note = Puede dejar esta página: sigue solo. Nadie ve nada hasta que esté completo.
roster-reading = Se está leyendo el archivo.
roster-written = { $done } de { $all } socios están escritos.
roster-written-label = Socios escritos
roster-again = Cargar de nuevo
roster-stop = Detenerlo y no guardar nada
roster-done = Los socios están incorporados. El archivo mismo no se guarda.
roster-done-caption = Lo que hizo
roster-how-many = Cuántos
roster-new = Nuevos
roster-changed = Cambiados
roster-were-unchanged = Como estaban
roster-marked-gone = Marcados como baja
roster-left-out = Filas erróneas, omitidas
roster-erased-left-out = Eliminados antes, omitidos
roster-to-list = Ir al padrón
roster-to-segments = Ver los segmentos
roster-unchanged = Ya están así
roster-missing = En el padrón, no en el archivo
roster-erased = Eliminados antes
roster-wrong-rows = Filas con algún error
roster-plan = { $rows ->
    [one] Lo que haría { $rows } fila
   *[other] Lo que harían { $rows } filas
}
roster-changes-nothing = Este archivo no cambia nada: el padrón ya lo dice todo.
roster-fields = Qué cambia: { $fields }.
roster-field-of = { $field } de { $members }
roster-field-name = el nombre
roster-field-divisions = las divisiones
roster-field-attribute = «{ $name }»
roster-field-consent = el consentimiento
roster-field-back = la vuelta
roster-unknown = El archivo nombra divisiones que aún no se conocen
roster-unknown-hint = Marque las que tiene su asociación. Una palabra mal escrita es mejor corregirla en el archivo.
roster-unknown-rows = { $rows ->
    [one] { $word } ({ $rows } fila)
   *[other] { $word } ({ $rows } filas)
}
roster-add-divisions = Añadir estas divisiones
roster-bad = { $rows ->
    [one] { $rows } fila con algún error:
   *[other] { $rows } filas con algún error:
} { $problems ->
    [one] { $problems } problema
   *[other] { $problems } problemas
}
roster-column-line = Línea
roster-column-column = Columna
roster-column-wrong = Qué está mal
roster-first-shown = Se muestran los primeros { $shown } de { $all }.
roster-first-as-file = Los primeros { $told } como archivo (CSV)
roster-all-as-file = Todos como archivo (CSV)
roster-and-more-members = Y { $more } más.
roster-column-changes = Qué cambia
# The same as in English.
roster-change = { $what }: { $from } → { $to }
roster-change-name = nombre
roster-change-divisions = divisiones
roster-change-consent = consentimiento
roster-change-none = nada
roster-change-not-noted = sin anotar
roster-change-yes = sí
# The same as in English.
roster-change-no = no
roster-change-back = estaba de baja, vuelve a ser socio
# The same as in English.
roster-group = { $title } ({ $members })
roster-gone-keep = Se quedan como están
roster-gone-keep-hint = Para un archivo que contiene solo una parte de los socios.
roster-gone-mark = Se marcan como baja
roster-gone-mark-hint = Ya no cuentan ni reciben correo. Lo que respondieron queda, y también su fila, hasta que usted la elimine.
roster-gone-question = { $members ->
    [one] ¿Qué hacer con { $members } socio que no está en el archivo?
   *[other] ¿Qué hacer con los { $members } socios que no están en el archivo?
}
roster-skip = { $rows ->
    [one] Omitir { $rows } fila con algún error y tomar el resto
   *[other] Omitir las { $rows } filas con algún error y tomar el resto
}
roster-bring-back = { $members ->
    [one] Traer de vuelta a { $members } socio eliminado
   *[other] Traer de vuelta a los { $members } socios eliminados
}
roster-bring-back-hint = Vuelven como socios nuevos: quien no quería correo lo recibe otra vez, salvo que el archivo diga otra cosa.
roster-do-it = Hacerlo
roster-at-once = Se hace todo a la vez, o nada. Puede detenerlo mientras se hace.
roster-open-campaigns = Las campañas abiertas conservan los tamaños con que se abrieron. Quien cambia de división cuenta, en las respuestas ya dadas, en la división que tenía entonces.
roster-import = Incorporar estos socios
roster-some-wrong = Algunas filas tienen errores: corríjalas en el archivo, o marque abajo que se omitan

## In an anonymous campaign

roster-stays-anonymous = Las respuestas a una campaña anónima: nadie puede encontrarlas. Que tomó una credencial para ella se olvida.
