//! What is wrong with naming answers and parts of a question.

use super::{Battery, Kind, Question, Several, Single};
use crate::campaign::Problem;
use crate::id::StatementId;
use crate::notice;
use crate::notice::Value;

impl Question {
    /// What is wrong with naming `values` (option ids, points) of this question, of `statement` where it is a battery.
    pub fn unknown_values(&self, statement: Option<&StatementId>, values: &[String]) -> Vec<Problem> {
        let known: Vec<String> = match &self.answer {
            Kind::Single(Single { options, .. }) | Kind::Several(Several { options, .. }) => {
                options.iter().map(|option| option.id.to_string()).collect()
            }
            Kind::Hidden(_) => {
                let what = notice!(
                    "'{id}' is what the link brings, which anybody can change: no assumption rests on it",
                    id = self.id
                );
                return vec![Problem::new("question", what)];
            }
            Kind::Scale(scale) | Kind::Battery(Battery { scale, .. }) => {
                scale.points().map(|point| point.to_string()).collect()
            }
            Kind::Table(table) if table.is_ticked() => {
                table.columns.iter().map(|column| column.id.to_string()).collect()
            }
            Kind::Ranking(_)
            | Kind::BestWorst(_)
            | Kind::ConstantSum(_)
            | Kind::Table(_)
            | Kind::Number(_)
            | Kind::Calculated(_)
            | Kind::Date(_)
            | Kind::Text(_)
            | Kind::Consent(_)
            | Kind::File(_)
            | Kind::Note(_) => {
                return vec![Problem::new(
                    "question",
                    notice!("'{id}' has no options to name", id = self.id),
                )];
            }
        };
        let mut found: Vec<Problem> = self.unknown_statement(statement).into_iter().collect();
        if values.is_empty() {
            found.push(Problem::new("any_of", notice!("names no answer")));
        }
        for (v, value) in values.iter().enumerate() {
            if !known.contains(value) {
                let place = format!("any_of[{v}]");
                found.push(Problem::new(
                    place,
                    notice!(
                        "'{value}' is no answer to '{question}'; there are {answers}",
                        value,
                        question = self.id,
                        answers => some(&known)
                    ),
                ));
            } else if values[..v].contains(value) {
                found.push(Problem::new(
                    format!("any_of[{v}]"),
                    notice!("'{name}' is named twice", name = value),
                ));
            }
        }
        found
    }

    /// What is wrong with naming `statement`: a battery and a table need one of their own, and nothing else has any.
    pub fn unknown_statement(&self, statement: Option<&StatementId>) -> Option<Problem> {
        let what = match (&self.answer, statement) {
            (Kind::Battery(_), None) => {
                notice!("'{id}' is a battery: name one of its statements", id = self.id)
            }
            (Kind::Table(_), None) => notice!("'{id}' is a table: name one of its rows", id = self.id),
            (Kind::Battery(_) | Kind::Table(_), Some(id))
                if self.answer.statements().iter().any(|statement| statement.id == *id) =>
            {
                return None;
            }
            (Kind::Battery(_), Some(id)) => {
                notice!("'{id}' is no statement of '{question}'", id, question = self.id)
            }
            (Kind::Table(_), Some(id)) => notice!("'{id}' is no row of '{question}'", id, question = self.id),
            (_, Some(_)) => notice!("'{id}' is no battery and has no statements", id = self.id),
            (_, None) => return None,
        };
        Some(Problem::new("statement", what))
    }
}

/// The first of them, so that a mistake stays readable however many there are.
pub(crate) fn some(known: &[String]) -> Value {
    match known.split_at_checked(12) {
        Some((first, rest)) if !rest.is_empty() => {
            notice!("{first} and {number} more", first = first.join(", "), number = rest.len()).into()
        }
        _ => Value::Text(known.join(", ")),
    }
}
