//! Means, net agreement and shares among those with an opinion: measures of several layers.

use crate::golden::{cases, close, close_if_any, numbers};
use crate::{claim, oracle};
use evidence::answers::{Answers, Opinions, Scores};
use evidence::judgement::{judge, read};
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use proptest::prelude::*;

#[test]
fn means_and_net_agreement_agree_with_the_golden_file() {
    let (cases, tolerance) = cases("confseq_mean_layers");
    for case in &cases {
        let (input, expected, what) = (&case["input"], &case["expected"], case["id"].to_string());
        let level = input["alpha"].as_f64().unwrap();
        let members = numbers(&input["atom_members"]);
        let counts = input["atom_option_counts"].as_array().unwrap().iter().map(numbers);
        let scores: Vec<_> = members
            .into_iter()
            .zip(counts)
            .map(|(members, counts)| Scores::new(members, counts.iter().sum(), counts).unwrap())
            .collect();
        let mean = read(&mean_of(scores.clone(), false), level, 0, None);
        close(mean.interval.low.value(), &expected["mean_low"], tolerance, &what);
        close(mean.interval.high.value(), &expected["mean_high"], tolerance, &what);
        close_if_any(mean.estimate.value, &expected["post_stratified_mean"], tolerance, &what);
        assert_eq!(mean.kept.ends().len(), 4);

        let net = read(&Answers::Net(scores), level, 0, None);
        close(net.interval.low.value(), &expected["net_low"], tolerance, &what);
        close(net.interval.high.value(), &expected["net_high"], tolerance, &what);
        assert_eq!(net.kept.ends().len(), 2);
    }
}

fn mean_of(scores: Vec<Scores>, can_be_missing: bool) -> Answers {
    Answers::Mean { scores, can_be_missing }
}

#[test]
fn a_missing_score_counts_as_the_lowest_and_as_the_highest() {
    let mean = |level: f64, can_be_missing: bool, counts: &[u32]| {
        let scores = vec![Scores::new(400, 100, counts.to_vec()).unwrap()];
        read(&mean_of(scores, can_be_missing), level, 500, None)
    };
    let missing = mean(0.05, true, &[10, 20, 30, 20, 10]);
    // Two questions, so each has half of the level.
    let lowest = mean(0.025, false, &[20, 20, 30, 20, 10]);
    let highest = mean(0.025, false, &[10, 20, 30, 20, 20]);
    assert_eq!((missing.interval.low, missing.interval.high), (lowest.interval.low, highest.interval.high));
    assert_eq!((missing.manski.low, missing.manski.high), (lowest.manski.low, highest.manski.high));
    assert_eq!(missing.estimate.value, Some(3.0));
}

#[test]
fn each_layer_is_widened_by_itself_and_clipped_before_they_are_summed() {
    // 390 of 400 answered, nobody below 4: the lower layers cannot go below what is certain.
    let answers = mean_of(vec![Scores::new(400, 390, vec![0, 0, 0, 200, 190]).unwrap()], false);
    let (narrow, wide) = (read(&answers, 0.05, 0, None), read(&answers, 0.05, 5000, None));
    assert_eq!(wide.allowance, 5);
    let clipped: i128 = narrow
        .kept
        .ends()
        .iter()
        .zip([390, 390, 390, 190])
        .map(|(ends, certain)| i128::from((ends.low - 5).max(certain)))
        .sum();
    assert_eq!(wide.interval.low.numerator, 400 + clipped);
}

#[test]
fn three_scores_have_one_at_each_pole() {
    let net = |counts: Vec<u32>| {
        let answered = counts.iter().sum();
        read(&Answers::Net(vec![Scores::new(answered, answered, counts).unwrap()]), 0.05, 0, None)
    };
    assert_eq!(net(vec![10, 70, 20]).interval.low.value(), 0.1);
    assert_eq!(net(vec![10, 20]).interval.high.value(), 10.0 / 30.0);
    assert_eq!(net(vec![5, 5, 40, 30, 20]).interval.high.value(), 0.4);
    assert_eq!(net(vec![5, 5, 40, 30, 20]).estimate.value, Some(0.4));
}

fn opinions(members: u32, answered: u32, yes: u32, no: u32) -> Answers {
    Answers::Opinions(vec![Opinions::new(members, answered, yes, no).unwrap()])
}

#[test]
fn opinions_leave_out_who_has_none() {
    let all = judge(&claim(Threshold::AtLeast(6000), 0.01, 500), &opinions(100, 100, 30, 20), None);
    assert_eq!((all.verdict, all.certain), (Verdict::Supported, true));
    assert_eq!(all.reading.interval.low, all.reading.interval.high);
    assert_eq!(all.reading.estimate.value, Some(0.6));
    let nobody = judge(&claim(Threshold::AtLeast(6000), 0.01, 500), &opinions(100, 100, 0, 0), None);
    assert_eq!(nobody.verdict, Verdict::NotYetKnown, "nobody has an opinion");
    assert_eq!(nobody.reading.estimate.value, None);
}

#[test]
fn what_is_registered_is_never_met_by_contradictory_counts() {
    assert!(Opinions::new(100, 40, 30, 20).is_err());
    assert!(Scores::new(100, 40, vec![u32::MAX, u32::MAX]).is_err());
    assert!(Scores::new(10, 11, vec![]).is_err());
}

proptest! {
    #[test]
    fn opinions_are_judged_by_the_products_of_the_definition(
        members in 1..300_u32, responded in 0.0..=1.0_f64, agreed in 0.0..=1.0_f64, disagreed in 0.0..=1.0_f64,
        line in 1..10_000_i64, level in 0.001..0.5_f64,
    ) {
        let answered = (f64::from(members) * responded) as u32;
        let yes = (f64::from(answered) * agreed) as u32;
        let no = (f64::from(answered - yes) * disagreed) as u32;
        let layer = |count: u32| {
            let counts = [(members, answered, count)];
            oracle::profile(&counts).set(oracle::log_q(&counts), level / 2.0)
        };
        let ((yes_low, yes_high), (no_low, no_high)) = (layer(yes), layer(no));
        prop_assume!(yes_low + no_high > 0 && yes_high + no_low > 0);
        let expected = if (10_000 - line) * yes_low >= line * no_high {
            Verdict::Supported
        } else if (10_000 - line) * yes_high < line * no_low {
            Verdict::Denied
        } else {
            Verdict::NotYetKnown
        };
        let found = judge(&claim(Threshold::AtLeast(line), level, 0), &opinions(members, answered, yes, no), None);
        prop_assert_eq!(found.verdict, expected);
    }
}
