//! Addresses of dashboards.

use std::fmt::Display;

/// What the answers say so far.
pub fn now(slug: &(impl Display + ?Sized)) -> String {
    format!("/results/{slug}")
}

/// Every question.
pub fn questions(slug: &(impl Display + ?Sized)) -> String {
    format!("/results/{slug}/questions")
}

/// What follows an address to read it by the divisions of today.
pub const DIVISIONS_NOW: &str = "?divisions=now";

/// Who answered.
pub fn who(slug: &(impl Display + ?Sized)) -> String {
    format!("/results/{slug}/who")
}

/// What members wrote, as far as staff passed it on.
pub fn words(slug: &(impl Display + ?Sized)) -> String {
    format!("/results/{slug}/words")
}

/// The final report, after the close.
pub fn report(slug: &(impl Display + ?Sized)) -> String {
    format!("/results/{slug}/report")
}

/// Where releases are announced.
pub fn events(slug: &(impl Display + ?Sized)) -> String {
    format!("/results/{slug}/events")
}

/// The releases; the number and the name of the page follow.
pub fn releases(slug: &(impl Display + ?Sized)) -> String {
    format!("/results/{slug}/releases/")
}

/// What follows a release's number: the page, and the campaign's id. A browser keeps a release for good, and another
/// campaign may once bear the same name.
pub fn release_suffix(page: &str, campaign: &impl Display) -> String {
    format!("/{page}.json?campaign={campaign}")
}

/// One page's figures at one release.
pub fn release(slug: &(impl Display + ?Sized), number: i64, page: &str, campaign: &impl Display) -> String {
    format!("{}{number}{}", releases(slug), release_suffix(page, campaign))
}

/// A question's counts for a spreadsheet.
pub fn sheet(slug: &(impl Display + ?Sized), question: &impl Display) -> String {
    format!("/results/{slug}/questions/{question}.csv")
}
