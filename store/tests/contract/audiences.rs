use std::collections::BTreeMap;

use domain::mailing::{Kind, Stage, Standing};
use store::{Asked, Candidate, Draft, Member, Stood, Write};

use crate::mailings::{claim, combinations, emails, mailing, standings, start};
use crate::sample::{CAMPAIGN, at, combination, draft, invitation_id, invite, member, open, submit_invited};
use crate::site::Site;
use crate::stories;

stories!(
    a_sample_is_of_those_who_were_drawn,
    those_who_stand_alike_are_told_by_attributes_if_these_matter,
    who_opened_is_counted_with_each_of_their_mails,
    what_was_planned_before_conditions_is_read,
);

async fn a_sample_is_of_those_who_were_drawn(site: Site) {
    let store = &site.store;
    store
        .put_members(&[member(1, "lita"), member(2, "lita"), member(3, ""), member(4, "alcts")], at(0))
        .await
        .unwrap();
    open(store).await;
    store.put_mailing(&mailing(1, Kind::Invitation)).await.unwrap();
    let (combinations, kind) = (combinations(), Kind::Invitation);
    let asked = Asked { campaign: CAMPAIGN, kind, combinations: &combinations, rest_since: at(0) };
    let included = async |attributes: &[String]| {
        let mut included = store.included(&asked, attributes).await.unwrap();
        included.sort_by_key(|own| own.id);
        included
    };
    let all = [member(1, "lita"), member(2, "lita"), member(3, "")];
    let expected =
        all.map(|own| Candidate { id: own.id, combination: own.combination, attributes: own.attributes });
    assert_eq!(included(&["library".to_owned(), "nothing".to_owned()]).await, expected);
    let without = expected.map(|own| Candidate { attributes: BTreeMap::new(), ..own });
    assert_eq!(included(&[]).await, without);
    // Who is not in the audience is not asked, drawn or not.
    let drawn = [member(2, "").id, member(4, "").id];
    assert_eq!(store.start_mailing(mailing(1, kind).id, &asked, Some(&drawn), at(100)).await.unwrap(), 1);
    assert_eq!(emails(&claim(store, 200, 1).await), [member(2, "").email]);
}

async fn those_who_stand_alike_are_told_by_attributes_if_these_matter(site: Site) {
    let store = &site.store;
    let with = |n: u32, key: &str, value: &str| Member {
        // Each has a number of their own, which nobody asks for.
        attributes: BTreeMap::from([
            ("library".to_owned(), value.to_owned()),
            ("number".to_owned(), n.to_string()),
        ]),
        ..member(n, key)
    };
    let members = [
        with(1, "lita", "public"),
        with(2, "lita", "school"),
        with(3, "lita", "public"),
        with(4, "", "school"),
    ];
    store.put_members(&members, at(0)).await.unwrap();
    assert_eq!(store.attribute_names().await.unwrap(), ["library", "number"]);
    open(store).await;
    let (combinations, kind) = (combinations(), Kind::Invitation);
    let asked = Asked { campaign: CAMPAIGN, kind, combinations: &combinations, rest_since: at(0) };
    let mut told = store.standings(&asked, &["library".to_owned()]).await.unwrap();
    told.sort_by(|a, b| (&a.combination, &a.attributes).cmp(&(&b.combination, &b.attributes)));
    let stood = |own: &Member, members| Stood {
        combination: own.combination.clone(),
        attributes: BTreeMap::from([("library".to_owned(), own.attributes["library"].clone())]),
        standing: Standing::Included,
        members,
    };
    assert_eq!(told, [stood(&members[3], 1), stood(&members[0], 2), stood(&members[1], 1)]);
    assert_eq!(
        standings(store, kind).await,
        [(combination(""), Standing::Included, 1), (combination("lita"), Standing::Included, 3)]
    );
    // So are the mails that were made for them.
    assert_eq!(start(store, 1, kind).await, 4);
    let mut made: Vec<_> = store.stages(CAMPAIGN, &["library".to_owned()]).await.unwrap();
    made.sort_by(|a, b| (&a.combination, &a.attributes).cmp(&(&b.combination, &b.attributes)));
    let made = made.into_iter().map(|count| (count.combination, count.attributes, count.mails));
    let expected = told.into_iter().map(|stood| (stood.combination, stood.attributes, stood.members));
    assert_eq!(made.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

async fn who_opened_is_counted_with_each_of_their_mails(site: Site) {
    let store = &site.store;
    invite(store, 4).await;
    assert_eq!(start(store, 1, Kind::Reminder).await, 4);
    let opened = async || {
        let all = store.stages(CAMPAIGN, &[]).await.unwrap();
        all.iter().map(|count| (count.stage, count.mails, count.opened, count.answered)).collect::<Vec<_>>()
    };
    assert_eq!(opened().await, [(Stage::Waiting, 4, 0, 0)]);
    store.note_opened(&[invitation_id(1)]).await.unwrap();
    // Whoever has begun or answered has opened it, noted or not.
    let key = store::personal_key(invitation_id(2));
    let begun = Draft { key, invitation: Some(invitation_id(2)), ..draft(2) };
    store.write_batch(&[Write::Save(begun), submit_invited(3)]).await.unwrap();
    assert_eq!(opened().await, [(Stage::Waiting, 4, 3, 1)]);
}

async fn what_was_planned_before_conditions_is_read(site: Site) {
    let store = &site.store;
    open(store).await;
    let own = mailing(1, Kind::Invitation);
    store.put_mailing(&own).await.unwrap();
    // As a row stands that was kept before there were conditions.
    site.tamper(
        r#"UPDATE mailings SET condition = NULL, audience = '[{"division":"lita"},{"combination":[]}]'"#,
    )
    .await;
    let kept = store.mailing(own.id).await.unwrap().unwrap();
    assert_eq!((kept.audience.segments, kept.audience.only), (own.audience.segments, None));
    // What can no longer be read is kept as it is, and holds for nobody.
    site.tamper("UPDATE mailings SET condition = 'roster. ='").await;
    let kept = store.mailing(own.id).await.unwrap().unwrap().audience.only.unwrap();
    assert!(kept.text() == "roster. =" && kept.condition().is_err());
}
