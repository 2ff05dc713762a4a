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
///
/// Where no times are kept, releases say the day alone: then each moment stands for a whole day, and counts what was published on it.
pub(super) fn over_time(
    segments: &[SegmentCount],
    publication: &Publication,
    arrivals: &[(String, Venue, Timestamp, u32)],
    as_of: Option<Timestamp>,
    days_alone: bool,
) -> Arrivals {
    let hours = arrivals.iter().map(|(_, _, hour, _)| hour.0);
    let (Some(first), Some(last)) = (hours.clone().min(), hours.max()) else {
        let step = if days_alone { Step::Day } else { Step::Hour };
        return Arrivals { step, moments: Vec::new(), totals: vec![Vec::new(); segments.len()] };
    };
    let is_short = last - first < HOURS * Timestamp::HOUR;
    let step = if is_short && !days_alone { Step::Hour } else { Step::Day };
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
    if days_alone {
        moments.iter_mut().for_each(|moment| moment.0 -= width);
    } else if let (Some(end), Some(as_of)) = (moments.last_mut(), as_of) {
        *end = Timestamp(as_of.0.clamp(end.0 - width, end.0));
    }
    Arrivals { step, moments, totals }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::tests::{CAMPAIGN, Case, tech};
    use crate::results::who_answered;
    use crate::results::words::tests::English;

    /// A release of an anonymous campaign says its day alone.
    #[tokio::test]
    async fn where_no_times_are_kept_responses_add_up_by_the_day() {
        let case = Case::of(&CAMPAIGN.replacen(r#""k": 5"#, r#""k": 5, "privacy": "anonymous""#, 1)).await;
        case.answer("a", 15, &tech(5, 5)).await;
        case.answer("a", 48, &tech(5, 5)).await;
        let results = case.results().await;
        assert_eq!((results.arrivals.step, results.says_days_alone()), (Step::Day, true));
        let day = |n: i64| Timestamp(n * 24 * Timestamp::HOUR);
        assert_eq!(results.arrivals.moments, [day(-1), day(0), day(1), day(2)]);
        assert_eq!(
            results.arrivals.totals[0],
            [0, 5, 5, 10],
            "what was published on each day is counted on it"
        );
        let figures = format!("{:?}", who_answered(&results, &English));
        assert!(figures.contains("Day(") && !figures.contains("Moment("), "{figures}");
    }
}
