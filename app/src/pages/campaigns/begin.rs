use leptos::prelude::*;
use service::campaigns::{TEMPLATES, Template};

use crate::components::{Button, ChoicesField, FieldOption, SelectField, TextField};
use crate::say::{Speech, own_name};
use crate::{routes, say};

/// What was filled in to begin from a template.
#[derive(Debug, Clone, Default)]
pub struct Begun {
    /// The title.
    pub title: String,
    /// The template chosen.
    pub template: String,
    /// The tag of the language that it is to be in; the reader's, if empty.
    pub language: String,
    /// Whether nothing was begun, since it has no title.
    pub untitled: bool,
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
            let (name, about) = words(template);
            let mut option = FieldOption::new(template.id, name, chosen(template.id));
            option.hint = Some(about);
            option
        })
        .collect();
    let language =
        if begun.language.is_empty() { Speech::now().tongue().tag() } else { begun.language.as_str() };
    let languages = TEMPLATES[0].languages().filter_map(|tag| {
        let name = own_name(&tag.parse().ok()?);
        Some(FieldOption::new(tag, name, tag == language))
    });
    let languages = languages.collect();
    view! {
        <form class="campaign-form begin-form" method="post" action=routes::campaigns::BEGIN>
            <TextField
                name="title"
                label=say::campaigns_title()
                hint=say::campaigns_title_hint()
                error=begun.untitled.then(say::campaigns_untitled)
                value=begun.title
            />
            <ChoicesField id="template" name="template" legend=say::campaigns_begin_with() options />
            <SelectField
                name="language"
                label=say::campaigns_begin_language()
                hint=say::campaigns_begin_language_hint()
                options=languages
            />
            <p class="form-end">
                <Button>{say::campaigns_begin()}</Button>
            </p>
        </form>
    }
}

/// What a template is called.
pub(super) fn template_name(template: &Template) -> String {
    words(template).0
}

/// What a template is called, and what it is for.
fn words(template: &Template) -> (String, String) {
    match template.id {
        "core-strength" => {
            (say::campaigns_template_core_strength(), say::campaigns_template_core_strength_about())
        }
        "find-a-need" => (say::campaigns_template_find_a_need(), say::campaigns_template_find_a_need_about()),
        "compare-models" => {
            (say::campaigns_template_compare_models(), say::campaigns_template_compare_models_about())
        }
        "pulse" => (say::campaigns_template_pulse(), say::campaigns_template_pulse_about()),
        "event-feedback" => {
            (say::campaigns_template_event_feedback(), say::campaigns_template_event_feedback_about())
        }
        "nps" => (say::campaigns_template_nps(), say::campaigns_template_nps_about()),
        _ => (say::campaigns_template_empty(), say::campaigns_template_empty_about()),
    }
}
