//! Limits: of two that both hold in the file the tighter one holds here, and one that nobody could keep is named.

use domain::questionnaire::{Format, Kind};

use crate::conditions::{question, report, surveyjs};

#[test]
fn the_tighter_of_two_limits_holds() {
    let made = surveyjs(
        r#"{ "type": "text", "name": "n", "inputType": "number", "min": 0, "max": 20,
             "validators": [{ "type": "numeric", "minValue": 1, "maxValue": 100 }] },
           { "type": "text", "name": "t", "maxLength": 50, "validators": [{ "type": "text", "maxLength": 20 }] },
           { "type": "checkbox", "name": "m", "choices": [1, 2, 3, 4], "maxSelectedChoices": 3, "minSelectedChoices": 1,
             "validators": [{ "type": "answercount", "minCount": 2, "maxCount": 4 }] }"#,
    );
    let Kind::Number(number) = &question(&made, "n").answer else { panic!("{}", report(&made)) };
    assert_eq!((number.from, number.to), (1.into(), 20.into()));
    let Kind::Text(text) = &question(&made, "t").answer else { panic!("{}", report(&made)) };
    assert_eq!(text.at_most, Some(20));
    let Kind::Several(several) = &question(&made, "m").answer else { panic!("{}", report(&made)) };
    assert_eq!((several.at_least, several.at_most), (Some(2), Some(3)));
}

#[test]
fn a_check_of_an_address_that_is_asked_for_anyhow_is_not_lost() {
    let made = surveyjs(
        r#"{ "type": "text", "name": "mail", "title": "Mail", "inputType": "email", "validators": [{ "type": "email" }] }"#,
    );
    let Kind::Text(text) = &question(&made, "mail").answer else { panic!("{}", report(&made)) };
    assert_eq!(text.format, Some(Format::Email));
    assert!(!report(&made).contains("validators"), "{}", report(&made));
}

#[test]
fn a_least_number_that_nobody_could_choose_is_named() {
    let made = surveyjs(
        r#"{ "type": "checkbox", "name": "m", "choices": [1, 2, 3], "isRequired": true, "minSelectedChoices": 4 },
           { "type": "checkbox", "name": "o", "choices": [1, 2, 3], "isRequired": true, "minSelectedChoices": 3, "maxSelectedChoices": 2 }"#,
    );
    let told = report(&made);
    assert!(told.contains("that at least 4 have to be chosen") && told.contains("at least 3 have"), "{told}");
}
