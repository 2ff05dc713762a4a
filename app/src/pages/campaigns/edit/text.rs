use domain::questionnaire::{Format, Text};
use leptos::prelude::*;

use crate::components::{CheckField, FieldOption, SelectField};
use crate::words;

/// How much can be written, and what it has to be.
#[component]
pub(super) fn TextFields(
    text: Text,
    /// Whether there can be room for several lines.
    lines: bool,
) -> impl IntoView {
    let long = FieldOption::new("yes", "Room for several lines", text.long);
    let mut lengths = vec![100, 200, 500, 1000, 2000, 4000];
    if let Some(own) = text.at_most.filter(|own| !lengths.contains(own)) {
        lengths.push(own);
        lengths.sort_unstable();
    }
    let usual = if lines { "as usual: 200 in one line, 4,000 in several" } else { "as usual: 200" };
    let usual = FieldOption::new("", usual, text.at_most.is_none());
    let lengths = lengths
        .into_iter()
        .map(|n| FieldOption::new(n.to_string(), words::grouped(n.into()), text.at_most == Some(n)));
    let lengths = std::iter::once(usual).chain(lengths).collect();
    let any = FieldOption::new("", "any words", text.format.is_none());
    let format = |format: Format| {
        FieldOption::new(format.as_str(), words::format(format), text.format == Some(format))
    };
    let formats = std::iter::once(any).chain(Format::ALL.map(format)).collect();
    view! {
        {lines.then(|| view! { <CheckField name="long" option=long /> })}
        <SelectField name="at_most" label="Characters at most" options=lengths />
        <SelectField name="format" label="It has to be"  hint={if lines { "On one line only." } else { "" }} options=formats />
    }
}
