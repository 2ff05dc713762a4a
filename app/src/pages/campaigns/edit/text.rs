use domain::questionnaire::{Format, Text};
use leptos::prelude::*;

use super::named;
use crate::components::{CheckField, FieldOption, SelectField};
use crate::say;

/// How much can be written, and what it has to be.
#[component]
pub(super) fn TextFields(
    text: Text,
    /// Whether there can be room for several lines.
    lines: bool,
) -> impl IntoView {
    let long = FieldOption::new("yes", say::editor_lines(), text.long);
    let mut lengths = vec![100, 200, 500, 1000, 2000, 4000];
    if let Some(own) = text.at_most.filter(|own| !lengths.contains(own)) {
        lengths.push(own);
        lengths.sort_unstable();
    }
    let usual = if lines { say::editor_characters_usual_lines() } else { say::editor_characters_usual() };
    let usual = FieldOption::new("", usual, text.at_most.is_none());
    let lengths =
        lengths.into_iter().map(|n| FieldOption::new(n.to_string(), say::whole(n), text.at_most == Some(n)));
    let lengths = std::iter::once(usual).chain(lengths).collect();
    let any = FieldOption::new("", say::editor_format_any(), text.format.is_none());
    let format = |format: Format| {
        FieldOption::new(format.as_str(), named::format(format), text.format == Some(format))
    };
    let formats = std::iter::once(any).chain(Format::ALL.map(format)).collect();
    view! {
        {lines.then(|| view! { <CheckField name="long" option=long /> })}
        <SelectField name="at_most" label=say::editor_characters() options=lengths />
        <SelectField
            name="format"
            label=say::editor_format()
            hint={if lines { say::editor_format_hint() } else { String::new() }}
            options=formats
        />
    }
}
