use domain::campaign::Problem;
use domain::questionnaire::BestWorst;
use leptos::prelude::*;

use super::errors::at;
use crate::components::TextField;

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
            <TextField name="best" label="The best is called" error=error("best") value=asked.best />
            <TextField name="worst" label="The worst is called" error=error("worst") value=asked.worst />
        </div>
    }
}
