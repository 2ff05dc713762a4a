//! What is sealed with what, against the golden vectors and the promises.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};

use evidence::sealing::{
    Arrival, AtomSize, Block, Fate, Plan, PlanError, Sealer, SealingAtom, Segment, StratumRef,
};
use proptest::prelude::*;
use serde_json::Value;

/// How many answers make a block.
const K: u32 = 10;

/// An atom named by its divisions, 'AL' for the members of A and of L.
fn atom(divisions: &str, members: u32) -> AtomSize {
    let key = divisions.to_owned();
    let divisions = divisions.chars().map(String::from).collect();
    AtomSize { key, divisions, values: BTreeMap::new(), members }
}

fn plan(k: u32, atoms: &[(&str, u32)]) -> Plan {
    Plan::open(k, atoms.iter().map(|(divisions, members)| atom(divisions, *members)).collect()).unwrap()
}

fn division(name: &str) -> Segment {
    Segment::Division(name.to_owned())
}

fn combination(divisions: &str) -> Segment {
    Segment::Combination(divisions.chars().map(String::from).collect())
}

fn own(key: &str) -> Option<SealingAtom> {
    Some(SealingAtom::Own(key.to_owned()))
}

fn check(plan: &Plan, segment: &Segment, expected: &[(Option<SealingAtom>, u32)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(source, members)| StratumRef { source: source.clone(), members: *members })
        .collect();
    assert_eq!(plan.strata(segment), expected, "{segment:?}");
}

/// The case: 3,000 members, of whom 30 hold all three divisions and 40 hold two.
fn case() -> Plan {
    plan(K, &[("A", 1100), ("L", 600), ("M", 700), ("AL", 490), ("AM", 40), ("LM", 40), ("ALM", 30)])
}

#[test]
fn rare_atoms_enter_the_whole_as_one_and_are_silent_elsewhere() {
    let plan = case();
    let merged = Some(SealingAtom::MergedRare);
    let alone = |key: &str, members| (own(key), members);
    check(
        &plan,
        &Segment::Whole,
        &[alone("A", 1100), alone("L", 600), alone("M", 700), alone("AL", 490), (merged.clone(), 110)],
    );
    check(&plan, &division("A"), &[alone("A", 1100), alone("AL", 490), (None, 70)]);
    check(&plan, &division("M"), &[alone("M", 700), (None, 110)]);
    check(&plan, &combination("LA"), &[alone("AL", 490)]);
    check(&plan, &combination("ALM"), &[(None, 30)]);
    check(&plan, &division("none such"), &[]);
    assert_eq!(plan.seals_with("ALM"), merged);
    assert_eq!(plan.seals_with("A"), own("A"));
    assert_eq!(plan.never_shown(&Segment::Whole), 0);
    assert_eq!(plan.never_shown(&division("A")), 70);
}

#[test]
fn too_few_rare_members_stay_silent_in_the_whole_too() {
    let plan = plan(K, &[("A", 1000), ("L", 50), ("AL", 49)]);
    assert_eq!(
        plan.atoms().iter().map(|atom| atom.fate).collect::<Vec<_>>(),
        [Fate::Published, Fate::Published, Fate::Silent]
    );
    check(&plan, &Segment::Whole, &[(own("A"), 1000), (own("L"), 50), (None, 49)]);
    assert_eq!(plan.seals_with("AL"), None);
    assert_eq!(plan.never_shown(&Segment::Whole), 49);
}

#[test]
fn answers_from_outside_the_frozen_roster_are_held_back() {
    let plan = plan(K, &[("A", 1000), ("L", 30), ("AL", 40), ("M", 0)]);
    assert_eq!(plan.seals_with("L"), Some(SealingAtom::MergedRare));
    assert_eq!(plan.seals_with("M"), None, "nobody in the roster");
    assert_eq!(plan.seals_with("AM"), None, "a combination unknown at opening");
    check(&plan, &combination("M"), &[]);
}

#[test]
fn late_members_never_push_the_answers_of_an_atom_beyond_its_roster() {
    let plan = plan(K, &[("A", 55)]);
    let sealed =
        |atom: &SealingAtom, waiting, published| plan.rule(atom).seals(waiting, published, Arrival::OneByOne);
    let a = SealingAtom::Own("A".to_owned());
    assert_eq!(sealed(&a, 9, 0), 0);
    assert_eq!(sealed(&a, 30, 0), 30);
    assert_eq!(sealed(&a, 30, 50), 0);
    assert_eq!(sealed(&a, u32::MAX, 0), 50);
    assert_eq!(sealed(&SealingAtom::MergedRare, 30, 0), 0);
}

