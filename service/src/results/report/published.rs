//! Who answered in the end, how alike the membership is represented, and what was held back.

use evidence::nonresponse::r_indicator;

use super::number;
use crate::results::figure::{Cell, Figure, Section, Shape, Table};
use crate::results::tallies::Tallies;
use crate::results::words::{Words, say};
use crate::results::{Results, SegmentCount, who};

pub(super) fn section(results: &Results, tallies: &Tallies, words: &dyn Words) -> Section {
    Section {
        id: "published".to_owned(),
        title: say!(words, "figures-report-answered"),
        figures: std::iter::once(who::rates(results, words))
            .chain(who::broken_down(results, words))
            .chain([who::combinations(results, words), held_back(results, tallies, words)])
            .collect(),
    }
}

fn held_back(results: &Results, tallies: &Tallies, words: &dyn Words) -> Figure {
    let k = results.registered.publication.k();
    let rows = results.segments.iter().map(|counted| {
        vec![
            Cell::Words(counted.called(words)),
            Cell::Count(counted.members),
            Cell::Count(counted.answered),
            Cell::Count(counted.never_shown),
            Cell::Words(alike(results, tallies, counted, words)),
        ]
    });
    Figure {
        id: "held-back".to_owned(),
        question: None,
        name: say!(words, "figures-held"),
        finding: match results.held_back.unwrap_or(0) {
            0 => say!(words, "figures-held-none"),
            n => say!(words, "figures-held-back", answers = n),
        },
        about: say!(words, "figures-held-about", least = k),
        shape: Shape::Table,
        note: say!(words, "figures-held-note"),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-held-caption"),
            columns: vec![
                say!(words, "figures-column-segment"),
                say!(words, "figures-column-members"),
                say!(words, "figures-column-published"),
                say!(words, "figures-column-never-shown"),
                say!(words, "figures-column-r"),
            ],
            rows: rows.collect(),
        },
    }
}

/// The R-indicator of a segment.
fn alike(results: &Results, tallies: &Tallies, counted: &SegmentCount, words: &dyn Words) -> String {
    let strata = results.registered.publication.strata(&counted.segment);
    if strata.is_empty() {
        return "–".to_owned();
    }
    let heard = strata.iter().map(|part| (part.members, tallies.answered(part.queue.as_deref())));
    number(r_indicator(heard), 2, words)
}
