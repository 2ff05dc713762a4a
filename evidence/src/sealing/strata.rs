//! Which sealing atoms a segment is made of.

use std::collections::BTreeSet;

use super::{Fate, Plan, PlannedAtom, SealingAtom};

/// A part of the membership that figures are published for: a union of atoms.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// The whole membership.
    Whole,
    /// All members of a division.
    Division(String),
    /// All members who hold exactly these divisions.
    Combination(BTreeSet<String>),
    /// All members who have this value in a breakdown attribute.
    Value {
        /// The attribute.
        attribute: String,
        /// Its value.
        value: String,
    },
}

/// A stratum of a segment: the members of a sealing atom, or members whose answers are never shown there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StratumRef {
    /// Where its published answers come from. None for a silent stratum: it has members but never answers.
    pub source: Option<SealingAtom>,
    /// Its members in the frozen roster, at least 1.
    pub members: u32,
}

impl Segment {
    /// Whether the members of this atom belong to the segment.
    fn covers(&self, atom: &PlannedAtom) -> bool {
        match self {
            Self::Whole => true,
            Self::Division(division) => atom.size.divisions.contains(division),
            Self::Combination(divisions) => atom.size.divisions == *divisions,
            Self::Value { attribute, value } => atom.size.values.get(attribute) == Some(value),
        }
    }
}

impl Plan {
    /// The strata of a segment: its sealing atoms, one each, never merged; what is never shown there comes last as one
    /// silent stratum. Empty if the segment has no members.
    pub fn strata(&self, segment: &Segment) -> Vec<StratumRef> {
        let own = self.covered(segment).filter(|atom| atom.fate == Fate::Published).map(|atom| StratumRef {
            source: Some(SealingAtom::Own(atom.size.key.clone())),
            members: atom.size.members,
        });
        let rare = self.sum(segment, Fate::Rare);
        let silent = self.sum(segment, Fate::Silent);
        let (merged, silent) = match segment {
            Segment::Whole => (rare, silent),
            _ => (0, rare + silent),
        };
        let merged = StratumRef { source: Some(SealingAtom::MergedRare), members: merged };
        let silent = StratumRef { source: None, members: silent };
        own.chain([merged, silent]).filter(|stratum| stratum.members > 0).collect()
    }

    /// The members of a segment in the frozen roster.
    pub fn members(&self, segment: &Segment) -> u32 {
        self.covered(segment).map(|atom| atom.size.members).sum()
    }

    /// The members of a segment whose answers are never shown in it.
    pub fn never_shown(&self, segment: &Segment) -> u32 {
        let silent = self.strata(segment).into_iter().filter(|stratum| stratum.source.is_none());
        silent.map(|stratum| stratum.members).sum()
    }

    /// The atoms of a segment.
    fn covered<'a>(&'a self, segment: &'a Segment) -> impl Iterator<Item = &'a PlannedAtom> {
        self.atoms().iter().filter(|atom| segment.covers(atom))
    }

    /// The members that a segment has in atoms with this fate.
    fn sum(&self, segment: &Segment, fate: Fate) -> u32 {
        self.covered(segment).filter(|atom| atom.fate == fate).map(|atom| atom.size.members).sum()
    }
}
