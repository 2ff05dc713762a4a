//! What happens by itself: campaigns open and close, mailings start, each once, however many servers look.

mod due;

use domain::campaign::{Problem, State};
use domain::mailing;
use domain::moment::Moment;
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use domain::schedule::{Schedule, Start};
use domain::time::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use store::{Campaign, Mailing};

use crate::{Actor, Error, Result, Service, campaigns, secrets};
pub use due::{Scheduler, carry_out};

/// How far ahead personal links may end, in seconds: a year, and the day that is named.
const LINKS_AT_MOST: i64 = 367 * 24 * 3600;
/// The time zone of a campaign as long as nobody has named one for any.
const UTC: &str = "UTC";

/// What is scheduled of a campaign.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The campaign.
    pub campaign: Campaign,
    /// Its time zone; if it has none yet, that of the latest campaign which has one.
    pub zone: String,
    /// Its mailings that start by themselves, each with when; none where that depends on an opening that is still to come.
    pub mailings: Vec<(Mailing, Option<Timestamp>)>,
    /// For what the draft would not open as it is now.
    pub problems: Vec<Problem>,
}

/// What is scheduled of a campaign.
pub async fn show(cx: &Service, actor: &Actor, slug: &str) -> Result<Shown> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = campaigns::named(cx, slug).await?;
    let zone = zone_of(cx, &campaign).await?;
    let mailings = cx.store.mailings(campaign.id).await?;
    let mailings =
        mailings.into_iter().filter(|own| own.state == mailing::State::Planned && own.starts.is_some());
    let mailings = mailings.map(|own| (starts_at(&own, &campaign), own)).map(|(at, own)| (own, at)).collect();
    let problems = campaigns::check(cx, actor, slug).await?;
    Ok(Shown { campaign, zone, mailings, problems })
}

/// What staff write of a campaign's schedule; what is empty does not happen by itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// The time zone; that of before if it is empty.
    pub zone: &'a str,
    /// When it opens, a date with a time.
    pub opens: &'a str,
    /// When it closes, a date with a time.
    pub closes: &'a str,
    /// The last day on which its personal links work, those that were sent before, too.
    pub links_until: &'a str,
    /// The [`version`] of the schedule that was read; empty for whoever means to replace any.
    pub read: &'a str,
}

/// Sets when a campaign opens and closes and how long its personal links work, as staff wrote it.
///
/// # Errors
/// [`Error::Document`] names the fields of [`Wanted`] with what is wrong with them.
pub async fn set(cx: &Service, actor: &Actor, slug: &str, wanted: Wanted<'_>) -> Result<Campaign> {
    let Wanted { zone, opens, closes, links_until, read: version_read } = wanted;
    actor.require(Permission::ManageCampaigns)?;
    let campaign = campaigns::named(cx, slug).await?;
    let mut problems = Vec::new();
    if !version_read.is_empty() && version_read != version(&campaign.schedule) {
        let what = notice!(
            "somebody has changed this schedule since you opened it: save again to put yours in the place of theirs"
        );
        problems.push(Problem::new("closes", what));
    }
    let known = zone_of(cx, &campaign).await?;
    let zone = if zone.trim().is_empty() { known.as_str() } else { zone.trim() };
    if TimeZone::get(zone).is_err() {
        let what = notice!(
            "'{zone}' is no time zone: write one such as America/Chicago, Europe/Berlin or UTC",
            zone
        );
        problems.push(Problem::new("zone", what));
    }
    let now = cx.clock.now();
    if zone != campaign.schedule.zone && would_start(cx, &campaign, zone, now).await? {
        let what = notice!(
            "in {zone} a mailing of this campaign would start at once: say first when it starts",
            zone
        );
        problems.push(Problem::new("zone", what));
    }
    let mut read = |place: &str, text: &str| match to_come(text, zone, now) {
        Ok(moment) => moment,
        Err(what) => {
            problems.push(Problem::new(place, what));
            None
        }
    };
    let (opens, closes) = (read("opens", opens), read("closes", closes));
    if opens.is_some() && campaign.state != State::Draft {
        let what = match campaign.state {
            State::Draft | State::Open => notice!("it is open already: leave this empty"),
            State::Paused => notice!("it is paused already: leave this empty"),
            State::Closed => notice!("it is closed already: leave this empty"),
        };
        problems.push(Problem::new("opens", what));
    }
    if closes.is_some() && campaign.state == State::Closed {
        problems.push(Problem::new("closes", notice!("it is closed already: leave this empty")));
    }
    if opens.zip(closes).is_some_and(|(opens, closes)| closes <= opens) {
        problems.push(Problem::new("closes", notice!("it would close before it opens: write a later time")));
    }
    let known = campaign.schedule.links_until;
    let links_until = last_day(links_until, zone, now, known).unwrap_or_else(|what| {
        problems.push(Problem::new("links_until", what));
        None
    });
    if opens.zip(links_until).is_some_and(|(opens, until)| until <= opens) {
        problems.push(Problem::new(
            "links_until",
            notice!("personal links would end before it opens: name a later day"),
        ));
    }
    if !problems.is_empty() {
        return Err(Error::Document(problems));
    }
    let after = Schedule { zone: zone.to_owned(), opens, closes, links_until, note: None };
    keep(cx, &campaign, &after).await?;
    Ok(Campaign { schedule: after, ..campaign })
}

