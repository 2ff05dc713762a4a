//! In which order members came to an anonymous campaign: what PostgreSQL keeps of it below the tables, in `xmin` and `ctid`.

use std::collections::BTreeSet;
use std::time::Duration;

use domain::campaign::State;
use evidence::sealing::BlockRule;
use sqlx::{Connection, PgConnection};
use store::{Credential, Issued, Queue, QuotaPlace, SigningKey, Store, Submission, Write};

use crate::sample::*;
use crate::site::Site;
use crate::stories;

stories!(
    a_block_that_is_published_has_no_order,
    an_ordinary_block_is_written_once,
    what_a_closed_campaign_keeps_has_no_order,
    closing_waits_until_no_mails_are_claimed,
);

/// So many that an order that is drawn is not theirs by chance.
const BLOCK: u32 = 20;

const TABLES: [&str; 3] = [
    "SELECT CAST(id AS TEXT), CAST(xmin AS TEXT) FROM responses ORDER BY ctid",
    "SELECT CAST(response_id AS TEXT), CAST(xmin AS TEXT) FROM response_keys ORDER BY ctid",
    "SELECT CAST(response_id AS TEXT), CAST(xmin AS TEXT) FROM quota_places ORDER BY ctid",
];
const INVITATIONS: &str = "SELECT CAST(id AS TEXT), CAST(xmin AS TEXT) FROM invitations ORDER BY ctid";

/// Members send one after the other, each by a transaction of their own.
async fn send(store: &Store, of: std::ops::Range<u32>, is_anonymous: bool) {
    for n in of {
        let rule = BlockRule { k: BLOCK, first: BLOCK, members: None };
        let sent = Submission {
            queue: Queue { name: "lita".to_owned(), rule: Some(rule) },
            quotas: vec![QuotaPlace { quota: "all".parse().unwrap(), at_most: 1_000 }],
            unordered: is_anonymous.then(|| i64::from(n * 7_919 % 1_009 + 1)),
            ..submission(n)
        };
        store.write_batch(&[Write::Submit(sent)]).await.unwrap();
    }
}

async fn open_anonymous(store: &Store) {
    store.create_campaign(CAMPAIGN, &anonymous("together"), at(0)).await.unwrap();
    let key = SigningKey { class: "lita".to_owned(), public_key: vec![1], private_key: vec![2] };
    store.open_campaign(CAMPAIGN, 1, "{}", &digest(0), &[key], at(0)).await.unwrap();
}

fn responses(of: std::ops::Range<u32>) -> Vec<String> {
    of.map(|n| response_id(n).to_string()).collect()
}

/// That these rows, and no others, were written at once and in another order than that in which they came.
fn assert_no_order(rows: &[(String, String)], came: &[String], what: &str) {
    let (found, numbers): (Vec<_>, BTreeSet<_>) = rows.iter().cloned().unzip();
    assert_eq!(numbers.len(), 1, "{what} were written by one transaction: {rows:?}");
    assert_ne!(found, came, "{what} stand as they came");
    let reversed: Vec<&String> = came.iter().rev().collect();
    assert_ne!(found.iter().collect::<Vec<_>>(), reversed, "{what} stand as they came, backwards");
    let (found, came): (BTreeSet<_>, BTreeSet<_>) = (found.iter().collect(), came.iter().collect());
    assert_eq!(found, came, "{what}");
}

