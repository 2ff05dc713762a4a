//! Where a loss is said to be: in the file, also where it shows only once the campaign is made, or where there is none.

use service::convert::{self, Converted, Unconverted};

use crate::conditions::{form, named, report};
use crate::real::read;

fn places(made: &Converted, words: &str) -> Vec<String> {
    let about = made.losses.iter().filter(|loss| loss.what.to_string().contains(words));
    about.map(|loss| loss.place.to_string()).collect()
}

#[test]
fn a_file_of_which_nothing_can_be_asked_is_refused_with_what_it_holds() {
    let json = br#"{ "title": "Sign", "triggers": [{ "type": "complete" }], "elements": [
      { "type": "signaturepad", "name": "s", "title": "Sign here" }, { "type": "html", "html": "Words" } ] }"#;
    let Unconverted { why, losses } = convert::read(json, None, None).unwrap_err();
    assert_eq!(why.to_string(), "there is no question in it: nothing was taken from it");
    let places: Vec<String> = losses.iter().map(|loss| loss.place.to_string()).collect();
    // Of what is given to a campaign that is none, nothing is said.
    assert_eq!(places, ["s (elements[0])", "triggers"]);
}

#[test]
fn what_makes_no_sense_in_the_campaign_is_named_where_it_stands_in_the_file() {
    let made = read(
        br#"{ "title": "T", "pages": [
          { "name": "one", "questionOrder": "random", "elements": [
            { "type": "text", "inputType": "number", "name": "n", "title": "N", "min": 0, "max": 9 },
            { "type": "radiogroup", "name": "none", "title": "None", "choices": [] },
            { "type": "radiogroup", "name": "o", "title": "O", "choices": ["a", { "value": "b", "visibleIf": "{n} > 10" }, "c"] },
            { "type": "text", "name": "never", "title": "Never", "visibleIf": "{n} > 5 and {n} < 3" },
            { "type": "text", "name": "need", "title": "Need", "requiredIf": "{n} > 11" },
            { "type": "matrix", "name": "m", "title": "M", "columns": [1, 2], "rows": ["x", { "value": "y", "visibleIf": "{n} > 12" }] },
            { "type": "text", "name": "rule", "title": "R", "isRequired": true, "validators": [{ "type": "expression", "expression": "{n} > 13", "text": "No" }] } ] },
          { "name": "two", "title": "For {none}", "visibleIf": "{n} > 14", "elements": [{ "type": "text", "name": "z", "title": "Z" }] } ] }"#,
    );
    for (words, place) in [
        ("'{n} > 10'", "o (pages[0].elements[2].choices[1].visibleIf)"),
        ("'{n} > 5 and {n} < 3'", "never (pages[0].elements[3].visibleIf)"),
        ("'{n} > 11'", "need (pages[0].elements[4].requiredIf)"),
        ("'{n} > 12'", "m (pages[0].elements[5].rows[1].visibleIf)"),
        ("'{n} > 13'", "rule (pages[0].elements[6].validators[0])"),
        ("'{n} > 14'", "pages[1].visibleIf"),
        ("random order", "pages[0]"),
        ("references in", "pages[1]"),
    ] {
        assert_eq!(places(&made, words), [place], "{words}: {:?}", made.losses);
    }
    let ours = made.losses.iter().find(|loss| loss.place.to_string().starts_with("questionnaire"));
    assert!(ours.is_none(), "{ours:?}");
}

#[test]
fn names_of_groups_that_become_titles_are_named() {
    let made = form(
        &[
            &["type", "name", "label"],
            &["begin_group", "grp_intern", ""],
            &["text", "a", "A"],
            &["end_group", "", ""],
            &["begin_group", "grp_said", "About you"],
            &["text", "b", "B"],
            &["end_group", "", ""],
        ],
        &[],
    );
    let says = |row: usize| named(&made, &format!("sheet 'survey', row {row}"));
    assert!(says(2).len() == 1 && says(2)[0].contains("the name 'Grp intern'"), "{}", report(&made));
    assert!(says(5).is_empty(), "{}", report(&made));
}
