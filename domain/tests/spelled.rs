//! How much nobody is asked for, and what for: documents that are refused because of it.

use domain::answer::Answers;
use domain::campaign::{self, Problem};
use domain::expression::Expression;
use domain::profile::Profile;
use domain::questionnaire::{Questionnaire, Sheet};
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

fn calculated(id: &str, value: &str, to: u32) -> Value {
    json!({ "id": id, "text": "C", "answer": { "kind": "calculated", "value": value, "number": { "to": to } } })
}

fn asked(id: &str) -> Value {
    json!({ "id": id, "text": "?", "answer": { "kind": "number", "to": 9 } })
}

fn page(id: &str, questions: Vec<Value>) -> Value {
    json!({ "id": id, "title": "P", "questions": questions })
}

const TOO_LONG: &str = "too long with all that calculated numbers stand for";

#[test]
fn what_is_calculated_from_others_stays_short() {
    // Each names the one before two hundred times.
    let mut questions = vec![asked("c0")];
    for n in 1..=5 {
        let parts = vec![format!("c{}", n - 1); 200].join(", ");
        questions.push(calculated(&format!("c{n}"), &format!("sum({parts})"), 9_000_000));
    }
    let found = wrong(vec![page("p", questions)]);
    let place = "questionnaire.pages[0].questions[2].answer.value";
    assert!(found.iter().any(|own| own.starts_with(place) && own.contains(TOO_LONG)), "{found:?}");

    // Each is calculated from the one before alone, however many there are.
    let mut questions = vec![asked("c0")];
    questions.extend((1..=2_000).map(|n| calculated(&format!("c{n}"), &format!("c{} + 0", n - 1), 9)));
    let found = wrong(vec![page("p", questions)]);
    assert!(found.len() == 1 && found[0].contains(TOO_LONG), "{found:?}");

    // As deep as it can be, it is read without much of a stack.
    let deep = |count: u32| {
        let mut questions = vec![asked("a")];
        for n in 1..=count {
            let before = if n == 1 { "a".to_owned() } else { format!("c{}", n - 1) };
            let value = format!("{before}{}", "+0".repeat(200));
            questions.push(calculated(&format!("c{n}"), &value, 9));
        }
        let mut last = asked("last");
        last["show_if"] = format!("c{count} > 5").into();
        questions.push(last);
        page("p", questions)
    };
    assert!(wrong(vec![deep(4)]).iter().any(|own| own.contains(TOO_LONG)));
    let pages = json!([deep(3)]).to_string();
    let asked_deep = Questionnaire::new(serde_json::from_str(&pages).unwrap());
    assert_eq!(wrong(vec![deep(3)]), Vec::<String>::new());
    let shown = asked_deep.pages_for(Sheet::All, &Answers::new(), &Profile::default());
    let prepared = shown[0].questions[1].show_if.as_ref().unwrap().condition().unwrap().prepared();
    assert!(Expression::from_prepared(&prepared).is_some_and(|own| !own.questions().is_empty()));

    // Each page has one, and an end that names it.
    let pages = |count: u32| {
        let pages = (1..=count).map(|n| {
            let value = if n == 1 { "a1 + 0".to_owned() } else { format!("c{} + 0", n - 1) };
            let questions = vec![asked(&format!("a{n}")), calculated(&format!("c{n}"), &value, 9)];
            let mut page = page(&format!("p{n}"), questions);
            page["end_if"] = format!("c{n} = 8 or a{n} = 5").into();
            page
        });
        wrong(pages.collect())
    };
    assert!(pages(30).iter().any(|own| own.contains(TOO_LONG)));
    assert_eq!(pages(6), Vec::<String>::new());

    // An end that names a long one as often as there is room.
    let mut last = deep(3);
    last["end_if"] = format!("sum({}) > 5", vec!["c3"; 400].join(",")).into();
    let found = wrong(vec![last]);
    assert!(found.iter().any(|own| own.starts_with("questionnaire.pages[0].end_if: it")), "{found:?}");

    // One that is counted in pieces, named by the condition of a page with many questions.
    let of = |score: &str, many: usize| {
        let mut first: Vec<Value> = (0..50).map(|n| asked(&format!("a{n}"))).collect();
        for part in 0..5 {
            let names: Vec<String> = (0..10).map(|n| format!("a{}", part * 10 + n)).collect();
            first.push(calculated(&format!("part{part}"), &format!("sum({})", names.join(", ")), 90));
        }
        first.push(calculated("score", score, 450));
        let mut second = page("q", (0..many).map(|n| asked(&format!("b{n}"))).collect());
        second["show_if"] = "score > 100".into();
        wrong(vec![page("p", first), second])
    };
    let score = "sum(part0, part1, part2, part3, part4)";
    assert_eq!(of(score, 60), Vec::<String>::new());
    let found = of(score, 600);
    assert!(
        found.len() == 1 && found[0].contains("the conditions that this question is sent with"),
        "{found:?}"
    );
}
