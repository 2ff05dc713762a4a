//! The survey island: keeps, checks and steers a page of questions that the server rendered.

#[cfg(feature = "hydrate")]
mod draft;
#[cfg(feature = "hydrate")]
mod faults;
#[cfg(feature = "hydrate")]
mod form;
#[cfg(feature = "hydrate")]
mod keys;
#[cfg(any(feature = "hydrate", test))]
mod places;
#[cfg(feature = "hydrate")]
mod ranking;
#[cfg(feature = "hydrate")]
mod running;

use domain::answer::Answers;
use domain::questionnaire::Page;
use leptos::prelude::*;

/// Takes over the form of a page of questions: keeps what is given at once, checks it without a round trip, and makes
/// the keyboard enough. The form is rendered by the server and stays as it is.
#[island]
pub fn Survey(
    /// The address of the survey.
    base: String,
    /// Which page, from 1.
    number: u16,
    /// The questions.
    page: Page,
    /// The answers given before this page was shown, on any page, for conditions.
    earlier: Answers,
    children: Children,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    running::take_over(&base, number, page, earlier);
    #[cfg(not(feature = "hydrate"))]
    let _ = (base, number, page, earlier);
    children()
}
