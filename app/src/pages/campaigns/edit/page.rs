use domain::questionnaire::Page;
use leptos::prelude::*;

use super::conditions::{page_conditions, page_places};
use super::errors::{Place, at, field};
use super::form::Verb;
use super::outline::MoveButtons;
use super::seen::SeenPage;
use super::{DefaultButton, EditFrame, EditModel, Revision};
use crate::components::{Button, ButtonKind, CheckField, FieldOption, TextAreaField, TextField};
use crate::{routes, say};

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
    let fields = fields(&place, &page);
    let questions = page.asked().count();
    let revision = model.revision;
    let (top, bottom) = (index == 0, index + 1 == model.document.questionnaire.pages.len());
    let head = view! {
        <div class="editor-heading">
            <div>
                <p class="eyebrow">{say::editor_page_questions(questions)}</p>
                <h1>{say::editor_page_number(index + 1)}</h1>
            </div>
            <form method="post" action=routes::campaigns::edit(&model.slug) data-live="">
                <Revision revision />
                <input type="hidden" name="here" value=here.clone() />
                <MoveButtons group="page" id=page.id.to_string() of=page.title.clone() top bottom />
            </form>
        </div>
    }
    .into_any();
    let others = model.document.questionnaire.pages.iter().filter(|own| own.id != page.id);
    let alone = page.random_place && !others.into_iter().any(|own| own.random_place);
    let random_place = FieldOption {
        hint: alone.then(say::editor_random_pages_alone),
        ..FieldOption::new("yes", say::editor_random_pages(), page.random_place)
    };
    let seen = view! {
        <SeenPage page=page.clone() language=model.document.language.clone() />
    }
    .into_any();
    view! {
        <EditFrame title=page.title.clone() model=model.clone() here=here.clone() place=fields head seen>
            <form class="edit-form" method="post" action=here data-live="">
                <DefaultButton />
                <Revision revision />
                <TextField
                    name="title"
                    label=say::editor_heading()
                    error=at(&model.problems, &title_place)
                    value=page.title.clone()
                />
                <TextAreaField
                    name="text"
                    label=say::editor_page_text()
                    hint=say::editor_may_be_empty()
                    value=page.text.clone()
                    rows=3
                />
                <CheckField
                    name="random_order"
                    option=FieldOption::new("yes", say::editor_random_questions(), page.random_order)
                />
                <CheckField name="random_place" option=random_place />
                {page_conditions(&model, &page, &place)}
                <p class="form-end">
                    <Button name="do" value="save">
                        {say::editor_save()}
                    </Button>
                </p>
                <details class="edit-remove">
                    <summary>{say::editor_remove_page()}</summary>
                    <p>{say::editor_remove_page_what(questions)}</p>
                    <p>
                        <Button kind=ButtonKind::Danger name="page" value=Verb::Remove.to(page.id.as_str())>
                            {say::editor_remove_page_do()}
                        </Button>
                    </p>
                </details>
            </form>
        </EditFrame>
    }
    .into_any()
}

/// The page's fields by the places they stand for.
pub(super) fn fields(place: &str, page: &Page) -> Place {
    let mut fields = vec![
        field(format!("{place}.title"), say::editor_field_title(), "title"),
        field(format!("{place}.random_order"), say::editor_field_random_order(), "random_order"),
        field(format!("{place}.random_place"), say::editor_field_random_place(), "random_place"),
    ];
    fields.extend(page_places(page, place));
    fields
}
