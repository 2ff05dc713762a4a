//! How long a release takes at a million members: 100 questions, 40 assumptions, three divisions, on embedded SQLite.
//!
//! `cargo xtask bench` runs it. Told are the medians of the write that seals a block and makes the release, and of the
//! results of that release for whoever looks first; all others get them from memory.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails; it tells what it measured"
)]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use domain::answer::{Answer, Answers, Rating};
use domain::id::{CampaignId, MemberId, QuestionId, ResponseId};
use domain::registration::Atom;
use domain::segment::{Combination, Division};
use domain::time::Timestamp;
use serde_json::json;
use service::publication::Publication;
use service::{Actor, Clock, Service, campaigns, installation, results, secrets};
use store::{Member, Store, Submission, Venue, Write};

const MEMBERS: u32 = 1_000_000;
const QUESTIONS: usize = 100;
const ASSUMPTIONS: usize = 40;
/// Releases before the measured ones, so that there is something to add to.
const BEFORE: usize = 70;
const MEASURED: usize = 21;
const K: u32 = 10;
/// The combinations of three divisions, each with its part of the membership in hundredths.
const COMBINATIONS: [(&str, u32); 7] =
    [("a", 31), ("b", 17), ("c", 28), ("a+b", 8), ("a+c", 6), ("b+c", 9), ("a+b+c", 1)];

fn document() -> String {
    let question = |number: usize| {
        json!({ "id": format!("q{number}"), "text": format!("Question {number}"), "answer":
            { "kind": "scale", "from": 1, "to": 5, "labels": ["not at all", "very"], "dont_know": true } })
    };
    let assumption = |number: usize| {
        json!({ "id": format!("a{number}"), "statement": format!("Statement {number}"), "topic": "all",
            "measure": { "share": { "question": format!("q{number}"), "any_of": ["4", "5"] } },
            "direction": "at_least", "threshold_bp": 6000, "scope": "every_division" })
    };
    json!({
        "format": "canvass-campaign/1", "slug": "million", "title": "A million", "asks": "We", "intro": "Why",
        "next": "Then", "topics": [{ "id": "all", "name": "All" }],
        "questionnaire": { "pages": [{ "id": "one", "title": "One",
            "questions": (0..QUESTIONS).map(question).collect::<Vec<_>>() }] },
        "assumptions": (0..ASSUMPTIONS).map(assumption).collect::<Vec<_>>(),
    })
    .to_string()
}

fn members() -> Vec<Member> {
    let held = COMBINATIONS
        .iter()
        .flat_map(|(held, part)| std::iter::repeat_n(*held, (MEMBERS / 100 * part) as usize));
    held.enumerate()
        .map(|(number, held)| Member {
            id: MemberId(secrets::id()),
            email: format!("{number}@example.org"),
            name: String::new(),
            combination: held.parse().unwrap(),
            attributes: BTreeMap::new(),
        })
        .collect()
}

/// The answers of a block of one combination, different from block to block.
fn block(publication: &Publication, campaign: CampaignId, number: usize) -> Vec<Write> {
    let held: Combination = COMBINATIONS[number % COMBINATIONS.len()].0.parse().unwrap();
    let answer = |person: usize, question: usize| {
        let id: QuestionId = format!("q{question}").parse().unwrap();
        (id, Answer::Rating(Rating::Point(((number * 7 + person * 3 + question) % 5 + 1) as u8)))
    };
    (0..K as usize)
        .map(|person| {
            let id = secrets::id();
            let answers: Answers = (0..QUESTIONS).map(|question| answer(person, question)).collect();
            Write::Submit(Submission {
                id: ResponseId(id),
                campaign,
                version: 1,
                venue: Venue::Personal,
                queue: publication.queue(Venue::Personal, &held, &BTreeMap::new()),
                quotas: Vec::new(),
                combination: held.clone(),
                attributes: BTreeMap::new(),
                answers,
                path: Default::default(),
                key: secrets::digest(&id.to_string()),
                invitation: None,
                submitted_at: Timestamp(0),
                as_of: Timestamp(0),
                unordered: None,
            })
        })
        .collect()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e3
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("bench.db").display())).await.unwrap();
    store.put_members(&members(), Timestamp(1)).await.unwrap();
    let service = Service::start(store.clone(), Clock::set(Timestamp(0)));
    let divisions = ["a", "b", "c"].map(|id| Division { id: id.parse().unwrap(), name: id.to_uppercase() });
    installation::set_divisions(&service, &Actor::Operator, &divisions).await.unwrap();
    campaigns::import(&service, &Actor::Operator, &document()).await.unwrap();
    campaigns::open(&service, &Actor::Operator, "million").await.unwrap();
    let (campaign, _) = results::follow(&service, &Actor::Operator, "million").await.unwrap();
    let atoms = COMBINATIONS.map(|(held, part)| Atom {
        divisions: held.parse().unwrap(),
        attributes: BTreeMap::new(),
        members: MEMBERS / 100 * part,
    });
    let publication = Publication::new(K, Vec::new(), &atoms).unwrap();

    for number in 0..BEFORE {
        store.write_batch(&block(&publication, campaign, number)).await.unwrap();
    }
    results::results(&service, &Actor::Operator, "million").await.unwrap();
    let (mut sealed, mut computed) = (Vec::new(), Vec::new());
    for number in BEFORE..BEFORE + MEASURED {
        let writes = block(&publication, campaign, number);
        let (last, first) = writes.split_last().unwrap();
        store.write_batch(first).await.unwrap();
        let start = Instant::now();
        store.write_batch(std::slice::from_ref(last)).await.unwrap();
        sealed.push(start.elapsed());
        let start = Instant::now();
        let results = results::results(&service, &Actor::Operator, "million").await.unwrap();
        computed.push(start.elapsed());
        assert_eq!(results.release, number as i64 + 1);
    }
    let start = Instant::now();
    let recount = results::recount(&service, &Actor::Operator, "million").await.unwrap();
    assert!(recount.differences.is_empty());
    println!(
        "{MEMBERS} members, {QUESTIONS} questions, {ASSUMPTIONS} assumptions in 4 segments, median of {MEASURED} releases:\n\
         sealing {:.1} ms, results {:.1} ms; recount of {} responses {:.1} ms",
        median(sealed),
        median(computed),
        recount.responses,
        start.elapsed().as_secs_f64() * 1e3
    );
}
