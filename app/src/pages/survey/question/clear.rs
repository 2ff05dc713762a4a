use domain::questionnaire::Question;
use leptos::prelude::*;

use crate::{say, survey_form};

/// Takes back what was chosen among radios, which cannot be unticked; shown while something is chosen, never where an
/// answer is needed.
pub fn clear(question: &Question, field: String, about: &str) -> Option<impl IntoView + use<>> {
    (!question.required).then(|| {
        view! {
            <button
                class="answer-clear"
                name=survey_form::CLEAR
                value=field
                aria-label=say::clear_of(about)
            >
                {say::clear()}
            </button>
        }
    })
}
