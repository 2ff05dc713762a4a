//! The difference of two divisions that share members.

use crate::golden::{cases, close, number};
use crate::{claim, oracle};
use evidence::answers::{Answers, Sided};
use evidence::judgement::{Judgement, judge};
use evidence::sequence::{Stratum, log_q};
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use proptest::prelude::*;
use serde_json::Value;

struct Case {
    counts: Vec<(u32, u32, u32)>,
    sides: Vec<(bool, bool)>,
}

impl Case {
    fn of(input: &Value) -> Self {
        let within = |name: &str| {
            let name = input[name].clone();
            let atoms = input["atom_divisions"].as_array().unwrap();
            atoms.iter().map(|atom| atom.as_array().unwrap().contains(&name)).collect::<Vec<_>>()
        };
        let sides = within("left").into_iter().zip(within("right")).collect();
        Self { counts: crate::golden::atoms(input), sides }
    }

    fn answers(&self) -> Answers {
        let stratum = |(members, answered, yes)| Stratum::new(members, answered, yes).unwrap();
        let sided = |(counts, (left, right))| Sided { stratum: stratum(counts), left, right };
        Answers::Difference(self.counts.iter().copied().zip(self.sides.iter().copied()).map(sided).collect())
    }

    fn sizes(&self) -> (f64, f64) {
        let (mut left, mut right) = (0.0, 0.0);
        for ((members, ..), (in_left, in_right)) in self.counts.iter().zip(&self.sides) {
            left += f64::from(members * u32::from(*in_left));
            right += f64::from(members * u32::from(*in_right));
        }
        (left, right)
    }

    fn coefficients(&self) -> Vec<f64> {
        let (left, right) = self.sizes();
        let of = |(in_left, in_right): &(bool, bool)| {
            f64::from(u8::from(*in_left)) / left - f64::from(u8::from(*in_right)) / right
        };
        self.sides.iter().map(of).collect()
    }

    /// Relaxed to fractions of a member, by the definition.
    fn ends(&self, level: f64) -> (f64, f64) {
        let log_q = oracle::log_q(&self.counts);
        let down = oracle::walk(&self.counts, &self.coefficients(), false);
        let up = oracle::walk(&self.counts, &self.coefficients(), true);
        let budget = down.likelihood - log_q - level.ln();
        (down.start - down.farthest(budget), up.start + up.farthest(budget))
    }

    fn judged(&self, threshold: Threshold, level: f64, allowance: u32) -> Judgement {
        judge(&claim(threshold, level, allowance), &self.answers(), None)
    }
}

#[test]
fn differences_agree_with_the_golden_file() {
    let (cases, tolerance) = cases("confseq_difference");
    for golden in &cases {
        let (input, expected, what) = (&golden["input"], &golden["expected"], golden["id"].to_string());
        let (case, level) = (Case::of(input), input["alpha"].as_f64().unwrap());
        let threshold = number(&input["delta_basis_points"]);
        for (found, expected) in case.coefficients().iter().zip(expected["coefficients"].as_array().unwrap())
        {
            close(*found, expected, 1e-15, &what);
        }
        let (low, high) = case.ends(level);
        close(low, &expected["difference_low"], tolerance, &what);
        close(high, &expected["difference_high"], tolerance, &what);

        // A difference is a whole number of parts, so the relaxed ends come in by less than one.
        let (left, right) = case.sizes();
        let judged = case.judged(Threshold::AtLeast(threshold.into()), level, 0);
        let interval = judged.reading.interval;
        assert_eq!(interval.low.denominator, (left * right) as i128, "{what}");
        assert_eq!(interval.low.numerator, (low * left * right - 1e-6).ceil() as i128, "{what}: low");
        assert_eq!(interval.high.numerator, (high * left * right + 1e-6).floor() as i128, "{what}: high");

        // The evidence on either side of the threshold, and the verdict that follows from it.
        let line = f64::from(threshold) / 1e4;
        let down = oracle::walk(&case.counts, &case.coefficients(), false);
        let up = oracle::walk(&case.counts, &case.coefficients(), true);
        let Answers::Difference(strata) = case.answers() else { unreachable!() };
        let q = log_q(&strata.iter().map(|sided| sided.stratum).collect::<Vec<_>>());
        let at_least = q - down.likelihood + down.cost(down.start - line);
        let below = q - up.likelihood + up.cost(line - up.start);
        close(at_least, &expected["log_e_difference_at_least_delta"], tolerance, &what);
        close(below, &expected["log_e_difference_below_delta"], tolerance, &what);
        let verdict = match (at_least >= -level.ln(), below >= -level.ln()) {
            (true, false) => Verdict::Supported,
            (false, true) => Verdict::Denied,
            _ => Verdict::NotYetKnown,
        };
        assert_eq!(judged.verdict, verdict, "{what}");
    }
}

