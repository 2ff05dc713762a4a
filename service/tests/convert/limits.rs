//! Limits: of two that both hold in the file the tighter one holds here, and one that nobody could keep is named.

use domain::questionnaire::{Format, Kind};

use crate::conditions::{form, question, report, shown, surveyjs};

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

#[test]
fn numbers_without_limits_reach_as_far_as_they_are_compared() {
    let made = form(
        &[
            &["type", "name", "label", "relevant", "constraint", "constraint_message"],
            &["integer", "income", "Income?"],
            &["integer", "saved", "Saved?", "${income} >= 20000", ". >= 0 or . = -99", "0 or more, or -99"],
        ],
        &[],
    );
    let limits = |id: &str| match &question(&made, id).answer {
        Kind::Number(number) => (number.from.to_string(), number.to.to_string()),
        _ => panic!("{}", report(&made)),
    };
    assert_eq!(limits("income"), ("0".into(), "99999".into()));
    assert_eq!(limits("saved"), ("-99".into(), "9999".into()));
    assert_eq!(shown(&made, "saved"), "income >= 20000");
    assert!(question(&made, "saved").valid_if.is_some());
    assert!(report(&made).contains("-99 to 9999 is taken: set what fits"), "{}", report(&made));
    assert!(report(&made).contains("0 to 99999 is taken: set what fits"), "{}", report(&made));
}

#[test]
fn numbers_reach_what_their_sums_and_their_neighbours_are_compared_with() {
    let made = surveyjs(
        r#"{ "type": "text", "inputType": "number", "name": "Rent", "title": "R", "min": 10 },
           { "type": "text", "inputType": "number", "name": "food", "title": "F" },
           { "type": "text", "inputType": "number", "name": "debt", "title": "D" },
           { "type": "expression", "name": "both", "expression": "{rent} + {food}" },
           { "type": "text", "inputType": "number", "name": "limit", "title": "L", "min": 0, "max": 250000 },
           { "type": "text", "name": "a", "visibleIf": "{both} > 99999" },
           { "type": "text", "name": "b", "visibleIf": "{debt} > {limit}" },
           { "type": "text", "name": "c", "visibleIf": "{debt} < 0" },
           { "type": "text", "name": "d", "visibleIf": "{food} <> 0" },
           { "type": "text", "inputType": "number", "name": "fives", "title": "S", "step": 5 },
           { "type": "text", "name": "e", "visibleIf": "{fives} = -95" }"#,
    );
    let limits = |id: &str| match &question(&made, id).answer {
        Kind::Number(number) => (number.from.to_string(), number.to.to_string()),
        _ => panic!("{}", report(&made)),
    };
    assert_eq!(limits("rent"), ("10".into(), "999999".into()));
    assert_eq!(limits("food"), ("0".into(), "999999".into()));
    assert_eq!(limits("debt"), ("-9".into(), "999999".into()));
    assert_eq!(limits("fives").0, "-100");
    assert_eq!(["a", "c"].map(|id| shown(&made, id)), ["both > 99999", "debt < 0"]);
    assert!(!report(&made).contains("never hold"), "{}", report(&made));
}

#[test]
fn the_same_comparison_again_and_again_costs_no_more() {
    let asked: Vec<String> = (0..60)
        .map(|n| format!(r#"{{ "type": "text", "name": "q{n}", "visibleIf": "{{income}} > {{spent}}" }}"#))
        .collect();
    let sums: Vec<String> = (1..60)
        .map(|n| {
            let before = n - 1;
            format!(
                r#"{{ "type": "expression", "name": "t{n}", "expression": "{{t{before}}} + {{t{before}}}" }}"#
            )
        })
        .collect();
    let made = surveyjs(&format!(
        r#"{{ "type": "text", "inputType": "number", "name": "income", "title": "I", "min": 5 }},
           {{ "type": "text", "inputType": "number", "name": "spent", "title": "S" }},
           {{ "type": "expression", "name": "t0", "expression": "{{income}} + {{spent}}" }},
           {}, {}, {{ "type": "text", "name": "end", "visibleIf": "{{t5}} > 20000" }}"#,
        sums.join(","),
        asked.join(",")
    ));
    let Kind::Number(number) = &question(&made, "spent").answer else { panic!("{}", report(&made)) };
    assert_eq!(number.to.to_string(), "99999");
}
