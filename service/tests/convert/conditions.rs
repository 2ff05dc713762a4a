//! Conditions mean here what they mean in their file; one that cannot be said is named, and forces no answer.

use domain::questionnaire::Question;
use rust_xlsxwriter::Workbook;
use service::convert::Converted;

use crate::real::read;

fn question<'a>(made: &'a Converted, id: &str) -> &'a Question {
    made.document.questionnaire.question(id).unwrap_or_else(|| panic!("there is no {id}"))
}

/// When a question is asked; empty, if it always is.
fn shown<'a>(made: &'a Converted, id: &str) -> &'a str {
    question(made, id).show_if.as_ref().map_or("", |condition| condition.text())
}

/// What the report says at a place.
pub fn named(made: &Converted, place: &str) -> Vec<String> {
    let at_place = made.losses.iter().filter(|loss| loss.place.to_string() == place);
    at_place.map(ToString::to_string).collect()
}

/// An XLSForm with these rows and these choices.
pub fn form(survey: &[&[&str]], choices: &[&[&str]]) -> Converted {
    let mut workbook = Workbook::new();
    for (name, rows) in [("survey", survey), ("choices", choices)] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    read(&workbook.save_to_buffer().unwrap())
}

/// A SurveyJS survey of one page with these elements.
pub fn surveyjs(elements: &str) -> Converted {
    read(format!(r#"{{ "title": "T", "pages": [{{ "name": "p", "elements": [{elements}] }}] }}"#).as_bytes())
}

#[test]
fn nobody_has_to_answer_what_is_asked_because_its_condition_could_not_be_read() {
    let made = read(
        br#"{ "title": "T", "pages": [
          { "name": "one", "elements": [
            { "type": "text", "name": "a", "isRequired": true },
            { "type": "text", "name": "b", "isRequired": true, "visibleIf": "iif({a} = 1, 1, 2) = 1" },
            { "type": "panel", "visibleIf": "{a} * 2 > 3", "elements": [
              { "type": "text", "name": "c", "isRequired": true, "visibleIf": "{a} = 'x'" } ] },
            { "type": "matrix", "name": "d", "isAllRowRequired": true, "columns": [1, 2],
              "rows": ["r", { "value": "s", "visibleIf": "today() > 1" }] },
            { "type": "html", "html": "Words.", "visibleIf": "today() > 2" },
            { "type": "text", "name": "e", "isRequired": true } ] },
          { "name": "two", "visibleIf": "today() > 3", "elements": [
            { "type": "text", "name": "f", "isRequired": true } ] } ] }"#,
    );
    let required: Vec<(&str, bool)> = made
        .document
        .questionnaire
        .questions()
        .map(|question| (question.id.as_str(), question.required))
        .collect();
    let expected = [("a", true), ("b", false), ("c", false), ("d", false), ("e", true), ("f", false)];
    assert_eq!(required, expected);
    assert_eq!(shown(&made, "c"), "a = 'x'", "what can be read of it stays");
    for place in [
        "pages[0].elements[1].visibleIf",
        "pages[0].elements[2].visibleIf",
        "pages[0].elements[3].rows[1].visibleIf",
        "pages[0].elements[4].visibleIf",
        "pages[1].visibleIf",
    ] {
        assert_eq!(named(&made, place).len(), 1, "{place}: {:#?}", made.losses);
    }
}

#[test]
fn it_is_so_in_every_format() {
    let limesurvey = read(
        b"class\ttype/scale\tname\trelevance\ttext\tlanguage\tmandatory
S\t\tlanguage\t\ten\t\t
G\t\tOne\t\t\ten\t
Q\tS\tA\t1\tFirst?\ten\tY
Q\tS\tB\tregexMatch('/x/', A) > 1\tWhy?\ten\tY
G\t\tTwo\tintval(A) > 2\t\ten\t
Q\tS\tC\t1\tMore?\ten\tY
",
    );
    let xlsform = form(
        &[
            &["type", "name", "label", "required", "relevant"],
            &["text", "a", "First?", "yes"],
            &["text", "b", "Why?", "yes", "if(${a} = 'x', 1, 0) = 1"],
            &["begin_group", "g", "Group", "", "jr:choice-name(${a}, 'x') = 'y'"],
            &["text", "c", "More?", "yes"],
            &["end_group"],
        ],
        &[],
    );
    let qualtrics = read(
        br#"{ "SurveyEntry": { "SurveyName": "T", "SurveyLanguage": "EN" }, "SurveyElements": [
          { "Element": "BL", "Payload": [
            { "ID": "BL_1", "Type": "Default", "Description": "One", "BlockElements": [
              { "Type": "Question", "QuestionID": "QID1" }, { "Type": "Question", "QuestionID": "QID2" }] },
            { "ID": "BL_2", "Type": "Standard", "Description": "Two", "BlockElements": [{ "Type": "Question", "QuestionID": "QID3" }] }] },
          { "Element": "FL", "Payload": { "Flow": [{ "Type": "Standard", "ID": "BL_1" }, { "Type": "Branch",
            "BranchLogic": { "0": { "0": { "LogicType": "EmbeddedField", "LeftOperand": "x" }, "Type": "If" } },
            "Flow": [{ "Type": "Standard", "ID": "BL_2" }] }] } },
          { "Element": "SQ", "PrimaryAttribute": "QID1", "Payload": { "QuestionText": "First?", "DataExportTag": "a", "QuestionType": "TE", "Selector": "SL", "Validation": { "Settings": { "ForceResponse": "ON" } } } },
          { "Element": "SQ", "PrimaryAttribute": "QID2", "Payload": { "QuestionText": "Why?", "DataExportTag": "b", "QuestionType": "TE", "Selector": "SL", "Validation": { "Settings": { "ForceResponse": "ON" } },
            "DisplayLogic": { "0": { "0": { "LogicType": "Question", "LeftOperand": "q://QID1/ChoiceTextEntryValue", "Operator": "MatchesRegex", "RightOperand": "x" }, "Type": "If" } } } },
          { "Element": "SQ", "PrimaryAttribute": "QID3", "Payload": { "QuestionText": "More?", "DataExportTag": "c", "QuestionType": "TE", "Selector": "SL", "Validation": { "Settings": { "ForceResponse": "ON" } } } } ] }"#,
    );
    for made in [limesurvey, xlsform, qualtrics] {
        let required: Vec<bool> =
            made.document.questionnaire.questions().map(|question| question.required).collect();
        assert_eq!(required, [true, false, false], "{}: {:#?}", made.format, made.losses);
    }
}

#[test]
fn a_condition_that_can_never_hold_forces_no_answer_when_it_is_taken_out() {
    let made = surveyjs(
        r#"{ "type": "radiogroup", "name": "a", "choices": ["x", "y"] },
           { "type": "text", "name": "b", "isRequired": true, "visibleIf": "{a} = 'x' and {a} = 'y'" }"#,
    );
    assert_eq!((shown(&made, "b"), question(&made, "b").required), ("", false));
}
