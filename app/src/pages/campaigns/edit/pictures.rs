use domain::questionnaire::{Choice, Kind, Question};
use leptos::prelude::*;

use super::errors::{Place, at, field};
use super::{EditFrame, EditModel, Revision, named};
use crate::components::{Button, CheckField, FieldOption, FileField, TextField};
use crate::{routes, say};

/// The name of an option's field for a picture, also its id: `file`, `alt`, `remove`, or `kept` for the picture that is shown, which
/// is not lost when something else is refused.
pub fn picture_field(name: &str, option: &Choice) -> String {
    format!("{name}[{}]", option.id)
}

/// Whether the options of a question can have pictures: one or several are chosen from a list that is open.
pub(super) fn takes_pictures(question: &Question) -> bool {
    match &question.answer {
        Kind::Single(single) => !single.drop_down,
        Kind::Several(_) => true,
        _ => false,
    }
}

/// The pictures of a question's options.
#[component]
pub fn PicturesPage(
    /// What it shows.
    model: EditModel,
    /// The question's id.
    question: String,
) -> impl IntoView {
    let pages = &model.document.questionnaire.pages;
    let found = pages.iter().enumerate().find_map(|(p, page)| {
        let q = page.questions.iter().position(|own| own.id.as_str() == question)?;
        Some((format!("questionnaire.pages[{p}].questions[{q}].answer"), page.questions[q].clone()))
    });
    let Some((place, question)) = found else { return ().into_any() };
    let here = routes::campaigns::edit_pictures(&model.slug, &question.id);
    let back = routes::campaigns::edit_question(&model.slug, &question.id);
    let options = question.answer.options();
    let places: Place = options
        .iter()
        .enumerate()
        .map(|(o, option)| {
            let said = say::editor_picture_alt_of(option.label.as_str());
            field(format!("{place}.options[{o}].picture.alt"), said, picture_field("alt", option))
        })
        .collect();
    let cards = options.iter().enumerate().map(|(o, option)| {
        let error = at(&model.problems, &format!("{place}.options[{o}].picture.alt"));
        let typed = model.typed.field(&picture_field("alt", option));
        view! { <PictureFields option=option.clone() typed error /> }
    });
    let cards = cards.collect_view();
    let revision = model.revision;
    view! {
        <EditFrame title=say::editor_pictures() model=model.clone() here=back.clone() place=places>
            <p class="eyebrow">{say::editor_pictures_of_options()}</p>
            <h1>{named::wording(&question.text)}</h1>
            <p class="lead">{say::editor_pictures_what()}</p>
            <form class="stack picture-form" method="post" action=here enctype="multipart/form-data">
                <Revision revision />
                {cards}
                <p class="form-end">
                    <Button>{say::editor_save()}</Button>
                    <a href=back>{say::editor_back_to_question()}</a>
                </p>
            </form>
        </EditFrame>
    }
    .into_any()
}

#[component]
fn PictureFields(
    option: Choice,
    /// What was typed for it and not saved.
    typed: Option<String>,
    error: Option<String>,
) -> impl IntoView {
    let [file, alt, remove, kept] =
        ["file", "alt", "remove", "kept"].map(|name| picture_field(name, &option));
    let picture = option.picture.as_deref().cloned();
    let digest = picture.as_ref().and_then(|own| own.digest()).map(str::to_owned);
    let shown = digest.as_deref().map(routes::picture);
    let label = if picture.is_some() { say::editor_picture_another() } else { say::editor_picture() };
    let removable = picture.is_some();
    let value = typed.or(picture.map(|own| own.alt)).unwrap_or_default();
    view! {
        <fieldset class="card stack">
            <legend>{option.label.clone()}</legend>
            {shown.map(|src| view! { <img class="choice-picture" src=src alt=value.clone() /> })}
            {digest.map(|digest| view! { <input type="hidden" name=kept value=digest /> })}
            <FileField
                name=file
                label
                hint=say::editor_picture_hint()
                accept="image/png,image/jpeg,image/webp"
            />
            <TextField name=alt label=say::editor_picture_alt() error value />
            {removable
                .then(|| {
                    let option = FieldOption::new("yes", say::editor_picture_remove(), false);
                    view! { <CheckField name=remove option /> }
                })}
        </fieldset>
    }
}
