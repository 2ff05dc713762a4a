//! Numbers that are calculated from answers, and how large they can become.

use serde::{Deserialize, Serialize};

use super::{Cells, Kind, Number, Question, Table};
use crate::campaign::Problem;
use crate::decimal::Decimal;
use crate::expression::{Calculation, Condition, Term};
use crate::notice;
use crate::notice::Notice;

/// A number that is calculated from earlier answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Calculated {
    /// What is calculated, such as `sum(train, bus)`.
    pub value: Calculation,
    /// The numbers that it can be.
    pub number: Number,
}

/// From where to where a value can be, and with how many decimals.
#[derive(Clone, Copy)]
struct Range {
    from: Decimal,
    to: Decimal,
    decimals: u8,
}

impl Calculated {
    /// What is wrong with the numbers that it can be; `known` are the questions before it.
    pub(super) fn problems(&self, place: &str, known: &[&Question]) -> Vec<Problem> {
        let place = format!("{place}.number");
        let mut found = self.number.problems(&place);
        let mut say = |field: &str, what: Notice| found.push(Problem::new(format!("{place}.{field}"), what));
        if self.number.step.is_some() {
            say("step", notice!("nobody gives this number: leave it out"));
        }
        if self.number.slider {
            say("slider", notice!("nobody gives this number: leave it out"));
        }
        let ranges = self.value.term().map(|term| ranges(term, known)).unwrap_or_default();
        if let [value] = ranges.as_slice() {
            if value.from < self.number.from {
                let least = value.from;
                say("from", notice!("the value can be {least}: write {least} or less", least));
            }
            if value.to > self.number.to {
                let most = value.to;
                say("to", notice!("the value can be {most}: write {most} or more", most));
            }
            if value.decimals > self.number.decimals {
                let decimals = value.decimals;
                say("decimals", notice!("the value can have {decimals}: write that", decimals));
            }
        }
        found
    }

    /// Takes the numbers that its value can be from what it is calculated from; `known` are the questions before it.
    pub fn settle(&mut self, known: &[&Question]) {
        let ranges = self.value.term().map(|term| ranges(term, known)).unwrap_or_default();
        if let [Range { from, to, decimals }] = *ranges.as_slice() {
            // Numbers that can be one alone are no numbers to choose from.
            let to = if to > from { to } else { from.plus(Decimal::ONE) };
            self.number = Number {
                from,
                to,
                decimals,
                unit: std::mem::take(&mut self.number.unit),
                ..Number::up_to(1)
            };
        }
    }

    /// What has to hold for it to have a value, as far as what is answered goes.
    pub(super) fn needs(&self) -> Option<Condition> {
        let named = self
            .value
            .questions()
            .into_iter()
            .map(|id| Condition::Answered(Term::Answer { question: id.clone(), item: None, at: 0 }));
        Some(Condition::All(vec![Condition::Any(named.collect()), needs(self.value.term().ok()?)]))
    }
}

fn needs(term: &Term) -> Condition {
    match term {
        Term::Answer { .. } => Condition::Answered(term.clone()),
        Term::Sum(terms) => Condition::Any(terms.iter().map(needs).collect()),
        Term::Plus(left, right) | Term::Minus(left, right) => Condition::All(vec![needs(left), needs(right)]),
        _ => Condition::Constant(true),
    }
}

