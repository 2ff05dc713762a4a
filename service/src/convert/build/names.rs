//! What conditions can find: the names and values of a source, and what they are called here.

use std::collections::HashMap;

use domain::id::{OptionId, QuestionId};
use domain::questionnaire::Asks;

use crate::convert::survey::References;

/// How a name of the source is called here.
#[derive(Debug, Clone)]
pub(in crate::convert) struct Known {
    pub question: QuestionId,
    /// The statement, the row or the cell of it.
    pub part: Option<String>,
    pub values: Values,
    /// Whether values are the same in the source whatever their capital letters.
    ignores_capitals: bool,
}

/// The values that an answer of the source can have, as they are called here.
#[derive(Debug, Clone)]
pub(in crate::convert) enum Values {
    Single(Vec<(String, OptionId)>),
    /// One option, beside which there is none in the source: 'no' is no answer there.
    Box(String, OptionId),
    /// Terms that are agreed to, and what that is called in the source: there is no other answer.
    Agreed(String),
    Several(Vec<(String, OptionId)>),
    /// Points, as text.
    Points(Vec<(String, String)>),
    Number,
    Dates(Asks),
    Text,
    Ranking,
    Amounts,
}

/// The names of the source that have been met so far.
#[derive(Debug, Default)]
pub(in crate::convert) struct Names {
    known: HashMap<String, Known>,
    /// Each name by its small letters, where capital ones make no difference.
    alike: HashMap<String, String>,
    /// What a link brings, as conditions name it.
    of_links: Vec<String>,
    ignores_capitals: bool,
}

impl Names {
    pub fn new(link_values: &[String], ignores_capitals: bool) -> Self {
        let of_links = link_values.iter().map(|name| References::of_link(name)).collect();
        Self { of_links, ignores_capitals, ..Self::default() }
    }

    /// Lets conditions find an answer; of two of one name the first.
    pub fn know(&mut self, name: String, question: &QuestionId, part: Option<String>, values: Values) {
        if self.ignores_capitals {
            self.alike.entry(name.to_lowercase()).or_insert_with(|| name.clone());
        }
        let ignores_capitals = self.ignores_capitals;
        self.known.entry(name).or_insert_with(|| Known {
            question: question.clone(),
            part,
            values,
            ignores_capitals,
        });
    }

    pub fn get(&self, name: &str) -> Option<&Known> {
        let alike = || self.known.get(self.alike.get(&name.to_lowercase())?);
        self.known.get(name).or_else(alike)
    }

    /// Whether it is the name of what a link brings.
    pub fn is_of_link(&self, name: &str) -> bool {
        self.of_links.iter().any(|own| own == name)
    }
}

impl Known {
    /// What a value of the source is called here, among these.
    pub fn find<'a, T>(&self, among: &'a [(String, T)], value: &str) -> Option<&'a T> {
        let alike = || {
            let small = value.to_lowercase();
            among.iter().find(|(own, _)| self.ignores_capitals && own.to_lowercase() == small)
        };
        among.iter().find(|(own, _)| own == value).or_else(alike).map(|(_, here)| here)
    }

    /// Whether a value of the source has these letters in it.
    pub fn holds(&self, own: &str, letters: &str) -> bool {
        if self.ignores_capitals {
            own.to_lowercase().contains(&letters.to_lowercase())
        } else {
            own.contains(letters)
        }
    }
}
