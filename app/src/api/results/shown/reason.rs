//! The full reasoning for one row of a card, in words that need no statistics.

use evidence::spreadsheet;
use evidence::verdict::Verdict;
use service::results::{JudgedRule, JudgedSegment, Results};

use super::super::{Check, Reason};
use super::cards::{Scale, decimals, name};
use super::note::{denied, holds_if, said_yes, supported, with_change};
use crate::say;

/// Why a row says what it says. `of` names what is measured, where an assumption has several rules.
pub(super) fn reason(
    results: &Results,
    rule: &JudgedRule,
    judged: &JudgedSegment,
    of: Option<&str>,
) -> Reason {
    let name = name(results, rule, judged, of);
    if let Some(sentence) = never_shown(results, judged) {
        return Reason { name, sentences: vec![sentence], checks: Vec::new() };
    }
    let answered = judged.judgement.reading.answered > 0;
    let mut sentences = vec![counted(judged)];
    if answered {
        sentences.extend(bar(&Scale::of(rule), judged));
        sentences.push(alike(judged.judgement.reading.r_indicator));
        sentences.extend(stands(judged));
    }
    let checks = judged.check.as_ref().map(checks).unwrap_or_default();
    Reason { name, sentences, checks }
}

/// That nothing is ever shown of a segment as small as this.
fn never_shown(results: &Results, judged: &JudgedSegment) -> Option<String> {
    let counted = results.segments.iter().find(|counted| counted.segment == judged.segment)?;
    let never = counted.members > 0 && counted.never_shown == counted.members;
    never.then(say::dashboard_never_shown)
}

fn counted(judged: &JudgedSegment) -> String {
    let reading = &judged.judgement.reading;
    let rate = reading.response_rate().map(|rate| say::percent(&format!("{:.0}", rate * 100.0)));
    let rate = rate.map_or_else(String::new, |rate| format!(" ({rate})"));
    match said_yes(&judged.answers) {
        Some(percent) => say::dashboard_counted_yes(reading.members, reading.answered, rate, percent),
        None => say::dashboard_counted(reading.members, reading.answered, rate),
    }
}

fn bar(scale: &Scale, judged: &JudgedSegment) -> [String; 2] {
    let reading = &judged.judgement.reading;
    let bar = match reading.running {
        Some(running) => say::dashboard_allowed(
            scale.interval(running),
            decimals(judged.claim.allowance.into(), 100),
            scale.interval(reading.interval),
        ),
        None => say::dashboard_bar_certain(),
    };
    [bar, say::dashboard_certain_within(scale.interval(reading.manski))]
}

/// How alike the parts of a segment responded.
fn alike(r_indicator: f64) -> String {
    match r_indicator {
        of if of >= 0.9 => say::dashboard_alike(),
        of if of >= 0.7 => say::dashboard_some_more(),
        _ => say::dashboard_some_far_more(),
    }
}

fn stands(judged: &JudgedSegment) -> Option<String> {
    match judged.judgement.verdict {
        Verdict::NotYetKnown => Some(holds_if(judged)),
        _ if judged.since.is_none() => None,
        Verdict::Supported => Some(with_change(supported(judged.since), Some(judged))),
        Verdict::Denied => Some(with_change(denied(judged.since, None), Some(judged))),
    }
}

/// The formulas by which one look decides, ready to be pasted into a cell.
fn checks(check: &spreadsheet::Check) -> Vec<Check> {
    let excluded = |all: &[spreadsheet::Excluded], says: String, any: &str| {
        let parts: Vec<String> = all.iter().map(|one| part(check, *one)).collect();
        let formula = match parts.as_slice() {
            [] => return None,
            [one] => format!("={one}"),
            several => format!("={any}({})", several.join(",")),
        };
        Some(Check { says, formula })
    };
    let supported = excluded(&check.supported, say::dashboard_check_supports(), "AND");
    let denied = excluded(&check.denied, say::dashboard_check_denies(), "OR");
    supported.into_iter().chain(denied).collect()
}

fn part(check: &spreadsheet::Check, excluded: spreadsheet::Excluded) -> String {
    let spreadsheet::Check { members, answered, yes, level, .. } = check;
    let total = excluded.total;
    let side = if excluded.share_is_above { '>' } else { '<' };
    format!(
        "AND({yes}/{answered}{side}{total}/{members},({answered}+1)*HYPGEOM.DIST({yes},{answered},{total},{members},FALSE)<{level:.9})"
    )
}
