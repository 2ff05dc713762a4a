use domain::id::MemberId;
use domain::role::Role;
use domain::segment::Division;
use domain::time::Timestamp;
use store::{Member, Store};

use super::*;
use crate::{Clock, installation, secrets};

const CAMPAIGN: &str = r#"{
  "format": "canvass-campaign/1", "slug": "plan", "k": 5, "title": "A plan", "asks": "We", "intro": "Why", "next": "Then",
  "topics": [{ "id": "core", "name": "Core strengths" }],
  "questionnaire": { "pages": [{ "id": "one", "title": "One", "questions": [
    { "id": "tech", "text": "How strong is technology?", "answer":
      { "kind": "scale", "from": 1, "to": 5, "labels": ["not at all", "very"] } } ] }] },
  "assumptions": [
    { "id": "half", "statement": "Half call it strong", "topic": "core", "direction": "at_least", "threshold_bp": 5000,
      "measure": { "share": { "question": "tech", "any_of": ["4", "5"] } }, "scope": "every_division" } ] }"#;

/// 400 members in A, and so many in B.
async fn service(in_b: usize) -> (Service, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("plan.db").display())).await.unwrap();
    let held = std::iter::repeat_n("a", 400).chain(std::iter::repeat_n("b", in_b)).enumerate();
    let roster = held.map(|(number, held)| Member {
        id: MemberId(secrets::id()),
        email: format!("{number}@example.org"),
        name: String::new(),
        combination: held.parse().unwrap(),
        attributes: std::collections::BTreeMap::new(),
    });
    store.put_members(&roster.collect::<Vec<_>>(), Timestamp(1)).await.unwrap();
    let service = Service::start(store, Clock::set(Timestamp(0)));
    let divisions = ["a", "b"].map(|id| Division { id: id.parse().unwrap(), name: id.to_uppercase() });
    installation::set_divisions(&service, &Actor::Operator, &divisions).await.unwrap();
    campaigns::import(&service, &Actor::Operator, CAMPAIGN).await.unwrap();
    (service, folder)
}

#[tokio::test]
async fn a_truth_farther_away_takes_fewer_answers() {
    let (service, _folder) = service(100).await;
    let expected = outlook(&service, &Actor::Operator, "plan").await.unwrap();
    let segments: Vec<_> =
        expected[0].segments.iter().map(|one| (one.segment.clone(), one.members)).collect();
    let division = |id: &str| Segment::Division(id.parse().unwrap());
    assert_eq!(segments, [(division("a"), 400), (division("b"), 100)]);
    let Expectation::Answers([near, middle, far]) = expected[0].segments[0].expectation else {
        panic!("{expected:?}")
    };
    let (Outlook::Answers(middle), Outlook::Answers(far)) = (middle, far) else { panic!("{expected:?}") };
    assert!(far < middle && middle < 400, "{far} {middle}");
    assert!(matches!(near, Outlook::NotEvenAll) || matches!(near, Outlook::Answers(n) if n > middle));
}

#[tokio::test]
async fn a_division_that_is_never_shown_is_named_and_the_campaign_does_not_open() {
    let (service, _folder) = service(24).await;
    let refused = campaigns::check(&service, &Actor::Operator, "plan").await.unwrap();
    assert_eq!(refused.len(), 1, "{refused:?}");
    let words = refused[0].to_string();
    assert!(words.contains("assumptions[0]") && words.contains("decide it in B"), "{words}");
    let opened = campaigns::open(&service, &Actor::Operator, "plan").await;
    assert!(matches!(opened, Err(Error::Document(found)) if found == refused));
}

#[tokio::test]
async fn the_outlook_is_for_staff() {
    let (service, _folder) = service(100).await;
    let leadership = Actor::Person {
        id: domain::id::PersonId(secrets::id()),
        name: "L".to_owned(),
        role: Role::Leadership,
    };
    assert!(matches!(outlook(&service, &leadership, "plan").await, Err(Error::Forbidden(_))));
}
