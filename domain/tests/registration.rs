//! What is registered has one text, whoever writes it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::assumption::sentence;
use domain::campaign;
use domain::registration::{Atom, Registration};
use domain::segment::Division;

fn atom(key: &str, members: u32) -> Atom {
    let attributes = [("library_type".to_owned(), "public".to_owned())].into();
    Atom { divisions: key.parse().unwrap(), attributes, members }
}

fn registered(json: &str, atoms: Vec<Atom>) -> String {
    let divisions = vec![Division { id: "lita".parse().unwrap(), name: "LITA".to_owned() }];
    let document = campaign::read(json).unwrap();
    Registration::new(&document, divisions, atoms).canonical_json().unwrap()
}

#[test]
fn a_registration_is_written_in_one_way() {
    let json = r#"{
        "format": "canvass-campaign/1", "slug": "s", "title": "T", "asks": "A", "intro": "I", "next": "N",
        "breakdowns": ["library_type"],
        "topics": [{ "id": "t", "name": "Topic" }],
        "questionnaire": { "pages": [{ "title": "P", "id": "p", "questions": [{ "text": "Ü\n?", "id": "q",
            "answer": { "kind": "scale", "to": 2, "from": 1, "labels": ["no", "yes"] } }] }] },
        "assumptions": [{ "id": "a", "statement": "S", "topic": "t", "threshold_bp": 6000, "direction": "at_least",
            "measure": { "share": { "question": "q", "any_of": ["2"] } } }] }"#;
    let expected = concat!(
        r#"{"alpha_bp":500,"assumptions":[{"direction":"at_least","id":"a","measure":{"share":{"any_of":["2"],"question":"q"}},"#,
        r#""scope":"whole","statement":"S","threshold_bp":6000,"topic":"t"}],"#,
        r#""atoms":[{"attributes":{"library_type":"public"},"divisions":[],"members":3},"#,
        r#"{"attributes":{"library_type":"public"},"divisions":["alcts","lita"],"members":7}],"#,
        r#""breakdowns":["library_type"],"campaign":"s","divisions":[{"id":"lita","name":"LITA"}],"#,
        r#""format":"canvass-registration/1","k":10,"privacy":"confidential","#,
        r#""questionnaire":{"pages":[{"id":"p","questions":[{"answer":{"from":1,"kind":"scale","labels":["no","yes"],"to":2},"#,
        r#""id":"q","text":"Ü\n?"}],"title":"P"}]}}"#,
    );
    assert_eq!(registered(json, vec![atom("lita+alcts", 7), atom("", 3)]), expected);
    // Whether a default is written, and in which order, changes nothing; a threshold does.
    let spelled_out = json
        .replace(r#""title": "T","#, r#""k": 10, "alpha_bp": 500, "privacy": "confidential", "title": "T","#)
        .replace(
            r#""topic": "t","#,
            r#""scope": "whole", "allowance_bp": 500, "joined": null, "topic": "t","#,
        );
    assert_eq!(registered(&spelled_out, vec![atom("", 3), atom("lita+alcts", 7)]), expected);
    assert_ne!(registered(&json.replace("6000", "6001"), vec![atom("", 3), atom("lita+alcts", 7)]), expected);
    assert_ne!(registered(json, vec![atom("", 4), atom("lita+alcts", 7)]), expected);

    let read: Registration = serde_json::from_str(expected).unwrap();
    assert_eq!(read.canonical_json().unwrap(), expected, "what was published can be hashed again");
}

#[test]
fn the_demonstration_registers_what_the_case_assumes() {
    let document = campaign::read(include_str!("../../examples/demo/campaign.json")).unwrap();
    let divisions = [("alcts", "ALCTS"), ("lita", "LITA"), ("llama", "LLAMA")]
        .map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() });
    let told = |assumption| {
        let said = sentence(assumption, &document.questionnaire, &divisions);
        let promise = said.split(';').next().unwrap_or_default();
        promise.trim_start_matches("Supported when ").to_owned()
    };
    let told: Vec<String> = document.assumptions.iter().map(told).collect();
    assert_eq!(
        told,
        [
            "at least 60 % of the members in every division rate ‘Technology’ 4 or 5",
            "at least 60 % of the members in every division rate ‘Collections’ 4 or 5",
            "at least 50 % of the members in every division rate ‘Leadership’ 4 or 5",
            "at least 50 % of the members in every division rate ‘Standards’ 4 or 5",
            "at least 40 % of the members in every division rate ‘Operations and Buildings’ 4 or 5",
            "at least 50 % of the members in every division rate ‘advance your career’ 4 or 5",
            "at least 50 % of the members in every division choose ‘Online courses’ at ‘Which would you use in the next year?’",
            "at least 25 % of the members in every division choose ‘Small volunteer tasks that take hours, not years’ at ‘Which would you use in the next year?’",
            "at most 30 % of all members choose ‘Dues’ at ‘What worries you most?’",
            "at least 50 % of the members in every division answer ‘In favour’ or ‘Strongly in favour’ to ‘One new division’",
            "at least 50 % of the members in every division answer ‘In favour’ or ‘Strongly in favour’ to ‘Closer collaboration of three divisions’",
            "at least 70 % of the members in every division answer ‘Agree’ or ‘Strongly agree’ to ‘People like me are welcome and can take part fully’",
            "the shares of the members in LITA and in ALCTS who rate ‘Technology’ 4 or 5 differ by less than 10 points",
        ]
    );
    assert_eq!((document.at_least_together(), document.alpha_bp), (10, 500));
    assert!(document.assumptions.iter().all(|assumption| assumption.allowance_bp == 500));
}
