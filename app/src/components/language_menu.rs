use leptos::prelude::*;

use crate::say::{self, Speech, own_name};
use crate::{routes, survey_form};

/// In which of the product's languages its own words are read, on pages that belong to no survey.
#[component]
pub fn LanguageMenu() -> impl IntoView {
    let speech = Speech::now();
    let items = speech.languages.iter().map(|language| {
        let tag = language.to_string();
        let current = (*language == speech.language).then_some("true");
        view! {
            <button name=survey_form::LANGUAGE value=tag.clone() lang=tag aria-current=current>
                {own_name(language)}
            </button>
        }
    });
    view! {
        <form class="language-menu" method="post" action=routes::LANGUAGE aria-label=say::languages()>
            {speech.back.clone().map(|back| view! { <input type="hidden" name=routes::BACK value=back /> })}
            {items.collect_view()}
        </form>
    }
}