/// The range of each value that a term can have.
fn ranges(term: &Term, known: &[&Question]) -> Vec<Range> {
    let whole = |from: Decimal, to: Decimal| Range { from, to, decimals: 0 };
    let count = |most: usize| vec![whole(Decimal::default(), i64::try_from(most).unwrap_or(i64::MAX).into())];
    match term {
        Term::Known(values) => {
            let numbers = values.iter().filter_map(|literal| literal.value.number());
            numbers.map(|number| Range { from: number, to: number, decimals: decimals(number) }).collect()
        }
        Term::Answer { question, item, .. } => {
            let question = known.iter().find(|own| own.id == *question);
            question.map(|question| answered(&question.answer, item.as_deref())).unwrap_or_default()
        }
        Term::Count(of) => count(match of.as_ref() {
            Term::Answer { question, item, .. } => {
                let question = known.iter().find(|own| own.id == *question);
                question.map_or(0, |question| most_values(&question.answer, item.as_deref()))
            }
            other => ranges(other, known).len(),
        }),
        Term::CountHolding(all) => count(all.len()),
        Term::Sum(terms) => {
            sum(&terms.iter().flat_map(|term| ranges(term, known)).collect::<Vec<_>>()).into_iter().collect()
        }
        Term::Plus(left, right) => both(left, right, known, |a, b| (a.from.plus(b.from), a.to.plus(b.to))),
        Term::Minus(left, right) => both(left, right, known, |a, b| (a.from.minus(b.to), a.to.minus(b.from))),
        Term::Roster(..) | Term::Link(..) | Term::Random(..) | Term::Where(..) => Vec::new(),
    }
}

fn both(
    left: &Term,
    right: &Term,
    known: &[&Question],
    of: impl Fn(Range, Range) -> (Decimal, Decimal),
) -> Vec<Range> {
    match (ranges(left, known).as_slice(), ranges(right, known).as_slice()) {
        ([left], [right]) => {
            let (from, to) = of(*left, *right);
            vec![Range { from, to, decimals: left.decimals.max(right.decimals) }]
        }
        _ => Vec::new(),
    }
}

/// The range of a sum of some of these, of one at least.
fn sum(parts: &[Range]) -> Option<Range> {
    let nothing = Decimal::default();
    let all = |of: fn(&Range) -> Decimal, bound: fn(Decimal, Decimal) -> Decimal| {
        parts.iter().map(of).fold(nothing, |sum, part| sum.plus(bound(part, nothing)))
    };
    let (least, most) = (parts.iter().map(|part| part.from).min()?, parts.iter().map(|part| part.to).max()?);
    Some(Range {
        // Where no part is less than nothing, the smallest alone is the smallest sum; and the other way round.
        from: if least > nothing { least } else { all(|part| part.from, Decimal::min) },
        to: if most < nothing { most } else { all(|part| part.to, Decimal::max) },
        decimals: parts.iter().map(|part| part.decimals).max()?,
    })
}

/// The range of each number that an answer can hold.
fn answered(answer: &Kind, item: Option<&str>) -> Vec<Range> {
    let number = |number: &Number| Range { from: number.from, to: number.to, decimals: number.decimals };
    let whole =
        |from: u16, to: u16| Range { from: i32::from(from).into(), to: i32::from(to).into(), decimals: 0 };
    let one = match answer {
        Kind::Number(own) | Kind::Calculated(Calculated { number: own, .. }) => number(own),
        Kind::Scale(scale) => return vec![whole(scale.from.into(), scale.to.into())],
        Kind::Battery(battery) => whole(battery.scale.from.into(), battery.scale.to.into()),
        Kind::Ranking(ranking) => whole(1, ranking.places().into()),
        // All amounts together are the total.
        Kind::ConstantSum(sum) if item.is_none() => return vec![whole(sum.total, sum.total)],
        Kind::ConstantSum(sum) => whole(0, sum.total),
        Kind::Table(Table { cells: Cells::Number(own), .. }) => number(own),
        _ => return Vec::new(),
    };
    vec![one; most_values(answer, item)]
}

/// How many values an answer can hold, or the part of it that `item` names.
fn most_values(answer: &Kind, item: Option<&str>) -> usize {
    match (answer, item) {
        (Kind::Table(table), Some(item)) if !item.contains('.') => table.columns.len(),
        (_, Some(_)) => 1,
        (_, None) => answer.parts().map_or(1, |parts| parts.len()),
    }
}

/// With how many decimals a number is written.
fn decimals(number: Decimal) -> u8 {
    (0..Decimal::MOST_DECIMALS).find(|decimals| number.fits(*decimals)).unwrap_or(Decimal::MOST_DECIMALS)
}
