use domain::venue::{Code, Kind};
use store::{Draft, Error, NamedVenue, Submission, Venue, Write};

use crate::sample::{CAMPAIGN, at, draft, drafted, open, queue, save, submission, submit};
use crate::site::Site;
use crate::stories;

stories!(
    a_venue_is_added_found_closed_and_reopened,
    what_came_by_a_venue_is_counted_once_it_is_published,
    a_draft_keeps_the_venue_until_it_is_sent,
);

fn venue(number: u64, name: &str) -> NamedVenue {
    NamedVenue {
        code: Code::from_number(number),
        campaign: CAMPAIGN,
        name: name.to_owned(),
        kind: Kind::TownHall,
        created_at: at(number as i64),
        closed_at: None,
    }
}

async fn a_venue_is_added_found_closed_and_reopened(site: Site) {
    open(&site.store).await;
    let (hall, booth) = (venue(1, "Town hall"), NamedVenue { kind: Kind::Booth, ..venue(2, "Stand ‘12’") });
    site.store.add_venue(&booth).await.unwrap();
    site.store.add_venue(&hall).await.unwrap();
    assert_eq!(site.store.venues(CAMPAIGN).await.unwrap(), [hall.clone(), booth.clone()]);
    for taken in [venue(3, "Town hall"), venue(1, "Another")] {
        let refused = site.store.add_venue(&taken).await;
        assert!(matches!(refused, Err(Error::Taken("venue"))), "{refused:?}");
    }

    let found = site.store.entrance(hall.code).await.unwrap().unwrap();
    assert_eq!((found.venue, found.slug.as_str()), (hall.clone(), "together"));
    assert_eq!(site.store.entrance(Code::from_number(9)).await.unwrap(), None);

    assert!(site.store.close_venue(CAMPAIGN, hall.code, Some(at(50))).await.unwrap());
    // Who closes it once more changes nothing.
    assert!(site.store.close_venue(CAMPAIGN, hall.code, Some(at(60))).await.unwrap());
    let closed = site.store.entrance(hall.code).await.unwrap().unwrap().venue;
    assert_eq!(closed.closed_at, Some(at(50)));
    assert!(site.store.close_venue(CAMPAIGN, hall.code, None).await.unwrap());
    assert_eq!(site.store.venues(CAMPAIGN).await.unwrap(), [hall, booth]);
    assert!(!site.store.close_venue(CAMPAIGN, Code::from_number(9), None).await.unwrap());
}

async fn what_came_by_a_venue_is_counted_once_it_is_published(site: Site) {
    open(&site.store).await;
    let code = Code::from_number(7);
    let by =
        |n: u32, venue: Venue| Write::Submit(Submission { venue, queue: queue("alcts"), ..submission(n) });
    let waiting =
        [by(0, Venue::Named(code)), by(1, Venue::Named(code)), by(2, Venue::Open), by(3, Venue::Open)];
    site.store.write_batch(&waiting).await.unwrap();
    assert!(site.store.published_by_venue(CAMPAIGN).await.unwrap().is_empty());
    site.store.write_batch(&[by(4, Venue::Named(code))]).await.unwrap();
    assert_eq!(site.store.published_by_venue(CAMPAIGN).await.unwrap(), [(code, 3)].into());
    let all = site.store.responses_by_venue(CAMPAIGN).await.unwrap();
    assert_eq!(all, [(Venue::Named(code), 3), (Venue::Open, 2)]);
    let log = site.store.responses_after(CAMPAIGN, 0, 9).await.unwrap();
    let venues: Vec<Venue> = log.into_iter().map(|response| response.venue).collect();
    let named = Venue::Named(code);
    assert_eq!(venues, [named, named, Venue::Open, Venue::Open, named]);
}

async fn a_draft_keeps_the_venue_until_it_is_sent(site: Site) {
    open(&site.store).await;
    let code = Code::from_number(u64::MAX);
    let begun = Draft { venue: Some(code), ..draft(1) };
    site.store.write_batch(&[Write::Save(begun.clone()), save(2)]).await.unwrap();
    assert_eq!(drafted(&site.store, 1).await, Some(begun));
    assert_eq!(drafted(&site.store, 2).await.unwrap().venue, None);
    site.store.write_batch(&[submit(1)]).await.unwrap();
    assert_eq!(drafted(&site.store, 1).await, None);
}
