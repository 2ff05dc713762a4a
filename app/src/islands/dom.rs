//! Pages that the server sent, putting parts of them in the place of what is shown, and what forms hold and post.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, DomParser, Element, FormData, HtmlFormElement, HtmlInputElement, SupportedType, UrlSearchParams,
};

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

/// In which way the page writes moments: English ones as they are read around the world, the day first and no halves of a day.
pub fn way_of_moments() -> String {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    let language = page.and_then(|page| page.get_attribute("lang"));
    language.filter(|language| language != "en").unwrap_or_else(|| "en-GB".to_owned())
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

/// All elements inside that match, taken as `T`: the selector says what they are.
pub fn all<T: JsCast>(inside: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = inside.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)).map(JsCast::unchecked_into).collect()
}

/// Whether a field holds something else than the server sent. A select and a textarea are read as an input is.
pub fn differs(field: &HtmlInputElement) -> bool {
    let sent = |selector: &str| field.query_selector(selector).ok().flatten();
    match field.type_().as_str() {
        "radio" | "checkbox" => field.checked() != field.default_checked(),
        // Where none is marked as chosen, that is the first.
        "select-one" => sent("[selected]")
            .or_else(|| sent("option"))
            .is_some_and(|option| option.unchecked_into::<HtmlInputElement>().value() != field.value()),
        "textarea" => field.value() != field.default_value(),
        // A line has no line ends, whatever it was sent with.
        _ => field.value() != field.default_value().replace(['\r', '\n'], ""),
    }
}
