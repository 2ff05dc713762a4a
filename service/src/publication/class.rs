//! The classes of an anonymous campaign: the groups that its members can hide in.

use std::collections::BTreeMap;

use domain::segment::Combination;
use evidence::sealing::{Fate, SealingAtom};
use store::Queue;

use super::{Publication, RARE, atom_key, combination_of, name};

/// Members of an anonymous campaign who cannot be told apart: those of an atom that is published by itself, or those of all others
/// together. What is known of whoever answers is their class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Its name, unique in the campaign.
    pub name: String,
    /// The divisions that all of them hold; none where combinations are merged.
    pub combination: Combination,
    /// What they have in what results are broken down by; nothing where combinations are merged.
    pub attributes: BTreeMap<String, String>,
    /// How many members it has.
    pub members: u32,
}

impl Class {
    /// Whether it is that of everybody whose combination is too rare to be a class of its own.
    pub fn is_merged(&self) -> bool {
        self.name == RARE
    }
}

impl Publication {
    /// All classes, that of rare combinations last: whoever comes to hold a combination after the opening that the frozen roster does not
    /// have is of it. None without a roster, where nobody is invited.
    pub fn classes(&self) -> Vec<Class> {
        let Some(plan) = &self.plan else { return Vec::new() };
        let mut merged = Class {
            name: RARE.to_owned(),
            combination: Combination::default(),
            attributes: BTreeMap::new(),
            members: 0,
        };
        let mut classes = Vec::new();
        for atom in plan.atoms() {
            if atom.fate != Fate::Published {
                merged.members += atom.size.members;
                continue;
            }
            let attributes = atom.size.values.clone().into_iter().filter(|(_, value)| !value.is_empty());
            classes.push(Class {
                name: atom.size.key.clone(),
                combination: combination_of(&atom.size.key).unwrap_or_default(),
                attributes: attributes.collect(),
                members: atom.size.members,
            });
        }
        classes.push(merged);
        classes
    }

    /// The class with this name.
    pub fn class(&self, name: &str) -> Option<Class> {
        self.classes().into_iter().find(|class| class.name == name)
    }

    /// The class of somebody who holds this; none without a roster.
    pub fn class_of(
        &self,
        combination: &Combination,
        attributes: &BTreeMap<String, String>,
    ) -> Option<Class> {
        let key = atom_key(combination, attributes, &self.breakdowns);
        self.class(&key).or_else(|| self.class(RARE))
    }

    /// Where the answers of a class wait.
    pub fn queue_of(&self, class: &Class) -> Queue {
        let Some(plan) = &self.plan else { return Queue::held() };
        let atom = if !class.is_merged() {
            SealingAtom::Own(class.name.clone())
        } else if plan.atoms().iter().any(|atom| atom.fate == Fate::Rare) {
            SealingAtom::MergedRare
        } else {
            return Queue::held();
        };
        Queue { name: name(&atom), rule: Some(plan.rule(&atom)) }
    }
}
