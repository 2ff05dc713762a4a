//! The figures of the final report that are no verdicts, against the golden vectors and their laws.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use evidence::agreement::agreement;
use evidence::nps::Nps;
use evidence::ranks::{Incomparable, KruskalWallis, Pairs};
use proptest::prelude::*;
use serde_json::Value;

fn cases(golden: &str) -> (Value, Vec<Value>) {
    let golden: Value = serde_json::from_str(golden).unwrap();
    let cases = golden["cases"].as_array().unwrap().clone();
    assert!(!cases.is_empty());
    (golden, cases)
}

fn within(tolerance: f64, ours: f64, golden: &Value, what: &str) {
    let golden = golden.as_f64().unwrap();
    assert!((ours - golden).abs() <= tolerance, "{what}: {ours} is not {golden}");
}

/// Within a tolerance relative to the golden value.
fn near(tolerance: f64, ours: f64, golden: &Value, what: &str) {
    within(tolerance * golden.as_f64().unwrap().abs(), ours, golden, what);
}

fn whole(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn agreement_is_that_of_agrmt() {
    let (golden, cases) = cases(include_str!("golden/agreement.json"));
    for case in &cases {
        let counts: Vec<u32> = serde_json::from_value(case["input"]["option_counts"].clone()).unwrap();
        let tolerance = golden["tolerance_abs"].as_f64().unwrap();
        let expected = &case["expected"]["van_der_eijk_A"];
        within(tolerance, agreement(&counts).unwrap(), expected, &format!("{counts:?}"));
    }
}

#[test]
fn two_options_or_no_answers_have_no_agreement() {
    assert_eq!(agreement(&[3, 4]), None);
    assert_eq!(agreement(&[0, 0, 0]), None);
}

#[test]
fn the_net_promoter_score_is_that_of_the_golden_vectors() {
    let (golden, cases) = cases(include_str!("golden/nps.json"));
    let tolerance = golden["tolerance_rel"].as_f64().unwrap();
    for case in &cases {
        let (input, expected) = (&case["input"], &case["expected"]);
        let [promoters, passives, detractors] =
            ["promoters", "passives", "detractors"].map(|group| whole(&input[group]));
        let nps = Nps::of(promoters, passives, detractors).unwrap();
        let n = f64::from(promoters + passives + detractors);
        near(tolerance, nps.score, &expected["nps"], "nps");
        near(tolerance, nps.standard_error, &expected["se_n"], "se_n");
        let svymean = nps.standard_error * (n / (n - 1.0)).sqrt();
        near(tolerance, svymean, &expected["se_n_minus_1"], "se_n_minus_1");
        near(tolerance, nps.interval().0, &expected["wald95"][0], "low end");
        near(tolerance, nps.interval().1, &expected["wald95"][1], "high end");
    }
    assert_eq!(Nps::of(0, 0, 0), None);
}

#[test]
fn rank_tests_are_those_of_scipy() {
    let (golden, cases) = cases(include_str!("golden/rank_tests.json"));
    let tolerance = golden["tolerance_abs"].as_f64().unwrap();
    for case in &cases {
        let groups: Vec<Vec<u32>> = serde_json::from_value(case["input"]["option_counts"].clone()).unwrap();
        let groups: Vec<&[u32]> = groups.iter().map(Vec::as_slice).collect();
        let expected = &case["expected"];
        let several = KruskalWallis::of(&groups).unwrap();
        within(tolerance, several.h, &expected["kruskal_H"], "H");
        within(tolerance, several.p, &expected["kruskal_p"], "p of H");
        assert_eq!(expected["mann_whitney_U_first"].is_number(), groups.len() == 2);
        let [first, second] = groups[..] else { continue };
        let pairs = Pairs::of(first, second).unwrap();
        within(tolerance, pairs.u(), &expected["mann_whitney_U_first"], "U");
        within(tolerance, pairs.p(), &expected["mann_whitney_p_cc"], "p");
        within(tolerance, pairs.p_uncorrected(), &expected["mann_whitney_p_nocc"], "uncorrected p");
        within(tolerance, pairs.cliffs_delta(), &expected["cliffs_delta"], "delta");
        within(tolerance, pairs.superiority(), &expected["prob_superiority"], "superiority");
    }
}

#[test]
fn groups_that_cannot_be_compared_are_refused() {
    assert_eq!(Pairs::of(&[1, 2], &[0, 0]), Err(Incomparable::NobodyAnswered));
    assert_eq!(Pairs::of(&[1, 2], &[1, 2, 3]), Err(Incomparable::OptionsDiffer));
    assert_eq!(KruskalWallis::of(&[&[1, 2]]), Err(Incomparable::TooFewGroups));
    assert_eq!(KruskalWallis::of(&[]), Err(Incomparable::TooFewGroups));
}

#[test]
fn where_all_chose_alike_nothing_differs() {
    assert_eq!(KruskalWallis::of(&[&[0, 7], &[0, 9]]), Ok(KruskalWallis { h: 0.0, p: 1.0 }));
    let pairs = Pairs::of(&[0, 7], &[0, 9]).unwrap();
    assert!((pairs.p() - 1.0).abs() < f64::EPSILON);
}

/// How often each of some options was chosen, by at least one.
fn counts(options: usize) -> impl Strategy<Value = Vec<u32>> {
    let small = prop::collection::vec(0..40_u32, options);
    let large = prop::collection::vec(any::<u32>(), options);
    prop_oneof![4 => small, 1 => large]
        .prop_filter("somebody answered", |counts| counts.iter().any(|n| *n > 0))
}

proptest! {
    #[test]
    fn agreement_lies_between_its_ends(counts in (3..9_usize).prop_flat_map(counts)) {
        let found = agreement(&counts).unwrap();
        prop_assert!((-1.0 - 1e-12..=1.0 + 1e-12).contains(&found), "{}", found);
        let reversed: Vec<u32> = counts.iter().rev().copied().collect();
        prop_assert!((agreement(&reversed).unwrap() - found).abs() < 1e-9, "the scale can be read from either end");
    }

    #[test]
    fn a_score_and_its_mirror_are_opposite(promoters: u32, passives: u32, detractors: u32) {
        let nps = Nps::of(promoters, passives, detractors);
        let mirrored = Nps::of(detractors, passives, promoters);
        match (nps, mirrored) {
            (Some(nps), Some(mirrored)) => {
                prop_assert!((-100.0..=100.0).contains(&nps.score));
                prop_assert_eq!(nps.score, -mirrored.score);
                prop_assert_eq!(nps.standard_error, mirrored.standard_error);
            }
            _ => prop_assert_eq!(promoters.max(passives).max(detractors), 0),
        }
    }

    #[test]
    fn comparing_is_antisymmetric(first in counts(5), second in counts(5)) {
        let (there, back) = (Pairs::of(&first, &second).unwrap(), Pairs::of(&second, &first).unwrap());
        prop_assert_eq!(there.cliffs_delta(), -back.cliffs_delta());
        prop_assert!((-1.0..=1.0).contains(&there.cliffs_delta()));
        prop_assert!((there.superiority() + back.superiority() - 1.0).abs() < 1e-12);
        prop_assert_eq!(there.p(), back.p());
        prop_assert!((0.0..=1.0).contains(&there.p()));
        prop_assert!(there.p() >= there.p_uncorrected());
    }

    #[test]
    fn of_two_groups_both_tests_say_the_same(
        first in prop::collection::vec(1..40_u32, 5),
        second in prop::collection::vec(1..40_u32, 5),
    ) {
        let pairs = Pairs::of(&first, &second).unwrap();
        let both = KruskalWallis::of(&[&first, &second]).unwrap();
        prop_assert!((pairs.p_uncorrected() - both.p).abs() < 1e-9);
    }
}
