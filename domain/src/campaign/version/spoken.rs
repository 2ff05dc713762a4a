//! What members read in other languages, in two versions.

use std::collections::BTreeSet;

use super::compare::Comparison;
use super::{Class, Translations};
use crate::campaign::Document;
use crate::campaign::translation::Texts;
use crate::id::QuestionId;
use crate::language::Language;
use crate::notice;
use crate::notice::Notice;

fn read() -> Notice {
    notice!("It is the same that is asked, in a language that more members or fewer can read.")
}

/// What members read last in each language, of versions from the first one on.
pub fn spoken<'a>(versions: impl IntoIterator<Item = &'a Document>) -> Translations {
    let mut last = Translations::new();
    for version in versions {
        for (language, texts) in &version.translations {
            last.entry(language.clone()).or_default().extend(texts.clone());
        }
    }
    last
}

impl Comparison<'_> {
    /// A text that is translated anew can have another meaning, as one in the campaign's own language; also where it was not there in
    /// between.
    pub(super) fn translations(&mut self, asked: &Translations, proposed: &Translations) {
        let spoken = self.spoken;
        let languages: BTreeSet<&Language> = asked.keys().chain(proposed.keys()).collect();
        for language in languages {
            let texts = |of: &Translations| of.get(language).cloned().unwrap_or_default();
            let (now, new) = (texts(asked), texts(proposed));
            let mut last = texts(spoken);
            last.extend(now.clone());
            for (place, translated) in &new {
                self.translation(language, &last, place, &translated.text);
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
                self.add(format!("translations.{language}"), what, Class::Compatible, read());
            }
        }
    }

    fn translation(&mut self, language: &Language, last: &Texts, place: &str, text: &str) {
        let was = last.get(place).map(|was| was.text.as_str());
        if was == Some(text) {
            return;
        }
        let own = place.strip_prefix("questions.").and_then(|rest| rest.split('.').next());
        let own: Vec<QuestionId> = own.and_then(|id| id.parse().ok()).into_iter().collect();
        let name = format!("translations.{language}.{place}");
        let what = notice!("The translation of {place} ({language})", place, language);
        if stood_for_another(last, place, text) {
            let reason = notice!(
                "These words stood for another answer before: answers already given would change sides."
            );
            let difference = self.add(name, what, Class::Breaking, reason);
            difference.asks_otherwise = true;
            difference.questions = own;
            difference.quote(was.unwrap_or_default(), text);
        } else if let Some(was) = was {
            if own.is_empty() {
                self.add(name, what, Class::Compatible, read()).quote(was, text);
            } else {
                self.wording(name, what, was, text, &own);
            }
        }
    }
}

/// Whether a label is one that another item of the same list had.
fn stood_for_another(last: &Texts, place: &str, text: &str) -> bool {
    let Some(list) = list_of(place) else { return false };
    last.iter().any(|(other, was)| other != place && was.text == text && list_of(other) == Some(list))
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
