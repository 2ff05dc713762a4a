use std::cell::RefCell;
use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::api::results::Chart;

#[wasm_bindgen(inline_js = "export function importModule(address) { return import(address); }")]
extern "C" {
    #[wasm_bindgen(js_name = importModule)]
    fn import_module(address: &str) -> js_sys::Promise;

    /// What `charts/chart.js` exports.
    type Charts;
    #[wasm_bindgen(method)]
    fn mount(this: &Charts, element: &Element, option: &str) -> JsValue;
    #[wasm_bindgen(method)]
    fn update(this: &Charts, handle: &JsValue, option: &str);
    #[wasm_bindgen(method)]
    fn dispose(this: &Charts, handle: &JsValue);
}

/// A chart that stands on the page.
struct Drawn {
    charts: Charts,
    handle: JsValue,
    option: String,
}

type Slot = StoredValue<Option<Drawn>, LocalStorage>;

/// Draws the chart when its place comes into view, redraws it when it changes, and takes it away with its place.
pub fn when_in_view(place: NodeRef<Div>, chart: Signal<Option<Chart>>, module: StoredValue<String>) {
    let slot: Slot = StoredValue::new_local(None);
    Effect::new(move |watched: Option<bool>| {
        let Some(element) = place.get() else { return false };
        if watched != Some(true) {
            observe(element.into(), move |element| draw(element, slot, chart, module.get_value()));
        }
        true
    });
    Effect::new(move |_| {
        let Some(option) = chart.with(|chart| chart.as_ref().map(|chart| chart.option.clone())) else {
            return;
        };
        slot.update_value(|slot| {
            if let Some(drawn) = slot.as_mut().filter(|drawn| drawn.option != option) {
                drawn.charts.update(&drawn.handle, &option);
                drawn.option = option;
            }
        });
    });
    on_cleanup(move || {
        slot.try_update_value(|slot| {
            if let Some(drawn) = slot.take() {
                drawn.charts.dispose(&drawn.handle);
            }
        });
    });
}

/// Calls `seen` once, as soon as the element is nearly in view.
fn observe(element: Element, seen: impl FnOnce(Element) + 'static) {
    let seen = Rc::new(RefCell::new(Some(seen)));
    let callback = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: IntersectionObserver| {
            let entry = entries
                .iter()
                .map(IntersectionObserverEntry::from)
                .find(IntersectionObserverEntry::is_intersecting);
            if let Some(entry) = entry
                && let Some(seen) = seen.borrow_mut().take()
            {
                observer.disconnect();
                seen(entry.target());
            }
        },
    );
    let nearly = IntersectionObserverInit::new();
    nearly.set_root_margin("300px");
    if let Ok(observer) =
        IntersectionObserver::new_with_options(callback.into_js_value().unchecked_ref(), &nearly)
    {
        observer.observe(&element);
    }
}

fn draw(element: Element, slot: Slot, chart: Signal<Option<Chart>>, module: String) {
    spawn_local(async move {
        // Without the module the table under the chart still says it all.
        let Ok(charts) = JsFuture::from(import_module(&module)).await else { return };
        let charts: Charts = charts.unchecked_into();
        let Some(option) =
            chart.try_with_untracked(|chart| chart.as_ref().map(|chart| chart.option.clone())).flatten()
        else {
            return;
        };
        let handle = charts.mount(&element, &option);
        slot.try_update_value(|slot| *slot = Some(Drawn { charts, handle, option }));
    });
}
