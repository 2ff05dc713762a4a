//! From the bytes of a workbook to its sheets of cells, within bounds.

use domain::notice;

use super::sheet::Sheet;
use crate::Result;
use crate::convert::loss::{Losses, short};
use crate::workbook::{self, Bounds, Holds, untaken, words};

/// One of a thousand questions unpacks to one or two MiB; the columns of a form in ten languages with media are some 80.
const BOUNDS: Bounds =
    Bounds { unpacked: 24 << 20, rows: 10_000, columns: 400, cells: 200_000, what: Holds::Questionnaire };

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
/// [`crate::Error::Refused`] in words.
pub(super) fn read(bytes: &[u8], losses: &mut Losses) -> Result<Workbook> {
    let mut workbook = workbook::Workbook::open(bytes, BOUNDS)?;
    let mut read = Workbook {
        survey: Sheet::new("survey"),
        choices: Sheet::new("choices"),
        settings: Sheet::new("settings"),
    };
    let mut found = false;
    for name in workbook.sheets() {
        let sheet = match name.trim().to_ascii_lowercase().as_str() {
            "survey" => {
                found = true;
                &mut read.survey
            }
            "choices" => &mut read.choices,
            "settings" => &mut read.settings,
            _ => {
                losses.add(
                    notice!("sheet '{sheet}'", sheet = short(&name)),
                    notice!("the sheet"),
                    notice!("a form is made of the sheets survey, choices and settings"),
                    notice!("it is left out"),
                );
                continue;
            }
        };
        workbook.cells(&name, words, |row, column, text| sheet.put(row, column, text))?;
    }
    if found {
        return Ok(read);
    }
    untaken(notice!("the workbook has no sheet 'survey', so it is no XLSForm"))
}
