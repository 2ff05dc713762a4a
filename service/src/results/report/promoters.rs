//! The net promoter score of every rating from 0 to 10.

use evidence::nps::Nps;

use super::{Rated, number, ratings};
use crate::results::Results;
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::shown::columns;
use crate::results::words::{Words, say};

pub(super) fn section(results: &Results, words: &dyn Words) -> Section {
    let mut rated = ratings(results, &results.questions);
    rated.retain(|rating| (rating.scale.from, rating.scale.to) == (0, 10));
    let figures = if rated.is_empty() { Vec::new() } else { vec![figure(results, &rated, words)] };
    Section { id: "promoters".to_owned(), title: say!(words, "figures-promoters"), figures }
}

/// 9 and 10 promote, 0 to 6 detract (Reichheld 2003).
fn score(points: &[u32]) -> Option<Nps> {
    let sum = |range: std::ops::Range<usize>| points.get(range).unwrap_or_default().iter().sum();
    Nps::of(sum(9..11), sum(7..9), sum(0..7))
}

fn figure(results: &Results, rated: &[Rated<'_>], words: &dyn Words) -> Figure {
    let rows = rated.iter().map(|rating| {
        let cells = (0..results.segments.len())
            .map(|segment| Cell::Words(said(score(&rating.points(segment)), words)));
        std::iter::once(Cell::Words(rating.name())).chain(cells).collect()
    });
    let whole = rated.iter().find_map(|rating| Some((rating.name(), score(&rating.points(0))?)));
    Figure {
        id: "nps".to_owned(),
        question: None,
        name: say!(words, "figures-promoters"),
        finding: whole.map_or_else(
            || say!(words, "figures-none"),
            |(name, nps)| {
                let score = number(nps.score, 0, words);
                say!(words, "figures-promoters-found", name = &name, score = &score)
            },
        ),
        about: say!(words, "figures-promoters-about"),
        shape: Shape::Table,
        note: say!(words, "figures-promoters-note"),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-promoters-caption"),
            columns: columns(&results.segments, say!(words, "figures-column-rating"), words),
            rows: rows.collect(),
        },
    }
}

/// '23 (14 to 32)'.
fn said(nps: Option<Nps>, words: &dyn Words) -> String {
    nps.map_or_else(
        || "–".to_owned(),
        |nps| {
            let (low, high) = nps.interval();
            let [score, low, high] =
                [nps.score, low.max(-100.0), high.min(100.0)].map(|value| number(value, 0, words));
            say!(words, "figures-promoters-score", score = &score, low = &low, high = &high)
        },
    )
}
