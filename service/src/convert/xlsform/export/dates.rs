//! Dates and times with their limits.

use domain::questionnaire::{Asks, Date};

use super::joined;
use super::sheets::Row;
use super::xpath::Xpath;
use crate::convert::condition::Language as _;

pub(super) fn date(row: &mut Row, date: &Date) {
    row.kind = match date.asks {
        Asks::Date => "date",
        Asks::Time => "time",
        Asks::DateTime => "dateTime",
    }
    .to_owned();
    let limit = |sign: &str, limit: Option<_>| limit.map(|limit| Xpath::default().moment(".", sign, limit));
    row.constraint = joined([limit(">=", date.from), limit("<=", date.to)]);
}
