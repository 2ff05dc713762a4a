use leptos::prelude::*;

use super::choice::FieldOption;
use super::label::{FieldNotes, described_by};

/// One line of text, an e-mail address, a password, a number.
#[component]
pub fn TextField(
    /// The field's name in the form; also its id.
    #[prop(into)]
    name: String,
    /// What to fill in.
    #[prop(into)]
    label: String,
    /// Help under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with what was filled in.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// What was filled in.
    #[prop(optional, into)]
    value: String,
    /// The control's `type`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in by itself.
    #[prop(optional, into)]
    autocomplete: Option<&'static str>,
) -> impl IntoView {
    let invalid = error.as_ref().map(|_| "true");
    let described = described_by(&name, hint.as_deref(), error.as_deref());
    view! {
        <div class="field">
            <label class="field-label" for=name.clone()>
                {label}
            </label>
            <FieldNotes id=name.clone() hint error />
            <input
                class="input"
                id=name.clone()
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
    }
}

/// Several lines of text.
#[component]
pub fn TextAreaField(
    /// The field's name in the form; also its id.
    #[prop(into)]
    name: String,
    /// What to fill in.
    #[prop(into)]
    label: String,
    /// Help under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with what was filled in.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// What was filled in.
    #[prop(optional, into)]
    value: String,
    /// How many lines are shown.
    #[prop(default = 4)]
    rows: u8,
) -> impl IntoView {
    let invalid = error.as_ref().map(|_| "true");
    let described = described_by(&name, hint.as_deref(), error.as_deref());
    view! {
        <div class="field">
            <label class="field-label" for=name.clone()>
                {label}
            </label>
            <FieldNotes id=name.clone() hint error />
            <textarea
                class="input"
                id=name.clone()
                name=name
                rows=rows.to_string()
                aria-describedby=described
                aria-invalid=invalid
            >
                {value}
            </textarea>
        </div>
    }
}

/// One of a list that opens.
#[component]
pub fn SelectField(
    /// The field's name in the form; also its id.
    #[prop(into)]
    name: String,
    /// What to choose.
    #[prop(into)]
    label: String,
    /// Help under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with what was chosen.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// What can be chosen.
    options: Vec<FieldOption>,
) -> impl IntoView {
    let invalid = error.as_ref().map(|_| "true");
    let described = described_by(&name, hint.as_deref(), error.as_deref());
    let options = options
        .into_iter()
        .map(|option| {
            view! {
                <option value=option.value selected=option.chosen>
                    {option.label}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="field">
            <label class="field-label" for=name.clone()>
                {label}
            </label>
            <FieldNotes id=name.clone() hint error />
            <select class="input" id=name.clone() name=name aria-describedby=described aria-invalid=invalid>
                {options}
            </select>
        </div>
    }
}

/// A file to send. The form needs `enctype="multipart/form-data"`.
#[component]
pub fn FileField(
    /// The field's name in the form; also its id.
    #[prop(into)]
    name: String,
    /// Which file.
    #[prop(into)]
    label: String,
    /// Help under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with the file.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// Which kinds the browser offers, such as `.json`.
    #[prop(optional, into)]
    accept: Option<&'static str>,
) -> impl IntoView {
    let invalid = error.as_ref().map(|_| "true");
    let described = described_by(&name, hint.as_deref(), error.as_deref());
    view! {
        <div class="field">
            <label class="field-label" for=name.clone()>
                {label}
            </label>
            <FieldNotes id=name.clone() hint error />
            <input
                class="input"
                id=name.clone()
                name=name
                type="file"
                accept=accept
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
    }
}
