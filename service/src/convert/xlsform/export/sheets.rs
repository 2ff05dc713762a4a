//! The rows of a form, and the workbook of its sheets.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// A row of the sheet `survey`.
#[derive(Clone, Default)]
pub(super) struct Row {
    pub kind: String,
    pub name: String,
    pub label: String,
    pub hint: String,
    pub required: bool,
    /// When it is required, where it is not always.
    pub required_if: String,
    pub relevant: String,
    pub constraint: String,
    /// What is said of an answer for which the constraint does not hold.
    pub message: String,
    pub appearance: &'static str,
    pub parameters: String,
    pub calculation: String,
    /// What XLSForm has no column for, for our own reader.
    pub canvass: String,
}

impl Row {
    /// Adds what has to hold for an answer to be taken.
    pub fn checked(&mut self, rule: &str) {
        if !self.constraint.is_empty() {
            self.constraint.push_str(" and ");
        }
        self.constraint.push_str(rule);
    }

    pub fn cells(self) -> Vec<String> {
        let required = if self.required { "yes".to_owned() } else { self.required_if };
        let Row {
            kind,
            name,
            label,
            hint,
            relevant,
            constraint,
            message,
            appearance,
            parameters,
            calculation,
            canvass,
            ..
        } = self;
        vec![
            kind,
            name,
            label,
            hint,
            required,
            relevant,
            constraint,
            message,
            appearance.to_owned(),
            parameters,
            calculation,
            canvass,
        ]
    }
}

/// The workbook of these sheets, each by its name and its rows.
pub(super) fn workbook(sheets: [(&str, Vec<Vec<String>>); 3]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same campaign is the same file, whenever it is written.
    workbook
        .set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let bold = Format::new().set_bold();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                match row {
                    0 => sheet
                        .write_string_with_format(row, column, cell, &bold)?
                        .set_column_width(column, 24)?,
                    _ => sheet.write_string(row, column, cell)?,
                };
            }
        }
    }
    workbook.save_to_buffer()
}

/// Marks of the column `canvass`, one behind the other.
pub(super) fn joined_marks(marks: [String; 2]) -> String {
    marks.into_iter().filter(|mark| !mark.is_empty()).collect::<Vec<_>>().join("; ")
}
