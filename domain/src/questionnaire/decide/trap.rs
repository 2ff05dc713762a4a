//! Whether somebody is asked for an answer of which none would be taken.
//!
//! What others have answered before is tried for real: with what hides questions, what ends the survey, and the rules of those other
//! answers. So whoever is named here can come there.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::candidates::candidates;
use super::known::{ANOTHER, known, with};
use super::leaves::{Subject, by_subject, collect};
use super::trial::Asked;
use super::{Asking, Outcome, SpelledOut, tried};
use crate::answer::{Answer, Answers};
use crate::expression::{Condition, Expression, Facts, Term};
use crate::moment::Moment;
use crate::profile::Profile;
use crate::questionnaire::{Kind, Page, Question, Questionnaire};

/// How many answers are tried before it is given up.
const MOST: u32 = 2_000;

/// How much that is known of somebody beside answers is tried.
const SITUATIONS_AT_MOST: usize = 256;

/// What a rule does to those who are asked its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::questionnaire) enum Trap {
    /// It takes some answer of everybody, or that cannot be told.
    Nobody,
    /// It takes no answer of some.
    Somebody {
        /// Who, as a condition says it: `evenings = no`.
        who: String,
        /// Whether an answer is required of them.
        required: bool,
    },
    /// There is too much to try.
    Untried,
}

/// Of whom the rule of a question on the page at `page` takes no answer.
pub(in crate::questionnaire) fn trap(asking: &Asking<'_>, page: usize, question: &Question) -> Trap {
    let questionnaire = asking.questionnaire;
    let Some(question) = asking.questions.get(question.id.as_str()) else { return Trap::Nobody };
    let rule = question.valid_if.as_ref().and_then(read);
    let Some(rule) = rule.filter(|rule| is_told(rule, question)) else { return Trap::Nobody };
    let way = Way { questionnaire, page, question, rule, left: Cell::new(MOST) };
    way.walk().unwrap_or(Trap::Untried)
}

/// Whether trying tells what a rule does. What compares an answer with another is put right at either, whichever was meant, and has
/// its ends at limits that nobody reaches; and what the roster and the link can say, of which an answer is only some part, is not
/// known.
fn is_told(rule: &Condition, question: &Question) -> bool {
    let mut leaves = Vec::new();
    collect(rule, &mut leaves);
    leaves.iter().all(|leaf| {
        let (mut own, mut unknown) = (false, false);
        leaf.each_term(&mut |term| match term {
            Term::Answer { question: id, .. } if *id == question.id => own = true,
            Term::Answer { .. } | Term::Roster(..) | Term::Link(..) => unknown = true,
            _ => {}
        });
        !(own && unknown)
    })
}

/// The way to a question, with all that can be answered on it.
struct Way<'a> {
    questionnaire: &'a Questionnaire,
    page: usize,
    question: &'a Question,
    rule: &'a Condition,
    /// How many answers are still tried.
    left: Cell<u32>,
}

/// The questions on a way that matter, with the answers tried, each with the number of its page.
type Steps<'a> = Vec<(usize, &'a Question, Vec<Option<Answer>>)>;

/// What has been answered, or left out, of some questions.
struct Fixed<'a> {
    questions: &'a BTreeSet<&'a str>,
    answers: &'a Answers,
}

/// That there is too much to try.
struct TooMuch;

impl<'a> Way<'a> {
    /// None if there is too much to try.
    fn walk(&self) -> Option<Trap> {
        let own = deciding(self.question).into_iter().chain(self.shown_if(self.page)).chain([self.rule]);
        let own: Vec<&Condition> = own.collect();
        let ends: Vec<&Condition> = (0..self.page).flat_map(|page| self.ends_if(page)).collect();
        let near = self.steps(&own, &ends)?;
        let far = self.steps(&own.iter().chain(&ends).copied().collect::<Vec<_>>(), &[])?;
        let questions: BTreeSet<&str> = near.iter().map(|(_, question, _)| question.id.as_str()).collect();
        // Who need not answer sends all the same, and a comparison of two answers says what is wrong with them.
        let looks_at_own = super::named(self.rule).contains(self.question.id.as_str());
        let (mut taken, mut found) = (Vec::new(), Trap::Nobody);
        for situation in self.situations(&far, &[own, ends].concat())? {
            let mut answers = Answers::new();
            let mut at_question = |answers: &Answers| -> Result<bool, TooMuch> {
                let facts = Facts { answers, profile: &situation };
                let Some(seen) = self.asked(facts).filter(|seen| seen.required || !looks_at_own) else {
                    return Ok(false);
                };
                if !self.takes_none(&seen, facts, &mut taken) {
                    return Ok(false);
                }
                let mut anew = Answers::new();
                let fixed = Fixed { questions: &questions, answers };
                let is_there = self.go_on(&far, Some(&fixed), &situation, &mut anew, 0, &mut |_| Ok(true))?;
                if is_there {
                    found = Trap::Somebody { who: self.who(facts), required: seen.required };
                }
                Ok(is_there)
            };
            let done = self.go_on(&near, None, &situation, &mut answers, 0, &mut at_question).ok()?;
            if done {
                return Some(found);
            }
        }
        Some(Trap::Nobody)
    }

