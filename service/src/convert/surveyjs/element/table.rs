//! A table whose columns have cells of their own kind.

use domain::notice;
use domain::notice::Notice;

use super::super::item::Item;
use super::super::rest;
use super::{input, rows};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Cells, Table, Text};

/// Whether all cells of the table take a tick, a number or words, and all of them the same.
pub(super) fn takes_the_same(item: &Item<'_>) -> bool {
    let kinds: Vec<_> = item.inside("columns").iter().map(|own| kind_of(item, own)).collect();
    kinds.first().is_none_or(|first| *first != Kind::Other && kinds.iter().all(|kind| kind == first))
}

/// What the cells of a column take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Tick,
    Number,
    Words,
    Other,
}

fn kind_of<'a>(item: &Item<'a>, column: &Item<'a>) -> Kind {
    match cell_type(item, column) {
        "boolean" => Kind::Tick,
        "comment" => Kind::Words,
        "text" => match column.peek("inputType") {
            "number" | "range" => Kind::Number,
            "date" | "datetime" | "datetime-local" | "time" | "month" | "week" => Kind::Other,
            _ => Kind::Words,
        },
        _ => Kind::Other,
    }
}

/// The type of a column's cells; that of the table where the column has none of its own.
pub(super) fn cell_type<'a>(item: &Item<'a>, column: &Item<'a>) -> &'a str {
    let own = Some(column.peek("cellType")).filter(|kind| !matches!(*kind, "" | "default"));
    own.unwrap_or_else(|| item.peek("cellType"))
}

/// The table, where all its columns take the same.
///
/// # Errors
/// Why it cannot be asked.
pub(super) fn read(item: &Item<'_>, losses: &mut Losses) -> Result<Table, Notice> {
    let columns = item.choices("columns", losses);
    let mut first: Option<Cells> = None;
    for own in item.inside("columns") {
        let read = cells(&own, cell_type(item, &own), losses)?;
        own.checks().iter().for_each(|check| rest::check(check, losses));
        match &first {
            None => first = Some(read),
            Some(first) if format!("{first:?}") != format!("{read:?}") => {
                let what = notice!("the limits of the column '{name}'", name = short(own.word("name")));
                losses.add(
                    &own.place,
                    what,
                    notice!("all cells of a table take the same"),
                    notice!("those of the first column hold"),
                );
            }
            Some(_) => {}
        }
        own.word("cellType");
    }
    item.word("cellType");
    let rows = rows(item, losses);
    Ok(Table { rows, columns, cells: first.ok_or_else(others)?, between: '.' })
}

/// What the cells of a column take.
///
/// # Errors
/// Why they are not asked here.
pub(super) fn cells(column: &Item<'_>, kind: &str, losses: &mut Losses) -> Result<Cells, Notice> {
    match kind {
        "boolean" => Ok(Cells::Tick),
        "comment" => Ok(Cells::Text(Text { at_most: column.count("maxLength"), ..Text::default() })),
        "text" => match input(column, losses)? {
            Answer::Number(number) => Ok(Cells::Number(number)),
            Answer::Text(text) => Ok(Cells::Text(text)),
            _ => Err(others()),
        },
        _ => Err(others()),
    }
}

pub(super) fn others() -> Notice {
    notice!("the cells of a table take a tick, a number or words here")
}
