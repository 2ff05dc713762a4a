//! Laws that hold for all counts.

use crate::{claim, oracle, strata};
use evidence::answers::{Answers, Opinions, Scores, Sided};
use evidence::judgement::{Kept, judge, read};
use evidence::sequence::{Stratum, log_q, set};
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use proptest::prelude::*;
use std::cmp::Ordering;

/// Strata of (members, answered, yes), silent and empty ones among them.
fn counts(most: u32) -> impl Strategy<Value = Vec<(u32, u32, u32)>> {
    let stratum =
        (0..=most, 0.0..=1.0_f64, 0.0..=1.0_f64, 0..5_u8).prop_map(|(members, responded, agreed, silent)| {
            let answered = if silent == 0 { 0 } else { (f64::from(members) * responded).round() as u32 };
            (members, answered, (f64::from(answered) * agreed).round() as u32)
        });
    prop::collection::vec(stratum, 1..6)
}

/// Every direction, over the given range.
fn thresholds(range: i64) -> impl Strategy<Value = Threshold> {
    (-range..=range, 0..=range, 0..6_u8).prop_map(|(at, width, which)| match which {
        0 => Threshold::AtLeast(at),
        1 => Threshold::MoreThan(at),
        2 => Threshold::AtMost(at),
        3 => Threshold::LessThan(at),
        4 => Threshold::Between { low: at, high: at + width },
        _ => Threshold::Within { low: at, high: at + width + 1 },
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_set_is_that_of_all_steps_listed_and_sorted(counts in counts(300), level in 0.0001..=1.0_f64) {
        // The definition knows strata without members only as factors of one.
        let populated: Vec<_> = counts.iter().copied().filter(|(members, ..)| *members > 0).collect();
        prop_assume!(!populated.is_empty());
        let expected_q = oracle::log_q(&populated);
        prop_assert!((log_q(&strata(&counts)) - expected_q).abs() < 1e-9);
        let found = set(&strata(&counts), level);
        prop_assert_eq!((found.low, found.high), oracle::profile(&populated).set(expected_q, level));
    }

    #[test]
    fn ties_stay_in(counts in counts(60), at in 0.0..=1.0_f64) {
        // A level at which some possible total is exactly on the border.
        let (members, answered, yes) = counts[0];
        let total = yes + (f64::from(members - answered) * at) as u32;
        let level = f64::from(answered + 1) * oracle::hypergeometric(members, total, answered, yes);
        let found = set(&strata(&[(members, answered, yes)]), level);
        prop_assert!(level > 1.0 || (found.low..=found.high).contains(&i64::from(total)), "{:?}", found);
    }

    #[test]
    fn integers_and_fractions_judge_alike(
        members in 1..5000_i64, low in 0..5000_i64, width in 0..300_i64, threshold in thresholds(10_000),
    ) {
        let (low, high) = (low.min(members), (low + width).min(members));
        let promised = threshold.promised(members);
        prop_assume!(!promised.is_empty());
        let expected = if promised.low <= low && high <= promised.high {
            Verdict::Supported
        } else if high < promised.low || promised.high < low {
            Verdict::Denied
        } else {
            Verdict::NotYetKnown
        };
        let end = |numerator: i64| evidence::interval::Fraction {
            numerator: numerator.into(),
            denominator: members.into(),
        };
        let interval = evidence::interval::Interval { low: end(low), high: end(high) };
        prop_assert_eq!(threshold.judge(&interval), expected);
    }

    #[test]
    fn nothing_that_is_counted_makes_it_fail(
        counts in prop::collection::vec((any::<u32>(), any::<u32>(), any::<u32>(), any::<[bool; 3]>()), 0..5),
        small in any::<bool>(), level in prop::num::f64::ANY, allowance in any::<u32>(), at in any::<i64>(),
    ) {
        let mut strata = Vec::new();
        for (members, answered, yes, flags) in counts {
            let members = members % if small { 4 } else { i32::MAX as u32 };
            let answered = match flags { [true, ..] => members, [_, true, _] => 0, _ => answered % (members + 1) };
            let yes = if flags[2] { answered } else { yes % (answered + 1) };
            strata.push((Stratum::new(members, answered, yes).unwrap(), flags));
        }
        let opinions = |(stratum, _): &(Stratum, [bool; 3])| {
            Opinions::new(stratum.members(), stratum.answered(), stratum.yes(), stratum.answered() - stratum.yes()).unwrap()
        };
        let scores = |(stratum, flags): &(Stratum, [bool; 3])| {
            let mut counts = vec![stratum.yes()];
            counts.resize(1 + usize::from(flags[0]) * 4, 0);
            Scores::new(stratum.members(), stratum.answered(), counts).unwrap()
        };
        let sided = |(stratum, flags): &(Stratum, [bool; 3])| Sided { stratum: *stratum, left: flags[0], right: flags[1] };
        for answers in [
            Answers::Share(strata.iter().map(|(stratum, _)| *stratum).collect()),
            Answers::Opinions(strata.iter().map(opinions).collect()),
            Answers::Mean { scores: strata.iter().map(scores).collect(), can_be_missing: small },
            Answers::Net(strata.iter().map(scores).collect()),
            Answers::Difference(strata.iter().map(sided).collect()),
        ] {
            for threshold in [Threshold::AtLeast(at), Threshold::Between { low: at, high: i64::MAX }] {
                let found = judge(&claim(threshold, level, allowance), &answers, None).reading;
                prop_assert!(!found.disagree, "one look cannot contradict itself: {:?}", answers);
                let inside = |outer: evidence::interval::Interval, inner: evidence::interval::Interval| {
                    compare(outer.low, inner.low).is_le() && compare(inner.high, outer.high).is_le()
                };
                prop_assert!(inside(found.manski, found.interval), "{:?}", found);
                prop_assert!(inside(found.interval, found.running.unwrap()), "{:?}", found);
            }
        }
    }

    #[test]
    fn a_verdict_once_given_stays_and_sets_only_shrink(
        atoms in prop::collection::vec((1..80_usize, prop::collection::vec(0..7_u8, 80)), 1..4),
        order in prop::collection::vec((0..4_usize, 1..12_usize), 1..40),
        measure in 0..5_u8, threshold in thresholds(10_000), level in 0.01..0.6_f64, allowance in 0..800_u32,
    ) {
        let threshold = if measure == 2 { shifted(threshold) } else { threshold };
        let mut heard = vec![0; atoms.len()];
        let (mut before, mut given): (Option<Kept>, _) = (None, Verdict::NotYetKnown);
        let mut last: Option<evidence::judgement::Reading> = None;
        for (atom, more) in order {
            let atom = atom % atoms.len();
            heard[atom] = (heard[atom] + more).min(atoms[atom].0);
            let counts = atoms.iter().zip(&heard).map(|((members, says), heard)| (*members, &says[..*heard]));
            let answers = measured(measure, &counts.collect::<Vec<_>>());
            let found = judge(&claim(threshold, level, allowance), &answers, before.as_ref());
            let kept = found.reading.kept.clone();
            if let (Some(before), Some(last)) = (&before, &last) {
                for (now, then) in kept.ends().iter().zip(before.ends()) {
                    prop_assert!(now.low >= then.low && now.high <= then.high);
                }
                prop_assert!(!last.disagree || found.reading.disagree, "disagreement stays");
                if !found.reading.disagree {
                    prop_assert!(compare(last.interval.low, found.reading.interval.low).is_le());
                    prop_assert!(compare(found.reading.interval.high, last.interval.high).is_le());
                }
            }
            if !found.reading.disagree {
                prop_assert!(given == Verdict::NotYetKnown || given == found.verdict, "{:?}", found);
                given = found.verdict;
            }
            prop_assert_eq!(found.verdict, threshold.judge(&found.reading.interval), "word and bar");
            prop_assert!(!found.certain || found.reading.disagree || found.verdict != Verdict::NotYetKnown);
            let text = serde_json::to_string(&kept).unwrap();
            let kept: Kept = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(&kept, &found.reading.kept);
            before = Some(kept);
            last = Some(found.reading);
        }
    }
}

/// A mean lies from 1 to 5 points.
fn shifted(threshold: Threshold) -> Threshold {
    match threshold {
        Threshold::AtLeast(at) => Threshold::AtLeast(30_000 + at),
        Threshold::MoreThan(at) => Threshold::MoreThan(30_000 + at),
        Threshold::AtMost(at) => Threshold::AtMost(30_000 + at),
        Threshold::LessThan(at) => Threshold::LessThan(30_000 + at),
        Threshold::Between { low, high } => Threshold::Between { low: 30_000 + low, high: 30_000 + high },
        Threshold::Within { low, high } => Threshold::Within { low: 30_000 + low, high: 30_000 + high },
    }
}

/// A measure of atoms of members who said 1 to 5, or nothing (0 and 6).
fn measured(measure: u8, atoms: &[(usize, &[u8])]) -> Answers {
    let count = |said: &[u8], wanted: std::ops::RangeInclusive<u8>| {
        said.iter().filter(|one| wanted.contains(one)).count() as u32
    };
    let stratum = |(members, said): &(usize, &[u8])| {
        Stratum::new(*members as u32, said.len() as u32, count(said, 4..=5)).unwrap()
    };
    let scores = |(members, said): &(usize, &[u8])| {
        let counts = (1..=5).map(|score| count(said, score..=score)).collect();
        Scores::new(*members as u32, said.len() as u32, counts).unwrap()
    };
    match measure {
        0 => Answers::Share(atoms.iter().map(stratum).collect()),
        1 => Answers::Opinions(
            atoms
                .iter()
                .map(|(members, said)| {
                    let (yes, no) = (count(said, 4..=5), count(said, 1..=2));
                    Opinions::new(*members as u32, said.len() as u32, yes, no).unwrap()
                })
                .collect(),
        ),
        2 => Answers::Mean { scores: atoms.iter().map(scores).collect(), can_be_missing: true },
        3 => Answers::Net(atoms.iter().map(scores).collect()),
        _ => Answers::Difference(
            atoms
                .iter()
                .enumerate()
                .map(|(i, atom)| Sided { stratum: stratum(atom), left: i % 2 == 0, right: i > 0 })
                .collect(),
        ),
    }
}

fn compare(one: evidence::interval::Fraction, other: evidence::interval::Fraction) -> Ordering {
    if one.denominator == other.denominator {
        return one.numerator.cmp(&other.numerator);
    }
    (one.numerator * other.denominator).cmp(&(other.numerator * one.denominator))
}

#[test]
fn early_and_late_answers_can_disagree_and_then_nothing_is_known_but_what_is_certain() {
    let threshold = Threshold::AtLeast(5000);
    let look = |answered, yes, before: Option<&Kept>| {
        judge(&claim(threshold, 0.5, 0), &Answers::Share(strata(&[(1000, answered, yes)])), before)
    };
    let early = look(100, 90, None);
    assert_eq!(early.verdict, Verdict::Supported);
    let late = look(450, 100, Some(&early.reading.kept));
    assert!(late.reading.disagree && late.reading.running.is_none());
    assert_eq!((late.verdict, late.certain), (Verdict::NotYetKnown, false));
    assert_eq!(late.reading.interval, late.reading.manski);
    let all = look(1000, 650, Some(&late.reading.kept));
    assert!(all.reading.disagree);
    assert_eq!((all.verdict, all.certain), (Verdict::Supported, true));
}

#[test]
fn hundreds_of_thousands_of_members_are_judged_like_a_few() {
    let counts = [(600_000, 90_000, 61_000), (300_000, 12_000, 7_000), (100_000, 0, 0)];
    for level in [0.05, 0.05 / 60.0] {
        let found = set(&strata(&counts), level);
        assert_eq!((found.low, found.high), oracle::profile(&counts).set(oracle::log_q(&counts), level));
    }
    assert_eq!(read(&Answers::Share(strata(&counts)), 0.05, 500, None).allowance, 44_900);
}
