//! What members read in other languages, in two versions.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::Comparison;
use super::wording::{changes_sides, moved_to_another_answer};
use super::{Class, Meaning, Translations};
use crate::campaign::Document;
use crate::campaign::translation::Texts;
use crate::id::QuestionId;
use crate::language::Language;
use crate::notice;
use crate::notice::Notice;

fn read_by_others() -> Notice {
    notice!("It is the same that is asked, in a language that more members or fewer can read.")
}

/// What members read last in each language, of versions from the first one on.
pub fn spoken<'a>(versions: impl IntoIterator<Item = &'a Document>) -> Translations {
    let mut last = Translations::new();
    for version in versions {
        for language in version.translations.keys() {
            last.entry(language.clone()).or_default().extend(version.read_in(language));
        }
    }
    last
}

/// The translations into a language: what members read last, before this version and in it.
struct Read<'a> {
    language: &'a Language,
    proposed: &'a Document,
    last: Texts,
    /// The texts that somebody may have agreed to, by their places.
    agreed_to: &'a BTreeMap<String, String>,
}

impl Comparison<'_> {
    /// A text that is translated anew can have another meaning, as one in the campaign's own language; also where it was not there in
    /// between.
    pub(super) fn translations(&mut self, current: &Document, proposed: &Document) {
        let spoken = self.spoken;
        let mut agreed_to = current.agreed_to();
        let still = proposed.agreed_to();
        // Where they are others in the campaign's own language, nobody has agreed to them yet.
        agreed_to.retain(|place, text| still.get(place) == Some(text));
        let languages: BTreeSet<&Language> =
            current.translations.keys().chain(proposed.translations.keys()).collect();
        for language in languages {
            let (now, new) = (current.read_in(language), proposed.read_in(language));
            let mut last = spoken.get(language).cloned().unwrap_or_default();
            last.extend(now.clone());
            let read = Read { language, proposed, last, agreed_to: &agreed_to };
            for (place, translated) in &new {
                self.translation(&read, place, &translated.text);
            }
            let more = new.keys().filter(|place| !now.contains_key(*place)).count();
            let less = now.keys().filter(|place| !new.contains_key(*place)).count();
            if more > 0 || less > 0 {
                let what = notice!(
                    "Texts in another language ({language}): {more} more, {less} fewer",
                    language,
                    more,
                    less,
                );
                self.add(format!("translations.{language}"), what, Class::Compatible, read_by_others());
            }
        }
    }

    fn translation(&mut self, read: &Read<'_>, place: &str, text: &str) {
        let Read { language, last, agreed_to, .. } = read;
        let was = last.get(place).map(|was| was.text.as_str());
        if was == Some(text) {
            return;
        }
        let own = questions_at(read.proposed, place);
        let name = format!("translations.{language}.{place}");
        let what = notice!("The translation of {place} ({language})", place, language);
        let refused = if stood_for_another(last, place, text) {
            Some(moved_to_another_answer())
        } else {
            // The answer holds the digest of these words.
            let is_agreed_to = was.is_some() && agreed_to.contains_key(place);
            is_agreed_to.then(|| notice!("Who agreed has agreed to the words as they stood."))
        };
        match (refused, was, agreed_to.get(place)) {
            (Some(reason), was, _) => {
                let difference = self.add(name, what, Class::Breaking, reason);
                difference.asks_otherwise = true;
                difference.questions = own;
                difference.quote(was.unwrap_or_default(), text);
            }
            (None, Some(was), _) if own.is_empty() => {
                self.add(name, what, Class::Compatible, read_by_others()).quote(was, text);
            }
            (None, Some(was), _) => self.wording(name, what, was, text, &own),
            (None, None, Some(original)) => self.first_of_terms(name, what, (original, text), own),
            (None, None, None) => {}
        }
    }

    /// Terms that are translated for the first time: who reads them agrees to these words, and only staff can say whether they are the
    /// same.
    fn first_of_terms(
        &mut self,
        place: String,
        what: Notice,
        (original, text): (&str, &str),
        questions: Vec<QuestionId>,
    ) {
        let said = self.said.get(&place).copied();
        let (class, reason) = match said {
            None => (
                Class::Compatible,
                notice!(
                    "It is agreed to, and translated for the first time: say whether it says what the original says."
                ),
            ),
            Some(Meaning::Same) => (Class::Compatible, notice!("It says what the original says.")),
            Some(Meaning::Other) => (Class::Breaking, notice!("The words mean something else now.")),
        };
        let difference = self.add(place, what, class, reason);
        difference.is_wording = true;
        difference.is_said = said.is_some();
        difference.asks_otherwise = class == Class::Breaking;
        difference.questions = questions;
        difference.quote(original, text);
    }
}

/// The questions whose meaning the text at a place decides: its own, or all below it on its page.
fn questions_at(document: &Document, place: &str) -> Vec<QuestionId> {
    let mut parts = place.split('.');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("questions"), Some(id), _) => id.parse().into_iter().collect(),
        (Some("pages"), Some(id), Some("title" | "text")) => {
            let page = document.questionnaire.pages.iter().find(|page| page.id.as_str() == id);
            page.into_iter().flat_map(|page| &page.questions).map(|question| question.id.clone()).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a label is one that another item of the same list had, or the other side of the same.
fn stood_for_another(last: &Texts, place: &str, text: &str) -> bool {
    let others = last.iter().filter(|(other, _)| *other != place && are_sides(place, other));
    let before = last.get(place).map(|was| was.text.as_str()).unwrap_or_default();
    changes_sides(before, text, others.map(|(_, was)| was.text.as_str()))
}

/// Whether the words at these two places stand for different answers to one question.
fn are_sides(one: &str, other: &str) -> bool {
    let is_same_list = list_of(one).is_some_and(|list| list_of(other) == Some(list));
    let (Some((own, side)), Some((owner, opposite))) = (one.rsplit_once('.'), other.rsplit_once('.')) else {
        return false;
    };
    let are_ends = matches!(
        (side, opposite),
        ("best", "worst") | ("worst", "best") | ("label", "opposite") | ("opposite", "label")
    );
    is_same_list || own == owner && are_ends
}

/// The list of a question whose item a place labels: `questions.use.options` of `questions.use.options.c1.label`.
fn list_of(place: &str) -> Option<&str> {
    let labelled = place.strip_suffix(".label").unwrap_or(place);
    let (list, _) = labelled.rsplit_once('.')?;
    let (question, kind) = list.rsplit_once('.')?;
    let is_labelled = matches!(kind, "options" | "statements" | "rows" | "columns") && labelled != place;
    let is_list = question.starts_with("questions.") && (is_labelled || kind == "points");
    is_list.then_some(list)
}
