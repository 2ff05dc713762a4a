//! When something is shown.

use domain::expression::Expression;
use domain::id::QuestionId;
use domain::notice;
use domain::notice::Notice;

use super::origins::Of;
use super::{Builder, condition};
use crate::convert::logic::Logic;
use crate::convert::loss::{Losses, short};
use crate::convert::survey::Condition;

/// What is known of when something is shown.
#[derive(Default)]
pub(super) struct Shown {
    /// The condition; none, if it is always shown.
    pub said: Option<Expression>,
    /// Whether there was one that cannot be read or said: then it is shown to people whom it is not meant for.
    pub is_lost: bool,
}

impl Builder<'_> {
    /// When a question is asked.
    pub(super) fn asked_if(&mut self, id: &QuestionId, conditions: &[Condition]) -> Shown {
        self.origins.depends(Of::Question(id.clone()), conditions);
        self.shown(conditions, notice!("it is always asked, and no answer is required"))
    }

    /// When something is shown. What cannot be said is lost, and what it stood at is shown always.
    pub(super) fn shown(&mut self, conditions: &[Condition], instead: Notice) -> Shown {
        let is_lost = conditions.iter().any(|condition| condition.logic.is_none());
        let logic = Logic::all(conditions.iter().filter_map(|condition| condition.logic.clone()));
        if logic == Logic::Holds(true) {
            return Shown { said: None, is_lost };
        }
        self.say_letters(conditions);
        match condition::of(&logic, &self.names) {
            Ok(condition) => Shown { said: Some(condition), is_lost },
            Err(why) => Shown { said: self.rest(conditions, &why, &instead), is_lost: true },
        }
    }

    /// What can be said of conditions that cannot be said together; the others are lost.
    fn rest(&mut self, conditions: &[Condition], why: &Notice, instead: &Notice) -> Option<Expression> {
        let reason = |condition: &Condition| condition::of(condition.logic.as_ref()?, &self.names).err();
        let each: Vec<(&Condition, Option<Notice>)> =
            conditions.iter().map(|condition| (condition, reason(condition))).collect();
        let kept = each.iter().filter(|(_, reason)| reason.is_none());
        let kept = Logic::all(kept.filter_map(|(condition, _)| condition.logic.clone()));
        let said = (kept != Logic::Holds(true)).then(|| condition::of(&kept, &self.names).ok()).flatten();
        let alone = notice!("its other conditions hold alone, and no answer is required");
        for (condition, reason) in each {
            match (&said, reason) {
                (Some(_), Some(reason)) => name([condition].into_iter(), &reason, &alone, self.losses),
                (Some(_), None) => {}
                (None, reason) => {
                    name([condition].into_iter(), reason.as_ref().unwrap_or(why), instead, self.losses);
                }
            }
        }
        said
    }
}

/// Names conditions as lost, but for those that could not be read, which are named already.
pub(super) fn name<'a>(
    conditions: impl Iterator<Item = &'a Condition>,
    why: &Notice,
    instead: &Notice,
    losses: &mut Losses,
) {
    for condition in conditions.filter(|condition| condition.logic.is_some()) {
        let what = notice!("the condition '{written}'", written = short(&condition.written));
        losses.add(&condition.place, what, why.clone(), instead.clone());
    }
}