#[test]
fn a_breakdown_splits_combinations() {
    let value = |value: &str| BTreeMap::from([("career".to_owned(), value.to_owned())]);
    let early = AtomSize { key: "A early".to_owned(), values: value("early"), ..atom("A", 300) };
    let late = AtomSize { key: "A late".to_owned(), values: value("late"), ..atom("A", 20) };
    let plan = Plan::open(K, vec![early, late]).unwrap();
    check(&plan, &combination("A"), &[(own("A early"), 300), (None, 20)]);
    let segment = Segment::Value { attribute: "career".to_owned(), value: "late".to_owned() };
    check(&plan, &segment, &[(None, 20)]);
}

#[test]
fn a_plan_that_protects_nobody_is_refused() {
    assert_eq!(Plan::open(4, vec![]), Err(PlanError::KTooSmall(4)));
    assert_eq!(
        Plan::open(10, vec![atom("A", 1), atom("A", 2)]),
        Err(PlanError::TwiceTheSame("A".to_owned()))
    );
    assert_eq!(Plan::open(10, vec![atom("A", u32::MAX), atom("L", 1)]), Err(PlanError::TooManyMembers));
}

#[test]
fn blocks_are_sealed_as_in_the_golden_run() {
    let golden: Value = serde_json::from_str(include_str!("golden/privacy_blocks.json")).unwrap();
    let (input, expected) = (&golden["cases"][0]["input"], &golden["cases"][0]["expected"]);
    let number = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    let keys: Vec<String> = serde_json::from_value(input["atoms"].clone()).unwrap();
    let domains: Vec<Vec<usize>> = serde_json::from_value(input["domains_as_atom_indices"].clone()).unwrap();
    let arrivals: Vec<(usize, u32)> = serde_json::from_value(input["arrivals_atom_yes"].clone()).unwrap();
    let atoms: Vec<_> = keys.iter().map(|key| (key.as_str(), 1000)).collect();
    let mut sealer = Sealer::new(plan(number(&input["k"]), &atoms));

    let mut seals = expected["seals"].as_array().unwrap().iter();
    let (mut answers, mut yes) = (vec![0; keys.len()], vec![0; keys.len()]);
    let mut arrived = vec![0; keys.len()];
    let over = |counts: &[u32]| -> Vec<u32> {
        domains.iter().map(|atoms| atoms.iter().map(|atom| counts[*atom]).sum()).collect()
    };
    for (arrival, (atom, says)) in arrivals.into_iter().enumerate() {
        arrived[atom] += 1;
        let Some(block) = sealer.submit(&keys[atom], 1, says) else { continue };
        let seal = seals.next().unwrap();
        let block_yes: u32 = block.answers.iter().sum();
        answers[atom] += u32::try_from(block.answers.len()).unwrap();
        yes[atom] += block_yes;
        assert_eq!(Some(block.atom), own(&keys[atom]));
        assert_eq!(number(&seal["after_arrival"]) as usize, arrival + 1);
        assert_eq!(number(&seal["atom"]) as usize, atom);
        assert_eq!(number(&seal["block_yes"]), block_yes);
        assert_eq!(number(&seal["atom_yes_total"]), yes[atom]);
        assert_eq!(seal["published_answers"], Value::from(over(&answers)));
        assert_eq!(seal["published_yes"], Value::from(over(&yes)));
    }
    assert_eq!(seals.next(), None);
    let never: Vec<u32> = arrived.iter().zip(&answers).map(|(all, published)| all - published).collect();
    assert_eq!(expected["never_published_per_atom"], Value::from(never.clone()));
    assert_eq!(sealer.unpublished(), never.iter().sum::<u32>() as usize);
}

/// Up to eight combinations of three divisions, and how many members hold each.
fn plans() -> impl Strategy<Value = Plan> {
    const COMBINATIONS: [&str; 8] = ["", "A", "L", "M", "AL", "AM", "LM", "ALM"];
    (5..=12_u32, prop::collection::vec(0..120_u32, 1..=8)).prop_map(|(k, members)| {
        let atoms: Vec<_> = COMBINATIONS.into_iter().zip(members).collect();
        plan(k, &atoms)
    })
}

