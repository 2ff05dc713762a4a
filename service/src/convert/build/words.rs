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

struct Words {
    place: Place,
    said: String,
    show_if: Vec<Condition>,
    /// Whether a question follows that not all who read them are asked.
    is_passed: bool,
}

impl Words {
    /// Whether all who are meant to read them are asked a question.
    fn fit(&self, question: &questionnaire::Question, conditions: &[Condition]) -> bool {
        question.show_if.is_none() || conditions.iter().all(|own| self.show_if.contains(own))
    }

    fn name(&self, why: Notice, instead: Notice, losses: &mut Losses) {
        losses.add(&self.place, notice!("the words '{text}'", text = short(&self.said)), why, instead);
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
        let said = together([statement.text, statement.hint]);
        if !said.is_empty() {
            let (place, show_if) = (statement.place, statement.show_if);
            self.words.push(Words { place, said, show_if, is_passed: false });
        }
    }

    /// All that wait, as one text.
    pub fn all(&mut self) -> String {
        together(self.words.drain(..).map(|words| words.said))
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
        let said = fitting.into_iter().map(|words| words.said);
        question.hint = together(said.chain([std::mem::take(&mut question.hint)]));
    }

    /// Puts words that no question follows at the end of the last hint of their page, and gives back those that others than are asked
    /// there have to read.
    pub fn put_last(&mut self, questions: &mut [questionnaire::Question], losses: &mut Losses) -> String {
        let last = questions.iter_mut().rfind(|question| question.answer.is_shown());
        let Some(last) = last else { return self.all() };
        let mut others = Vec::new();
        for words in self.words.drain(..) {
            if words.is_passed || !words.fit(last, &self.last) {
                words.name(not_all(), notice!("they stand at the top of the page"), losses);
                others.push(words.said);
                continue;
            }
            let instead =
                notice!("they stand in front of the last answer of the page: ask for a note in the editor");
            words.name(notice!("no question follows them on their page"), instead, losses);
            last.hint = together([std::mem::take(&mut last.hint), words.said]);
        }
        together(others)
    }
}

fn not_all() -> Notice {
    notice!("not all who have to read them are asked the question beside them")
}
