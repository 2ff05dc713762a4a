//! Numbers and dates that are compared with each other: there are too many to try, so what is said of them is added up.

mod held;

use std::collections::{BTreeMap, BTreeSet};

use super::inequalities::{Sum, can_all_be};
use super::leaves::{collect, is_decidable};
use crate::decimal::Decimal;
use crate::expression::{Condition, Facts, Literal, Relation, Term};
use crate::moment::Moment;
use crate::questionnaire::{Kind, Question};
use held::{Held, minutes, units};

pub(super) use held::stand_ins;

pub(super) type Questions<'a> = BTreeMap<&'a str, &'a Question>;

/// How many comparisons are looked at that only say of two sums that they are not the same.
const APART_AT_MOST: usize = 3;

/// The questions whose answers are added up and not tried, as far as these leaves make that necessary.
pub(super) fn added_up<'a>(leaves: &[&Condition], questions: &Questions<'a>) -> Questions<'a> {
    let mut found = Questions::new();
    for leaf in
        leaves.iter().filter(|leaf| !is_decidable(leaf, questions) && can_be_added_up(leaf, questions))
    {
        leaf.each_term(&mut |term| {
            found.extend(Held::of(term, questions).map(|(_, question)| (question.id.as_str(), question)));
        });
    }
    found
}

/// Whether what a leaf says of numbers or dates can be added up.
pub(super) fn can_be_added_up(leaf: &Condition, questions: &Questions<'_>) -> bool {
    match leaf {
        Condition::Compare(left, _, right) => {
            let dates = [moment(left, questions), moment(right, questions)];
            match dates {
                [Some(left), Some(right)] => left.is_like(right),
                _ => {
                    let holds = holds_any(leaf, questions);
                    holds && [left, right].into_iter().all(|term| is_sum(term, questions))
                }
            }
        }
        Condition::Has { of, values, .. } => {
            Held::of(of, questions).is_some()
                && equals(of, values).all(|one| can_be_added_up(&one, questions))
        }
        _ => false,
    }
}

/// That a term is one of these values, one by one.
pub(super) fn equals<'a>(of: &'a Term, values: &'a [Literal]) -> impl Iterator<Item = Condition> + 'a {
    let equal =
        |value: &Literal| Condition::Compare(of.clone(), Relation::Equal, Term::Known(vec![value.clone()]));
    values.iter().map(equal)
}

/// Whether a leaf looks at what these questions hold.
pub(super) fn holds_any(leaf: &Condition, questions: &Questions<'_>) -> bool {
    let mut found = false;
    leaf.each_term(&mut |term| found |= Held::of(term, questions).is_some());
    found
}

/// A date that a term can be, if it is nothing else.
fn moment(term: &Term, questions: &Questions<'_>) -> Option<Moment> {
    match term {
        Term::Known(values) => match values.as_slice() {
            [one] => one.value.moment().filter(|moment| moment.to_string() == one.value.to_string()),
            _ => None,
        },
        term => match Held::of(term, questions)?.0 {
            Held::Moment(from, _) => Some(from),
            _ => None,
        },
    }
}

/// Whether a term is a sum of numbers that questions hold and of what is tried.
fn is_sum(term: &Term, questions: &Questions<'_>) -> bool {
    let alone = Condition::Compare(term.clone(), Relation::Equal, term.clone());
    if !holds_any(&alone, questions) {
        return is_decidable(&alone, questions);
    }
    let is_sum = |term: &Term| is_sum(term, questions);
    match term {
        Term::Answer { .. } => moment(term, questions).is_none(),
        Term::Sum(terms) => terms.iter().all(is_sum),
        Term::Plus(left, right) | Term::Minus(left, right) => is_sum(left) && is_sum(right),
        Term::Where(condition, term) => {
            let mut leaves = Vec::new();
            collect(condition, &mut leaves);
            let is_tried = |leaf: &&Condition| {
                let is_answered = matches!(leaf, Condition::Answered(_));
                is_decidable(leaf, questions) && (is_answered || !holds_any(leaf, questions))
            };
            leaves.iter().all(is_tried) && is_sum(term)
        }
        _ => false,
    }
}

/// A comparison of sums, and the name that stands for whether it holds.
pub(super) struct Comparison {
    pub name: String,
    pub leaf: Condition,
}

/// Whether numbers can be so that each of these comparisons is what it is taken for; `held` are the questions that are added up.
pub(super) fn can_be<'a>(
    comparisons: impl Iterator<Item = &'a Comparison>,
    held: &Questions<'_>,
    facts: Facts<'_>,
) -> bool {
    let mut tally = Tally { held, facts, numbers: BTreeMap::new(), sums: Vec::new(), apart: Vec::new() };
    for comparison in comparisons {
        let holds = facts.profile.link.contains_key(&comparison.name);
        if tally.take(&comparison.leaf, holds) == Some(false) {
            return false;
        }
    }
    tally.can_be()
}

/// What a term is worth.
enum Worth {
    Nothing,
    /// Something that is no number, such as 'I do not know'.
    Other,
    Amount(Sum),
}

struct Tally<'a> {
    held: &'a Questions<'a>,
    facts: Facts<'a>,
    /// Where each number stands in sums, by the question and the part of it, with how many there are of it.
    numbers: BTreeMap<(String, Option<String>), (usize, i128)>,
    sums: Vec<Sum>,
    /// Sums that are not nothing.
    apart: Vec<Sum>,
}

