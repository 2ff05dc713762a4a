use super::Outcome;
use std::borrow::Cow;

use super::amounts::can_be;
use super::known::with;
use super::trial::{Asked, Choice, Trial};
use crate::answer::{Answer, Answers};
use crate::expression::{Condition, Facts};
use crate::profile::Profile;

/// The choices made so far, and what was found.
pub(super) struct Search<'a> {
    trial: &'a Trial<'a>,
    answers: Answers,
    profile: Profile,
    /// That the condition can fail, and that it can hold.
    can: [bool; 2],
    /// How many choices were tried where there was more than one.
    pub steps: usize,
    most: usize,
}

/// That there is too much to try.
struct TooMuch;

impl<'a> Search<'a> {
    pub fn new(trial: &'a Trial<'a>) -> Self {
        let (answers, profile) = (Answers::new(), Profile::default());
        Self { trial, answers, profile, can: [false; 2], steps: 0, most: trial.most() }
    }

    /// None if there is too much to try.
    pub fn run(&mut self) -> Option<Outcome> {
        self.go_on(0).ok().map(|()| match self.can {
            [true, true] => Outcome::Either,
            [false, true] => Outcome::Always,
            // Also where the context itself cannot be: then nothing here is reached.
            [_, false] => Outcome::Never,
        })
    }

    /// Tries everything from the choice at `at`, unless what was chosen before shows that nothing new can come of it.
    fn go_on(&mut self, at: usize) -> Result<(), TooMuch> {
        let trial = self.trial;
        if trial.context.get(&at).is_some_and(|context| context.iter().any(|one| !self.holds(one))) {
            return Ok(());
        }
        let is_settled = at >= trial.settled_at;
        let outcome = usize::from(is_settled && self.holds(&trial.condition));
        if self.can == [true; 2] || (is_settled && self.can[outcome]) {
            return Ok(());
        }
        if trial.comparisons.contains_key(&at) && !self.adds_up(at) {
            return Ok(());
        }
        match trial.choices.get(at) {
            None => self.can[outcome] = true,
            Some(Choice::Free(name)) => {
                for is_there in [true, false] {
                    self.step()?;
                    match is_there {
                        true => self.profile.link.insert(name.clone(), String::new()),
                        false => self.profile.link.remove(name),
                    };
                    self.go_on(at + 1)?;
                }
            }
            Some(Choice::Known(_, known)) => {
                let before = self.profile.clone();
                for more in known {
                    self.step()?;
                    self.profile = with(&before, more);
                    self.go_on(at + 1)?;
                }
                self.profile = before;
            }
            Some(Choice::Answered(asked, answers)) => self.ask(at, asked, answers)?,
        }
        Ok(())
    }

    fn ask(&mut self, at: usize, asked: &Asked<'_>, answers: &[Option<Answer>]) -> Result<(), TooMuch> {
        let question = asked.question;
        let facts = Facts { answers: &self.answers, profile: &self.profile };
        let seen = match &asked.in_part {
            _ if !asked.asked_if.iter().all(|one| self.holds(one)) => None,
            None => Some(Cow::Borrowed(question)),
            Some(own) => own.settled(facts, &|_| false),
        };
        let Some(seen) = seen else { return self.go_on(at + 1) };
        for answer in answers {
            if answers.len() > 1 {
                self.step()?;
            }
            match answer.as_ref().and_then(|answer| question.keep(answer, &seen)) {
                Some(kept) => self.answers.insert(question.id.clone(), kept),
                None => self.answers.remove(&question.id),
            };
            self.go_on(at + 1)?;
        }
        self.answers.remove(&question.id);
        Ok(())
    }

    /// Whether numbers can be as the comparisons say that the choices before the one at `at` settle.
    fn adds_up(&self, at: usize) -> bool {
        let facts = Facts { answers: &self.answers, profile: &self.profile };
        let comparisons = self.trial.comparisons.range(..=at).flat_map(|(_, own)| own);
        can_be(comparisons, &self.trial.held, facts)
    }

    fn holds(&self, condition: &Condition) -> bool {
        condition.holds(Facts { answers: &self.answers, profile: &self.profile })
    }

    fn step(&mut self) -> Result<(), TooMuch> {
        self.steps += 1;
        if self.steps > self.most { Err(TooMuch) } else { Ok(()) }
    }
}
