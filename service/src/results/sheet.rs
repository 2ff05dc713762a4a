//! A question's counts as CSV, for a spreadsheet.

use super::{Item, QuestionCounts, Results, SegmentCount, Value};
use crate::responses::export::spreadsheet_safe;

/// The counts of a question: a row for each answer, a column for each segment and each value of a breakdown; at the end of
/// each item who answered it, and how many belong.
pub fn sheet(results: &Results, question: &QuestionCounts) -> String {
    // The whole stands first in every breakdown too: once is enough.
    let values = results.breakdowns.iter().flat_map(|breakdown| breakdown.segments.iter().skip(1));
    let segments: Vec<&SegmentCount> = results.segments.iter().chain(values).collect();
    let broken_down: Vec<&QuestionCounts> = results
        .breakdowns
        .iter()
        .filter_map(|breakdown| breakdown.questions.iter().find(|own| own.id == question.id))
        .collect();
    let row = |item: usize, of: &dyn Fn(&Item) -> Vec<u32>| -> Vec<String> {
        let values = broken_down.iter().flat_map(|own| of(&own.items[item]).into_iter().skip(1));
        of(&question.items[item]).into_iter().chain(values).map(|n| n.to_string()).collect()
    };
    let mut csv = csv::Writer::from_writer(Vec::new());
    let names = segments.iter().map(|counted| counted.name.clone());
    write(&mut csv, ["Item", "Answer"].map(str::to_owned).into_iter().chain(names));
    for (at, item) in question.items.iter().enumerate() {
        for (place, value) in item.values.iter().enumerate() {
            let counts = row(at, &|own| {
                own.values.get(place).map(|Value { counts, .. }| counts.clone()).unwrap_or_default()
            });
            write(&mut csv, [item.label.clone(), value.label.clone()].into_iter().chain(counts));
        }
        let answered = row(at, &|own| own.answered.clone());
        write(&mut csv, [item.label.clone(), "Answered".to_owned()].into_iter().chain(answered));
    }
    let members = segments.iter().map(|counted| counted.members.to_string());
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