impl Tally<'_> {
    /// Takes down what it means that a comparison holds or not; false if it cannot be so, nothing if it is too large.
    fn take(&mut self, leaf: &Condition, holds: bool) -> Option<bool> {
        let Condition::Compare(left, relation, right) = leaf else { return None };
        let is_dated = moment(left, self.held).is_some() || moment(right, self.held).is_some();
        let (left, right) = (self.worth(left, is_dated)?, self.worth(right, is_dated)?);
        match (left, right) {
            (Worth::Nothing, _) | (_, Worth::Nothing) => Some(!holds),
            (Worth::Other, Worth::Other) => None,
            (Worth::Other, _) | (_, Worth::Other) => Some(holds == (*relation == Relation::Unequal)),
            (Worth::Amount(left), Worth::Amount(right)) => {
                let more = left.plus(-1, &right)?;
                let less = right.plus(-1, &left)?;
                let strictly = |sum: &Sum| Sum { known: sum.known - 1, ..sum.clone() };
                match (relation, holds) {
                    (Relation::Equal, true) | (Relation::Unequal, false) => self.sums.extend([more, less]),
                    (Relation::Equal, false) | (Relation::Unequal, true) => self.apart.push(more),
                    (Relation::Less, true) | (Relation::AtLeast, false) => self.sums.push(strictly(&less)),
                    (Relation::AtMost, true) | (Relation::More, false) => self.sums.push(less),
                    (Relation::More, true) | (Relation::AtMost, false) => self.sums.push(strictly(&more)),
                    (Relation::AtLeast, true) | (Relation::Less, false) => self.sums.push(more),
                }
                Some(true)
            }
        }
    }

    fn worth(&mut self, term: &Term, is_dated: bool) -> Option<Worth> {
        let sum = |left: Worth, times: i128, right: Worth| match (left, right) {
            (Worth::Amount(left), Worth::Amount(right)) => left.plus(times, &right).map(Worth::Amount),
            _ => Some(Worth::Nothing),
        };
        if let Some((held, question)) = Held::of(term, self.held) {
            let Term::Answer { item, .. } = term else { return None };
            let is_there = !term.values(self.facts).is_empty();
            return if is_there { self.number(&held, question, item.clone()) } else { Some(Worth::Nothing) };
        }
        match term {
            Term::Plus(left, right) => sum(self.worth(left, false)?, 1, self.worth(right, false)?),
            Term::Minus(left, right) => sum(self.worth(left, false)?, -1, self.worth(right, false)?),
            Term::Where(condition, _) if !condition.holds(self.facts) => Some(Worth::Nothing),
            Term::Where(_, term) => self.worth(term, is_dated),
            Term::Sum(terms) => {
                let mut all = Worth::Nothing;
                for term in terms {
                    for part in self.parts(term)? {
                        all = match all {
                            Worth::Amount(_) => sum(all, 1, Worth::Amount(part))?,
                            _ => Worth::Amount(part),
                        };
                    }
                }
                Some(all)
            }
            term => Some(match term.values(self.facts).as_slice() {
                [one] if is_dated => one.moment().map_or(Worth::Other, |moment| known(minutes(moment))),
                [one] => one.number().map_or(Worth::Other, |number| known(units(number))),
                _ => Worth::Nothing,
            }),
        }
    }

    /// The numbers of a term that a sum adds up.
    fn parts(&mut self, term: &Term) -> Option<Vec<Sum>> {
        let alone = Condition::Answered(term.clone());
        if !holds_any(&alone, self.held) {
            let numbers: Vec<Decimal> =
                term.values(self.facts).iter().filter_map(|value| value.number()).collect();
            return Some(
                numbers.into_iter().map(|number| Sum { known: units(number), ..Sum::default() }).collect(),
            );
        }
        Some(match self.worth(term, false)? {
            Worth::Amount(sum) => vec![sum],
            Worth::Nothing | Worth::Other => Vec::new(),
        })
    }

    fn number(&mut self, held: &Held<'_>, question: &Question, item: Option<String>) -> Option<Worth> {
        let [from, step, count] = held.range()?;
        let next = self.numbers.len();
        let (at, _) = *self.numbers.entry((question.id.to_string(), item)).or_insert((next, count));
        Some(Worth::Amount(Sum { of: [(at, step)].into(), known: from }))
    }

    fn can_be(mut self) -> bool {
        for (at, count) in self.numbers.values() {
            self.sums.push(Sum { of: [(*at, 1)].into(), known: 0 });
            self.sums.push(Sum { of: [(*at, -1)].into(), known: *count });
        }
        self.totals();
        self.apart.truncate(APART_AT_MOST);
        can_be_apart(&self.sums, &self.apart)
    }

    /// The parts of a total are together no more than it, and where all are named no less. What is left of an answer whose part is
    /// hidden since may be less.
    fn totals(&mut self) {
        for question in self.held.values() {
            let Kind::ConstantSum(sum) = &question.answer else { continue };
            let own = self.numbers.iter().filter(|((id, _), _)| *id == question.id.as_str());
            let of: BTreeMap<usize, i128> = own.map(|(_, (at, _))| (*at, -1)).collect();
            let options: BTreeSet<_> = sum.options.iter().map(|option| &option.id).collect();
            let are_always_there = sum.options.iter().all(|option| option.show_if.is_none());
            if are_always_there && of.len() == options.len() {
                let all = of.keys().map(|at| (*at, 1)).collect();
                self.sums.push(Sum { of: all, known: -i128::from(sum.total) });
            }
            self.sums.push(Sum { of, known: sum.total.into() });
        }
    }
}

fn known(known: i128) -> Worth {
    Worth::Amount(Sum { known, ..Sum::default() })
}

fn can_be_apart(sums: &[Sum], apart: &[Sum]) -> bool {
    let Some((first, rest)) = apart.split_first() else { return can_all_be(sums.to_vec()) };
    [1, -1].into_iter().any(|sign| {
        let Some(mut one) = Sum::default().plus(sign, first) else { return true };
        one.known -= 1;
        can_be_apart(&[sums, &[one]].concat(), rest)
    })
}
