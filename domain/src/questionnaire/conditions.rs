//! What is wrong with the conditions of a questionnaire.

mod consequence;
mod order;

use super::decide::{Asking, Outcome, SpelledOut, Trap, decide, trap};
use super::{Calculated, Kind, Page, Question, Questionnaire};
use crate::campaign::Problem;
use crate::expression::{Condition, Expression, Scope, WhyNot, first_unanswered, miscalculations, mistakes};
use crate::id::is_name;
use crate::notice;
use crate::notice::Notice;
use consequence::{Consequence, refused, untried};

fn later(id: &str) -> Notice {
    notice!("'{id}' is not asked before this: a condition looks back, at what comes earlier", id)
}

fn no_name(name: &str) -> Notice {
    notice!("'{name}' is no name for a value: use small letters, digits, '_' or '-'", name)
}

/// Every condition that cannot be read, names what it cannot know, or decides nothing.
pub(super) fn problems(questionnaire: &Questionnaire) -> Vec<Problem> {
    found(questionnaire).0
}

/// Every condition of which there was too much to try, so that it may decide nothing all the same.
pub fn unproved(questionnaire: &Questionnaire) -> Vec<Problem> {
    found(questionnaire).1
}

/// What is wrong, and what could not be proved.
fn found(questionnaire: &Questionnaire) -> (Vec<Problem>, Vec<Problem>) {
    let spelled_out = SpelledOut::of(questionnaire);
    let mut check = Check {
        questionnaire,
        asking: Asking::new(&spelled_out),
        found: Vec::new(),
        unproved: Vec::new(),
        known: Vec::new(),
        ended: Vec::new(),
        parted: None,
    };
    for (index, name) in questionnaire.link_values.iter().enumerate() {
        let place = format!("questionnaire.link_values[{index}]");
        if !is_name(name) {
            check.found.push(Problem::new(place, no_name(name)));
        } else if questionnaire.link_values[..index].contains(name) {
            check.found.push(Problem::new(place, notice!("'{name}' is named twice", name)));
        }
    }
    for (p, page) in questionnaire.pages.iter().enumerate() {
        check.page(p, page);
    }
    check.random_places();
    (check.found, check.unproved)
}

/// What becomes of a condition that is looked at before anything is asked.
pub(crate) fn outcome(questionnaire: &Questionnaire, condition: &Condition) -> Outcome {
    decide(&Asking::new(&SpelledOut::of(questionnaire)), 0, &[], condition)
}

struct Check<'a> {
    questionnaire: &'a Questionnaire,
    asking: Asking<'a>,
    found: Vec<Problem>,
    unproved: Vec<Problem>,
    /// The questions so far.
    known: Vec<&'a Question>,
    /// That the survey did not end on an earlier page.
    ended: Vec<Condition>,
    /// How many questions stood before the survey last ended by anything but answers, and what that was.
    parted: Option<(usize, String)>,
}

impl<'a> Check<'a> {
    fn page(&mut self, index: usize, page: &'a Page) {
        let place = format!("questionnaire.pages[{index}]");
        let mut context = self.ended.clone();
        let mut reached = true;
        if let Some(show_if) = &page.show_if {
            let known = self.known.clone();
            reached = self.condition(
                &format!("{place}.show_if"),
                show_if,
                index,
                &known,
                later,
                &context,
                Consequence::Shown,
            );
            context.extend(show_if.condition().ok().cloned());
        } else if !context.is_empty()
            && self.decide(index, &context, &Condition::Constant(true)) == Outcome::Never
        {
            let what = notice!(
                "can never be reached: the survey has always ended before; change end_if of an earlier page"
            );
            self.found.push(Problem::new(place.clone(), what));
            reached = false;
        }
        for (q, question) in page.questions.iter().enumerate() {
            self.question(index, &format!("{place}.questions[{q}]"), question, &context, reached);
        }
        if page.random_order {
            self.random_order(&place, page);
        }
        if !page.end_text.is_empty() && page.end_if.is_none() {
            let what = notice!("is never shown: add end_if, or remove it");
            self.found.push(Problem::new(format!("{place}.end_text"), what));
        }
        if let Some(end_if) = &page.end_if {
            let known = self.known.clone();
            let why: WhyNot = |id| {
                notice!("'{id}' is asked on a later page: an end looks at its own page and those before", id)
            };
            if reached {
                self.condition(
                    &format!("{place}.end_if"),
                    end_if,
                    index,
                    &known,
                    why,
                    &context,
                    Consequence::Ends,
                );
            }
            let scope = Scope { known: &known, why_not: why, questionnaire: self.questionnaire };
            self.parted =
                first_unanswered(end_if, scope).map(|name| (known.len(), name)).or(self.parted.take());
            let ends = [Some(end_if), page.show_if.as_ref()].into_iter().flatten();
            let ends = ends.map(|own| own.condition().ok().cloned()).collect::<Option<Vec<_>>>();
            self.ended.extend(ends.map(|ends| Condition::Not(Box::new(Condition::All(ends)))));
        }
    }

