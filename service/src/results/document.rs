//! The results as one JSON document, for `canvass results CAMPAIGN --json`: enough to recompute every verdict.

use domain::cell::Cell;
use domain::segment::Segment;
use evidence::answers::Answers;
use evidence::interval::{Fraction, Interval};
use evidence::nonresponse::{Side, Tipping};
use evidence::sequence::Ends;
use evidence::verdict::Verdict;
use serde_json::{Map, Value, json};

use crate::registration::Family;

use super::{Breakdown, Crossed, Item, Judged, JudgedRule, JudgedSegment, Results, SegmentCount};

/// Results as one JSON document. Shares are fractions of 1, intervals include their ends.
pub fn document(results: &Results) -> Value {
    let asked = results.document.questionnaire.ever_asked().filter(|question| question.answer.takes_answer());
    let questions = asked.filter_map(|question| {
        let counts = results.question(question.id.as_str())?;
        let kind = serde_json::to_value(&question.answer).ok()?.get("kind").cloned();
        let items: Vec<Value> =
            counts.items.iter().map(|item| counted_item(&results.segments, item)).collect();
        Some(json!({ "id": question.id, "text": question.text, "kind": kind, "items": items }))
    });
    let as_of = results.as_of.and_then(|at| jiff::Timestamp::from_microsecond(at.0).ok());
    json!({
        "campaign": results.document.slug,
        "title": results.document.title,
        "simulated": results.document.simulated,
        "state": results.state,
        "digest": results.registered.digest,
        "release": results.release,
        "as_of": as_of.map(|at| at.to_string()),
        "alpha": f64::from(results.registered.document.alpha_bp) / 10_000.0,
        "m": results.registered.families.first().map(|first| first.intervals),
        "families": results.registered.families.iter().map(|own| family(results, own)).collect::<Vec<_>>(),
        "k": results.registered.publication.k(),
        "responses": results.responses,
        "held_back": results.held_back,
        "segments": results.segments.iter().map(segment).collect::<Vec<_>>(),
        "combinations": results.combinations.iter().map(segment).collect::<Vec<_>>(),
        "breakdowns": results.breakdowns.iter().map(breakdown).collect::<Vec<_>>(),
        "crossings": results.crossings.iter().map(|own| crossed(results, own)).collect::<Vec<_>>(),
        "venues": results.venues.iter().map(|(venue, n)| (venue.to_string(), json!(n))).collect::<Map<_, _>>(),
        "questions": questions.collect::<Vec<_>>(),
        "assumptions": results.assumptions.iter().map(assumption).collect::<Vec<_>>(),
    })
}

/// Assumptions whose verdicts hold together at `alpha`, with as many intervals as share it.
fn family(results: &Results, family: &Family) -> Value {
    let assumptions = &results.registered.document.assumptions[family.assumptions.clone()];
    json!({
        "digest": family.digest,
        "alpha": f64::from(family.alpha_bp) / 10_000.0,
        "m": family.intervals,
        "assumptions": assumptions.iter().map(|assumption| &assumption.id).collect::<Vec<_>>(),
        "added_after": family.later.map(|later| json!({ "release": later.release, "responses": later.responses })),
    })
}

fn segment(counted: &SegmentCount) -> Value {
    json!({
        "segment": counted.segment,
        "name": counted.name,
        "N": counted.members,
        "n": counted.answered,
        "never_shown": counted.never_shown,
    })
}

/// The same counts as in `questions`, for the values of an attribute.
fn breakdown(breakdown: &Breakdown) -> Value {
    let questions = breakdown.questions.iter().map(|counts| {
        let items = counts.items.iter().map(|item| counted_item(&breakdown.segments, item));
        json!({ "id": counts.id, "items": items.collect::<Vec<_>>() })
    });
    json!({
        "attribute": breakdown.attribute,
        "segments": breakdown.segments.iter().map(segment).collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
    })
}

/// What those who gave each answer to the one question gave to the other; `*` stands for any answer.
fn crossed(results: &Results, crossed: &Crossed) -> Value {
    let segments = results.segments.iter().zip(&crossed.segments).map(|(counted, own)| {
        let by: Vec<Value> = own
            .groups
            .iter()
            .enumerate()
            .map(|(at, group)| {
                let given = match &group.segment {
                    Segment::Value { value, .. } => value.as_str(),
                    _ => Cell::ANSWERED,
                };
                let counts: Map<String, Value> = own
                    .counts
                    .items
                    .iter()
                    .flat_map(|item| &item.values)
                    .map(|value| (value.id.clone(), json!(value.counts[at])))
                    .collect();
                json!({ "given": given, "n": group.answered, "counts": counts })
            })
            .collect();
        json!({ "segment": counted.segment, "by": by })
    });
    json!({ "by": crossed.crossing.by, "of": crossed.crossing.of, "segments": segments.collect::<Vec<_>>() })
}

