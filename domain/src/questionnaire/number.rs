use serde::{Deserialize, Serialize};

/// A whole number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// The smallest number that can be given; 0 if absent.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub from: i32,
    /// The largest.
    pub to: i32,
    /// Numbers go up from the smallest by this much; by 1 if absent.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[cfg_attr(feature = "read", schemars(range(min = 1)))]
    pub step: u16,
    /// What is counted, such as 'years'; nothing if absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

fn is_zero(number: &i32) -> bool {
    *number == 0
}

fn one() -> u16 {
    1
}

fn is_one(step: &u16) -> bool {
    *step == 1
}

/// The most bands that results are shown in.
const BANDS: i64 = 10;

impl Number {
    /// Whether it is a step that can be given.
    pub fn is_step(&self, number: i32) -> bool {
        let above = i64::from(number) - i64::from(self.from);
        above.checked_rem(self.step.into()) == Some(0)
    }

    /// The bands that results are shown in, each by its first and its last number: at most ten, as wide as each other but
    /// for those at the ends, and bounded by round numbers.
    pub fn bands(&self) -> Vec<(i32, i32)> {
        let (from, to) = (i64::from(self.from), i64::from(self.to));
        let width = widths()
            .find(|width| to.div_euclid(*width) - from.div_euclid(*width) < BANDS)
            .unwrap_or(i64::MAX);
        let firsts = from.div_euclid(width)..=to.div_euclid(width);
        let within = |number: i64| i32::try_from(number.clamp(from, to)).unwrap_or(self.to);
        firsts
            .map(|band| (within(band.saturating_mul(width)), within((band + 1).saturating_mul(width) - 1)))
            .collect()
    }
}

/// 1, 2, 5, 10, 20, 50 and so on.
fn widths() -> impl Iterator<Item = i64> {
    (0..10).flat_map(|power| [1, 2, 5].map(|first| first * 10_i64.pow(power)))
}
