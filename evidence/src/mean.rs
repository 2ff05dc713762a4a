//! A mean as a sum and a count.

use crate::share::rounded;

/// The mean of whole numbers, such as places of a ranking. Nothing is divided before it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mean {
    /// The sum of the numbers.
    pub sum: u64,
    /// How many there are.
    pub n: u32,
}

impl Mean {
    /// The mean of numbers that occur so often.
    pub fn of(counts: impl IntoIterator<Item = (u8, u32)>) -> Self {
        counts.into_iter().fold(Self::default(), |mean, (number, times)| Self {
            sum: mean.sum + u64::from(number) * u64::from(times),
            n: mean.n + times,
        })
    }

    /// The mean in hundredths, a half rounded up. None if there are no numbers.
    pub fn hundredths(self) -> Option<u16> {
        rounded(u128::from(self.sum) * 100, u128::from(self.n))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_as_often_as_they_occur() {
        assert_eq!(Mean::of([(1, 2), (5, 1)]).hundredths(), Some(233));
        assert_eq!(Mean::of([]).hundredths(), None);
    }
}
