//! What the answers say of an assumption.

use serde::{Deserialize, Serialize};

/// What the answers say of an assumption in a segment. Once supported or denied it stays so while the answers add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// Everything that the answers leave possible keeps the promise.
    Supported,
    /// Nothing that the answers leave possible keeps the promise.
    Denied,
    /// The answers leave both possible, or early and late answers disagree.
    NotYetKnown,
}

impl Verdict {
    /// In every division, or several questions joined by 'and': supported if all are, denied if one is. Not yet known
    /// if there are none.
    pub fn every(verdicts: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(verdicts, Self::Supported, Self::Denied)
    }

    /// In some division, or several questions joined by 'or': supported if one is, denied if all are. Not yet known if
    /// there are none.
    pub fn some(verdicts: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(verdicts, Self::Denied, Self::Supported)
    }

    /// `one` decides alone, `all` only together.
    fn joined(verdicts: impl IntoIterator<Item = Self>, all: Self, one: Self) -> Self {
        let mut verdicts = verdicts.into_iter().peekable();
        if verdicts.peek().is_none() {
            return Self::NotYetKnown;
        }
        verdicts.fold(all, |joined, verdict| match (joined, verdict) {
            (joined, verdict) if joined == one || verdict == one => one,
            (joined, verdict) if joined == verdict => joined,
            _ => Self::NotYetKnown,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::{self, Denied, NotYetKnown, Supported};

    #[test]
    fn scopes_follow_the_strictest_and_the_most_lenient_division() {
        let check = |verdicts: &[Verdict], every, some| {
            assert_eq!(Verdict::every(verdicts.iter().copied()), every, "every of {verdicts:?}");
            assert_eq!(Verdict::some(verdicts.iter().copied()), some, "some of {verdicts:?}");
        };
        check(&[Supported, Supported], Supported, Supported);
        check(&[Supported, NotYetKnown], NotYetKnown, Supported);
        check(&[NotYetKnown, Denied, Supported], Denied, Supported);
        check(&[Denied, NotYetKnown], Denied, NotYetKnown);
        check(&[Denied, Denied], Denied, Denied);
        check(&[NotYetKnown, NotYetKnown], NotYetKnown, NotYetKnown);
        check(&[], NotYetKnown, NotYetKnown);
    }
}
