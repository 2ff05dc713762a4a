//! What a campaign says until somebody writes it: in the language of its questionnaire, as far as it is known here.

pub(in crate::convert) struct Texts {
    pub title: &'static str,
    pub asks: &'static str,
    pub intro: &'static str,
    pub next: &'static str,
    /// The title of a page that has none.
    pub page: &'static str,
    /// An option for what is not in the list.
    pub other: &'static str,
    /// What is asked beside options that can be commented on.
    pub comment: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub dont_know: &'static str,
}

const ENGLISH: Texts = Texts {
    title: "Untitled questionnaire",
    asks: "Your association",
    intro: "We would like to hear from you.",
    next: "Thank you. We will tell you what came of it.",
    page: "Questions",
    other: "Other",
    comment: "Comment",
    yes: "Yes",
    no: "No",
    dont_know: "I do not know",
};

const GERMAN: Texts = Texts {
    title: "Fragebogen ohne Titel",
    asks: "Ihr Verband",
    intro: "Wir möchten gern von Ihnen hören.",
    next: "Vielen Dank. Sie erfahren von uns, was daraus wird.",
    page: "Fragen",
    other: "Anderes",
    comment: "Kommentar",
    yes: "Ja",
    no: "Nein",
    dont_know: "Ich weiß es nicht",
};

const SPANISH: Texts = Texts {
    title: "Cuestionario sin título",
    asks: "Su asociación",
    intro: "Nos gustaría conocer su opinión.",
    next: "Gracias. Le contaremos qué ha resultado de ello.",
    page: "Preguntas",
    other: "Otro",
    comment: "Comentario",
    yes: "Sí",
    no: "No",
    dont_know: "No lo sé",
};

const FRENCH: Texts = Texts {
    title: "Questionnaire sans titre",
    asks: "Votre association",
    intro: "Nous aimerions connaître votre avis.",
    next: "Merci. Nous vous dirons ce qu’il en est advenu.",
    page: "Questions",
    other: "Autre",
    comment: "Commentaire",
    yes: "Oui",
    no: "Non",
    dont_know: "Je ne sais pas",
};

/// The texts for a language as a BCP 47 tag; English, if it is another.
pub(in crate::convert) fn texts(language: &str) -> &'static Texts {
    match language.split('-').next().unwrap_or_default() {
        "de" => &GERMAN,
        "es" => &SPANISH,
        "fr" => &FRENCH,
        _ => &ENGLISH,
    }
}
