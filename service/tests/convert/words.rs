//! Words stand where they are read, in the language in which they are written.

use crate::conditions::{named, question, report};
use crate::real::read;

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
