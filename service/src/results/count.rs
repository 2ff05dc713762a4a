//! From published tallies to counts by segment.

mod bands;

use std::borrow::Cow;
use std::collections::HashMap;

use domain::campaign::Document;
use domain::cell::Cell;
use domain::id::QuestionId;
use domain::questionnaire::{Calculated, Cells, Column, End, Kind, Question, Scale, Statement, Table};
use domain::segment::{Division, Segment};
use evidence::Share;

use self::bands::{bands, dates};
use super::tallies::Tallies;
use super::{Breakdown, SegmentCount};
use crate::publication::Publication;

/// The counts of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionCounts {
    /// The question.
    pub id: QuestionId,
    /// What is counted apart: a battery's statements, the rows or cells of a table, the options of a ranking, a constant sum or a choice of the best and the worst, otherwise one without a name.
    pub items: Vec<Item>,
}

/// One thing of a question that is answered by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The statement's, row's, ranked or weighed option's id, or the cell's name; empty elsewhere.
    pub id: String,
    /// Its words; empty elsewhere.
    pub label: String,
    /// By segment, how many answered it.
    pub answered: Vec<u32>,
    /// By segment, how many of all who answered were asked it at all, where a version did not ask it.
    pub asked: Option<Vec<u32>>,
    /// The versions that began and ended to ask it, where that was while members answered.
    pub since: (Option<i32>, Option<i32>),
    /// What could be answered, in the questionnaire's order.
    pub values: Vec<Value>,
}

/// An answer that could be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The option's id, the point, the place, `dont_know`, or [`Cell::GIVEN`], of which `counts` are the amounts.
    pub id: String,
    /// Its words.
    pub label: String,
    /// By segment, how many gave it.
    pub counts: Vec<u32>,
    /// By segment, how many of those who answered the item could give it, where a version did not offer it.
    pub offered: Option<Vec<u32>>,
    /// The version that began to offer it, where that was while members answered.
    pub since: Option<i32>,
}

impl Value {
    fn new(counts: Vec<u32>, id: String, label: String) -> Self {
        Self { id, label, counts, offered: None, since: None }
    }
}

impl Item {
    fn new(id: &str, label: &str, answered: Vec<u32>, values: Vec<Value>) -> Self {
        let (id, label) = (id.to_owned(), label.to_owned());
        Self { id, label, answered, asked: None, since: (None, None), values }
    }

    /// The share of a segment that gave any of these answers, of those who answered the item. Who did not know counts as not-yes.
    /// Of one that was added while members answered it is the share of those who could give it.
    pub fn share(&self, segment: usize, any_of: &[&str]) -> Share {
        let chosen: Vec<&Value> =
            self.values.iter().filter(|value| any_of.contains(&value.id.as_str())).collect();
        let offered = match chosen.as_slice() {
            [alone] => alone.offered.as_ref(),
            _ => None,
        };
        let yes = chosen.iter().map(|value| value.counts[segment]).sum();
        Share { yes, n: offered.unwrap_or(&self.answered)[segment] }
    }
}

/// The whole membership and each division, in the installation's order; then those who came by the open link, if any are published.
pub(super) fn segments(
    divisions: &[Division],
    publication: &Publication,
    tallies: &Tallies,
) -> Vec<SegmentCount> {
    let whole = (Segment::Whole, "All members".to_owned());
    let divisions =
        divisions.iter().map(|division| (Segment::Division(division.id.clone()), division.name.clone()));
    let open = counted(publication, tallies, Segment::OpenLink, "Open link".to_owned());
    std::iter::once(whole)
        .chain(divisions)
        .map(|(segment, name)| counted(publication, tallies, segment, name))
        .chain((open.answered > 0).then_some(open))
        .collect()
}

/// Every combination that anybody on the roster holds, the largest first; without a roster, every one that is published.
pub(super) fn combinations(
    divisions: &[Division],
    publication: &Publication,
    tallies: &Tallies,
) -> Vec<SegmentCount> {
    let mut counted: Vec<SegmentCount> = publication
        .combinations(tallies.queues())
        .into_iter()
        .map(|held| {
            let name = held.name(divisions);
            counted(publication, tallies, Segment::Combination(held), name)
        })
        .collect();
    counted.sort_by_key(|combination| std::cmp::Reverse((combination.members, combination.answered)));
    counted
}

