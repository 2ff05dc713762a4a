//! The line on top that says whether what was typed is saved.

use web_sys::{Document, Element};

use super::page;

/// Holds what the server said last while something else is said.
const REST: &str = "data-rest";

fn status() -> Option<Element> {
    page::document()?.get_element_by_id("editor-status")
}

/// What is said of something, in the words that the page brings.
pub fn words(what: &str) -> String {
    status().and_then(|status| status.get_attribute(&format!("data-{what}"))).unwrap_or_default()
}

/// Says whether what was typed is saved.
pub fn say(state: &str, words: &str) {
    let Some(status) = status() else { return };
    let inside = status.first_element_child().unwrap_or_else(|| status.clone());
    let said = inside.text_content().unwrap_or_default();
    // What is said already is not read out again.
    if said == words {
        return;
    }
    if !status.has_attribute(REST) {
        _ = status.set_attribute(REST, &said);
    }
    _ = status.set_attribute("data-state", state);
    inside.set_text_content(Some(words));
}

/// Says again what the server said last.
pub fn rest() {
    let Some(status) = status() else { return };
    let Some(said) = status.get_attribute(REST) else { return };
    _ = status.remove_attribute(REST);
    _ = status.remove_attribute("data-state");
    status.first_element_child().unwrap_or(status).set_text_content(Some(&said));
}

/// The first thing that the server found wrong.
pub fn first_error(page: &Document) -> String {
    let found = page.query_selector(".error-summary li").ok().flatten();
    found.and_then(|found| found.text_content()).unwrap_or_else(|| words("reload"))
}
