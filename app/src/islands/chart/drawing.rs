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
    #[derive(Clone)]
    type Charts;
    #[wasm_bindgen(method)]
    fn mount(this: &Charts, element: &Element, option: &str, on_paper: bool) -> JsValue;
    #[wasm_bindgen(method)]
    fn update(this: &Charts, handle: &JsValue, option: &str);
    #[wasm_bindgen(method)]
    fn dispose(this: &Charts, handle: &JsValue);
    #[wasm_bindgen(method)]
    fn download(this: &Charts, figure: &Element, kind: &str) -> js_sys::Promise;
}

thread_local! {
    /// The module, once the first chart has needed it.
    static MODULE: RefCell<Option<Charts>> = const { RefCell::new(None) };
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
            let seen: Seen = Rc::new(RefCell::new(Some(Box::new(move |element, on_paper| {
                draw(element, slot, chart, module.get_value(), on_paper);
            }))));
            let element = Element::from(element);
            before_print(element.clone(), Rc::clone(&seen));
            observe(element, seen);
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

/// What is done once, with the element and whether it is drawn for paper.
type Seen = Rc<RefCell<Option<Box<dyn FnOnce(Element, bool)>>>>;

/// Paper shows what was never scrolled to, so all is drawn before.
fn before_print(element: Element, seen: Seen) {
    let heard = window_event_listener_untyped("beforeprint", move |_| {
        if let Some(seen) = seen.take() {
            seen(element.clone(), true);
        }
    });
    on_cleanup(move || heard.remove());
}

/// Calls `seen` as soon as the element is nearly in view.
fn observe(element: Element, seen: Seen) {
    let callback = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: IntersectionObserver| {
            let entry = entries
                .iter()
                .map(IntersectionObserverEntry::from)
                .find(IntersectionObserverEntry::is_intersecting);
            if let Some(entry) = entry {
                observer.disconnect();
                if let Some(seen) = seen.take() {
                    seen(entry.target(), false);
                }
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

/// Draws at once where the module is there already, as before printing, which does not wait.
fn draw(element: Element, slot: Slot, chart: Signal<Option<Chart>>, module: String, on_paper: bool) {
    let mount = move |charts: Charts| {
        let option = chart.try_with_untracked(|chart| chart.as_ref().map(|chart| chart.option.clone()));
        let Some(option) = option.flatten() else { return };
        let handle = charts.mount(&element, &option, on_paper);
        slot.try_update_value(|slot| *slot = Some(Drawn { charts, handle, option }));
    };
    match MODULE.with_borrow(Clone::clone) {
        Some(charts) => mount(charts),
        None => spawn_local(async move {
            // Without the module the table under the chart still says it all.
            let Ok(charts) = JsFuture::from(import_module(&module)).await else { return };
            let charts: Charts = charts.unchecked_into();
            MODULE.set(Some(charts.clone()));
            mount(charts);
        }),
    }
}

/// Fetches the module before any chart is in view, since printing does not wait for it.
pub fn make_ready(module: String) {
    if MODULE.with_borrow(Option::is_none) {
        spawn_local(async move {
            if let Ok(charts) = JsFuture::from(import_module(&module)).await {
                MODULE.set(Some(charts.unchecked_into()));
            }
        });
    }
}

/// Hands the picture of the figure around an element to the reader, as `png` or `svg`.
pub fn download(inside: &Element, kind: &str) {
    if let Some(charts) = MODULE.with_borrow(Clone::clone)
        && let Ok(Some(figure)) = inside.closest("figure")
    {
        let made = charts.download(&figure, kind);
        spawn_local(async move {
            // A picture that cannot be made leaves the chart and its table.
            _ = JsFuture::from(made).await;
        });
    }
}
