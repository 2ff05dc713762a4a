//! Every mistake in a campaign document is named by its place, in words that say what to do.

use domain::campaign::{self, Document, Problem};
use proptest::prelude::*;
use serde_json::Value;

const GOOD: &str = include_str!("every_kind.json");

fn mistakes(json: &str) -> Vec<String> {
    campaign::read(json).err().unwrap_or_default().iter().map(Problem::to_string).collect()
}

/// What is said of the good document after these changes of its text.
fn check(changes: &[(&str, &str)], expected: &[&str]) {
    let mut json = GOOD.to_owned();
    for (from, to) in changes {
        assert!(json.contains(from), "the document has no {from}");
        json = json.replacen(from, to, 1);
    }
    assert_eq!(mistakes(&json), expected, "{changes:?}");
}

#[test]
fn fields_are_named() {
    check(
        &[(r#""asks":"#, r#""ask":"#)],
        &[
            "asks: is missing: add it (who asks, as the member reads it)",
            "ask: is no field here; did you mean 'asks'?",
        ],
    );
    check(
        &[(r#""topic": "core","#, "")],
        &["assumptions[0].topic: is missing: add it (what it is about; one of the campaign's topics)"],
    );
    check(
        &[(r#""long": true"#, r#""long": true, "rows": 5"#)],
        &[
            "questionnaire.pages[0].questions[6].answer.rows: is no field here; possible are at_most, format, kind, long",
        ],
    );
    check(
        &[(r#""id": "all""#, r#""a.b[0]\u001b[31m": 1, "id": "all""#)],
        &[
            r#"questionnaire.pages[0]["a.b[0]\u001b[31m"]: is no field here; possible are end_if, end_text, id, questions, random_order, random_place, show_if, text, title"#,
        ],
    );
    check(
        &[(r#""title": "All","#, r#""title": "All", "title": "Some","#)],
        &["questionnaire.pages[0].title: is written more than once: keep one"],
    );
}

#[test]
fn types_are_named() {
    let place = "questionnaire.pages[0].questions";
    for (from, to, expected) in [
        (r#""title": "All""#, r#""title": 5"#, "questionnaire.pages[0].title: has to be a text in double quotes, and is the number 5".to_owned()),
        (r#""title": "All""#, r#""title": null"#, "questionnaire.pages[0].title: has to be a text in double quotes, and is null".to_owned()),
        (r#""required": true"#, r#""required": "yes""#, format!("{place}[0].required: has to be true or false, without quotes, and is the text \"yes\"")),
        (r#""from": 0"#, r#""from": 0.5"#, format!("{place}[2].answer.from: has to be a whole number from 0 to 1, without quotes, and is the number 0.5")),
        (r#""from": 0"#, r#""from": -1"#, format!("{place}[2].answer.from: has to be a whole number from 0 to 1, without quotes, and is the number -1")),
        (r#""to": 10"#, r#""to": 123456789012345678901234567890"#, format!("{place}[2].answer.to: has to be a whole number from 1 to 11, without quotes, and is the number 1.2345678901234568e+29")),
        (r#""labels": ["not at all", "very"]"#, r#""labels": "not at all to very""#, format!("{place}[2].answer.labels: has to be a list in [ ], and is the text \"not at all to very\"")),
        (r#""why = b""#, r#"["why"]"#, format!("{place}[6].show_if: has to be a text in double quotes, and is a list")),
        (r#""id": "likely""#, r#""id": "How likely?""#, format!("{place}[2].id: 'How likely?' is no id: use 1 to 60 small letters, digits, '_' or '-', starting with a letter or digit")),
        (r#""slug": "every-kind""#, r#""slug": """#, "slug: '' is no id: use 1 to 60 small letters, digits, '_' or '-', starting with a letter or digit".to_owned()),
    ] {
        check(&[(from, to)], &[&expected]);
    }
}

#[test]
fn words_out_of_a_few_are_named() {
    let answer = "questionnaire.pages[0].questions[4].answer";
    for (from, to, expected) in [
        (r#""kind": "ranking""#, r#""kind": "rankign""#, format!("{answer}.kind: 'rankign' is not known here; did you mean 'ranking'?")),
        (r#""kind": "ranking""#, r#""kind": "matrix""#, format!("{answer}.kind: 'matrix' is not known here; possible are single, several, scale, battery, ranking, best_worst, constant_sum, table, number, date, text, consent, file, note, hidden, calculated")),
        (r#""kind": "ranking","#, "", format!("{answer}.kind: is missing: add it (one of single, several, scale, battery, ranking, best_worst, constant_sum, table, number, date, text, consent, file, note, hidden, calculated)")),
        (r#""kind": "ranking""#, r#""kind": 3"#, format!("{answer}.kind: has to be one of single, several, scale, battery, ranking, best_worst, constant_sum, table, number, date, text, consent, file, note, hidden, calculated, in double quotes, and is the number 3")),
        (r#""direction": "at_least""#, r#""direction": "at least""#, "assumptions[0].direction: 'at least' is not known here; did you mean 'at_least'?".to_owned()),
        (r#""scope": "every_division""#, r#""scope": {}"#, r#"assumptions[0].scope: is empty: write one of "whole", "every_division", "some_division", { "division": … }"#.to_owned()),
        (r#""scope": "every_division""#, r#""scope": { "divison": "lita" }"#, "assumptions[0].scope.divison: 'divison' is not known here; did you mean 'division'?".to_owned()),
        (r#""scope": "every_division""#, r#""scope": 7"#, r#"assumptions[0].scope: has to be one of "whole", "every_division", "some_division", { "division": … }, and is the number 7"#.to_owned()),
    ] {
        check(&[(from, to)], &[&expected]);
    }
}

#[test]
fn mistakes_of_form_do_not_hide_mistakes_of_meaning() {
    // What refers to a part that cannot be read is not blamed for it.
    check(
        &[
            (r#""title": "One of every kind""#, r#""title": ["One"]"#),
            (r#""required": true"#, r#""required": 1"#),
            (r#""at_most": 3"#, r#""at_most": 9"#),
            (r#""topic": "core""#, r#""topic": "cores""#),
            (r#""threshold_bp": 6000"#, r#""threshold_bp": 60000"#),
        ],
        &[
            "questionnaire.pages[0].questions[0].required: has to be true or false, without quotes, and is the number 1",
            "title: has to be a text in double quotes, and is a list",
            "questionnaire.pages[0].questions[1].answer.at_most: has to be 1 to 5",
            "assumptions[0].topic: 'cores' is not among the topics",
            "assumptions[0].threshold_bp: is 60000 (600 %), and has to be 0 to 10000 (0 to 100 %)",
        ],
    );
    // A question without a readable id could be the one that an assumption names.
    check(
        &[(
            r#""id": "core",
            "text""#,
            r#""id": "Core",
            "text""#,
        )],
        &[
            "questionnaire.pages[0].questions[3].id: 'Core' is no id: use 1 to 60 small letters, digits, '_' or '-', starting with a letter or digit",
        ],
    );
    check(
        &[(r#"[{ "id": "core", "name": "Core strengths" }]"#, "3"), (r#""text": "Why?""#, r#""text": " ""#)],
        &[
            "topics: has to be a list in [ ], and is the number 3",
            "questionnaire.pages[0].questions[0].text: is empty",
        ],
    );
}

#[test]
fn what_is_no_json_is_told_by_line_and_column() {
    for (json, expected) in [
        ("", "line 1, column 0: this is not JSON: the document ends where a value should stand"),
        (
            "{ \"format\": ",
            "line 1, column 12: this is not JSON: the document ends where a value should stand",
        ),
        (
            "{\n  \"a\": 1\n  \"b\": 2 }",
            "line 3, column 3: this is not JSON: a comma or a closing } is missing before this place",
        ),
        (
            "{\n  \"a\": 1,\n}",
            "line 3, column 1: this is not JSON: no comma goes before a closing bracket: remove it",
        ),
        (
            "{ \"a\": yes }",
            "line 1, column 8: this is not JSON: a value should stand here; texts go in double quotes",
        ),
        (
            "{ 'a': 1 }",
            "line 1, column 3: this is not JSON: a field's name should stand here, in double quotes",
        ),
        (
            "{ \"a\": \"one\ntwo\" }",
            "line 2, column 0: this is not JSON: a text goes on over the end of its line: close its quotes, or write the line break as \\n",
        ),
        ("{ \"a\": 1e999 }", "line 1, column 12: this is not JSON: this number is too large"),
        ("{} {}", "line 1, column 4: this is not JSON: the document has ended before: remove what follows"),
        ("[]", "the document: has to be fields in { }, and is a list"),
        ("null", "the document: has to be fields in { }, and is null"),
    ] {
        assert_eq!(mistakes(json), [expected], "{json}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(
        mistakes(&deep),
        ["line 1, column 128: this is not JSON: brackets are nested too deeply for a campaign"]
    );
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(campaign::read(&format!("\u{feff}{GOOD}")), campaign::read(GOOD));
}

#[test]
fn a_flood_of_mistakes_is_counted() {
    let numbers = vec!["0"; 100_000].join(",");
    let said = mistakes(&format!(r#"{{ "topics": [{numbers}] }}"#));
    assert_eq!(said.len(), 201);
    assert_eq!(said[200], "the document: has 99807 more mistakes: mend these first");
}

/// Puts something else in one place of a document, or takes it away.
fn mutate(value: &mut Value, path: &[prop::sample::Index], other: &Value, whole: bool) {
    let (Some(step), rest) = (path.first(), path.get(1..).unwrap_or_default()) else {
        *value = other.clone();
        return;
    };
    match value {
        Value::Object(object) if !object.is_empty() => {
            let name = step.get(&object.keys().cloned().collect::<Vec<_>>()).clone();
            if rest.is_empty() && whole {
                object.remove(&name);
                object.insert("unheard_of".to_owned(), other.clone());
            } else {
                mutate(&mut object[&name], rest, other, whole);
            }
        }
        Value::Array(list) if !list.is_empty() => {
            let index = step.index(list.len());
            if rest.is_empty() && whole {
                list.remove(index);
            } else {
                mutate(&mut list[index], rest, other, whole);
            }
        }
        leaf => *leaf = other.clone(),
    }
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-2..13_000i64).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z_]{0,8}|\\PC{0,20}".prop_map(Value::from),
        prop::sample::select(vec!["whole", "share", "text", "core", "why", "4", "tech"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{1,8}|share|division|kind|options|\\PC{0,9}", inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A changed document is read, or something is said, and the schema never finds good what the types cannot hold.
    #[test]
    fn a_changed_document_is_read_or_its_mistakes_are_named(
        changes in prop::collection::vec(
            (prop::collection::vec(any::<prop::sample::Index>(), 1..9), anything(), any::<bool>()), 1..4),
    ) {
        let mut value: Value = serde_json::from_str(GOOD).unwrap();
        for (path, other, whole) in &changes {
            mutate(&mut value, path, other, *whole);
        }
        let held = serde_json::from_value::<Document>(value.clone());
        match campaign::read(&value.to_string()) {
            Ok(document) => prop_assert_eq!(document, held.unwrap()),
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                for problem in &problems {
                    prop_assert!(!problem.place.is_empty() && !problem.what.to_string().is_empty(), "{:?}", problem);
                    prop_assert!(!problem.what.to_string().starts_with("cannot be read"), "{:?}", problem);
                }
            }
        }
    }

    /// Whatever stands in a file, reading it ends, with a document or with a place.
    #[test]
    fn a_changed_text_is_read_or_its_mistakes_are_named(
        at in any::<prop::sample::Index>(), length in 0..40usize, other in "\\PC{0,5}|[\\[\\]{}\",:0-9\\\\\n]{0,5}",
    ) {
        let mut bytes = GOOD.as_bytes().to_vec();
        let start = at.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, other.bytes());
        if let Err(problems) = campaign::read(&String::from_utf8_lossy(&bytes)) {
            // What is no JSON has no fields: its line and column are said.
            let placed = |problem: &Problem| problem.to_string().starts_with("line ");
            prop_assert!(problems.iter().all(|problem| !problem.place.is_empty() || placed(problem)));
            prop_assert!(!problems.is_empty());
        }
    }
}
