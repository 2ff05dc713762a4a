use domain::id::MailingId;
use domain::mailing::{Audience, Below, Kind, Letter, Sample, Size, Stage, Standing, State};
use domain::notice::Notice;
use domain::schedule::{Schedule, Start};
use domain::segment::{Combination, Segment};
use store::{Asked, Claim, Claimed, Ended, Error, Keys, Mailing, Member, Store};
use uuid::Uuid;

use crate::sample::{
    CAMPAIGN, at, combination, digest, invitation_id, invite, invited, member, open, submit_invited,
};
use crate::site::Site;
use crate::stories;

stories!(
    a_mailing_changes_as_long_as_it_is_planned,
    nobody_is_invited_twice,
    a_reminder_is_for_the_rest,
    who_answered_is_thanked_once_and_all_hear_what_was_heard,
    a_rate_holds_for_all_servers,
    what_a_dead_server_left_comes_back,
    attempts_end_in_every_way,
    who_opts_out_is_left_out,
    a_link_of_a_mail_ends,
    a_link_that_a_later_day_lets_work_can_be_ended,
);

const SERVER: Uuid = Uuid::from_u128(0xa);
const OTHER: Uuid = Uuid::from_u128(0xb);

pub fn mailing(n: u32, kind: Kind) -> Mailing {
    Mailing {
        id: MailingId(Uuid::from_u128(n.into())),
        campaign: CAMPAIGN,
        kind,
        state: State::Planned,
        letter: Letter {
            subject: "Ünser \"Frage\"".to_owned(),
            text: "Hier: {{link}}".to_owned(),
            html: "<a href=\"{{link}}\">Hier</a>".to_owned(),
        },
        audience: Audience {
            segments: vec![
                Segment::Division("lita".parse().unwrap()),
                Segment::Combination(Combination::default()),
            ],
            only: Some("roster.library != 'none'".parse().unwrap()),
        },
        below: Some(Below::Percent(40)),
        sample: Some(Sample { size: Size::Points(5), seed: u32::MAX }),
        rest_days: 3,
        starts: Some(Start::AfterOpening { days: 7, at: "09:00".parse().unwrap() }),
        note: None,
        name: "Sam Staff".to_owned(),
        created_at: at(n.into()),
        started_at: None,
        finished_at: None,
    }
}

/// Those who hold LITA alone, or nothing.
pub fn combinations() -> [Combination; 2] {
    [combination("lita"), combination("")]
}

pub async fn standings(store: &Store, kind: Kind) -> Vec<(Combination, Standing, u32)> {
    let asked = Asked { campaign: CAMPAIGN, kind, combinations: &combinations(), rest_since: at(0) };
    let stood = store.standings(&asked, &[]).await.unwrap();
    stood.into_iter().map(|own| (own.combination, own.standing, own.members)).collect()
}

pub async fn start(store: &Store, n: u32, kind: Kind) -> u64 {
    store.put_mailing(&mailing(n, kind)).await.unwrap();
    let asked = Asked { campaign: CAMPAIGN, kind, combinations: &combinations(), rest_since: at(99_999) };
    store.start_mailing(mailing(n, kind).id, &asked, None, at(100)).await.unwrap()
}

/// Claims `many` mails at second `now`, whose links have the digests `first` and on.
async fn claim_as(store: &Store, lease: Uuid, now: i64, first: u32, many: u32, rate: u32) -> Vec<Claimed> {
    let keys: Vec<Keys> = (first..first + many)
        .map(|n| Keys { invitation: invitation_id(n), link: digest(n), opt_out: digest(n + 10_000) })
        .collect();
    let (at, until, links_until) = (at(now), at(now + 30), at(now + 9_000));
    let claim = Claim { lease, at, until, per_minute: rate, keys: &keys, links_until };
    store.claim_mails(&claim).await.unwrap()
}

pub async fn claim(store: &Store, now: i64, first: u32) -> Vec<Claimed> {
    claim_as(store, SERVER, now, first, 10, 1_000).await
}

