use std::cell::RefCell;
use std::collections::BTreeMap;

use super::amounts::{Comparison, Questions, added_up, can_be_added_up, equals, holds_any, stand_ins};
use super::bearing::{Bearing, bearing_on};
use super::candidates::candidates;
use super::known::known;
use super::leaves::{self, Subject, collect};
use super::{Asking, MOST, MOST_AT_FIRST_SIGHT};
use crate::answer::Answer;
use crate::expression::{Condition, Term};
use crate::profile::Profile;
use crate::questionnaire::Question;
use crate::questionnaire::seen::condition as read;

/// How the names begin that stand for what no trying settles.
const FREE: &str = "?";

/// A condition with everything that bears on it.
pub(super) struct Trial<'a> {
    /// In the order in which they are made: what one depends on comes before it.
    pub choices: Vec<Choice<'a>>,
    /// What has to hold, by how many choices settle it.
    pub context: BTreeMap<usize, Vec<Condition>>,
    pub condition: Condition,
    /// How many choices settle the condition.
    pub settled_at: usize,
    /// What is said of numbers that are added up, by how many choices settle it.
    pub comparisons: BTreeMap<usize, Vec<Comparison>>,
    /// The questions whose answers hold these numbers.
    pub held: Questions<'a>,
}

/// What can be one thing or another.
pub(super) enum Choice<'a> {
    /// Whether a leaf that no trying settles holds. A value of the link of this name, which is no name of one, stands for it: it is
    /// there or not.
    Free(String),
    /// What is drawn for a respondent, or what the roster or the link says of them.
    Known(Term, Vec<Profile>),
    /// What is answered to a question.
    Answered(Box<Asked<'a>>, Vec<Option<Answer>>),
}

impl Choice<'_> {
    fn subject(&self) -> Option<Subject<'_>> {
        match self {
            Choice::Free(name) => Some(Subject::Link(name)),
            Choice::Known(term, _) => Subject::of(term),
            Choice::Answered(own, _) => Some(Subject::Answer(own.question.id.as_str())),
        }
    }
}

/// A question.
pub(super) struct Asked<'a> {
    pub question: &'a Question,
    /// It, with nothing but what decides which of its options or statements are there; none if they always are.
    pub in_part: Option<Question>,
    /// What has to hold for it to be asked.
    pub asked_if: Vec<Condition>,
    /// Whether nobody comes to the condition without an answer to it.
    pub is_needed: bool,
}

impl<'a> Trial<'a> {
    /// None if there is too much to try; numbers are added up only where that is asked for.
    pub fn new(
        asking: &Asking<'a>,
        page: usize,
        context: &'a [Condition],
        condition: &'a Condition,
        adds_up: bool,
    ) -> Option<Self> {
        let named: Vec<&Condition> = context.iter().chain([condition]).collect();
        let questions = &asking.questions;
        let is_told = |leaf: &Condition| {
            leaves::is_decidable(leaf, questions) || adds_up && can_be_added_up(leaf, questions)
        };
        let pages = bearing_on(asking, &named, &is_told);
        let mut own = Vec::new();
        named
            .iter()
            .copied()
            .chain(pages.iter().flat_map(Bearing::conditions))
            .for_each(|one| collect(one, &mut own));
        let held = if adds_up { added_up(&own, questions) } else { Questions::new() };
        let binding = Binding { questions, held: &held, compared: RefCell::default() };
        let bound = |one: &Condition| binding.bound(one);
        let context: Vec<Condition> = context.iter().map(bound).collect();
        let condition = bound(condition);
        let asked = asked(&pages, page, &bound);
        let compared = binding.compared.into_inner();
        let mut all: Vec<&Condition> = context.iter().chain([&condition]).collect();
        all.extend(compared.values());
        let choices = choices(asked, &all, &held)?;
        let places = places(&choices);
        let mut comparisons = BTreeMap::<_, Vec<_>>::new();
        for (name, leaf) in &compared {
            let stands_for_it = Condition::Answered(Term::Link(name.clone(), 0));
            let settled = settled_at(leaf, &places).max(settled_at(&stands_for_it, &places));
            let comparison = Comparison { name: name.clone(), leaf: leaf.clone() };
            comparisons.entry(settled).or_default().push(comparison);
        }
        let mut of_context = BTreeMap::<_, Vec<_>>::new();
        for (settled, one) in context.iter().map(|one| (settled_at(one, &places), one)) {
            of_context.entry(settled).or_default().push(one.clone());
        }
        let settled_at = settled_at(&condition, &places);
        Some(Self { context: of_context, settled_at, choices, condition, comparisons, held })
    }

    /// How many choices are tried before it is given up: all, where these are not many, and else as many as lead to what is quickly seen.
    pub fn most(&self) -> usize {
        let ways = self.choices.iter().map(|choice| match choice {
            Choice::Free(_) => 2,
            Choice::Known(_, known) => known.len(),
            Choice::Answered(_, answers) => answers.len(),
        });
        let all = ways.clone().try_fold(1_usize, |all, ways| all.checked_mul(ways));
        match all.filter(|all| *all <= MOST) {
            Some(_) => usize::MAX,
            None => MOST_AT_FIRST_SIGHT + ways.sum::<usize>(),
        }
    }
}

