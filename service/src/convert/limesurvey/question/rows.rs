//! Tables, and what their rows say.

use domain::notice;

use super::choices::always_there;
use super::number::decimals;
use super::{characters, of_part};
use crate::convert::limesurvey::condition::Codes;
use crate::convert::limesurvey::model::{Item, Question as Source};
use crate::convert::logic::Logic;
use crate::convert::loss::{Losses, short};
use crate::convert::no_point::rated;
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{Answer, Cells, Choice, Condition, Matrix, Number, Row, Scale, Table, Text};

pub(super) fn matrix(source: &Source, scale: Scale, codes: &Codes, losses: &mut Losses) -> Answer {
    Answer::Matrix(Matrix { rows: table_rows(source, &source.subquestions, codes, losses), scale })
}

/// A table on a list of options, whatever they are called.
pub(super) fn list_matrix(
    source: &Source,
    points: Vec<Choice>,
    codes: &Codes,
    losses: &mut Losses,
) -> Answer {
    say_points(source, &points, losses);
    matrix(source, Scale { from: 1, points, dont_know: None, look: None }, codes, losses)
}

/// Names that options become points, or other points. Of too many for a scale it is said where each row is asked by itself.
fn say_points(source: &Source, points: &[Choice], losses: &mut Losses) {
    let points = points.get(rated(&[points])).unwrap_or_default();
    if !(2..=11).contains(&points.len()) {
        return;
    }
    let numbers: Option<Vec<u32>> = points.iter().map(|point| point.value.parse().ok()).collect();
    match numbers {
        Some(numbers) if numbers.iter().zip(1..).all(|(own, point)| *own == point) => {}
        Some(_) => losses.add(
            &source.place,
            notice!("the values of the points"),
            notice!("points are numbered in their order here"),
            notice!("they are numbered from {from}, with their labels", from = 1),
        ),
        None => losses.add(
            &source.place,
            notice!("a table on a list of names"),
            notice!("tables are rated in points here"),
            notice!("its options are points from 1 on, with their labels"),
        ),
    }
}

/// A condition that holds where both do.
pub(super) fn both(one: Option<Condition>, other: Option<Condition>) -> Option<Condition> {
    match (one, other) {
        (Some(one), Some(other)) => {
            let logic = match (one.logic, other.logic) {
                (Some(own), Some(more)) => Some(Logic::all([own, more])),
                (own, more) => own.or(more),
            };
            Some(Condition { logic, place: one.place, written: one.written })
        }
        (one, other) => one.or(other),
    }
}

pub(super) fn table_rows(
    source: &Source,
    subquestions: &[Item],
    codes: &Codes,
    losses: &mut Losses,
) -> Vec<Row> {
    let rows = subquestions.iter().map(|sub| Row {
        place: sub.place.clone(),
        name: sub.code.clone(),
        reference: format!("{}_{}", source.code, sub.code),
        label: label(source, sub, losses),
        hint: String::new(),
        show_if: of_part(source, sub, codes, losses),
    });
    rows.collect()
}

/// The words of a row. What stands behind a line in them stands at the other end of the row in LimeSurvey.
fn label(source: &Source, sub: &Item, losses: &mut Losses) -> String {
    let label = words(&sub.text, Markup::Html, &sub.place, losses);
    match label.split_once('|') {
        Some((left, right)) if matches!(source.kind.as_str(), "A" | "B" | "F") => {
            losses.add(
                &sub.place,
                notice!("the words at the two ends of '{text}'", text = short(&label)),
                notice!("a row has its words in front of it here"),
                notice!("both stand there"),
            );
            format!("{} – {}", left.trim(), right.trim())
        }
        _ => label,
    }
}

/// A table of words, of numbers, or of boxes.
pub(super) fn table(source: &Source, codes: &Codes, losses: &mut Losses) -> Answer {
    let (columns, rows): (Vec<Item>, Vec<Item>) =
        source.subquestions.iter().cloned().partition(|sub| sub.is_second);
    let numbers = source.kind == ":" || source.attribute("numbers_only") == "1";
    let cells = if source.attribute("multiflexible_checkbox") == "1" {
        Cells::Tick
    } else if numbers {
        let (from, to) = limits(source);
        Cells::Number(Number {
            from,
            to,
            step: source.number("multiflexible_step"),
            // Lists of numbers go by steps, which are whole where nothing else is said; fields take any.
            decimals: if is_list(source) { 0 } else { decimals(source) },
            ..Number::default()
        })
    } else {
        Cells::Text(Text { at_most: characters(source), ..Text::default() })
    };
    let rows = table_rows(source, &rows, codes, losses);
    Answer::Table(Table { rows, columns: always_there(&columns, losses), cells, between: '_' })
}

/// Whether numbers are chosen from a list.
fn is_list(source: &Source) -> bool {
    source.kind == ":" && !source.has("input_boxes", "1")
}

/// Where numbers in a table begin and end. A list without limits goes from 1 to 10, or has ten steps more than where it begins.
fn limits(source: &Source) -> (Option<f64>, Option<f64>) {
    let from = source.number("multiflexible_min").or(source.number("min_num_value_n"));
    let to = source.number("multiflexible_max").or(source.number("max_num_value_n"));
    if !is_list(source) {
        return (from, to);
    }
    (from.or(Some(1.0)), to.or(Some(from.map_or(10.0, |from| from + 10.0))))
}