pub fn emails(claimed: &[Claimed]) -> Vec<&str> {
    claimed.iter().map(|mail| mail.member.email.as_str()).collect()
}

async fn send(store: &Store, mail: &Claimed, now: i64) {
    assert!(store.begin_sending(mail, SERVER, at(now + 30)).await.unwrap());
    store.mail_sent(mail, SERVER, at(now)).await.unwrap();
}

/// Stage, mails, answered, doubted.
async fn stages(store: &Store, n: u32) -> Vec<(Stage, u32, u32, u32)> {
    let all = store.stages(CAMPAIGN, &[]).await.unwrap();
    let own = all.into_iter().filter(|count| count.mailing == mailing(n, Kind::Invitation).id);
    own.map(|count| (count.stage, count.mails, count.answered, count.doubted)).collect()
}

async fn a_mailing_changes_as_long_as_it_is_planned(site: Site) {
    let store = &site.store;
    open(store).await;
    let mut own = mailing(1, Kind::Invitation);
    store.put_mailing(&own).await.unwrap();
    assert_eq!(store.mailing(own.id).await.unwrap().unwrap(), own);
    own.letter.text = "Anders: {{link}}".to_owned();
    own.letter.html = String::new();
    own.audience = Audience::default();
    own.below = Some(Below::Target);
    store.put_mailing(&own).await.unwrap();
    store.put_mailing(&mailing(2, Kind::Reminder)).await.unwrap();
    assert_eq!(store.mailings(CAMPAIGN).await.unwrap(), [mailing(2, Kind::Reminder), own.clone()]);
    store.drop_mailing(mailing(2, Kind::Reminder).id).await.unwrap();

    let asked = Asked {
        campaign: CAMPAIGN,
        kind: Kind::Invitation,
        combinations: &combinations(),
        rest_since: at(0),
    };
    assert_eq!(store.start_mailing(own.id, &asked, None, at(5)).await.unwrap(), 0);
    for refused in [
        store.put_mailing(&own).await,
        store.drop_mailing(own.id).await,
        store.start_mailing(own.id, &asked, None, at(6)).await.map(drop),
        store.set_mailing_state(own.id, State::Paused, State::Running).await,
    ] {
        assert!(matches!(refused, Err(Error::Stale)), "{refused:?}");
    }
    store.set_mailing_state(own.id, State::Running, State::Paused).await.unwrap();
    let kept = store.mailing(own.id).await.unwrap().unwrap();
    assert_eq!((kept.state, kept.started_at), (State::Paused, Some(at(5))));
    assert_eq!(store.mailing(mailing(2, Kind::Reminder).id).await.unwrap(), None);
}

async fn nobody_is_invited_twice(site: Site) {
    let store = &site.store;
    store
        .put_members(&[member(1, "lita"), member(2, ""), member(3, "alcts"), member(4, "lita")], at(0))
        .await
        .unwrap();
    open(store).await;
    let counts = |lita, none| {
        let count = |key, (standing, n)| (combination(key), standing, n);
        vec![count("", none), count("lita", lita)]
    };
    let included = counts((Standing::Included, 2), (Standing::Included, 1));
    assert_eq!(standings(store, Kind::Invitation).await, included);
    assert_eq!(
        standings(store, Kind::Reminder).await,
        counts((Standing::NotInvited, 2), (Standing::NotInvited, 1))
    );
    assert_eq!(start(store, 1, Kind::Invitation).await, 3);
    assert_eq!(
        standings(store, Kind::Invitation).await,
        counts((Standing::Waiting, 2), (Standing::Waiting, 1))
    );
    assert_eq!(start(store, 2, Kind::Invitation).await, 0);

    let claimed = claim(store, 200, 1).await;
    assert_eq!(emails(&claimed), [member(1, ""), member(2, ""), member(4, "")].map(|member| member.email));
    assert_eq!(claim(store, 201, 50).await, []);
    for mail in &claimed {
        send(store, mail, 202).await;
    }
    assert_eq!(invited(store, claimed[1].key as u32 + 1).await.unwrap().member, member(2, ""));
    assert_eq!(
        standings(store, Kind::Invitation).await,
        counts((Standing::Invited, 2), (Standing::Invited, 1))
    );
    assert_eq!(stages(store, 1).await, [(Stage::Sent, 1, 0, 0), (Stage::Sent, 2, 0, 0)]);
    assert_eq!(claim(store, 203, 60).await, []);
    let done = store.mailings(CAMPAIGN).await.unwrap();
    assert!(done.iter().all(|mailing| mailing.state == State::Done), "{done:?}");
}

