//! Words that not everybody reads are notes with their condition, wherever they stand.

use domain::questionnaire::{Kind, Note, Question};
use service::convert::{self, Converted, Target};

use crate::conditions::{form, named, question, report, shown, surveyjs};
use crate::real::read;
use crate::round::of_questions;

/// The ids of what stands on each page.
fn ids(made: &Converted) -> Vec<Vec<String>> {
    let of_page = |questions: &[Question]| questions.iter().map(|own| own.id.to_string()).collect();
    made.document.questionnaire.pages.iter().map(|page| of_page(&page.questions)).collect()
}

/// What a note says.
fn note<'a>(made: &'a Converted, id: &str) -> (&'a str, &'a str) {
    match &question(made, id).answer {
        Kind::Note(Note { body }) => (question(made, id).text.as_str(), body.as_str()),
        _ => panic!("'{id}' is no note: {}", report(made)),
    }
}

#[test]
fn words_under_a_condition_are_a_note_between_questions_and_at_the_end_of_a_page() {
    let made = form(
        &[
            &["type", "name", "label", "hint", "relevant"],
            &["begin_group", "g", "Screening"],
            &["select_one yn", "member", "Are you a member?"],
            &["note", "before", "First of all."],
            &["note", "no", "You are not eligible.", "Please stop here.", "${member} = 'no'"],
            &["note", "now", "Now to you."],
            &["select_one yn", "b", "Next question"],
            &["note", "last", "Thanks, member.", "", "${member} = 'yes'"],
            &["end_group"],
        ],
        &[&["list_name", "name", "label"], &["yn", "yes", "Yes"], &["yn", "no", "No"]],
    );
    assert_eq!(ids(&made), [["member", "before", "no", "b", "last"].map(str::to_owned).to_vec()]);
    assert_eq!(note(&made, "no"), ("You are not eligible.", "Please stop here."));
    assert_eq!(["before", "no", "last"].map(|id| shown(&made, id)), ["", "member = no", "member = yes"]);
    assert_eq!(question(&made, "b").hint, "Now to you.");
    assert!(!report(&made).contains("the condition"), "{}", report(&made));
}

#[test]
fn words_under_a_condition_behind_all_questions_are_a_page_of_notes() {
    let made = form(
        &[
            &["type", "name", "label", "relevant"],
            &["note", "hello", "Hello."],
            &["text", "a", "A"],
            &["begin_group", "end", "End", ""],
            &["note", "bye", "We will call you.", "${a} = 'x'"],
            &["note", "all", "Thank you."],
            &["end_group"],
            &["begin_group", "more", "", "${a} = 'y'"],
            &["note", "other", "We will write to you."],
            &["end_group"],
        ],
        &[],
    );
    assert_eq!(ids(&made), [vec!["a".to_owned()], vec!["bye".to_owned()], vec!["other".to_owned()]]);
    assert_eq!((shown(&made, "bye"), made.document.next.as_str()), ("a = 'x'", "Thank you."));
    let pages = &made.document.questionnaire.pages;
    assert_eq!((pages[1].title.as_str(), pages[1].text.as_str()), ("End", ""));
    assert_eq!(pages[2].show_if.as_ref().unwrap().text(), "a = 'y'");
    assert!(!report(&made).contains("the condition"), "{}", report(&made));
}

#[test]
fn words_whose_condition_cannot_be_said_are_read_by_all() {
    let made = surveyjs(
        r#"{ "type": "text", "name": "a" }, { "type": "html", "name": "w", "html": "Words.", "visibleIf": "{nothing} = 1" },
           { "type": "text", "name": "b" }"#,
    );
    assert_eq!((note(&made, "w"), shown(&made, "w")), (("Words.", ""), ""));
    let said = named(&made, "pages[0].elements[1].visibleIf");
    assert!(said.len() == 1 && said[0].contains("they are shown to everybody"), "{}", report(&made));
}

#[test]
fn a_file_of_notes_alone_asks_nothing() {
    let survey = br#"{ "title": "T", "pages": [{ "name": "p", "elements": [
        { "type": "html", "name": "w", "html": "Words.", "visibleIf": "{a} = 1" }] }] }"#;
    let why = convert::read(survey, None, None).unwrap_err();
    assert!(why.to_string().contains("there is no question in it"), "{why}");
}

#[test]
fn a_note_with_a_condition_comes_back_as_it_went() {
    let document = of_questions(
        r#"[{ "id": "m", "text": "M", "answer": { "kind": "single", "options": [{ "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }] } },
            { "id": "n", "text": "Not for you", "show_if": "m = no", "answer": { "kind": "note", "body": "R&D.\n\nPlease stop." } },
            { "id": "a", "text": "A", "show_if": "m = no", "answer": { "kind": "text" } },
            { "id": "end", "text": "Only a heading", "show_if": "m = yes", "answer": { "kind": "note" } }]"#,
    );
    for target in [Target::Xlsform, Target::Surveyjs] {
        let again = read(&convert::write(&document, target).unwrap().bytes);
        assert_eq!(again.document.questionnaire.pages, document.questionnaire.pages, "{target}");
    }
}

#[test]
fn words_are_divided_into_heading_and_body_alike_in_every_language() {
    let words = |german: &str| {
        read(
            format!(
                r#"{{ "title": "T", "pages": [{{ "name": "p", "title": "P", "elements": [{{ "type": "text", "name": "a", "title": "A" }},
                   {{ "type": "html", "name": "w", "visibleIf": "{{a}} = 'x'", "html": {{ "default": "<p>One.</p><p>Two.</p>", "de": "{german}" }} }}] }}] }}"#
            )
            .as_bytes(),
        )
    };
    let made = words("<p>Eins.</p><p>Zwei.</p>");
    assert_eq!(note(&made, "w"), ("One.", "Two."));
    let german = made.document.in_language(&"de".parse().unwrap()).document;
    let Kind::Note(said) = &german.questionnaire.question("w").unwrap().answer else { panic!() };
    assert_eq!(
        (german.questionnaire.question("w").unwrap().text.as_str(), said.body.as_str()),
        ("Eins.", "Zwei.")
    );

    let made = words("<p>Eins und zwei.</p>");
    assert_eq!(note(&made, "w"), ("One.\nTwo.", ""));
    let german = made.document.in_language(&"de".parse().unwrap()).document;
    assert_eq!(german.questionnaire.question("w").unwrap().text, "Eins und zwei.");
}

#[test]
fn what_stands_below_the_heading_of_a_note_recalls_answers_too() {
    let made = form(
        &[
            &["type", "name", "label", "hint", "relevant"],
            &["begin_group", "one", "One"],
            &["text", "a", "Your name?"],
            &["end_group"],
            &["begin_group", "two", "Two"],
            &["note", "n", "Hello", "Welcome, ${a}.", "${a} != ''"],
            &["text", "b", "B"],
            &["end_group"],
        ],
        &[],
    );
    assert_eq!(note(&made, "n"), ("Hello", "Welcome, {{a|…}}."));
}
