//! Dates and times of day, as calendars and clocks show them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::notice;
use crate::notice::Notice;

/// A date, a time of day, or both, in no time zone: what a respondent reads off a calendar or a clock.
///
/// Written as ISO 8601 has it: `2010-05-17`, `14:30`, `2010-05-17T14:30`. Those of one kind are in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Moment {
    date: Option<Date>,
    /// In minutes since midnight.
    time: Option<u16>,
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// From 1 to 9999.
    pub year: u16,
    /// From 1 to 12.
    pub month: u8,
    /// From 1.
    pub day: u8,
}

/// The last minute of a day, since midnight.
const LAST_MINUTE: u16 = 24 * 60 - 1;

impl Date {
    /// A day; none that the calendar does not have.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        ((1..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// How many days it is after the first day of the calendar.
    pub(crate) fn days(self) -> i32 {
        // Years begin with March here, so that the day that some have more is their last.
        let (year, month) = match self.month {
            1 | 2 => (i32::from(self.year) - 1, i32::from(self.month) + 9),
            _ => (i32::from(self.year), i32::from(self.month) - 3),
        };
        let years = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        years + (153 * month + 2) / 5 + i32::from(self.day) - 307
    }

    fn before(self) -> Option<Self> {
        let Self { year, month, day } = self;
        let end_of_month = || (28..=31).rev().find_map(|day| Self::new(year, month - 1, day));
        Self::new(year, month, day - 1).or_else(end_of_month).or_else(|| Self::new(year - 1, 12, 31))
    }

    fn after(self) -> Option<Self> {
        let Self { year, month, day } = self;
        let next_month = || Self::new(year, month + 1, 1);
        Self::new(year, month, day + 1).or_else(next_month).or_else(|| Self::new(year + 1, 1, 1))
    }
}

impl Moment {
    /// A date, a time in minutes since midnight, or both; none of neither, or of a time that no clock shows.
    pub fn new(date: Option<Date>, time: Option<u16>) -> Option<Self> {
        let shows = time.is_none_or(|time| time <= LAST_MINUTE) && (date.is_some() || time.is_some());
        shows.then_some(Self { date, time })
    }

    /// The date, if it is one.
    pub fn date(self) -> Option<Date> {
        self.date
    }

    /// The minutes since midnight, if it is a time.
    pub fn time(self) -> Option<u16> {
        self.time
    }

    /// Whether both are of one kind, so that one is before the other.
    pub fn is_like(self, other: Self) -> bool {
        (self.date.is_some(), self.time.is_some()) == (other.date.is_some(), other.time.is_some())
    }

    /// The last one of its kind before it: a minute earlier where it has a time, a day where it has none.
    pub(crate) fn before(self) -> Option<Self> {
        match (self.date, self.time) {
            (date, Some(time @ 1..)) => Self::new(date, Some(time - 1)),
            (Some(date), time) => Self::new(Some(date.before()?), time.map(|_| LAST_MINUTE)),
            (None, _) => None,
        }
    }

    /// The first one of its kind after it.
    pub(crate) fn after(self) -> Option<Self> {
        match (self.date, self.time) {
            (date, Some(time @ ..LAST_MINUTE)) => Self::new(date, Some(time + 1)),
            (Some(date), time) => Self::new(Some(date.after()?), time.map(|_| 0)),
            (None, _) => None,
        }
    }

    /// The step that it is counted in, which is as much as results may tell: the month of a date, `2010-05`, and the hour of a
    /// time alone, `14`. A day points at somebody.
    pub fn step(self) -> String {
        match (self.date, self.time) {
            (Some(Date { year, month, .. }), _) => format!("{year:04}-{month:02}"),
            (None, time) => format!("{:02}", time.unwrap_or(0) / 60),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Date { year, month, day }) = self.date {
            write!(f, "{year:04}-{month:02}-{day:02}")?;
        }
        if self.date.is_some() && self.time.is_some() {
            f.write_str("T")?;
        }
        match self.time {
            Some(time) => write!(f, "{:02}:{:02}", time / 60, time % 60),
            None => Ok(()),
        }
    }
}

