use domain::campaign::Problem;
use domain::questionnaire::{Asks, Date};
use leptos::prelude::*;

use super::bands::Bands;
use super::errors::at;
use super::form::Form;
use super::named;
use crate::components::{FieldOption, SelectField, TextField};
use crate::say;

/// What a question for a date asks for, and from when to when.
#[component]
pub(super) fn DateFields(
    date: Date,
    /// What was typed and could not be saved.
    typed: Form,
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let error = |field: &str| at(&problems, &format!("{place}.{field}"));
    let value = |field: &str, kept: Option<String>| typed.field(field).unwrap_or(kept.unwrap_or_default());
    let option = |asks: Asks| FieldOption::new(asks.as_str(), named::asks(asks), date.asks == asks);
    let options = Asks::ALL.map(option).to_vec();
    let hint = say::editor_moment_hint(date.asks.example());
    let bands = if problems.is_empty() { date.bands() } else { Vec::new() };
    let labels = bands.iter().map(|(first, last)| Date::band_label(first, last)).collect();
    view! {
        <SelectField name="asks" label=say::editor_asks_for() options />
        <div class="edit-pair">
            <TextField
                name="from"
                label=say::editor_from()
                hint=hint.clone()
                error=error("from")
                value=value("from", date.from.map(|from| from.to_string()))
            />
            <TextField
                name="to"
                label=say::editor_to()
                hint
                error=error("to")
                value=value("to", date.to.map(|to| to.to_string()))
            />
        </div>
        <Bands labels />
    }
}
