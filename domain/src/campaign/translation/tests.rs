use super::*;
use crate::answer::{Answer, Fault};
use crate::campaign::read;
use crate::profile::Profile;
use crate::questionnaire::{Consent, Kind, Question};

const GOOD: &str = include_str!("../../../tests/every_kind.json");

fn spanish() -> Language {
    "es".parse().unwrap()
}

fn document() -> Document {
    read(GOOD).unwrap()
}

/// The document with each text translated as `es: …`.
fn translated() -> Document {
    let mut document = document();
    let texts = document.entries(&spanish()).into_iter();
    let texts =
        texts.map(|entry| (entry.place, Translated { text: format!("es: {}", entry.source), of: None }));
    let texts = texts.collect();
    document.translations.insert(spanish(), texts);
    document.note_sources();
    document
}

#[test]
fn every_text_that_members_read_has_a_place_of_its_own() {
    let places: Vec<String> = document().entries(&spanish()).into_iter().map(|entry| entry.place).collect();
    let unique: BTreeSet<&String> = places.iter().collect();
    assert_eq!(unique.len(), places.len());
    for place in ["title", "asks", "intro", "next"] {
        assert!(places.iter().any(|own| own == place), "{place}");
    }
}

#[test]
fn what_a_translation_recalls_is_checked() {
    let mut document = translated();
    assert_eq!(problems(&document), []);
    let texts = document.translations.get_mut(&spanish()).unwrap();
    texts.get_mut("questions.word.text").unwrap().text = "¿Por qué {{whi|esto}}?".to_owned();
    let [problem] = problems(&document).try_into().unwrap();
    assert_eq!(problem.place, "translations.es");
    assert!(
        problem.what.to_string().contains("].text recalls")
            && problem.what.to_string().contains("'whi' is no question"),
        "{problem:?}"
    );
}

#[test]
fn a_campaign_in_another_language_differs_in_its_texts_alone() {
    let document = translated();
    let Localized { document: spoken, source, untranslated } = document.in_language(&spanish());
    assert_eq!((source.as_str(), untranslated.len()), ("en", 0));
    assert_eq!(spoken.language, spanish());
    let original = document.entries(&spanish());
    for (there, own) in spoken.entries(&spanish()).iter().zip(&original) {
        assert_eq!((&there.place, there.source.clone()), (&own.place, format!("es: {}", own.source)));
    }
    // Taking the marks away again gives the first document.
    let unmarked = serde_json::to_string(&spoken).unwrap().replace("es: ", "");
    let unmarked = Document { language: document.language, ..serde_json::from_str(&unmarked).unwrap() };
    assert_eq!(unmarked, self::document());
}

/// The question for consent.
fn terms(document: &Document) -> Question {
    document.questionnaire.question("terms").unwrap().clone()
}

#[test]
fn agreement_is_to_the_words_that_were_read_and_holds_in_every_language() {
    let mut document = translated();
    let spoken = document.in_language(&spanish()).document;
    let (original, read) = (terms(&document).terms().unwrap(), terms(&spoken).terms().unwrap());
    assert_ne!(read, original, "it can be told which of them were read");
    let Kind::Consent(Consent { terms: words, label, .. }) = terms(&spoken).answer else { panic!() };
    assert_eq!(read, Question { answer: consent(&words, &label), ..terms(&spoken) }.terms().unwrap());

    assert!(!terms(&document).is_agreement(&read));
    document.note_terms();
    let mut other = translated();
    other.translations.get_mut("es").unwrap().get_mut("questions.terms.terms").unwrap().text = "Otros".into();
    let other = terms(&other.in_language(&spanish()).document).terms().unwrap();
    for document in [&document, &spoken] {
        for (given, is_taken) in [(&original, true), (&read, true), (&other, false)] {
            assert_eq!(terms(document).is_agreement(given), is_taken);
            let agreed = [("terms".parse().unwrap(), Answer::Consent(given.clone()))].into_iter().collect();
            let wrong = document.questionnaire.check(&agreed, &Profile::default()).unwrap_err();
            assert_eq!(wrong.iter().any(|own| own.fault == Fault::OtherTerms), !is_taken);
        }
    }
}

#[test]
fn terms_that_changed_since_they_were_translated_are_read_as_they_are_now() {
    let mut document = translated();
    let page = document.questionnaire.pages.iter_mut().flat_map(|page| &mut page.questions);
    page.filter(|own| own.id.as_str() == "terms")
        .for_each(|own| own.answer = consent("New terms", "I agree"));
    let spoken = document.in_language(&spanish());
    let Kind::Consent(read) = terms(&spoken.document).answer else { panic!() };
    assert_eq!(read.terms, "New terms");
    assert!(spoken.untranslated.contains("New terms"));
    // Words that nobody agrees to are read translated all the same.
    document.title = "Another title".to_owned();
    assert!(document.in_language(&spanish()).document.title.starts_with("es: "));
}

