//! Answers whose values are numbers in the source, and have an order there: points and options, whatever they are called here.

use domain::notice;
use domain::notice::Notice;

use super::{Known, Values};
use crate::convert::logic::Op;
use crate::convert::loss::short;

/// What an answer can be in the source, 'I do not know' left aside: each as it is written and as a number. None, if one is no number.
fn numbers(values: &Values) -> Option<Vec<(&str, f64)>> {
    let number = |own: &str| own.parse().ok().filter(|number: &f64| number.is_finite());
    match values {
        Values::Points(points) => {
            let rated = points.iter().filter(|(_, point)| point != "dont_know");
            rated.map(|(own, _)| Some((own.as_str(), number(own)?))).collect()
        }
        Values::Single(options) => {
            options.iter().map(|(own, _)| Some((own.as_str(), number(own)?))).collect()
        }
        _ => None,
    }
}

/// Whether an order in the source is the same here: points whose numbers rise.
pub(super) fn rise(values: &Values) -> bool {
    let is_scale = matches!(values, Values::Points(_));
    is_scale && numbers(values).is_some_and(|all| all.windows(2).all(|two| two[0].1 < two[1].1))
}

/// The values of the source that compare so with a number.
///
/// # Errors
/// Why nothing does.
pub(super) fn those(known: &Known, name: &str, op: Op, number: f64) -> Result<Vec<String>, Notice> {
    let no_order = || notice!("the options of '{name}' have no order", name = short(name));
    let holds = |own: f64| match op {
        Op::Equal => own == number,
        Op::Unequal => own != number,
        Op::Less => own < number,
        Op::AtMost => own <= number,
        Op::More => own > number,
        Op::AtLeast => own >= number,
    };
    let those = numbers(&known.values).ok_or_else(no_order)?.into_iter().filter(|(_, own)| holds(*own));
    let those: Vec<String> = those.map(|(own, _)| own.to_owned()).collect();
    if those.is_empty() {
        return Err(notice!("there is no such answer to '{name}'", name = short(name)));
    }
    Ok(those)
}

/// Whether points have the numbers of the source.
pub(super) fn are_kept(points: &[(String, String)]) -> bool {
    let rated = points.iter().filter(|(_, point)| point != "dont_know");
    rated
        .map(|(own, point)| (own.parse::<f64>(), point.parse::<f64>()))
        .all(|(own, point)| own.is_ok() && own == point)
}

/// That two answers, each with its name in the source, compare here as they do there.
///
/// # Errors
/// Why they do not.
pub(super) fn compare_alike(left: (&str, &Known), op: Op, right: (&str, &Known)) -> Result<(), Notice> {
    let is_equality = matches!(op, Op::Equal | Op::Unequal);
    for ((name, known), (_, other)) in [(left, right), (right, left)] {
        if !are_alike(&known.values, &other.values) {
            return Err(notice!(
                "the options of '{name}' have other names here than in the file",
                name = short(name)
            ));
        }
        let Values::Points(points) = &known.values else { continue };
        let is_same = matches!(&other.values, Values::Points(others) if others == points);
        if !are_kept(points) && !(is_same && (is_equality || rise(&known.values))) {
            return Err(other_numbers(name));
        }
    }
    Ok(())
}

/// Whether options are the same as another answer here where they are so in the source.
fn are_alike(values: &Values, other: &Values) -> bool {
    let Values::Single(own) = values else { return true };
    match other {
        Values::Single(others) => own.iter().all(|(value, id)| {
            others.iter().all(|(other_value, other_id)| (value == other_value) == (id == other_id))
        }),
        _ => own.iter().all(|(value, id)| value == id.as_str()),
    }
}

pub(super) fn other_numbers(name: &str) -> Notice {
    notice!("the points of '{name}' have other numbers here than in the file", name = short(name))
}