    fn question(
        &mut self,
        page: usize,
        place: &str,
        question: &'a Question,
        context: &[Condition],
        reached: bool,
    ) {
        let known = self.known.clone();
        let mut context = context.to_vec();
        let check = |this: &mut Self,
                     name: &str,
                     of: &'a Expression,
                     known: &[&'a Question],
                     why: WhyNot,
                     context: &[Condition],
                     consequence| {
            let place = format!("{place}.{name}");
            if reached {
                this.condition(&place, of, page, known, why, context, consequence)
            } else {
                this.say(&place, of, known, why);
                false
            }
        };
        let mut asked = reached;
        if let Some(show_if) = &question.show_if {
            asked = check(self, "show_if", show_if, &known, later, &context, Consequence::Shown);
            context.extend(show_if.condition().ok().cloned());
        }
        let list = question.answer.items_name();
        for (index, item) in question.answer.items().iter().enumerate() {
            let Some(show_if) = item.show_if else { continue };
            check(
                self,
                &format!("answer.{list}[{index}].show_if"),
                show_if,
                &known,
                later,
                &context,
                Consequence::Shown,
            );
        }
        self.derived(page, place, question, &context);
        if let Some(required_if) = &question.required_if {
            if question.required {
                let what = notice!("an answer is always required here: leave one of the two out");
                self.found.push(Problem::new(format!("{place}.required_if"), what));
            } else {
                check(self, "required_if", required_if, &known, later, &context, Consequence::Needed);
            }
        }
        self.known.push(question);
        match &question.valid_if {
            Some(valid_if) => {
                let known = self.known.clone();
                // An answer that is not given is not judged.
                let given =
                    crate::expression::Term::Answer { question: question.id.clone(), item: None, at: 1 };
                context.push(Condition::Answered(given));
                let before = self.found.len();
                if asked {
                    check(self, "valid_if", valid_if, &known, later, &context, Consequence::Valid);
                }
                // A rule of which something else is wrong is put right first.
                if asked && self.found.len() == before {
                    self.trap(page, &format!("{place}.valid_if"), question);
                }
                if question.invalid_text.trim().is_empty() {
                    let what = notice!(
                        "is missing: say what is wrong with an answer that is not taken, and what to do"
                    );
                    self.found.push(Problem::new(format!("{place}.invalid_text"), what));
                }
            }
            None if !question.invalid_text.is_empty() => {
                let what = notice!("is never shown: add valid_if, or remove it");
                self.found.push(Problem::new(format!("{place}.invalid_text"), what));
            }
            None => {}
        }
    }

    /// What is wrong with where the answer to a question comes from that nobody is asked.
    fn derived(&mut self, page: usize, place: &str, question: &Question, context: &[Condition]) {
        let place = format!("{place}.answer");
        match &question.answer {
            Kind::Hidden(hidden) => {
                let name = &hidden.link;
                if !is_name(name) {
                    self.found.push(Problem::new(format!("{place}.link"), no_name(name)));
                }
                // One value would be two answers, which an imported row could give differently.
                let is_same =
                    |own: &&&Question| matches!(&own.answer, Kind::Hidden(own) if own.link == *name);
                if let Some(earlier) = self.known.iter().find(is_same) {
                    let what = notice!(
                        "'{id}' counts what the link brings as '{name}': list all values there, and leave this question out",
                        id = earlier.id,
                        name
                    );
                    self.found.push(Problem::new(format!("{place}.link"), what));
                }
            }
            Kind::Calculated(own) => self.calculated(page, &place, question, own, context),
            _ => {}
        }
    }

    fn calculated(
        &mut self,
        page: usize,
        place: &str,
        question: &Question,
        own: &Calculated,
        context: &[Condition],
    ) {
        let scope = Scope { known: &self.known, why_not: later, questionnaire: self.questionnaire };
        let wrong = miscalculations(&own.value, scope);
        let value = format!("{place}.value");
        let is_right = wrong.is_empty();
        self.found.extend(wrong.iter().map(|mistake| Problem::new(value.clone(), mistake.notice())));
        self.found.extend(self.telling(page, question, own).map(|what| Problem::new(value.clone(), what)));
        self.found.extend(own.problems(place, &self.known));
        if is_right
            && let Some(needs) = own.needs()
            && self.decide(page, context, &needs) == Outcome::Never
        {
            let what =
                notice!("can never have a value: what it is calculated from is never answered together");
            self.found.push(Problem::new(value, what));
        }
    }

    /// Why a calculated number would show the answers of those whom the roster, the link or chance picks out, although its value
    /// names none of these: a condition that decides who has a value counts as much as one inside it.
    fn telling(&self, page: usize, question: &Question, own: &Calculated) -> Option<Notice> {
        let scope = Scope { known: &self.known, why_not: later, questionnaire: self.questionnaire };
        let named = |of: Option<&Expression>| of.and_then(|of| first_unanswered(of, scope));
        let of_page = self.questionnaire.pages.get(page).and_then(|page| page.show_if.as_ref());
        if let Some(name) = named(question.show_if.as_ref()) {
            return Some(notice!(
                "its condition looks at '{name}', so it would show what these members answered: calculate it for everybody, and leave out what is no answer",
                name
            ));
        }
        if let Some(name) = named(of_page) {
            return Some(notice!(
                "the condition of its page looks at '{name}', so it would show what these members answered: calculate it for everybody, and leave out what is no answer",
                name
            ));
        }
        let (before, name) = self.parted.as_ref()?;
        let before = self.known.get(..*before).unwrap_or_default();
        let counts = own.value.questions().into_iter().any(|id| before.iter().any(|own| own.id == *id));
        counts.then(|| {
            notice!(
                "it counts answers from before the survey ends by '{name}', so it would show what these members answered: calculate it for everybody, and leave out what is no answer",
                name
            )
        })
    }

    fn say(&mut self, place: &str, of: &Expression, known: &[&Question], why_not: WhyNot) -> bool {
        let found = mistakes(of, Scope { known, why_not, questionnaire: self.questionnaire });
        let is_right = found.is_empty();
        self.found.extend(found.iter().map(|mistake| Problem::new(place, mistake.notice())));
        is_right
    }

    /// Names what is wrong with a condition; gives whether it can hold.
    #[expect(
        clippy::too_many_arguments,
        reason = "all of them vary from one place of a condition to the next"
    )]
    fn condition(
        &mut self,
        place: &str,
        of: &'a Expression,
        page: usize,
        known: &[&'a Question],
        why_not: WhyNot,
        context: &[Condition],
        consequence: Consequence,
    ) -> bool {
        let is_right = self.say(place, of, known, why_not);
        let Some(condition) = of.condition().ok().filter(|_| is_right) else { return true };
        let outcome = self.decide(page, context, condition);
        let what = match outcome {
            Outcome::Never => consequence.of_never(),
            Outcome::Always => consequence.of_always(),
            Outcome::Either => return true,
            Outcome::Untried => {
                self.leave_unproved(place);
                return true;
            }
        };
        self.found.push(Problem::new(place, what));
        outcome != Outcome::Never
    }

    /// Names whom a rule keeps from answering.
    fn trap(&mut self, page: usize, place: &str, question: &Question) {
        match trap(&self.asking, page, question) {
            Trap::Nobody => {}
            Trap::Somebody { who, required } => self.found.push(Problem::new(place, refused(&who, required))),
            Trap::Untried => self.leave_unproved(place),
        }
    }

    fn leave_unproved(&mut self, place: &str) {
        if self.unproved.last().is_none_or(|said| said.place != place) {
            self.unproved.push(Problem::new(place, untried()));
        }
    }

    fn decide(&self, page: usize, context: &[Condition], condition: &Condition) -> Outcome {
        decide(&self.asking, page, context, condition)
    }
}
