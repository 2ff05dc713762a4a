//! What a campaign says until somebody writes it: in the language of its questionnaire, as far as it is known here.

use domain::language::Language;
use domain::notice;

use crate::convert::loss::Losses;

#[derive(Debug)]
pub(in crate::convert) struct Texts {
    pub title: &'static str,
    pub asks: &'static str,
    pub intro: &'static str,
    pub next: &'static str,
    /// The title of a page that has none.
    pub page: &'static str,
    /// The title of a page without one on which nothing is asked.
    pub note: &'static str,
    /// An option for what is not in the list.
    pub other: &'static str,
    /// What is asked beside options that can be commented on.
    pub comment: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    /// What stands beside a box with which terms are agreed to.
    pub agree: &'static str,
    pub dont_know: &'static str,
    pub uncertain: &'static str,
    pub increase: &'static str,
    pub same: &'static str,
    pub decrease: &'static str,
    pub female: &'static str,
    pub male: &'static str,
    /// An option that goes with no other.
    pub none: &'static str,
    /// An option for who will not answer.
    pub refused: &'static str,
    /// The wording of a question that has neither words nor a name.
    pub question: &'static str,
    /// What is said of an answer for which a rule does not hold.
    pub wrong: &'static str,
}

const ENGLISH: Texts = Texts {
    title: "Untitled questionnaire",
    asks: "Your association",
    intro: "We would like to hear from you.",
    next: "Thank you. We will tell you what came of it.",
    page: "Questions",
    note: "Please note",
    other: "Other",
    comment: "Comment",
    yes: "Yes",
    no: "No",
    agree: "I agree",
    dont_know: "I do not know",
    uncertain: "Uncertain",
    increase: "Increase",
    same: "Same",
    decrease: "Decrease",
    female: "Female",
    male: "Male",
    none: "None",
    refused: "Refuse to answer",
    question: "Question",
    wrong: "This answer does not fit: please look at it once more.",
};

const GERMAN: Texts = Texts {
    title: "Fragebogen ohne Titel",
    asks: "Ihr Verband",
    intro: "Wir möchten gern von Ihnen hören.",
    next: "Vielen Dank. Sie erfahren von uns, was daraus wird.",
    page: "Fragen",
    note: "Bitte beachten Sie",
    other: "Anderes",
    comment: "Kommentar",
    yes: "Ja",
    no: "Nein",
    agree: "Ich stimme zu",
    dont_know: "Ich weiß es nicht",
    uncertain: "Unsicher",
    increase: "Zunahme",
    same: "Gleich",
    decrease: "Abnahme",
    female: "Weiblich",
    male: "Männlich",
    none: "Nichts davon",
    refused: "Keine Angabe",
    question: "Frage",
    wrong: "Diese Antwort passt nicht: Bitte sehen Sie sie noch einmal an.",
};

const SPANISH: Texts = Texts {
    title: "Cuestionario sin título",
    asks: "Su asociación",
    intro: "Nos gustaría conocer su opinión.",
    next: "Gracias. Le contaremos qué ha resultado de ello.",
    page: "Preguntas",
    note: "Tenga en cuenta",
    other: "Otro",
    comment: "Comentario",
    yes: "Sí",
    no: "No",
    agree: "Acepto",
    dont_know: "No lo sé",
    uncertain: "No lo tengo claro",
    increase: "Aumento",
    same: "Igual",
    decrease: "Disminución",
    female: "Mujer",
    male: "Hombre",
    none: "Ninguno",
    refused: "Prefiero no responder",
    question: "Pregunta",
    wrong: "Esta respuesta no encaja: revísela, por favor.",
};

const FRENCH: Texts = Texts {
    title: "Questionnaire sans titre",
    asks: "Votre association",
    intro: "Nous aimerions connaître votre avis.",
    next: "Merci. Nous vous dirons ce qu’il en est advenu.",
    page: "Questions",
    note: "À noter",
    other: "Autre",
    comment: "Commentaire",
    yes: "Oui",
    no: "Non",
    agree: "J’accepte",
    dont_know: "Je ne sais pas",
    uncertain: "Incertain",
    increase: "Augmentation",
    same: "Sans changement",
    decrease: "Diminution",
    female: "Femme",
    male: "Homme",
    none: "Aucun",
    refused: "Je préfère ne pas répondre",
    question: "Question",
    wrong: "Cette réponse ne convient pas : veuillez la revoir.",
};

/// The texts for a language as a BCP 47 tag; English, if it is another.
pub(in crate::convert) fn texts(language: &str) -> &'static Texts {
    known(language).unwrap_or(&ENGLISH)
}

fn known(language: &str) -> Option<&'static Texts> {
    match language.split(['-', '_']).next().unwrap_or_default().to_lowercase().as_str() {
        "de" => Some(&GERMAN),
        "en" => Some(&ENGLISH),
        "es" => Some(&SPANISH),
        "fr" => Some(&FRENCH),
        _ => None,
    }
}

/// Names that what a source does not say is said in English, where its language is another than these.
pub(in crate::convert) fn say_language(language: &Language, losses: &mut Losses) {
    if known(language.as_str()).is_some() {
        return;
    }
    losses.add(
        notice!("the file"),
        notice!("the language '{language}'", language),
        notice!("words that are added here, such as '{yes}' and '{other}', are known in German, English, Spanish and French", yes = ENGLISH.yes, other = ENGLISH.other),
        notice!("they are in English: translate them"),
    );
}
