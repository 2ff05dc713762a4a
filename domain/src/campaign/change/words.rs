//! Changes in words.

use serde_json::Value;

use super::{Clash, form, order};
use crate::campaign::Document;
use crate::questionnaire::Kind;

/// The most characters of a text that is quoted.
const QUOTED: usize = 60;
/// The most that a summary names.
const NAMED: usize = 3;

/// What was changed, in a line: `Reworded ‘Why?’; moved ‘How?’`.
pub(super) fn summary<'a>(
    places: impl Iterator<Item = &'a [String]>,
    before: &Document,
    after: &Document,
) -> String {
    let mut said: Vec<String> = Vec::new();
    for place in places {
        let words = done(place, before, after);
        if let Some(words) = words.filter(|words| !said.contains(words)) {
            said.push(words);
        }
    }
    // A list's order changes with what is added to it and taken from it: that alone is told.
    if said.iter().any(|words| words.starts_with("added") || words.starts_with("removed")) {
        said.retain(|words| !words.starts_with("moved"));
    }
    let more = said.len().saturating_sub(NAMED);
    said.truncate(NAMED);
    let mut words = said.join("; ");
    if more > 0 {
        words.push_str(&format!("; and {more} more"));
    }
    capital(&words)
}

/// What was done in one place.
fn done(place: &[String], before: &Document, after: &Document) -> Option<String> {
    let names = form::names(place);
    match names.as_slice() {
        ["questionnaire", form::QUESTIONS, id] => {
            let (verb, document) =
                if question(after, id).is_some() { ("added", after) } else { ("removed", before) };
            Some(format!("{verb} ‘{}’", quoted(question(document, id)?)))
        }
        ["questionnaire", "pages", id] => {
            let (verb, document) =
                if page(after, id).is_some() { ("added", after) } else { ("removed", before) };
            Some(format!("{verb} the page ‘{}’", quoted(page(document, id)?)))
        }
        ["assumptions", id] => {
            let (verb, document) =
                if assumption(after, id).is_some() { ("added", after) } else { ("removed", before) };
            Some(format!("{verb} the assumption ‘{}’", quoted(assumption(document, id)?)))
        }
        ["questionnaire", "pages"] => Some("moved pages".to_owned()),
        ["questionnaire", "pages", ..] if form::is_order(place) => Some(moved_questions(before, after)),
        ["assumptions"] => Some("moved assumptions".to_owned()),
        ["topics", ..] => Some("changed the topics".to_owned()),
        ["translations", language] => {
            let there = after.translations.keys().any(|own| own.as_str() == *language);
            Some(format!("{} the language ‘{language}’", if there { "added" } else { "removed" }))
        }
        _ => Some(format!("changed {}", thing(&names, after))),
    }
}

/// `moved ‘Why?’`, if it is one question that stands elsewhere.
fn moved_questions(before: &Document, after: &Document) -> String {
    let ids = |document: &Document| -> Vec<String> {
        document.questionnaire.questions().map(|question| question.id.to_string()).collect()
    };
    let (old, new) = (ids(before), ids(after));
    let text = match order::moved(&old, &new).as_slice() {
        [id] => question(after, id).map(str::to_owned),
        [] => crossing_page(before, after),
        _ => None,
    };
    text.map_or_else(|| "moved questions".to_owned(), |text| format!("moved ‘{}’", quoted(&text)))
}

/// The question that went from the edge of one page to the next, by which no order changes.
fn crossing_page(before: &Document, after: &Document) -> Option<String> {
    let page_of = |document: &Document, id: &str| {
        let pages = &document.questionnaire.pages;
        let on = pages.iter().find(|page| page.questions.iter().any(|question| question.id.as_str() == id));
        on.map(|page| page.id.clone())
    };
    let other = after.questionnaire.questions().find(|question| {
        let id = question.id.as_str();
        page_of(before, id).is_some_and(|page| Some(page) != page_of(after, id))
    });
    other.map(|question| question.text.clone())
}

/// A place that two changed otherwise, with what each put there.
pub(super) fn clash(
    place: &[String],
    theirs: Option<&Value>,
    ours: Option<&Value>,
    document: &Document,
) -> Clash {
    let names = form::names(place);
    let what = if form::is_order(place) { "the order".to_owned() } else { thing(&names, document) };
    let told = |value: Option<&Value>| match value {
        None => "not there".to_owned(),
        Some(Value::String(text)) if text.is_empty() => "empty".to_owned(),
        Some(Value::String(text)) => format!("‘{text}’"),
        Some(Value::Bool(true)) => "yes".to_owned(),
        Some(Value::Bool(false)) => "no".to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(other) => label(other).unwrap_or_else(|| "another setting".to_owned()),
    };
    Clash { what, theirs: told(theirs), ours: told(ours) }
}

