//! A small case counted by hand: 60 members in A alone, 40 in B alone, 30 in both, 3 in none; blocks of five.

mod amounts;
mod audit;
mod breakdowns;
mod crossings;
mod ends;
mod first_places;
mod numbers;
mod open_link;
mod sheets;
mod tables;
mod today;

use std::collections::BTreeMap;

use domain::answer::{Answer, Answers, Rating};
use domain::id::{MemberId, ResponseId};
use domain::segment::{Combination, Division};
use domain::time::Timestamp;
use evidence::verdict::Verdict;
use store::{Member, Store, Submission, Venue, Write};

use super::{words::tests::English, *};
use crate::{Clock, campaigns, installation, secrets};

pub(crate) const CAMPAIGN: &str = r#"{
  "format": "canvass-campaign/1", "slug": "small", "k": 5, "title": "A small one", "asks": "We", "intro": "Why", "next": "Then",
  "topics": [{ "id": "core", "name": "Core strengths" }],
  "questionnaire": { "pages": [{ "id": "one", "title": "One", "questions": [
    { "id": "tech", "text": "How strong is technology?", "answer":
      { "kind": "scale", "from": 1, "to": 5, "labels": ["not at all", "very"], "dont_know": true } },
    { "id": "use", "text": "What would you use?", "answer": { "kind": "several", "options": [
      { "id": "courses", "label": "Courses" }, { "id": "mentor", "label": "A mentor" }] } },
    { "id": "order", "text": "What first?", "answer": { "kind": "ranking", "options": [
      { "id": "x", "label": "=X" }, { "id": "y", "label": "Y" }] } }
  ] }] }, "assumptions": [
    { "id": "half", "statement": "Half call it strong", "topic": "core", "direction": "at_least", "threshold_bp": 5000,
      "measure": { "share": { "question": "tech", "any_of": ["4", "5"] } }, "scope": "every_division" },
    { "id": "close", "statement": "A and B are close", "topic": "core", "direction": "less_than", "threshold_bp": 1000,
      "measure": { "difference": { "share": { "question": "tech", "any_of": ["4", "5"] }, "between": ["a", "b"] } } }
  ] }"#;

/// The combination and the attributes of `a+b@academic`.
fn who(held: &str) -> (Combination, BTreeMap<String, String>) {
    let (held, library) = held.split_once('@').unwrap_or((held, ""));
    let library = (!library.is_empty()).then(|| ("library_type".to_owned(), library.to_owned()));
    (held.parse().unwrap(), library.into_iter().collect())
}

pub(crate) struct Case {
    pub(crate) service: Service,
    _folder: tempfile::TempDir,
}

impl Case {
    /// A campaign that nobody has answered yet; its slug is `small`.
    pub(crate) async fn of(campaign: &str) -> Self {
        Self::with(campaign, &[("a", 60), ("b", 40), ("a+b", 30), ("", 3)]).await
    }

