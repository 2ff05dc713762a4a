//! What Qualtrics has in a way of its own.

use domain::questionnaire::{Kind, Look};
use serde_json::{Value, json};
use service::convert::Converted;

use crate::real::read;

/// A survey of these blocks, each its questions by their ids; the flow shows them in their order, unless it is given.
pub fn survey(blocks: &[&[(&str, Value)]], flow: Option<Value>) -> Converted {
    let id = |number: usize| format!("BL_{number}");
    let block = |(number, questions): (usize, &&[(&str, Value)])| {
        let elements: Vec<Value> =
            questions.iter().map(|(id, _)| json!({ "Type": "Question", "QuestionID": id })).collect();
        json!({ "ID": id(number), "Type": "Standard", "Description": "Block", "BlockElements": elements })
    };
    let held: Vec<Value> = blocks.iter().enumerate().map(block).collect();
    let shown: Vec<Value> =
        (0..blocks.len()).map(|number| json!({ "Type": "Standard", "ID": id(number) })).collect();
    let mut elements = vec![
        json!({ "Element": "BL", "Payload": held }),
        json!({ "Element": "FL", "Payload": { "Flow": flow.unwrap_or(Value::Array(shown)) } }),
    ];
    for (id, payload) in blocks.iter().copied().flatten() {
        let mut payload = payload.clone();
        payload["QuestionText"] = json!(format!("About {id}"));
        if payload["DataExportTag"].is_null() {
            payload["DataExportTag"] = json!(id.to_lowercase());
        }
        elements.push(json!({ "Element": "SQ", "PrimaryAttribute": id, "Payload": payload }));
    }
    let file =
        json!({ "SurveyEntry": { "SurveyName": "T", "SurveyLanguage": "EN" }, "SurveyElements": elements });
    read(file.to_string().as_bytes())
}

fn choice(selector: &str) -> Value {
    json!({ "QuestionType": "MC", "Selector": selector, "Choices": { "1": { "Display": "One" }, "2": { "Display": "Two" } } })
}

fn words() -> Value {
    json!({ "QuestionType": "DB", "Selector": "TB" })
}

/// The question with the choices of another.
fn taking(mut question: Value, from: &str, which: &str) -> Value {
    question["Choices"] = json!([]);
    question["DynamicChoices"] = json!({ "DynamicType": "ChoiceGroup", "Type": "Dynamic", "Locator": format!("q://{from}/ChoiceGroup/{which}") });
    question["DynamicChoicesData"] = json!([]);
    question
}

fn answer<'a>(made: &'a Converted, id: &str) -> &'a Kind {
    &made
        .document
        .questionnaire
        .question(id)
        .unwrap_or_else(|| panic!("there is no {id}: {}", told(made)))
        .answer
}

/// The ids of what a question offers, each with its condition.
fn offered(made: &Converted, id: &str) -> Vec<String> {
    let items = answer(made, id).items();
    let one = |item: domain::questionnaire::Item<'_>| match item.show_if {
        Some(condition) => format!("{} if {}", item.id, condition.text()),
        None => item.id.to_owned(),
    };
    items.into_iter().map(one).collect()
}

