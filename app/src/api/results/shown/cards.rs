//! The verdict board: from judgements to what is read. What needs attention comes first.

use domain::registration::Later;
use domain::segment::Segment;
use evidence::answers::Answers;
use evidence::interval::{Fraction, Interval};
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use service::registration::Family;
use service::results::figure::Tone;
use service::results::{Judged, JudgedRule, JudgedSegment, Results};

use super::super::{Card, CardRow, Forest, Line, VerdictTone, VerdictWord};
use super::note::note;
use super::reason::reason;
use crate::say;

/// A card for each assumption: denied ones first, then those that are open, the nearest to a decision first, then
/// supported ones.
pub(super) fn cards(results: &Results) -> Vec<Card> {
    let mut judged: Vec<&Judged> = results.assumptions.iter().collect();
    judged.sort_by_key(|judged| match judged.verdict {
        Verdict::Denied => (0, 0),
        Verdict::NotYetKnown => (1, undecided(judged)),
        Verdict::Supported => (2, 0),
    });
    judged.into_iter().map(|judged| card(results, judged)).collect()
}

/// How far the bars that have to clear a line still reach across it, in ten-thousandths; the widest of them.
fn undecided(judged: &Judged) -> i64 {
    let open = judged.rules.iter().flat_map(|rule| &rule.segments);
    let open = open.filter(|one| one.in_scope && one.judgement.verdict == Verdict::NotYetKnown);
    let across = open.map(|one| {
        let interval = one.judgement.reading.interval;
        let [low, high] = [interval.low, interval.high].map(ten_thousandths);
        one.claim.threshold.lines().map(|at| (at - low).min(high - at)).max().unwrap_or(0)
    });
    across.max().unwrap_or(0)
}

fn card(results: &Results, judged: &Judged) -> Card {
    let several = judged.rules.len() > 1;
    let of =
        |rule: &JudgedRule| several.then(|| rule.statement.clone().unwrap_or_else(|| rule.question.clone()));
    let forests = judged.rules.iter().map(|rule| forest(results, rule, of(rule).unwrap_or_default()));
    let reasons = judged.rules.iter().flat_map(|rule| {
        let of = of(rule);
        let rows = rule.segments.iter();
        rows.map(move |segment| reason(results, rule, segment, of.as_deref())).collect::<Vec<_>>()
    });
    Card {
        id: format!("assumption-{}", judged.assumption.id),
        statement: judged.assumption.statement.clone(),
        reasoning_of: say::dashboard_reasoning_of(judged.assumption.statement.as_str()),
        topic: match added(results, judged) {
            None => judged.topic.clone(),
            Some((_, later)) => say::dashboard_topic_later(later.responses, judged.topic.as_str()),
        },
        topic_id: judged.assumption.topic.to_string(),
        rule: rule(results, judged),
        verdict: word(judged.verdict),
        note: note(results, judged),
        forests: forests.collect(),
        reasons: reasons.collect(),
    }
}

fn forest(results: &Results, rule: &JudgedRule, title: String) -> Forest {
    let scale = Scale::of(rule);
    let threshold = rule.segments.first().map(|one| one.claim.threshold);
    Forest {
        title,
        lines: threshold.map(|threshold| scale.lines(threshold)).unwrap_or_default(),
        ends: [scale.words(scale.low), scale.words(scale.high)],
        rows: rule.segments.iter().map(|segment| row(results, rule, segment)).collect(),
    }
}

/// A verdict as it is read.
pub(super) fn word(verdict: Verdict) -> VerdictWord {
    let (tone, label) = match verdict {
        Verdict::Supported => (VerdictTone::Supported, say::dashboard_supported()),
        Verdict::Denied => (VerdictTone::Denied, say::dashboard_denied()),
        Verdict::NotYetKnown => (VerdictTone::Open, say::dashboard_open()),
    };
    VerdictWord { tone, label }
}

