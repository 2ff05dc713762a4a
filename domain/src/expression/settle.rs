use super::{Condition, Facts, Literal, Term};

impl Condition {
    /// What is left of it while only the answers to `open` questions can still change: all else is as `facts` say.
    #[must_use]
    pub fn settled(&self, facts: Facts<'_>, open: &dyn Fn(&str) -> bool) -> Condition {
        if !self.is_open(open) {
            return Condition::Constant(self.holds(facts));
        }
        let term = |term: &Term| term.settled(facts, open);
        match self {
            Condition::All(all) => join(all, facts, open, true),
            Condition::Any(any) => join(any, facts, open, false),
            Condition::Not(one) => match one.settled(facts, open) {
                Condition::Constant(holds) => Condition::Constant(!holds),
                left => Condition::Not(Box::new(left)),
            },
            Condition::Compare(left, relation, right) => {
                Condition::Compare(term(left), *relation, term(right))
            }
            Condition::Has { of, all, values } => {
                Condition::Has { of: term(of), all: *all, values: values.clone() }
            }
            Condition::Contains(of, part) => Condition::Contains(term(of), part.clone()),
            Condition::Answered(of) => Condition::Answered(term(of)),
            Condition::Constant(holds) => Condition::Constant(*holds),
        }
    }

    fn is_open(&self, open: &dyn Fn(&str) -> bool) -> bool {
        let mut found = false;
        self.each_term(&mut |term| {
            found |= matches!(term, Term::Answer { question, .. } if open(question.as_str()));
        });
        found
    }
}

/// Of all or any conditions, those that are not settled; one that settles the whole is all that is left.
fn join(parts: &[Condition], facts: Facts<'_>, open: &dyn Fn(&str) -> bool, all: bool) -> Condition {
    let mut left = Vec::new();
    for part in parts {
        match part.settled(facts, open) {
            Condition::Constant(holds) if holds == all => {}
            Condition::Constant(holds) => return Condition::Constant(holds),
            part => left.push(part),
        }
    }
    match left.len() {
        0 => Condition::Constant(all),
        1 => left.remove(0),
        _ if all => Condition::All(left),
        _ => Condition::Any(left),
    }
}

impl Term {
    /// What is left of it, likewise.
    pub(crate) fn settled(&self, facts: Facts<'_>, open: &dyn Fn(&str) -> bool) -> Term {
        let mut is_open = false;
        self.each_dyn(&mut |term| {
            is_open |= matches!(term, Term::Answer { question, .. } if open(question.as_str()));
        });
        if !is_open {
            let values = self.values(facts).into_iter();
            return Term::Known(values.map(|value| Literal { value, at: 0 }).collect());
        }
        match self {
            Term::Count(of) => Term::Count(Box::new(of.settled(facts, open))),
            Term::CountHolding(all) => {
                Term::CountHolding(all.iter().map(|one| one.settled(facts, open)).collect())
            }
            Term::Sum(terms) => Term::Sum(terms.iter().map(|term| term.settled(facts, open)).collect()),
            Term::Plus(left, right) => {
                Term::Plus(Box::new(left.settled(facts, open)), Box::new(right.settled(facts, open)))
            }
            Term::Minus(left, right) => {
                Term::Minus(Box::new(left.settled(facts, open)), Box::new(right.settled(facts, open)))
            }
            Term::Where(condition, term) => match condition.settled(facts, open) {
                Condition::Constant(true) => term.settled(facts, open),
                Condition::Constant(false) => Term::Known(Vec::new()),
                left => Term::Where(Box::new(left), Box::new(term.settled(facts, open))),
            },
            _ => self.clone(),
        }
    }
}
