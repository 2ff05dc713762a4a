//! Tables whose cells take a tick, a number or words, as each system has them.

use domain::questionnaire::{Cells, Kind, Question, Table};
use service::convert::{self, Converted, Target};

use crate::conditions::{form, report, shown};
use crate::real::read;
use crate::round::of_questions;

fn tables(made: &Converted) -> Vec<(String, &Table)> {
    let questions = made.document.questionnaire.questions();
    let table = |question: &Question| match &question.answer {
        Kind::Table(_) => Some(question.id.to_string()),
        _ => None,
    };
    let found = questions.filter_map(|question| Some((table(question)?, &question.answer)));
    found
        .map(|(id, answer)| match answer {
            Kind::Table(table) => (id, table),
            _ => unreachable!(),
        })
        .collect()
}

/// The size of a table and what its cells take.
fn shape(table: &Table) -> (usize, usize, &'static str) {
    (table.rows.len(), table.columns.len(), table.cells.as_str())
}

const SURVEYJS: &str = r#"{ "title": "Tables", "elements": [
  { "type": "matrix", "name": "when", "cellType": "checkbox", "columns": ["am", "pm"], "rows": ["mon", { "value": "tue", "text": "Tuesday" }] },
  { "type": "matrixdropdown", "name": "hours", "cellType": "text",
    "columns": [{ "name": "now", "inputType": "number", "min": 0, "max": 24 }, { "name": "wish", "title": "Wish", "inputType": "number", "min": 0, "max": 20 }],
    "rows": ["mon", "tue"] },
  { "type": "matrixdropdown", "name": "said", "columns": [{ "name": "what", "cellType": "text", "maxLength": 50 }], "rows": ["mon", "tue"], "visibleIf": "{hours.mon.now} > 8 and {when.tue} contains 'pm'" },
  { "type": "matrixdropdown", "name": "mixed", "columns": [{ "name": "a", "cellType": "boolean" }, { "name": "b", "cellType": "text" }], "rows": ["mon", "tue"] },
  { "type": "matrixdropdown", "name": "chosen", "columns": [{ "name": "a" }], "rows": ["mon", "tue"] }
] }"#;

#[test]
fn surveyjs_tables_are_read_with_what_depends_on_them() {
    let made = read(SURVEYJS.as_bytes());
    let found = tables(&made);
    let shapes: Vec<_> = found.iter().map(|(id, table)| (id.as_str(), shape(table))).collect();
    let expected = [
        ("when", (2, 2, "tick")),
        ("hours", (2, 2, "number")),
        ("said", (2, 1, "text")),
        ("mixed_a", (2, 1, "tick")),
        ("mixed_b", (2, 1, "text")),
    ];
    assert_eq!(shapes, expected);
    let Cells::Number(number) = &found[1].1.cells else { panic!("numbers") };
    assert_eq!(number.to, 24.into());
    let said = made.document.questionnaire.question("said").unwrap();
    assert_eq!(said.show_if.as_ref().unwrap().text(), "hours.mon.now > 8 and when.tue has pm");
    for (place, why) in [
        ("columns[1]", "those of the first column hold"),
        ("elements[3]", "each column is a question of its own"),
        ("elements[4].columns[0]", "tables are rated in 2 to 11 points here"),
    ] {
        let found = made
            .losses
            .iter()
            .any(|loss| loss.place.to_string().contains(place) && loss.to_string().contains(why));
        assert!(found, "{place}: {:#?}", made.losses);
    }
    let again = read(&convert::write(&made.document, Target::Surveyjs).unwrap().bytes);
    assert_eq!(again.document.questionnaire, made.document.questionnaire);
}

const LIMESURVEY: &str =
    "class\ttype/scale\tname\trelevance\ttext\tlanguage\tmandatory\tmultiflexible_max\tmultiflexible_checkbox
S\t\tlanguage\t\ten\t\t\t\t
G\t\tOne\t\t\ten\t\t\t
Q\t:\tH\t1\tHow long?\ten\t\t24\t
SQ\t0\tM\t\tMonday\ten\t\t\t
SQ\t0\tT\t\tTuesday\ten\t\t\t
SQ\t1\tN\t\tNow\ten\t\t\t
Q\t:\tW\t1\tWhen?\ten\t\t\t1
SQ\t0\tM\t\tMonday\ten\t\t\t
SQ\t0\tT\t\tTuesday\ten\t\t\t
SQ\t1\tA\t\tMorning\ten\t\t\t
SQ\t1\tP\t\tEvening\ten\t\t\t
Q\t;\tS\tH_M_N.NAOK > 8\tWhat?\ten\t\t\t
SQ\t0\tM\t\tMonday\ten\t\t\t
SQ\t0\tT\t\tTuesday\ten\t\t\t
SQ\t1\tN\t\tNow\ten\t\t\t
";