/// The line that a measure is drawn on, in ten-thousandths as they are judged.
pub(super) struct Scale {
    low: i64,
    high: i64,
    kind: ScaleKind,
    /// Points to add to a mean, which is judged from 1.
    shift: i64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ScaleKind {
    Percent,
    Points,
    Mean,
}

impl Scale {
    const SHARE: Self = Self { low: 0, high: 10_000, kind: ScaleKind::Percent, shift: 0 };

    pub(super) fn of(rule: &JudgedRule) -> Self {
        let Some(first) = rule.segments.first() else { return Self::SHARE };
        match &first.answers {
            Answers::Share(_) | Answers::Opinions(_) => Self::SHARE,
            Answers::Net(_) => Self { low: -10_000, high: 10_000, kind: ScaleKind::Points, shift: 0 },
            // Divisions are seldom as far apart as they could be: half of the line shows more.
            Answers::Difference(_) => Self { low: -5_000, high: 5_000, kind: ScaleKind::Points, shift: 0 },
            Answers::Mean { .. } => {
                let range = first.answers.range();
                Self {
                    low: ten_thousandths(range.low),
                    high: ten_thousandths(range.high),
                    kind: ScaleKind::Mean,
                    shift: rule.shift,
                }
            }
        }
    }

    /// Where a value stands, in ten-thousandths of the line; what lies beyond an end stands at the end.
    fn place(&self, value: i64) -> u16 {
        let width = (self.high - self.low).max(1);
        let place = (value.clamp(self.low, self.high) - self.low) * 10_000 / width;
        u16::try_from(place).unwrap_or(0)
    }

    fn words(&self, value: i64) -> String {
        match self.kind {
            ScaleKind::Percent => format!("{}\u{a0}%", decimals(value, 100)),
            ScaleKind::Points if value > 0 => format!("+{}", decimals(value, 100)),
            ScaleKind::Points => decimals(value, 100),
            ScaleKind::Mean => decimals(value + self.shift * 10_000, 10_000),
        }
    }

    fn lines(&self, threshold: Threshold) -> Vec<Line> {
        let line = |at: i64| Line { at: self.place(at), words: self.words(at) };
        threshold.lines().map(line).collect()
    }

    /// To whole percent or points; of a mean, to hundredths.
    fn estimate(&self, value: f64) -> String {
        match self.kind {
            ScaleKind::Percent => say::percent(&format!("{:.0}", value * 100.0)),
            ScaleKind::Points => say::digits(&format!("{:+.0}", value * 100.0)),
            ScaleKind::Mean => say::digits(&format!("{:.2}", value + self.shift as f64)),
        }
    }

