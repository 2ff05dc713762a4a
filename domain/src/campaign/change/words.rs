//! Changes in words.

use serde_json::Value;

use super::{Clash, Part, form, order};
use crate::campaign::Document;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::Kind;

/// The most characters of a text that is quoted.
const QUOTED: usize = 60;
/// The most that a summary names.
const NAMED: usize = 3;

/// What was changed, in a line: `Changed the words of ‘Why?’. Moved ‘How?’`.
pub(super) fn summary<'a>(
    places: impl Iterator<Item = &'a [String]>,
    before: &Document,
    after: &Document,
) -> Notice {
    // A list's order changes with what is added to it and taken from it: that alone is told.
    let places: Vec<&[String]> = places.collect();
    let is_listed = places.iter().any(|place| is_of_list(place));
    let mut said: Vec<Notice> = Vec::new();
    let follows = |place: &[String]| is_of_other_kind(place, &places) || (is_listed && is_of_order(place));
    for place in places.iter().copied().filter(|place| !follows(place)) {
        let words = done(place, before, after);
        if let Some(words) = words.filter(|words| !said.contains(words)) {
            said.push(words);
        }
    }
    let more = said.len().saturating_sub(NAMED);
    let mut said = said.into_iter();
    match (said.next(), said.next(), said.next()) {
        (Some(first), Some(second), Some(third)) if more > 0 => notice!(
            "{first}. {second}. {third}. More changes: {more}",
            first => first,
            second => second,
            third => third,
            more,
        ),
        (Some(first), Some(second), Some(third)) => {
            notice!("{first}. {second}. {third}", first => first, second => second, third => third)
        }
        (Some(first), Some(second), None) => {
            notice!("{first}. {second}", first => first, second => second)
        }
        (Some(first), ..) => first,
        (None, ..) => notice!("Nothing"),
    }
}

/// Whether something was added to a list there, or taken from it.
fn is_of_list(place: &[String]) -> bool {
    matches!(
        form::names(place).as_slice(),
        ["questionnaire", form::QUESTIONS | "pages", _] | ["assumptions" | "translations", _]
    )
}

/// Whether something of a list was put elsewhere there.
fn is_of_order(place: &[String]) -> bool {
    form::is_order(place)
        && matches!(form::names(place).as_slice(), ["questionnaire", "pages", ..] | ["assumptions"])
}

/// Whether it is part of an answer that became one of another kind, which alone is told.
fn is_of_other_kind(place: &[String], places: &[&[String]]) -> bool {
    let ["questionnaire", form::QUESTIONS, id, "answer", inside, ..] = form::names(place)[..] else {
        return false;
    };
    let kind = ["questionnaire", form::QUESTIONS, id, "answer", "kind"];
    inside != "kind" && places.iter().any(|own| form::names(own) == kind)
}

/// What was done in one place.
fn done(place: &[String], before: &Document, after: &Document) -> Option<Notice> {
    let names = form::names(place);
    Some(match names.as_slice() {
        ["questionnaire", form::QUESTIONS, id] => match question(after, id) {
            Some(text) => notice!("Added ‘{question}’", question = quoted(text)),
            None => notice!("Removed ‘{question}’", question = quoted(question(before, id)?)),
        },
        ["questionnaire", "pages", id] => match page(after, id) {
            Some(title) => notice!("Added the page ‘{page}’", page = quoted(title)),
            None => notice!("Removed the page ‘{page}’", page = quoted(page(before, id)?)),
        },
        ["assumptions", id] => match assumption(after, id) {
            Some(statement) => notice!("Added the assumption ‘{assumption}’", assumption = quoted(statement)),
            None => {
                notice!("Removed the assumption ‘{assumption}’", assumption = quoted(assumption(before, id)?))
            }
        },
        ["questionnaire", "pages"] => notice!("Moved pages"),
        ["questionnaire", "pages", ..] if form::is_order(place) => moved_questions(before, after),
        ["assumptions"] => notice!("Moved assumptions"),
        ["topics", ..] => notice!("Changed the topics"),
        ["translations", language] => match after.translations.keys().any(|own| own.as_str() == *language) {
            true => notice!("Added the language ‘{language}’", language),
            false => notice!("Removed the language ‘{language}’", language),
        },
        _ => notice!("Changed {what}", what => thing(&names, after)),
    })
}

