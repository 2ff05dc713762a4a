//! What an element says, field by field; fields that nobody asked for are losses.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeSet, HashSet};

use domain::notice;
use serde_json::{Map, Value};

use super::condition;
use super::rest;
use crate::convert::build::{Texts, usual_texts};
use crate::convert::loss::{Losses, short};
use crate::convert::plain::{Markup, words};
use crate::convert::survey::{Choice, Condition};
use crate::convert::translations::translated;

/// The most items of a list.
const MOST: usize = 5000;
/// The most languages that are noted; a file could name millions.
const MOST_LANGUAGES: usize = 200;
/// The language of words that are named by none.
const ENGLISH: &str = "en";

/// The language that is read, and those that were met beside it.
#[derive(Debug)]
pub(super) struct Languages {
    /// `default` where the survey does not say which one it is.
    read: String,
    /// The survey's own, whose words stand where this one has none.
    own: String,
    met: RefCell<BTreeSet<String>>,
    /// What is said in the language that is read where the survey says nothing.
    texts: &'static Texts,
    /// How many numbers lists have offered of which the file says only where they begin and end.
    numbers: Cell<u32>,
}

impl Languages {
    /// The language that is read, by its tag and by the name that texts have in it, in a survey of its own.
    pub fn reading(tag: &str, read: &str, own: &str) -> Self {
        let (read, own) = (read.to_owned(), own.to_owned());
        Self { read, own, met: RefCell::default(), texts: usual_texts(tag), numbers: Cell::default() }
    }

    /// Whether a list can offer so many numbers more; a few bytes of a file could ask for any number of them.
    fn lists(&self, count: u32) -> bool {
        let all = self.numbers.get().saturating_add(count);
        let is_little = all <= Item::MOST_NUMBERS;
        if is_little {
            self.numbers.set(all);
        }
        is_little
    }

    /// The languages in which there are texts, beside the survey's own.
    pub fn others(self) -> impl Iterator<Item = String> {
        let own = self.own;
        self.met.into_inner().into_iter().filter(move |met| *met != own && met != "default")
    }

    /// Whether texts have one in the language that is read, where that is not the survey's own.
    fn translate(&self, texts: &Map<String, Value>) -> bool {
        let is_english =
            self.read == ENGLISH && texts.contains_key("default") && texts.contains_key(&self.own);
        self.read != self.own && (texts.contains_key(&self.read) || is_english)
    }

    fn of<'b>(&self, texts: &'b Map<String, Value>) -> Option<&'b Value> {
        // Beside words in the survey's own language, those that are usual are English.
        let usual = if self.read == ENGLISH { "default" } else { &self.own };
        let named = [&self.read, usual, &self.own, "default"].into_iter().find_map(|name| texts.get(name));
        let mut met = self.met.borrow_mut();
        let english = (texts.contains_key("default") && texts.contains_key(&self.own)).then_some(ENGLISH);
        for name in texts.keys().map(String::as_str).chain(english) {
            if met.len() < MOST_LANGUAGES && !met.contains(name) {
                met.insert(name.to_owned());
            }
        }
        named.or_else(|| texts.values().next())
    }
}

/// An object of the survey, and which of its fields have been read.
pub(super) struct Item<'a> {
    pub place: String,
    fields: &'a Map<String, Value>,
    read: RefCell<HashSet<&'a str>>,
    checks: OnceCell<Vec<Item<'a>>>,
    languages: &'a Languages,
}

impl Item<'_> {
    /// The most numbers that all lists of a survey offer.
    pub const MOST_NUMBERS: u32 = 20_000;
}

impl<'a> Item<'a> {
    pub fn new(place: String, fields: &'a Map<String, Value>, languages: &'a Languages) -> Self {
        Self { place, fields, read: RefCell::default(), checks: OnceCell::new(), languages }
    }

    pub fn at(&self, field: &str) -> String {
        if self.place.is_empty() { field.to_owned() } else { format!("{}.{field}", self.place) }
    }

    /// Whether a list can offer so many numbers more.
    pub fn lists(&self, count: u32) -> bool {
        self.languages.lists(count)
    }

