use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::answer::Answer;
use domain::campaign::{Document, Privacy, State};
use domain::id::{CampaignId, QuestionId};
use store::{Draft, Incoming, Member, Response, Store, Submission, Venue, Write, Written};
use uuid::Uuid;

use crate::sample::*;
use crate::site::Site;
use crate::stories;

stories!(
    a_response_is_kept_word_for_word,
    a_nul_fails_nobody,
    a_draft_ends_with_its_submission,
    a_key_is_submitted_once,
    an_invitation_is_answered_once,
    only_an_open_campaign_takes_answers,
    each_campaign_has_its_own_numbers,
    a_batch_that_fails_leaves_nothing,
    the_log_is_read_in_pages,
    divisions_of_today_are_of_members_who_are_there_still,
    no_tie_is_read_where_only_totals_are_promised,
);

fn accepted(n: u32, seq: i64) -> Written {
    Written::Accepted { id: response_id(n), seq }
}

fn already(n: u32) -> Written {
    Written::AlreadySubmitted { id: response_id(n) }
}

async fn a_response_is_kept_word_for_word(site: Site) {
    open(&site.store).await;
    assert_eq!(site.store.write_batch(&[submit(5)]).await.unwrap(), [accepted(5, 1)]);
    let Submission {
        id, version, venue, combination, attributes, queue, answers, path, submitted_at, ..
    } = submission(5);
    let queue = Some(queue.name);
    let response = Response {
        id,
        seq: 1,
        version,
        venue,
        combination,
        attributes,
        answers,
        path,
        submitted_at,
        queue,
        release: None,
    };
    assert_eq!(site.store.responses_after(CAMPAIGN, 0, 10).await.unwrap(), [response]);
    assert_eq!(site.store.write_batch(&[]).await.unwrap(), []);
}

/// PostgreSQL cannot hold U+0000; whoever sends it must not fail the others in the batch.
async fn a_nul_fails_nobody(site: Site) {
    open(&site.store).await;
    let why: QuestionId = "why".parse().unwrap();
    let text = |text: &str| BTreeMap::from([(why.clone(), Answer::Text(text.to_owned()))]);
    let sent = Submission { answers: text("a\u{0}\\u0000\u{1}"), ..submission(1) };
    let kept = Draft { answers: text("\u{0}b"), ..draft(2) };
    site.store.write_batch(&[Write::Submit(sent), Write::Save(kept)]).await.unwrap();
    let log = site.store.responses_after(CAMPAIGN, 0, 1).await.unwrap();
    assert_eq!(log[0].answers, text("a\\u0000\u{1}"));
    assert_eq!(drafted(&site.store, 2).await.unwrap().answers, text("b"));
}

async fn a_draft_ends_with_its_submission(site: Site) {
    open(&site.store).await;
    assert_eq!(drafted(&site.store, 1).await, None);
    let further = Draft { answers: answers("closer"), saved_at: at(9), ..draft(1) };
    let writes = [save(1), Write::Save(further.clone()), save(2)];
    assert_eq!(site.store.write_batch(&writes).await.unwrap(), [Written::Saved; 3]);
    assert_eq!(drafted(&site.store, 1).await, Some(further));
    assert_eq!(site.store.write_batch(&[save(1)]).await.unwrap(), [Written::Saved]);
    assert_eq!(drafted(&site.store, 1).await, Some(draft(1)));

    // A save that was slower than the submission, in the same batch and later, brings no draft back.
    let writes = [save(1), submit(1), save(1)];
    assert_eq!(site.store.write_batch(&writes).await.unwrap(), [Written::Saved, accepted(1, 1), already(1)]);
    assert_eq!(site.store.write_batch(&[save(1)]).await.unwrap(), [already(1)]);
    assert_eq!(drafted(&site.store, 1).await, None);
    assert_eq!(drafted(&site.store, 2).await, Some(draft(2)));
}

