//! The WebAssembly entry: hydrates the islands, nothing else.

// Without this the linker drops the islands, which only `app` names.
use app as _;

/// Called by the hydration script once the module is loaded.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
