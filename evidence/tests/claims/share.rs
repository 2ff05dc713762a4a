//! The share of all members who say yes.

use crate::golden::{atoms, cases, close, close_if_any, number};
use crate::{claim, oracle, strata};
use evidence::answers::Answers;
use evidence::judgement::{Judgement, judge};
use evidence::sequence::{Stratum, log_q};
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use serde_json::Value;

fn judged(counts: &[(u32, u32, u32)], threshold: i64, level: f64) -> Judgement {
    judge(&claim(Threshold::AtLeast(threshold), level, 0), &Answers::Share(strata(counts)), None)
}

/// Compares what all golden cases of shares expect in common.
fn compare(
    counts: &[(u32, u32, u32)],
    threshold: i64,
    level: f64,
    expected: &Value,
    tolerance: f64,
    what: &str,
) {
    let found = judged(counts, threshold, level);
    let (interval, k0) = (found.reading.interval, found.promised.unwrap().low);
    assert_eq!(interval.low.numerator, i128::from(expected["members_low"].as_i64().unwrap()), "{what}: low");
    assert_eq!(
        interval.high.numerator,
        i128::from(expected["members_high"].as_i64().unwrap()),
        "{what}: high"
    );
    assert_eq!(found.reading.running, Some(interval), "{what}: no allowance");
    close(interval.low.value(), &expected["share_low"], 1e-15, what);
    close(interval.high.value(), &expected["share_high"], 1e-15, what);
    let word = match found.verdict {
        Verdict::Supported => "SUPPORTED",
        Verdict::Denied => "DENIED",
        Verdict::NotYetKnown => "NOT YET KNOWN",
    };
    assert_eq!(word, expected["verdict"], "{what}");

    let (q, profile) = (log_q(&strata(counts)), oracle::profile(counts));
    close(profile.log_evidence_against(q, |total| total < k0), &expected["log_e_supported"], tolerance, what);
    close(profile.log_evidence_against(q, |total| total >= k0), &expected["log_e_denied"], tolerance, what);
}

#[test]
fn one_stratum_agrees_with_the_golden_trajectories() {
    let (cases, tolerance) = cases("confseq_proportion");
    let mut looks = 0;
    for case in cases.iter().filter(|case| case["input"]["answers"].is_string()) {
        let (input, expected) = (&case["input"], &case["expected"]);
        let (members, threshold) = (number(&input["N"]), i64::from(number(&input["theta_basis_points"])));
        let level = input["alpha"].as_f64().unwrap();
        let answers = input["answers"].as_str().unwrap().as_bytes();
        assert_eq!(
            Threshold::AtLeast(threshold).promised(members.into()).low,
            expected["K0"].as_i64().unwrap()
        );
        for look in expected["trajectory"].as_array().unwrap() {
            let answered = number(&look["n"]);
            let yes = answers[..answered as usize].iter().filter(|answer| **answer == b'1').count() as u32;
            assert_eq!(yes, number(&look["yes"]));
            let counts = [(members, answered, yes)];
            compare(&counts, threshold, level, look, tolerance, &format!("{} n={answered}", case["id"]));
            let estimate = judged(&counts, threshold, level).reading.estimate.value;
            close_if_any(estimate, &look["estimate"], tolerance, "estimate");
            looks += 1;
        }
    }
    assert_eq!(looks, 80);
}