#[test]
fn limesurvey_arrays_are_read() {
    let made = read(LIMESURVEY.as_bytes());
    let found = tables(&made);
    let shapes: Vec<_> = found.iter().map(|(id, table)| (id.as_str(), shape(table))).collect();
    assert_eq!(shapes, [("h", (2, 1, "number")), ("w", (2, 2, "tick")), ("s", (2, 1, "text"))]);
    let Cells::Number(number) = &found[0].1.cells else { panic!("numbers") };
    assert_eq!(number.to, 24.into());
    let said = made.document.questionnaire.question("s").unwrap();
    assert_eq!(said.show_if.as_ref().unwrap().text(), "h.m.n > 8");
}

const QSF: &str = r#"{ "SurveyEntry": { "SurveyName": "Tables", "SurveyLanguage": "EN" }, "SurveyElements": [
  { "Element": "BL", "Payload": { "1": { "ID": "BL_1", "Type": "Default", "Description": "One", "BlockElements": [
    { "Type": "Question", "QuestionID": "QID1" }, { "Type": "Question", "QuestionID": "QID2" }] } } },
  { "Element": "FL", "Payload": { "Flow": [{ "Type": "Standard", "ID": "BL_1" }] } },
  { "Element": "SQ", "PrimaryAttribute": "QID1", "Payload": { "QuestionText": "When?", "DataExportTag": "Q1", "QuestionType": "Matrix", "Selector": "Likert", "SubSelector": "MultipleAnswer", "Choices": { "1": { "Display": "Monday" }, "2": { "Display": "Tuesday" } }, "Answers": { "1": { "Display": "Morning" }, "2": { "Display": "Evening" } } } },
  { "Element": "SQ", "PrimaryAttribute": "QID2", "Payload": { "QuestionText": "How long?", "DataExportTag": "Q2", "QuestionType": "Matrix", "Selector": "TE", "SubSelector": "Short", "Choices": { "1": { "Display": "Monday" }, "2": { "Display": "Tuesday" } }, "Answers": { "1": { "Display": "Now" } }, "Validation": { "Settings": { "ContentType": "ValidNumber", "ValidNumber": { "Min": "0", "Max": "24" } } } } }
] }"#;

#[test]
fn qualtrics_matrices_of_boxes_and_words_are_read() {
    let made = read(QSF.as_bytes());
    let shapes: Vec<_> = tables(&made).into_iter().map(|(id, table)| (id, shape(table))).collect();
    assert_eq!(shapes, [("q1".to_owned(), (2, 2, "tick")), ("q2".to_owned(), (2, 1, "number"))]);
}

#[test]
fn xlsform_asks_each_row_or_cell_by_itself() {
    let made = read(SURVEYJS.as_bytes());
    let written = convert::write(&made.document, Target::Xlsform).unwrap();
    let named =
        written.losses.iter().filter(|loss| loss.to_string().contains("no table whose cells")).count();
    assert_eq!(named, 5);
    let again = read(&written.bytes);
    let kinds: Vec<String> = again
        .document
        .questionnaire
        .questions()
        .map(|question| match &question.answer {
            Kind::Several(several) => format!("several {}", several.options.len()),
            Kind::Number(number) => format!("number {}", number.to),
            Kind::Text(_) => "text".to_owned(),
            _ => "another".to_owned(),
        })
        .collect();
    let hours = ["number 24"; 4];
    // The heading of a table that has a condition is a note with it.
    let texts = ["another", "text", "text", "another", "another", "text", "text"];
    let expected = [&["several 2", "several 2"][..], &hours, &texts];
    assert_eq!(kinds, expected.concat());
}

#[test]
fn a_table_that_is_required_under_a_condition_says_so_of_its_rows() {
    let document = of_questions(
        r#"[{ "id": "a", "text": "A", "answer": { "kind": "number", "from": 0, "to": 9 } },
            { "id": "b", "text": "B", "required_if": "a = 1", "answer": { "kind": "battery", "scale": { "from": 1, "to": 3, "labels": ["Low", "High"] },
              "statements": [{ "id": "r", "label": "R" }, { "id": "s", "label": "S" }] } },
            { "id": "c", "text": "C", "required": true, "answer": { "kind": "battery", "scale": { "from": 1, "to": 3, "labels": ["Low", "High"] },
              "statements": [{ "id": "r", "label": "R" }, { "id": "s", "label": "S" }] } }]"#,
    );
    let losses = convert::write(&document, Target::Surveyjs).unwrap().losses;
    let says = |id: &str| {
        let of_rows = |loss: &&convert::Loss| loss.what.to_string().contains("in each row");
        losses.iter().filter(of_rows).filter(|loss| loss.place.to_string() == id).count()
    };
    assert_eq!((says("b"), says("c")), (1, 0));
}