    /// The same with so many members of each combination; after an `@` stands what kind of library they work in.
    async fn with(campaign: &str, sizes: &[(&str, usize)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store =
            Store::open(&format!("sqlite:{}", folder.path().join("small.db").display())).await.unwrap();
        let roster = sizes.iter().flat_map(|(held, members)| std::iter::repeat_n(held, *members)).enumerate();
        let roster = roster.map(|(number, held)| Member {
            id: MemberId(secrets::id()),
            email: format!("{number}@example.org"),
            name: String::new(),
            combination: who(held).0,
            attributes: who(held).1,
        });
        store.put_members(&roster.collect::<Vec<_>>(), Timestamp(1)).await.unwrap();
        let service = Service::start(store, Clock::set(Timestamp(0)));
        let divisions = ["a", "b"].map(|id| Division { id: id.parse().unwrap(), name: id.to_uppercase() });
        installation::set_divisions(&service, &Actor::Operator, &divisions).await.unwrap();
        campaigns::import(&service, &Actor::Operator, campaign).await.unwrap();
        campaigns::open(&service, &Actor::Operator, "small").await.unwrap();
        Self { service, _folder: folder }
    }

    /// Each of these answers once, one after another.
    pub(crate) async fn answer(&self, held: &str, hour: i64, answers: &[Answers]) {
        self.answer_by(Venue::Personal, held, hour, answers).await;
    }

    async fn answer_by(&self, venue: Venue, held: &str, hour: i64, answers: &[Answers]) {
        self.answer_as(1, venue, held, hour, answers).await;
    }

    /// The same in answer to a version.
    pub(crate) async fn answer_as(
        &self,
        version: i32,
        venue: Venue,
        held: &str,
        hour: i64,
        answers: &[Answers],
    ) {
        for one in answers {
            let submission = self.submission(version, venue, held, hour, one).await;
            self.service.writer.ask(Write::Submit(submission)).await.unwrap();
        }
    }

    /// What one of them sends, by no invitation.
    async fn submission(
        &self,
        version: i32,
        venue: Venue,
        held: &str,
        hour: i64,
        of: &Answers,
    ) -> Submission {
        let (campaign, _) = follow(&self.service, &Actor::Operator, "small").await.unwrap();
        let registered = registration::with_families(&self.service, campaign, 1).await.unwrap();
        let (combination, attributes) = who(held);
        let at = Timestamp(hour * Timestamp::HOUR + Timestamp::SECOND);
        let cohort = crate::documents::cohort(&self.service, campaign, version).await.unwrap();
        Submission {
            id: ResponseId(secrets::id()),
            campaign,
            version,
            venue,
            queue: registered.publication.queue(venue, &combination, &attributes).in_cohort(cohort),
            quotas: Vec::new(),
            combination,
            attributes,
            answers: of.clone(),
            path: Default::default(),
            key: secrets::digest(&secrets::id().to_string()),
            invitation: None,
            submitted_at: at,
            as_of: at,
            unordered: None,
        }
    }

    /// Ten of A, five of both, five of B.
    pub(crate) async fn answered() -> Self {
        let case = Case::of(CAMPAIGN).await;
        case.answer("a", 0, &tech(5, 5)).await;
        case.answer("a", 1, &[tech(5, 2), do_not_know(3)].concat()).await;
        case.answer("a+b", 1, &[tech(4, 3), tech(1, 2)].concat()).await;
        case.answer("b", 3, &[tech(2, 4), tech(4, 1)].concat()).await;
        case
    }

    pub(crate) async fn results(&self) -> Arc<Results> {
        results(&self.service, &Actor::Operator, "small").await.unwrap()
    }

    /// All that a reader can fetch.
    async fn published(&self) -> String {
        let results = self.results().await;
        let sheets = results.questions.iter().map(|question| sheet::sheet(&results, question, &English));
        let figures = format!("{:?} {:?}", questions(&results, &English), who_answered(&results, &English));
        format!("{}\n{figures}\n{:?}", document(&results), sheets.collect::<Vec<_>>())
    }
}

pub(crate) fn tech(point: u8, times: usize) -> Vec<Answers> {
    rated(Rating::Point(point), times)
}

fn do_not_know(times: usize) -> Vec<Answers> {
    rated(Rating::DONT_KNOW, times)
}

fn rated(rating: Rating, times: usize) -> Vec<Answers> {
    vec![Answers::from([("tech".parse().unwrap(), Answer::Rating(rating))]); times]
}

fn ranked(first: &str, second: &str, times: usize) -> Vec<Answers> {
    let places = [(first.parse().unwrap(), 1), (second.parse().unwrap(), 2)].into();
    vec![Answers::from([("order".parse().unwrap(), Answer::Ranks(places))]); times]
}

#[tokio::test]
async fn members_of_several_divisions_count_in_each_and_once_in_the_whole() {
    let results = Case::answered().await.results().await;
    let counted = |of: &[SegmentCount]| -> Vec<(String, u32, u32, u32)> {
        of.iter().map(|one| (one.name.clone(), one.answered, one.members, one.never_shown)).collect()
    };
    let named = |name: &str, n, of, never| (name.to_owned(), n, of, never);
    let segments = [named("All members", 20, 133, 3), named("A", 15, 90, 0), named("B", 10, 70, 0)];
    assert_eq!(counted(&results.segments), segments);
    assert_eq!(
        counted(&results.combinations),
        [
            named("A only", 10, 60, 0),
            named("B only", 5, 40, 0),
            named("A + B", 5, 30, 0),
            named("No division", 0, 3, 3)
        ]
    );
}

#[tokio::test]
async fn a_share_counts_do_not_know_as_not_yes() {
    let results = Case::answered().await.results().await;
    let rule = &results.assumptions[0].rules[0];
    let estimates: Vec<_> =
        rule.segments.iter().map(|judged| judged.judgement.reading.estimate.value.unwrap()).collect();
    // Of A alone 7 of 10 for 60 members, of both 3 of 5 for 30, of B alone 1 of 5 for 40.
    let expected = [68.0 / 130.0, 60.0 / 90.0, 26.0 / 70.0];
    assert!(estimates.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-12));
    assert_eq!(rule.segments.iter().map(|one| one.in_scope).collect::<Vec<_>>(), [false, true, true]);
    let difference = &results.assumptions[1].rules[0].segments[0].judgement.reading;
    assert!((difference.estimate.value.unwrap() - (60.0 / 90.0 - 26.0 / 70.0)).abs() < 1e-12);
}

