//! Crossings: what may be crossed, and which cells a response adds to.

use domain::answer::{Answer, Answers, Rating};
use domain::campaign::{self, Problem};
use domain::cell::{Cell, cells};
use domain::crossing::Crossing;
use serde_json::{Value, json};

fn crossing(by: &str, of: &str) -> Value {
    let item = |name: &str| match name.split_once('.') {
        Some((question, statement)) => json!({ "question": question, "statement": statement }),
        None => json!({ "question": name }),
    };
    json!({ "by": item(by), "of": item(of) })
}

/// What `campaign::read` says of a document with these crossings.
fn check(crossings: &[(&str, &str)], expected: &[&str]) {
    let mut document: Value = serde_json::from_str(include_str!("every_kind.json")).unwrap_or_default();
    document["crossings"] = crossings.iter().map(|(by, of)| crossing(by, of)).collect();
    let problems = campaign::read(&document.to_string()).err().unwrap_or_default();
    assert_eq!(problems.iter().map(Problem::to_string).collect::<Vec<_>>(), expected);
}

#[test]
fn what_cannot_be_crossed_is_named_by_its_place() {
    check(&[("why", "use"), ("why", "core.tech"), ("core.tech", "core.lead"), ("likely", "why")], &[]);
    check(
        &[("why", "order")],
        &[
            "crossings[0].of: 'order' cannot be crossed: choices, scales, statements of batteries and rows that are ticked can",
        ],
    );
    check(
        &[("word", "nothing")],
        &[
            "crossings[0].by: 'word' cannot be crossed: choices, scales, statements of batteries and rows that are ticked can",
            "crossings[0].of: 'nothing' is no question",
        ],
    );
    check(&[("core", "why")], &["crossings[0].by: 'core' is a battery: name one of its statements"]);
    check(
        &[("core.x", "why.tech")],
        &["crossings[0].by: 'x' is no statement of 'core'", "crossings[0].of: 'why' has no statements"],
    );
    check(&[("why", "why")], &["crossings[0]: crosses a question with itself"]);
    check(&[("why", "use"), ("use", "why")], &["crossings[1]: crosses the same two as an earlier one"]);
}

#[test]
fn every_pair_that_was_given_is_counted_once() {
    let crossings: Vec<Crossing> =
        serde_json::from_value(json!([crossing("use", "core.tech"), crossing("why", "likely")])).unwrap();
    let answers = Answers::from([
        ("use".parse().unwrap(), Answer::Choices(["c1", "c2"].map(|id| id.parse().unwrap()).into())),
        ("core".parse().unwrap(), Answer::Ratings([("tech".parse().unwrap(), Rating::DONT_KNOW)].into())),
        // Asked, and not answered: 'likely'.
        ("why".parse().unwrap(), Answer::Choice("a".parse().unwrap())),
    ]);
    let counted: Vec<Cell> =
        cells(&answers, &crossings).into_iter().filter(|cell| cell.item.contains('*')).collect();
    let pairs: Vec<(&str, &str)> =
        counted.iter().map(|cell| (cell.item.as_str(), cell.value.as_str())).collect();
    assert_eq!(
        pairs,
        [
            ("*core*tech", "c1*dont_know"),
            ("*core*tech", "c1**"),
            ("*core*tech", "c2*dont_know"),
            ("*core*tech", "c2**"),
            ("*core*tech", "**dont_know"),
            ("*core*tech", "***"),
        ]
    );
    assert!(counted.iter().all(|cell| cell.question.as_str() == "use"));
    assert_eq!(cells(&answers, &[]).len() + counted.len(), cells(&answers, &crossings).len());
}
