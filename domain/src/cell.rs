//! The cells that answers are counted in.

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Answers, Entry};
use crate::crossing::Crossing;
use crate::id::{OptionId, QuestionId};
use crate::questionnaire::{End, Table};

/// One thing that is counted: how many respondents gave this value to this item of this question, or how much they gave it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// The question.
    pub question: QuestionId,
    /// The statement of a battery, the option of a ranking, a constant sum or a choice of the best and the worst, the row of a table that is ticked or the cell ([`Table::cell`]) of another; what it is crossed with, in a [`Crossing`]; empty elsewhere.
    pub item: String,
    /// An option id, a column id, a point, a number, the month of a date, the hour of a time, [`Cell::GIVEN`], `best` or `worst`, a pair of options or points, `dont_know`, a place of a ranking, [`Cell::before`] another option of it, or [`Cell::ANSWERED`].
    pub value: String,
}

impl Cell {
    /// The value of the cell that counts who answered the item at all; no option id can be it.
    pub const ANSWERED: &'static str = "*";

    /// The value of the cell that counts the points of a constant sum: a response adds as many as it gave to the option. Single
    /// amounts are counted nowhere: a rare one points at somebody.
    pub const GIVEN: &'static str = "given";

    /// The value of the cell that counts who ranked its item before `option`; no place can be it.
    pub fn before(option: &OptionId) -> String {
        format!("before:{option}")
    }

    fn new(question: &QuestionId, item: &str, value: impl ToString) -> Self {
        Self { question: question.clone(), item: item.to_owned(), value: value.to_string() }
    }
}

/// The cells that one response adds one to, as often as they are named, those of the crossings among them. For every item that is
/// answered by itself, [`Cell::ANSWERED`] is among them.
pub fn cells(answers: &Answers, crossings: &[Crossing]) -> Vec<Cell> {
    let crossed = crossings.iter().flat_map(|crossing| crossing.cells(answers));
    counted(answers).into_iter().chain(crossed).collect()
}

fn counted(answers: &Answers) -> Vec<Cell> {
    let mut cells = Vec::new();
    for (question, answer) in answers {
        cells.push(Cell::new(question, "", Cell::ANSWERED));
        match answer {
            Answer::Choice(_) | Answer::Choices(_) | Answer::OwnWords(_) => {
                cells.extend(answer.options().into_iter().map(|option| Cell::new(question, "", option)));
            }
            Answer::Rating(rating) => cells.push(Cell::new(question, "", rating)),
            Answer::Ratings(ratings) => {
                for (statement, rating) in ratings.iter() {
                    cells.push(Cell::new(question, statement.as_str(), Cell::ANSWERED));
                    cells.push(Cell::new(question, statement.as_str(), rating));
                }
            }
            Answer::Ranks(ranks) => {
                for (option, place) in ranks.iter() {
                    cells.push(Cell::new(question, option.as_str(), place));
                    let behind = ranks.iter().filter(|(_, other)| *other > place);
                    cells.extend(
                        behind.map(|(other, _)| Cell::new(question, option.as_str(), Cell::before(other))),
                    );
                }
            }
            Answer::Ends(ends) => {
                let chosen = End::ALL.into_iter().filter_map(|end| Some((ends.at(end)?, end)));
                cells.extend(chosen.map(|(option, end)| Cell::new(question, option.as_str(), end.as_str())));
            }
            Answer::Amounts(amounts) => {
                for (option, amount) in amounts.iter() {
                    let given = Cell::new(question, option.as_str(), Cell::GIVEN);
                    cells.extend(std::iter::repeat_n(given, usize::from(amount.whole())));
                }
            }
            Answer::Table(filled) => {
                let written = filled.iter().flat_map(|(row, own)| own.iter().map(move |own| (row, own)));
                for (row, (column, entry)) in written {
                    let cell = Table::cell(row, column);
                    if let Entry::Ticked(_) = entry {
                        // Who ticks nothing in a row has answered the table all the same: the row counts nobody by itself.
                        cells.push(Cell::new(question, row.as_str(), column));
                        continue;
                    }
                    cells.push(Cell::new(question, &cell, Cell::ANSWERED));
                    if let Entry::Number(number) = entry {
                        cells.push(Cell::new(question, &cell, number));
                    }
                }
            }
            Answer::Number(number) => cells.push(Cell::new(question, "", number)),
            Answer::Date(moment) => cells.push(Cell::new(question, "", moment.step())),
            Answer::Text(_) | Answer::Consent(_) | Answer::Files(_) => {}
        }
    }
    cells
}
