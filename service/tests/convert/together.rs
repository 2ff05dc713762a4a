//! Conditions that hold together: what one says of the other, and what stays of them where one cannot be said.

use service::convert::{self, Target};

use crate::conditions::{check, form, named, question, report, shown, surveyjs};
use crate::real::read;

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
