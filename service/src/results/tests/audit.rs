//! The rank audit over everything that is published in a run: no tally of fewer than k people follows from it.

use domain::answer::{Answer, Answers};
use domain::segment::{Combination, Segment};
use evidence::audit::{Group, smallest_group};
use serde_json::{Value, json};
use store::Venue;

use super::{CAMPAIGN, Case};
use crate::results::Results;

/// Everybody who answers, in this order: the combination they hold, none for who comes by the open link.
fn arrivals() -> Vec<Option<&'static str>> {
    let people = [(Some("a"), 43), (Some("b"), 26), (Some("a+b"), 19), (Some(""), 3), (None, 12)];
    let all: Vec<Option<&str>> =
        people.into_iter().flat_map(|(held, number)| std::iter::repeat_n(held, number)).collect();
    // 37 has no factor in common with their number, 103: everybody comes once, and combinations are mixed.
    (0..all.len()).map(|at| all[at * 37 % all.len()]).collect()
}

/// The small campaign with a question that everybody answers by an option of their own: its counts tell who is in them.
fn everybody_an_option(people: usize) -> String {
    let mut document: Value = serde_json::from_str(CAMPAIGN).unwrap();
    let options: Vec<Value> =
        (0..people).map(|person| json!({ "id": format!("p{person}"), "label": "Somebody" })).collect();
    let who = json!({ "id": "who", "text": "Who?", "answer": { "kind": "single", "options": options } });
    document["questionnaire"]["pages"][0]["questions"].as_array_mut().unwrap().push(who);
    document.to_string()
}

/// Who is in each figure of a release: every segment, and every combination.
fn publications(results: &Results, arrivals: &[Option<&str>]) -> Vec<Vec<bool>> {
    let item = &results.question("who").unwrap().items[0];
    let included = |segment: usize| -> Vec<bool> {
        let count = |person: usize| {
            let id = format!("p{person}");
            item.values.iter().find(|value| value.id == id).map_or(0, |value| value.counts[segment])
        };
        (0..arrivals.len()).map(|person| count(person) == 1).collect()
    };
    let mut rows: Vec<Vec<bool>> = (0..results.segments.len()).map(included).collect();
    for (row, segment) in rows.iter().zip(&results.segments) {
        assert_eq!(row.iter().filter(|one| **one).count(), segment.answered as usize);
    }
    for counted in &results.combinations {
        let Segment::Combination(held) = &counted.segment else { continue };
        let holds =
            |person: usize| arrivals[person].is_some_and(|own| own.parse::<Combination>().unwrap() == *held);
        let row: Vec<bool> = (0..arrivals.len()).map(|person| rows[0][person] && holds(person)).collect();
        assert_eq!(row.iter().filter(|one| **one).count(), counted.answered as usize, "{held}");
        rows.push(row);
    }
    rows
}

async fn run() -> (Vec<Option<&'static str>>, Vec<Vec<bool>>) {
    let arrivals = arrivals();
    let case = Case::of(&everybody_an_option(arrivals.len())).await;
    let (mut release, mut published) = (0, Vec::new());
    for (person, held) in arrivals.iter().enumerate() {
        let answer =
            Answers::from([("who".parse().unwrap(), Answer::Choice(format!("p{person}").parse().unwrap()))]);
        let venue = if held.is_some() { Venue::Personal } else { Venue::Open };
        case.answer_by(venue, held.unwrap_or(""), person as i64, &[answer]).await;
        let results = case.results().await;
        if results.release > release {
            release = results.release;
            published.extend(publications(&results, &arrivals));
        }
    }
    (arrivals, published)
}

#[tokio::test]
async fn nothing_about_fewer_than_k_people_follows_from_all_releases_together() {
    const K: u64 = 5;
    let (arrivals, mut published) = run().await;
    let people = vec![1; arrivals.len()];
    assert!(published.len() > 60, "{} figures are published", published.len());
    assert_eq!(smallest_group(&published, &people, K).unwrap(), None);
    // Blocks of five are there to be found: one more person asked for is one too many.
    let found = smallest_group(&published, &people, K + 1).unwrap().unwrap();
    assert_eq!(found.people, K);

    // A figure that is published one answer early gives that answer away, and the audit says whose.
    let latest = published[published.len() - 1].clone();
    let early = latest.iter().position(|published| !published).unwrap();
    let mut leaky = latest;
    leaky[early] = true;
    published.push(leaky);
    let group = Group { cells: vec![early], people: 1 };
    assert_eq!(smallest_group(&published, &people, K).unwrap(), Some(group));
}
