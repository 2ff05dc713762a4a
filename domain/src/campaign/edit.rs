//! Changes to a draft, one function each. They keep ids, so answers, conditions and assumptions still find what they name.
//!
//! What a change leaves wrong, [`problems`](super::problems) names; a change that makes no sense is refused in words.

mod assumption;
mod blank;
mod calculation;
mod carry;
mod column;
mod condition;
mod crossing;
mod item;
mod kind;
mod names;
mod quota;

use super::Document;
use crate::id::{PageId, QuestionId};
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Kind, Page, Question};

pub use assumption::{
    MeasureKind, add_assumption, join_rule, measurable, move_assumption, part_rule, remove_assumption,
    replace_assumption, topic_named, usual_answers, usual_rule,
};
pub(crate) use blank::is_to_be_replaced;
pub use carry::{carriable, carry_forward};
pub use column::{add_column, move_column, remove_column};
pub use condition::Depending;
pub use crossing::{add_crossing, crossable, remove_crossing};
pub use item::{add_item, move_item, remove_item, set_item_conditions, set_labels, set_picture, word_points};
pub use kind::change_kind;
pub use names::slug_for;
pub use quota::{add_quota, remove_quota};

/// The outcome of a change; the error says in words why it was not made.
pub type Outcome<T = ()> = Result<T, Notice>;

/// One place up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Towards the start.
    Up,
    /// Towards the end.
    Down,
}

impl Step {
    /// The place after a step from `index` in a list of `length`, unless it is at the edge.
    fn from(self, index: usize, length: usize) -> Option<usize> {
        match self {
            Step::Up => index.checked_sub(1),
            Step::Down => Some(index + 1).filter(|next| *next < length),
        }
    }
}

/// A kind of question to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewKind {
    /// One option of several.
    Single,
    /// Yes or no.
    YesNo,
    /// Several options.
    Several,
    /// A scale from 1 to 5.
    Scale,
    /// Statements on one scale.
    Battery,
    /// Pairs of opposites on one scale.
    Differential,
    /// Options to be put in order.
    Ranking,
    /// The best and the worst.
    BestWorst,
    /// An amount to be divided.
    ConstantSum,
    /// A table to tick.
    Ticks,
    /// A table of numbers.
    Numbers,
    /// A table of short texts.
    Texts,
    /// A number.
    Number,
    /// A date or a time.
    Date,
    /// A line of text.
    ShortText,
    /// A few paragraphs.
    LongText,
    /// Terms to agree to.
    Consent,
    /// Files.
    File,
    /// A text without an answer.
    Note,
    /// What the link brings.
    Hidden,
    /// What is calculated from other answers.
    Calculated,
}

impl NewKind {
    /// All kinds, the most used first.
    pub const ALL: [NewKind; 21] = [
        NewKind::Single,
        NewKind::YesNo,
        NewKind::Several,
        NewKind::Scale,
        NewKind::Battery,
        NewKind::Differential,
        NewKind::Ranking,
        NewKind::BestWorst,
        NewKind::ConstantSum,
        NewKind::Ticks,
        NewKind::Numbers,
        NewKind::Texts,
        NewKind::Number,
        NewKind::Date,
        NewKind::ShortText,
        NewKind::LongText,
        NewKind::Consent,
        NewKind::File,
        NewKind::Note,
        NewKind::Hidden,
        NewKind::Calculated,
    ];

    /// Its name in a form.
    pub fn as_str(self) -> &'static str {
        match self {
            NewKind::Single => "single",
            NewKind::YesNo => "yes_no",
            NewKind::Several => "several",
            NewKind::Scale => "scale",
            NewKind::Battery => "battery",
            NewKind::Differential => "differential",
            NewKind::Ranking => "ranking",
            NewKind::BestWorst => "best_worst",
            NewKind::ConstantSum => "constant_sum",
            NewKind::Ticks => "ticks",
            NewKind::Numbers => "numbers",
            NewKind::Texts => "texts",
            NewKind::Number => "number",
            NewKind::Date => "date",
            NewKind::ShortText => "short_text",
            NewKind::LongText => "long_text",
            NewKind::Consent => "consent",
            NewKind::File => "file",
            NewKind::Note => "note",
            NewKind::Hidden => "hidden",
            NewKind::Calculated => "calculated",
        }
    }
}

impl std::str::FromStr for NewKind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = NewKind::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is no kind of question"))
    }
}

/// Adds a page at the end, with its first question: a page without one cannot be shown.
pub fn add_page(document: &mut Document, title: &str, kind: NewKind, wording: &str) -> Outcome<QuestionId> {
    let title = worded(title, notice!("the page needs a title"))?;
    let wording = worded(wording, notice!("its first question needs words"))?;
    let taken = |id: &str| document.questionnaire.pages.iter().any(|page| page.id.as_str() == id);
    let id: PageId = names::unique(&title, "page", taken)?;
    let question = new_question(document, usize::MAX, kind, wording)?;
    let first = question.id.clone();
    document.questionnaire.pages.push(Page::new(id, title, vec![question]));
    Ok(first)
}

/// Puts a page in the place of the one with its id.
pub fn replace_page(document: &mut Document, page: Page) -> Outcome {
    let index = page_index(document, page.id.as_str())?;
    document.questionnaire.pages[index] = page;
    Ok(())
}

