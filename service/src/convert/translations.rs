//! A source's other languages: the questionnaire is read once more in each, and its texts are laid beside those of the first.

use domain::campaign::translation::Entry;
use domain::campaign::{self, Document};
use domain::language::Language;
use domain::notice;
use domain::notice::Notice;

use super::build;
use super::loss::{Losses, short};
use super::survey::Survey;
use crate::Error;

/// The most languages beside the first that are taken from a file; each costs another reading.
pub(super) const MOST: usize = 20;

/// The sign with which a translation is marked until all of them are laid beside the originals, and which no alphabet has: one can have
/// the same words as its original, and then nothing else tells it from a text that is not translated.
pub(super) const TRANSLATED: char = '\u{e002}';

/// A text that is known to be a translation.
pub(super) fn translated(text: String) -> String {
    if text.trim().is_empty() || is_number(&text) { text } else { format!("{TRANSLATED}{text}") }
}

/// Whether a text is a number, which is the same in each language, and no translation.
fn is_number(text: &str) -> bool {
    text.trim().parse::<f64>().is_ok()
}

/// A text without the marks of translations.
pub(super) fn unmarked(text: &str) -> String {
    text.replace(TRANSLATED, "")
}

/// The document in a language, with its translations marked.
pub(super) fn marked_in(document: &Document, language: &Language) -> Document {
    let mut document = document.clone();
    for texts in document.translations.values_mut().flat_map(|texts| texts.values_mut()) {
        texts.text = translated(std::mem::take(&mut texts.text));
    }
    document.in_language(language).document
}

/// The questionnaire in another language, with the source's own words where it says nothing in that one. None, and a loss, if it asks
/// something else there: a text would stand in the place of another.
pub(super) fn completed(mut other: Survey, own: &Survey, losses: &mut Losses) -> Option<Survey> {
    if !other.asks_the_same(own) {
        let place = notice!("the language '{language}'", language = short(&other.language));
        losses.add(
            place,
            notice!("its texts"),
            notice!("it does not ask the same as the first language"),
            notice!("they are left out"),
        );
        return None;
    }
    let mut words = Vec::new();
    let mut own = own.clone();
    own.each_text(&mut |text| words.push(std::mem::take(text)));
    let mut words = words.into_iter();
    // Both are the same questionnaire, so their texts stand in the same order.
    other.each_text(&mut |text| {
        let own = words.next().unwrap_or_default();
        if text.trim().is_empty() {
            *text = own;
        }
    });
    Some(other)
}

/// Puts the texts of the same questionnaire in other languages into a document.
pub(super) fn add(document: &mut Document, others: Vec<Survey>, losses: &mut Losses) {
    for survey in others {
        let name = survey.language.clone();
        match add_one(document, survey) {
            Ok(language) => build::say_language(&language, losses),
            Err(why) => {
                let place = notice!("the language '{language}'", language = short(&name));
                losses.add(place, notice!("its texts"), why, notice!("they are left out"));
            }
        }
    }
}

fn add_one(document: &mut Document, survey: Survey) -> Result<Language, Notice> {
    let language: Language =
        survey.language.parse().map_err(|_| notice!("it cannot be told which language this is"))?;
    if language == document.language || document.translations.contains_key(&language) {
        return Err(notice!("there are texts in this language already"));
    }
    // What is lost is lost in every language, and named once.
    let mut named_before = Losses::default();
    let spoken = build::document(survey, Some(document.slug.clone()), &mut named_before);
    let spoken = spoken.map_err(said)?;
    let mut texts = document.translations_in(&spoken);
    texts.values_mut().for_each(|own| own.text = unmarked(&own.text));
    if texts.is_empty() {
        return Ok(language);
    }
    document.translations.insert(language.clone(), texts);
    let place = format!("translations.{language}");
    match campaign::problems(document).into_iter().find(|problem| problem.place.starts_with(&place)) {
        None => Ok(language),
        Some(problem) => {
            document.translations.remove(&language);
            Err(problem.what)
        }
    }
}

/// Why the questionnaire makes no document in a language.
fn said(error: Error) -> Notice {
    match error {
        Error::Refused(why) => why,
        Error::Document(problems) => problems
            .into_iter()
            .next()
            .map_or_else(|| notice!("it makes no questionnaire"), |problem| problem.what),
        _ => notice!("it makes no questionnaire"),
    }
}

/// Names the translations of a document that a file does not bring back, and those that it brings though there are none: `again` is
/// what was read from it.
pub(super) fn say_lost(document: &Document, again: Option<&Document>, losses: &mut Losses) {
    for (language, texts) in &document.translations {
        let back = again.and_then(|again| again.translations.get(language));
        let comes_back = |place: &str, text: &str| {
            back.and_then(|back| back.get(place)).is_some_and(|translated| translated.text == text)
        };
        let lost: Vec<&str> = texts
            .iter()
            .filter(|(place, own)| !is_number(&own.text) && !comes_back(place, &own.text))
            .map(|(place, _)| place.as_str())
            .collect();
        if !lost.is_empty() {
            let what =
                notice!("{count} translated texts: {places}", count = lost.len(), places = lost.join(", "));
            let why = notice!("the format has no place for them");
            losses.add(place_of(language), what, why, notice!("they are left out"));
        }
        let is_filled = |entry: &Entry| {
            back.and_then(|back| back.get(&entry.place)).is_some_and(|own| own.text == entry.source)
        };
        let entries = document.entries(language).into_iter().filter(|entry| entry.translated.is_none());
        let filled: Vec<String> = entries.filter(is_filled).map(|entry| entry.place).collect();
        if !filled.is_empty() {
            let what = notice!(
                "{count} texts that are not translated: {places}",
                count = filled.len(),
                places = short(&filled.join(", "))
            );
            let why = notice!("a form has each of its texts in each of its languages");
            let instead =
                notice!("they stand there as they are, and count as translated where the file is read");
            losses.add(place_of(language), what, why, instead);
        }
    }
}

fn place_of(language: &Language) -> String {
    format!("translations.{language}")
}
