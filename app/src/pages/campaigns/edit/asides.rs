use leptos::prelude::*;

use super::EditModel;
use crate::{routes, words};

/// The outline beside a form: every page and question, the one in the form marked.
#[component]
pub(super) fn SideOutline(model: EditModel, here: String) -> impl IntoView {
    let slug = model.slug;
    let link = |href: String, text: String| {
        let current = (href == here).then_some("page");
        view! {
            <a href=href aria-current=current>
                {text}
            </a>
        }
    };
    let texts = link(routes::campaigns::edit_texts(&slug), "Texts".to_owned());
    let assumptions = link(routes::campaigns::edit_assumptions(&slug), "Assumptions".to_owned());
    let crossings = link(routes::campaigns::edit_crossings(&slug), "Two questions together".to_owned());
    let mut number = 0;
    let pages = model
        .document
        .questionnaire
        .pages
        .into_iter()
        .map(|page| {
            let questions = page
                .questions
                .into_iter()
                .map(|question| {
                    number += 1;
                    let text = format!("{number}. {}", words::wording(&question.text));
                    view! { <li>{link(routes::campaigns::edit_question(&slug, &question.id), text)}</li> }
                })
                .collect_view();
            view! {
                <li>
                    {link(routes::campaigns::edit_page(&slug, &page.id), words::wording(&page.title))} <ul>{questions}</ul>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="edit-outline" aria-label="Outline">
            {texts} {assumptions} {crossings} <ol>{pages}</ol>
        </nav>
    }
}
