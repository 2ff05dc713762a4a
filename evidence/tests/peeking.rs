//! Whoever looks after every release is misled no more often than was promised, and no verdict is taken back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;

use evidence::answers::Answers;
use evidence::judgement::{Claim, Kept, judge};
use evidence::sealing::{AtomSize, Plan, Sealer, SealingAtom, Segment};
use evidence::sequence::Stratum;
use evidence::threshold::Threshold;
use evidence::verdict::Verdict;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const CAMPAIGNS: u64 = 2_000;
const K: u32 = 10;
/// The probability with which any verdict of a campaign may ever be wrong.
const ALPHA: f64 = 0.05;

/// Members of each combination of three overlapping divisions, and how fast they answer beside the others.
const COMBINATIONS: [(&str, u32, f64); 7] = [
    ("A", 180, 1.0),
    ("L", 90, 4.0),
    ("M", 120, 0.5),
    ("AL", 60, 2.0),
    ("AM", 30, 1.0),
    ("LM", 25, 3.0),
    ("ALM", 10, 6.0),
];

/// A segment, whether what is claimed of it is true, and what came of it.
struct Watched {
    segment: Segment,
    claim: Claim,
    is_true: bool,
    kept: Option<Kept>,
    given: Option<Verdict>,
}

#[derive(Default)]
struct Seen {
    verdicts: u32,
    wrong: bool,
    /// Whether a textbook interval of 95 % at the same looks was ever wrong.
    textbook_wrong: bool,
    taken_back: u32,
}

#[test]
fn looking_after_every_release_misleads_no_more_often_than_promised() {
    let (mut wrong, mut textbook_wrong, mut taken_back, mut verdicts) = (0, 0, 0, 0);
    for seed in 0..CAMPAIGNS {
        let seen = replay(&mut ChaCha8Rng::seed_from_u64(seed));
        wrong += u64::from(seen.wrong);
        textbook_wrong += u64::from(seen.textbook_wrong);
        taken_back += seen.taken_back;
        verdicts += seen.verdicts;
    }
    let share = |campaigns: u64| campaigns as f64 / CAMPAIGNS as f64;
    println!(
        "{CAMPAIGNS} campaigns with the truth at the threshold: {wrong} with any wrong verdict ({:.2} %), \
         {verdicts} verdicts, {taken_back} taken back; Wilson's interval wrong in {:.1} %",
        share(wrong) * 100.0,
        share(textbook_wrong) * 100.0
    );
    assert!(share(wrong) < ALPHA, "{wrong}");
    assert!(share(textbook_wrong) > 2.0 * ALPHA, "looks that mislead nobody prove nothing");
    assert_eq!(taken_back, 0);
    assert!(verdicts > 0, "whoever never decides is never wrong");
}

/// A campaign to the last answer, with a look at the whole and at each division after every release.
fn replay(random: &mut ChaCha8Rng) -> Seen {
    let population: Vec<Vec<bool>> = COMBINATIONS
        .iter()
        .map(|(_, members, _)| {
            let agrees = random.random_range(0.2..0.9);
            (0..*members).map(|_| random.random_bool(agrees)).collect()
        })
        .collect();
    let plan = plan();
    let mut watched = watched(random, &plan, &population);
    let mut waiting = population;
    waiting.iter_mut().for_each(|members| members.shuffle(random));
    let mut sealer = Sealer::new(plan.clone());
    let mut published: BTreeMap<SealingAtom, (u32, u32)> = BTreeMap::new();
    let mut seen = Seen::default();
    while let Some(next) = next(random, &waiting) {
        let Some(yes) = waiting[next].pop() else { continue };
        let Some(block) = sealer.submit(COMBINATIONS[next].0, 1, yes) else { continue };
        let counts = published.entry(block.atom).or_default();
        counts.0 += u32::try_from(block.answers.len()).unwrap();
        counts.1 += block.answers.iter().map(|yes| u32::from(*yes)).sum::<u32>();
        watched.iter_mut().for_each(|one| look(one, &plan, &published, &mut seen));
    }
    seen
}

