//! A question's counts as CSV, for a spreadsheet.

use super::changes;
use super::crossed::wording;
use super::words::Words;
use super::{Crossed, Item, QuestionCounts, Results, SegmentCount, Value};
use crate::responses::export::spreadsheet_safe;

/// The counts of a question: a row for each answer, a column for each segment and each value of a breakdown; at the end of
/// each item who answered it, and how many belong. Below stand the question, and what was changed of it while members answered.
pub fn sheet(results: &Results, question: &QuestionCounts, words: &dyn Words) -> String {
    let asked = results.document.questionnaire.ever(question.id.as_str());
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
    for crossed in results.crossings.iter().filter(|own| own.crossing.of.question == question.id) {
        write_crossed(&mut csv, results, crossed, segments.len() - results.segments.len());
    }
    let members = segments.iter().map(|counted| counted.members.to_string());
    write(&mut csv, [String::new(), "Members".to_owned()].into_iter().chain(members));
    let changed = asked.map(|asked| changes::sentences(results, asked, &question.items, words));
    let notes = asked.map(|asked| ("Question", asked.text.clone())).into_iter();
    let notes = notes.chain(changed.into_iter().flatten().map(|change| ("Changed", change)));
    for (what, said) in notes {
        let rest = segments.iter().map(|_| String::new());
        write(&mut csv, [what.to_owned(), said].into_iter().chain(rest));
    }
    // Writing to memory does not fail, and all that was written is UTF-8.
    csv.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Of those who gave each answer to another question, what they gave to this one. It is not broken down.
fn write_crossed(csv: &mut csv::Writer<Vec<u8>>, results: &Results, crossed: &Crossed, breakdowns: usize) {
    let by = &crossed.crossing.by;
    let Some(asked) = results.document.questionnaire.ever(by.question.as_str()) else { return };
    let asked = wording(asked, by);
    let Some(first) = crossed.segments.first() else { return };
    let Some(item) = first.counts.items.first() else { return };
    for (at, group) in first.groups.iter().enumerate().skip(1) {
        let of = match item.label.as_str() {
            "" => format!("{} to “{asked}”", group.name),
            label => format!("{label}: {} to “{asked}”", group.name),
        };
        let mut row = |answer: &str, count: &dyn Fn(&Item) -> u32| {
            let counts = crossed.segments.iter().flat_map(|own| own.counts.items.iter().map(count));
            let counts = counts.map(|n| n.to_string()).chain(std::iter::repeat_n(String::new(), breakdowns));
            write(csv, [of.clone(), answer.to_owned()].into_iter().chain(counts));
        };
        for (place, value) in item.values.iter().enumerate() {
            row(&value.label, &|own| own.values[place].counts[at]);
        }
        row("Answered", &|own| own.answered[at]);
    }
}

fn write(csv: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(|cell| spreadsheet_safe(&cell).into_owned()).collect();
    if let Err(error) = csv.write_record(&cells) {
        tracing::error!(%error, "a row of a sheet could not be written");
    }
}
