//! A CSV file as rows of cells, each row with the line it starts on.

use csv::{ReaderBuilder, StringRecord};
use domain::notice;
use domain::notice::Notice;

use crate::error::RowProblem;
use crate::{Error, Result};

/// The largest file that is read, in bytes: 32 MiB, some hundred thousand rows.
pub(crate) const LARGEST: usize = 32 << 20;
/// The most rows of a file.
const MOST_ROWS: usize = 500_000;
/// The most cells of a row.
const MOST_COLUMNS: usize = 2_000;
/// The most cells of a file.
const MOST_CELLS: usize = 6_000_000;
/// How many problems are told one by one; whoever mends so many loads the file again.
const MOST_PROBLEMS: usize = 1_000;
/// What spreadsheets write first into a file that is UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A CSV file: some rows of headings, then rows of cells.
#[derive(Debug)]
pub(crate) struct Table {
    /// The rows on top.
    pub headings: Vec<Vec<String>>,
    /// The rows below, each as wide as the first row of headings.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// The line of the file it starts on, the first being 1.
    pub line: u64,
    /// Its cells, without blanks around them.
    pub cells: Vec<String>,
}

impl Table {
    /// Reads a file whose first `heading_rows` rows are headings. Cells are separated by commas, or by what the first line uses instead: semicolons or tabs.
    ///
    /// # Errors
    /// [`Error::Rows`] naming every line that is not UTF-8 or has another number of cells than the first, and every cell that holds U+0000;
    /// [`Error::Refused`] for a file that is too large.
    pub fn read(bytes: &[u8], heading_rows: usize) -> Result<Self> {
        let mut rows = rows(bytes)?;
        if rows.len() < heading_rows {
            return Err(refused(
                1,
                "",
                notice!("the file ends before its {heading_rows} rows of headings", heading_rows),
            ));
        }
        let width = rows.first().map_or(0, |row| row.cells.len());
        let ragged: Vec<RowProblem> = rows
            .iter()
            .filter(|row| row.cells.len() != width)
            .map(|row| problem(row.line, "", ragged_row(row.cells.len(), width)))
            .take(MOST_PROBLEMS)
            .collect();
        if !ragged.is_empty() {
            return Err(Error::Rows(ragged));
        }
        let unkept: Vec<RowProblem> =
            rows.iter().flat_map(|row| unkept(row, &rows[0].cells)).take(MOST_PROBLEMS).collect();
        if !unkept.is_empty() {
            return Err(Error::Rows(unkept));
        }
        let below = rows.split_off(heading_rows);
        Ok(Self { headings: rows.into_iter().map(|row| row.cells).collect(), rows: below })
    }
}

/// The rows of a file as they are, each as wide as it is.
///
/// # Errors
/// [`Error::Rows`] naming every line that is not UTF-8; [`Error::Refused`] for a file that is too large.
pub(crate) fn rows(bytes: &[u8]) -> Result<Vec<Row>> {
    if bytes.len() > LARGEST {
        return Err(too_large(bytes.len()));
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        let what = notice!("the file is UTF-16 ('Unicode text'): save it as 'CSV UTF-8'");
        return Err(refused(1, "", what));
    }
    split(decode(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes))?)
}

/// Why a file of so many bytes is not read.
pub(crate) fn too_large(bytes: usize) -> Error {
    Error::Refused(notice!(
        "the file has {size} MiB: split it into files of at most {most} MiB",
        size = bytes >> 20,
        most = LARGEST >> 20
    ))
}

/// The cells of a row that hold U+0000: nobody sees it, and PostgreSQL does not keep it.
fn unkept(row: &Row, headings: &[String]) -> impl Iterator<Item = RowProblem> {
    let cells = row.cells.iter().zip(headings).enumerate().filter(|(_, (cell, _))| cell.contains('\0'));
    cells.map(|(index, (_, heading))| {
        let heading: String = heading.chars().filter(|c| !c.is_control()).collect();
        let column = if heading.is_empty() { (index + 1).to_string() } else { heading };
        problem(row.line, &column, nul())
    })
}

/// What is wrong with a row that has another number of cells than the first one.
pub(crate) fn ragged_row(cells: usize, width: usize) -> Notice {
    notice!("has {cells} cells, the first row {width}", cells, width)
}

/// What is wrong with a cell that holds U+0000.
pub(crate) fn nul() -> Notice {
    notice!("holds the character U+0000 (NUL), which cannot be kept: remove it")
}

/// A problem at a place of a file.
pub(crate) fn problem(line: u64, column: &str, what: Notice) -> RowProblem {
    RowProblem { line, column: column.to_owned(), what }
}

