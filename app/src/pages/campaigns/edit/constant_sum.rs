use domain::campaign::Problem;
use domain::questionnaire::ConstantSum;
use leptos::prelude::*;

use super::errors::at;
use super::form::Form;
use crate::components::TextField;
use crate::say;

/// What is divided.
#[component]
pub(super) fn ConstantSumFields(
    sum: ConstantSum,
    /// What was typed and could not be saved.
    typed: Form,
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let error = at(&problems, &format!("{place}.total"));
    let total = typed.field("total").unwrap_or(sum.total.to_string());
    view! {
        <div class="edit-pair">
            <TextField name="total" label=say::editor_total() hint=say::editor_total_hint() error value=total />
            <TextField name="unit" label=say::editor_unit() hint=say::editor_unit_sum_hint() value=sum.unit />
        </div>
    }
}
