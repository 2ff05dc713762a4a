use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::page;

/// Does what a key asks for. Whether it was one of ours.
pub fn press(event: &KeyboardEvent, unsaved: bool) -> bool {
    let key = event.key();
    let command = event.ctrl_key() || event.meta_key();
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let writes = target.as_ref().is_some_and(is_written_in);
    match key.as_str() {
        // What is being typed is the browser's to take back.
        "z" | "Z" | "y" if command && !(writes && unsaved) => {
            let redo = event.shift_key() || key == "y";
            click(if redo { "[data-step=redo]" } else { "[data-step=undo]" })
        }
        // A list that drops down is opened so.
        "ArrowUp" | "ArrowDown" if target.as_ref().is_some_and(|target| target.tag_name() == "SELECT") => {
            false
        }
        // One is added at once; several lines come by pasting them, or with Shift.
        "Enter" if !event.shift_key() && !event.is_composing() => {
            target.is_some_and(|target| add_beside(&target))
        }
        "ArrowUp" if event.alt_key() => target.is_some_and(|target| step(&target, "up")),
        "ArrowDown" if event.alt_key() => target.is_some_and(|target| step(&target, "down")),
        "?" if !writes && !command => click("#editor-keys > summary"),
        _ => false,
    }
}

/// Adds what is written in a field for another one.
fn add_beside(field: &Element) -> bool {
    let around =
        if field.tag_name() == "TEXTAREA" { field.closest(".item-add").ok().flatten() } else { None };
    let Some(button) = around.and_then(|around| around.query_selector("button").ok()?) else { return false };
    button.unchecked_into::<HtmlElement>().click();
    true
}

/// Moves what has the focus: an option, a question of the outline; otherwise what the page is about.
fn step(target: &Element, verb: &str) -> bool {
    let own = target.closest(".item-row, .outline-question, .outline-head").ok().flatten();
    let around = own.or_else(|| page::document()?.query_selector(".editor-heading").ok()?);
    let button =
        around.and_then(|around| around.query_selector(&format!("button[value^='{verb}:']")).ok()?);
    let Some(button) = button else { return false };
    button.unchecked_into::<HtmlElement>().click();
    true
}

fn click(selector: &str) -> bool {
    let found = page::document().and_then(|page| page.query_selector(selector).ok()?);
    let Some(found) = found else { return false };
    found.unchecked_into::<HtmlElement>().click();
    true
}

fn is_written_in(target: &Element) -> bool {
    match target.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => !matches!(
            target.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "submit" | "button" | "range")
        ),
        _ => false,
    }
}
