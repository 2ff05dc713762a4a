use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, HtmlFormElement, HtmlInputElement, RequestInit, Response};

use crate::islands::dom;

/// After the last change: a burst of typing is one look.
const PAUSE: Duration = Duration::from_millis(350);
/// What the letter says changes no number.
const LETTER: [&str; 2] = ["subject", "text"];
/// Why there are no numbers: the places of what is said then.
const UNCONNECTED: usize = 0;
const SIGNED_OUT: usize = 1;
const FAILED: usize = 2;

/// Counts anew whenever somebody changes whom the form names.
pub fn take_over(form: String, part: String, words: [String; 3], told: RwSignal<String>) {
    let Some(form) = document().get_element_by_id(&form) else { return };
    let Ok(form) = form.dyn_into::<HtmlFormElement>() else { return };
    let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
    // How many looks were begun: what an earlier one finds is old.
    let latest: Rc<Cell<u32>> = Rc::default();
    let own = form.clone();
    let count_soon = move || {
        if let Some(earlier) = waiting.take() {
            earlier.clear();
        }
        let (form, part, words, latest) = (own.clone(), part.clone(), words.clone(), Rc::clone(&latest));
        let look = move || {
            let number = latest.get() + 1;
            latest.set(number);
            spawn_local(async move {
                let found = count(&form, &part, || latest.get() == number).await;
                if latest.get() == number {
                    told.set(found.unwrap_or_else(|why| {
                        say(&part, &words[why]);
                        words[why].clone()
                    }));
                }
            });
        };
        waiting.set(set_timeout_with_handle(look, PAUSE).ok());
    };
    if is_changed(&form) {
        count_soon();
    }
    let changed = move |event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if field.is_some_and(|field| !LETTER.contains(&field.name().as_str())) {
            count_soon();
        }
    };
    let changed = Closure::<dyn FnMut(Event)>::new(changed).into_js_value();
    _ = form.add_event_listener_with_callback("input", changed.unchecked_ref());
}

/// Whether the form holds something else than the server sent: typed before this ran, or kept by the browser from before.
fn is_changed(form: &HtmlFormElement) -> bool {
    dom::all(form, "input:not([type=hidden]),select,textarea").iter().any(dom::differs)
}

/// Puts the numbers that the server answers in their place, as long as they are the latest; gives what they say in short, or why there
/// are none.
async fn count(form: &HtmlFormElement, part: &str, is_latest: impl Fn() -> bool) -> Result<String, usize> {
    let (html, redirected) = post(form).await.ok_or(UNCONNECTED)?;
    // What counts leads nowhere else but to where one signs in.
    if redirected {
        return Err(SIGNED_OUT);
    }
    take(&html, part, is_latest).ok_or(FAILED)
}

/// What the server answers to the form, and whether it led somewhere else; none without a connection.
async fn post(form: &HtmlFormElement) -> Option<(String, bool)> {
    let body = dom::posted(form)?;
    body.append("count", "yes");
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&body);
    let response = JsFuture::from(window().fetch_with_str_and_init(&form.action(), &init)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    let html = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    Some((html, response.redirected()))
}

/// Shows the numbers of a page; none if it has none.
fn take(html: &str, part: &str, is_latest: impl Fn() -> bool) -> Option<String> {
    let fresh = dom::parse(html)?;
    let told = fresh.query_selector(&format!("#{part} .mail-told")).ok()??.text_content()?;
    if is_latest() {
        dom::put(&document(), &fresh, &format!("#{part}"))?;
    }
    Some(told)
}

/// Says why there are no numbers where they would stand.
fn say(part: &str, why: &str) {
    if let Some(told) = document().query_selector(&format!("#{part} .mail-told")).ok().flatten() {
        told.set_text_content(Some(why));
    }
}
