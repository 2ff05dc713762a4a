//! A sample of an audience, stratified by combination of divisions and drawn by a seed, so that it can be repeated.

use std::collections::BTreeMap;

use domain::id::{DivisionId, MemberId};
use domain::mailing::{Sample, Size};
use domain::segment::Combination;
use evidence::sampling;

use crate::secrets;

/// How many of each combination are drawn from `members`, which are how many there are.
///
/// For a margin, each combination is drawn at the rate of the neediest of its divisions, so that every division has enough; members of
/// no division are as one of their own.
pub(super) fn allocated(members: &BTreeMap<Combination, u32>, size: Size) -> BTreeMap<Combination, u32> {
    let drawn = match size {
        Size::Members(wanted) => {
            let strata: Vec<u32> = members.values().copied().collect();
            sampling::proportional(&strata, wanted)
        }
        Size::Points(points) => for_every_division(members, f64::from(points) / 100.0),
    };
    members.keys().cloned().zip(drawn).collect()
}

fn for_every_division(members: &BTreeMap<Combination, u32>, margin: f64) -> Vec<u32> {
    let mut sizes: BTreeMap<Option<&DivisionId>, u32> = BTreeMap::new();
    for (held, n) in members {
        for division in divisions(held) {
            *sizes.entry(division).or_default() += n;
        }
    }
    let of_them = |n: u32, division: Option<&DivisionId>| {
        let all = sizes.get(&division).copied().unwrap_or(0).max(1);
        let needed = u64::from(sampling::for_margin(all, margin));
        (u64::from(n) * needed).div_ceil(u64::from(all)) as u32
    };
    let drawn = |(held, n): (&Combination, &u32)| {
        divisions(held).map(|division| of_them(*n, division)).max().unwrap_or(0)
    };
    members.iter().map(drawn).collect()
}

/// The divisions of a combination; none for the members of no division.
fn divisions(held: &Combination) -> impl Iterator<Item = Option<&DivisionId>> {
    let none = held.0.is_empty().then_some(None);
    held.0.iter().map(Some).chain(none)
}

/// Draws from the members whom a mailing would go to: of each combination those first in the order of the SHA-256 of seed and id.
pub(super) fn drawn(members: Vec<(MemberId, Combination)>, sample: Sample) -> Vec<MemberId> {
    let mut by_combination: BTreeMap<Combination, Vec<MemberId>> = BTreeMap::new();
    for (member, held) in members {
        by_combination.entry(held).or_default().push(member);
    }
    let sizes =
        by_combination.iter().map(|(held, own)| (held.clone(), u32::try_from(own.len()).unwrap_or(u32::MAX)));
    let wanted = allocated(&sizes.collect(), sample.size);
    let mut drawn = Vec::new();
    for (held, mut own) in by_combination {
        own.sort_by_cached_key(|member| secrets::digest(&format!("{} {member}", sample.seed)));
        own.truncate(wanted.get(&held).map_or(0, |n| *n as usize));
        drawn.extend(own);
    }
    drawn
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn members(counts: &[(&str, u32)]) -> BTreeMap<Combination, u32> {
        counts.iter().map(|(key, n)| (key.parse().unwrap(), *n)).collect()
    }

    #[test]
    fn every_division_has_enough_for_its_margin() {
        // Of 1000 of A 278 are needed for five points, of 100 of B 80; who holds both is drawn as B needs it.
        let drawn = allocated(&members(&[("a", 950), ("a+b", 50), ("b", 50), ("", 10)]), Size::Points(5));
        assert_eq!(drawn, members(&[("a", 265), ("a+b", 40), ("b", 40), ("", 10)]));
        let drawn = allocated(&members(&[("a", 300), ("", 100)]), Size::Members(40));
        assert_eq!(drawn, members(&[("a", 30), ("", 10)]));
    }

    #[test]
    fn the_same_seed_draws_the_same_in_any_order() {
        let all: Vec<(MemberId, Combination)> = (0..200_u128)
            .map(|n| (MemberId(Uuid::from_u128(n)), if n < 150 { "a" } else { "b" }.parse().unwrap()))
            .collect();
        let sample = |seed| Sample { size: Size::Members(40), seed };
        let first = drawn(all.clone(), sample(7));
        let turned = drawn(all.iter().rev().cloned().collect(), sample(7));
        assert_eq!(first, turned);
        assert_ne!(first, drawn(all, sample(8)));
        let of_a = first.iter().filter(|member| member.0.as_u128() < 150).count();
        assert_eq!((first.len(), of_a), (40, 30));
    }
}