fn told(made: &Converted) -> String {
    made.losses.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn choices_are_taken_over_from_another_question() {
    let mut more = taking(choice("SAVR"), "QID1", "SelectedChoices");
    more["Choices"] = json!({ "7": { "Display": "None" } });
    let table = json!({ "QuestionType": "Matrix", "Selector": "Likert", "SubSelector": "SingleAnswer", "Answers": { "1": { "Display": "bad" }, "2": { "Display": "good" } } });
    let made = survey(
        &[&[
            ("QID1", choice("MAVR")),
            ("QID2", more),
            ("QID3", taking(choice("MAVR"), "QID1", "UnselectedChoices")),
            ("QID4", taking(choice("SAVR"), "QID2", "DisplayedChoices")),
            ("QID5", taking(table.clone(), "QID1", "SelectedChoices")),
            ("QID6", taking(choice("SAVR"), "QID1", "SelectedChoicesTextEntry")),
            ("QID7", taking(choice("SAVR"), "QID9", "SelectedChoices")),
            ("QID8", taking(table, "QID9", "SelectedChoices")),
        ]],
        None,
    );
    assert_eq!(offered(&made, "qid2"), ["x1 if qid1 has 1", "x2 if qid1 has 2", "7"]);
    assert_eq!(offered(&made, "qid3"), ["x1 if not (qid1 has 1)", "x2 if not (qid1 has 2)"]);
    assert_eq!(offered(&made, "qid4"), ["xx1 if qid1 has 1", "xx2 if qid1 has 2", "x7"]);
    assert_eq!(offered(&made, "qid5"), ["x1 if qid1 has 1", "x2 if qid1 has 2"]);
    assert_eq!(offered(&made, "qid6"), ["x1", "x2"]);
    let told = told(&made);
    assert!(told.contains("QID6.DynamicChoices): 'q://QID1/ChoiceGroup/SelectedChoicesTextEntry'"), "{told}");
    for id in ["QID7", "QID8"] {
        assert!(made.document.questionnaire.question(&id.to_lowercase()).is_none());
        assert!(told.contains(&format!("{id}.DynamicChoices): 'DynamicChoices'")), "{told}");
    }
    assert!(told.contains("QID8): the table 'About QID8' of 0 cells"), "{told}");
    assert!(!told.contains("QID2.") && !told.contains("DynamicChoicesData"), "{told}");
}

#[test]
fn stars_are_points_and_a_score_keeps_the_words_at_its_ends() {
    let stars = |count: Value| json!({ "QuestionType": "Slider", "Selector": "STAR", "Configuration": { "StarCount": count, "CSSliderMin": 0, "CSSliderMax": 100 }, "Choices": { "1": { "Display": "" } } });
    let score = json!({ "QuestionType": "MC", "Selector": "NPS", "ColumnLabels": [{ "Display": "Never" }, { "Display": "Surely" }] });
    let made = survey(&[&[("QID1", stars(json!("5"))), ("QID2", stars(Value::Null)), ("QID3", score)]], None);
    let Kind::Scale(scale) = answer(&made, "qid1_1") else { panic!("{}", told(&made)) };
    assert_eq!((scale.from, scale.to, scale.look), (1, 5, Some(Look::Stars)));
    assert!(matches!(answer(&made, "qid2_1"), Kind::Number(_)));
    assert!(told(&made).contains("QID2.Configuration): a number of stars"), "{}", told(&made));
    let Kind::Scale(scale) = answer(&made, "qid3") else { panic!("{}", told(&made)) };
    assert_eq!(scale.labels, ["Never", "Surely"]);
    assert!(!told(&made).contains("of several lines"), "{}", told(&made));
}

#[test]
fn words_behind_the_last_question_of_a_block_are_named() {
    let made = survey(&[&[("QID1", choice("SAVR")), ("QID2", words())], &[("QID3", choice("SAVR"))]], None);
    assert_eq!(made.document.questionnaire.question("qid1").unwrap().hint, "About QID2");
    assert!(
        told(&made).contains("QID2): the words 'About QID2'\n    no question follows them on their page")
    );
}

#[test]
fn a_branch_of_several_blocks_is_named_once_and_blocks_that_chance_draws_are_counted() {
    let condition = json!({ "0": { "0": { "LogicType": "Question", "LeftOperand": "q://QID9/SelectableChoice/1", "Operator": "Selected", "Description": "If QID9" }, "Type": "If" }, "Type": "BooleanExpression" });
    let shown = |number: u8| json!({ "Type": "Standard", "ID": format!("BL_{number}") });
    let flow = json!([
        { "Type": "Branch", "BranchLogic": condition, "Flow": [shown(0), shown(1)] },
        { "Type": "BlockRandomizer", "SubSet": 1, "EvenPresentation": true, "Flow": [shown(2), shown(3)] },
        { "Type": "Authenticator", "Flow": [shown(4)] },
    ]);
    let one = |id: &'static str| [(id, choice("SAVR"))];
    let (a, b, c, d, e) = (one("QID1"), one("QID2"), one("QID3"), one("QID4"), one("QID5"));
    let made = survey(&[&a, &b, &c, &d, &e], Some(flow));
    let told = told(&made);
    assert_eq!(told.matches("Flow[0].BranchLogic").count(), 1, "{told}");
    assert!(told.contains("Flow[1]: that 1 of 2 blocks are shown, drawn by chance"), "{told}");
    assert!(told.contains("Flow[2]: the step 'Authenticator'"), "{told}");
    assert_eq!(made.document.questionnaire.questions().count(), 5, "{told}");
}

#[test]
fn two_questions_of_the_same_name_are_told_apart() {
    let logic = json!({ "0": { "0": { "LogicType": "Question", "LeftOperand": "q://QID2/SelectableChoice/1", "Operator": "Selected" }, "Type": "If" }, "Type": "BooleanExpression" });
    let mut last = choice("SAVR");
    last["DisplayLogic"] = logic;
    let named = |mut question: Value| {
        question["DataExportTag"] = json!("Again");
        question
    };
    let made =
        survey(&[&[("QID1", named(choice("SAVR"))), ("QID2", named(choice("SAVR"))), ("QID3", last)]], None);
    let last = made.document.questionnaire.questions().last().unwrap();
    assert_eq!(last.show_if.as_ref().unwrap().text(), "qid2 = 1", "{}", told(&made));
}

#[test]
fn what_stands_in_every_file_is_no_loss() {
    let line = |words: &str| json!({ "Display": words, "TextEntry": "true", "InputWidth": 190, "TextEntryValidation": "Number" });
    let form = json!({ "QuestionType": "TE", "Selector": "FORM", "Choices": { "1": line("Name"), "2": line("Town") } });
    let checked = |kind: &str| {
        json!({ "QuestionType": "TE", "Selector": "SL", "Validation": { "Settings": {
        "Type": "ContentType", "ContentType": kind, "ValidDateType": "DateWithFormat", "ValidPhoneType": "ValidUSPhone", "ValidZipType": "ValidUSZip" } } })
    };
    let made =
        survey(&[&[("QID1", form), ("QID2", checked("ValidNumber")), ("QID3", checked("ValidZip"))]], None);
    let told = told(&made);
    assert!(
        !told.contains("words beside") && !told.contains("InputWidth") && !told.contains("ValidDateType"),
        "{told}"
    );
    assert!(told.contains("QID1.Choices.2.TextEntryValidation"), "{told}");
    assert!(told.contains("QID3.Validation): the check 'ValidZip: ValidUSZip'"), "{told}");
    assert!(!told.contains("QID2.Validation"), "{told}");
}

#[test]
fn whether_words_are_written_is_asked_of_the_line_that_they_stand_in() {
    let logic = |operand: &str| json!({ "0": { "0": { "LogicType": "Question", "LeftOperand": operand, "Operator": "NotEmpty" }, "Type": "If" }, "Type": "BooleanExpression" });
    let shown = |operand: &str| {
        let mut question = choice("SAVR");
        question["DisplayLogic"] = logic(operand);
        question
    };
    let form = json!({ "QuestionType": "TE", "Selector": "FORM", "Choices": { "1": { "Display": "Name" }, "2": { "Display": "Town" } } });
    let text = json!({ "QuestionType": "TE", "Selector": "SL" });
    let made = survey(
        &[&[
            ("QID1", choice("SAVR")),
            ("QID2", form),
            ("QID3", text),
            ("QID4", shown("q://QID1/ChoiceTextEntryValue/2")),
            ("QID5", shown("q://QID2/ChoiceTextEntryValue/2")),
            ("QID6", shown("q://QID3/ChoiceTextEntryValue")),
        ]],
        None,
    );
    let asked_if = |id: &str| {
        let question = made.document.questionnaire.question(id).unwrap();
        question.show_if.as_ref().map(|condition| condition.text().to_owned())
    };
    assert_eq!(asked_if("qid4"), None);
    assert!(told(&made).contains("QID4.DisplayLogic"), "{}", told(&made));
    assert_eq!(asked_if("qid5").as_deref(), Some("answered(qid2_2)"));
    assert_eq!(asked_if("qid6").as_deref(), Some("answered(qid3)"));
}

#[test]
fn points_that_are_numbers_or_have_conditions_are_told() {
    let logic = json!({ "0": { "0": { "LogicType": "Question", "LeftOperand": "q://QID1/SelectableChoice/1", "Operator": "Selected", "Description": "If One" }, "Type": "If" }, "Type": "BooleanExpression" });
    let table = json!({ "QuestionType": "Matrix", "Selector": "Likert", "SubSelector": "SingleAnswer",
        "Choices": { "1": { "Display": "Row" }, "2": { "Display": "Other" } },
        "Answers": { "1": { "Display": 5 }, "2": { "Display": "ten", "DisplayLogic": logic } } });
    let made = survey(&[&[("QID1", choice("SAVR")), ("QID2", table)]], None);
    let Kind::Battery(battery) = answer(&made, "qid2") else { panic!("{}", told(&made)) };
    assert_eq!(battery.scale.labels, ["5", "ten"]);
    assert!(told(&made).contains("QID2.Answers.2.DisplayLogic): the condition 'If One'"), "{}", told(&made));
}

#[test]
fn the_survey_ends_for_whom_a_branch_ends_it() {
    let selected = |id: &str, choice: u8| json!({ "0": { "0": { "LogicType": "Question", "LeftOperand": format!("q://{id}/SelectableChoice/{choice}"), "Operator": "Selected", "Description": format!("If {id}") }, "Type": "If" }, "Type": "BooleanExpression" });
    let shown = |number: u8| json!({ "Type": "Standard", "ID": format!("BL_{number}") });
    let ends = |logic: Value, before: Value| {
        let end =
            json!({ "Type": "EndSurvey", "EndingType": "Advanced", "Options": { "EOSMessage": "MS_1" } });
        let flow = if before.is_null() { json!([end]) } else { json!([before, end]) };
        json!({ "Type": "Branch", "BranchLogic": logic, "Flow": flow })
    };
    let flow = json!([
        shown(0),
        ends(selected("QID1", 2), Value::Null),
        ends(selected("QID9", 1), Value::Null),
        shown(1),
        ends(selected("QID2", 1), shown(2)),
        ends(selected("QID1", 1), shown(3)),
        shown(4),
    ]);
    let one = |id: &'static str| [(id, choice("SAVR"))];
    let (a, b, c, d, e) = (one("QID1"), one("QID2"), [("QID3", words())], one("QID4"), one("QID5"));
    let made = survey(&[&a, &b, &c, &d, &e], Some(flow));
    let end_of = |page: usize| {
        let page = &made.document.questionnaire.pages[page];
        page.end_if.as_ref().map(|condition| condition.text().to_owned())
    };
    let told = told(&made);
    assert_eq!(end_of(0).as_deref(), Some("qid1 = 2"), "{told}");
    assert_eq!((end_of(1).as_deref(), end_of(2)), (Some("qid2 = 1"), None), "{told}");
    assert!(told.contains("Flow[2].BranchLogic: the condition 'If QID9'\n    'QID9' is no earlier question; the survey goes on there"), "{told}");
    // Words that are shown to those alone are what is said to them.
    assert_eq!(made.document.questionnaire.pages[1].end_text, "About QID3", "{told}");
    // Nobody goes on behind a page that is shown only to whom the survey ends.
    assert!(told.contains("Flow[5].Flow[1]: the step 'EndSurvey'"), "{told}");
    assert!(told.contains("Flow[1].Flow[0].Options") && !told.contains("Flow[1].Flow[0]: "), "{told}");
    assert_eq!(domain::campaign::problems(&made.document), []);
}

#[test]
fn an_end_behind_which_nothing_is_reached_is_taken_out() {
    let selected = |choice: u8| json!({ "0": { "0": { "LogicType": "Question", "LeftOperand": format!("q://QID1/SelectableChoice/{choice}"), "Operator": "Selected", "Description": format!("If {choice}") }, "Type": "If" }, "Type": "BooleanExpression" });
    let ends = |choice: u8| json!({ "Type": "Branch", "BranchLogic": selected(choice), "Flow": [{ "Type": "EndSurvey" }] });
    let mut needed = choice("SAVR");
    needed["Validation"] = json!({ "Settings": { "ForceResponse": "ON" } });
    let shown = |number: u8| json!({ "Type": "Standard", "ID": format!("BL_{number}") });
    let (a, b) = ([("QID1", needed)], [("QID2", choice("SAVR"))]);
    let made = survey(&[&a, &b], Some(json!([shown(0), ends(1), ends(2), shown(1)])));
    assert_eq!(made.document.questionnaire.pages[0].end_if, None);
    let told = told(&made);
    assert!(
        told.contains("Flow[1].BranchLogic: the condition 'If 1'")
            && told.contains("the survey goes on there"),
        "{told}"
    );
}

/// The question, shown under one condition.
fn shown_if(mut question: Value, expression: Value) -> Value {
    question["DisplayLogic"] = json!({ "0": { "0": expression, "Type": "If" }, "Type": "BooleanExpression" });
    question
}

fn condition<'a>(made: &'a Converted, id: &str) -> Option<&'a str> {
    made.document.questionnaire.question(id).unwrap().show_if.as_ref().map(|own| own.text())
}

