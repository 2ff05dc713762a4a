//! What nobody is asked: values of the link and calculated numbers, as each system has them.

use std::io::{Cursor, Read};

use domain::decimal::Decimal;
use domain::questionnaire::Kind;
use service::convert::{self, Converted, Target};

use crate::real::read;
use crate::round::of_questions;

/// What is calculated, by question: the calculation, the smallest and the largest number, and the decimals.
fn calculated(made: &Converted) -> Vec<(String, String, Decimal, Decimal, u8)> {
    let questions = made.document.questionnaire.questions();
    let found = questions.filter_map(|question| match &question.answer {
        Kind::Calculated(own) => {
            let number = &own.number;
            let value = own.value.text().to_owned();
            Some((question.id.to_string(), value, number.from, number.to, number.decimals))
        }
        _ => None,
    });
    found.collect()
}

fn row(id: &str, value: &str, from: i32, to: i32) -> (String, String, Decimal, Decimal, u8) {
    (id.to_owned(), value.to_owned(), from.into(), to.into(), 0)
}

fn says(made: &Converted, place: &str, words: &str) {
    let found = made
        .losses
        .iter()
        .any(|loss| loss.place.to_string().contains(place) && loss.to_string().contains(words));
    assert!(found, "no loss at {place} says {words}: {:#?}", made.losses);
}

const SURVEYJS: &str = r#"{ "title": "Sums", "pages": [
  { "name": "one", "elements": [
    { "type": "text", "name": "train", "inputType": "number", "min": 0, "max": 10, "step": 1 },
    { "type": "text", "name": "bus", "inputType": "number", "min": 0, "max": 20, "step": 1 },
    { "type": "checkbox", "name": "which", "choices": ["a", "b", "c"] },
    { "type": "rating", "name": "rate", "rateMin": 1, "rateMax": 5 }
  ] },
  { "name": "only", "visibleIf": "{rate} > 3", "elements": [
    { "type": "expression", "name": "both", "title": "Both", "expression": "{train} - ({bus} + 2)" }
  ] },
  { "name": "two", "elements": [
    { "type": "text", "name": "why", "visibleIf": "{total} > 5" },
    { "type": "expression", "name": "twice", "expression": "{train} * 2" },
    { "type": "expression", "name": "words", "expression": "{why} + 1" },
    { "type": "expression", "name": "late", "expression": "{later} + 1" },
    { "type": "text", "name": "later", "inputType": "number", "min": 0, "max": 10 }
  ] }
], "calculatedValues": [
  { "name": "total", "expression": "sum({train}, {bus}) + {which.length}" }
] }"#;

#[test]
fn what_stands_in_brackets_stays_together() {
    let made = read(
        br#"{ "title": "Brackets", "pages": [
          { "name": "one", "elements": [
            { "type": "text", "name": "a", "inputType": "number", "min": 0, "max": 9 },
            { "type": "text", "name": "b", "inputType": "number", "min": 0, "max": 9 } ] },
          { "name": "two", "elements": [
            { "type": "text", "name": "c", "visibleIf": "({a} <> 1 or {b} = 2) and {b} > 1" } ] } ] }"#,
    );
    let asked = made.document.questionnaire.question("c").unwrap().show_if.as_ref().unwrap();
    assert_eq!(asked.text(), "(not (a = 1) or b = 2) and b > 1");
}

#[test]
fn surveyjs_expressions_and_calculated_values_are_read() {
    let made = read(SURVEYJS.as_bytes());
    assert_eq!(
        calculated(&made),
        [row("total", "sum(train, bus) + count(which)", 0, 33), row("both", "train - bus - 2", -22, 8),]
    );
    let both = made.document.questionnaire.question("both").unwrap();
    assert_eq!(both.show_if.as_ref().unwrap().text(), "rate > 3", "its page showed nothing else");
    assert_eq!(made.document.questionnaire.pages.len(), 2);
    says(&made, "pages[2].elements[1]", "sums of answers and counts alone");
    says(&made, "pages[2].elements[2]", "the answer to 'why' is no number");
    says(&made, "pages[2].elements[3]", "'later' is no earlier question");

    let written = convert::write(&made.document, Target::Surveyjs).unwrap();
    assert!(written.losses.iter().any(|loss| loss.to_string().contains("members do not see the number")));
    let again = read(&written.bytes);
    assert_eq!(calculated(&again), calculated(&made));
    let form = convert::write(&made.document, Target::Xlsform).unwrap();
    let again = read(&form.bytes);
    let (mut found, mut expected) = (calculated(&again), calculated(&made));
    for own in found.iter_mut().chain(&mut expected) {
        // Their rows are numbers without limits in the one, and with limits in the other.
        (own.2, own.3) = (0.into(), 0.into());
    }
    assert_eq!(found, expected);
}

const LIMESURVEY: &str =
    "class\ttype/scale\tname\trelevance\ttext\tlanguage\tmandatory\tmin_num_value_n\tmax_num_value_n\thidden\tnum_value_int_only
