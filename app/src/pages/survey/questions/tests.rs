use domain::answer::{Answer, Rating};
use domain::profile::Profile;
use domain::questionnaire::Questionnaire;
use leptos::config::LeptosOptions;

use super::*;
use crate::document::{Site, render};

const PAGE: &str = r#"{ "id": "p", "title": "Ways forward", "questions": [
    { "id": "models", "text": "How would that be?", "required": true, "answer": { "kind": "battery",
      "statements": [{ "id": "close", "label": "Closer" }, { "id": "one", "label": "One division" }],
      "scale": { "from": 1, "to": 5, "labels": ["against", "in favour"], "dont_know": true } } },
    { "id": "why", "text": "Why?", "show_if": "models.one in (1, 2)",
      "answer": { "kind": "text", "at_most": 10 } },
    { "id": "lapsed", "text": "Why did you leave?", "show_if": "member = no",
      "answer": { "kind": "text" } },
    { "id": "worries", "text": "What worries you?", "answer": { "kind": "several", "at_most": 1,
      "options": [{ "id": "dues", "label": "Dues <b>" }, { "id": "home", "label": "Home" }] } },
    { "id": "order", "text": "In which order?", "answer": { "kind": "ranking",
      "options": [{ "id": "a", "label": "First" }, { "id": "b", "label": "Second" }] } }
] }"#;

const FIRST: &str = r#"{ "id": "f", "title": "You", "questions": [
    { "id": "member", "text": "A member?", "answer": { "kind": "single",
      "options": [{ "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }] } }
] }"#;

fn html(answers: &Answers, with_problems: bool) -> String {
    let questionnaire: Questionnaire =
        serde_json::from_str(&format!("{{ \"pages\": [{FIRST}, {PAGE}] }}")).unwrap();
    let mut pages = questionnaire.pages_for(Sheet::Page(1), answers, &Profile::default());
    let page = pages.remove(0);
    let model = QuestionsModel {
        base: "/s/t".to_owned(),
        kiosk: false,
        title: "Together?".to_owned(),
        sheet: Sheet::Page(1),
        of: 3,
        depend: true,
        problems: if with_problems { page.problems(answers) } else { Vec::new() },
        pages: vec![page],
        answers: answers.clone(),
        revealed: false,
        unplaced: Vec::new(),
        from_check: false,
        otherwise: BTreeMap::new(),
        minutes_left: 1,
        welcome: None,
        begins_on: None,
        simulated: false,
    };
    let site = Site {
        options: LeptosOptions::builder().output_name("canvass").build(),
        css: "/main.css".to_owned(),
        staff_css: "/staff.css".to_owned(),
        charts: "/chart.js".to_owned(),
        association: "ALA".to_owned(),
        simulated: false,
    };
    render(site, say::Speech::default(), move || view! { <QuestionsPage model /> }).html
}

fn answers(given: &[(&str, Answer)]) -> Answers {
    given.iter().map(|(question, answer)| (question.parse().unwrap(), answer.clone())).collect()
}

fn one_new_division(rating: u8) -> (&'static str, Answer) {
    ("models", Answer::Ratings([("one".parse().unwrap(), Rating::Point(rating))].into()))
}

/// The opening tag of the question's fieldset, if it is on the page.
fn fieldset(html: &str, question: &str) -> Option<String> {
    let start = html.find(&format!("id=\"q-{question}\""))?;
    let start = html[..start].rfind('<')?;
    let end = html[start..].find('>')?;
    Some(html[start..start + end].to_owned())
}

#[test]
fn a_question_that_is_not_asked_cannot_be_answered() {
    let hidden = html(&answers(&[one_new_division(5)]), false);
    let why = fieldset(&hidden, "why").unwrap();
    assert!(why.contains(" hidden") && why.contains(" disabled"), "{why}");
    assert!(why.contains("data-if=\"a2,qmodels.one,n1,n2\""), "{why}");

    let shown = html(&answers(&[one_new_division(2)]), false);
    let why = fieldset(&shown, "why").unwrap();
    assert!(!why.contains(" hidden") && !why.contains(" disabled"), "{why}");
}

#[test]
fn what_another_page_decides_is_settled_by_the_server() {
    assert_eq!(fieldset(&html(&answers(&[]), false), "lapsed"), None);
    let lapsed = answers(&[("member", Answer::Choice("no".parse().unwrap()))]);
    let tag = fieldset(&html(&lapsed, false), "lapsed").unwrap();
    assert!(!tag.contains("data-if") && !tag.contains(" hidden"), "{tag}");
}

#[test]
fn every_error_links_to_something_on_the_page() {
    let given = answers(&[
        one_new_division(1),
        ("why", Answer::Text("far too long an answer".to_owned())),
        ("worries", Answer::Choices(["dues", "home"].map(|id| id.parse().unwrap()).into())),
        ("order", Answer::Ranks([("b".parse().unwrap(), 1)].into())),
    ]);
    let html = html(&given, true);
    let links: Vec<&str> = html
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|id| *id != "main")
        .collect();
    assert_eq!(links, ["q-models-close", "q-why.input", "q-worries", "q-order-a"]);
    for link in links {
        assert!(html.contains(&format!("id=\"{link}\"")), "{link} is nowhere");
    }
    assert!(html.contains("<title>Error: Ways forward, page 2 of 3"));
}

#[test]
fn what_was_given_is_in_the_form_by_the_names_that_are_read() {
    let given = answers(&[
        one_new_division(4),
        ("worries", Answer::Choices(["dues"].map(|id| id.parse().unwrap()).into())),
        ("order", Answer::Ranks([("b".parse().unwrap(), 1)].into())),
    ]);
    let html = html(&given, false);
    for part in [
        "name=\"answers[models][one]\" value=\"4\" checked",
        "name=\"answers[worries][]\" value=\"dues\" checked",
        "name=\"answers[order][b]\"",
        "name=\"shown[]\" value=\"order=",
        "Dues &lt;b&gt;",
    ] {
        assert!(html.contains(part), "no {part}");
    }
    // Those placed come first.
    assert!(html.find("answers[order][b]").unwrap() < html.find("answers[order][a]").unwrap());
}
