//! The tab-separated structure: a row for each setting, group, question, subquestion and answer.

use std::cell::RefCell;

use csv::{ReaderBuilder, StringRecord};
use domain::notice;

use super::model::{Group, Item, Question, Structure, Structures, taken};
use super::settings::says_nothing;
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::workbook::untaken;
use crate::{Error, Result};

/// The most rows that are read.
const ROWS: usize = 20_000;

/// Columns that are no attributes of a question.
const COLUMNS: [&str; 17] = [
    "id",
    "related_id",
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "validation",
    "mandatory",
    "encrypted",
    "other",
    "default",
    "same_default",
    "same_script",
    "script",
];

/// Reads the structure.
///
/// # Errors
/// [`Error::Refused`] if it is no such table.
pub(super) fn read(text: &str, losses: &mut Losses) -> Result<Structures> {
    let mut reader = ReaderBuilder::new().delimiter(b'\t').flexible(true).from_reader(text.as_bytes());
    let headings = reader.headers().cloned().map_err(unreadable)?;
    if !headings.iter().any(|heading| heading == "class") {
        return untaken(notice!("the first row names no column 'class', so it is no LimeSurvey structure"));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        if rows.len() >= ROWS {
            return untaken(notice!(
                "the table has more than {rows} rows, far more than a questionnaire",
                rows = ROWS
            ));
        }
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(Row { headings: &headings, record, line });
    }
    let base = rows.iter().find(|row| row.get("class") == "S" && row.get("name") == "language");
    let base = base.map_or_else(
        || rows.iter().map(|row| row.get("language")).find(|tag| !tag.is_empty()).unwrap_or(""),
        |row| row.get("text"),
    );
    let own = structure(&rows, base, losses);
    let mut languages: Vec<&str> = rows.iter().map(|row| row.get("language")).collect();
    languages.sort_unstable();
    languages.dedup();
    languages.retain(|language| !language.is_empty() && *language != base);
    // What is lost is lost in every language, and named once.
    let place = Place::Said(notice!("column 'language'"));
    let others =
        taken(languages, &place, losses).map(|language| structure(&rows, language, &mut Losses::default()));
    Ok(Structures { others: others.collect(), own })
}

fn unreadable(error: csv::Error) -> Error {
    Error::Refused(notice!("the table cannot be read: {error}", error))
}

/// The rows in a language, and those in none.
fn structure(rows: &[Row<'_>], language: &str, losses: &mut Losses) -> Structure {
    let mut structure = Structure { language: language.to_owned(), ..Structure::default() };
    for row in rows.iter().filter(|row| [language, ""].contains(&row.get("language"))) {
        put(row, &mut structure, losses);
    }
    structure
}

#[derive(Debug)]
struct Row<'a> {
    headings: &'a StringRecord,
    record: StringRecord,
    line: u64,
}

impl Row<'_> {
    fn get(&self, heading: &str) -> &str {
        let found = self.headings.iter().position(|own| own == heading);
        found.and_then(|at| self.record.get(at)).unwrap_or("").trim()
    }

    fn place(&self) -> Place {
        Place::Line(self.line)
    }

    fn owned(&self, heading: &str) -> String {
        self.get(heading).to_owned()
    }

    /// Settings of a question, a group or an answer that say something.
    fn attributes(&self) -> Vec<(String, String)> {
        let cells = self.headings.iter().zip(&self.record);
        let own = cells.filter(|(heading, cell)| !COLUMNS.contains(heading) && !cell.trim().is_empty());
        let mut attributes: Vec<_> =
            own.map(|(heading, cell)| (heading.to_owned(), cell.trim().to_owned())).collect();
        // Some write an equation where LimeSurvey has a pattern.
        let is_pattern = self.get("validation").starts_with('/');
        let validation = if is_pattern { "preg" } else { "em_validation_q" };
        for (column, name) in [
            ("validation", validation),
            ("default", "default"),
            ("encrypted", "encrypted"),
            ("script", "script"),
        ] {
            if !self.get(column).is_empty() {
                attributes.push((name.to_owned(), self.owned(column)));
            }
        }
        attributes
    }
}

/// Names the settings of what is no question, but for one that is read.
fn say_rest(row: &Row<'_>, read: &str, losses: &mut Losses) {
    for (name, value) in row.attributes() {
        if name != read && !says_nothing(&value) {
            let what = notice!("'{name}' '{value}'", name = short(&name), value = short(&value));
            losses.without_equal(row.place(), what);
        }
    }
}

fn put(row: &Row<'_>, structure: &mut Structure, losses: &mut Losses) {
    let item = || Item {
        place: row.place(),
        code: row.owned("name"),
        text: row.owned("text"),
        relevance: row.owned("relevance"),
        is_second: row.get("type/scale") == "1",
        assessed: row.owned("assessment_value"),
    };
    match row.get("class") {
        "S" | "SL" => structure.settings.push((row.owned("name"), row.place(), row.owned("text"))),
        "G" => {
            say_rest(row, "random_group", losses);
            structure.groups.push(Group {
                place: row.place(),
                name: row.owned("name"),
                description: row.owned("text"),
                relevance: row.owned("relevance"),
                random_among: row.owned("random_group"),
                questions: Vec::new(),
            });
        }
        "Q" => {
            if structure.groups.is_empty() {
                structure.groups.push(Group { place: row.place(), ..Group::default() });
            }
            let question = Question {
                place: row.place(),
                alias: String::new(),
                code: row.owned("name"),
                kind: row.owned("type/scale"),
                text: row.owned("text"),
                help: row.owned("help"),
                mandatory: row.owned("mandatory"),
                other: row.get("other").eq_ignore_ascii_case("y"),
                relevance: row.owned("relevance"),
                attributes: row.attributes(),
                read: RefCell::default(),
                subquestions: Vec::new(),
                answers: Vec::new(),
            };
            if let Some(group) = structure.groups.last_mut() {
                group.questions.push(question);
            }
        }
        class @ ("SQ" | "A") => {
            say_rest(row, "assessment_value", losses);
            let question = structure.groups.last_mut().and_then(|group| group.questions.last_mut());
            match question {
                Some(question) if class == "SQ" => question.subquestions.push(item()),
                Some(question) => question.answers.push(item()),
                None => losses.add(
                    row.place(),
                    notice!("'{written}'", written = short(class)),
                    notice!("it belongs to no question"),
                    notice!("it is left out"),
                ),
            }
        }
        other => losses.add(
            row.place(),
            notice!("the class '{name}'", name = short(other)),
            notice!("it has no equal here"),
            notice!("it is left out"),
        ),
    }
}
