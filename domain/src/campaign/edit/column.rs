//! The columns of a table.

use super::{Outcome, Step, names, worded};
use crate::questionnaire::{Column, Kind};

/// Adds a column at the end.
pub fn add_column(answer: &mut Kind, label: &str) -> Outcome {
    let label = worded(label, "write its words first, then add it")?;
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
    let next = step.from(index, columns.len()).ok_or("it is at the end already")?;
    columns.swap(index, next);
    Ok(())
}

/// Removes a column.
pub fn remove_column(answer: &mut Kind, id: &str) -> Outcome {
    let columns = columns(answer)?;
    let index = index(columns, id)?;
    if columns.len() == 1 {
        return Err("there has to be at least one: add another first".to_owned());
    }
    columns.remove(index);
    Ok(())
}

fn columns(answer: &mut Kind) -> Outcome<&mut Vec<Column>> {
    match answer {
        Kind::Table(table) => Ok(&mut table.columns),
        _ => Err("this kind of question has no columns".to_owned()),
    }
}

fn index(columns: &[Column], id: &str) -> Outcome<usize> {
    let found = columns.iter().position(|own| own.id.as_str() == id);
    found.ok_or_else(|| format!("'{id}' is not there any more"))
}
