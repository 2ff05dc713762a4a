use leptos::prelude::*;

use super::conditions::{page_conditions, page_places};
use super::errors::{at, field};
use super::form::Verb;
use super::outline::MoveButtons;
use super::seen::SeenPage;
use super::{DefaultButton, EditFrame, EditModel, Revision};
use crate::components::{Button, ButtonKind, CheckField, FieldOption, TextAreaField, TextField};
use crate::{routes, words};

/// A page of a draft: its title and text.
#[component]
pub fn PageFormPage(
    /// What it shows.
    model: EditModel,
    /// The page's id.
    page: String,
) -> impl IntoView {
    let mut pages = model.document.questionnaire.pages.iter().enumerate();
    let Some((index, page)) = pages.find(|(_, own)| own.id.as_str() == page) else { return ().into_any() };
    let page = page.clone();
    let here = routes::campaigns::edit_page(&model.slug, &page.id);
    let place = format!("questionnaire.pages[{index}]");
    let title_place = format!("{place}.title");
    let mut fields = vec![field(title_place.clone(), "The title", "title")];
    fields.push(field(format!("{place}.random_order"), "The order of the questions", "random_order"));
    let random_place = format!("{place}.random_place");
    fields.push(field(random_place.clone(), "The place of the page", "random_place"));
    fields.extend(page_places(&page, &place));
    let questions = words::count(page.questions.len() as u64, "question", "questions");
    let revision = model.revision;
    let (top, bottom) = (index == 0, index + 1 == model.document.questionnaire.pages.len());
    let head = view! {
        <div class="editor-heading">
            <div>
                <p class="eyebrow">{questions.clone()}</p>
                <h1>"Page "{index + 1}</h1>
            </div>
            <form method="post" action=routes::campaigns::edit(&model.slug) data-live="">
                <Revision revision />
                <input type="hidden" name="here" value=here.clone() />
                <MoveButtons group="page" id=page.id.to_string() of=page.title.clone() top bottom />
            </form>
        </div>
    }
    .into_any();
    let seen = view! {
        <SeenPage title=page.title.clone() text=page.text.clone() questions=page.questions.clone() />
    }
    .into_any();
    view! {
        <EditFrame title=page.title.clone() model=model.clone() here=here.clone() place=fields head seen>
            <form class="edit-form" method="post" action=here data-live="">
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
                <CheckField
                    name="random_order"
                    option=FieldOption::new("yes", "Its questions stand in another order for each member", page.random_order)
                />
                <CheckField
                    name="random_place"
                    option=FieldOption::new("yes", "It changes places with the other pages that do, for each member", page.random_place)
                />
                {page_conditions(&page, &model.problems, &place)}
                <p class="form-end">
                    <Button name="do" value="save">
                        "Save"
                    </Button>
                </p>
                <details class="edit-remove">
                    <summary>"Remove this page"</summary>
                    <p>"Removes the page with its "{questions}". ‘Undo’ on top brings them back."</p>
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
