//! The fields of what nobody is asked: a value of the link, and a number that is calculated.

use domain::campaign::Problem;
use domain::questionnaire::{Calculated, Hidden};
use leptos::prelude::*;

use super::errors::at;
use super::form::Form;
use super::items::Item;
use super::number::NumberFields;
use crate::components::{FieldOption, SelectField, TextAreaField, TextField};
use crate::say;

/// Which value of the link it is, and what stands for values that are not listed.
#[component]
pub(super) fn HiddenFields(
    hidden: Hidden,
    /// The options, which are the values.
    items: Vec<Item>,
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let is_otherwise = |id: &str| hidden.otherwise.as_ref().is_some_and(|otherwise| otherwise.as_str() == id);
    let none = FieldOption::new("", say::editor_otherwise_none(), hidden.otherwise.is_none());
    let options = items.iter().map(|item| FieldOption::new(&item.id, &item.label, is_otherwise(&item.id)));
    let options = std::iter::once(none).chain(options).collect();
    view! {
        <TextField
            name="link"
            label=say::editor_link_name()
            hint=say::editor_link_name_hint(hidden.link.clone())
            error=at(&problems, &format!("{place}.link"))
            value=hidden.link
        />
        <SelectField
            name="otherwise"
            label=say::editor_otherwise()
            hint=say::editor_otherwise_hint()
            error=at(&problems, &format!("{place}.otherwise"))
            options
        />
    }
}

/// What is calculated, and which numbers it can be.
#[component]
pub(super) fn CalculatedFields(
    calculated: Calculated,
    /// What was typed and could not be saved.
    typed: Form,
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let number_place = format!("{place}.number");
    view! {
        <TextAreaField
            name="value"
            label=say::editor_calculated()
            hint=say::editor_calculated_hint()
            error=at(&problems, &format!("{place}.value"))
            value=calculated.value.text().to_owned()
            rows=2
        />
        <NumberFields number=calculated.number typed problems place=number_place given=false slidable=false />
    }
}