#[tokio::test]
async fn one_more_answer_changes_nothing_unless_it_seals() {
    let case = Case::answered().await;
    let before = case.published().await;
    for answer in tech(1, 4) {
        case.answer("a", 5, &[answer]).await;
        assert_eq!(case.published().await, before);
    }
    // Those who are too few, and one who is in no combination of the roster.
    case.answer("", 5, &tech(5, 7)).await;
    assert_eq!(case.published().await, before);
    case.answer("a", 5, &tech(1, 1)).await;
    let after = case.results().await;
    assert_eq!((after.release, after.whole().answered), (5, 25));
}

#[tokio::test]
async fn answers_exchanged_inside_a_block_give_the_same_bytes() {
    let (one, other) = (Case::of(CAMPAIGN).await, Case::of(CAMPAIGN).await);
    let block = [tech(5, 2), do_not_know(1), ranked("x", "y", 1), tech(1, 1)].concat();
    let mut turned = block.clone();
    turned.reverse();
    for hour in 0..3 {
        one.answer("a", hour, &block).await;
        other.answer("a", hour, &turned).await;
        assert_eq!(one.published().await, other.published().await);
    }
    one.answer("b", 4, &block[..4]).await;
    other.answer("b", 4, &turned[..4]).await;
    for case in [&one, &other] {
        campaigns::close(&case.service, &Actor::Operator, "small").await.unwrap();
    }
    assert_eq!(one.results().await.held_back, Some(4));
    assert_eq!(one.published().await, other.published().await);
}

#[tokio::test]
async fn a_verdict_stays_and_says_since_when() {
    let case = Case::of(CAMPAIGN).await;
    case.answer("a", 0, &tech(5, 60)).await;
    case.answer("a+b", 1, &tech(5, 30)).await;
    let results = case.results().await;
    let rule = &results.assumptions[0].rules[0];
    let verdicts: Vec<Verdict> = rule.segments.iter().map(|one| one.judgement.verdict).collect();
    assert_eq!(verdicts, [Verdict::Supported, Verdict::Supported, Verdict::NotYetKnown]);
    assert_eq!(results.assumptions[0].verdict, Verdict::NotYetKnown);
    let since = rule.segments[1].since.unwrap();
    assert!(since < results.release, "A is decided before all have answered");

    case.answer("b", 2, &tech(5, 40)).await;
    let results = case.results().await;
    let rule = &results.assumptions[0].rules[0];
    assert_eq!(rule.segments[1].since, Some(since));
    assert_eq!(results.assumptions[0].verdict, Verdict::Supported);
    assert_eq!(results.assumptions[0].since, rule.segments[2].since);
    assert!(rule.segments[2].judgement.certain);
}

/// Whoever looks, and when: running sets are those of all releases.
#[tokio::test]
async fn verdicts_do_not_depend_on_who_looked() {
    let (watched, unwatched) = (Case::of(CAMPAIGN).await, Case::of(CAMPAIGN).await);
    for round in 0..6 {
        for case in [&watched, &unwatched] {
            case.answer("a", round, &[tech(5, 3), tech(1, 2)].concat()).await;
            case.answer("b", round, &[tech(4, 2), tech(2, 3)].concat()).await;
        }
        watched.results().await;
    }
    assert_eq!(watched.published().await, unwatched.published().await);
}

#[tokio::test]
async fn what_is_registered_is_frozen() {
    let case = Case::of(CAMPAIGN).await;
    let registered = campaigns::registered(&case.service, &Actor::Operator, "small").await.unwrap();
    let document = campaigns::registration(&case.service, &Actor::Operator, "small", 1).await.unwrap();
    assert_eq!(registered.digest, Some(hex::encode(secrets::digest(&document))));
    assert_eq!(registered.families[0].intervals, 4, "one rule in three segments, and one difference");
    let roster = [Member {
        id: MemberId(secrets::id()),
        email: "late@example.org".to_owned(),
        name: String::new(),
        combination: "a".parse().unwrap(),
        attributes: BTreeMap::new(),
    }];
    case.service.store.put_members(&roster, Timestamp(1)).await.unwrap();
    assert_eq!(case.results().await.whole().members, 133, "the roster was frozen at opening");
}

