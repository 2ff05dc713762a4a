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
    /// The share in whole percent, a half rounded up. None if nobody answered.
    pub fn percent(self) -> Option<u16> {
        rounded(u128::from(self.yes) * 100, u128::from(self.n))
    }

    /// What is certain of the share among all members, whatever those think who have not answered: none of them, then all
    /// of them say yes (Manski 1989). `members` below `n` count as `n`.
    pub fn certain(self, members: u32) -> [Share; 2] {
        let n = members.max(self.n);
        [Share { yes: self.yes, n }, Share { yes: self.yes + (n - self.n), n }]
    }

    /// Compares two shares exactly. A share of nobody is less than every other.
    pub fn compare(self, other: Share) -> Ordering {
        match (self.n, other.n) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            _ => {
                let crossed = |yes: u32, n: u32| u64::from(yes) * u64::from(n);
                crossed(self.yes, other.n).cmp(&crossed(other.yes, self.n))
            }
        }
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
        assert_eq!(Share { yes: 2, n: 3 }.percent(), Some(67));
        assert_eq!(Share { yes: 0, n: 0 }.percent(), None);
    }

    #[test]
    fn the_silent_could_say_either() {
        let [low, high] = Share { yes: 3, n: 10 }.certain(100);
        assert_eq!((low.percent(), high.percent()), (Some(3), Some(93)));
        let all = Share { yes: 3, n: 10 };
        assert_eq!(all.certain(9), [all, all]);
    }

    proptest! {
        #[test]
        fn a_share_lies_between_nothing_and_all(share in share()) {
            match share.percent() {
                None => prop_assert_eq!(share.n, 0),
                Some(percent) => prop_assert!(percent <= 100),
            }
        }

        #[test]
        fn yes_and_no_make_up_all(share in share()) {
            let no = Share { yes: share.n - share.yes, n: share.n };
            if let (Some(yes), Some(no)) = (share.percent(), no.percent()) {
                // Each may be rounded up by half a percent.
                prop_assert!((100..=101).contains(&(yes + no)));
            }
        }

        #[test]
        fn the_greater_of_two_is_greater_either_way(a in share(), b in share()) {
            prop_assert_eq!(a.compare(b), b.compare(a).reverse());
        }
    }
}