#[test]
fn answers_in_rows_that_are_hidden_again_are_named() {
    let asked = |shown: &str| {
        of_questions(&format!(
            r#"[{{ "id": "a", "text": "A", "answer": {{ "kind": "number", "from": 0, "to": 9 }} }},
                {{ "id": "b", "text": "B", "answer": {{ "kind": "battery", "scale": {{ "from": 1, "to": 3, "labels": ["Low", "High"] }},
                  "statements": [{{ "id": "r", "label": "R" }}, {{ "id": "s", "label": "S"{shown} }}] }} }}]"#
        ))
    };
    let says = |document| {
        let losses = convert::write(&document, Target::Surveyjs).unwrap().losses;
        losses.iter().any(|loss| loss.to_string().contains("they stay there until the end"))
    };
    assert!(says(asked(r#", "show_if": "a = 1""#)) && !says(asked("")));
}

/// What is asked, each with its wording, its hint and its kind.
fn asked(made: &Converted) -> Vec<(String, String, &'static str)> {
    let kind = |answer: &Kind| match answer {
        Kind::Battery(_) => "battery",
        Kind::Table(table) if table.is_ticked() => "ticks",
        Kind::Single(_) => "single",
        Kind::Several(_) => "several",
        Kind::Note(_) => "note",
        _ => "another",
    };
    let one = |own: &Question| (own.text.clone(), own.hint.clone(), kind(&own.answer));
    made.document.questionnaire.questions().map(one).collect()
}

pub const DAYS: &[&[&str]] = &[
    &["list_name", "name", "label"],
    &["days", "mon", "Monday"],
    &["days", "tue", "Tuesday"],
    &["days", "wed", "Wednesday"],
    &["yn", "yes", "Yes"],
    &["yn", "no", "No"],
];

#[test]
fn the_heading_of_an_xlsform_table_takes_no_answer() {
    let made = form(
        &[
            &["type", "name", "label", "hint", "appearance", "relevant"],
            &["begin_group", "g", "Group"],
            &["select_multiple days", "head", "When do you use them?", "Last week", "label"],
            &["select_multiple days", "bus", "Bus", "", "list-nolabel"],
            &["select_multiple days", "tram", "Tram", "", "list-nolabel"],
            &["text", "why", "Why?", "", "", "selected(${tram}, 'tue')"],
            &["select_one yn", "head2", "Tell us", "", "label"],
            &["select_one yn", "only", "Only row", "", "list-nolabel"],
            &["select_one yn", "head3", "Nothing below", "", "label"],
            &["text", "last", "Last"],
            &["end_group"],
            &["begin_group", "g2", "Ticks", "", "table-list"],
            &["select_multiple days", "t1", "Bus", "Any line"],
            &["select_multiple days", "t2", "Tram"],
            &["end_group"],
        ],
        DAYS,
    );
    let said = asked(&made);
    let said: Vec<_> = said.iter().map(|(text, hint, kind)| (text.as_str(), hint.as_str(), *kind)).collect();
    assert_eq!(
        said,
        [
            ("When do you use them?", "Last week", "ticks"),
            ("Why?", "", "another"),
            ("Only row", "Tell us", "single"),
            ("Last", "Nothing below", "another"),
            ("Ticks", "", "ticks"),
        ]
    );
    assert_eq!(shown(&made, "why"), "head.tram has tue");
    let told = report(&made);
    assert!(!told.contains("a table on a list of names") && !told.contains("constraint"), "{told}");
    let tables = tables(&made);
    assert_eq!((tables[1].1.rows[0].hint.as_str(), tables[1].1.rows[1].hint.as_str()), ("Any line", ""));
}

#[test]
fn rows_of_an_xlsform_on_more_options_than_points_are_asked_below_the_words_of_their_heading() {
    let many: Vec<[String; 3]> =
        (1..=12).map(|own| ["many".to_owned(), format!("c{own}"), format!("Country {own}")]).collect();
    let many: Vec<Vec<&str>> = many.iter().map(|own| own.iter().map(String::as_str).collect()).collect();
    let choices: Vec<&[&str]> = DAYS[..1].iter().copied().chain(many.iter().map(Vec::as_slice)).collect();
    let made = form(
        &[
            &["type", "name", "label", "appearance", "relevant"],
            &["text", "t", "T"],
            &["select_one many", "head", "Which countries?", "label", "${t} = 'x'"],
            &["select_one many", "born", "Born", "list-nolabel"],
            &["select_one many", "live", "Live", "list-nolabel"],
        ],
        &choices,
    );
    let said: Vec<_> = asked(&made).into_iter().map(|(text, _, kind)| (text, kind)).collect();
    let expected = [("T", "another"), ("Which countries?", "note"), ("Born", "single"), ("Live", "single")];
    assert_eq!(said, expected.map(|(text, kind)| (text.to_owned(), kind)));
    assert_eq!(shown(&made, "head"), "t = 'x'");
    assert!(!report(&made).contains("a table on a list of names"), "{}", report(&made));
}
