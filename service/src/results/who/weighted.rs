//! What weighting to the roster would change.

use domain::segment::Segment;
use evidence::Share;
use evidence::answers::Answers;

use super::roster::signed;
use crate::results::figure::{Cell, Figure, Shape, Table};
use crate::results::{JudgedRule, Results, finding};

/// A share that an assumption is about, as it was answered and weighted.
struct Compared {
    statement: String,
    answered: Share,
    /// From 0 to 1; none while nobody has answered.
    weighted: Option<f64>,
    /// The share of the members for whom it speaks, from 0 to 1.
    covered: f64,
}

impl Compared {
    /// What weighting changes, in points.
    fn points(&self) -> Option<f64> {
        let as_answered = f64::from(self.answered.yes) / f64::from(self.answered.n.max(1));
        Some((self.weighted? - as_answered) * 100.0)
    }
}

/// None if no assumption is about a share of all members.
pub(super) fn figure(results: &Results) -> Option<Figure> {
    let compared: Vec<Compared> = results
        .assumptions
        .iter()
        .filter_map(|judged| compare(&judged.assumption.statement, judged.rules.first()?))
        .collect();
    if compared.is_empty() {
        return None;
    }
    let most = compared.iter().filter_map(Compared::points).map(f64::abs).reduce(f64::max);
    let or_dash = |words: Option<String>| Cell::Words(words.unwrap_or_else(|| "–".to_owned()));
    let rows = compared.iter().map(|of| {
        vec![
            Cell::Words(of.statement.clone()),
            Cell::Share(of.answered),
            or_dash(of.weighted.map(|weighted| format!("{:.0}\u{a0}%", weighted * 100.0))),
            or_dash(of.points().map(signed)),
        ]
    });
    let covered = compared.iter().map(|of| of.covered).fold(1.0, f64::min);
    Some(Figure {
        id: "weighted".to_owned(),
        question: None,
        name: "Weighted beside unweighted".to_owned(),
        finding: match most {
            None => finding::NOTHING.to_owned(),
            Some(points) if points < 0.95 => {
                "Weighting to the roster moves no share by as much as a point".to_owned()
            }
            Some(points) => format!("Weighting to the roster moves a share by {points:.1} points at most"),
        },
        about: "The share that each assumption is about, among all members: as it was answered, and with each combination counting for its members on the roster. The dots of the board are the weighted ones.".to_owned(),
        shape: Shape::Table,
        note: if most.is_some() && covered < 1.0 {
            format!("Combinations with no published answer yet are left out; the others hold {:.0}\u{a0}% of the members. Verdicts count them as unheard.", (covered * 100.0).floor())
        } else {
            "Verdicts rest on neither: they count what all those still unheard could say.".to_owned()
        },
        table: Table {
            caption: "Weighted beside unweighted, all members".to_owned(),
            columns: ["Assumption", "As answered", "Weighted", "Difference in points"].map(str::to_owned).into(),
            rows: rows.collect(),
        },
    })
}

fn compare(statement: &str, rule: &JudgedRule) -> Option<Compared> {
    let whole = rule.segments.iter().find(|judged| judged.segment == Segment::Whole)?;
    let Answers::Share(strata) = &whole.answers else { return None };
    let answered = Share {
        yes: strata.iter().map(|stratum| stratum.yes()).sum(),
        n: strata.iter().map(|stratum| stratum.answered()).sum(),
    };
    let estimate = whole.judgement.reading.estimate;
    Some(Compared {
        statement: statement.to_owned(),
        answered,
        weighted: estimate.value,
        covered: estimate.share_of_members_covered,
    })
}
