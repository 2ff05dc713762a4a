# Alrededor de cada página del personal y de la dirección, la portada y el inicio de sesión.

front-navigation = Principal
front-sign-in = Iniciar sesión
front-sign-in-who = Para el personal, la dirección y la administración. Los socios responden con su propio enlace y no necesitan cuenta.
front-sign-in-account = La sesión dura doce horas. La administración puede darle una cuenta.
front-email = Correo electrónico
front-password = Contraseña
front-sign-out = Cerrar sesión
front-roster = Padrón
front-campaigns = Campañas
front-home = Inicio
front-nothing-asked = Ahora mismo no se pregunta nada
front-nothing-asked-what = Cuando una campaña está abierta a todos, aparece aquí. Si le enviaron un enlace propio, use ese.
front-wanted = Sus respuestas cuentan. Si le enviaron un enlace propio, use ese: le permite parar y seguir más tarde, donde quiera.
front-asked = Pregunta { $asks } · { $minutes }
front-answer = Responder
front-refused = La dirección de correo o la contraseña no es correcta. Escriba las dos de nuevo.
front-too-many = { $minutes ->
    [one] Han fallado demasiados intentos. Espere { $minutes } minuto y vuelva a intentarlo.
   *[other] Han fallado demasiados intentos. Espere { $minutes } minutos y vuelva a intentarlo.
}

## Who reads

front-role-staff = Personal
front-role-leadership = Dirección
front-role-administrator = Administración

## Where a campaign is in its life

front-state-draft = Borrador
front-state-open = Abierta
front-state-paused = En pausa
front-state-closed = Cerrada

## The demonstration

front-demo = Demostración
front-demo-title = Pregunte a sus socios antes de cambiar. Sepa qué respaldan sus respuestas.
front-demo-lead = Con Canvass, una asociación hace a sus socios las preguntas adecuadas antes de cambiar. Muestra en directo, en cada división, lo que las respuestas respaldan hasta ahora, y separa lo que aún no sabe nadie.
front-demo-ways = Entre como una de estas tres personas
front-demo-member = Responder como socio
front-demo-member-about = Abra un enlace personal en el teléfono o en el escritorio. Unos minutos, y cada respuesta se guarda en cuanto la da.
front-demo-staff = Trabajar como personal
front-demo-staff-about = Vea la campaña, quién ha respondido en cada división, sus enlaces y la encuesta tal como la lee un socio.
front-demo-leadership = Leer como dirección
front-demo-leadership-about = Vea cómo se llena el panel, por división actual, mientras responden socios simulados.
front-demo-simulated = Simulado
front-demo-case = El caso es real; las personas, no
front-demo-case-began = En enero de 2018, la dirección de tres divisiones de la American Library Association empezó a explorar su integración: ALCTS, de colecciones y servicios técnicos; LITA, de tecnología de la información en bibliotecas, y LLAMA, de liderazgo y gestión. Más colaboración, afiliación compartida o una nueva división única; no había nada decidido. Tenían supuestos sobre cinco puntos fuertes y sobre lo que necesitan los socios, y querían plantearlos a los socios.
front-demo-case-invented = Esta demostración pregunta lo que podrían haber preguntado. Casi 800 socios estaban de verdad en LITA y LLAMA a la vez, casi 600 en LITA y ALCTS; el tamaño de cada división, los 7000 socios del padrón que hay aquí y todas sus respuestas son inventados. El 8 de abril de 2020 los socios sí votaron, y dijeron que sí en cada división: ALCTS 91 %, LITA 96 %, LLAMA 96 %.

## What went wrong

front-forbidden-title = No le corresponde abrir esto
front-forbidden = Necesita permiso para { $right }, y la cuenta con la que ha entrado no lo tiene.
front-forbidden-advice = No se ha cambiado nada. Pida el permiso a la administración o entre con otra cuenta.
front-right-campaigns = gestionar campañas
front-right-results = ver resultados
front-right-roster = gestionar el padrón
front-right-people = gestionar personas
front-stale-title = Otra persona ha cambiado esto entretanto
front-clash = Entretanto, otra persona ha cambiado lo mismo.
front-stale = Lo que envió se hizo sobre una versión anterior, así que no se ha aceptado.
front-missing-advice = Puede que se haya eliminado, o que a la dirección le falte el final. Vuelva atrás o búsquelo en su lista.
front-stale-advice = El otro cambio se conserva. Vuelva atrás, cargue la página de nuevo y repita su cambio.
