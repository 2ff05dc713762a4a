use std::collections::{BTreeMap, BTreeSet};

use domain::campaign::{Document, Problem};
use domain::id::{DivisionId, QuestionId};
use domain::notice;
use domain::notice::Notice;
use serde::Deserialize;

use super::super::export::{headings, is_about_respondent, words_heading};
use crate::table::Table;
use crate::{Error, Result};

/// Says what the columns of a file hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// How many rows on top hold headings.
    #[serde(default = "one")]
    pub heading_rows: u8,
    /// Where the answers to each question stand; questions that are not named are not answered.
    pub questions: BTreeMap<QuestionId, Source>,
    /// Where the respondent's divisions stand; without it, respondents are in none.
    #[serde(default)]
    pub divisions: Option<Divisions>,
    /// Where attributes of the respondent stand, by the attribute's name.
    #[serde(default)]
    pub attributes: BTreeMap<String, Column>,
    /// Whether cells carry the apostrophe that an export puts before what looks like a formula.
    #[serde(skip)]
    pub(super) escaped: bool,
}

/// A column: its number, the first being 1, or its heading.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Column {
    /// Its number, the first being 1.
    Number(u32),
    /// A heading that no other column has.
    Heading(String),
}

/// Where the answers to a question stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The column of a choice, a scale or a text.
    #[serde(default)]
    pub column: Option<Column>,
    /// A column for each option of several or of a ranking, or for each statement of a battery, by id.
    #[serde(default)]
    pub columns: BTreeMap<String, Column>,
    /// The column of the words beside what was chosen.
    #[serde(default)]
    pub words: Option<Column>,
    /// What cells mean that are neither an id nor a label: an option id, a point, or `dont_know`.
    #[serde(default)]
    pub cells: BTreeMap<String, String>,
    /// Cells of several options that say that the option was not chosen; an empty cell always does.
    #[serde(default)]
    pub not_chosen: Vec<String>,
}

/// Where the respondent's divisions stand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Divisions {
    /// The column.
    pub column: Column,
    /// What its cells mean; without an entry, a cell holds ids or names of divisions separated by `;`, `+` or `|`.
    #[serde(default)]
    pub cells: BTreeMap<String, Vec<DivisionId>>,
}

fn one() -> u8 {
    1
}

impl Map {
    /// Reads a map from JSON.
    ///
    /// # Errors
    /// What cannot be read, named by its place.
    pub fn read(json: &str) -> Result<Self, Vec<Problem>> {
        let mut reader = serde_json::Deserializer::from_str(json);
        let read = serde_path_to_error::deserialize(&mut reader);
        let map: Map = read.map_err(|error| {
            let place = error.path().to_string();
            let what = Notice::as_it_is(error.inner().to_string());
            vec![Problem::new(if place == "." { String::new() } else { place }, what)]
        })?;
        reader.end().map_err(|error| vec![Problem::new("", Notice::as_it_is(error.to_string()))])?;
        if map.heading_rows == 0 {
            let what = notice!("has to be 1 or more: the first row says how many columns there are");
            return Err(vec![Problem::new("heading_rows", what)]);
        }
        Ok(map)
    }

    /// The map of a file that an export wrote: its headings name questions.
    ///
    /// # Errors
    /// [`Error::Refused`] if no column is named after a question, or, unless those are left out, if one is named after nothing.
    pub(super) fn of_export(document: &Document, table: &Table, leave_out: bool) -> Result<Self> {
        let present = |heading: &str| table.headings.iter().flatten().any(|own| own == heading);
        let mut questions = BTreeMap::new();
        for question in document.questionnaire.questions() {
            let mut source = Source::default();
            for (heading, item) in headings(question).into_iter().filter(|(heading, _)| present(heading)) {
                match item {
                    None => source.column = Some(Column::Heading(heading)),
                    Some(item) => {
                        source.columns.insert(item, Column::Heading(heading));
                    }
                }
            }
            source.words = words_heading(question).filter(|heading| present(heading)).map(Column::Heading);
            if source != Source::default() {
                questions.insert(question.id.clone(), source);
            }
        }
        if questions.is_empty() {
            return Err(Error::Refused(notice!(
                "no column of this file is named after a question: say with --map what its columns hold"
            )));
        }
        let own: BTreeSet<String> = document
            .questionnaire
            .questions()
            .flat_map(|question| {
                let answers = headings(question).into_iter().map(|(heading, _)| heading);
                answers.chain(words_heading(question)).collect::<Vec<_>>()
            })
            .collect();
        let unknown = table.headings.iter().flatten().filter(|heading| !own.contains(*heading));
        let unknown: Vec<Notice> = unknown
            .filter(|heading| !is_about_respondent(heading))
            .map(|heading| notice!("'{written}'", written = heading))
            .collect();
        if !unknown.is_empty() && !leave_out {
            return Err(Error::Refused(notice!(
                "these columns are named after no question of the campaign: {columns}. Say with --version which version the file answers, with --map what its columns hold, or leave them out with --leave-out",
                columns => unknown
            )));
        }
        let divisions = present("divisions")
            .then(|| Divisions { column: Column::Heading("divisions".to_owned()), cells: BTreeMap::new() });
        Ok(Self { heading_rows: 1, questions, divisions, attributes: BTreeMap::new(), escaped: true })
    }
}
