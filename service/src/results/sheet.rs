//! A question's counts as CSV, for a spreadsheet.

use super::{QuestionCounts, Results};
use crate::responses::export::spreadsheet_safe;

/// The counts of a question: a row for each answer, a column for each segment; at the end of each item who answered it, and how many belong.
pub fn sheet(results: &Results, question: &QuestionCounts) -> String {
    let mut csv = csv::Writer::from_writer(Vec::new());
    let names = results.segments.iter().map(|counted| counted.name.clone());
    write(&mut csv, ["Item", "Answer"].map(str::to_owned).into_iter().chain(names));
    for item in &question.items {
        for value in &item.values {
            let counts = value.counts.iter().map(u32::to_string);
            write(&mut csv, [item.label.clone(), value.label.clone()].into_iter().chain(counts));
        }
        let answered = item.answered.iter().map(u32::to_string);
        write(&mut csv, [item.label.clone(), "Answered".to_owned()].into_iter().chain(answered));
    }
    let members = results.segments.iter().map(|counted| counted.members.to_string());
    write(&mut csv, [String::new(), "Members".to_owned()].into_iter().chain(members));
    // Writing to memory does not fail, and all that was written is UTF-8.
    csv.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn write(csv: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(|cell| spreadsheet_safe(&cell).into_owned()).collect();
    if let Err(error) = csv.write_record(&cells) {
        tracing::error!(%error, "a row of a sheet could not be written");
    }
}
