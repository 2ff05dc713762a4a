//! Answers that nobody is asked for: what the link brings, and what is calculated from other answers.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;

use domain::answer::{Answer, Answers, Fields, read_page};
use domain::campaign::{self, Document, Problem, edit, version};
use domain::expression::Expression;
use domain::profile::Profile;
use domain::questionnaire::{AsWritten, Kind, Page, Sheet, with_answers};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Two pages: numbers, what is calculated of them, questions that depend on it on the same page and on the next.
fn json() -> Value {
    json!({
        "format": "canvass-campaign/1",
        "slug": "derived",
        "title": "T", "asks": "A", "intro": "I", "next": "N",
        "questionnaire": { "pages": [
            { "id": "one", "title": "One", "questions": [
                { "id": "by", "text": "By", "answer": {
                    "kind": "hidden", "link": "source", "otherwise": "elsewhere",
                    "options": [{ "id": "mail", "label": "A mail" }, { "id": "elsewhere", "label": "Elsewhere" }]
                } },
                { "id": "train", "text": "Train?", "answer": { "kind": "number", "to": 9 } },
                { "id": "ask", "text": "Bus too?", "answer": { "kind": "single", "options": [
                    { "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }
                ] } },
                { "id": "bus", "text": "Bus?", "show_if": "ask = yes", "answer": { "kind": "number", "to": 9, "decimals": 1 } },
                { "id": "total", "text": "Together", "answer": {
                    "kind": "calculated", "value": "sum(train, bus)", "number": { "to": 18, "decimals": 1, "unit": "hours" }
                } },
                { "id": "left", "text": "Left", "show_if": "ask = no", "answer": {
                    "kind": "calculated", "value": "9 - total", "number": { "from": -9, "to": 9, "decimals": 1 }
                } },
                { "id": "much", "text": "So much?", "show_if": "total > 5 and by != elsewhere", "answer": { "kind": "text" } },
                { "id": "little", "text": "So little?", "show_if": "left > 5 or empty(total)", "answer": { "kind": "text" } },
            ] },
            { "id": "two", "title": "You said {{total|nothing}}", "show_if": "not (total = 0)", "questions": [
                { "id": "why", "text": "Why?", "show_if": "by = mail", "answer": { "kind": "text" } },
                { "id": "tram", "text": "Tram?", "show_if": "roster.branch != north", "answer": { "kind": "number", "to": 9 } },
                { "id": "rails", "text": "Rails", "answer": {
                    "kind": "calculated", "value": "sum(train, tram)", "number": { "to": 18 }
                } },
                { "id": "both", "text": "Both", "answer": {
                    "kind": "calculated", "value": "count(train > 3, tram > 3) + total", "number": { "to": 20, "decimals": 1 }
                } },
                { "id": "none", "text": "Never?", "show_if": "empty(rails)", "answer": { "kind": "text" } },
                { "id": "some", "text": "Sometimes?", "show_if": "answered(rails) and rails in (4, 5, 9)", "answer": { "kind": "text" } },
                { "id": "held", "text": "Held?", "show_if": "both has any (0, 2, 6) or count(by = mail, roster.branch = north, tram > 3) in (1, 3)", "answer": { "kind": "text" } },
                { "id": "last", "text": "What else?", "answer": { "kind": "text" } },
            ] },
        ] },
    })
}

fn document() -> Document {
    campaign::read(&json().to_string()).unwrap()
}

/// What is wrong with the document with another question in the place of the one with its id.
fn wrong(question: Value) -> Vec<(String, String)> {
    let mut json = json();
    let pages = json["questionnaire"]["pages"].as_array_mut().unwrap();
    let mut all = pages.iter_mut().flat_map(|page| page["questions"].as_array_mut().unwrap());
    let place = all.find(|own| own["id"] == question["id"]).unwrap();
    *place = question;
    let problems = campaign::read(&json.to_string()).err().unwrap_or_default();
    problems.into_iter().map(|Problem { place, what }| (place, what.to_string())).collect()
}

fn by(link: &str) -> Profile {
    let link =
        if link.is_empty() { BTreeMap::new() } else { [("source".to_owned(), link.to_owned())].into() };
    Profile { link, ..Profile::default() }
}

fn answers(json: &str) -> Answers {
    serde_json::from_str(json).unwrap()
}

fn ids(pages: &[Page]) -> Vec<String> {
    pages.iter().flat_map(|page| &page.questions).map(|question| question.id.to_string()).collect()
}

#[test]
fn what_the_link_brings_is_an_answer_and_what_is_posted_is_none() {
    let asked = document().questionnaire;
    let kept = |link: &str, given: &str| {
        let checked = asked.check(&answers(given), &by(link)).unwrap().into_answers();
        checked.get("by").map(|answer| serde_json::to_value(answer).unwrap()["choice"].clone())
    };
    assert_eq!(kept("mail", "{}"), Some("mail".into()));
    assert_eq!(kept("poster", "{}"), Some("elsewhere".into()), "any other value counts so");
    assert_eq!(kept("", "{}"), None);
    assert_eq!(kept("", r#"{ "by": { "choice": "mail" } }"#), None, "whoever kept it in a draft");
    assert_eq!(kept("mail", r#"{ "by": { "choice": "elsewhere" } }"#), Some("mail".into()));
}

#[test]
fn a_form_cannot_bring_what_nobody_is_asked() {
    let asked = document().questionnaire;
    let fields = [("shown[]", "by"), ("answers[by]", "mail"), ("shown[]", "total"), ("answers[total]", "18")];
    let fields = Fields(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
    let mut kept = Answers::new();
    assert_eq!(read_page(&asked.pages[0], &fields, &mut kept), []);
    assert_eq!(kept, Answers::new());
}

#[test]
fn what_is_calculated_follows_from_what_is_asked() {
    let asked = document().questionnaire;
    let number = |id: &str, given: &str| {
        let kept = asked.check(&answers(given), &by("")).unwrap().into_answers();
        kept.get(id).map(|answer| match answer {
            Answer::Number(number) => number.to_string(),
            other => panic!("{other:?}"),
        })
    };
    let both = r#"{ "train": { "number": 4 }, "ask": { "choice": "yes" }, "bus": { "number": 2.5 } }"#;
    assert_eq!(number("total", both).as_deref(), Some("6.5"));
    let hidden = r#"{ "train": { "number": 4 }, "ask": { "choice": "no" }, "bus": { "number": 2.5 } }"#;
    assert_eq!(number("total", hidden).as_deref(), Some("4"), "what is hidden is not added up");
    assert_eq!(number("left", hidden).as_deref(), Some("5"), "one number is calculated from another");
    assert_eq!(number("left", both), None, "it has no value where its condition does not hold");
    assert_eq!(number("total", "{}"), None, "nothing was answered");
    let posted = r#"{ "train": { "number": 4 }, "total": { "number": 17 } }"#;
    assert_eq!(number("total", posted).as_deref(), Some("4"), "whatever was kept under its name");
    let alone = asked.check(&Answers::new(), &by("mail")).unwrap().into_answers();
    assert_eq!((alone.len(), asked.is_answered_by(&alone)), (1, false), "a link alone is no response");
}

#[test]
fn texts_recall_what_is_calculated() {
    let asked = document().questionnaire;
    let read = |given: &str| asked.clone().recalling(&answers(given), &by(""), &AsWritten);
    assert_eq!(read(r#"{ "train": { "number": 4 } }"#).pages[1].title, "You said 4 hours");
    assert_eq!(read("{}").pages[1].title, "You said nothing");
}

#[test]
fn members_see_none_of_it() {
    let asked = document().questionnaire;
    for sheet in [Sheet::Page(0), Sheet::All] {
        let pages = asked.pages_for(sheet, &Answers::new(), &by("mail"));
        let shown = ids(&pages);
        assert!(!["by", "total", "left"].iter().any(|id| shown.iter().any(|own| own == id)), "{shown:?}");
    }
    assert_eq!(
        asked.page_to_go_on(
            &answers(r#"{ "train": { "number": 0 }, "ask": { "choice": "yes" }, "bus": { "number": 0 } }"#),
            &by("")
        ),
        None
    );
    let translated = document().entries(&"es".parse().unwrap());
    let places: Vec<String> = translated.into_iter().map(|entry| entry.place).collect();
    assert!(places.iter().any(|place| place == "questions.total.unit"), "a text can recall it");
    assert!(!places.iter().any(|place| place.starts_with("questions.by") || place == "questions.total.text"));
    assert_eq!(domain::questionnaire::seconds(asked.questions().filter(|own| !own.answer.is_shown())), 0);
}

#[test]
fn each_mistake_is_named() {
    let calculated = |value: &str, number: Value| {
        wrong(
            json!({ "id": "total", "text": "T", "answer": { "kind": "calculated", "value": value, "number": number } }),
        )
    };
    let first = |value: &str, number: Value| {
        let (place, what) = calculated(value, number).into_iter().next().unwrap();
        format!("{} {what}", place.rsplit_once(".answer.").map_or(place.as_str(), |(_, field)| field))
    };
    let fits = || json!({ "to": 18, "decimals": 1 });
    assert_eq!(
        first("", fits()),
        "value column 1: is empty: write what is calculated, such as sum(train, bus)"
    );
    assert_eq!(
        first("train bus", fits()),
        "value column 7: + or - has to stand between two numbers, and nothing behind the last"
    );
    assert!(first("train + last", fits()).contains("'last' is not asked before this"));
    assert!(first("total", fits()).contains("'total' is not asked before this"), "not even by itself");
    assert!(first("train + nothing", fits()).contains("'nothing' is no question"));
    assert!(first("train + ask", fits()).contains("the options of 'ask' are no numbers"));
    assert!(first("train + by", fits()).contains("the options of 'by' are no numbers"));
    assert!(first("train + roster.age", fits()).contains("only answers can be calculated with"));
    assert!(first("1 + 2", fits()).contains("names no question"));
    assert_eq!(
        first("sum(train, bus)", json!({ "to": 17, "decimals": 1 })),
        "number.to the value can be 18: write 18 or more"
    );
    assert_eq!(first("train - bus", fits()), "number.from the value can be -9: write -9 or less");
    assert_eq!(
        first("sum(train, bus)", json!({ "to": 18 })),
        "number.decimals the value can have 1: write that"
    );
    assert_eq!(
        first("sum(train, bus)", json!({ "to": 18, "decimals": 1, "step": 0.5 })),
        "number.step nobody gives this number: leave it out"
    );
    assert!(calculated("sum(train, bus) + 0", fits()).is_empty());
    let never = json!({ "id": "total", "text": "T", "show_if": "ask = no", "answer": {
        "kind": "calculated", "value": "train + bus", "number": fits()
    } });
    assert!(wrong(never)[0].1.contains("can never have a value"));
    let required = json!({ "id": "total", "text": "T", "required": true, "answer": {
        "kind": "calculated", "value": "sum(train, bus)", "number": fits()
    } });
    assert!(wrong(required)[0].1.contains("nobody is asked for this answer"));

    let hidden = |answer: Value| {
        let mut question = json!({ "id": "by", "text": "By", "answer": answer });
        question["answer"]["kind"] = "hidden".into();
        wrong(question)
            .into_iter()
            .map(|(place, what)| format!("{place}: {what}"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let options = json!([{ "id": "mail", "label": "A mail" }, { "id": "elsewhere", "label": "Elsewhere" }]);
    assert!(hidden(json!({ "link": "So urce", "options": options })).contains("is no name for a value"));
    assert!(
        hidden(json!({ "link": "source", "options": options, "otherwise": "nowhere" }))
            .contains("'nowhere' is not among the options")
    );
    let mut conditional = options.clone();
    conditional[0]["show_if"] = "ask = no".into();
    assert!(hidden(json!({ "link": "source", "options": conditional })).contains("nobody chooses it"));
    let recalled = json!({ "id": "last", "text": "You came by {{by|it}}", "answer": { "kind": "text" } });
    assert!(wrong(recalled)[0].1.contains("write link."));
}

#[test]
fn members_see_something_of_every_page() {
    let mut json = json();
    json["questionnaire"]["pages"][1]["questions"] = json!([
        { "id": "more", "text": "M", "answer": { "kind": "calculated", "value": "total", "number": { "to": 18, "decimals": 1 } } }
    ]);
    let problems = campaign::read(&json.to_string()).unwrap_err();
    assert!(problems[0].what.to_string().contains("members see nothing of this page"), "{problems:?}");
}

#[test]
fn nothing_is_measured_or_crossed_by_what_links_bring() {
    let mut json = json();
    json["topics"] = json!([{ "id": "t", "name": "T" }]);
    json["assumptions"] = json!([{
        "id": "a", "statement": "S", "topic": "t", "direction": "at_least", "threshold_bp": 5000,
        "measure": { "share": { "question": "by", "any_of": ["mail"] } }
    }]);
    json["crossings"] = json!([{ "by": { "question": "by" }, "of": { "question": "ask" } }]);
    let problems = campaign::read(&json.to_string()).unwrap_err();
    let told: Vec<String> = problems.iter().map(|problem| problem.what.to_string()).collect();
    assert!(told.iter().any(|what| what.contains("no assumption rests on it")), "{told:?}");
    assert!(told.iter().any(|what| what.contains("cannot be crossed")), "{told:?}");
}

#[test]
fn no_calculated_number_tells_whose_answers_it_counts() {
    let told = |problems: &[(String, String)]| {
        let own = problems.iter().filter(|(place, _)| place.ends_with(".answer.value"));
        own.map(|(_, what)| what.as_str()).collect::<Vec<_>>().join("\n")
    };
    let total = |value: &str, show_if: &str| {
        let number = json!({ "to": 18, "decimals": 1 });
        let answer = json!({ "kind": "calculated", "value": value, "number": number });
        let mut question = json!({ "id": "total", "text": "T", "answer": answer });
        if !show_if.is_empty() {
            question["show_if"] = show_if.into();
        }
        told(&wrong(question))
    };
    for (term, name) in [
        ("by = mail", "by"),
        ("link.source = mail", "link.source"),
        ("roster.branch = law", "roster.branch"),
        ("roster.divisions has law", "roster.divisions"),
        ("random.half <= 6", "random.half"),
    ] {
        let inside = total(&format!("count(train > 3 and {term})"), "");
        assert!(inside.contains(&format!("'{name}' is no answer of a member")), "{inside}");
        let deciding = total("sum(train, bus)", &format!("train > 3 and not ({term})"));
        assert!(deciding.starts_with(&format!("its condition looks at '{name}'")), "{deciding}");

        let with = |place: usize, field: &str, value: &str, of_rails: &str| {
            let mut json = json();
            json["questionnaire"]["pages"][place][field] = value.into();
            let questions = json["questionnaire"]["pages"][1]["questions"].as_array_mut().unwrap();
            questions.retain(|own| !["both", "held"].iter().any(|id| own["id"] == *id));
            let rails = questions.iter_mut().find(|own| own["id"] == "rails").unwrap();
            rails["answer"]["value"] = of_rails.into();
            let problems = campaign::read(&json.to_string()).err().unwrap_or_default();
            told(
                &problems
                    .into_iter()
                    .map(|Problem { place, what }| (place, what.to_string()))
                    .collect::<Vec<_>>(),
            )
        };
        let page = with(1, "show_if", term, "sum(train, tram)");
        assert!(page.starts_with(&format!("the condition of its page looks at '{name}'")), "{page}");
        let end = with(0, "end_if", term, "sum(train, tram)");
        assert!(
            end.starts_with(&format!("it counts answers from before the survey ends by '{name}'")),
            "{end}"
        );
        assert_eq!(with(0, "end_if", term, "sum(tram)"), "", "who went on answered all of it");
    }
    assert_eq!(total("sum(train, bus)", "ask = yes"), "");
    // A number that rests on another one rests on what that one does, which is refused where it stands.
    assert!(total("count(by = mail) + train", "").contains("'by'"));
}

#[test]
fn another_calculation_is_another_question() {
    let current = document();
    let revised = |value: &str| {
        let mut proposed = current.clone();
        let mut total = proposed.questionnaire.question("total").unwrap().clone();
        if let Kind::Calculated(own) = &mut total.answer {
            own.value = value.to_owned().into();
        }
        edit::replace_question(&mut proposed, total).unwrap();
        version::revise(&current, &proposed, &version::Meanings::new())
    };
    assert_eq!(revised("sum(train,  bus)").renewed, [], "but for spaces it is the same");
    let renewed = revised("sum(bus)");
    let ids: Vec<String> = renewed.renewed.iter().map(|(old, _)| old.to_string()).collect();
    assert!(ids.contains(&"total".to_owned()));
    assert!(ids.contains(&"left".to_owned()), "what is calculated from it is another number too");
    let left = renewed.document.questionnaire.question("left_2").unwrap();
    assert!(matches!(&left.answer, Kind::Calculated(own) if own.value.text() == "9 - total_2"));
    assert!(campaign::problems(&renewed.document).is_empty());

    let mut proposed = current.clone();
    let mut total = proposed.questionnaire.question("total").unwrap().clone();
    total.text = "All hours on the way".to_owned();
    edit::replace_question(&mut proposed, total).unwrap();
    let called = version::revise(&current, &proposed, &version::Meanings::new());
    let found: Vec<_> = called.differences.iter().map(|own| (own.place.as_str(), own.class)).collect();
    assert_eq!(found, [("total.text", version::Class::Cosmetic)], "members do not read what it is called");
}

proptest! {
    /// The page that the browser holds, from which nothing is calculated, shows what the server sees.
    #[test]
    fn browser_and_server_see_the_same(
        train in prop::option::of(0_i32..=9),
        bus in prop::option::of(0_i32..=9),
        tram in prop::option::of(0_i32..=9),
        ask in prop::sample::select(vec!["", "yes", "no"]),
        link in prop::sample::select(vec!["", "mail", "poster"]),
        branch in prop::sample::select(vec!["", "north", "south"]),
        before in any::<bool>(),
    ) {
        let asked = document().questionnaire;
        let mut given = Answers::new();
        given.extend(train.map(|n| ("train".parse().unwrap(), Answer::Number(n.into()))));
        given.extend(tram.map(|n| ("tram".parse().unwrap(), Answer::Number(n.into()))));
        given.extend(bus.map(|n| ("bus".parse().unwrap(), Answer::Number(n.into()))));
        if !ask.is_empty() {
            given.insert("ask".parse().unwrap(), Answer::Choice(ask.parse().unwrap()));
        }
        let mut profile = by(link);
        profile.roster.extend((!branch.is_empty()).then(|| ("branch".to_owned(), branch.to_owned())));
        let expected = asked.seen(&given, &profile).pages;
        for (sheet, expected) in
            [(Sheet::All, &expected[..]), (Sheet::Page(0), &expected[..1]), (Sheet::Page(1), &expected[1..])]
        {
            let own = asked.pages_of(sheet).iter().flat_map(|page| &page.questions);
            let own: Vec<_> = own.map(|question| &question.id).collect();
            let (here, mut kept): (Answers, Answers) =
                given.clone().into_iter().partition(|(id, _)| own.contains(&id));
            // With what was kept of the page before it was opened, or with nothing.
            if before {
                kept.extend(here.clone());
            }
            let mut pages = asked.pages_for(sheet, &kept, &profile);
            for question in pages.iter_mut().flat_map(|page| &mut page.questions) {
                // As it reaches the browser.
                let prepared = question.show_if.take().map(|own| own.condition().unwrap().prepared());
                let secret = ["branch", "north", "source", "mail"];
                let told = prepared.iter().any(|text| secret.iter().any(|part| text.contains(part)));
                prop_assert!(!told, "{prepared:?}");
                question.show_if = prepared.map(|text| Expression::from_prepared(&text).unwrap());
            }
            // What is not on the page nobody can give.
            let there = ids(&pages);
            let here = here.into_iter().filter(|(id, _)| there.contains(&id.to_string())).collect();
            let (shown, _) = with_answers(&pages, &here);
            prop_assert_eq!(ids(&shown), ids(expected), "{:?}", sheet);
        }
        // Sent twice, it is the same.
        let once = asked.check(&given, &profile).unwrap().into_answers();
        prop_assert_eq!(asked.check(&once, &profile).unwrap().into_answers(), once);
    }
}
