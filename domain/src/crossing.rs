//! Crossings: two questions whose answers are counted together.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Answers, Sorted};
use crate::assumption::Item;
use crate::campaign::Problem;
use crate::cell::Cell;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Kind, Questionnaire, Scale};

/// Two questions whose answers are counted together: of those who gave each answer to one, what they gave to the other.
///
/// It has to be registered before opening, since numbers that are crossed later could be subtracted from those published before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Crossing {
    /// What parts the respondents: each of its answers is a group.
    pub by: Item,
    /// What is shown of each group.
    pub of: Item,
}

/// The most crossings of a campaign.
const MOST: usize = 20;

/// The most pairs of answers that a crossing may count.
const MOST_PAIRS: usize = 150;

impl Crossing {
    /// The item of the cells in which it is counted; no statement and no option has such an id.
    fn item(&self) -> String {
        let statement = |item: &Item| item.statement.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{}*{}*{}", statement(&self.by), self.of.question, statement(&self.of))
    }

    /// The cell of those who gave the one value and the other; [`Cell::ANSWERED`] stands for any value.
    pub fn cell(&self, by: &str, of: &str) -> Cell {
        Cell { question: self.by.question.clone(), item: self.item(), value: format!("{by}*{of}") }
    }

    /// The cells that one response adds one to; none unless it answers both.
    pub fn cells(&self, answers: &Answers) -> Vec<Cell> {
        let (by, of) = (given(answers, &self.by), given(answers, &self.of));
        if by.is_empty() || of.is_empty() {
            return Vec::new();
        }
        let any = || std::iter::once(Cell::ANSWERED.to_owned());
        let of: Vec<String> = of.into_iter().chain(any()).collect();
        by.into_iter()
            .chain(any())
            .flat_map(|by| of.iter().map(move |of| (by.clone(), of)))
            .map(|(by, of)| self.cell(&by, of))
            .collect()
    }

    /// Whether the other crosses the same two, in whichever order.
    fn is_like(&self, other: &Crossing) -> bool {
        (&self.by, &self.of) == (&other.by, &other.of) || (&self.by, &self.of) == (&other.of, &other.by)
    }
}

/// The values that a respondent gave to an item.
fn given(answers: &Answers, item: &Item) -> Vec<String> {
    match (answers.get(&item.question), &item.statement) {
        (Some(Answer::Rating(rating)), None) => vec![rating.to_string()],
        (Some(Answer::Ratings(ratings)), Some(statement)) => {
            ratings.get(statement).map(ToString::to_string).into_iter().collect()
        }
        (Some(Answer::Table(filled)), Some(row)) => {
            let columns = filled.get(row).into_iter().flat_map(Sorted::iter);
            columns.map(|(column, _)| column.to_string()).collect()
        }
        (Some(answer), None) => answer.options().into_iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

/// Everything that is wrong with a campaign's crossings, each named by its place.
pub fn problems(crossings: &[Crossing], questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut found = Vec::new();
    if crossings.len() > MOST {
        let what =
            notice!("holds {number} crossings, and may hold {most}", number = crossings.len(), most = MOST);
        found.push(Problem::new("crossings", what));
    }
    for (at, crossing) in crossings.iter().enumerate() {
        let place = format!("crossings[{at}]");
        if crossing.by.question == crossing.of.question && crossing.by.statement == crossing.of.statement {
            found.push(Problem::new(&place, notice!("crosses a question with itself")));
        }
        if crossings[..at].iter().any(|earlier| earlier.is_like(crossing)) {
            found.push(Problem::new(&place, notice!("crosses the same two as an earlier one")));
        }
        let sides = [("by", &crossing.by), ("of", &crossing.of)].map(|(side, item)| {
            values(questionnaire, item).map_err(|what| Problem::new(format!("{place}.{side}"), what))
        });
        match sides {
            [Ok(by), Ok(of)] if by * of > MOST_PAIRS => {
                let what = notice!(
                    "counts {by} × {of} pairs of answers, and may count {most}",
                    by,
                    of,
                    most = MOST_PAIRS
                );
                found.push(Problem::new(place, what));
            }
            sides => found.extend(sides.into_iter().filter_map(Result::err)),
        }
    }
    found
}

/// How many values an item can be given, or why it cannot be crossed.
fn values(questionnaire: &Questionnaire, item: &Item) -> Result<usize, Notice> {
    let id = &item.question;
    let question = questionnaire.ever(id.as_str()).ok_or_else(|| notice!("'{id}' is no question", id))?;
    let points = |scale: &Scale| scale.points().count() + usize::from(scale.dont_know);
    match (&question.answer, &item.statement) {
        (Kind::Battery(battery), Some(id)) => {
            let known: BTreeSet<_> = battery.statements.iter().map(|statement| &statement.id).collect();
            if known.contains(id) {
                Ok(points(&battery.scale))
            } else {
                Err(notice!("'{id}' is no statement of '{question}'", id, question = question.id))
            }
        }
        (Kind::Battery(_), None) => Err(notice!("'{id}' is a battery: name one of its statements", id)),
        (Kind::Table(table), Some(id)) if table.is_ticked() => {
            if table.rows.iter().any(|row| row.id == *id) {
                Ok(table.columns.len())
            } else {
                Err(notice!("'{id}' is no row of '{question}'", id, question = question.id))
            }
        }
        (Kind::Table(table), None) if table.is_ticked() => {
            Err(notice!("'{id}' is a table: name one of its rows", id))
        }
        (Kind::Hidden(_), _) => Err(notice!(
            "'{id}' cannot be crossed: whoever sent a link knows who got it, so nothing is counted by what links bring",
            id
        )),
        (
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
            | Kind::Note(_),
            _,
        ) => Err(notice!(
            "'{id}' cannot be crossed: choices, scales, statements of batteries and rows that are ticked can",
            id
        )),
        (_, Some(_)) => Err(notice!("'{id}' has no statements", id)),
        (Kind::Single(single), None) => Ok(single.options.len()),
        (Kind::Several(several), None) => Ok(several.options.len()),
        (Kind::Scale(scale), None) => Ok(points(scale)),
    }
}
