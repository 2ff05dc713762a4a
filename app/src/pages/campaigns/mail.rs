//! Mail of a campaign: its mailings, planning one, one with its numbers.

mod form;
mod letter;
mod list;
mod numbers;
mod one;

use domain::mailing::{Kind, State};
use domain::segment::{Combination, Division, Segment};
use domain::time::Timestamp;
use leptos::prelude::*;
use service::mailings::WayOut;
use service::roster::Size;

use crate::components::{Coded, Notice, NoticeKind, Tag, Tone};
use crate::say;
use crate::words::sentence;

pub(in crate::pages) use form::flawed;
pub use form::{Filled, FormModel, FormPage, Wrong};
pub use list::{ListModel, ListPage};
pub use one::{OneModel, OnePage};

/// The word for a kind of mailing.
pub(in crate::pages) fn kind_name(kind: Kind) -> String {
    match kind {
        Kind::Invitation => say::mail_kind_invitation(),
        Kind::Reminder => say::mail_kind_reminder(),
        Kind::Thanks => say::mail_kind_thanks(),
        Kind::Heard => say::mail_kind_heard(),
    }
}

/// A combination as the page names it: 'LITA + LLAMA', and 'LITA only' for those who hold no other division.
pub(in crate::pages) fn combination_name(combination: &Combination, divisions: &[Division]) -> String {
    match (combination.held(divisions), combination.0.len()) {
        (held, _) if held.is_empty() => say::mail_no_division(),
        (held, 1) => say::mail_combination_only(held),
        (held, _) => held,
    }
}

/// A part of the membership with the name that the page gives it, where that is not the association's own.
pub(in crate::pages) fn named(size: Size, divisions: &[Division]) -> Size {
    let name = match &size.segment {
        Segment::Combination(combination) => combination_name(combination, divisions),
        Segment::Value { value, .. } if value.is_empty() => say::mail_not_known(),
        _ => return size,
    };
    Size { name, ..size }
}

/// A moment as a clock in the campaign's time zone shows it.
pub(super) fn local_moment(at: Timestamp, zone: &str) -> String {
    match service::schedule::local(at, zone) {
        Some(local) => format!("{} ({zone})", say::local(local)),
        None => say::moment(at),
    }
}

/// Where a mailing is in its life.
#[component]
fn MailingTag(state: State) -> impl IntoView {
    let (tone, word) = match state {
        State::Planned => (Tone::Draft, say::mail_state_planned()),
        State::Running => (Tone::Live, say::mail_state_running()),
        State::Paused => (Tone::Waiting, say::mail_state_paused()),
        State::Done => (Tone::Done, say::mail_state_done()),
    };
    view! { <Tag tone>{word}</Tag> }
}

/// Says how to make mail go out where it cannot, and what is wrong where it does not.
#[component]
fn WayOutNotice(way_out: WayOut) -> impl IntoView {
    match way_out {
        WayOut::None => view! {
            <Notice kind=NoticeKind::Warning title=say::mail_no_server_title()>
                <p>
                    <Coded text=say::mail_no_server() />
                </p>
            </Notice>
        }
        .into_any(),
        WayOut::Open { trouble: Some(why), .. } => view! {
            <Notice kind=NoticeKind::Warning title=say::mail_trouble_title()>
                <p>{sentence(&say::notice(&why))}</p>
                <p>{say::mail_trouble()}</p>
            </Notice>
        }
        .into_any(),
        WayOut::Open { .. } => ().into_any(),
    }
}
