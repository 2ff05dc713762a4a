use domain::campaign::Problem;
use domain::quota::Quota;
use leptos::prelude::*;

use super::errors::{self, field};
use super::form::quota_field;
use super::{DefaultButton, EditFrame, EditModel, Revision, Verb};
use crate::components::{Button, ButtonKind, TextAreaField, TextField};
use crate::{routes, say};

/// How many answers are taken of whom.
#[component]
pub fn QuotasPage(
    /// The draft.
    model: EditModel,
) -> impl IntoView {
    let here = routes::campaigns::edit_quotas(&model.slug);
    let quotas = model.document.quotas.clone();
    let places = quotas.iter().zip(1_u32..).enumerate().flat_map(|(at, (quota, number))| {
        ["of", "at_most", "text"].map(|name| {
            let said = if name == "at_most" {
                say::editor_field_quota_most(number)
            } else {
                say::editor_field_quota_of(number)
            };
            field(format!("quotas[{at}].{name}"), said, quota_field(name, quota))
        })
    });
    let place = places.collect();
    let problems = model.problems.clone();
    let cards = quotas
        .into_iter()
        .enumerate()
        .map(|(at, quota)| view! { <QuotaCard quota at problems=problems.clone() /> })
        .collect_view();
    let revision = model.revision;
    let none = model.document.quotas.is_empty();
    view! {
        <EditFrame title=say::editor_quotas() model=model.clone() here=here.clone() place>
            <h1>{say::editor_quotas()}</h1>
            <p class="lead">{say::editor_quotas_what()}</p>
            <form class="edit-form" method="post" action=here data-live="">
                <DefaultButton />
                <Revision revision />
                {none.then(|| view! { <p class="soft">{say::editor_quotas_none()}</p> })}
                {cards}
                <p class="form-end">
                    {(!none)
                        .then(|| {
                            view! {
                                <Button name="do" value="save">
                                    {say::editor_save()}
                                </Button>
                            }
                        })}
                    <Button kind=ButtonKind::Quiet name="do" value="add-quota">
                        {say::editor_quota_add()}
                    </Button>
                </p>
            </form>
        </EditFrame>
    }
}

#[component]
fn QuotaCard(
    quota: Quota,
    /// Its place, from 0.
    at: usize,
    problems: Vec<Problem>,
) -> impl IntoView {
    let number = at + 1;
    let [of, at_most, text] = ["of", "at_most", "text"]
        .map(|name| (quota_field(name, &quota), errors::at(&problems, &format!("quotas[{at}].{name}"))));
    let condition = quota.of.as_ref().map(|of| of.text().to_owned()).unwrap_or_default();
    view! {
        <fieldset class="card stack quota">
            <legend>{say::editor_quota_number(number)}</legend>
            <TextField
                name=of.0
                label=say::editor_quota_of()
                hint=say::editor_quota_of_hint()
                error=of.1
                value=condition
            />
            <TextField
                name=at_most.0
                label=say::editor_quota_most()
                error=at_most.1
                value=quota.at_most.to_string()
                kind="number"
            />
            <TextAreaField
                name=text.0
                label=say::editor_quota_text()
                hint=say::editor_quota_text_hint()
                error=text.1
                value=quota.text.clone()
                rows=2
            />
            <p>
                <Button kind=ButtonKind::Quiet name="quota" value=Verb::Remove.to(quota.id.as_str())>
                    {say::editor_quota_remove(number)}
                </Button>
            </p>
        </fieldset>
    }
}
