use domain::campaign::State;
use store::{ConfirmationMail, Error, NewConfirmation, Said, Store};
use uuid::Uuid;

use crate::sample::{CAMPAIGN, at, combination, digest, document, invite, member, open};
use crate::site::Site;
use crate::stories;

stories!(
    a_key_comes_before_opening_and_goes_with_closing,
    links_wait_are_sent_and_end,
    mail_goes_out_at_one_rate,
    addresses_that_wait_go_with_the_member_and_with_the_campaign
);

async fn a_key_comes_before_opening_and_goes_with_closing(site: Site) {
    let store = &site.store;
    let campaign = store.create_campaign(CAMPAIGN, &document("together"), at(0)).await.unwrap();
    assert!(!campaign.confirms);
    store.set_confirmation_key(CAMPAIGN, Some(&digest(7))).await.unwrap();
    assert_eq!(store.confirmation_key(CAMPAIGN).await.unwrap(), Some(digest(7)));
    assert!(store.campaign(CAMPAIGN).await.unwrap().unwrap().confirms);
    crate::sample::open_as(store, CAMPAIGN, campaign.revision).await;
    let door = store.open_respondent(&"together".parse().unwrap(), None).await.unwrap().unwrap();
    assert!(door.campaign.confirms);
    let late = store.set_confirmation_key(CAMPAIGN, None).await;
    assert!(matches!(late, Err(Error::Stale)), "{late:?}");
    store.set_state(CAMPAIGN, State::Open, State::Paused, at(2)).await.unwrap();
    assert_eq!(store.confirmation_key(CAMPAIGN).await.unwrap(), Some(digest(7)));
    store.set_state(CAMPAIGN, State::Paused, State::Closed, at(3)).await.unwrap();
    assert_eq!(store.confirmation_key(CAMPAIGN).await.unwrap(), None);
}

/// A link to begin with: number `n`, to address `to`, made at second `now`.
fn confirmation(n: u32, to: u32, now: i64) -> NewConfirmation {
    NewConfirmation {
        id: Uuid::from_u128(n.into()),
        campaign: CAMPAIGN,
        address: digest(to + 1_000),
        digest: digest(n),
        mail: ConfirmationMail {
            email: format!("somebody{to}@example.org"),
            subject: "Ihr Link: \"Zusammen\"".to_owned(),
            text: "Hier: https://x/…".to_owned(),
            link: "https://x/…".to_owned(),
            title: "Zusammen".to_owned(),
        },
        said: Said {
            divisions: combination("lita"),
            link: vec![("source".to_owned(), "mail".to_owned())],
            venue: Some("k7m2p9xw".to_owned()),
        },
        at: at(now),
        expires_at: at(now + 100),
    }
}

async fn claimed(store: &Store, now: i64, rate: u32) -> Vec<Uuid> {
    let mails = store.claim_confirmations(at(now), at(now + 30), rate, 20).await.unwrap();
    mails.into_iter().map(|own| own.id).collect()
}

async fn links_wait_are_sent_and_end(site: Site) {
    let store = &site.store;
    open(store).await;
    let put =
        async |n, to, now| store.put_confirmation(&confirmation(n, to, now), 2, at(now - 10)).await.unwrap();
    assert!(put(1, 1, 20).await);
    assert!(!put(2, 1, 25).await, "too soon after the one before");
    assert!(put(3, 2, 25).await, "another address waits for nobody");
    assert!(put(4, 1, 40).await);
    assert!(!put(5, 1, 60).await, "so many to one address");
    assert!(put(6, 1, 121).await, "the first has ended by then");

    let first = store.claim_confirmations(at(50), at(80), 99, 20).await.unwrap();
    assert_eq!((first.len(), &first[0].mail, first[0].attempt), (3, &confirmation(1, 1, 20).mail, 1));
    assert!(claimed(store, 79, 99).await.is_empty(), "another server has them");
    store.confirmation_tried(first[0].id, None).await.unwrap();
    store.confirmation_tried(first[1].id, Some(at(85))).await.unwrap();
    assert_eq!(claimed(store, 84, 99).await, [first[2].id], "one is sent, one waits, one was left behind");

    let found = store.confirmation(&digest(1), at(119)).await.unwrap().unwrap();
    assert_eq!(
        (found.campaign, found.address, found.said),
        (CAMPAIGN, digest(1_001), confirmation(1, 1, 0).said)
    );
    assert_eq!(store.confirmation(&digest(1), at(120)).await.unwrap(), None);
    assert_eq!(store.confirmation(&digest(2), at(50)).await.unwrap(), None);
    store.forget_confirmations(at(124)).await.unwrap();
    assert_eq!(store.confirmation(&digest(1), at(0)).await.unwrap(), None);
    assert!(store.confirmation(&digest(3), at(124)).await.unwrap().is_some());
}

async fn mail_goes_out_at_one_rate(site: Site) {
    let store = &site.store;
    open(store).await;
    for n in 1..=5 {
        store.put_confirmation(&confirmation(n, n, 10), 9, at(0)).await.unwrap();
    }
    assert_eq!(claimed(store, 20, 3).await.len(), 3);
    assert_eq!(claimed(store, 21, 3).await.len(), 0);
    assert_eq!(claimed(store, 81, 3).await.len(), 3);
}

async fn addresses_that_wait_go_with_the_member_and_with_the_campaign(site: Site) {
    let store = &site.store;
    invite(store, 1).await;
    let one = member(1, "lita");
    let mut theirs = confirmation(1, 1, 10);
    theirs.mail.email.clone_from(&one.email);
    for own in [theirs, confirmation(2, 2, 10), confirmation(3, 3, 10)] {
        assert!(store.put_confirmation(&own, 9, at(0)).await.unwrap());
    }
    store.erase_member(one.id, &digest(1), at(20)).await.unwrap();
    let works = async |n, now| store.confirmation(&digest(n), at(now)).await.unwrap().is_some();
    assert!(!works(1, 20).await && works(2, 20).await && works(3, 20).await);

    // One was sent, one waits; with the campaign both are over.
    store.confirmation_tried(Uuid::from_u128(2), None).await.unwrap();
    store.set_state(CAMPAIGN, State::Open, State::Paused, at(30)).await.unwrap();
    assert!(works(2, 30).await && works(3, 30).await);
    store.set_state(CAMPAIGN, State::Paused, State::Closed, at(40)).await.unwrap();
    assert!(!works(2, 40).await && !works(3, 40).await);
    assert!(claimed(store, 40, 99).await.is_empty());
}
