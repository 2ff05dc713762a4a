//! A share as two counts.

use std::cmp::Ordering;

/// How many of those who answered said yes. Nothing is divided before it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many said yes, at most `n`.
    pub yes: u32,
    /// How many answered.
    pub n: u32,
}

impl Share {
    /// The share in basis points (hundredths of a percent, 0 to 10000), a half rounded up. None if nobody answered.
    pub fn basis_points(self) -> Option<u16> {
        rounded(u128::from(self.yes) * 10_000, u128::from(self.n))
    }

    /// The share in whole percent, a half rounded up. None if nobody answered.
    pub fn percent(self) -> Option<u16> {
        rounded(u128::from(self.yes) * 100, u128::from(self.n))
    }

    /// The share as a fraction of 1, for documents that others compute with. None if nobody answered.
    pub fn fraction(self) -> Option<f64> {
        (self.n > 0).then(|| f64::from(self.yes) / f64::from(self.n))
    }

    /// How far this share and another are apart, in basis points, without sign. Rounded once, from the exact difference.
    pub fn apart(self, other: Share) -> Option<u16> {
        let (left, right) = self.crossed(other);
        rounded(left.abs_diff(right) * 10_000, u128::from(self.n) * u128::from(other.n))
    }

    /// Compares two shares exactly. A share of nobody is less than every other.
    pub fn compare(self, other: Share) -> Ordering {
        match (self.n, other.n) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            _ => {
                let (left, right) = self.crossed(other);
                left.cmp(&right)
            }
        }
    }

    /// Both numerators over the common denominator.
    fn crossed(self, other: Share) -> (u128, u128) {
        (u128::from(self.yes) * u128::from(other.n), u128::from(other.yes) * u128::from(self.n))
    }
}

/// The quotient, a half rounded up; none if it is no number or beyond what is asked for here.
pub(crate) fn rounded(numerator: u128, denominator: u128) -> Option<u16> {
    let twice = (numerator * 2 + denominator).checked_div(denominator * 2)?;
    u16::try_from(twice).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn share() -> impl Strategy<Value = Share> {
        (0..=1_000_000_u32).prop_flat_map(|n| (0..=n).prop_map(move |yes| Share { yes, n }))
    }

    #[test]
    fn a_half_is_rounded_up() {
        assert_eq!(Share { yes: 1, n: 200 }.percent(), Some(1));
        assert_eq!(Share { yes: 1, n: 201 }.percent(), Some(0));
        assert_eq!(Share { yes: 2, n: 3 }.basis_points(), Some(6667));
        assert_eq!(Share { yes: 0, n: 0 }.percent(), None);
    }

    #[test]
    fn a_difference_is_rounded_once() {
        // 33.33 % and 66.67 % are 33.34 points apart when rounded first; the difference is 33.33.
        let (third, two_thirds) = (Share { yes: 1, n: 3 }, Share { yes: 2, n: 3 });
        assert_eq!(third.apart(two_thirds), Some(3333));
    }

    proptest! {
        #[test]
        fn a_share_lies_between_nothing_and_all(share in share()) {
            match share.basis_points() {
                None => prop_assert_eq!(share.n, 0),
                Some(bp) => prop_assert!(bp <= 10_000),
            }
        }

        #[test]
        fn yes_and_no_make_up_all(share in share()) {
            let no = Share { yes: share.n - share.yes, n: share.n };
            if let (Some(yes), Some(no)) = (share.basis_points(), no.basis_points()) {
                // Each may be rounded up by half a point.
                prop_assert!((10_000..=10_001).contains(&(yes + no)));
            }
        }

        #[test]
        fn being_apart_has_no_sign(a in share(), b in share()) {
            prop_assert_eq!(a.apart(b), b.apart(a));
            prop_assert_eq!(a.compare(b), b.compare(a).reverse());
        }
    }
}
