use crate::notice;
use crate::notice::Notice;
use serde::{Deserialize, Serialize};

use super::band;
use crate::campaign::Problem;
use crate::decimal::Decimal;

/// A number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// The smallest number that can be given; 0 if absent.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub from: Decimal,
    /// The largest.
    pub to: Decimal,
    /// How many decimals can be given, at most 4; none if absent.
    #[serde(default, skip_serializing_if = "has_none")]
    #[cfg_attr(feature = "read", schemars(range(max = 4)))]
    pub decimals: u8,
    /// Numbers go up from the smallest by this much; by one in the last decimal if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Decimal>,
    /// What is counted, such as 'years'; nothing if absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Whether a slider stands beside the field.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub slider: bool,
}

fn is_zero(number: &Decimal) -> bool {
    number.units() == 0
}

fn has_none(decimals: &u8) -> bool {
    *decimals == 0
}

/// The most bands that results are shown in.
const BANDS: i64 = 10;

impl Number {
    /// The most steps of a slider: more cannot be told apart on a screen.
    pub const SLIDER_STEPS: i64 = 1000;

    /// A whole number up to `to`.
    pub fn up_to(to: i32) -> Self {
        let (from, to) = (Decimal::default(), to.into());
        Self { from, to, decimals: 0, step: None, unit: String::new(), slider: false }
    }

    /// How far one number is from the next.
    pub fn step(&self) -> Decimal {
        self.step.unwrap_or(Decimal::last(self.decimals))
    }

    /// Whether it is a step that can be given.
    pub fn is_step(&self, number: Decimal) -> bool {
        let above = number.minus(self.from).units();
        above.checked_rem(self.step().units()) == Some(0)
    }

    /// How many steps there are; none where a step is no step.
    pub fn steps(&self) -> Option<i64> {
        self.to.minus(self.from).units().checked_div(self.step().units())
    }

    /// What is wrong with it, `place` being where it stands.
    pub(super) fn problems(&self, place: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut say = |field: &str, what: Notice| found.push(Problem::new(format!("{place}.{field}"), what));
        if self.decimals > Decimal::MOST_DECIMALS {
            say("decimals", notice!("has to be 0 to {most}", most = Decimal::MOST_DECIMALS));
        }
        for (field, number) in [("from", self.from), ("to", self.to), ("step", self.step())] {
            if !number.fits(self.decimals) {
                say(
                    field,
                    notice!(
                        "{number} has more decimals than can be given, which are {most}",
                        number,
                        most = self.decimals
                    ),
                );
            } else if !number.is_within_limit() {
                say(field, notice!("is too large: it has to be less than {limit}", limit = Decimal::LIMIT));
            }
        }
        if self.step().units() <= 0 {
            say("step", notice!("has to be more than 0"));
        }
        if self.to <= self.from {
            let what = notice!(
                "is {to}, and has to be more than {from}, where numbers start",
                to = self.to,
                from = self.from
            );
            say("to", what);
        }
        if self.slider && self.steps().is_none_or(|steps| steps > Self::SLIDER_STEPS) {
            let most = Self::SLIDER_STEPS;
            say(
                "slider",
                notice!(
                    "more than {most} steps cannot be told apart on one: let numbers go up by more",
                    most
                ),
            );
        }
        found
    }

    /// The bands that results are shown in, each by its first and its last number: at most ten, as wide as each other but
    /// for those at the ends, and bounded by round numbers.
    pub fn bands(&self) -> Vec<(Decimal, Decimal)> {
        let last = Decimal::last(self.decimals);
        let counted = |number: Decimal| number.units() / last.units();
        let (from, to) = (counted(self.from), counted(self.to));
        let width = widths()
            .find(|width| to.div_euclid(*width).saturating_sub(from.div_euclid(*width)) < BANDS)
            .unwrap_or(i64::MAX);
        let firsts = from.div_euclid(width)..=to.div_euclid(width);
        let within = |number: i64| last.times(number.clamp(from, to));
        firsts
            .map(|band| (within(band.saturating_mul(width)), within((band + 1).saturating_mul(width) - 1)))
            .collect()
    }

    /// What a band is called: '10–19 years', '−7 – −5'.
    pub fn band_label(&self, first: Decimal, last: Decimal) -> String {
        let (from, to) = (band::grouped(first), band::grouped(last));
        let numbers = if first == last { from } else { band::range(&from, &to) };
        format!("{numbers} {}", self.unit).trim_end().to_owned()
    }
}

/// 1, 2, 5, 10, 20, 50 and so on.
fn widths() -> impl Iterator<Item = i64> {
    (0..15).flat_map(|power| [1, 2, 5].map(|first| first * 10_i64.pow(power)))
}