/// What a thing is called: its text, label, title or statement.
fn label(value: &Value) -> Option<String> {
    let named = ["text", "label", "title", "statement", "name"];
    let text = named.iter().find_map(|name| value.get(name)?.as_str());
    text.map(|text| format!("‘{}’", quoted(text)))
}

/// A place in words.
fn thing(names: &[&str], document: &Document) -> String {
    match names {
        ["questionnaire", form::QUESTIONS, id, inside @ ..] => {
            let text = question(document, id).map_or_else(|| (*id).to_owned(), quoted);
            format!("{} ‘{text}’", of_question(inside, document, id))
        }
        ["questionnaire", "pages", id, inside @ ..] => {
            let text = page(document, id).map_or_else(|| (*id).to_owned(), quoted);
            match inside {
                ["title"] => format!("the title of the page ‘{text}’"),
                ["text"] => format!("the text of the page ‘{text}’"),
                _ => format!("the page ‘{text}’"),
            }
        }
        ["assumptions", id, inside @ ..] => {
            let text = assumption(document, id).map_or_else(|| (*id).to_owned(), quoted);
            let what = match inside {
                ["statement"] => "the words of the assumption",
                ["rule" | "joined", ..] => "the rule of the assumption",
                _ => "the assumption",
            };
            format!("{what} ‘{text}’")
        }
        ["title"] => "the title".to_owned(),
        ["asks"] => "who asks".to_owned(),
        ["intro"] => "the introduction".to_owned(),
        ["next"] => "what happens next".to_owned(),
        ["privacy"] => "what members are promised".to_owned(),
        ["translations", language, ..] => format!("what is translated into ‘{language}’"),
        ["quotas", ..] => "how many answers are taken".to_owned(),
        ["crossings", ..] => "which questions are counted together".to_owned(),
        [first, ..] => format!("the {}", first.replace('_', " ")),
        [] => "the draft".to_owned(),
    }
}

fn of_question(inside: &[&str], document: &Document, id: &str) -> String {
    let what = match inside {
        ["text"] => "the words of",
        ["hint"] => "the help under",
        ["required"] => "whether an answer is needed to",
        ["random_order"] => "whether the order is random in",
        ["show_if"] => "when to ask",
        ["required_if"] => "when an answer is needed to",
        ["valid_if" | "invalid_text"] => "which answers are taken to",
        ["answer", "options" | "statements" | "rows" | "columns", item, "label"] => {
            return format!("the words of {} in", item_label(document, id, item));
        }
        ["answer", "options", ..] => "the options of",
        ["answer", "statements", ..] => "the statements of",
        ["answer", "rows", ..] => "the rows of",
        ["answer", "columns", ..] => "the columns of",
        ["answer", "scale", ..] => "the scale of",
        _ => "the settings of",
    };
    what.to_owned()
}

fn item_label(document: &Document, id: &str, item: &str) -> String {
    let words = document.questionnaire.question(id).and_then(|question| {
        let answer = &question.answer;
        let statement = answer.statements().iter().find(|own| own.id.as_str() == item);
        let column = match answer {
            Kind::Table(table) => table.columns.iter().find(|own| own.id.as_str() == item),
            _ => None,
        };
        let own = statement.map(|own| own.label.clone()).or(column.map(|own| own.label.clone()));
        own.or_else(|| label_of(answer.options(), item))
    });
    words.map_or_else(|| item.to_owned(), |words| format!("‘{}’", quoted(&words)))
}

fn label_of(options: &[crate::questionnaire::Choice], id: &str) -> Option<String> {
    options.iter().find(|own| own.id.as_str() == id).map(|own| own.label.clone())
}

fn question<'a>(document: &'a Document, id: &str) -> Option<&'a str> {
    document.questionnaire.question(id).map(|question| question.text.as_str())
}

fn page<'a>(document: &'a Document, id: &str) -> Option<&'a str> {
    let page = document.questionnaire.pages.iter().find(|page| page.id.as_str() == id);
    page.map(|page| page.title.as_str())
}

fn assumption<'a>(document: &'a Document, id: &str) -> Option<&'a str> {
    let assumption = document.assumptions.iter().find(|own| own.id.as_str() == id);
    assumption.map(|assumption| assumption.statement.as_str())
}

/// The start of a text, where it is long.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
