//! Texts, with what they recall.

use domain::campaign::Document;
use domain::questionnaire::{Kind, Question};

use crate::convert::loss::Losses;
use crate::convert::recall;

/// A text of a question. One that asks for agreement recalls nothing: everybody reads the same there.
pub(super) fn said_in(question: &Question, text: &str, document: &Document, losses: &mut Losses) -> String {
    match &question.answer {
        Kind::Consent(_) => text.to_owned(),
        _ => said(text, question.id.as_str(), document, losses),
    }
}

/// A text with references for what it recalls.
pub(super) fn said(text: &str, place: &str, document: &Document, losses: &mut Losses) -> String {
    let named = |question: &Question, item: Option<&str>| match (&question.answer, item) {
        (
            Kind::Single(_)
            | Kind::Several(_)
            | Kind::Scale(_)
            | Kind::Number(_)
            | Kind::Date(_)
            | Kind::Text(_)
            | Kind::Calculated(_),
            None,
        ) => Some(format!("{{{}}}", question.id)),
        (Kind::Battery(_), Some(item)) => Some(format!("{{{}.{item}}}", question.id)),
        _ => None,
    };
    recall::written(text, document, &named, place, losses)
}
