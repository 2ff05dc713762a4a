use domain::answer::{Answer, Answers, Rating};
use serde_json::{Value, json};

use super::*;
use crate::results::Results;
use crate::results::tests::{CAMPAIGN, Case};
use crate::{campaigns, secrets};

/// The small campaign with one assumption more.
fn with(added: &Value) -> String {
    let mut document: Value = serde_json::from_str(CAMPAIGN).unwrap();
    document["assumptions"].as_array_mut().unwrap().push(added.clone());
    document.to_string()
}

fn most() -> Value {
    json!({ "id": "most", "statement": "Most call it strong", "topic": "core", "direction": "at_least",
        "threshold_bp": 5000, "measure": { "share": { "question": "tech", "any_of": ["4", "5"] } }, "scope": "whole" })
}

fn strong(times: usize) -> Vec<Answers> {
    let strong = Answers::from([("tech".parse().unwrap(), Answer::Rating(Rating::Point(5)))]);
    vec![strong; times]
}

fn levels(results: &Results) -> Vec<f64> {
    let first = |judged: &crate::results::Judged| judged.rules[0].segments[0].claim.level;
    results.assumptions.iter().map(first).collect()
}

#[tokio::test]
async fn what_is_added_later_is_a_family_of_its_own() {
    let case = Case::answered().await;
    let before = case.results().await;
    let registered = add_assumptions(&case.service, &Actor::Operator, "small", &with(&most())).await.unwrap();
    let after = case.results().await;

    // 5 % over three segments, whatever the four intervals of the first family have.
    assert_eq!(levels(&after), [0.05 / 4.0, 0.05 / 4.0, 0.05 / 3.0]);
    assert_eq!(levels(&before), levels(&after)[..2]);
    assert_eq!(after.release, before.release + 1, "all who look hear of it");
    assert_eq!((after.responses, after.as_of), (before.responses, before.as_of));
    let family = registered.family(2).unwrap();
    let later = family.later.unwrap();
    assert_eq!((later.family, later.release, later.responses), (2, before.release, 20));

    let document = campaigns::registration(&case.service, &Actor::Operator, "small", 2).await.unwrap();
    assert_eq!(family.digest, Some(hex::encode(secrets::digest(&document))));
    assert_eq!(registered.digest, before.registered.digest, "what was registered at opening stays");
    let missing = campaigns::registration(&case.service, &Actor::Operator, "small", 3).await.unwrap_err();
    assert_eq!(missing.to_string(), "there is no family 3 of 'small': it has 2");
}

#[tokio::test]
async fn a_family_is_judged_by_all_answers_and_keeps_its_verdicts() {
    let case = Case::answered().await;
    for hour in 2..7 {
        case.answer("a", hour, &strong(10)).await;
        case.answer("b", hour, &strong(5)).await;
        case.answer("a+b", hour, &strong(5)).await;
        if hour == 5 {
            add_assumptions(&case.service, &Actor::Operator, "small", &with(&most())).await.unwrap();
        }
    }
    let added = case.results().await.assumptions[2].clone();
    assert_eq!(added.verdict, evidence::verdict::Verdict::Supported);
    case.answer("b", 8, &strong(5)).await;
    let later = case.results().await.assumptions[2].clone();
    assert_eq!((later.verdict, later.since), (added.verdict, added.since));
}

#[tokio::test]
async fn nothing_that_is_registered_changes() {
    let case = Case::of(CAMPAIGN).await;
    let add = async |json: String| {
        let refused = add_assumptions(&case.service, &Actor::Operator, "small", &json).await;
        refused.unwrap_err().to_string()
    };
    let mut document: Value = serde_json::from_str(CAMPAIGN).unwrap();
    document["assumptions"][0]["threshold_bp"] = json!(4000);
    let error = add(document.to_string()).await;
    assert!(error.contains("assumptions[0]: 'half' is registered and cannot be changed"), "{error}");
    document = serde_json::from_str(&with(&most())).unwrap();
    document["questionnaire"]["pages"][0]["title"] = json!("Another");
    let error = add(document.to_string()).await;
    assert!(error.contains("changes the questionnaire"), "{error}");
    let error = add(CAMPAIGN.to_owned()).await;
    assert!(error.contains("assumptions: is empty"), "{error}");
    let mut nobody = most();
    nobody["scope"] = json!({ "division": "c" });
    let error = add(with(&nobody)).await;
    assert!(error.contains("assumptions[0]: 'c' is no division"), "{error}");

    campaigns::close(&case.service, &Actor::Operator, "small").await.unwrap();
    let error = add(with(&most())).await;
    assert_eq!(error, "'small' is closed: nothing can be registered any more");
    let visitor = add_assumptions(&case.service, &Actor::Visitor, "small", &with(&most())).await;
    assert!(matches!(visitor, Err(Error::NotSignedIn)));
}
