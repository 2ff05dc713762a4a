//! Options and rows that follow what was chosen before, as each system has them.

use service::convert::Converted;

use crate::real::{read, workbook};

/// The ids of what a question offers, each with its condition.
fn offered(made: &Converted, id: &str) -> Vec<(String, Option<String>)> {
    let question = made.document.questionnaire.question(id).unwrap();
    let items = question.answer.items();
    items.iter().map(|item| (item.id.to_owned(), item.show_if.map(|of| of.text().to_owned()))).collect()
}

fn row(id: &str, condition: &str) -> (String, Option<String>) {
    (id.to_owned(), Some(condition.to_owned()).filter(|condition| !condition.is_empty()))
}

fn told(made: &Converted) -> String {
    made.losses.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn surveyjs_carries_options_forward() {
    let made = read(
        br#"{ "title": "T", "elements": [
          { "type": "checkbox", "name": "m", "title": "M", "choices": ["a", { "value": "b", "text": "B" }], "hasOther": true, "hasNone": true },
          { "type": "radiogroup", "name": "best", "title": "Best", "choicesFromQuestion": "m", "choicesFromQuestionMode": "selected", "choices": ["z"], "hasOther": true },
          { "type": "checkbox", "name": "rest", "title": "Rest", "choicesFromQuestion": "m", "choicesFromQuestionMode": "unselected" },
          { "type": "checkbox", "name": "all", "title": "All", "choicesFromQuestion": "m" },
          { "type": "radiogroup", "name": "lost", "title": "Lost", "choicesFromQuestion": "later", "choices": ["x", "y"] } ] }"#,
    );
    assert_eq!(offered(&made, "best"), [row("a", "m has a"), row("b", "m has b"), row("other", "")]);
    assert_eq!(offered(&made, "rest"), [row("a", "not (m has a)"), row("b", "not (m has b)")]);
    assert_eq!(offered(&made, "all"), [row("a", ""), row("b", "")]);
    let told = told(&made);
    assert!(told.contains("elements[1].choices[0]): the option 'z'"), "{told}");
    assert!(told.contains("elements[4].choicesFromQuestion): 'choicesFromQuestion' 'later'"), "{told}");
}

#[test]
fn an_xlsform_filter_carries_options_forward() {
    let survey: &[&[&str]] = &[
        &["type", "name", "label", "choice_filter"],
        &["select_multiple l", "m", "M"],
        &["select_one l", "best", "Best", "selected(${m}, name)"],
        &["select_one l", "rest", "Rest", "not(selected(${m}, name))"],
    ];
    let choices: &[&[&str]] = &[&["list_name", "name", "label"], &["l", "a", "A"], &["l", "b", "B"]];
    let made = read(&workbook(&[("survey", survey), ("choices", choices)]));
    assert_eq!(offered(&made, "best"), [row("a", "m has a"), row("b", "m has b")]);
    assert_eq!(offered(&made, "rest"), [row("a", "not (m has a)"), row("b", "not (m has b)")]);
    assert!(!told(&made).contains("choice_filter"), "{}", told(&made));
}

const TSV: &str = "class\ttype/scale\tname\trelevance\ttext\tlanguage\tarray_filter\tarray_filter_exclude
S\t\tlanguage\t\ten\t\t\t
G\t\tOne\t1\t\ten\t\t
Q\tM\tm\t1\tWhich?\ten\t\t
SQ\t\ta\t\tOne\ten\t\t
SQ\t\tb\t\tTwo\ten\t\t
Q\tM\trest\t1\tOthers?\ten\t\tm
SQ\t\ta\t\tOne\ten\t\t
SQ\t\tb\t\tTwo\ten\t\t
Q\tA\trate\t1\tHow good?\ten\tm\t
SQ\t\ta\t\tOne\ten\t\t
SQ\t\tb\tm_b.NAOK == \"Y\"\tTwo\ten\t\t
Q\tM\tlost\t1\tWhat?\ten\tnowhere\t
SQ\t\ta\t\tOne\ten\t\t
SQ\t\tb\t\tTwo\ten\t\t
";

#[test]
fn limesurvey_filters_follow_what_was_ticked() {
    let made = read(TSV.as_bytes());
    assert_eq!(offered(&made, "rest"), [row("a", "not (m has a)"), row("b", "not (m has b)")]);
    assert_eq!(offered(&made, "rate"), [row("a", "m has a"), row("b", "m has b and m has b")]);
    assert!(told(&made).contains("line 13: 'array_filter' 'nowhere'"), "{}", told(&made));
}

#[test]
fn qualtrics_choices_and_rows_have_conditions() {
    let choice = |name: &str| {
        format!(
            r#"{{ "Display": "{name}", "DisplayLogic": {{ "0": {{ "0": {{ "LogicType": "Question", "LeftOperand": "q://QID1/SelectableChoice/1", "Operator": "Selected" }}, "Type": "If" }}, "Type": "BooleanExpression" }} }}"#
        )
    };
    let question = |id: &str, kind: &str, more: &str| {
        format!(
            r#"{{ "Element": "SQ", "PrimaryAttribute": "{id}", "Payload": {{ "QuestionText": "{id}", "DataExportTag": "{id}", {kind}, "Choices": {{ "1": {{ "Display": "One" }}, "2": {{ "Display": "Two" }}, "3": {} }}, {more} }} }}"#,
            choice("Three")
        )
    };
    let one = r#""QuestionType": "MC", "Selector": "SAVR""#;
    let table = r#""QuestionType": "Matrix", "Selector": "Likert", "SubSelector": "SingleAnswer""#;
    let answers = r#""Answers": { "1": { "Display": "bad" }, "2": { "Display": "good" } }"#;
    let elements = [
        question("QID1", one, r#""Randomization": { "Type": "None" }"#)
            .replace(&choice("Three"), r#"{ "Display": "Three" }"#),
        question("QID2", one, r#""Randomization": { "Type": "All" }"#),
        question("QID3", table, answers),
    ];
    let blocks = r#"{ "Element": "BL", "Payload": [{ "ID": "BL_1", "Type": "Default", "BlockElements": [{ "Type": "Question", "QuestionID": "QID1" }, { "Type": "Question", "QuestionID": "QID2" }, { "Type": "Question", "QuestionID": "QID3" }] }] }"#;
    let file = format!(
        r#"{{ "SurveyEntry": {{ "SurveyName": "T", "SurveyLanguage": "EN" }}, "SurveyElements": [{blocks}, {}] }}"#,
        elements.join(", ")
    );
    let made = read(file.as_bytes());
    assert_eq!(offered(&made, "qid2"), [row("1", ""), row("2", ""), row("3", "qid1 = 1")]);
    assert_eq!(offered(&made, "qid3"), [row("1", ""), row("2", ""), row("3", "qid1 = 1")]);
}
