//! Whether a condition can hold and can fail: by trying what can be answered.
//!
//! A question is tried with every answer that conditions can tell apart. What no trying settles (words, the roster, the
//! link, sums over many numbers) is taken to hold or not as it likes, so that nothing is claimed that is not so; and
//! where there is too much to try, nothing is claimed at all.

mod candidates;

use std::collections::BTreeSet;

use super::{Page, Question, Questionnaire};
use crate::answer::{Answer, Answers};
use crate::expression::{Condition, Facts, Term};
use crate::profile::Profile;

use candidates::{candidates, is_decidable};

/// How many combinations of answers are tried for one condition.
const MOST: usize = 4_096;

/// What becomes of a condition, over everything that can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It never holds.
    Never,
    /// It always holds.
    Always,
    /// It can hold and fail, or that could not be decided.
    Either,
}

/// What becomes of a condition on the page at `page`, among those respondents for whom all of `context` hold.
pub(super) fn decide(
    questionnaire: &Questionnaire,
    page: usize,
    context: &[Condition],
    condition: &Condition,
) -> Outcome {
    let whole = Trial::new(questionnaire, page, context, condition);
    if let Some(outcome) = whole.and_then(|trial| trial.run()) {
        return outcome;
    }
    if !context.is_empty()
        && let Some(outcome) = Trial::new(questionnaire, page, &[], condition).and_then(|trial| trial.run())
    {
        return outcome;
    }
    one_by_one(questionnaire, page, context, condition)
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
    let subjects: Vec<BTreeSet<String>> = parts.iter().map(|part| named(part)).collect();
    let single: BTreeSet<&String> =
        subjects.iter().filter(|named| named.len() == 1).flat_map(BTreeSet::first).collect();
    for subject in single {
        let own = parts.iter().zip(&subjects).filter(|(_, named)| named.iter().eq([subject]));
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
        let alone = alone.as_ref().and_then(|alone| Trial::new(alone, page, &[], &own));
        if alone.and_then(|trial| trial.run()) == Some(Outcome::Never) {
            return Outcome::Never;
        }
    }
    Outcome::Either
}

fn split<'a>(condition: &'a Condition, parts: &mut Vec<&'a Condition>) {
    match condition {
        Condition::All(all) => all.iter().for_each(|one| split(one, parts)),
        one => parts.push(one),
    }
}

fn named(condition: &Condition) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    condition.each_term(&mut |term| {
        if let Term::Answer { question, .. } = term {
            named.insert(question.to_string());
        }
    });
    named
}

/// The part of a questionnaire that bears on a condition, and what can be answered in it.
struct Trial {
    questionnaire: Questionnaire,
    context: Vec<Condition>,
    condition: Condition,
    /// For each question, what can be answered; none of it where it was skipped.
    candidates: Vec<Vec<Option<Answer>>>,
    /// The parts of conditions that are taken to hold or not.
    free: Vec<String>,
}

impl Trial {
    /// None if there is too much to try.
    fn new(
        questionnaire: &Questionnaire,
        page: usize,
        context: &[Condition],
        condition: &Condition,
    ) -> Option<Self> {
        let reduced = reduced(questionnaire, context.iter().chain([condition]));
        let mut all: Vec<&Condition> = context.iter().chain([condition]).collect();
        for own in &reduced.pages {
            all.extend(conditions(own));
        }
        let mut leaves = Vec::new();
        all.iter().for_each(|one| collect_leaves(one, &mut leaves));
        // By their prepared form, which is the same wherever they stand.
        let mut free: Vec<String> = Vec::new();
        for leaf in &leaves {
            let own = leaf.prepared();
            if !is_decidable(leaf, questionnaire) && !free.contains(&own) {
                free.push(own);
            }
        }
        let mut tried =
            1_usize.checked_shl(u32::try_from(free.len()).ok()?).filter(|tried| *tried <= MOST)?;
        let mut found = Vec::new();
        for (p, own) in reduced.pages.iter().enumerate() {
            for question in &own.questions {
                let mut of = candidates(question, &leaves)?;
                if !(question.required && p < page) {
                    of.push(None);
                }
                tried = tried.checked_mul(of.len()).filter(|tried| *tried <= MOST)?;
                found.push(of);
            }
        }
        let (context, condition) = (context.to_vec(), condition.clone());
        Some(Self { questionnaire: reduced, context, condition, candidates: found, free })
    }

