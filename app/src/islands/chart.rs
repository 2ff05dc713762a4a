//! A chart that ECharts draws, once it comes into view.

#[cfg(feature = "hydrate")]
mod drawing;

use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;

use crate::api::results::Chart;

/// A place for a chart, as high as the chart will be, so that nothing moves when it is drawn.
#[component]
pub fn ChartPlace(
    /// What is drawn.
    #[prop(into)]
    chart: Signal<Option<Chart>>,
    /// The finding, for those who cannot see the chart.
    #[prop(into)]
    label: Signal<String>,
    /// The address of the module that draws.
    module: StoredValue<String>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    #[cfg(feature = "hydrate")]
    drawing::when_in_view(place, chart, module);
    #[cfg(not(feature = "hydrate"))]
    let _ = module;
    let height = move || chart.with(|chart| chart.as_ref().map_or(0, |chart| chart.height).to_string());
    view! {
        <div class="chart">
            <svg class="chart-strut" width="1" height=height aria-hidden="true"></svg>
            <div class="chart-place" node_ref=place role="img" aria-label=label></div>
        </div>
    }
}

/// Makes sure that charts which were never in view can be printed.
#[cfg(feature = "hydrate")]
pub use drawing::make_ready;

/// Hands the picture of the figure in which a button was pressed to the reader, as `png` or `svg`.
pub fn download(pressed: &MouseEvent, kind: &str) {
    #[cfg(feature = "hydrate")]
    if let Some(button) = pressed.target().map(wasm_bindgen::JsCast::unchecked_into) {
        drawing::download(&button, kind);
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (pressed, kind);
}
