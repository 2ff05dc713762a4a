//! What rankings of the first places, terms and notes promise.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "shared/every_kind.rs"]
mod every_kind;

use domain::answer::{Answer, Answers, Fault, read_page};
use domain::campaign;
use domain::profile::Profile;

use every_kind::{EVERY_KIND, GOOD, check_with_good, expect, fields, questionnaire};

#[test]
fn a_ranking_can_ask_for_the_first_places_only() {
    assert_eq!(check_with_good(&[("answers[two][x]", "2"), ("answers[two][z]", "1")]), []);
    expect(&[("answers[two][x]", "1")], "two", Fault::Unranked);
    expect(&[("answers[two][x]", "1"), ("answers[two][y]", "3")], "two", Fault::NotOffered("3".into()));
    expect(&[("answers[two][x]", "1"), ("answers[two][y]", "1")], "two", Fault::SamePlace(1));
    let tops = |top: &str| {
        let read = campaign::read(&EVERY_KIND.replacen(r#""top": 2"#, &format!(r#""top": {top}"#), 1));
        read.err().into_iter().flatten().map(|problem| problem.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(tops("1"), [""; 0]);
    let measured = EVERY_KIND.replacen(
        r#"{ "share": { "question": "core", "statement": "tech", "any_of": ["4", "5"] } }"#,
        r#"{ "ranked_before": { "question": "two", "option": "x", "before": "y" } }"#,
        1,
    );
    let problem = campaign::read(&measured).unwrap_err()[0].what.to_string();
    assert!(problem.contains("said nothing of their order"), "{problem}");
    let place = "questionnaire.pages[0].questions[8].answer.top";
    assert_eq!(tops("3"), [format!("{place}: has to be 1 to 2; leave it out to have every option placed")]);
}

#[test]
fn terms_are_agreed_to_as_they_stand() {
    let questionnaire = questionnaire();
    // `printf 'May we quote you?\nWe may print what you wrote.\nYou may' | sha256sum`
    let digest = "da20f32f9b8255bd246d27179ad8c75930f8d1c4931b3c43a0cde1aa805e0935";
    assert_eq!(questionnaire.question("terms").unwrap().terms().unwrap().to_string(), digest);
    let agreed = |digest: &str| {
        let posted =
            [&GOOD[..], &[("shown[]", "why"), ("shown[]", "terms"), ("answers[terms]", digest)]].concat();
        let mut answers = Answers::new();
        let problems = questionnaire.pages[0].take(&fields(&posted), &mut answers);
        let sent = questionnaire.check(&answers, &Profile::default()).err().into_iter().flatten();
        let faults: Vec<Fault> = problems.into_iter().chain(sent).map(|problem| problem.fault).collect();
        (faults, answers.contains_key("terms"))
    };
    assert_eq!(agreed(digest), (vec![], true));
    assert_eq!(agreed(""), (vec![], false), "it is not required");
    assert_eq!(agreed("yes"), (vec![Fault::NotOffered("yes".into())], false));
    assert_eq!(agreed(&digest.replace('a', "b")), (vec![Fault::OtherTerms], true));

    let required =
        EVERY_KIND.replacen(r#""text": "May we quote you?","#, r#""text": "May we?", "required": true,"#, 1);
    let questionnaire = campaign::read(&required).unwrap().questionnaire;
    let answers = Answers::from([("why".parse().unwrap(), Answer::Choice("a".parse().unwrap()))]);
    let faults: Vec<Fault> = questionnaire
        .check(&answers, &Profile::default())
        .unwrap_err()
        .into_iter()
        .map(|own| own.fault)
        .collect();
    assert_eq!(faults, [Fault::Missing], "nothing is sent without what has to be agreed to");
}

#[test]
fn a_note_takes_no_answer() {
    let questionnaire = questionnaire();
    let mut answers = Answers::new();
    read_page(&questionnaire.pages[0], &fields(&[("shown[]", "read"), ("answers[read]", "x")]), &mut answers);
    assert_eq!(answers, Answers::new());
    let text = Answers::from([("read".parse().unwrap(), Answer::Text("x".to_owned()))]);
    assert!(
        questionnaire
            .check(&text, &Profile::default())
            .unwrap_err()
            .iter()
            .any(|own| own.fault == Fault::OtherKind)
    );
    let required = EVERY_KIND.replacen(r#""text": "To read","#, r#""text": "To read", "required": true,"#, 1);
    let place = &campaign::read(&required).unwrap_err()[0].place;
    assert_eq!(place, "questionnaire.pages[0].questions[9].required");
}

#[test]
fn conditions_ask_whether_terms_are_agreed_to_and_nothing_of_notes() {
    let on = |condition: &str| {
        let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
        let questions = document["questionnaire"]["pages"][0]["questions"].as_array_mut().unwrap();
        questions.push(serde_json::json!({
            "id": "after", "text": "And then?", "show_if": condition, "answer": { "kind": "text" }
        }));
        let read = campaign::read(&document.to_string());
        read.map(|document| document.questionnaire).map_err(|problems| problems[0].what.to_string())
    };
    let questionnaire = on("answered(terms)").unwrap();
    let agreed = questionnaire.question("terms").unwrap().terms().unwrap();
    let is_asked = |answers: &Answers| {
        let seen = questionnaire.seen(answers, &Profile::default());
        seen.pages[0].questions.iter().any(|question| question.id.as_str() == "after")
    };
    let first = ("why".parse().unwrap(), Answer::Choice("a".parse().unwrap()));
    let mut answers = Answers::from([first]);
    assert!(!is_asked(&answers));
    answers.insert("terms".parse().unwrap(), Answer::Consent(agreed));
    assert!(is_asked(&answers));
    for condition in ["terms = yes", "terms has yes", "terms > 1", "sum(terms) > 1", "terms contains 'yes'"] {
        let what = on(condition).unwrap_err();
        assert!(what.contains("write answered(terms)"), "{condition}: {what}");
    }
    for condition in ["answered(read)", "read = 1"] {
        let what = on(condition).unwrap_err();
        assert!(what.contains("takes no answer"), "{condition}: {what}");
    }
}

#[test]
fn looks_and_opposites_are_checked() {
    let wrong = |at: &str, with: &str| -> Vec<String> {
        let read = campaign::read(&EVERY_KIND.replacen(at, with, 1));
        read.err().into_iter().flatten().map(|problem| problem.to_string()).collect()
    };
    let answer = "questionnaire.pages[0].questions";
    let labels = r#""labels": ["not at all", "very"] }"#;
    let look =
        |look: &str| wrong(labels, &format!(r#""labels": ["not at all", "very"], "look": "{look}" }}"#));
    assert_eq!(
        look("stars"),
        [format!("{answer}[2].answer.look: stars count from one: let the scale start at 1")]
    );
    assert_eq!(
        look("smileys"),
        [format!("{answer}[2].answer.look: more than seven faces cannot be told apart: use fewer points")]
    );
    let between = |technology: &str, leadership: &str, scale: &str| {
        let statements = format!(
            r#"[{{ "id": "tech", "label": "Slow"{technology} }}, {{ "id": "lead", "label": "Closed"{leadership} }}], "scale": {{ "from": 1, "to": 5{scale}, "dont_know": true }}"#
        );
        let at = r#"[{ "id": "tech", "label": "Technology" }, { "id": "lead", "label": "Leadership" }],
              "scale": { "from": 1, "to": 5, "labels": ["not at all", "very"], "dont_know": true }"#;
        assert!(EVERY_KIND.contains(at));
        wrong(at, &statements)
    };
    let (fast, open) = (r#", "opposite": "Fast""#, r#", "opposite": "Open""#);
    assert_eq!(between(fast, open, ""), [""; 0]);
    assert_eq!(between(fast, "", ""), [format!("{answer}[3].answer.statements[1].opposite: is empty")]);
    assert_eq!(between("", "", "").len(), 1, "points need words where statements have none for them");
    let worded = r#", "labels": ["low", "high"]"#;
    let place = format!("{answer}[3].answer.scale");
    assert_eq!(
        between(fast, open, worded),
        [format!("{place}.labels: each statement has words for its own ends: leave these out")]
    );
    assert_eq!(
        between(fast, open, r#", "look": "smileys""#),
        [format!("{place}.look: only a scale by itself can have one")]
    );
}
