//! What the check of a campaign proves of its conditions: that none contradicts itself, and that no rule keeps anybody from sending.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::questionnaire::{Questionnaire, problems, unproved};
use serde_json::{Value, json};

const SHOWN_NEVER: &str =
    "can never hold, whatever is answered: this would never be shown: change it, or remove what it stands on";
const SHOWN_ALWAYS: &str =
    "always holds, whatever is answered: this is always shown: change it, or leave it out";

/// What is said of these questions, one on a page each.
fn said(questions: &[Value]) -> Vec<String> {
    problems(&questionnaire(questions)).iter().map(ToString::to_string).collect()
}

fn questionnaire(questions: &[Value]) -> Questionnaire {
    let page = |(at, question): (usize, &Value)| {
        let questions = if question.is_array() { question.clone() } else { json!([question]) };
        json!({ "id": format!("p{at}"), "title": "?", "questions": questions })
    };
    let pages: Vec<Value> = questions.iter().enumerate().map(page).collect();
    serde_json::from_value(json!({ "link_values": ["from"], "pages": pages })).unwrap()
}

fn question(id: &str, answer: Value) -> Value {
    json!({ "id": id, "text": "?", "answer": answer })
}

fn options(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({ "id": id, "label": id })).collect()
}

fn single(id: &str) -> Value {
    question(id, json!({ "kind": "single", "options": options(&["a", "b"]) }))
}

fn number(id: &str, to: u32) -> Value {
    question(id, json!({ "kind": "number", "to": to }))
}

fn with(mut question: Value, more: Value) -> Value {
    question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    question
}

fn required(question: Value) -> Value {
    with(question, json!({ "required": true }))
}

/// With a rule on what is answered.
fn ruled(question: Value, rule: &str) -> Value {
    with(question, json!({ "valid_if": rule, "invalid_text": "?" }))
}

/// What is said of a question under a condition, after others.
fn condition(questions: &[Value], show_if: &str) -> Vec<String> {
    let last = with(question("last", json!({ "kind": "text" })), json!({ "show_if": show_if }));
    said(&questions.iter().cloned().chain([last]).collect::<Vec<_>>())
}

fn check(questions: &[Value], never: &[&str], always: &[&str], either: &[&str]) {
    let place = format!("questionnaire.pages[{}].questions[0].show_if", questions.len());
    let check = |conditions: &[&str], what: Option<&str>| {
        let expected: Vec<String> = what.map(|what| format!("{place}: {what}")).into_iter().collect();
        for show_if in conditions {
            assert_eq!(condition(questions, show_if), expected, "{show_if}");
        }
    };
    check(never, Some(SHOWN_NEVER));
    check(always, Some(SHOWN_ALWAYS));
    check(either, None);
}

fn trapped(who: &str, required: bool) -> String {
    match required {
        true => format!(
            "takes no answer from those of whom this holds: {who}; an answer is required of them, so they can never send: change it, or ask them nothing here by show_if"
        ),
        false => format!(
            "takes no answer from those of whom this holds: {who}; they are asked, and whatever they answer is refused: change it, or ask them nothing here by show_if"
        ),
    }
}

/// The last of these questions has a rule that takes no answer of those, or takes one of everybody.
fn check_rule(questions: &[Value], expected: Option<(&str, bool)>) {
    let found = said(questions);
    let place = |what| format!("questionnaire.pages[{}].questions[0].valid_if: {what}", questions.len() - 1);
    let expected: Vec<String> =
        expected.map(|(who, required)| place(trapped(who, required))).into_iter().collect();
    assert_eq!(found, expected, "{}", json!(questions));
}

#[test]
fn a_rule_that_takes_no_answer_of_somebody_is_named_with_who() {
    let q = required(single("q"));
    check_rule(&[q.clone(), ruled(required(single("r")), "q = a")], Some(("q = b", true)));
    check_rule(&[q.clone(), ruled(single("r"), "q = a")], Some(("q = b", false)));
    // Also where the answer itself makes a difference to others.
    check_rule(&[q.clone(), ruled(required(single("r")), "q = a and r = b")], Some(("q = b", true)));
    // Of two answers that are compared either can be put right, and nobody may come near the limit of a number.
    check_rule(&[number("n", 100), ruled(required(number("r", 50)), "r >= n")], None);
    check_rule(&[required(number("n", 100)), ruled(required(number("r", 50)), "r >= n")], None);
    check_rule(&[number("n", 100), ruled(number("r", 50), "r >= n")], None);
    check_rule(&[single("q"), ruled(required(single("r")), "q = a or r = a")], None);
    check_rule(&[number("n", 100), ruled(required(number("r", 100)), "r >= n or empty(n)")], None);
}