async fn a_block_that_is_published_has_no_order(site: Site) {
    let store = &site.store;
    open(store).await;
    send(store, 0..BLOCK - 1, true).await;
    send(store, BLOCK - 1..BLOCK, true).await;
    for sql in TABLES {
        let Some(rows) = site.below(sql).await else { continue };
        assert_no_order(&rows, &responses(0..BLOCK), sql);
    }
    // Those who come later wait apart, and leave what is published as it was.
    send(store, BLOCK..BLOCK + 3, true).await;
    for sql in TABLES {
        let Some(mut rows) = site.below(sql).await else { continue };
        rows.retain(|(id, _)| responses(0..BLOCK).contains(id));
        assert_no_order(&rows, &responses(0..BLOCK), sql);
    }
    let kept = store.kept_rows().await.unwrap();
    let count = |table: &str| kept.iter().filter(|row| row.table == table).count();
    assert_eq!([count("responses"), count("response_keys"), count("quota_places")], [23; 3]);
    assert_eq!(store.counts(CAMPAIGN).await.unwrap().responses, i64::from(BLOCK));
    let recount = store.recount(CAMPAIGN).await.unwrap();
    assert_eq!((recount.responses, recount.differences.len()), (u64::from(BLOCK), 0), "{recount:?}");
}

/// Where the order is no secret, nothing is written for it.
async fn an_ordinary_block_is_written_once(site: Site) {
    open(&site.store).await;
    send(&site.store, 0..BLOCK, false).await;
    for sql in &TABLES[1..] {
        let Some(rows) = site.below(sql).await else { continue };
        let (found, numbers): (Vec<_>, BTreeSet<_>) = rows.into_iter().unzip();
        assert_eq!((found, numbers.len()), (responses(0..BLOCK), BLOCK as usize));
    }
}

async fn what_a_closed_campaign_keeps_has_no_order(site: Site) {
    let store = &site.store;
    let members: Vec<store::Member> = (1..=BLOCK).map(|n| member(n, "lita")).collect();
    store.put_members(&members, at(0)).await.unwrap();
    open_anonymous(store).await;
    let invitations: Vec<store::NewInvitation> = (1..=BLOCK).map(invitation).collect();
    store.invite(CAMPAIGN, &invitations, at(1)).await.unwrap();
    let credential = |n| Credential { class: "lita".to_owned(), blinded: digest(100 + n) };
    for n in 2..=BLOCK {
        let issued = store.issue_credential(invitation_id(n), &digest(n), &credential(n)).await.unwrap();
        assert_eq!(issued, Issued::Noted);
    }
    send(store, 0..BLOCK - 1, true).await;
    store.set_state(CAMPAIGN, State::Open, State::Closed, at(9)).await.unwrap();
    for sql in TABLES {
        let Some(rows) = site.below(sql).await else { continue };
        assert_no_order(&rows, &responses(0..BLOCK - 1), sql);
    }
    if let Some(rows) = site.below(INVITATIONS).await {
        let came: Vec<String> =
            [1].into_iter().chain(2..=BLOCK).map(|n| invitation_id(n).to_string()).collect();
        assert_no_order(&rows, &came, "invitations");
    }
    // That a credential was taken is all that is known of it, and the links lead where they led.
    let mut taken = Vec::new();
    for n in 1..=BLOCK {
        taken.push(invited(store, n).await.unwrap().credential);
    }
    let first = taken.remove(0);
    assert_eq!(first, None);
    assert!(taken.iter().all(|own| own.is_some() && *own == taken[0]), "{taken:?}");
    let late = store.issue_credential(invitation_id(1), &digest(1), &credential(1)).await.unwrap();
    assert_eq!(late, Issued::NotOpen);
}

/// A server that claims mails on PostgreSQL holds a lock, and lets links lead to invitations that closing writes anew.
async fn closing_waits_until_no_mails_are_claimed(site: Site) {
    open_anonymous(&site.store).await;
    let close = async || site.store.set_state(CAMPAIGN, State::Open, State::Closed, at(9)).await.unwrap();
    if !site.url.starts_with("sqlite:") {
        let mut claiming = PgConnection::connect(&site.url).await.unwrap();
        let mut tx = claiming.begin().await.unwrap();
        sqlx::query("SELECT pg_advisory_xact_lock(1835100524)").execute(&mut *tx).await.unwrap();
        let waits = tokio::time::timeout(Duration::from_millis(500), close()).await;
        assert!(waits.is_err(), "it did not wait");
        tx.rollback().await.unwrap();
    }
    assert_eq!(close().await.state, State::Closed);
}