impl Asked<'_> {
    /// What decides whether it is asked, and what of it.
    fn conditions(&self) -> Vec<&Condition> {
        let items = self.in_part.iter().flat_map(|own| own.answer.items()).filter_map(|item| item.show_if);
        items.filter_map(|one| one.condition().ok()).chain(&self.asked_if).collect()
    }
}

/// What stands in conditions for what is not tried.
struct Binding<'a> {
    questions: &'a Questions<'a>,
    held: &'a Questions<'a>,
    /// The comparisons that are added up, by the names that stand for them.
    compared: RefCell<BTreeMap<String, Condition>>,
}

impl Binding<'_> {
    /// The condition with a value of the link in place of each leaf that no trying settles, in the form that is the same wherever it
    /// stands.
    fn bound(&self, condition: &Condition) -> Condition {
        leaves::with(condition, &|leaf| self.bound_leaf(leaf))
    }

    fn bound_leaf(&self, leaf: &Condition) -> Option<Condition> {
        let is_held = holds_any(leaf, self.held);
        let is_tried = !is_held || matches!(leaf, Condition::Answered(_));
        if is_tried && leaves::is_decidable(leaf, self.questions) {
            return None;
        }
        let name = [FREE, &leaf.prepared()].concat();
        match leaf {
            leaf if !is_held || !can_be_added_up(leaf, self.questions) => {}
            Condition::Has { of, all, values } => {
                let each = equals(of, values).map(|one| self.bound(&one)).collect();
                return Some(if *all { Condition::All(each) } else { Condition::Any(each) });
            }
            leaf => _ = self.compared.borrow_mut().insert(name.clone(), leaf.clone()),
        }
        Some(Condition::Answered(Term::Link(name, 0)))
    }
}

/// The questions of these pages as somebody meets them who comes to the page at `to`.
fn asked<'a>(pages: &[Bearing<'a>], to: usize, bound: &dyn Fn(&Condition) -> Condition) -> Vec<Asked<'a>> {
    let questions = pages.iter().flat_map(|own| own.questions.iter().map(move |question| (own, *question)));
    let one = |(own, question): (&Bearing<'a>, &'a Question)| {
        let conditions = [&own.page.show_if, &question.show_if].into_iter().flatten();
        Asked {
            question,
            in_part: in_part(question, bound),
            asked_if: conditions.map(|show_if| bound(&read(show_if))).collect(),
            is_needed: question.required && question.answer.is_asked() && own.index < to,
        }
    };
    questions.map(one).collect()
}

fn in_part(question: &Question, bound: &dyn Fn(&Condition) -> Condition) -> Option<Question> {
    if question.answer.items().iter().all(|item| item.show_if.is_none()) {
        return None;
    }
    let mut answer = question.answer.clone();
    answer.set_conditions(&|item| Some(item.show_if.map(|show_if| bound(&read(show_if)).into())));
    Some(Question::new(question.id.clone(), String::new(), answer))
}

/// What can be one thing or another of all that these conditions look at, and of what decides what is asked.
fn choices<'a>(
    asked: Vec<Asked<'a>>,
    conditions: &[&Condition],
    held: &Questions<'_>,
) -> Option<Vec<Choice<'a>>> {
    let mut leaves = Vec::new();
    let deciding = asked.iter().flat_map(Asked::conditions);
    conditions.iter().copied().chain(deciding).for_each(|one| collect(one, &mut leaves));
    let by_subject = leaves::by_subject(&leaves);
    let mut choices = Vec::new();
    for (subject, own) in &by_subject {
        match subject {
            Subject::Link(name) if name.starts_with(FREE) => choices.push(Choice::Free((*name).to_owned())),
            subject => {
                if let Some(term) = subject.term() {
                    choices.push(Choice::Known(term, known(*subject, own)?));
                }
            }
        }
    }
    let answers = asked.iter().map(|own| {
        let about = by_subject.get(&Subject::Answer(own.question.id.as_str()));
        let about = about.map_or(&[][..], Vec::as_slice);
        match held.contains_key(own.question.id.as_str()) {
            // What is hidden of it is not missed.
            true => stand_ins(own.question, own.is_needed, own.in_part.is_none() && own.is_needed, about),
            false => candidates(own, about),
        }
    });
    let answers = answers.collect::<Option<Vec<_>>>()?;
    choices.extend(
        asked.into_iter().zip(answers).map(|(own, answers)| Choice::Answered(Box::new(own), answers)),
    );
    Some(choices)
}

/// Where each choice stands.
fn places<'a>(choices: &'a [Choice<'_>]) -> BTreeMap<Subject<'a>, usize> {
    choices.iter().zip(0..).filter_map(|(choice, at)| Some((choice.subject()?, at))).collect()
}

/// How many of the choices settle a condition: those up to the last that it looks at.
fn settled_at(condition: &Condition, places: &BTreeMap<Subject<'_>, usize>) -> usize {
    let mut settled = 0;
    condition.each_term(&mut |term| {
        let at = Subject::of(term).and_then(|subject| places.get(&subject));
        settled = settled.max(at.map_or(0, |at| at + 1));
    });
    settled
}
