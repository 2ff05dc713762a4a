//! What questions for the best and the worst promise.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "shared/every_kind.rs"]
mod every_kind;

use domain::answer::{Answers, Fault, read_page};
use domain::campaign;
use domain::cell::{Cell, cells};
use domain::expression::Facts;
use domain::profile::Profile;
use domain::questionnaire::{AsWritten, End};

use every_kind::{EVERY_KIND, check_with_good, expect, fields, questionnaire};

const BEST: &str = "answers[ends][best]";
const WORST: &str = "answers[ends][worst]";

fn given(posted: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    let posted = fields(&[&[("shown[]", "ends")], posted].concat());
    read_page(&questionnaire().pages[0], &posted, &mut answers);
    answers
}

#[test]
fn both_are_kept_by_id_and_counted() {
    let answers = given(&[(BEST, "people"), (WORST, "price")]);
    let json = serde_json::to_string(answers.get("ends").unwrap()).unwrap();
    assert_eq!(json, r#"{"ends":{"best":"people","worst":"price"}}"#);
    let counted: Vec<(String, String)> =
        cells(&answers, &[]).into_iter().map(|cell| (cell.item, cell.value)).collect();
    let cell = |item: &str, value: &str| (item.to_owned(), value.to_owned());
    assert_eq!(counted, [cell("", Cell::ANSWERED), cell("people", "best"), cell("price", "worst")]);
    assert!(given(&[]).is_empty());
}

#[test]
fn one_of_each_is_needed_and_not_the_same() {
    assert_eq!(check_with_good(&[(BEST, "people"), (WORST, "price")]), []);
    expect(&[(BEST, "people")], "ends", Fault::NoEnd(End::Worst));
    expect(&[(WORST, "people")], "ends", Fault::NoEnd(End::Best));
    expect(&[(BEST, "people"), (WORST, "people")], "ends", Fault::SameEnds);
    expect(&[(BEST, "nobody"), (WORST, "people")], "ends", Fault::NotOffered("nobody".to_owned()));
    let half = serde_json::to_string(given(&[(BEST, "people")]).get("ends").unwrap()).unwrap();
    assert_eq!(half, r#"{"ends":{"best":"people"}}"#, "half of it is kept");
}

#[test]
fn a_condition_looks_at_each_end() {
    let answers = given(&[(BEST, "people"), (WORST, "price")]);
    let profile = Profile::default();
    for (condition, holds) in [
        ("ends.best = people", true),
        ("ends.worst = people", false),
        ("ends has price", true),
        ("ends has place", false),
    ] {
        let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
        let after = serde_json::json!({ "id": "after", "title": "After", "questions": [
            { "id": "told", "text": "{{ends|this}} and not {{ends.worst|that}}?", "show_if": condition, "answer": { "kind": "text" } },
        ]});
        document["questionnaire"]["pages"].as_array_mut().unwrap().push(after);
        let document = campaign::read(&document.to_string()).unwrap();
        let told = document.questionnaire.question("told").unwrap();
        let facts = Facts { answers: &answers, profile: &profile };
        assert_eq!(told.show_if.as_ref().unwrap().holds(facts), holds, "{condition}");
        let recalled = document.questionnaire.clone().recalling(&answers, &profile, &AsWritten);
        assert_eq!(recalled.question("told").unwrap().text, "The people and not The price?");
    }
}

#[test]
fn mistakes_in_the_document_are_named_by_their_place() {
    for (written, place) in [("\"best\": \"\"", "answer.best"), ("\"best\": \" \"", "answer.best")] {
        let problems = campaign::read(&EVERY_KIND.replace("\"best\": \"Most\"", written)).unwrap_err();
        assert!(problems.iter().any(|problem| problem.place.ends_with(place)), "{problems:?}");
    }
}
