//! A new version of a campaign that members answer: what differs from the one before, and what that does to answers already given.
//!
//! What can be decided by structure is decided here. Whether other words mean the same is for staff to say; they get a suggestion.
//! A question that would get another meaning is closed, and what was made of it is asked beside it under an id of its own.

mod compare;
mod document;
mod kind;
mod page;
mod question;
mod renew;
mod spoken;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::translation::Texts;
use super::{Document, Problem};
use crate::id::QuestionId;
use crate::language::Language;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::Closed;
use compare::Comparison;
pub use spoken::spoken;

/// What a difference does to answers already given, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// The same is asked as before.
    Cosmetic,
    /// More can be answered, or less is; every answer keeps its meaning.
    Compatible,
    /// Answers would get another meaning: it is asked as a new question beside the old.
    Breaking,
    /// It was fixed when the campaign opened and stays as it is.
    Fixed,
}

impl Class {
    /// All classes, the mildest first.
    pub const ALL: [Class; 4] = [Class::Cosmetic, Class::Compatible, Class::Breaking, Class::Fixed];

    /// Its word on screens and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Class::Cosmetic => "cosmetic",
            Class::Compatible => "compatible",
            Class::Breaking => "breaking",
            Class::Fixed => "fixed",
        }
    }
}

/// What staff say of words that were changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A correction: they mean what they meant.
    Same,
    /// They mean something else.
    Other,
}

/// What staff say of changed words, by the place of the difference.
pub type Meanings = BTreeMap<String, Meaning>;

/// The texts in each language.
pub type Translations = BTreeMap<Language, Texts>;

/// One thing in which a document differs from the version before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Its name, made of ids: `strengths.text`, `strengths.options.technology.label`, `pages.start.title`, `intro`.
    pub place: String,
    /// The questions that it changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionId>,
    /// What differs, in words: `The words of ‘Why?’`.
    pub what: Notice,
    /// What it was before, in words; none where there is nothing to quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What it is now, in words; none where there is nothing to quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// What it does to answers already given; of words of which nobody has said what they mean, what is suggested.
    pub class: Class,
    /// Why it is of this class, in a sentence.
    pub reason: Notice,
    /// Whether it is for staff to say if these words mean the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_wording: bool,
    /// Whether staff have said it.
    #[serde(skip)]
    pub is_said: bool,
    /// Whether who answers now is asked something else: then their answers are published apart from those before.
    #[serde(skip)]
    pub asks_otherwise: bool,
}

/// What a proposed document becomes as the next version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// The version's document.
    pub document: Document,
    /// In what it differs from the version before, the gravest first.
    pub differences: Vec<Difference>,
    /// The questions that are closed, each with the new one in its place.
    pub renewed: Vec<(QuestionId, QuestionId)>,
    /// The questions that are closed and have nothing in their place.
    pub closed: Vec<QuestionId>,
}

impl Revision {
    /// Whether everybody who answers it is asked exactly what the version before asked.
    pub fn asks_the_same(&self) -> bool {
        !self.differences.iter().any(|difference| difference.asks_otherwise)
    }

    /// What keeps it from being published, each by the place of its difference. `anew` are the questions of which staff have
    /// said that they are to be closed and asked anew.
    pub fn obstacles(&self, anew: &BTreeSet<String>) -> Vec<Problem> {
        let mut found = Vec::new();
        if self.differences.is_empty() {
            found.push(Problem::new(
                "",
                notice!("nothing differs from the version that is asked: there is nothing to publish"),
            ));
        }
        for difference in &self.differences {
            let agreed = difference.questions.iter().all(|id| anew.contains(id.as_str()));
            let what = match difference.class {
                Class::Fixed => difference.reason.clone(),
                _ if difference.is_wording && !difference.is_said => {
                    notice!("say whether these words are a correction or mean something else")
                }
                Class::Breaking if difference.is_wording || agreed => continue,
                Class::Breaking => notice!(
                    "{reason} Ask it as a new question beside the old, or take the change back.",
                    reason => difference.reason.clone(),
                ),
                Class::Cosmetic | Class::Compatible => continue,
            };
            found.push(Problem::new(difference.place.clone(), what));
        }
        found
    }
}

/// Keeps every question of the version that is asked: what is not on the pages of `proposed` any more is among its closed ones.
pub fn keep(current: &Document, proposed: &mut Document) {
    let mut closed = current.questionnaire.closed.clone();
    for page in &current.questionnaire.pages {
        let gone = page
            .questions
            .iter()
            .filter(|question| question.answer.takes_answer())
            .filter(|question| proposed.questionnaire.question(question.id.as_str()).is_none());
        let gone = gone.map(|question| Closed {
            page: page.id.clone(),
            replaced_by: None,
            question: question.clone(),
        });
        closed.extend(gone);
    }
    proposed.questionnaire.closed = closed;
    proposed.prune_translations();
}

/// What `proposed` becomes as the version after `current`, with what staff say of changed words. Whatever is not said is as suggested.
pub fn revise(current: &Document, proposed: &Document, said: &Meanings) -> Revision {
    revise_after(current, &Translations::new(), proposed, said)
}

/// The same, where members have read in other languages what [`spoken`] gives: a translation that was taken out in between is judged by
/// what it was.
pub fn revise_after(
    current: &Document,
    spoken: &Translations,
    proposed: &Document,
    said: &Meanings,
) -> Revision {
    let mut document = proposed.clone();
    keep(current, &mut document);
    let mut comparison = Comparison::of(current, spoken, &document, said);
    let renewed = comparison.renewed();
    let renewed = renew::renew(current, &mut document, &renewed);
    let mut differences = std::mem::take(&mut comparison.found);
    differences.sort_by_key(|difference| std::cmp::Reverse(difference.class));
    let before = current.questionnaire.closed.len();
    let closed = document.questionnaire.closed.iter().skip(before);
    let closed = closed.filter(|closed| closed.replaced_by.is_none());
    let closed = closed.map(|closed| closed.question.id.clone()).collect();
    Revision { document, differences, renewed, closed }
}

#[cfg(test)]
mod tests;
