//! Conditions that hold together: what one says of the other, and what stays of them where one cannot be said.

use service::convert::{self, Target};

use crate::conditions::{check, form, named, question, report, shown, surveyjs};
use crate::real::read;
use crate::round::of_questions;

#[test]
fn two_answers_that_are_missing_are_the_same_unless_one_is_asked_for() {
    let same = "p = answer(q) or (empty(p) and empty(q))";
    check(
        r#"{ "type": "text", "name": "p" }, { "type": "text", "name": "q" }"#,
        &[
            ("{p} = {q}", same),
            ("{p} = {q} and {p} = 'x'", &format!("({same}) and p = 'x'")),
            ("{p} notempty and {p} = {q}", "p = answer(q)"),
            ("{q} notempty and {p} = {q}", "p = answer(q)"),
            ("{p} <> {q}", "(answered(p) or answered(q)) and not (p = answer(q))"),
            ("{p} notempty and {q} notempty and {p} <> {q}", "p != answer(q)"),
        ],
    );
    check(
        r#"{ "type": "text", "inputType": "number", "name": "p" }, { "type": "text", "inputType": "number", "name": "q" }"#,
        &[
            ("{p} <= {q}", "p <= answer(q) or (empty(p) and empty(q))"),
            ("{p} notempty and {p} <= {q}", "p <= answer(q)"),
            ("{p} < {q}", "p < answer(q)"),
        ],
    );
    let made = form(
        &[
            &["type", "name", "label", "relevant"],
            &["text", "p", "P"],
            &["text", "q", "Q"],
            &["text", "x", "X", "${p} = ${q}"],
            &["text", "y", "Y", "${p} != '' and ${p} = ${q}"],
        ],
        &[],
    );
    assert_eq!((shown(&made, "x"), shown(&made, "y")), (same, "p = answer(q)"));
    for target in [Target::Surveyjs, Target::Xlsform] {
        let again = read(&convert::write(&made.document, target).unwrap().bytes);
        assert_eq!(shown(&again, "y"), "p = answer(q)", "{target}");
    }
}

#[test]
fn two_answers_are_compared_elsewhere_where_both_are_there() {
    let document = of_questions(
        r#"[{ "id": "p", "text": "P", "answer": { "kind": "number", "from": 0, "to": 9 } },
            { "id": "q", "text": "Q", "answer": { "kind": "number", "from": 0, "to": 9 } },
            { "id": "x", "text": "X", "show_if": "p != answer(q)", "answer": { "kind": "text" } },
            { "id": "y", "text": "Y", "show_if": "p <= answer(q)", "answer": { "kind": "text" } }]"#,
    );
    let json = String::from_utf8(convert::write(&document, Target::Surveyjs).unwrap().bytes).unwrap();
    assert!(json.contains("({p} notempty and {q} notempty and {p} <> {q})"), "{json}");
    assert!(json.contains("({p} notempty and {p} <= {q})"), "{json}");
    for target in [Target::Surveyjs, Target::Xlsform] {
        let again = read(&convert::write(&document, target).unwrap().bytes);
        assert_eq!(
            [shown(&again, "x"), shown(&again, "y")],
            ["p != answer(q)", "p <= answer(q)"],
            "{target}"
        );
    }
}

#[test]
fn a_condition_that_can_be_said_stays_where_one_around_it_cannot() {
    let made = surveyjs(
        r#"{ "type": "text", "name": "a", "isRequired": true },
           { "type": "panel", "visibleIf": "{nowhere} = 1", "elements": [
             { "type": "text", "name": "b", "isRequired": true, "visibleIf": "{a} = 'x'" },
             { "type": "text", "name": "c", "isRequired": true } ] }"#,
    );
    assert_eq!((shown(&made, "b"), shown(&made, "c")), ("a = 'x'", ""));
    assert!(!question(&made, "b").required && !question(&made, "c").required);
    let of_b = named(&made, "pages[0].elements[1].elements[0].visibleIf");
    assert!(of_b.iter().all(|said| said.contains("capital letters")), "{}", report(&made));
    let said = named(&made, "pages[0].elements[1].visibleIf");
    assert_eq!(said.len(), 2, "for each question: {}", report(&made));
    assert!(said[0].contains("its other conditions hold alone"), "{}", said[0]);
    assert!(said[1].contains("it is always asked"), "{}", said[1]);
}

#[test]
fn a_question_that_may_not_be_asked_is_named_where_a_condition_holds_without_it() {
    let made = read(
        b"class\ttype/scale\tname\trelevance\ttext\tlanguage
S\t\tlanguage\t\ten\t
G\t\tOne\t\t\ten
Q\tS\ta\t1\tFirst?\ten
Q\tN\tnum\ta == 'x'\tHow many?\ten
Q\tS\tb\tnum != 5\tUnlike\ten
Q\tS\tc\tnum.NAOK != 5\tUnlike\ten
Q\tS\td\tnum < 5 or num > 7\tEither\ten
Q\tS\te\tnum < 5 or a == 'x'\tEither\ten
Q\tS\tf\ta != 'x'\tAlways asked\ten
",
    );
    let said = |line: u8| {
        let place = format!("line {line}");
        let is_it = |loss: &&convert::Loss| {
            loss.place.to_string().starts_with(&place) && loss.to_string().contains("'num' without '.NAOK'")
        };
        made.losses.iter().filter(is_it).count()
    };
    assert_eq!([6, 7, 8, 9, 10].map(said), [1, 0, 0, 1, 0], "{}", report(&made));
}
