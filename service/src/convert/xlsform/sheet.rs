use std::collections::BTreeMap;

use domain::notice;

use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;

/// Headings that are read as others, in small letters.
const OTHERWISE: [(&str, &str); 9] = [
    ("bind::relevant", "relevant"),
    ("bind::required", "required"),
    ("bind::constraint", "constraint"),
    ("bind::calculate", "calculation"),
    ("bind::readonly", "readonly"),
    ("bind::jr:constraintmsg", "constraint_message"),
    ("constraint message", "constraint_message"),
    ("required message", "required_message"),
    ("guidance hint", "guidance_hint"),
];

/// A heading as it is usually written, with the language behind it.
fn usual(heading: String) -> String {
    let small = heading.trim().to_ascii_lowercase();
    let found = OTHERWISE.iter().find_map(|(own, usual)| {
        let rest = small.strip_prefix(own).filter(|rest| rest.is_empty() || rest.starts_with(':'))?;
        let kept = heading.trim().len() - rest.len();
        Some(format!("{usual}{}", heading.trim().get(kept..)?))
    });
    found.unwrap_or(heading)
}

/// A sheet: a row of headings, and rows of cells under them.
#[derive(Debug)]
pub(super) struct Sheet {
    name: &'static str,
    /// By row and column, both from 0. Empty cells are not there.
    cells: BTreeMap<(u32, u32), String>,
}

/// A row under the headings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    sheet: &'a Sheet,
    number: u32,
}

impl Sheet {
    pub fn new(name: &'static str) -> Self {
        Self { name, cells: BTreeMap::new() }
    }

    pub fn put(&mut self, row: u32, column: u32, text: String) {
        let is_heading = self.cells.keys().next().is_none_or(|(first, _)| *first == row);
        let text = if is_heading { usual(text) } else { text };
        self.cells.insert((row, column), text);
    }

    /// The headings with their columns: those of the first row that holds anything.
    pub fn headings(&self) -> impl Iterator<Item = (u32, &str)> {
        let first = self.cells.keys().next().map_or(0, |(row, _)| *row);
        self.cells.range((first, 0)..(first + 1, 0)).map(|((_, column), text)| (*column, text.trim()))
    }

    /// The rows under the headings that hold anything.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let mut numbers: Vec<u32> = self.cells.keys().map(|(row, _)| *row).collect();
        numbers.dedup();
        numbers.into_iter().skip(1).map(|number| Row { sheet: self, number }).collect()
    }

    /// The cells of the first row: heading in small letters, place, value.
    pub fn first_row(&self) -> Vec<(&str, Place, &str)> {
        let Some(row) = self.rows().first().copied() else { return Vec::new() };
        row.cells().map(|(heading, value)| (heading, row.at(heading), value)).collect()
    }

    /// How many cells under a heading hold something.
    pub fn filled(&self, column: u32) -> usize {
        self.cells.keys().filter(|(_, own)| *own == column).count().saturating_sub(1)
    }

    /// Names the columns that no reader of this sheet knows, once each.
    pub fn say_unknown(&self, known: impl Fn(&str) -> bool, losses: &mut Losses) {
        for (column, heading) in self.headings().filter(|(_, heading)| !known(heading)) {
            let filled = self.filled(column);
            if filled > 0 {
                let why = if heading.to_ascii_lowercase().starts_with("required_message") {
                    notice!("mistakes are told in the product's own words")
                } else {
                    notice!("the column means nothing here")
                };
                losses.add(
                    notice!("sheet '{sheet}', column '{column}'", sheet = self.name, column = short(heading)),
                    if filled == 1 { notice!("1 cell") } else { notice!("{cells} cells", cells = filled) },
                    why,
                    notice!("it is left out"),
                );
            }
        }
    }
}

impl<'a> Row<'a> {
    /// The cell under a heading, without blanks around; empty if there is none.
    pub fn get(self, heading: &str) -> &'a str {
        let columns = self.sheet.headings().filter(|(_, own)| own.eq_ignore_ascii_case(heading));
        let cells = columns.filter_map(|(column, _)| self.sheet.cells.get(&(self.number, column)));
        cells.map(|text| text.trim()).find(|text| !text.is_empty()).unwrap_or("")
    }

    /// The first cell under one of these headings that is not empty.
    pub fn first(self, headings: &[&str]) -> &'a str {
        headings.iter().map(|heading| self.get(heading)).find(|cell| !cell.is_empty()).unwrap_or("")
    }

    /// All cells with their headings.
    pub fn cells(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let row = self.sheet.cells.range((self.number, 0)..(self.number + 1, 0));
        row.filter_map(move |((_, column), text)| {
            let heading = self.sheet.headings().find(|(own, _)| own == column)?.1;
            Some((heading, text.trim()))
        })
    }

    /// Where a cell is.
    pub fn at(self, heading: &str) -> Place {
        Place::Cell { sheet: self.sheet.name, row: self.number + 1, column: heading.to_owned() }
    }

    /// Where the row is.
    pub fn place(self) -> Place {
        Place::Row { sheet: self.sheet.name, row: self.number + 1 }
    }
}
