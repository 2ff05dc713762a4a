//! What members see of what is being edited, by the same components.

use std::sync::Arc;

use domain::language::Language;
use domain::questionnaire::{Page, Question};
use leptos::context::Provider;
use leptos::prelude::*;

use super::EditModel;
use crate::pages::survey::parts::{QuestionField, paragraphs};
use crate::say::{self, Speech};

/// A question as the member sees it. It is a picture: it takes no answer and no focus.
#[component]
pub(super) fn SeenQuestion(
    question: Question,
    /// That of the campaign.
    language: Language,
) -> impl IntoView {
    if !question.answer.is_shown() {
        return view! {
            <div class="seen-card" id="editor-seen">
                <p class="soft">{say::editor_unseen()}</p>
            </div>
        }
        .into_any();
    }
    let lang = other(&language);
    view! {
        <div class="seen-card" id="editor-seen" inert lang=lang>
            <Asked questions=vec![question] language />
        </div>
    }
    .into_any()
}

/// A page of questions as the member sees it.
#[component]
pub(super) fn SeenPage(
    page: Page,
    /// That of the campaign.
    language: Language,
) -> impl IntoView {
    let Page { title, text, questions, .. } = page;
    let lang = other(&language);
    view! {
        <div class="seen-card" id="editor-seen" inert lang=lang>
            <p class="seen-title">{title}</p>
            {(!text.is_empty()).then(|| view! { <p class="lead">{text.clone()}</p> })}
            <div class="questions">
                <Asked questions language />
            </div>
        </div>
    }
}

/// Questions as members see them: all around the campaign's texts is said in the campaign's language too, not in that of whoever
/// edits it.
#[component]
pub(super) fn Asked(questions: Vec<Question>, language: Language) -> impl IntoView {
    let questions = move || {
        let fields = questions.into_iter().map(|question| {
            view! { <QuestionField question=question.clone() answer=None problems=Vec::new() seen=Some(question) /> }
        });
        fields.collect_view()
    };
    view! { <Provider value=Arc::new(Speech::in_language(language))>{questions()}</Provider> }
}

/// The language of what members read, where it is not that of the page.
fn other(language: &Language) -> Option<String> {
    let of_page = Speech::now().lang();
    (language.as_str() != of_page).then(|| language.to_string())
}

/// The texts around the questions as the member sees them.
#[component]
pub(super) fn SeenTexts(model: EditModel) -> impl IntoView {
    let document = model.document;
    let lang = other(&document.language);
    view! {
        <div class="seen-card" id="editor-seen" inert>
            <p class="eyebrow" lang=lang.clone()>
                {document.asks}
            </p>
            <p class="seen-title" lang=lang.clone()>
                {document.title}
            </p>
            <div class="survey-intro prose" lang=lang.clone()>
                {paragraphs(&document.intro)}
            </div>
            <p class="seen-part">{say::editor_after_sending()}</p>
            <div class="prose" lang=lang>
                {paragraphs(&document.next)}
            </div>
        </div>
    }
}
