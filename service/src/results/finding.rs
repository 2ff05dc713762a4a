//! What a figure shows, in a sentence computed from the counts. None of them is there while nobody has answered.

use domain::segment::Segment;
use evidence::{Mean, Share};

use super::SegmentCount;
use super::words::{Words, say};

/// A share as it is read: '71 %'.
pub(super) fn percent(share: Share) -> String {
    share.percent().map_or_else(|| "–".to_owned(), |percent| format!("{percent}\u{a0}%"))
}

/// What is found, or that there is nothing yet; `answered` is by segment, members first.
pub(super) fn or_nothing(words: &dyn Words, answered: &[u32], finding: Option<String>) -> String {
    finding.unwrap_or_else(|| match only_others(answered) {
        true => say!(words, "figures-none-members"),
        false => say!(words, "figures-none"),
    })
}

/// What is found of something that has a name of its own.
pub(super) fn of(words: &dyn Words, label: &str, answered: &[u32], finding: Option<String>) -> String {
    match finding {
        finding if label.is_empty() => or_nothing(words, answered, finding),
        Some(finding) => say!(words, "figures-of", label = &begun(label), finding = &finding),
        None if only_others(answered) => say!(words, "figures-none-members-of", label = &begun(label)),
        None => say!(words, "figures-none-of", label = &begun(label)),
    }
}

/// Whether there are answers, and none of them is a member's.
fn only_others(answered: &[u32]) -> bool {
    answered.first() == Some(&0) && answered.iter().any(|n| *n > 0)
}

/// A label as a sentence begins, but for names such as 'eBooks', which begin as they do.
fn begun(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_uppercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// 'LITA 71 % rate it 4 or 5, LLAMA 48 %': the divisions furthest apart. `did` is what the share did.
pub(super) fn apart(
    words: &dyn Words,
    segments: &[SegmentCount],
    shares: &[Share],
    did: &str,
) -> Option<String> {
    let whole = *shares.first().filter(|whole| whole.n > 0)?;
    Some(match furthest(segments, shares) {
        Some([(_, high), (_, low)]) if high.percent() == low.percent() => match part(segments) {
            Part::Division => say!(words, "figures-alike-division", share = &percent(high), did = did),
            Part::Group => say!(words, "figures-alike-group", share = &percent(high), did = did),
        },
        Some([(first, high), (last, low)]) => say!(
            words,
            "figures-apart",
            first = &first.called(words),
            high = &percent(high),
            did = did,
            last = &last.called(words),
            low = &percent(low),
        ),
        None => say!(words, "figures-did", share = &percent(whole), did = did),
    })
}

/// '9 % of LITA have answered, 5 % of LLAMA'.
pub(super) fn heard(words: &dyn Words, segments: &[SegmentCount], rates: &[Share]) -> String {
    let whole = rates.first().copied().unwrap_or_default();
    match furthest(segments, rates) {
        Some([(_, high), (_, low)]) if high.percent() == low.percent() => match part(segments) {
            Part::Division => say!(words, "figures-heard-alike-division", share = &percent(high)),
            Part::Group => say!(words, "figures-heard-alike-group", share = &percent(high)),
        },
        Some([(first, high), (last, low)]) => say!(
            words,
            "figures-heard-apart",
            high = &percent(high),
            first = &first.called(words),
            low = &percent(low),
            last = &last.called(words),
        ),
        None => say!(words, "figures-heard", share = &percent(whole)),
    }
}

/// The division with the highest and the one with the lowest share; none unless there are two to tell apart.
fn furthest<'a>(segments: &'a [SegmentCount], shares: &[Share]) -> Option<[(&'a SegmentCount, Share); 2]> {
    let divisions = segments.iter().zip(shares).skip(1).filter(|(_, share)| share.n > 0);
    let mut named: Vec<(&SegmentCount, Share)> =
        divisions.map(|(counted, share)| (counted, *share)).collect();
    // A stable sort: of two divisions with equal shares the first in the installation's order leads.
    named.sort_by(|a, b| b.1.compare(a.1));
    match named.as_slice() {
        [first, .., last] => Some([*first, *last]),
        _ => None,
    }
}

/// Which option leads: in every division alike, or which one where. `verb` is how it leads.
pub(super) fn leading(
    words: &dyn Words,
    segments: &[SegmentCount],
    options: &[String],
    shares: &[Vec<Share>],
    verb: &str,
) -> Option<String> {
    let first = |of: &Vec<Share>| -> Option<usize> {
        let (best, share) = of.iter().enumerate().rev().max_by(|a, b| a.1.compare(*b.1))?;
        (share.yes > 0).then_some(best)
    };
    let whole = shares.first()?;
    let best = first(whole)?;
    let leaders = shares.iter().zip(segments).skip(1);
    let leaders: Vec<(usize, &SegmentCount)> =
        leaders.filter_map(|(of, counted)| Some((first(of)?, counted))).collect();
    Some(by_part(words, segments, &leaders, best, options, verb).unwrap_or_else(|| {
        say!(words, "figures-leads", verb = verb, option = &options[best], share = &percent(whole[best]))
    }))
}

/// Which option is placed first: in every division alike, or which one where.
pub(super) fn placed_first(
    words: &dyn Words,
    segments: &[SegmentCount],
    options: &[String],
    means: &[Vec<Mean>],
) -> Option<String> {
    let first = |of: &Vec<Mean>| -> Option<usize> {
        let placed = of.iter().enumerate().filter_map(|(option, mean)| Some((mean.hundredths()?, option)));
        placed.min().map(|(_, option)| option)
    };
    let best = means.first().and_then(first)?;
    let leaders = means.iter().zip(segments).skip(1);
    let leaders: Vec<(usize, &SegmentCount)> =
        leaders.filter_map(|(of, counted)| Some((first(of)?, counted))).collect();
    let verb = say!(words, "figures-verb-placed");
    Some(
        by_part(words, segments, &leaders, best, options, &verb)
            .unwrap_or_else(|| say!(words, "figures-leads-alone", verb = &verb, option = &options[best])),
    )
}

/// What the segments after the whole are.
enum Part {
    Division,
    Group,
}

fn part(segments: &[SegmentCount]) -> Part {
    let values = segments.iter().any(|counted| matches!(counted.segment, Segment::Value { .. }));
    if values { Part::Group } else { Part::Division }
}

/// Names one after another.
pub(super) fn listed(words: &dyn Words, names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => {
            say!(words, "figures-and", names = &first.join(", "), last = last)
        }
        _ => names.join(""),
    }
}

/// None if there are no two divisions to tell apart.
fn by_part(
    words: &dyn Words,
    segments: &[SegmentCount],
    leaders: &[(usize, &SegmentCount)],
    whole: usize,
    options: &[String],
    verb: &str,
) -> Option<String> {
    if leaders.len() < 2 {
        return None;
    }
    if leaders.iter().all(|(option, _)| *option == whole) {
        let option = &options[whole];
        return Some(match part(segments) {
            Part::Division => say!(words, "figures-leads-every-division", verb = verb, option = option),
            Part::Group => say!(words, "figures-leads-every-group", verb = verb, option = option),
        });
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
        let in_it = leaders.iter().filter(|(own, _)| *own == option);
        let names: Vec<String> = in_it.map(|(_, counted)| counted.called(words)).collect();
        let names = listed(words, &names);
        parts.push(say!(words, "figures-option-in", option = &options[option], names = &names));
    }
    Some(say!(words, "figures-leads-alone", verb = verb, option = &parts.join(", ")))
}
