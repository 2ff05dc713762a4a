//! Counts what the responses of a block say.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use domain::answer::{Answer, Answers};
use domain::cell::cells;
use domain::crossing::Crossing;
use domain::id::QuestionId;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::counts::cell_name;

/// All cells that were met so far, each with its place. Most answers were given before, word for word: which cells those
/// add to is known by their text, and nothing is taken apart twice.
pub(super) struct Given {
    names: Vec<String>,
    places: HashMap<String, usize>,
    /// By question and answer as they are written in the log.
    known: HashMap<String, Known>,
    crossings: Vec<(Crossing, HashMap<String, Known>)>,
}

/// The places of an answer's cells, by how the answer is written.
type Known = HashMap<String, Vec<usize>>;

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
    pub(super) fn new(crossings: Vec<Crossing>) -> Self {
        let crossings = crossings.into_iter().map(|crossing| (crossing, HashMap::new())).collect();
        Self { names: Vec::new(), places: HashMap::new(), known: HashMap::new(), crossings }
    }

    /// Adds a response to a sum.
    ///
    /// # Errors
    /// If what is written is no answers.
    pub(super) fn add(&mut self, sum: &mut Sum, answers: &RawValue) -> Result<(), serde_json::Error> {
        let Pairs(answers) = serde_json::from_str(answers.get())?;
        sum.n += 1;
        self.add_crossed(sum, &answers)?;
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

    fn add_crossed(&mut self, sum: &mut Sum, answers: &[(&str, &RawValue)]) -> Result<(), serde_json::Error> {
        let written = |id: &QuestionId| answers.iter().find(|(own, _)| *own == id.as_str());
        for (crossing, known) in &mut self.crossings {
            let pair = (written(&crossing.by.question), written(&crossing.of.question));
            let (Some((_, by)), Some((_, of))) = pair else { continue };
            if let Some(places) = known.get(by.get()).and_then(|known| known.get(of.get())) {
                sum.add(places);
                continue;
            }
            let parsed = |answer: &RawValue| serde_json::from_str::<Answer>(answer.get());
            let both =
                [(crossing.by.question.clone(), parsed(by)?), (crossing.of.question.clone(), parsed(of)?)];
            let cells = crossing.cells(&Answers::from(both));
            let names = cells.iter().map(cell_name);
            let places: Vec<usize> =
                names.map(|name| place(&mut self.names, &mut self.places, name)).collect();
            sum.add(&places);
            known.entry(by.get().to_owned()).or_default().insert(of.get().to_owned(), places);
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

    /// The cells of an answer, and whether others are likely to give the same: words and tables seldom are.
    fn take_apart(
        &mut self,
        question: &str,
        answer: &RawValue,
    ) -> Result<(Vec<usize>, bool), serde_json::Error> {
        let question: QuestionId = question.parse().map_err(serde::de::Error::custom)?;
        let answer: Answer = serde_json::from_str(answer.get())?;
        let may_come_again = !matches!(answer, Answer::Text(_) | Answer::OwnWords(_) | Answer::Table(_));
        let cells = cells(&Answers::from([(question, answer)]), &[]);
        let names = cells.iter().map(cell_name);
        let places = names.map(|name| place(&mut self.names, &mut self.places, name)).collect();
        Ok((places, may_come_again))
    }
}

fn place(names: &mut Vec<String>, places: &mut HashMap<String, usize>, name: String) -> usize {
    let next = names.len();
    *places.entry(name).or_insert_with_key(|name| {
        names.push(name.clone());
        next
    })
}
