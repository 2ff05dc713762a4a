use domain::schedule::Schedule;
use store::{Followed, Imported, NewInvitation, Store};

use crate::sample::{
    CAMPAIGN, at, combination, digest, invitation, invitation_id, invite, invited, member, submit_invited,
};
use crate::site::Site;
use crate::stories;

stories!(
    an_invitation_leads_to_its_member,
    a_new_link_replaces_the_old,
    an_answered_invitation_stays,
    links_end_on_a_day_for_one_and_by_another,
);

async fn followed(store: &Store, n: u32, now: i64) -> Followed {
    store.personal_respondents(&[digest(n)], at(now)).await.unwrap().remove(0)
}

async fn an_invitation_leads_to_its_member(site: Site) {
    invite(&site.store, 2).await;
    let found = invited(&site.store, 2).await.unwrap();
    assert_eq!((found.id, found.campaign, found.answered), (invitation_id(2), CAMPAIGN, false));
    assert_eq!(found.member, member(2, "lita"));
    assert_eq!(invited(&site.store, 3).await, None);

    let imported = site.store.put_members(&[member(3, "")], at(0)).await.unwrap();
    assert_eq!(imported, Imported { new: 1, changed: 0, unchanged: 0, gone: 0 });
    assert_eq!(site.store.members_to_invite(CAMPAIGN, false).await.unwrap(), [member(3, "")]);
    let everyone = [member(1, "lita"), member(2, "lita"), member(3, "")];
    assert_eq!(site.store.members_to_invite(CAMPAIGN, true).await.unwrap(), everyone);
}

async fn a_new_link_replaces_the_old(site: Site) {
    invite(&site.store, 2).await;
    let renewed = NewInvitation { id: invitation_id(77), digest: digest(77), ..invitation(1) };
    site.store.invite(CAMPAIGN, &[invitation(1), renewed], at(2)).await.unwrap();
    assert_eq!(followed(&site.store, 1, 9).await, Followed::Ended);
    let found = invited(&site.store, 77).await.unwrap();
    assert_eq!(found.id, invitation_id(1));
    assert_eq!(site.store.invitation_counts(CAMPAIGN).await.unwrap(), [(combination("lita"), 2, 0)]);
}

async fn an_answered_invitation_stays(site: Site) {
    invite(&site.store, 3).await;
    site.store.put_members(&[member(3, "alcts")], at(0)).await.unwrap();
    site.store.write_batch(&[submit_invited(1)]).await.unwrap();
    let renewed = NewInvitation { digest: digest(77), ..invitation(1) };
    site.store.invite(CAMPAIGN, &[renewed], at(2)).await.unwrap();
    assert!(invited(&site.store, 1).await.unwrap().answered);
    assert_eq!(invited(&site.store, 77).await, None);
    assert_eq!(site.store.members_to_invite(CAMPAIGN, false).await.unwrap(), []);
    let unanswered = [member(2, "lita"), member(3, "alcts")];
    assert_eq!(site.store.members_to_invite(CAMPAIGN, true).await.unwrap(), unanswered);
    let counts = [(combination("alcts"), 1, 0), (combination("lita"), 2, 1)];
    assert_eq!(site.store.invitation_counts(CAMPAIGN).await.unwrap(), counts);
}

async fn links_end_on_a_day_for_one_and_by_another(site: Site) {
    let store = &site.store;
    invite(store, 2).await;
    let until = async |before: &Schedule, end: Option<i64>| {
        let after = Schedule { zone: format!("Zone/{end:?}"), ..Schedule::default() };
        store.set_schedule(CAMPAIGN, before, &after, end.map(at)).await.unwrap();
        after
    };
    let leads = async |n, now| matches!(followed(store, n, now).await, Followed::To(_));
    // A day holds for links that are there, in the place of their own end, until another is named or none.
    let day = until(&Schedule::default(), Some(50)).await;
    assert!(leads(1, 49).await && leads(2, 49).await);
    assert_eq!(
        [followed(store, 1, 50).await, followed(store, 2, 90).await],
        [Followed::Ended, Followed::Ended]
    );
    let works = async |now| {
        store.member_record(member(1, "").id, at(now)).await.unwrap().unwrap().invitations[0].has_link
    };
    assert!(works(49).await && !works(50).await);
    let later = until(&day, Some(100)).await;
    assert!(leads(1, 90).await);
    until(&later, None).await;
    assert!(leads(1, 1_000_000).await && works(1_000_000).await);

    // One member's links end alone, once; nobody else's.
    let one = member(1, "").id;
    assert_eq!(store.end_links_to(CAMPAIGN, one, at(60)).await.unwrap(), 1);
    assert_eq!(store.end_links_to(CAMPAIGN, one, at(61)).await.unwrap(), 0);
    assert_eq!(followed(store, 1, 61).await, Followed::Ended);
    assert!(leads(2, 61).await && !works(61).await);
    assert_eq!(followed(store, 3, 61).await, Followed::Nowhere);

    // That is taken back, once.
    let was_ended = async || {
        store.member_record(member(1, "").id, at(62)).await.unwrap().unwrap().invitations[0].was_ended
    };
    assert!(was_ended().await);
    assert_eq!(store.reopen_links_to(CAMPAIGN, one).await.unwrap(), 1);
    assert!(leads(1, 62).await && works(62).await && !was_ended().await);
    assert_eq!(store.reopen_links_to(CAMPAIGN, one).await.unwrap(), 0, "nothing is ended any more");
    // What was ended before something else stays ended.
    assert_eq!(store.end_links_to(CAMPAIGN, one, at(70)).await.unwrap(), 1);
    let again = NewInvitation { digest: digest(9), ..invitation(1) };
    store.invite(CAMPAIGN, &[again], at(71)).await.unwrap();
    assert_eq!(store.reopen_links_to(CAMPAIGN, one).await.unwrap(), 0, "the new link works");
    assert_eq!(store.end_links_to(CAMPAIGN, one, at(80)).await.unwrap(), 1);
    assert_eq!(store.reopen_links_to(CAMPAIGN, one).await.unwrap(), 1);
    assert!(leads(9, 81).await && !leads(1, 81).await);
}