async fn a_reminder_is_for_the_rest(site: Site) {
    let store = &site.store;
    // Three who were given their links in another way.
    invite(store, 3).await;
    store.write_batch(&[submit_invited(1)]).await.unwrap();
    let counted = standings(store, Kind::Reminder).await;
    let lita = |standing, n| (combination("lita"), standing, n);
    assert_eq!(counted, [lita(Standing::Answered, 1), lita(Standing::Included, 2)]);
    assert_eq!(standings(store, Kind::Invitation).await[1], lita(Standing::Invited, 2));
    let asked =
        Asked { campaign: CAMPAIGN, kind: Kind::Reminder, combinations: &combinations(), rest_since: at(0) };
    assert_eq!(store.first_included(&asked, |_| true).await.unwrap(), Some(member(2, "lita")));
    let meant = |own: &Member| own.name == "Member 3";
    assert_eq!(store.first_included(&asked, meant).await.unwrap(), Some(member(3, "lita")));
    assert_eq!(store.first_included(&asked, |_| false).await.unwrap(), None);

    assert_eq!(start(store, 1, Kind::Reminder).await, 2);
    // Member 2 answers before their mail goes out.
    store.write_batch(&[submit_invited(2)]).await.unwrap();
    let claimed = claim(store, 200, 70).await;
    assert_eq!(emails(&claimed), [member(3, "lita").email]);
    send(store, &claimed[0], 201).await;
    let unsent = store.unsent(mailing(1, Kind::Reminder).id, 10).await.unwrap();
    assert_eq!(unsent.len(), 1);
    assert_eq!((unsent[0].stage, unsent[0].note.to_string()), (Stage::Skipped, "has answered".to_owned()));
    // Both links lead to the same invitation.
    for link in [3, 70] {
        assert_eq!(invited(store, link).await.unwrap().id, invitation_id(3));
    }
    // Who was reminded a moment ago rests.
    assert_eq!(standings(store, Kind::Reminder).await[1], lita(Standing::Rests, 1));
}

async fn who_answered_is_thanked_once_and_all_hear_what_was_heard(site: Site) {
    let store = &site.store;
    invite(store, 3).await;
    store.write_batch(&[submit_invited(1), submit_invited(2)]).await.unwrap();
    let lita = |standing, n| (combination("lita"), standing, n);
    let counted = standings(store, Kind::Thanks).await;
    assert_eq!(counted, [lita(Standing::Included, 2), lita(Standing::NotAnswered, 1)]);
    assert_eq!(standings(store, Kind::Heard).await, [lita(Standing::Included, 3)]);

    // When it is over, too.
    store
        .set_state(CAMPAIGN, domain::campaign::State::Open, domain::campaign::State::Closed, at(90))
        .await
        .unwrap();
    assert_eq!(start(store, 1, Kind::Thanks).await, 2);
    assert!(store.mail_is_due(at(200)).await.unwrap());
    let claimed = claim(store, 200, 70).await;
    assert_eq!(emails(&claimed), [member(1, "").email, member(2, "").email]);
    for mail in &claimed {
        send(store, mail, 201).await;
    }
    // It asks for nothing, so it brings no link.
    assert!(invited(store, 70).await.is_none());
    let counted = standings(store, Kind::Thanks).await;
    assert_eq!(counted, [lita(Standing::NotAnswered, 1), lita(Standing::Thanked, 2)]);
    assert_eq!(start(store, 2, Kind::Heard).await, 3);
    let claimed = claim(store, 300, 80).await;
    assert_eq!(emails(&claimed), [1, 2, 3].map(|n| member(n, "").email));
}

