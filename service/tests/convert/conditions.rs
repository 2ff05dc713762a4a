//! Conditions mean here what they mean in their file; one that cannot be said is named, and forces no answer.

use domain::questionnaire::{Kind, Question};
use rust_xlsxwriter::Workbook;
use service::convert::{Converted, Loss};

use crate::real::read;

pub fn question<'a>(made: &'a Converted, id: &str) -> &'a Question {
    made.document.questionnaire.question(id).unwrap_or_else(|| panic!("there is no {id}"))
}

/// When a question is asked; empty, if it always is.
pub fn shown<'a>(made: &'a Converted, id: &str) -> &'a str {
    question(made, id).show_if.as_ref().map_or("", |condition| condition.text())
}

/// All that the report says.
pub fn report(made: &Converted) -> String {
    made.losses.iter().map(|loss| format!("{loss}\n")).collect()
}

/// What the report says at a place.
pub fn named(made: &Converted, place: &str) -> Vec<String> {
    let at_place = made.losses.iter().filter(|loss| is_place(loss, place));
    at_place.map(ToString::to_string).collect()
}

/// Whether something is named at a place, which may stand behind the name of its question.
pub fn is_place(loss: &Loss, place: &str) -> bool {
    let told = loss.place.to_string();
    told == place || told.ends_with(&format!(" ({place})"))
}

/// An XLSForm with these rows and these choices.
pub fn form(survey: &[&[&str]], choices: &[&[&str]]) -> Converted {
    with_settings(survey, choices, &[])
}