    fn run(&self) -> Option<Outcome> {
        let (mut can_hold, mut can_fail) = (false, false);
        for bits in 0..1_usize << self.free.len() {
            let holds = |leaf: &Condition| {
                let own = leaf.prepared();
                let free = self.free.iter().position(|free| *free == own);
                free.map(|index| Condition::Constant(bits >> index & 1 == 1))
            };
            let questionnaire = substituted(&self.questionnaire, &holds);
            let context: Vec<Condition> = self.context.iter().map(|one| with(one, &holds)).collect();
            let condition = with(&self.condition, &holds);
            let mut at = vec![0; self.candidates.len()];
            loop {
                let questions = questionnaire.questions().zip(&self.candidates).zip(&at);
                let answers: Answers = questions
                    .filter_map(|((question, of), at)| Some((question.id.clone(), of.get(*at)?.clone()?)))
                    .collect();
                let seen = questionnaire.seen(&answers, &Profile::default()).answers;
                let facts = Facts { answers: &seen, profile: &Profile::default() };
                if context.iter().all(|one| one.holds(facts)) {
                    if condition.holds(facts) { can_hold = true } else { can_fail = true }
                }
                if can_hold && can_fail {
                    return Some(Outcome::Either);
                }
                if !advance(&mut at, &self.candidates) {
                    break;
                }
            }
        }
        Some(match (can_hold, can_fail) {
            (true, false) => Outcome::Always,
            // Also where the context itself cannot be: then nothing here is reached.
            _ => Outcome::Never,
        })
    }
}

/// Goes on to the next combination; gives whether there is one.
fn advance(at: &mut [usize], candidates: &[Vec<Option<Answer>>]) -> bool {
    for (place, of) in at.iter_mut().zip(candidates) {
        *place += 1;
        if *place < of.len() {
            return true;
        }
        *place = 0;
    }
    false
}

/// The questions that these conditions name, with those that decide whether they are asked.
fn reduced<'a>(questionnaire: &Questionnaire, of: impl Iterator<Item = &'a Condition>) -> Questionnaire {
    let mut wanted: BTreeSet<String> = of.flat_map(named).collect();
    // Conditions look back, so one pass from the end finds all.
    let mut pages = Vec::new();
    for page in questionnaire.pages.iter().rev() {
        let mut own = Page::new(page.id.clone(), String::new(), Vec::new());
        for question in page.questions.iter().rev() {
            if !wanted.contains(question.id.as_str()) {
                continue;
            }
            let question = Question {
                text: String::new(),
                hint: String::new(),
                required_if: None,
                valid_if: None,
                ..question.clone()
            };
            let items = question.answer.items();
            let of = items.iter().filter_map(|item| item.show_if).chain(&question.show_if);
            wanted.extend(of.filter_map(|one| one.condition().ok()).flat_map(named));
            own.questions.insert(0, question);
        }
        if !own.questions.is_empty() {
            own.show_if = page.show_if.clone();
            wanted.extend(page.show_if.iter().filter_map(|one| one.condition().ok()).flat_map(named));
        }
        pages.insert(0, own);
    }
    Questionnaire::new(pages)
}

fn conditions(page: &Page) -> Vec<&Condition> {
    let own = page.questions.iter().flat_map(|question| {
        let items = question.answer.items().into_iter().filter_map(|item| item.show_if);
        items.chain(&question.show_if)
    });
    own.chain(&page.show_if).filter_map(|one| one.condition().ok()).collect()
}

fn collect_leaves<'a>(condition: &'a Condition, leaves: &mut Vec<&'a Condition>) {
    match condition {
        Condition::Constant(_) => {}
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| collect_leaves(one, leaves)),
        Condition::Not(one) => collect_leaves(one, leaves),
        leaf => leaves.push(leaf),
    }
}

/// The condition with other ones in the places of some of its leaves.
fn with(condition: &Condition, other: &dyn Fn(&Condition) -> Option<Condition>) -> Condition {
    let each = |all: &[Condition]| all.iter().map(|one| with(one, other)).collect();
    match condition {
        Condition::All(all) => Condition::All(each(all)),
        Condition::Any(any) => Condition::Any(each(any)),
        Condition::Not(one) => Condition::Not(Box::new(with(one, other))),
        leaf => other(leaf).unwrap_or_else(|| leaf.clone()),
    }
}

fn substituted(
    questionnaire: &Questionnaire,
    other: &dyn Fn(&Condition) -> Option<Condition>,
) -> Questionnaire {
    let mut all = questionnaire.clone();
    let replace = |expression: &mut crate::expression::Expression| {
        if let Ok(condition) = expression.condition() {
            *expression = with(condition, other).into();
        }
    };
    for page in &mut all.pages {
        page.show_if.iter_mut().for_each(replace);
        for question in &mut page.questions {
            question.show_if.iter_mut().for_each(replace);
            question.answer.set_conditions(&|item| {
                let mut show_if = item.show_if.cloned();
                show_if.iter_mut().for_each(replace);
                Some(show_if)
            });
        }
    }
    all
}
