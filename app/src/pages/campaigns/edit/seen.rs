//! What members see of what is being edited, by the same components.

use domain::questionnaire::Question;
use leptos::prelude::*;

use super::EditModel;
use crate::pages::survey::parts::{QuestionField, paragraphs};

/// A question as the member sees it. It is a picture: it takes no answer and no focus.
#[component]
pub(super) fn SeenQuestion(question: Question) -> impl IntoView {
    if !question.answer.is_shown() {
        return view! {
            <div class="seen-card" id="editor-seen">
                <p class="soft">"Members do not see this. It is kept with their answers and counted with them."</p>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="seen-card" id="editor-seen" inert>
            <QuestionField question=question.clone() answer=None problems=Vec::new() seen=Some(question) />
        </div>
    }
    .into_any()
}

/// A page of questions as the member sees it.
#[component]
pub(super) fn SeenPage(title: String, text: String, questions: Vec<Question>) -> impl IntoView {
    let questions = questions
        .into_iter()
        .map(|question| view! { <QuestionField question=question.clone() answer=None problems=Vec::new() seen=Some(question) /> })
        .collect_view();
    view! {
        <div class="seen-card" id="editor-seen" inert>
            <p class="seen-title">{title}</p>
            {(!text.is_empty()).then(|| view! { <p class="lead">{text.clone()}</p> })}
            <div class="questions">{questions}</div>
        </div>
    }
}

/// The texts around the questions as the member sees them.
#[component]
pub(super) fn SeenTexts(model: EditModel) -> impl IntoView {
    let document = model.document;
    view! {
        <div class="seen-card" id="editor-seen" inert>
            <p class="eyebrow">{document.asks}</p>
            <p class="seen-title">{document.title}</p>
            <div class="survey-intro prose">{paragraphs(&document.intro)}</div>
            <p class="seen-part">"After sending"</p>
            <div class="prose">{paragraphs(&document.next)}</div>
        </div>
    }
}
