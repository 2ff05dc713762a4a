//! What tables promise whose cells take a tick, a number or a few words.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "shared/every_kind.rs"]
mod every_kind;

use domain::answer::{Answers, Fault, read_page};
use domain::campaign;
use domain::cell::cells;
use domain::expression::Facts;
use domain::profile::Profile;
use domain::questionnaire::{AsWritten, Cells, Questionnaire};

use every_kind::{EVERY_KIND, check_with_good, expect, fields, questionnaire};

const NOW: &str = "answers[spend][reading][now]";
const WISH: &str = "answers[spend][writing][wish]";

fn given(posted: &[(&str, &str)]) -> Answers {
    given_in(&questionnaire(), posted)
}

fn given_in(questionnaire: &Questionnaire, posted: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    let shown = ["when", "spend", "about"].map(|id| ("shown[]", id));
    read_page(&questionnaire.pages[0], &fields(&[&shown, posted].concat()), &mut answers);
    answers
}

fn json(answers: &Answers, question: &str) -> String {
    answers.get(question).map(|answer| serde_json::to_string(answer).unwrap()).unwrap_or_default()
}

#[test]
fn answers_are_kept_by_row_and_column() {
    let answers = given(&[
        ("answers[when][weekday][evening]", "1"),
        ("answers[when][weekday][morning]", "1"),
        (NOW, " 2,5 "),
        (WISH, "0"),
        ("answers[about][forum][change]", " Its search "),
    ]);
    assert_eq!(json(&answers, "when"), r#"{"table":{"weekday":{"evening":true,"morning":true}}}"#);
    assert_eq!(json(&answers, "spend"), r#"{"table":{"reading":{"now":2.5},"writing":{"wish":0}}}"#);
    assert_eq!(json(&answers, "about"), r#"{"table":{"forum":{"change":"Its search"}}}"#);
    let read: Answers = serde_json::from_str(&serde_json::to_string(&answers).unwrap()).unwrap();
    assert_eq!(read, answers);
    assert_eq!(given(&[(NOW, "  ")]), Answers::new(), "an empty table is no answer");
}

#[test]
fn each_row_is_counted_by_its_ticks_and_each_cell_by_its_numbers() {
    let answers = given(&[
        ("answers[when][weekday][evening]", "1"),
        ("answers[when][weekday][morning]", "1"),
        (NOW, "2.5"),
        ("answers[about][forum][change]", "It"),
    ]);
    let counted = cells(&answers, &[]);
    let mut named: Vec<String> =
        counted.iter().map(|cell| format!("{} {} {}", cell.question, cell.item, cell.value)).collect();
    named.sort();
    let expected = [
        "about  *",
        "about forum.change *",
        "spend  *",
        "spend reading.now *",
        "spend reading.now 2.5",
        "when  *",
        "when weekday evening",
        "when weekday morning",
    ];
    assert_eq!(named, expected, "no cell holds a word, or says that a row was left empty");
}

#[test]
fn what_is_wrong_with_a_cell_is_said_of_it() {
    expect(&[(NOW, "many"), (WISH, "3")], "spend", Fault::NotANumber);
    expect(&[(NOW, "2.55")], "spend", Fault::TooPrecise { decimals: 1 });
    expect(&[(NOW, "61")], "spend", Fault::OutOfRange { from: 0.into(), to: 60.into() });
    let long = "x".repeat(81);
    expect(&[("answers[about][forum][keep]", &long)], "about", Fault::TooLong { at_most: 80, given: 81 });
    assert_eq!(check_with_good(&[("answers[when][weekday][noon]", "1")]), [], "there is no such cell");
    assert_eq!(check_with_good(&[(NOW, "60"), ("answers[when][weekday][morning]", "1")]), []);

    let answers = given(&[(NOW, "many"), (WISH, "3")]);
    assert_eq!(json(&answers, "spend"), r#"{"table":{"reading":{"now":"many"},"writing":{"wish":3}}}"#);
    let problems = questionnaire().pages[0].problems(&answers);
    let about = problems.iter().find(|problem| problem.question.as_str() == "spend").unwrap();
    assert_eq!(about.item.as_deref(), Some("reading.now"));
}

#[test]
fn where_an_answer_is_required_something_is_in_every_row() {
    let required = EVERY_KIND
        .replace(r#""text": "When could you come?","#, r#""text": "When?", "required": true,"#)
        .replace(
            r#""text": "How many hours a week do you spend?","#,
            r#""text": "Hours?", "required": true,"#,
        )
        .replace(
            r#"{ "id": "writing", "label": "On writing" }"#,
            r#"{ "id": "writing", "label": "On writing" }, { "id": "asking", "label": "On asking" }"#,
        );
    let asked = campaign::read(&required).unwrap().questionnaire;
    let wrong = |posted: &[(&str, &str)]| {
        let problems = asked.pages[0].problems(&given_in(&asked, posted));
        let own =
            problems.into_iter().filter(|problem| ["when", "spend"].contains(&problem.question.as_str()));
        own.map(|problem| (problem.item.unwrap_or_default(), problem.fault)).collect::<Vec<_>>()
    };
    assert_eq!(wrong(&[]), [(String::new(), Fault::Missing), (String::new(), Fault::Missing)]);
    assert_eq!(
        wrong(&[("answers[when][weekday][morning]", "1"), (WISH, "2")]),
        [
            ("weekend.morning".to_owned(), Fault::Incomplete(1)),
            ("reading.now".to_owned(), Fault::Incomplete(1)),
            ("asking.now".to_owned(), Fault::Incomplete(1))
        ],
        "each row that is empty is named"
    );
    assert_eq!(
        wrong(&[
            ("answers[when][weekday][morning]", "1"),
            ("answers[when][weekend][morning]", "1"),
            (NOW, "1"),
            (WISH, "2"),
            ("answers[spend][asking][now]", "0")
        ]),
        []
    );
}

#[test]
fn a_condition_looks_at_rows_and_cells() {
    let answers = given(&[
        ("answers[when][weekday][evening]", "1"),
        (NOW, "2.5"),
        (WISH, "4"),
        ("answers[about][forum][change]", "The search"),
    ]);
    for (condition, holds) in [
        ("when.weekday has evening", true),
        ("when.weekday has any (morning, evening)", true),
        ("when.weekend has evening", false),
        ("when has evening", true),
        ("count(when.weekday) = 1", true),
        ("empty(when.weekend)", true),
        ("spend.reading.now > 2", true),
        ("spend.reading.now = 2.5", true),
        ("spend.reading.wish > 0", false),
        ("sum(spend) = 6.5", true),
        ("sum(spend.writing) = 4", true),
        ("count(spend) = 2", true),
        ("answered(spend.reading.wish)", false),
        ("about.forum.change contains 'search'", true),
        ("answered(about.forum)", true),
    ] {
        let document = with_condition(condition).unwrap();
        let told = document.questionnaire.question("told").unwrap();
        let facts = Facts { answers: &answers, profile: &Profile::default() };
        assert_eq!(told.show_if.as_ref().unwrap().holds(facts), holds, "{condition}");
    }
    for (condition, what) in [
        ("when.friday has evening", "'friday' is no part of 'when'"),
        ("when.weekday.evening = 1", "'weekday.evening' is no part of 'when'"),
        ("when.weekday has noon", "'noon' is no answer to 'when'"),
        ("spend.reading > 2", "name one"),
        ("spend.reading.later > 2", "'reading.later' is no part of 'spend'"),
    ] {
        let problems = with_condition(condition).unwrap_err();
        assert!(
            problems.iter().any(|problem| problem.what.to_string().contains(what)),
            "{condition}: {problems:?}"
        );
    }
}

fn with_condition(condition: &str) -> Result<campaign::Document, Vec<campaign::Problem>> {
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    let after = serde_json::json!({ "id": "after", "title": "After", "questions": [
        { "id": "told", "text": "Why?", "show_if": condition, "answer": { "kind": "text" } },
    ]});
    document["questionnaire"]["pages"].as_array_mut().unwrap().push(after);
    campaign::read(&document.to_string())
}

#[test]
fn a_text_recalls_a_row_that_is_ticked_and_a_cell_that_is_filled_in() {
    let recalling = |text: &str| {
        let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
        let after = serde_json::json!({ "id": "after", "title": text, "questions": [
            { "id": "told", "text": "Why?", "answer": { "kind": "text" } },
        ]});
        document["questionnaire"]["pages"].as_array_mut().unwrap().push(after);
        campaign::read(&document.to_string())
    };
    let answers = given(&[
        ("answers[when][weekday][evening]", "1"),
        ("answers[when][weekday][morning]", "1"),
        (NOW, "2.5"),
    ]);
    for (text, read) in [
        ("{{when.weekday|never}}", "In the morning, In the evening"),
        ("{{when.weekend|never}}", "never"),
        ("{{spend.reading.now|none}}", "2.5 hours"),
        ("{{spend.reading.wish|none}}", "none"),
    ] {
        let asked =
            recalling(text).unwrap().questionnaire.recalling(&answers, &Profile::default(), &AsWritten);
        assert_eq!(asked.pages[1].title, read);
    }
    for text in ["{{when|never}}", "{{spend|none}}", "{{spend.reading|none}}"] {
        assert!(recalling(text).unwrap_err()[0].what.to_string().contains("is a table"), "{text}");
    }
}

#[test]
fn a_row_that_is_hidden_takes_its_cells_with_it() {
    let hidden =
        EVERY_KIND.replace(r#""label": "On writing""#, r#""label": "On writing", "show_if": "why = a""#);
    let asked = campaign::read(&hidden).unwrap().questionnaire;
    let seen = |why: &str| {
        let posted = [("shown[]", "why"), ("answers[why]", why), (NOW, "1"), (WISH, "2")];
        let seen = asked.seen(&given_in(&asked, &posted), &Profile::default());
        json(&seen.answers, "spend")
    };
    assert_eq!(seen("a"), r#"{"table":{"reading":{"now":1},"writing":{"wish":2}}}"#);
    assert_eq!(seen("b"), r#"{"table":{"reading":{"now":1}}}"#);
}

/// Its ticks are counted among all who answered the table, and nobody would know who of them saw the row.
#[test]
fn a_row_that_is_ticked_is_for_everybody() {
    let conditional = EVERY_KIND
        .replace(r#""label": "At the weekend","#, r#""label": "At the weekend", "show_if": "why = a","#);
    let problems = campaign::read(&conditional).unwrap_err();
    let said: Vec<(&str, bool)> = problems
        .iter()
        .map(|problem| (problem.place.as_str(), problem.what.to_string().contains("in a table of their own")))
        .collect();
    assert_eq!(said, [("questionnaire.pages[0].questions[15].answer.rows[1].show_if", true)]);
}

#[test]
fn a_tick_takes_no_settings() {
    for (cells, is_right) in [(r#"{"kind":"tick"}"#, true), (r#"{"kind":"tick","from":1}"#, false)] {
        let read = serde_json::from_str::<Cells>(cells);
        assert_eq!(read.is_ok(), is_right, "{cells}");
        assert!(read.is_err() || serde_json::to_string(&Cells::Tick).unwrap() == cells);
    }
}

#[test]
fn a_rule_and_a_crossing_can_name_a_row_that_is_ticked() {
    let ruled = |measure: &str| {
        campaign::read(&EVERY_KIND.replacen(
            r#"{ "share": { "question": "core", "statement": "tech", "any_of": ["4", "5"] } }"#,
            measure,
            1,
        ))
    };
    let share = |statement: &str, any_of: &str| {
        ruled(&format!(r#"{{ "share": {{ "question": "when", {statement} "any_of": {any_of} }} }}"#))
    };
    assert!(share(r#""statement": "weekday","#, r#"["morning"]"#).is_ok());
    for (problems, what) in [
        (share("", r#"["morning"]"#), "is a table: name one of its rows"),
        (share(r#""statement": "friday","#, r#"["morning"]"#), "is no row of"),
        (share(r#""statement": "weekday","#, r#"["noon"]"#), "'noon' is no answer"),
        (share(r#""statement": "weekday","#, r#"["morning", "evening"]"#), "name one"),
        (
            ruled(r#"{ "share": { "question": "spend", "statement": "reading", "any_of": ["now"] } }"#),
            "has no options to name",
        ),
    ] {
        let problems = problems.unwrap_err();
        assert!(problems.iter().any(|problem| problem.what.to_string().contains(what)), "{problems:?}");
    }
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    let by = serde_json::json!({ "question": "when", "statement": "weekday" });
    document["crossings"] = serde_json::json!([{ "by": by, "of": { "question": "why" } }]);
    let crossings = campaign::read(&document.to_string()).unwrap().crossings;
    let answers = given(&[
        ("shown[]", "why"),
        ("answers[why]", "a"),
        ("answers[when][weekday][morning]", "1"),
        ("answers[when][weekday][evening]", "1"),
    ]);
    let counted = crossings[0].cells(&answers);
    assert!(
        counted.contains(&crossings[0].cell("morning", "a"))
            && counted.contains(&crossings[0].cell("evening", "a"))
    );
}

#[test]
fn mistakes_in_the_document_are_named_by_their_place() {
    for (from, to, place, what) in [
        (
            r#""cells": { "kind": "tick" }"#,
            r#""cells": { "kind": "box" }"#,
            "answer.cells.kind",
            "is not known",
        ),
        (
            r#""cells": { "kind": "tick" }"#,
            r#""cells": { "kind": "tick", "from": 1 }"#,
            "answer.cells.from",
            "is no field here",
        ),
        (r#""to": 60, "decimals": 1"#, r#""to": 0"#, "answer.cells.to", "has to be more than 0"),
        (r#""to": 60, "decimals": 1"#, r#""to": 60, "slider": true"#, "answer.cells.slider", "no room"),
        (
            r#""kind": "text", "at_most": 80"#,
            r#""kind": "text", "long": true"#,
            "answer.cells.long",
            "one line",
        ),
        (r#"{ "id": "wish", "label"#, r#"{ "id": "now", "label"#, "answer.columns[1].id", "earlier column"),
        (r#"{ "id": "writing", "label"#, r#"{ "id": "reading", "label"#, "answer.rows[1].id", "earlier row"),
        (r#""label": "As you would like""#, r#""label": """#, "answer.columns[1].label", "is empty"),
        (
            r#""label": "On writing""#,
            r#""label": "On writing", "opposite": "x""#,
            "answer.rows[1].opposite",
            "leave it out",
        ),
    ] {
        let problems = campaign::read(&EVERY_KIND.replacen(from, to, 1)).unwrap_err();
        let named = |problem: &campaign::Problem| {
            problem.place.ends_with(place) && problem.what.to_string().contains(what)
        };
        assert!(problems.iter().any(named), "{to}: {problems:?}");
    }
    let many = |count: usize| {
        let column = |n: usize| serde_json::json!({ "id": format!("c{n}"), "label": "C" });
        let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
        let questions = document["questionnaire"]["pages"][0]["questions"].as_array_mut().unwrap();
        let when = questions.iter_mut().find(|question| question["id"] == "when").unwrap();
        when["answer"]["columns"] = (0..count).map(column).collect();
        campaign::read(&document.to_string())
    };
    assert!(many(60).is_ok());
    assert!(many(61).unwrap_err()[0].what.to_string().contains("nobody fills in more than 120"));
    assert!(many(0).unwrap_err().iter().any(|problem| problem.what.to_string().contains("at least one")));
}
