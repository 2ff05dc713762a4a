//! What one respondent sees of a questionnaire.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use super::{AsWritten, Item, Kind, Page, Question, Questionnaire, Sheet};
use crate::answer::{Answer, AnswerProblem, Answers, OwnWords};
use crate::expression::{Condition, Expression, Facts, Term};
use crate::id::PageId;
use crate::profile::Profile;

/// A questionnaire as one respondent sees it with these answers: without what is hidden, and without any condition left.
#[derive(Debug, Clone)]
pub struct Seen {
    /// All pages in order; one that is not shown has no questions.
    pub pages: Vec<Page>,
    /// The answers without those to what is not asked.
    pub answers: Answers,
    /// The page after which the survey ended early.
    pub end: Option<PageId>,
}

/// The same without a copy of what has no condition: each request of a respondent looks at every question.
pub(crate) struct Sight<'a> {
    /// The questions of every page in order; none of a page that is not shown.
    pub(crate) pages: Vec<Vec<Cow<'a, Question>>>,
    pub(crate) answers: Answers,
    pub(crate) end: Option<&'a PageId>,
}

impl Questionnaire {
    /// What a respondent sees who has given these answers.
    pub fn seen(&self, answers: &Answers, profile: &Profile) -> Seen {
        let sight = self.sight(answers, profile);
        let page = |(page, questions): (&Page, Vec<Cow<'_, Question>>)| Page {
            questions: questions.into_iter().map(Cow::into_owned).collect(),
            ..page.bare()
        };
        let pages = self.pages.iter().zip(sight.pages).map(page).collect();
        Seen { pages, answers: sight.answers, end: sight.end.cloned() }
    }

