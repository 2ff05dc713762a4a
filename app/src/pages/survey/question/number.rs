use domain::answer::Answer;
use domain::decimal::Decimal;
use domain::questionnaire::{Number, Question};
use leptos::prelude::*;

use super::wrong::Wrong;
use crate::say::{self, written};
use crate::survey_form;

/// A number, and what is counted. No spin buttons: they change what was given when somebody scrolls past.
pub fn number(question: &Question, number: &Number, answer: Option<&Answer>, wrong: &Wrong) -> AnyView {
    let given = match answer {
        Some(Answer::Number(given)) => say::typed(*given),
        Some(Answer::Text(written)) => written.clone(),
        _ => String::new(),
    };
    let place = match answer {
        Some(Answer::Number(given)) => Some(given.to_string()),
        _ => None,
    };
    let unit = (!number.unit.is_empty()).then(|| survey_form::part(question, "unit"));
    let (id, error) = (survey_form::part(question, "input"), survey_form::part(question, "error"));
    let described = unit.iter().fold(error, |described, unit| format!("{described} {unit}"));
    let slider = number.slider.then(|| slider(question, number, place));
    view! {
        <p class="field-number" data-keys>
            <input
                class="input"
                type="text"
                inputmode=keys(number)
                id=id.clone()
                name=survey_form::name(question)
                value=given
                aria-labelledby=survey_form::part(question, "legend")
                aria-describedby=described
                aria-invalid=wrong.at(&id)
            />
            {unit.map(|id| view! { <span id=id>{written(&number.unit)}</span> })}
            {slider}
        </p>
    }
    .into_any()
}

/// The keys that a phone shows. Signs are on few number pads.
pub fn keys(number: &Number) -> &'static str {
    match number.decimals {
        _ if number.from < Decimal::default() => "text",
        0 => "numeric",
        _ => "decimal",
    }
}

/// Another way to fill the field, for whom script is there: it has no name and is no answer by itself. While it says that there is no
/// answer, its place means nothing.
fn slider(question: &Question, number: &Number, given: Option<String>) -> impl IntoView + use<> {
    let unanswered = say::no_answer();
    view! {
        <input
            class="field-slider"
            type="range"
            min=number.from.to_string()
            max=number.to.to_string()
            step=number.step().to_string()
            value=given.clone()
            aria-labelledby=survey_form::part(question, "legend")
            aria-valuetext=given.is_none().then(|| unanswered.clone())
            data-unanswered=unanswered
        />
    }
}
