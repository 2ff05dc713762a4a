//! From what the counts say to what is read.

mod cards;
mod note;
mod reason;

use domain::time::Timestamp;
use service::results::figure::{self, Cell, Shape, Share, Tone};
use service::results::{self, Report, Results};

use super::{AsOf, Figure, Key, Moment, Screen, Section, Table};
use crate::chart_option::{self, rank_tone, scale_tone};
use crate::{routes, words};

impl Screen {
    /// What the page 'Now' shows.
    pub fn board(results: &Results) -> Self {
        Self { as_of: AsOf::of(results), cards: cards::cards(results), sections: Vec::new() }
    }

    /// What the page 'Questions' shows.
    pub fn questions(results: &Results) -> Self {
        Self {
            as_of: AsOf::of(results),
            cards: Vec::new(),
            sections: sections(results::questions(results), results),
        }
    }

    /// What the page 'Who answered' shows.
    pub fn who(results: &Results) -> Self {
        let section = figure::Section {
            id: "who".to_owned(),
            title: "Answers so far".to_owned(),
            figures: results::who_answered(results),
        };
        Self { as_of: AsOf::of(results), cards: Vec::new(), sections: sections(vec![section], results) }
    }

    /// What the final report shows: every verdict, then what is computed after the close alone.
    pub fn report(report: Report) -> Self {
        let results = &report.results;
        Self {
            as_of: AsOf::of(results),
            cards: cards::cards(results),
            sections: sections(report.sections, results),
        }
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
        let held_back = match results.held_back {
            None | Some(0) => String::new(),
            Some(n) => format!(
                "{} held back to protect the people who gave them",
                words::count(n.into(), "answer is", "answers are")
            ),
        };
        Self { release: results.release, at: results.as_of.map(moment), answered, held_back }
    }
}

/// A moment for programs and for people.
pub fn moment(at: Timestamp) -> Moment {
    let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
    Moment { exact: exact.to_string(), words: exact.strftime("%-d %B %Y, %H:%M UTC").to_string() }
}

fn sections(sections: Vec<figure::Section>, results: &Results) -> Vec<Section> {
    let slug = results.document.slug.as_str();
    let section = |section: figure::Section| Section {
        id: section.id,
        title: section.title,
        figures: section.figures.into_iter().map(|figure| shown(figure, slug)).collect(),
    };
    sections.into_iter().map(section).collect()
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
        changes: figure.changes,
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
        Tone::Value(at) => chart_option::value_tone(at).to_string(),
        Tone::Neutral => "neutral".to_owned(),
    }
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

fn percent(share: Share) -> String {
    share.percent().map_or_else(|| "–".to_owned(), |percent| format!("{percent}\u{a0}%"))
}
