//! A small case counted by hand: seven members in divisions A and B, one in both, one in none.

use std::collections::BTreeMap;

use domain::answer::{Answer, Answers, Rating};
use domain::id::{MemberId, ResponseId};
use domain::segment::{Combination, Division};
use domain::time::Timestamp;
use store::{Member, Store, Submission, Venue, Write};

use super::*;
use crate::{Clock, campaigns, installation, secrets};

const CAMPAIGN: &str = r#"{
  "format": "canvass-campaign/1", "slug": "small", "title": "A small one", "asks": "We", "intro": "Why", "next": "Then",
  "topics": [{ "id": "core", "name": "Core strengths" }],
  "questionnaire": { "pages": [{ "id": "one", "title": "One", "questions": [
    { "id": "tech", "text": "How strong is technology?", "answer":
      { "kind": "scale", "from": 1, "to": 5, "labels": ["not at all", "very"], "dont_know": true } },
    { "id": "use", "text": "What would you use?", "answer": { "kind": "several", "options": [
      { "id": "courses", "label": "Courses" }, { "id": "mentor", "label": "A mentor" }] } },
    { "id": "order", "text": "What first?", "answer": { "kind": "ranking", "options": [
      { "id": "x", "label": "=X" }, { "id": "y", "label": "Y" }] } }
  ] }] },
  "assumptions": [
    { "id": "half", "statement": "Half call it strong", "topic": "core", "direction": "at_least", "threshold_bp": 5000,
      "measure": { "share": { "question": "tech", "any_of": ["4", "5"] } }, "scope": "every_division" },
    { "id": "close", "statement": "A and B are close", "topic": "core", "direction": "less_than", "threshold_bp": 1000,
      "measure": { "difference": { "share": { "question": "tech", "any_of": ["4", "5"] }, "between": ["a", "b"] } } }
  ] }"#;

struct Case {
    service: Service,
    _folder: tempfile::TempDir,
}

async fn case() -> Case {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("small.db").display())).await.unwrap();
    let roster = ["a", "a", "a", "b", "b", "a+b", ""].iter().enumerate().map(|(number, held)| Member {
        id: MemberId(secrets::id()),
        email: format!("{number}@example.org"),
        name: String::new(),
        combination: held.parse().unwrap(),
        attributes: BTreeMap::new(),
    });
    store.put_members(&roster.collect::<Vec<_>>()).await.unwrap();
    let service = Service::start(store, Clock::set(Timestamp(0)));
    let divisions = ["a", "b"].map(|id| Division { id: id.parse().unwrap(), name: id.to_uppercase() });
    installation::set_divisions(&service, &Actor::Operator, &divisions).await.unwrap();
    campaigns::import(&service, &Actor::Operator, CAMPAIGN).await.unwrap();
    campaigns::open(&service, &Actor::Operator, "small").await.unwrap();
    Case { service, _folder: folder }
}

impl Case {
    async fn answer(&self, held: &str, hour: i64, answers: Answers) {
        let (campaign, _) = follow(&self.service, &Actor::Operator, "small").await.unwrap();
        let id = secrets::id();
        let submission = Submission {
            id: ResponseId(id),
            campaign,
            version: 1,
            venue: Venue::Open,
            combination: held.parse::<Combination>().unwrap(),
            attributes: BTreeMap::new(),
            answers,
            key: secrets::digest(&id.to_string()),
            invitation: None,
            submitted_at: Timestamp(hour * Timestamp::HOUR + Timestamp::SECOND),
        };
        self.service.intake.write(Write::Submit(submission)).await.unwrap();
    }

    async fn answered() -> Self {
        let case = case().await;
        case.answer("a", 0, tech(Rating::Point(5))).await;
        case.answer("a", 1, tech(Rating::DONT_KNOW)).await;
        case.answer("a+b", 1, tech(Rating::Point(4))).await;
        case.answer("b", 3, tech(Rating::Point(2))).await;
        case
    }

    async fn results(&self) -> Arc<Results> {
        results(&self.service, &Actor::Operator, "small").await.unwrap()
    }
}

fn tech(rating: Rating) -> Answers {
    Answers::from([("tech".parse().unwrap(), Answer::Rating(rating))])
}

fn ranked(first: &str, second: &str) -> Answers {
    let places = [(first.parse().unwrap(), 1), (second.parse().unwrap(), 2)].into();
    Answers::from([("order".parse().unwrap(), Answer::Ranks(places))])
}

#[tokio::test]
async fn members_of_several_divisions_count_in_each_and_once_in_the_whole() {
    let results = Case::answered().await.results().await;
    let counted = |of: &[SegmentCount]| -> Vec<(String, u32, u32)> {
        of.iter().map(|one| (one.name.clone(), one.answered, one.members)).collect()
    };
    let named = |name: &str, n, of| (name.to_owned(), n, of);
    assert_eq!(counted(&results.segments), [named("All members", 4, 7), named("A", 3, 4), named("B", 2, 3)]);
    assert_eq!(
        counted(&results.combinations),
        [named("A only", 2, 3), named("B only", 1, 2), named("A + B", 1, 1), named("No division", 0, 1)]
    );
}

