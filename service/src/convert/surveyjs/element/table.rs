//! A table whose columns have cells of their own kind.

use domain::notice;
use domain::notice::Notice;

use super::super::item::Item;
use super::super::rest;
use super::{input, rows};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Cells, Table, Text};

/// The table, where all its columns take the same.
///
/// # Errors
/// Why it cannot be asked.
pub(super) fn read(item: &Item<'_>, losses: &mut Losses) -> Result<Table, Notice> {
    let columns = item.choices("columns", losses);
    let usual = item.word("cellType");
    let mut cells: Option<Cells> = None;
    for own in item.inside("columns") {
        let kind = Some(own.word("cellType")).filter(|kind| !matches!(*kind, "" | "default"));
        let read = match kind.unwrap_or(usual) {
            "boolean" => Cells::Tick,
            "comment" => Cells::Text(Text { at_most: own.count("maxLength"), ..Text::default() }),
            "text" => match input(&own, losses)? {
                Answer::Number(number) => Cells::Number(number),
                Answer::Text(text) => Cells::Text(text),
                _ => return Err(others()),
            },
            _ => return Err(others()),
        };
        own.checks().iter().for_each(|check| rest::check(check, losses));
        match &cells {
            None => cells = Some(read),
            Some(first) if std::mem::discriminant(first) != std::mem::discriminant(&read) => {
                return Err(mixed());
            }
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
    }
    let rows = rows(item, losses);
    Ok(Table { rows, columns, cells: cells.ok_or_else(others)?, between: '.' })
}

fn others() -> Notice {
    notice!("the cells of a table take a tick, a number or words here")
}

fn mixed() -> Notice {
    notice!("all cells of a table take the same here")
}
