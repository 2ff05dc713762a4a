//! Pages that the server sent, and putting parts of them in the place of what is shown.

use web_sys::{Document, DomParser, SupportedType};

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
