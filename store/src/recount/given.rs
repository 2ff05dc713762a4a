//! Counts what the responses of a block say.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use domain::answer::{Answer, Answers};
use domain::cell::cells;
use domain::id::QuestionId;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::counts::cell_name;

/// All cells that were met so far, each with its place. Most answers were given before, word for word: which cells those
/// add to is known by their text, and nothing is taken apart twice.
#[derive(Default)]
pub(super) struct Given {
    names: Vec<String>,
    places: HashMap<String, usize>,
    /// By question and answer as they are written in the log.
    known: HashMap<String, HashMap<String, Vec<usize>>>,
}

/// How many responses were counted, and by its place how often each cell was met.
#[derive(Default)]
pub(super) struct Sum {
    pub(super) n: i64,
    pub(super) cells: Vec<u32>,
}

impl Sum {
    fn add(&mut self, places: &[usize]) {
        for place in places {
            if self.cells.len() <= *place {
                self.cells.resize(place + 1, 0);
            }
            self.cells[*place] += 1;
        }
    }
}

/// The answers of a response as they are written, in their order.
struct Pairs<'a>(Vec<(&'a str, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByQuestion).map(Pairs)
    }
}

struct ByQuestion;

impl<'de> Visitor<'de> for ByQuestion {
    type Value = Vec<(&'de str, &'de RawValue)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("answers by question")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}

impl Given {
    /// Adds a response to a sum.
    ///
    /// # Errors
    /// If what is written is no answers.
    pub(super) fn add(&mut self, sum: &mut Sum, answers: &RawValue) -> Result<(), serde_json::Error> {
        let Pairs(answers) = serde_json::from_str(answers.get())?;
        sum.n += 1;
        for (question, answer) in answers {
            let known = self.known.get(question).and_then(|answers| answers.get(answer.get()));
            if let Some(places) = known {
                sum.add(places);
                continue;
            }
            let (places, may_come_again) = self.take_apart(question, answer)?;
            sum.add(&places);
            if may_come_again {
                let answers = self.known.entry(question.to_owned()).or_default();
                answers.insert(answer.get().to_owned(), places);
            }
        }
        Ok(())
    }

    /// The name of the cell at a place.
    pub(super) fn name(&self, place: usize) -> &str {
        &self.names[place]
    }

    /// Whether a sum is what is kept under the cells' names.
    pub(super) fn is(&self, sum: &Sum, kept: &BTreeMap<String, u32>) -> bool {
        let counted = |name: &String| self.places.get(name).and_then(|place| sum.cells.get(*place));
        let met = sum.cells.iter().filter(|n| **n > 0).count();
        kept.len() == met && kept.iter().all(|(name, n)| counted(name) == Some(n))
    }

    /// The cells of an answer, and whether others are likely to give the same: words seldom are.
    fn take_apart(
        &mut self,
        question: &str,
        answer: &RawValue,
    ) -> Result<(Vec<usize>, bool), serde_json::Error> {
        let question: QuestionId = question.parse().map_err(serde::de::Error::custom)?;
        let answer: Answer = serde_json::from_str(answer.get())?;
        let may_come_again = !matches!(answer, Answer::Text(_));
        let cells = cells(&Answers::from([(question, answer)]));
        Ok((cells.iter().map(|cell| self.place(cell_name(cell))).collect(), may_come_again))
    }

    fn place(&mut self, name: String) -> usize {
        let next = self.names.len();
        *self.places.entry(name).or_insert_with_key(|name| {
            self.names.push(name.clone());
            next
        })
    }
}
