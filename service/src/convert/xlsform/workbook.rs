//! From the bytes of a workbook to its sheets of cells, within bounds.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::sheet::{Sheet, named_column};
use crate::convert::loss::{Losses, quoted};
use crate::{Error, Result};

/// The most bytes that a workbook may unpack to: 24 MiB. One of a thousand questions unpacks to one or two.
const UNPACKED: u64 = 24 << 20;
/// The most files inside a workbook.
const FILES: usize = 500;
/// The most rows of a sheet.
const ROWS: u32 = 10_000;
/// The most columns of a sheet; those of a form in ten languages with media are some 80.
const COLUMNS: u32 = 400;
/// The most cells of a sheet that hold something.
const CELLS: usize = 200_000;

/// The sheets of a form.
#[derive(Debug)]
pub(super) struct Workbook {
    pub survey: Sheet,
    pub choices: Sheet,
    pub settings: Sheet,
}

/// Reads the sheets of a form; other sheets are losses.
///
/// # Errors
/// [`Error::Refused`] in words.
pub(super) fn read(bytes: &[u8], losses: &mut Losses) -> Result<Workbook> {
    check_size(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let mut read = Workbook {
        survey: Sheet::new("survey"),
        choices: Sheet::new("choices"),
        settings: Sheet::new("settings"),
    };
    let mut found = false;
    for name in workbook.sheet_names() {
        let sheet = match name.trim().to_ascii_lowercase().as_str() {
            "survey" => {
                found = true;
                &mut read.survey
            }
            "choices" => &mut read.choices,
            "settings" => &mut read.settings,
            _ => {
                losses.add(
                    format!("sheet {}", quoted(&name)),
                    "the sheet",
                    "a form is made of the sheets survey, choices and settings",
                    "it is left out",
                );
                continue;
            }
        };
        cells(&mut workbook, &name, sheet)?;
    }
    if found {
        return Ok(read);
    }
    refused("the workbook has no sheet 'survey', so it is no XLSForm")
}

fn refused<T>(what: impl Into<String>) -> Result<T> {
    Err(Error::Refused(format!("{}. Nothing was taken from it", what.into())))
}

fn unreadable(error: impl std::fmt::Display) -> Error {
    Error::Refused(format!(
        "the workbook cannot be read ({error}): save it again as .xlsx. Nothing was taken from it"
    ))
}

/// Unpacks everything once, keeping nothing, so that what is read after is known to be of a bearable size.
fn check_size(bytes: &[u8]) -> Result<()> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    if archive.len() > FILES {
        return refused(format!("the workbook holds {} files, at most {FILES} are read", archive.len()));
    }
    if archive.file_names().any(|name| name.is_ok_and(|name| name == "mimetype")) {
        return refused("this is an OpenDocument file: save it as .xlsx");
    }
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(unreadable)?;
        let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(unreadable)?;
        left = match left.checked_sub(read) {
            Some(left) => left,
            None => return refused(format!("the workbook unpacks to more than {} MiB", UNPACKED >> 20)),
        };
    }
    Ok(())
}

/// Reads a sheet's cells one by one: a sheet whose only cell is at the far end takes no more memory than that cell.
fn cells(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, sheet: &mut Sheet) -> Result<()> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(unreadable)?;
    let mut count = 0;
    while let Some(cell) = reader.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let text = words(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        count += 1;
        if row >= ROWS || count > CELLS {
            return refused(format!(
                "the sheet '{}' has more than {ROWS} rows or {CELLS} cells, far more than a questionnaire",
                sheet.name()
            ));
        }
        if column >= COLUMNS {
            return refused(format!(
                "the sheet '{}' has something in column {}",
                sheet.name(),
                named_column(column)
            ));
        }
        sheet.put(row, column, text);
    }
    Ok(())
}

/// The cell as a form means it: whole numbers without a point, as they are seen.
fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "true".to_owned(),
        DataRef::Bool(false) => "false".to_owned(),
        DataRef::DateTime(moment) => moment.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
        #[expect(unreachable_patterns, reason = "calamine may come to know more kinds of cells")]
        _ => String::new(),
    }
}
