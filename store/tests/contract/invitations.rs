use store::{Imported, NewInvitation};

use crate::sample::{
    CAMPAIGN, at, combination, digest, invitation, invitation_id, invite, invited, member, submit_invited,
};
use crate::site::Site;
use crate::stories;

stories!(an_invitation_leads_to_its_member, a_new_link_replaces_the_old, an_answered_invitation_stays);

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
    assert_eq!(invited(&site.store, 1).await, None);
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
