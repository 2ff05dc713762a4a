//! An anonymous campaign asks for nothing that would have to know who answers; each mistake says what, where and what to do.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::campaign::{self, Problem};
use serde_json::{Value, json};

/// What is said of a small campaign with these changes, each by where it goes in the document.
fn check(changes: &[(&str, Value)], expected: &[&str]) {
    let mut document = json!({
        "format": "canvass-campaign/1", "slug": "quiet", "title": "Quiet", "asks": "We", "intro": "Why", "next": "Then",
        "privacy": "anonymous", "breakdowns": ["library"],
        "questionnaire": { "pages": [{ "id": "one", "title": "One", "questions": [
            { "id": "hours", "text": "When?", "answer": { "kind": "text" } },
            { "id": "why", "text": "Why?", "answer": { "kind": "text" } }
        ] }] }
    });
    for (at, value) in changes {
        let (parent, field) = at.rsplit_once('/').unwrap();
        document.pointer_mut(parent).unwrap()[field] = value.clone();
    }
    let found = campaign::read(&document.to_string());
    let found: Vec<String> = found.err().unwrap_or_default().iter().map(Problem::to_string).collect();
    assert_eq!(found, expected, "{changes:?}");
}

const WHY: &str = "/questionnaire/pages/0/questions/1";

fn of_why(field: &str) -> String {
    format!("{WHY}/{field}")
}

#[test]
fn what_makes_a_class_can_be_asked() {
    check(&[(&of_why("show_if"), json!("roster.divisions has lita or roster.library = school"))], &[]);
    check(&[(&of_why("text"), json!("As a {{roster.library|library}}, why?"))], &[]);
    let quota = json!([{ "id": "some", "of": "roster.library = school", "at_most": 50 }]);
    check(&[("/quotas", quota)], &[]);
}

#[test]
fn the_rest_of_the_roster_is_not_known() {
    let what = "'roster.joined' is not known of who answers an anonymous campaign: use roster.divisions or what results are broken down by, add 'joined' to breakdowns, or remove it";
    let at = |place: &str| format!("{place}: {what}");
    let question = "questionnaire.pages[0].questions[1]";
    for field in ["show_if", "required_if"] {
        check(&[(&of_why(field), json!("roster.joined < 2010"))], &[&at(&format!("{question}.{field}"))]);
    }
    check(
        &[(&of_why("text"), json!("Since {{roster.joined|you joined}}, why?"))],
        &[&at(&format!("{question}.text"))],
    );
    let quota = json!([{ "id": "some", "of": "roster.joined < 2010", "at_most": 50 }]);
    check(&[("/quotas", quota)], &[&at("quotas[0].of")]);
    let identified =
        [("/privacy", json!("confidential")), (&of_why("show_if"), json!("roster.joined < 2010"))];
    check(&identified, &[]);
}

#[test]
fn a_link_brings_nothing() {
    let why = "since a link that brings a value can be made for one person";
    check(
        &[
            ("/questionnaire/link_values", json!(["source"])),
            (&of_why("show_if"), json!("link.source = mail")),
        ],
        &[
            &format!(
                "questionnaire.link_values[0]: 'source' cannot be taken from the link in an anonymous campaign, {why}: remove it"
            ),
            &format!(
                "questionnaire.pages[0].questions[1].show_if: 'link.source' is not known in an anonymous campaign, {why}: remove it"
            ),
        ],
    );
    let options = json!([{ "id": "mail", "label": "Mail" }, { "id": "else", "label": "Else" }]);
    let hidden = json!({ "kind": "hidden", "link": "by", "options": options });
    check(
        &[(&of_why("answer"), hidden)],
        &[&format!(
            "questionnaire.pages[0].questions[1].answer.kind: is taken from the link, which an anonymous campaign does not do, {why}: remove the question, or use venues"
        )],
    );
}

#[test]
fn files_are_not_taken() {
    check(
        &[(&of_why("answer"), json!({ "kind": "file", "types": ["pdf"] }))],
        &[
            "questionnaire.pages[0].questions[1].answer.kind: takes files, which an anonymous campaign does not, since a file often says who made it: ask for a text, or remove the question",
        ],
    );
}

#[test]
fn a_translation_recalls_no_more_than_its_original() {
    let texts = json!({ "questions.why.text": { "of": "Why?", "text": "¿Por qué, {{roster.name|usted}}?" } });
    let places: Vec<String> = {
        let document = json!({
            "format": "canvass-campaign/1", "slug": "quiet", "title": "Quiet", "asks": "We", "intro": "Why", "next": "Then",
            "privacy": "anonymous", "translations": { "es": texts },
            "questionnaire": { "pages": [{ "id": "one", "title": "One", "questions": [
                { "id": "why", "text": "Why?", "answer": { "kind": "text" } }
            ] }] }
        });
        campaign::read(&document.to_string())
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|own| own.place)
            .collect()
    };
    assert_eq!(places, ["translations.es: questionnaire.pages[0].questions[0].text"]);
}
