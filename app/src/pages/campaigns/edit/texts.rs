use domain::campaign::{Layout, Privacy};
use leptos::prelude::*;

use super::errors::{at, field};
use super::seen::SeenTexts;
use super::{EditFrame, EditModel, Revision};
use crate::components::{Button, ChoicesField, FieldOption, TextAreaField, TextField};
use crate::routes;

/// The texts of a campaign.
#[component]
pub fn TextsPage(
    /// What it shows.
    model: EditModel,
) -> impl IntoView {
    let here = routes::campaigns::edit_texts(&model.slug);
    let place = vec![
        field("title", "The title", "title"),
        field("asks", "Who asks", "asks"),
        field("intro", "The introduction", "intro"),
        field("next", "What happens next", "next"),
    ];
    let (document, revision) = (model.document.clone(), model.revision);
    let [title_error, asks_error, intro_error, next_error] =
        ["title", "asks", "intro", "next"].map(|place| at(&model.problems, place));
    let privacy = |mode: Privacy, value: &str, label: &str, hint: &str| {
        let mut option = FieldOption::new(value, label, document.privacy == mode);
        option.hint = Some(hint.to_owned());
        option
    };
    let modes = vec![
        privacy(
            Privacy::Confidential,
            "confidential",
            "Confidential",
            "Nobody sees answers with the member’s name; only totals are shown.",
        ),
        privacy(
            Privacy::Identified,
            "identified",
            "Identified",
            "Staff can read answers with the member’s name.",
        ),
        privacy(
            Privacy::Anonymous,
            "anonymous",
            "Anonymous",
            "Nobody, not even an administrator, can link answers to a member. It needs script in the member’s browser, and nothing is known of who answers but their group.",
        ),
    ];
    let head = view! { <h1>"Texts"</h1> }.into_any();
    let seen = view! { <SeenTexts model=model.clone() /> }.into_any();
    let layout =
        |layout: Layout, value: &str, label: &str| FieldOption::new(value, label, document.layout == layout);
    let layouts = vec![
        layout(Layout::PageByPage, "page_by_page", "One page at a time"),
        layout(Layout::AllAtOnce, "all_at_once", "All pages at once"),
    ];
    view! {
        <EditFrame title="Texts" model=model.clone() here=here.clone() place head seen>
            <form class="edit-form" method="post" action=here data-live="">
                <Revision revision />
                <TextField name="title" label="Title" error=title_error value=document.title.clone() />
                <TextField
                    name="asks"
                    label="Who asks"
                    hint="As the member reads it, such as ‘The presidents of the three divisions’."
                    error=asks_error
                    value=document.asks.clone()
                />
                <TextAreaField
                    name="intro"
                    label="Introduction"
                    hint="Why you ask, in a few sentences. A blank line starts a paragraph."
                    error=intro_error
                    value=document.intro.clone()
                    rows=5
                />
                <TextAreaField
                    name="next"
                    label="What happens next"
                    hint="Shown after sending: when members will hear what came of it."
                    error=next_error
                    value=document.next.clone()
                    rows=4
                />
                <ChoicesField id="privacy" name="privacy" legend="What members are promised" options=modes />
                <ChoicesField
                    id="layout"
                    name="layout"
                    legend="What members see first"
                    hint="Every member can change between the two."
                    options=layouts
                />
                <p class="form-end">
                    <Button>"Save"</Button>
                </p>
            </form>
        </EditFrame>
    }
}
