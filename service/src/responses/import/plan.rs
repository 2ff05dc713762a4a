use std::collections::BTreeMap;

use domain::campaign::{Document, Problem};
use domain::id::{DivisionId, QuestionId};
use domain::notice;
use domain::questionnaire::{Kind, Question};
use domain::segment::Division;

use super::map::{Column, Map, Source};
use crate::table::Table;

/// A map that fits its campaign and its file.
pub(super) struct Plan<'a> {
    /// The questions that have columns.
    pub questions: Vec<Asked<'a>>,
    /// The column of divisions, and what its cells mean.
    pub divisions: Option<(usize, &'a BTreeMap<String, Vec<DivisionId>>)>,
    /// The divisions there are.
    pub known_divisions: &'a [Division],
    /// Attributes and their columns.
    pub attributes: Vec<(&'a str, usize)>,
    /// Whether cells carry an export's apostrophes.
    pub escaped: bool,
    names: Vec<String>,
}

/// A question and where its answers stand.
pub(super) struct Asked<'a> {
    pub question: &'a Question,
    /// One column without an item, or a column for each item.
    pub columns: Vec<(&'a str, usize)>,
    /// The column of the words beside what was chosen.
    pub words: Option<usize>,
    pub cells: &'a BTreeMap<String, String>,
    pub not_chosen: &'a [String],
}

impl Plan<'_> {
    /// The name of a column in messages: its number and a heading that tells it from others.
    pub fn column(&self, index: usize) -> &str {
        self.names.get(index).map(String::as_str).unwrap_or_default()
    }
}

impl<'a> Plan<'a> {
    /// Fits a map to a campaign and a file.
    ///
    /// # Errors
    /// Every mistake of the map by its place.
    pub fn new(
        map: &'a Map,
        document: &'a Document,
        table: &Table,
        known_divisions: &'a [Division],
    ) -> Result<Self, Vec<Problem>> {
        let mut found = Vec::new();
        let mut questions: Vec<Asked<'a>> = Vec::new();
        for (id, source) in &map.questions {
            let place = format!("questions.{id}");
            match document.questionnaire.question(id.as_str()) {
                None => found.push(no_question(&place, id, document)),
                Some(question) => questions.push(asked(&mut found, &place, question, source, table)),
            }
        }
        // In the order of the file, as mistakes are read.
        questions.sort_by_key(|asked| asked.columns.first().map(|(_, index)| *index));
        let divisions = map.divisions.as_ref().map(|divisions| {
            for (cell, ids) in &divisions.cells {
                for id in ids.iter().filter(|id| !known_divisions.iter().any(|division| division.id == **id))
                {
                    let what = notice!(
                        "there is no division '{id}': create it with `canvass roster divisions {id}=NAME`",
                        id
                    );
                    found.push(Problem::new(format!("divisions.cells.{cell}"), what));
                }
            }
            (find(&mut found, "divisions.column", &divisions.column, table), &divisions.cells)
        });
        let attributes = map.attributes.iter().map(|(name, column)| {
            (name.as_str(), find(&mut found, &format!("attributes.{name}"), column, table))
        });
        let attributes = attributes.collect();
        let width = table.headings.first().map_or(0, Vec::len);
        let names = (0..width).map(|index| name(table, index)).collect();
        if !found.is_empty() {
            return Err(found);
        }
        Ok(Self { questions, divisions, known_divisions, attributes, escaped: map.escaped, names })
    }
}

fn no_question(place: &str, id: &QuestionId, document: &Document) -> Problem {
    let known: Vec<&str> = document.questionnaire.questions().map(|question| question.id.as_str()).collect();
    Problem::new(
        place,
        notice!(
            "'{id}' is no question of this campaign; there are {questions}",
            id,
            questions = known.join(", ")
        ),
    )
}

