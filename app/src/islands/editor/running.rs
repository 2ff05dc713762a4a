use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, EventTarget, HtmlElement, HtmlFormElement, KeyboardEvent, MouseEvent, SubmitEvent,
};

use super::saving::Saving;
use super::{feed, keys, page};

/// Listens to the page from now on. All is heard at the document, since parts of the page are replaced.
pub fn take_over(events: String) {
    let (Some(document), Some(window)) = (page::document(), web_sys::window()) else { return };
    let saving = Saving::new();
    feed::follow(&events, &saving);
    let own = Rc::clone(&saving);
    on(&document, "input", move |_| own.typed());
    let own = Rc::clone(&saving);
    on(&document, "click", move |event| {
        let Some(address) = event.dyn_ref::<MouseEvent>().and_then(leads_away) else { return };
        if own.holds_back() {
            event.prevent_default();
            own.follow(address);
        } else {
            own.leave();
        }
    });
    let own = Rc::clone(&saving);
    on(&document, "submit", move |event| submit(&own, &event));
    let own = Rc::clone(&saving);
    on(&document, "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>()
            && keys::press(event, own.is_unsaved())
        {
            event.prevent_default();
        }
    });
    let own = Rc::clone(&saving);
    on(&window, "online", move |_| own.changed());
    let own = Rc::clone(&saving);
    on(&window, "pagehide", move |_| own.part());
    let own = Rc::clone(&saving);
    on(&window, "pageshow", move |_| own.arrive());
    saving.changed();
    page::show_place();
    if let Some(keys) = document.get_element_by_id("editor-keys") {
        _ = keys.remove_attribute("hidden");
    }
    if let Some(body) = document.body() {
        _ = body.set_attribute("data-editing", "");
    }
}

/// Where a click leads, if this page goes with it.
fn leads_away(click: &MouseEvent) -> Option<String> {
    let apart =
        click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() || click.button() != 0;
    let link = click.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let on_this_page = link.get_attribute("href")?.starts_with('#');
    (!apart && !on_this_page && !link.has_attribute("target") && !link.has_attribute("download"))
        .then(|| link.get_attribute("href"))?
}

/// A form of the editor that says so is posted without leaving the page.
fn submit(saving: &Rc<Saving>, event: &Event) {
    let Some(submitted) = event.dyn_ref::<SubmitEvent>() else { return };
    let form: Option<HtmlFormElement> = event.target().and_then(|target| target.dyn_into().ok());
    let Some(form) = form else { return };
    let button: Option<HtmlElement> = submitted.submitter();
    if !form.has_attribute("data-live") {
        saving.leave_by(&form);
    } else if let Some(button) = button {
        event.prevent_default();
        saving.press(form, button);
    }
}

/// Listens for as long as the page lives.
fn on(target: &EventTarget, name: &str, run: impl FnMut(Event) + 'static) {
    let run = Closure::<dyn FnMut(Event)>::new(run).into_js_value();
    _ = target.add_event_listener_with_callback(name, run.unchecked_ref());
}
