use leptos::prelude::*;

use super::errors::{at, field};
use super::form::Verb;
use super::{DefaultButton, EditFrame, EditModel, Revision};
use crate::components::{Button, ButtonKind, TextAreaField, TextField};
use crate::{routes, words};

/// A page of a draft: its title and text.
#[component]
pub fn PageFormPage(
    /// What it shows.
    model: EditModel,
    /// The page's place in the questionnaire, from 0.
    index: usize,
) -> impl IntoView {
    let Some(page) = model.document.questionnaire.pages.get(index).cloned() else { return ().into_any() };
    let here = routes::campaigns::edit_page(&model.slug, &page.id);
    let title_place = format!("questionnaire.pages[{index}].title");
    let place = vec![field(title_place.clone(), "The title", "title")];
    let questions = words::count(page.questions.len() as u64, "question", "questions");
    let revision = model.revision;
    view! {
        <EditFrame title=page.title.clone() model=model.clone() here=here.clone() place>
            <h1>"Page "{index + 1}</h1>
            <form class="edit-form" method="post" action=here>
                <DefaultButton />
                <Revision revision />
                <TextField
                    name="title"
                    label="Title"
                    error=at(&model.problems, &title_place)
                    value=page.title.clone()
                />
                <TextAreaField
                    name="text"
                    label="Text under the title"
                    hint="May stay empty."
                    value=page.text.clone()
                    rows=3
                />
                <p class="form-end">
                    <Button name="do" value="save">
                        "Save"
                    </Button>
                </p>
                <details class="edit-remove">
                    <summary>"Remove this page"</summary>
                    <p>"Removes the page with its "{questions}". Their words cannot be brought back."</p>
                    <p>
                        <Button kind=ButtonKind::Danger name="page" value=Verb::Remove.to(page.id.as_str())>
                            "Remove the page"
                        </Button>
                    </p>
                </details>
            </form>
        </EditFrame>
    }
    .into_any()
}
