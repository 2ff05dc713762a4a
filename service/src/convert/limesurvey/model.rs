//! What both of LimeSurvey's files say.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use domain::notice;

use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::plain::{Markup, words};
use crate::convert::translations::MOST;

/// LimeSurvey's letter for a question that calculates.
pub(super) const EQUATION: &str = "*";

/// A survey in its base language, and in the others.
#[derive(Debug)]
pub(super) struct Structures {
    pub own: Structure,
    pub others: Vec<Structure>,
}

/// A survey as LimeSurvey has it, in one language.
#[derive(Debug, Default)]
pub(super) struct Structure {
    pub language: String,
    /// Settings with their places and values.
    pub settings: Vec<(String, Place, String)>,
    pub groups: Vec<Group>,
    /// Other parts that hold something.
    pub others: Vec<String>,
}

#[derive(Debug, Default)]
pub(super) struct Group {
    /// The name of the groups among which it is asked in a random place; empty, if it stays where it is.
    pub random_among: String,
    pub place: Place,
    pub name: String,
    pub description: String,
    pub relevance: String,
    pub questions: Vec<Question>,
}

#[derive(Debug, Default)]
pub(super) struct Question {
    pub place: Place,
    /// What conditions may call it beside its code.
    pub alias: String,
    pub code: String,
    /// LimeSurvey's letter for its type.
    pub kind: String,
    pub text: String,
    pub help: String,
    pub mandatory: String,
    pub other: bool,
    pub relevance: String,
    /// Settings of its own that say something.
    pub attributes: Vec<(String, String)>,
    /// Those of them that have been read.
    pub read: RefCell<BTreeSet<String>>,
    pub subquestions: Vec<Item>,
    pub answers: Vec<Item>,
}

/// A subquestion or an answer.
#[derive(Debug, Default, Clone)]
pub(super) struct Item {
    pub place: Place,
    pub code: String,
    pub text: String,
    pub relevance: String,
    /// Whether it is of the second of two lists: a column of a table rather than a row, an answer of the second scale.
    pub is_second: bool,
    /// What it counts in an assessment.
    pub assessed: String,
}

impl Structures {
    /// Lets an equation that has no text in another language be that of the first: it calculates the same in each.
    pub fn with_equations(mut self) -> Self {
        let questions = self.own.groups.iter().flat_map(|group| &group.questions);
        let equations: HashMap<&str, &str> = questions
            .filter(|own| own.kind == EQUATION)
            .map(|own| (own.code.as_str(), own.text.as_str()))
            .collect();
        for other in
            self.others.iter_mut().flat_map(|other| &mut other.groups).flat_map(|group| &mut group.questions)
        {
            let is_blank = words(&other.text, Markup::Html, "", &mut Losses::default()).trim().is_empty();
            if let Some(text) = equations.get(other.code.as_str()).filter(|_| is_blank) {
                other.text = (*text).to_owned();
            }
        }
        self
    }
}

impl Question {
    /// A setting, which counts as read.
    pub fn attribute(&self, name: &str) -> &str {
        self.read_as(name, Some).unwrap_or_default()
    }

    pub fn number(&self, name: &str) -> Option<f64> {
        self.read_as(name, |value| value.replace(',', ".").parse().ok())
    }

    /// Whether a setting is this word; otherwise nobody has read it.
    pub fn has(&self, name: &str, word: &str) -> bool {
        self.read_as(name, |value| (value == word).then_some(())).is_some()
    }

    /// A setting as something that it can be; otherwise nobody has read it.
    fn read_as<'a, T>(&'a self, name: &str, read: impl FnOnce(&'a str) -> Option<T>) -> Option<T> {
        let (own, value) = self.attributes.iter().find(|(own, _)| own == name)?;
        let value = read(value.trim())?;
        self.read.borrow_mut().insert(own.clone());
        Some(value)
    }

    /// Settings that nobody has read.
    pub fn unread(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_unread = |(name, _): &&(String, String)| !self.read.borrow().contains(name);
        self.attributes.iter().filter(is_unread).map(|(name, value)| (name.as_str(), value.trim()))
    }
}

/// The languages that are taken beside the first; the others are losses.
pub(super) fn taken<'a>(
    languages: Vec<&'a str>,
    place: &Place,
    losses: &mut Losses,
) -> impl Iterator<Item = &'a str> {
    for language in languages.iter().skip(MOST) {
        let why = notice!("at most {most} languages are taken beside the first", most = MOST);
        losses.add(
            place,
            notice!("the texts in '{language}'", language = short(language)),
            why,
            notice!("they are left out"),
        );
    }
    languages.into_iter().take(MOST)
}