    fn shown_if(&self, page: usize) -> Option<&'a Condition> {
        self.questionnaire.pages.get(page)?.show_if.as_ref().and_then(read)
    }

    fn ends_if(&self, page: usize) -> Vec<&'a Condition> {
        let own = self.questionnaire.pages.get(page);
        let end = own.and_then(|own| own.end_if.as_ref()).and_then(read);
        end.into_iter().chain(end.and_then(|_| self.shown_if(page))).collect()
    }

    /// Whether what was answered on a page ends the survey there.
    fn is_ended_on(&self, page: usize, facts: Facts<'_>) -> bool {
        let ends = self.questionnaire.pages.get(page).and_then(|own| own.end_if.as_ref());
        ends.is_some_and(|end| end.holds(facts)) && self.is_shown(page, facts)
    }

    fn is_shown(&self, page: usize, facts: Facts<'_>) -> bool {
        let page = self.questionnaire.pages.get(page);
        page.is_some_and(|page| page.show_if.as_ref().is_none_or(|show_if| show_if.holds(facts)))
    }

    fn asked(&self, facts: Facts<'_>) -> Option<Question> {
        self.is_shown(self.page, facts).then(|| self.question.seen(facts)).flatten()
    }

    /// The questions before this one on which these conditions hang, with what is answered to them; `others` look at the answers too.
    fn steps(&self, of: &[&Condition], others: &[&Condition]) -> Option<Steps<'a>> {
        let mut wanted: BTreeSet<&str> = of.iter().flat_map(|one| super::named(one)).collect();
        let mut questions = Vec::new();
        // Conditions look back, so one pass from the end finds all.
        for (index, page) in self.questionnaire.pages.iter().enumerate().take(self.page + 1).rev() {
            let mut matters = false;
            let before = page.questions.iter().take_while(|question| question.id != self.question.id);
            for question in before.collect::<Vec<_>>().into_iter().rev() {
                if wanted.contains(question.id.as_str()) {
                    matters = true;
                    wanted.extend(deciding(question).into_iter().flat_map(super::named));
                    if let Kind::Calculated(own) = &question.answer {
                        wanted.extend(own.value.questions().into_iter().map(|id| id.as_str()));
                    }
                    questions.push((index, question));
                }
            }
            wanted.extend(self.shown_if(index).filter(|_| matters).into_iter().flat_map(super::named));
        }
        questions.reverse();
        let mut conditions: Vec<&Condition> = of.iter().chain(others).copied().collect();
        conditions.extend(questions.iter().flat_map(|(_, question)| deciding(question)));
        let mut leaves = Vec::new();
        conditions.into_iter().for_each(|one| collect(one, &mut leaves));
        let about = by_subject(&leaves);
        let step = |(page, question): (usize, &'a Question)| {
            let asked = Asked { question, in_part: None, asked_if: Vec::new(), is_needed: question.required };
            let leaves = about.get(&Subject::Answer(question.id.as_str())).map_or(&[][..], Vec::as_slice);
            let answers =
                candidates(&asked, leaves)?.into_iter().filter(|answer| !is_far(question, answer.as_ref()));
            Some((page, question, answers.collect()))
        };
        questions.into_iter().map(step).collect()
    }

    /// What can be known beside answers of whoever comes there, as far as these conditions and those of the questions tell it apart.
    fn situations(&self, steps: &Steps<'a>, others: &[&'a Condition]) -> Option<Vec<Profile>> {
        let pages: BTreeSet<usize> = steps.iter().map(|(page, ..)| *page).collect();
        let pages = pages.into_iter().filter_map(|page| self.shown_if(page));
        let of_questions = steps.iter().flat_map(|(_, question, _)| deciding(question));
        let mut leaves = Vec::new();
        others.iter().copied().chain(pages).chain(of_questions).for_each(|one| collect(one, &mut leaves));
        let mut all = vec![Profile::default()];
        let brought = steps.iter().filter_map(|(_, question, _)| brought(question));
        let told = by_subject(&leaves).into_iter().filter(|(subject, _)| subject.term().is_some());
        let told = told.map(|(subject, own)| known(subject, &own));
        for more in brought.map(Some).chain(told) {
            let more = more?;
            all = more.iter().flat_map(|more| all.iter().map(|known| with(known, more))).collect();
            if all.len() > SITUATIONS_AT_MOST {
                return None;
            }
        }
        Some(all)
    }

    /// Tries every way from a step on until `at_end` is content; what is `fixed` stays. Gives whether it was.
    fn go_on(
        &self,
        steps: &Steps<'a>,
        fixed: Option<&Fixed<'_>>,
        profile: &Profile,
        answers: &mut Answers,
        at: usize,
        at_end: &mut dyn FnMut(&Answers) -> Result<bool, TooMuch>,
    ) -> Result<bool, TooMuch> {
        let facts = Facts { answers, profile };
        let page_at = |at: usize| steps.get(at).map_or(self.page, |(page, ..)| *page);
        let before = at.checked_sub(1).map_or(0, page_at);
        if fixed.is_some() && (before..page_at(at)).any(|page| self.is_ended_on(page, facts)) {
            return Ok(false);
        }
        let Some((page, question, tried)) = steps.get(at) else { return at_end(answers) };
        let seen = self.is_shown(*page, facts).then(|| question.seen(facts)).flatten();
        let Some(seen) = seen else { return self.go_on(steps, fixed, profile, answers, at + 1, at_end) };
        let derived = [question.derived(facts)];
        let known = fixed.filter(|fixed| fixed.questions.contains(question.id.as_str()));
        let known = known.map(|fixed| [fixed.answers.get(&question.id).cloned()]);
        let tried = match &known {
            _ if !question.answer.is_shown() => derived.as_slice(),
            Some(known) => known.as_slice(),
            None => tried.as_slice(),
        };
        for answer in tried {
            self.left.set(self.left.get().checked_sub(1).ok_or(TooMuch)?);
            let kept = answer.as_ref().and_then(|answer| question.keep(answer, &seen));
            if question.answer.is_shown() && !seen.problems(kept.as_ref()).is_empty() {
                continue;
            }
            match kept {
                Some(kept) => answers.insert(question.id.clone(), kept),
                None => answers.remove(&question.id),
            };
            let found = self.go_on(steps, fixed, profile, answers, at + 1, at_end)?;
            answers.remove(&question.id);
            if found {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether no answer to the question is taken; `taken` is what was found to take one.
    fn takes_none(&self, seen: &Question, facts: Facts<'_>, taken: &mut Vec<Condition>) -> bool {
        let own = |id: &str| id == self.question.id.as_str();
        let rule = self.rule.settled(facts, &own);
        if taken.contains(&rule) {
            return false;
        }
        let none = match &rule {
            Condition::Constant(takes) => !takes,
            rule => {
                let bare = Question { valid_if: None, required: false, ..seen.clone() };
                let page =
                    |questions| Page::new(self.questionnaire.pages[0].id.clone(), String::new(), questions);
                let alone = Questionnaire::new(vec![page(vec![bare]), page(Vec::new())]);
                let given = Term::Answer { question: self.question.id.clone(), item: None, at: 0 };
                let context = [Condition::Answered(given)];
                tried(&Asking::new(&SpelledOut::of(&alone)), 1, &context, rule) == Some(Outcome::Never)
            }
        };
        if !none {
            taken.push(rule);
        }
        none
    }

    /// What the rule sees of somebody, as a condition says it.
    fn who(&self, facts: Facts<'_>) -> String {
        let mut seen = BTreeMap::new();
        self.rule.each_term(&mut |term| {
            let name = match term {
                Term::Answer { question, .. } if *question == self.question.id => return,
                Term::Answer { question, item, .. } => match item {
                    Some(item) => format!("{question}.{item}"),
                    None => question.to_string(),
                },
                Term::Roster(name, _) => format!("roster.{name}"),
                Term::Link(name, _) => format!("link.{name}"),
                Term::Random(name, _) => format!("random.{name}"),
                _ => return,
            };
            let values: Vec<String> = term.values(facts).iter().map(ToString::to_string).collect();
            let said = match values.as_slice() {
                [] => format!("empty({name})"),
                [one] if one == ANOTHER => format!("{name} = …"),
                [one] => format!("{name} = {one}"),
                more => format!("{name} has all ({})", more.join(", ")),
            };
            seen.insert(name, said);
        });
        let said: Vec<String> = seen.into_values().collect();
        said.join(" and ")
    }
}

/// What decides whether a question is asked and what is taken as an answer.
fn deciding(question: &Question) -> Vec<&Condition> {
    let items = question.answer.items().into_iter().filter_map(|item| item.show_if);
    let own = [&question.show_if, &question.required_if, &question.valid_if].into_iter().flatten();
    items.chain(own).filter_map(read).collect()
}

/// What the link can bring that a question counts.
fn brought(question: &Question) -> Option<Vec<Profile>> {
    let Kind::Hidden(hidden) = &question.answer else { return None };
    let brings =
        |value: String| Profile { link: [(hidden.link.clone(), value)].into(), ..Profile::default() };
    let options = hidden.options.iter().map(|option| brings(option.id.to_string()));
    Some(options.chain([Profile::default()]).collect())
}

fn read(expression: &Expression) -> Option<&Condition> {
    expression.condition().ok()
}

/// Whether it is a date that nobody set as a limit: the product has one, so that there is one.
fn is_far(question: &Question, answer: Option<&Answer>) -> bool {
    let (Kind::Date(date), Some(Answer::Date(given))) = (&question.answer, answer) else { return false };
    let is_limit = |own: Option<Moment>, limit: Option<Moment>| own.is_none() && limit == Some(*given);
    let (from, to) = date.limits();
    is_limit(date.from, from) || is_limit(date.to, to)
}