    /// Conditions only look back, so one pass in order settles them: an answer that falls away takes with it what depended on it.
    pub(crate) fn sight(&self, answers: &Answers, profile: &Profile) -> Sight<'_> {
        let mut sight = Sight { pages: Vec::new(), answers: Answers::new(), end: None };
        for page in &self.pages {
            let facts = Facts { answers: &sight.answers, profile };
            let shown = sight.end.is_none() && holds(page.show_if.as_ref(), facts);
            let mut questions = Vec::new();
            if shown {
                questions = page.see(answers, profile, &mut sight.answers);
                let facts = Facts { answers: &sight.answers, profile };
                if page.end_if.as_ref().is_some_and(|end_if| end_if.holds(facts)) {
                    sight.end = Some(&page.id);
                }
            }
            sight.pages.push(questions);
        }
        sight
    }

    /// The first page with a question that has no answer: where someone who comes back goes on. Pages count from 0.
    pub fn page_to_go_on(&self, answers: &Answers, profile: &Profile) -> Option<usize> {
        let sight = self.sight(answers, profile);
        let is_open = |question: &Cow<'_, Question>| {
            question.answer.takes_answer() && !sight.answers.contains_key(&question.id)
        };
        sight.pages.iter().position(|questions| questions.iter().any(is_open))
    }

    /// How far whoever gave these answers has come: the last page with an answer of theirs, or the first page.
    pub fn reached(&self, answers: &Answers) -> Option<&Page> {
        let is_answered =
            |page: &&Page| page.questions.iter().any(|question| answers.contains_key(&question.id));
        self.pages.iter().rfind(is_answered).or(self.pages.first())
    }

    /// The pages that are seen at once as they are put before a respondent: the only conditions left are those that their
    /// own questions decide, with all else settled, and they stand on questions, options and statements alone. A page that
    /// is not shown has no questions.
    pub fn pages_for(&self, sheet: Sheet, answers: &Answers, profile: &Profile) -> Vec<Page> {
        let ids: BTreeSet<&str> =
            self.pages_of(sheet).iter().flat_map(|page| &page.questions).map(|own| own.id.as_str()).collect();
        // A question of these pages that cannot be asked decides nothing, whatever was answered while it could.
        let left_out = RefCell::new(BTreeSet::new());
        let open = |id: &str| ids.contains(id) && !left_out.borrow().contains(id);
        let seen = self.sight(answers, profile);
        let mut elsewhere = seen.answers;
        elsewhere.retain(|id, _| !open(id.as_str()));
        let facts = Facts { answers: &elsewhere, profile };
        let pages = self.spelled_out(sheet, facts, &open);
        let first = match sheet {
            Sheet::Page(index) => index,
            Sheet::All => 0,
        };
        let ends_on = seen.end.and_then(|end| self.pages.iter().position(|own| own.id == *end));
        let mut conditions = vec![Condition::Constant(ends_on.is_none_or(|page| page >= first))];
        let mut shown = Vec::new();
        for page in pages.iter() {
            let mut bare = page.bare();
            let mut all = conditions.clone();
            all.extend(page.show_if.iter().map(condition));
            let outer = Condition::All(all).settled(facts, &open);
            for question in page.questions.iter().filter(|question| question.answer.is_shown()) {
                let asked = (outer != Condition::Constant(false)).then(|| question.settled(facts, &open));
                match asked.flatten() {
                    Some(asked) => bare.questions.push(asked.into_owned().only_if(&outer)),
                    None => _ = left_out.borrow_mut().insert(question.id.clone()),
                }
            }
            shown.push(bare);
            // On a page that is not shown the survey does not end.
            let end = page.end_if.iter().chain(&page.show_if).map(condition).collect();
            let end = page.end_if.is_some().then(|| Condition::Not(Box::new(Condition::All(end))));
            conditions.extend(end);
        }
        shown
    }

    /// Whether what is asked on a page depends on what was answered on an earlier one.
    pub fn pages_depend(&self) -> bool {
        // What ends the survey hides the pages that follow.
        let ends = self
            .pages
            .split_last()
            .is_some_and(|(_, before)| before.iter().any(|page| page.end_if.is_some()));
        ends || self.pages.iter().any(Page::looks_elsewhere)
    }

    /// Whether any of these answers was given: what follows from the link or from others alone says nothing.
    pub fn is_answered_by(&self, answers: &Answers) -> bool {
        self.questions().any(|question| question.answer.is_asked() && answers.contains_key(&question.id))
    }

    /// Whether there are answers that nobody is asked for.
    pub(super) fn derives(&self) -> bool {
        self.questions().any(|question| !question.answer.is_shown())
    }

    /// What the roster can say of a member that makes a difference to what they are asked, beside their divisions.
    pub fn roster_attributes(&self) -> Vec<String> {
        let mut found = self.recalled_attributes();
        for expression in self.conditions() {
            if let Ok(condition) = expression.condition() {
                condition.each_term(&mut |term| {
                    if let Term::Roster(name, _) = term {
                        found.push(name.clone());
                    }
                });
            }
        }
        found.retain(|name| name != Profile::DIVISIONS);
        found.sort();
        found.dedup();
        found
    }

    /// The pages as they can be put before one member, before anything is answered: what the roster hides from them is
    /// left out, what answers decide keeps its condition.
    pub fn pages_for_member(&self, member: &Profile) -> Vec<Page> {
        let nothing = Answers::new();
        let settled =
            self.clone().recalling(&nothing, member, &AsWritten).pages_for(Sheet::All, &nothing, member);
        let as_written = |page: &Page, question: &mut Question| {
            let own = self.question(question.id.as_str()).and_then(|own| own.show_if.clone());
            // Where something is left to decide, it is said as it was written.
            question.show_if = question.show_if.take().and(own.or_else(|| page.show_if.clone()));
        };
        let pages = settled.into_iter().zip(&self.pages).map(|(mut page, written)| {
            page.questions.iter_mut().for_each(|question| as_written(written, question));
            page
        });
        pages.collect()
    }

    /// Whether what is asked depends on what is known of a respondent beside answers.
    pub fn looks_at_profile(&self) -> bool {
        let mut found = self.questions().any(|question| matches!(question.answer, Kind::Hidden(_)));
        for expression in self.conditions() {
            if let Ok(condition) = expression.condition() {
                condition.each_term(&mut |term| {
                    found |= matches!(term, Term::Roster(..) | Term::Link(..) | Term::Random(..))
                });
            }
        }
        found
    }
}

