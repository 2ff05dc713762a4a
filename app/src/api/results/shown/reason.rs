//! The full reasoning for one row of a card, in words that need no statistics.

use evidence::spreadsheet;
use evidence::verdict::Verdict;
use service::results::{JudgedRule, JudgedSegment, Results};

use super::super::{Check, Reason};
use super::cards::{Scale, decimals, name, word};
use super::note::{holds_if, said_yes, would_change};
use crate::words;

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
        sentences.push(alike(judged.judgement.reading.r_indicator).to_owned());
        sentences.extend(stands(judged));
    }
    let checks = judged.check.as_ref().map(checks).unwrap_or_default();
    Reason { name, sentences, checks }
}

/// That nothing is ever shown of a segment as small as this.
fn never_shown(results: &Results, judged: &JudgedSegment) -> Option<String> {
    let counted = results.segments.iter().find(|counted| counted.segment == judged.segment)?;
    let never = counted.members > 0 && counted.never_shown == counted.members;
    never.then(|| "Too few members to show without pointing at them.".to_owned())
}

fn counted(judged: &JudgedSegment) -> String {
    let reading = &judged.judgement.reading;
    let answered = format!(
        "Counted: the published answers of {} of {}{}",
        words::grouped(reading.answered),
        words::count(reading.members, "member", "members"),
        reading.response_rate().map_or_else(String::new, |rate| format!(" ({:.0}\u{a0}%)", rate * 100.0)),
    );
    match said_yes(&judged.answers) {
        Some(percent) => format!("{answered}; {percent}\u{a0}% of these answers count as yes."),
        None => format!("{answered}."),
    }
}

fn bar(scale: &Scale, judged: &JudgedSegment) -> [String; 2] {
    let reading = &judged.judgement.reading;
    let bar = match reading.running {
        Some(running) => format!(
            "If those still silent think like those who answered, the truth lies within {}. The bar allows them to differ \
             by {} points: within {}.",
            scale.interval(running),
            decimals(judged.claim.allowance.into(), 100),
            scale.interval(reading.interval),
        ),
        None => {
            "Early and late answers disagree by more than chance explains, so the bar shows only what is certain."
                .to_owned()
        }
    };
    let certain = format!("Whatever the others think, it stays within {}.", scale.interval(reading.manski));
    [bar, certain]
}

/// How alike the parts of a segment responded.
fn alike(r_indicator: f64) -> &'static str {
    match r_indicator {
        of if of >= 0.9 => "All parts of it have answered about equally often.",
        of if of >= 0.7 => "Some parts of it have answered more often than others.",
        _ => "Some parts of it have answered far more often than others.",
    }
}

fn stands(judged: &JudgedSegment) -> Option<String> {
    let verdict = judged.judgement.verdict;
    match (verdict, judged.since) {
        (Verdict::NotYetKnown, _) => Some(holds_if(judged)),
        (_, Some(since)) => {
            Some(format!("{} since release {since}.{}", word(verdict).label, would_change(judged)))
        }
        (_, None) => None,
    }
}

/// The formulas by which one look decides, ready to be pasted into a cell.
fn checks(check: &spreadsheet::Check) -> Vec<Check> {
    let excluded = |all: &[spreadsheet::Excluded], says: &str, any: &str| {
        let parts: Vec<String> = all.iter().map(|one| part(check, *one)).collect();
        let formula = match parts.as_slice() {
            [] => return None,
            [one] => format!("={one}"),
            several => format!("={any}({})", several.join(",")),
        };
        Some(Check { says: says.to_owned(), formula })
    };
    let supported = excluded(&check.supported, "TRUE if these answers alone support it:", "AND");
    let denied = excluded(&check.denied, "TRUE if these answers alone deny it:", "OR");
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
