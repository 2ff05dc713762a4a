//! Whether members of different combinations of divisions rate alike.
//!
//! Combinations share no members, so they can be compared by tests; divisions cannot.

use evidence::ranks::{KruskalWallis, Pairs};

use super::{Rated, number, ratings};
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::tallies::Tallies;
use crate::results::{Results, SegmentCount, count};

pub(super) fn section(results: &Results, tallies: &Tallies) -> Section {
    let heard: Vec<SegmentCount> =
        results.combinations.iter().filter(|combination| combination.answered > 0).cloned().collect();
    let counts = count::questions(&results.document, &heard, &results.registered.publication, tallies);
    let compared: Vec<Compared> =
        ratings(results, &counts).iter().filter_map(|rating| compare(rating, &heard)).collect();
    let figures = if compared.is_empty() { Vec::new() } else { vec![figure(&compared)] };
    Section { id: "comparisons".to_owned(), title: "Where combinations differ".to_owned(), figures }
}

/// A rating, compared between all combinations, and between the two that are furthest apart.
struct Compared {
    name: String,
    all: KruskalWallis,
    higher: String,
    lower: String,
    pairs: Pairs,
}

fn compare(rating: &Rated<'_>, heard: &[SegmentCount]) -> Option<Compared> {
    let points: Vec<Vec<u32>> = (0..heard.len()).map(|at| rating.points(at)).collect();
    let gave = |points: &Vec<u32>| points.iter().any(|count| *count > 0);
    let rated: Vec<(&str, &[u32])> = heard
        .iter()
        .zip(&points)
        .filter(|(_, points)| gave(points))
        .map(|(counted, points)| (counted.name.as_str(), points.as_slice()))
        .collect();
    let all = KruskalWallis::of(&rated.iter().map(|(_, points)| *points).collect::<Vec<_>>()).ok()?;
    let ordered = rated.iter().flat_map(|first| rated.iter().map(move |second| (first, second)));
    let pairs = ordered.filter_map(|((higher, first), (lower, second))| {
        Some((Pairs::of(first, second).ok()?, *higher, *lower))
    });
    let (pairs, higher, lower) = pairs.max_by(|a, b| a.0.cliffs_delta().total_cmp(&b.0.cliffs_delta()))?;
    Some(Compared { name: rating.name(), all, higher: higher.to_owned(), lower: lower.to_owned(), pairs })
}

fn figure(compared: &[Compared]) -> Figure {
    let widest = compared.iter().max_by(|a, b| a.pairs.cliffs_delta().total_cmp(&b.pairs.cliffs_delta()));
    let rows = compared.iter().map(|of| {
        let delta = of.pairs.cliffs_delta();
        let furthest =
            if delta > 0.0 { format!("{} above {}", of.higher, of.lower) } else { "none".to_owned() };
        [
            of.name.clone(),
            chance(of.all.p),
            furthest,
            format!("{} ({})", number(delta, 2), size(delta)),
            chance(of.pairs.p()),
        ]
        .map(Cell::Words)
        .into()
    });
    Figure {
        id: "combinations-compared".to_owned(),
        question: None,
        name: "Where combinations differ".to_owned(),
        finding: widest.map_or_else(String::new, |of| {
            let delta = of.pairs.cliffs_delta();
            if size(delta) == "negligible" {
                "Combinations rate alike: no difference is more than negligible".to_owned()
            } else {
                format!("{} differs most: {} rates it higher than {}", of.name, of.higher, of.lower)
            }
        }),
        about: format!(
            "Each rating between those who hold exactly the same divisions: whether any combination differs (Kruskal-Wallis), and the two furthest apart (Cliff’s delta; Mann-Whitney). Of {} ratings, about one in twenty has a p below 0.05 by chance alone.",
            compared.len()
        ),
        shape: Shape::Table,
        note: "Cliff’s delta is the share of pairs in which the first is higher minus that in which it is lower: 0 is alike, 1 is always higher. These p-values are descriptive; verdicts rest on none of them.".to_owned(),
        changes: Vec::new(),
        table: Table {
            caption: "Ratings compared between combinations of divisions".to_owned(),
            columns: ["Rating", "p, any difference", "Furthest apart", "Cliff’s delta", "p, these two"]
                .map(str::to_owned)
                .into(),
            rows: rows.collect(),
        },
    }
}

/// A p-value as journals print it.
fn chance(p: f64) -> String {
    if p < 0.001 { "< 0.001".to_owned() } else { number(p, 3) }
}

/// The word for the size of a difference (Romano et al. 2006).
fn size(delta: f64) -> &'static str {
    match delta.abs() {
        size if size < 0.147 => "negligible",
        size if size < 0.33 => "small",
        size if size < 0.474 => "medium",
        _ => "large",
    }
}
