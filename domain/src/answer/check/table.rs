use std::collections::BTreeSet;

use super::Fault;
use crate::answer::{Entry, Sorted};
use crate::id::{OptionId, StatementId};
use crate::questionnaire::{Cells, Table};

/// Takes what is wrong, with the row or the cell that it is about.
type Add<'a> = &'a mut dyn FnMut(Option<&str>, Fault);

impl Table {
    pub(super) fn check_ticks(
        &self,
        ticks: &Sorted<StatementId, BTreeSet<OptionId>>,
        required: bool,
        add: Add<'_>,
    ) {
        if !self.is_ticked() {
            return add(None, Fault::OtherKind);
        }
        for (row, ticked) in ticks.iter() {
            for column in ticked {
                self.knows(row, column, add);
            }
        }
        let filled = |row: &StatementId| ticks.get(row).is_some_and(|ticked| !ticked.is_empty());
        self.check_rows(required, &filled, add);
    }

    pub(super) fn check_entries(
        &self,
        entries: &Sorted<StatementId, Sorted<OptionId, Entry>>,
        required: bool,
        add: Add<'_>,
    ) {
        for (row, written) in entries.iter() {
            for (column, entry) in written.iter() {
                if !self.knows(row, column, add) {
                    continue;
                }
                let fault = match (&self.cells, entry) {
                    (Cells::Number(number), Entry::Number(given)) => number.misfit(*given),
                    (Cells::Number(number), Entry::Text(written)) => Some(number.misread(written)),
                    (Cells::Text(text), Entry::Text(words)) => text.misfit(words),
                    (Cells::Text(_), Entry::Number(_)) | (Cells::Tick, _) => Some(Fault::OtherKind),
                };
                if let Some(fault) = fault {
                    add(Some(&Table::cell(row, column)), fault);
                }
            }
        }
        let filled = |row: &StatementId| entries.get(row).is_some_and(|written| !written.is_empty());
        self.check_rows(required, &filled, add);
    }

    /// Whether there is such a cell; if not, that is wrong.
    fn knows(&self, row: &StatementId, column: &OptionId, add: Add<'_>) -> bool {
        let known =
            self.rows.iter().any(|own| own.id == *row) && self.columns.iter().any(|own| own.id == *column);
        if !known {
            let cell = Table::cell(row, column);
            add(Some(&cell), Fault::NotOffered(cell.clone()));
        }
        known
    }

    /// Where an answer is required, something is in every row.
    fn check_rows(&self, required: bool, filled: &dyn Fn(&StatementId) -> bool, add: Add<'_>) {
        if !required {
            return;
        }
        let mut empty = self.rows.iter().filter(|row| !filled(&row.id));
        if let Some(first) = empty.next() {
            let count = u16::try_from(empty.count() + 1).unwrap_or(u16::MAX);
            let first = match self.columns.first() {
                Some(column) if !self.is_ticked() => Table::cell(&first.id, &column.id),
                _ => first.id.to_string(),
            };
            add(Some(&first), Fault::Incomplete(count));
        }
    }
}
