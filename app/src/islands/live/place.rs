//! What the reader looks at stays where it is on the screen while figures above it grow.

use leptos::prelude::{document, request_animation_frame, window};
use web_sys::Element;

/// Remembers where the reader looks. What it gives is called after a change, and scrolls by as much as that place has moved.
///
/// Scroll anchoring does the same in some browsers and on some pages.
pub fn hold() -> impl FnOnce() {
    let held = looked_at().map(|element| (top(&element), element));
    move || {
        request_animation_frame(move || {
            let Some((before, element)) = held.filter(|(_, element)| element.is_connected()) else { return };
            let moved = top(&element) - before;
            if moved.abs() >= 1.0 {
                window().scroll_by_with_x_and_y(0.0, moved);
            }
        });
    }
}

/// What has the focus if it is on the screen, or else the card or the figure in its middle.
fn looked_at() -> Option<Element> {
    let size = |size: Result<wasm_bindgen::JsValue, _>| size.ok()?.as_f64();
    let (width, height) = (size(window().inner_width())?, size(window().inner_height())?);
    let is_seen = |element: &Element| element.tag_name() != "BODY" && (0.0..height).contains(&top(element));
    document().active_element().filter(is_seen).or_else(|| {
        let middle = document().element_from_point((width / 2.0) as f32, (height / 2.0) as f32)?;
        middle.closest(".assumption, .figure").ok()?
    })
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
