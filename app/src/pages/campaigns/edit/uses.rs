use domain::questionnaire::Question;
use leptos::prelude::*;

use super::EditModel;
use crate::{routes, say};

/// What the rest of the draft makes of this question: the assumptions it tests.
#[component]
pub(super) fn Uses(model: EditModel, question: Question) -> impl IntoView {
    let document = model.document.clone();
    let tested = document
        .assumptions
        .into_iter()
        .filter(|assumption| assumption.rules().any(|rule| *rule.measure.question() == question.id));
    let cards: Vec<_> = tested
        .map(|assumption| {
            let href = routes::campaigns::edit_assumption(&model.slug, &assumption.id);
            view! {
                <li>
                    <a href=href>{assumption.statement}</a>
                </li>
            }
        })
        .collect();
    let title = match cards.len() {
        0 => say::editor_tests_none(),
        count => say::editor_tests(count),
    };
    view! {
        <section class="edit-uses" id="editor-uses">
            <h2>{title}</h2>
            <ul>{cards.collect_view()}</ul>
            <p>
                <a class="edit-outline-add" href=routes::campaigns::edit_assumptions(&model.slug)>
                    {say::editor_assumption_add()}
                </a>
            </p>
        </section>
    }
}
