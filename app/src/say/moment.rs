use domain::time::Timestamp;
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::{Date, DateTime, Time};

use super::Speech;

/// A moment in words, in the language of the page: 'November 28, 2026 at 3:50 PM UTC'.
///
/// In UTC, since the server does not know where the reader is.
pub fn moment(at: Timestamp) -> String {
    let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
    let exact = jiff::tz::Offset::UTC.to_datetime(exact);
    let words = || {
        let (month, day) = (u8::try_from(exact.month()).ok()?, u8::try_from(exact.day()).ok()?);
        let (hour, minute) = (u8::try_from(exact.hour()).ok()?, u8::try_from(exact.minute()).ok()?);
        let moment = DateTime {
            date: Date::try_new_gregorian(exact.year().into(), month, day).ok()?,
            time: Time::try_new(hour, minute, 0, 0).ok()?,
        };
        let locale: icu_locale::Locale = Speech::now().tongue().tag().parse().ok()?;
        let fields = YMD::long().with_time_hm();
        let formatter =
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&locale).into(), fields).ok()?;
        Some(formatter.format(&moment).to_string())
    };
    let words = words().unwrap_or_else(|| exact.strftime("%Y-%m-%d %H:%M").to_string());
    format!("{words} UTC")
}
