use domain::campaign::translation::Coverage;
use leptos::prelude::*;

use super::{EditFrame, EditModel, Revision};
use crate::components::{Button, ButtonKind, TextField};
use crate::say::{Tongue, language_name};
use crate::{routes, say};

/// The languages of a draft: how much is translated into each, and a form to add one.
#[component]
pub fn LanguagesPage(
    /// What it shows.
    model: EditModel,
) -> impl IntoView {
    let (slug, revision) = (model.slug.clone(), model.revision);
    let here = routes::campaigns::edit_languages(&slug);
    let own = language_name(&model.document.language);
    let rows = model.document.coverage().into_iter().map(|coverage| row(&slug, &coverage)).collect_view();
    let typed = model.typed.text("language");
    view! {
        <EditFrame title=say::editor_languages() model=model here=here.clone() place=Vec::new()>
            <h1>{say::editor_languages()}</h1>
            <p class="lead">{say::editor_languages_what(own)}</p>
            <form class="edit-form" method="post" action=here>
                <Revision revision />
                <ul class="edit-languages">{rows}</ul>
                <section class="card">
                    <h2>{say::editor_add_language()}</h2>
                    <TextField
                        name="language"
                        label=say::editor_language_tag()
                        hint=say::editor_language_tag_hint()
                        value=typed
                    />
                    <p class="form-end">
                        <Button name="do" value="add">
                            {say::editor_add()}
                        </Button>
                    </p>
                </section>
            </form>
        </EditFrame>
    }
}

fn row(slug: &str, coverage: &Coverage) -> impl IntoView + use<> {
    let language = &coverage.language;
    let name = language_name(language);
    let spoken = Tongue::of(language).is_none().then(|| {
        view! { <p class="small soft">{say::editor_language_unspoken()}</p> }
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
                    {say::editor_language_remove(name)}
                </Button>
            </p>
        </li>
    }
}

/// '31 of 40 texts, 9 missing.'
pub(super) fn told(coverage: &Coverage) -> String {
    let Coverage { texts, done, missing, earlier, .. } = coverage;
    let mut told = vec![say::editor_translated(*done, *texts)];
    if !missing.is_empty() {
        told.push(say::editor_translated_missing(missing.len()));
    }
    if !earlier.is_empty() {
        told.push(say::editor_translated_earlier(earlier.len()));
    }
    told.join(", ")
}
