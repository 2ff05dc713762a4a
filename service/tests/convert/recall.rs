//! Texts that name the answer to an earlier question, as each system writes them.

use service::convert::Converted;

use crate::conditions::is_place;
use crate::real::read;

fn text<'a>(made: &'a Converted, id: &str) -> &'a str {
    &made.document.questionnaire.question(id).unwrap().text
}

fn says(made: &Converted, place: &str, words: &str) {
    let found = made.losses.iter().any(|loss| is_place(loss, place) && loss.to_string().contains(words));
    assert!(found, "no loss at {place} says {words}: {:#?}", made.losses);
}

const SURVEYJS: &str = r#"{ "title": "Dear {Name}", "pages": [
  { "name": "one", "elements": [
    { "type": "text", "name": "Name", "title": "Your name" },
    { "type": "text", "name": "same", "title": "Why, {Name}?" },
    { "type": "matrix", "name": "m", "title": "M", "columns": [1, 2, 3], "rows": ["a", "b"] } ] },
  { "name": "two", "title": "For {Name}", "elements": [
    { "type": "radiogroup", "name": "r", "title": { "default": "{Name}, {m.b} or {nobody}?", "de": "{Name}, was? {{x}}" }, "description": "{m}", "choices": [1, { "value": 2, "text": "{Name}" }] } ] }
] }"#;

#[test]
fn surveyjs_texts_recall_what_earlier_pages_asked() {
    let made = read(SURVEYJS.as_bytes());
    assert_eq!(made.document.questionnaire.pages[1].title, "For {{name|…}}");
    assert_eq!(text(&made, "r"), "{{name|…}}, {{m.b|…}} or {nobody}?");
    assert_eq!(text(&made, "same"), "Why, {Name}?");
    let german = &made.document.translations["de"];
    assert_eq!(german["questions.r.text"].text, "{{name|…}}, was? { {x}}");
    says(&made, "title", "only texts of pages and of questions recall answers here");
    says(&made, "pages[0].elements[1]", "'Name' is not asked on an earlier page");
    says(&made, "pages[1].elements[0]", "'nobody' is not asked on an earlier page");
    says(&made, "pages[1].elements[0]", "the answer to 'm' cannot stand in a text");
    says(
        &made,
        "pages[1].elements[0].choices[1]",
        "only texts of pages and of questions recall answers here",
    );
}

#[test]
fn two_braces_of_a_source_recall_nothing() {
    let made = read(br#"{ "title": "T", "elements": [{ "type": "text", "name": "a", "title": "What is {{{mustache}}?" }] }"#);
    assert_eq!(text(&made, "a"), "What is { { {mustache}}?");
    says(&made, "elements[0]", "a blank stands between them");
}

const TSV: &str = "class\ttype/scale\tname\trelevance\ttext\tlanguage
S\t\tlanguage\t\ten\t
G\t\tOne\t1\t\ten
Q\tS\tQ1\t1\tYour name\ten
G\t\tTwo\t1\t\ten
Q\tS\tQ2\t1\tWhy, {Q1.shown}, {Q1} and {if(Q1 == 1, 2, 3)}?\ten
";

#[test]
fn limesurvey_texts_recall_what_earlier_groups_asked() {
    let made = read(TSV.as_bytes());
    assert_eq!(text(&made, "q2"), "Why, {{q1|…}}, {{q1|…}} and {if(Q1 == 1, 2, 3)}?");
    says(&made, "line 6", "'if(Q1 == 1, 2, 3)' is not asked on an earlier page");
}

const QSF: &str = r#"{ "SurveyEntry": { "SurveyName": "Pipes", "SurveyLanguage": "EN" }, "SurveyElements": [
  { "Element": "BL", "Payload": { "1": { "ID": "BL_1", "Type": "Default", "Description": "One", "BlockElements": [
    { "Type": "Question", "QuestionID": "QID1" }, { "Type": "Page Break" }, { "Type": "Question", "QuestionID": "QID2" }] } } },
  { "Element": "FL", "Payload": { "Flow": [{ "Type": "EmbeddedData", "EmbeddedData": [{ "Field": "Source", "Type": "Recipient" }] }, { "Type": "Standard", "ID": "BL_1" }] } },
  { "Element": "SQ", "PrimaryAttribute": "QID1", "Payload": { "QuestionText": "Which?", "DataExportTag": "Q1", "QuestionType": "MC", "Selector": "SAVR", "Choices": { "1": { "Display": "One" }, "2": { "Display": "Two" } } } },
  { "Element": "SQ", "PrimaryAttribute": "QID2", "Payload": { "QuestionText": "Why ${q://QID1/ChoiceGroup/SelectedChoices}, ${e://Field/Source}, ${e://Field/x}?", "DataExportTag": "Q2", "QuestionType": "TE", "Selector": "SL" } }
] }"#;

#[test]
fn qualtrics_texts_recall_what_earlier_pages_asked() {
    let made = read(QSF.as_bytes());
    assert_eq!(text(&made, "q2"), "Why {{q1|…}}, {{link.source|…}}, ${e://Field/x}?");
    says(&made, "QID2", "'e://Field/x' is not asked on an earlier page");
}

#[test]
fn reports_tell_texts_as_the_file_writes_them() {
    let made = read(
        br#"{ "title": "T", "pages": [
          { "name": "one", "elements": [{ "type": "text", "name": "a", "title": "A" }] },
          { "name": "two", "elements": [{ "type": "text", "name": "b", "title": "B" }, { "type": "matrix", "name": "c", "title": "For {a}", "cellType": "checkbox", "rows": [], "columns": ["x"] }] } ] }"#,
    );
    says(&made, "pages[1].elements[1]", "the table 'For {a}' of 0 cells");
}
