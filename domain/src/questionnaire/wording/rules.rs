//! Which words hints look for, by language: all in small letters, with straight apostrophes.

use crate::language::Language;

/// The words of one language.
pub(super) struct Rules {
    /// What joins two things; of those that begin alike the longest first.
    pub joining: &'static [&'static str],
    /// What stands before two things that are one: 'between this and that'.
    pub between: &'static str,
    /// What says which answer is expected.
    pub pulls: &'static [&'static str],
    /// The same, where a question begins with it.
    pub openings: &'static [&'static str],
    /// What is hardly ever true.
    pub absolute: &'static [&'static str],
    /// What negates by itself.
    pub negating: &'static [&'static str],
    /// How words end that do.
    pub negating_end: Option<&'static str>,
    /// What negates alone, and only agrees with another negation: 'no … nadie' is one.
    pub agreeing: &'static [&'static str],
}

impl Rules {
    /// Those of a language, in whatever region; of one that is not known, there are none.
    pub fn of(language: &Language) -> &'static Rules {
        match language.primary() {
            "en" => &ENGLISH,
            "es" => &SPANISH,
            "fr" => &FRENCH,
            _ => &UNKNOWN,
        }
    }
}

const UNKNOWN: Rules = Rules {
    joining: &[],
    between: "",
    pulls: &[],
    openings: &[],
    absolute: &[],
    negating: &[],
    negating_end: None,
    agreeing: &[],
};

const ENGLISH: Rules = Rules {
    joining: &["and", "and/or", "or/and", "as well as", "along with"],
    between: "between",
    pulls: &[
        "don't you",
        "doesn't it",
        "wouldn't you",
        "isn't it",
        "isn't",
        "aren't you",
        "shouldn't",
        "surely",
        "obviously",
        "clearly",
        "of course",
        "as you know",
        "everyone knows",
        "most people",
        "most members",
        "do you agree that",
        "would you agree that",
        "how much do you agree that",
    ],
    openings: &["do you not", "would you not", "is it not"],
    absolute: &[
        "always",
        "never",
        "everybody",
        "everyone",
        "nobody",
        "no one",
        "totally",
        "completely",
        "every time",
    ],
    negating: &["not", "no", "never", "cannot", "without", "neither", "nor"],
    negating_end: Some("n't"),
    agreeing: &[],
};

const SPANISH: Rules = Rules {
    joining: &["y", "e", "y/o", "o/y", "así como", "además de", "junto con", "al igual que"],
    between: "entre",
    pulls: &[
        "no cree",
        "no creen",
        "no piensa",
        "no opina",
        "no le parece",
        "no está de acuerdo",
        "verdad que",
        "sin duda",
        "obviamente",
        "evidentemente",
        "claramente",
        "por supuesto",
        "desde luego",
        "como sabe",
        "como usted sabe",
        "como es sabido",
        "todo el mundo sabe",
        "todos sabemos",
        "la mayoría de la gente",
        "la mayoría de las personas",
        "la mayoría de los socios",
        "la mayoría de nuestros socios",
        "la mayoría de los miembros",
        "la mayoría de nuestros miembros",
        "está de acuerdo en que",
        "está usted de acuerdo en que",
        "estaría de acuerdo en que",
    ],
    openings: &["no", "acaso no"],
    absolute: &[
        "siempre",
        "nunca",
        "jamás",
        "todo el mundo",
        "nadie",
        "totalmente",
        "completamente",
        "absolutamente",
        "cada vez que",
        "en todo momento",
    ],
    negating: &["no", "sin", "tampoco"],
    negating_end: None,
    agreeing: &["nunca", "jamás", "nadie", "nada", "ni", "ningún", "ninguno", "ninguna"],
};

const FRENCH: Rules = Rules {
    joining: &["et", "et/ou", "ou/et", "ainsi que", "de même que", "en plus de", "tout comme"],
    between: "entre",
    pulls: &[
        "n'est-ce pas",
        "n'est-il pas",
        "n'êtes-vous pas",
        "évidemment",
        "bien sûr",
        "bien entendu",
        "manifestement",
        "sans aucun doute",
        "comme vous le savez",
        "comme chacun sait",
        "tout le monde sait",
        "nous savons tous",
        "la plupart des gens",
        "la plupart des personnes",
        "la plupart des membres",
        "la plupart de nos membres",
        "d'accord pour dire que",
        "d'accord pour penser que",
        "d'accord sur le fait que",
    ],
    openings: &["ne"],
    absolute: &[
        "toujours",
        "jamais",
        "tout le monde",
        "personne ne",
        "personne n'est",
        "totalement",
        "complètement",
        "entièrement",
        "absolument",
        "à chaque fois",
        "systématiquement",
    ],
    negating: &["pas", "sans"],
    negating_end: None,
    agreeing: &["jamais", "rien", "aucun", "aucune", "ni", "guère"],
};
