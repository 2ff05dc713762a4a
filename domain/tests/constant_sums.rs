//! What questions that divide an amount promise.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "shared/every_kind.rs"]
mod every_kind;

use domain::answer::{Answers, Fault, read_page};
use domain::campaign;
use domain::cell::{Cell, cells};
use domain::expression::Facts;
use domain::profile::Profile;

use every_kind::{EVERY_KIND, check_with_good, expect, fields, questionnaire};

const COURSES: &str = "answers[budget][courses]";
const JOURNAL: &str = "answers[budget][journal]";

fn given(posted: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    let posted = fields(&[&[("shown[]", "budget")], posted].concat());
    read_page(&questionnaire().pages[0], &posted, &mut answers);
    answers
}

#[test]
fn amounts_are_kept_by_option_and_counted_as_points() {
    let answers = given(&[(COURSES, "15"), (JOURNAL, "5"), ("answers[budget][meetings]", "0")]);
    let json = serde_json::to_string(answers.get("budget").unwrap()).unwrap();
    assert_eq!(json, r#"{"amounts":{"courses":15,"journal":5,"meetings":0}}"#);
    let cells = cells(&answers, &[]);
    let points =
        |item: &str| cells.iter().filter(|cell| cell.item == item && cell.value == Cell::GIVEN).count();
    assert_eq!((points("courses"), points("journal"), points("meetings")), (15, 5, 0));
    assert_eq!(cells.len(), 1 + 20, "no cell tells a single amount");
}

#[test]
fn amounts_have_to_add_up() {
    assert_eq!(check_with_good(&[(COURSES, "20")]), []);
    assert_eq!(check_with_good(&[(COURSES, "19"), (JOURNAL, "1")]), []);
    assert_eq!(check_with_good(&[(COURSES, "١٩"), (JOURNAL, "1")]), []);
    for (courses, sum) in [("15", 15), ("21", 21), ("65535", 65535)] {
        expect(&[(COURSES, courses)], "budget", Fault::NotTheSum { total: 20, given: sum });
    }
}

#[test]
fn what_is_no_amount_is_refused_and_kept_with_the_others() {
    for written in ["a lot", "-5", "2.5", "65536", "½"] {
        expect(&[(COURSES, written), (JOURNAL, "20")], "budget", Fault::NotANumber);
        let kept = given(&[(COURSES, written), (JOURNAL, "20")]);
        let json = serde_json::to_value(kept.get("budget").unwrap()).unwrap();
        assert_eq!(json["amounts"]["courses"], written);
        assert_eq!(json["amounts"]["journal"], 20);
    }
}

#[test]
fn a_condition_looks_at_amounts() {
    let answers = given(&[(COURSES, "15"), (JOURNAL, "5")]);
    let profile = Profile::default();
    for (condition, holds) in [
        ("budget.courses > 10", true),
        ("budget.journal = 5", true),
        ("sum(budget) = 20", true),
        ("budget.journal > 5", false),
        ("budget.meetings = 0", true),
        ("budget.meetings <= 5", true),
    ] {
        let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
        let after = serde_json::json!({ "id": "after", "title": "After", "questions": [
            { "id": "told", "text": "Why?", "show_if": condition, "answer": { "kind": "text" } },
        ]});
        document["questionnaire"]["pages"].as_array_mut().unwrap().push(after);
        let document = campaign::read(&document.to_string()).unwrap();
        let told = document.questionnaire.question("told").unwrap();
        assert_eq!(
            told.show_if.as_ref().unwrap().holds(Facts { answers: &answers, profile: &profile }),
            holds,
            "{condition}"
        );
    }
}

#[test]
fn mistakes_in_the_document_are_named_by_their_place() {
    for (total, what) in [("0", "total"), ("1001", "total")] {
        let json = EVERY_KIND.replace("\"total\": 20", &format!("\"total\": {total}"));
        let problems = campaign::read(&json).unwrap_err();
        assert!(problems.iter().any(|problem| problem.place.ends_with(what)), "{problems:?}");
    }
}
