//! How often the truth is ever outside, computed exactly: every order of answers of small memberships, a look after each.

use crate::strata;
use evidence::answers::{Answers, Scores};
use evidence::judgement::read;
use evidence::sequence::{Ends, set};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The probability that something is ever the case of (answered, yes), when members answer one by one in random order
/// and `total` of them say yes.
pub fn ever(members: u32, total: u32, is_so: impl Fn(u32, u32) -> bool) -> f64 {
    ever_in(&[(members, total)], &vec![0; members as usize], |state| is_so(state[0].0, state[0].1))
}

/// The same over strata of (members, total): who answers next comes from the named stratum, at random inside of it.
fn ever_in(truth: &[(u32, u32)], order: &[usize], is_so: impl Fn(&[(u32, u32)]) -> bool) -> f64 {
    let nobody = vec![(0_u32, 0_u32); truth.len()];
    let mut happened = f64::from(u8::from(is_so(&nobody)));
    let mut open = BTreeMap::from([(nobody, 1.0 - happened)]);
    for next in order {
        let mut after = BTreeMap::<Vec<(u32, u32)>, f64>::new();
        for (state, probability) in open {
            let ((members, total), (answered, yes)) = (truth[*next], state[*next]);
            let agrees = f64::from(total - yes) / f64::from(members - answered);
            for (says, chance) in [(1, agrees), (0, 1.0 - agrees)] {
                if chance > 0.0 {
                    let mut state = state.clone();
                    state[*next] = (answered + 1, yes + says);
                    *after.entry(state).or_default() += probability * chance;
                }
            }
        }
        open = BTreeMap::new();
        for (state, probability) in after {
            if is_so(&state) {
                happened += probability;
            } else {
                open.insert(state, probability);
            }
        }
    }
    happened
}

fn excludes(ends: Ends, total: u32) -> bool {
    !(ends.low..=ends.high).contains(&i64::from(total))
}

#[test]
fn one_stratum_holds_the_truth_at_the_promised_rate() {
    let mut worst = BTreeMap::new();
    for level in [0.5, 0.2, 0.05] {
        for members in 1..=24 {
            let sets: BTreeMap<(u32, u32), Ends> = (0..=members)
                .flat_map(|answered| (0..=answered).map(move |yes| (answered, yes)))
                .map(|(answered, yes)| ((answered, yes), set(&strata(&[(members, answered, yes)]), level)))
                .collect();
            for total in 0..=members {
                let missed = ever(members, total, |answered, yes| excludes(sets[&(answered, yes)], total));
                assert!(missed <= level, "N={members} K={total} level={level}: {missed}");
                let worst: &mut f64 = worst.entry((level * 100.0) as u32).or_default();
                *worst = worst.max(missed);
            }
        }
    }
    // Not because nothing were ever excluded.
    assert!(worst[&50] > 0.25 && worst[&20] > 0.08 && worst[&5] > 0.015, "{worst:?}");
}

#[test]
fn a_mean_holds_the_truth_at_the_promised_rate_though_scores_are_missing() {
    // Of 60 members 8 give the lower score, 8 the higher, 44 none: either end is wrong often, and seldom both at once.
    let (members, low, none, high) = (60, 8, 44, 8);
    let level = 0.05;
    let mut open = BTreeMap::from([([0_u32, 0, 0], 1.0)]);
    let mut missed = 0.0;
    for answered in 1..=members {
        let mut after = BTreeMap::<[u32; 3], f64>::new();
        for (state, probability) in open {
            for (says, of) in
                [low, none, high].into_iter().enumerate().filter(|(says, of)| state[*says] < *of)
            {
                let mut next = state;
                next[says] += 1;
                let chance = f64::from(of - state[says]) / f64::from(members + 1 - answered);
                *after.entry(next).or_default() += probability * chance;
            }
        }
        open = BTreeMap::new();
        for (state, probability) in after {
            let scores = vec![Scores::new(members, answered, vec![state[0], state[2]]).unwrap()];
            let found = read(&Answers::Mean { scores, can_be_missing: true }, level, 0, None).interval;
            let (lowest, highest) = (members + high, members + high + none);
            if found.low.numerator > lowest.into() || found.high.numerator < highest.into() {
                missed += probability;
            } else {
                open.insert(state, probability);
            }
        }
    }
    // At the whole level for either end it would be 0.0509.
    assert!(missed > 0.01 && missed <= level, "{missed}");
}

/// Orders in which two strata take turns: alike, one after the other, one much faster.
fn orders(members: &[u32]) -> Vec<Vec<usize>> {
    let of = |stratum: usize, times: u32| vec![stratum; times as usize];
    let (first, second) = (members[0], members[1]);
    let mut alike: Vec<(u32, usize)> = (0..first).map(|i| (2 * i * second, 0)).collect();
    alike.extend((0..second).map(|i| (2 * i * first + 1, 1)));
    alike.sort_unstable();
    vec![
        alike.into_iter().map(|(_, stratum)| stratum).collect(),
        [of(0, first), of(1, second)].concat(),
        [of(1, second), of(0, first)].concat(),
        [of(0, first / 2), of(1, second), of(0, first - first / 2)].concat(),
        [of(1, second / 3), of(0, first), of(1, second - second / 3)].concat(),
    ]
}

#[test]
fn two_strata_hold_the_truth_at_the_promised_rate_whoever_is_faster() {
    let mut worst = 0.0_f64;
    for members in [[3, 3], [7, 2], [6, 9], [10, 5]] {
        for level in [0.5, 0.1] {
            for order in orders(&members) {
                let sets = sets(&members, level);
                for (first, second) in (0..=members[0]).flat_map(|a| (0..=members[1]).map(move |b| (a, b))) {
                    let truth = [(members[0], first), (members[1], second)];
                    let missed = ever_in(&truth, &order, |state| excludes(sets[state], first + second));
                    assert!(missed <= level, "{truth:?} level={level} {order:?}: {missed}");
                    worst = worst.max(missed / level);
                }
            }
        }
    }
    assert!(worst > 0.05, "{worst}");
}

/// The set of every state that two strata can be in.
fn sets(members: &[u32; 2], level: f64) -> BTreeMap<Vec<(u32, u32)>, Ends> {
    let states =
        |members: u32| (0..=members).flat_map(|answered| (0..=answered).map(move |yes| (answered, yes)));
    states(members[0])
        .flat_map(|one| states(members[1]).map(move |other| vec![one, other]))
        .map(|state| {
            let counts = [(members[0], state[0].0, state[0].1), (members[1], state[1].0, state[1].1)];
            let ends = set(&strata(&counts), level);
            (state, ends)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_order_of_three_strata_holds_the_truth_at_the_promised_rate(
        truth in prop::collection::vec((1..4_u32).prop_flat_map(|members| (Just(members), 0..=members)), 3),
        places in prop::collection::vec(0..1000_u32, 9),
        level in 0.05..0.9_f64,
    ) {
        let each = truth.iter().enumerate().flat_map(|(stratum, (members, _))| (0..*members).map(move |_| stratum));
        let mut order: Vec<(u32, usize)> = places.into_iter().zip(each).collect();
        order.sort_unstable();
        let order: Vec<usize> = order.into_iter().map(|(_, stratum)| stratum).collect();
        let total: u32 = truth.iter().map(|(_, total)| total).sum();
        let missed = ever_in(&truth, &order, |state| {
            let counts: Vec<_> =
                truth.iter().zip(state).map(|((members, _), (answered, yes))| (*members, *answered, *yes)).collect();
            excludes(set(&strata(&counts), level), total)
        });
        prop_assert!(missed <= level, "{}", missed);
    }
}
