use domain::moment::Moment;
use domain::time::Timestamp;
use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{T, YMD};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};

use super::{Speech, Tongue};

/// A moment in words, in the language of the page: '28 November 2026, 15:50 UTC'.
///
/// In UTC, since the server does not know where the reader is.
pub fn moment(at: Timestamp) -> String {
    around_the_world(at, "%-d %B %Y, %H:%M UTC", |at| {
        let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
        let exact = jiff::tz::Offset::UTC.to_datetime(exact);
        let words = || {
            let (month, day) = (u8::try_from(exact.month()).ok()?, u8::try_from(exact.day()).ok()?);
            let (hour, minute) = (u8::try_from(exact.hour()).ok()?, u8::try_from(exact.minute()).ok()?);
            both(Date::try_new_gregorian(exact.year().into(), month, day).ok()?, hour, minute)
        };
        let words = words().unwrap_or_else(|| exact.strftime("%Y-%m-%d %H:%M").to_string());
        format!("{words} UTC")
    })
}

/// As narrow as a table needs it, where UTC is said above: '28 Nov 2026, 15:50'.
pub(crate) fn short_day_and_time(at: Timestamp) -> String {
    around_the_world(at, "%-d %b %Y, %H:%M", |at| {
        let moment = moment(at);
        moment.strip_suffix(" UTC").map_or(moment.clone(), str::to_owned)
    })
}

/// A day (UTC): '28 November 2026'.
pub(crate) fn day(at: Timestamp) -> String {
    around_the_world(at, "%-d %B %Y", |at| {
        let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
        let exact = jiff::tz::Offset::UTC.to_datetime(exact);
        let words = || {
            let (month, day) = (u8::try_from(exact.month()).ok()?, u8::try_from(exact.day()).ok()?);
            date(Date::try_new_gregorian(exact.year().into(), month, day).ok()?)
        };
        words().unwrap_or_else(|| exact.strftime("%Y-%m-%d").to_string())
    })
}

/// English is read around the world: the day first, and no halves of a day.
fn around_the_world(at: Timestamp, english: &str, other: impl FnOnce(Timestamp) -> String) -> String {
    if Speech::now().tongue() != Tongue::default() {
        return other(at);
    }
    jiff::Timestamp::from_microsecond(at.0).unwrap_or_default().strftime(english).to_string()
}

/// What was read off a calendar or a clock, in the language of the page: 'May 17, 2010', '2:30 PM'.
pub fn local(moment: Moment) -> String {
    let words = || {
        let day =
            moment.date().map(|date| Date::try_new_gregorian(date.year.into(), date.month, date.day).ok());
        let time = moment.time().map(|time| {
            let (hour, minute) = (u8::try_from(time / 60).ok()?, u8::try_from(time % 60).ok()?);
            Some((hour, minute))
        });
        match (day, time) {
            (Some(day), None) => date(day?),
            (None, Some(time)) => {
                let (hour, minute) = time?;
                let formatter = NoCalendarFormatter::try_new((&locale()?).into(), T::hm()).ok()?;
                Some(formatter.format(&Time::try_new(hour, minute, 0, 0).ok()?).to_string())
            }
            (Some(day), Some(time)) => {
                let (hour, minute) = time?;
                both(day?, hour, minute)
            }
            (None, None) => None,
        }
    };
    words().unwrap_or_else(|| moment.to_string())
}

fn date(date: Date<Gregorian>) -> Option<String> {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&locale()?).into(), YMD::long());
    Some(formatter.ok()?.format(&date).to_string())
}

fn both(date: Date<Gregorian>, hour: u8, minute: u8) -> Option<String> {
    let moment = DateTime { date, time: Time::try_new(hour, minute, 0, 0).ok()? };
    let fields = YMD::long().with_time_hm();
    let formatter =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&locale()?).into(), fields).ok()?;
    Some(formatter.format(&moment).to_string())
}

fn locale() -> Option<icu_locale::Locale> {
    Speech::now().tongue().tag().parse().ok()
}
