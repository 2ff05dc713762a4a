use domain::campaign::State;
use store::{
    Credential, Digest, Draft, Issued, PublicKey, SigningKey, Store, Submission, Venue, Write, Written,
};

use crate::sample::*;
use crate::site::Site;
use crate::stories;

stories!(
    a_credential_is_signed_for_an_invitation_once,
    nothing_is_signed_while_nothing_is_taken,
    who_took_a_credential_gets_no_new_link,
    who_comes_back_gets_no_second_credential,
    what_an_anonymous_campaign_needs_no_more_goes_when_it_closes,
    it_goes_too_where_there_were_no_keys,
    where_no_order_is_kept_numbers_are_drawn,
);

/// Of an address that nobody had who was erased.
const ADDRESS: Digest = [7; 32];

fn credential(n: u32) -> Credential {
    Credential { class: "lita".to_owned(), blinded: digest(n) }
}

async fn a_credential_is_signed_for_an_invitation_once(site: Site) {
    let store = &site.store;
    invite(store, 3).await;
    assert_eq!(held(store, 1).await, None);
    let issue = |n, own| store.issue_credential(invitation_id(n), &ADDRESS, own);
    let (own, other) = (credential(90), credential(91));
    assert_eq!(issue(1, &own).await.unwrap(), Issued::Noted);
    assert_eq!(issue(1, &own).await.unwrap(), Issued::Noted, "the very same request is answered again");
    assert_eq!(issue(1, &other).await.unwrap(), Issued::Elsewhere);
    let elsewhere = Credential { class: "alcts".to_owned(), ..own.clone() };
    assert_eq!(issue(1, &elsewhere).await.unwrap(), Issued::Elsewhere);
    assert_eq!(issue(77, &own).await.unwrap(), Issued::NotOpen, "there is no such invitation");
    assert_eq!((held(store, 1).await, held(store, 2).await), (Some(credential(90)), None));
    // Two browsers at once: one of them has it.
    let (first, second) = (credential(92), credential(93));
    let both = tokio::join!(issue(2, &first), issue(2, &second));
    let mut both = [both.0.unwrap(), both.1.unwrap()];
    both.sort_by_key(|issued| *issued == Issued::Noted);
    assert_eq!(both, [Issued::Elsewhere, Issued::Noted]);
}

/// What is signed for the invitation that member `n`'s link leads to.
async fn held(store: &Store, n: u32) -> Option<Credential> {
    let followed = store.personal_respondents(&[digest(n)], at(9)).await.unwrap().remove(0);
    followed.respondent().unwrap().invitation.unwrap().credential
}

async fn nothing_is_signed_while_nothing_is_taken(site: Site) {
    let store = &site.store;
    invite(store, 2).await;
    assert_eq!(
        store.issue_credential(invitation_id(1), &ADDRESS, &credential(90)).await.unwrap(),
        Issued::Noted
    );
    store.set_state(CAMPAIGN, State::Open, State::Paused, at(1)).await.unwrap();
    assert_eq!(
        store.issue_credential(invitation_id(1), &ADDRESS, &credential(90)).await.unwrap(),
        Issued::Noted
    );
    assert_eq!(
        store.issue_credential(invitation_id(2), &ADDRESS, &credential(91)).await.unwrap(),
        Issued::NotOpen
    );
    assert_eq!(held(store, 2).await, None);
}

async fn who_took_a_credential_gets_no_new_link(site: Site) {
    let store = &site.store;
    invite(store, 3).await;
    store.issue_credential(invitation_id(2), &ADDRESS, &credential(90)).await.unwrap();
    let to_invite = store.members_to_invite(CAMPAIGN, true).await.unwrap();
    assert!(to_invite.iter().all(|own| own.id != invitation(2).member), "{to_invite:?}");
    store
        .invite(CAMPAIGN, &[store::NewInvitation { digest: digest(78), ..invitation(2) }], at(2))
        .await
        .unwrap();
    let [old, new] = &store.personal_respondents(&[digest(2), digest(78)], at(9)).await.unwrap()[..] else {
        panic!("two links")
    };
    assert!(matches!((old, new), (store::Followed::To(_), store::Followed::Nowhere)), "{old:?} {new:?}");
    let counts = store.invitation_counts(CAMPAIGN).await.unwrap();
    assert_eq!(counts.iter().map(|(_, _, used)| used).sum::<u32>(), 1);
    let progress = store.progress(CAMPAIGN).await.unwrap();
    assert_eq!(progress.iter().map(|own| own.answered).sum::<u32>(), 1);
}

