//! The definitions of the confidence sequence carried out one by one: every step of every stratum, listed and sorted.

use std::sync::LazyLock;

const SLACK: f64 = 1e-9;

static LOG_FACTORIALS: LazyLock<Vec<f64>> = LazyLock::new(|| {
    let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
    (0..1_000_000_u32)
        .map(|k| {
            let term = f64::from(k.max(1)).ln() - lost;
            let next = sum + term;
            lost = (next - sum) - term;
            sum = next;
            sum
        })
        .collect()
});

fn log_factorial(k: u32) -> f64 {
    LOG_FACTORIALS[k as usize]
}

pub fn log_choose(n: u32, k: u32) -> f64 {
    if k > n { f64::NEG_INFINITY } else { log_factorial(n) - log_factorial(k) - log_factorial(n - k) }
}

/// The probability of so many yes among those who answered.
pub fn hypergeometric(members: u32, total: u32, answered: u32, yes: u32) -> f64 {
    if yes > total || answered - yes > members - total {
        return 0.0;
    }
    (log_choose(total, yes) + log_choose(members - total, answered - yes) - log_choose(members, answered))
        .exp()
}

pub fn log_q(strata: &[(u32, u32, u32)]) -> f64 {
    if let [(_, answered, yes)] = strata {
        return -f64::from(answered + 1).ln() - log_choose(*answered, *yes);
    }
    let log_beta = |a: u32, b: u32| log_factorial(a - 1) + log_factorial(b - 1) - log_factorial(a + b - 1);
    let mut terms = Vec::new();
    for c in [4_u32, 16, 64, 256] {
        for a in 1..c {
            let product: f64 = strata
                .iter()
                .map(|(_, answered, yes)| log_beta(a + yes, c - a + answered - yes) - log_beta(a, c - a))
                .sum();
            terms.push(product - (4.0 * f64::from(c - 1)).ln());
        }
    }
    let greatest = terms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    greatest + terms.iter().map(|term| (term - greatest).exp()).sum::<f64>().ln()
}

/// The logarithms of what the likelihood gains from each total of a stratum to the next.
fn gains((members, answered, yes): (u32, u32, u32)) -> Vec<f64> {
    let unheard = members - answered;
    let l = |total: u32| log_choose(unheard, total - yes) - log_choose(members, total);
    (yes..yes + unheard).map(|total| l(total + 1) - l(total)).collect()
}

/// F of every possible total, from the lowest on.
pub struct Profile {
    pub lowest: i64,
    pub values: Vec<f64>,
}

pub fn profile(strata: &[(u32, u32, u32)]) -> Profile {
    let mut steps: Vec<f64> = strata.iter().flat_map(|stratum| gains(*stratum)).collect();
    steps.sort_by(|a, b| b.total_cmp(a));
    let mut at: f64 = -strata.iter().map(|(members, _, yes)| log_choose(*members, *yes)).sum::<f64>();
    let mut values = vec![at];
    values.extend(steps.iter().map(|step| {
        at += step;
        at
    }));
    Profile { lowest: strata.iter().map(|(_, _, yes)| i64::from(*yes)).sum(), values }
}

impl Profile {
    pub fn max(&self) -> f64 {
        self.values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
    }

    /// `log Q - max F` over the totals on one side: the evidence against all of them. Infinite if none is possible.
    pub fn log_evidence_against(&self, log_q: f64, totals: impl Fn(i64) -> bool) -> f64 {
        let on_that_side = (self.lowest..).zip(&self.values).filter(|(total, _)| totals(*total));
        log_q - on_that_side.map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max)
    }

    /// The totals that are not excluded.
    pub fn set(&self, log_q: f64, level: f64) -> (i64, i64) {
        let kept: Vec<i64> = (self.lowest..)
            .zip(&self.values)
            .filter(|(_, value)| log_q - **value <= -level.ln() + SLACK)
            .map(|(total, _)| total)
            .collect();
        let (low, high) = (*kept.first().unwrap(), *kept.last().unwrap());
        assert_eq!(high - low + 1, kept.len() as i64, "the set is an interval");
        (low, high)
    }
}

/// Steps of a weighted sum away from the likeliest totals, cheapest for their weight first: (loss, weight).
pub struct Walk {
    pub start: f64,
    /// max(sum l) at the start.
    pub likelihood: f64,
    pub steps: Vec<(f64, f64)>,
}

pub fn walk(strata: &[(u32, u32, u32)], weights: &[f64], upwards: bool) -> Walk {
    let mut found = Walk { start: 0.0, likelihood: 0.0, steps: Vec::new() };
    for (stratum, weight) in strata.iter().zip(weights) {
        let gains = gains(*stratum);
        let rising = gains.iter().take_while(|gain| **gain > 0.0).count();
        found.start += weight * (f64::from(stratum.2) + rising as f64);
        found.likelihood += gains[..rising].iter().sum::<f64>() - log_choose(stratum.0, stratum.2);
        if *weight != 0.0 {
            let grows = (*weight > 0.0) == upwards;
            let losses: Vec<f64> = if grows {
                gains[rising..].iter().map(|gain| -gain).collect()
            } else {
                gains[..rising].iter().rev().copied().collect()
            };
            found.steps.extend(losses.into_iter().map(|loss| (loss.max(0.0), weight.abs())));
        }
    }
    found.steps.sort_by(|one, other| (one.0 / one.1).total_cmp(&(other.0 / other.1)));
    found
}

impl Walk {
    /// How far the budget goes, the last step in part.
    pub fn farthest(&self, mut budget: f64) -> f64 {
        let mut moved = 0.0;
        for (loss, weight) in &self.steps {
            if *loss > budget {
                return moved + weight * budget / loss;
            }
            budget -= loss;
            moved += weight;
        }
        moved
    }

    /// What it costs to move so far; infinite if one cannot.
    pub fn cost(&self, distance: f64) -> f64 {
        let (mut left, mut cost) = (distance, 0.0);
        for (loss, weight) in &self.steps {
            if left <= 0.0 {
                break;
            }
            let part = (left / weight).min(1.0);
            cost += loss * part;
            left -= weight * part;
        }
        if left > 1e-12 { f64::INFINITY } else { cost }
    }
}