    /// What is said where the survey says nothing.
    pub fn usual(&self) -> &'static Texts {
        self.languages.texts
    }

    /// A field, which counts as read.
    pub fn get(&self, field: &str) -> Option<&'a Value> {
        self.read_as(field, Some)
    }

    /// A field as something that it can be; otherwise nobody has read it.
    fn read_as<T>(&self, field: &str, read: impl FnOnce(&'a Value) -> Option<T>) -> Option<T> {
        let (own, value) = self.fields.get_key_value(field)?;
        let value = read(value)?;
        self.read.borrow_mut().insert(own);
        Some(value)
    }

    pub fn list(&self, field: &str) -> &'a [Value] {
        self.read_as(field, Value::as_array).map_or(&[], Vec::as_slice)
    }

    pub fn is(&self, field: &str) -> bool {
        self.read_as(field, Value::as_bool).unwrap_or(false)
    }

    pub fn word(&self, field: &str) -> &'a str {
        self.read_as(field, Value::as_str).unwrap_or_default()
    }

    /// Whether a field is this word; otherwise nobody has read it.
    pub fn has(&self, field: &str, word: &str) -> bool {
        self.read_as(field, |value| (value == word).then_some(())).is_some()
    }

    pub fn number(&self, field: &str) -> Option<f64> {
        self.read_as(field, number)
    }

    pub fn count(&self, field: &str) -> Option<u32> {
        let whole = |value: &f64| (1.0..65_536.0).contains(value);
        self.read_as(field, |value| number(value).filter(whole)).map(|number| number as u32)
    }

    /// The checks of an answer.
    pub fn checks(&self) -> &[Item<'a>] {
        self.checks.get_or_init(|| self.inside("validators"))
    }

    /// A text in plain words: one, or one of several languages.
    pub fn text(&self, field: &str, losses: &mut Losses) -> String {
        self.get(field).map(|value| self.plain(value, &self.at(field), losses)).unwrap_or_default()
    }

    /// The plain words of a value that is a text in one language or in several.
    pub fn plain(&self, value: &Value, place: &str, losses: &mut Losses) -> String {
        let is_translated = value.as_object().is_some_and(|texts| self.languages.translate(texts));
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(value) => value.to_string(),
            Value::Object(texts) => {
                self.languages.of(texts).and_then(Value::as_str).unwrap_or_default().to_owned()
            }
            _ => String::new(),
        };
        let words = words(&text, Markup::Html, place, losses);
        if is_translated { translated(words) } else { words }
    }

    /// The conditions of the items of a list.
    pub fn conditions(&self, field: &str, losses: &mut Losses) -> Vec<Condition> {
        self.inside(field).iter().filter_map(|item| condition::read(item, "visibleIf", losses)).collect()
    }

    /// The items of a list that have fields.
    pub fn inside(&self, field: &str) -> Vec<Item<'a>> {
        let items = self.list(field).iter().take(MOST).enumerate();
        let item = |(index, item): (usize, &'a Value)| {
            Some(Item::new(format!("{}[{index}]", self.at(field)), item.as_object()?, self.languages))
        };
        items.filter_map(item).collect()
    }

    /// Items of a list: values alone, or `{ value, text }`.
    pub fn choices(&self, field: &str, losses: &mut Losses) -> Vec<Choice> {
        let mut choices: Vec<Choice> = Vec::new();
        let mut seen = HashSet::new();
        let items = self.list(field);
        if let Some(more) = items.len().checked_sub(MOST).filter(|more| *more > 0) {
            let what = notice!("{more} items after the first {most}", more, most = MOST);
            losses.add(
                self.at(field),
                what,
                notice!("nobody chooses among so many"),
                notice!("they are left out"),
            );
        }
        for (index, item) in items.iter().take(MOST).enumerate() {
            let place = format!("{}[{index}]", self.at(field));
            let choice = match item {
                Value::Object(fields) => {
                    let own = Item::new(place, fields, self.languages);
                    let value = own.get("value").or_else(|| own.get("name")).map(name).unwrap_or_default();
                    let label = own.text("text", losses);
                    let label = if label.is_empty() { own.text("title", losses) } else { label };
                    let looks: &[&str] = match field {
                        "rows" => &["visibleIf"],
                        "columns" => {
                            &["cellType", "inputType", "min", "max", "step", "maxLength", "validators"]
                        }
                        _ => &["showCommentArea", "isExclusive", "visibleIf"],
                    };
                    own.say_rest(looks, losses);
                    let label = if label.is_empty() { value.clone() } else { label };
                    Choice { place: own.place.into(), value, label }
                }
                value => {
                    let label = self.plain(value, &place, losses);
                    Choice { place: place.into(), value: name(value), label }
                }
            };
            if seen.insert(choice.value.clone()) {
                choices.push(choice);
            } else {
                let why = notice!("'{value}' is there already", value = short(&choice.value));
                losses.add(
                    choice.place,
                    notice!("the item '{label}'", label = short(&choice.label)),
                    why,
                    notice!("it is left out"),
                );
            }
        }
        choices
    }

    /// Names the fields that nobody has read, but for `looks`, which change nothing that is asked.
    pub fn say_rest(&self, looks: &[&str], losses: &mut Losses) {
        for check in self.checks() {
            rest::check(check, losses);
        }
        let read = self.read.borrow();
        for (field, value) in self.fields.iter().filter(|(field, _)| !read.contains(field.as_str())) {
            if !looks.contains(&field.as_str()) || value == "hidden" {
                rest::say(self.at(field), field, value, losses);
            }
        }
    }

    /// A word, of which nobody has read anything yet.
    pub fn peek(&self, field: &str) -> &'a str {
        self.fields.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// A number, of which nobody has read anything yet.
    pub fn peek_number(&self, field: &str) -> Option<f64> {
        self.fields.get(field).and_then(number)
    }

    /// Whether anything of it has been read.
    pub fn is_read(&self) -> bool {
        !self.read.borrow().is_empty()
    }

    /// All of it as the file writes it.
    pub fn written(&self) -> String {
        serde_json::to_string(self.fields).unwrap_or_default()
    }
}

fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// A value as conditions and answers name it.
pub(super) fn name(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
