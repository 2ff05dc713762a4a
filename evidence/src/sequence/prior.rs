//! What the answers weigh before the truth is known: the numerator of the martingale.

use super::Stratum;
use super::factorials::log_factorial;

/// The scales of the shares that are mixed; `a` of `c` runs over the shares that all strata have in common.
const SCALES: [i64; 4] = [4, 16, 64, 256];

/// `log Q`: the probability of the answers in their order, were each stratum drawn from a mixture of Beta priors with
/// whole numbers `a` and `c - a`, the same in all strata. With one stratum the prior is uniform: `1 / ((n+1) C(n,S))`.
///
/// Which prior it is depends on the strata that have members, so that it never changes while answers come in.
pub fn log_q(strata: &[Stratum]) -> f64 {
    let mut populated = strata.iter().filter(|stratum| stratum.members() > 0);
    match (populated.next(), populated.next()) {
        (None, _) => 0.0,
        (Some(only), None) => log_uniform(only),
        _ => log_mixture(strata),
    }
}

fn log_uniform(stratum: &Stratum) -> f64 {
    let (answered, yes) = (i64::from(stratum.answered()), i64::from(stratum.yes()));
    log_factorial(yes) + log_factorial(answered - yes) - log_factorial(answered + 1)
}

fn log_mixture(strata: &[Stratum]) -> f64 {
    // Who has not answered adds a factor of one.
    let heard: Vec<_> = strata.iter().filter(|stratum| stratum.answered() > 0).collect();
    let mut terms = Vec::new();
    for c in SCALES {
        let weight = -((SCALES.len() as i64 * (c - 1)) as f64).ln();
        let scale: f64 = heard
            .iter()
            .map(|stratum| log_factorial(c - 1) - log_factorial(c + i64::from(stratum.answered()) - 1))
            .sum();
        terms.extend((1..c).map(|a| weight + scale + log_product(&heard, a, c - a)));
    }
    log_sum(&terms)
}

/// The product over strata of `(a+S-1)! (b+n-S-1)! / ((a-1)! (b-1)!)`.
fn log_product(heard: &[&Stratum], a: i64, b: i64) -> f64 {
    let prior = log_factorial(a - 1) + log_factorial(b - 1);
    heard
        .iter()
        .map(|stratum| {
            let (yes, no) = (i64::from(stratum.yes()), i64::from(stratum.answered() - stratum.yes()));
            log_factorial(a + yes - 1) + log_factorial(b + no - 1) - prior
        })
        .sum()
}

fn log_sum(terms: &[f64]) -> f64 {
    let greatest = terms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    greatest + terms.iter().map(|term| (term - greatest).exp()).sum::<f64>().ln()
}
