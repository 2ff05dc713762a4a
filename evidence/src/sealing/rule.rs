//! How many of the answers that wait are published together.

/// How an atom's answers are gathered into blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockRule {
    /// How many answers a block holds (k).
    pub k: u32,
    /// How many the first block holds; more than `k` where nobody knows how many members the atom has.
    pub first: u32,
    /// How many members the atom has: more answers than that are never published. None if nobody knows.
    pub members: Option<u32>,
}

/// How answers came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// One after another: blocks hold exactly `k`, so that their boundaries depend on who answered alone.
    OneByOne,
    /// All at once, as from a file: one block takes all.
    AtOnce,
}

impl BlockRule {
    /// How many of the `waiting` answers are published now, after `published` of the atom were before: also those that waited
    /// apart, because they were asked something else.
    pub fn seals(&self, waiting: u32, published: u32, arrival: Arrival) -> u32 {
        let first = if published == 0 { self.first.max(self.k) } else { self.k };
        let room = self.members.map_or(u32::MAX, |members| members.saturating_sub(published));
        let most = waiting.min(room);
        if most < first || self.k == 0 {
            return 0;
        }
        match arrival {
            Arrival::AtOnce => most,
            Arrival::OneByOne => first + (most - first) / self.k * self.k,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_full_or_not_sealed() {
        let known = BlockRule { k: 10, first: 10, members: Some(60) };
        let unknown = BlockRule { k: 10, first: 50, members: None };
        for (rule, waiting, published, arrival, sealed) in [
            (known, 9, 0, Arrival::OneByOne, 0),
            (known, 10, 0, Arrival::OneByOne, 10),
            (known, 29, 20, Arrival::OneByOne, 20),
            (known, 29, 0, Arrival::AtOnce, 29),
            (known, 9, 0, Arrival::AtOnce, 0),
            (known, 30, 40, Arrival::OneByOne, 20),
            (known, 30, 45, Arrival::AtOnce, 15),
            (known, 30, 55, Arrival::OneByOne, 0),
            (unknown, 49, 0, Arrival::OneByOne, 0),
            (unknown, 50, 0, Arrival::OneByOne, 50),
            (unknown, 67, 0, Arrival::OneByOne, 60),
            (unknown, 254, 0, Arrival::AtOnce, 254),
            (unknown, 12, 50, Arrival::OneByOne, 10),
        ] {
            assert_eq!(rule.seals(waiting, published, arrival), sealed, "{rule:?} {waiting} {published}");
        }
    }
}
