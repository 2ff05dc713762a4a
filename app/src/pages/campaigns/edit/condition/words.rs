//! What clauses say, in words.

use domain::answer::Rating;
use domain::expression::{Clause, Clauses, How, Join, Value, Values};

use super::nameable::{Nameable, Nameables};
use crate::say;

/// How something is compared, where somebody chooses it.
pub(super) fn comparison(how: How, values: &Values) -> String {
    match (how, values) {
        (How::AnyOf, Values::Options { many: false, .. } | Values::Points(_)) => say::condition_how_one_of(),
        (How::NoneOf, Values::Options { many: false, .. } | Values::Points(_)) => {
            say::condition_how_none_of()
        }
        (How::AnyOf, _) => say::condition_how_has(),
        (How::AllOf, _) => say::condition_how_has_all(),
        (How::NoneOf, _) => say::condition_how_has_none(),
        (How::Less, Values::Date(_)) => say::condition_how_before(),
        (How::AtMost, Values::Date(_)) => say::condition_how_until(),
        (How::More, Values::Date(_)) => say::condition_how_after(),
        (How::AtLeast, Values::Date(_)) => say::condition_how_since(),
        (How::Less, _) => say::condition_how_less(),
        (How::AtMost, _) => say::condition_how_at_most(),
        (How::More, _) => say::condition_how_more(),
        (How::AtLeast, _) => say::condition_how_at_least(),
        (How::Is, _) => say::condition_how_is(),
        (How::IsNot, _) => say::condition_how_is_not(),
        (How::Contains, _) => say::condition_how_contains(),
        (How::Answered, _) => say::condition_how_answered(),
        (How::Empty, _) => say::condition_how_empty(),
    }
}

/// What can be chosen of these values, each with its words; nothing where it is typed.
pub(super) fn choices(values: &Values) -> Vec<(String, String)> {
    match values {
        Values::Options { options, .. } => options.clone(),
        Values::Points(scale) => {
            let words = |point: u8| match scale.label(point).filter(|words| !words.is_empty()) {
                Some(words) => format!("{point}: {words}"),
                None => point.to_string(),
            };
            let points = scale.points().map(|point| (point.to_string(), words(point)));
            let dont_know = scale.dont_know.then(|| (Rating::DONT_KNOW.to_string(), say::dont_know()));
            points.chain(dont_know).collect()
        }
        _ => Vec::new(),
    }
}

/// How many of the clauses have to hold, and what each says; none if one of them is not offered there.
pub(super) fn said(clauses: &Clauses, nameables: &Nameables) -> Option<(String, Vec<String>)> {
    let join = match clauses.join {
        Join::All => say::condition_all_hold(),
        Join::Any => say::condition_any_holds(),
    };
    let each = clauses.clauses.iter().map(|clause| {
        let nameable = nameables.of(&clause.of)?;
        nameable.values.chosen(clause)?;
        Some(clause_said(clause, nameable))
    });
    Some((join, each.collect::<Option<_>>()?))
}

fn clause_said(clause: &Clause, Nameable { label, values, .. }: &Nameable) -> String {
    let what = say::editor_quoted(label.as_str());
    let known = choices(values);
    let value = |value: &Value| {
        let found = known.iter().find(|(id, _)| *id == value.to_string()).map(|(_, words)| words.clone());
        match (found, value, values) {
            (Some(words), ..) => say::editor_quoted(words),
            (None, Value::Number(number), _) => say::decimal(*number),
            (None, Value::Text(text), Values::Date(_)) => {
                text.parse().map_or_else(|_| text.clone(), say::local)
            }
            (None, Value::Text(text), _) => say::editor_quoted(text.as_str()),
        }
    };
    let compared: Vec<String> = clause.values.iter().map(value).collect();
    let how = comparison(clause.how, values);
    match (clause.how, compared.as_slice()) {
        (_, []) => say::condition_says_alone(what, how),
        (How::AnyOf, [one]) => say::condition_says(what, say::condition_how_has_one(), one.as_str()),
        (How::NoneOf, [_]) | (_, [_, _, ..]) => say::condition_says_list(what, how, compared.join(", ")),
        (_, [one]) => say::condition_says(what, how, one.as_str()),
    }
}
