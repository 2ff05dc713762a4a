//! What stands on a page in the place of questions that nobody is asked, and how long that may be.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::seen::condition;
use super::{Kind, Page, Question, Questionnaire, Sheet};
use crate::campaign::Problem;
use crate::expression::{Condition, Expression, Facts, Spelled, Term};
use crate::id::QuestionId;
use crate::notice;
use crate::notice::Notice;

/// How many characters conditions may be longer with what stands in them for questions that nobody is asked, all together and as
/// often as they are sent with questions. What names another twice is twice as long, so that a short document could fill any memory.
const MOST: usize = 200_000;
/// How long what stands for one of them may be: it is looked through as deep as numbers are calculated from others.
const MOST_OF_ONE: usize = 10_000;

impl Questionnaire {
    /// The pages of a sheet with what a question that nobody is asked stands for in every condition that names it: they are put
    /// before a respondent without such questions. What is asked on other pages is among the facts.
    pub(super) fn spelled_out(
        &self,
        sheet: Sheet,
        facts: Facts<'_>,
        open: &dyn Fn(&str) -> bool,
    ) -> Cow<'_, [Page]> {
        let pages = self.pages_of(sheet);
        if pages.iter().flat_map(|page| &page.questions).all(|question| question.answer.is_shown()) {
            return Cow::Borrowed(pages);
        }
        let mut pages = pages.to_vec();
        let mut known = Spelled::new();
        for page in &mut pages {
            page.show_if.iter_mut().for_each(|own| *own = own.spelled(&known));
            for question in &mut page.questions {
                question.spell(&known);
                let term = match &question.answer {
                    Kind::Hidden(hidden) => hidden.spelled_out(facts.profile),
                    Kind::Calculated(own) => own.value.spelled_out(),
                    _ => continue,
                };
                // Where the survey ended before, nothing is shown that could name it.
                let all = page.show_if.iter().chain(&question.show_if).map(condition).collect();
                let term = term.map_or(Term::Known(Vec::new()), |term| term.spelled(&known));
                let term = Term::Where(Box::new(Condition::All(all)), Box::new(term));
                known.insert(question.id.clone(), term.settled(facts, open));
            }
            page.end_if.iter_mut().for_each(|own| *own = own.spelled(&known));
        }
        Cow::Owned(pages)
    }
}

impl Questionnaire {
    /// The same with what calculated numbers stand for in every condition, as far as that is not too long, and what stands for them.
    pub(super) fn with_calculations_spelled(&self) -> (Questionnaire, Spelled) {
        let (mut own, mut known) = (self.clone(), Spelled::new());
        if self.questions().all(|question| !matches!(question.answer, Kind::Calculated(_))) {
            return (own, known);
        }
        let mut lengths = Lengths::default();
        for (page, written) in own.pages.iter_mut().zip(&self.pages) {
            page.show_if.iter_mut().for_each(|own| *own = own.spelled(&known));
            for (question, written_question) in page.questions.iter_mut().zip(&written.questions) {
                question.spell(&known);
                let Kind::Calculated(own) = &question.answer else { continue };
                let length = lengths.of(written, written_question);
                lengths.known.insert(&written_question.id, length);
                lengths.all = lengths.all.saturating_add(length);
                let term = own.value.spelled_out().filter(|_| length <= MOST_OF_ONE && lengths.all <= MOST);
                let Some(term) = term else { continue };
                let all = page.show_if.iter().chain(&question.show_if).map(condition).collect();
                let term = Term::Where(Box::new(Condition::All(all)), Box::new(term.spelled(&known)));
                known.insert(question.id.clone(), term);
            }
            page.end_if.iter_mut().for_each(|own| *own = own.spelled(&known));
        }
        (own, known)
    }
}

impl Question {
    /// Puts what is `known` in the place of questions that its conditions name.
    fn spell(&mut self, known: &Spelled) {
        let own = [&mut self.show_if, &mut self.required_if, &mut self.valid_if];
        own.into_iter().flatten().for_each(|own| *own = own.spelled(known));
        self.answer.set_conditions(&|item| Some(item.show_if.map(|own| own.spelled(known))));
    }
}

/// That a page would have to carry too much for questions that nobody is asked, told where that begins.
pub(super) fn problem(questionnaire: &Questionnaire) -> Option<Problem> {
    let mut lengths = Lengths::default();
    // What all later questions are sent with.
    let mut ends = 0_usize;
    for (p, page) in questionnaire.pages.iter().enumerate() {
        let place = format!("questionnaire.pages[{p}]");
        let of_page = lengths.added(page.show_if.as_ref());
        for (q, question) in page.questions.iter().enumerate() {
            let place = format!("{place}.questions[{q}]");
            if question.answer.is_shown() {
                let own = question.conditions().map(|own| lengths.added(Some(own)));
                lengths.all = own.chain([ends, of_page, lengths.all]).fold(0, usize::saturating_add);
                if lengths.all > MOST {
                    return Some(Problem::new(
                        place,
                        notice!(
                            "the conditions that this question is sent with would be too long with all that calculated numbers stand for, more than {most_of_one} characters by itself or {most} up to here: calculate fewer numbers from others, or name them less often",
                            most_of_one = MOST_OF_ONE,
                            most = MOST
                        ),
                    ));
                }
            } else {
                let length = lengths.of(page, question);
                lengths.known.insert(&question.id, length);
                lengths.all = lengths.all.saturating_add(length);
                if length > MOST_OF_ONE || lengths.all > MOST {
                    return Some(Problem::new(format!("{place}.answer.value"), too_long()));
                }
            }
        }
        let end = lengths.added(page.end_if.as_ref());
        lengths.all = lengths.all.saturating_add(end);
        if lengths.all > MOST {
            return Some(Problem::new(format!("{place}.end_if"), too_long()));
        }
        ends = [of_page, end].into_iter().fold(ends, usize::saturating_add);
    }
    None
}

fn too_long() -> Notice {
    notice!(
        "it would be too long with all that calculated numbers stand for, more than {most_of_one} characters by itself or {most} up to here: calculate fewer numbers from others, or name them less often",
        most_of_one = MOST_OF_ONE,
        most = MOST
    )
}

#[derive(Default)]
struct Lengths<'a> {
    /// Of what stands for a question that nobody is asked.
    known: BTreeMap<&'a QuestionId, usize>,
    /// Of everything so far.
    all: usize,
}

impl<'a> Lengths<'a> {
    /// By how much a condition grows.
    fn added(&self, of: Option<&Expression>) -> usize {
        of.map_or(0, |of| self.stood_for(&of.questions()))
    }

    fn stood_for(&self, named: &[&QuestionId]) -> usize {
        named.iter().filter_map(|id| self.known.get(id)).copied().fold(0, usize::saturating_add)
    }

    /// Of what stands for this question.
    fn of(&self, page: &Page, question: &Question) -> usize {
        let conditions = page.show_if.iter().chain(&question.show_if);
        let length = |own: &Expression| own.text().len().saturating_add(self.added(Some(own)));
        let value = match &question.answer {
            // That any of it is answered is said beside the value.
            Kind::Calculated(own) => own
                .value
                .text()
                .len()
                .saturating_add(self.stood_for(&own.value.questions()))
                .saturating_mul(2),
            _ => question.id.as_str().len(),
        };
        conditions.map(length).fold(value, usize::saturating_add)
    }
}
