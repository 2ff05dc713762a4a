//! What a verdict rests on and what would change it, in words without any jargon.

use evidence::answers::Answers;
use evidence::nonresponse::{Side, Tipping, Turn};
use evidence::verdict::Verdict;
use service::results::{Judged, JudgedRule, JudgedSegment, Results};

use super::cards::name;
use crate::say;

/// What the verdict rests on, and what would change it, in a sentence or two without any jargon.
pub(super) fn note(results: &Results, judged: &Judged) -> String {
    let scoped: Vec<(&JudgedRule, &JudgedSegment)> = judged
        .rules
        .iter()
        .flat_map(|rule| rule.segments.iter().map(move |segment| (rule, segment)))
        .filter(|(_, segment)| segment.in_scope)
        .collect();
    if scoped.iter().all(|(_, segment)| segment.judgement.reading.members == 0) {
        return say::dashboard_note_no_roster();
    }
    let named = |verdict: Verdict| -> Vec<String> {
        let of = scoped.iter().filter(|(_, segment)| segment.judgement.verdict == verdict);
        of.map(|(rule, segment)| name(results, rule, segment, None)).collect()
    };
    match judged.verdict {
        Verdict::Supported => {
            let weakest = scoped.iter().find(|(_, one)| one.judgement.verdict == Verdict::Supported);
            with_change(supported(judged.since), weakest.map(|(_, one)| *one))
        }
        Verdict::Denied => {
            let first = scoped.iter().find(|(_, one)| one.judgement.verdict == Verdict::Denied);
            let by = (scoped.len() > 1).then(|| listed(&named(Verdict::Denied)));
            with_change(denied(judged.since, by), first.map(|(_, one)| *one))
        }
        Verdict::NotYetKnown => {
            let (supporting, denying) = (named(Verdict::Supported), named(Verdict::Denied));
            let mut said = Vec::new();
            if !supporting.is_empty() {
                said.push(say::dashboard_supports(supporting.len(), listed(&supporting)));
            }
            if !denying.is_empty() {
                said.push(say::dashboard_denies(denying.len(), listed(&denying)));
            }
            if scoped.iter().any(|(_, segment)| segment.judgement.reading.disagree) {
                said.push(say::dashboard_disagree());
            } else if let [(_, only)] = scoped.as_slice() {
                said.push(holds_if(only));
            } else {
                said.push(say::dashboard_still_open(listed(&named(Verdict::NotYetKnown))));
                said.extend(hardest(&scoped).map(|(rule, segment, turns)| {
                    say::dashboard_holds_for(name(results, rule, segment, None), turns)
                }));
            }
            said.join(" ")
        }
    }
}

/// That it is supported, since when if that is known.
pub(super) fn supported(since: Option<i64>) -> String {
    since.map_or_else(say::dashboard_supported_now, |since| say::dashboard_supported_since(since.to_string()))
}

/// That it is denied, since when and by whom if that is known.
pub(super) fn denied(since: Option<i64>, by: Option<String>) -> String {
    let since = since.map(|since| since.to_string());
    match (since, by) {
        (None, None) => say::dashboard_denied_now(),
        (Some(since), None) => say::dashboard_denied_since(since),
        (None, Some(by)) => say::dashboard_denied_by(by),
        (Some(since), Some(by)) => say::dashboard_denied_since_by(since, by),
    }
}

/// A verdict, and what would change it.
pub(super) fn with_change(verdict: String, of: Option<&JudgedSegment>) -> String {
    of.and_then(would_change).map_or(verdict.clone(), |change| format!("{verdict} {change}"))
}

/// The open segment in which most of those who have not answered would have to agree, and how many.
fn hardest<'a>(
    scoped: &[(&'a JudgedRule, &'a JudgedSegment)],
) -> Option<(&'a JudgedRule, &'a JudgedSegment, String)> {
    let open = scoped.iter().filter(|(_, one)| one.judgement.verdict == Verdict::NotYetKnown);
    let needed = |one: &JudgedSegment| match &one.judgement.tipping {
        Some(Tipping::Turns { turns, .. }) => turns.iter().map(|turn| turn.percent).max(),
        _ => None,
    };
    let (rule, segment) = open.max_by_key(|(_, one)| needed(one))?;
    Some((rule, segment, turns(segment, Joint::And)?))
}

/// 'It would be wrong only if fewer than 1,080 of the 2,100 who have not answered agree (52 %); 80 % of those who answered do.'
fn would_change(judged: &JudgedSegment) -> Option<String> {
    if judged.judgement.certain {
        return Some(say::dashboard_certain());
    }
    turns(judged, Joint::Or).map(say::dashboard_wrong_if)
}

/// What those who have not answered would have to say for an open promise to be kept.
pub(super) fn holds_if(judged: &JudgedSegment) -> String {
    if judged.judgement.reading.answered == 0 {
        return say::dashboard_unpublished();
    }
    turns(judged, Joint::And).map_or_else(say::dashboard_touches, say::dashboard_holds_if)
}

/// Whether all of what could turn a verdict has to happen, or any.
#[derive(Clone, Copy)]
enum Joint {
    And,
    Or,
}

fn turns(judged: &JudgedSegment, joint: Joint) -> Option<String> {
    let Some(Tipping::Turns { unheard, turns }) = &judged.judgement.tipping else { return None };
    let turn = |turn: &Turn| match turn.side {
        Side::FewerThan => say::dashboard_turns_fewer(turn.needed, *unheard, turn.percent),
        Side::AtLeast => say::dashboard_turns_least(turn.needed, *unheard, turn.percent),
    };
    let said = turns.iter().map(turn).reduce(|one, other| match joint {
        Joint::And => say::dashboard_turns_and(one, other),
        Joint::Or => say::dashboard_turns_or(one, other),
    })?;
    Some(match said_yes(&judged.answers) {
        Some(percent) => say::dashboard_turns_said(said, percent),
        None => said,
    })
}

pub(super) fn said_yes(answers: &Answers) -> Option<u64> {
    let Answers::Share(strata) = answers else { return None };
    let yes: u64 = strata.iter().map(|stratum| u64::from(stratum.yes())).sum();
    let n: u64 = strata.iter().map(|stratum| u64::from(stratum.answered())).sum();
    (n > 0).then(|| (yes * 100 + n / 2) / n)
}

fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => say::dashboard_and(first.join(", "), last.as_str()),
    }
}
