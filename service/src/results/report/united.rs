//! How united each division is in its ratings.

use evidence::agreement::agreement;

use super::{Rated, number, ratings};
use crate::results::Results;
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::shown::columns;
use crate::results::words::{Words, say};

pub(super) fn section(results: &Results, words: &dyn Words) -> Section {
    let rated = ratings(results, &results.questions);
    let figures = if rated.is_empty() { Vec::new() } else { vec![figure(results, &rated, words)] };
    Section { id: "united".to_owned(), title: say!(words, "figures-united"), figures }
}

fn figure(results: &Results, rated: &[Rated<'_>], words: &dyn Words) -> Figure {
    let by_segment = |rating: &Rated<'_>| -> Vec<Option<f64>> {
        (0..results.segments.len()).map(|segment| agreement(&rating.points(segment))).collect()
    };
    let values: Vec<Vec<Option<f64>>> = rated.iter().map(by_segment).collect();
    let rows = rated.iter().zip(&values).map(|(rating, values)| {
        let cells =
            values.iter().map(|value| Cell::Words(value.map_or("–".to_owned(), |a| number(a, 2, words))));
        std::iter::once(Cell::Words(rating.name())).chain(cells).collect()
    });
    Figure {
        id: "agreement".to_owned(),
        question: None,
        name: say!(words, "figures-united"),
        finding: finding(rated, &values, words),
        about: say!(words, "figures-united-about"),
        shape: Shape::Table,
        note: say!(words, "figures-united-note"),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-united-caption"),
            columns: columns(&results.segments, say!(words, "figures-column-rating"), words),
            rows: rows.collect(),
        },
    }
}

/// The ratings on which the whole membership is most and least united.
fn finding(rated: &[Rated<'_>], values: &[Vec<Option<f64>>], words: &dyn Words) -> String {
    let whole =
        rated.iter().zip(values).filter_map(|(rating, values)| Some((rating.name(), (*values.first()?)?)));
    let mut whole: Vec<(String, f64)> = whole.collect();
    whole.sort_by(|a, b| b.1.total_cmp(&a.1));
    match whole.as_slice() {
        [] => say!(words, "figures-none"),
        [(name, a)] => say!(words, "figures-united-one", name = name, agreement = &number(*a, 2, words)),
        [(most, high), .., (least, low)] => say!(
            words,
            "figures-united-found",
            most = most,
            high = &number(*high, 2, words),
            least = least,
            low = &number(*low, 2, words),
        ),
    }
}
