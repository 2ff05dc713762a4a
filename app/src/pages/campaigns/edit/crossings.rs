use domain::assumption::Item;
use domain::campaign::edit::crossable;
use leptos::prelude::*;

use super::errors::field;
use super::rule::{item_label, options_of};
use super::{EditFrame, EditModel, Revision, Verb};
use crate::components::{Button, SelectField};
use crate::{routes, say};

/// The questions of a draft that are counted together, two and two.
#[component]
pub fn CrossingsPage(
    /// The draft.
    model: EditModel,
) -> impl IntoView {
    let here = routes::campaigns::edit_crossings(&model.slug);
    let questionnaire = &model.document.questionnaire;
    let crossings = model.document.crossings.iter().enumerate();
    let place = crossings
        .clone()
        .map(|(at, _)| {
            field(format!("crossings[{at}]"), say::editor_crossing_number(at + 1), format!("crossing-{at}"))
        })
        .collect();
    let label = |item: &Item| item_label(questionnaire, item);
    let rows = crossings
        .map(|(at, crossing)| {
            let (of, by) = (label(&crossing.of), label(&crossing.by));
            let remove = say::editor_crossing_remove(of.as_str(), by.as_str());
            view! {
                <li id=format!("crossing-{at}") tabindex="-1">
                    <span>{of}</span>
                    <span class="soft">{say::editor_crossing_by_of(by)}</span>
                    <button
                        class="icon-button"
                        type="submit"
                        name="crossing"
                        value=Verb::Remove.to(&at.to_string())
                        aria-label=remove
                        title=say::editor_remove()
                    >
                        "×"
                    </button>
                </li>
            }
        })
        .collect_view();
    let revision = model.revision;
    let listed = if model.document.crossings.is_empty() {
        view! { <p class="soft">{say::editor_crossings_none()}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=here.clone()>
                <Revision revision />
                <ul class="card crossings">{rows}</ul>
            </form>
        }
        .into_any()
    };
    let items = crossable(questionnaire);
    let [by, of] =
        ["by", "of"].map(|name| options_of(questionnaire, items.clone(), model.typed.item(name).as_ref()));
    view! {
        <EditFrame title=say::editor_crossings() model=model.clone() here=here.clone() place>
            <h1>{say::editor_crossings()}</h1>
            <p class="lead">{say::editor_crossings_what()}</p>
            {listed}
            <form class="card edit-form" method="post" action=here>
                <h2>{say::editor_crossings_add()}</h2>
                <Revision revision />
                <SelectField name="of" label=say::editor_crossing_of() options=of />
                <SelectField
                    name="by"
                    label=say::editor_crossing_by()
                    hint=say::editor_crossing_by_hint()
                    options=by
                />
                <p class="form-end">
                    <Button name="do" value="add-crossing">
                        {say::editor_add()}
                    </Button>
                </p>
            </form>
        </EditFrame>
    }
}
