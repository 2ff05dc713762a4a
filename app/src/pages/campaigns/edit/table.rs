use domain::campaign::Problem;
use domain::questionnaire::Cells;
use leptos::prelude::*;

use super::errors::at;
use super::form::Form;
use super::number::NumberFields;
use super::text::TextFields;
use crate::components::{FieldOption, SelectField};
use crate::say;

/// What each cell of a table takes.
#[component]
pub(super) fn CellFields(
    cells: Cells,
    /// What was typed and could not be saved.
    typed: Form,
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let error = at(&problems, &format!("{place}.columns"));
    let kinds = [
        ("tick", say::editor_cells_tick()),
        ("number", say::editor_cells_number()),
        ("text", say::editor_cells_text()),
    ];
    let kinds = kinds.map(|(word, label)| FieldOption::new(word, label, word == cells.as_str()));
    let place = format!("{place}.cells");
    let own = match cells {
        Cells::Tick => ().into_any(),
        Cells::Number(number) => {
            view! { <NumberFields number typed problems place given=true slidable=false /> }.into_any()
        }
        Cells::Text(text) => view! { <TextFields text lines=false /> }.into_any(),
    };
    view! {
        <SelectField
            name="cells"
            label=say::editor_cells()
            hint=say::editor_cells_hint()
            error
            options=kinds.to_vec()
        />
        {own}
    }
}
