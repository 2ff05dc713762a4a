//! Two answers compared: in sources two that are missing are the same, and one that is missing is another than one that is there,
//! unless they are asked for.

use crate::convert::logic::{Logic, Op};

/// Conditions that hold together, where two answers that are asked for as well have to be there to be compared.
pub(super) fn together(parts: &[Logic]) -> Vec<Logic> {
    let is_answered = |name: &String| parts.contains(&Logic::Answered(name.clone()));
    let given = |part: &Logic| match part {
        Logic::CompareAnswers(left, op, right) | Logic::CompareGiven(left, op, right) => {
            let are_given = match op {
                Op::Unequal => is_answered(left) && is_answered(right),
                _ => is_answered(left) || is_answered(right),
            };
            are_given.then(|| (left.clone(), *op, right.clone()))
        }
        _ => None,
    };
    let compared: Vec<(String, Op, String)> = parts.iter().filter_map(given).collect();
    let follows = |name: &String| compared.iter().any(|(left, _, right)| name == left || name == right);
    let kept = parts.iter().filter_map(|part| match (part, given(part)) {
        (Logic::Answered(name), _) if follows(name) => None,
        (_, Some((left, op, right))) => Some(Logic::CompareGiven(left, op, right)),
        (part, None) => Some(part.clone()),
    });
    kept.collect()
}
