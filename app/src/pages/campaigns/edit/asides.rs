use domain::campaign::Document;
use domain::questionnaire::{Page, Question, seconds};
use leptos::prelude::*;

use super::{EditModel, hints};
use crate::{routes, words};

/// The outline beside a form: every page and question, the one in the form marked.
#[component]
pub(super) fn SideOutline(model: EditModel, here: String) -> impl IntoView {
    let (slug, document) = (model.slug, model.document);
    let link = |href: String, text: &'static str| {
        let current = (href == here).then_some("page");
        view! {
            <li>
                <a href=href aria-current=current>
                    {text}
                </a>
            </li>
        }
    };
    let mut first = 1;
    let pages = document
        .questionnaire
        .pages
        .iter()
        .zip(1_usize..)
        .map(|(page, number)| {
            let from = first;
            first += page.questions.len();
            view! { <OutlinePart document=document.clone() page=page.clone() number from slug=slug.clone() here=here.clone() /> }
        })
        .collect_view();
    view! {
        <nav class="edit-outline" id="editor-outline" aria-label="Outline">
            <ul class="edit-outline-top">
                {link(routes::campaigns::edit(&slug), "Outline")}
                {link(routes::campaigns::edit_texts(&slug), "Texts")}
                {link(routes::campaigns::edit_assumptions(&slug), "Assumptions")}
                {link(routes::campaigns::edit_crossings(&slug), "Two questions together")}
            </ul>
            {pages}
        </nav>
    }
}

/// A page of the outline: its title, how long it takes, its questions.
#[component]
fn OutlinePart(
    document: Document,
    page: Page,
    /// The page's number, from 1.
    number: usize,
    /// The number of its first question.
    from: usize,
    slug: String,
    here: String,
) -> impl IntoView {
    let href = routes::campaigns::edit_page(&slug, &page.id);
    let current = (href == here).then_some("page");
    let minutes = words::half_minutes(seconds(page.questions.iter()));
    let questions = page
        .questions
        .iter()
        .zip(from..)
        .map(|(question, number)| {
            let href = routes::campaigns::edit_question(&slug, &question.id);
            let current = (href == here).then_some("page");
            view! {
                <li>
                    <a href=href aria-current=current>
                        <span class="outline-number">{number}</span>
                        <span class="outline-words">{words::wording(&question.text)}</span>
                        <Marks document=document.clone() question=question.clone() />
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="edit-outline-page">
            <a class="edit-outline-title" href=href aria-current=current>
                <span>{format!("{number} · {}", words::wording(&page.title))}</span>
                <span class="edit-outline-minutes">{minutes}</span>
            </a>
            <ol>{questions}</ol>
            <a
                class="edit-outline-add"
                href=format!("{}?page={}#add-question", routes::campaigns::edit(&slug), page.id)
            >
                "Add a question"
            </a>
        </section>
    }
}

/// How many assumptions a question tests, whether it is asked of some alone, how many hints there are.
#[component]
pub(super) fn Marks(document: Document, question: Question) -> impl IntoView {
    let tests = document.assumptions.iter().flat_map(|assumption| assumption.rules());
    let tests = tests.filter(|rule| *rule.measure.question() == question.id).count();
    let hints = hints::count(&question, &document.language);
    let mark = |sign: String, said: String| {
        view! {
            <span class="outline-mark" title=said.clone()>
                <span aria-hidden="true">{sign}</span>
                <span class="visually-hidden">{format!(", {said}")}</span>
            </span>
        }
    };
    view! {
        <span class="outline-marks">
            {question.show_if.is_some().then(|| mark("↳".to_owned(), "asked of some alone".to_owned()))}
            {(tests > 0).then(|| mark(format!("{tests} ◆"), words::count(tests as u64, "rule", "rules")))}
            {(hints > 0).then(|| mark("!".to_owned(), words::count(hints as u64, "hint", "hints")))}
        </span>
    }
}