async fn a_rate_holds_for_all_servers(site: Site) {
    let store = &site.store;
    let members: Vec<_> = (1..=9).map(|n| member(n, "lita")).collect();
    store.put_members(&members, at(0)).await.unwrap();
    open(store).await;
    assert_eq!(start(store, 1, Kind::Invitation).await, 9);
    assert!(!store.mail_is_due(at(99)).await.unwrap());
    assert!(store.mail_is_due(at(100)).await.unwrap());
    assert_eq!(claim_as(store, SERVER, 200, 1, 3, 5).await.len(), 3);
    assert_eq!(claim_as(store, OTHER, 201, 11, 5, 5).await.len(), 2);
    assert_eq!(claim_as(store, SERVER, 202, 21, 5, 5).await.len(), 0);
    store.renew_lease(SERVER, at(900)).await.unwrap();
    store.renew_lease(OTHER, at(900)).await.unwrap();
    assert_eq!(claim_as(store, SERVER, 260, 31, 5, 5).await.len(), 3);
    store.renew_lease(SERVER, at(900)).await.unwrap();
    // What is given back was no attempt.
    store.give_back(OTHER).await.unwrap();
    let again = claim_as(store, SERVER, 400, 41, 9, 50).await;
    assert_eq!(again.iter().map(|mail| mail.attempt).collect::<Vec<_>>(), [1, 1, 1]);
}

async fn what_a_dead_server_left_comes_back(site: Site) {
    let store = &site.store;
    store.put_members(&[member(1, "lita"), member(2, "lita"), member(3, "lita")], at(0)).await.unwrap();
    open(store).await;
    start(store, 1, Kind::Invitation).await;
    let claimed = claim(store, 200, 1).await;
    assert!(store.begin_sending(&claimed[0], SERVER, at(230)).await.unwrap());
    assert!(!store.mail_is_due(at(229)).await.unwrap());
    assert_eq!(claim_as(store, OTHER, 229, 20, 9, 99).await, []);
    assert!(store.mail_is_due(at(230)).await.unwrap());
    let again = claim_as(store, OTHER, 230, 30, 9, 99).await;
    assert_eq!(again.iter().map(|mail| mail.attempt).collect::<Vec<_>>(), [2, 2, 2]);
    // The first server lives after all, and finds that the mails are another's.
    assert!(!store.begin_sending(&claimed[1], SERVER, at(260)).await.unwrap());
    store.mail_sent(&claimed[0], SERVER, at(231)).await.unwrap();
    assert_eq!(stages(store, 1).await, [(Stage::Claimed, 3, 0, 1)]);
    // A pause keeps what is claimed from going out.
    let id = mailing(1, Kind::Invitation).id;
    store.set_mailing_state(id, State::Running, State::Paused).await.unwrap();
    assert!(!store.begin_sending(&again[0], OTHER, at(260)).await.unwrap());
}

async fn attempts_end_in_every_way(site: Site) {
    let store = &site.store;
    let members: Vec<_> = (1..=4).map(|n| member(n, "lita")).collect();
    store.put_members(&members, at(0)).await.unwrap();
    open(store).await;
    start(store, 1, Kind::Invitation).await;
    let claimed = claim(store, 200, 1).await;
    let ends = [Ended::Again(at(300)), Ended::InDoubt(at(300)), Ended::GivenUp, Ended::Bounced];
    for (mail, ended) in claimed.iter().zip(&ends) {
        assert!(store.begin_sending(mail, SERVER, at(230)).await.unwrap());
        store.mail_ended(mail, SERVER, ended, &Notice::as_it_is("it says no"), at(201)).await.unwrap();
    }
    assert_eq!(stages(store, 1).await, [(Stage::Failed, 2, 0, 0), (Stage::Waiting, 2, 0, 1)]);
    assert_eq!(store.unsent(mailing(1, Kind::Invitation).id, 3).await.unwrap().len(), 3);
    assert_eq!(claim(store, 299, 20).await, []);
    assert_eq!(claim(store, 300, 30).await.len(), 2);
    // Who was given up can be invited again; whose address was refused cannot.
    let lita = |standing, n| (combination("lita"), standing, n);
    assert_eq!(
        standings(store, Kind::Invitation).await,
        [lita(Standing::Bounced, 1), lita(Standing::Included, 1), lita(Standing::Waiting, 2)]
    );
    assert_eq!(start(store, 2, Kind::Invitation).await, 1);
}

