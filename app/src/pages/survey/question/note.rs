use domain::questionnaire::{Note, Question};
use leptos::prelude::*;

use crate::pages::survey::frame::paragraphs;
use crate::say::written;
use crate::survey_form;

/// Something to read between the questions. It is no group to those who hear it, since there is nothing to fill in, but
/// is shown, hidden and posted as shown like every question: otherwise it would count as one that just appeared.
pub fn note(question: &Question, note: &Note, asked: bool) -> AnyView {
    let hint =
        (!question.hint.is_empty()).then(|| view! { <p class="question-hint" id=survey_form::part(question, "hint")>{written(&question.hint)}</p> });
    view! {
        <fieldset
            role="none"
            class="question note"
            id=survey_form::id(question)
            data-question=question.id.to_string()
            data-kind="note"
            data-if=survey_form::prepared(question.show_if.as_ref())
            hidden=!asked
            disabled=!asked
        >
            <input type="hidden" name="shown[]" value=question.id.to_string() />
            <h2 id=survey_form::part(question, "legend")>{written(&question.text)}</h2>
            {hint}
            <div class="prose" id=survey_form::part(question, "body")>{paragraphs(&note.body)}</div>
        </fieldset>
    }
    .into_any()
}
