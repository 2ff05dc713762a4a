//! The XML structure: a section for each of LimeSurvey's tables.

use std::cell::RefCell;
use std::collections::HashMap;

use domain::notice;
use roxmltree::{Document, ParsingOptions};

use super::model::{Group, Item, Question, Structure, Structures, taken};
use crate::convert::loss::Losses;
use crate::convert::place::Place;
use crate::{Error, Result};

/// The most elements and texts that are read.
const NODES: u32 = 400_000;

/// Sections that are read, and those that say nothing of the questionnaire.
const KNOWN: [&str; 17] = [
    "languages",
    "surveys",
    "surveys_languagesettings",
    "groups",
    "group_l10ns",
    "questions",
    "question_l10ns",
    "subquestions",
    "answers",
    "answer_l10ns",
    "question_attributes",
    "themes",
    "themes_inherited",
    "LimeSurveyDocType",
    "DBVersion",
    "plugin_settings",
    "permissions",
];

type Row<'a> = HashMap<&'a str, &'a str>;

/// Reads the structure. A document type definition is refused, and with it every entity that it could define.
///
/// # Errors
/// [`Error::Refused`] if it is no such XML.
pub(super) fn read(text: &str, losses: &mut Losses) -> Result<Structures> {
    let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        Error::Refused(notice!("this is no XML that can be read: {error}. Nothing was taken from it", error))
    })?;
    let tables = Tables::of(&document);
    let mut own = tables.structure(tables.language());
    for section in document.root_element().children().filter(|node| node.is_element()) {
        let name = section.tag_name().name();
        let holds = section.descendants().any(|node| node.has_tag_name("row"));
        if holds && !KNOWN.contains(&name) {
            own.others.push(name.to_owned());
        }
    }
    let languages: Vec<&str> =
        tables.languages.iter().copied().filter(|language| *language != own.language).collect();
    let place = Place::Said(notice!("section 'languages'"));
    let others = taken(languages, &place, losses).map(|language| tables.structure(language));
    Ok(Structures { others: others.collect(), own })
}

struct Tables<'a> {
    rows: HashMap<&'a str, Vec<Row<'a>>>,
    languages: Vec<&'a str>,
}

impl<'a> Tables<'a> {
    fn of(document: &'a Document<'a>) -> Self {
        let mut rows: HashMap<&str, Vec<Row<'_>>> = HashMap::new();
        let mut languages = Vec::new();
        for section in document.root_element().children().filter(|node| node.is_element()) {
            let name = section.tag_name().name();
            if name == "languages" {
                languages = section
                    .children()
                    .filter_map(|node| node.text())
                    .map(str::trim)
                    .filter(|text| !text.is_empty())
                    .collect();
            }
            let own =
                section.children().filter(|node| node.has_tag_name("rows")).flat_map(|rows| rows.children());
            let fields = own.filter(|node| node.has_tag_name("row")).map(|row| {
                row.children()
                    .filter(|field| field.is_element())
                    .map(|field| (field.tag_name().name(), field.text().unwrap_or("")))
                    .collect()
            });
            rows.entry(name).or_default().extend(fields);
        }
        Self { rows, languages }
    }

    fn table(&self, name: &str) -> &[Row<'a>] {
        self.rows.get(name).map_or(&[], Vec::as_slice)
    }

