//! Words stand where they are read, in the language in which they are written.

use service::convert::{self, Target};

use crate::conditions::{form, named, question, report, shown, surveyjs};
use crate::real::read;
use crate::round::of_questions;

#[test]
fn words_after_the_last_question_of_a_page_are_named() {
    let made = read(
        br#"{ "title": "T", "pages": [
          { "name": "one", "elements": [
            { "type": "html", "html": "Before." },
            { "type": "text", "name": "a", "title": "A" },
            { "type": "html", "html": "Between." },
            { "type": "text", "name": "b", "title": "B", "description": "Own." },
            { "type": "html", "html": "Thank you." } ] },
          { "name": "two", "elements": [{ "type": "text", "name": "c", "title": "C" }] } ] }"#,
    );
    assert_eq!(question(&made, "b").hint, "Between.\n\nOwn.\n\nThank you.");
    let said = named(&made, "pages[0].elements[4]");
    assert!(said.len() == 1 && said[0].contains("the words 'Thank you.'"), "{}", report(&made));
    for place in ["pages[0].elements[0]", "pages[0].elements[2]"] {
        assert!(named(&made, place).is_empty(), "{}", report(&made));
    }
}

#[test]
fn usual_words_beside_those_in_the_language_of_a_survey_are_english() {
    let made = read(
        br#"{ "title": { "default": "Needs", "de": "Bedarf" }, "locale": "de", "pages": [{ "name": "p", "title": "Seite", "elements": [
          { "type": "text", "name": "a", "title": { "default": "What?", "de": "Was?", "fr": "Quoi ?" } } ] }] }"#,
    );
    assert_eq!(made.document.title, "Bedarf");
    let said = |language: &str| {
        let translated = made.document.in_language(&language.parse().unwrap()).document;
        (translated.title.clone(), translated.questionnaire.question("a").unwrap().text.clone())
    };
    assert_eq!(said("en"), ("Needs".to_owned(), "What?".to_owned()));
    assert_eq!(said("fr"), ("Bedarf".to_owned(), "Quoi ?".to_owned()));
    assert_eq!(made.document.translations.len(), 2);
}

#[test]
fn conditions_that_hold_of_other_words_for_their_capital_letters_are_named() {
    let made = surveyjs(
        r#"{ "type": "text", "name": "t" }, { "type": "radiogroup", "name": "s", "choices": ["Yes", "No"] },
           { "type": "panel", "visibleIf": "{t} = 'Rome'", "elements": [{ "type": "text", "name": "a" }, { "type": "text", "name": "b" }] },
           { "type": "text", "name": "c", "visibleIf": "{t} contains 'Rome'" },
           { "type": "text", "name": "d", "visibleIf": "{s} = 'Yes'" },
           { "type": "text", "name": "e", "visibleIf": "{t} <> '2020'" },
           { "type": "text", "name": "f", "visibleIf": "{t} <> {a}" }"#,
    );
    let places: Vec<String> = made
        .losses
        .iter()
        .filter(|loss| loss.why.to_string().contains("capital letters"))
        .map(|loss| loss.place.to_string())
        .collect();
    assert_eq!(places, ["pages[0].elements[2].visibleIf", "f (pages[0].elements[6].visibleIf)"]);

    let made = form(
        &[
            &["type", "name", "label", "relevant"],
            &["text", "t", "T"],
            &["text", "a", "A", "${t} = 'Rome'"],
            &["text", "b", "B", "contains(${t}, 'Rome')"],
            &["text", "c", "C", "contains(translate(${t}, 'EMOR', 'emor'), 'rome')"],
            &["text", "d", "D", "contains(translate(${t}, 'R', 'r'), 'rome')"],
        ],
        &[],
    );
    assert_eq!(
        ["a", "b", "c", "d"].map(|id| shown(&made, id)),
        ["t = 'Rome'", "t contains 'Rome'", "t contains 'rome'", ""]
    );
    let says = |row: usize| named(&made, &format!("sheet 'survey', row {row}, column 'relevant'"));
    assert!(says(3).is_empty() && says(5).is_empty(), "{}", report(&made));
    assert!(says(4)[0].contains("capital letters make a difference there"), "{}", report(&made));
}

