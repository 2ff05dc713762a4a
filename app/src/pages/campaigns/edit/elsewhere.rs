//! What is wrong with a part of a draft that is not on the page: where that is and what, in the words of staff.

use domain::assumption::Assumption;
use domain::campaign::{Document, Place, Problem};
use domain::expression::Mistake;

use super::{errors, named, page, question};
use crate::{routes, say};

/// Where a problem stands, and the address where it is mended.
pub(super) struct Where {
    pub name: String,
    pub href: String,
}

/// The text, the assumption, the page or the question that a problem is about; none if it is about something else.
pub(super) fn place(document: &Document, slug: &str, problem: &Problem) -> Option<Where> {
    if let Some(assumption) = assumption(document, &problem.place) {
        let href = routes::campaigns::edit_assumption(&slug, &assumption.id);
        return Some(Where { name: assumption.statement.clone(), href });
    }
    if let Some(name) = text(&problem.place) {
        return Some(Where { name, href: routes::campaigns::edit_texts(&slug) });
    }
    let Place { index, page, question, .. } = document.questionnaire.at(&problem.place)?;
    let number = index + 1;
    Some(match question {
        Some(question) => Where {
            name: say::editor_place_question(number, named::wording(&question.text), question.id.as_str()),
            href: routes::campaigns::edit_question(&slug, &question.id),
        },
        None => Where {
            name: say::editor_place_page(number, &page.title),
            href: routes::campaigns::edit_page(&slug, &page.id),
        },
    })
}

/// What a text of the campaign itself is called.
fn text(place: &str) -> Option<String> {
    match place {
        "title" => Some(say::editor_field_title()),
        "asks" => Some(say::editor_field_asks()),
        "intro" => Some(say::editor_intro()),
        "next" => Some(say::editor_field_next()),
        _ => None,
    }
}

fn assumption<'a>(document: &'a Document, place: &str) -> Option<&'a Assumption> {
    let index = place.strip_prefix("assumptions[")?.split(']').next()?;
    document.assumptions.get(index.parse::<usize>().ok()?)
}

/// What is wrong there, with the condition or the field that it is wrong with.
pub(super) fn what(document: &Document, problem: &Problem) -> String {
    let said = || say::notice(Mistake::without_column(&problem.what));
    let questionnaire = &document.questionnaire;
    if let Some(condition) = condition(document, problem) {
        return say::editor_wrong_condition(condition, said());
    }
    let fields = questionnaire.at(&problem.place).map(|at| match at.question {
        Some(own) => question::fields(at.whole, own),
        None => page::fields(at.whole, at.page),
    });
    let fields = fields.unwrap_or_default();
    match fields.iter().find(|(place, _)| *place == problem.place) {
        Some((_, field)) => errors::told(&field.name, problem),
        None => said(),
    }
}

/// What could not be settled there, and of which condition.
pub(super) fn left_open(document: &Document, problem: &Problem) -> String {
    let said = say::notice(&problem.what);
    match condition(document, problem) {
        Some(condition) => say::editor_open_condition(condition, said),
        None => said,
    }
}

/// The condition that a problem is about, as it is written.
fn condition<'a>(document: &'a Document, problem: &Problem) -> Option<&'a str> {
    let all = document.questionnaire.expressions();
    let (_, condition) = all.into_iter().find(|(place, _)| *place == problem.place)?;
    Some(condition.text())
}

/// Where it is and what is wrong there; the place as documents have it, if it is something else.
pub(super) fn told(document: &Document, problem: &Problem) -> String {
    match place(document, "", problem) {
        Some(place) => say::pair(place.name, what(document, problem)),
        None => say::problem_at(problem),
    }
}
