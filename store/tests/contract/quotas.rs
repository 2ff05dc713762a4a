use domain::id::QuotaId;
use store::{QuotaPlace, Sender, Store, Submission, Write, Written};

use crate::sample::{CAMPAIGN, at, digest, drafted, open, save, submission};
use crate::site::Site;
use crate::stories;

stories!(
    a_quota_holds_between_writers,
    a_batch_takes_no_more_than_there_is_room_for,
    what_is_taken_back_makes_room,
    each_quota_counts_for_itself,
);

fn quota(name: &str) -> QuotaId {
    name.parse().unwrap()
}

fn places(places: &[(&str, u32)]) -> Vec<QuotaPlace> {
    places.iter().map(|(name, at_most)| QuotaPlace { quota: quota(name), at_most: *at_most }).collect()
}

fn within(n: u32, quotas: &[(&str, u32)]) -> Write {
    Write::Submit(Submission { quotas: places(quotas), ..submission(n) })
}

fn accepted(written: &[Written]) -> usize {
    written.iter().filter(|written| matches!(written, Written::Accepted { .. })).count()
}

/// Writers through two servers' stores.
async fn a_quota_holds_between_writers(site: Site) {
    open(&site.store).await;
    let other = Store::open(&site.url).await.unwrap();
    let tasks: Vec<_> = (0..32)
        .map(|n| {
            let store = if n % 2 == 0 { site.store.clone() } else { other.clone() };
            tokio::spawn(async move { store.write_batch(&[within(n, &[("lita", 10)])]).await.unwrap() })
        })
        .collect();
    let mut written = Vec::new();
    for task in tasks {
        written.extend(task.await.unwrap());
    }
    let full = written.iter().filter(|written| **written == Written::Full).count();
    assert_eq!((accepted(&written), full), (10, 22));
    assert_eq!(site.store.responses_after(CAMPAIGN, 0, 100).await.unwrap().len(), 10);
    assert_eq!(site.store.counted_in_quotas(CAMPAIGN).await.unwrap(), [(quota("lita"), 10)].into());
    other.close().await;
}

async fn a_batch_takes_no_more_than_there_is_room_for(site: Site) {
    open(&site.store).await;
    site.store.write_batch(&[save(5)]).await.unwrap();
    let batch: Vec<Write> = (0..6).map(|n| within(n, &[("all", 5)])).collect();
    let written = site.store.write_batch(&batch).await.unwrap();
    assert_eq!((accepted(&written), written[5]), (5, Written::Full));
    assert!(drafted(&site.store, 5).await.is_some(), "what was answered is kept");
    // Who is in already is in.
    let again = site.store.write_batch(&[within(0, &[("all", 5)])]).await.unwrap();
    assert!(matches!(again[..], [Written::AlreadySubmitted { .. }]), "{again:?}");
    // A quota that was raised has room.
    assert_eq!(accepted(&site.store.write_batch(&[within(5, &[("all", 6)])]).await.unwrap()), 1);
}

async fn what_is_taken_back_makes_room(site: Site) {
    open(&site.store).await;
    let one = [("all", 1)];
    assert_eq!(accepted(&site.store.write_batch(&[within(1, &one)]).await.unwrap()), 1);
    let sender = Sender { campaign: CAMPAIGN, key: digest(1), invitation: None, at: at(9), unordered: None };
    let written = site.store.write_batch(&[Write::Withdraw(sender)]).await.unwrap();
    assert_eq!(written, [Written::Withdrawn]);
    assert!(site.store.counted_in_quotas(CAMPAIGN).await.unwrap().is_empty());
    assert_eq!(accepted(&site.store.write_batch(&[within(2, &one)]).await.unwrap()), 1);
}

async fn each_quota_counts_for_itself(site: Site) {
    open(&site.store).await;
    let batch = [
        within(0, &[("lita", 1), ("alcts", 2)]),
        within(1, &[("alcts", 2)]),
        within(2, &[("lita", 1)]),
        within(3, &[("alcts", 2)]),
        within(4, &[]),
    ];
    let written = site.store.write_batch(&batch).await.unwrap();
    let full: Vec<bool> = written.iter().map(|written| *written == Written::Full).collect();
    assert_eq!(full, [false, false, true, true, false]);
}
