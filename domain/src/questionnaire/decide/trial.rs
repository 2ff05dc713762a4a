use std::collections::BTreeSet;

use super::bearing::{Bearing, bearing_on};
use super::candidates::{candidates, draws};
use super::leaves;
use crate::answer::Answer;
use crate::expression::{Condition, Expression, Term};
use crate::questionnaire::seen::condition as read;
use crate::questionnaire::{Question, Questionnaire};

/// A condition with everything that bears on it.
pub(super) struct Trial {
    /// In the order in which they are made: what one depends on comes before it.
    pub choices: Vec<Choice>,
    /// What has to hold, each with how many choices settle it.
    pub context: Vec<(usize, Condition)>,
    pub condition: Condition,
    /// How many choices settle the condition.
    pub settled_at: usize,
}

/// What can be one thing or another.
pub(super) enum Choice {
    /// Whether a leaf that no trying settles holds. A value of the link of this name stands for it, which is there or not: what
    /// looks at the link itself is never settled, so no other is left.
    Free(String),
    /// What is drawn under a name.
    Drawn(String, Vec<u8>),
    /// What is answered to a question.
    Answered(Box<Asked>, Vec<Option<Answer>>),
}

/// A question, without what decides nothing.
pub(super) struct Asked {
    pub question: Question,
    /// When its page is shown.
    pub page_if: Option<Condition>,
    /// Whether nobody comes to the condition without an answer to it.
    pub is_needed: bool,
}

impl Trial {
    /// None if there is too much to try.
    pub fn new(
        questionnaire: &Questionnaire,
        page: usize,
        context: &[Condition],
        condition: &Condition,
    ) -> Option<Self> {
        let named: Vec<&Condition> = context.iter().chain([condition]).collect();
        let pages = bearing_on(questionnaire, &named);
        let free = free_leaves(&named, &pages);
        let bound = |one: &Condition| bound(one, &free);
        let context: Vec<Condition> = context.iter().map(bound).collect();
        let condition = bound(condition);
        let asked = asked(&pages, page, &bound);
        let mut leaves = Vec::new();
        let all = context.iter().chain([&condition]).chain(asked.iter().flat_map(Asked::conditions));
        all.for_each(|one| leaves::collect(one, &mut leaves));
        let answers = asked.iter().map(|own| candidates(own, &leaves)).collect::<Option<Vec<_>>>()?;
        let drawn = draws(&leaves);
        let mut choices: Vec<Choice> = free.into_iter().map(Choice::Free).collect();
        choices.extend(drawn.into_iter().map(|(name, numbers)| Choice::Drawn(name, numbers)));
        let answered = asked.into_iter().zip(answers);
        choices.extend(answered.map(|(own, answers)| Choice::Answered(Box::new(own), answers)));
        let context = context.into_iter().map(|one| (settled_at(&one, &choices), one)).collect();
        Some(Self { settled_at: settled_at(&condition, &choices), choices, context, condition })
    }
}

impl Asked {
    /// What decides whether it is asked, and what of it.
    fn conditions(&self) -> Vec<&Condition> {
        let items = self.question.answer.items().into_iter().filter_map(|item| item.show_if);
        let own = items.chain(&self.question.show_if).filter_map(|one| one.condition().ok());
        own.chain(&self.page_if).collect()
    }
}

/// What no trying settles, in the form that is the same wherever it stands.
fn free_leaves(named: &[&Condition], pages: &[Bearing<'_>]) -> BTreeSet<String> {
    let questions: Vec<&Question> = pages.iter().flat_map(|page| page.questions.iter().copied()).collect();
    let mut leaves = Vec::new();
    let deciding = pages.iter().flat_map(Bearing::conditions);
    named.iter().copied().chain(deciding).for_each(|one| leaves::collect(one, &mut leaves));
    leaves.retain(|leaf| !leaves::is_decidable(leaf, &questions));
    leaves.into_iter().map(Condition::prepared).collect()
}

/// The condition with a value of the link in place of each leaf that is free.
fn bound(condition: &Condition, free: &BTreeSet<String>) -> Condition {
    leaves::with(condition, &|leaf| {
        let name = Some(leaf.prepared()).filter(|name| free.contains(name))?;
        Some(Condition::Answered(Term::Link(name, 0)))
    })
}

/// The questions of these pages as somebody meets them who comes to the page at `to`.
fn asked(pages: &[Bearing<'_>], to: usize, bound: &dyn Fn(&Condition) -> Condition) -> Vec<Asked> {
    let questions = pages.iter().flat_map(|own| own.questions.iter().map(move |question| (own, *question)));
    let one = |(own, question): (&Bearing<'_>, &Question)| Asked {
        question: deciding(question, bound),
        page_if: own.page.show_if.as_ref().map(|show_if| bound(&read(show_if))),
        is_needed: question.required && own.index < to,
    };
    questions.map(one).collect()
}

/// The question with nothing but what decides whether it is asked, and what of it.
fn deciding(question: &Question, bound: &dyn Fn(&Condition) -> Condition) -> Question {
    let bound = |of: &Expression| -> Expression { bound(&read(of)).into() };
    let mut answer = question.answer.clone();
    answer.set_conditions(&|item| Some(item.show_if.map(bound)));
    let show_if = question.show_if.as_ref().map(bound);
    Question { show_if, ..Question::new(question.id.clone(), String::new(), answer) }
}

/// How many of the choices settle a condition: those up to the last that it looks at.
fn settled_at(condition: &Condition, choices: &[Choice]) -> usize {
    let mut settled = 0;
    condition.each_term(&mut |term| {
        let at = choices.iter().position(|choice| match (choice, term) {
            (Choice::Free(own), Term::Link(name, _)) | (Choice::Drawn(own, _), Term::Random(name, _)) => {
                own == name
            }
            (Choice::Answered(own, _), Term::Answer { question, .. }) => own.question.id == *question,
            _ => false,
        });
        settled = settled.max(at.map_or(0, |at| at + 1));
    });
    settled
}
