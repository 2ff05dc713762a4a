use domain::campaign::history::Act;
use leptos::prelude::*;
use service::campaigns::{Edit, noted};

use super::{EditFrame, EditModel};
use crate::components::Moment;
use crate::{routes, say};

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
        view! { <p class="soft">{say::editor_history_none()}</p> }
    });
    let rows = edits
        .into_iter()
        .map(|edit| {
            let (before, after) = match edit.act {
                Act::Edit => (String::new(), String::new()),
                Act::Undo(_) => say::around(say::editor_history_undone),
                Act::Redo(_) => say::around(say::editor_history_redone),
            };
            let act = (!before.is_empty()).then(|| view! { <b>{before}</b> });
            view! {
                <li>
                    <p>
                        {act} <span>{say::notice(&edit.summary)}</span> {after}
                    </p>
                    <p class="soft small">
                        {say::notice(&noted(&edit.name))} ", " <Moment at=edit.at />
                    </p>
                </li>
            }
        })
        .collect_view();
    view! {
        <EditFrame title=say::editor_history() model=model here=here place=Vec::new()>
            <h1>{say::editor_history()}</h1>
            <p class="lead">{say::editor_history_what()}</p>
            {nothing}
            <ol class="card edit-history">{rows}</ol>
        </EditFrame>
    }
}
