//! Where the survey ends early, and what is said there.

use domain::campaign::{Document, Layout};
use domain::expression::Expression;
use domain::questionnaire::Page;
use serde_json::{Map, Value, json};

use super::expressions::Expressions;
use super::paragraphs;
use crate::convert::condition::written;
use crate::convert::loss::Losses;

/// The end of a page as a trigger, if it means the same there: it is looked at when a page is left that has one of its questions.
pub(super) fn trigger(page: &Page, document: &Document, losses: &mut Losses) -> Option<String> {
    let end = page.end_if.as_ref().filter(|_| document.layout == Layout::PageByPage)?;
    let named = end.questions();
    let is_here = |id: &domain::id::QuestionId| page.questions.iter().any(|question| question.id == *id);
    if named.is_empty() || !named.into_iter().all(is_here) {
        return None;
    }
    expression(end, page, document, losses)
}

/// Adds the triggers, and what is said where each page ends the survey.
pub(super) fn add(fields: &mut Map<String, Value>, document: &Document, losses: &mut Losses) {
    let mut triggers = Vec::new();
    let mut said = Vec::new();
    let pages = &document.questionnaire.pages;
    for page in pages {
        let Some(end) = trigger(page, document, losses) else { continue };
        triggers.push(json!({ "type": "complete", "expression": end }));
        // What is said is looked for when all is done, when a page that was not shown has no answers.
        let shown = page.show_if.as_ref();
        let shown = shown.and_then(|shown| expression(shown, page, document, &mut Losses::default()));
        let ended = shown.map_or_else(|| end.clone(), |shown| format!("({shown}) and ({end})"));
        let words = if page.end_text.is_empty() { &document.next } else { &page.end_text };
        said.push(json!({ "expression": ended, "html": paragraphs(words) }));
    }
    if pages.iter().any(|page| !page.end_text.is_empty()) && !said.is_empty() {
        fields.insert("completedHtmlOnCondition".to_owned(), Value::Array(said));
    }
    if !triggers.is_empty() {
        fields.insert("triggers".to_owned(), Value::Array(triggers));
    }
}

fn expression(
    condition: &Expression,
    page: &Page,
    document: &Document,
    losses: &mut Losses,
) -> Option<String> {
    written(condition, document, &Expressions, page.id.as_str(), losses).ok()
}