#[test]
fn exported_conditions_look_for_words_in_capital_letters_too() {
    let document = of_questions(
        r#"[{ "id": "t", "text": "T", "answer": { "kind": "text" } },
            { "id": "a", "text": "A", "show_if": "t contains 'Rome'", "answer": { "kind": "text" } },
            { "id": "b", "text": "B", "show_if": "not (t = 'Rome')", "answer": { "kind": "text" } }]"#,
    );
    let says = |target| {
        let losses = convert::write(&document, target).unwrap().losses;
        let of_letters = losses.into_iter().filter(|loss| loss.why.to_string().contains("capital letters"));
        of_letters.map(|loss| loss.place.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((says(Target::Surveyjs), says(Target::Xlsform)), (vec!["b".to_owned()], vec![]));
    let again = read(&convert::write(&document, Target::Xlsform).unwrap().bytes);
    assert_eq!((shown(&again, "a"), shown(&again, "b")), ("t contains 'rome'", "not (t = 'Rome')"));
    assert!(!report(&again).contains("capital letters"), "{}", report(&again));
}

#[test]
fn capital_letters_of_names_and_options_make_no_difference_in_a_condition_of_surveyjs() {
    let made = surveyjs(
        r#"{ "type": "radiogroup", "name": "Member", "choices": ["Yes", "No"] },
           { "type": "checkbox", "name": "Topics", "choices": ["Pay", "PAY", "Time"] },
           { "type": "text", "name": "a", "visibleIf": "{member} = 'yes'" },
           { "type": "text", "name": "b", "visibleIf": "{TOPICS} contains 'time'" },
           { "type": "text", "name": "c", "visibleIf": "{Topics} contains 'PAY'" }"#,
    );
    let condition = |id: &str| {
        let asked = made.document.questionnaire.question(id).unwrap();
        asked.show_if.as_ref().map(|own| own.text().to_owned())
    };
    assert_eq!(condition("a").as_deref(), Some("member = yes"));
    assert_eq!(condition("b").as_deref(), Some("topics has time"));
    assert_eq!(condition("c").as_deref(), Some("topics has pay_2"));
    let told: String = made.losses.iter().map(ToString::to_string).collect();
    assert!(!told.contains("the condition"), "{told}");
}

#[test]
fn a_picture_in_a_text_is_named_and_what_it_shows_stands_there_in_words() {
    let made = surveyjs(
        r#"{ "type": "text", "name": "a", "title": "What is <img data-alt='x' src=\"x.png\" alt=\"a red &amp; blue flag\"> this?" }"#,
    );
    assert_eq!(question(&made, "a").text, "What is a red & blue flag this?");
    assert!(report(&made).contains("the picture in 'What is"), "{}", report(&made));
}

#[test]
fn words_beside_a_calculation_alone_on_their_page_stand_where_other_words_do() {
    let made = read(
        br#"{ "title": "T", "completedHtml": "Bye.", "pages": [
          { "name": "one", "title": "One", "elements": [{ "type": "text", "inputType": "number", "name": "a", "title": "A" }] },
          { "name": "two", "elements": [{ "type": "expression", "name": "s", "expression": "{a} + 1" }, { "type": "html", "html": "Halfway." }] },
          { "name": "three", "title": "Three", "elements": [{ "type": "text", "name": "b", "title": "B" }] },
          { "name": "four", "elements": [{ "type": "expression", "name": "t", "expression": "{a} + 2" }, { "type": "html", "html": "Well done." }] } ] }"#,
    );
    let pages = &made.document.questionnaire.pages;
    let ids = |page: usize| pages[page].questions.iter().map(|own| own.id.to_string()).collect::<Vec<_>>();
    assert_eq!(
        (pages.len(), ids(0), ids(1)),
        (2, vec!["a".into(), "s".into()], vec!["b".into(), "t".into()])
    );
    assert_eq!((pages[1].text.as_str(), made.document.next.as_str()), ("Halfway.", "Well done.\n\nBye."));
}

#[test]
fn words_for_everybody_do_not_stand_at_a_question_that_some_are_asked() {
    let made = read(
        br#"{ "title": "T", "pages": [
          { "name": "one", "elements": [
            { "type": "boolean", "name": "m", "title": "M" },
            { "type": "html", "html": "Think of last year." },
            { "type": "text", "name": "a", "title": "A", "visibleIf": "{m} = true" },
            { "type": "text", "name": "b", "title": "B" },
            { "type": "panel", "title": "For members", "visibleIf": "{m} = true", "elements": [{ "type": "text", "name": "c", "title": "C" }] } ] },
          { "name": "two", "elements": [
            { "type": "text", "name": "d", "title": "D" },
            { "type": "html", "html": "Now all." },
            { "type": "text", "name": "e", "title": "E", "visibleIf": "{m} = true" } ] } ] }"#,
    );
    let hint = |id: &str| question(&made, id).hint.clone();
    assert_eq!(["a", "b", "c", "e"].map(hint), ["", "Think of last year.", "For members", ""]);
    assert_eq!(made.document.questionnaire.pages[1].text, "Now all.");
    for (place, says) in
        [("pages[0].elements[1]", "in front of the answer to 'B'"), ("pages[1].elements[1]", "at the top")]
    {
        let said = named(&made, place);
        assert!(said.len() == 1 && said[0].contains(says), "{}", report(&made));
    }
}

#[test]
fn titles_of_pages_of_words_stand_above_them_but_for_the_campaigns_own() {
    let made = read(
        br#"{ "title": "T", "completedHtml": "Bye.", "pages": [
          { "name": "zero", "title": "T", "elements": [{ "type": "html", "html": "Hello." }] },
          { "name": "one", "title": "Data protection", "elements": [{ "type": "html", "html": "Your data stay here." }] },
          { "name": "two", "title": "Two", "elements": [{ "type": "text", "name": "a", "title": "A" }] },
          { "name": "three", "title": "Contact us", "elements": [{ "type": "html", "html": "At any time." }] } ] }"#,
    );
    assert_eq!(made.document.intro, "Hello.\n\nData protection\n\nYour data stay here.");
    assert_eq!(made.document.next, "Contact us\n\nAt any time.\n\nBye.");
}
