//! One box to tick: who has to tick it cannot decline.

use domain::questionnaire::Kind;
use service::convert::Converted;

use crate::conditions::{form, named, question, report, shown, surveyjs};

/// What is agreed to, if an answer is needed.
fn terms<'a>(made: &'a Converted, id: &str) -> Option<&'a str> {
    let question = question(made, id);
    match &question.answer {
        Kind::Consent(consent) if question.required || question.required_if.is_some() => Some(&consent.terms),
        _ => None,
    }
}

#[test]
fn one_box_that_has_to_be_ticked_is_terms_to_agree_to() {
    let made = surveyjs(
        r#"{ "type": "checkbox", "name": "gdpr", "title": "Consent", "isRequired": true, "choices": ["I agree"] },
           { "type": "radiogroup", "name": "m", "choices": ["a", "b"] },
           { "type": "checkbox", "name": "some", "requiredIf": "{m} = 'a'", "choices": [{ "value": 1, "text": "My data" }] },
           { "type": "checkbox", "name": "free", "choices": ["News"] },
           { "type": "text", "name": "x", "visibleIf": "{some} contains 1" },
           { "type": "text", "name": "y", "visibleIf": "{some} notempty" },
           { "type": "text", "name": "z", "visibleIf": "{some} empty" }"#,
    );
    assert_eq!(["gdpr", "some", "free"].map(|id| terms(&made, id)), [Some("I agree"), Some("My data"), None]);
    assert_eq!(
        ["x", "y", "z"].map(|id| shown(&made, id)),
        ["answered(some)", "answered(some)", "empty(some)"],
        "{}",
        report(&made)
    );
    assert!(named(&made, "pages[0].elements[0]")[0].contains("terms to agree to"), "{}", report(&made));
}

#[test]
fn a_required_acknowledgement_is_terms_to_agree_to() {
    let made = form(
        &[
            &["type", "name", "label", "relevant", "required", "constraint"],
            &["acknowledge", "ack", "I have read it", "", "yes", ". = 'OK'"],
            &["select_one ok", "one", "Consent", "", "yes"],
            &["select_multiple ok", "some", "Consent", "", "yes"],
            &["acknowledge", "free", "Read it?"],
            &["text", "x", "X", "${ack} = 'OK' and selected(${some}, 'ok')"],
        ],
        &[&["list_name", "name", "label"], &["ok", "ok", "To my data"]],
    );
    assert_eq!(
        ["ack", "one", "some", "free"].map(|id| terms(&made, id)),
        [Some("I have read it"), Some("To my data"), Some("To my data"), None],
        "{}",
        report(&made)
    );
    assert_eq!(question(&made, "ack").valid_if, None);
}