async fn a_key_is_submitted_once(site: Site) {
    open(&site.store).await;
    let retry = |n: u32| Write::Submit(Submission { id: response_id(n + 100), ..submission(n) });
    let written = site.store.write_batch(&[submit(1), retry(1), submit(2)]).await.unwrap();
    assert_eq!(written, [accepted(1, 1), already(1), accepted(2, 2)]);
    let written = site.store.write_batch(&[retry(2), submit(3), retry(1)]).await.unwrap();
    assert_eq!(written, [already(2), accepted(3, 3), already(1)]);
    site.store.write_batch(&[retry(3)]).await.unwrap();
    assert_eq!(site.store.held_back(CAMPAIGN).await.unwrap(), 3);
}

async fn an_invitation_is_answered_once(site: Site) {
    invite(&site.store, 3).await;
    let elsewhere = |n: u32| {
        let submission = Submission { id: response_id(n + 100), key: digest(n + 100), ..submission(n) };
        Write::Submit(Submission { invitation: Some(invitation_id(n)), venue: Venue::Personal, ..submission })
    };
    let written = site.store.write_batch(&[submit_invited(1), elsewhere(1), elsewhere(2)]).await.unwrap();
    assert_eq!(written, [accepted(1, 1), already(1), accepted(102, 2)]);
    let late = Write::Save(Draft { key: digest(200), invitation: Some(invitation_id(1)), ..draft(1) });
    let written = site.store.write_batch(&[submit_invited(2), elsewhere(1), late]).await.unwrap();
    assert_eq!(written, [already(102), already(1), already(1)]);
    assert_eq!(site.store.responses_after(CAMPAIGN, 0, 10).await.unwrap().len(), 2);
    assert_eq!(drafted(&site.store, 200).await, None);
}

async fn only_an_open_campaign_takes_answers(site: Site) {
    let writes = [submit(1), save(2)];
    assert_eq!(site.store.write_batch(&writes).await.unwrap(), [Written::NotOpen(State::Closed); 2]);
    site.store.create_campaign(CAMPAIGN, &document("together"), at(0)).await.unwrap();
    assert_eq!(site.store.write_batch(&writes).await.unwrap(), [Written::NotOpen(State::Draft); 2]);
    open_as(&site.store, CAMPAIGN, 1).await;
    assert_eq!(site.store.write_batch(&writes).await.unwrap(), [accepted(1, 1), Written::Saved]);
    site.store.set_state(CAMPAIGN, State::Open, State::Paused, at(1)).await.unwrap();
    let written = site.store.write_batch(&[submit(3), save(2)]).await.unwrap();
    assert_eq!(written, [Written::NotOpen(State::Paused); 2]);
    site.store.set_state(CAMPAIGN, State::Paused, State::Closed, at(1)).await.unwrap();
    let written = site.store.write_batch(&[submit(1), submit(3)]).await.unwrap();
    assert_eq!(written, [already(1), Written::NotOpen(State::Closed)]);
    assert_eq!(site.store.held_back(CAMPAIGN).await.unwrap(), 1);
}

async fn each_campaign_has_its_own_numbers(site: Site) {
    open(&site.store).await;
    let other = CampaignId(Uuid::from_u128(7));
    site.store.create_campaign(other, &document("other"), at(0)).await.unwrap();
    open_as(&site.store, other, 1).await;
    // The same key in another campaign is another respondent.
    let there =
        |n: u32| Write::Submit(Submission { id: response_id(n + 100), campaign: other, ..submission(n) });
    let written = site.store.write_batch(&[there(1), submit(1), submit(2), there(2)]).await.unwrap();
    assert_eq!(written, [accepted(101, 1), accepted(1, 1), accepted(2, 2), accepted(102, 2)]);
    site.store.write_batch(&[there(3)]).await.unwrap();
    assert_eq!(site.store.held_back(CAMPAIGN).await.unwrap(), 2);
    assert_eq!(site.store.held_back(other).await.unwrap(), 3);
}

