use domain::campaign::Problem;
use domain::quota::Quota;
use leptos::prelude::*;

use super::errors::{self, field};
use super::form::quota_field;
use super::{EditFrame, EditModel, Revision, Verb};
use crate::components::{Button, ButtonKind, TextAreaField, TextField};
use crate::routes;

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
            let said = if name == "at_most" { "How many answers of quota" } else { "Whom quota" };
            field(format!("quotas[{at}].{name}"), format!("{said} {number}"), quota_field(name, quota))
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
        <EditFrame title="Quotas" model=model.clone() here=here.clone() place>
            <h1>"Quotas"</h1>
            <p class="lead">
                "How many answers are taken of whom. Once there are so many, nobody else of them can begin, and whoever is still answering is told when sending. Somebody to whom several quotas apply is counted in each."
            </p>
            <form class="edit-form" method="post" action=here>
                <Revision revision />
                {none.then(|| view! { <p class="soft">"Answers are taken of everybody who comes."</p> })}
                {cards}
                <p class="form-end">
                    {(!none)
                        .then(|| {
                            view! {
                                <Button name="do" value="save">
                                    "Save"
                                </Button>
                            }
                        })}
                    <Button kind=ButtonKind::Quiet name="do" value="add-quota">
                        "Add a quota"
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
            <legend>"Quota "{number}</legend>
            <TextField
                name=of.0
                label="Of whom"
                hint="By divisions, roster or link, such as: roster.divisions has lita. Left empty, it is about everybody."
                error=of.1
                value=condition
            />
            <TextField
                name=at_most.0
                label="How many answers at most"
                error=at_most.1
                value=quota.at_most.to_string()
                kind="number"
            />
            <TextAreaField
                name=text.0
                label="What is said to those who come later"
                hint="Left empty, they read that enough have answered."
                error=text.1
                value=quota.text.clone()
                rows=2
            />
            <p>
                <Button kind=ButtonKind::Quiet name="quota" value=Verb::Remove.to(quota.id.as_str())>
                    "Remove quota "{number}
                </Button>
            </p>
        </fieldset>
    }
}