/// The same, with a sheet of settings.
pub fn with_settings(survey: &[&[&str]], choices: &[&[&str]], settings: &[&[&str]]) -> Converted {
    let mut workbook = Workbook::new();
    for (name, rows) in [("survey", survey), ("choices", choices), ("settings", settings)] {
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
        assert_eq!(named(&made, place).len(), 1, "{place}: {}", report(&made));
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
        assert_eq!(required, [true, false, false], "{}: {}", made.format, report(&made));
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

/// Elements of SurveyJS that show one thing each, asked under these conditions, and what becomes of those.
pub fn check(elements: &str, conditions: &[(&str, &str)]) {
    let asked: Vec<String> = conditions
        .iter()
        .enumerate()
        .map(|(n, (condition, _))| {
            format!(r#"{{ "type": "text", "name": "x{n}", "visibleIf": "{condition}" }}"#)
        })
        .collect();
    let made = surveyjs(&format!("{elements}, {}", asked.join(", ")));
    for (n, (condition, expected)) in conditions.iter().enumerate() {
        let id = format!("x{n}");
        assert_eq!(shown(&made, &id), *expected, "{condition}: {}", report(&made));
        if expected.is_empty() {
            let place = format!(
                "pages[0].elements[{}].visibleIf",
                made.document.questionnaire.questions().count() - conditions.len() + n
            );
            assert_eq!(named(&made, &place).len(), 1, "{condition}: {}", report(&made));
        }
    }
}

#[test]
fn what_is_contained_depends_on_what_is_asked() {
    check(
        r#"{ "type": "text", "name": "t" },
           { "type": "checkbox", "name": "m", "choices": ["a", "b", "c"] },
           { "type": "radiogroup", "name": "s", "choices": ["north", "north_east", "south"] },
           { "type": "text", "name": "n", "inputType": "number", "min": 0, "max": 9 }"#,
        &[
            ("{t} contains 'x'", "t contains 'x'"),
            ("{t} notcontains 'x'", "not (t contains 'x')"),
            ("{t} contains 'x' or {t} contains 'y'", "t contains 'x' or t contains 'y'"),
            ("{t} = 'x'", "t = 'x'"),
            ("{m} contains 'a'", "m has a"),
            ("{m} contains 'a' or {m} contains 'b'", "m has any (a, b)"),
            ("{m} allof ['a', 'b']", "m has a and m has b"),
            ("{m} anyof ['a', 'b']", "m has any (a, b)"),
            ("{m} noneof ['a', 'b']", "not (m has any (a, b))"),
            ("{m} notcontains ['a', 'b']", "not (m has a and m has b)"),
            ("{s} contains 'north'", "s in (north, north_east)"),
            ("{n} contains '1'", ""),
        ],
    );
    let made = form(
        &[
            &["type", "name", "label", "relevant"],
            &["text", "t", "Words"],
            &["select_multiple l", "m", "Several"],
            &["text", "x", "X", "contains(${t}, 'abc')"],
            &["text", "y", "Y", "contains(${m}, 'a')"],
        ],
        &[&["list_name", "name", "label"], &["l", "a", "A"], &["l", "ab", "AB"]],
    );
    assert_eq!((shown(&made, "x"), shown(&made, "y")), ("t contains 'abc'", ""));
    assert!(
        named(&made, "sheet 'survey', row 5, column 'relevant'")[0].contains("no text"),
        "{}",
        report(&made)
    );
}

#[test]
fn an_answer_alone_counts_as_true_where_it_is_neither_no_nor_zero() {
    check(
        r#"{ "type": "boolean", "name": "bo" },
           { "type": "boolean", "name": "own", "valueTrue": 1, "valueFalse": 0 },
           { "type": "radiogroup", "name": "s", "choices": ["a", "b"] },
           { "type": "rating", "name": "r", "rateMin": 0, "rateMax": 2 },
           { "type": "text", "name": "n", "inputType": "number", "min": 0, "max": 9 },
           { "type": "text", "name": "t" }"#,
        &[
            ("{bo}", "bo = true"),
            ("!{bo}", "not (bo = true)"),
            ("{bo} or {t}", "bo = true or answered(t)"),
            ("{own}", "own = 1"),
            ("{s}", "answered(s)"),
            ("!{s}", "empty(s)"),
            ("{r}", "r in (1, 2)"),
            ("{n}", "n != 0"),
            ("{t}", "answered(t)"),
        ],
    );
}

#[test]
fn that_several_options_are_one_value_says_that_no_other_is_chosen() {
    check(
        r#"{ "type": "checkbox", "name": "m", "choices": ["a", "b", "c"] }"#,
        &[
            ("{m} = 'a'", "m has a and count(m) = 1"),
            ("{m} = ['a']", "m has a and count(m) = 1"),
            ("{m} <> 'a'", "not (m has a and count(m) = 1)"),
            ("{m} = 'a' or {m} = 'b'", "(m has a and count(m) = 1) or (m has b and count(m) = 1)"),
        ],
    );
    let made = form(
        &[
            &["type", "name", "label", "relevant"],
            &["select_multiple l", "m", "Several"],
            &["text", "x", "X", "${m} = 'a' or ${m} = 'b'"],
            &["text", "y", "Y", "selected(${m}, 'a') or selected(${m}, 'b')"],
        ],
        &[&["list_name", "name", "label"], &["l", "a", "A"], &["l", "b", "B"]],
    );
    assert_eq!(shown(&made, "x"), "(m has a and count(m) = 1) or (m has b and count(m) = 1)");
    assert_eq!(shown(&made, "y"), "m has any (a, b)");
}

#[test]
fn a_question_called_like_a_word_of_conditions_is_still_a_question() {
    let made = surveyjs(
        r#"{ "type": "matrix", "name": "random", "columns": [1, 2, 3], "rows": ["a", "b"] },
           { "type": "checkbox", "name": "count", "choices": ["x", "y"] },
           { "type": "matrix", "name": "roster", "columns": [1, 2, 3], "rows": ["a", "b"] },
           { "type": "text", "name": "x0", "visibleIf": "{random.a} = 1" },
           { "type": "text", "name": "x1", "visibleIf": "{random.a} empty" },
           { "type": "text", "name": "x2", "visibleIf": "{count.length} > 1" },
           { "type": "text", "name": "x3", "visibleIf": "{roster.a} empty" },
           { "type": "expression", "name": "sum", "expression": "sum({random.a}, {random.b})" }"#,
    );
    let conditions: Vec<&str> = (0..4).map(|n| shown(&made, &format!("x{n}"))).collect();
    assert_eq!(
        conditions,
        [
            "answer(random.a) = 1",
            "empty(answer(random.a))",
            "count(answer(count)) > 1",
            "empty(answer(roster.a))"
        ]
    );
    let named: Vec<&str> = question(&made, "x1")
        .show_if
        .iter()
        .flat_map(|condition| condition.questions())
        .map(|id| id.as_str())
        .collect();
    assert_eq!(named, ["random"], "no number that chance draws");
    let Kind::Calculated(sum) = &question(&made, "sum").answer else { panic!() };
    assert_eq!(sum.value.text(), "sum(answer(random.a), answer(random.b))");
}

#[test]
fn qualtrics_looks_into_the_words_of_a_line() {
    let text = |id: &str, more: &str| {
        format!(
            r#"{{ "Element": "SQ", "PrimaryAttribute": "{id}", "Payload": {{ "QuestionText": "?", "DataExportTag": "{id}", "QuestionType": "TE", "Selector": "SL" {more} }} }}"#
        )
    };
    let logic = |operand: &str, operator: &str| {
        format!(
            r#", "DisplayLogic": {{ "0": {{ "0": {{ "LogicType": "Question", "LeftOperand": "q://{operand}", "Operator": "{operator}", "RightOperand": "2" }}, "Type": "If" }} }}"#
        )
    };
    let elements = [
        text("QID1", ""),
        r#"{ "Element": "SQ", "PrimaryAttribute": "QID2", "Payload": { "QuestionText": "?", "DataExportTag": "QID2", "QuestionType": "MC", "Selector": "SAVR", "Choices": { "1": { "Display": "A" }, "2": { "Display": "B", "TextEntry": "true" } } } }"#.to_owned(),
        text("QID3", &logic("QID1/ChoiceTextEntryValue", "Contains")),
        text("QID4", &logic("QID1/ChoiceTextEntryValue", "DoesNotContain")),
        text("QID5", &logic("QID2/ChoiceTextEntryValue/2", "EqualTo")),
    ];
    let asked: Vec<String> =
        (1..6).map(|n| format!(r#"{{ "Type": "Question", "QuestionID": "QID{n}" }}"#)).collect();
    let made = read(format!(
        r#"{{ "SurveyEntry": {{ "SurveyName": "T", "SurveyLanguage": "EN" }}, "SurveyElements": [{}, {{ "Element": "BL", "Payload": [{{ "ID": "B", "Type": "Default", "Description": "One", "BlockElements": [{}] }}] }}] }}"#,
        elements.join(", "), asked.join(", ")
    ).as_bytes());
    let conditions: Vec<&str> = (3..6).map(|n| shown(&made, &format!("qid{n}"))).collect();
    assert_eq!(conditions, ["qid1 contains '2'", "not (qid1 contains '2')", ""], "{}", report(&made));
}

#[test]
fn a_row_of_a_table_whose_condition_cannot_be_read_forces_no_answer_and_is_named_once() {
    let made = form(
        &[
            &["type", "name", "label", "required", "relevant", "appearance"],
            &["text", "a", "First?"],
            &["begin_group", "g", "Rate", "", "", "table-list"],
            &["select_one l", "r", "One", "yes", "string-length(${a}) > 3"],
            &["select_one l", "s", "Two", "yes", "${a} = 'x'"],
            &["end_group"],
        ],
        &[&["list_name", "name", "label"], &["l", "1", "bad"], &["l", "2", "good"]],
    );
    let rows: Vec<(&str, &str)> = made
        .document
        .questionnaire
        .questions()
        .filter_map(|question| match &question.answer {
            Kind::Battery(battery) => Some(&battery.statements),
            _ => None,
        })
        .flatten()
        .map(|row| (row.id.as_str(), row.show_if.as_ref().map_or("", |condition| condition.text())))
        .collect();
    assert_eq!(rows, [("r", ""), ("s", "a = 'x'")]);
    assert!(made.document.questionnaire.questions().all(|question| !question.required));
    assert_eq!(named(&made, "sheet 'survey', row 4, column 'relevant'").len(), 1, "{}", report(&made));
}

#[test]
fn a_box_that_is_not_ticked_is_no_answer_although_no_can_be_chosen_here() {
    check(
        r#"{ "type": "checkbox", "name": "m", "choices": ["a"] }"#,
        &[
            ("{m} notempty", "m = a"),
            ("{m} empty", "not (m = a)"),
            ("{m}", "m = a"),
            ("!{m}", "not (m = a)"),
            ("{m} contains 'a'", "m = a"),
            ("{m} = ['a']", "m = a"),
            ("{m} = 'no'", ""),
        ],
    );
    let made = form(
        &[
            &["type", "name", "label", "relevant"],
            &["acknowledge", "ok", "Read it?"],
            &["text", "x", "X", "${ok} != ''"],
            &["text", "y", "Y", "${ok} = 'OK'"],
        ],
        &[],
    );
    assert_eq!((shown(&made, "x"), shown(&made, "y")), ("ok = ok", "ok = ok"), "{}", report(&made));
}
