//! Who answered in the end, how alike the membership is represented, and what was held back.

use evidence::nonresponse::r_indicator;

use super::number;
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::tallies::Tallies;
use crate::results::{Results, SegmentCount, who};

pub(super) fn section(results: &Results, tallies: &Tallies) -> Section {
    Section {
        id: "published".to_owned(),
        title: "Who answered".to_owned(),
        figures: std::iter::once(who::rates(results))
            .chain(who::broken_down(results))
            .chain([who::combinations(results), held_back(results, tallies)])
            .collect(),
    }
}

fn held_back(results: &Results, tallies: &Tallies) -> Figure {
    let k = results.registered.publication.k();
    let rows = results.segments.iter().map(|counted| {
        vec![
            Cell::Words(counted.name.clone()),
            Cell::Count(counted.members),
            Cell::Count(counted.answered),
            Cell::Count(counted.never_shown),
            Cell::Words(alike(results, tallies, counted)),
        ]
    });
    Figure {
        id: "held-back".to_owned(),
        question: None,
        name: "What was held back, and why".to_owned(),
        finding: match results.held_back.unwrap_or(0) {
            0 => "Every answer is counted in these results".to_owned(),
            1 => "1 answer is held back to protect whoever gave it".to_owned(),
            n => format!("{n} answers are held back to protect the people who gave them"),
        },
        about: format!(
            "Answers are published in blocks of at least {k}, so that no number speaks of fewer people. What did not fill a block at the close stays unpublished. Members whose combination of divisions has too few to form blocks are never shown in their divisions, and count among those who were not heard."
        ),
        shape: Shape::Table,
        note: "The R-indicator says how alike combinations answered: 1 if all answered at the same rate, lower the more they differ.".to_owned(),
        changes: Vec::new(),
        table: Table {
            caption: "Published and held back, by current division".to_owned(),
            columns: ["Segment", "Members", "Answers published", "Members never shown", "R-indicator"]
                .map(str::to_owned)
                .into(),
            rows: rows.collect(),
        },
    }
}

/// The R-indicator of a segment.
fn alike(results: &Results, tallies: &Tallies, counted: &SegmentCount) -> String {
    let strata = results.registered.publication.strata(&counted.segment);
    if strata.is_empty() {
        return "–".to_owned();
    }
    let heard = strata.iter().map(|part| (part.members, tallies.answered(part.queue.as_deref())));
    number(r_indicator(heard), 2)
}
