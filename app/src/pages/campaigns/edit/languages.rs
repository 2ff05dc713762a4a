use domain::campaign::translation::Coverage;
use leptos::prelude::*;

use super::{EditFrame, EditModel, Revision};
use crate::components::{Button, ButtonKind, TextField};
use crate::say::{Tongue, english_name};
use crate::{routes, words};

/// The languages of a draft: how much is translated into each, and a form to add one.
#[component]
pub fn LanguagesPage(
    /// What it shows.
    model: EditModel,
) -> impl IntoView {
    let (slug, revision) = (model.slug.clone(), model.revision);
    let here = routes::campaigns::edit_languages(&slug);
    let own = english_name(&model.document.language);
    let rows = model.document.coverage().into_iter().map(|coverage| row(&slug, &coverage)).collect_view();
    let typed = model.typed.text("language");
    view! {
        <EditFrame title="Languages" model=model here=here.clone() place=Vec::new()>
            <h1>"Languages"</h1>
            <p class="lead">
                {format!(
                    "Written in {own}. Members read it in any language into which something is translated, and change whenever they like. Whatever language they answer in, it is the same answer.",
                )}
            </p>
            <form class="edit-form" method="post" action=here>
                <Revision revision />
                <ul class="edit-languages">{rows}</ul>
                <section class="card">
                    <h2>"Add a language"</h2>
                    <TextField
                        name="language"
                        label="Language tag"
                        hint="Such as es for Spanish, fr for French, ar for Arabic, pt-BR for Portuguese as in Brazil."
                        value=typed
                    />
                    <p class="form-end">
                        <Button name="do" value="add">
                            "Add"
                        </Button>
                    </p>
                </section>
            </form>
        </EditFrame>
    }
}

fn row(slug: &str, coverage: &Coverage) -> impl IntoView + use<> {
    let language = &coverage.language;
    let name = english_name(language);
    let spoken = Tongue::of(language).is_none().then(|| {
        view! {
            <p class="small soft">
                "Canvass’s own words, such as ‘Continue’, are shown in English: it has them in English, Spanish and French."
            </p>
        }
    });
    view! {
        <li class="card">
            <h2>
                <a href=routes::campaigns::edit_language(&slug, language)>{name.clone()}</a>
            </h2>
            <p>{told(coverage)}</p>
            {spoken}
            <p class="form-end">
                <Button kind=ButtonKind::Quiet name="remove" value=language.to_string()>
                    {format!("Remove {name}")}
                </Button>
            </p>
        </li>
    }
}

/// '31 of 40 texts, 9 missing.'
pub(super) fn told(coverage: &Coverage) -> String {
    let Coverage { texts, done, missing, earlier, .. } = coverage;
    let mut told =
        format!("{} of {}", words::grouped((*done).into()), words::count((*texts).into(), "text", "texts"));
    if !missing.is_empty() {
        told.push_str(&format!(", {} missing", words::grouped(missing.len() as u64)));
    }
    if !earlier.is_empty() {
        told.push_str(&format!(", {} of an earlier wording", words::grouped(earlier.len() as u64)));
    }
    told
}
