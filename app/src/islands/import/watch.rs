//! Asks for the numbers until there are none any more.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// The time between two looks.
const PAUSE: Duration = Duration::from_millis(700);

/// Looks again and again; the page is loaded anew once the import has ended.
pub fn follow(address: String, come: RwSignal<(u32, u32)>) {
    set_timeout(
        move || {
            spawn_local(async move {
                match look(&address).await {
                    Some(Come::Ended) => drop(window().location().reload()),
                    Some(Come::Written(done, all)) => {
                        come.set((done, all));
                        follow(address, come);
                    }
                    // The server cannot be reached for now.
                    None => follow(address, come),
                }
            });
        },
        PAUSE,
    );
}

enum Come {
    Written(u32, u32),
    Ended,
}

async fn look(address: &str) -> Option<Come> {
    let response = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let Some((done, all)) = text.split_once(' ') else { return Some(Come::Ended) };
    Some(Come::Written(done.parse().ok()?, all.parse().ok()?))
}
