//! What a figure shows, in a sentence computed from the counts.

use domain::segment::Segment;
use evidence::{Mean, Share};

use super::SegmentCount;

/// What is said while nobody has answered.
pub(super) const NOTHING: &str = "No answers yet";

/// A share as it is read: '71 %'.
pub(super) fn percent(share: Share) -> String {
    share.percent().map_or_else(|| "–".to_owned(), |percent| format!("{percent}\u{a0}%"))
}

/// 'LITA 71 % rate it 4 or 5, LLAMA 48 %': the divisions furthest apart. `says` is what the share did.
pub(super) fn apart(segments: &[SegmentCount], shares: &[Share], says: &str) -> String {
    let Some(&whole) = shares.first().filter(|whole| whole.n > 0) else { return NOTHING.to_owned() };
    match furthest(segments, shares) {
        Some([(_, high), (_, low)]) if high.percent() == low.percent() => {
            format!("{} {says}, alike in every {}", percent(high), part(segments))
        }
        Some([(first, high), (last, low)]) => {
            format!("{first} {} {says}, {last} {}", percent(high), percent(low))
        }
        None => format!("{} {says}", percent(whole)),
    }
}

/// '9 % of LITA have answered, 5 % of LLAMA'.
pub(super) fn heard(segments: &[SegmentCount], rates: &[Share]) -> String {
    let whole = rates.first().copied().unwrap_or_default();
    match furthest(segments, rates) {
        Some([(_, high), (_, low)]) if high.percent() == low.percent() => {
            format!("{} have answered, alike in every {}", percent(high), part(segments))
        }
        Some([(first, high), (last, low)]) => {
            format!("{} of {first} have answered, {} of {last}", percent(high), percent(low))
        }
        None => format!("{} have answered", percent(whole)),
    }
}

/// The division with the highest and the one with the lowest share; none unless there are two to tell apart.
fn furthest<'a>(segments: &'a [SegmentCount], shares: &[Share]) -> Option<[(&'a str, Share); 2]> {
    let divisions = segments.iter().zip(shares).skip(1).filter(|(_, share)| share.n > 0);
    let mut named: Vec<(&str, Share)> =
        divisions.map(|(counted, share)| (counted.name.as_str(), *share)).collect();
    // A stable sort: of two divisions with equal shares the first in the installation's order leads.
    named.sort_by(|a, b| b.1.compare(a.1));
    match named.as_slice() {
        [first, .., last] => Some([*first, *last]),
        _ => None,
    }
}

/// Which option leads: in every division alike, or which one where.
pub(super) fn leading(
    segments: &[SegmentCount],
    options: &[String],
    shares: &[Vec<Share>],
    verb: &str,
) -> String {
    let first = |of: &Vec<Share>| -> Option<usize> {
        let (best, share) = of.iter().enumerate().rev().max_by(|a, b| a.1.compare(*b.1))?;
        (share.yes > 0).then_some(best)
    };
    let Some(whole) = shares.first() else { return NOTHING.to_owned() };
    let Some(best) = first(whole) else { return NOTHING.to_owned() };
    let lead = format!("{verb}: {}, {}", options[best], percent(whole[best]));
    let leaders = shares
        .iter()
        .zip(segments)
        .skip(1)
        .filter_map(|(of, counted)| Some((first(of)?, counted.name.as_str())));
    let leaders: Vec<(usize, &str)> = leaders.collect();
    by_part(part(segments), &leaders, best, |option| options[option].as_str(), verb).unwrap_or(lead)
}

/// Which option is placed first: in every division alike, or which one where.
pub(super) fn placed_first(segments: &[SegmentCount], options: &[String], means: &[Vec<Mean>]) -> String {
    let first = |of: &Vec<Mean>| -> Option<usize> {
        let placed = of.iter().enumerate().filter_map(|(option, mean)| Some((mean.hundredths()?, option)));
        placed.min().map(|(_, option)| option)
    };
    let Some(best) = means.first().and_then(first) else { return NOTHING.to_owned() };
    let leaders = means
        .iter()
        .zip(segments)
        .skip(1)
        .filter_map(|(of, counted)| Some((first(of)?, counted.name.as_str())));
    let leaders: Vec<(usize, &str)> = leaders.collect();
    let lead = format!("Placed first: {}", options[best]);
    by_part(part(segments), &leaders, best, |option| options[option].as_str(), "Placed first").unwrap_or(lead)
}

/// What the segments after the whole are.
fn part(segments: &[SegmentCount]) -> &'static str {
    let values = segments.iter().any(|counted| matches!(counted.segment, Segment::Value { .. }));
    if values { "group" } else { "division" }
}

fn listed(names: &[&str]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => names.join(""),
    }
}

/// None if there are no two divisions to tell apart.
fn by_part<'a>(
    part: &str,
    leaders: &[(usize, &str)],
    whole: usize,
    label: impl Fn(usize) -> &'a str,
    verb: &str,
) -> Option<String> {
    if leaders.len() < 2 {
        return None;
    }
    if leaders.iter().all(|(option, _)| *option == whole) {
        return Some(format!("{verb} in every {part}: {}", label(whole)));
    }
    let mut order: Vec<usize> = leaders.iter().map(|(option, _)| *option).collect();
    order.sort_by_key(|option| std::cmp::Reverse(leaders.iter().filter(|(own, _)| own == option).count()));
    let mut told: Vec<usize> = Vec::new();
    let mut parts = Vec::new();
    for option in order {
        if told.contains(&option) {
            continue;
        }
        told.push(option);
        let names: Vec<&str> =
            leaders.iter().filter(|(own, _)| *own == option).map(|(_, name)| *name).collect();
        parts.push(format!("{} in {}", label(option), listed(&names)));
    }
    Some(format!("{verb}: {}", parts.join(", ")))
}
