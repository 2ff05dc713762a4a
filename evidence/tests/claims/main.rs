//! What the answers support, against golden files, against the definitions carried out naively, and by its laws.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod coverage;
mod difference;
mod golden;
mod laws;
mod nonresponse;
mod oracle;
mod planning;
mod scores;
mod share;
mod spreadsheet;

use evidence::judgement::Claim;
use evidence::sequence::Stratum;
use evidence::threshold::Threshold;

fn strata(counts: &[(u32, u32, u32)]) -> Vec<Stratum> {
    counts.iter().map(|(members, answered, yes)| Stratum::new(*members, *answered, *yes).unwrap()).collect()
}

fn claim(threshold: Threshold, level: f64, allowance: u32) -> Claim {
    Claim { threshold, level, allowance }
}
