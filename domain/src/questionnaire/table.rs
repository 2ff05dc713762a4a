use crate::notice;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Number, Statement, Text};
use crate::campaign::Problem;
use crate::id::{OptionId, StatementId};
use crate::notice::Notice;

/// Why a row that is ticked has no condition: its ticks are shares of all who answered the table, and nothing is kept of who
/// saw the row and ticked nothing.
fn ticked_by_all() -> Notice {
    notice!(
        "the rows of a table to tick are for everybody who is asked it: leave this out, and ask these rows in a table of their own with this show_if, or ask one question of several options for each row"
    )
}

/// Rows of which each cell, one under each column, takes an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// At least two rows.
    #[cfg_attr(feature = "read", schemars(length(min = 2)))]
    pub rows: Vec<Statement>,
    /// At least one column.
    #[cfg_attr(feature = "read", schemars(length(min = 1)))]
    pub columns: Vec<Column>,
    /// What each cell takes.
    pub cells: Cells,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Stable id, unique among the table's columns.
    pub id: OptionId,
    /// Its words.
    pub label: String,
}

/// What each cell of a table takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Cells {
    /// A tick: each row is a choice of several columns.
    #[serde(deserialize_with = "nothing_more")]
    Tick,
    /// A number.
    Number(Number),
    /// A few words.
    Text(Text),
}

/// Reads what stands beside the word for a tick: a variant without fields would pass over any.
fn nothing_more<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Nothing {}
    Nothing::deserialize(deserializer).map(|Nothing {}| ())
}

impl Cells {
    /// Its word in documents and forms.
    pub fn as_str(&self) -> &'static str {
        match self {
            Cells::Tick => "tick",
            Cells::Number(_) => "number",
            Cells::Text(_) => "text",
        }
    }
}

impl Table {
    /// The most cells: nobody fills in more.
    pub const MOST_CELLS: usize = 120;

    /// What the numbers in its cells count, such as 'hours'; empty where nothing is named.
    pub fn unit(&self) -> &str {
        match &self.cells {
            Cells::Number(number) => &number.unit,
            Cells::Tick | Cells::Text(_) => "",
        }
    }

    /// Whether its cells are ticked.
    pub fn is_ticked(&self) -> bool {
        self.cells == Cells::Tick
    }

    /// The name of a cell; ids hold no dot.
    pub fn cell(row: &StatementId, column: &OptionId) -> String {
        [row.as_str(), ".", column.as_str()].concat()
    }

    /// Every cell, row by row.
    pub fn each_cell(&self) -> impl Iterator<Item = (&Statement, &Column)> {
        self.rows.iter().flat_map(|row| self.columns.iter().map(move |column| (row, column)))
    }

    /// The row, and the column if one is named, of what [`Table::cell`] wrote or of the id of a row.
    pub fn find(&self, part: &str) -> Option<(&Statement, Option<&Column>)> {
        let (row, column) = part.split_once('.').map_or((part, None), |(row, column)| (row, Some(column)));
        let row = self.rows.iter().find(|own| own.id.as_str() == row)?;
        match column {
            None => Some((row, None)),
            Some(id) => Some((row, Some(self.columns.iter().find(|own| own.id.as_str() == id)?))),
        }
    }

    /// What a row or a cell is called: 'Monday' or 'Monday, in the morning'.
    pub fn name_of(&self, part: &str) -> Option<String> {
        let (row, column) = self.find(part)?;
        Some(match column {
            Some(column) => [&row.label, ", ", &column.label].concat(),
            None => row.label.clone(),
        })
    }

    /// What is wrong with its columns and cells, `place` being where it stands; its rows are checked as all statements are.
    pub(super) fn problems(&self, place: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        for (r, row) in self.rows.iter().enumerate() {
            if !row.opposite.is_empty() {
                let what = notice!("only statements on a scale can have one: leave it out");
                found.push(Problem::new(format!("{place}.rows[{r}].opposite"), what));
            }
            if self.is_ticked() && row.show_if.is_some() {
                found.push(Problem::new(format!("{place}.rows[{r}].show_if"), ticked_by_all()));
            }
        }
        if self.columns.is_empty() {
            found.push(Problem::new(format!("{place}.columns"), notice!("a table has at least one")));
        }
        for (c, column) in self.columns.iter().enumerate() {
            let place = format!("{place}.columns[{c}]");
            if self.columns[..c].iter().any(|earlier| earlier.id == column.id) {
                let what = notice!("'{id}' is used by an earlier column", id = column.id);
                found.push(Problem::new(format!("{place}.id"), what));
            }
            if column.label.trim().is_empty() {
                found.push(Problem::empty(format!("{place}.label")));
            }
        }
        let count = self.rows.len().saturating_mul(self.columns.len());
        if count > Self::MOST_CELLS {
            let most = Self::MOST_CELLS;
            let what = notice!(
                "there are {count} cells, and nobody fills in more than {most}: ask for fewer",
                count,
                most
            );
            found.push(Problem::new(format!("{place}.columns"), what));
        }
        let place = format!("{place}.cells");
        match &self.cells {
            Cells::Tick => {}
            Cells::Number(number) => {
                found.extend(number.problems(&place));
                if number.slider {
                    found
                        .push(Problem::new(format!("{place}.slider"), notice!("a cell has no room for one")));
                }
            }
            Cells::Text(text) => {
                found.extend(text.problems(&place));
                if text.long {
                    found.push(Problem::new(
                        format!("{place}.long"),
                        notice!("a cell has room for one line only"),
                    ));
                }
            }
        }
        found
    }
}