fn consent(terms: &str, label: &str) -> Kind {
    Kind::Consent(Consent { terms: terms.into(), label: label.into(), in_each_language: Vec::new() })
}

#[test]
fn what_is_not_translated_is_read_in_the_campaigns_own_language() {
    let mut document = translated();
    document.translations.get_mut("es").unwrap().remove("intro");
    let spoken = document.in_language(&spanish());
    assert_eq!(spoken.document.intro, document.intro);
    assert_eq!(spoken.untranslated, BTreeSet::from([document.intro.clone()]));
    assert_eq!(spoken.document.title, format!("es: {}", document.title));
    // A language that it does not have is its own.
    assert_eq!(document.in_language(&"fr".parse().unwrap()).document.title, document.title);
}

#[test]
fn coverage_names_what_is_missing_and_what_changed_since() {
    let mut document = translated();
    let texts = u32::try_from(document.entries(&spanish()).len()).unwrap();
    let check = |document: &Document, done: u32, missing: &[&str], earlier: &[&str]| {
        let found = document.coverage_of(&spanish());
        assert_eq!((found.texts, found.done), (texts, done));
        assert_eq!((found.missing, found.earlier), (strings(missing), strings(earlier)));
    };
    check(&document, texts, &[], &[]);
    "Another title".clone_into(&mut document.title);
    check(&document, texts - 1, &[], &["title"]);
    document.translations.get_mut("es").unwrap().remove("next");
    check(&document, texts - 2, &["next"], &["title"]);
    let earlier = document.entries(&spanish()).remove(0);
    assert_eq!(earlier.standing(), Standing::Earlier(&self::document().title));
}

#[test]
fn a_language_is_offered_once_something_is_translated() {
    let tags = |document: &Document| document.languages().map(Language::to_string).collect::<Vec<_>>();
    let mut document = document();
    document.translations.insert(spanish(), Texts::new());
    assert_eq!(tags(&document), ["en"]);
    assert_eq!(tags(&translated()), ["en", "es"]);
}

#[test]
fn translations_go_with_their_texts() {
    let mut document = translated();
    let question = document.questionnaire.pages[0].questions.remove(0);
    let place = format!("questions.{}.text", question.id);
    assert!(document.translations["es"].contains_key(&place));
    assert!(!problems(&document).is_empty());
    document.prune_translations();
    assert!(!document.translations["es"].contains_key(&place));
    assert_eq!(problems(&document), []);
}

#[test]
fn mistakes_in_translations_are_named() {
    let check = |translations: &str, expected: &[&str]| {
        let json = GOOD.replacen(r#""topics":"#, &format!(r#""translations": {translations}, "topics":"#), 1);
        let found = read(&json).err().unwrap_or_default();
        assert_eq!(found.iter().map(Problem::to_string).collect::<Vec<_>>(), expected, "{translations}");
    };
    check(r#"{ "es": { "title": { "text": "Todo" } } }"#, &[]);
    check(r#"{ "es": {} }"#, &[]);
    check(
        r#"{ "Spanish_1": {} }"#,
        &[
            "translations.Spanish_1: 'Spanish_1' is no language: write its tag, such as en, es, fr-CA or zh-Hant",
        ],
    );
    check(
        r#"{ "klingon": {}, "tlh": {} }"#,
        &["translations.klingon: 'klingon' is no language: write its tag, such as en, es, fr-CA or zh-Hant"],
    );
    check(
        r#"{ "en": { "title": { "text": "All" } } }"#,
        &["translations.en: is the campaign's own language: its texts stand in their places"],
    );
    check(
        r#"{ "es": { "questions.nothing.text": { "text": "Nada" }, "title": { "text": " " } } }"#,
        &[
            "translations.es[\"questions.nothing.text\"]: translates nothing: this campaign has no such text; a place is made of ids, such as questions.why.text",
            "translations.es.title.text: is empty: leave out what is not translated",
        ],
    );
    check(
        r#"{ "es": { "title": "Todo" } }"#,
        &["translations.es.title: has to be fields in { }, and is the text \"Todo\""],
    );
}

#[test]
fn what_a_translation_was_made_of_is_noted_when_it_is_read() {
    let json = GOOD.replacen(
        r#""topics":"#,
        r#""translations": { "es": { "title": { "text": "Todo" } } }, "topics":"#,
        1,
    );
    let document = read(&json).unwrap();
    assert_eq!(document.translations["es"]["title"].of.as_deref(), Some(document.title.as_str()));
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