    /// Rounded outwards, so that the words never claim more than the bar.
    pub(super) fn interval(&self, interval: Interval) -> String {
        // What a quotient misses a tenth by is no tenth.
        let outwards = [f64::floor as fn(f64) -> f64, f64::ceil];
        let ends = [interval.low.value() + 1e-9, interval.high.value() - 1e-9];
        let [low, high] = [0, 1].map(|end| match self.kind {
            ScaleKind::Percent => format!("{:.1}", outwards[end](ends[end] * 1000.0) / 10.0),
            ScaleKind::Points => format!("{:+.1}", outwards[end](ends[end] * 1000.0) / 10.0),
            ScaleKind::Mean => format!("{:.2}", outwards[end](ends[end] * 100.0) / 100.0 + self.shift as f64),
        });
        let (low, high) = (say::digits(&low), say::digits(&high));
        match self.kind {
            ScaleKind::Percent => say::dashboard_range_percent(low, high),
            ScaleKind::Points => say::dashboard_range_points(low, high),
            ScaleKind::Mean => say::dashboard_range(low, high),
        }
    }
}

fn ten_thousandths(of: Fraction) -> i64 {
    (of.value() * 10_000.0).round() as i64
}

/// A number in so many parts of one, with as many decimals as it needs.
pub(super) fn decimals(value: i64, parts: i64) -> String {
    let exact = value as f64 / parts as f64;
    let text = format!("{exact:.2}");
    say::digits(text.trim_end_matches('0').trim_end_matches('.')).replace('-', "\u{2212}")
}

fn row(results: &Results, rule: &JudgedRule, judged: &JudgedSegment) -> CardRow {
    let scale = Scale::of(rule);
    let reading = &judged.judgement.reading;
    let estimate = reading.estimate.value;
    let drawn = reading.answered > 0;
    let verdict = word(judged.judgement.verdict);
    let range = match (drawn, judged.in_scope) {
        (false, _) => String::new(),
        (true, false) => scale.interval(reading.interval),
        (true, true) => {
            say::dashboard_range_verdict(scale.interval(reading.interval), verdict.label.to_lowercase())
        }
    };
    CardRow {
        name: name(results, rule, judged, None),
        division: match &judged.segment {
            Segment::Division(id) => id.to_string(),
            _ => String::new(),
        },
        tone: row_tone(results, rule, judged),
        at: estimate.map(|value| scale.place((value * 10_000.0).round() as i64)),
        bar: drawn.then(|| {
            let ends = [reading.interval.low, reading.interval.high];
            ends.map(|end| scale.place(ten_thousandths(end)))
        }),
        share: estimate.map_or_else(|| "–".to_owned(), |value| scale.estimate(value)),
        range,
        count: count(results, judged),
        verdict,
        in_scope: judged.in_scope,
    }
}

pub(super) fn name(results: &Results, rule: &JudgedRule, judged: &JudgedSegment, of: Option<&str>) -> String {
    let name = match rule.rule.measure.between() {
        Some([left, right]) => {
            let named = |id: &domain::id::DivisionId| {
                let known = results.registered.divisions.iter().find(|division| division.id == *id);
                known.map_or_else(|| id.to_string(), |division| division.name.clone())
            };
            format!("{} − {}", named(left), named(right))
        }
        None => segment_name(results, &judged.segment),
    };
    of.map_or(name.clone(), |of| say::pair(name, of))
}

fn segment_name(results: &Results, segment: &Segment) -> String {
    let counted = results.segments.iter().find(|counted| counted.segment == *segment);
    counted.map(|counted| counted.called(&say::Figures)).unwrap_or_default()
}

/// The family of an assumption that was added later, and what could be seen then.
fn added<'a>(results: &'a Results, judged: &Judged) -> Option<(&'a Family, Later)> {
    let registered = &results.registered;
    let place = registered.document.assumptions.iter().position(|own| own.id == judged.assumption.id)?;
    let family = registered.family(place)?;
    Some((family, family.later?))
}

/// The rule in words, and whether it stands.
fn rule(results: &Results, judged: &Judged) -> String {
    let (registered, assumption) = (&results.registered, &judged.assumption);
    let place = registered.document.assumptions.iter().position(|own| own.id == assumption.id);
    let rule = say::rule(assumption, registered.asked(place.unwrap_or_default()), &registered.divisions);
    if results.registered.digest.is_none() {
        return say::dashboard_rule_draft(rule);
    }
    match added(results, judged) {
        None => say::dashboard_rule(rule),
        Some((family, later)) => {
            say::dashboard_rule_later(later.responses, super::percent_of(family.alpha_bp), rule)
        }
    }
}

fn row_tone(results: &Results, rule: &JudgedRule, judged: &JudgedSegment) -> String {
    if rule.rule.measure.between().is_some() {
        return "difference".to_owned();
    }
    let place = results.segments.iter().position(|counted| counted.segment == judged.segment);
    super::tone(Tone::of(&judged.segment, place.unwrap_or_default()))
}

fn count(results: &Results, judged: &JudgedSegment) -> String {
    let reading = &judged.judgement.reading;
    if reading.members == 0 {
        return say::dashboard_no_roster();
    }
    let never = results.segments.iter().find(|counted| counted.segment == judged.segment);
    if never.is_some_and(|counted| u64::from(counted.never_shown) == reading.members) {
        return say::dashboard_too_few();
    }
    say::dashboard_of(reading.answered, reading.members)
}