/// What an expression says; one that cannot be read never holds.
pub(super) fn condition(expression: &Expression) -> Condition {
    expression.condition().cloned().unwrap_or(Condition::Constant(false))
}

/// Pages without what their own questions hide from someone with these answers, and the answers without those to what is
/// hidden. They have to be pages as [`Questionnaire::pages_for`] makes them.
pub fn with_answers(pages: &[Page], answers: &Answers) -> (Vec<Page>, Answers) {
    let (seen, kept) = questions_with_answers(pages, answers);
    let page = |(page, questions): (&Page, Vec<Cow<'_, Question>>)| Page {
        questions: questions.into_iter().map(Cow::into_owned).collect(),
        ..page.bare()
    };
    (pages.iter().zip(seen).map(page).collect(), kept)
}

/// The same with the questions alone, page by page.
pub(crate) fn questions_with_answers<'a>(
    pages: &'a [Page],
    answers: &Answers,
) -> (Vec<Vec<Cow<'a, Question>>>, Answers) {
    let mut kept = Answers::new();
    for (id, answer) in answers {
        if !pages.iter().flat_map(|page| &page.questions).any(|question| question.id == *id) {
            kept.insert(id.clone(), answer.clone());
        }
    }
    let seen = pages.iter().map(|page| page.see(answers, &Profile::default(), &mut kept)).collect();
    (seen, kept)
}

impl Seen {
    /// What keeps these answers from being sent, in the order of the questions.
    pub fn problems(&self) -> Vec<AnswerProblem> {
        let questions = self.pages.iter().flat_map(|page| &page.questions);
        questions.flat_map(|question| question.problems(self.answers.get(&question.id))).collect()
    }

    /// The next page that asks something, after the page at `index`, or the first one. Pages count from 0.
    pub fn page_after(&self, index: Option<usize>) -> Option<usize> {
        let start = index.map_or(0, |index| index.saturating_add(1));
        (start..self.pages.len()).find(|at| self.asks_on(*at))
    }

    /// The last page before the page at `index` that asks something.
    pub fn page_before(&self, index: usize) -> Option<usize> {
        (0..index.min(self.pages.len())).rev().find(|at| self.asks_on(*at))
    }

    fn asks_on(&self, index: usize) -> bool {
        self.pages.get(index).is_some_and(|page| !page.questions.is_empty())
    }
}

impl Page {
    /// The page without its questions and conditions.
    fn bare(&self) -> Page {
        Page {
            text: self.text.clone(),
            end_text: self.end_text.clone(),
            random_order: self.random_order,
            ..Page::new(self.id.clone(), self.title.clone(), Vec::new())
        }
    }

    /// Whether a condition on the page is about an answer that is not given on it.
    fn looks_elsewhere(&self) -> bool {
        let is_here =
            |id: &str| self.questions.iter().any(|own| own.id.as_str() == id && own.answer.is_shown());
        let mut found = false;
        let mut look = |term: &Term| {
            found |= matches!(term, Term::Answer { question, .. } if !is_here(question.as_str()));
        };
        let conditions = self.show_if.iter().chain(self.questions.iter().flat_map(Question::conditions));
        for condition in conditions.filter_map(|expression| expression.condition().ok()) {
            condition.each_term(&mut look);
        }
        found
    }

    /// The questions that someone with these answers sees; the answers to them are added to those `kept` from before.
    fn see(&self, answers: &Answers, profile: &Profile, kept: &mut Answers) -> Vec<Cow<'_, Question>> {
        let mut questions = Vec::new();
        for question in &self.questions {
            let facts = Facts { answers: kept, profile };
            let Some(seen) = question.settled(facts, &|_| false) else { continue };
            if !question.answer.is_shown() {
                // Whatever was posted or kept under its name, this is its answer.
                kept.extend(question.derived(facts).map(|answer| (question.id.clone(), answer)));
                continue;
            }
            if let Some(answer) = answers.get(&question.id).and_then(|answer| question.keep(answer, &seen)) {
                kept.insert(question.id.clone(), answer);
            }
            questions.push(seen);
        }
        questions
    }
}