/// The second takes a credential, is erased and comes back; the first is erased without one.
async fn who_comes_back_gets_no_second_credential(site: Site) {
    let store = &site.store;
    store.put_members(&[member(1, "lita"), member(2, "lita")], at(0)).await.unwrap();
    store.create_campaign(CAMPAIGN, &anonymous("together"), at(0)).await.unwrap();
    let key = SigningKey { class: "lita".to_owned(), public_key: vec![1], private_key: vec![2] };
    store.open_campaign(CAMPAIGN, 1, "{}", &digest(0), &[key], at(0)).await.unwrap();
    store.invite(CAMPAIGN, &[invitation(1), invitation(2)], at(1)).await.unwrap();
    let issue = async |n: u32, own| store.issue_credential(invitation_id(n), &[n as u8 % 10; 32], own).await;
    let (own, other) = (credential(90), credential(91));
    assert_eq!(issue(2, &own).await.unwrap(), Issued::Noted);
    for n in 1..=2 {
        store.erase_member(member(n, "").id, &[n as u8; 32], at(2)).await.unwrap();
    }
    store.put_members(&[member(11, "lita"), member(12, "lita")], at(3)).await.unwrap();
    store.invite(CAMPAIGN, &[invitation(11), invitation(12)], at(4)).await.unwrap();
    assert_eq!(issue(12, &other).await.unwrap(), Issued::Elsewhere);
    assert_eq!(issue(12, &own).await.unwrap(), Issued::Elsewhere, "nobody knows that it is the same request");
    assert_eq!(held(store, 12).await, None);
    assert_eq!(issue(11, &other).await.unwrap(), Issued::Noted, "whoever had none gets one");
    // Erased again, they are remembered all the same; once nothing is signed any more, nobody is.
    store.erase_member(member(12, "").id, &[2; 32], at(5)).await.unwrap();
    let count = async || {
        let rows = store.kept_rows().await.unwrap();
        rows.into_iter().filter(|row| row.table == "credentials_of_erased").count()
    };
    assert_eq!(count().await, 1);
    store.set_state(CAMPAIGN, State::Open, State::Closed, at(9)).await.unwrap();
    store.erase_member(member(11, "").id, &[1; 32], at(10)).await.unwrap();
    assert_eq!(count().await, 0);
}

async fn what_an_anonymous_campaign_needs_no_more_goes_when_it_closes(site: Site) {
    let key = SigningKey { class: "lita".to_owned(), public_key: vec![1, 2], private_key: vec![3] };
    closes(&site.store, std::slice::from_ref(&key)).await;
    let public = PublicKey { class: key.class, key: key.public_key };
    assert_eq!(site.store.public_keys(CAMPAIGN).await.unwrap(), [public]);
    assert_eq!(site.store.private_key(CAMPAIGN, "lita").await.unwrap(), None);
}

/// It was opened before there was a roster.
async fn it_goes_too_where_there_were_no_keys(site: Site) {
    closes(&site.store, &[]).await;
}

/// An anonymous campaign with these keys forgets when it closes what is read by nobody.
async fn closes(store: &Store, keys: &[SigningKey]) {
    store.create_campaign(CAMPAIGN, &anonymous("together"), at(0)).await.unwrap();
    store.open_campaign(CAMPAIGN, 1, "{}", &digest(0), keys, at(0)).await.unwrap();
    for key in keys {
        let private = store.private_key(CAMPAIGN, &key.class).await.unwrap();
        assert_eq!(private.as_ref(), Some(&key.private_key));
    }
    assert_eq!(store.private_key(CAMPAIGN, "alcts").await.unwrap(), None);
    store.write_batch(&[submit(1), save(2)]).await.unwrap();
    store.set_state(CAMPAIGN, State::Open, State::Closed, at(9)).await.unwrap();
    let [left] = &store.responses_after(CAMPAIGN, 0, 9).await.unwrap()[..] else { panic!("one response") };
    assert!(left.answers.is_empty() && left.attributes.is_empty(), "{left:?}");
    assert_eq!(store.held_back(CAMPAIGN).await.unwrap(), 1, "that it was held back is known all the same");
    assert_eq!(drafted(store, 2).await, None);
}

async fn where_no_order_is_kept_numbers_are_drawn(site: Site) {
    let store = &site.store;
    invite(store, 1).await;
    let drawn = |n: u32, unordered: i64| Submission {
        unordered: Some(unordered),
        venue: Venue::Personal,
        ..submission(n * 3 + 1)
    };
    let writes: Vec<Write> = [(1, 9_000), (2, 40), (3, 7_000_000_000_000)]
        .map(|(n, number)| Write::Submit(drawn(n, number)))
        .into();
    let written = store.write_batch(&writes).await.unwrap();
    let seqs: Vec<i64> =
        written.iter().map(|own| if let Written::Accepted { seq, .. } = own { *seq } else { 0 }).collect();
    assert_eq!(seqs, [9_000, 40, 7_000_000_000_000]);
    // What is reopened and sent anew keeps its number, and a draft is kept by one that is drawn.
    let sender = store::Sender { unordered: Some(8), ..sender(4) };
    assert_eq!(store.write_batch(&[Write::Reopen(sender)]).await.unwrap(), [Written::Reopened]);
    let again = Write::Submit(drawn(1, 5));
    assert_eq!(store.write_batch(&[again]).await.unwrap(), [Written::Replaced { id: response_id(4) }]);
    store.write_batch(&[Write::Save(Draft { unordered: Some(77), ..draft(50) })]).await.unwrap();
    store.write_batch(&[Write::Save(Draft { unordered: Some(78), ..draft(50) })]).await.unwrap();
    let log = store.responses_after(CAMPAIGN, 0, 9).await.unwrap();
    assert_eq!(log.iter().map(|own| own.seq).collect::<Vec<_>>(), [40, 9_000, 7_000_000_000_000]);
    assert_eq!(store.campaign(CAMPAIGN).await.unwrap().unwrap().responses, 0);
    // With the rest of the block they are published, whatever their numbers are.
    let rest: Vec<Write> = (4..6).map(|n| Write::Submit(drawn(n, i64::from(n) * 1_000))).collect();
    store.write_batch(&rest).await.unwrap();
    let recount = store.recount(CAMPAIGN).await.unwrap();
    assert_eq!((recount.responses, recount.differences.len()), (5, 0), "{recount:?}");
    // All that is kept can be listed, which is how other tests see what is not.
    let rows = store.kept_rows().await.unwrap();
    let numbers = rows.iter().filter(|row| row.table == "responses").flat_map(|row| &row.values);
    assert!(numbers.into_iter().any(|value| value.trim_matches('\'') == "7000000000000"), "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.table == "invitations").count(), 1);
}
