//! What differs from one respondent to the next: the order, where it is random, and what texts recall.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};

use domain::answer::{Answer, Answers, OwnWords};
use domain::campaign;
use domain::profile::Profile;
use domain::questionnaire::{AsWritten, Questionnaire, Sheet};
use serde_json::{Value, json};

fn document() -> Value {
    let options = |ids: &[&str]| -> Vec<Value> {
        ids.iter().map(|id| json!({ "id": id, "label": format!("The {id}") })).collect()
    };
    json!({
        "format": "canvass-campaign/1", "slug": "asking", "title": "Asking", "asks": "We", "intro": "Why", "next": "Then",
        "language": "en", "privacy": "confidential",
        "questionnaire": { "link_values": ["source"], "pages": [
            { "id": "first", "title": "First", "random_order": true, "questions": [
                { "id": "use", "text": "Use?", "random_order": true, "answer": { "kind": "several", "exclusive": "none", "other": "else",
                    "options": options(&["a", "b", "c", "none", "d", "else"]) } },
                { "id": "core", "text": "Core?", "random_order": true, "answer": { "kind": "battery",
                    "statements": options(&["x", "y", "z"]), "scale": { "from": 1, "to": 3, "labels": ["low", "mid", "high"], "dont_know": true } } },
                { "id": "why", "text": "Why?", "answer": { "kind": "text" } },
                { "id": "age", "text": "Age?", "answer": { "kind": "number", "to": 99, "unit": "years" } },
                { "id": "order", "text": "Order?", "answer": { "kind": "ranking", "options": options(&["p", "q"]) } }
            ] },
            { "id": "second", "title": "About {{use|what you use}}", "questions": [
                { "id": "more", "text": "You wrote ‘{{why|nothing}}’.", "hint": "{{ core.x | no rating }}, {{age|no age}}, {{order|no order}}, {{order.q|-}}, {{roster.region|somewhere}}, {{link.source|no link}}",
                  "answer": { "kind": "text" } }
            ] }
        ] }
    })
}

fn questionnaire() -> Questionnaire {
    campaign::read(&document().to_string()).unwrap().questionnaire
}

fn problems(pointer: &str, value: Value) -> Vec<String> {
    let mut document = document();
    *document.pointer_mut(pointer).unwrap() = value;
    let read = campaign::read(&document.to_string());
    read.err().into_iter().flatten().map(|problem| problem.to_string()).collect()
}

fn ids(questionnaire: &Questionnaire) -> (Vec<String>, Vec<String>, Vec<String>) {
    let of = |id: &str| -> Vec<String> {
        questionnaire.question(id).unwrap().answer.items().iter().map(|item| item.id.to_owned()).collect()
    };
    let asked = questionnaire.pages[0].questions.iter().map(|question| question.id.to_string()).collect();
    (asked, of("use"), of("core"))
}

#[test]
fn a_random_order_is_another_for_each_seed_and_the_same_for_one() {
    let as_written = ids(&questionnaire());
    let mut seen = BTreeSet::new();
    let mut firsts: BTreeMap<String, u32> = BTreeMap::new();
    for seed in 0..1_200 {
        let arranged = ids(&questionnaire().arranged(seed));
        assert_eq!(arranged, ids(&questionnaire().arranged(seed)));
        assert_eq!(
            arranged.1[4..],
            ["none", "else"],
            "what goes alone and what asks for words stay at the end"
        );
        for (own, written) in
            [(&arranged.0, &as_written.0), (&arranged.1, &as_written.1), (&arranged.2, &as_written.2)]
        {
            assert_eq!(own.iter().collect::<BTreeSet<_>>(), written.iter().collect::<BTreeSet<_>>());
        }
        *firsts.entry(arranged.1[0].clone()).or_default() += 1;
        seen.insert(arranged.2);
    }
    assert_eq!(seen.len(), 6, "all orders of three statements occur");
    // 300 are expected; four standard deviations are 60.
    assert!(firsts.len() == 4 && firsts.values().all(|count| (240..=360).contains(count)), "{firsts:?}");
}

#[test]
fn the_order_of_the_others_stays_when_an_option_is_added() {
    let before = ids(&questionnaire().arranged(7)).1;
    let mut document = document();
    let options = document.pointer_mut("/questionnaire/pages/0/questions/0/answer/options").unwrap();
    options.as_array_mut().unwrap().insert(0, json!({ "id": "new", "label": "New" }));
    let mut after = ids(&campaign::read(&document.to_string()).unwrap().questionnaire.arranged(7)).1;
    after.retain(|id| id != "new");
    assert_eq!(before, after);
}

#[test]
fn questions_whose_order_is_random_cannot_depend_on_each_other() {
    let found = problems(
        "/questionnaire/pages/0/questions/2",
        json!({ "id": "why", "text": "Why?", "show_if": "answered(use)", "answer": { "kind": "text" } }),
    );
    assert_eq!(
        found,
        [
            "questionnaire.pages[0].random_order: 'why' depends on 'use', which may come after it: leave the order as it is, or ask it on another page"
        ]
    );
    let found = problems(
        "/questionnaire/pages/1/questions/0",
        json!({ "id": "more", "text": "More?", "random_order": true, "answer": { "kind": "text" } }),
    );
    assert_eq!(
        found,
        [
            "questionnaire.pages[1].questions[0].random_order: nothing stands in a list here whose order could be random: leave it out"
        ]
    );
}