/// The whole membership and each value of every attribute that results are broken down by, attribute by attribute.
pub(super) fn breakdowns(
    document: &Document,
    publication: &Publication,
    tallies: &Tallies,
) -> Vec<Breakdown> {
    let breakdown = |attribute: &String| {
        let values = publication.values(attribute).into_iter().map(|value| {
            let name = if value.is_empty() { "Not on the roster".to_owned() } else { value.clone() };
            (Segment::Value { attribute: attribute.clone(), value }, name)
        });
        let segments: Vec<SegmentCount> = std::iter::once((Segment::Whole, "All members".to_owned()))
            .chain(values)
            .map(|(segment, name)| counted(publication, tallies, segment, name))
            .collect();
        let questions = questions(document, &segments, publication, tallies);
        Breakdown { attribute: attribute.clone(), segments, questions }
    };
    let known = publication.breakdowns().iter().filter(|attribute| !publication.values(attribute).is_empty());
    known.map(breakdown).collect()
}

fn counted(publication: &Publication, tallies: &Tallies, segment: Segment, name: String) -> SegmentCount {
    SegmentCount {
        answered: tallies.answered_in(publication, &segment),
        members: publication.members(&segment),
        never_shown: publication.never_shown(&segment),
        name,
        segment,
    }
}

/// Every question's counts in every segment.
pub(super) fn questions(
    document: &Document,
    segments: &[SegmentCount],
    publication: &Publication,
    tallies: &Tallies,
) -> Vec<QuestionCounts> {
    let sums: Vec<HashMap<&Cell, u32>> =
        segments.iter().map(|counted| tallies.sum(publication, &counted.segment)).collect();
    let partly = Partly { segments, publication, tallies };
    let counted = document
        .questionnaire
        .ever_asked()
        .map(|question| partly.marked(&question.answer, counts(question, &sums)));
    counted.collect()
}

/// Finds what not everybody was asked.
struct Partly<'a> {
    segments: &'a [SegmentCount],
    publication: &'a Publication,
    tallies: &'a Tallies,
}

impl Partly<'_> {
    fn marked(&self, kind: &Kind, mut counts: QuestionCounts) -> QuestionCounts {
        for item in &mut counts.items {
            item.since = self.tallies.turns(&counts.id, &item.id, &[]);
            item.asked = self.among(&counts.id, &item.id, &[], |asking, segment| {
                asking.answered_in(self.publication, segment)
            });
            let answered = Cell {
                question: counts.id.clone(),
                item: answered_with(kind, &item.id).to_owned(),
                value: Cell::ANSWERED.to_owned(),
            };
            let answering = |those: &Tallies, segment: &Segment| {
                those.sum(self.publication, segment).get(&answered).copied().unwrap_or(0)
            };
            // A row that came later is no part of what was answered before.
            if let (Kind::Table(_), Some(_)) = (kind, &item.asked)
                && let Some(those) = self.among(&counts.id, &item.id, &[], answering)
            {
                item.answered = those;
            }
            for value in &mut item.values {
                let of = [value.id.as_str()];
                (value.since, _) = self.tallies.turns(&counts.id, &item.id, &of);
                // Whoever was not asked the item has not answered it: only what others of those asked could not give is counted apart.
                if value.since == item.since.0 {
                    value.since = None;
                    continue;
                }
                value.offered = self.among(&counts.id, &item.id, &of, answering);
            }
        }
        counts
    }

    /// A number by segment, of those who could give these values to an item; none if everybody could.
    fn among(
        &self,
        question: &QuestionId,
        item: &str,
        values: &[&str],
        number: impl Fn(&Tallies, &Segment) -> u32,
    ) -> Option<Vec<u32>> {
        match self.tallies.offering(question, item, values) {
            Cow::Borrowed(_) => None,
            Cow::Owned(those) => {
                Some(self.segments.iter().map(|counted| number(&those, &counted.segment)).collect())
            }
        }
    }
}

/// The item whose [`Cell::ANSWERED`] says how many answered this item: who ranks, or ticks in rows, does so in the whole list.
pub(super) fn answered_with<'a>(kind: &Kind, item: &'a str) -> &'a str {
    match kind {
        Kind::Ranking(_) | Kind::BestWorst(_) | Kind::ConstantSum(_) => "",
        Kind::Table(table) if table.is_ticked() => "",
        _ => item,
    }
}

