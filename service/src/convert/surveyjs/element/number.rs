//! Numbers, with their limits and steps.

use domain::decimal::Decimal;

use super::super::item::Item;
use super::limit;
use crate::convert::survey::Number;

/// A number, with as many decimals as can be given here where no step says how many; a slider goes by whole numbers then.
pub(super) fn read(item: &Item<'_>, kind: &str) -> Number {
    let step = item.number("step");
    // Both hold, so the tighter one does.
    let from = item.number("min").into_iter().chain(limit(item, "minValue")).reduce(f64::max);
    let to = item.number("max").into_iter().chain(limit(item, "maxValue")).reduce(f64::min);
    Number {
        from: from.map(|from| step.filter(|_| kind == "number").map_or(from, |step| first(from, step))),
        to,
        step,
        decimals: if step.is_none() && kind == "number" { Decimal::MOST_DECIMALS } else { 0 },
        slider: kind == "range",
        ..Number::default()
    }
}

/// A number that is pointed at, from 0 to 100 where nothing is said.
pub(super) fn slider(item: &Item<'_>) -> Number {
    let mut number = read(item, "range");
    number.from = number.from.or(Some(0.0));
    number.to = number.to.or(Some(100.0));
    number
}

/// The first number that is taken: there steps begin at 0, and here at the smallest number.
fn first(from: f64, step: f64) -> f64 {
    let steps = from / step;
    if !steps.is_finite() || (steps - steps.round()).abs() < 1e-6 { from } else { steps.ceil() * step }
}
