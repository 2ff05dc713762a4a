//! Hints on wording and on length; they never keep anybody from anything.

use domain::campaign::Document;
use domain::questionnaire::wording::{Hint, hints};
use domain::questionnaire::{Question, minutes};
use leptos::prelude::*;

use crate::{routes, words};

/// From how many minutes on a questionnaire is called long.
const LONG: u16 = 12;
/// From how many questions on a page is called long.
const LONG_PAGE: usize = 10;

/// The hints on one question.
#[component]
pub(super) fn QuestionHints(
    question: Question,
    /// The language of the questionnaire: the rules know English alone.
    language: String,
) -> impl IntoView {
    let found = if in_english(&language) { hints(&question) } else { Vec::new() };
    let rows = found.into_iter().map(|hint| view! { <li>{told(hint)}</li> }).collect_view();
    view! {
        <ul class="edit-hints" id="editor-hints" aria-label="Hints on the wording" aria-live="polite">
            {rows}
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
    let questions = document.questionnaire.questions().count();
    let facts = format!(
        "{} on {}, {} to answer",
        words::count(questions as u64, "question", "questions"),
        words::count(document.questionnaire.pages.len() as u64, "page", "pages"),
        words::about_minutes(takes),
    );
    let long = (takes > LONG).then(|| {
        view! {
            <li>
                {format!(
                    "It takes {}: beyond {LONG} minutes many stop before the end. Leave out what no assumption needs.",
                    words::about_minutes(takes),
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
