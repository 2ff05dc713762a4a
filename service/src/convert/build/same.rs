//! Two answers that are the same: sources take two that are missing for that too, unless they ask for one of both.

use crate::convert::logic::{Logic, Op};

/// Conditions that hold together, where two answers of which one is asked for have to be there to be the same.
pub(super) fn together(parts: &[Logic]) -> Vec<Logic> {
    let is_answered = |name: &String| parts.contains(&Logic::Answered(name.clone()));
    let are_there = |left: &String, right: &String| is_answered(left) || is_answered(right);
    let follows = |name: &String| {
        parts.iter().any(|part| match part {
            Logic::CompareAnswers(left, Op::Equal, right) => name == left || name == right,
            _ => false,
        })
    };
    let kept = parts.iter().filter_map(|part| match part {
        Logic::Answered(name) if follows(name) => None,
        Logic::CompareAnswers(left, Op::Equal, right) if are_there(left, right) => {
            Some(Logic::Same(left.clone(), right.clone()))
        }
        part => Some(part.clone()),
    });
    kept.collect()
}
