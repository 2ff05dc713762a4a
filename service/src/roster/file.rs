//! A file of members as rows of cells: CSV or a workbook.

use domain::notice;
use domain::notice::Notice;

use crate::table::{self, Row, refused};
use crate::workbook::{Bounds, Holds, Workbook, words_and_dates};
use crate::{Error, Result};

/// The largest file that is read, in bytes: 32 MiB.
pub const LARGEST: usize = table::LARGEST;
/// A hundred thousand members with twenty columns unpack to some 100 MiB.
const BOUNDS: Bounds =
    Bounds { unpacked: 256 << 20, rows: 300_000, columns: 200, cells: 6_000_000, what: Holds::Roster };
/// How a workbook begins: it is an archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// How the workbooks begin that were made before 2007.
const OLD_WORKBOOK: &[u8] = b"\xd0\xcf\x11\xe0";

/// A file of members.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// The headings, without blanks around them.
    pub headings: Vec<String>,
    /// The rows that hold anything.
    pub(crate) rows: Vec<Row>,
    /// What else has to be known of it.
    pub note: Option<Notice>,
}

impl File {
    /// Reads a file: a workbook if it is one, else CSV.
    ///
    /// # Errors
    /// [`Error::Rows`] or [`Error::Refused`] for a file that cannot be read as a whole; rows that are wrong by themselves are not.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        if bytes.starts_with(OLD_WORKBOOK) {
            return Err(Error::Refused(notice!(
                "this is a workbook of the kind before 2007 (.xls): save it as .xlsx or as 'CSV UTF-8'"
            )));
        }
        if bytes.len() > LARGEST {
            return Err(table::too_large(bytes.len()));
        }
        let (rows, note) =
            if bytes.starts_with(ARCHIVE) { workbook(bytes)? } else { (table::rows(bytes)?, None) };
        let mut rows = rows.into_iter().filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        let Some(headings) = rows.next() else {
            return Err(refused(1, "", notice!("the file is empty: its first row holds the headings")));
        };
        let rows: Vec<Row> = rows.collect();
        if rows.is_empty() {
            return Err(refused(headings.line, "", notice!("there is no member below the headings")));
        }
        Ok(Self { headings: headings.cells, rows, note })
    }

    /// How many rows there are below the headings.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none, which no file is that was read.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What a column holds first: so many cells that are not empty.
    pub fn sample(&self, column: usize, at_most: usize) -> Vec<&str> {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(column).map(String::as_str));
        cells.filter(|cell| !cell.is_empty()).take(at_most).collect()
    }

    /// What a column is called where something is wrong in it: its heading, or its number.
    pub(crate) fn column(&self, index: usize) -> String {
        let heading = self.headings.get(index).map(String::as_str).unwrap_or_default();
        let shown: String = heading.chars().filter(|c| !c.is_control()).take(100).collect();
        if shown.is_empty() { (index + 1).to_string() } else { shown }
    }
}

/// The rows of the first sheet that holds anything. A row's line is its number in the sheet.
fn workbook(bytes: &[u8]) -> Result<(Vec<Row>, Option<Notice>)> {
    let mut workbook = Workbook::open(bytes, BOUNDS)?;
    let sheets = workbook.sheets();
    for name in &sheets {
        let mut rows: Vec<Row> = Vec::new();
        workbook.cells(name, words_and_dates, |row, column, text| {
            let line = u64::from(row) + 1;
            if rows.last().is_none_or(|last| last.line != line) {
                rows.push(Row { line, cells: Vec::new() });
            }
            if let Some(last) = rows.last_mut() {
                last.cells.resize((column as usize).max(last.cells.len()), String::new());
                last.cells.push(text.trim().to_owned());
            }
        })?;
        if rows.is_empty() {
            continue;
        }
        // Cells that are empty at the end of a row are not in the file.
        let width = rows.first().map_or(0, |row| row.cells.len());
        for row in &mut rows {
            row.cells.resize(row.cells.len().max(width), String::new());
        }
        let note = (sheets.len() > 1).then(|| {
            let sheets = sheets.len();
            notice!("The workbook has {sheets} sheets. Only ‘{name}’ is read.", sheets, name)
        });
        return Ok((rows, note));
    }
    Ok((Vec::new(), None))
}
