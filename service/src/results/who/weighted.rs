//! What weighting to the roster changes.

use domain::segment::Segment;
use evidence::Share;
use evidence::answers::Answers;

use super::roster::signed;
use crate::results::figure::{Cell, Figure, Shape, Table};
use crate::results::weighting::{self, Counted, WeightedShare};
use crate::results::{JudgedRule, Results, finding};

/// None if no assumption is about a share of all members.
pub(super) fn figure(results: &Results) -> Option<Figure> {
    let rules = results.assumptions.iter().flat_map(|judged| {
        let several = judged.rules.len() > 1;
        judged.rules.iter().enumerate().map(move |(at, rule)| {
            let statement = &judged.assumption.statement;
            (if several { format!("{statement} (rule {})", at + 1) } else { statement.clone() }, rule)
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
            Err(none) => none.words(),
        });
        vec![
            Cell::Words(name.clone()),
            Cell::Share(share.answered),
            share.worth(),
            Cell::Words(estimate.unwrap_or_default()),
            Cell::Words(share.moved().map_or_else(|| "–".to_owned(), signed)),
        ]
    });
    let answered = results.whole().answered > 0;
    Some(Figure {
        id: "weighted".to_owned(),
        question: None,
        name: "Weighted beside unweighted".to_owned(),
        finding: match most {
            _ if !answered => finding::NOTHING.to_owned(),
            None => "Too few answers to weight to the roster yet".to_owned(),
            Some(points) if points < 0.95 => {
                "Weighting to the roster moves no share by as much as a point".to_owned()
            }
            Some(points) => format!("Weighting to the roster moves a share by {points:.1} points at most"),
        },
        about: "The shares that assumptions are about, among all members: as they were answered, and weighted so that combinations of divisions count by their members on the roster. Who left the question out counts as not saying so, as in the verdicts.".to_owned(),
        shape: Shape::Table,
        note: weighting::note(compared.iter().map(|(_, share)| share)),
        changes: Vec::new(),
        table: Table {
            caption: "Weighted beside unweighted, all members".to_owned(),
            columns: ["Assumption", "As answered", "Effective answers", "Weighted", "Difference in points"]
                .map(str::to_owned)
                .into(),
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