#[test]
fn one_stratum_decides_where_the_golden_file_does() {
    let (cases, tolerance) = cases("confseq_proportion");
    let all: Vec<_> = cases.iter().filter(|case| !case["input"]["answers"].is_string()).collect();
    assert_eq!(all.len(), 2);
    for case in all {
        let (input, expected) = (&case["input"], &case["expected"]);
        let (members, threshold) = (number(&input["N"]), i64::from(number(&input["theta_basis_points"])));
        let level = input["alpha"].as_f64().unwrap();
        let k0 = Threshold::AtLeast(threshold).promised(members.into()).low;
        assert_eq!(k0, expected["K0"].as_i64().unwrap());
        let verdict = |answered: u32, yes: u32| judged(&[(members, answered, yes)], threshold, level).verdict;
        for answered in 1..=members {
            let of =
                |verdict_of: Verdict| (0..=answered).filter(move |yes| verdict(answered, *yes) == verdict_of);
            let at = answered as usize - 1;
            let (supported, denied) = (of(Verdict::Supported).min(), of(Verdict::Denied).max());
            assert_eq!(supported.map(Value::from).unwrap_or_default(), expected["supported_from_yes"][at]);
            assert_eq!(denied.map(Value::from).unwrap_or_default(), expected["denied_up_to_yes"][at]);
        }
        let ever = |total: i64, wrong: Verdict| {
            crate::coverage::ever(members, total as u32, |answered, yes| verdict(answered, yes) == wrong)
        };
        let (supported, denied) = (ever(k0 - 1, Verdict::Supported), ever(k0, Verdict::Denied));
        close(
            supported,
            &expected["exact_P_ever_SUPPORTED_if_truth_is_K0_minus_1"],
            tolerance,
            "ever supported",
        );
        close(denied, &expected["exact_P_ever_DENIED_if_truth_is_K0"], tolerance, "ever denied");
    }
}

#[test]
fn strata_agree_with_the_golden_file() {
    let (cases, tolerance) = cases("confseq_stratified");
    for case in &cases {
        let (input, expected, what) = (&case["input"], &case["expected"], case["id"].to_string());
        let (counts, level) = (atoms(input), input["alpha"].as_f64().unwrap());
        let threshold = i64::from(number(&input["theta_basis_points"]));
        compare(&counts, threshold, level, expected, tolerance, &what);

        let (found, profile) = (judged(&counts, threshold, level), oracle::profile(&counts));
        close(log_q(&strata(&counts)), &expected["log_q"], tolerance, &what);
        close(profile.values[0], &expected["profile_at_T0"], tolerance, &what);
        close(profile.max(), &expected["profile_max"], tolerance, &what);
        assert_eq!(profile.lowest, expected["T0"].as_i64().unwrap());
        assert_eq!(found.promised.unwrap().low, expected["K0"].as_i64().unwrap());
        // The file has no estimate where a stratum is silent.
        let estimate = found.reading.estimate;
        let whole = estimate.value.filter(|_| estimate.share_of_members_covered == 1.0);
        close_if_any(whole, &expected["post_stratified_estimate"], tolerance, &what);
    }
}

#[test]
fn a_silent_stratum_is_left_out_of_the_estimate_and_named() {
    let found = judged(&[(60, 10, 5), (30, 10, 10), (10, 0, 0)], 5000, 0.05).reading.estimate;
    assert_eq!(found.value, Some(60.0 / 90.0));
    assert_eq!(found.share_of_members_covered, 0.9);
}

#[test]
fn thresholds_are_whole_numbers_of_members() {
    let (cases, _) = cases("threshold_members");
    for case in &cases {
        let threshold = i64::from(number(&case["input"]["theta_basis_points"]));
        let members = i64::from(number(&case["input"]["N"]));
        let k0 = case["expected"]["K0"].as_i64().unwrap();
        let naive = case["expected"]["naive_float_ceil"].as_i64().unwrap();
        assert_eq!(
            (threshold as f64 / 1e4 * members as f64).ceil() as i64,
            naive,
            "the trap that the file names"
        );
        let promised = |threshold: Threshold| threshold.promised(members);
        assert_eq!(promised(Threshold::AtLeast(threshold)).low, k0);
        assert_eq!(promised(Threshold::LessThan(threshold)).high, k0 - 1);
        let on_the_line = i64::from(threshold * members % 10_000 == 0);
        assert_eq!(promised(Threshold::AtMost(threshold)).high, k0 - 1 + on_the_line);
        assert_eq!(promised(Threshold::MoreThan(threshold)).low, k0 + on_the_line);
    }
}

#[test]
fn contradictory_counts_are_refused() {
    assert!(Stratum::new(10, 11, 0).is_err());
    let error = Stratum::new(10, 5, 6).unwrap_err();
    assert_eq!(error.to_string(), "6 answers are counted, but 5 answered");
    assert!(Stratum::new(u32::MAX, 0, 0).is_err());
}
