//! What can be computed from publications together, against the golden vectors and the definition.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;

use evidence::audit::{Group, Ragged, smallest_group};
use evidence::sealing::{AtomSize, Plan, Sealer, SealingAtom, Segment};
use proptest::prelude::*;
use serde_json::Value;

#[test]
fn the_smallest_group_is_that_of_the_golden_vectors() {
    let golden: Value = serde_json::from_str(include_str!("golden/privacy_blocks.json")).unwrap();
    let audits = &golden["cases"].as_array().unwrap()[1..];
    assert_eq!(audits.len(), 3);
    for case in audits {
        let rows: Vec<Vec<u8>> =
            serde_json::from_value(case["input"]["published_rows_over_cells"].clone()).unwrap();
        let rows: Vec<Vec<bool>> =
            rows.iter().map(|row| row.iter().map(|cell| *cell == 1).collect()).collect();
        let people: Vec<u32> = serde_json::from_value(case["input"]["people_per_cell"].clone()).unwrap();
        let expected = case["expected"]["smallest_group_with_a_computable_tally"].as_u64();
        let found = smallest_group(&rows, &people, u64::MAX).unwrap();
        assert_eq!(found.map(|group| group.people), expected, "{}", case["id"]);
    }
}

#[test]
fn a_person_is_given_away_by_subtraction() {
    let (before, after) = (vec![true, true, false], vec![true, true, true]);
    let found = smallest_group(&[before, after], &[9, 8, 1], 10).unwrap();
    assert_eq!(found, Some(Group { cells: vec![2], people: 1 }));
}

#[test]
fn publications_have_to_speak_of_the_same_cells() {
    let refused = smallest_group(&[vec![true], vec![]], &[1], 10);
    assert_eq!(refused, Err(Ragged { publication: 1, cells: 0, expected: 1 }));
}

/// Runs a campaign of three overlapping divisions. Gives what is published after every arrival, as rows over people: the
/// whole and each division from sealed counts, and beside it the whole from live counts.
fn run(arrivals: &[usize], k: u32, members: &[u32]) -> (Vec<Vec<bool>>, Vec<Vec<bool>>) {
    const COMBINATIONS: [&str; 7] = ["A", "L", "M", "AL", "AM", "LM", "ALM"];
    let sizes = COMBINATIONS.iter().zip(members).map(|(key, members)| AtomSize {
        key: (*key).to_owned(),
        divisions: key.chars().map(String::from).collect(),
        values: BTreeMap::new(),
        members: *members,
    });
    let plan = Plan::open(k, sizes.collect()).unwrap();
    let segments = [Segment::Whole, division("A"), division("L"), division("M")];
    let mut sealer = Sealer::new(plan.clone());
    let mut sealed: BTreeMap<SealingAtom, Vec<usize>> = BTreeMap::new();
    let (mut blocks, mut live) = (Vec::new(), Vec::new());
    let row =
        |people: &[usize]| (0..arrivals.len()).map(|person| people.contains(&person)).collect::<Vec<bool>>();
    for (person, atom) in arrivals.iter().enumerate() {
        live.push((0..arrivals.len()).map(|other| other <= person).collect());
        let Some(block) = sealer.submit(COMBINATIONS[*atom], 1, person) else { continue };
        sealed.entry(block.atom).or_default().extend(block.answers);
        for segment in &segments {
            let sources = plan.strata(segment).into_iter().filter_map(|stratum| stratum.source);
            let people: Vec<usize> =
                sources.filter_map(|atom| sealed.get(&atom)).flatten().copied().collect();
            blocks.push(row(&people));
        }
    }
    (blocks, live)
}

fn division(name: &str) -> Segment {
    Segment::Division(name.to_owned())
}

/// The rank by fraction-free elimination of whole numbers (Bareiss 1968).
fn rank(mut rows: Vec<Vec<i128>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let (mut rank, mut last) = (0, 1);
    for column in 0..columns {
        let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(rank, pivot);
        let pivot = rows[rank].clone();
        for row in &mut rows[rank + 1..] {
            let factor = row[column];
            for (entry, above) in row.iter_mut().zip(&pivot) {
                *entry = (*entry * pivot[column] - factor * above) / last;
            }
        }
        last = pivot[column];
        rank += 1;
    }
    rank
}

/// The definition, taken literally: the lightest set of cells whose removal lowers the rank.
fn by_definition(rows: &[Vec<bool>], people: &[u32]) -> Option<u64> {
    let without = |removed: u32| {
        let kept = |row: &Vec<bool>| {
            let cells = row.iter().enumerate().filter(|(cell, _)| removed >> cell & 1 == 0);
            cells.map(|(_, included)| i128::from(*included)).collect::<Vec<_>>()
        };
        rank(rows.iter().map(kept).collect())
    };
    let all = without(0);
    let weight = |set: u32| {
        let cells = people.iter().enumerate().filter(|(cell, _)| set >> cell & 1 == 1);
        cells.map(|(_, people)| u64::from(*people)).sum::<u64>()
    };
    (1..1_u32 << people.len()).filter(|set| without(*set) < all).map(weight).min()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_search_finds_what_the_definition_says(
        (rows, people) in (1..=7_usize).prop_flat_map(|cells| (
            prop::collection::vec(prop::collection::vec(any::<bool>(), cells), 0..8),
            prop::collection::vec(1..9_u32, cells),
        )),
        below in 1..30_u64,
    ) {
        let lightest = by_definition(&rows, &people);
        let found = smallest_group(&rows, &people, u64::MAX).unwrap();
        prop_assert_eq!(found.as_ref().map(|group| group.people), lightest);
        let people_found = found.map(|group| group.cells.iter().map(|cell| u64::from(people[*cell])).sum::<u64>());
        prop_assert_eq!(people_found, lightest);
        let below_found = smallest_group(&rows, &people, below).unwrap().map(|group| group.people);
        prop_assert_eq!(below_found, lightest.filter(|people| *people < below));
    }

    #[test]
    fn sealed_campaigns_give_away_no_group_below_k(
        arrivals in prop::collection::vec(0..7_usize, 20..160),
        members in prop::collection::vec(0..60_u32, 7),
        k in 5..8_u32,
    ) {
        let (sealed, live) = run(&arrivals, k, &members);
        let everyone = vec![1; arrivals.len()];
        prop_assert_eq!(smallest_group(&sealed, &everyone, u64::from(k)), Ok(None));
        let given_away = smallest_group(&live, &everyone, u64::from(k)).unwrap();
        prop_assert_eq!(given_away.map(|group| group.people), Some(1), "live counts give single people away");
    }
}
