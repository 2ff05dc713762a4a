use leptos::prelude::*;

/// Something wrong with what was posted, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageError {
    /// Where the link leads: `#id` of the field, or an address.
    pub href: String,
    /// What is wrong.
    pub text: String,
}

/// All that is wrong, on top of the page, each a link to its field. Always in the page: hidden while nothing is wrong,
/// so that an island can fill it.
#[component]
pub fn ErrorSummary(
    /// What is wrong.
    errors: Vec<PageError>,
) -> impl IntoView {
    let nothing = errors.is_empty();
    let links = errors
        .into_iter()
        .map(|error| {
            view! {
                <li>
                    <a href=error.href>{error.text}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <div
            class="error-summary"
            id=crate::survey_form::ERRORS
            role="alert"
            tabindex="-1"
            aria-labelledby="errors-title"
            hidden=nothing
        >
            <h2 id="errors-title">{crate::say::errors_title()}</h2>
            <ul>{links}</ul>
        </div>
    }
}
