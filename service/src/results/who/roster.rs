//! How those who answered differ from the roster.

use evidence::Share;

use crate::results::figure::{Cell, Figure, Group, Shape, Table, Tone};
use crate::results::{Results, SegmentCount, finding};

/// None without a roster: there is nothing to compare with.
pub(super) fn figure(results: &Results) -> Option<Figure> {
    let members: u32 = results.combinations.iter().map(|counted| counted.members).sum();
    let answered: u32 = results.combinations.iter().map(|counted| counted.answered).sum();
    if members == 0 {
        return None;
    }
    let of_roster = |counted: &SegmentCount| Share { yes: counted.members, n: members };
    let of_answers = |counted: &SegmentCount| Share { yes: counted.answered, n: answered };
    let compared: Vec<(&SegmentCount, Share, Share)> = results
        .combinations
        .iter()
        .map(|counted| (counted, of_roster(counted), of_answers(counted)))
        .collect();
    let group = |name: &str, tone: Tone, n: u32| Group { name: name.to_owned(), tone, n, members: n };
    let rows = compared.iter().map(|(counted, roster, answers)| {
        vec![
            Cell::Words(counted.name.clone()),
            Cell::Share(*roster),
            Cell::Share(*answers),
            Cell::Words(if answered > 0 { signed(points(*roster, *answers)) } else { "–".to_owned() }),
        ]
    });
    Some(Figure {
        id: "against-roster".to_owned(),
        question: None,
        name: "How those who answered differ from the roster".to_owned(),
        finding: if answered > 0 { found(&compared) } else { finding::NOTHING.to_owned() },
        about: "Each combination’s share of all members, beside its share of those who have answered."
            .to_owned(),
        shape: Shape::Bars {
            groups: vec![
                group("On the roster", Tone::Neutral, members),
                group("Of those who have answered", Tone::Whole, answered),
            ],
            options: compared.iter().map(|(counted, ..)| counted.name.clone()).collect(),
            shares: vec![
                compared.iter().map(|(_, roster, _)| *roster).collect(),
                compared.iter().map(|(_, _, answers)| *answers).collect(),
            ],
        },
        note: "Every verdict counts each combination by itself, so none rests on who answered first."
            .to_owned(),
        changes: Vec::new(),
        table: Table {
            caption: "Those who have answered, beside the roster".to_owned(),
            columns: ["Combination", "Of the roster", "Of those who have answered", "Difference in points"]
                .map(str::to_owned)
                .into(),
            rows: rows.collect(),
        },
    })
}

/// The second share minus the first, in points.
fn points(roster: Share, answers: Share) -> f64 {
    let percent = |share: Share| f64::from(share.yes) * 100.0 / f64::from(share.n.max(1));
    percent(answers) - percent(roster)
}

/// Points with a decimal and a sign.
pub(super) fn signed(points: f64) -> String {
    let size = format!("{:.1}", points.abs());
    match points {
        _ if size == "0.0" => size,
        points if points < 0.0 => format!("−{size}"),
        _ => format!("+{size}"),
    }
}

/// Whose share of the answers is furthest from that of the roster.
fn found(compared: &[(&SegmentCount, Share, Share)]) -> String {
    let apart = |of: &&(&SegmentCount, Share, Share)| points(of.1, of.2).abs();
    let furthest = compared.iter().max_by(|a, b| apart(a).total_cmp(&apart(b)));
    match furthest {
        Some(of) if apart(&of) >= 0.5 => format!(
            "{} are {} of the members and {} of those who have answered",
            of.0.name,
            finding::percent(of.1),
            finding::percent(of.2)
        ),
        _ => "Those who have answered are like the roster".to_owned(),
    }
}
