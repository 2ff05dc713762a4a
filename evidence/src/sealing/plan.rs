//! What is decided about every atom when the campaign opens.

use std::collections::{BTreeMap, BTreeSet};

use super::{BlockRule, LEAST_K, RARE_BELOW, SealingAtom};

/// The sealing plan of a campaign: decided from the roster's counts at opening, frozen with it, never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    k: u32,
    atoms: Vec<PlannedAtom>,
}

/// How many members of the roster hold exactly these divisions and these values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AtomSize {
    /// What names the atom; unique within a plan.
    pub key: String,
    /// The divisions that all its members belong to; none for members without a division.
    pub divisions: BTreeSet<String>,
    /// The value that all its members have in each breakdown attribute registered before opening.
    pub values: BTreeMap<String, String>,
    /// Its members in the frozen roster.
    pub members: u32,
}

/// An atom and what was decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedAtom {
    /// The atom and its members.
    pub size: AtomSize,
    /// How its answers are published.
    pub fate: Fate,
}

/// How the answers of an atom are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// At least `5k` members: sealed on its own and counted wherever it belongs.
    Published,
    /// Fewer than `5k` members: sealed together with all other rare atoms, counted in the whole membership only.
    Rare,
    /// Never published: all rare atoms together have fewer than `5k` members, or the roster has nobody in this atom.
    Silent,
}

/// Why a plan cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The blocks would be too small to protect anybody.
    #[error("blocks of {0} answers are too small: at least {LEAST_K} are needed")]
    KTooSmall(u32),
    /// Two atoms have the same key.
    #[error("the atom '{0}' is there twice")]
    TwiceTheSame(String),
    /// The members cannot be counted.
    #[error("the roster has more than {} members", u32::MAX)]
    TooManyMembers,
}

impl Plan {
    /// Decides the fate of every atom.
    ///
    /// # Errors
    /// If `k` is below 5, a key occurs twice, or there are more than `u32::MAX` members.
    pub fn open(k: u32, sizes: Vec<AtomSize>) -> Result<Self, PlanError> {
        if k < LEAST_K {
            return Err(PlanError::KTooSmall(k));
        }
        let mut keys = BTreeSet::new();
        if let Some(twice) = sizes.iter().find(|size| !keys.insert(&size.key)) {
            return Err(PlanError::TwiceTheSame(twice.key.clone()));
        }
        sizes
            .iter()
            .try_fold(0_u32, |sum, size| sum.checked_add(size.members))
            .ok_or(PlanError::TooManyMembers)?;
        let rare = sizes.iter().map(|size| size.members).filter(|members| !is_enough(*members, k)).sum();
        let fate_of = |members| match members {
            0 => Fate::Silent,
            members if is_enough(members, k) => Fate::Published,
            _ if is_enough(rare, k) => Fate::Rare,
            _ => Fate::Silent,
        };
        let atoms = sizes.into_iter().map(|size| PlannedAtom { fate: fate_of(size.members), size }).collect();
        Ok(Self { k, atoms })
    }

    /// How many answers make a block.
    pub fn k(&self) -> u32 {
        self.k
    }

    /// The atoms and their fates, in the order in which they were given.
    pub fn atoms(&self) -> &[PlannedAtom] {
        &self.atoms
    }

    /// The atom that an answer from `key` waits in. None if such an answer is held back for ever.
    ///
    /// A combination that the frozen roster does not have, because the roster changed late or a public link was used,
    /// has no members that an answer could hide among or stand for. Merging it into the rare ones would publish more
    /// answers than members; its answers are held back.
    pub fn seals_with(&self, key: &str) -> Option<SealingAtom> {
        let atom = self.atoms.iter().find(|atom| atom.size.key == key)?;
        match atom.fate {
            Fate::Published => Some(SealingAtom::Own(atom.size.key.clone())),
            Fate::Rare => Some(SealingAtom::MergedRare),
            Fate::Silent => None,
        }
    }

    /// How the answers of an atom are gathered into blocks: never more of them than the atom has members, so that who
    /// joins it late does not push its answers beyond the frozen roster.
    pub fn rule(&self, atom: &SealingAtom) -> BlockRule {
        let members = match atom {
            SealingAtom::Own(key) => self
                .atoms
                .iter()
                .find(|atom| atom.size.key == *key && atom.fate == Fate::Published)
                .map_or(0, |atom| atom.size.members),
            SealingAtom::MergedRare => self.members_with(Fate::Rare),
        };
        BlockRule { k: self.k, first: self.k, members: Some(members) }
    }

    /// The members of all atoms with this fate.
    fn members_with(&self, fate: Fate) -> u32 {
        self.atoms.iter().filter(|atom| atom.fate == fate).map(|atom| atom.size.members).sum()
    }
}

/// Whether so many members are enough to be published.
fn is_enough(members: u32, k: u32) -> bool {
    members >= k.saturating_mul(RARE_BELOW)
}
