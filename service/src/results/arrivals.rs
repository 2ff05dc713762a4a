//! Published responses over time.

use domain::time::Timestamp;
use store::Venue;

use super::SegmentCount;
use crate::publication::Publication;

/// How many responses were published at each moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrivals {
    /// How far the moments are apart.
    pub step: Step,
    /// The moments, the first before any response.
    pub moments: Vec<Timestamp>,
    /// By segment, how many were published at each moment.
    pub totals: Vec<Vec<u32>>,
}

/// How far moments are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An hour.
    Hour,
    /// A day (UTC).
    Day,
}

impl Step {
    fn microseconds(self) -> i64 {
        match self {
            Step::Hour => Timestamp::HOUR,
            Step::Day => 24 * Timestamp::HOUR,
        }
    }
}

/// Up to this many hours are shown hour by hour, more day by day.
const HOURS: i64 = 72;

/// Adds up arrivals by the hour. The last moment is that of the latest release, since its hour is not over.
pub(super) fn over_time(
    segments: &[SegmentCount],
    publication: &Publication,
    arrivals: &[(String, Venue, Timestamp, u32)],
    as_of: Option<Timestamp>,
) -> Arrivals {
    let hours = arrivals.iter().map(|(_, _, hour, _)| hour.0);
    let (Some(first), Some(last)) = (hours.clone().min(), hours.max()) else {
        return Arrivals { step: Step::Hour, moments: Vec::new(), totals: vec![Vec::new(); segments.len()] };
    };
    let step = if last - first < HOURS * Timestamp::HOUR { Step::Hour } else { Step::Day };
    let width = step.microseconds();
    let start = first.div_euclid(width) * width;
    let mut moments: Vec<Timestamp> =
        (0..=(last - start) / width + 1).map(|at| Timestamp(start + at * width)).collect();
    let totals = segments
        .iter()
        .map(|counted| {
            let counts = publication.counted_in(&counted.segment);
            let of_segment: Vec<(Timestamp, u32)> = arrivals
                .iter()
                .filter(|(queue, ..)| counts(queue))
                .map(|(_, _, hour, n)| (*hour, *n))
                .collect();
            let by = |moment: &Timestamp| {
                of_segment.iter().filter(|(hour, _)| hour < moment).map(|(_, n)| n).sum()
            };
            moments.iter().map(by).collect()
        })
        .collect();
    if let (Some(end), Some(as_of)) = (moments.last_mut(), as_of) {
        *end = Timestamp(as_of.0.clamp(end.0 - width, end.0));
    }
    Arrivals { step, moments, totals }
}
