use domain::answer::Answer;
use domain::questionnaire::{Format, Question, Text};
use leptos::prelude::*;

use super::wrong::Wrong;
use crate::components::area_text;
use crate::{say, survey_form};

/// The member's own words, on one line or several.
pub fn text(question: &Question, text: &Text, answer: Option<&Answer>, wrong: &Wrong) -> AnyView {
    let given = match answer {
        Some(Answer::Text(given)) => given.clone(),
        _ => String::new(),
    };
    let id = survey_form::part(question, "input");
    let counter = survey_form::part(question, "count");
    let name = survey_form::name(question);
    let labelled = survey_form::part(question, "legend");
    let described = format!("{} {counter}", survey_form::part(question, "error"));
    let invalid = wrong.at(&id);
    let (kind, autocomplete) = field_type(text);
    let control = if text.long {
        view! {
            <textarea
                class="input"
                id=id
                name=name
                rows="5"
                aria-labelledby=labelled
                aria-describedby=described
                aria-invalid=invalid
            >
                {area_text(&given)}
            </textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="input"
                type=kind
                autocomplete=autocomplete
                id=id
                name=name
                value=given
                aria-labelledby=labelled
                aria-describedby=described
                aria-invalid=invalid
            />
        }
        .into_any()
    };
    view! {
        <div data-keys>
            {control}
            <p class="field-counter" id=counter>
                {say::at_most_characters(text.limit())}
            </p>
        </div>
    }
    .into_any()
}

/// The type of a field for a short text, and what the browser may offer of what it knows of its user: WCAG 2.2, 1.3.5.
pub fn field_type(text: &Text) -> (&'static str, Option<&'static str>) {
    match text.format {
        Some(Format::Email) => ("email", Some("email")),
        Some(Format::Url) => ("url", Some("url")),
        None => ("text", None),
    }
}
