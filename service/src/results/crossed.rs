//! Two questions together: of those who gave each answer to one, what they gave to the other.

use std::collections::HashMap;

use domain::assumption;
use domain::cell::Cell;
use domain::crossing::Crossing;
use domain::questionnaire::{Kind, Question};
use domain::segment::Segment;

use super::figure::{Figure, Section};
use super::shown::Shown;
use super::tallies::Tallies;
use super::words::{Words, say};
use super::{Item, QuestionCounts, Results, SegmentCount, Value};
use crate::publication::Publication;

/// What those are called who answered both questions.
pub(super) const BOTH: &str = "All who answered both";

/// The counts of a crossing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossed {
    /// What is crossed.
    pub crossing: Crossing,
    /// By segment, in the order of all lists by segment.
    pub segments: Vec<CrossedIn>,
}

/// The counts of a crossing in one segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossedIn {
    /// Those who answered both, then those of them who gave each answer to the one question.
    pub groups: Vec<SegmentCount>,
    /// What these groups gave to the other.
    pub counts: QuestionCounts,
}

/// Every crossing's counts in every segment.
pub(super) fn counts(
    crossings: &[Crossing],
    questions: &[QuestionCounts],
    segments: &[SegmentCount],
    publication: &Publication,
    tallies: &Tallies,
) -> Vec<Crossed> {
    if crossings.is_empty() {
        return Vec::new();
    }
    let sums: Vec<HashMap<&Cell, u32>> =
        segments.iter().map(|counted| tallies.sum(publication, &counted.segment)).collect();
    let item = |of: &assumption::Item| {
        let counts = questions.iter().find(|counts| counts.id == of.question)?;
        let id = of.statement.as_ref().map_or("", |statement| statement.as_str());
        counts.items.iter().find(|item| item.id == id)
    };
    let crossed = |crossing: &Crossing| {
        let (by, of) = (item(&crossing.by)?, item(&crossing.of)?);
        let segments = sums.iter().map(|sum| in_segment(crossing, by, of, sum)).collect();
        Some(Crossed { crossing: crossing.clone(), segments })
    };
    crossings.iter().filter_map(crossed).collect()
}

fn in_segment(crossing: &Crossing, by: &Item, of: &Item, sum: &HashMap<&Cell, u32>) -> CrossedIn {
    let count = |by: &str, of: &str| sum.get(&crossing.cell(by, of)).copied().unwrap_or(0);
    let group = |segment: Segment, name: String, by: &str| SegmentCount {
        segment,
        name,
        answered: count(by, Cell::ANSWERED),
        members: 0,
        never_shown: 0,
    };
    let gave = |value: &Value| {
        let segment = Segment::Value { attribute: crossing.by.question.to_string(), value: value.id.clone() };
        group(segment, format!("“{}”", value.label), &value.id)
    };
    let both = group(Segment::Whole, BOTH.to_owned(), Cell::ANSWERED);
    let groups = std::iter::once(both).chain(by.values.iter().map(gave)).collect();
    let by_group = |of: &str| -> Vec<u32> {
        let by = by.values.iter().map(|value| value.id.as_str());
        std::iter::once(Cell::ANSWERED).chain(by).map(|by| count(by, of)).collect()
    };
    // Who could not give both is in none of these groups: their numbers are of those who did.
    let value = |value: &Value| Value { counts: by_group(&value.id), offered: None, ..value.clone() };
    let item = Item {
        answered: by_group(Cell::ANSWERED),
        asked: None,
        values: of.values.iter().map(value).collect(),
        ..of.clone()
    };
    CrossedIn { groups, counts: QuestionCounts { id: crossing.of.question.clone(), items: vec![item] } }
}

/// The figures of every crossing, for each segment; none if nothing is crossed.
pub(super) fn section(results: &Results, words: &dyn Words) -> Option<Section> {
    let crossed = results.crossings.iter().enumerate();
    let figures: Vec<Figure> =
        crossed.flat_map(|(at, crossed)| figures(results, at, crossed, words)).collect();
    let title = say!(words, "figures-crossed");
    (!figures.is_empty()).then(|| Section { id: "crossings".to_owned(), title, figures })
}

fn figures(results: &Results, at: usize, crossed: &Crossed, words: &dyn Words) -> Vec<Figure> {
    let asked = |item: &assumption::Item| results.document.questionnaire.ever(item.question.as_str());
    let (Some(by), Some(question)) = (asked(&crossed.crossing.by), asked(&crossed.crossing.of)) else {
        return Vec::new();
    };
    let answer_to = say!(words, "figures-by-answer", asked = &wording(by, &crossed.crossing.by));
    let overlap = say!(words, "figures-crossed-overlap");
    let in_segment = |(place, (counted, own)): (usize, (&SegmentCount, &CrossedIn))| {
        let shown = Shown { segments: &own.groups, question, by: &answer_to, words };
        let figure = shown.figures(&own.counts).into_iter().next()?;
        let id = format!("crossing-{at}-{place}");
        let segment = counted.called(words);
        let name =
            say!(words, "figures-name-by-in", name = &figure.name, by = &answer_to, segment = &segment);
        let about = say!(words, "figures-about-in", segment = &segment, about = &figure.about);
        let note = match by.answer {
            Kind::Several(_) | Kind::Table(_) if figure.note.is_empty() => overlap.clone(),
            Kind::Several(_) | Kind::Table(_) => format!("{} {overlap}", figure.note),
            _ => figure.note.clone(),
        };
        Some(Figure { id, name, about, note, ..figure })
    };
    results.segments.iter().zip(&crossed.segments).enumerate().filter_map(in_segment).collect()
}

/// What was asked, as it stands in a sentence.
pub(super) fn wording(question: &Question, item: &assumption::Item) -> String {
    let mut statements = question.answer.statements().iter();
    let named = item.statement.as_ref().and_then(|id| statements.find(|statement| statement.id == *id));
    named.map_or_else(|| question.text.clone(), |statement| statement.label.clone())
}
