use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::form::{Form, first};
use crate::islands::dom::all;

/// How long after a digit another belongs to the same number, in milliseconds.
const PAUSE: f64 = 1000.0;

impl Form {
    /// A number chooses the option that bears it, in the group that has the focus; Enter on an option goes on to the next
    /// group. Everything else stays the browser's.
    pub fn press(&self, event: &KeyboardEvent) {
        let Some(on) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        if event.ctrl_key() || event.alt_key() || event.meta_key() || !is_option_or_group(&on) {
            return;
        }
        let key = event.key();
        let (at, before) = self.typed.take();
        if key == "Enter" && on.tag_name() == "INPUT" {
            event.prevent_default();
            self.go_on(&on);
        } else if let Ok(digit) = key.parse::<u8>() {
            // Digits that follow each other at once are one number.
            let is_next = event.time_stamp() - at < PAUSE;
            let number = if is_next { before.wrapping_mul(10).wrapping_add(digit) } else { digit };
            let Some(group) = group_of(&on) else { return };
            let bears = |number: u8| first(&group, &["[data-key='", &number.to_string(), "']"].concat());
            if let Some(option) = bears(number).or_else(|| bears(digit)) {
                event.prevent_default();
                _ = option.focus();
                option.click();
                self.typed.set((event.time_stamp(), digit));
            }
        }
    }

    /// Puts the focus on the next group's chosen option, else its first control, after the last on Continue.
    fn go_on(&self, from: &Element) {
        let Some(own) = group_of(from) else { return };
        let groups: Vec<Element> = all(&self.element, ".question:not([hidden]) [data-keys]");
        let next = groups.iter().position(|group| *group == own).and_then(|index| groups.get(index + 1));
        let control = match next {
            Some(group) => first(group, "input:checked").or_else(|| first(group, "input,select,textarea")),
            None => first(&self.element, ".survey-bar [data-kind=primary]"),
        };
        if let Some(control) = control {
            _ = control.focus();
        }
    }
}

fn is_option_or_group(on: &HtmlElement) -> bool {
    match on.dyn_ref::<HtmlInputElement>() {
        Some(input) => matches!(input.type_().as_str(), "radio" | "checkbox"),
        None => matches!(on.tag_name().as_str(), "FIELDSET" | "DIV"),
    }
}

/// The options that belong together: around an element, or the first in the question that has the focus itself.
fn group_of(on: &Element) -> Option<Element> {
    match on.closest("[data-keys]") {
        Ok(Some(group)) => Some(group),
        _ => on.query_selector("[data-keys]").ok()?,
    }
}
