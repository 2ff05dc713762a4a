use domain::assumption::Item;
use domain::campaign::edit::crossable;
use leptos::prelude::*;

use super::errors::field;
use super::rule::{item_label, options_of};
use super::{EditFrame, EditModel, Revision, Verb};
use crate::components::{Button, SelectField};
use crate::routes;

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
            field(format!("crossings[{at}]"), format!("Crossing {}", at + 1), format!("crossing-{at}"))
        })
        .collect();
    let label = |item: &Item| item_label(questionnaire, item);
    let rows = crossings
        .map(|(at, crossing)| {
            let (of, by) = (label(&crossing.of), label(&crossing.by));
            let remove = format!("Remove: {of}, by {by}");
            view! {
                <li id=format!("crossing-{at}") tabindex="-1">
                    <span>{of}</span>
                    <span class="soft">"by the answer to " {by}</span>
                    <button
                        class="icon-button"
                        type="submit"
                        name="crossing"
                        value=Verb::Remove.to(&at.to_string())
                        aria-label=remove
                        title="Remove"
                    >
                        "×"
                    </button>
                </li>
            }
        })
        .collect_view();
    let revision = model.revision;
    let listed = if model.document.crossings.is_empty() {
        view! { <p class="soft">"No questions are counted together."</p> }.into_any()
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
        <EditFrame title="Two questions together" model=model.clone() here=here.clone() place>
            <h1>"Two questions together"</h1>
            <p class="lead">
                "Of those who gave each answer to one question, what they gave to another. Choose before opening: once members answer, no other two can be counted together, because what was published apart could be compared with it."
            </p>
            {listed}
            <form class="card edit-form" method="post" action=here>
                <h2>"Count two together"</h2>
                <Revision revision />
                <SelectField name="of" label="What to show" options=of />
                <SelectField
                    name="by"
                    label="By the answer to"
                    hint="Each of its answers makes a group."
                    options=by
                />
                <p class="form-end">
                    <Button name="do" value="add-crossing">
                        "Add"
                    </Button>
                </p>
            </form>
        </EditFrame>
    }
}