/// That a text is no date and no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAMoment;

impl NotAMoment {
    /// That this text is none.
    pub fn notice(self, text: &str) -> Notice {
        notice!(
            "'{text}' is no date such as 2010-05-17, no time such as 14:30, and not both such as 2010-05-17T14:30",
            text
        )
    }
}

impl fmt::Display for NotAMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "is no date such as 2010-05-17, no time such as 14:30, and not both such as 2010-05-17T14:30",
        )
    }
}

impl std::error::Error for NotAMoment {}

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let read = || match text.split_once(['T', ' ']) {
            Some((day, clock)) => Moment::new(Some(date(day)?), Some(time(clock)?)),
            None if text.contains('-') => Moment::new(Some(date(text)?), None),
            None => Moment::new(None, Some(time(text)?)),
        };
        read().ok_or(NotAMoment)
    }
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut next = |digits| number(parts.next()?, digits);
    let (year, month, day) = (next(4)?, next(2)?, next(2)?);
    let date = Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    date.filter(|_| parts.next().is_none())
}

fn time(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let minute = number(minute, 2).filter(|minute| *minute < 60)?;
    Some(number(hour, 2)? * 60 + minute)
}

fn number(text: &str, digits: usize) -> Option<u16> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl TryFrom<String> for Moment {
    type Error = NotAMoment;

    fn try_from(text: String) -> Result<Self, NotAMoment> {
        text.parse()
    }
}

#[cfg(feature = "read")]
impl Moment {
    /// What its schema says of the form of a text.
    pub(crate) const FORMAT: &str = "local-date-or-time";
}

#[cfg(feature = "read")]
impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": Moment::FORMAT,
            "description": "A date such as 2010-05-17, a time such as 14:30, or both such as 2010-05-17T14:30.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_read_as_iso_8601_has_them() {
        for text in ["2010-05-17", "2024-02-29", "0001-01-01", "00:00", "23:59", "2010-05-17T14:30"] {
            let moment: Moment = text.parse().unwrap_or_else(|error| panic!("{text} {error}"));
            assert_eq!(moment.to_string(), text);
        }
        for text in [
            "",
            "2010",
            "2010-5-17",
            "2023-02-29",
            "2010-13-01",
            "2010-00-10",
            "2010-04-31",
            "0000-01-01",
            "2010-05-17-1",
            "24:00",
            "7:30",
            "12:60",
            "12:30:15",
            "+1:30",
            "T12:30",
            "2010-05-17T",
            "٢٠:٣٠",
        ] {
            assert_eq!(text.parse::<Moment>(), Err(NotAMoment), "{text}");
        }
        assert_eq!("2010-05-17 14:30".parse(), "2010-05-17T14:30".parse::<Moment>());
    }

    #[test]
    fn moments_follow_one_another() {
        for (first, second) in [
            ("2010-05-17", "2010-05-18"),
            ("2024-02-28", "2024-02-29"),
            ("2023-02-28", "2023-03-01"),
            ("2023-12-31", "2024-01-01"),
            ("09:59", "10:00"),
            ("2023-12-31T23:59", "2024-01-01T00:00"),
        ] {
            let [first, second]: [Moment; 2] = [first, second].map(|text| text.parse().unwrap());
            assert_eq!((first.after(), second.before()), (Some(second), Some(first)));
        }
        for (first, last) in [("0001-01-01", "9999-12-31"), ("00:00", "23:59")] {
            let [first, last]: [Moment; 2] = [first, last].map(|text| text.parse().unwrap());
            assert_eq!((first.before(), last.after()), (None, None));
        }
    }

    #[test]
    fn the_century_is_no_leap_year_but_the_fourth_is() {
        assert!(Date::new(1900, 2, 29).is_none() && Date::new(2000, 2, 29).is_some());
    }

    #[test]
    fn steps_tell_no_day() {
        let step = |text: &str| text.parse::<Moment>().map(Moment::step).unwrap_or_default();
        assert_eq!(step("2010-05-17"), "2010-05");
        assert_eq!(step("2010-05-17T14:30"), "2010-05");
        assert_eq!(step("14:30"), "14");
    }
}
