use web_sys::{Element, HtmlInputElement};

use super::form::{Form, first};
use crate::islands::dom::all;

impl Form {
    /// Brings a slider and its field in step after one of them changed. The field alone is the answer; a slider that does not
    /// stand for it says that there is none.
    pub fn slide(&self, changed: &Element) {
        let Ok(Some(row)) = changed.closest(".field-number") else { return };
        let inputs: Vec<HtmlInputElement> = all(&row, "input");
        let [field, slider] = inputs.as_slice() else { return };
        if changed.has_attribute("data-unanswered") {
            field.set_value(&slider.value());
        }
        let given = field.value().trim().replace(',', ".");
        slider.set_value(&given);
        if slider.value() == given {
            _ = slider.remove_attribute("aria-valuetext");
        } else {
            let unanswered = slider.get_attribute("data-unanswered").unwrap_or_default();
            _ = slider.set_attribute("aria-valuetext", &unanswered);
        }
    }

    /// Brings every slider in step with its field.
    pub fn slide_all(&self) {
        all::<Element>(&self.element, ".field-slider").iter().for_each(|slider| {
            if let Some(field) = slider.parent_element().and_then(|row| first(&row, "input")) {
                self.slide(&field);
            }
        });
    }
}
