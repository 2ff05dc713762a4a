//! Response rates: how many of those invited have answered, as words and a bar.

use domain::segment::{Combination, Division, Segment};
use leptos::prelude::*;

use crate::say;

/// How many of those invited in a part of the membership have answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rate {
    /// The division's name; none for the whole membership.
    pub name: Option<String>,
    /// The division's place in the installation's order, from 1; none for the whole membership.
    pub division: Option<usize>,
    /// How many members are invited.
    pub invited: u32,
    /// How many of them have answered.
    pub answered: u32,
}

impl Rate {
    /// The whole membership first, each member once, then every division; members of several count in each.
    pub fn all(divisions: &[Division], invited: &[(Combination, u32, u32)]) -> Vec<Self> {
        let of = |name: Option<&str>, division: Option<usize>, segment: &Segment| {
            let within = invited.iter().filter(|(combination, ..)| segment.contains(combination));
            let (invited, answered) = within.fold((0, 0), |(i, a), (_, more, done)| (i + more, a + done));
            Rate { name: name.map(str::to_owned), division, invited, answered }
        };
        let whole = of(None, None, &Segment::Whole);
        let each = divisions.iter().enumerate().map(|(index, division)| {
            of(Some(&division.name), Some(index + 1), &Segment::Division(division.id.clone()))
        });
        std::iter::once(whole).chain(each).collect()
    }

    /// The share in percent as it is read; nothing before anyone is invited.
    pub fn percent(&self) -> Option<String> {
        (self.invited > 0).then(|| {
            let share = f64::from(self.answered) / f64::from(self.invited) * 100.0;
            if self.answered > 0 && share < 1.0 { "< 1 %".to_owned() } else { format!("{share:.0} %") }
        })
    }
}

/// The rates below each other, each with a bar.
#[component]
pub(super) fn Rates(rates: Vec<Rate>) -> impl IntoView {
    let rows = rates.into_iter().map(|rate| view! { <RateRow rate /> }).collect_view();
    view! { <dl class="rates">{rows}</dl> }
}

#[component]
fn RateRow(rate: Rate) -> impl IntoView {
    let percent = rate.percent().unwrap_or_else(say::campaigns_nobody_yet);
    let counts = (rate.invited > 0).then(|| say::campaigns_of(rate.answered, rate.invited));
    view! {
        <div class="rate" data-division=rate.division.map(|place| place.to_string())>
            <dt>{rate.name.unwrap_or_else(say::campaigns_all_invited)}</dt>
            <dd>
                <RateBar answered=rate.answered invited=rate.invited />
                <span class="rate-percent">{percent}</span>
                <span class="rate-counts">{counts}</span>
            </dd>
        </div>
    }
}

/// A share as the length of a bar. The number stands beside it.
#[component]
fn RateBar(answered: u32, invited: u32) -> impl IntoView {
    let share = f64::from(answered) / f64::from(invited.max(1)) * 100.0;
    view! {
        <svg class="rate-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="rate-track" width="100" height="8"></rect>
            <rect class="rate-fill" width=format!("{share:.1}") height="8"></rect>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_of_several_divisions_count_in_each_and_once_in_the_whole() {
        let division = |id: &str| Division { id: id.parse().unwrap(), name: id.to_uppercase() };
        let of = |key: &str, invited, answered| (key.parse().unwrap(), invited, answered);
        let counts = [of("a", 10, 5), of("a+b", 4, 1), of("", 6, 0)];
        let rates = Rate::all(&[division("a"), division("b")], &counts);
        let read: Vec<_> =
            rates.iter().map(|rate| (rate.name.as_deref(), rate.invited, rate.answered)).collect();
        assert_eq!(read, [(None, 20, 6), (Some("A"), 14, 6), (Some("B"), 4, 1)]);
        let percent: Vec<_> = rates.iter().map(Rate::percent).collect();
        assert_eq!(percent, [Some("30 %".into()), Some("43 %".into()), Some("25 %".into())]);
    }

    #[test]
    fn no_rate_without_invitations_and_no_zero_for_a_few() {
        let rate = |answered, invited| Rate { name: None, division: None, invited, answered }.percent();
        assert_eq!(rate(0, 0), None);
        assert_eq!(rate(0, 10), Some("0 %".into()));
        assert_eq!(rate(1, 7000), Some("< 1 %".into()));
    }
}
