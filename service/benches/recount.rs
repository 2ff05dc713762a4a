//! How long a recount of a million responses takes: 20 questions, three divisions, on embedded SQLite.
//!
//! `cargo xtask bench` runs it. With a file's name it also writes the log there, a line for each response (release, queue,
//! answers as JSON), for `service/benches/recount.py`, which lets DuckDB count the same:
//! `cargo bench --package service --bench recount -- log.tsv && python3 service/benches/recount.py log.tsv`.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails; it tells what it measured"
)]

use std::collections::BTreeMap;
use std::io::Write as _;
use std::time::Instant;

use domain::answer::{Answer, Answers, Rating};
use domain::id::{CampaignId, QuestionId, ResponseId};
use domain::segment::Combination;
use domain::time::Timestamp;
use evidence::sealing::BlockRule;
use serde_json::json;
use service::secrets;
use store::{Queue, Store, Submission, Venue, Write};

const RESPONSES: usize = 1_000_000;
const QUESTIONS: usize = 20;
/// Responses in one transaction; as many as fill blocks of ten in each of the queues.
const BATCH: usize = 7_000;
const QUEUES: [&str; 7] = ["a", "b", "c", "a+b", "a+c", "b+c", "a+b+c"];

fn document() -> domain::campaign::Document {
    let question = |number: usize| {
        json!({ "id": format!("q{number}"), "text": format!("Question {number}"), "answer":
            { "kind": "scale", "from": 1, "to": 5, "labels": ["not at all", "very"] } })
    };
    let document = json!({
        "format": "canvass-campaign/1", "slug": "million", "title": "A million", "asks": "We", "intro": "Why",
        "next": "Then", "questionnaire": { "pages": [{ "id": "one", "title": "One",
            "questions": (0..QUESTIONS).map(question).collect::<Vec<_>>() }] },
    });
    domain::campaign::read(&document.to_string()).unwrap()
}

fn submission(campaign: CampaignId, number: usize, questions: &[QuestionId]) -> Write {
    let held: Combination = QUEUES[number % QUEUES.len()].parse().unwrap();
    let point = |question: usize| ((number * 7 + number / 7 * 3 + question * question) % 5 + 1) as u8;
    let rated = |(at, id): (usize, &QuestionId)| (id.clone(), Answer::Rating(Rating::Point(point(at))));
    let answers: Answers = questions.iter().enumerate().map(rated).collect();
    let id = secrets::id();
    Write::Submit(Submission {
        id: ResponseId(id),
        campaign,
        version: 1,
        venue: Venue::Import,
        queue: Queue { name: held.key(), rule: Some(BlockRule { k: 10, first: 10, members: None }) },
        quotas: Vec::new(),
        combination: held,
        attributes: BTreeMap::new(),
        answers,
        path: Default::default(),
        key: secrets::digest(&id.to_string()),
        invitation: None,
        submitted_at: Timestamp(0),
        as_of: Timestamp(0),
        unordered: None,
    })
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("bench.db").display())).await.unwrap();
    let campaign = CampaignId(secrets::id());
    let document = document();
    store.create_campaign(campaign, &document, Timestamp(0)).await.unwrap();
    store.open_campaign(campaign, 1, "{}", &secrets::digest("{}"), &[], Timestamp(0)).await.unwrap();
    let questions: Vec<QuestionId> =
        document.questionnaire.questions().map(|question| question.id.clone()).collect();
    let log = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let mut log = log.map(|path| std::io::BufWriter::new(std::fs::File::create(path).unwrap()));
    for batch in 0..RESPONSES.div_ceil(BATCH) {
        let numbers = batch * BATCH..((batch + 1) * BATCH).min(RESPONSES);
        let writes: Vec<Write> = numbers.map(|number| submission(campaign, number, &questions)).collect();
        if let Some(log) = &mut log {
            for write in &writes {
                let Write::Submit(own) = write else { continue };
                let answers = serde_json::to_string(&own.answers).unwrap();
                writeln!(log, "{}\t{}\t{answers}", batch + 1, own.queue.name).unwrap();
            }
        }
        store.write_batch(&writes).await.unwrap();
    }
    if let Some(mut log) = log {
        log.flush().unwrap();
    }
    let start = Instant::now();
    let recount = store.recount(campaign).await.unwrap();
    let seconds = start.elapsed().as_secs_f64();
    assert!(recount.differences.is_empty(), "{:?}", recount.differences);
    assert!(recount.responses > RESPONSES as u64 * 99 / 100, "{} responses are published", recount.responses);
    println!(
        "recount of {} responses with {QUESTIONS} answers in {} blocks: {seconds:.1} s",
        recount.responses, recount.blocks
    );
}
