use leptos::prelude::*;

#[island]
pub fn Probe(start: i32) -> impl IntoView {
    let n = RwSignal::new(start);
    view! { <button on:click=move |_| n.update(|n| *n += 1)>{n}</button> }
}