/// `Moved ‘Why?’`, if it is one question that stands elsewhere.
fn moved_questions(before: &Document, after: &Document) -> Notice {
    let ids = |document: &Document| -> Vec<String> {
        document.questionnaire.questions().map(|question| question.id.to_string()).collect()
    };
    let (old, new) = (ids(before), ids(after));
    let text = match order::moved(&old, &new).as_slice() {
        [id] => question(after, id).map(str::to_owned),
        [] => crossing_page(before, after),
        _ => None,
    };
    match text {
        Some(text) => notice!("Moved ‘{question}’", question = quoted(&text)),
        None => notice!("Moved questions"),
    }
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

/// A place that two changed otherwise, with what each put there. What it is called is looked for in the documents, the first before the
/// second.
pub(super) fn clash(
    part: &Part,
    theirs: Option<&Value>,
    has_place: bool,
    [now, seen]: [&Document; 2],
) -> Clash {
    let names = form::names(&part.place);
    let document = if holds(now, &names) { now } else { seen };
    let what = if form::is_order(&part.place) { notice!("the order") } else { thing(&names, document) };
    // An order is one of ids, which say nothing to anybody.
    let told = |value: Option<&Value>| match value {
        Some(_) if form::is_order(&part.place) => notice!("another setting"),
        value => told(value),
    };
    Clash { what, theirs: told(theirs), ours: told(part.after.as_ref()), has_place }
}

/// Whether what is named is in a document, so that it is called there what it is.
fn holds(document: &Document, names: &[&str]) -> bool {
    match names {
        ["questionnaire", form::QUESTIONS, id, "answer", _, item, "label"] => {
            item_label(document, id, item).is_some()
        }
        ["questionnaire", form::QUESTIONS, id, ..] => question(document, id).is_some(),
        ["questionnaire", "pages", id, ..] => page(document, id).is_some(),
        ["assumptions", id, ..] => assumption(document, id).is_some(),
        _ => true,
    }
}

/// What stands in a place, as far as it can be told in a line.
fn told(value: Option<&Value>) -> Notice {
    match value {
        None => notice!("not there"),
        Some(Value::String(text)) if text.is_empty() => notice!("empty"),
        Some(Value::String(text)) => notice!("‘{text}’", text),
        Some(Value::Bool(true)) => notice!("yes"),
        Some(Value::Bool(false)) => notice!("no"),
        Some(Value::Number(number)) => Notice::as_it_is(number.to_string()),
        Some(other) => match label(other).or_else(|| Some(form::list(Some(other))?.join(", "))) {
            Some(text) => notice!("‘{text}’", text),
            None => notice!("another setting"),
        },
    }
}

/// What a thing is called: its text, label, title or statement. It is whole, so that what is not saved can be copied.
fn label(value: &Value) -> Option<String> {
    let named = ["text", "label", "title", "statement", "name"];
    let text = named.iter().find_map(|name| value.get(name)?.as_str());
    text.map(str::to_owned)
}

/// A place in words.
fn thing(names: &[&str], document: &Document) -> Notice {
    match names {
        ["questionnaire", form::QUESTIONS, id, inside @ ..] => of_question(inside, document, id),
        ["questionnaire", "pages", id, inside @ ..] => {
            let page = page(document, id).map_or_else(|| (*id).to_owned(), quoted);
            match inside {
                ["title"] => notice!("the title of the page ‘{page}’", page),
                ["text"] => notice!("the text of the page ‘{page}’", page),
                _ => notice!("the page ‘{page}’", page),
            }
        }
        ["assumptions", id, inside @ ..] => {
            let assumption = assumption(document, id).map_or_else(|| (*id).to_owned(), quoted);
            match inside {
                ["statement"] => notice!("the words of the assumption ‘{assumption}’", assumption),
                ["rule" | "joined", ..] => notice!("the rule of the assumption ‘{assumption}’", assumption),
                _ => notice!("the assumption ‘{assumption}’", assumption),
            }
        }
        ["translations", language, ..] => notice!("what is translated into ‘{language}’", language),
        [field, ..] => of_document(field),
        [] => notice!("the draft"),
    }
}

/// A field of a document in words.
fn of_document(field: &str) -> Notice {
    match field {
        "format" => notice!("the format"),
        "slug" => notice!("the slug"),
        "title" => notice!("the title"),
        "asks" => notice!("who asks"),
        "intro" => notice!("the introduction"),
        "next" => notice!("what happens next"),
        "language" => notice!("the language"),
        "privacy" => notice!("what members are promised"),
        "layout" => notice!("what members see at once"),
        "simulated" => notice!("whether answers are simulated"),
        "k" => notice!("how many are published together"),
        "alpha_bp" => notice!("how sure verdicts are"),
        "breakdowns" => notice!("the breakdowns"),
        "crossings" => notice!("which questions are counted together"),
        "quotas" => notice!("how many answers are taken"),
        "topics" => notice!("the topics"),
        "questionnaire" => notice!("the questionnaire"),
        "assumptions" => notice!("the assumptions"),
        _ => notice!("the draft"),
    }
}

/// A question, or what is `inside` of it, in words.
fn of_question(inside: &[&str], document: &Document, id: &str) -> Notice {
    let question = question(document, id).map_or_else(|| id.to_owned(), quoted);
    match inside {
        ["text"] => notice!("the words of ‘{question}’", question),
        ["hint"] => notice!("the help under ‘{question}’", question),
        ["required"] => notice!("whether an answer is needed to ‘{question}’", question),
        ["random_order"] => notice!("whether the order is random in ‘{question}’", question),
        ["show_if"] => notice!("when to ask ‘{question}’", question),
        ["required_if"] => notice!("when an answer is needed to ‘{question}’", question),
        ["valid_if" | "invalid_text"] => notice!("which answers are taken to ‘{question}’", question),
        ["answer", "kind"] => notice!("the kind of ‘{question}’", question),
        ["answer", "options" | "statements" | "rows" | "columns", item, "label"] => {
            let item = item_label(document, id, item).unwrap_or_else(|| (*item).to_owned());
            notice!("the words of ‘{item}’ in ‘{question}’", item, question)
        }
        ["answer", "options", ..] => notice!("the options of ‘{question}’", question),
        ["answer", "statements", ..] => notice!("the statements of ‘{question}’", question),
        ["answer", "rows", ..] => notice!("the rows of ‘{question}’", question),
        ["answer", "columns", ..] => notice!("the columns of ‘{question}’", question),
        ["answer", "scale", ..] => notice!("the scale of ‘{question}’", question),
        _ => notice!("the settings of ‘{question}’", question),
    }
}

fn item_label(document: &Document, id: &str, item: &str) -> Option<String> {
    let answer = &document.questionnaire.question(id)?.answer;
    let statement = answer.statements().iter().find(|own| own.id.as_str() == item).map(|own| &own.label);
    let option = answer.options().iter().find(|own| own.id.as_str() == item).map(|own| &own.label);
    let column = match answer {
        Kind::Table(table) => table.columns.iter().find(|own| own.id.as_str() == item).map(|own| &own.label),
        _ => None,
    };
    statement.or(option).or(column).map(|words| quoted(words))
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
