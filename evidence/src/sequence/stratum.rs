//! One stratum: a sealing atom, its answers, and what they say of its total.

use super::factorials::log_factorial;

/// The most members of one stratum: products of two counts then fit 64 bits.
const MOST_MEMBERS: u32 = i32::MAX as u32;

/// The members of a sealing atom, how many of them answered, and how many of those said yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stratum {
    members: u32,
    answered: u32,
    yes: u32,
}

/// Counts that contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Inconsistent {
    /// A stratum has more members than can be computed with.
    #[error("{members} members are more than the {MOST_MEMBERS} that can be computed with")]
    TooManyMembers {
        /// How many there are.
        members: u32,
    },
    /// More answered than there are members.
    #[error("{answered} of {members} members answered")]
    MoreAnswersThanMembers {
        /// How many answered.
        answered: u32,
        /// How many there are.
        members: u32,
    },
    /// More gave a certain answer than answered at all.
    #[error("{counted} answers are counted, but {answered} answered")]
    MoreCountedThanAnswered {
        /// How many gave the answer.
        counted: u64,
        /// How many answered.
        answered: u32,
    },
}

/// Checks that counts of distinct people do not contradict each other.
pub(crate) fn check(members: u32, answered: u32, counted: u64) -> Result<(), Inconsistent> {
    if members > MOST_MEMBERS {
        return Err(Inconsistent::TooManyMembers { members });
    }
    if answered > members {
        return Err(Inconsistent::MoreAnswersThanMembers { answered, members });
    }
    if counted > u64::from(answered) {
        return Err(Inconsistent::MoreCountedThanAnswered { counted, answered });
    }
    Ok(())
}

impl Stratum {
    /// A stratum of consistent counts; an error says which contradict each other.
    ///
    /// All who answered count, also who left the question out or does not know: they are not among `yes`.
    pub fn new(members: u32, answered: u32, yes: u32) -> Result<Self, Inconsistent> {
        check(members, answered, u64::from(yes))?;
        Ok(Self { members, answered, yes })
    }

    /// Counts that were derived from checked ones.
    pub(crate) fn derived(members: u32, answered: u32, yes: u32) -> Self {
        debug_assert!(check(members, answered, u64::from(yes)).is_ok());
        Self { members, answered, yes }
    }

    /// All members.
    pub fn members(&self) -> u32 {
        self.members
    }

    /// The members whose answers are published.
    pub fn answered(&self) -> u32 {
        self.answered
    }

    /// Those of them who said yes.
    pub fn yes(&self) -> u32 {
        self.yes
    }

    /// The members who have not been heard.
    pub fn unheard(&self) -> u32 {
        self.members - self.answered
    }

    /// The total that is likeliest; the lowest one if all are equally likely.
    pub(super) fn likeliest(&self) -> i64 {
        let (yes, answered) = (i64::from(self.yes), i64::from(self.answered));
        if answered == 0 {
            return 0;
        }
        let first_falling = (yes * (i64::from(self.members) + 1) + answered - 1) / answered - 1;
        first_falling.clamp(yes, yes + i64::from(self.unheard()))
    }

    /// `log C(N-n, K-S) - log C(N, K)` for a total K from S to N-n+S: concave.
    pub(super) fn log_likelihood(&self, total: i64) -> f64 {
        let (members, unheard) = (i64::from(self.members), i64::from(self.unheard()));
        let unheard_yes = total - i64::from(self.yes);
        log_factorial(unheard)
            - log_factorial(unheard_yes)
            - log_factorial(unheard - unheard_yes)
            - log_factorial(members)
            + log_factorial(total)
            + log_factorial(members - total)
    }

    /// By what fraction the likelihood grows from a total to the next, for totals from S to N-n+S-1; falls with it.
    ///
    /// That is `(K+1)/(K+1-S) * (N-n-K+S)/(N-K) - 1`, with the numerators subtracted exactly.
    pub(super) fn growth(&self, total: i64) -> f64 {
        let (members, yes, no) =
            (i64::from(self.members), i64::from(self.yes), i64::from(self.answered - self.yes));
        let numerator = yes * (members - total) - no * (total + 1);
        let denominator = (total + 1 - yes) * (members - total);
        numerator as f64 / denominator as f64
    }
}
