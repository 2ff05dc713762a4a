//! How those who answered differ from the roster.

use evidence::Share;

use crate::results::figure::{Cell, Figure, Group, Shape, Table, Tone};
use crate::results::words::{Words, say};
use crate::results::{Results, SegmentCount, finding};

/// None without a roster: there is nothing to compare with.
pub(super) fn figure(results: &Results, words: &dyn Words) -> Option<Figure> {
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
    let group = |name: String, tone: Tone, n: u32| Group { name, tone, n, members: n };
    let rows = compared.iter().map(|(counted, roster, answers)| {
        vec![
            Cell::Words(counted.called(words)),
            Cell::Share(*roster),
            Cell::Share(*answers),
            Cell::Words(if answered > 0 {
                signed(points(*roster, *answers), words)
            } else {
                "–".to_owned()
            }),
        ]
    });
    Some(Figure {
        id: "against-roster".to_owned(),
        question: None,
        name: say!(words, "figures-differ"),
        finding: if answered > 0 { found(&compared, words) } else { say!(words, "figures-none") },
        about: say!(words, "figures-differ-about"),
        shape: Shape::Bars {
            groups: vec![
                group(say!(words, "figures-differ-roster"), Tone::Neutral, members),
                group(say!(words, "figures-differ-answered"), Tone::Whole, answered),
            ],
            options: compared.iter().map(|(counted, ..)| counted.called(words)).collect(),
            shares: vec![
                compared.iter().map(|(_, roster, _)| *roster).collect(),
                compared.iter().map(|(_, _, answers)| *answers).collect(),
            ],
        },
        note: say!(words, "figures-differ-note"),
        changes: Vec::new(),
        table: Table {
            caption: say!(words, "figures-differ-caption"),
            columns: vec![
                say!(words, "figures-column-combination"),
                say!(words, "figures-column-of-roster"),
                say!(words, "figures-differ-answered"),
                say!(words, "figures-column-points"),
            ],
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
pub(super) fn signed(points: f64, words: &dyn Words) -> String {
    let written = format!("{:.1}", points.abs());
    let size = words.digits(&written);
    match points {
        _ if written == "0.0" => size,
        points if points < 0.0 => format!("−{size}"),
        _ => format!("+{size}"),
    }
}

/// Whose share of the answers is furthest from that of the roster.
fn found(compared: &[(&SegmentCount, Share, Share)], words: &dyn Words) -> String {
    let apart = |of: &&(&SegmentCount, Share, Share)| points(of.1, of.2).abs();
    let furthest = compared.iter().max_by(|a, b| apart(a).total_cmp(&apart(b)));
    match furthest {
        Some(of) if apart(&of) >= 0.5 => say!(
            words,
            "figures-differ-found",
            combination = &of.0.called(words),
            members = &finding::percent(of.1),
            answered = &finding::percent(of.2),
        ),
        _ => say!(words, "figures-differ-alike"),
    }
}
