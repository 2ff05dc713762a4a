//! What asks several things at once in its source: each is a question of its own here.

use domain::questionnaire::Kind;
use serde_json::{Value, json};

use crate::conditions::{named, question, report, shown, surveyjs};
use crate::qualtrics::survey;
use crate::real::read;

const LINES: &str = r#"{ "title": "Each", "pages": [{ "name": "one", "elements": [
  { "type": "multipletext", "name": "reach", "title": "How do we reach you?", "description": "One is enough.", "isRequired": true, "items": [
    { "name": "mail", "title": "E-mail", "inputType": "email", "isRequired": true },
    { "name": "born", "title": "Born on", "inputType": "date" },
    { "name": "years", "inputType": "number", "min": 0, "max": 80 } ] } ] }, { "name": "two", "elements": [
  { "type": "comment", "name": "why", "title": "{reach.years} years: why?", "visibleIf": "{reach.years} > 10" }
] }] }"#;

#[test]
fn several_texts_of_surveyjs_are_asked_one_by_one() {
    let made = read(LINES.as_bytes());
    let questionnaire = &made.document.questionnaire;
    let asked: Vec<_> = questionnaire
        .questions()
        .map(|own| (own.id.as_str(), own.text.as_str(), own.hint.as_str(), own.required))
        .collect();
    let expected = [
        ("reach_mail", "How do we reach you? E-mail", "One is enough.", true),
        ("reach_born", "How do we reach you? Born on", "", false),
        ("reach_years", "How do we reach you? years", "", false),
    ];
    assert_eq!(asked[..3], expected);
    assert!(matches!(questionnaire.question("reach_born").unwrap().answer, Kind::Date(_)));
    let why = questionnaire.question("why").unwrap();
    assert_eq!(why.show_if.as_ref().unwrap().text(), "reach_years > 10");
    assert!(why.text.starts_with("{{reach_years|"), "{}", why.text);
    for said in ["each line is a question of its own", "none is required for it"] {
        assert!(made.losses.iter().any(|loss| loss.to_string().contains(said)), "{said}: {:#?}", made.losses);
    }
}

const COLUMNS: &str = r#"{ "title": "Each", "elements": [
  { "type": "matrixdropdown", "name": "tools", "title": "Our tools",
    "choices": [{ "value": 1, "text": "Not at all" }, { "value": 2, "text": "Some" }, { "value": 3, "text": "Very" }],
    "columns": [ { "name": "use", "title": "How much do you use them?", "isRequired": true },
                 { "name": "when", "title": "When?", "cellType": "checkbox", "choices": ["day", "night"] },
                 { "name": "stars", "title": "How good are they?", "cellType": "rating", "rateMax": 4 },
                 { "name": "sign", "cellType": "signaturepad" } ],
    "rows": ["forum", { "value": "list", "text": "The list" }] },
  { "type": "comment", "name": "why", "title": "Why?", "visibleIf": "{tools.forum.use} = 3 and {tools.list.when} contains 'night'" }
] }"#;

#[test]
fn the_columns_of_a_surveyjs_table_are_asked_one_by_one_where_they_take_different_things() {
    let made = read(COLUMNS.as_bytes());
    let questionnaire = &made.document.questionnaire;
    let ids: Vec<_> = questionnaire.questions().map(|own| own.id.as_str()).collect();
    assert_eq!(ids, ["tools_use", "tools_when", "tools_stars", "why"]);
    let asked = questionnaire.question("tools_use").unwrap();
    assert_eq!((asked.text.as_str(), asked.required), ("Our tools How much do you use them?", true));
    let Kind::Battery(battery) = &asked.answer else { panic!("{:?}", asked.answer) };
    let points: Vec<_> = battery.scale.labels.iter().map(String::as_str).collect();
    assert_eq!(points, ["Not at all", "Some", "Very"]);
    let Kind::Battery(stars) = &questionnaire.question("tools_stars").unwrap().answer else {
        panic!("stars")
    };
    assert_eq!(stars.statements.len(), 2);
    let why = questionnaire.question("why").unwrap();
    assert_eq!(why.show_if.as_ref().unwrap().text(), "tools_use.forum = 3 and tools_when.list has night");
    let lost = |said: &str| made.losses.iter().any(|loss| loss.to_string().contains(said));
    assert!(lost("the column 'sign'"), "{:#?}", made.losses);
}

