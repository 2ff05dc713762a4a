//! What the weights were made to meet, and what of a variable it does not explain.

use super::Sample;

/// A column of which less than this share is left after all earlier ones says nothing new.
const NOTHING_NEW: f64 = 1e-10;

/// The space of the indicators that the weights were calibrated on, by an orthonormal basis over respondents. Its
/// vectors have one entry per group.
#[derive(Debug, Clone)]
pub(super) struct Calibration {
    basis: Vec<Vec<f64>>,
}

impl Calibration {
    /// The weights were calibrated on nothing.
    pub(super) fn none() -> Self {
        Self { basis: Vec::new() }
    }

    /// The weights were calibrated on these indicators, which may depend on each other.
    pub(super) fn on(indicators: impl IntoIterator<Item = Vec<f64>>, sample: &Sample) -> Self {
        let mut calibration = Self::none();
        for indicator in indicators {
            let length = product(&indicator, &indicator, sample);
            // Twice, since once loses what is left of columns that depend on each other almost.
            let once = calibration.residual(&indicator, sample);
            let left = calibration.residual(&once, sample);
            let left_length = product(&left, &left, sample);
            if left_length > NOTHING_NEW * length {
                let scale = left_length.sqrt();
                calibration.basis.push(left.iter().map(|entry| entry / scale).collect());
            }
        }
        calibration
    }

    /// What is left of the groups' means after regression on the indicators, each respondent counting alike.
    pub(super) fn residual(&self, means: &[f64], sample: &Sample) -> Vec<f64> {
        let mut left = means.to_vec();
        for direction in &self.basis {
            let along = product(&left, direction, sample);
            left.iter_mut().zip(direction).for_each(|(entry, step)| *entry -= along * step);
        }
        left
    }
}

/// The sum over respondents.
fn product(one: &[f64], other: &[f64], sample: &Sample) -> f64 {
    let groups = one.iter().zip(other).zip(&sample.groups);
    groups.map(|((one, other), group)| f64::from(group.answered) * one * other).sum()
}
