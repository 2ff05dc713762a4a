//! What was asked of whom, where a campaign was changed while members answered.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::answer::Rating;
use domain::campaign::{Document, State};
use domain::cell::Cell;
use domain::id::QuestionId;
use domain::questionnaire::{Kind, Questionnaire, Scale};
use store::Campaign;

use crate::{Result, Service, documents};

/// Those who are asked the same, each by the number of the first version that asks it, with that version.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cohorts(BTreeMap<i32, Arc<Document>>);

impl Cohorts {
    /// The cohorts of a campaign; none of a draft.
    pub(crate) async fn of(cx: &Service, campaign: &Campaign) -> Result<Self> {
        let mut cohorts = BTreeMap::new();
        if campaign.state != State::Draft {
            for version in 1..=campaign.version {
                let cohort = documents::cohort(cx, campaign.id, version).await?;
                if cohort == version {
                    cohorts.insert(cohort, documents::at(cx, campaign.id, version).await?);
                }
            }
        }
        Ok(Self(cohorts))
    }

    /// The cohorts that can give all of these values to an item of a question; none if all can.
    pub(super) fn offering(
        &self,
        question: &QuestionId,
        item: &str,
        values: &[&str],
    ) -> Option<BTreeSet<i32>> {
        let can = |document: &Arc<Document>| offers(&document.questionnaire, question, item, values);
        let those: BTreeSet<i32> =
            self.0.iter().filter(|(_, asked)| can(asked)).map(|(own, _)| *own).collect();
        (those.len() < self.0.len()).then_some(those)
    }

    /// The first version that offers all of these values, if an earlier one did not, or the first one that does not any more.
    pub(super) fn turns(
        &self,
        question: &QuestionId,
        item: &str,
        values: &[&str],
    ) -> (Option<i32>, Option<i32>) {
        let can = |document: &Arc<Document>| offers(&document.questionnaire, question, item, values);
        let added = self.0.iter().find(|(_, asked)| can(asked)).map(|(own, _)| *own);
        let gone = |own: i32| self.0.range(own..).find(|(_, asked)| !can(asked)).map(|(own, _)| *own);
        let first = self.0.keys().next();
        (added.filter(|own| Some(own) != first), added.and_then(gone))
    }
}

fn offers(questionnaire: &Questionnaire, question: &QuestionId, item: &str, values: &[&str]) -> bool {
    let Some(asked) = questionnaire.question(question.as_str()) else { return false };
    let has_item = match &asked.answer {
        _ if item.is_empty() => true,
        Kind::Table(table) => table.find(item).is_some(),
        answer => answer.items().iter().any(|own| own.id == item),
    };
    let on_scale = |scale: &Scale, value: &str| {
        value == Cell::ANSWERED
            || (value == Rating::DONT_KNOW.to_string() && scale.dont_know)
            || scale.points().any(|point| point.to_string() == value)
    };
    let has_value = |value: &&str| match &asked.answer {
        Kind::Scale(scale) => on_scale(scale, value),
        Kind::Battery(battery) => on_scale(&battery.scale, value),
        Kind::Single(_) | Kind::Several(_) | Kind::Hidden(_) => {
            asked.answer.items().iter().any(|own| own.id == *value)
        }
        Kind::Table(table) if table.is_ticked() => {
            **value == *Cell::ANSWERED || table.columns.iter().any(|column| column.id.as_str() == *value)
        }
        // Their values are places, amounts, bands and words, which all of the question can give.
        Kind::Ranking(_)
        | Kind::BestWorst(_)
        | Kind::ConstantSum(_)
        | Kind::Table(_)
        | Kind::Number(_)
        | Kind::Calculated(_)
        | Kind::Date(_)
        | Kind::Text(_)
        | Kind::Consent(_)
        | Kind::File(_)
        | Kind::Note(_) => true,
    };
    has_item && values.iter().all(has_value)
}
