use leptos::either::Either;
use leptos::prelude::*;

/// A text in which what stands between `these` is typed by somebody, letter by letter.
#[component]
pub fn Coded(
    /// The text.
    text: String,
) -> impl IntoView {
    let part = |(index, part): (usize, &str)| match index % 2 {
        0 => Either::Left(part.to_owned()),
        _ => Either::Right(view! { <code>{part.to_owned()}</code> }),
    };
    text.split('`').enumerate().map(part).collect_view()
}
