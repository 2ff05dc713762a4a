use domain::questionnaire::Question;
use leptos::prelude::*;

use crate::{survey_form, words};

/// Takes back what was chosen among radios, which cannot be unticked; shown while something is chosen, never where an
/// answer is needed.
pub fn clear(question: &Question, field: String, about: &str) -> Option<impl IntoView + use<>> {
    (!question.required).then(|| {
        view! {
            <button
                class="answer-clear"
                name=survey_form::CLEAR
                value=field
                aria-label=format!("{}: {about}", words::CLEAR)
            >
                {words::CLEAR}
            </button>
        }
    })
}