fn asked<'a>(
    found: &mut Vec<Problem>,
    place: &str,
    question: &'a Question,
    source: &'a Source,
    table: &Table,
) -> Asked<'a> {
    let items = question.answer.parts();
    let columns = match (items, &source.column) {
        _ if matches!(question.answer, Kind::File(_)) => {
            found.push(Problem::new(
                place,
                notice!("'{id}' takes files, which no table holds", id = question.id),
            ));
            Vec::new()
        }
        _ if !question.answer.takes_answer() => {
            found
                .push(Problem::new(place, notice!("'{id}' is a note and takes no answer", id = question.id)));
            Vec::new()
        }
        (None, Some(column)) if source.columns.is_empty() => {
            vec![("", find(found, &format!("{place}.column"), column, table))]
        }
        (Some(items), None) if !source.columns.is_empty() => {
            let mut columns = Vec::new();
            for (item, column) in &source.columns {
                let place = format!("{place}.columns.{item}");
                if !items.contains(item) {
                    found.push(Problem::new(
                        &place,
                        notice!("'{item}' is not among {items}", item, items = items.join(", ")),
                    ));
                }
                columns.push((item.as_str(), find(found, &place, column, table)));
            }
            columns
        }
        (None, _) => {
            found.push(Problem::new(
                place,
                notice!("needs 'column', and no 'columns': its answer stands in one"),
            ));
            Vec::new()
        }
        (Some(items), _) => {
            let what = notice!(
                "needs 'columns', and no 'column': one for each of {items}",
                items = items.join(", ")
            );
            found.push(Problem::new(place, what));
            Vec::new()
        }
    };
    for (cell, meaning) in source.cells.iter().filter(|(_, meaning)| !is_meaning(question, meaning)) {
        found.push(Problem::new(
            format!("{place}.cells.{cell}"),
            notice!("'{meaning}' is no answer to '{id}'", meaning, id = question.id),
        ));
    }
    let words = source.words.as_ref().map(|column| {
        let place = format!("{place}.words");
        if !question.has_room_for_words() {
            let what = notice!("'{id}' has no room for words beside what is chosen", id = question.id);
            found.push(Problem::new(&place, what));
        }
        find(found, &place, column, table)
    });
    Asked { question, columns, words, cells: &source.cells, not_chosen: &source.not_chosen }
}

/// What a cell means that says somebody agreed to the terms as they stand in the questionnaire.
pub(super) const AGREED: &str = "agreed";

/// Whether a cell can mean this: an option of a choice, a point of a scale, `dont_know` or [`AGREED`].
fn is_meaning(question: &Question, meaning: &str) -> bool {
    match &question.answer {
        Kind::Single(_) | Kind::Hidden(_) => {
            return question.answer.options().iter().any(|option| option.id.as_str() == meaning);
        }
        Kind::Consent(_) => return meaning == AGREED,
        _ => {}
    }
    let Some(scale) = question.scale() else { return false };
    (scale.dont_know && meaning == "dont_know")
        || meaning.parse().is_ok_and(|point| scale.points().contains(&point))
}

/// The index of a column. One that is not there is reported and stands for the first.
fn find(found: &mut Vec<Problem>, place: &str, column: &Column, table: &Table) -> usize {
    let width = table.headings.first().map_or(0, Vec::len);
    let positions: Vec<usize> = match column {
        Column::Number(number) => {
            let index = usize::try_from(*number).unwrap_or(usize::MAX).wrapping_sub(1);
            if index < width {
                return index;
            }
            found.push(Problem::new(
                place,
                notice!("there is no column {number}: the file has 1 to {width}", number, width),
            ));
            return 0;
        }
        Column::Heading(heading) => (0..width)
            .filter(|index| table.headings.iter().any(|row| row[*index] == heading.trim()))
            .collect(),
    };
    let Column::Heading(heading) = column else { return 0 };
    match positions.as_slice() {
        [one] => *one,
        [] => {
            found.push(Problem::new(place, notice!("the file has no column '{heading}'", heading)));
            0
        }
        several => {
            let count = several.len();
            found.push(Problem::new(
                place,
                notice!("{count} columns are called '{heading}': name it by its number", count, heading),
            ));
            0
        }
    }
}

fn name(table: &Table, index: usize) -> String {
    let tells = |row: &&Vec<String>| {
        let own = &row[index];
        !own.is_empty() && row.iter().filter(|other| *other == own).count() == 1
    };
    let heading = table.headings.iter().rev().find(tells).map(|row| row[index].as_str()).unwrap_or_default();
    let short: String = heading.chars().take(60).collect();
    let dots = if short.len() < heading.len() { "\u{2026}" } else { "" };
    if short.is_empty() { (index + 1).to_string() } else { format!("{}: {short}{dots}", index + 1) }
}
