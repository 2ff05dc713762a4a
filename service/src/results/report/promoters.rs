//! The net promoter score of every rating from 0 to 10.

use evidence::nps::Nps;

use super::{Rated, number, ratings};
use crate::results::Results;
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::shown::columns;

pub(super) fn section(results: &Results) -> Section {
    let mut rated = ratings(results, &results.questions);
    rated.retain(|rating| (rating.scale.from, rating.scale.to) == (0, 10));
    let figures = if rated.is_empty() { Vec::new() } else { vec![figure(results, &rated)] };
    Section { id: "promoters".to_owned(), title: "Net promoter scores".to_owned(), figures }
}

/// 9 and 10 promote, 0 to 6 detract (Reichheld 2003).
fn score(points: &[u32]) -> Option<Nps> {
    let sum = |range: std::ops::Range<usize>| points.get(range).unwrap_or_default().iter().sum();
    Nps::of(sum(9..11), sum(7..9), sum(0..7))
}

fn figure(results: &Results, rated: &[Rated<'_>]) -> Figure {
    let rows = rated.iter().map(|rating| {
        let cells =
            (0..results.segments.len()).map(|segment| Cell::Words(words(score(&rating.points(segment)))));
        std::iter::once(Cell::Words(rating.name())).chain(cells).collect()
    });
    let whole = rated.iter().find_map(|rating| Some((rating.name(), score(&rating.points(0))?)));
    Figure {
        id: "nps".to_owned(),
        question: None,
        name: "Net promoter scores".to_owned(),
        finding: whole.map_or_else(
            || super::super::finding::NOTHING.to_owned(),
            |(name, nps)| format!("{name} {} of all who answered", number(nps.score, 0)),
        ),
        about:
            "The percentage who give 9 or 10 minus the percentage who give 0 to 6, with its 95 % interval."
                .to_owned(),
        shape: Shape::Table,
        note: "The interval speaks of chance in who answered, not of those who never answer.".to_owned(),
        changes: Vec::new(),
        table: Table {
            caption: "Net promoter score by current division".to_owned(),
            columns: columns(&results.segments, "Rating"),
            rows: rows.collect(),
        },
    }
}

/// '23 (14 to 32)'.
fn words(nps: Option<Nps>) -> String {
    nps.map_or_else(
        || "–".to_owned(),
        |nps| {
            let (low, high) = nps.interval();
            let [score, low, high] =
                [nps.score, low.max(-100.0), high.min(100.0)].map(|value| number(value, 0));
            format!("{score} ({low} to {high})")
        },
    )
}
