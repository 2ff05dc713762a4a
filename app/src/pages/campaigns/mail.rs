//! Mail of a campaign: its mailings, planning one, one with its numbers.

mod form;
mod letter;
mod list;
mod numbers;
mod one;

use domain::mailing::{Kind, State};
use domain::time::Timestamp;
use leptos::prelude::*;
use service::mailings::WayOut;

use crate::components::{Moment, Notice, NoticeKind, Tag, Tone};

pub use form::{Filled, FormModel, FormPage};
pub use list::{ListModel, ListPage};
pub use one::{OneModel, OnePage};

/// The word for a kind of mailing.
pub(in crate::pages) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Invitation => "Invitation",
        Kind::Reminder => "Reminder",
        Kind::Thanks => "Thank-you",
        Kind::Heard => "What we heard",
    }
}

/// A moment as a clock in the campaign's time zone shows it.
#[component]
pub(super) fn LocalMoment(at: Timestamp, zone: String) -> impl IntoView {
    match service::schedule::local(at, &zone) {
        Some(local) => format!("{} ({zone})", crate::say::local(local)).into_any(),
        None => view! { <Moment at /> }.into_any(),
    }
}

/// Where a mailing is in its life.
#[component]
fn MailingTag(state: State) -> impl IntoView {
    let (tone, word) = match state {
        State::Planned => (Tone::Draft, "Planned"),
        State::Running => (Tone::Live, "Going out"),
        State::Paused => (Tone::Waiting, "Stopped"),
        State::Done => (Tone::Done, "Done"),
    };
    view! { <Tag tone>{word}</Tag> }
}

/// Says how to make mail go out where it cannot, and what is wrong where it does not.
#[component]
fn WayOutNotice(way_out: WayOut) -> impl IntoView {
    match way_out {
        WayOut::None => view! {
            <Notice kind=NoticeKind::Warning title="No mail server is set">
                <p>
                    "You can plan a mailing, and nothing will be sent. An administrator writes into " <code>"canvass.toml"</code>
                    " under " <code>"[mail]"</code> " which mail server takes the mail ("<code>"host"</code>
                    ") and whom it comes from (" <code>"from"</code> "), sets the password as "
                    <code>"CANVASS_MAIL_PASSWORD"</code> " and starts Canvass again; " <code>"docs/outreach.md"</code>
                    " says it step by step."
                </p>
            </Notice>
        }
        .into_any(),
        WayOut::Open { trouble: Some(why), .. } => view! {
            <Notice kind=NoticeKind::Warning title="No mail can go out at the moment">
                <p>{why}</p>
                <p>"Nothing is lost: it is tried again by itself, after five minutes at the latest."</p>
            </Notice>
        }
        .into_any(),
        WayOut::Open { .. } => ().into_any(),
    }
}
