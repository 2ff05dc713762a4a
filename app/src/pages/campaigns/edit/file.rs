use domain::campaign::Problem;
use domain::questionnaire::{FileType, Upload};
use leptos::prelude::*;

use super::errors::at;
use crate::components::{FieldOption, SelectField};
use crate::say;

/// Which files are taken, how many, and how large.
#[component]
pub(super) fn FileFields(
    upload: Upload,
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let error = |field: &str| at(&problems, &format!("{place}.{field}"));
    let types = FileType::ALL.map(|own| {
        let id = format!("type.{}", own.as_str());
        let checked = upload.types.contains(&own);
        view! {
            <label class="choice">
                <input type="checkbox" id=id name="type" value=own.as_str() checked=checked />
                <span class="choice-mark"></span>
                <span class="choice-text">{own.endings().join(", ").to_uppercase()}</span>
            </label>
        }
    });
    let number = |n: u8, chosen: u8| FieldOption::new(n.to_string(), n.to_string(), n == chosen);
    let at_most = (1..=Upload::MOST).map(|n| number(n, upload.at_most)).collect();
    let megabytes = (1..=Upload::LARGEST).map(|n| number(n, upload.megabytes)).collect();
    view! {
        <fieldset class="field" id="types" tabindex="-1">
            <legend class="field-label">{say::editor_files()}</legend>
            {error("types").map(|error| view! { <p class="field-error">{error}</p> })}
            <div class="choices">{types.collect_view()}</div>
        </fieldset>
        <div class="edit-pair">
            <SelectField
                name="at_most"
                label=say::editor_at_most()
                hint=say::editor_files_most()
                error=error("at_most")
                options=at_most
            />
            <SelectField
                name="megabytes"
                label=say::editor_megabytes()
                hint=say::editor_megabytes_hint()
                error=error("megabytes")
                options=megabytes
            />
        </div>
    }
}
