//! A row of points to choose from.

use domain::notice;
use domain::notice::Notice;

use super::super::item::Item;
use super::{first, say_numbers};
use crate::convert::loss::Losses;
use crate::convert::survey::{Answer, Choice, Number, Scale, Single};

/// A scale; a number or a choice, where there are too many points for one.
pub(super) fn rating(item: &Item<'_>, losses: &mut Losses) -> Answer {
    let values = item.choices("rateValues", losses);
    let (low, high) = (item.text("minRateDescription", losses), item.text("maxRateDescription", losses));
    // Nothing asked for, points look like numbers in both.
    let look = item.word("rateType").parse().ok();
    if !values.is_empty() {
        say_ends(&low, &high, notice!("each point has words of its own"), item, losses);
        return match (2..=11).contains(&values.len()) {
            true => {
                let scale = Scale { from: first(&values), points: values, dont_know: None, look };
                say_numbers(item.at("rateValues"), &scale, losses);
                Answer::Scale(scale)
            }
            false => Answer::Single(Single { options: values, ..Single::default() }),
        };
    }
    let count = item.number("rateCount");
    let from = item.number("rateMin").unwrap_or(1.0);
    let to = item.number("rateMax").unwrap_or_else(|| count.map_or(5.0, |count| from + count - 1.0));
    let step = item.number("rateStep").unwrap_or(1.0);
    if (from == 0.0 || from == 1.0) && step == 1.0 && to > from && to - from <= 10.0 {
        let (from, to) = (from as u8, to as u8);
        let label = |point: u8| match point {
            _ if point == from => low.clone(),
            _ if point == to => high.clone(),
            _ => String::new(),
        };
        let points = (from..=to).map(|point| Choice {
            place: (&item.place).into(),
            value: point.to_string(),
            label: label(point),
        });
        return Answer::Scale(Scale { from, points: points.collect(), dont_know: None, look });
    }
    say_ends(&low, &high, notice!("a number has none"), item, losses);
    Answer::Number(Number { from: Some(from), to: Some(to), step: Some(step), ..Number::default() })
}

fn say_ends(low: &str, high: &str, why: Notice, item: &Item<'_>, losses: &mut Losses) {
    if !low.is_empty() || !high.is_empty() {
        losses.add(&item.place, notice!("the words at the ends"), why, notice!("they are left out"));
    }
}
