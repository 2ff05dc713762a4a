//! Hints on wording and on length; they never keep anybody from anything.

use domain::campaign::{Document, Problem, unwritten};
use domain::language::Language;
use domain::questionnaire::wording::{Hint, hints};
use domain::questionnaire::{Question, minutes, unproved};
use leptos::prelude::*;

use super::unwritten::{left_open, told as told_at};
use super::{elsewhere, languages, named};
use crate::say::language_name;
use crate::{routes, say};

/// From how many minutes on a questionnaire is called long.
const LONG: u16 = 12;
/// From how many questions on a page is called long.
const LONG_PAGE: usize = 10;

/// The hints on one question.
#[component]
pub(super) fn QuestionHints(question: Question, document: Document) -> impl IntoView {
    let rows = hints(&question, &document.language)
        .into_iter()
        .map(|hint| view! { <li>{told(hint)}</li> })
        .collect_view();
    let inside = format!("questions.{}.", question.id);
    let translations = document
        .coverage()
        .into_iter()
        .filter_map(|coverage| {
            let count = |places: &[String]| places.iter().filter(|place| place.starts_with(&inside)).count();
            let (missing, earlier) = (count(&coverage.missing), count(&coverage.earlier));
            let missing = (missing > 0).then(|| say::editor_texts_missing(missing));
            let earlier = (earlier > 0).then(|| say::editor_texts_earlier(earlier));
            let what: Vec<String> = missing.into_iter().chain(earlier).collect();
            let (_, what) = (!what.is_empty())
                .then(|| say::around(|mark| say::editor_hint_texts(mark, what.join(", "))))?;
            Some(view! { <li><b>{language_name(&coverage.language)}</b> {what}</li> })
        })
        .collect_view();
    let is_own = |problem: &Problem| {
        let at = document.questionnaire.at(&problem.place);
        at.and_then(|at| at.question).is_some_and(|own| own.id == question.id)
    };
    let unproved = unproved(&document.questionnaire).into_iter().filter(is_own);
    let unproved = unproved.map(|problem| view! { <li>{elsewhere::left_open(&document, &problem)}</li> });
    let unproved = unproved.collect_view();
    view! {
        <ul class="edit-hints" id="editor-hints" aria-label=say::editor_hints_wording() aria-live="polite">
            {rows}
            {unproved}
            {translations}
        </ul>
    }
}

fn told(hint: Hint) -> impl IntoView {
    let of = hint.of.map(|of| view! { <b>{say::pair(say::editor_quoted(of), "")}</b> });
    view! { {of} {say::notice(&hint.what)} }
}

/// How long the questionnaire takes, and how many hints there are on which question.
#[component]
pub(super) fn AllHints(document: Document, slug: String) -> impl IntoView {
    let takes = minutes(&document.questionnaire);
    let questions = document.questionnaire.asked().count();
    let time = say::about_minutes(takes);
    let facts = say::editor_facts(questions, document.questionnaire.pages.len(), time.as_str());
    let long = (takes > LONG).then(|| view! { <li>{say::editor_long(time.as_str(), LONG)}</li> });
    let pages = document
        .questionnaire
        .pages
        .iter()
        .filter(|page| page.asked().count() > LONG_PAGE)
        .map(|page| {
            let (before, after) =
                say::around(|mark| say::editor_page_long(mark, page.asked().count(), LONG_PAGE));
            view! {
                <li>
                    {before} <a href=routes::campaigns::edit_page(&slug, &page.id)>{named::wording(&page.title)}</a>
                    {after}
                </li>
            }
        })
        .collect_view();
    let languages = document.coverage().into_iter().filter(|coverage| !coverage.is_complete());
    let languages = languages
        .map(|coverage| {
            let language = &coverage.language;
            let (before, after) =
                say::around(|mark| say::editor_hint_language(mark, languages::told(&coverage)));
            view! {
                <li>
                    {before} <a href=routes::campaigns::edit_language(&slug, language)>{language_name(language)}</a>
                    {after}
                </li>
            }
        })
        .collect_view();
    let wording = document
        .questionnaire
        .questions()
        .filter_map(|question| {
            let found = hints(question, &document.language);
            let first = found.first()?.clone();
            let more = found.len() - 1;
            let more = (more > 0).then(|| view! { " " {say::editor_hints_more(more)} });
            Some(view! {
                <li>
                    <a href=routes::campaigns::edit_question(&slug, &question.id)>
                        {named::wording(&question.text)}
                    </a>
                    " "
                    {told(first)}
                    {more}
                </li>
            })
        })
        .collect_view();
    // What waits in a question is among the hints on that.
    let beside = unwritten(&document).into_iter().filter(|problem| {
        let at = document.questionnaire.at(&problem.place);
        at.is_none_or(|at| at.question.is_none())
    });
    let beside =
        beside.map(|problem| view! { <li>{told_at(&document, &slug, &problem)}</li> }).collect_view();
    let open = unproved(&document.questionnaire);
    let open = open.iter().map(|problem| view! { <li>{left_open(&document, &slug, problem)}</li> });
    let open = open.collect_view();
    view! {
        <p class="lead">{facts}</p>
        <ul class="edit-hints" id="editor-hints" aria-label=say::editor_hints_title()>
            {beside}
            {long}
            {languages}
            {pages}
            {wording}
            {open}
        </ul>
    }
}

/// The number of hints on a question.
pub(super) fn count(question: &Question, language: &Language) -> usize {
    hints(question, language).len()
}
