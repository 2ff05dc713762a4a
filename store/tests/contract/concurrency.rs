use std::collections::BTreeSet;

use domain::cell::Cell;
use store::{Store, Submission, Write, Written};

use crate::sample::{CAMPAIGN, digest, invitation_id, invite, open, response_id, submission, submit};
use crate::site::Site;
use crate::stories;

const TASKS: u32 = 32;
const EACH: u32 = 8;

stories!(nothing_is_lost_between_writers, one_of_many_answers_an_invitation, counts_are_of_one_moment);

/// Writers through two servers' stores; every submission is sent twice, as after a lost acknowledgement.
async fn nothing_is_lost_between_writers(site: Site) {
    open(&site.store).await;
    let other = Store::open(&site.url).await.unwrap();
    let write = async |store: Store, task: u32| {
        let mut written = Vec::new();
        for n in (0..EACH).map(|n| task * EACH + n) {
            let retry = Write::Submit(Submission { id: response_id(n + 10_000), ..submission(n) });
            written.extend(store.write_batch(&[submit(n)]).await.unwrap());
            assert_eq!(
                store.write_batch(&[retry]).await.unwrap(),
                [Written::AlreadySubmitted { id: response_id(n) }]
            );
        }
        written
    };
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| tokio::spawn(write(if task % 2 == 0 { site.store.clone() } else { other.clone() }, task)))
        .collect();
    let mut acknowledged = BTreeSet::new();
    for task in tasks {
        for written in task.await.unwrap() {
            let Written::Accepted { id, seq } = written else { panic!("{written:?}") };
            acknowledged.insert((seq, id));
        }
    }
    let log = site.store.responses_after(CAMPAIGN, 0, 10_000).await.unwrap();
    assert_eq!(log.iter().map(|response| response.seq).collect::<Vec<_>>(), (1..=256).collect::<Vec<i64>>());
    assert_eq!(log.iter().map(|response| (response.seq, response.id)).collect::<BTreeSet<_>>(), acknowledged);
    let recount = site.store.recount(CAMPAIGN).await.unwrap();
    assert_eq!((recount.responses, recount.differences), (255, Vec::new()));
    other.close().await;
}

async fn one_of_many_answers_an_invitation(site: Site) {
    invite(&site.store, 1).await;
    let tasks: Vec<_> = (1..=TASKS)
        .map(|n| {
            let store = site.store.clone();
            let invitation = Some(invitation_id(1));
            let write = Write::Submit(Submission { invitation, key: digest(n), ..submission(n) });
            tokio::spawn(async move { store.write_batch(&[write]).await.unwrap() })
        })
        .collect();
    let mut accepted = 0;
    for task in tasks {
        accepted +=
            task.await.unwrap().iter().filter(|written| matches!(written, Written::Accepted { .. })).count();
    }
    assert_eq!(accepted, 1);
    assert_eq!(site.store.responses_after(CAMPAIGN, 0, 10).await.unwrap().len(), 1);
}

/// Everyone answers `model`, so its tally, the arrivals and the number of responses agree at every moment.
async fn counts_are_of_one_moment(site: Site) {
    open(&site.store).await;
    let store = site.store.clone();
    let writer = tokio::spawn(async move {
        for n in 0..200 {
            store.write_batch(&[submit(n)]).await.unwrap();
        }
    });
    let mut seen = (0, 0);
    loop {
        let over = writer.is_finished();
        let counts = site.store.counts(CAMPAIGN).await.unwrap();
        let answered = |cell: &Cell| cell.question.as_str() == "model" && cell.value == Cell::ANSWERED;
        let tallied =
            counts.tallies.iter().filter(|(_, cell, _)| answered(cell)).map(|(_, _, n)| i64::from(*n));
        let arrived = counts.arrivals.iter().map(|(.., n)| i64::from(*n));
        assert_eq!((tallied.sum::<i64>(), arrived.sum::<i64>()), (counts.responses, counts.responses));
        let now = (counts.release, counts.responses);
        assert!(now.0 >= seen.0 && now.1 >= seen.1 && now.1 % 5 == 0, "{now:?} after {seen:?}");
        seen = now;
        if over {
            break;
        }
    }
    writer.await.unwrap();
    // 200 in three queues: 67, 67 and 66, in blocks of five.
    assert_eq!(seen, (39, 195));
}
