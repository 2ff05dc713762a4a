//! A campaign in several languages: what members read, text by text, and how much of it is translated.
//!
//! A text is found by the ids around it and never by its position, so a translation stays with its text when questions move.
//! Answers hold ids too: in whatever language somebody answers, it is the same answer.

mod places;
mod terms;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Document, Problem};
use crate::id::QuestionId;
use crate::language::Language;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Question, recall};

/// The translations of a campaign's texts, by their places: `questions.why.text`, `questions.why.options.cost.label`.
pub type Texts = BTreeMap<String, Translated>;

/// A text in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Translated {
    /// The translation.
    pub text: String,
    /// The text that was translated; the one that stands there now, if absent. Where another stands there, the translation
    /// is told to be of an earlier wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
}

/// A text that members read, beside its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, made of ids.
    pub place: String,
    /// The text in the campaign's own language.
    pub source: String,
    /// Its translation, if there is one.
    pub translated: Option<Translated>,
}

impl Entry {
    /// Whether it is translated at all, and from the wording that stands there now.
    pub fn standing(&self) -> Standing<'_> {
        match &self.translated {
            None => Standing::Missing,
            Some(Translated { of: Some(of), .. }) if *of != self.source => Standing::Earlier(of),
            Some(_) => Standing::Done,
        }
    }
}

/// How far a text's translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// There is none.
    Missing,
    /// It is of an earlier wording: this one.
    Earlier(&'a str),
    /// It is of the wording that stands there.
    Done,
}

/// How much of a campaign is translated into a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The language.
    pub language: Language,
    /// How many texts members read.
    pub texts: u32,
    /// How many of them are translated as they stand there now.
    pub done: u32,
    /// The places of texts without a translation; members read them in the campaign's own language.
    pub missing: Vec<String>,
    /// The places of texts whose wording changed after they were translated; members read the translation, but for terms.
    pub earlier: Vec<String>,
}

impl Coverage {
    /// Whether every text is translated as it stands there now.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty() && self.earlier.is_empty()
    }
}

/// A campaign in one of its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized {
    /// The campaign, in that language wherever it is translated. Ids and conditions are those of the original.
    pub document: Document,
    /// The language that texts without a translation are in.
    pub source: Language,
    /// The texts that are in it.
    pub untranslated: BTreeSet<String>,
}