fn second_page(answers: &Answers, profile: &Profile) -> [String; 3] {
    let page = questionnaire()
        .recalling(answers, profile, &AsWritten)
        .pages_for(Sheet::Page(1), answers, profile)
        .remove(0);
    [page.title, page.questions[0].text.clone(), page.questions[0].hint.clone()]
}

#[test]
fn texts_recall_answers_in_the_words_that_were_read_and_written() {
    let nothing = second_page(&Answers::new(), &Profile::default());
    assert_eq!(
        nothing,
        ["About what you use", "You wrote ‘nothing’.", "no rating, no age, no order, -, somewhere, no link"]
    );
    let answers: Answers = serde_json::from_value(json!({
        "use": { "choices": ["c", "a"] }, "core": { "ratings": { "x": 3 } }, "why": { "text": "{{age|9}} <b>" },
        "age": { "number": 41 }, "order": { "ranks": { "p": 2, "q": 1 } }
    }))
    .unwrap();
    let profile = Profile {
        roster: [("region".to_owned(), "the north".to_owned())].into(),
        link: [("source".to_owned(), "mail".to_owned())].into(),
        ..Profile::default()
    };
    let found = second_page(&answers, &profile);
    assert_eq!(
        found,
        ["About The a, The c", "You wrote ‘{{age|9}} <b>’.", "high, 41 years, The q, 1, the north, mail"]
    );
    let own = OwnWords { options: ["else".parse().unwrap()].into(), text: "my own".to_owned() };
    let answers = Answers::from([("use".parse().unwrap(), Answer::OwnWords(own))]);
    assert_eq!(second_page(&answers, &profile)[0], "About my own");
}

#[test]
fn what_a_text_recalls_is_checked() {
    let text = |text: &str| problems("/questionnaire/pages/1/questions/0/text", text.into());
    let place = "questionnaire.pages[1].questions[0].text";
    assert_eq!(
        text("{{why}}"),
        [format!(
            "{place}: '{{{{why}}}}' does not say what stands there where nothing is known: write {{{{why|your answer}}}}"
        )]
    );
    for (written, expected) in [
        ("{{how|it}}", "is no question"),
        ("{{more|it}}", "is not asked on an earlier page"),
        ("{{core|it}}", "name one, as in core.statement"),
        ("{{core.w|it}}", "is no part of 'core'"),
        ("{{link.campaign|it}}", "is not among link_values"),
        ("{{roster.divisions|it}}", "divisions are ids"),
        ("{{a b|it}}", "names nothing"),
        ("{{why) or answered(use|it}}", "names nothing"),
        ("{{|it}}", "names nothing"),
    ] {
        let found = text(written);
        assert!(
            found.len() == 1 && found[0].starts_with(place) && found[0].contains(expected),
            "{written}: {found:?}"
        );
    }
    assert_eq!(text("Braces {{ alone"), [""; 0]);
}

#[test]
fn pages_that_change_places_stand_on_nothing_that_may_come_after_them() {
    let page = |id: &str, moves: bool, show_if: Option<&str>, end_if: Option<&str>| {
        json!({ "id": id, "title": id, "random_place": moves, "show_if": show_if, "end_if": end_if, "questions": [
            { "id": format!("{id}_word"), "text": "?", "answer": { "kind": "text" } },
        ]})
    };
    let found = |pages: Value| -> Vec<String> {
        let mut document: Value = serde_json::from_str(include_str!("every_kind.json")).unwrap();
        document["questionnaire"]["pages"] = pages;
        document["assumptions"] = json!([]);
        document["crossings"] = json!([]);
        for page in document["questionnaire"]["pages"].as_array_mut().unwrap() {
            page.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        }
        match campaign::read(&document.to_string()) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        }
    };
    let on = |id: &'static str| Some(id);
    let fine = json!([
        page("a", false, None, on("a_word = 'stop'")),
        page("b", true, on("a_word = 'x'"), None),
        page("c", true, None, None),
        page("d", false, on("b_word = 'x'"), None)
    ]);
    assert_eq!(found(fine), [""; 0]);
    let alone =
        json!([page("a", false, None, None), page("b", true, on("a_word = 'x'"), on("b_word = 'x'"))]);
    assert_eq!(found(alone), [""; 0], "one alone stays in its place");
    for (pages, place, says) in [
        (
            json!([page("b", true, None, None), page("c", true, on("b_word = 'x'"), None)]),
            1,
            "'c' depends on 'b_word'",
        ),
        (
            json!([
                page("b", true, None, None),
                page("m", false, on("b_word = 'x'"), None),
                page("c", true, None, None)
            ]),
            0,
            "'m' depends on 'b_word'",
        ),
        (
            json!([
                page("b", true, None, None),
                page("m", false, None, None),
                page("c", true, on("m_word = 'x'"), None)
            ]),
            2,
            "'c' depends on 'm_word'",
        ),
        (
            json!([page("b", true, None, on("b_word = 'x'")), page("c", true, None, None)]),
            0,
            "can end on the page 'b'",
        ),
    ] {
        let found = found(pages);
        let expected = format!("questionnaire.pages[{place}].random_place: ");
        assert!(
            found.iter().any(|one| one.starts_with(&expected) && one.contains(says)),
            "{says}: {found:?}"
        );
    }
    let mut recalls = page("c", true, None, None);
    recalls["text"] = "You said {{b_word|nothing yet}}.".into();
    let found = found(json!([page("b", true, None, None), recalls]));
    assert!(found.iter().any(|one| one.contains("'c' depends on 'b_word'")), "{found:?}");
}

