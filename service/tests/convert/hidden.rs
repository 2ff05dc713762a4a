//! What a file has and members never see there is published to nobody unless the report names it.

use crate::conditions::{named, report};
use crate::limesurvey::{structure, told};
use crate::real::read;

#[test]
fn names_descriptions_and_welcomes_that_limesurvey_does_not_show_are_named_or_left_out() {
    let of = |shown: &str, welcome: &str| {
        structure(&[
            ("S", "", "showgroupinfo", "", shown, &[]),
            ("S", "", "showwelcome", "", welcome, &[]),
            ("SL", "", "surveyls_title", "", "T", &[]),
            ("SL", "", "surveyls_welcometext", "", "Hello.", &[]),
            ("G", "", "INTERNAL block", "1", "For the team", &[]),
            ("Q", "S", "a", "1", "A", &[]),
        ])
    };
    for (shown, names_name, has_text) in
        [("B", false, true), ("N", false, false), ("D", true, true), ("X", true, false)]
    {
        let made = of(shown, "Y");
        let page = &made.document.questionnaire.pages[0];
        assert_eq!((page.title.as_str(), page.text.is_empty()), ("INTERNAL block", !has_text), "{shown}");
        let losses = told(&made);
        assert_eq!(losses.contains("the name 'INTERNAL block'"), names_name, "{shown}: {losses}");
        assert_eq!(losses.contains("the words 'For the team'"), !has_text, "{shown}: {losses}");
        assert!(made.document.intro.starts_with("Hello."), "{}", made.document.intro);
    }
    let made = of("B", "N");
    assert!(!made.document.intro.contains("Hello."), "{}", made.document.intro);
    assert!(told(&made).contains("the words 'Hello.'"), "{}", told(&made));
}

#[test]
fn titles_that_surveyjs_does_not_show_are_named_and_descriptions_left_out() {
    let made = read(
        br#"{ "title": "INTERNAL draft", "description": "For us.", "showTitle": false, "showPageTitles": false, "pages": [
          { "name": "words", "title": "Internal: words", "elements": [{ "type": "html", "html": "Hello." }] },
          { "name": "one", "title": "Internal: screening", "description": "For the team", "elements": [{ "type": "text", "name": "a", "title": "A" }] } ] }"#,
    );
    let page = &made.document.questionnaire.pages[0];
    assert_eq!((page.title.as_str(), page.text.as_str()), ("Internal: screening", ""));
    assert_eq!((made.document.title.as_str(), made.document.intro.as_str()), ("INTERNAL draft", "Hello."));
    for said in ["the name 'INTERNAL draft'", "the name 'Internal: screening'", "the words 'For us.'"] {
        assert!(report(&made).contains(said), "{}", report(&made));
    }
    assert_eq!(named(&made, "pages[1].description").len(), 1, "{}", report(&made));
}

#[test]
fn the_help_of_several_lines_stands_at_the_first() {
    let made = structure(&[
        ("G", "", "One", "1", "", &[]),
        ("Q", "Q", "q", "1", "Your names", &[("help", "As in your passport")]),
        ("SQ", "", "a", "1", "First", &[]),
        ("SQ", "", "b", "1", "Last", &[]),
        ("Q", "K", "k", "1", "Hours", &[("help", "Round them")]),
        ("SQ", "", "a", "1", "Work", &[]),
        ("SQ", "", "b", "1", "Rest", &[]),
    ]);
    let hints: Vec<&str> = made.document.questionnaire.questions().map(|own| own.hint.as_str()).collect();
    assert_eq!(hints, ["As in your passport", "", "Round them", ""]);
}
