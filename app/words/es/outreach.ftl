# Quién falta por responder, el calendario, los puntos de acceso y la vista previa de una campaña.

outreach-schedule = Calendario
outreach-participation = Quién falta por responder
