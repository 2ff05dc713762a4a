//! What has to hold for an answer to be taken, beside the limits of its kind.

use domain::questionnaire::Kind;
use service::convert::{self, Target};

use crate::conditions::{form, named, question, report, surveyjs};
use crate::real::read;
use crate::round::of_questions;

/// The rule of a question, and what is said where it does not hold.
fn rule<'a>(made: &'a convert::Converted, id: &str) -> (&'a str, &'a str) {
    let asked = question(made, id);
    (asked.valid_if.as_ref().map_or("", |rule| rule.text()), &asked.invalid_text)
}

#[test]
fn a_constraint_that_looks_at_other_answers_is_a_rule() {
    let made = form(
        &[
            &[
                "type",
                "name",
                "label::English (en)",
                "constraint",
                "constraint_message::English (en)",
                "constraint_message::Deutsch (de)",
            ],
            &["integer", "n", "N", ". >= 0", "Too small.", ""],
            &["integer", "v", "V", ". >= 1 and . <= 9 and . <= ${n}", "At most N.", "Höchstens N."],
            &["integer", "w", "W", ". > ${v} and string-length(.) > 2", "", ""],
            &["text", "t", "T", ". != 'no' or ${n} > 3", "", ""],
            &["note", "o", "O", ". > ${n}", "", ""],
        ],
        &[],
    );
    assert_eq!(rule(&made, "n"), ("", ""));
    assert_eq!(rule(&made, "v"), ("v <= answer(n)", "At most N."));
    let Kind::Number(v) = &question(&made, "v").answer else { panic!("{}", report(&made)) };
    assert_eq!((v.from.to_string(), v.to.to_string()), ("1".to_owned(), "9".to_owned()));
    assert_eq!(made.document.translations["de"]["questions.v.invalid_text"].text, "Höchstens N.");
    assert_eq!(rule(&made, "w").0, "w > answer(v)");
    assert_eq!(rule(&made, "t").0, "not (t = 'no') or n > 3");
    let says =
        |row: usize, column: &str| named(&made, &format!("sheet 'survey', row {row}, column '{column}'"));
    assert!(says(2, "constraint_message::English (en)")[0].contains("'Too small.'"), "{}", report(&made));
    assert!(says(3, "constraint").is_empty() && says(3, "constraint_message::English (en)").is_empty());
    assert!(says(4, "constraint")[0].contains("the rest of it holds"), "{}", report(&made));
    assert!(says(6, "constraint")[0].contains("any answer of the kind is taken"), "{}", report(&made));
}

#[test]
fn the_stricter_of_two_limits_holds() {
    let made = form(
        &[
            &["type", "name", "label", "constraint"],
            &["integer", "n", "N", ". >= 3 and . >= 1 and . < 9 and . <= 20"],
        ],
        &[],
    );
    let Kind::Number(n) = &question(&made, "n").answer else { panic!("{}", report(&made)) };
    assert_eq!((n.from.to_string(), n.to.to_string()), ("3".to_owned(), "8".to_owned()));
}

#[test]
fn a_rule_is_a_constraint_in_a_form() {
    let document = of_questions(
        r#"[{ "id": "n", "text": "N", "answer": { "kind": "number", "from": 0, "to": 9 } },
            { "id": "v", "text": "V", "valid_if": "v <= n or n = 0", "invalid_text": "At most N.",
              "answer": { "kind": "number", "from": 0, "to": 9 } },
            { "id": "w", "text": "W", "valid_if": "w <= sum(n, v)", "invalid_text": "At most both.",
              "answer": { "kind": "number", "from": 0, "to": 9 } }]"#,
    );
    let written = convert::write(&document, Target::Xlsform).unwrap();
    let again = read(&written.bytes);
    assert_eq!(rule(&again, "v"), ("v <= answer(n) or n = 0", "At most N."));
    let says = |words: &str| written.losses.iter().filter(|loss| loss.to_string().contains(words)).count();
    assert_eq!((says("v <= n"), says("At most N.")), (0, 1));
    assert_eq!(says("it is said of answers beyond the limits as well"), 1);
    assert_eq!((says("w <= sum(n, v)"), says("At most both.")), (1, 1));
}

