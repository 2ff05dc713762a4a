//! Texts in several languages: which of them are translations, and which are not.

use domain::campaign::{self, Document};

use serde_json::json;
use service::convert::{self, Target};

use crate::conditions::{form, with_settings};
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

/// A form whose default language is that of the second of two columns of labels.
fn of_two(first: &str, second: &str) -> convert::Converted {
    let headings = [first, second].map(|name| format!("label::{name}"));
    with_settings(
        &[&["type", "name", &headings[0], &headings[1]], &["text", "a", "One", "Two"]],
        &[],
        &[&["form_title", "default_language"], &["T", second]],
    )
}

#[test]
fn languages_are_told_by_their_usual_names() {
    for (name, tag) in [
        ("Kiswahili", "sw"),
        ("Swahili", "sw"),
        ("Dutch", "nl"),
        ("Hindi", "hi"),
        ("Soomaali", "so"),
        ("PORTUGUÊS", "pt"),
        ("Greek", "el"),
        ("Español (MX)", "es-MX"),
        ("fra", "fr"),
        ("Português (pt-BR)", "pt-BR"),
        ("ko", "ko"),
        ("so", "so"),
        ("Portuguese (BR)", "pt-BR"),
        ("French (CA)", "fr-CA"),
        ("Spanish (AR)", "es-AR"),
        ("Swedish (SE)", "sv-SE"),
        ("Chinese (TW)", "zh-TW"),
        ("German (CH)", "de-CH"),
        ("French (BE)", "fr-BE"),
        ("Portuguese (pt_BR)", "pt-BR"),
        ("Chinese (Traditional)", "zh-Hant"),
        ("Deutsch (de)", "de"),
        ("Francais", "fr"),
        ("Myanmar (Burmese)", "my"),
        ("Slovene (SI)", "sl-SI"),
        ("English [en-GB]", "en-GB"),
        ("French (FR)", "fr"),
        ("Japanese (JP)", "ja"),
        ("ger", "de"),
    ] {
        let document = of_two("English", name).document;
        assert_eq!(document.language.as_str(), tag, "{name}");
        let english = &document.translations["en"];
        assert_eq!(english["questions.a.text"].text, "One", "{name}");
    }
}

#[test]
fn a_default_language_that_cannot_be_told_is_named_and_takes_the_place_of_no_other() {
    let made = of_two("English", "Wakandan");
    assert_eq!(made.document.language.as_str(), "en");
    let asked = &made.document.questionnaire.pages[0].questions[0];
    assert_eq!(asked.text, "One");
    let told: String = made.losses.iter().map(ToString::to_string).collect();
    assert!(told.contains("the texts in 'Wakandan'"), "{told}");
}

#[test]
fn two_letters_are_a_tag_before_they_are_a_name() {
    let made = of_two("fr", "en");
    assert_eq!(made.document.language.as_str(), "en");
    assert_eq!(made.document.translations["fr"]["questions.a.text"].text, "One");
    let rows: [&[&str]; 2] = [&["type", "name", "label"], &["text", "a", "One"]];
    let made = with_settings(&rows, &[], &[&["form_title", "default_language"], &["T", "en"]]);
    assert_eq!(made.document.language.as_str(), "en");
}

#[test]
fn a_name_that_several_languages_have_is_that_of_none() {
    let made = of_two("Creole", "English");
    assert!(made.document.translations.is_empty());
    let told: String = made.losses.iter().map(ToString::to_string).collect();
    assert!(told.contains("the texts in 'Creole'"), "{told}");
}

#[test]
fn codes_that_stand_for_tags_are_taken_for_them_and_others_are_named() {
    let codes = ["gr", "ua", "rs", "cz", "jp", "english", "zh-cn", "pt-br", "wakandan"];
    let texts: Vec<String> = codes.iter().map(|code| format!("\"{code}\": \"{code}\"")).collect();
    let json = format!(
        r#"{{ "locale": "de", "title": "T", "elements": [{{ "type": "text", "name": "a", "title": {{ "de": "A", {} }} }}] }}"#,
        texts.join(", ")
    );
    let made = read(json.as_bytes());
    let tags: Vec<&str> = made.document.translations.keys().map(|tag| tag.as_str()).collect();
    assert_eq!(tags, ["cs", "el", "en", "ja", "pt-BR", "sr", "uk", "zh-CN"]);
    let told: String = made.losses.iter().map(ToString::to_string).collect();
    assert!(told.contains("the language 'wakandan': its texts"), "{told}");
    let made = read(
        br#"{ "locale": "xx", "title": "T", "elements": [{ "type": "text", "name": "a", "title": "A" }] }"#,
    );
    assert_eq!(made.document.language.as_str(), "en");
    let told: String = made.losses.iter().map(ToString::to_string).collect();
    assert!(told.contains("the language 'xx'\n    it cannot be told which language this is"), "{told}");
}

#[test]
fn the_codes_of_qualtrics_are_taken_for_tags() {
    let codes = ["ZH-S", "ZH-T", "TEL", "TGL", "EN-GB", "PT-BR", "ES-ES", "SR-BA", "QQ"];
    let texts: Vec<String> =
        codes.iter().map(|code| format!(r#""{code}": {{ "QuestionText": "{code}" }}"#)).collect();
    let json = format!(
        r#"{{ "SurveyEntry": {{ "SurveyName": "T", "SurveyLanguage": "DE" }}, "SurveyElements": [
          {{ "Element": "BL", "Payload": [{{ "ID": "BL_1", "BlockElements": [{{ "Type": "Question", "QuestionID": "QID1" }}] }}] }},
          {{ "Element": "SQ", "PrimaryAttribute": "QID1", "Payload": {{ "QuestionText": "A", "QuestionType": "TE", "Selector": "SL",
            "Language": {{ {} }} }} }}] }}"#,
        texts.join(", ")
    );
    let made = read(json.as_bytes());
    let tags: Vec<&str> = made.document.translations.keys().map(|tag| tag.as_str()).collect();
    assert_eq!(tags, ["en-GB", "es-ES", "pt-BR", "sr-BA", "te", "tl", "zh-Hans", "zh-Hant"]);
    let told: String = made.losses.iter().map(ToString::to_string).collect();
    assert!(told.contains("the language 'qq': its texts"), "{told}");
}

#[test]
fn a_default_language_is_that_of_headings_with_a_region() {
    let made = with_settings(
        &[&["type", "name", "label::Deutsch", "label::English (US)"], &["text", "a", "Eins", "One"]],
        &[],
        &[&["form_title", "default_language"], &["T", "English"]],
    );
    assert_eq!(made.document.language.as_str(), "en-US");
    assert_eq!(made.document.translations["de"]["questions.a.text"].text, "Eins");
}