#[test]
fn a_rule_keeps_nobody_from_sending_who_cannot_come_to_it() {
    let q = required(single("q"));
    let shown = with(ruled(required(single("r")), "q = a"), json!({ "show_if": "q = a or q = b and s = a" }));
    check_rule(&[q.clone(), required(single("s")), shown.clone()], Some(("q = b", true)));
    // By what is taken as an answer to the other question.
    let only_a = ruled(q.clone(), "q = a or q = b and q != b");
    check_rule(&[only_a, ruled(required(single("r")), "q = a")], None);
    // By the end of the survey.
    let page = |id: &str, questions: Value, end_if: Option<&str>| {
        let mut page = json!({ "id": id, "title": "?", "questions": questions });
        if let Some(end_if) = end_if {
            page["end_if"] = json!(end_if);
        }
        page
    };
    for (end_if, rule, who) in [
        ("q = b", "q = a", None),
        ("q = b and s = a", "q = a", Some("q = b")),
        // What was left out stays so.
        ("empty(o)", "answered(o)", None),
        ("empty(o) and s = a", "answered(o)", Some("empty(o)")),
    ] {
        let pages = json!([
            page("p0", json!([required(single("s")), q, single("o")]), Some(end_if)),
            page("p1", json!([ruled(required(single("r")), rule)]), None),
        ]);
        let questionnaire: Questionnaire = serde_json::from_value(json!({ "pages": pages })).unwrap();
        let found: Vec<String> = problems(&questionnaire).iter().map(ToString::to_string).collect();
        let place = "questionnaire.pages[1].questions[0].valid_if";
        let named = who.map(|who| format!("{place}: {}", trapped(who, true)));
        let found: Vec<String> = found.into_iter().filter(|what| what.contains("takes no answer")).collect();
        assert_eq!(found, named.into_iter().collect::<Vec<_>>(), "{end_if}");
    }
}

#[test]
fn what_one_page_asks_together_is_put_right_together() {
    let pair = json!([required(number("a", 100)), ruled(required(number("b", 100)), "a + b = 100")]);
    assert_eq!(said(&[pair]), [""; 0]);
    let pair = json!([required(number("a", 100)), ruled(required(number("b", 100)), "b > a")]);
    assert_eq!(said(&[pair]), [""; 0]);
}

#[test]
fn a_rule_on_what_is_known_beside_answers_takes_no_answer_of_others() {
    check_rule(&[ruled(required(single("r")), "link.from = mail")], Some(("link.from = …", true)));
    check_rule(&[ruled(required(number("r", 100)), "r > 5 or random.r < 4")], None);
    check_rule(&[ruled(required(number("r", 100)), "r > 5 and random.r < 4")], Some(("random.r = 4", true)));
    // What the roster says is not known here.
    check_rule(&[ruled(required(number("r", 3000)), "r >= roster.joined")], None);
}

#[test]
fn what_the_link_and_the_roster_say_is_one_thing_at_a_time() {
    let hidden = |otherwise: Option<&str>| {
        let mut answer = json!({ "kind": "hidden", "link": "source", "options": options(&["a", "b"]) });
        answer.as_object_mut().unwrap().extend(otherwise.map(|id| ("otherwise".to_owned(), json!(id))));
        json!([question("h", answer), single("q")])
    };
    check(
        &[hidden(None)],
        &[
            "h = a and h = b",
            "answered(h) and h != a and h != b",
            "roster.x = a and roster.x = b",
            "link.from = a and link.from = b",
        ],
        &["h = a or h = b or empty(h)"],
        &["h = a", "empty(h)", "roster.x > 3 and roster.x < 4", "roster.x = a or link.from = a"],
    );
    check(&[hidden(Some("b"))], &["h = a and h = b"], &[], &["h = b", "empty(h)"]);
}

#[test]
fn a_quota_counts_somebody_and_not_everybody() {
    let mut document: Value = serde_json::from_str(include_str!("every_kind.json")).unwrap();
    for (of, expected) in [
        (
            "roster.divisions has a and not (roster.divisions has a)",
            "can never hold: nobody would be counted: change it, or remove the quota",
        ),
        (
            "roster.x = a and roster.x = b",
            "can never hold: nobody would be counted: change it, or remove the quota",
        ),
        (
            "roster.x = a or not (roster.x = a)",
            "always holds: everybody would be counted: change it, or leave it out",
        ),
        ("roster.divisions has a and not (roster.divisions has b)", ""),
    ] {
        document["quotas"] = json!([{ "id": "some", "of": of, "at_most": 1000 }]);
        let found = domain::campaign::read(&document.to_string()).err().unwrap_or_default();
        let found: Vec<String> = found.iter().map(|problem| problem.what.to_string()).collect();
        assert_eq!(found.concat(), expected, "{of}");
    }
}