#[test]
fn a_cell_of_a_table_and_a_column_of_it_decide_what_is_asked() {
    let table = json!({ "QuestionType": "Matrix", "Selector": "Likert", "SubSelector": "SingleAnswer",
        "Choices": { "1": { "Display": "Food" }, "2": { "Display": "Room" } },
        "Answers": { "1": { "Display": "bad" }, "2": { "Display": "good" } } });
    let at = |locator: &str, operator: &str| json!({ "LogicType": "Question", "LeftOperand": locator, "Operator": operator, "Type": "Expression" });
    let made = survey(
        &[&[
            ("QID1", table),
            ("QID2", shown_if(words_asked(), at("q://QID1/SelectableChoice/1/2", "Selected"))),
            ("QID3", shown_if(words_asked(), at("q://QID1/SelectableChoice/2/1", "NotSelected"))),
            ("QID4", shown_if(words_asked(), at("q://QID1/SelectableAnswer/2", "Selected"))),
        ]],
        None,
    );
    let told = told(&made);
    assert_eq!(condition(&made, "qid2"), Some("qid1.1 = 2"), "{told}");
    assert_eq!(condition(&made, "qid3"), Some("not (qid1.2 = 1)"), "{told}");
    assert_eq!(condition(&made, "qid4"), Some("qid1.1 = 2 or qid1.2 = 2"), "{told}");
}

