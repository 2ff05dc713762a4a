use domain::campaign::Problem;
use domain::questionnaire::BestWorst;
use leptos::prelude::*;

use super::errors::at;
use crate::components::TextField;
use crate::say;

/// What the two ends are called.
#[component]
pub(super) fn BestWorstFields(
    asked: BestWorst,
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let error = |end: &str| at(&problems, &format!("{place}.{end}"));
    view! {
        <div class="edit-pair">
            <TextField name="best" label=say::editor_best() error=error("best") value=asked.best />
            <TextField name="worst" label=say::editor_worst() error=error("worst") value=asked.worst />
        </div>
    }
}
