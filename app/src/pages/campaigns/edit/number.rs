use domain::campaign::Problem;
use domain::decimal::Decimal;
use domain::questionnaire::Number;
use leptos::prelude::*;

use super::bands::Bands;
use super::errors::at;
use super::form::Form;
use super::named;
use crate::components::{CheckField, FieldOption, SelectField, TextField};
use crate::say;

/// Which numbers can be given, and what is counted.
#[component]
pub(super) fn NumberFields(
    number: Number,
    /// What was typed and could not be saved.
    typed: Form,
    problems: Vec<Problem>,
    /// Where the number stands in the document.
    place: String,
    /// Whether members give it, so that there can be steps between.
    given: bool,
    /// Whether a slider can stand beside the field.
    slidable: bool,
) -> impl IntoView {
    let error = |field: &str| at(&problems, &format!("{place}.{field}"));
    let value = |field: &str, kept: String| typed.field(field).unwrap_or(kept);
    let decimals = (0..=Decimal::MOST_DECIMALS).map(|n| {
        let words =
            if n == 0 { say::editor_decimals_none() } else { say::editor_decimals_up_to(named::small(n)) };
        FieldOption::new(n.to_string(), words, number.decimals == n)
    });
    let decimals = decimals.collect();
    let slider = FieldOption::new("yes", say::editor_slider(), number.slider);
    let step = given.then(|| {
        view! {
            <TextField
                name="step"
                label=say::editor_step()
                hint=say::editor_step_hint()
                error=error("step")
                value=value("step", number.step.map(|step| step.to_string()).unwrap_or_default())
            />
        }
    });
    let bands = if problems.is_empty() { number.bands() } else { Vec::new() };
    let labels = bands.into_iter().map(|(first, last)| number.band_label(first, last)).collect();
    view! {
        <div class="edit-pair">
            <TextField
                name="from"
                label=say::editor_from()
                error=error("from")
                value=value("from", number.from.to_string())
            />
            <TextField
                name="to"
                label=say::editor_to()
                error=error("to")
                value=value("to", number.to.to_string())
            />
        </div>
        <div class="edit-pair">
            {step}
            <TextField
                name="unit"
                label=say::editor_unit()
                hint=say::editor_unit_hint()
                value=number.unit
            />
        </div>
        <Bands labels />
        <SelectField name="decimals" label=say::editor_decimals() error=error("decimals") options=decimals />
        {slidable.then(|| view! { <CheckField name="slider" option=slider /> })}
        {error("slider").map(|error| view! { <p class="field-error">{error}</p> })}
    }
}
