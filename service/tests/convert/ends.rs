//! Where a survey ends early.

use domain::campaign::Document;
use service::convert::{self, Target};

use crate::conditions::{named, report};
use crate::real::read;

fn ends(document: &Document) -> Vec<(&str, &str)> {
    let pages = document.questionnaire.pages.iter();
    pages.map(|page| (page.end_if.as_ref().map_or("", |end| end.text()), page.end_text.as_str())).collect()
}

#[test]
fn a_survey_that_completes_when_a_page_is_left_ends_behind_it() {
    let made = read(
        br#"{ "title": "T", "triggers": [
          { "type": "complete", "expression": "{a} = 'x'" }, { "type": "complete", "expression": "{b} = 2 or {b} = 3" },
          { "type": "complete", "expression": "{a} = 'y' and {c} = 1" }, { "type": "setvalue", "expression": "{a} = 'z'", "setToName": "b" }],
          "completedHtmlOnCondition": [{ "expression": "{a} = 'x'", "html": "Bye." }, { "expression": "{c} = 1", "html": "Odd." }],
          "pages": [
          { "name": "one", "elements": [{ "type": "radiogroup", "name": "a", "choices": ["x", "y", "z"] }] },
          { "name": "two", "elements": [{ "type": "text", "inputType": "number", "name": "b" }] },
          { "name": "three", "elements": [{ "type": "text", "inputType": "number", "name": "c" }] } ] }"#,
    );
    assert_eq!(ends(&made.document), [("a = x", "Bye."), ("b in (2, 3)", ""), ("", "")]);
    let said = named(&made, "triggers");
    assert_eq!(said.len(), 2, "{}", report(&made));
    assert!(said[0].contains("{c} = 1") && said[1].contains("setvalue"), "{}", report(&made));
    assert!(named(&made, "completedHtmlOnCondition")[0].contains("Odd."), "{}", report(&made));
}

#[test]
fn an_end_that_always_comes_is_named() {
    let made = read(
        br#"{ "title": "T", "triggers": [{ "type": "complete", "expression": "{a} empty or {a} notempty" }], "pages": [
          { "name": "one", "elements": [{ "type": "text", "name": "a" }] }, { "name": "two", "elements": [{ "type": "text", "name": "b" }] } ] }"#,
    );
    assert_eq!(ends(&made.document), [("", ""), ("", "")]);
    assert_eq!(named(&made, "triggers[0].expression").len(), 1, "{}", report(&made));
}

#[test]
fn an_end_is_written_where_it_is_looked_at_on_the_same_page() {
    let json = include_str!("../../../domain/tests/every_kind.json");
    let mut document: serde_json::Value = serde_json::from_str(json).unwrap();
    for part in ["topics", "crossings", "breakdowns", "quotas", "assumptions"] {
        document[part] = serde_json::json!([]);
    }
    document["translations"] = serde_json::json!({ "de": { "pages.two.end_text": { "text": "Ende." } } });
    let choice =
        r#"{ "kind": "single", "options": [{ "id": "x", "label": "X" }, { "id": "y", "label": "Y" }] }"#;
    document["questionnaire"]["pages"] = serde_json::from_str(&format!(
        r#"[{{ "id": "one", "title": "One", "end_if": "a = x", "questions": [{{ "id": "a", "text": "A", "answer": {choice} }}] }},
            {{ "id": "two", "title": "Two", "show_if": "a = y", "end_if": "not (b = x)", "end_text": "The end.",
               "questions": [{{ "id": "b", "text": "B", "answer": {choice} }}] }},
            {{ "id": "three", "title": "Three", "end_if": "a = y and c = x", "end_text": "Late.",
               "questions": [{{ "id": "c", "text": "C", "answer": {choice} }}] }},
            {{ "id": "four", "title": "Four", "questions": [{{ "id": "d", "text": "D", "answer": {choice} }}] }}]"#
    ))
    .unwrap();
    let document = domain::campaign::read(&document.to_string()).unwrap();
    let written = convert::write(&document, Target::Surveyjs).unwrap();
    let again = read(&written.bytes).document;
    let next = document.next.as_str();
    assert_eq!(ends(&again), [("a = x", next), ("not (b = x)", "The end."), ("", ""), ("", "")]);
    assert_eq!(again.translations["de"]["pages.two.end_text"].text, "Ende.");
    let places = |target| {
        let losses = convert::write(&document, target).unwrap().losses;
        let places = losses.into_iter().map(|loss| loss.place.to_string());
        places.filter(|place| place.contains(".end_")).collect::<Vec<_>>()
    };
    let end = |page: usize, what: &str| format!("questionnaire.pages[{page}].end_{what}");
    assert_eq!(places(Target::Surveyjs), [end(2, "if"), end(2, "text")]);
    assert_eq!(
        places(Target::Xlsform),
        [end(0, "if"), end(1, "if"), end(1, "text"), end(2, "if"), end(2, "text")]
    );
}

#[test]
fn words_of_an_end_that_never_comes_are_quoted() {
    let made = read(
        br#"{ "title": "T", "triggers": [{ "type": "complete", "expression": "{a} empty or {a} notempty" }],
          "completedHtmlOnCondition": [{ "expression": "{a} empty or {a} notempty", "html": "Farewell." }], "pages": [
          { "name": "one", "elements": [{ "type": "text", "name": "a" }] }, { "name": "two", "elements": [{ "type": "text", "name": "b" }] } ] }"#,
    );
    assert_eq!(ends(&made.document), [("", ""), ("", "")]);
    assert!(report(&made).contains("Farewell."), "{}", report(&made));
}