proptest! {
    #[test]
    fn every_member_is_in_exactly_one_stratum(plan in plans()) {
        for segment in [Segment::Whole, division("A"), combination("AL"), combination("")] {
            let strata = plan.strata(&segment);
            prop_assert_eq!(strata.iter().map(|stratum| stratum.members).sum::<u32>(), plan.members(&segment));
            let sources: BTreeSet<_> = strata.iter().map(|stratum| &stratum.source).collect();
            prop_assert_eq!(sources.len(), strata.len(), "no source twice");
        }
    }

    #[test]
    fn whatever_is_published_has_enough_members(plan in plans()) {
        for segment in [Segment::Whole, division("A"), combination("AL")] {
            for stratum in plan.strata(&segment) {
                prop_assert!(stratum.source.is_none() || stratum.members >= 5 * plan.k());
                prop_assert!(segment == Segment::Whole || stratum.source != Some(SealingAtom::MergedRare));
            }
        }
    }

    #[test]
    fn blocks_have_exactly_k_answers_to_the_same_and_none_is_lost(
        plan in plans(),
        arrivals in prop::collection::vec((0..8_usize, 1..4_u32), 0..900),
    ) {
        let keys: Vec<_> = plan.atoms().iter().map(|atom| atom.size.key.clone()).collect();
        let k = plan.k();
        let mut sealer = Sealer::new(plan.clone());
        let mut published = 0;
        for (who, (atom, cohort)) in arrivals.iter().enumerate() {
            let key = keys.get(*atom).map_or("unknown", String::as_str);
            if let Some(block) = sealer.submit(key, *cohort, who) {
                prop_assert_eq!(block.answers.len(), k as usize);
                prop_assert!(block.answers.iter().all(|who| arrivals[*who].1 == *cohort));
                published += block.answers.len();
            }
        }
        prop_assert_eq!(published + sealer.unpublished(), arrivals.len());
        for (atom, published) in sealer.published() {
            prop_assert!(Some(*published) <= plan.rule(atom).members);
            prop_assert_eq!(*published % k, 0);
        }
    }

    #[test]
    fn boundaries_do_not_depend_on_the_answers(
        plan in plans(),
        arrivals in prop::collection::vec((0..8_usize, any::<bool>(), any::<bool>()), 0..600),
    ) {
        let keys: Vec<_> = plan.atoms().iter().map(|atom| atom.size.key.clone()).collect();
        let (mut one, mut other) = (Sealer::new(plan.clone()), Sealer::new(plan));
        for (atom, this, that) in arrivals {
            let key = keys.get(atom).map_or("unknown", String::as_str);
            let (one, other) = (one.submit(key, 1, this), other.submit(key, 1, that));
            prop_assert_eq!(one.map(|block| block.atom), other.map(|block| block.atom));
        }
    }

    #[test]
    fn who_in_a_block_gave_which_answer_leaves_no_trace(
        plan in plans(),
        arrivals in prop::collection::vec((0..8_usize, 0..5_u32), 0..600),
    ) {
        let blocks = sealed(&plan, &arrivals);
        let mut exchanged = arrivals.clone();
        for block in blocks.iter().flatten() {
            for (person, other) in block.answers.iter().zip(block.answers.iter().rev()) {
                exchanged[person.0].1 = other.1;
            }
        }
        prop_assert_eq!(published(&blocks), published(&sealed(&plan, &exchanged)));
    }
}

/// What each arrival of an atom's member with an answer seals: answers with their places.
fn sealed(plan: &Plan, arrivals: &[(usize, u32)]) -> Vec<Option<Block<(usize, u32)>>> {
    let mut sealer = Sealer::new(plan.clone());
    let submit = |(place, (atom, says)): (usize, &(usize, u32))| {
        let key = plan.atoms().get(*atom).map_or("unknown", |atom| atom.size.key.as_str());
        sealer.submit(key, 1, (place, *says))
    };
    arrivals.iter().enumerate().map(submit).collect()
}

/// The tally that each arrival publishes, if any.
fn published(blocks: &[Option<Block<(usize, u32)>>]) -> Vec<Option<(SealingAtom, BTreeMap<u32, u32>)>> {
    let tally = |block: &Block<(usize, u32)>| {
        let mut tally = BTreeMap::new();
        block.answers.iter().for_each(|(_, says)| *tally.entry(*says).or_insert(0) += 1);
        (block.atom.clone(), tally)
    };
    blocks.iter().map(|block| block.as_ref().map(tally)).collect()
}
