//! Logarithms of factorials.

use std::f64::consts::TAU;
use std::sync::LazyLock;

/// Beyond this Stirling's series with one correction is as exact as a double can be.
const TABLED: usize = 1 << 16;

/// `log k!` by compensated summation (Neumaier 1974), so that errors do not add up along the table.
static TABLE: LazyLock<Vec<f64>> = LazyLock::new(|| {
    let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
    let mut table = vec![0.0];
    table.extend((1..TABLED).map(|k| {
        let term = (k as f64).ln();
        let next = sum + term;
        lost += if sum >= term { (sum - next) + term } else { (term - next) + sum };
        sum = next;
        sum + lost
    }));
    table
});

/// `log k!`, to the precision of a double; 0 below 2.
pub(super) fn log_factorial(k: i64) -> f64 {
    let Ok(index) = usize::try_from(k) else { return 0.0 };
    TABLE.get(index).copied().unwrap_or_else(|| stirling(k as f64))
}

/// Stirling's series up to `1/(12 k)`; the next term is `-1/(360 k^3)`.
fn stirling(k: f64) -> f64 {
    (k + 0.5) * k.ln() - k + 0.5 * TAU.ln() + 1.0 / (12.0 * k)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_factorials_are_those_of_whole_numbers() {
        for (k, factorial) in [(0, 1.0_f64), (1, 1.0), (5, 120.0), (20, 2_432_902_008_176_640_000.0)] {
            assert!((log_factorial(k) - factorial.ln()).abs() < 1e-14 * factorial.ln().max(1.0), "{k}");
        }
    }

    #[test]
    fn the_series_goes_on_where_the_table_ends() {
        let last = TABLED as f64 - 1.0;
        assert!((log_factorial(TABLED as i64 - 1) - stirling(last)).abs() < 1e-9);
        let step = log_factorial(TABLED as i64) - log_factorial(TABLED as i64 - 1);
        assert!((step - (TABLED as f64).ln()).abs() < 1e-9, "{step}");
    }
}
