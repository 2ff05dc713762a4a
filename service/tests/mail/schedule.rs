//! What happens by itself, with the clock moved by hand.

use domain::campaign::State as Life;
use domain::mailing::{Audience, Below, Kind, State};
use domain::schedule::Start;
use service::error::Answering;
use service::mailings::{self, NewMailing, Whom};
use service::responses::{self, Way};
use service::schedule::Wanted;
use service::{Error, campaigns, participation, schedule};

use crate::case::{Case, SLUG, STAFF, letter, new_mailing};
use crate::delivery::links;
use crate::server::{MailServer, Mood};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

async fn state(case: &Case, slug: &str) -> Life {
    campaigns::show(&case.service, &STAFF, slug).await.unwrap().state
}

async fn draft(case: &Case, slug: &str) {
    let document = campaigns::show(&case.service, &STAFF, SLUG).await.unwrap().document;
    let mut json = serde_json::to_value(&document).unwrap();
    json["slug"] = slug.into();
    campaigns::import(&case.service, &STAFF, &json.to_string()).await.unwrap();
}

/// The clock of every case begins on 3 November 2026 at 09:00 UTC, which is 03:00 in Chicago.
#[tokio::test(flavor = "multi_thread")]
async fn a_campaign_opens_and_closes_by_itself_in_its_time_zone() {
    let case = Case::new(1, 1).await;
    draft(&case, "next").await;
    let set = async |opens: &str, closes: &str| {
        schedule::set(
            &case.service,
            &STAFF,
            "next",
            Wanted { zone: "America/Chicago", opens, closes, ..Wanted::default() },
        )
        .await
    };
    for (opens, closes, place, why) in [
        ("2026-11-03T02:59", "", "opens", "over"),
        ("2026-11-03", "", "opens", "no date with a time"),
        ("2026-11-03T04:00", "2026-11-03T03:30", "closes", "before it opens"),
    ] {
        let Err(Error::Document(problems)) = set(opens, closes).await else { panic!("{opens} {closes}") };
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].place == place && problems[0].what.to_string().contains(why), "{problems:?}");
    }
    let nowhere =
        schedule::set(&case.service, &STAFF, "next", Wanted { zone: "Mars/Base", ..Wanted::default() }).await;
    assert!(nowhere.unwrap_err().to_string().contains("no time zone"));

    set("2026-11-03T04:00", "2026-11-05T04:00").await.unwrap();
    // Two servers look; it opens once.
    let other = case.again().await;
    let both = async || {
        let (one, two) = tokio::join!(schedule::carry_out(&case.service), schedule::carry_out(&other));
        one.and(two).unwrap();
    };
    case.clock.advance(HOUR - 1);
    both().await;
    assert_eq!(state(&case, "next").await, Life::Draft);
    case.clock.advance(1);
    both().await;
    both().await;
    let open = campaigns::show(&case.service, &STAFF, "next").await.unwrap();
    assert_eq!((open.state, open.schedule.opens, open.schedule.note), (Life::Open, None, None));
    case.clock.advance(2 * DAY);
    both().await;
    let closed = campaigns::show(&case.service, &STAFF, "next").await.unwrap();
    assert_eq!((closed.state, closed.schedule.note), (Life::Closed, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_done_is_noted_and_not_tried_for_ever() {
    let case = Case::new(1, 1).await;
    draft(&case, "next").await;
    schedule::set(
        &case.service,
        &STAFF,
        "next",
        Wanted { zone: "UTC", opens: "2026-11-03T10:00", ..Wanted::default() },
    )
    .await
    .unwrap();
    // A document that can be kept and not opened: it asks about a division that the roster does not know.
    let document = serde_json::json!({
        "format": "canvass-campaign/1", "slug": "next", "title": "Next", "asks": "The board", "intro": "Why", "next": "Then",
        "questionnaire": { "pages": [{ "id": "p", "title": "P", "questions": [{ "id": "q", "text": "Well?", "answer": {
            "kind": "single", "options": [{ "id": "y", "label": "Yes" }, { "id": "n", "label": "No" }] } }] }] },
        "topics": [{ "id": "t", "name": "T" }],
        "assumptions": [{ "id": "a", "topic": "t", "statement": "At least half of Nowhere say yes.", "measure": { "share": {
            "question": "q", "any_of": ["y"] } }, "direction": "at_least", "threshold_bp": 5000, "scope": { "division": "nowhere" } }],
    });
    campaigns::import(&case.service, &STAFF, &document.to_string()).await.unwrap();
    case.clock.advance(2 * HOUR);
    schedule::carry_out(&case.service).await.unwrap();
    let kept = campaigns::show(&case.service, &STAFF, "next").await.unwrap();
    assert_eq!((kept.state, kept.schedule.opens), (Life::Draft, None));
    let missed = kept.schedule.note.unwrap().to_string();
    assert!(missed.starts_with("It did not open by itself. "), "{missed}");
    assert!(missed.contains("nowhere"), "{missed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailing_that_asks_is_not_planned_for_after_the_close() {
    let case = Case::new(1, 1).await;
    let wanted = Wanted { zone: "UTC", closes: "2026-11-05T09:00", ..Wanted::default() };
    schedule::set(&case.service, &STAFF, SLUG, wanted).await.unwrap();
    let plan = async |kind, starts| {
        let new = NewMailing { starts: Some(starts), ..new_mailing(kind, letter(kind)) };
        mailings::plan(&case.service, &STAFF, SLUG, None, new).await
    };
    let on = |moment: &str| Start::On(moment.parse().unwrap());
    let after = |days| Start::AfterOpening { days, at: "09:00".parse().unwrap() };
    for late in [on("2026-11-05T09:00"), after(2)] {
        let Err(Error::Document(problems)) = plan(Kind::Reminder, late).await else { panic!("{late:?}") };
        assert_eq!(problems[0].place, "starts");
        assert!(problems[0].what.to_string().contains("closes before"), "{problems:?}");
    }
    for in_time in [on("2026-11-05T08:59"), after(1)] {
        plan(Kind::Reminder, in_time).await.unwrap();
    }
    plan(Kind::Thanks, on("2026-11-06T09:00")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_starts_by_itself_for_those_who_lag_behind() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(2, server.port).await;
    let (invitation, mails) = case.start(Kind::Invitation).await;
    assert_eq!(mails, 4);
    case.deliver(invitation, 1, |shown| shown.mailing.state == State::Done).await;
    let delivered = server.delivered();
    let of_lita = delivered.iter().find(|mail| mail.to.starts_with("l0001")).unwrap();
    case.answer(&links(of_lita).0).await;

    // Of LITA one in four has answered, of ALCTS nobody of two.
    let below = |below| NewMailing {
        whom: Whom { below: Some(below), ..Whom::everybody(Kind::Reminder, 0) },
        starts: Some(Start::AfterOpening { days: 7, at: "09:00".parse().unwrap() }),
        ..new_mailing(Kind::Reminder, letter(Kind::Reminder))
    };
    let included = async |id| {
        let standings = case.show(id).await.numbers.unwrap().standings;
        standings.into_iter().map(|(held, standing, n)| (held.key(), standing, n)).collect::<Vec<_>>()
    };
    let own = mailings::plan(&case.service, &STAFF, SLUG, None, below(Below::Percent(20))).await.unwrap();
    let of_own = included(own).await;
    mailings::discard(&case.service, &STAFF, SLUG, own).await.unwrap();

    // The same number as the campaign's target, which has to be there.
    let plan = async || mailings::plan(&case.service, &STAFF, SLUG, None, below(Below::Target)).await;
    let Err(Error::Document(problems)) = plan().await else { panic!("there is no target") };
    assert_eq!(problems[0].place, "below");
    let aim = async |percent| participation::set_target(&case.service, &STAFF, SLUG, percent).await.unwrap();
    aim("20").await;
    let id = plan().await.unwrap();
    assert_eq!(included(id).await, of_own);
    aim("").await;
    let shown = case.show(id).await;
    assert!(
        shown.numbers.is_none() && shown.unclear.unwrap().to_string().contains("the campaign has no target")
    );
    let refused = mailings::start(&case.service, &STAFF, SLUG, id).await.unwrap_err().to_string();
    assert!(refused.contains("the campaign has no target"), "{refused}");
    aim("20").await;
    assert_eq!(of_own, [("alcts+lita".to_owned(), domain::mailing::Standing::Included, 2)]);
    schedule::carry_out(&case.service).await.unwrap();
    assert_eq!(case.show(id).await.mailing.state, State::Planned);
    case.clock.advance(8 * DAY);
    schedule::carry_out(&case.service).await.unwrap();
    assert_eq!(case.show(id).await.mailing.state, State::Running);
    case.deliver(id, 1, |shown| shown.mailing.state == State::Done).await;
    assert_eq!(server.delivered().len(), 6);

    // Another that nobody is left for says so, once, and waits for staff.
    let segments = vec![domain::segment::Segment::Division("alcts".parse().unwrap())];
    let audience = Audience { segments, only: None };
    let new = NewMailing {
        whom: Whom { audience, ..Whom::everybody(Kind::Thanks, 0) },
        starts: Some(Start::On("2026-11-20T09:00".parse().unwrap())),
        ..new_mailing(Kind::Thanks, letter(Kind::Thanks))
    };
    let id = mailings::plan(&case.service, &STAFF, SLUG, None, new).await.unwrap();
    case.clock.advance(20 * DAY);
    schedule::carry_out(&case.service).await.unwrap();
    let held = case.show(id).await.mailing;
    assert_eq!((held.state, held.starts), (State::Planned, None));
    let note = held.note.unwrap().to_string();
    assert_eq!(note, "It did not start by itself: it would go to nobody: see who is left out, and why.");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_answered_is_thanked_without_a_link() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(1, server.port).await;
    let (invitation, _) = case.start(Kind::Invitation).await;
    case.deliver(invitation, 1, |shown| shown.mailing.state == State::Done).await;
    case.answer(&links(&server.delivered()[0]).0).await;
    let (thanks, mails) = case.start(Kind::Thanks).await;
    assert_eq!(mails, 1);
    case.deliver(thanks, 1, |shown| shown.mailing.state == State::Done).await;
    let delivered = server.delivered();
    let mail = delivered.last().unwrap();
    assert_eq!(mail.header("Subject"), "Should we work as one?");
    assert!(!mail.text.contains("/s/"), "{}", mail.text);
    assert!(mail.text.contains("/unsubscribe/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_time_zone_starts_nothing_at_once() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(1, server.port).await;
    let new = NewMailing {
        starts: Some(Start::On("2026-11-03T15:00".parse().unwrap())),
        ..new_mailing(Kind::Invitation, letter(Kind::Invitation))
    };
    let id = mailings::plan(&case.service, &STAFF, SLUG, None, new.clone()).await.unwrap();
    let set = async |zone: &str| {
        schedule::set(&case.service, &STAFF, SLUG, Wanted { zone, ..Wanted::default() }).await
    };
    // There it is 18:00 already.
    let refused = set("Asia/Tokyo").await.unwrap_err().to_string();
    assert!(refused.contains("would start at once"), "{refused}");
    assert_eq!(set("").await.unwrap().schedule.zone, "UTC", "what is left empty stays");
    set("America/Chicago").await.unwrap();
    schedule::carry_out(&case.service).await.unwrap();
    assert_eq!(case.show(id).await.mailing.state, State::Planned);

    // A server that sends no mail leaves it to one that does.
    case.clock.advance(2 * DAY);
    let store = store::Store::open(&case.database).await.unwrap();
    schedule::carry_out(&service::Service::start(store, case.clock.clone())).await.unwrap();
    assert_eq!(case.show(id).await.mailing.state, State::Planned);
    schedule::carry_out(&case.service).await.unwrap();
    assert_eq!(case.show(id).await.mailing.state, State::Running);

    let whom = Whom { sample: Some(sample()), ..Whom::everybody(Kind::Reminder, 0) };
    let sampled = NewMailing { whom, starts: None, ..new };
    let refused = mailings::plan(&case.service, &STAFF, SLUG, None, sampled).await.unwrap_err();
    assert!(refused.to_string().contains("leave it out"), "{refused}");
}

fn sample() -> domain::mailing::Sample {
    domain::mailing::Sample { size: domain::mailing::Size::Members(5), seed: 1 }
}

/// The last day of personal links ends at midnight in the campaign's zone, for links that were sent before as for those that are not yet.
#[tokio::test(flavor = "multi_thread")]
async fn personal_links_end_with_a_day_in_the_campaigns_zone() {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(1, server.port).await;
    let until = async |links_until: &str| {
        let wanted = Wanted { zone: "America/Chicago", links_until, ..Wanted::default() };
        schedule::set(&case.service, &STAFF, SLUG, wanted).await
    };
    for (day, why) in [
        ("2026-11-02", "is over"),
        ("2027-11-06", "more than a year"),
        ("soon", "no date"),
        ("2026-12-20T09:00", "no date"),
    ] {
        let Err(Error::Document(problems)) = until(day).await else { panic!("{day}") };
        assert!(
            problems[0].place == "links_until" && problems[0].what.to_string().contains(why),
            "{problems:?}"
        );
    }
    let (id, _) = case.start(Kind::Invitation).await;
    case.deliver(id, 0, |shown| shown.mailing.state == State::Done).await;
    let link = links(&server.delivered()[0]).0;
    let token = link.rsplit('/').next().unwrap();
    let follow = || responses::enter(&case.service, Way::Personal(token));
    follow().await.unwrap();

    until("2026-11-03").await.unwrap();
    // Midnight in Chicago is six o'clock in UTC.
    let to_midnight = 21 * HOUR - (case.service.now().0 - 1_793_696_400_000_000) / 1_000_000;
    case.clock.advance(to_midnight - 1);
    follow().await.unwrap();
    case.clock.advance(1);
    assert!(matches!(follow().await, Err(Error::Answering(Answering::LinkEnded))));
    let reminder = case.plan(Kind::Reminder).await;
    let refused = mailings::start(&case.service, &STAFF, SLUG, reminder).await.unwrap_err();
    assert!(refused.to_string().contains("ended on 2026-11-03"), "{refused}");
    let refused = campaigns::make_links(&case.service, &STAFF, SLUG, true).await.err().unwrap();
    assert!(refused.to_string().contains("name a later day first"), "{refused}");

    // A day that is over can stay while something else is changed, and a later one lets everybody in again.
    until("2026-11-03").await.unwrap();
    until("2026-11-05").await.unwrap();
    follow().await.unwrap();
    // Half a year is what holds for a mailed link as long as no day is named, and a named day may be later.
    until("2027-07-01").await.unwrap();
    case.clock.advance(200 * DAY);
    follow().await.unwrap();
    until("").await.unwrap();
    assert!(matches!(follow().await, Err(Error::Answering(Answering::LinkEnded))));
}
