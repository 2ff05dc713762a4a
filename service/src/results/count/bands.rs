//! Numbers and dates, counted in bands.

use std::collections::HashMap;

use domain::cell::Cell;
use domain::decimal::Decimal;
use domain::questionnaire::{Date, Number, Question};

use super::Value;

/// How many gave a number of each band to an item of a question. Single numbers are for nobody to read: a rare one points at somebody.
pub(super) fn bands(
    (question, item): (&Question, &str),
    number: &Number,
    sums: &[HashMap<&Cell, u32>],
) -> Vec<Value> {
    let bands = number.bands();
    let mut counts = vec![vec![0; sums.len()]; bands.len()];
    for (segment, sum) in sums.iter().enumerate() {
        for (cell, n) in sum.iter().filter(|(cell, _)| cell.question == question.id && cell.item == item) {
            let Ok(given) = cell.value.parse::<Decimal>() else { continue };
            if let Some(band) = bands.iter().position(|(first, last)| (first..=last).contains(&&given)) {
                counts[band][segment] += n;
            }
        }
    }
    let value = |((first, last), counts): (&(Decimal, Decimal), Vec<u32>)| {
        let id = if first == last { first.to_string() } else { format!("{first}..{last}") };
        let label = if first == last { signed(*first) } else { range(&signed(*first), &signed(*last)) };
        Value::new(counts, id, format!("{label} {}", number.unit).trim_end().to_owned())
    };
    bands.iter().zip(counts).map(value).collect()
}

/// How many gave a date or a time of each band, in months, years or hours.
pub(super) fn dates(question: &Question, date: &Date, sums: &[HashMap<&Cell, u32>]) -> Vec<Value> {
    let bands = date.bands();
    let mut counts = vec![vec![0; sums.len()]; bands.len()];
    for (segment, sum) in sums.iter().enumerate() {
        for (cell, n) in sum.iter().filter(|(cell, _)| cell.question == question.id) {
            // Steps are written so that their texts are in order.
            let within = |(first, last): &(String, String)| (first..=last).contains(&&cell.value);
            if let Some(band) = bands.iter().position(within) {
                counts[band][segment] += n;
            }
        }
    }
    let value = |((first, last), counts): (&(String, String), Vec<u32>)| {
        let id = if first == last { first.clone() } else { format!("{first}..{last}") };
        Value::new(counts, id, band_label(first, last))
    };
    bands.iter().zip(counts).map(value).collect()
}

/// '2010-05', '2010', '2010–2014', '2010-05 – 2010-12', '14:00–15:59'.
fn band_label(first: &str, last: &str) -> String {
    match (first.split_once('-'), last.split_once('-')) {
        (Some((from, "01")), Some((to, "12"))) if from == to => from.to_owned(),
        (Some((from, "01")), Some((to, "12"))) => range(from, to),
        (Some(_), Some(_)) if first == last => first.to_owned(),
        (Some(_), Some(_)) => range(first, last),
        _ => range(&format!("{first}:00"), &format!("{last}:59")),
    }
}

/// As it is written in every language, with room around the dash where there are other ones.
fn range(first: &str, last: &str) -> String {
    let dashes = |text: &str| text.contains(['-', '\u{2212}']);
    if dashes(first) || dashes(last) { format!("{first} – {last}") } else { format!("{first}–{last}") }
}

fn signed(number: Decimal) -> String {
    number.to_string().replace('-', "\u{2212}")
}
