use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use domain::language::Language;
use domain::questionnaire::{reads_as, recalls};
use icu_locale::{LanguageIdentifier, LocaleDirectionality};
use leptos::either::Either;
use leptos::prelude::*;

use super::Tongue;

/// In which languages a page is read; the server gives it to [`render`](crate::document::render).
#[derive(Debug, Clone)]
pub struct Speech {
    /// The language of the campaign's texts.
    pub language: Language,
    /// The campaign's own language, which texts without a translation are in.
    pub source: Language,
    /// The texts that are in it.
    pub untranslated: Arc<BTreeSet<String>>,
    /// The languages among which the reader can choose; one or none where there is no choice.
    pub languages: Vec<Language>,
    /// Where to go on after another language is chosen: a path of this installation; none where the address says it.
    pub back: Option<String>,
}

static ENGLISH: LazyLock<Arc<Speech>> = LazyLock::new(Arc::default);

impl Default for Speech {
    fn default() -> Self {
        Self::in_language(Language::english())
    }
}

impl Speech {
    /// A page that is in one language.
    pub fn in_language(language: Language) -> Self {
        Self {
            source: language.clone(),
            language,
            untranslated: Arc::default(),
            languages: Vec::new(),
            back: None,
        }
    }

    /// That of the page which is rendered.
    pub(crate) fn now() -> Arc<Self> {
        Owner::current().and_then(|_| use_context()).unwrap_or_else(|| ENGLISH.clone())
    }

    /// Says something in its languages.
    pub fn over<T>(self, say: impl FnOnce(&Self) -> T) -> T {
        let own = Arc::new(self);
        Owner::new().with(|| {
            provide_context(own.clone());
            say(&own)
        })
    }

    /// The language of the product's own words.
    pub(crate) fn tongue(&self) -> Tongue {
        Tongue::of(&self.language).unwrap_or_default()
    }

    /// The language of the page: that of its texts, or, where the product does not speak that, of the product's words. Then the
    /// texts are marked as being in another.
    pub(crate) fn lang(&self) -> String {
        let speaks = Tongue::of(&self.language);
        speaks.map_or_else(|| Tongue::default().tag().to_owned(), |_| self.language.to_string())
    }

    /// Which way the page goes, where it is not from left to right.
    pub(crate) fn dir(&self) -> Option<&'static str> {
        is_right_to_left(&self.language).then_some("rtl")
    }

    /// A part of a text of the campaign, marked with the text's language where that, or the way it runs, is not the page's.
    pub(crate) fn part_of(&self, text: &str, part: &str) -> impl IntoView + use<> {
        let language = self.language_of(text);
        match self.is_elsewhere(language) || is_right_to_left(language) != is_right_to_left(&self.language) {
            false => Either::Left(part.to_owned()),
            true => Either::Right(view! {
                <span lang=language.to_string() dir=direction(language)>
                    {part.to_owned()}
                </span>
            }),
        }
    }

    /// The language of a text of the campaign.
    fn language_of(&self, text: &str) -> &Language {
        if self.is_untranslated(text) { &self.source } else { &self.language }
    }

    /// Whether a text has no translation, also where something is recalled in it.
    fn is_untranslated(&self, text: &str) -> bool {
        let mut recalling = self.untranslated.iter().filter(|written| recalls(written));
        self.untranslated.contains(text) || recalling.any(|written| reads_as(written, text))
    }

    /// Whether a language is not that of the page.
    fn is_elsewhere(&self, language: &Language) -> bool {
        language.as_str() != self.lang()
    }
}

/// `ltr` or `rtl`.
pub(crate) fn direction(language: &Language) -> &'static str {
    if is_right_to_left(language) { "rtl" } else { "ltr" }
}

fn is_right_to_left(language: &Language) -> bool {
    let known: Result<LanguageIdentifier, _> = language.as_str().parse();
    known.is_ok_and(|language| LocaleDirectionality::new_extended().is_right_to_left(&language))
}

/// A text of the campaign, marked with its language where that is not the page's.
pub(crate) fn written(text: &str) -> impl IntoView + use<> {
    Speech::now().part_of(text, text)
}

/// A text inside of a line, kept in its own order where the line or the text runs from right to left.
pub(crate) fn inside(text: &str) -> String {
    let speech = Speech::now();
    let runs_left = [&speech.language, speech.language_of(text)].into_iter().any(is_right_to_left);
    if runs_left { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

/// The language of a text of the campaign, where that is not the page's.
pub(crate) fn language_of(text: &str) -> Option<String> {
    let speech = Speech::now();
    let language = speech.language_of(text);
    speech.is_elsewhere(language).then(|| language.to_string())
}
