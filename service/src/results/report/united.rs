//! How united each division is in its ratings.

use evidence::agreement::agreement;

use super::{Rated, number, ratings};
use crate::results::Results;
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::shown::columns;

pub(super) fn section(results: &Results) -> Section {
    let rated = ratings(results, &results.questions);
    let figures = if rated.is_empty() { Vec::new() } else { vec![figure(results, &rated)] };
    Section { id: "united".to_owned(), title: "How united members are".to_owned(), figures }
}

fn figure(results: &Results, rated: &[Rated<'_>]) -> Figure {
    let by_segment = |rating: &Rated<'_>| -> Vec<Option<f64>> {
        (0..results.segments.len()).map(|segment| agreement(&rating.points(segment))).collect()
    };
    let values: Vec<Vec<Option<f64>>> = rated.iter().map(by_segment).collect();
    let rows = rated.iter().zip(&values).map(|(rating, values)| {
        let cells = values.iter().map(|value| Cell::Words(value.map_or("–".to_owned(), |a| number(a, 2))));
        std::iter::once(Cell::Words(rating.name())).chain(cells).collect()
    });
    Figure {
        id: "agreement".to_owned(),
        question: None,
        name: "How united members are".to_owned(),
        finding: finding(rated, &values),
        about: "Agreement A of van der Eijk for each rating: 1 if all give the same point, 0 if all points are given alike, −1 if half stand at each end. ‘Do not know’ is left out.".to_owned(),
        shape: Shape::Table,
        note: "Describes those who answered; it is no test.".to_owned(),
        changes: Vec::new(),
        table: Table {
            caption: "Agreement by current division".to_owned(),
            columns: columns(&results.segments, "Rating"),
            rows: rows.collect(),
        },
    }
}

/// The ratings on which the whole membership is most and least united.
fn finding(rated: &[Rated<'_>], values: &[Vec<Option<f64>>]) -> String {
    let whole =
        rated.iter().zip(values).filter_map(|(rating, values)| Some((rating.name(), (*values.first()?)?)));
    let mut whole: Vec<(String, f64)> = whole.collect();
    whole.sort_by(|a, b| b.1.total_cmp(&a.1));
    match whole.as_slice() {
        [] => super::super::finding::NOTHING.to_owned(),
        [(name, a)] => format!("{name}: {}", number(*a, 2)),
        [(most, high), .., (least, low)] => format!(
            "Most united on ‘{most}’ ({}), least on ‘{least}’ ({})",
            number(*high, 2),
            number(*low, 2)
        ),
    }
}