async fn who_opts_out_is_left_out(site: Site) {
    let store = &site.store;
    store.put_members(&[member(1, "lita"), member(2, "lita")], at(0)).await.unwrap();
    open(store).await;
    start(store, 1, Kind::Invitation).await;
    let first = claim_as(store, SERVER, 200, 1, 1, 99).await;
    send(store, &first[0], 200).await;
    let link = digest(10_001);
    let reader = store.reader(&link).await.unwrap().unwrap();
    assert_eq!((reader.email, reader.opted_out), (member(1, "").email, false));
    assert_eq!(store.reader(&digest(1)).await.unwrap(), None);
    store.opt_out(&link, at(201)).await.unwrap();
    store.opt_out(&link, at(202)).await.unwrap();
    assert!(store.reader(&link).await.unwrap().unwrap().opted_out);
    let lita = |standing, n| (combination("lita"), standing, n);
    assert_eq!(standings(store, Kind::Reminder).await[0], lita(Standing::OptedOut, 1));
    store.opt_in(&link).await.unwrap();
    assert!(!store.reader(&link).await.unwrap().unwrap().opted_out);
}

async fn a_link_of_a_mail_ends(site: Site) {
    let store = &site.store;
    store.put_members(&[member(1, "lita")], at(0)).await.unwrap();
    open(store).await;
    start(store, 1, Kind::Invitation).await;
    claim(store, 200, 1).await;
    let found =
        async |now| store.personal_respondents(&[digest(1)], at(now)).await.unwrap().remove(0).respondent();
    assert!(found(9_199).await.is_some());
    assert_eq!(found(9_200).await, None);
    // What waits when a campaign's links end is not sent: its link would lead nowhere.
    store.put_members(&[member(2, "lita")], at(0)).await.unwrap();
    start(store, 2, Kind::Invitation).await;
    store.set_schedule(CAMPAIGN, &Schedule::default(), &Schedule::default(), Some(at(300))).await.unwrap();
    assert!(claim(store, 300, 5).await.is_empty());
    let unsent = store.unsent(mailing(2, Kind::Invitation).id, 9).await.unwrap();
    assert_eq!(unsent[0].note.to_string(), "the personal links have ended");
}

async fn a_link_that_a_later_day_lets_work_can_be_ended(site: Site) {
    let store = &site.store;
    let one = member(1, "lita");
    store.put_members(std::slice::from_ref(&one), at(0)).await.unwrap();
    open(store).await;
    start(store, 1, Kind::Invitation).await;
    claim(store, 200, 1).await;
    // Its own end is at 9,200, the campaign's last day after that.
    store.set_schedule(CAMPAIGN, &Schedule::default(), &Schedule::default(), Some(at(20_000))).await.unwrap();
    let found =
        async |now| store.personal_respondents(&[digest(1)], at(now)).await.unwrap().remove(0).respondent();
    let works =
        async |now| store.member_record(one.id, at(now)).await.unwrap().unwrap().invitations[0].has_link;
    assert!(found(10_000).await.is_some() && works(10_000).await);
    assert_eq!(store.end_links_to(CAMPAIGN, one.id, at(20_000)).await.unwrap(), 0);
    assert_eq!(store.end_links_to(CAMPAIGN, one.id, at(10_000)).await.unwrap(), 1);
    assert_eq!(found(10_001).await, None);
    assert!(!works(10_001).await);
}