/// A file that has one problem.
pub(crate) fn refused(line: u64, column: &str, what: Notice) -> Error {
    Error::Rows(vec![problem(line, column, what)])
}

fn decode(bytes: &[u8]) -> Result<&str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text);
    }
    let broken =
        (1..).zip(bytes.split(|byte| *byte == b'\n')).filter(|(_, line)| std::str::from_utf8(line).is_err());
    let what = notice!(
        "is not UTF-8 but another encoding, such as Windows-1252: in Excel, save the file as 'CSV UTF-8'"
    );
    Err(Error::Rows(broken.map(|(line, _)| problem(line, "", what.clone())).take(MOST_PROBLEMS).collect()))
}

fn split(text: &str) -> Result<Vec<Row>> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    let (mut line, mut counted, mut cells) = (1, 0, 0);
    loop {
        let from = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        match reader.read_record(&mut record) {
            Ok(false) => return Ok(rows),
            Ok(true) => {}
            Err(error) => return Err(refused(line, "", Notice::as_it_is(error.to_string()))),
        }
        // The reader stands behind the last row, before line ends and empty lines that it skips.
        let skipped = text
            .get(from..)
            .unwrap_or_default()
            .bytes()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        let start = (from + skipped).min(text.len());
        line += (1..)
            .zip(text[counted..start].bytes().filter(|byte| *byte == b'\n'))
            .last()
            .map_or(0, |(n, _)| n);
        counted = start;
        cells += record.len();
        if rows.len() == MOST_ROWS || record.len() > MOST_COLUMNS || cells > MOST_CELLS {
            return Err(refused(
                line,
                "",
                notice!(
                    "the file has more than {rows} rows, {columns} columns or {cells} cells: split it",
                    rows = MOST_ROWS,
                    columns = MOST_COLUMNS,
                    cells = MOST_CELLS
                ),
            ));
        }
        rows.push(Row { line, cells: record.iter().map(|cell| cell.trim().to_owned()).collect() });
    }
}

/// What separates the cells of the first line: spreadsheets write semicolons where the comma is the decimal mark.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let (mut quoted, mut counts) = (false, [0_u32; 3]);
    for byte in first.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => counts[0] += 1,
            b';' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    match counts {
        [0, 0, 0] => b',',
        [0, semicolons, tabs] if semicolons >= tabs => b';',
        [0, ..] => b'\t',
        _ => b',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, Vec<String>)> {
        let table = Table::read(text.as_bytes(), 1).unwrap();
        table.rows.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn problems(bytes: &[u8]) -> String {
        Table::read(bytes, 1).unwrap_err().to_string()
    }

    #[test]
    fn every_row_knows_its_line() {
        let row = |line, cells: [&str; 2]| (line, cells.map(str::to_owned).to_vec());
        assert_eq!(lines("a,b\n1,2\n3,4\n"), [row(2, ["1", "2"]), row(3, ["3", "4"])]);
        assert_eq!(lines("a,b\r\n1,2\r\n\r\n3,4"), [row(2, ["1", "2"]), row(4, ["3", "4"])]);
        assert_eq!(lines("a,b\n\"1\n1\",2\n3,4\n"), [row(2, ["1\n1", "2"]), row(4, ["3", "4"])]);
        assert_eq!(lines("\u{feff}a;b\n 1 ;2\n"), [row(2, ["1", "2"])]);
        assert_eq!(lines("a\tb\n1\t2,2\n"), [row(2, ["1", "2,2"])]);
    }

    #[test]
    fn every_bad_line_is_named() {
        assert_eq!(
            problems(b"a,b\n\xff,2\n3,4\n5,\xfe\n"),
            "line 2: is not UTF-8 but another encoding, such as Windows-1252: in Excel, save the file as 'CSV UTF-8'\nline 4: is not UTF-8 but another encoding, such as Windows-1252: in Excel, save the file as 'CSV UTF-8'"
        );
        assert_eq!(
            problems(b"a,b\n1\n3,4\n5,6,7\n"),
            "line 2: has 1 cells, the first row 2\nline 4: has 3 cells, the first row 2"
        );
        assert_eq!(
            problems(b"a,b\n1,2\0\n\0,4\n"),
            "line 2, column 'b': holds the character U+0000 (NUL), which cannot be kept: remove it\nline 3, column 'a': holds the character U+0000 (NUL), which cannot be kept: remove it"
        );
        assert_eq!(problems(b""), "line 1: the file ends before its 1 rows of headings");
        assert!(problems(&vec![b'a'; LARGEST + 1]).contains("at most 32 MiB"));
    }
}
