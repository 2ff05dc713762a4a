//! Where in the source stands what a document says: known by ids, which stay where numbers of places do not.

use std::collections::HashMap;

use domain::campaign::Document;
use domain::id::{PageId, QuestionId};
use domain::notice;
use domain::notice::Notice;

use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::survey::Condition;

/// Something of a document that comes from the source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Of {
    Page(PageId),
    Question(QuestionId),
    /// An option, a statement or a row.
    Item(QuestionId, String),
    /// When an answer is needed.
    Needed(QuestionId),
    /// What has to hold for an answer to be taken.
    Rule(QuestionId),
    /// When the survey ends after a page.
    End(PageId),
}

/// Where what a document says stands in the source.
#[derive(Debug, Default)]
pub(super) struct Origins {
    places: HashMap<Of, Place>,
    /// The conditions that were said, each with its place and as the source writes it.
    conditions: HashMap<Of, Vec<(Place, String)>>,
}

impl Origins {
    /// Remembers where a page or a question stands.
    pub fn stands(&mut self, of: Of, place: &Place) {
        self.places.insert(of, place.clone());
    }

    /// Remembers the conditions that something has; those that could not be read are named already.
    pub fn depends(&mut self, of: Of, conditions: &[Condition]) {
        let read = conditions.iter().filter(|condition| condition.logic.is_some());
        let read: Vec<_> = read.map(|own| (own.place.clone(), own.written.clone())).collect();
        if !read.is_empty() {
            self.conditions.insert(of, read);
        }
    }

    /// Where a page or a question stood.
    pub fn stood(&self, of: &Of) -> Place {
        self.places.get(of).cloned().unwrap_or_default()
    }

    /// Names the conditions of something, as the source writes them, which are taken out of the document.
    pub fn name_conditions(&self, of: Option<Of>, why: &Notice, instead: &Notice, losses: &mut Losses) {
        for (place, written) in of.and_then(|of| self.conditions.get(&of)).into_iter().flatten() {
            let what = notice!("the condition '{written}'", written = short(written));
            losses.add(place, what, why.clone(), instead.clone());
        }
    }
}

/// What stands at a place such as `questionnaire.pages[0].questions[1].answer.options[2].show_if`.
pub(super) fn of(document: &Document, place: &str) -> Option<Of> {
    let at = document.questionnaire.at(place)?;
    let Some(question) = at.question else { return Some(Of::Page(at.page.id.clone())) };
    let id = question.id.clone();
    let rest = place.strip_prefix(at.whole)?;
    if let Some((_, item)) = rest.strip_prefix(".answer.").and_then(|rest| rest.split_once('[')) {
        let number: usize = item.split(']').next()?.parse().ok()?;
        return Some(Of::Item(id, question.answer.items().get(number)?.id.to_owned()));
    }
    Some(match rest {
        ".required_if" => Of::Needed(id),
        ".valid_if" => Of::Rule(id),
        _ => Of::Question(id),
    })
}
