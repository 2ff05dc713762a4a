use domain::answer::Answer;
use domain::questionnaire::{Asks, Date, Question};
use leptos::prelude::*;

use super::wrong::Wrong;
use crate::survey_form;

/// The `type` of the browser's own field for it.
pub fn control(asks: Asks) -> &'static str {
    match asks {
        Asks::Date => "date",
        Asks::Time => "time",
        Asks::DateTime => "datetime-local",
    }
}

/// A date, a time, or both, in the browser's own field, which knows the reader's calendar and clock and posts what documents hold.
pub fn date(question: &Question, date: &Date, answer: Option<&Answer>, wrong: &Wrong) -> AnyView {
    let given = match answer {
        Some(Answer::Date(given)) => given.to_string(),
        Some(Answer::Text(written)) => written.clone(),
        _ => String::new(),
    };
    let kind = control(date.asks);
    let (from, to) = date.limits();
    let id = survey_form::part(question, "input");
    view! {
        <p class="field-date" data-keys>
            <input
                class="input"
                type=kind
                id=id.clone()
                name=survey_form::name(question)
                value=given
                min=from.map(|from| from.to_string())
                max=to.map(|to| to.to_string())
                aria-labelledby=survey_form::part(question, "legend")
                aria-describedby=survey_form::part(question, "error")
                aria-invalid=wrong.at(&id)
            />
        </p>
    }
    .into_any()
}
