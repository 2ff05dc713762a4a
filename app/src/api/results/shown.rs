//! From what the counts say to what is read.

use domain::assumption::{self, Assumption};
use domain::segment::{Division, Segment};
use domain::time::Timestamp;
use service::results::figure::{self, Cell, Shape, Share, Tone};
use service::results::{self, Measured, Results, SegmentCount};

use super::{AsOf, Body, Card, CardRow, Figure, Key, Moment, Screen, Section, Table};
use crate::chart_option::{self, rank_tone, scale_tone};
use crate::{routes, words};

impl Screen {
    /// What the page 'Now' shows.
    pub fn board(results: &Results) -> Self {
        let cards = results.assumptions.iter().map(|measured| card(results, measured)).collect();
        Self { as_of: AsOf::of(results), body: Body::Board(cards) }
    }

    /// What the page 'Questions' shows.
    pub fn questions(results: &Results) -> Self {
        let slug = &results.document.slug;
        let sections = results::questions(results).into_iter().map(|section| Section {
            id: section.id,
            title: section.title,
            figures: section.figures.into_iter().map(|figure| shown(figure, slug.as_str())).collect(),
        });
        Self { as_of: AsOf::of(results), body: Body::Figures(sections.collect()) }
    }

    /// What the page 'Who answered' shows.
    pub fn who(results: &Results) -> Self {
        let slug = &results.document.slug;
        let figures =
            results::who_answered(results).into_iter().map(|figure| shown(figure, slug.as_str())).collect();
        let section = Section { id: "who".to_owned(), title: "Answers so far".to_owned(), figures };
        Self { as_of: AsOf::of(results), body: Body::Figures(vec![section]) }
    }
}

impl AsOf {
    /// As of when these results are.
    pub fn of(results: &Results) -> Self {
        let whole = results.whole();
        let n = u64::from(whole.answered);
        let answered = if whole.members >= whole.answered && whole.members > 0 {
            let members = words::count(whole.members.into(), "member", "members");
            format!("{} of {members} {} answered", words::grouped(n), if n == 1 { "has" } else { "have" })
        } else {
            format!("{} so far", words::count(n, "answer", "answers"))
        };
        Self { release: results.release, at: results.as_of.map(moment), answered }
    }
}

fn moment(at: Timestamp) -> Moment {
    let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
    Moment { exact: exact.to_string(), words: exact.strftime("%-d %B %Y, %H:%M UTC").to_string() }
}

fn card(results: &Results, measured: &Measured) -> Card {
    let assumption = &measured.assumption;
    // A share's or a difference's threshold is checked to be 0 to 10000.
    let threshold = u16::try_from(assumption.rule.threshold_bp).unwrap_or(0);
    let threshold = (threshold, percent_of(threshold));
    let rows = results.segments.iter().zip(&measured.shares).zip(&measured.in_scope).enumerate();
    let mut rows: Vec<CardRow> = rows
        .map(|(at, ((counted, share), in_scope))| CardRow {
            name: counted.name.clone(),
            tone: segment_tone(at),
            at: share.basis_points(),
            share: percent(*share),
            count: of_members(*share, counted),
            in_scope: *in_scope && measured.difference.is_none(),
        })
        .collect();
    if let Some(difference) = measured.difference {
        // Only the two are compared; how far apart they are has a row of its own.
        let mut at = 0;
        rows.retain(|_| {
            at += 1;
            difference.between.contains(&Some(at - 1))
        });
        rows.push(CardRow {
            name: "Difference".to_owned(),
            tone: "difference".to_owned(),
            at: difference.apart_bp,
            share: difference.apart_bp.map_or_else(|| "–".to_owned(), |bp| ((bp + 50) / 100).to_string()),
            count: "points apart".to_owned(),
            in_scope: true,
        });
    }
    Card {
        id: format!("assumption-{}", assumption.id),
        statement: assumption.statement.clone(),
        topic: measured.topic.clone(),
        rule: rule(results, assumption),
        threshold,
        rows,
    }
}

fn rule(results: &Results, assumption: &Assumption) -> String {
    let divisions: Vec<Division> = results
        .segments
        .iter()
        .filter_map(|counted| match &counted.segment {
            Segment::Division(id) => Some(Division { id: id.clone(), name: counted.name.clone() }),
            _ => None,
        })
        .collect();
    assumption::sentence(assumption, &results.document.questionnaire, &divisions)
}

fn shown(figure: figure::Figure, slug: &str) -> Figure {
    Figure {
        chart: chart_option::chart(&figure),
        legend: legend(&figure.shape),
        csv: figure.question.as_ref().map(|question| routes::results::sheet(slug, question)),
        id: figure.id,
        name: figure.name,
        title: figure.finding,
        subtitle: figure.about,
        note: figure.note,
        table: Table {
            caption: figure.table.caption,
            columns: figure.table.columns,
            rows: figure.table.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
        },
    }
}

fn legend(shape: &Shape) -> Vec<Key> {
    let steps = |labels: &[String], tone: &dyn Fn(usize) -> String| -> Vec<Key> {
        labels.iter().enumerate().map(|(at, label)| Key { tone: tone(at), label: label.clone() }).collect()
    };
    match shape {
        Shape::Diverging { points, .. } => {
            steps(points, &|at| format!("scale-{}", scale_tone(at, points.len())))
        }
        Shape::Places { places, .. } => steps(places, &|at| format!("rank-{}", rank_tone(at, places.len()))),
        Shape::Bars { groups, .. } | Shape::MeanPlaces { groups, .. } if groups.len() > 1 => {
            groups.iter().map(|group| Key { tone: tone(group.tone), label: group.name.clone() }).collect()
        }
        _ => Vec::new(),
    }
}

fn tone(tone: Tone) -> String {
    match tone {
        Tone::Whole => "whole".to_owned(),
        Tone::Division(at) => (at % 6 + 1).to_string(),
    }
}

fn segment_tone(at: usize) -> String {
    if at == 0 { "whole".to_owned() } else { ((at - 1) % 6 + 1).to_string() }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Words(words) => words.clone(),
        Cell::Count(n) => words::grouped((*n).into()),
        Cell::Of(n, members) => {
            format!("{} of {}", words::grouped((*n).into()), words::grouped((*members).into()))
        }
        Cell::Share(share) if share.n == 0 => "–".to_owned(),
        Cell::Share(share) => format!("{} ({})", percent(*share), words::grouped(share.yes.into())),
        Cell::Hundredths(None) => "–".to_owned(),
        Cell::Hundredths(Some(hundredths)) => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        Cell::Moment(at) => {
            let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
            exact.strftime("%-d %b %Y, %H:%M").to_string()
        }
    }
}

fn of_members(share: Share, counted: &SegmentCount) -> String {
    if counted.members >= share.n && counted.members > 0 {
        format!("{} of {}", words::grouped(share.n.into()), words::grouped(counted.members.into()))
    } else {
        words::count(share.n.into(), "answer", "answers")
    }
}

fn percent(share: Share) -> String {
    share.percent().map_or_else(|| "–".to_owned(), |percent| format!("{percent}\u{a0}%"))
}

fn percent_of(bp: u16) -> String {
    format!("{}\u{a0}%", whole_points(bp))
}

/// Basis points as percent or points, with decimals only where there are any.
fn whole_points(bp: u16) -> String {
    match (bp / 100, bp % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        (whole, rest) => format!("{whole}.{rest:02}"),
    }
}