fn words_asked() -> Value {
    json!({ "QuestionType": "TE", "Selector": "SL" })
}

#[test]
fn what_the_link_brings_decides_what_is_asked() {
    let of = |field: &str, operator: &str, value: &str| json!({ "LogicType": "EmbeddedField", "LeftOperand": field, "Operator": operator, "RightOperand": value, "Type": "Expression" });
    let flow = json!([
        { "Type": "EmbeddedData", "FlowID": "FL_1", "EmbeddedData": [{ "Type": "Recipient", "Field": "Group" }] },
        { "Type": "Standard", "ID": "BL_0" },
    ]);
    let made = survey(
        &[&[
            ("QID1", shown_if(words_asked(), of("Group", "EqualTo", "A"))),
            ("QID2", shown_if(words_asked(), of("Group", "NotEqualTo", "A"))),
            ("QID3", shown_if(words_asked(), of("Group", "Empty", ""))),
            ("QID4", shown_if(words_asked(), of("Elsewhere", "EqualTo", "A"))),
        ]],
        Some(flow),
    );
    let told = told(&made);
    assert_eq!(condition(&made, "qid1"), Some("link.group = 'A'"), "{told}");
    assert_eq!(condition(&made, "qid2"), Some("not (link.group = 'A')"), "{told}");
    assert_eq!(condition(&made, "qid3"), Some("not (answered(link.group))"), "{told}");
    assert_eq!(condition(&made, "qid4"), None);
    assert!(told.contains("the link brings no 'elsewhere'"), "{told}");
}

