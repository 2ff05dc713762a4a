use domain::campaign::{Layout, Privacy};
use leptos::prelude::*;

use super::errors::{at, field};
use super::seen::SeenTexts;
use super::{EditFrame, EditModel, Revision};
use crate::components::{Button, ChoicesField, FieldOption, TextAreaField, TextField};
use crate::{routes, say};

/// The texts of a campaign.
#[component]
pub fn TextsPage(
    /// What it shows.
    model: EditModel,
) -> impl IntoView {
    let here = routes::campaigns::edit_texts(&model.slug);
    let place = vec![
        field("title", say::editor_field_title(), "title"),
        field("asks", say::editor_field_asks(), "asks"),
        field("intro", say::editor_field_intro(), "intro"),
        field("next", say::editor_field_next(), "next"),
    ];
    let (document, revision) = (model.document.clone(), model.revision);
    let [title_error, asks_error, intro_error, next_error] =
        ["title", "asks", "intro", "next"].map(|place| at(&model.problems, place));
    let privacy = |mode: Privacy, value: &str, label: String, hint: String| {
        let mut option = FieldOption::new(value, label, document.privacy == mode);
        option.hint = Some(hint);
        option
    };
    let modes = vec![
        privacy(
            Privacy::Confidential,
            "confidential",
            say::editor_confidential(),
            say::editor_confidential_what(),
        ),
        privacy(Privacy::Identified, "identified", say::editor_identified(), say::editor_identified_what()),
        privacy(Privacy::Anonymous, "anonymous", say::editor_anonymous(), say::editor_anonymous_what()),
    ];
    let head = view! { <h1>{say::editor_texts()}</h1> }.into_any();
    let seen = view! { <SeenTexts model=model.clone() /> }.into_any();
    let layout = |layout: Layout, value: &str, label: String| {
        FieldOption::new(value, label, document.layout == layout)
    };
    let layouts = vec![
        layout(Layout::PageByPage, "page_by_page", say::editor_page_by_page()),
        layout(Layout::AllAtOnce, "all_at_once", say::editor_all_at_once()),
    ];
    view! {
        <EditFrame title=say::editor_texts() model=model.clone() here=here.clone() place head seen>
            <form class="edit-form" method="post" action=here data-live="">
                <Revision revision />
                <TextField name="title" label=say::editor_heading() error=title_error value=document.title.clone() />
                <TextField
                    name="asks"
                    label=say::editor_field_asks()
                    hint=say::editor_asks_hint()
                    error=asks_error
                    value=document.asks.clone()
                />
                <TextAreaField
                    name="intro"
                    label=say::editor_intro()
                    hint=say::editor_intro_hint()
                    error=intro_error
                    value=document.intro.clone()
                    rows=5
                />
                <TextAreaField
                    name="next"
                    label=say::editor_field_next()
                    hint=say::editor_next_hint()
                    error=next_error
                    value=document.next.clone()
                    rows=4
                />
                <ChoicesField id="privacy" name="privacy" legend=say::editor_privacy() options=modes />
                <ChoicesField
                    id="layout"
                    name="layout"
                    legend=say::editor_layout()
                    hint=say::editor_layout_hint()
                    options=layouts
                />
                <p class="form-end">
                    <Button>{say::editor_save()}</Button>
                </p>
            </form>
        </EditFrame>
    }
}
