use domain::id::MailingId;
use domain::mailing::{Audience, Kind, Letter, State};
use domain::notice::Notice;
use domain::schedule::{Schedule, Start};
use store::{Error, Mailing};
use uuid::Uuid;

use crate::sample::{CAMPAIGN, at, document, open};
use crate::site::Site;
use crate::stories;

stories!(a_schedule_is_changed_by_one, a_mailing_that_waits_is_found_until_it_is_held);

async fn a_schedule_is_changed_by_one(site: Site) {
    let store = &site.store;
    let campaign = store.create_campaign(CAMPAIGN, &document("together"), at(0)).await.unwrap();
    assert_eq!(campaign.schedule, Schedule::default());
    assert_eq!(store.scheduled_campaigns().await.unwrap(), []);
    let schedule = Schedule {
        zone: "America/Chicago".to_owned(),
        opens: "2026-12-01T09:00".parse().ok(),
        ..Schedule::default()
    };
    store.set_schedule(CAMPAIGN, &campaign.schedule, &schedule, None).await.unwrap();
    let late = store.set_schedule(CAMPAIGN, &campaign.schedule, &Schedule::default(), None).await;
    assert!(matches!(late, Err(Error::Stale)), "{late:?}");
    let [found] = store.scheduled_campaigns().await.unwrap().try_into().unwrap();
    assert_eq!(found.schedule, schedule);
    assert_eq!(store.campaign_by_slug("together").await.unwrap().unwrap(), found);
}

async fn a_mailing_that_waits_is_found_until_it_is_held(site: Site) {
    let store = &site.store;
    open(store).await;
    let mailing = Mailing {
        id: MailingId(Uuid::from_u128(1)),
        campaign: CAMPAIGN,
        kind: Kind::Invitation,
        state: State::Planned,
        letter: Letter { subject: "S".to_owned(), text: "{{link}}".to_owned(), html: String::new() },
        audience: Audience::default(),
        below: None,
        sample: None,
        rest_days: 0,
        starts: Some(Start::On("2026-12-01T09:00".parse().unwrap())),
        note: None,
        name: String::new(),
        created_at: at(1),
        started_at: None,
        finished_at: None,
    };
    store.put_mailing(&mailing).await.unwrap();
    assert_eq!(store.scheduled_mailings().await.unwrap(), std::slice::from_ref(&mailing));
    let why = Notice::as_it_is("It would go to nobody.");
    store.mailing_held(mailing.id, &why).await.unwrap();
    assert_eq!(store.scheduled_mailings().await.unwrap(), []);
    let held = store.mailing(mailing.id).await.unwrap().unwrap();
    assert_eq!((held.starts, held.note), (None, Some(why)));
    store.put_mailing(&mailing).await.unwrap();
    assert_eq!(store.mailing(mailing.id).await.unwrap().unwrap(), mailing);
}
