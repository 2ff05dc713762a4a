//! The numbers and dates that answers hold, and answers that stand for all that hold one.

use std::collections::{BTreeMap, BTreeSet};

use super::Questions;
use crate::answer::{Amount, Answer, Entry};
use crate::decimal::Decimal;
use crate::expression::{Condition, Term};
use crate::moment::Moment;
use crate::questionnaire::decide::candidates::all_numbers;
use crate::questionnaire::{Cells, Kind, Number, Question, Table};

/// The most cells of a table that are told apart.
const CELLS_AT_MOST: usize = 6;

/// A number or a date that an answer holds, or one part of it.
pub(super) enum Held<'a> {
    Number(&'a Number),
    /// A part of a total.
    Part(i128),
    /// The first and the last.
    Moment(Moment, Moment),
}

impl<'a> Held<'a> {
    pub fn of(term: &Term, questions: &Questions<'a>) -> Option<(Held<'a>, &'a Question)> {
        let Term::Answer { question, item, .. } = term else { return None };
        let question = *questions.get(question.as_str())?;
        let held = match (&question.answer, item) {
            (Kind::Number(number), None) if all_numbers(number).is_none() => Held::Number(number),
            (Kind::Table(Table { cells: Cells::Number(number), .. }), Some(cell)) if cell.contains('.') => {
                Held::Number(number)
            }
            (Kind::ConstantSum(sum), Some(_)) => Held::Part(i128::from(sum.total) * units(Decimal::ONE)),
            (Kind::Date(date), None) => {
                let (from, to) = date.limits();
                Held::Moment(from?, to?)
            }
            _ => return None,
        };
        Some((held, question))
    }

    /// The smallest, how far it is from one to the next, and how many more there are; nothing where these make no sense.
    pub fn range(&self) -> Option<[i128; 3]> {
        let (from, step, to) = match self {
            Held::Number(number) => (units(number.from), units(number.step()), units(number.to)),
            Held::Part(total) => (0, units(Decimal::ONE), *total),
            Held::Moment(from, to) => {
                let step = if from.time().is_some() { 1 } else { 24 * 60 };
                (minutes(*from), step, minutes(*to))
            }
        };
        let count = (to - from).checked_div(step).filter(|count| *count >= 0 && step > 0)?;
        Some([from, step, count])
    }
}

pub(super) fn units(number: Decimal) -> i128 {
    number.units().into()
}

/// Since the calendar begins, or since midnight.
pub(super) fn minutes(moment: Moment) -> i128 {
    let days = moment.date().map_or(0, |date| i128::from(date.days()));
    days * 24 * 60 + i128::from(moment.time().unwrap_or(0))
}

/// Answers of which there is one for each way in which what is added up can be there, and that there is none; nothing if they are too
/// many to say.
pub(in super::super) fn stand_ins(
    question: &Question,
    is_needed: bool,
    in_each_row: bool,
    leaves: &[&Condition],
) -> Option<Vec<Option<Answer>>> {
    let given = match &question.answer {
        Kind::Number(number) => vec![Answer::Number(number.from)],
        Kind::Date(date) => date.limits().0.map(Answer::Date).into_iter().collect(),
        Kind::ConstantSum(sum) => {
            let ids = sum.options.iter().map(|option| option.id.clone());
            let amounts = std::iter::once(sum.total).chain(std::iter::repeat(0)).map(Amount::Whole);
            vec![Answer::Amounts(ids.zip(amounts).collect())]
        }
        Kind::Table(table) => filled(table, in_each_row, &cells(question, leaves))?,
        _ => return None,
    };
    Some(given.into_iter().map(Some).chain((!is_needed).then_some(None)).collect())
}

/// The cells that these leaves name.
fn cells(question: &Question, leaves: &[&Condition]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for leaf in leaves {
        leaf.each_term(&mut |term| match term {
            Term::Answer { question: id, item: Some(item), .. } if *id == question.id => {
                found.insert(item.clone());
            }
            _ => {}
        });
    }
    found
}

/// The table with each choice of the cells that are named filled, and all of the others or none.
fn filled(table: &Table, in_each_row: bool, named: &BTreeSet<String>) -> Option<Vec<Answer>> {
    let Cells::Number(number) = &table.cells else { return None };
    if named.len() > CELLS_AT_MOST {
        return None;
    }
    let mut all = Vec::new();
    for bits in 0..1_u32 << named.len() {
        let left: BTreeSet<&String> =
            named.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 0).map(|(_, cell)| cell).collect();
        for with_others in [true, false] {
            let mut rows = BTreeMap::<_, BTreeMap<_, _>>::new();
            for (row, column) in table.each_cell() {
                let cell = Table::cell(&row.id, &column.id);
                if !left.contains(&cell) && (with_others || named.contains(&cell)) {
                    rows.entry(row.id.clone())
                        .or_default()
                        .insert(column.id.clone(), Entry::Number(number.from));
                }
            }
            if !rows.is_empty() && (!in_each_row || rows.len() == table.rows.len()) {
                let rows = rows.into_iter().map(|(row, entries)| (row, entries.into_iter().collect()));
                all.push(Answer::Table(rows.collect()));
            }
        }
    }
    all.dedup();
    Some(all)
}
