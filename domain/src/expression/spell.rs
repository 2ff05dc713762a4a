use std::collections::BTreeMap;

use super::{Condition, Expression, Term};
use crate::id::QuestionId;

/// What stands for the answers to questions that nobody answers.
pub(crate) type Spelled = BTreeMap<QuestionId, Term>;

impl Expression {
    /// The same with what is `known` in the place of the questions that it names.
    pub(crate) fn spelled(&self, known: &Spelled) -> Expression {
        let names_one = self.questions().into_iter().any(|id| known.contains_key(id));
        match self.condition() {
            Ok(condition) if names_one => condition.spelled(known).into(),
            _ => self.clone(),
        }
    }
}

impl Condition {
    /// The same with what is `known` in the place of the questions that it names.
    pub(crate) fn spelled(&self, known: &Spelled) -> Condition {
        let each = |all: &[Condition]| all.iter().map(|one| one.spelled(known)).collect();
        match self {
            Condition::Constant(holds) => Condition::Constant(*holds),
            Condition::All(all) => Condition::All(each(all)),
            Condition::Any(any) => Condition::Any(each(any)),
            Condition::Not(one) => Condition::Not(Box::new(one.spelled(known))),
            Condition::Compare(left, relation, right) => {
                Condition::Compare(left.spelled(known), *relation, right.spelled(known))
            }
            Condition::Has { of, all, values } => {
                Condition::Has { of: of.spelled(known), all: *all, values: values.clone() }
            }
            Condition::Contains(term, part) => Condition::Contains(term.spelled(known), part.clone()),
            Condition::Answered(term) => Condition::Answered(term.spelled(known)),
        }
    }
}

impl Term {
    /// The same with what is `known` in the place of the questions that it names.
    pub(crate) fn spelled(&self, known: &Spelled) -> Term {
        let boxed = |term: &Term| Box::new(term.spelled(known));
        match self {
            Term::Answer { question, .. } => known.get(question).unwrap_or(self).clone(),
            Term::Known(_) | Term::Roster(..) | Term::Link(..) | Term::Random(..) => self.clone(),
            Term::Count(term) => Term::Count(boxed(term)),
            Term::CountHolding(all) => Term::CountHolding(all.iter().map(|one| one.spelled(known)).collect()),
            Term::Sum(terms) => Term::Sum(terms.iter().map(|term| term.spelled(known)).collect()),
            Term::Plus(left, right) => Term::Plus(boxed(left), boxed(right)),
            Term::Minus(left, right) => Term::Minus(boxed(left), boxed(right)),
            Term::Where(condition, term) => Term::Where(Box::new(condition.spelled(known)), boxed(term)),
        }
    }
}
