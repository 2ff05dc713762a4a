//! The columns of a table.

use super::{Outcome, Step, item, names, worded};
use crate::notice;
use crate::questionnaire::{Column, Kind};

/// Adds a column at the end.
pub fn add_column(answer: &mut Kind, label: &str) -> Outcome {
    let label = worded(label, item::no_words())?;
    let columns = columns(answer)?;
    let taken = |id: &str| columns.iter().any(|own| own.id.as_str() == id);
    let id = names::unique(&label, "column", taken)?;
    columns.push(Column { id, label });
    Ok(())
}

/// Moves a column one place.
pub fn move_column(answer: &mut Kind, id: &str, step: Step) -> Outcome {
    let columns = columns(answer)?;
    let index = index(columns, id)?;
    let next = step.from(index, columns.len()).ok_or_else(item::at_the_end)?;
    columns.swap(index, next);
    Ok(())
}

/// Removes a column.
pub fn remove_column(answer: &mut Kind, id: &str) -> Outcome {
    let columns = columns(answer)?;
    let index = index(columns, id)?;
    if columns.len() == 1 {
        return Err(notice!("there has to be at least one: add another first"));
    }
    columns.remove(index);
    Ok(())
}

fn columns(answer: &mut Kind) -> Outcome<&mut Vec<Column>> {
    match answer {
        Kind::Table(table) => Ok(&mut table.columns),
        _ => Err(notice!("this kind of question has no columns")),
    }
}

fn index(columns: &[Column], id: &str) -> Outcome<usize> {
    let found = columns.iter().position(|own| own.id.as_str() == id);
    found.ok_or_else(|| item::missing(id))
}
