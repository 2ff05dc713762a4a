use domain::campaign::history::Act;
use leptos::prelude::*;
use service::campaigns::Edit;

use super::{EditFrame, EditModel};
use crate::components::Moment;
use crate::routes;

/// Who changed what in a draft, the latest first.
#[component]
pub fn HistoryPage(
    /// The draft.
    model: EditModel,
    /// Its saves.
    edits: Vec<Edit>,
) -> impl IntoView {
    let here = routes::campaigns::edit_history(&model.slug);
    let nothing = edits.is_empty().then(|| {
        view! { <p class="soft">"Nothing has been changed since the draft was made."</p> }
    });
    let rows = edits
        .into_iter()
        .map(|edit| {
            let act = match edit.act {
                Act::Edit => None,
                Act::Undo(_) => Some("Taken back: "),
                Act::Redo(_) => Some("Made again: "),
            };
            view! {
                <li>
                    <p>
                        {act.map(|act| view! { <b>{act}</b> })} {edit.summary}
                    </p>
                    <p class="soft small">
                        {edit.name} ", " <Moment at=edit.at />
                    </p>
                </li>
            }
        })
        .collect_view();
    view! {
        <EditFrame title="History" model=model here=here place=Vec::new()>
            <h1>"History"</h1>
            <p class="lead">
                "Every save, the latest first. ‘Undo’ on top takes back your own changes one after the other, whatever others have changed elsewhere since."
            </p>
            {nothing}
            <ol class="card edit-history">{rows}</ol>
        </EditFrame>
    }
}