fn counts(question: &Question, sums: &[HashMap<&Cell, u32>]) -> QuestionCounts {
    let count = |item: &str, value: &str| counted_in(question, item, value, sums);
    let values = |item: &str, offered: Vec<(String, String)>| -> Vec<Value> {
        let counted = offered.into_iter().map(|(id, label)| Value::new(count(item, &id), id, label));
        counted.collect()
    };
    let alone = |offered: Vec<(String, String)>| {
        vec![Item::new("", "", count("", Cell::ANSWERED), values("", offered))]
    };
    let items = match &question.answer {
        Kind::Single(_) | Kind::Hidden(_) => alone(named(question.answer.options())),
        Kind::Several(several) => alone(named(&several.options)),
        Kind::Scale(scale) => alone(points(scale)),
        Kind::Number(number) | Kind::Calculated(Calculated { number, .. }) => {
            vec![Item::new("", "", count("", Cell::ANSWERED), bands((question, ""), number, sums))]
        }
        Kind::Date(date) => vec![Item::new("", "", count("", Cell::ANSWERED), dates(question, date, sums))],
        Kind::Text(_) | Kind::Consent(_) | Kind::File(_) => alone(Vec::new()),
        Kind::Note(_) => Vec::new(),
        Kind::Battery(battery) => battery
            .statements
            .iter()
            .map(|statement| {
                let id = statement.id.as_str();
                let answered = count(id, Cell::ANSWERED);
                Item::new(id, &statement.name(), answered, values(id, points(&battery.scale)))
            })
            .collect(),
        Kind::Table(table) => cells(question, table, sums),
        // Who ranks, ranks the whole list: all its options are answered as often as the question.
        Kind::Ranking(ranking) => ranking
            .options
            .iter()
            .map(|option| {
                let id = option.id.as_str();
                let places = values(id, places(ranking.places()));
                Item::new(id, &option.label, count("", Cell::ANSWERED), places)
            })
            .collect(),
        Kind::BestWorst(asked) => asked
            .options
            .iter()
            .map(|option| {
                let id = option.id.as_str();
                let ends = End::ALL.map(|end| (end.as_str().to_owned(), asked.called(end).to_owned()));
                Item::new(id, &option.label, count("", Cell::ANSWERED), values(id, ends.to_vec()))
            })
            .collect(),
        Kind::ConstantSum(sum) => sum
            .options
            .iter()
            .map(|option| {
                let id = option.id.as_str();
                let given = values(id, vec![(Cell::GIVEN.to_owned(), sum.unit.clone())]);
                Item::new(id, &option.label, count("", Cell::ANSWERED), given)
            })
            .collect(),
    };
    QuestionCounts { id: question.id.clone(), items }
}

/// The rows of a table that is ticked, the cells of another.
fn cells(question: &Question, table: &Table, sums: &[HashMap<&Cell, u32>]) -> Vec<Item> {
    let count = |item: &str, value: &str| counted_in(question, item, value, sums);
    if table.is_ticked() {
        let row = |row: &Statement| {
            let id = row.id.as_str();
            let column = |column: &Column| {
                Value::new(count(id, column.id.as_str()), column.id.to_string(), column.label.clone())
            };
            let columns = table.columns.iter().map(column).collect();
            Item::new(id, &row.label, count("", Cell::ANSWERED), columns)
        };
        return table.rows.iter().map(row).collect();
    }
    let cell = |(row, column): (&Statement, &Column)| {
        let id = Table::cell(&row.id, &column.id);
        let values = match &table.cells {
            Cells::Number(number) => bands((question, &id), number, sums),
            Cells::Tick | Cells::Text(_) => Vec::new(),
        };
        Item::new(&id, &format!("{}, {}", row.label, column.label), count(&id, Cell::ANSWERED), values)
    };
    table.each_cell().map(cell).collect()
}

/// By segment, how many gave this value to this item.
fn counted_in(question: &Question, item: &str, value: &str, sums: &[HashMap<&Cell, u32>]) -> Vec<u32> {
    let cell = Cell { question: question.id.clone(), item: item.to_owned(), value: value.to_owned() };
    sums.iter().map(|sum| sum.get(&cell).copied().unwrap_or(0)).collect()
}

fn named(options: &[domain::questionnaire::Choice]) -> Vec<(String, String)> {
    options.iter().map(|option| (option.id.to_string(), option.label.clone())).collect()
}

fn points(scale: &Scale) -> Vec<(String, String)> {
    let point = |point: u8| match scale.label(point) {
        Some(label) if scale.labels.len() == scale.points().count() => label.to_owned(),
        Some(label) => format!("{point} {label}"),
        None => point.to_string(),
    };
    let dont_know =
        scale.dont_know.then(|| (domain::answer::Rating::DONT_KNOW.to_string(), "Do not know".to_owned()));
    scale.points().map(|at| (at.to_string(), point(at))).chain(dont_know).collect()
}

fn places(last: u8) -> Vec<(String, String)> {
    (1..=last).map(|place| (place.to_string(), format!("Place {place}"))).collect()
}
