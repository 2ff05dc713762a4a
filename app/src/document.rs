//! A page as the server sends it.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::nonce::Nonce;
use leptos::prelude::*;

use crate::say::Speech;

/// What every page needs to know of the installation; the server gives it to [`render`].
#[derive(Debug, Clone)]
pub struct Site {
    /// Where the script and the WebAssembly lie.
    pub options: LeptosOptions,
    /// The address of the style sheet of every page.
    pub css: String,
    /// The address of what the pages of staff and leadership need besides.
    pub staff_css: String,
    /// The address of the module that draws charts; only pages with charts name it.
    pub charts: String,
    /// The association's name.
    pub association: String,
    /// Whether all people and answers here are invented; every screen says so.
    pub simulated: bool,
}

/// A rendered page.
#[derive(Debug)]
pub struct Document {
    /// The whole HTML document.
    pub html: String,
    /// The nonce that its scripts bear, for the `Content-Security-Policy` header.
    pub nonce: String,
}

/// Renders a page that starts with a [`PageFrame`](crate::components::PageFrame), in these languages.
pub fn render<V: IntoView>(site: Site, speech: Speech, page: impl FnOnce() -> V) -> Document {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let nonce = Nonce::new();
    let html = owner.with(|| {
        provide_context(site);
        provide_context(Arc::new(speech));
        provide_context(nonce.clone());
        page().into_view().to_html()
    });
    Document { html, nonce: nonce.to_string() }
}
