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
    /// The answers on other pages, for conditions.
    earlier: Answers,
    children: Children,
) -> impl IntoView {
    #[cfg(not(feature = "hydrate"))]
    let _ = (base, number, page, earlier);
    children()
}
