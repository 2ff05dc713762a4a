//! How many to ask when not all are asked.

/// The 97.5 % quantile of the standard normal distribution, for intervals at 95 %.
const NORMAL_QUANTILE: f64 = 1.959_963_984_540_054;

/// How many of `members` have to answer so that a share of theirs lies, with a chance of 95 %, within `margin` (more than 0, less than 1)
/// of the share of all of them: `n0 / (1 + (n0 - 1) / N)` with `n0 = z² / (4 margin²)`, the most that any share needs (Cochran,
/// Sampling Techniques, 3rd edition, 4.4).
pub fn for_margin(members: u32, margin: f64) -> u32 {
    if members == 0 {
        return 0;
    }
    let unlimited = NORMAL_QUANTILE * NORMAL_QUANTILE / (4.0 * margin * margin);
    let needed = unlimited / (1.0 + (unlimited - 1.0) / f64::from(members));
    (needed.ceil() as u32).min(members)
}

/// Divides a sample among strata of these sizes in proportion; what is left over goes to the largest fractions, the first of equals.
/// The parts add up to `sample`, or to all where that is more.
pub fn proportional(strata: &[u32], sample: u32) -> Vec<u32> {
    let all: u64 = strata.iter().map(|n| u64::from(*n)).sum();
    if all == 0 {
        return vec![0; strata.len()];
    }
    let sample = u64::from(sample).min(all);
    // Whole numbers, so that the same strata are always divided alike.
    let mut parts: Vec<(u64, u64)> =
        strata.iter().map(|n| u64::from(*n) * sample).map(|n| (n / all, n % all)).collect();
    let left = sample - parts.iter().map(|(whole, _)| whole).sum::<u64>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|stratum| std::cmp::Reverse(parts[*stratum].1));
    for stratum in order.into_iter().zip(0..left).map(|(stratum, _)| stratum) {
        parts[stratum].0 += 1;
    }
    parts.into_iter().map(|(whole, _)| whole as u32).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What every textbook has for five points: 385 of very many, 278 of a thousand, 80 of a hundred.
    #[test]
    fn a_margin_needs_so_many() {
        for (members, margin, needed) in [
            (u32::MAX, 0.05, 385),
            (1000, 0.05, 278),
            (100, 0.05, 80),
            (3000, 0.03, 788),
            (1, 0.05, 1),
            (0, 0.05, 0),
        ] {
            assert_eq!(for_margin(members, margin), needed, "{members} {margin}");
        }
    }

    #[test]
    fn what_is_left_over_goes_to_the_largest_fractions() {
        assert_eq!(proportional(&[500, 301, 99, 100], 100), [50, 30, 10, 10]);
        assert_eq!(proportional(&[1, 1, 1], 2), [1, 1, 0]);
        assert_eq!(proportional(&[3, 4], 100), [3, 4]);
        assert_eq!(proportional(&[0, 0], 5), [0, 0]);
    }

    proptest! {
        #[test]
        fn the_parts_add_up_and_are_no_larger_than_their_strata(
            strata in prop::collection::vec(0_u32..5000, 0..9), sample in 0_u32..40_000,
        ) {
            let parts = proportional(&strata, sample);
            prop_assert_eq!(parts.iter().sum::<u32>(), sample.min(strata.iter().sum()));
            prop_assert!(parts.iter().zip(&strata).all(|(part, stratum)| part <= stratum));
        }

        #[test]
        fn a_smaller_margin_needs_more(members in 0_u32..100_000, bp in 100_u32..2000) {
            let needed = |bp: u32| for_margin(members, f64::from(bp) / 10_000.0);
            prop_assert!(needed(bp) >= needed(bp + 50) && needed(bp) <= members);
        }
    }
}