#[tokio::test]
async fn a_share_counts_do_not_know_as_not_yes() {
    let results = Case::answered().await.results().await;
    let shares: Vec<(u32, u32)> =
        results.assumptions[0].shares.iter().map(|share| (share.yes, share.n)).collect();
    assert_eq!(shares, [(2, 4), (2, 3), (1, 2)]);
    assert_eq!(results.assumptions[0].in_scope, [false, true, true]);
    let difference = results.assumptions[1].difference.unwrap();
    assert_eq!(difference, Difference { between: [Some(1), Some(2)], apart_bp: Some(1667) });
}

#[tokio::test]
async fn responses_add_up_over_time() {
    let arrivals = Case::answered().await.results().await.arrivals.clone();
    assert_eq!(arrivals.step, Step::Hour);
    assert_eq!(arrivals.totals, [vec![0, 1, 3, 3, 4], vec![0, 1, 3, 3, 3], vec![0, 0, 1, 1, 2]]);
    let end = Timestamp(3 * Timestamp::HOUR + Timestamp::SECOND);
    assert_eq!(arrivals.moments.last(), Some(&end), "the last hour is not over");
}

#[tokio::test]
async fn findings_say_what_the_counts_say() {
    let case = Case::answered().await;
    case.answer("a", 4, ranked("y", "x")).await;
    case.answer("b", 4, ranked("x", "y")).await;
    case.answer("b", 4, ranked("x", "y")).await;
    let results = case.results().await;
    let sections = questions(&results);
    let findings: Vec<&str> = sections[0].figures.iter().map(|figure| figure.finding.as_str()).collect();
    assert_eq!(
        findings,
        [
            "A 67\u{a0}% choose 4 or 5, B 50\u{a0}%",
            "No answers yet",
            "Placed first: Y in A, =X in B",
            "67\u{a0}% of all place =X first",
        ]
    );
}

#[tokio::test]
async fn rates_are_of_the_roster() {
    let results = Case::answered().await.results().await;
    assert_eq!(who_answered(&results)[1].finding, "75\u{a0}% of A have answered, 67\u{a0}% of B");
}

#[tokio::test]
async fn a_release_is_computed_once_and_stays_at_hand() {
    let case = Case::answered().await;
    let (first, second) = tokio::join!(case.results(), case.results());
    assert!(Arc::ptr_eq(&first, &second), "who comes at the same time reads the same results");
    case.answer("b", 5, tech(Rating::Point(1))).await;
    let later = case.results().await;
    assert_eq!((later.release, later.whole().answered), (first.release + 1, 5));
    let operator = Actor::Operator;
    let Release::Here(earlier) = release(&case.service, &operator, "small", first.release).await.unwrap()
    else {
        panic!("the release before is still at hand");
    };
    assert_eq!(earlier.whole().answered, 4, "a release never changes");
    let asked = release(&case.service, &operator, "small", later.release + 1).await.unwrap();
    assert!(
        matches!(asked, Release::Ask(_, number) if number == later.release),
        "a later one is not there yet"
    );
}

#[tokio::test]
async fn only_who_may_see_results_sees_any() {
    let case = case().await;
    let visitor = Actor::Visitor;
    assert!(matches!(results(&case.service, &visitor, "small").await, Err(Error::NotSignedIn)));
    assert!(matches!(release(&case.service, &visitor, "small", 0).await, Err(Error::NotSignedIn)));
    assert!(matches!(follow(&case.service, &visitor, "small").await, Err(Error::NotSignedIn)));
}

#[tokio::test]
async fn the_document_holds_the_counts_behind_every_share() {
    let document = document(&*Case::answered().await.results().await);
    assert_eq!(document["questions"][0]["items"][0]["segments"][0]["counts"]["dont_know"], 1);
    assert_eq!(document["assumptions"][0]["segments"][1]["segment"]["division"], "a");
    assert_eq!(document["assumptions"][0]["segments"][1]["estimate"], 2.0 / 3.0);
    assert_eq!(document["assumptions"][1]["difference"], 0.1667);
    assert_eq!(document["as_of"], "1970-01-01T03:00:01Z");
}

#[tokio::test]
async fn a_sheet_holds_no_formula() {
    let case = case().await;
    case.answer("a", 0, ranked("x", "y")).await;
    let results = case.results().await;
    let sheet = sheet::sheet(&results, question(&results, "order").unwrap());
    let expected = "Item,Answer,All members,A,B\n'=X,Place 1,1,1,0\n'=X,Place 2,0,0,0\n'=X,Answered,1,1,0\n\
                    Y,Place 1,0,0,0\nY,Place 2,1,1,0\nY,Answered,1,1,0\n,Members,7,4,3\n";
    assert_eq!(sheet, expected);
}