async fn a_batch_that_fails_leaves_nothing(site: Site) {
    open(&site.store).await;
    // An invitation that is not there is found out after the responses were written, in the middle of the batch.
    site.store.write_batch(&[submit(1), save(2), submit_invited(3)]).await.unwrap_err();
    assert_eq!(site.store.responses_after(CAMPAIGN, 0, 9).await.unwrap(), []);
    assert_eq!(drafted(&site.store, 2).await, None);
    assert_eq!(site.store.write_batch(&[submit(1)]).await.unwrap(), [accepted(1, 1)]);
}

async fn the_log_is_read_in_pages(site: Site) {
    open(&site.store).await;
    let writes: Vec<Write> = (1..=1500).map(submit).collect();
    site.store.write_batch(&writes).await.unwrap();
    let page = site.store.responses_after(CAMPAIGN, 1200, 200).await.unwrap();
    let seqs: Vec<i64> = page.iter().map(|response| response.seq).collect();
    assert_eq!(seqs, (1201..=1400).collect::<Vec<i64>>());
    assert_eq!(site.store.responses_after(CAMPAIGN, 1500, 200).await.unwrap(), []);
    // More than one page for the recount, too.
    let recount = site.store.recount(CAMPAIGN).await.unwrap();
    assert_eq!((recount.responses, recount.blocks, recount.differences), (1500, 3, Vec::new()));
}

/// Members 1 to 6 of LITA answer a campaign that promises this.
async fn answered(store: &Store, privacy: Privacy) {
    let members: Vec<Member> = (1..=6).map(|n| member(n, "lita")).collect();
    store.put_members(&members, at(0)).await.unwrap();
    let document = Document { privacy, ..document("together") };
    store.create_campaign(CAMPAIGN, &document, at(0)).await.unwrap();
    open_as(store, CAMPAIGN, 1).await;
    store.invite(CAMPAIGN, &(1..=6).map(invitation).collect::<Vec<_>>(), at(1)).await.unwrap();
    store.write_batch(&(1..=6).map(submit_invited).collect::<Vec<_>>()).await.unwrap();
}

async fn divisions_of_today_are_of_members_who_are_there_still(site: Site) {
    let store = &site.store;
    answered(store, Privacy::Identified).await;
    store.write_batch(&[submit(7)]).await.unwrap();
    let now = async || store.divisions_now(CAMPAIGN).await.unwrap();
    let held = |all: &[(u32, &str)]| -> HashMap<_, _> {
        all.iter().map(|(n, key)| (response_id(*n), combination(key))).collect()
    };
    let at_first: Vec<(u32, &str)> = (1..=6).map(|n| (n, "lita")).collect();
    assert_eq!(now().await, held(&at_first), "by the open link nobody is known");

    store.put_members(&[member(1, "alcts+lita"), member(2, "")], at(2)).await.unwrap();
    store.erase_member(member(3, "").id, &digest(3), at(3)).await.unwrap();
    let present: BTreeSet<String> = [1, 2, 5, 6].map(|n| member(n, "").email).into();
    let incoming = Incoming { entries: &[], present: Some(&present), back: &[], at: at(4) };
    assert_eq!(store.put_roster(&incoming, &|_, _| true).await.unwrap().unwrap().gone, 1);
    store.write_batch(&[Write::Withdraw(sender(6))]).await.unwrap();
    assert_eq!(now().await, held(&[(1, "alcts+lita"), (2, ""), (5, "lita")]));
    assert_eq!(store.divisions_now(CampaignId(Uuid::from_u128(7))).await.unwrap(), held(&[]));
}

async fn no_tie_is_read_where_only_totals_are_promised(site: Site) {
    answered(&site.store, Privacy::Confidential).await;
    assert_eq!(site.store.divisions_now(CAMPAIGN).await.unwrap(), HashMap::new());
}
