//! How long it takes to judge 40 assumptions for the whole membership and three divisions.
//!
//! `cargo xtask bench` runs it. The median of many runs is told, for memberships of 7,000 and 1,000,000.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails; it tells what it measured"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use evidence::answers::{Answers, Scores};
use evidence::judgement::{Claim, Kept, judge};
use evidence::sequence::Stratum;
use evidence::threshold::Threshold;

const ASSUMPTIONS: usize = 40;
const RUNS: usize = 21;

/// The combinations of three divisions, each with its part of the membership in hundredths.
const COMBINATIONS: [(&[usize], u32); 7] =
    [(&[0], 31), (&[1], 17), (&[2], 28), (&[0, 1], 8), (&[0, 2], 6), (&[1, 2], 9), (&[0, 1, 2], 1)];

/// The strata of a segment: none for the whole membership, otherwise a division. Half of each has answered, 62 % of them yes.
fn strata(members: u32, division: Option<usize>) -> Vec<Stratum> {
    let of_segment = |held: &[usize]| division.is_none_or(|division| held.contains(&division));
    let sizes =
        COMBINATIONS.iter().filter(|(held, _)| of_segment(held)).map(|(_, part)| members / 100 * part);
    sizes.map(|size| Stratum::new(size, size / 2, size / 2 * 62 / 100).unwrap()).collect()
}

fn shares(members: u32, division: Option<usize>) -> Answers {
    Answers::Share(strata(members, division))
}

fn means(members: u32, division: Option<usize>) -> Answers {
    let scores = |stratum: &Stratum| {
        let fifth = stratum.answered() / 5;
        Scores::new(stratum.members(), stratum.answered(), vec![fifth; 5]).unwrap()
    };
    Answers::Mean { scores: strata(members, division).iter().map(scores).collect(), can_be_missing: true }
}

/// The median time in which all assumptions are judged in all segments, each after the release before.
fn measure(members: u32, threshold: Threshold, answers: fn(u32, Option<usize>) -> Answers) -> Duration {
    let segments = [None, Some(0), Some(1), Some(2)];
    let claim = Claim { threshold, level: 0.05 / (ASSUMPTIONS * segments.len()) as f64, allowance: 500 };
    let answers: Vec<Answers> = segments.into_iter().map(|division| answers(members, division)).collect();
    let before: Vec<Kept> = answers.iter().map(|answers| judge(&claim, answers, None).reading.kept).collect();
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..ASSUMPTIONS {
                for (answers, before) in answers.iter().zip(&before) {
                    black_box(judge(black_box(&claim), black_box(answers), Some(before)));
                }
            }
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[RUNS / 2]
}

fn main() {
    println!("{ASSUMPTIONS} assumptions in 4 segments, median of {RUNS} runs");
    for members in [7_000, 1_000_000] {
        let share = measure(members, Threshold::AtLeast(6_000), shares);
        let mean = measure(members, Threshold::AtLeast(30_000), means);
        println!(
            "{members:>9} members: shares {:.1} ms, means of five points {:.1} ms",
            share.as_secs_f64() * 1e3,
            mean.as_secs_f64() * 1e3
        );
    }
}
