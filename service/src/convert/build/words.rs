//! Words between the questions of a page.

use domain::notice;
use domain::notice::Notice;
use domain::questionnaire;

use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::survey::{self, Condition};

/// What is not empty, as paragraphs.
pub(super) fn together(texts: impl IntoIterator<Item = String>) -> String {
    let kept: Vec<String> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
    kept.join("\n\n")
}

pub(super) struct Words {
    pub place: Place,
    /// What the source calls them; empty for the title of a part of a page.
    pub name: String,
    pub heading: String,
    pub body: String,
    pub show_if: Vec<Condition>,
    /// Whether a question follows that not all who read them are asked.
    is_passed: bool,
}

impl Words {
    fn said(self) -> String {
        together([self.heading, self.body])
    }

    /// Whether they are a note of their own before a question with these conditions: those that not everybody reads are, but for titles
    /// of what the question stands in.
    fn are_apart(&self, conditions: Option<&[Condition]>) -> bool {
        let is_title = self.name.is_empty() && conditions.is_some_and(|own| are_same(own, &self.show_if));
        has_condition(&self.show_if) && !is_title
    }

    /// Whether all who are meant to read them are asked a question.
    fn fit(&self, question: &questionnaire::Question, conditions: &[Condition]) -> bool {
        question.show_if.is_none() || conditions.iter().all(|own| self.show_if.contains(own))
    }

    fn name(&self, why: Notice, instead: Notice, losses: &mut Losses) {
        let said = together([self.heading.clone(), self.body.clone()]);
        losses.add(&self.place, notice!("the words '{text}'", text = short(&said)), why, instead);
    }
}

/// Words that wait for a question of their page to stand in front of.
#[derive(Default)]
pub(super) struct Waiting {
    words: Vec<Words>,
    /// The conditions of the last question that was met.
    last: Vec<Condition>,
}

impl Waiting {
    pub fn add(&mut self, statement: survey::Question) {
        let survey::Question { place, name, text, hint, show_if, .. } = statement;
        let (heading, body) = if text.trim().is_empty() { (hint, String::new()) } else { (text, hint) };
        if !heading.trim().is_empty() {
            self.words.push(Words { place, name, heading, body, show_if, is_passed: false });
        }
    }

    /// Those that everybody reads, up to the first that not everybody does.
    pub fn in_front(&mut self) -> String {
        let first = self.words.iter().position(|words| has_condition(&words.show_if));
        together(self.words.drain(..first.unwrap_or(self.words.len())).map(Words::said))
    }

    /// Those that are notes before a question with these conditions, or where none follows, with all that stand before them.
    pub fn notes(&mut self, conditions: Option<&[Condition]>) -> Vec<Words> {
        let last = self.words.iter().rposition(|words| words.are_apart(conditions));
        self.words.drain(..last.map_or(0, |last| last + 1)).collect()
    }

    /// All that wait, as notes.
    pub fn all_notes(&mut self) -> Vec<Words> {
        std::mem::take(&mut self.words)
    }

    /// Puts words in front of a question's hint, but for those that others than are asked have to read.
    pub fn put_before(
        &mut self,
        question: &mut questionnaire::Question,
        conditions: &[Condition],
        losses: &mut Losses,
    ) {
        self.last = conditions.to_vec();
        let (fitting, mut others): (Vec<_>, Vec<_>) =
            self.words.drain(..).partition(|words| words.fit(question, conditions));
        others.iter_mut().for_each(|words| words.is_passed = true);
        self.words = others;
        for words in fitting.iter().filter(|words| words.is_passed) {
            let instead = notice!(
                "they stand in front of the answer to '{question}'",
                question = short(&question.text)
            );
            words.name(not_all(), instead, losses);
        }
        let said = fitting.into_iter().map(Words::said);
        question.hint = together(said.chain([std::mem::take(&mut question.hint)]));
    }

    /// Puts words that no question follows at the end of the last hint of their page, and gives back those that others than are asked
    /// there have to read.
    pub fn put_last(&mut self, questions: &mut [questionnaire::Question], losses: &mut Losses) -> String {
        let last = questions.iter_mut().rfind(|question| question.answer.is_shown());
        let Some(last) = last else { return together(self.words.drain(..).map(Words::said)) };
        let mut others = Vec::new();
        for words in self.words.drain(..) {
            if words.is_passed || !words.fit(last, &self.last) {
                words.name(not_all(), notice!("they stand at the top of the page"), losses);
                others.push(words.said());
                continue;
            }
            let instead =
                notice!("they stand in front of the last answer of the page: ask for a note in the editor");
            words.name(notice!("no question follows them on their page"), instead, losses);
            last.hint = together([std::mem::take(&mut last.hint), words.said()]);
        }
        together(others)
    }
}

/// Whether not everybody reads what has these conditions; one that could not be read leaves it to all.
pub(super) fn has_condition(conditions: &[Condition]) -> bool {
    conditions.iter().any(|condition| condition.logic.is_some())
}

/// Whether these are the same, in whatever order.
pub(super) fn are_same(some: &[Condition], others: &[Condition]) -> bool {
    some.iter().all(|own| others.contains(own)) && others.iter().all(|own| some.contains(own))
}

fn not_all() -> Notice {
    notice!("not all who have to read them are asked the question beside them")
}