    fn language(&self) -> &'a str {
        let survey = self.table("surveys").first().and_then(|row| row.get("language").copied());
        survey.filter(|tag| !tag.is_empty()).or_else(|| self.languages.first().copied()).unwrap_or("")
    }

    fn structure(&self, language: &str) -> Structure {
        Structure {
            language: language.to_owned(),
            settings: self.settings(language),
            groups: self.groups(language),
            others: Vec::new(),
        }
    }

    fn settings(&self, language: &str) -> Vec<(String, Place, String)> {
        let own = self.table("surveys_languagesettings").iter();
        let own = own.filter(|row| row.get("surveyls_language").is_none_or(|tag| *tag == language));
        let own = own.chain(self.table("surveys"));
        let mut settings: Vec<_> = own
            .flatten()
            .map(|(name, value)| {
                ((*name).to_owned(), Place::Setting((*name).to_owned()), (*value).to_owned())
            })
            .collect();
        settings.sort_by(|(name, _, value), (other, _, beside)| (name, value).cmp(&(other, beside)));
        settings
    }

    /// Rows in a language, or in none, by a number that they bear.
    fn by<'b>(&'b self, table: &str, key: &str, language: &str) -> HashMap<&'a str, Vec<&'b Row<'a>>> {
        let mut found: HashMap<&str, Vec<&Row<'_>>> = HashMap::new();
        for row in self.table(table).iter().filter(|row| own_language(row, language)) {
            found.entry(get(row, key)).or_default().push(row);
        }
        found
    }

    fn groups(&self, language: &str) -> Vec<Group> {
        let words = self.by("group_l10ns", "gid", language);
        let mut questions = self.questions(language);
        let mut rows: Vec<&Row<'_>> =
            self.table("groups").iter().filter(|row| own_language(row, language)).collect();
        rows.sort_by_key(|row| order(row, "group_order"));
        rows.into_iter()
            .map(|row| {
                let gid = get(row, "gid");
                let text = words.get(gid).and_then(|rows| rows.first().copied()).unwrap_or(row);
                Group {
                    place: Place::Entry { section: "groups", key: "gid", value: gid.to_owned() },
                    name: get(text, "group_name").to_owned(),
                    description: get(text, "description").to_owned(),
                    relevance: get(row, "grelevance").to_owned(),
                    random_among: get(row, "randomization_group").to_owned(),
                    questions: questions.remove(gid).unwrap_or_default(),
                }
            })
            .collect()
    }

    /// The questions of each group, in their order.
    fn questions(&self, language: &str) -> HashMap<&'a str, Vec<Question>> {
        let words = self.by("question_l10ns", "qid", language);
        let answer_words = self.by("answer_l10ns", "aid", language);
        let attributes = self.by("question_attributes", "qid", language);
        let answers = self.by("answers", "qid", language);
        let subs = self.by("subquestions", "parent_qid", language);
        let says = |row: &Row<'a>, name: &str| {
            let text = words.get(get(row, "qid")).and_then(|rows| rows.first().copied()).unwrap_or(row);
            get(text, name).to_owned()
        };
        let mut rows: Vec<&Row<'_>> =
            self.table("questions").iter().filter(|row| own_language(row, language)).collect();
        rows.sort_by_key(|row| order(row, "question_order"));
        let mut found: HashMap<&str, Vec<Question>> = HashMap::new();
        for row in rows {
            let qid = get(row, "qid");
            let place = |section, qid: &str| Place::Entry { section, key: "qid", value: qid.to_owned() };
            let in_order = |rows: Option<&Vec<&Row<'a>>>, by: &str| {
                let mut rows: Vec<Row<'a>> = rows.into_iter().flatten().map(|row| (*row).clone()).collect();
                rows.sort_by_key(|row| order(row, by));
                rows
            };
            let subquestions = in_order(subs.get(qid), "question_order").into_iter().map(|sub| Item {
                place: place("subquestions", get(&sub, "qid")),
                code: get(&sub, "title").to_owned(),
                text: says(&sub, "question"),
                relevance: get(&sub, "relevance").to_owned(),
                is_second: get(&sub, "scale_id") == "1",
                assessed: String::new(),
            });
            let options = in_order(answers.get(qid), "sortorder").into_iter().map(|answer| {
                let aid = get(&answer, "aid");
                let text = answer_words.get(aid).and_then(|rows| rows.first().map(|row| get(row, "answer")));
                Item {
                    place: Place::Answer { question: qid.to_owned(), code: get(&answer, "code").to_owned() },
                    code: get(&answer, "code").to_owned(),
                    text: text.unwrap_or_else(|| get(&answer, "answer")).to_owned(),
                    relevance: String::new(),
                    is_second: get(&answer, "scale_id") == "1",
                    assessed: get(&answer, "assessment_value").to_owned(),
                }
            });
            let own = attributes
                .get(qid)
                .into_iter()
                .flatten()
                .map(|row| (get(row, "attribute").to_owned(), get(row, "value").to_owned()));
            let beside = [
                ("preg", get(row, "preg").to_owned()),
                ("encrypted", get(row, "encrypted").to_owned()),
                ("script", says(row, "script")),
            ];
            let own = own.chain(beside.map(|(name, value)| (name.to_owned(), value)));
            found.entry(get(row, "gid")).or_default().push(Question {
                place: place("questions", qid),
                alias: format!("{}X{}X{qid}", get(row, "sid"), get(row, "gid")),
                code: get(row, "title").to_owned(),
                kind: get(row, "type").to_owned(),
                text: says(row, "question"),
                help: says(row, "help"),
                mandatory: get(row, "mandatory").to_owned(),
                other: get(row, "other") == "Y",
                relevance: get(row, "relevance").to_owned(),
                attributes: own.filter(|(_, value)| !value.trim().is_empty()).collect(),
                read: RefCell::default(),
                subquestions: subquestions.collect(),
                answers: options.collect(),
            });
        }
        found
    }
}

fn get<'a>(row: &Row<'a>, name: &str) -> &'a str {
    row.get(name).copied().unwrap_or("").trim()
}

fn order(row: &Row<'_>, name: &str) -> i64 {
    get(row, name).parse().unwrap_or(0)
}

fn own_language(row: &Row<'_>, language: &str) -> bool {
    let own = get(row, "language");
    own.is_empty() || own == language
}
