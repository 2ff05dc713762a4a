use crate::language::Language;

/// What stands in a question until staff write something else.
pub(super) struct Words {
    pub options: [&'static str; 2],
    pub yes_no: [&'static str; 2],
    pub statements: [&'static str; 2],
    pub rows: [&'static str; 2],
    pub columns: [&'static str; 2],
    /// What is between each other.
    pub pairs: [(&'static str, &'static str); 2],
    /// What the other end of a new statement is called.
    pub opposite: &'static str,
    /// The ends of a scale.
    pub ends: [&'static str; 2],
    pub best_worst: [&'static str; 2],
    pub points: &'static str,
    /// What is agreed to, and by which words.
    pub consent: [&'static str; 2],
}

impl Words {
    /// Those of a language, in whatever region; English ones in a language that is not known.
    pub fn of(language: &Language) -> &'static Words {
        match language.primary() {
            "es" => &SPANISH,
            "fr" => &FRENCH,
            _ => &ENGLISH,
        }
    }
}

/// Whether a text is one with which something begins and which says nothing yet, in whatever language. What can be asked as it is, such
/// as 'Yes', is none.
pub(crate) fn is_to_be_replaced(text: &str) -> bool {
    [&ENGLISH, &SPANISH, &FRENCH].into_iter().any(|words| {
        let Words { options, statements, rows, columns, opposite, consent: [terms, _], .. } = words;
        let listed = [options, statements, rows, columns].into_iter().flatten();
        listed.chain([opposite, terms]).any(|own| *own == text.trim())
    })
}

/// What the other end of a new statement is called in a language.
pub(in super::super) fn opposite(language: &Language) -> &'static str {
    Words::of(language).opposite
}

const ENGLISH: Words = Words {
    options: ["First option", "Second option"],
    yes_no: ["Yes", "No"],
    statements: ["First statement", "Second statement"],
    rows: ["First row", "Second row"],
    columns: ["First column", "Second column"],
    pairs: [("Slow", "Fast"), ("Old", "New")],
    opposite: "The opposite",
    ends: ["not at all", "very much"],
    best_worst: ["Most important", "Least important"],
    points: "points",
    consent: ["What is agreed to", "I agree"],
};

const SPANISH: Words = Words {
    options: ["Primera opción", "Segunda opción"],
    yes_no: ["Sí", "No"],
    statements: ["Primera afirmación", "Segunda afirmación"],
    rows: ["Primera fila", "Segunda fila"],
    columns: ["Primera columna", "Segunda columna"],
    pairs: [("Lenta", "Rápida"), ("Antigua", "Nueva")],
    opposite: "Lo contrario",
    ends: ["nada", "mucho"],
    best_worst: ["Lo más importante", "Lo menos importante"],
    points: "puntos",
    consent: ["A qué se da el consentimiento", "Estoy de acuerdo"],
};

const FRENCH: Words = Words {
    options: ["Première option", "Deuxième option"],
    yes_no: ["Oui", "Non"],
    statements: ["Première affirmation", "Deuxième affirmation"],
    rows: ["Première ligne", "Deuxième ligne"],
    columns: ["Première colonne", "Deuxième colonne"],
    pairs: [("Lente", "Rapide"), ("Ancienne", "Nouvelle")],
    opposite: "Le contraire",
    ends: ["pas du tout", "tout à fait"],
    best_worst: ["Le plus important", "Le moins important"],
    points: "points",
    consent: ["Ce à quoi on consent", "J’accepte"],
};