/// Names what staff have written of a schedule; another once any of it is changed.
pub fn version(schedule: &Schedule) -> String {
    let Schedule { zone, opens, closes, links_until, note: _ } = schedule;
    secrets::short(&secrets::digest(&format!("{:?}", (zone, opens, closes, links_until))))
}

/// Keeps a schedule in the place of the one that was read.
async fn keep(cx: &Service, campaign: &Campaign, after: &Schedule) -> Result<()> {
    Ok(cx.store.set_schedule(campaign.id, &campaign.schedule, after, links_end_at(after)).await?)
}

/// When personal links end, at the end of the last day on which they work; none if they work for as long as usual.
pub fn links_end_at(schedule: &Schedule) -> Option<Timestamp> {
    let next = date(schedule.links_until?)?.tomorrow().ok()?;
    zoned(next.to_datetime(Time::midnight()), &schedule.zone)
}

/// The last day of a campaign's personal links, if it is over.
pub(crate) fn links_ended(cx: &Service, campaign: &Campaign) -> Option<Moment> {
    campaign
        .schedule
        .links_until
        .filter(|_| links_end_at(&campaign.schedule).is_some_and(|at| at <= cx.clock.now()))
}

/// The last day of personal links, as it was written; none of an empty text. One that is over stays where it was `known` before.
fn last_day(text: &str, zone: &str, now: Timestamp, known: Option<Moment>) -> Result<Option<Moment>, Notice> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || notice!("'{text}' is no date: write it as in 2026-12-20", text);
    let day: Moment = text.parse().map_err(|_| wrong())?;
    if day.date().is_none() || day.time().is_some() {
        return Err(wrong());
    }
    let schedule = Schedule { zone: zone.to_owned(), links_until: Some(day), ..Schedule::default() };
    match links_end_at(&schedule) {
        _ if known == Some(day) => Ok(known),
        Some(at) if at <= now => Err(notice!("that day is over: write one that is still to come")),
        Some(at) if at > now.plus_seconds(LINKS_AT_MOST) => Err(notice!(
            "that is more than a year from now: write an earlier day, so that a lost mail lets nobody in for ever"
        )),
        _ => Ok(Some(day)),
    }
}

/// Whether a mailing that is still to start would be due at once in another time zone.
async fn would_start(cx: &Service, campaign: &Campaign, zone: &str, now: Timestamp) -> Result<bool> {
    let schedule = Schedule { zone: zone.to_owned(), ..campaign.schedule.clone() };
    let there = Campaign { schedule, ..campaign.clone() };
    let is_due =
        |mailing: &Mailing, campaign: &Campaign| starts_at(mailing, campaign).is_some_and(|at| at <= now);
    let planned = cx.store.scheduled_mailings().await?.into_iter().filter(|own| own.campaign == campaign.id);
    Ok(planned.filter(|own| !is_due(own, campaign)).any(|own| is_due(&own, &there)))
}

/// A date with a time, as it was written, that is still to come; none of an empty text.
fn to_come(text: &str, zone: &str, now: Timestamp) -> Result<Option<Moment>, Notice> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || notice!("'{text}' is no date with a time: write it as in 2026-12-01T09:00", text);
    let moment: Moment = text.parse().map_err(|_| wrong())?;
    if moment.date().is_none() || moment.time().is_none() {
        return Err(wrong());
    }
    match at(moment, zone) {
        Some(at) if at <= now => Err(notice!("that is over: write a time that is still to come")),
        _ => Ok(Some(moment)),
    }
}

/// When a clock in this zone shows a date with a time. A time that is skipped in spring is an hour later, one that comes twice in
/// autumn is the first of the two, as RFC 5545 has it.
pub fn at(moment: Moment, zone: &str) -> Option<Timestamp> {
    zoned(civil(moment)?, zone)
}

