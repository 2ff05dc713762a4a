//! A campaign in which every field is set: each of them is in the file that is written, or in its report.

use std::collections::BTreeSet;

use domain::campaign::{self, Document};
use serde_json::{Value, json};
use service::convert::{self, Target};

use crate::real::read;

/// What a file says, and what its report names.
type Written = (Vec<u8>, BTreeSet<String>);

fn write(document: &Document, target: Target) -> Written {
    let written = convert::write(document, target).unwrap();
    (written.bytes, written.losses.iter().map(ToString::to_string).collect())
}

/// Parts that are left out as a whole, under the name of their place.
fn is_left_out(pointer: &str, target: Target, hidden: &str) -> bool {
    let parts = ["/quotas", "/topics", "/crossings", "/assumptions", "/questionnaire/closed"];
    let is_part = pointer == "/format" || pointer.contains("/picture/") || pointer.ends_with("/of");
    // The number of a calculation follows from what it is calculated from.
    let follows = pointer.contains("/answer/number/") && !pointer.ends_with("/unit");
    parts.into_iter().any(|part| pointer.starts_with(part))
        || is_part
        || follows
        || (target == Target::Surveyjs && pointer.starts_with(hidden))
}

/// The places of everything that is no list and no object.
fn leaves(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| leaves(value, format!("{place}/{name}"), found));
        }
        Value::Array(list) if !list.is_empty() => {
            list.iter().enumerate().for_each(|(at, value)| leaves(value, format!("{place}/{at}"), found));
        }
        _ => found.push(place),
    }
}

/// Other values in place of one, of which the first that makes a document is taken.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::String(text) => vec![
            json!(format!("{text} more")),
            json!(format!("{text}1")),
            json!("2020-06-01"),
            json!("web"),
            json!("mail"),
            json!("smileys"),
            json!("email"),
            json!("png"),
            json!("page_by_page"),
            json!("confidential"),
            json!("time"),
            json!("date"),
            json!("none"),
            json!("p"),
        ],
        Value::Number(number) => vec![json!(number.as_f64().unwrap_or_default() as i64 + 1), json!(1)],
        Value::Bool(on) => vec![json!(!on)],
        _ => Vec::new(),
    }
}

#[test]
fn every_field_is_written_or_named() {
    let json: Value = serde_json::from_str(include_str!("everything.json")).unwrap();
    // To write translations takes several times as long.
    let document = |json: &Value, place: &str| {
        let mut document: Document = serde_json::from_value(json.clone()).ok()?;
        if !place.starts_with("/translations") {
            document.translations.clear();
        }
        Some(document)
    };
    campaign::read(&json.to_string()).unwrap();
    let mut places = Vec::new();
    leaves(&json, String::new(), &mut places);
    let hidden = places.iter().find(|place| json.pointer(place) == Some(&json!("hidden"))).unwrap();
    let hidden = hidden.trim_end_matches("/answer/kind");
    let mut silent = Vec::new();
    let mut looked_at = 0;
    for target in [Target::Xlsform, Target::Surveyjs] {
        let [before, translated] =
            ["", "/translations"].map(|place| write(&document(&json, place).unwrap(), target));
        for place in places.iter().filter(|place| !is_left_out(place, target, hidden)) {
            let own = json.pointer(place).unwrap();
            let changed = others(own).into_iter().filter(|other| other != own).find_map(|other| {
                let mut json = json.clone();
                *json.pointer_mut(place).unwrap() = other;
                document(&json, place)
            });
            let Some(changed) = changed else { continue };
            looked_at += 1;
            let was = if place.starts_with("/translations") { &translated } else { &before };
            if write(&changed, target) == *was {
                silent.push(format!("{target} {place}"));
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new());
    assert!(looked_at > 400, "{looked_at}");
}

#[test]
fn what_is_left_out_as_a_whole_is_named_by_its_place() {
    let base = campaign::read(include_str!("everything.json")).unwrap();
    for target in [Target::Xlsform, Target::Surveyjs] {
        let losses = convert::write(&base, target).unwrap().losses;
        let places: BTreeSet<String> = losses.iter().map(|loss| loss.place.to_string()).collect();
        for place in
            ["quotas[0]", "topics[0]", "crossings[0]", "assumptions[0]", "questionnaire.closed", "hi"]
        {
            assert!(places.contains(place), "{target} {place}: {places:?}");
        }
        let told = losses.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        for words in [
            "the picture of the option 'R'",
            "earlier wording: questions.b.text",
            "end_text: what is said where it ends: 'Bye'\n    it is not written into this format",
        ] {
            assert!(told.contains(words), "{target} {words}: {told}");
        }
    }
}

#[test]
fn what_was_written_last_comes_back() {
    let base = campaign::read(include_str!("everything.json")).unwrap();
    let again = |target: Target| read(&convert::write(&base, target).unwrap().bytes).document;
    let question = |document: &Document, id: &str| document.questionnaire.question(id).unwrap().clone();
    let said = |of: &Option<domain::expression::Expression>| of.as_ref().map(|of| of.text().to_owned());

    let surveyjs = again(Target::Surveyjs);
    assert_eq!(surveyjs.layout, campaign::Layout::AllAtOnce);
    assert!(surveyjs.questionnaire.pages[2].random_order);
    for id in ["a", "m", "bt", "rk", "tb"] {
        assert!(question(&surveyjs, id).random_order, "{id}");
    }
    let v = question(&surveyjs, "v");
    assert_eq!((said(&v.valid_if).as_deref(), v.invalid_text.as_str()), (Some("v <= answer(n)"), "too big"));
    let o = question(&surveyjs, "o");
    assert_eq!(said(&o.required_if).as_deref(), Some("a = y"));
    let offered: Vec<Option<String>> =
        o.answer.options().iter().map(|option| said(&option.show_if)).collect();
    assert_eq!(offered, [Some("m has p".to_owned()), None, None]);
    assert_eq!((o.text.as_str(), o.hint.as_str()), ("Of {{m|…}} which?", "You said {{t|…}}, you"));
    assert_eq!(surveyjs.questionnaire.pages[1].title, "Two {{t|…}}");
    assert_eq!(surveyjs.translations["de"]["pages.two.title"].text, "Zwei {{t|…}}");

    let xlsform = again(Target::Xlsform);
    for id in ["a", "m", "rk"] {
        assert!(question(&xlsform, id).random_order, "{id}");
    }
    let o = question(&xlsform, "o");
    assert_eq!(said(&o.required_if).as_deref(), Some("a = y"));
    let v = question(&xlsform, "v");
    assert_eq!((said(&v.valid_if).as_deref(), v.invalid_text.as_str()), (Some("v <= answer(n)"), "too big"));
    assert_eq!((o.text.as_str(), o.hint.as_str()), ("Of those which?", "You said {{t|…}}, you"));
    assert_eq!(xlsform.questionnaire.pages[1].title, "Two {{t|…}}");
}
