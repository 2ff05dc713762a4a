//! Workbooks (.xlsx), read cell by cell within bounds: neither what they unpack to nor a lone cell far away takes more memory than that.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use domain::notice;
use domain::notice::Notice;
use zip::ZipArchive;

use crate::{Error, Result};

/// The most files inside a workbook.
const FILES: usize = 500;

/// How much of a workbook is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// The most bytes that it may unpack to.
    pub unpacked: u64,
    /// The most rows of a sheet.
    pub rows: u32,
    /// The most columns of a sheet.
    pub columns: u32,
    /// The most cells of a sheet that hold something.
    pub cells: usize,
    /// What it holds, for whoever brought more.
    pub what: Holds,
}

/// What a workbook holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Holds {
    Questionnaire,
    Roster,
}

/// A workbook of a bearable size.
pub(crate) struct Workbook<'a> {
    workbook: Xlsx<Cursor<&'a [u8]>>,
    bounds: Bounds,
}

impl<'a> Workbook<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    /// [`Error::Refused`] for what is none, and for one that is too large.
    pub fn open(bytes: &'a [u8], bounds: Bounds) -> Result<Self> {
        check_size(bytes, bounds.unpacked)?;
        let workbook = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
        Ok(Self { workbook, bounds })
    }

    /// The names of its sheets, in their order.
    pub fn sheets(&self) -> Vec<String> {
        self.workbook.sheet_names()
    }

    /// Gives each cell of a sheet that holds something, row by row: its row and column from 0, and what it says by `words`.
    ///
    /// # Errors
    /// [`Error::Refused`] for a sheet that cannot be read or is too large.
    pub fn cells(
        &mut self,
        sheet: &str,
        words: fn(&DataRef<'_>) -> String,
        mut take: impl FnMut(u32, u32, String),
    ) -> Result<()> {
        let Bounds { unpacked, rows, columns, cells, what } = self.bounds;
        let mut reader = self.workbook.worksheet_cells_reader(sheet).map_err(unreadable)?;
        let (mut count, mut letters) = (0, 0_u64);
        while let Some(cell) = reader.next_cell().map_err(unreadable)? {
            let (row, column) = cell.get_position();
            let text = words(cell.get_value());
            if text.trim().is_empty() {
                continue;
            }
            count += 1;
            // Cells may share a text that is in the file once.
            letters += text.len() as u64;
            if letters > unpacked {
                return untaken(notice!(
                    "the sheet '{sheet}' holds more than {most} MiB of text",
                    sheet,
                    most = unpacked >> 20
                ));
            }
            if row >= rows || count > cells {
                return untaken(match what {
                    Holds::Questionnaire => notice!(
                        "the sheet '{sheet}' has more than {rows} rows or {cells} cells, far more than a questionnaire",
                        sheet,
                        rows,
                        cells
                    ),
                    Holds::Roster => notice!(
                        "the sheet '{sheet}' has more than {rows} rows or {cells} cells, far more than a roster",
                        sheet,
                        rows,
                        cells
                    ),
                });
            }
            if column >= columns {
                return untaken(notice!(
                    "the sheet '{sheet}' has something in column {column}",
                    sheet,
                    column = named_column(column)
                ));
            }
            take(row, column, text);
        }
        Ok(())
    }
}

/// The column's letters.
pub(crate) fn named_column(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().collect()
}

/// The cell as a form means it: whole numbers without a point, as they are seen.
pub(crate) fn words(value: &DataRef<'_>) -> String {
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

/// The same with dates as they are written: 2019-05-01.
pub(crate) fn words_and_dates(value: &DataRef<'_>) -> String {
    match value {
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            match (hour, minute, second) {
                (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            }
        }
        other => words(other),
    }
}

/// A file that is refused as a whole.
pub(crate) fn untaken<T>(what: Notice) -> Result<T> {
    Err(Error::Refused(notice!("{what}. Nothing was taken from it", what => what)))
}

fn unreadable(error: impl std::fmt::Display) -> Error {
    Error::Refused(notice!(
        "the workbook cannot be read ({error}): save it again as .xlsx. Nothing was taken from it",
        error
    ))
}

/// Unpacks everything once, keeping nothing, so that what is read after is known to be of a bearable size.
fn check_size(bytes: &[u8], most: u64) -> Result<()> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    if archive.len() > FILES {
        return untaken(notice!(
            "the workbook holds {files} files, at most {most} are read",
            files = archive.len(),
            most = FILES
        ));
    }
    if archive.file_names().any(|name| name.is_ok_and(|name| name == "mimetype")) {
        return untaken(notice!("this is an OpenDocument file: save it as .xlsx"));
    }
    let mut left = most;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(unreadable)?;
        let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(unreadable)?;
        left = match left.checked_sub(read) {
            Some(left) => left,
            None => {
                return untaken(notice!("the workbook unpacks to more than {most} MiB", most = most >> 20));
            }
        };
    }
    Ok(())
}
