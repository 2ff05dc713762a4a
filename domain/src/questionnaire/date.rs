use crate::notice;
use serde::{Deserialize, Serialize};

use super::band;
use crate::campaign::Problem;
use crate::moment::{self, Moment};

/// A date, a time, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Date {
    /// What is asked for; a date if absent.
    #[serde(default, skip_serializing_if = "Asks::is_date")]
    pub asks: Asks,
    /// The first that can be given; 1900 begins if absent, and the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Moment>,
    /// The last; 2099 ends if absent, and the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Moment>,
}

/// What a question for a date asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// A date.
    #[default]
    Date,
    /// A time of day.
    Time,
    /// A date and a time of it.
    DateTime,
}

impl Asks {
    /// All of them.
    pub const ALL: [Asks; 3] = [Asks::Date, Asks::Time, Asks::DateTime];

    /// Its word in documents and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Asks::Date => "date",
            Asks::Time => "time",
            Asks::DateTime => "date_time",
        }
    }

    fn is_date(&self) -> bool {
        *self == Asks::Date
    }

    /// Whether that is what is asked for.
    pub fn takes(self, moment: Moment) -> bool {
        (self != Asks::Time, self != Asks::Date) == (moment.date().is_some(), moment.time().is_some())
    }

    /// One as it is written.
    pub fn example(self) -> &'static str {
        match self {
            Asks::Date => "2010-05-17",
            Asks::Time => "14:30",
            Asks::DateTime => "2010-05-17T14:30",
        }
    }
}

impl std::str::FromStr for Asks {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = Asks::ALL.into_iter().find(|asks| asks.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is neither a date nor a time"))
    }
}

/// The most bands that results are shown in.
const BANDS: u32 = 12;
/// How wide they can be: in months, up to a century, and in hours.
const MONTHS: [u32; 7] = [1, 12, 24, 60, 120, 240, 1200];
const HOURS: [u32; 2] = [1, 2];

impl Date {
    /// The first and the last that can be given.
    pub fn limits(&self) -> (Option<Moment>, Option<Moment>) {
        let usual = |year, month, day, minutes| {
            let date = moment::Date::new(year, month, day).filter(|_| self.asks != Asks::Time);
            Moment::new(date, Some(minutes).filter(|_| self.asks != Asks::Date))
        };
        (self.from.or_else(|| usual(1900, 1, 1, 0)), self.to.or_else(|| usual(2099, 12, 31, 24 * 60 - 1)))
    }

    /// What is wrong with it, `place` being where it stands.
    pub(super) fn problems(&self, place: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        for (field, limit) in [("from", self.from), ("to", self.to)] {
            if let Some(limit) = limit.filter(|limit| !self.asks.takes(*limit)) {
                let what = notice!(
                    "{limit} is not what is asked for: write one such as {example}",
                    limit,
                    example = self.asks.example()
                );
                found.push(Problem::new(format!("{place}.{field}"), what));
            }
        }
        if let (Some(from), Some(to)) = self.limits()
            && found.is_empty()
            && to <= from
        {
            found.push(Problem::new(
                format!("{place}.to"),
                notice!("is {to}, and has to be after {from}", to, from),
            ));
        }
        found
    }

    /// The bands that results are shown in, each by the first and the last step of it that [`Moment::step`] gives: at most twelve,
    /// of months or years, or of hours where only a time is asked for.
    pub fn bands(&self) -> Vec<(String, String)> {
        let (Some(from), Some(to)) = self.limits() else { return Vec::new() };
        let is_time = self.asks == Asks::Time;
        let counted = |moment: Moment| match (moment.date(), moment.time()) {
            (Some(date), _) => u32::from(date.year) * 12 + u32::from(date.month) - 1,
            (None, time) => u32::from(time.unwrap_or(0)) / 60,
        };
        let step = |count: u32| match is_time {
            true => format!("{count:02}"),
            false => format!("{:04}-{:02}", count / 12, count % 12 + 1),
        };
        let (from, to) = (counted(from), counted(to));
        let widths = if is_time { HOURS.as_slice() } else { MONTHS.as_slice() };
        let fits = |width: &&u32| (to / *width).saturating_sub(from / *width) < BANDS;
        let width = widths.iter().find(fits).copied().unwrap_or(12_000);
        let within = |count: u32| step(count.clamp(from, to.max(from)));
        (from / width..=to / width)
            .map(|band| (within(band * width), within((band + 1) * width - 1)))
            .collect()
    }

    /// What a band is called: '2010-05', '2010', '2010–2014', '2010-05 – 2010-12', '14:00–15:59'.
    pub fn band_label(first: &str, last: &str) -> String {
        match (first.split_once('-'), last.split_once('-')) {
            (Some((from, "01")), Some((to, "12"))) if from == to => from.to_owned(),
            (Some((from, "01")), Some((to, "12"))) => band::range(from, to),
            (Some(_), Some(_)) if first == last => first.to_owned(),
            (Some(_), Some(_)) => band::range(first, last),
            _ => band::range(&format!("{first}:00"), &format!("{last}:59")),
        }
    }
}
