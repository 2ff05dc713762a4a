//! A row of points to choose from.

use domain::notice;
use domain::notice::Notice;

use super::super::item::Item;
use super::{first, say_numbers};
use crate::convert::loss::Losses;
use crate::convert::survey::{Answer, Choice, Number, Scale, Single};

/// A scale; a number or a choice, where there are too many points for one.
pub(super) fn rating(item: &Item<'_>, losses: &mut Losses) -> Answer {
    match scale(item, losses) {
        Ok(scale) => Answer::Scale(scale),
        Err(other) => {
            let instead = match other.as_ref() {
                Answer::Number(_) => notice!("a number is asked for, which is typed"),
                _ => notice!("it is a choice of one option, whose points count in no average"),
            };
            let why = notice!("a scale has 2 to 11 points, with a step of 1 between them");
            losses.add(&item.place, notice!("points to choose from"), why, instead);
            *other
        }
    }
}

/// The scale.
///
/// # Errors
/// What is asked instead, where there are too many points for one, or too few.
pub(super) fn scale(item: &Item<'_>, losses: &mut Losses) -> Result<Scale, Box<Answer>> {
    let values = item.choices("rateValues", losses);
    let (low, high) = (item.text("minRateDescription", losses), item.text("maxRateDescription", losses));
    // Nothing asked for, points look like numbers in both.
    let look = item.word("rateType").parse().ok();
    if !values.is_empty() {
        say_ends(&low, &high, notice!("each point has words of its own"), item, losses);
        if !(2..=11).contains(&values.len()) {
            let choice = Single { options: values, ..Single::default() };
            return Err(Box::new(Answer::Single(choice)));
        }
        let scale = Scale { from: first(&values), points: values, dont_know: None, look };
        say_numbers(item.at("rateValues"), &scale, losses);
        return Ok(scale);
    }
    let count = item.number("rateCount");
    let from = item.number("rateMin").unwrap_or(1.0);
    let to = item.number("rateMax").unwrap_or_else(|| count.map_or(5.0, |count| from + count - 1.0));
    let step = item.number("rateStep").unwrap_or(1.0);
    if step != 1.0 || from.fract() != 0.0 || !(1.0..=10.0).contains(&(to - from)) {
        say_ends(&low, &high, notice!("a number has none"), item, losses);
        let (from, to, step) = (Some(from), Some(to), Some(step));
        return Err(Box::new(Answer::Number(Number { from, to, step, ..Number::default() })));
    }
    let (from, to) = (from as i32, to as i32);
    let is_kept = (0..=1).contains(&from);
    let points = (from..=to).map(|point| {
        let words = match point {
            _ if point == from => low.as_str(),
            _ if point == to => high.as_str(),
            _ => "",
        };
        // Points that are numbered anew show the numbers of the file.
        let label = if is_kept || !words.is_empty() { words.to_owned() } else { point.to_string() };
        Choice { place: (&item.place).into(), value: point.to_string(), label }
    });
    let scale =
        Scale { from: if from == 0 { 0 } else { 1 }, points: points.collect(), dont_know: None, look };
    say_numbers(item.place.clone(), &scale, losses);
    Ok(scale)
}

fn say_ends(low: &str, high: &str, why: Notice, item: &Item<'_>, losses: &mut Losses) {
    if !low.is_empty() || !high.is_empty() {
        losses.add(&item.place, notice!("the words at the ends"), why, notice!("they are left out"));
    }
}
