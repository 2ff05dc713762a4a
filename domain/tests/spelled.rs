//! How much nobody is asked for, and what for: documents that are refused because of it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::campaign::{self, Problem};
use serde_json::{Value, json};

/// What is wrong with a document of these pages, each a list of questions.
fn wrong(pages: Vec<Value>) -> Vec<String> {
    let document = json!({
        "format": "canvass-campaign/1",
        "slug": "spelled",
        "title": "T", "asks": "A", "intro": "I", "next": "N",
        "questionnaire": { "pages": pages },
    });
    let problems = campaign::read(&document.to_string()).err().unwrap_or_default();
    problems.into_iter().map(|Problem { place, what }| format!("{place}: {what}")).collect()
}

#[test]
fn a_value_of_the_link_is_one_answer() {
    let hidden = |id: &str, link: &str| {
        let options = json!([{ "id": "mail", "label": "A mail" }, { "id": "card", "label": "A card" }]);
        json!({ "id": id, "text": "By", "answer": { "kind": "hidden", "link": link, "options": options } })
    };
    let why = json!({ "id": "why", "text": "Why?", "answer": { "kind": "text" } });
    let page = |second: Value| {
        vec![json!({ "id": "p", "title": "P", "questions": [hidden("by", "source"), second, why] })]
    };
    assert_eq!(
        wrong(page(hidden("again", "source"))),
        [
            "questionnaire.pages[0].questions[1].answer.link: 'by' counts what the link brings as 'source': list all values there, and leave this question out"
        ]
    );
    assert!(wrong(page(hidden("event", "event"))).is_empty());
}