#[test]
fn a_rule_of_surveyjs_has_to_hold_without_an_answer_too() {
    let made = surveyjs(
        r#"{ "type": "text", "inputType": "number", "name": "n" },
           { "type": "text", "inputType": "number", "name": "a", "validators": [{ "type": "expression", "expression": "{a} <= {n}", "text": "No." }] },
           { "type": "text", "inputType": "number", "name": "b", "isRequired": true, "validators": [{ "type": "expression", "expression": "{b} <= 5", "text": "No." }] },
           { "type": "text", "inputType": "number", "name": "c", "validators": [{ "type": "expression", "expression": "{c} empty or {c} > 5", "text": "No." }] },
           { "type": "text", "inputType": "number", "name": "d", "validators": [{ "type": "expression", "expression": "{d} <> 5", "text": "No." }] }"#,
    );
    assert_eq!(rule(&made, "c").0, "c > 5");
    let says = |index: usize| named(&made, &format!("pages[0].elements[{index}].validators[0]")).len();
    assert_eq!([1, 2, 3, 4].map(says), [1, 0, 0, 0], "{}", report(&made));
}

#[test]
fn an_answer_that_is_not_given_is_not_judged_in_surveyjs_either() {
    let document = of_questions(
        r#"[{ "id": "n", "text": "N", "answer": { "kind": "number", "from": 0, "to": 9 } },
            { "id": "v", "text": "V", "valid_if": "v <= n or n = 0", "invalid_text": "At most N.", "answer": { "kind": "number", "from": 0, "to": 9 } },
            { "id": "c", "text": "C", "answer": { "kind": "constant_sum", "total": 10, "options": [{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }] } }]"#,
    );
    let written = convert::write(&document, Target::Surveyjs).unwrap();
    let json = String::from_utf8(written.bytes.clone()).unwrap();
    for guarded in ["{v} empty or (", "{c} empty or iif("] {
        assert!(json.contains(guarded), "{guarded}: {json}");
    }
    let again = read(&written.bytes);
    assert_eq!(rule(&again, "v"), ("v <= answer(n) or n = 0", "At most N."));
}

#[test]
fn who_has_to_choose_some_has_to_answer_where_that_is_so_in_surveyjs() {
    let made = surveyjs(
        r#"{ "type": "checkbox", "name": "a", "choices": ["x", "y", { "value": "n", "isExclusive": true }], "minSelectedChoices": 2 },
           { "type": "checkbox", "name": "b", "choices": ["x", "y", "z"], "validators": [{ "type": "answercount", "minCount": 2 }] }"#,
    );
    let several = |id: &str| match &question(&made, id).answer {
        Kind::Several(several) => {
            (question(&made, id).required, several.at_least, several.exclusive.is_some())
        }
        _ => panic!("{}", report(&made)),
    };
    assert_eq!((several("a"), several("b")), ((true, Some(2), true), (false, Some(2), false)));
    assert!(!report(&made).contains("isExclusive"), "{}", report(&made));
    for required in [true, false] {
        let document = of_questions(&format!(
            r#"[{{ "id": "m", "text": "Which?", "required": {required}, "answer": {{ "kind": "several", "at_least": 2, "options": [
                 {{ "id": "a", "label": "A" }}, {{ "id": "b", "label": "B" }}, {{ "id": "c", "label": "C" }}] }} }}]"#
        ));
        let written = convert::write(&document, Target::Surveyjs).unwrap();
        let json = String::from_utf8(written.bytes.clone()).unwrap();
        assert_eq!(json.contains("minSelectedChoices"), required, "{json}");
        assert_eq!(read(&written.bytes).document.questionnaire.pages, document.questionnaire.pages);
    }
}

#[test]
fn what_a_condition_that_can_never_hold_hid_is_taken_out_with_it() {
    let made = surveyjs(
        r#"{ "type": "text", "inputType": "number", "name": "a", "title": "A", "min": 0, "max": 9 },
           { "type": "text", "inputType": "number", "name": "b", "title": "B", "min": 0, "max": 9, "visibleIf": "{a} > 20",
             "validators": [{ "type": "expression", "text": "no", "expression": "{b} >= 0 or {b} = 5" }] }"#,
    );
    let asked = question(&made, "b");
    assert_eq!((asked.show_if.is_none(), asked.valid_if.is_none()), (true, true), "{}", report(&made));
    let told = report(&made);
    assert!(told.contains("can never hold") && told.contains("always holds"), "{told}");
}