/// A question without items apart has one whose id is null.
fn counted_item(segments: &[SegmentCount], item: &Item) -> Value {
    let id = (!item.id.is_empty()).then_some(&item.id);
    let segments = segments.iter().enumerate().map(|(at, counted)| {
        let counts: Map<String, Value> =
            item.values.iter().map(|value| (value.id.clone(), json!(value.counts[at]))).collect();
        json!({ "segment": counted.segment, "N": counted.members, "n": item.answered[at], "counts": counts })
    });
    json!({ "item": id, "segments": segments.collect::<Vec<_>>() })
}

fn assumption(judged: &Judged) -> Value {
    let assumption = &judged.assumption;
    json!({
        "id": assumption.id,
        "statement": assumption.statement,
        "topic": assumption.topic,
        "rule_in_words": judged.sentence,
        "scope": assumption.scope,
        "joined": assumption.joined.as_ref().map(|joined| match joined {
            domain::assumption::Joined::And(_) => "and",
            domain::assumption::Joined::Or(_) => "or",
        }),
        "delta_bp": assumption.allowance_bp,
        "verdict": word(judged.verdict),
        "since_release": judged.since,
        "rules": judged.rules.iter().map(rule).collect::<Vec<_>>(),
    })
}

/// A verdict's word in the document.
pub fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "supported",
        Verdict::Denied => "denied",
        Verdict::NotYetKnown => "not yet known",
    }
}

fn rule(judged: &JudgedRule) -> Value {
    let segments = judged.segments.iter().map(|segment| judged_segment(segment, judged.shift));
    json!({ "rule": judged.rule, "segments": segments.collect::<Vec<_>>() })
}

fn judged_segment(judged: &JudgedSegment, shift: i64) -> Value {
    let (judgement, reading) = (&judged.judgement, &judged.judgement.reading);
    let interval = |of: Interval| json!({ "lower": value(of.low, shift), "upper": value(of.high, shift) });
    let ends = |of: &Ends| json!({ "low": of.low, "high": of.high });
    json!({
        "segment": judged.segment,
        "in_scope": judged.in_scope,
        "strata": strata(&judged.answers),
        "N": reading.members,
        "n": reading.answered,
        "level": judged.claim.level,
        "promised": judgement.promised.as_ref().map(ends),
        "allowance": reading.allowance,
        "estimate": reading.estimate.value.map(|value| value + shift as f64),
        "share_of_members_covered": reading.estimate.share_of_members_covered,
        "layers": reading.kept.ends().iter().map(ends).collect::<Vec<_>>(),
        "without_allowance": reading.running.map(interval),
        "lower": value(reading.interval.low, shift),
        "upper": value(reading.interval.high, shift),
        "verdict": word(judgement.verdict),
        "since_release": judged.since,
        "early_and_late_disagree": reading.disagree,
        "response_rate": reading.response_rate(),
        "r_indicator": reading.r_indicator,
        "manski": interval(reading.manski),
        "tipping": judgement.tipping.as_ref().map(tipping),
        "certain": judgement.certain,
    })
}

fn value(of: Fraction, shift: i64) -> f64 {
    of.value() + shift as f64
}

/// The counts that a verdict follows from, stratum by stratum.
fn strata(answers: &Answers) -> Vec<Value> {
    match answers {
        Answers::Share(strata) => strata
            .iter()
            .map(|of| json!({ "N": of.members(), "n": of.answered(), "yes": of.yes() }))
            .collect(),
        Answers::Opinions(strata) => strata
            .iter()
            .map(|of| {
                let (yes, no) = of.yes_and_no();
                json!({ "N": of.members(), "n": of.answered(), "yes": yes, "no": no })
            })
            .collect(),
        Answers::Mean { scores: strata, .. } | Answers::Net(strata) => strata
            .iter()
            .map(|of| json!({ "N": of.members(), "n": of.answered(), "counts": of.counts() }))
            .collect(),
        Answers::Difference(strata) => strata
            .iter()
            .map(|of| {
                let stratum = &of.stratum;
                json!({
                    "N": stratum.members(), "n": stratum.answered(), "yes": stratum.yes(),
                    "left": of.left, "right": of.right,
                })
            })
            .collect(),
    }
}

fn tipping(tipping: &Tipping) -> Value {
    match tipping {
        Tipping::AllAnswered => json!({ "unheard": 0, "turns": [] }),
        Tipping::CannotChange => json!("cannot change"),
        Tipping::Turns { unheard, turns } => {
            let turns = turns.iter().map(|turn| {
                let side = match turn.side {
                    Side::FewerThan => "fewer_than",
                    Side::AtLeast => "at_least",
                };
                json!({ "side": side, "needed": turn.needed, "percent": turn.percent })
            });
            json!({ "unheard": unheard, "turns": turns.collect::<Vec<_>>() })
        }
    }
}

#[cfg(test)]
mod tests;
