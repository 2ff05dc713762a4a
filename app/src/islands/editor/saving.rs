mod leaving;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, HtmlElement, HtmlFormElement, RequestInit, Response, UrlSearchParams};

use self::leaving::Guard;
use super::page::{self, Focus};
use super::status::{first_error, rest, say, words};
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
    guard: Guard,
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
            guard: Guard::new(),
        };
        // Whoever typed before this script was here has typed what the server does not have.
        if !page::differs_from_what_was_served() {
            saving.serve();
        }
        Rc::new(saving)
    }

    /// Something was typed. What the server found wrong may be mended by that, also where the form holds again what is saved.
    pub fn typed(self: &Rc<Self>) {
        if page::shows_errors() && !self.clashing.get() {
            self.schedule(PAUSE);
        }
        self.changed();
    }

    /// Something may be unsaved.
    pub fn changed(self: &Rc<Self>) {
        if self.is_unsaved() && !self.clashing.get() {
            self.schedule(PAUSE);
        }
        self.tell();
    }

    /// Whether the server has to see the form: it does not have all of it, or what it found wrong may be mended since.
    fn has_to_post(&self) -> bool {
        self.is_unsaved() || page::shows_errors()
    }

    /// Says whether all that the page holds is saved, and has the browser ask before it is left if not.
    fn tell(&self) {
        self.mind();
        if self.clashing.get() {
            say("failed", &words("clash"));
        } else if self.is_unsaved() {
            say("saving", &words("saving"));
        } else if page::is_adding() {
            say("waiting", &words("waiting"));
        } else {
            rest();
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
                Some(answer) => saving.show(&answer, focus.as_ref(), Some(&form)),
                None => say("failed", &words("undone")),
            }
            saving.settle();
        });
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
                self.show(&answer, None, None);
                return;
            }
            // What was typed meanwhile is what the server has.
            _ if !self.is_unsaved() => self.tell(),
            _ => {
                self.refuse(body);
                // What was typed meanwhile may be in order.
                if !self.may_be_saved() {
                    self.drop_waiting();
                }
                say_refused(&first_error(&answer.page));
            }
        }
        self.settle();
    }

    /// Drops what waits for a save that was refused, but for a button of the same form: it shows what is wrong beside the fields.
    fn drop_waiting(&self) {
        let own = page::form();
        let shows =
            |waiting: &Waiting| matches!(waiting, Waiting::Press(form, _) if own.as_ref() == Some(form));
        self.waiting.borrow_mut().take_if(|waiting| !shows(waiting));
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
            Some(Waiting::Follow(address)) => self.go(address),
            None => self.look(),
        }
    }

    /// Shows what was saved, with what others saved of the same form in between.
    fn take_saved(&self, fresh: &Document, body: &UrlSearchParams) {
        let Some((form, fresh_form)) = page::form().zip(page::form_of(fresh)) else { return };
        let text = |posted: UrlSearchParams| String::from(posted.to_string());
        let typed_since = page::typed(&form).map(text) != Some(text(body.clone()));
        // What is still to be added stays where the whole page is shown anew.
        let mended = page::shows_errors() && !typed_since;
        if !mended && (typed_since || page::is_adding()) {
            page::take_fields(&form, &fresh_form, body);
        } else if mended || page::content(&form) != page::content(&fresh_form) {
            page::take_all(fresh, Focus::now(None).as_ref(), None);
            self.serve();
            return self.tell();
        }
        // The server may show fields that this page does not have yet: where nothing else was typed, all of this one is saved.
        self.served.replace(page::content(if typed_since { &fresh_form } else { &form }));
        page::take_around(fresh);
        page::take_revision(fresh);
        self.tell();
    }

    /// Shows what posting a form led to.
    fn show(self: &Rc<Self>, answer: &Answer, focus: Option<&Focus>, posted: Option<&HtmlFormElement>) {
        let Some(window) = web_sys::window() else { return };
        let here = window.location().pathname().unwrap_or_default();
        let leads_here = answer.url.split(['?', '#']).next().is_some_and(|url| url.ends_with(&here));
        if !leads_here {
            if answer.status == 200 {
                // Nothing is to be saved on the way out, nor looked at: what is here may be gone.
                self.serve();
                self.shown.set(i64::MAX);
                self.leave();
                _ = window.location().assign(&answer.url);
            } else {
                say("failed", &first_error(&answer.page));
            }
            return;
        }
        // Before its parts move into this page.
        self.shown.set(page::revision(&answer.page).unwrap_or(self.shown.get()));
        let why = first_error(&answer.page);
        page::take_all(&answer.page, focus, posted);
        if answer.status == 200 {
            self.clashing.set(false);
            self.serve();
        }
        self.tell();
        if !matches!(answer.status, 200 | 409) {
            say_refused(&why);
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
                    } else if page::answers_its_reader() {
                        page::take_around(&answer.page);
                    } else {
                        page::take_all(&answer.page, Focus::now(None).as_ref(), None);
                        saving.serve();
                    }
                    saving.tell();
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
            if own.has_to_post() {
                own.save();
            }
        });
        let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
        let timer =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(run.unchecked_ref(), milliseconds);
        self.timer.set(timer.ok());
    }
}

fn say_refused(why: &str) {
    say("failed", &words("refused").replace("{why}", why));
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
