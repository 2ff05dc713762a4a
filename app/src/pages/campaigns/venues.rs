//! Venues of a campaign: the list, one with its address in all its forms, its poster.

mod list;
mod one;
mod poster;

use domain::venue::Kind;
use leptos::prelude::*;
use service::venues::Told;

use crate::components::{Tag, Tone};
use crate::words;

pub use list::{ListModel, ListPage};
pub use one::{OneModel, OnePage};
pub use poster::{PosterModel, PosterPage};

/// The word for a kind of venue.
fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::TownHall => "Town hall",
        Kind::Booth => "Booth or table",
        Kind::Community => "Online community",
        Kind::Newsletter => "Newsletter",
        Kind::Website => "Web page",
        Kind::Other => "Something else",
    }
}

/// How many answers there are, as far as it may be told.
fn told(answers: Told) -> String {
    match answers {
        Told::Exactly(n) => words::grouped(n.into()),
        Told::FewerThan(k) => format!("fewer than {k}"),
    }
}

/// Whether a venue leads to the survey.
#[component]
fn VenueTag(closed: bool) -> impl IntoView {
    let (tone, word) = if closed { (Tone::Done, "Closed") } else { (Tone::Live, "Open") };
    view! { <Tag tone>{word}</Tag> }
}