impl Question {
    /// The question as it is asked now, without what is hidden; none if it is not asked.
    pub fn seen(&self, facts: Facts<'_>) -> Option<Question> {
        self.settled(facts, &|_| false).map(Cow::into_owned)
    }

    /// The answer to a question that nobody is asked.
    pub(super) fn derived(&self, facts: Facts<'_>) -> Option<Answer> {
        match &self.answer {
            Kind::Hidden(hidden) => hidden.chosen(facts.profile).cloned().map(Answer::Choice),
            Kind::Calculated(own) => own.value.value(facts).map(Answer::Number),
            _ => None,
        }
    }

    /// The question with those conditions left that the answers to `open` questions decide; none if it cannot be asked.
    pub(super) fn settled(&self, facts: Facts<'_>, open: &dyn Fn(&str) -> bool) -> Option<Cow<'_, Question>> {
        let show_if = settled(self.show_if.as_ref(), facts, open)?;
        let mut own = Cow::Borrowed(self);
        let items = self.answer.items();
        if self.has_conditions(&items) {
            let own = own.to_mut();
            own.show_if = show_if;
            own.answer.set_conditions(&|item| settled(item.show_if, facts, open));
        }
        let least = if matches!(own.answer, Kind::Ranking(_) | Kind::BestWorst(_) | Kind::ConstantSum(_)) {
            2
        } else {
            1
        };
        // Where nothing can be chosen, nothing is asked.
        if !items.is_empty() && own.answer.items().len() < least {
            return None;
        }
        if let Some(required_if) = &self.required_if {
            let required = settled(Some(required_if), facts, open);
            let own = own.to_mut();
            own.required |= required == Some(None);
            own.required_if = required.flatten();
        }
        let or_own = |id: &str| open(id) || id == self.id.as_str();
        if let Some(Ok(condition)) = self.valid_if.as_ref().map(Expression::condition) {
            own.to_mut().valid_if = Some(condition.settled(facts, &or_own).into());
        }
        Some(own)
    }

    /// Whether anything decides if it is asked, or what of it.
    fn has_conditions(&self, items: &[Item<'_>]) -> bool {
        self.show_if.is_some() || items.iter().any(|item| item.show_if.is_some())
    }

    /// The question, asked only where this holds too.
    fn only_if(mut self, outer: &Condition) -> Question {
        if *outer != Condition::Constant(true) {
            let own = self.show_if.as_ref().map(condition);
            self.show_if = Some(Condition::All(std::iter::once(outer.clone()).chain(own).collect()).into());
        }
        self
    }

    /// What is left of an answer where only part of the question is seen.
    pub(super) fn keep(&self, answer: &Answer, seen: &Question) -> Option<Answer> {
        let (all, left) = (self.answer.items(), seen.answer.items());
        if all.len() == left.len() {
            return Some(answer.clone());
        }
        // What never was an option stays, to be told as wrong.
        let gone = |id: &str| all.iter().any(|item| item.id == id) && !left.iter().any(|item| item.id == id);
        let answer = answer.without(&gone)?;
        Some(match answer {
            // Words stand beside an option that is gone.
            Answer::OwnWords(OwnWords { options, .. }) if !seen.has_room_for_words() => match &seen.answer {
                Kind::Single(_) => Answer::Choice(options.iter().next()?.clone()),
                _ => Answer::Choices(options),
            },
            answer => answer,
        })
    }
}

fn holds(expression: Option<&Expression>, facts: Facts<'_>) -> bool {
    expression.is_none_or(|expression| expression.holds(facts))
}

/// What is left of a condition: nothing if it holds for good, `None` if it never will.
fn settled(
    expression: Option<&Expression>,
    facts: Facts<'_>,
    open: &dyn Fn(&str) -> bool,
) -> Option<Option<Expression>> {
    let Some(expression) = expression else { return Some(None) };
    match expression.condition().ok()?.settled(facts, open) {
        Condition::Constant(true) => Some(None),
        Condition::Constant(false) => None,
        left => Some(Some(left.into())),
    }
}
