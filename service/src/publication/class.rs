//! The classes of an anonymous campaign: the groups that its members can hide in.

use std::collections::BTreeMap;

use domain::segment::Combination;
use evidence::sealing::{Fate, Plan, SealingAtom};
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
    /// have is of it. It is there only if it has as many members as any other needs: whoever answered as one of a few would be named by
    /// it. None without a roster, where nobody is invited.
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
            match atom.fate {
                Fate::Published => {}
                Fate::Rare => {
                    merged.members += atom.size.members;
                    continue;
                }
                Fate::Silent => continue,
            }
            let attributes = atom.size.values.clone().into_iter().filter(|(_, value)| !value.is_empty());
            classes.push(Class {
                name: atom.size.key.clone(),
                combination: combination_of(&atom.size.key).unwrap_or_default(),
                attributes: attributes.collect(),
                members: atom.size.members,
            });
        }
        // The plan calls an atom rare only where all of them together have enough members.
        if merged.members > 0 {
            classes.push(merged);
        }
        classes
    }

    /// How many members of the frozen roster are of no class, since too few have a rare combination, all of these together.
    pub fn of_no_class(&self) -> u32 {
        let silent = self.plan.iter().flat_map(Plan::atoms).filter(|atom| atom.fate == Fate::Silent);
        silent.map(|atom| atom.size.members).sum()
    }

    /// The class with this name.
    pub fn class(&self, name: &str) -> Option<Class> {
        self.classes().into_iter().find(|class| class.name == name)
    }

    /// The class of somebody who holds this; none without a roster, and where too few have a rare combination to hide among.
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
        let atom =
            if class.is_merged() { SealingAtom::MergedRare } else { SealingAtom::Own(class.name.clone()) };
        Queue { name: name(&atom), rule: Some(plan.rule(&atom)) }
    }
}

#[cfg(test)]
mod tests {
    use domain::registration::Atom;

    use super::*;

    fn held(divisions: &[&str]) -> Combination {
        divisions.iter().map(|id| id.parse().unwrap()).collect()
    }

    fn values(region: &str) -> BTreeMap<String, String> {
        [("region".to_owned(), region.to_owned())].into()
    }

    /// Thirty members of LITA in the north, and so many with each of the rare combinations; k is 5.
    fn publication(rare: &[(&[&str], u32)]) -> Publication {
        let atom = |divisions: &[&str], members| Atom {
            divisions: held(divisions),
            attributes: values("north"),
            members,
        };
        let mut atoms = vec![atom(&["lita"], 30)];
        atoms.extend(rare.iter().map(|(divisions, members)| atom(divisions, *members)));
        Publication::new(5, vec!["region".to_owned()], &atoms).unwrap()
    }

    #[test]
    fn few_with_rare_combinations_are_no_class() {
        for (rare, n) in
            [(&[][..], 0), (&[(&["alcts"][..], 1)], 1), (&[(&["alcts"], 20), (&["llama"], 4)], 24)]
        {
            let publication = publication(rare);
            let names: Vec<String> = publication.classes().into_iter().map(|class| class.name).collect();
            assert_eq!(names, ["lita|north"], "{n} of them");
            assert_eq!(publication.of_no_class(), n);
            assert_eq!(publication.class_of(&held(&["alcts"]), &values("north")), None);
            // Whoever changes after the opening to what nobody had.
            assert_eq!(publication.class_of(&held(&["alcts", "lita"]), &values("north")), None);
            assert_eq!(publication.class_of(&held(&["lita"]), &values("south")), None);
            assert!(publication.class_of(&held(&["lita"]), &values("north")).is_some());
        }
    }

    #[test]
    fn enough_with_rare_combinations_are_one_class() {
        let publication = publication(&[(&["alcts"], 20), (&["llama"], 5)]);
        assert_eq!(publication.of_no_class(), 0);
        for (divisions, region) in
            [(&["alcts"][..], "north"), (&["alcts", "lita"], "north"), (&["lita"], "south")]
        {
            let class = publication.class_of(&held(divisions), &values(region)).unwrap();
            assert_eq!((class.is_merged(), class.members), (true, 25));
            assert_eq!(publication.queue_of(&class).name, RARE);
        }
    }
}
