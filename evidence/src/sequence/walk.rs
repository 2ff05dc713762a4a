//! The walk away from the likeliest totals, cheapest steps first, until a budget of log likelihood is spent.
//!
//! The likelihood of each stratum is concave, so its steps cost more and more, and the steps below a common price are
//! found by bisection: nothing is listed or sorted, and a million members take little longer than a thousand.

use super::Stratum;

/// Steps of one member each, away from a stratum's likeliest total. Each moves the sum by `weight`.
pub(super) struct Way<'a> {
    stratum: &'a Stratum,
    start: i64,
    weight: f64,
    direction: i64,
    /// How many steps there are.
    all: i64,
}

impl<'a> Way<'a> {
    pub(super) fn up(stratum: &'a Stratum, weight: f64) -> Self {
        let (start, highest) = (stratum.likeliest(), i64::from(stratum.yes()) + i64::from(stratum.unheard()));
        Self { stratum, start, weight, direction: 1, all: highest - start }
    }

    pub(super) fn down(stratum: &'a Stratum, weight: f64) -> Self {
        let start = stratum.likeliest();
        Self { stratum, start, weight, direction: -1, all: start - i64::from(stratum.yes()) }
    }

    /// The growth of the likelihood across a step, counted from 1, seen in the direction of growing totals.
    fn growth(&self, step: i64) -> f64 {
        let before = if self.direction > 0 { step - 1 } else { -step };
        self.stratum.growth(self.start + before)
    }

    /// What a step costs in log likelihood for each unit that it moves the sum; never less than the step before.
    fn price(&self, step: i64) -> f64 {
        -(self.direction as f64) * self.growth(step).ln_1p() / self.weight
    }

    /// How many steps cost at most a price, known to be at least `low` and at most `high`.
    fn steps_within(&self, price: f64, mut low: i64, mut high: i64) -> i64 {
        let limit = (-(self.direction as f64) * price * self.weight).exp_m1();
        while low < high {
            let step = low + (high - low) / 2 + 1;
            let growth = self.growth(step);
            if if self.direction > 0 { growth >= limit } else { growth <= limit } {
                low = step;
            } else {
                high = step - 1;
            }
        }
        low
    }

    /// The log likelihood lost by so many steps.
    fn loss(&self, steps: i64) -> f64 {
        let end = self.start + self.direction * steps;
        self.stratum.log_likelihood(self.start) - self.stratum.log_likelihood(end)
    }
}

/// The steps of every way that cost at most a price, and what each way loses by them.
struct Stage {
    price: f64,
    steps: Vec<i64>,
    losses: Vec<f64>,
}

impl Stage {
    fn loss(&self) -> f64 {
        self.losses.iter().sum()
    }
}

/// How far the sum moves before the budget is spent. The last step is taken in part.
pub(super) fn farthest(ways: Vec<Way<'_>>, budget: f64) -> f64 {
    let mut beyond = everything(&ways);
    let moved = |steps: &[i64]| -> f64 {
        ways.iter().zip(steps).map(|(way, steps)| way.weight * *steps as f64).sum()
    };
    if beyond.loss() <= budget {
        return moved(&beyond.steps);
    }
    let mut within = free(&ways);
    loop {
        let price = f64::midpoint(within.price, beyond.price);
        let left: i64 = within.steps.iter().zip(&beyond.steps).map(|(within, beyond)| beyond - within).sum();
        if left <= 1 || price <= within.price || price >= beyond.price {
            break;
        }
        let stage = between(&ways, price, &within, &beyond);
        if stage.loss() <= budget {
            within = stage;
        } else {
            beyond = stage;
        }
    }
    // What is left is one step, or several that no double can tell apart in price.
    let price = last_price(&ways, &within, &beyond);
    let afforded = (budget - within.loss()).max(0.0) / price;
    (moved(&within.steps) + afforded).min(moved(&beyond.steps))
}

/// All steps.
fn everything(ways: &[Way<'_>]) -> Stage {
    let price = ways.iter().filter(|way| way.all > 0).map(|way| way.price(way.all)).fold(0.0, f64::max);
    Stage {
        price,
        steps: ways.iter().map(|way| way.all).collect(),
        losses: ways.iter().map(|way| way.loss(way.all)).collect(),
    }
}

/// The steps that cost nothing: all of a stratum that nobody was heard from.
fn free(ways: &[Way<'_>]) -> Stage {
    Stage {
        price: 0.0,
        steps: ways.iter().map(|way| way.steps_within(0.0, 0, way.all)).collect(),
        losses: vec![0.0; ways.len()],
    }
}

fn between(ways: &[Way<'_>], price: f64, within: &Stage, beyond: &Stage) -> Stage {
    let mut stage =
        Stage { price, steps: Vec::with_capacity(ways.len()), losses: Vec::with_capacity(ways.len()) };
    let bounds = within.steps.iter().zip(&beyond.steps).zip(within.losses.iter().zip(&beyond.losses));
    for (way, ((low, high), (low_loss, high_loss))) in ways.iter().zip(bounds) {
        let steps = way.steps_within(price, *low, *high);
        stage.steps.push(steps);
        stage.losses.push(match steps {
            steps if steps == *low => *low_loss,
            steps if steps == *high => *high_loss,
            steps => way.loss(steps),
        });
    }
    stage
}

fn last_price(ways: &[Way<'_>], within: &Stage, beyond: &Stage) -> f64 {
    let open = ways
        .iter()
        .zip(within.steps.iter().zip(&beyond.steps))
        .filter(|(_, (within, beyond))| within < beyond);
    open.map(|(way, (within, _))| way.price(within + 1)).fold(f64::NAN, f64::min)
}
