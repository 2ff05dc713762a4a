use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Headers, HtmlElement, RequestInit, Response, Storage, UrlSearchParams};

use super::form::Form;
use crate::survey_form;
use crate::words::Message;

/// After the last change, in milliseconds: a burst of changes is one request.
const PAUSE: u32 = 400;
/// The longest wait between two tries, in milliseconds.
const LONGEST_WAIT: u32 = 30_000;

/// Keeps what is given: in this tab until the server has said that it has it.
pub struct Draft {
    form: Rc<Form>,
    url: String,
    key: String,
    state: State,
}

#[derive(Default)]
struct State {
    /// Something was given since the last request was made.
    unsaved: Cell<bool>,
    /// A request is under way.
    sending: Cell<bool>,
    /// The timer of the next request.
    timer: Cell<Option<i32>>,
    /// How long to wait after the next failure, in milliseconds.
    wait: Cell<u32>,
    /// The button that leads away once everything is kept.
    leaving_by: RefCell<Option<HtmlElement>>,
    /// The form is being posted: nothing holds it back now.
    leaving: Cell<bool>,
}

/// What the server said to a draft.
enum Reply {
    /// It has it; with it, what texts recall now, by the element that shows them, and the marks of what it has, by question.
    Saved(JsValue),
    /// It does not take it, now or later, or not all of it; with it the reason, and the same of what it has.
    Refused(JsValue),
}

impl Draft {
    /// The draft of the form, kept by posting to `url`.
    pub fn new(form: Rc<Form>, url: String) -> Rc<Self> {
        let key = ["canvass:", &url].concat();
        let draft = Self { form, url, key, state: State::default() };
        draft.state.wait.set(1000);
        Rc::new(draft)
    }

    /// What an earlier visit to this page could not save.
    pub fn left_over(&self) -> Option<UrlSearchParams> {
        let kept = storage()?.get_item(&self.key).ok()??;
        UrlSearchParams::new_with_str(&kept).ok()
    }

    /// Something was given.
    pub fn changed(self: &Rc<Self>) {
        self.keep_here();
        self.say("saving", "saving");
        self.schedule(PAUSE);
    }

    /// The connection may be back.
    pub fn try_again(self: &Rc<Self>) {
        if self.state.unsaved.get() {
            self.state.wait.set(1000);
            self.send();
        }
    }

    /// Goes where the button leads as soon as the server has everything.
    pub fn leave_by(self: &Rc<Self>, button: HtmlElement) {
        self.keep_here();
        self.state.leaving_by.replace(Some(button));
        self.send();
    }

    /// Whether the form is being posted.
    pub fn is_leaving(&self) -> bool {
        self.state.leaving.get()
    }

    /// The page is shown again, perhaps from the browser's memory.
    pub fn stay(&self) {
        self.state.leaving.set(false);
    }

    /// The page is going away: a last try that does not wait for an answer.
    pub fn part(&self) {
        if self.state.unsaved.get()
            && !self.is_leaving()
            && let Some(window) = web_sys::window()
        {
            let posted = self.form.posted();
            _ = window.navigator().send_beacon_with_opt_url_search_params(&self.url, posted.as_ref());
        }
    }

    fn keep_here(&self) {
        self.state.unsaved.set(true);
        if let (Some(storage), Some(posted)) = (storage(), self.form.posted()) {
            // A full or forbidden storage is no reason to stop: the server still gets it.
            _ = storage.set_item(&self.key, &posted_text(&posted));
        }
    }

    fn schedule(self: &Rc<Self>, milliseconds: u32) {
        let Some(window) = web_sys::window() else { return };
        if let Some(timer) = self.state.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        let own = Rc::clone(self);
        let run = Closure::once_into_js(move || own.send());
        let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
        let timer =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(run.unchecked_ref(), milliseconds);
        self.state.timer.set(timer.ok());
    }

    fn send(self: &Rc<Self>) {
        // What is posted with the form needs no draft any more: one that comes after it would be refused.
        if self.is_leaving() || self.state.sending.replace(true) {
            return;
        }
        self.state.unsaved.set(false);
        self.say("saving", "saving");
        let own = Rc::clone(self);
        spawn_local(async move {
            let reply = match own.form.posted() {
                Some(posted) => post(&own.url, &posted).await,
                None => None,
            };
            own.state.sending.set(false);
            own.take(reply);
        });
    }

    fn take(self: &Rc<Self>, reply: Option<Reply>) {
        match reply {
            Some(Reply::Saved(said)) => {
                self.form.saved(&said);
                self.state.wait.set(1000);
                if self.state.unsaved.get() {
                    return self.schedule(0);
                }
                if let Some(storage) = storage() {
                    _ = storage.remove_item(&self.key);
                }
                self.say("saved", "saved");
                self.leave();
            }
            // The server says why on a page of its own to whoever goes on.
            Some(Reply::Refused(said)) => {
                self.form.saved(&said);
                self.state.unsaved.set(true);
                match Reflect::get(&said, &JsValue::from_str("reason")).ok().and_then(|own| own.as_string()) {
                    Some(reason) => self.show("refused", &reason),
                    None => self.say("refused", "not-saved"),
                }
                self.leave();
            }
            None => {
                self.state.unsaved.set(true);
                self.say("offline", "no-connection");
                if has_worker() {
                    // It takes what is posted in the server's place, and hands it in later.
                    self.leave();
                }
                let wait = self.state.wait.get();
                self.state.wait.set((wait * 2).min(LONGEST_WAIT));
                self.schedule(wait);
            }
        }
    }

    fn leave(&self) {
        if let Some(button) = self.state.leaving_by.take() {
            self.state.leaving.set(true);
            _ = self.form.element.request_submit_with_submitter(Some(&button));
        }
    }

    fn say(&self, state: &str, message: &'static str) {
        self.show(state, &self.form.words.say(&Message::plain(message)));
    }

    fn show(&self, state: &str, words: &str) {
        if let Some(status) = self.form.by_id(survey_form::STATUS) {
            _ = status.set_attribute("data-state", state);
            status.set_text_content(Some(words));
        }
    }
}

/// Posts a draft. `None` is a failure that may pass: no connection, a server that is starting, a page in between.
async fn post(url: &str, posted: &UrlSearchParams) -> Option<Reply> {
    let headers = Headers::new().ok()?;
    headers.set("accept", "application/json").ok()?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    init.set_body(posted);
    let response: Response =
        JsFuture::from(web_sys::window()?.fetch_with_str_and_init(url, &init)).await.ok()?.dyn_into().ok()?;
    match response.status() {
        200 => {
            let said = JsFuture::from(response.json().ok()?).await.ok()?;
            Reflect::get(&said, &JsValue::from_str("saved")).ok()?.is_truthy().then_some(Reply::Saved(said))
        }
        429 => None,
        400..500 => {
            let said = JsFuture::from(response.json().ok()?).await;
            Some(Reply::Refused(said.unwrap_or_default()))
        }
        _ => None,
    }
}

/// Whether the survey's worker stands between this page and the network.
fn has_worker() -> bool {
    let worker = web_sys::window().and_then(|window| {
        let workers = Reflect::get(&window.navigator(), &JsValue::from_str("serviceWorker")).ok()?;
        Reflect::get(&workers, &JsValue::from_str("controller")).ok()
    });
    worker.is_some_and(|worker| worker.is_truthy())
}

fn posted_text(posted: &UrlSearchParams) -> String {
    posted.to_string().into()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
