//! Pages that the server sent, putting parts of them in the place of what is shown, and what forms post.

use js_sys::Array;
use web_sys::{Document, DomParser, FormData, HtmlFormElement, SupportedType, UrlSearchParams};

/// A page as the server sent it.
pub fn parse(html: &str) -> Option<Document> {
    DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()
}

/// Puts the first element of a selector in the place of the one on the page; none if either has none.
pub fn put(page: &Document, fresh: &Document, selector: &str) -> Option<()> {
    let old = page.query_selector(selector).ok()??;
    let new = fresh.query_selector(selector).ok()??;
    let scrolled = old.scroll_top();
    old.replace_with_with_node_1(&new).ok()?;
    new.set_scroll_top(scrolled);
    Some(())
}

/// What a form would post.
pub fn posted(form: &HtmlFormElement) -> Option<UrlSearchParams> {
    let posted = UrlSearchParams::new().ok()?;
    let data = FormData::new_with_form(form).ok()?;
    for pair in data.entries().into_iter().flatten().map(|pair| Array::from(&pair)) {
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            posted.append(&name, &value);
        }
    }
    Some(posted)
}
