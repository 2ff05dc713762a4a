//! Of two limits that both hold in the file, the tighter one holds here.

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
