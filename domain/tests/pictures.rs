//! Pictures of options: where they may stand, what is said of a change, and that their words are translated.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::campaign::version::{self, Meanings};
use domain::campaign::{self, Document, Problem};
use serde_json::{Value, json};

const EVERY_KIND: &str = include_str!("every_kind.json");
const DIGEST: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// The campaign with a picture at the first option of a question.
fn with_picture(question: &str, picture: Value) -> String {
    let mut json: Value = serde_json::from_str(EVERY_KIND).unwrap();
    let pages = json["questionnaire"]["pages"].as_array_mut().unwrap();
    let mut all = pages.iter_mut().flat_map(|page| page["questions"].as_array_mut().unwrap());
    let question = all.find(|own| own["id"] == question).unwrap();
    question["answer"]["options"][0]["picture"] = picture;
    json.to_string()
}

fn mistakes(json: &str) -> Vec<String> {
    campaign::read(json).err().unwrap_or_default().iter().map(Problem::to_string).collect()
}

fn document(json: &str) -> Document {
    campaign::read(json).unwrap()
}

#[test]
fn one_and_several_take_pictures_with_words_for_them() {
    for file in [DIGEST, "data:image/png;base64,AAAA"] {
        for question in ["why", "use"] {
            let json = with_picture(question, json!({ "file": file, "alt": "A key" }));
            assert_eq!(mistakes(&json), [""; 0], "{question} {file}");
        }
    }
    let said = mistakes(&with_picture("why", json!({ "file": "key.png", "alt": " " })));
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].ends_with("options[0].picture.alt: is empty"), "{said:?}");
    assert!(said[1].contains("options[0].picture.file: is no picture: write a data: URL"), "{said:?}");
    for unlike in [
        &DIGEST[1..],
        &DIGEST.to_uppercase(),
        "https://example.org/key.png",
        "data:image/svg+xml,<svg/>",
        "javascript:alert(1)",
    ] {
        assert_eq!(
            mistakes(&with_picture("why", json!({ "file": unlike, "alt": "A key" }))).len(),
            1,
            "{unlike}"
        );
    }
}

#[test]
fn no_other_list_takes_pictures() {
    let said = mistakes(&with_picture("order", json!({ "file": DIGEST, "alt": "A key" })));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("options[0].picture: pictures stand only where"), "{said:?}");
}

#[test]
fn another_picture_is_another_meaning_and_other_words_for_it_are_words() {
    let picture = |file: &str, alt: &str| document(&with_picture("why", json!({ "file": file, "alt": alt })));
    let classes = |before: &Document, after: &Document| -> Vec<String> {
        let differences = version::revise(before, after, &Meanings::new()).differences;
        differences.iter().map(|own| format!("{} {}", own.class.as_str(), own.place)).collect()
    };
    let plain = document(EVERY_KIND);
    let key = picture(DIGEST, "A key on a table");
    assert!(classes(&plain, &key).contains(&"breaking why.options.a.picture".to_owned()));
    let typo = picture(DIGEST, "A key on a table.");
    assert_eq!(classes(&key, &typo), ["cosmetic why.options.a.alt"]);
    let other = picture(&DIGEST.replace('0', "f"), "A key on a table");
    assert!(classes(&key, &other).contains(&"breaking why.options.a.picture".to_owned()));
}

#[test]
fn words_for_a_picture_are_translated() {
    let mut json: Value =
        serde_json::from_str(&with_picture("why", json!({ "file": DIGEST, "alt": "A key" }))).unwrap();
    json["translations"] =
        json!({ "es": { "questions.why.options.a.alt": { "text": "Una llave", "of": "A key" } } });
    let spanish = document(&json.to_string()).in_language(&"es".parse().unwrap()).document;
    let options = spanish.questionnaire.question("why").unwrap().answer.options();
    assert_eq!(options[0].picture.as_ref().unwrap().alt, "Una llave");
}
