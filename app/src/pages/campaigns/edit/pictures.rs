use domain::questionnaire::{Choice, Kind, Question};
use leptos::prelude::*;

use super::errors::{Place, at, field};
use super::{EditFrame, EditModel, Revision};
use crate::components::{Button, CheckField, FieldOption, FileField, TextField};
use crate::{routes, words};

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
            let said = format!("What the picture of ‘{}’ shows", option.label);
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
        <EditFrame title="Pictures" model=model.clone() here=back.clone() place=places>
            <p class="eyebrow">"Pictures of the options"</p>
            <h1>{words::wording(&question.text)}</h1>
            <p class="lead">
                "An option with a picture is chosen by it or by its words. What it shows is read out to those who do not see it, and stands where a picture cannot be loaded."
            </p>
            <form class="stack picture-form" method="post" action=here enctype="multipart/form-data">
                <Revision revision />
                {cards}
                <p class="form-end">
                    <Button>"Save"</Button>
                    <a href=back>"Back to the question"</a>
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
    let label = if picture.is_some() { "Another picture" } else { "Picture" };
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
                hint="PNG, JPEG or WebP, up to 1 MB."
                accept="image/png,image/jpeg,image/webp"
            />
            <TextField name=alt label="What it shows" error value />
            {removable
                .then(|| {
                    let option = FieldOption::new("yes", "Take the picture away", false);
                    view! { <CheckField name=remove option /> }
                })}
        </fieldset>
    }
}