#[test]
fn lists_of_numbers_and_sliders_are_asked() {
    let made = surveyjs(
        r#"{ "type": "dropdown", "name": "year", "choicesMin": 1990, "choicesMax": 2024, "choices": [] },
           { "type": "dropdown", "name": "tens", "choicesMin": 10, "choicesMax": 30, "choicesStep": 10, "showOtherItem": true },
           { "type": "dropdown", "name": "far", "choicesMax": 1000000, "choices": ["a", "b"] },
           { "type": "slider", "name": "sure", "max": 10, "step": 2 },
           { "type": "slider", "name": "span", "sliderType": "range" }"#,
    );
    let options = |id: &str| match &question(&made, id).answer {
        Kind::Single(single) => single.options.iter().map(|own| own.label.clone()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let years = options("year");
    assert_eq!((years.len(), years[0].as_str(), years[34].as_str()), (35, "1990", "2024"));
    assert_eq!(options("tens"), ["10", "20", "30", "Other"]);
    assert_eq!(options("far"), ["a", "b"]);
    assert!(
        named(&made, "pages[0].elements[2].choicesMax")[0].contains("ask for a number"),
        "{}",
        report(&made)
    );
    let Kind::Number(number) = &question(&made, "sure").answer else { panic!() };
    assert!(number.slider);
    assert_eq!(number.to.to_string(), "10");
    assert!(named(&made, "pages[0].elements[4]")[0].contains("two values"), "{}", report(&made));
}

#[test]
fn what_is_in_an_element_that_is_left_out_is_named() {
    let made = surveyjs(
        r#"{ "type": "text", "name": "kept" },
           { "type": "paneldynamic", "name": "children", "templateElements": [
             { "type": "text", "name": "called", "title": "Name of child" },
             { "type": "panel", "name": "more", "elements": [{ "type": "comment", "name": "diet" }] }] },
           { "type": "matrixdynamic", "name": "jobs", "columns": [{ "name": "job", "title": "Job", "cellType": "text" }] }"#,
    );
    for (place, title) in [
        ("children (pages[0].elements[1])", "'children'"),
        ("children (pages[0].elements[1].templateElements[0])", "'Name of child'"),
        ("children (pages[0].elements[1].templateElements[1].elements[0])", "'diet'"),
        ("jobs (pages[0].elements[2].columns[0])", "'Job'"),
    ] {
        let found = made
            .losses
            .iter()
            .any(|loss| loss.place.to_string() == place && loss.what.to_string().contains(title));
        assert!(found, "{place}: {}", report(&made));
    }
}

#[test]
fn columns_side_by_side_are_questions_of_their_own() {
    let column = |text: &str, answers: &[&str]| {
        let answers: Vec<Value> = answers.iter().map(|own| json!({ "Display": own })).collect();
        json!({ "QuestionText": text, "QuestionType": "Matrix", "Selector": "Likert", "Answers": answers, "Choices": {} })
    };
    let both = json!({ "QuestionType": "SBS", "Selector": "SBSMatrix", "DataExportTag": "Q24", "NumberOfQuestions": 3,
        "Choices": { "1": { "Display": "Courses" }, "2": { "Display": "Hall" } }, "ChoiceOrder": ["2", "1"],
        "AdditionalQuestions": { "1": column("How good?", &["Bad", "Good"]), "2": column("How often?", &["Never", "Often"]),
            "3": { "QuestionText": "What else?" } } });
    let logic = json!({ "0": { "0": { "LogicType": "Question", "LeftOperand": "q://QID24#1/SelectableChoice/1/1", "Operator": "Selected" }, "Type": "If" }, "Type": "BooleanExpression" });
    let why =
        json!({ "QuestionType": "TE", "Selector": "SL", "DataExportTag": "Why", "DisplayLogic": logic });
    let made = survey(&[&[("QID24", both), ("QID25", why)]], None);
    let asked: Vec<&str> = made.document.questionnaire.questions().map(|own| own.text.as_str()).collect();
    assert_eq!(asked, ["About QID24 How good?", "About QID24 How often?", "About QID25"]);
    let first = made.document.questionnaire.questions().next().unwrap();
    let Kind::Battery(battery) = &first.answer else { panic!("{first:?}") };
    let rows: Vec<&str> = battery.statements.iter().map(|own| own.label.as_str()).collect();
    assert_eq!(
        (rows, battery.scale.labels.as_slice()),
        (vec!["Hall", "Courses"], ["Bad".to_owned(), "Good".to_owned()].as_slice())
    );
    let left = made.losses.iter().any(|loss| {
        loss.place.to_string() == "Q24#3 (QID24#3)" && loss.what.to_string().contains("What else?")
    });
    assert!(left, "{}", report(&made));
    assert_eq!(shown(&made, "why"), "q24_1.1 = 2");
}

#[test]
fn a_few_words_of_a_file_ask_for_no_more_than_can_be_held() {
    let one =
        |n: usize| format!(r#"{{ "type": "dropdown", "name": "y{n}", "choicesMin": 1, "choicesMax": 500 }}"#);
    let made = surveyjs(&(0..60).map(one).collect::<Vec<_>>().join(","));
    assert_eq!(made.document.questionnaire.questions().count(), 40);
    assert!(report(&made).contains("all lists together 20000"), "{}", report(&made));
    let columns: Vec<Value> = (0..25).map(|_| json!({ "QuestionText": "Column" })).collect();
    let many = json!({ "QuestionType": "SBS", "AdditionalQuestions": columns });
    let made =
        survey(&[&[("QID1", many), ("QID2", json!({ "QuestionType": "TE", "Selector": "SL" }))]], None);
    assert!(report(&made).contains("5 items after the first 20"), "{}", report(&made));
}

#[test]
fn no_more_columns_are_read_than_anybody_answers() {
    let columns: Vec<String> =
        (0..400).map(|n| format!(r#"{{ "name": "c{n}", "cellType": "rating" }}"#)).collect();
    let rows: Vec<String> = (0..40).map(|n| format!(r#""r{n}""#)).collect();
    let survey = format!(
        r#"{{ "title": "Wide", "elements": [{{ "type": "matrixdropdown", "name": "wide", "columns": [{}], "rows": [{}] }}] }}"#,
        columns.join(","),
        rows.join(",")
    );
    let made = read(survey.as_bytes());
    assert_eq!(made.document.questionnaire.questions().count(), 20);
    let named = made.losses.iter().any(|loss| loss.to_string().contains("380 items after the first 20"));
    assert!(named, "{:#?}", made.losses);
}
