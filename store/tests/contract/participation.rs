use std::collections::BTreeMap;

use domain::pace::Pace;
use domain::profile::Path;
use store::{Draft, Error, Progress, Resting, Submission, Write};

use crate::sample::{
    CAMPAIGN, at, draft, invitation_id, invite, open, path, queue, save, submission, submit_invited,
};
use crate::site::Site;
use crate::stories;

stories!(
    a_target_is_set_and_taken_back,
    each_step_holds_the_ones_after_it,
    drafts_that_rest_are_counted_once,
    what_was_touched_or_counted_meanwhile_counts_nothing,
    times_are_published_with_their_block,
);

async fn a_target_is_set_and_taken_back(site: Site) {
    open(&site.store).await;
    for target in [Some(40), Some(100), None] {
        site.store.set_target(CAMPAIGN, target).await.unwrap();
        assert_eq!(site.store.campaign(CAMPAIGN).await.unwrap().unwrap().target, target);
    }
}

/// Members, invited, opened, started, answered.
async fn progress(site: &Site) -> [u32; 5] {
    let all = site.store.progress(CAMPAIGN).await.unwrap();
    let sum = |of: fn(&Progress) -> u32| all.iter().map(of).sum();
    [sum(|p| p.members), sum(|p| p.invited), sum(|p| p.opened), sum(|p| p.started), sum(|p| p.answered)]
}

async fn each_step_holds_the_ones_after_it(site: Site) {
    invite(&site.store, 5).await;
    let [members, invited, ..] = progress(&site).await;
    assert_eq!((members, invited), (5, 5));
    assert_eq!(progress(&site).await[2..], [0, 0, 0]);

    site.store.note_opened(&[invitation_id(1), invitation_id(2)]).await.unwrap();
    site.store.note_opened(&[invitation_id(2)]).await.unwrap();
    assert_eq!(progress(&site).await[2..], [2, 0, 0]);

    // Whoever has begun has opened it, noted or not.
    let key = store::personal_key(invitation_id(3));
    let begun = Draft { key, invitation: Some(invitation_id(3)), ..draft(3) };
    site.store.write_batch(&[Write::Save(begun)]).await.unwrap();
    assert_eq!(progress(&site).await[2..], [3, 1, 0]);
    site.store.write_batch(&[submit_invited(4)]).await.unwrap();
    assert_eq!(progress(&site).await, [5, 5, 4, 2, 1]);
}

/// A draft by the personal link of member `n`, saved at second `seconds`.
fn personal(n: u32, seconds: i64) -> Draft {
    let (key, invitation) = (store::personal_key(invitation_id(n)), Some(invitation_id(n)));
    Draft { key, invitation, saved_at: at(seconds), ..draft(n) }
}

fn begun(n: u32, seconds: i64) -> Write {
    Write::Save(personal(n, seconds))
}

fn key(n: u32) -> store::Digest {
    store::personal_key(invitation_id(n))
}

fn resting(n: u32) -> Resting {
    let Draft { key, version, answers, path, .. } = personal(n, 0);
    Resting { key, version, answers, path }
}

async fn drafts_that_rest_are_counted_once(site: Site) {
    invite(&site.store, 4).await;
    // What is begun without an invitation is never counted.
    site.store.write_batch(&[begun(1, 1), begun(2, 2), begun(3, 3), begun(4, 30), save(9)]).await.unwrap();
    let rest = site.store.resting(CAMPAIGN, at(20), 2).await.unwrap();
    assert_eq!(rest, [resting(1), resting(2)], "the longest first");
    let pages = BTreeMap::from([("first".parse().unwrap(), 2)]);
    site.store.count_stops(CAMPAIGN, at(20), &[key(1), key(2)], &pages).await.unwrap();
    assert_eq!(site.store.stops(CAMPAIGN).await.unwrap(), pages);
    assert_eq!(site.store.resting(CAMPAIGN, at(20), 9).await.unwrap(), [resting(3)]);

    // Whoever goes on after that is not counted a second time.
    site.store.write_batch(&[begun(1, 5)]).await.unwrap();
    let pages = BTreeMap::from([("first".parse().unwrap(), 1), ("last".parse().unwrap(), 1)]);
    site.store.count_stops(CAMPAIGN, at(40), &[key(3), key(4)], &pages).await.unwrap();
    assert_eq!(site.store.resting(CAMPAIGN, at(90), 9).await.unwrap(), []);
    let all = BTreeMap::from([("first".parse().unwrap(), 3), ("last".parse().unwrap(), 1)]);
    assert_eq!(site.store.stops(CAMPAIGN).await.unwrap(), all);
}

async fn what_was_touched_or_counted_meanwhile_counts_nothing(site: Site) {
    invite(&site.store, 3).await;
    site.store.write_batch(&[begun(1, 1), begun(2, 2), begun(3, 30)]).await.unwrap();
    let pages = BTreeMap::from([("first".parse().unwrap(), 2)]);
    let touched = site.store.count_stops(CAMPAIGN, at(20), &[key(1), key(3)], &pages).await;
    assert!(matches!(touched, Err(Error::Stale)), "{touched:?}");
    assert_eq!(site.store.stops(CAMPAIGN).await.unwrap(), BTreeMap::new());
    assert_eq!(site.store.resting(CAMPAIGN, at(20), 9).await.unwrap().len(), 2, "all or none");

    site.store.count_stops(CAMPAIGN, at(20), &[key(1), key(2)], &pages).await.unwrap();
    let again = site.store.count_stops(CAMPAIGN, at(20), &[key(1), key(2)], &pages).await;
    assert!(matches!(again, Err(Error::Stale)), "{again:?}");
    assert_eq!(site.store.stops(CAMPAIGN).await.unwrap(), pages);
}

async fn times_are_published_with_their_block(site: Site) {
    open(&site.store).await;
    let took = |n: u32, seconds: i64| {
        let submission = Submission { queue: queue("alcts"), ..submission(n * 3 + 1) };
        let mut before = submission.answers.clone();
        before.remove("why");
        let mut pace = Pace::default();
        pace.note(&before, &submission.answers, seconds);
        Write::Submit(Submission { path: Path { pace, ..path() }, ..submission })
    };
    site.store.write_batch(&[took(0, 3), took(1, 3), took(2, 9)]).await.unwrap();
    let paces = site.store.paces(CAMPAIGN).await.unwrap();
    let waiting = site.store.counts(CAMPAIGN).await.unwrap().responses == 0;
    assert_eq!(paces.is_empty(), waiting);
    // However large a block is here: once all are published, all are told, and none twice.
    for n in 3..12 {
        site.store.write_batch(&[took(n, 9)]).await.unwrap();
    }
    let published = site.store.counts(CAMPAIGN).await.unwrap().responses;
    let paces = site.store.paces(CAMPAIGN).await.unwrap();
    let counts = paces.values().next().unwrap();
    assert_eq!(i64::from(counts.iter().sum::<u32>()), published);
    assert_eq!(counts[1], 2, "two took two to four seconds");
}
