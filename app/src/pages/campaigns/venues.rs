//! Venues of a campaign: the list, one with its address in all its forms, its poster.

mod list;
mod one;
mod poster;

use domain::venue::Kind;
use leptos::prelude::*;
use service::venues::Told;

use crate::components::{Tag, Tone};
use crate::say;

pub use list::{ListModel, ListPage};
pub use one::{OneModel, OnePage};
pub use poster::{PosterModel, PosterPage};

/// The word for a kind of venue.
fn kind_name(kind: Kind) -> String {
    match kind {
        Kind::TownHall => say::outreach_town_hall(),
        Kind::Booth => say::outreach_booth(),
        Kind::Community => say::outreach_community(),
        Kind::Newsletter => say::outreach_newsletter(),
        Kind::Website => say::outreach_website(),
        Kind::Other => say::outreach_something_else(),
    }
}

/// How many answers there are, as far as it may be told.
fn told(answers: Told) -> String {
    match answers {
        Told::Exactly(n) => say::whole(n),
        Told::FewerThan(k) => say::outreach_fewer(k),
    }
}

/// Whether a venue leads to the survey.
#[component]
fn VenueTag(closed: bool) -> impl IntoView {
    let (tone, word) = if closed {
        (Tone::Done, say::outreach_venue_closed())
    } else {
        (Tone::Live, say::outreach_venue_open())
    };
    view! { <Tag tone>{word}</Tag> }
}

/// What a QR code says to those who cannot see it, in the language of the page.
pub fn qr_title(address: &str) -> String {
    say::outreach_qr_of(address)
}
