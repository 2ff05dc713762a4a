use leptos::prelude::*;

use super::label::{FieldNotes, described_by};

/// Something that can be chosen.
#[derive(Debug, Clone)]
pub struct FieldOption {
    /// What is posted.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Help under its words.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl FieldOption {
    /// An option without help.
    pub fn new(value: impl Into<String>, label: impl Into<String>, chosen: bool) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, chosen }
    }
}

/// One or several of a list that is always in sight.
#[component]
pub fn ChoicesField(
    /// To link to it.
    #[prop(into)]
    id: String,
    /// The field's name in the form.
    #[prop(into)]
    name: String,
    /// What to choose.
    #[prop(into)]
    legend: String,
    /// Help under the legend.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with what was chosen.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// Whether more than one can be chosen.
    #[prop(optional)]
    several: bool,
    /// What can be chosen.
    options: Vec<FieldOption>,
) -> impl IntoView {
    let invalid = error.is_some();
    let described = described_by(&id, hint.as_deref(), error.as_deref());
    let kind = if several { "checkbox" } else { "radio" };
    let options = options.into_iter().map(|option| choice(kind, name.clone(), option)).collect_view();
    view! {
        <fieldset class="field" id=id tabindex="-1" aria-describedby=described data-invalid=invalid>
            <legend class="field-label">{legend}</legend>
            <FieldNotes id=id.clone() hint error />
            <div class="choices">{options}</div>
        </fieldset>
    }
}

/// One thing to tick.
#[component]
pub fn CheckField(
    /// The field's name in the form.
    #[prop(into)]
    name: String,
    /// What is posted if it is ticked, its words, and whether it is.
    option: FieldOption,
) -> impl IntoView {
    choice("checkbox", name, option)
}

fn choice(kind: &'static str, name: String, option: FieldOption) -> impl IntoView {
    view! {
        <label class="choice">
            <input type=kind name=name value=option.value checked=option.chosen />
            <span class="choice-mark"></span>
            <span class="choice-text">
                {option.label} {option.hint.map(|hint| view! { <small>{hint}</small> })}
            </span>
        </label>
    }
}
