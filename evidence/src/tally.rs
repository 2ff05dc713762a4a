//! Sums of tallies over segments.

use std::collections::BTreeMap;

/// Adds up, cell by cell, the tallies of all atoms that belong to a segment.
///
/// Atoms do not overlap, so whoever belongs to several divisions is counted once in every sum.
pub fn sum<'a, A: 'a, C: Ord + 'a>(
    tallies: impl IntoIterator<Item = (&'a A, C, u32)>,
    belongs: impl Fn(&A) -> bool,
) -> BTreeMap<C, u32> {
    let mut sums = BTreeMap::new();
    for (atom, cell, n) in tallies {
        if belongs(atom) {
            *sums.entry(cell).or_insert(0) += n;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An atom is a set of up to three divisions, as bits.
    fn tallies() -> impl Strategy<Value = Vec<(u8, u8, u32)>> {
        prop::collection::vec((0..8_u8, 0..5_u8, 0..1000_u32), 0..60)
    }

    fn summed(tallies: &[(u8, u8, u32)], belongs: impl Fn(&u8) -> bool) -> BTreeMap<u8, u32> {
        sum(tallies.iter().map(|(atom, cell, n)| (atom, *cell, *n)), belongs)
    }

    proptest! {
        #[test]
        fn the_whole_counts_each_once(tallies in tallies()) {
            let whole: u32 = summed(&tallies, |_| true).values().sum();
            prop_assert_eq!(whole, tallies.iter().map(|(_, _, n)| n).sum::<u32>());
        }

        #[test]
        fn overlapping_divisions_add_up_to_the_whole_by_inclusion_and_exclusion(tallies in tallies(), cell in 0..5_u8) {
            let count = |belongs: &dyn Fn(&u8) -> bool| {
                i64::from(summed(&tallies, belongs).get(&cell).copied().unwrap_or(0))
            };
            let in_all = |bits: u8| move |atom: &u8| atom & bits == bits;
            let one = count(&in_all(1)) + count(&in_all(2)) + count(&in_all(4));
            let two = count(&in_all(3)) + count(&in_all(5)) + count(&in_all(6));
            let none = count(&|atom| *atom == 0);
            prop_assert_eq!(one - two + count(&in_all(7)) + none, count(&|_| true));
        }

        #[test]
        fn the_order_of_tallies_does_not_matter(mut tallies in tallies()) {
            let before = summed(&tallies, |atom| atom & 1 == 1);
            tallies.reverse();
            prop_assert_eq!(before, summed(&tallies, |atom| atom & 1 == 1));
        }
    }
}
