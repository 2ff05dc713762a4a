use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlElement, HtmlFormElement, RequestInit, Response, UrlSearchParams};

use super::page::{self, Focus};
use crate::islands::dom;

/// After the last key, in milliseconds: a burst of typing is one save.
const PAUSE: u32 = 700;
/// The longest wait between two tries, in milliseconds.
const LONGEST_WAIT: u32 = 30_000;

/// What is saved, and what is not yet.
pub struct Saving {
    /// The form as the server has it.
    served: RefCell<String>,
    /// A request is under way.
    sending: Cell<bool>,
    /// Both changed the same: nothing is saved until somebody says so.
    clashing: Cell<bool>,
    timer: Cell<Option<i32>>,
    wait: Cell<u32>,
    /// The latest revision that was heard of, and the one that is shown.
    heard: Cell<i64>,
    shown: Cell<i64>,
    /// What is done as soon as everything is saved.
    waiting: RefCell<Option<Waiting>>,
    /// What the server would not save as it is.
    refused: RefCell<String>,
    /// What held a link back last.
    held: RefCell<String>,
}

/// What was asked for while something was still to be saved.
enum Waiting {
    /// A form is posted by one of its buttons.
    Press(HtmlFormElement, HtmlElement),
    /// A link is followed.
    Follow(String),
}

/// What the server answered.
struct Answer {
    status: u16,
    url: String,
    page: Document,
}

impl Saving {
    pub fn new() -> Rc<Self> {
        let shown = page::document().as_ref().and_then(page::revision).unwrap_or_default();
        let saving = Self {
            served: RefCell::default(),
            sending: Cell::default(),
            clashing: Cell::default(),
            timer: Cell::default(),
            wait: Cell::new(1000),
            heard: Cell::default(),
            shown: Cell::new(shown),
            waiting: RefCell::default(),
            refused: RefCell::default(),
            held: RefCell::default(),
        };
        saving.serve();
        Rc::new(saving)
    }

    /// Something was typed.
    pub fn changed(self: &Rc<Self>) {
        if self.is_unsaved() && !self.clashing.get() {
            self.schedule(PAUSE);
        }
    }

    /// Whether the form holds what the server does not have.
    pub fn is_unsaved(&self) -> bool {
        page::form().is_some_and(|form| page::content(&form) != *self.served.borrow())
    }

    /// Posts a form by one of its buttons, once nothing is under way.
    pub fn press(self: &Rc<Self>, form: HtmlFormElement, button: HtmlElement) {
        let own = page::form().as_ref() == Some(&form);
        if self.sending.get() || (!own && self.is_unsaved() && !self.clashing.get()) {
            self.waiting.replace(Some(Waiting::Press(form, button)));
            return self.save();
        }
        let Some(body) = dom::posted(&form) else { return };
        if let Some(name) = button.get_attribute("name") {
            body.append(&name, &button.get_attribute("value").unwrap_or_default());
        }
        let focus = Focus::now(Some(&button));
        self.sending.set(true);
        let saving = Rc::clone(self);
        spawn_local(async move {
            let answer = request(&form.action(), Some(&body)).await;
            saving.sending.set(false);
            match answer {
                Some(answer) => saving.show(&answer, focus.as_ref()),
                None => say("failed", &words("undone")),
            }
            saving.settle();
        });
    }

    /// Whether leaving has to wait until what was typed is saved. What cannot be saved as it is holds nobody back twice.
    pub fn holds_back(&self) -> bool {
        let Some(content) = page::form().as_ref().map(page::content) else { return false };
        let was_said = content == *self.refused.borrow() && content == *self.held.borrow();
        content != *self.served.borrow() && !was_said && !self.clashing.get()
    }

    /// Whether more was typed since a link was held back.
    fn has_more(&self) -> bool {
        page::form().as_ref().map(page::content) != Some(self.held.borrow().clone())
    }

    /// Follows a link once everything is saved.
    pub fn follow(self: &Rc<Self>, address: String) {
        self.held.replace(page::form().as_ref().map(page::content).unwrap_or_default());
        self.waiting.replace(Some(Waiting::Follow(address)));
        self.save();
    }

