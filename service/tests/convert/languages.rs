//! Texts in several languages: which of them are translations, and which are not.

use domain::campaign::{self, Document};
use serde_json::json;
use service::convert::{self, Target};

use crate::conditions::form;
use crate::real::read;
use crate::round::of_questions;

/// A campaign in English in which one option is called the same in German, one is not translated, and one is called otherwise.
fn partly_translated() -> Document {
    let mut document = serde_json::to_value(of_questions(
        r#"[{ "id": "s", "text": "Which?", "answer": { "kind": "single", "options": [
              { "id": "a", "label": "Workshop" }, { "id": "b", "label": "Meeting" }, { "id": "c", "label": "Talk" }] } }]"#,
    ))
    .unwrap();
    document["translations"]["de"] = json!({
        "questions.s.text": { "text": "Was?" },
        "questions.s.options.a.label": { "text": "Workshop" },
        "questions.s.options.c.label": { "text": "Vortrag" },
    });
    campaign::read(&document.to_string()).unwrap()
}

fn german(document: &Document, option: &str) -> Option<String> {
    let texts = document.translations.get("de")?;
    texts.get(&format!("questions.s.options.{option}.label")).map(|own| own.text.clone())
}

#[test]
fn a_translation_that_is_the_same_as_its_original_comes_back() {
    let document = partly_translated();
    for target in [Target::Surveyjs, Target::Xlsform] {
        let written = convert::write(&document, target).unwrap();
        let again = read(&written.bytes).document;
        assert_eq!(german(&again, "a").as_deref(), Some("Workshop"), "{target}");
        assert_eq!(german(&again, "c").as_deref(), Some("Vortrag"), "{target}");
        let told: String = written.losses.iter().map(ToString::to_string).collect();
        // XLSForm shows a line where a text is missing in a language.
        let is_filled = target == Target::Xlsform;
        assert_eq!(german(&again, "b").is_some(), is_filled, "{target}");
        assert_eq!(told.contains("texts that are not translated"), is_filled, "{told}");
        assert!(!told.contains("translated texts: "), "{told}");
    }
}

#[test]
fn what_a_file_says_in_a_language_is_a_translation_whatever_its_words() {
    let made = form(
        &[
            &["type", "name", "label::English (en)", "label::Deutsch (de)"],
            &["select_one l", "s", "Name", "Name"],
        ],
        &[
            &["list_name", "name", "label::English (en)", "label::Deutsch (de)"],
            &["l", "a", "Workshop", "Workshop"],
            &["l", "b", "Meeting", ""],
        ],
    );
    assert_eq!(german(&made.document, "a").as_deref(), Some("Workshop"));
    assert_eq!(german(&made.document, "b"), None);
    let made = read(
        br#"{ "locale": "en", "title": "T", "elements": [{ "type": "radiogroup", "name": "s", "title": { "default": "Name", "de": "Name" },
          "choices": [{ "value": "a", "text": { "default": "Workshop", "de": "Workshop" } }, { "value": "b", "text": { "default": "Meeting" } }] }] }"#,
    );
    assert_eq!(german(&made.document, "a").as_deref(), Some("Workshop"));
    assert_eq!(german(&made.document, "b"), None);
}
