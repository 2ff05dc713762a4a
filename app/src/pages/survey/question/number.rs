use domain::answer::Answer;
use domain::questionnaire::{Number, Question};
use leptos::prelude::*;

use crate::say::written;
use crate::survey_form;

/// A number, and what is counted. No spin buttons: they change what was given when somebody scrolls past.
pub fn number(question: &Question, number: &Number, answer: Option<&Answer>, invalid: bool) -> AnyView {
    let given = match answer {
        Some(Answer::Number(given)) => given.to_string(),
        Some(Answer::Text(written)) => written.clone(),
        _ => String::new(),
    };
    let unit = (!number.unit.is_empty()).then(|| survey_form::part(question, "unit"));
    let error = survey_form::part(question, "error");
    let described = unit.iter().fold(error, |described, unit| format!("{described} {unit}"));
    // Signs are on few number pads.
    let keys = if number.from < 0 { "text" } else { "numeric" };
    view! {
        <p class="field-number" data-keys>
            <input
                class="input"
                type="text"
                inputmode=keys
                id=survey_form::part(question, "input")
                name=survey_form::name(question)
                value=given
                aria-labelledby=survey_form::part(question, "legend")
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
            />
            {unit.map(|id| view! { <span id=id>{written(&number.unit)}</span> })}
        </p>
    }
    .into_any()
}
