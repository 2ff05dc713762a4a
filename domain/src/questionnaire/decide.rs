//! Whether a condition can hold and can fail: by trying what can be answered.
//!
//! A question is tried with one of the answers that conditions cannot tell apart, for each such set of them, and a draw likewise.
//! Numbers and dates that are compared with each other are added up. What none of this settles (words, how much is chosen or filled in
//! all together) is taken to hold or not as it likes, so that nothing is claimed that is not so; and where there is too much to try,
//! nothing is claimed at all.

mod amounts;
mod bearing;
mod candidates;
mod inequalities;
mod known;
mod leaves;
mod search;
mod trap;
mod trial;

use std::collections::{BTreeMap, BTreeSet};

use super::{Page, Question, Questionnaire};
use crate::expression::{Condition, Spelled, Term};

use search::Search;
use trial::Trial;

pub(super) use trap::{Trap, trap};

/// How many combinations of answers are tried for one condition.
const MOST: usize = 4_096;
/// How many choices are tried where there are more: what can hold and fail mostly shows at once.
const MOST_AT_FIRST_SIGHT: usize = 500;

/// What becomes of a condition, over everything that can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It never holds.
    Never,
    /// It always holds.
    Always,
    /// It can hold and fail, or what is in it cannot be told.
    Either,
    /// There is too much to try.
    Untried,
}

/// A questionnaire, with its questions by their ids.
pub(super) struct Asking<'a> {
    questionnaire: &'a Questionnaire,
    questions: BTreeMap<&'a str, &'a Question>,
    /// What stands for calculated numbers.
    calculated: &'a Spelled,
}

/// A questionnaire in which what calculated numbers stand for is spelled out.
pub(super) struct SpelledOut(Questionnaire, Spelled);

impl SpelledOut {
    pub(super) fn of(questionnaire: &Questionnaire) -> Self {
        let (questionnaire, calculated) = questionnaire.with_calculations_spelled();
        Self(questionnaire, calculated)
    }
}

impl<'a> Asking<'a> {
    pub(super) fn new(SpelledOut(questionnaire, calculated): &'a SpelledOut) -> Self {
        let questions = questionnaire.questions().map(|question| (question.id.as_str(), question)).collect();
        Self { questionnaire, questions, calculated }
    }
}

/// What becomes of a condition on the page at `page`, among those respondents for whom all of `context` hold.
pub(super) fn decide(
    asking: &Asking<'_>,
    page: usize,
    context: &[Condition],
    condition: &Condition,
) -> Outcome {
    if asking.calculated.is_empty() {
        return decide_spelled(asking, page, context, condition);
    }
    let context: Vec<Condition> = context.iter().map(|one| one.spelled(asking.calculated)).collect();
    decide_spelled(asking, page, &context, &condition.spelled(asking.calculated))
}

/// The same with what calculated numbers stand for spelled out.
fn decide_spelled(asking: &Asking<'_>, page: usize, context: &[Condition], condition: &Condition) -> Outcome {
    if let Some(outcome) = tried(asking, page, context, condition) {
        return outcome;
    }
    if !context.is_empty()
        && let Some(outcome) = tried(asking, page, &[], condition)
    {
        return outcome;
    }
    one_by_one(asking.questionnaire, page, context, condition)
}

/// None if there is too much to try.
fn tried(asking: &Asking<'_>, page: usize, context: &[Condition], condition: &Condition) -> Option<Outcome> {
    // Without what is added up there is less to try.
    for adds_up in [true, false] {
        let trial = Trial::new(asking, page, context, condition, adds_up);
        let outcome = trial.as_ref().and_then(|trial| Search::new(trial).run());
        if outcome.is_some() || trial.is_some_and(|trial| trial.held.is_empty()) {
            return outcome;
        }
    }
    None
}

/// Too much to try at once: a condition of several parts never holds if the parts about one question never do together.
fn one_by_one(
    questionnaire: &Questionnaire,
    page: usize,
    context: &[Condition],
    condition: &Condition,
) -> Outcome {
    let mut parts = Vec::new();
    context.iter().chain([condition]).for_each(|one| split(one, &mut parts));
    let subjects: Vec<BTreeSet<&str>> = parts.iter().map(|part| named(part)).collect();
    let single: BTreeSet<&str> =
        subjects.iter().filter(|named| named.len() == 1).flatten().copied().collect();
    for subject in single {
        let own = parts.iter().zip(&subjects).filter(|(_, named)| named.iter().eq([&subject]));
        let own = Condition::All(own.map(|(part, _)| (*part).clone()).collect());
        let alone = questionnaire.question(subject).map(|question| {
            let bare = Question { show_if: None, ..question.clone() };
            let of = questionnaire.pages.iter().position(|page| page.questions.contains(question));
            let mut pages =
                vec![Page::new(questionnaire.pages[0].id.clone(), String::new(), Vec::new()); page + 1];
            if let Some(page) = of.and_then(|of| pages.get_mut(of)) {
                page.questions.push(bare);
            }
            Questionnaire::new(pages)
        });
        if alone.and_then(|alone| tried(&Asking::new(&SpelledOut::of(&alone)), page, &[], &own))
            == Some(Outcome::Never)
        {
            return Outcome::Never;
        }
    }
    Outcome::Untried
}

fn split<'a>(condition: &'a Condition, parts: &mut Vec<&'a Condition>) {
    match condition {
        Condition::All(all) => all.iter().for_each(|one| split(one, parts)),
        one => parts.push(one),
    }
}

/// The questions that a condition names.
fn named(condition: &Condition) -> BTreeSet<&str> {
    let mut named = BTreeSet::new();
    condition.each_term(&mut |term| {
        if let Term::Answer { question, .. } = term {
            named.insert(question.as_str());
        }
    });
    named
}

#[cfg(test)]
mod tests;
