use domain::id::OptionId;
use domain::questionnaire::Several;
use leptos::prelude::*;

use super::items::Item;
use crate::components::{FieldOption, SelectField};
use crate::say;

/// The option with room for words.
#[component]
pub(super) fn OtherField(items: Vec<Item>, other: Option<OptionId>, error: Option<String>) -> impl IntoView {
    let is_other = |id: &str| other.as_ref().is_some_and(|other| other.as_str() == id);
    let none = FieldOption::new("", say::editor_none(), other.is_none());
    let options = items.iter().map(|item| FieldOption::new(&item.id, &item.label, is_other(&item.id)));
    let options = std::iter::once(none).chain(options).collect();
    view! {
        <SelectField
            name="other"
            label=say::editor_other()
            hint=say::editor_other_hint()
            error
            options
        />
    }
}

/// How many can be chosen, and what goes with no other.
#[component]
pub(super) fn SeveralFields(several: Several, items: Vec<Item>, error: Option<String>) -> impl IntoView {
    let numbers = 1..=u8::try_from(items.len()).unwrap_or(u8::MAX);
    let least = several.at_least.unwrap_or(1);
    let at_least =
        numbers.clone().map(|n| FieldOption::new(n.to_string(), n.to_string(), n == least)).collect();
    let no_limit = FieldOption::new("", say::editor_no_limit(), several.at_most.is_none());
    let at_most = numbers.map(|n| FieldOption::new(n.to_string(), n.to_string(), several.at_most == Some(n)));
    let at_most = std::iter::once(no_limit).chain(at_most).collect();
    let is_exclusive =
        |id: &str| several.exclusive.as_ref().is_some_and(|exclusive| exclusive.as_str() == id);
    let none = FieldOption::new("", say::editor_none(), several.exclusive.is_none());
    let exclusive = items.iter().map(|item| FieldOption::new(&item.id, &item.label, is_exclusive(&item.id)));
    let exclusive = std::iter::once(none).chain(exclusive).collect();
    view! {
        <div class="edit-pair">
            <SelectField name="at_least" label=say::editor_at_least() error options=at_least />
            <SelectField name="at_most" label=say::editor_at_most() options=at_most />
        </div>
        <SelectField
            name="exclusive"
            label=say::editor_exclusive()
            hint=say::editor_exclusive_hint()
            options=exclusive
        />
    }
}