fn plan() -> Plan {
    let sizes = COMBINATIONS.iter().map(|(key, members, _)| AtomSize {
        key: (*key).to_owned(),
        divisions: key.chars().map(String::from).collect(),
        values: BTreeMap::new(),
        members: *members,
    });
    Plan::open(K, sizes.collect()).unwrap()
}

/// The whole and each division, with thresholds that are just kept or just missed.
fn watched(random: &mut ChaCha8Rng, plan: &Plan, population: &[Vec<bool>]) -> Vec<Watched> {
    let segments = ["", "A", "L", "M"];
    let level = ALPHA / segments.len() as f64;
    let watch = |name: &str| {
        let of_segment = || COMBINATIONS.iter().zip(population).filter(|((key, ..), _)| key.contains(name));
        let segment = if name.is_empty() { Segment::Whole } else { Segment::Division(name.to_owned()) };
        let members = i64::from(plan.members(&segment));
        let agree: i64 =
            of_segment().map(|(_, members)| members.iter().filter(|yes| **yes).count() as i64).sum();
        let is_true = random.random_bool(0.5);
        let threshold = agree * 10_000 / members + i64::from(!is_true);
        let claim = Claim { threshold: Threshold::AtLeast(threshold), level, allowance: 0 };
        let promised = claim.threshold.promised(members);
        assert_eq!(promised.low <= agree, is_true);
        assert!((promised.low - agree).abs() <= 1, "the truth is at the threshold");
        Watched { segment, claim, is_true, kept: None, given: None }
    };
    segments.into_iter().map(watch).collect()
}

/// The combination whose member answers next; none if all have.
fn next(random: &mut ChaCha8Rng, waiting: &[Vec<bool>]) -> Option<usize> {
    let haste = |at: usize| waiting[at].len() as f64 * COMBINATIONS[at].2;
    let all: f64 = (0..waiting.len()).map(haste).sum();
    if all == 0.0 {
        return None;
    }
    let mut left = random.random_range(0.0..all);
    (0..waiting.len()).find(|at| {
        left -= haste(*at);
        left < 0.0 && !waiting[*at].is_empty()
    })
}

fn look(watched: &mut Watched, plan: &Plan, published: &BTreeMap<SealingAtom, (u32, u32)>, seen: &mut Seen) {
    let strata: Vec<_> = plan
        .strata(&watched.segment)
        .into_iter()
        .map(|stratum| {
            let counts = stratum.source.and_then(|atom| published.get(&atom).copied());
            let (answered, yes) = counts.unwrap_or_default();
            Stratum::new(stratum.members, answered, yes).unwrap()
        })
        .collect();
    seen.textbook_wrong |= is_wrong(textbook(&watched.claim, &strata), watched.is_true);
    let judgement = judge(&watched.claim, &Answers::Share(strata), watched.kept.as_ref());
    let verdict = judgement.verdict;
    if watched.given.is_none() && verdict != Verdict::NotYetKnown {
        watched.given = Some(verdict);
        seen.verdicts += 1;
    }
    seen.taken_back += u32::from(watched.given.is_some_and(|given| given != verdict));
    seen.wrong |= is_wrong(verdict, watched.is_true);
    watched.kept = Some(judgement.reading.kept);
}

fn is_wrong(verdict: Verdict, is_true: bool) -> bool {
    match verdict {
        Verdict::Supported => !is_true,
        Verdict::Denied => is_true,
        Verdict::NotYetKnown => false,
    }
}

/// What Wilson's interval of 95 % says of the answers so far, as if they were drawn from all and looked at once.
fn textbook(claim: &Claim, strata: &[Stratum]) -> Verdict {
    const Z: f64 = 1.96;
    let sum = |count: fn(&Stratum) -> u32| f64::from(strata.iter().map(count).sum::<u32>());
    let (members, n, yes) = (sum(Stratum::members), sum(Stratum::answered), sum(Stratum::yes));
    let share = yes / n;
    let centre = share + Z * Z / (2.0 * n);
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let promised = claim.threshold.promised(members as i64).low as f64 / members;
    if (centre - half) / (1.0 + Z * Z / n) >= promised {
        Verdict::Supported
    } else if (centre + half) / (1.0 + Z * Z / n) < promised {
        Verdict::Denied
    } else {
        Verdict::NotYetKnown
    }
}