#[test]
fn all_answers_give_the_difference_itself_on_the_line() {
    let case = Case {
        counts: vec![(10, 10, 6), (20, 20, 10), (5, 5, 1)],
        sides: vec![(true, false), (false, true), (true, true)],
    };
    // 7/15 - 11/25 = 2/75.
    let found = case.judged(Threshold::Within { low: -267, high: 267 }, 0.001, 500);
    assert_eq!(found.reading.interval.low, found.reading.interval.high);
    assert_eq!((found.reading.interval.low.numerator, found.reading.interval.low.denominator), (10, 375));
    assert_eq!((found.verdict, found.certain), (Verdict::Supported, true));
    assert!((found.reading.estimate.value.unwrap() - 2.0 / 75.0).abs() < 1e-15);
    assert!(found.promised.is_none() && found.tipping.is_none());
}

#[test]
fn members_of_both_divisions_cancel() {
    let case = Case { counts: vec![(50, 20, 10)], sides: vec![(true, true)] };
    let found = case.judged(Threshold::AtLeast(0), 0.05, 500);
    assert_eq!(found.reading.interval.low.numerator, 0);
    assert_eq!(found.reading.interval.high.numerator, 0);
    assert_eq!(found.verdict, Verdict::Supported);
}

#[test]
fn a_division_without_members_is_never_known() {
    let case = Case { counts: vec![(50, 20, 10)], sides: vec![(true, false)] };
    assert_eq!(case.judged(Threshold::AtLeast(-500), 0.05, 0).verdict, Verdict::NotYetKnown);
}

proptest! {
    #[test]
    fn the_walk_of_the_definition_gives_the_same_ends(
        atoms in prop::collection::vec((0..60_u32, 0.0..=1.0_f64, 0.0..=1.0_f64, any::<bool>(), any::<bool>()), 1..6),
        level in 0.0005..0.5_f64,
        allowance in 0..1500_u32,
    ) {
        let (mut counts, mut sides) = (Vec::new(), Vec::new());
        for (members, responded, agreed, left, right) in atoms {
            let answered = (f64::from(members) * responded) as u32;
            counts.push((members, answered, (f64::from(answered) * agreed) as u32));
            sides.push((left, right));
        }
        let case = Case { counts: counts.clone(), sides };
        let (left, right) = case.sizes();
        prop_assume!(left > 0.0 && right > 0.0);
        let (low, high) = case.ends(level);
        let found = case.judged(Threshold::AtLeast(0), level, 0).reading;
        let units = left * right;
        prop_assert_eq!(found.interval.low.numerator, (low * units - 1e-3).ceil() as i128);
        prop_assert_eq!(found.interval.high.numerator, (high * units + 1e-3).floor() as i128);

        let wide = case.judged(Threshold::AtLeast(0), level, allowance).reading;
        let unheard: f64 = counts.iter().zip(case.coefficients())
            .map(|((members, answered, _), c)| c.abs() * f64::from(members - answered)).sum();
        let moved = f64::from(allowance) / 1e4 * unheard * units;
        prop_assert!((wide.allowance as f64 - moved) < 1.0 + 1e-6 && wide.allowance as f64 > moved - 1e-6);
        let widened = (found.interval.low.numerator - i128::from(wide.allowance)).max(wide.manski.low.numerator);
        prop_assert_eq!(wide.interval.low.numerator, widened);
    }
}
