//! Words in conditions, where capital letters make a difference in a source or here, and not in both.

use domain::notice;
use domain::notice::Notice;

use super::{Builder, Values, condition};
use crate::convert::logic::{Logic, Op};
use crate::convert::loss::short;
use crate::convert::survey::Condition;

impl Builder<'_> {
    /// Names conditions that hold of other words here than in the source.
    pub(super) fn say_letters(&mut self, conditions: &[Condition]) {
        for condition in conditions {
            let Some(logic) = &condition.logic else { continue };
            let differs = self.differs(logic).filter(|_| condition::of(logic, &self.names).is_ok());
            if let Some((why, instead)) = differs {
                let what = notice!("the condition '{written}'", written = short(&condition.written));
                self.losses.add(&condition.place, what, why, instead);
            }
        }
    }

    /// Why a condition holds of other words in the source, and what is so here.
    fn differs(&self, logic: &Logic) -> Option<(Notice, Notice)> {
        match logic {
            Logic::ContainsAlike(_, words) if has_letters(words) => Some((
                notice!("capital letters make a difference there where words are looked for"),
                notice!("'YES' is found here where 'yes' is looked for"),
            )),
            Logic::Compare(name, Op::Equal | Op::Unequal, value)
                if self.is_text(name) && has_letters(&value.as_name()) =>
            {
                self.same_words()
            }
            Logic::Has(name, words) if self.is_text(name) && has_letters(words) => self.same_words(),
            Logic::CompareAnswers(left, Op::Equal | Op::Unequal, right)
            | Logic::CompareGiven(left, Op::Equal | Op::Unequal, right)
                if self.is_text(left) && self.is_text(right) =>
            {
                self.same_words()
            }
            Logic::Not(inner) => self.differs(inner),
            Logic::And(parts) | Logic::Or(parts) => parts.iter().find_map(|part| self.differs(part)),
            _ => None,
        }
    }

    fn same_words(&self) -> Option<(Notice, Notice)> {
        self.ignores_capitals.then(|| {
            (
                notice!("capital letters make no difference there where words are compared"),
                notice!("'YES' and 'yes' are two answers here"),
            )
        })
    }

    fn is_text(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(|known| matches!(known.values, Values::Text))
    }
}

fn has_letters(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
}
