//! Every address, once.

pub mod campaigns;
pub mod results;
pub mod roster;

use std::fmt::Display;

use domain::questionnaire::Sheet;

/// The front door: sign-in, or the first page of whoever is signed in.
pub const HOME: &str = "/";
/// Signing in.
pub const SIGN_IN: &str = "/sign-in";
/// Signing out (POST).
pub const SIGN_OUT: &str = "/sign-out";

/// Choosing the language of the product's own words (POST).
pub const LANGUAGE: &str = "/language";

/// The field that says where to go on afterwards.
pub const BACK: &str = "back";

/// The demonstration: answering as a simulated member.
pub const DEMO_MEMBER: &str = "/demo/member";
/// The demonstration: working as simulated staff.
pub const DEMO_STAFF: &str = "/demo/staff";
/// The demonstration: reading as simulated leadership.
pub const DEMO_LEADERSHIP: &str = "/demo/leadership";

/// A member's personal way into a campaign; the base of their survey.
pub fn personal(token: &str) -> String {
    format!("/s/{token}")
}

/// The open way into a campaign; the base of an open survey.
pub fn open(slug: &impl Display) -> String {
    format!("/c/{slug}")
}

/// A venue: leads to the open way into its campaign, and says by which venue somebody came.
pub fn venue(code: &impl Display) -> String {
    format!("/v/{code}")
}

/// The same on a machine that many use one after another; the base of their surveys.
pub fn kiosk(code: &impl Display) -> String {
    format!("/v/{code}/kiosk")
}

/// The field, in the address of an open survey and in the form that starts it, which says by what venue somebody came.
pub const VIA: &str = "via";

/// The field of what somebody brings at a start in a rush: work, or a place in the line.
pub const PAID: &str = "paid";

/// The field by which somebody asks for a place in the line.
pub const LINE: &str = "line";

/// The open way into a campaign for somebody who comes by a venue.
pub fn open_by(slug: &impl Display, venue: &impl Display) -> String {
    format!("{}?{VIA}={venue}", open(slug))
}

/// What stands before the secret in the address by which a member opts out of mail.
pub const OPT_OUT: &str = "/unsubscribe/";

/// Opting out of mail by the link of a mail (GET, POST).
pub fn opt_out(token: &str) -> String {
    format!("{OPT_OUT}{token}")
}

/// Taking that back (POST).
pub fn opt_in(token: &str) -> String {
    format!("{OPT_OUT}{token}/undo")
}

/// Starting (POST).
pub fn start(base: &str) -> String {
    format!("{base}/start")
}

/// Where a browser has its credential signed, below a personal link, and where it spends it, below the open way in (POST).
pub fn credential(base: &str) -> String {
    format!("{base}/credential")
}

/// What the address of an invitation says by which answers were taken back that had been sent with a credential.
pub const BY_CREDENTIAL: &str = "credential";

/// The public keys of an anonymous campaign.
pub fn keys(slug: &impl Display) -> String {
    format!("{}/keys", open(slug))
}

/// Where somebody reads that a link to begin with is on its way to their address.
pub fn confirm_sent(base: &str) -> String {
    format!("{base}/confirm")
}

/// The link to begin with that somebody was sent (GET, POST).
pub fn confirm(base: &str, token: &str) -> String {
    format!("{base}/confirm/{token}")
}

/// The field in which a value that the link brought is posted at the start: `link[source]`.
pub fn link_field(name: &str) -> String {
    format!("link[{name}]")
}

/// A page of questions, or all of them (GET, POST).
pub fn questions(base: &str, sheet: Sheet) -> String {
    format!("{base}/{sheet}")
}

/// Where the island saves what was given so far on a page, or on all of them (POST).
pub fn draft(base: &str, sheet: Sheet) -> String {
    format!("{base}/{sheet}/draft")
}

/// A place among the questions that is to be changed from the check, to which Continue then leads back.
pub fn change(base: &str, sheet: Sheet, place: &impl Display) -> String {
    format!("{base}/{sheet}?from=check#{place}")
}

/// All answers on one page.
pub fn check(base: &str) -> String {
    format!("{base}/check")
}

/// The same for someone who saw all questions at once and goes back to that.
pub fn check_all(base: &str) -> String {
    format!("{base}/check?from={}", Sheet::All)
}

/// Sending (POST).
pub fn send(base: &str) -> String {
    format!("{base}/send")
}

/// After sending.
pub fn thanks(base: &str) -> String {
    format!("{base}/thanks")
}

/// Changing what was sent (POST).
pub fn reopen(base: &str) -> String {
    format!("{base}/reopen")
}

/// Taking back what was sent (POST).
pub fn withdraw(base: &str) -> String {
    format!("{base}/withdraw")
}

/// Where someone stands who took their answers back.
pub fn withdrawn(base: &str) -> String {
    format!("{base}?withdrawn=yes")
}

/// The same, where they had been sent with a credential.
pub fn withdrawn_by_credential(base: &str) -> String {
    format!("{base}?withdrawn={BY_CREDENTIAL}")
}

/// How to go on later.
pub fn later(base: &str) -> String {
    format!("{base}/later")
}

/// A picture, by the SHA-256 of its file in hexadecimal digits.
pub fn picture(digest: &str) -> String {
    format!("/pictures/{digest}")
}
