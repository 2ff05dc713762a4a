//! The check that anyone can do in a spreadsheet.

use crate::{claim, oracle, strata};
use evidence::answers::Answers;
use evidence::judgement::judge;
use evidence::spreadsheet::{Check, Excluded, check};
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use proptest::prelude::*;

/// What the spreadsheet says.
fn excluded(check: &Check, excluded: &Excluded) -> bool {
    let (yes, answered) = (f64::from(check.yes), f64::from(check.answered));
    let (share, line) = (yes / answered, excluded.total as f64 / f64::from(check.members));
    let formula = oracle::hypergeometric(check.members, excluded.total as u32, check.answered, check.yes);
    (if excluded.share_is_above { share > line } else { share < line })
        && (answered + 1.0) * formula < check.level
}

fn threshold() -> impl Strategy<Value = Threshold> {
    (0..=10_000_i64, 0..=10_000_i64, 0..5_u8).prop_map(|(one, other, which)| match which {
        0 => Threshold::AtLeast(one),
        1 => Threshold::MoreThan(one),
        2 => Threshold::AtMost(one),
        3 => Threshold::LessThan(one),
        _ => Threshold::Between { low: one.min(other), high: one.max(other) },
    })
}

#[test]
fn the_numbers_are_those_of_the_design() {
    let claim = claim(Threshold::AtLeast(6000), 0.05 / 60.0, 500);
    let answers = Answers::Share(strata(&[(3000, 900, 720)]));
    let numbers = check(&claim, &answers, &judge(&claim, &answers, None)).unwrap();
    // K0 + h - 1.
    assert_eq!(numbers.supported, [Excluded { total: 1800 + 105 - 1, share_is_above: true }]);
    assert_eq!(numbers.denied, [Excluded { total: 1800 - 105, share_is_above: false }]);
    assert!(excluded(&numbers, &numbers.supported[0]));
}

#[test]
fn no_formula_is_needed_for_what_is_certain() {
    let claim = claim(Threshold::AtLeast(6000), 0.05, 500);
    for counts in [vec![(3000, 2500, 1800)], vec![(3000, 0, 0)], vec![(3000, 900, 720), (10, 0, 0)], vec![]] {
        let answers = Answers::Share(strata(&counts));
        assert_eq!(check(&claim, &answers, &judge(&claim, &answers, None)), None, "{counts:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn the_spreadsheet_says_what_the_set_says(
        members in 1..400_u32, responded in 0.0..=1.0_f64, agreed in 0.0..=1.0_f64,
        threshold in threshold(), level in 0.0005..0.5_f64, allowance in 0..2000_u32,
    ) {
        let answered = (f64::from(members) * responded) as u32;
        let yes = (f64::from(answered) * agreed) as u32;
        let claim = claim(threshold, level, allowance);
        let answers = Answers::Share(strata(&[(members, answered, yes)]));
        let judgement = judge(&claim, &answers, None);
        prop_assume!(!judgement.promised.unwrap().is_empty());
        if let Some(check) = check(&claim, &answers, &judgement) {
            let supported = check.supported.iter().all(|total| excluded(&check, total));
            let denied = check.denied.iter().any(|total| excluded(&check, total));
            prop_assert_eq!(supported, judgement.verdict == Verdict::Supported, "{:?}", check);
            prop_assert_eq!(denied, judgement.verdict == Verdict::Denied, "{:?}", check);
        } else {
            prop_assert!(judgement.certain || answered == 0);
        }
    }
}
