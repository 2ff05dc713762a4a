//! The conditions of a questionnaire, each by what depends on it.

use super::item::{missing, set_item_conditions};
use super::{Outcome, page_index, question_index};
use crate::campaign::Document;
use crate::expression::Expression;
use crate::questionnaire::{Kind, Page, Question, Questionnaire};

/// What depends on a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Depending {
    /// Whether a page is shown.
    PageShown(String),
    /// Whether the survey ends after a page.
    PageEnds(String),
    /// Whether a question is asked.
    Asked(String),
    /// Whether an answer to it is required.
    Required(String),
    /// Whether an answer to it is taken.
    Taken(String),
    /// Whether an option, a statement or a row of it is there.
    ItemThere {
        /// The question.
        question: String,
        /// The option, the statement or the row.
        item: String,
    },
}

/// What the condition of an item is called, before the item's id.
const ONLY_IF: &str = "only_if.";

impl Depending {
    /// What depends on the condition of a page that has this name.
    pub fn of_page(page: &str, name: &str) -> Option<Self> {
        match name {
            "show_if" => Some(Depending::PageShown(page.to_owned())),
            "end_if" => Some(Depending::PageEnds(page.to_owned())),
            _ => None,
        }
    }

    /// What depends on the condition of a question that has this name.
    pub fn of_question(question: &str, name: &str) -> Option<Self> {
        let question = question.to_owned();
        match name {
            "show_if" => Some(Depending::Asked(question)),
            "required_if" => Some(Depending::Required(question)),
            "valid_if" => Some(Depending::Taken(question)),
            other => other
                .strip_prefix(ONLY_IF)
                .map(|item| Depending::ItemThere { question, item: item.to_owned() }),
        }
    }

    /// The name of the condition.
    pub fn name(&self) -> String {
        match self {
            Depending::PageShown(_) | Depending::Asked(_) => "show_if".to_owned(),
            Depending::PageEnds(_) => "end_if".to_owned(),
            Depending::Required(_) => "required_if".to_owned(),
            Depending::Taken(_) => "valid_if".to_owned(),
            Depending::ItemThere { item, .. } => format!("{ONLY_IF}{item}"),
        }
    }

    /// The condition, if there is any; an error where nothing can depend on one.
    ///
    /// # Errors
    /// That there is no such page, question or item.
    pub fn condition<'a>(&self, document: &'a Document) -> Outcome<Option<&'a Expression>> {
        let page = |id: &str| page_index(document, id).map(|p| &document.questionnaire.pages[p]);
        let question = |id: &str| {
            question_index(document, id).map(|(p, q)| &document.questionnaire.pages[p].questions[q])
        };
        let shown = |id: &str| match question(id) {
            Ok(own) if !own.answer.is_shown() => Err(missing(&self.name())),
            found => found,
        };
        Ok(match self {
            Depending::PageShown(id) => page(id)?.show_if.as_ref(),
            Depending::PageEnds(id) => page(id)?.end_if.as_ref(),
            Depending::Asked(id) => question(id)?.show_if.as_ref(),
            Depending::Required(id) => shown(id)?.required_if.as_ref(),
            Depending::Taken(id) => shown(id)?.valid_if.as_ref(),
            Depending::ItemThere { question, item } => {
                let answer = &shown(question)?.answer;
                let ticked = matches!(answer, Kind::Table(table) if table.is_ticked());
                let found = answer.items().into_iter().find(|own| own.id == item && !ticked);
                found.ok_or_else(|| missing(item))?.show_if
            }
        })
    }

    /// Its place in a document.
    ///
    /// # Errors
    /// That there is no such page, question or item.
    pub fn place(&self, document: &Document) -> Outcome<String> {
        let of_page = |id: &str| page_index(document, id).map(|p| format!("questionnaire.pages[{p}]"));
        let of_question = |id: &str| {
            question_index(document, id).map(|(p, q)| format!("questionnaire.pages[{p}].questions[{q}]"))
        };
        Ok(match self {
            Depending::PageShown(id) | Depending::PageEnds(id) => format!("{}.{}", of_page(id)?, self.name()),
            Depending::Asked(id) | Depending::Required(id) | Depending::Taken(id) => {
                format!("{}.{}", of_question(id)?, self.name())
            }
            Depending::ItemThere { question, item } => {
                let (p, q) = question_index(document, question)?;
                let answer = &document.questionnaire.pages[p].questions[q].answer;
                let found = answer.items().into_iter().position(|own| own.id == item);
                let index = found.ok_or_else(|| missing(item))?;
                format!("{}.answer.{}[{index}].show_if", of_question(question)?, answer.items_name())
            }
        })
    }

    /// The questions that the condition can name, each with its page: those that are answered by then.
    pub fn known<'a>(&self, questionnaire: &'a Questionnaire) -> Vec<(&'a Page, &'a Question)> {
        let pages = questionnaire.pages.iter();
        let all: Vec<_> = pages.flat_map(|page| page.questions.iter().map(move |own| (page, own))).collect();
        let of_page = |id: &str| all.iter().position(|(page, _)| page.id.as_str() == id);
        let last_of_page = |id: &str| all.iter().rposition(|(page, _)| page.id.as_str() == id);
        let of_question = |id: &str| all.iter().position(|(_, own)| own.id.as_str() == id);
        let until = match self {
            Depending::PageShown(id) => of_page(id),
            Depending::PageEnds(id) => last_of_page(id).map(|last| last + 1),
            Depending::Asked(id) | Depending::Required(id) | Depending::ItemThere { question: id, .. } => {
                of_question(id)
            }
            Depending::Taken(id) => of_question(id).map(|own| own + 1),
        };
        all.into_iter().take(until.unwrap_or_default()).collect()
    }

    /// Puts another condition in its place, or none; words that are said only with it go with it.
    ///
    /// # Errors
    /// That there is no such page, question or item.
    pub fn set(&self, document: &mut Document, condition: Option<Expression>) -> Outcome {
        self.condition(document)?;
        let is_none = condition.is_none();
        match self {
            Depending::PageShown(id) | Depending::PageEnds(id) => {
                let index = page_index(document, id)?;
                let page = &mut document.questionnaire.pages[index];
                if matches!(self, Depending::PageShown(_)) {
                    page.show_if = condition;
                } else {
                    page.end_if = condition;
                    if is_none {
                        page.end_text.clear();
                    }
                }
            }
            Depending::Asked(id) => question_mut(document, id)?.show_if = condition,
            Depending::Required(id) => question_mut(document, id)?.required_if = condition,
            Depending::Taken(id) => {
                let question = question_mut(document, id)?;
                question.valid_if = condition;
                if is_none {
                    question.invalid_text.clear();
                }
            }
            Depending::ItemThere { question, item } => {
                let answer = &mut question_mut(document, question)?.answer;
                set_item_conditions(answer, |id| (id == item).then(|| condition.clone()));
            }
        }
        Ok(())
    }
}

fn question_mut<'a>(document: &'a mut Document, id: &str) -> Outcome<&'a mut Question> {
    let (page, index) = question_index(document, id)?;
    Ok(&mut document.questionnaire.pages[page].questions[index])
}
