use leptos::prelude::*;
use service::campaigns::TEMPLATES;

use crate::components::{Button, ChoicesField, FieldOption, TextField};
use crate::routes;

/// What was filled in to begin from a template.
#[derive(Debug, Clone, Default)]
pub struct Begun {
    /// The title.
    pub title: String,
    /// The template chosen.
    pub template: String,
    /// Why nothing was begun.
    pub error: Option<String>,
}

/// Begins a draft from a template.
#[component]
pub(super) fn BeginForm(
    /// What was filled in.
    begun: Begun,
) -> impl IntoView {
    let chosen =
        |id: &str| if begun.template.is_empty() { id == TEMPLATES[0].id } else { id == begun.template };
    let options = TEMPLATES
        .iter()
        .map(|template| {
            let mut option = FieldOption::new(template.id, template.name, chosen(template.id));
            option.hint = Some(template.about.to_owned());
            option
        })
        .collect();
    view! {
        <form class="campaign-form begin-form" method="post" action=routes::campaigns::BEGIN>
            <TextField
                name="title"
                label="Title"
                hint="As members will read it. Everything can be changed later."
                error=begun.error
                value=begun.title
            />
            <ChoicesField id="template" name="template" legend="Begin with" options />
            <p class="form-end">
                <Button>"Begin"</Button>
            </p>
        </form>
    }
}
