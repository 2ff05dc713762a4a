//! What happens by itself: a campaign opens and closes, a mailing starts.
//!
//! Times are kept as a clock on the wall shows them, in the campaign's time zone: nine in the morning stays nine in the morning,
//! whatever becomes of summer time until then.

use serde::{Deserialize, Serialize};

use crate::moment::Moment;
use crate::notice::Notice;

/// When a campaign opens and closes by itself, and how long its personal links work.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Schedule {
    /// The IANA name of the campaign's time zone, such as `America/Chicago`; empty while nothing was ever scheduled.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// When a draft opens: a date with a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens: Option<Moment>,
    /// When it closes for good: a date with a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes: Option<Moment>,
    /// The last day on which personal links work, a date; none if they work for as long as usual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links_until: Option<Moment>,
    /// Why something that was due did not happen, for staff to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Notice>,
}

/// When a mailing starts by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// On this date, at this time.
    On(Moment),
    /// So many days after the campaign was opened.
    AfterOpening {
        /// How many days; 0 for the same day.
        days: u16,
        /// A time of day.
        at: Moment,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        let schedule = Schedule {
            zone: "America/Chicago".to_owned(),
            opens: "2026-12-01T09:00".parse().ok(),
            closes: None,
            links_until: None,
            note: None,
        };
        let kept = serde_json::to_string(&schedule).unwrap();
        assert_eq!(kept, r#"{"zone":"America/Chicago","opens":"2026-12-01T09:00"}"#);
        assert_eq!(serde_json::from_str::<Schedule>(&kept).unwrap(), schedule);
        assert_eq!(serde_json::from_str::<Schedule>("{}").unwrap(), Schedule::default());
    }

    #[test]
    fn a_start_is_on_a_date_or_after_opening() {
        let on = Start::On("2026-12-08T10:30".parse().unwrap());
        let after = Start::AfterOpening { days: 7, at: "09:00".parse().unwrap() };
        for (start, kept) in
            [(on, r#"{"on":"2026-12-08T10:30"}"#), (after, r#"{"after_opening":{"days":7,"at":"09:00"}}"#)]
        {
            assert_eq!(serde_json::to_string(&start).unwrap(), kept);
            assert_eq!(serde_json::from_str::<Start>(kept).unwrap(), start);
        }
    }
}