    /// Saves what is typed.
    pub fn save(self: &Rc<Self>) {
        let Some(form) = page::form() else { return };
        if self.sending.replace(true) {
            return;
        }
        let body = page::typed(&form);
        say("saving", &words("saving"));
        let saving = Rc::clone(self);
        spawn_local(async move {
            if let Some(body) = body {
                let answer = request(&form.action(), Some(&body)).await;
                saving.sending.set(false);
                saving.take(answer, &body);
            }
        });
    }

    fn take(self: &Rc<Self>, answer: Option<Answer>, body: &UrlSearchParams) {
        let Some(answer) = answer else {
            // The next click on a link leads away even so, and none does so later by itself.
            self.refuse(body);
            self.waiting.borrow_mut().take_if(|waiting| matches!(waiting, Waiting::Follow(_)));
            say("failed", &words("unsaved"));
            let wait = self.wait.get();
            self.wait.set((wait * 2).min(LONGEST_WAIT));
            return self.schedule(wait);
        };
        self.wait.set(1000);
        match answer.status {
            // A page without the form is that for signing in.
            200 if page::form_of(&answer.page).is_none() => {
                self.refuse(body);
                self.waiting.take();
                say("failed", &words("signed-out"));
                return self.schedule(LONGEST_WAIT);
            }
            200 => {
                self.shown.set(page::revision(&answer.page).unwrap_or(self.shown.get()));
                self.take_saved(&answer.page, body);
                if self.is_unsaved() {
                    self.schedule(PAUSE);
                }
            }
            409 => {
                self.clashing.set(true);
                self.waiting.take();
                self.show(&answer, None);
                return;
            }
            _ => {
                self.refuse(body);
                // What was typed meanwhile may be in order.
                if page::form().as_ref().map(page::content) == Some(self.refused.borrow().clone()) {
                    self.waiting.take();
                }
                say("failed", &words("refused").replace("{why}", &first_error(&answer.page)));
            }
        }
        self.settle();
    }

    /// Notes that what was posted is not saved.
    fn refuse(&self, body: &UrlSearchParams) {
        self.refused.replace(page::without_revision(body.clone()));
    }

    /// Does what was asked for or heard of while a request was under way.
    fn settle(self: &Rc<Self>) {
        let waiting = self.waiting.take();
        match waiting {
            Some(Waiting::Press(form, button)) => self.press(form, button),
            Some(Waiting::Follow(address)) if self.holds_back() && self.has_more() => self.follow(address),
            Some(Waiting::Follow(address)) => {
                _ = web_sys::window().map(|window| window.location().assign(&address));
            }
            None => self.look(),
        }
    }

    /// Shows what was saved, with what others saved of the same form in between.
    fn take_saved(&self, fresh: &Document, body: &UrlSearchParams) {
        let Some((form, fresh_form)) = page::form().zip(page::form_of(fresh)) else { return };
        let text = |posted: UrlSearchParams| String::from(posted.to_string());
        let touched = page::typed(&form).map(text) != Some(text(body.clone())) || page::is_adding();
        if !touched && page::content(&form) != page::content(&fresh_form) {
            page::take_all(fresh, Focus::now(None).as_ref());
            return self.serve();
        }
        if touched {
            page::take_fields(&form, &fresh_form, body);
        }
        self.served.replace(page::content(&fresh_form));
        page::take_around(fresh);
        page::take_revision(fresh);
    }

    /// Shows what a button led to.
    fn show(self: &Rc<Self>, answer: &Answer, focus: Option<&Focus>) {
        let Some(window) = web_sys::window() else { return };
        let here = window.location().pathname().unwrap_or_default();
        let leads_here = answer.url.split(['?', '#']).next().is_some_and(|url| url.ends_with(&here));
        if !leads_here {
            if answer.status == 200 {
                // Nothing is to be saved on the way out, nor looked at: what is here may be gone.
                self.serve();
                self.shown.set(i64::MAX);
                _ = window.location().assign(&answer.url);
            } else {
                say("failed", &first_error(&answer.page));
            }
            return;
        }
        // Before its parts move into this page.
        self.shown.set(page::revision(&answer.page).unwrap_or(self.shown.get()));
        page::take_all(&answer.page, focus);
        if answer.status == 200 {
            self.clashing.set(false);
            self.serve();
        }
    }

