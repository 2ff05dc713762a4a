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
    /// The id of a list of what it may be.
    #[prop(optional, into)]
    list: Option<&'static str>,
) -> impl IntoView {
    labelled(name.clone(), label, hint, error, move |said| {
        view! {
            <input
                class="input"
                id=name.clone()
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                list=list
                aria-describedby=said.described
                aria-invalid=said.invalid
            />
        }
    })
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
    labelled(name.clone(), label, hint, error, move |said| {
        view! {
            <textarea
                class="input"
                id=name.clone()
                name=name
                rows=rows.to_string()
                aria-describedby=said.described
                aria-invalid=said.invalid
            >
                {area_text(&value)}
            </textarea>
        }
    })
}

/// A text as it stands in a `textarea`. Leptos writes what is in one as it is, so that a text could end it and go on as markup.
/// Browsers leave out a line break at its beginning, so one that is meant stands there twice.
pub fn area_text(text: &str) -> String {
    let first = if text.starts_with('\n') { "\n" } else { "" };
    format!("{first}{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
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
    /// What can be chosen further down, under what it is called together.
    #[prop(optional)]
    groups: Vec<(String, Vec<FieldOption>)>,
) -> impl IntoView {
    let options = view_options(options);
    let groups = groups.into_iter().map(|(label, options)| {
        view! { <optgroup label=label>{view_options(options)}</optgroup> }
    });
    let groups = groups.collect_view();
    labelled(name.clone(), label, hint, error, move |said| {
        view! {
            <select class="input" id=name.clone() name=name aria-describedby=said.described aria-invalid=said.invalid>
                {options}
                {groups}
            </select>
        }
    })
}

fn view_options(options: Vec<FieldOption>) -> impl IntoView {
    let options = options.into_iter().map(|option| {
        view! {
            <option value=option.value selected=option.chosen>
                {option.label}
            </option>
        }
    });
    options.collect_view()
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
    /// Whether several can be chosen.
    #[prop(optional)]
    several: bool,
) -> impl IntoView {
    labelled(name.clone(), label, hint, error, move |said| {
        view! {
            <input
                class="input"
                id=name.clone()
                name=name
                type="file"
                accept=accept
                multiple=several
                aria-describedby=said.described
                aria-invalid=said.invalid
            />
        }
    })
}

/// A control with its label, its hint and its error. The control is given what it says of itself to those who hear it.
fn labelled<V: IntoView>(
    name: String,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    control: impl FnOnce(Said) -> V,
) -> impl IntoView {
    let described = described_by(&name, hint.as_deref(), error.as_deref());
    let control = control(Said { described, invalid: error.as_ref().map(|_| "true") });
    view! {
        <div class="field">
            <label class="field-label" for=name.clone()>
                {label}
            </label>
            <FieldNotes id=name hint error />
            {control}
        </div>
    }
}

/// What a control says of itself.
struct Said {
    /// The ids of its hint and its error, for `aria-describedby`.
    described: Option<String>,
    /// Whether what was filled in is wrong, for `aria-invalid`.
    invalid: Option<&'static str>,
}