impl Document {
    /// The languages that members can read it in: its own, then those with a translated text, by their tags.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        let others = self.translations.iter().filter(|(_, texts)| !texts.is_empty());
        std::iter::once(&self.language).chain(others.map(|(language, _)| language))
    }

    /// The campaign in a language. A text without a translation stays in the campaign's own, and so do terms that changed after they were
    /// translated.
    pub fn in_language(&self, language: &Language) -> Localized {
        let (mut document, untranslated) = self.translated(language);
        document.keep_digests(&self.digests_of_terms());
        Localized { document, source: self.language.clone(), untranslated }
    }

    /// The campaign in a language, with the texts that are not.
    fn translated(&self, language: &Language) -> (Document, BTreeSet<String>) {
        let mut document = self.clone();
        let mut untranslated = BTreeSet::new();
        if self.translations.contains_key(language) {
            let texts = self.read_in(language);
            document.language = language.clone();
            places::each(&mut document, &mut |place, text| match texts.get(&place) {
                Some(translated) => text.clone_from(&translated.text),
                None => _ = untranslated.insert(text.clone()),
            });
        }
        document.translations.clear();
        (document, untranslated)
    }

    /// Takes over how the texts of a question of `source` are translated, in the languages that this campaign has too; here the
    /// question is called `to`. Where the campaigns are written in different languages, a translation is of another text.
    pub fn take_translations(&mut self, source: &Document, from: &QuestionId, to: &QuestionId) {
        if self.language != source.language {
            return;
        }
        let (there, here) = (format!("questions.{from}."), format!("questions.{to}."));
        for (language, texts) in &mut self.translations {
            let theirs = source.translations.get(language).into_iter().flatten();
            let own =
                theirs.filter_map(|(place, translated)| Some((place.strip_prefix(&there)?, translated)));
            texts.extend(own.map(|(part, translated)| (format!("{here}{part}"), translated.clone())));
        }
    }

    /// Every text that members read, in the order in which they read it, beside its translation.
    pub fn entries(&self, language: &Language) -> Vec<Entry> {
        let texts = self.translations.get(language);
        let mut found = Vec::new();
        places::each(&mut self.clone(), &mut |place, text| {
            let translated = texts.and_then(|texts| texts.get(&place)).cloned();
            found.push(Entry { place, source: text.clone(), translated });
        });
        found
    }

    /// The translations that `other` is made of: the same campaign, written in another language. A text that is the same in both is
    /// none.
    pub fn translations_in(&self, other: &Document) -> Texts {
        let mut sources = BTreeMap::new();
        places::each(&mut self.clone(), &mut |place, text| _ = sources.insert(place, text.clone()));
        let mut found = Texts::new();
        places::each(&mut other.clone(), &mut |place, text| {
            if let Some(source) = sources.get(&place).filter(|source| *source != text) {
                found.insert(place, Translated { text: text.clone(), of: Some(source.clone()) });
            }
        });
        found
    }

    /// How much is translated into each language beside its own.
    pub fn coverage(&self) -> Vec<Coverage> {
        self.translations.keys().map(|language| self.coverage_of(language)).collect()
    }

    /// How much is translated into a language.
    pub fn coverage_of(&self, language: &Language) -> Coverage {
        let entries = self.entries(language);
        let places = |wanted: fn(&Standing<'_>) -> bool| -> Vec<String> {
            let found = entries.iter().filter(|entry| wanted(&entry.standing()));
            found.map(|entry| entry.place.clone()).collect()
        };
        let missing = places(|standing| *standing == Standing::Missing);
        let earlier = places(|standing| matches!(standing, Standing::Earlier(_)));
        let counted = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Coverage {
            language: language.clone(),
            texts: counted(entries.len()),
            done: counted(entries.len() - missing.len() - earlier.len()),
            missing,
            earlier,
        }
    }

    /// Notes with each translation what it is a translation of, where nothing is said.
    pub fn note_sources(&mut self) {
        let mut translations = std::mem::take(&mut self.translations);
        places::each(self, &mut |place, text| {
            let of_place = translations.values_mut().filter_map(|texts| texts.get_mut(&place));
            of_place.for_each(|translated| _ = translated.of.get_or_insert_with(|| text.clone()));
        });
        self.translations = translations;
    }

    /// Takes translations away whose texts are there no more.
    pub fn prune_translations(&mut self) {
        if self.translations.is_empty() {
            return;
        }
        let places = self.places();
        for texts in self.translations.values_mut() {
            texts.retain(|place, _| places.contains(place));
        }
    }

    fn places(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        places::each(&mut self.clone(), &mut |place, _| _ = found.insert(place));
        found
    }
}

/// Visits every text of a question, also one that members do not see.
pub(crate) fn each_text(question: &Question, visit: &mut dyn FnMut(&str)) {
    places::each_of(&mut question.clone(), &mut |_, text| visit(text));
}

/// What is wrong with the translations. What is missing is not wrong: members read it in the campaign's own language.
pub(super) fn problems(document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    if document.translations.is_empty() {
        return found;
    }
    let places = document.places();
    for (language, texts) in &document.translations {
        let own = format!("translations.{language}");
        if *language == document.language {
            found.push(Problem::new(
                own,
                notice!("is the campaign's own language: its texts stand in their places"),
            ));
            continue;
        }
        for (place, translated) in texts {
            let is_word = !place.contains('.');
            let inside = if is_word { format!("{own}.{place}") } else { format!("{own}[\"{place}\"]") };
            if !places.contains(place) {
                let what = notice!(
                    "translates nothing: this campaign has no such text; a place is made of ids, such as questions.why.text"
                );
                found.push(Problem::new(inside, what));
            } else if translated.text.trim().is_empty() {
                found.push(Problem::new(
                    format!("{inside}.text"),
                    notice!("is empty: leave out what is not translated"),
                ));
            }
        }
        found.extend(misrecalled(document, language).map(|(place, what)| {
            Problem::new(
                own.clone(),
                notice!(
                    "the translation of {place} recalls what cannot be recalled there: {what}",
                    place,
                    what => what
                ),
            )
        }));
    }
    found
}

/// What texts recall in a language and cannot, while the original does not; each with the place of the original.
fn misrecalled(document: &Document, language: &Language) -> impl Iterator<Item = (String, Notice)> {
    let original = recall::problems(&document.questionnaire);
    let translated = recall::problems(&document.translated(language).0.questionnaire);
    let new = translated.into_iter().filter(move |problem| !original.contains(problem));
    new.map(|problem| (problem.place, problem.what))
}

#[cfg(test)]
mod tests;