fn civil(moment: Moment) -> Option<DateTime> {
    Some(DateTime::from_parts(date(moment)?, time(moment)?))
}

fn date(moment: Moment) -> Option<Date> {
    let date = moment.date()?;
    let small = |number: u8| i8::try_from(number).ok();
    Date::new(i16::try_from(date.year).ok()?, small(date.month)?, small(date.day)?).ok()
}

fn time(moment: Moment) -> Option<Time> {
    let minutes = i8::try_from(moment.time()? / 60).ok().zip(i8::try_from(moment.time()? % 60).ok())?;
    Time::new(minutes.0, minutes.1, 0, 0).ok()
}

fn zoned(local: DateTime, zone: &str) -> Option<Timestamp> {
    let zoned = local.in_tz(zone).ok()?;
    Some(Timestamp(zoned.timestamp().as_microsecond()))
}

/// When a mailing starts by itself; none if staff start it, or if that depends on an opening that is still to come.
pub fn starts_at(mailing: &Mailing, campaign: &Campaign) -> Option<Timestamp> {
    moment_of(mailing.starts?, &campaign.schedule.zone, campaign.opened_at)
}

fn moment_of(start: Start, zone: &str, opened: Option<Timestamp>) -> Option<Timestamp> {
    match start {
        Start::On(moment) => at(moment, zone),
        Start::AfterOpening { days, at } => {
            let opened = jiff::Timestamp::from_microsecond(opened?.0).ok()?;
            let opened = opened.in_tz(zone).ok()?.date();
            let day = opened.checked_add(jiff::Span::new().days(i64::from(days))).ok()?;
            zoned(DateTime::from_parts(day, time(at)?), zone)
        }
    }
}

/// What a clock in this zone shows at a moment.
pub fn local(at: Timestamp, zone: &str) -> Option<Moment> {
    let zoned = jiff::Timestamp::from_microsecond(at.0).ok()?.in_tz(zone).ok()?;
    zoned.strftime("%Y-%m-%dT%H:%M").to_string().parse().ok()
}

/// What keeps a mailing from starting at such a time, if anything does.
pub(crate) fn problem(cx: &Service, start: Start, zone: &str, campaign: &Campaign) -> Option<Notice> {
    match start {
        Start::On(moment) => to_come(&moment.to_string(), zone, cx.clock.now()).err(),
        Start::AfterOpening { at, .. } if at.time().is_none() || at.date().is_some() => {
            Some(notice!("it needs a time of day, such as 09:00"))
        }
        Start::AfterOpening { .. } if campaign.state == State::Closed => {
            Some(notice!("the campaign is closed already"))
        }
        Start::AfterOpening { .. } => None,
    }
}

/// What keeps a mailing that asks for answers from starting at such a time, if the campaign is to close before.
pub(crate) fn too_late(start: Start, campaign: &Campaign) -> Option<Notice> {
    let Schedule { zone, opens, closes, .. } = &campaign.schedule;
    let opened = campaign.opened_at.or_else(|| at((*opens)?, zone));
    let is_late = moment_of(start, zone, opened)? >= at((*closes)?, zone)?;
    is_late.then(|| notice!("the campaign closes before, so nobody could answer: write an earlier time"))
}

/// The time zone of a campaign, given to it if it has none yet.
pub(crate) async fn with_zone(cx: &Service, campaign: Campaign) -> Result<Campaign> {
    if !campaign.schedule.zone.is_empty() {
        return Ok(campaign);
    }
    let zone = zone_of(cx, &campaign).await?;
    let schedule = Schedule { zone, ..campaign.schedule.clone() };
    keep(cx, &campaign, &schedule).await?;
    Ok(Campaign { schedule, ..campaign })
}

/// The time zone of a campaign; if it has none yet, that of the latest campaign which has one.
pub async fn zone_of(cx: &Service, campaign: &Campaign) -> Result<String> {
    if !campaign.schedule.zone.is_empty() {
        return Ok(campaign.schedule.zone.clone());
    }
    let mut named = cx.store.campaigns().await?.into_iter().map(|own| own.schedule.zone);
    Ok(named.find(|zone| !zone.is_empty()).unwrap_or_else(|| UTC.to_owned()))
}

/// The names of all time zones, for staff to choose from.
pub fn zones() -> Vec<String> {
    let names = jiff::tz::db().available().map(|name| name.to_string());
    let mut names: Vec<String> = names.filter(|name| name == UTC || name.contains('/')).collect();
    names.retain(|name| name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.starts_with("Etc/"));
    names.sort_unstable();
    names
}
