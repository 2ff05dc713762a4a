use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

use super::saving::Saving;

/// Hears of others' saves for as long as the page is there; the browser takes up a lost connection by itself.
pub fn follow(events: &str, saving: &Rc<Saving>) {
    let Ok(source) = EventSource::new(events) else { return };
    let own = Rc::clone(saving);
    let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(revision) = event.data().as_string().and_then(|data| data.parse().ok()) {
            own.hear(revision);
        }
    });
    source.set_onmessage(Some(message.into_js_value().unchecked_ref()));
}
