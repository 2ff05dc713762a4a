//! Times of the day and their limits: XLSForm compares them as parts of a day.

use service::convert::{self, Target};

use crate::conditions::{form, report, shown};
use crate::real::read;
use crate::round::of_questions;

#[test]
fn times_are_compared_as_parts_of_a_day_in_forms() {
    let document = of_questions(
        r#"[{ "id": "t", "text": "T", "answer": { "kind": "date", "asks": "time", "from": "08:20", "to": "18:10" } },
            { "id": "u", "text": "U", "answer": { "kind": "date", "asks": "time" } },
            { "id": "m", "text": "M", "answer": { "kind": "date", "asks": "date_time", "from": "2020-05-17T08:20" } },
            { "id": "a", "text": "A", "show_if": "t > '09:10'", "answer": { "kind": "text" } },
            { "id": "b", "text": "B", "show_if": "t < answer(u)", "answer": { "kind": "text" } },
            { "id": "c", "text": "C", "show_if": "t = '08:20'", "answer": { "kind": "text" } },
            { "id": "d", "text": "D", "show_if": "m >= '2020-05-18T10:00'", "answer": { "kind": "text" } }]"#,
    );
    let again = read(&convert::write(&document, Target::Xlsform).unwrap().bytes);
    let of =
        |made: &domain::campaign::Document, id: &str| made.questionnaire.question(id).unwrap().answer.clone();
    for id in ["t", "m"] {
        assert_eq!(of(&again.document, id), of(&document, id), "{}", report(&again));
    }
    let conditions = ["a", "b", "c", "d"].map(|id| shown(&again, id));
    let same = "t >= '08:20' and t <= '08:20'";
    assert_eq!(conditions, ["t > '09:10'", "t < answer(u)", same, "m >= '2020-05-18T10:00'"]);
}

#[test]
fn a_part_of_a_day_is_a_time_only_where_it_is_a_minute() {
    let made = form(
        &[
            &["type", "name", "label", "relevant"],
            &["time", "t", "T"],
            &["text", "a", "A", "decimal-time(${t}) >= 0.5"],
            &["text", "b", "B", "decimal-time(${t}) >= 0.33337"],
        ],
        &[],
    );
    assert_eq!((shown(&made, "a"), shown(&made, "b")), ("t >= '12:00'", ""), "{}", report(&made));
}
