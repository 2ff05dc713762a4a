//! What can be checked of a document that cannot be read as a whole.
//!
//! A topic, a question or an assumption that cannot be read is replaced by one that stands in for it, a text by a dash, and the rules of
//! meaning are asked about all of it. What they say of a stand-in, or of a part because it refers to one, is left out.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::json::field;
use super::mistakes::Mistakes;
use crate::campaign::{Document, FORMAT, Problem};
use crate::id::is_name;

/// What is wrong in the parts of `value` that can be read.
pub(super) fn problems(value: &Value, misshapen: &Mistakes) -> Vec<Problem> {
    if !value.is_object() {
        return Vec::new();
    }
    let misshapen: Vec<&str> = misshapen.places().collect();
    let mut repair = Repair { misshapen: &misshapen, ..Repair::default() };
    let whole = repair.document(value);
    let Ok(document) = Document::deserialize(whole) else { return Vec::new() };
    let doubtful = repair.doubtful(&document);
    let silent: Vec<&str> = misshapen
        .iter()
        .copied()
        .chain(repair.replaced.iter().chain(&doubtful).map(String::as_str))
        .collect();
    let told = |problem: &Problem| !silent.iter().any(|part| is_inside(&problem.place, part));
    crate::campaign::problems(&document).into_iter().filter(told).collect()
}

/// Whether a place is `part` or in it.
fn is_inside(place: &str, part: &str) -> bool {
    place.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The id of a part whose own cannot be read.
const NAMELESS: &str = "stands-in-for-what-cannot-be-read";

/// What stands in a list of the document.
#[derive(Clone, Copy)]
enum Part {
    Topic,
    Page,
    Question,
    Assumption,
}

#[derive(Default)]
struct Repair<'a> {
    misshapen: &'a [&'a str],
    /// The places of what something stands in for.
    replaced: Vec<String>,
    topics: Lost,
    questions: Lost,
    assumptions: Lost,
}

/// The ids of parts that cannot be read.
#[derive(Default)]
struct Lost {
    ids: BTreeSet<String>,
    /// Whether there are parts whose ids cannot be read either: any id that is not found could be theirs.
    nameless: bool,
}

impl Lost {
    fn id_of(&mut self, part: &Value) -> String {
        let id = part["id"].as_str().filter(|id| is_name(id));
        self.nameless |= id.is_none();
        self.ids.extend(id.map(str::to_owned));
        id.unwrap_or(NAMELESS).to_owned()
    }

    fn may_be(&self, id: &str, found: bool) -> bool {
        self.ids.contains(id) || (self.nameless && !found)
    }
}

impl Repair<'_> {
    fn document(&mut self, value: &Value) -> Value {
        let mut document = self.fields(value, "", &["title", "asks", "intro", "next"]);
        document.entry("format").or_insert_with(|| FORMAT.into());
        document.entry("slug").or_insert_with(|| NAMELESS.into());
        let pages = self.list(&value["questionnaire"], "questionnaire", "pages", Part::Page);
        document.insert("questionnaire".to_owned(), json!({ "pages": pages }));
        document.insert("topics".to_owned(), self.list(value, "", "topics", Part::Topic));
        document.insert("assumptions".to_owned(), self.list(value, "", "assumptions", Part::Assumption));
        Value::Object(document)
    }

    fn page(&mut self, value: &Value, place: &str) -> Value {
        let mut page = self.fields(value, place, &["title"]);
        page.entry("id").or_insert_with(|| NAMELESS.into());
        page.insert("questions".to_owned(), self.list(value, place, "questions", Part::Question));
        Value::Object(page)
    }

    /// The fields that can be read, and a dash for each of `texts` that cannot.
    fn fields(&self, value: &Value, place: &str, texts: &[&str]) -> Map<String, Value> {
        let all = value.as_object().into_iter().flatten();
        let readable = all.filter(|(name, _)| !self.is_misshapen(&field(place, name)));
        let mut fields: Map<String, Value> =
            readable.map(|(name, value)| (name.clone(), value.clone())).collect();
        for text in texts {
            fields.entry(*text).or_insert_with(|| "-".into());
        }
        fields
    }

    fn list(&mut self, value: &Value, parent: &str, name: &str, part: Part) -> Value {
        let place = field(parent, name);
        let Some(list) = value[name].as_array() else {
            self.lost(part).nameless |= self.is_misshapen(&place);
            return json!([]);
        };
        let items = list.iter().enumerate();
        items.map(|(index, item)| self.item(item, format!("{place}[{index}]"), part)).collect()
    }

    fn item(&mut self, value: &Value, place: String, part: Part) -> Value {
        if !self.is_misshapen(&place) {
            return value.clone();
        }
        if let Part::Page = part {
            return self.page(value, &place);
        }
        self.replaced.push(place);
        let id = self.lost(part).id_of(value);
        match part {
            Part::Page | Part::Question => json!({ "id": id, "text": "-", "answer": { "kind": "text" } }),
            Part::Topic => json!({ "id": id, "name": "-" }),
            Part::Assumption => json!({
                "id": id,
                "statement": "-",
                "topic": NAMELESS,
                "measure": { "share": { "question": NAMELESS, "any_of": [] } },
                "direction": "at_least",
                "threshold_bp": 5000,
            }),
        }
    }

    fn lost(&mut self, part: Part) -> &mut Lost {
        match part {
            Part::Topic => &mut self.topics,
            Part::Page | Part::Question => &mut self.questions,
            Part::Assumption => &mut self.assumptions,
        }
    }

    /// Whether something at the place, in it or around it cannot be read.
    fn is_misshapen(&self, place: &str) -> bool {
        self.misshapen.iter().any(|other| is_inside(other, place) || is_inside(place, other))
    }

    /// The places of what refers to a part that cannot be read.
    fn doubtful(&self, document: &Document) -> Vec<String> {
        let mut places = Vec::new();
        // What translates nothing may translate what cannot be read.
        if self.misshapen.iter().any(|place| is_inside(place, "questionnaire")) {
            places.push("translations".to_owned());
        }
        let questionnaire = &document.questionnaire;
        let question = |id: &str| self.questions.may_be(id, questionnaire.question(id).is_some());
        for (place, expression) in questionnaire.expressions() {
            if expression.questions().into_iter().any(|id| question(id.as_str())) {
                places.push(place);
            }
        }
        for (place, calculation) in questionnaire.calculations() {
            if calculation.questions().into_iter().any(|id| question(id.as_str())) {
                places.push(place);
            }
        }
        for (a, assumption) in document.assumptions.iter().enumerate() {
            let place = format!("assumptions[{a}]");
            let topic = assumption.topic.as_str();
            if self.topics.may_be(topic, document.topics.iter().any(|known| known.id.as_str() == topic)) {
                places.push(format!("{place}.topic"));
            }
            if assumption.rules().any(|rule| question(rule.measure.question().as_str())) {
                let rule = ["measure", "direction", "threshold_bp", "up_to_bp", "joined"];
                places.extend(rule.map(|name| field(&place, name)));
            }
        }
        places
    }
}
