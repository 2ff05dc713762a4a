//! Hints on wording and on length; they never keep anybody from anything.

use domain::campaign::Document;
use domain::questionnaire::wording::{Hint, hints};
use domain::questionnaire::{Question, minutes};
use leptos::prelude::*;

use super::languages;
use crate::say::english_name;
use crate::{routes, words};

/// From how many minutes on a questionnaire is called long.
const LONG: u16 = 12;
/// From how many questions on a page is called long.
const LONG_PAGE: usize = 10;

/// The hints on one question.
#[component]
pub(super) fn QuestionHints(question: Question, document: Document) -> impl IntoView {
    // The rules know English alone.
    let english = in_english(document.language.as_str());
    let found = if english { hints(&question) } else { Vec::new() };
    let rows = found.into_iter().map(|hint| view! { <li>{told(hint)}</li> }).collect_view();
    let inside = format!("questions.{}.", question.id);
    let translations = document
        .coverage()
        .into_iter()
        .filter_map(|coverage| {
            let count =
                |places: &[String]| places.iter().filter(|place| place.starts_with(&inside)).count() as u64;
            let (missing, earlier) = (count(&coverage.missing), count(&coverage.earlier));
            let texts = |count| words::count(count, "text is", "texts are");
            let missing = (missing > 0).then(|| format!("{} not translated", texts(missing)));
            let earlier = (earlier > 0).then(|| format!("{} of an earlier wording", texts(earlier)));
            let what: Vec<String> = missing.into_iter().chain(earlier).collect();
            let name = english_name(&coverage.language);
            (!what.is_empty()).then(|| view! { <li><b>{name} ": "</b> {what.join(", ")} "."</li> })
        })
        .collect_view();
    view! {
        <ul class="edit-hints" id="editor-hints" aria-label="Hints on the wording" aria-live="polite">
            {rows}
            {translations}
        </ul>
    }
}

fn told(hint: Hint) -> impl IntoView {
    let of = hint.of.map(|of| view! { <b>{format!("‘{of}’: ")}</b> });
    view! {
        {of}
        {hint.what}
    }
}

/// How long the questionnaire takes, and how many hints there are on which question.
#[component]
pub(super) fn AllHints(document: Document, slug: String) -> impl IntoView {
    let takes = minutes(&document.questionnaire);
    let questions = document.questionnaire.questions().filter(|own| own.answer.is_shown()).count();
    let facts = format!(
        "{} on {}, {} to answer",
        words::count(questions as u64, "question", "questions"),
        words::count(document.questionnaire.pages.len() as u64, "page", "pages"),
        crate::say::about_minutes(takes),
    );
    let long = (takes > LONG).then(|| {
        view! {
            <li>
                {format!(
                    "It takes {}: beyond {LONG} minutes many stop before the end. Leave out what no assumption needs.",
                    crate::say::about_minutes(takes),
                )}
            </li>
        }
    });
    let pages = document
        .questionnaire
        .pages
        .iter()
        .filter(|page| page.questions.len() > LONG_PAGE)
        .map(|page| {
            let what = format!(
                " has {} questions: more than {LONG_PAGE} are many on one screen.",
                page.questions.len()
            );
            view! {
                <li>
                    <a href=routes::campaigns::edit_page(&slug, &page.id)>{words::wording(&page.title)}</a>
                    {what}
                </li>
            }
        })
        .collect_view();
    let languages = document.coverage().into_iter().filter(|coverage| !coverage.is_complete());
    let languages = languages
        .map(|coverage| {
            let language = &coverage.language;
            view! {
                <li>
                    <a href=routes::campaigns::edit_language(&slug, language)>{english_name(language)}</a>
                    ": "
                    {languages::told(&coverage)}
                    ". What is missing is read in the campaign’s own language."
                </li>
            }
        })
        .collect_view();
    let english = in_english(document.language.as_str());
    let wording = document
        .questionnaire
        .questions()
        .filter(|_| english)
        .filter_map(|question| {
            let found = hints(question);
            let first = found.first()?.clone();
            let more = found.len() - 1;
            let more =
                (more > 0).then(|| format!(" And {}.", words::count(more as u64, "hint more", "hints more")));
            Some(view! {
                <li>
                    <a href=routes::campaigns::edit_question(&slug, &question.id)>
                        {words::wording(&question.text)}
                    </a>
                    " "
                    {told(first)}
                    {more}
                </li>
            })
        })
        .collect_view();
    view! {
        <p class="lead">{facts}</p>
        <ul class="edit-hints" id="editor-hints" aria-label="Hints">
            {long}
            {languages}
            {pages}
            {wording}
        </ul>
    }
}

/// The number of hints on a question.
pub(super) fn count(question: &Question, language: &str) -> usize {
    if in_english(language) { hints(question).len() } else { 0 }
}

fn in_english(language: &str) -> bool {
    language == "en" || language.starts_with("en-")
}
