//! Qualtrics survey files (.qsf): JSON with an element for each part of a survey.

mod condition;
mod flow;
mod language;
mod policy;
mod question;
mod rest;

use std::collections::{HashMap, HashSet};

use domain::campaign::not_json;
use domain::notice;
use serde_json::Value;

use super::loss::{Losses, short};
use super::plain::{Markup, words};
use super::survey::{References, Source, Survey};
use crate::Result;
use crate::workbook::untaken;

/// Elements that say nothing of what is asked.
const ASIDE: [&str; 10] = ["BL", "FL", "SQ", "SO", "QC", "PROJ", "STAT", "RS", "SCO", "PL"];

/// Reads a survey.
///
/// # Errors
/// [`Error::Refused`] if the text is no JSON, or no survey file.
pub(super) fn read(json: &str, losses: &mut Losses) -> Result<Source> {
    let mut value: Value = match serde_json::from_str(json) {
        Ok(value) => value,
        Err(error) => return untaken(not_json(&error)),
    };
    if value["SurveyElements"].as_array().is_none() {
        return untaken(notice!("this is no Qualtrics survey file: it has no SurveyElements"));
    }
    let languages = language::take(&mut value, losses);
    let own = survey(&value, text(&value["SurveyEntry"]["SurveyLanguage"]), losses);
    let others = languages.into_iter().map(|(tag, texts)| {
        // What is lost is lost in every language, and named once.
        survey(&language::translated(&value, &texts), &tag, &mut Losses::default())
    });
    Ok(Source { others: others.collect(), own })
}

/// The survey, whose texts are in a language.
fn survey(value: &Value, language: &str, losses: &mut Losses) -> Survey {
    let elements = value["SurveyElements"].as_array().map_or(&[][..], Vec::as_slice);
    let file = File::of(elements);
    for id in file.questions.keys() {
        losses.call(id, &file.name(id));
    }
    for element in elements {
        let kind = text(&element["Element"]);
        if !ASIDE.contains(&kind) && !element["Payload"].is_null() {
            let place = notice!("SurveyElements, '{kind}'", kind = short(kind));
            let what = notice!("the element '{kind}'", kind = short(kind));
            // `QO` and `QG` are its quotas.
            match kind {
                "QO" | "QG" => losses.unread(place, what),
                _ => losses.without_equal(place, what),
            }
        }
    }
    policy::say(value, elements, losses);
    let entry = &value["SurveyEntry"];
    let mut survey = Survey {
        title: words(text(&entry["SurveyName"]), Markup::Html, "SurveyEntry.SurveyName", losses),
        intro: words(
            text(&entry["SurveyDescription"]),
            Markup::Html,
            "SurveyEntry.SurveyDescription",
            losses,
        ),
        language: language.to_lowercase().replace('_', "-"),
        references: file.references(),
        ..Survey::default()
    };
    let (pages, brought) = flow::pages(&file, losses);
    survey.pages = pages;
    for name in brought {
        let own = name.to_lowercase();
        survey.references.aliases.insert(format!("e://Field/{name}"), References::of_link(&own));
        survey.link_values.push(own);
    }
    survey
}

/// The parts of a file by their names.
struct File<'a> {
    /// Questions by their ids, `QID1` and so on.
    questions: HashMap<&'a str, &'a Value>,
    /// Names that several of them have.
    repeated: HashSet<&'a str>,
    /// Blocks by their ids, and all of them in order.
    blocks: Vec<&'a Value>,
    flow: Option<&'a Value>,
}

impl<'a> File<'a> {
    fn of(elements: &'a [Value]) -> Self {
        let mut file =
            Self { questions: HashMap::new(), repeated: HashSet::new(), blocks: Vec::new(), flow: None };
        for element in elements {
            let payload = &element["Payload"];
            match text(&element["Element"]) {
                "SQ" => {
                    let id = Some(text(&element["PrimaryAttribute"])).filter(|id| !id.is_empty());
                    file.questions.insert(id.unwrap_or(text(&payload["QuestionID"])), payload);
                }
                "BL" => file.blocks.extend(items(payload).into_iter().map(|(_, block)| block)),
                "FL" => file.flow = Some(&payload["Flow"]),
                _ => {}
            }
        }
        file.repeated = file.repeated_names();
        file
    }

    /// Names that several questions have, those in the trash left aside.
    fn repeated_names(&self) -> HashSet<&'a str> {
        let trash = self.blocks.iter().filter(|block| text(&block["Type"]) == "Trash");
        let thrown: HashSet<&str> = trash
            .flat_map(|block| items(&block["BlockElements"]))
            .map(|(_, element)| text(&element["QuestionID"]))
            .collect();
        let kept = self.questions.iter().filter(|(id, _)| !thrown.contains(*id));
        let mut named = HashSet::new();
        kept.map(|(_, payload)| text(&payload["DataExportTag"])).filter(|tag| !named.insert(*tag)).collect()
    }

    /// How texts name answers: `${q://QID1/ChoiceGroup/SelectedChoices}`.
    fn references(&self) -> References {
        let aliases = self.questions.keys().map(|id| ((*id).to_owned(), self.name(id))).collect();
        References { named: in_text, aliases, ..References::opened_by("${") }
    }

    /// What a question is called in exports, if no other is called so; conditions name it by its id.
    fn name(&self, id: &str) -> String {
        // A column of those side by side.
        if let Some((all, column)) = id.split_once('#') {
            return format!("{}#{column}", self.name(all));
        }
        let tag = self.questions.get(id).map_or("", |payload| text(&payload["DataExportTag"]));
        if tag.is_empty() || self.repeated.contains(tag) { id.to_owned() } else { tag.to_owned() }
    }
}

/// The question's id in what stands between braces in a text.
fn in_text(inside: &str) -> &str {
    let ends = ["/ChoiceGroup/SelectedChoices", "/ChoiceTextEntryValue"];
    let of_question =
        inside.strip_prefix("q://").and_then(|path| ends.into_iter().find_map(|end| path.strip_suffix(end)));
    of_question.unwrap_or(inside)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The items of a list, or of an object whose fields are numbered, in the order of the numbers.
fn items(value: &Value) -> Vec<(String, &Value)> {
    match value {
        Value::Array(list) => list.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
        Value::Object(fields) => {
            let mut items: Vec<_> = fields.iter().map(|(name, item)| (name.clone(), item)).collect();
            items.sort_by_key(|(name, _)| (name.parse().unwrap_or(i64::MAX), name.clone()));
            items
        }
        _ => Vec::new(),
    }
}
