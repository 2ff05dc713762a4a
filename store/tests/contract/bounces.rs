use domain::notice::Notice;
use store::Bounce;

use crate::sample::{at, member};
use crate::site::Site;
use crate::stories;

stories!(what_is_told_of_addresses_is_kept_of_members_until_it_is_taken_back);

async fn what_is_told_of_addresses_is_kept_of_members_until_it_is_taken_back(site: Site) {
    let store = &site.store;
    let members = [member(1, "lita"), member(2, ""), member(3, "")];
    store.put_members(&members, at(0)).await.unwrap();
    let told = |n: usize, reason: &str| (members[n].email.clone(), Notice::as_it_is(reason));
    let others = ("nobody@example.com".to_owned(), Notice::as_it_is("unknown"));
    assert_eq!(store.note_bounces(&[told(0, "5.1.1"), others], at(10)).await.unwrap(), 1);
    assert_eq!(store.note_bounces(&[told(0, "again"), told(2, "5.1.6")], at(20)).await.unwrap(), 1);
    let bounce = |n: usize, seconds, reason: &str| Bounce {
        member: members[n].id,
        name: members[n].name.clone(),
        email: members[n].email.clone(),
        at: at(seconds),
        reason: Notice::as_it_is(reason),
    };
    assert_eq!(store.bounces(9).await.unwrap(), [bounce(2, 20, "5.1.6"), bounce(0, 10, "5.1.1")]);
    assert_eq!(store.bounces(1).await.unwrap(), [bounce(2, 20, "5.1.6")]);
    assert_eq!(store.bounce_count().await.unwrap(), 2);
    store.forget_bounce(members[2].id).await.unwrap();
    assert_eq!(store.bounces(9).await.unwrap(), [bounce(0, 10, "5.1.1")]);
}
