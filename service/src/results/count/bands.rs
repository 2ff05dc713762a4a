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
        Value::new(counts, id, number.band_label(*first, *last))
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
        Value::new(counts, id, Date::band_label(first, last))
    };
    bands.iter().zip(counts).map(value).collect()
}
