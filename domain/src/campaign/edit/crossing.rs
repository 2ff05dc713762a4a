//! Crossings of a draft: the questions that are counted together.

use super::{Outcome, measurable};
use crate::assumption::Item;
use crate::campaign::Document;
use crate::crossing::{Crossing, problems};
use crate::notice;
use crate::questionnaire::{Kind, Questionnaire};

/// What can be crossed: every choice and scale, and every statement of a battery.
pub fn crossable(questionnaire: &Questionnaire) -> Vec<Item> {
    let ranking = |item: &Item| {
        let question = questionnaire.question(item.question.as_str());
        question.is_some_and(|question| matches!(question.answer, Kind::Ranking(_)))
    };
    measurable(questionnaire).into_iter().filter(|item| !ranking(item)).collect()
}

/// Adds a crossing at the end.
pub fn add_crossing(document: &mut Document, crossing: Crossing) -> Outcome {
    let place = format!("crossings[{}]", document.crossings.len());
    let all: Vec<Crossing> = document.crossings.iter().cloned().chain([crossing]).collect();
    let wrong = problems(&all, &document.questionnaire).into_iter();
    match wrong.into_iter().find(|problem| problem.place == "crossings" || problem.place.starts_with(&place))
    {
        Some(problem) => Err(notice!("the two cannot be crossed: it {why}", why => problem.what)),
        None => {
            document.crossings = all;
            Ok(())
        }
    }
}

/// Removes a crossing by its place, from 0.
pub fn remove_crossing(document: &mut Document, at: usize) -> Outcome {
    if at >= document.crossings.len() {
        return Err(notice!("the crossing is not there any more"));
    }
    document.crossings.remove(at);
    Ok(())
}