#[test]
fn parts_of_a_total_are_no_more_than_it() {
    let sum = question("r", json!({ "kind": "constant_sum", "options": options(&["x", "y", "z"]) }));
    check(
        &[sum],
        &[
            "r.x > 100",
            "r.x > 60 and r.y > 60",
            "r.x in (101, 102)",
            "r.x + r.y + r.z < 100",
            "r.x > 30 and r.y > r.x and r.z > r.y + 5",
        ],
        &["r.x <= 100 or empty(r)", "r.x + r.y <= 100 or not (answered(r))"],
        &["r.x = 100", "r.x > 40 and r.y > 40", "r.x > 30 and r.y > r.x and r.z > r.y"],
    );
}

#[test]
fn cells_hold_what_can_be_filled_in() {
    let column = |id: &str| json!({ "id": id, "label": id });
    let table = question(
        "t",
        json!({
            "kind": "table", "rows": options(&["x", "y"]), "columns": [column("c"), column("d")], "cells": { "kind": "number", "to": 10 }
        }),
    );
    check(
        std::slice::from_ref(&table),
        &["t.x.c > 10", "t.x.c > t.y.c and t.y.c > t.x.c", "t.x.c >= 0 and empty(t)"],
        &["t.x.c <= 10 or not (t.x.c > 0)"],
        &[
            "t.x.c = 10",
            "t.x.c <= 10",
            "not (t.x.c >= 0)",
            "answered(t) and not (t.x.c >= 0)",
            "t.x.c > t.y.d",
        ],
    );
    check(&[required(table)], &["not (t.x.c >= 0) and not (t.x.d >= 0)"], &[], &["not (t.x.c >= 0)"]);
}

#[test]
fn an_order_goes_round_nowhere() {
    let date = |id: &str| question(id, json!({ "kind": "date", "from": "2020-01-01" }));
    let asked = [number("a", 100), number("b", 100), number("c", 100), json!([date("d"), date("e")])];
    check(
        &asked,
        &[
            "a > b and b > a",
            "a > b and b > c and c > a",
            "d > e and e > d",
            "a > b and b >= 100",
            "a > b + 100",
            "a + b > 200",
            "e > d and d > '2099-12-30'",
            "a > b and b > c and c > 98",
            "a = answer(b) and a != answer(b)",
        ],
        &["empty(a) or empty(b) or a >= b or b >= a"],
        &[
            "a > b and b > c",
            "a > b",
            "d > e",
            "e > d and d > '2099-12-29'",
            "a > b and b > c and c > 97",
            "not (a > b) and not (b > a)",
            "a + b > 199",
        ],
    );
}

#[test]
fn a_calculated_number_is_what_it_is_calculated_from() {
    let calculated = |id: &str, value: &str, to: u32| {
        question(id, json!({ "kind": "calculated", "value": value, "number": { "to": to } }))
    };
    let both = json!([number("a1", 10), number("b1", 10), calculated("c", "a1 + b1", 20)]);
    check(
        &[both],
        &["c > 15 and a1 < 5", "a1 + b1 > 15 and a1 < 5", "c > 20", "c = 20 and b1 != 10"],
        &[],
        &["c > 15 and a1 < 7", "answered(c)", "c = 0"],
    );
    let long = json!([number("a1", 100), number("b1", 100), calculated("c", "sum(a1, b1)", 200)]);
    check(
        &[long],
        &["c > 150 and a1 < 50", "c < a1", "c > 150 and empty(a1)"],
        &[],
        &["c > 150 and a1 < 52", "c = answer(a1)", "c > a1"],
    );
}

/// What is not proved is said: no silence is taken for a proof.
#[test]
fn what_is_too_much_to_try_is_said_not_to_be_proved() {
    let what = "there are too many answers to try, so it is not proved that this makes a difference and keeps nobody from sending: look at it yourself, or let it name fewer questions";
    let ids: Vec<String> = (0..12).map(|n| format!("o{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let several = |id: &str| question(id, json!({ "kind": "several", "options": options(&ids) }));
    let all = |id: &str| ids.iter().map(|option| format!("{id} has {option}")).collect::<Vec<_>>().join(", ");
    let questions = [several("m"), several("w"), required(single("q"))];
    let told = |last: Value| {
        let questions: Vec<Value> = questions.iter().cloned().chain([last]).collect();
        let found = unproved(&questionnaire(&questions));
        (said(&questions), found.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let place = |field: &str| format!("questionnaire.pages[3].questions[0].{field}: {what}");
    let shown = |show_if: &str| with(single("last"), json!({ "show_if": show_if }));
    assert_eq!(
        told(shown(&format!("count({}, {}) > 3", all("m"), all("w")))),
        (vec![], vec![place("show_if")])
    );
    assert_eq!(told(shown("m has o1 and w has o1")), (vec![], vec![]));
    let rule = format!("count({}, {}) > 3 or last = a", all("m"), all("w"));
    assert_eq!(told(ruled(required(single("last")), &rule)).1, [place("valid_if")]);
}
