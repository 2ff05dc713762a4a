//! What goes without saying here, and has to be said in other systems or named.

use service::convert::{self, Target, Written};

use crate::conditions::report;
use crate::real::read;
use crate::round::of_questions;

const CHOICES: &str =
    r#"[{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "c", "label": "C" }]"#;

fn written(questions: &str, target: Target) -> Written {
    convert::write(&of_questions(questions), target).unwrap()
}

fn surveyjs(questions: &str) -> String {
    String::from_utf8(written(questions, Target::Surveyjs).bytes).unwrap()
}

fn says(written: &Written, words: &str) -> bool {
    written.losses.iter().any(|loss| loss.to_string().contains(words))
}

#[test]
fn who_says_no_to_terms_that_are_required_has_not_answered() {
    let consent = r#""answer": { "kind": "consent", "terms": "All of them.", "label": "I agree" }"#;
    let number = r#"{ "id": "n", "text": "N", "answer": { "kind": "number", "from": 0, "to": 9 } }"#;
    let json = surveyjs(&format!(
        r#"[{number}, {{ "id": "k", "text": "Terms", "required": true, {consent} }},
            {{ "id": "l", "text": "Terms", "required_if": "n = 1", {consent} }}, {{ "id": "m", "text": "Terms", {consent} }}]"#
    ));
    assert!(json.contains(r#""{k} empty or {k} = true""#), "{json}");
    assert!(json.contains(r#""{l} empty or {l} = true or !({n} = 1)""#), "{json}");
    assert!(!json.contains("{m} empty"), "{json}");
}

#[test]
fn one_end_is_no_answer_without_the_other() {
    let json = surveyjs(&format!(
        r#"[{{ "id": "e", "text": "E", "answer": {{ "kind": "best_worst", "best": "Best", "worst": "Worst", "options": {CHOICES} }} }}]"#
    ));
    assert!(json.contains("{e} empty or ({e.best} notempty and {e.worst} notempty)"), "{json}");
}

#[test]
fn all_first_places_are_given() {
    let asked = format!(
        r#"[{{ "id": "r", "text": "R", "answer": {{ "kind": "ranking", "top": 2, "options": {CHOICES} }} }}]"#
    );
    let json = surveyjs(&asked);
    assert!(json.contains("answercount"), "{json}");
    let again = read(json.as_bytes());
    assert_eq!(again.document.questionnaire.pages, of_questions(&asked).questionnaire.pages);
    assert!(!report(&again).contains("answercount"), "{}", report(&again));
}

#[test]
fn a_sum_of_nothing_is_a_number_elsewhere() {
    let asked = |value: &str| {
        format!(
            r#"[{{ "id": "n", "text": "N", "answer": {{ "kind": "number", "from": 0, "to": 9 }} }},
                {{ "id": "m", "text": "M", "answer": {{ "kind": "number", "from": 0, "to": 9 }} }},
                {{ "id": "s", "text": "S", "answer": {{ "kind": "calculated", "value": "{value}", "number": {{ "from": 0, "to": 18 }} }} }}]"#
        )
    };
    for (value, target, expected) in [
        ("sum(n, m)", Target::Surveyjs, true),
        ("sum(n, m)", Target::Xlsform, true),
        ("n + m", Target::Surveyjs, true),
        ("n + m", Target::Xlsform, false),
    ] {
        let written = written(&asked(value), target);
        assert_eq!(says(&written, "counts as 0 there"), expected, "{value} as {target}");
    }
}

#[test]
fn words_in_every_kind_of_quotation_marks_are_named() {
    let asked = r#"[{ "id": "t", "text": "T", "answer": { "kind": "text" } },
        { "id": "u", "text": "U", "show_if": "t = “it's \"so\"”", "answer": { "kind": "text" } }]"#;
    for target in [Target::Surveyjs, Target::Xlsform] {
        assert!(says(&written(asked, target), "quotation mark"), "{target}");
    }
}

#[test]
fn what_is_divided_comes_back() {
    let asked = format!(
        r#"[{{ "id": "c", "text": "C", "answer": {{ "kind": "constant_sum", "total": 10, "options": {CHOICES} }} }},
            {{ "id": "t", "text": "T", "show_if": "c.a > 5", "answer": {{ "kind": "text" }} }}]"#
    );
    let again = read(surveyjs(&asked).as_bytes());
    assert_eq!(
        again.document.questionnaire.pages,
        of_questions(&asked).questionnaire.pages,
        "{}",
        report(&again)
    );
    assert!(!report(&again).contains("elements"), "{}", report(&again));
}

#[test]
fn answers_to_what_is_hidden_count_for_nothing_elsewhere_either() {
    let asked = r#"[{ "id": "a", "text": "A", "answer": { "kind": "text" } },
        { "id": "b", "text": "B", "show_if": "a = '1'", "answer": { "kind": "text" } },
        { "id": "c", "text": "C", "show_if": "b = '1'", "answer": { "kind": "text" } }]"#;
    let json = surveyjs(asked);
    assert!(json.contains(r#""clearInvisibleValues": "onHiddenContainer""#), "{json}");
    assert!(!report(&read(json.as_bytes())).contains("clearInvisibleValues"));
    let foreign = |setting: &str, shown: &str| {
        let made = read(
            format!(
                r#"{{ "title": "T", {setting} "elements": [{{ "type": "text", "name": "a" }},
                     {{ "type": "text", "name": "b", "visibleIf": "{{a}} = 1" }},
                     {{ "type": "text", "name": "c", "visibleIf": "{shown} = 1" }}] }}"#
            )
            .as_bytes(),
        );
        report(&made).contains("count until the end")
    };
    assert!(foreign("", "{b}"));
    assert!(!foreign("", "{a}"));
    assert!(!foreign(r#""clearInvisibleValues": "onHidden","#, "{b}"));
}

#[test]
fn steps_begin_at_0_in_surveyjs() {
    let asked = |from: u8| {
        let answer = format!(r#"{{ "kind": "number", "from": {from}, "to": 21, "step": 5 }}"#);
        format!(r#"[{{ "id": "n", "text": "N", "answer": {answer} }}]"#)
    };
    for (from, step, is_named) in [(5, 5, false), (1, 1, true)] {
        let written = written(&asked(from), Target::Surveyjs);
        let json = String::from_utf8(written.bytes.clone()).unwrap();
        assert!(json.contains(&format!(r#""step": {step}"#)), "{json}");
        assert_eq!(says(&written, "steps begin at 0 there"), is_named);
    }
    let made = read(
        br#"{ "title": "T", "elements": [{ "type": "text", "inputType": "number", "name": "n", "min": 1, "max": 20, "step": 5 }] }"#,
    );
    let domain::questionnaire::Kind::Number(n) = &made.document.questionnaire.question("n").unwrap().answer
    else {
        panic!("{}", report(&made))
    };
    assert_eq!((n.from, n.step), (5.into(), Some(5.into())));
}
