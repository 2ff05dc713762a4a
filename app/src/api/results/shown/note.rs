//! What a verdict rests on and what would change it, in words without any jargon.

use evidence::answers::Answers;
use evidence::nonresponse::{Side, Tipping};
use evidence::verdict::Verdict;
use service::results::{Judged, JudgedRule, JudgedSegment, Results};

use super::cards::name;
use crate::words;

/// What the verdict rests on, and what would change it, in a sentence or two without any jargon.
pub(super) fn note(results: &Results, judged: &Judged) -> String {
    let scoped: Vec<(&JudgedRule, &JudgedSegment)> = judged
        .rules
        .iter()
        .flat_map(|rule| rule.segments.iter().map(move |segment| (rule, segment)))
        .filter(|(_, segment)| segment.in_scope)
        .collect();
    if scoped.iter().all(|(_, segment)| segment.judgement.reading.members == 0) {
        return "No roster says how many members there are, so nothing can be judged.".to_owned();
    }
    let named = |verdict: Verdict| -> Vec<String> {
        let of = scoped.iter().filter(|(_, segment)| segment.judgement.verdict == verdict);
        of.map(|(rule, segment)| name(results, rule, segment, None)).collect()
    };
    let since = judged.since.map_or_else(String::new, |release| format!(" since release {release}"));
    match judged.verdict {
        Verdict::Supported => {
            let weakest = scoped.iter().find(|(_, one)| one.judgement.verdict == Verdict::Supported);
            format!("Supported{since}.{}", weakest.map(|(_, one)| would_change(one)).unwrap_or_default())
        }
        Verdict::Denied => {
            let denied = scoped.iter().find(|(_, one)| one.judgement.verdict == Verdict::Denied);
            let by = listed(&named(Verdict::Denied));
            let by = if scoped.len() > 1 { format!(", by {by}") } else { String::new() };
            format!("Denied{since}{by}.{}", denied.map(|(_, one)| would_change(one)).unwrap_or_default())
        }
        Verdict::NotYetKnown => {
            let open = named(Verdict::NotYetKnown);
            let disagree = scoped.iter().any(|(_, segment)| segment.judgement.reading.disagree);
            let mut note = String::new();
            for (verdict, one, several) in
                [(Verdict::Supported, "supports", "support"), (Verdict::Denied, "denies", "deny")]
            {
                let of = named(verdict);
                if !of.is_empty() {
                    let says = if of.len() == 1 { one } else { several };
                    note.push_str(&format!("{} {says} it. ", listed(&of)));
                }
            }
            if disagree {
                note.push_str("Early and late answers disagree.");
            } else if let [(_, only)] = scoped.as_slice() {
                note.push_str(&holds_if(only));
            } else {
                note.push_str(&format!("Still open: {}.", listed(&open)));
                if let Some((rule, segment, turns)) = hardest(&scoped) {
                    note.push_str(&format!(
                        " For {} it holds only if {turns}.",
                        name(results, rule, segment, None)
                    ));
                }
            }
            note
        }
    }
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
    Some((rule, segment, turns(segment, " and ")?))
}

/// ' It would be wrong only if fewer than 1,080 of the 2,100 who have not answered agree (52 %); 80 % of those who answered do.'
pub(super) fn would_change(judged: &JudgedSegment) -> String {
    if judged.judgement.certain {
        return " Certain, whatever the others think.".to_owned();
    }
    turns(judged, " or ").map_or_else(String::new, |turns| format!(" It would be wrong only if {turns}."))
}

/// What those who have not answered would have to say for an open promise to be kept.
pub(super) fn holds_if(judged: &JudgedSegment) -> String {
    if judged.judgement.reading.answered == 0 {
        return "No answers are published yet.".to_owned();
    }
    match turns(judged, " and ") {
        Some(turns) => format!("Open: it holds only if {turns}."),
        None => "The bar still touches the line: more answers are needed.".to_owned(),
    }
}

fn turns(judged: &JudgedSegment, joint: &str) -> Option<String> {
    let Some(Tipping::Turns { unheard, turns }) = &judged.judgement.tipping else { return None };
    let unheard = words::grouped((*unheard).into());
    let parts: Vec<String> = turns
        .iter()
        .map(|turn| {
            let side = match turn.side {
                Side::FewerThan => "fewer than",
                Side::AtLeast => "at least",
            };
            let needed = words::grouped(turn.needed.into());
            format!("{side} {needed} of the {unheard} who have not answered agree ({}\u{a0}%)", turn.percent)
        })
        .collect();
    let said = said_yes(&judged.answers)
        .map_or_else(String::new, |percent| format!("; {percent}\u{a0}% of those who answered do"));
    Some(format!("{}{said}", parts.join(joint)))
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
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
