//! Whether members of different combinations of divisions rate alike.
//!
//! Combinations share no members, so they can be compared by tests; divisions cannot.

use evidence::ranks::{KruskalWallis, Pairs};

use super::{Rated, number, ratings};
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::tallies::Tallies;
use crate::results::words::{Words, say};
use crate::results::{Results, SegmentCount, count};

pub(super) fn section(results: &Results, tallies: &Tallies, words: &dyn Words) -> Section {
    let heard: Vec<SegmentCount> =
        results.combinations.iter().filter(|combination| combination.answered > 0).cloned().collect();
    let counts = count::questions(&results.document, &heard, &results.registered.publication, tallies);
    let compared: Vec<Compared> =
        ratings(results, &counts).iter().filter_map(|rating| compare(rating, &heard, words)).collect();
    let figures = if compared.is_empty() { Vec::new() } else { vec![figure(&compared, words)] };
    Section { id: "comparisons".to_owned(), title: say!(words, "figures-compared"), figures }
}

/// A rating, compared between all combinations, and between the two that are furthest apart.
struct Compared {
    name: String,
    all: KruskalWallis,
    higher: String,
    lower: String,
    pairs: Pairs,
}

fn compare(rating: &Rated<'_>, heard: &[SegmentCount], words: &dyn Words) -> Option<Compared> {
    let points: Vec<Vec<u32>> = (0..heard.len()).map(|at| rating.points(at)).collect();
    let gave = |points: &Vec<u32>| points.iter().any(|count| *count > 0);
    let rated: Vec<(&SegmentCount, &[u32])> = heard
        .iter()
        .zip(&points)
        .filter(|(_, points)| gave(points))
        .map(|(counted, points)| (counted, points.as_slice()))
        .collect();
    let all = KruskalWallis::of(&rated.iter().map(|(_, points)| *points).collect::<Vec<_>>()).ok()?;
    let ordered = rated.iter().flat_map(|first| rated.iter().map(move |second| (first, second)));
    let pairs = ordered.filter_map(|((higher, first), (lower, second))| {
        Some((Pairs::of(first, second).ok()?, *higher, *lower))
    });
    let (pairs, higher, lower) = pairs.max_by(|a, b| a.0.cliffs_delta().total_cmp(&b.0.cliffs_delta()))?;
    let (higher, lower) = (higher.called(words), lower.called(words));
    Some(Compared { name: rating.name(), all, higher, lower, pairs })
}

fn figure(compared: &[Compared], words: &dyn Words) -> Figure {
    let widest = compared.iter().max_by(|a, b| a.pairs.cliffs_delta().total_cmp(&b.pairs.cliffs_delta()));
    let rows = compared.iter().map(|of| {
        let delta = of.pairs.cliffs_delta();
        let furthest = if delta > 0.0 {
            say!(words, "figures-above", higher = &of.higher, lower = &of.lower)
        } else {
            say!(words, "figures-no-difference")
        };
        [of.name.clone(), chance(of.all.p, words), furthest, sized(delta, words), chance(of.pairs.p(), words)]
            .map(Cell::Words)
            .into()
    });
    Figure {
        id: "combinations-compared".to_owned(),
        question: None,
        name: say!(words, "figures-compared"),
        finding: widest.map_or_else(String::new, |of| {
            let delta = of.pairs.cliffs_delta();
            if size(delta) == Size::Negligible {
                return say!(words, "figures-compared-alike");
            }
            say!(words, "figures-compared-found", name = &of.name, higher = &of.higher, lower = &of.lower)
        }),
        about: say!(
            words,
            "figures-compared-about",
            ratings = u32::try_from(compared.len()).unwrap_or(u32::MAX)
        ),
        shape: Shape::Table,
        note: say!(words, "figures-compared-note"),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-compared-caption"),
            columns: vec![
                say!(words, "figures-column-rating"),
                say!(words, "figures-column-p-any"),
                say!(words, "figures-column-furthest"),
                say!(words, "figures-column-delta"),
                say!(words, "figures-column-p-two"),
            ],
            rows: rows.collect(),
        },
    }
}

/// A p-value as journals print it.
fn chance(p: f64, words: &dyn Words) -> String {
    if p < 0.001 { format!("< {}", words.digits("0.001")) } else { number(p, 3, words) }
}

/// The size of a difference (Romano et al. 2006).
#[derive(PartialEq, Eq)]
enum Size {
    Negligible,
    Small,
    Medium,
    Large,
}

fn size(delta: f64) -> Size {
    match delta.abs() {
        size if size < 0.147 => Size::Negligible,
        size if size < 0.33 => Size::Small,
        size if size < 0.474 => Size::Medium,
        _ => Size::Large,
    }
}

/// A difference with the word for its size.
fn sized(delta: f64, words: &dyn Words) -> String {
    let written = number(delta, 2, words);
    match size(delta) {
        Size::Negligible => say!(words, "figures-delta-negligible", delta = &written),
        Size::Small => say!(words, "figures-delta-small", delta = &written),
        Size::Medium => say!(words, "figures-delta-medium", delta = &written),
        Size::Large => say!(words, "figures-delta-large", delta = &written),
    }
}
