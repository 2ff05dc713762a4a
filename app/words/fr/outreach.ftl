# Qui n’a pas été entendu, le calendrier, les points d’accès et l’aperçu d’une campagne.

outreach-schedule = Calendrier
outreach-participation = Qui n’a pas été entendu
