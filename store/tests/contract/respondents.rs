use domain::campaign::State;
use domain::id::Slug;
use domain::profile::Path;
use store::{Draft, NewInvitation, Respondent, Standing, Submission, Venue, Write, personal_key};

use crate::sample::*;
use crate::site::Site;
use crate::stories;

stories!(a_personal_link_leads_to_its_draft, an_open_link_leads_to_the_browsers_draft, nobody_is_nobody);

fn standing(state: State) -> Standing {
    Standing {
        id: CAMPAIGN,
        slug: "together".parse().unwrap(),
        state,
        version: 1,
        families: 1,
        confirms: false,
    }
}

async fn a_personal_link_leads_to_its_draft(site: Site) {
    let store = &site.store;
    invite(store, 2).await;
    let key = personal_key(invitation_id(1));
    assert_ne!(key, personal_key(invitation_id(2)));
    let respondent =
        store.personal_respondents(&[digest(1)], at(9)).await.unwrap().remove(0).respondent().unwrap();
    assert_eq!((respondent.campaign, respondent.draft, respondent.sent), (standing(State::Open), None, None));

    let draft = Draft { key, invitation: Some(invitation_id(1)), ..draft(1) };
    store.write_batch(&[Write::Save(draft.clone()), save(2)]).await.unwrap();
    let renewed = NewInvitation { digest: digest(77), ..invitation(1) };
    store.invite(CAMPAIGN, &[renewed], at(2)).await.unwrap();
    let respondent =
        store.personal_respondents(&[digest(77)], at(9)).await.unwrap().remove(0).respondent().unwrap();
    assert_eq!((respondent.draft, respondent.sent), (Some(draft), None));
    assert_eq!(
        store.personal_respondents(&[digest(2)], at(9)).await.unwrap().remove(0).respondent().unwrap().draft,
        None
    );

    let invitation = Some(invitation_id(1));
    let sent = Submission { key, invitation, venue: Venue::Personal, ..submission(1) };
    store.write_batch(&[Write::Submit(sent.clone())]).await.unwrap();
    store.set_state(CAMPAIGN, State::Open, State::Closed, at(3)).await.unwrap();
    let respondent =
        store.personal_respondents(&[digest(77)], at(9)).await.unwrap().remove(0).respondent().unwrap();
    assert!(respondent.invitation.unwrap().answered);
    assert_eq!(respondent.campaign, standing(State::Closed));
    assert_eq!((respondent.draft, respondent.sent), (None, Some(sent.submitted_at)));
}

async fn an_open_link_leads_to_the_browsers_draft(site: Site) {
    let store = &site.store;
    open(store).await;
    let slug: Slug = "together".parse().unwrap();
    let newcomer = Respondent {
        campaign: standing(State::Open),
        invitation: None,
        draft: None,
        sent: None,
        sent_path: Path::default(),
    };
    assert_eq!(store.open_respondent(&slug, None).await.unwrap(), Some(newcomer.clone()));
    store.write_batch(&[save(1), submit(2)]).await.unwrap();
    assert_eq!(store.open_respondent(&slug, None).await.unwrap(), Some(newcomer.clone()));
    assert_eq!(at_the_door(store, 3).await.unwrap(), Some(newcomer.clone()));
    let begun = Respondent { draft: Some(draft(1)), ..newcomer.clone() };
    assert_eq!(at_the_door(store, 1).await.unwrap(), Some(begun));
    let sent =
        Respondent { sent: Some(submission(2).submitted_at), sent_path: submission(2).path, ..newcomer };
    assert_eq!(at_the_door(store, 2).await.unwrap(), Some(sent));
}

async fn nobody_is_nobody(site: Site) {
    open(&site.store).await;
    assert_eq!(
        site.store.personal_respondents(&[digest(1)], at(9)).await.unwrap().remove(0).respondent(),
        None
    );
    assert_eq!(site.store.open_respondent(&"apart".parse().unwrap(), Some(&digest(1))).await.unwrap(), None);
}
