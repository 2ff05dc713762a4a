//! What an expression names that no member answers.

use super::{Expression, Scope, Term};
use crate::questionnaire::Kind;

/// The first that a condition names of what no member answers: the roster, the link, chance.
pub fn first_unanswered(expression: &Expression, scope: Scope<'_>) -> Option<String> {
    let mut found = None;
    expression
        .condition()
        .ok()?
        .each_term(&mut |term| found = found.take().or_else(|| unanswered(term, scope)));
    found.map(|(_, name)| name)
}

/// Where a term stands that is no answer of a member, and what it names.
pub(super) fn unanswered(term: &Term, scope: Scope<'_>) -> Option<(u16, String)> {
    match term {
        Term::Roster(name, at) => Some((*at, format!("roster.{name}"))),
        Term::Link(name, at) => Some((*at, format!("link.{name}"))),
        Term::Random(name, at) => Some((*at, format!("random.{name}"))),
        Term::Answer { question, at, .. } => {
            let own = scope.known.iter().find(|own| own.id == *question)?;
            matches!(own.answer, Kind::Hidden(_)).then(|| (*at, question.to_string()))
        }
        _ => None,
    }
}
