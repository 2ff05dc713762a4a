//! Whether whole numbers can be so that sums of them are nowhere less than nothing.

use std::collections::{BTreeMap, BTreeSet};

/// How many sums are looked at before it is given up.
const MOST: usize = 300;

/// A sum that is not less than nothing: so many times each number, and a number that is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sum {
    pub of: BTreeMap<usize, i128>,
    pub known: i128,
}

impl Sum {
    /// This and so many times another; nothing if that is too large.
    pub fn plus(&self, times: i128, other: &Self) -> Option<Self> {
        let mut of = self.of.clone();
        for (number, count) in &other.of {
            let sum = of.entry(*number).or_default();
            *sum = sum.checked_add(count.checked_mul(times)?)?;
        }
        of.retain(|_, count| *count != 0);
        let known = self.known.checked_add(other.known.checked_mul(times)?)?;
        Some(Self { of, known })
    }

    /// The same of as few times each number as can be: of whole numbers, what is known can be rounded down.
    fn reduced(mut self) -> Self {
        let common = self.of.values().fold(0, |common, count| divisor(common, count.unsigned_abs()));
        if let Some(common) = i128::try_from(common).ok().filter(|common| *common > 1) {
            self.of.values_mut().for_each(|count| *count /= common);
            self.known = self.known.div_euclid(common);
        }
        self
    }
}

fn divisor(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// False if no numbers are so; true if some are, or if that cannot be told.
pub(super) fn can_all_be(sums: Vec<Sum>) -> bool {
    let mut sums: BTreeSet<Sum> = sums.into_iter().map(Sum::reduced).collect();
    loop {
        if sums.iter().any(|sum| sum.of.is_empty() && sum.known < 0) {
            return false;
        }
        let Some(number) = cheapest(&sums) else { return true };
        match without(&sums, number) {
            Some(left) if left.len() <= MOST => sums = left,
            _ => return true,
        }
    }
}

/// The number that leaves the fewest sums when it is taken out of them.
fn cheapest(sums: &BTreeSet<Sum>) -> Option<usize> {
    let mut counts = BTreeMap::<usize, [usize; 2]>::new();
    for (number, count) in sums.iter().flat_map(|sum| &sum.of) {
        counts.entry(*number).or_default()[usize::from(*count > 0)] += 1;
    }
    counts.into_iter().min_by_key(|(_, [below, above])| below * above).map(|(number, _)| number)
}

/// What holds of the other numbers: each sum with this number taken away, added to each in which it is given. None if one is too large.
fn without(sums: &BTreeSet<Sum>, number: usize) -> Option<BTreeSet<Sum>> {
    let count = |sum: &Sum| sum.of.get(&number).copied().unwrap_or_default();
    let mut left: BTreeSet<Sum> = sums.iter().filter(|sum| count(sum) == 0).cloned().collect();
    let above = sums.iter().filter(|sum| count(sum) > 0);
    let below: Vec<&Sum> = sums.iter().filter(|sum| count(sum) < 0).collect();
    for given in above {
        for taken in &below {
            let both = Sum::default().plus(count(taken).checked_neg()?, given)?.plus(count(given), taken)?;
            left.insert(both.reduced());
        }
    }
    Some(left)
}