#[tokio::test]
async fn without_a_roster_a_combination_waits_for_many() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("small.db").display())).await.unwrap();
    let service = Service::start(store, Clock::set(Timestamp(0)));
    let divisions = ["a", "b"].map(|id| Division { id: id.parse().unwrap(), name: id.to_uppercase() });
    installation::set_divisions(&service, &Actor::Operator, &divisions).await.unwrap();
    campaigns::import(&service, &Actor::Operator, CAMPAIGN).await.unwrap();
    campaigns::open(&service, &Actor::Operator, "small").await.unwrap();
    let case = Case { service, _folder: folder };
    case.answer_by(Venue::Open, "a", 0, &tech(5, 24)).await;
    assert_eq!(case.results().await.responses, 0);
    case.answer_by(Venue::Open, "a", 0, &tech(5, 6)).await;
    let results = case.results().await;
    assert_eq!((results.whole().answered, results.whole().members), (30, 0));
    assert_eq!(
        results.assumptions[0].verdict,
        Verdict::NotYetKnown,
        "nobody knows how many members there are"
    );
}

#[tokio::test]
async fn responses_add_up_over_time() {
    let arrivals = Case::answered().await.results().await.arrivals.clone();
    assert_eq!(arrivals.step, Step::Hour);
    assert_eq!(arrivals.totals, [vec![0, 5, 15, 15, 20], vec![0, 5, 15, 15, 15], vec![0, 0, 5, 5, 10]]);
    let end = Timestamp(3 * Timestamp::HOUR + Timestamp::SECOND);
    assert_eq!(arrivals.moments.last(), Some(&end), "the last hour is not over");
}

#[tokio::test]
async fn findings_say_what_the_counts_say() {
    let case = Case::answered().await;
    case.answer("a", 4, &ranked("y", "x", 5)).await;
    case.answer("b", 4, &ranked("x", "y", 10)).await;
    let results = case.results().await;
    let sections = questions(&results, &English);
    let findings: Vec<&str> = sections[0].figures.iter().map(|figure| figure.finding.as_str()).collect();
    assert_eq!(
        findings,
        [
            "A 67\u{a0}% choose 4 or 5, B 40\u{a0}%",
            "No answers yet",
            "Placed first: Y in A, =X in B",
            "67\u{a0}% of all place =X first",
        ]
    );
}

#[tokio::test]
async fn rates_are_of_the_roster() {
    let results = Case::answered().await.results().await;
    assert_eq!(who_answered(&results, &English)[1].finding, "17\u{a0}% of A have answered, 14\u{a0}% of B");
}

#[tokio::test]
async fn a_release_is_computed_once_and_stays_at_hand() {
    let case = Case::answered().await;
    let (first, second) = tokio::join!(case.results(), case.results());
    assert!(Arc::ptr_eq(&first, &second), "who comes at the same time reads the same results");
    case.answer("b", 5, &tech(1, 5)).await;
    let later = case.results().await;
    assert_eq!((later.release, later.whole().answered), (first.release + 1, 25));
    let operator = Actor::Operator;
    let Release::Here(earlier) = release(&case.service, &operator, "small", first.release).await.unwrap()
    else {
        panic!("the release before is still at hand");
    };
    assert_eq!(earlier.whole().answered, 20, "a release never changes");
    let asked = release(&case.service, &operator, "small", later.release + 1).await.unwrap();
    assert!(
        matches!(asked, Release::Ask(_, number) if number == later.release),
        "a later one is not there yet"
    );
}

#[tokio::test]
async fn only_who_may_see_results_sees_any() {
    let case = Case::of(CAMPAIGN).await;
    let visitor = Actor::Visitor;
    assert!(matches!(results(&case.service, &visitor, "small").await, Err(Error::NotSignedIn)));
    assert!(matches!(release(&case.service, &visitor, "small", 0).await, Err(Error::NotSignedIn)));
    assert!(matches!(follow(&case.service, &visitor, "small").await, Err(Error::NotSignedIn)));
    assert!(matches!(recount(&case.service, &visitor, "small").await, Err(Error::NotSignedIn)));
}
