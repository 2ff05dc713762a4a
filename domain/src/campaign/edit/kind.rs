//! A question becomes one of another kind: what both kinds have stays, its ids above all, and what is taken away is told.

mod parts;

use super::{Document, NewKind, Outcome, calculation, question_index};
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Cells, Kind, Question};
use parts::Parts;

impl NewKind {
    /// The kind that a question is of.
    pub fn of(answer: &Kind) -> Self {
        match answer {
            Kind::Single(_) => NewKind::Single,
            Kind::Several(_) => NewKind::Several,
            Kind::Scale(_) => NewKind::Scale,
            Kind::Battery(battery) if battery.is_between() => NewKind::Differential,
            Kind::Battery(_) => NewKind::Battery,
            Kind::Ranking(_) => NewKind::Ranking,
            Kind::BestWorst(_) => NewKind::BestWorst,
            Kind::ConstantSum(_) => NewKind::ConstantSum,
            Kind::Table(table) => match table.cells {
                Cells::Tick => NewKind::Ticks,
                Cells::Number(_) => NewKind::Numbers,
                Cells::Text(_) => NewKind::Texts,
            },
            Kind::Number(_) => NewKind::Number,
            Kind::Date(_) => NewKind::Date,
            Kind::Text(text) if text.long => NewKind::LongText,
            Kind::Text(_) => NewKind::ShortText,
            Kind::Consent(_) => NewKind::Consent,
            Kind::File(_) => NewKind::File,
            Kind::Note(_) => NewKind::Note,
            Kind::Hidden(_) => NewKind::Hidden,
            Kind::Calculated(_) => NewKind::Calculated,
        }
    }

    /// The kinds that a question can become. Yes and no are options to begin with: what lists something keeps what it lists.
    pub fn after(answer: &Kind) -> impl Iterator<Item = Self> {
        let (own, lists) = (NewKind::of(answer), !answer.items().is_empty());
        let can = move |kind: &NewKind| *kind != own && !(lists && *kind == NewKind::YesNo);
        NewKind::ALL.into_iter().filter(can)
    }
}

/// Makes a question one of another kind. What both kinds have stays, with its translations. What is taken away, each in a few words.
///
/// # Errors
/// Where it is of that kind already, or cannot become one of it.
pub fn change_kind(document: &mut Document, question: &str, kind: NewKind) -> Outcome<Vec<Notice>> {
    let (page, index) = question_index(document, question)?;
    let own = document.questionnaire.pages[page].questions[index].clone();
    if !NewKind::after(&own.answer).any(|possible| possible == kind) {
        return Err(notice!("‘{question}’ cannot become a question of this kind", question = own.text));
    }
    let mut parts = Parts::of(&own.answer);
    let mut answer = parts.become_kind(kind, &document.language)?;
    if let Kind::Calculated(calculated) = &mut answer {
        let before = document.questionnaire.questions().take_while(|earlier| earlier.id != own.id);
        calculation::begin(calculated, &before.collect::<Vec<_>>());
    }
    let mut lost = parts.lost();
    let (was, shown) = (own.answer.items_name(), answer.is_shown());
    let question = with_answer(own, answer, &mut lost);
    if !shown && is_translated(document, &question) {
        lost.push(notice!("its translations, since members do not read it"));
    }
    carry_translations(document, &question, was);
    document.questionnaire.pages[page].questions[index] = question;
    document.prune_translations();
    Ok(lost)
}

/// The question with another answer, without what such a one cannot have.
fn with_answer(mut question: Question, answer: Kind, lost: &mut Vec<Notice>) -> Question {
    if !answer.is_asked() {
        let needed = question.required || question.required_if.is_some();
        lost.extend(needed.then(|| notice!("that an answer is needed")));
        let checked = question.valid_if.is_some();
        lost.extend(checked.then(|| notice!("which answers are taken")));
        (question.required, question.required_if, question.valid_if) = (false, None, None);
        question.invalid_text.clear();
    }
    if question.random_order && (answer.items().is_empty() || !answer.is_shown()) {
        lost.push(notice!("that the order is random"));
        question.random_order = false;
    }
    question.answer = answer;
    question
}

/// What the places of a question's translations begin with.
fn place(question: &Question) -> String {
    format!("questions.{}.", question.id)
}

fn is_translated(document: &Document, question: &Question) -> bool {
    let place = place(question);
    document.translations.values().flat_map(|texts| texts.keys()).any(|own| own.starts_with(&place))
}

/// What is listed is called otherwise in another kind, and its translations with it.
fn carry_translations(document: &mut Document, question: &Question, was: &str) {
    let from = format!("{}{was}.", place(question));
    let to = format!("{}{}.", place(question), question.answer.items_name());
    if from == to {
        return;
    }
    for texts in document.translations.values_mut() {
        let carried =
            std::mem::take(texts).into_iter().map(|(place, text)| match place.strip_prefix(&from) {
                Some(inside) => ([to.as_str(), inside].concat(), text),
                None => (place, text),
            });
        *texts = carried.collect();
    }
}

#[cfg(test)]
mod tests;