/// Moves a page one place.
pub fn move_page(document: &mut Document, page: &str, step: Step) -> Outcome {
    let index = page_index(document, page)?;
    let pages = &mut document.questionnaire.pages;
    let next = step.from(index, pages.len()).ok_or_else(|| notice!("the page is at the end already"))?;
    pages.swap(index, next);
    Ok(())
}

/// Removes a page with its questions.
pub fn remove_page(document: &mut Document, page: &str) -> Outcome {
    let index = page_index(document, page)?;
    if document.questionnaire.pages.len() == 1 {
        return Err(notice!("this is the only page: a questionnaire has at least one"));
    }
    document.questionnaire.pages.remove(index);
    Ok(())
}

/// Adds a question at the end of a page.
pub fn add_question(
    document: &mut Document,
    page: &str,
    kind: NewKind,
    wording: &str,
) -> Outcome<QuestionId> {
    let index = page_index(document, page)?;
    let wording = worded(wording, notice!("the new question needs words"))?;
    let question = new_question(document, index, kind, wording)?;
    let id = question.id.clone();
    document.questionnaire.pages[index].questions.push(question);
    Ok(id)
}

/// Adds a question that was made elsewhere at the end of a page, under an id of its own. It is asked of everybody: what it depended
/// on there is not here.
pub fn take_question(document: &mut Document, page: &str, question: Question) -> Outcome<QuestionId> {
    let index = page_index(document, page)?;
    let taken = |id: &str| document.questionnaire.ever(id).is_some();
    let id: QuestionId = names::unique(question.id.as_str(), "question", taken)?;
    let question = Question { id: id.clone(), show_if: None, ..question };
    document.questionnaire.pages[index].questions.push(question);
    Ok(id)
}

/// Puts a changed question in the place of the one with its id.
pub fn replace_question(document: &mut Document, question: Question) -> Outcome {
    let (page, index) = question_index(document, question.id.as_str())?;
    document.questionnaire.pages[page].questions[index] = question;
    Ok(())
}

/// Moves a question one place; from the edge of a page on to the next.
pub fn move_question(document: &mut Document, question: &str, step: Step) -> Outcome {
    let (page, index) = question_index(document, question)?;
    let pages = &mut document.questionnaire.pages;
    if let Some(next) = step.from(index, pages[page].questions.len()) {
        pages[page].questions.swap(index, next);
        return Ok(());
    }
    let target = step.from(page, pages.len()).ok_or_else(|| notice!("the question is at the end already"))?;
    move_across(document, (page, index), target, step)
}

/// Moves a question to the end of another page.
pub fn move_question_to(document: &mut Document, question: &str, page: &str) -> Outcome {
    let from = question_index(document, question)?;
    let target = page_index(document, page)?;
    if from.0 == target {
        return Ok(());
    }
    move_across(document, from, target, Step::Up)
}

/// Takes a question to another page: going up to its end, going down to its start.
fn move_across(document: &mut Document, from: (usize, usize), target: usize, step: Step) -> Outcome {
    let pages = &mut document.questionnaire.pages;
    if pages[from.0].questions.len() == 1 {
        return Err(only_question(&pages[from.0]));
    }
    let question = pages[from.0].questions.remove(from.1);
    let place = if step == Step::Up { pages[target].questions.len() } else { 0 };
    pages[target].questions.insert(place, question);
    Ok(())
}

/// Removes a question.
pub fn remove_question(document: &mut Document, question: &str) -> Outcome {
    let (page, index) = question_index(document, question)?;
    let page = &mut document.questionnaire.pages[page];
    if page.questions.len() == 1 {
        return Err(only_question(page));
    }
    page.questions.remove(index);
    Ok(())
}

fn only_question(page: &Page) -> Notice {
    let page = &page.title;
    notice!("it is the only question of the page '{page}': add another first, or remove the page", page)
}

/// A question for the end of a page, counted from 0.
fn new_question(document: &Document, page: usize, kind: NewKind, text: String) -> Outcome<Question> {
    let id = names::unique(&text, "question", |id| document.questionnaire.ever(id).is_some())?;
    let mut answer = kind.blank(&document.language)?;
    if let Kind::Calculated(own) = &mut answer {
        let pages = document.questionnaire.pages.iter().take(page.saturating_add(1));
        calculation::begin(own, &pages.flat_map(|page| &page.questions).collect::<Vec<_>>());
    }
    Ok(Question::new(id, text, answer))
}

fn page_index(document: &Document, id: &str) -> Outcome<usize> {
    let found = document.questionnaire.pages.iter().position(|page| page.id.as_str() == id);
    found.ok_or_else(|| notice!("there is no page '{id}' any more", id))
}

fn question_index(document: &Document, id: &str) -> Outcome<(usize, usize)> {
    let in_page = |page: &Page| page.questions.iter().position(|question| question.id.as_str() == id);
    let mut pages = document.questionnaire.pages.iter().enumerate();
    let found = pages.find_map(|(p, page)| in_page(page).map(|q| (p, q)));
    found.ok_or_else(|| notice!("there is no question '{id}' any more", id))
}

fn worded(text: &str, missing: Notice) -> Outcome<String> {
    let text = text.trim();
    if text.is_empty() { Err(missing) } else { Ok(text.to_owned()) }
}

#[cfg(test)]
pub(crate) mod tests;
