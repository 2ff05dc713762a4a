use super::Fault;
use crate::answer::{Entry, Sorted};
use crate::id::{OptionId, StatementId};
use crate::questionnaire::{Cells, Table};

impl Table {
    /// Takes to `add` what is wrong, with the row or the cell that it is about.
    pub(super) fn check(
        &self,
        filled: &Sorted<StatementId, Sorted<OptionId, Entry>>,
        required: bool,
        add: &mut dyn FnMut(Option<&str>, Fault),
    ) {
        for (row, entries) in filled.iter() {
            for (column, entry) in entries.iter() {
                let cell = Table::cell(row, column);
                let fault = match (&self.cells, entry) {
                    _ if self.find(&cell).is_none() => Some(Fault::NotOffered(cell.clone())),
                    (Cells::Tick, Entry::Ticked(_)) => None,
                    (Cells::Number(number), Entry::Number(given)) => number.misfit(*given),
                    (Cells::Number(number), Entry::Text(written)) => Some(number.misread(written)),
                    (Cells::Text(text), Entry::Text(words)) => text.misfit(words),
                    _ => Some(Fault::OtherKind),
                };
                if let Some(fault) = fault {
                    add(Some(&cell), fault);
                }
            }
        }
        // Where an answer is required, something is in every row; each that is empty is named, at its first cell.
        let Some(column) = self.columns.first().filter(|_| required) else { return };
        for row in self.rows.iter().filter(|row| filled.get(&row.id).is_none()) {
            add(Some(&Table::cell(&row.id, &column.id)), Fault::Incomplete(1));
        }
    }
}
