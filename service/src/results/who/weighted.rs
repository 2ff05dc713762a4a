//! What weighting to the roster changes.

use domain::segment::Segment;
use evidence::Share;
use evidence::answers::Answers;

use super::roster::signed;
use crate::results::figure::{Cell, Figure, Shape, Table};
use crate::results::weighting::{self, Counted, WeightedShare};
use crate::results::words::{Words, say};
use crate::results::{JudgedRule, Results};

/// None if no assumption is about a share of all members.
pub(super) fn figure(results: &Results, words: &dyn Words) -> Option<Figure> {
    let rules = results.assumptions.iter().flat_map(|judged| {
        let several = judged.rules.len() > 1;
        judged.rules.iter().enumerate().map(move |(at, rule)| {
            let statement = &judged.assumption.statement;
            let number = (at + 1).to_string();
            let name = several.then(|| say!(words, "figures-rule", statement = statement, number = &number));
            (name.unwrap_or_else(|| statement.clone()), rule)
        })
    });
    let compared: Vec<(String, WeightedShare)> =
        rules.filter_map(|(name, rule)| Some((name, weigh(results, rule)?))).collect();
    if compared.is_empty() {
        return None;
    }
    let most = compared.iter().filter_map(|(_, share)| share.moved()).map(f64::abs).reduce(f64::max);
    let rows = compared.iter().map(|(name, share)| {
        let estimate = share.estimates.first().map(|estimate| match estimate {
            Ok(estimate) => format!("{:.0}\u{a0}%", estimate.value * 100.0),
            Err(none) => none.certain(words),
        });
        vec![
            Cell::Words(name.clone()),
            Cell::Share(share.answered),
            share.worth(),
            Cell::Words(estimate.unwrap_or_default()),
            Cell::Words(share.moved().map_or_else(|| "–".to_owned(), |points| signed(points, words))),
        ]
    });
    let answered = results.whole().answered > 0;
    Some(Figure {
        id: "weighted".to_owned(),
        question: None,
        name: say!(words, "figures-weighted"),
        finding: match most {
            _ if !answered => say!(words, "figures-none"),
            None => say!(words, "figures-weighted-few"),
            Some(points) if points < 0.95 => say!(words, "figures-weighted-same"),
            Some(points) => {
                let points = words.digits(&format!("{points:.1}"));
                say!(words, "figures-weighted-moves", points = &points)
            }
        },
        about: say!(words, "figures-weighted-about"),
        shape: Shape::Table,
        note: weighting::note(words, compared.iter().map(|(_, share)| share)),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-weighted-caption"),
            columns: vec![
                say!(words, "figures-column-assumption"),
                say!(words, "figures-column-as-answered"),
                say!(words, "figures-column-effective"),
                say!(words, "figures-column-weighted"),
                say!(words, "figures-column-points"),
            ],
            rows: rows.collect(),
        },
    })
}

/// None if the rule is not about a share of all members.
fn weigh(results: &Results, rule: &JudgedRule) -> Option<WeightedShare> {
    let whole = rule.segments.iter().find(|judged| judged.segment == Segment::Whole)?;
    let Answers::Share(strata) = &whole.answers else { return None };
    let publication = &results.registered.publication;
    let parts = publication.strata(&Segment::Whole);
    let counted: Vec<Counted> = parts
        .iter()
        .zip(strata)
        .filter_map(|(part, stratum)| {
            Some(Counted {
                divisions: publication.divisions_of(part.queue.as_deref()?),
                members: part.members,
                share: Share { yes: stratum.yes(), n: stratum.answered() },
            })
        })
        .collect();
    let share = counted
        .iter()
        .fold(Share::default(), |sum, part| Share { yes: sum.yes + part.share.yes, n: sum.n + part.share.n });
    Some(WeightedShare::of(results, &counted, &[(results.whole(), share)]))
}
