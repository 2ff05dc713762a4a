//! Asks for the page again and puts the part in its place.

use std::time::Duration;

use js_sys::{Date, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use crate::islands::dom;

/// The time between two looks.
const PAUSE: Duration = Duration::from_secs(10);

/// Looks again and again. A page that nobody sees is left alone, and so is a part in which somebody is: what has the focus stays.
pub fn follow(address: String, part: String, at: RwSignal<Option<String>>) {
    set_timeout(
        move || {
            spawn_local(async move {
                if !document().hidden() && !has_focus(&part) && show(&address, &part).await.is_some() {
                    at.set(Some(now()));
                }
                follow(address, part, at);
            });
        },
        PAUSE,
    );
}

fn has_focus(part: &str) -> bool {
    document().active_element().is_some_and(|own| own.closest(&format!("#{part}")).ok().flatten().is_some())
}

/// Puts the part as the server has it now in its place; none if the server cannot be reached.
async fn show(address: &str, part: &str) -> Option<()> {
    let response = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let html = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let fresh = dom::parse(&html)?;
    if has_focus(part) {
        return None;
    }
    keep_open(&fresh, part);
    dom::put(&document(), &fresh, &format!("#{part}"))
}

/// What the reader has opened stays open.
fn keep_open(fresh: &web_sys::Document, part: &str) {
    let selector = format!("#{part} details");
    let both = (document().query_selector_all(&selector), fresh.query_selector_all(&selector));
    let (Ok(old), Ok(new)) = both else { return };
    for index in 0..old.length().min(new.length()) {
        let pair = (old.item(index), new.item(index));
        let (Some(old), Some(new)) = pair else { continue };
        let (old, new): (web_sys::Element, web_sys::Element) = (old.unchecked_into(), new.unchecked_into());
        if old.has_attribute("open") {
            _ = new.set_attribute("open", "");
        }
    }
}

/// The time of day as the language of the page writes it.
fn now() -> String {
    let options = Object::new();
    // Setting a field of a new object does not fail.
    _ = Reflect::set(&options, &JsValue::from_str("timeStyle"), &JsValue::from_str("medium"));
    Date::new_0().to_locale_string(&dom::way_of_moments(), &options).into()
}