#[test]
fn questions_are_named_as_staff_know_them() {
    let mut draw = json!({ "QuestionType": "Draw", "Selector": "Signature" });
    draw["DataExportTag"] = json!("Q3");
    let made = survey(&[&[("QID2", draw), ("QID1", choice("SAVR"))]], None);
    let places: Vec<String> = made.losses.iter().map(|loss| loss.place.to_string()).collect();
    assert!(places.contains(&"Q3 (QID2)".to_owned()), "{}", told(&made));
}

#[test]
fn a_last_end_is_no_loss_and_what_of_a_row_is_lost_is_said() {
    let block = |id: &str| json!({ "Type": "Standard", "ID": id });
    let end = json!({ "Type": "EndSurvey", "FlowID": "FL_9" });
    let table = json!({ "QuestionType": "Matrix", "Selector": "Likert",
        "Choices": { "1": { "Display": "Courses" }, "2": { "Display": "Other:", "TextEntry": "true" } },
        "Answers": { "1": { "Display": "Low" }, "2": { "Display": "High" } } });
    let made = survey(&[&[("QID1", table.clone())]], Some(json!([block("BL_0"), end])));
    assert!(!told(&made).contains("EndSurvey"), "{}", told(&made));
    assert!(told(&made).contains("words beside 'Other:'\n"), "{}", told(&made));
    let made = survey(
        &[&[("QID1", table)], &[("QID2", choice("SAVR"))]],
        Some(json!([block("BL_0"), end, block("BL_1")])),
    );
    assert!(told(&made).contains("Flow[1]: the step 'EndSurvey'"), "{}", told(&made));
}
