use domain::campaign::Problem;
use domain::questionnaire::Scale;
use leptos::prelude::*;

use super::errors::at;
use crate::components::{CheckField, FieldOption, SelectField};
use crate::say;

/// The points of a scale and their words.
#[component]
pub(super) fn ScaleFields(
    /// The scale.
    scale: Scale,
    /// What is wrong with the draft.
    problems: Vec<Problem>,
    /// The scale's place in the document.
    place: String,
) -> impl IntoView {
    let number = |range: std::ops::RangeInclusive<u8>, chosen: u8| {
        range.map(|n| FieldOption::new(n.to_string(), n.to_string(), n == chosen)).collect::<Vec<_>>()
    };
    let error = at(&problems, &place).or_else(|| at(&problems, &format!("{place}.labels")));
    let invalid = error.as_ref().map(|_| "true");
    let points = points(&scale);
    // Pairs of opposites have words of their own.
    let worded = !scale.labels.is_empty() || error.is_some();
    let dont_know = FieldOption::new("yes", say::editor_dont_know(), scale.dont_know);
    view! {
        <div class="edit-pair">
            <SelectField name="from" label=say::editor_from() options=number(0..=1, scale.from) />
            <SelectField name="to" label=say::editor_to() options=number(1..=11, scale.to) />
        </div>
        {worded.then(|| view! {
        <fieldset class="field" id="points" tabindex="-1" aria-describedby="points-hint" aria-invalid=invalid>
            <legend class="field-label">{say::editor_points()}</legend>
            <p class="field-hint" id="points-hint">
                {say::editor_points_hint()}
            </p>
            {error.map(|error| view! { <p class="field-error">{error}</p> })}
            <div class="point-words">{points}</div>
        </fieldset>
        })}
        <CheckField name="dont_know" option=dont_know />
    }
}

fn points(scale: &Scale) -> impl IntoView + use<> {
    // Words that fit no point are shown all the same, so that nothing that was typed is lost.
    let ends_only = scale.labels.len() == 2;
    scale
        .points()
        .enumerate()
        .map(|(index, point)| {
            let worded = if ends_only { scale.label(point) } else { scale.labels.get(index).map(String::as_str) };
            let id = format!("point.{point}");
            view! {
                <label class="point-word" for=id.clone()>
                    <span>{point}</span>
                    <input class="input" id=id.clone() name=id.clone() value=worded.unwrap_or_default().to_owned() />
                </label>
            }
        })
        .collect_view()
}
