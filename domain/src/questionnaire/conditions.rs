//! What is wrong with the conditions of a questionnaire.

mod consequence;

use super::decide::{Asking, Outcome, decide, trap};
use super::{Calculated, Kind, Page, Question, Questionnaire, recall};
use crate::campaign::Problem;
use crate::expression::{Condition, Expression, Scope, WhyNot, first_unanswered, miscalculations, mistakes};
use crate::id::is_name;
use crate::notice;
use crate::notice::Notice;
use consequence::{Consequence, of_trap};

fn later(id: &str) -> Notice {
    notice!("'{id}' is not asked before this: a condition looks back, at what comes earlier", id)
}

fn no_name(name: &str) -> Notice {
    notice!("'{name}' is no name for a value: use small letters, digits, '_' or '-'", name)
}

/// Every condition that cannot be read, names what it cannot know, or decides nothing.
pub(super) fn problems(questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut check = Check {
        questionnaire,
        asking: Asking::new(questionnaire),
        found: Vec::new(),
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
    check.found
}

/// What becomes of a condition that is looked at before anything is asked.
pub(crate) fn outcome(questionnaire: &Questionnaire, condition: &Condition) -> Outcome {
    decide(&Asking::new(questionnaire), 0, &[], condition)
}

struct Check<'a> {
    questionnaire: &'a Questionnaire,
    asking: Asking<'a>,
    found: Vec<Problem>,
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
                    let trapped = of_trap(trap(&self.asking, page, question));
                    let place = format!("{place}.valid_if");
                    self.found.extend(trapped.map(|what| Problem::new(place, what)));
                }
                if question.invalid_text.trim().is_empty() {
                    let what =
                        notice!("is missing: say what is wrong where valid_if does not hold, and what to do");
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

    /// Questions whose order is random cannot depend on each other: each may be the first.
    fn random_order(&mut self, place: &str, page: &Page) {
        let depends = page.questions.iter().find_map(|question| {
            let alone = Page::new(page.id.clone(), String::new(), vec![question.clone()]);
            let alone = Questionnaire::new(vec![alone]);
            let expressions = alone.expressions();
            let calculations = alone.calculations();
            let calculated = calculations.iter().flat_map(|(_, calculation)| calculation.questions());
            let conditions = expressions.iter().flat_map(|(_, expression)| expression.questions());
            let named: Vec<_> = conditions.chain(calculated).collect();
            let others = page.questions.iter().filter(|own| own.id != question.id);
            let other = others.into_iter().find(|own| named.contains(&&own.id))?;
            Some((question.id.clone(), other.id.clone()))
        });
        if let Some((question, other)) = depends {
            let what = notice!(
                "'{question}' depends on '{other}', which may come after it: leave the order as it is, or ask it on another page",
                question,
                other
            );
            self.found.push(Problem::new(format!("{place}.random_order"), what));
        }
    }

    /// From the first to the last page that changes its place, no page can depend on one that may come after it, and the survey
    /// cannot end: who went on would depend on the order.
    fn random_places(&mut self) {
        let pages = &self.questionnaire.pages;
        let moved: Vec<usize> =
            (0..).zip(pages).filter(|(_, page)| page.random_place).map(|(p, _)| p).collect();
        let (Some(first), Some(last)) = (moved.first().copied(), moved.last().copied()) else { return };
        let place = |p: usize| format!("questionnaire.pages[{p}].random_place");
        if first == last {
            let what =
                notice!("no other page changes places with it: say so of another one too, or leave it out");
            self.found.push(Problem::new(place(first), what));
        }
        for (p, page) in pages.iter().enumerate().take(last + 1).skip(first) {
            let blamed = place(if page.random_place { p } else { first });
            let others = pages.iter().enumerate().filter(|(other, page_of)| {
                *other != p && (first..=last).contains(other) && (page.random_place || page_of.random_place)
            });
            let mut alone = Questionnaire::new(vec![page.clone()]);
            let mut named: Vec<_> =
                alone.expressions().iter().flat_map(|(_, of)| of.questions()).cloned().collect();
            named.extend(alone.calculations().iter().flat_map(|(_, of)| of.questions()).cloned());
            alone.each_recalling(&mut |text| named.extend(recall::questions(text)));
            let mut asked = others.flat_map(|(_, page)| &page.questions);
            if let Some(other) = asked.find(|question| named.contains(&question.id)) {
                let what = notice!(
                    "the page '{page}' depends on '{question}', which may come after it: leave the page in its place, or ask that on a page before all that change theirs",
                    page = page.id,
                    question = other.id
                );
                self.found.push(Problem::new(blamed.clone(), what));
            }
            if page.end_if.is_some() {
                let what = notice!(
                    "the survey can end on the page '{page}', before or after others by chance: leave the pages in their places, or end it elsewhere",
                    page = page.id
                );
                self.found.push(Problem::new(blamed, what));
            }
        }
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
        };
        self.found.push(Problem::new(place, what));
        outcome != Outcome::Never
    }

    fn decide(&self, page: usize, context: &[Condition], condition: &Condition) -> Outcome {
        decide(&self.asking, page, context, condition)
    }
}