S\t\tlanguage\t\ten\t\t\t\t\t
G\t\tOne\t\t\ten\t\t\t\t
Q\tN\tA\t1\tHow many?\ten\t\t0\t10\t\t1
Q\tN\tB\t1\tAnd of these?\ten\t\t0\t5\t\t1
Q\t*\tT\t1\t<p>{sum(A.NAOK, B.NAOK)}</p>\ten\t\t\t\t1
Q\t*\tU\t1\t{if(A > 1, 2, 3)}\ten\t\t\t\t
Q\tT\tS\tT > 8\tSo much?\ten\t\t\t\t
";

#[test]
fn limesurvey_equations_are_read() {
    let made = read(LIMESURVEY.as_bytes());
    assert_eq!(calculated(&made), [row("t", "sum(a, b)", 0, 15)]);
    let asked = made.document.questionnaire.question("s").unwrap();
    assert_eq!(asked.show_if.as_ref().unwrap().text(), "t > 8");
    says(&made, "line 7", "sums alone are calculated here");
}

const QSF: &str = r#"{ "SurveyEntry": { "SurveyName": "Ways", "SurveyLanguage": "EN" }, "SurveyElements": [
  { "Element": "BL", "Payload": { "1": { "ID": "BL_1", "Type": "Default", "Description": "One", "BlockElements": [
    { "Type": "Question", "QuestionID": "QID1" }] } } },
  { "Element": "FL", "Payload": { "Flow": [
    { "Type": "EmbeddedData", "EmbeddedData": [
      { "Field": "Source", "Type": "Recipient" }, { "Field": "group", "Type": "Custom", "Value": "b" }, { "Field": "My name", "Type": "Recipient" }] },
    { "Type": "Standard", "ID": "BL_1" }] } },
  { "Element": "SQ", "PrimaryAttribute": "QID1", "Payload": { "QuestionText": "Why?", "DataExportTag": "Q1", "QuestionType": "TE", "Selector": "SL" } }
] }"#;

#[test]
fn embedded_data_of_the_link_is_kept_by_its_name() {
    let made = read(QSF.as_bytes());
    assert_eq!(made.document.questionnaire.link_values, ["source"]);
    says(&made, "EmbeddedData[0]", "it is kept and not counted");
    says(&made, "EmbeddedData[1]", "it is left out");
    says(&made, "EmbeddedData[2]", "it is left out");
}

#[test]
fn what_a_format_cannot_keep_is_named() {
    let document = domain::campaign::read(include_str!("../../../domain/tests/every_kind.json")).unwrap();
    let named = |target: Target, place: &str, words: &str| {
        let written = convert::write(&document, target).unwrap();
        let found = written
            .losses
            .iter()
            .any(|loss| loss.place.to_string() == place && loss.to_string().contains(words));
        assert!(found, "{target}: {place}: {:#?}", written.losses);
    };
    named(Target::Surveyjs, "source", "the value 'source' of the link");
    named(Target::Surveyjs, "points", "that members do not see the number");
    named(Target::Xlsform, "source", "which value of the link it is");
    named(Target::Xlsform, "points", "the unit 'points'");
}

#[test]
fn who_does_not_know_adds_nothing_to_a_sum_in_a_form() {
    let scale = r#"{ "kind": "scale", "from": 1, "to": 5, "labels": ["Bad", "Good"], "dont_know": true }"#;
    let document = of_questions(&format!(
        r#"[{{ "id": "a", "text": "A", "answer": {scale} }}, {{ "id": "b", "text": "B", "answer": {{ "kind": "number", "to": 9 }} }},
            {{ "id": "sum", "text": "S", "answer": {{ "kind": "calculated", "value": "sum(a, b)", "number": {{ "to": 14 }} }} }}]"#
    ));
    let written = convert::write(&document, Target::Xlsform).unwrap();
    let again = read(&written.bytes);
    assert_eq!(calculated(&again)[0].1, "sum(a, b)");
    let mut workbook = zip::ZipArchive::new(Cursor::new(&written.bytes)).unwrap();
    let mut texts = String::new();
    workbook.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut texts).unwrap();
    let sum = "coalesce(if(${a} = 'dont_know', 0, ${a}), 0) + coalesce(${b}, 0)";
    assert!(texts.contains(sum), "{texts}");
}

#[test]
fn a_condition_on_an_answer_that_a_survey_has_not_is_named() {
    let document = of_questions(
        r#"[{ "id": "a", "text": "A", "answer": { "kind": "scale", "from": 1, "to": 5, "labels": ["Bad", "Good"], "dont_know": true } },
            { "id": "why", "text": "Why?", "show_if": "a = dont_know", "answer": { "kind": "text" } },
            { "id": "low", "text": "Low?", "show_if": "a < 3", "answer": { "kind": "text" } }]"#,
    );
    let written = convert::write(&document, Target::Surveyjs).unwrap();
    let text = String::from_utf8(written.bytes).unwrap();
    assert!(text.contains("{a} < 3") && !text.contains("dont_know"), "{text}");
    let said = written.losses.iter().find(|loss| loss.place.to_string() == "why").unwrap();
    assert!(said.why.to_string().contains("no answer beside a scale"), "{said}");
}