    /// Somebody saved this revision.
    pub fn hear(self: &Rc<Self>, revision: i64) {
        self.heard.set(self.heard.get().max(revision));
        self.look();
    }

    /// Fetches what others saved: all of it where nothing is typed, otherwise all around the form.
    fn look(self: &Rc<Self>) {
        if self.sending.get() || self.heard.get() <= self.shown.get() || self.clashing.get() {
            return;
        }
        let Some(here) = web_sys::window().and_then(|window| window.location().pathname().ok()) else {
            return;
        };
        self.sending.set(true);
        let saving = Rc::clone(self);
        spawn_local(async move {
            let answer = request(&here, None).await;
            saving.sending.set(false);
            let heard = saving.heard.get();
            match answer {
                Some(answer) if answer.status == 200 => {
                    saving.shown.set(page::revision(&answer.page).unwrap_or(heard));
                    if saving.is_unsaved() || page::is_adding() {
                        page::take_around(&answer.page);
                        saving.schedule(PAUSE);
                    } else {
                        page::take_all(&answer.page, Focus::now(None).as_ref());
                        saving.serve();
                    }
                }
                Some(_) => {
                    saving.shown.set(heard);
                    say("failed", &words("gone"));
                }
                // What is heard next looks again.
                None => saving.heard.set(saving.shown.get()),
            }
            saving.settle();
        });
    }

    /// The page is going away: a last try that does not wait for an answer.
    pub fn part(&self) {
        let Some((form, window)) = page::form().zip(web_sys::window()) else { return };
        if self.is_unsaved() && !self.clashing.get() {
            let body = page::typed(&form);
            _ = window.navigator().send_beacon_with_opt_url_search_params(&form.action(), body.as_ref());
        }
    }

    /// The form is as the server has it.
    fn serve(&self) {
        self.served.replace(page::form().map(|form| page::content(&form)).unwrap_or_default());
    }

    fn schedule(self: &Rc<Self>, milliseconds: u32) {
        let Some(window) = web_sys::window() else { return };
        if let Some(timer) = self.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        let own = Rc::clone(self);
        let run = Closure::once_into_js(move || {
            if own.is_unsaved() {
                own.save();
            }
        });
        let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
        let timer =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(run.unchecked_ref(), milliseconds);
        self.timer.set(timer.ok());
    }
}

fn status() -> Option<Element> {
    page::document()?.get_element_by_id("editor-status")
}

/// What is said of something, in the words that the page brings.
fn words(what: &str) -> String {
    status().and_then(|status| status.get_attribute(&format!("data-{what}"))).unwrap_or_default()
}

/// Says whether what was typed is saved.
fn say(state: &str, words: &str) {
    if let Some(status) = status() {
        _ = status.set_attribute("data-state", state);
        let inside = status.first_element_child().unwrap_or(status);
        inside.set_text_content(Some(words));
    }
}

/// The first thing that the server found wrong.
fn first_error(page: &Document) -> String {
    let found = page.query_selector(".error-summary li").ok().flatten();
    found.and_then(|found| found.text_content()).unwrap_or_else(|| words("reload"))
}

/// Posts a body, or gets a page. `None` is a failure that may pass.
async fn request(url: &str, body: Option<&UrlSearchParams>) -> Option<Answer> {
    let init = RequestInit::new();
    if let Some(body) = body {
        init.set_method("POST");
        init.set_body(body);
    }
    let fetched = web_sys::window()?.fetch_with_str_and_init(url, &init);
    let response: Response = JsFuture::from(fetched).await.ok()?.dyn_into().ok()?;
    let status = response.status();
    if status >= 500 || status == 429 {
        return None;
    }
    let text: JsValue = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(Answer { status, url: response.url(), page: dom::parse(&text.as_string()?)? })
}
