//! Nothing that is not saved is left silently: links wait for it, and the browser asks.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlFormElement};

use super::{Saving, Waiting};
use crate::islands::editor::page;

/// Has the browser ask before the page is left.
pub struct Guard(js_sys::Function);

impl Guard {
    pub fn new() -> Self {
        let ask = Closure::<dyn FnMut(Event)>::new(|event: Event| {
            event.prevent_default();
            // Older browsers ask only where this is set.
            _ = js_sys::Reflect::set(&event, &"returnValue".into(), &true.into());
        });
        Self(ask.into_js_value().unchecked_into())
    }

    /// Listens only while it has something to ask: a page that listens may be kept from the browser's cache of pages left.
    fn set(&self, asks: bool) {
        let Some(window) = web_sys::window() else { return };
        _ = if asks {
            window.add_event_listener_with_callback("beforeunload", &self.0)
        } else {
            window.remove_event_listener_with_callback("beforeunload", &self.0)
        };
    }
}

impl Saving {
    /// All that the server does not have: what is typed in the form that saves itself, and what waits for a button.
    fn unsaved(&self) -> String {
        let typed = page::form().filter(|_| self.is_unsaved()).map(|form| page::content(&form));
        typed.unwrap_or_default() + &page::adding(None)
    }

    /// Whether saving may take what is typed: it was not refused as it is, and no conflict has to be decided first.
    pub(super) fn may_be_saved(&self) -> bool {
        let content = page::form().map(|form| page::content(&form));
        self.is_unsaved() && !self.clashing.get() && content.as_ref() != Some(&*self.refused.borrow())
    }

    /// Has the browser ask before the page is left, while something on it is not saved.
    pub(super) fn mind(&self) {
        self.guard.set(!self.unsaved().is_empty());
    }

    /// Whether leaving has to wait. What cannot be saved as it is holds nobody back twice.
    pub fn holds_back(&self) -> bool {
        let unsaved = self.unsaved();
        !unsaved.is_empty() && (self.may_be_saved() || unsaved != *self.held.borrow())
    }

    /// Follows a link once everything is saved.
    pub fn follow(self: &Rc<Self>, address: String) {
        self.held.replace(self.unsaved());
        if self.is_unsaved() && !self.clashing.get() {
            self.waiting.replace(Some(Waiting::Follow(address)));
            self.save();
        } else {
            self.tell();
        }
    }

    /// Follows a link after a save, unless something is still left.
    pub(super) fn go(self: &Rc<Self>, address: String) {
        if self.unsaved().is_empty() {
            self.leave();
            _ = web_sys::window().map(|window| window.location().assign(&address));
        } else {
            self.follow(address);
        }
    }

    /// The page is left on purpose: the browser does not ask.
    pub fn leave(&self) {
        self.guard.set(false);
    }

    /// The browser posts a form by itself. It asks only where something else is left; what is here may be gone before it has left.
    pub fn leave_by(&self, form: &HtmlFormElement) {
        self.shown.set(i64::MAX);
        self.guard.set(!page::adding(Some(form)).is_empty());
    }

    /// The page is there, perhaps once more.
    pub fn arrive(self: &Rc<Self>) {
        self.shown.set(page::document().as_ref().and_then(page::revision).unwrap_or_default());
        self.changed();
    }
}