#[test]
fn the_survey_does_not_end_on_a_page_that_is_not_shown() {
    let yes_or_no = |id: &str| {
        json!({ "id": id, "text": "?", "required": true, "answer": { "kind": "single", "options": [
            { "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }
        ] } })
    };
    let page = |id: &str, questions: Vec<Value>| json!({ "id": id, "title": "P", "questions": questions });
    let mut document = document();
    let mut second = page("second", vec![yes_or_no("c")]);
    second["show_if"] = "a = yes".into();
    second["end_if"] = "b = no".into();
    let mut last = yes_or_no("d");
    last["show_if"] = "b = no".into();
    document["questionnaire"]["pages"] =
        json!([page("first", vec![yes_or_no("a"), yes_or_no("b")]), second, page("third", vec![last])]);
    let asked = campaign::read(&document.to_string()).unwrap().questionnaire;
    for (a, shown) in [("yes", ["a", "b", "c"]), ("no", ["a", "b", "d"])] {
        let given: Answers = [("a", a), ("b", "no"), ("c", "yes"), ("d", "yes")]
            .into_iter()
            .map(|(id, chosen)| (id.parse().unwrap(), Answer::Choice(chosen.parse().unwrap())))
            .collect();
        let ids = |pages: &[domain::questionnaire::Page]| -> Vec<String> {
            pages.iter().flat_map(|page| &page.questions).map(|question| question.id.to_string()).collect()
        };
        let profile = Profile::default();
        assert_eq!(ids(&asked.seen(&given, &profile).pages), shown);
        let pages = asked.pages_for(Sheet::All, &Answers::new(), &profile);
        assert_eq!(ids(&domain::questionnaire::with_answers(&pages, &given).0), shown);
    }
}

#[test]
fn what_was_answered_to_a_question_that_is_no_longer_asked_leads_to_nothing() {
    let yes_or_no = |id: &str, show_if: Option<&str>| {
        let mut question = json!({ "id": id, "text": "?", "answer": { "kind": "single", "options": [
            { "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }
        ] } });
        if let Some(show_if) = show_if {
            question["show_if"] = show_if.into();
        }
        question
    };
    let mut document = document();
    document["questionnaire"]["pages"] = json!([
        { "id": "first", "title": "P", "questions": [yes_or_no("a", None)] },
        { "id": "second", "title": "P", "questions": [
            yes_or_no("b", Some("a = yes")), yes_or_no("c", Some("b = yes")), yes_or_no("d", None)
        ] },
    ]);
    let asked = campaign::read(&document.to_string()).unwrap().questionnaire;
    let given: Answers = [("a", "no"), ("b", "yes"), ("c", "yes")]
        .into_iter()
        .map(|(id, chosen)| (id.parse().unwrap(), Answer::Choice(chosen.parse().unwrap())))
        .collect();
    let pages = asked.pages_for(Sheet::Page(1), &given, &Profile::default());
    let (seen, _) = domain::questionnaire::with_answers(&pages, &given);
    let ids: Vec<&str> = seen.iter().flat_map(|page| &page.questions).map(|own| own.id.as_str()).collect();
    assert_eq!(ids, ["d"]);
}

#[test]
fn pages_depend_where_one_asks_what_another_was_answered() {
    let with = |pointer: &str, key: &str, value: &str| {
        let mut document = document();
        // A condition may not look at what may come after it.
        document["questionnaire"]["pages"][0]["random_order"] = false.into();
        document.pointer_mut(pointer).unwrap().as_object_mut().unwrap().insert(key.to_owned(), value.into());
        campaign::read(&document.to_string()).unwrap().questionnaire.pages_depend()
    };
    let (first, second) = ("/questionnaire/pages/0", "/questionnaire/pages/1");
    let question = |page: &str, index: u8| format!("{page}/questions/{index}");
    assert!(!questionnaire().pages_depend(), "texts recall, which asks nothing else");
    assert!(!with(&question(first, 2), "show_if", "use has a"), "on the same page");
    assert!(!with(&question(second, 0), "show_if", "roster.region = 'x'"), "known from the start");
    assert!(with(&question(second, 0), "show_if", "use has a"));
    assert!(with(&question(second, 0), "required_if", "use has a"));
    assert!(with(second, "show_if", "use has a"));
    assert!(with(first, "end_if", "use has a"), "what follows is hidden");
    assert!(!with(second, "end_if", "empty(why)"), "nothing follows");
}
