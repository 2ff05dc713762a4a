use leptos::either::Either;
use leptos::prelude::*;

use crate::say::{self, Speech, direction, own_name};
use crate::survey_form;

/// How a change of the language is asked for.
#[derive(Debug, Clone)]
pub enum By {
    /// By the address.
    Link,
    /// By the address, which says other things too: they stay.
    LinkBeside(String),
    /// With a form, whose fields it keeps.
    Form(&'static str),
}

/// The languages among which somebody can choose; nothing where there is only one.
#[component]
pub fn Languages(choice: By) -> impl IntoView {
    let speech = Speech::now();
    let beside = match &choice {
        By::LinkBeside(address) if address.contains('?') => format!("{address}&"),
        By::LinkBeside(address) => format!("{address}?"),
        By::Link | By::Form(_) => "?".to_owned(),
    };
    let several = speech.languages.len() > 1;
    let items = speech.languages.iter().map(|language| {
        let (tag, dir, name) = (language.to_string(), direction(language), own_name(language));
        let current = (*language == speech.language).then_some("true");
        let link = match &choice {
            By::Link | By::LinkBeside(_) => Either::Left(view! {
                <a href=format!("{beside}{}={tag}", survey_form::LANGUAGE) lang=tag.clone() hreflang=tag dir=dir aria-current=current>
                    {name}
                </a>
            }),
            By::Form(form) => Either::Right(view! {
                <button form=*form name=survey_form::LANGUAGE value=tag.clone() lang=tag dir=dir aria-current=current>
                    {name}
                </button>
            }),
        };
        view! { <li>{link}</li> }
    });
    several.then(|| {
        view! {
            <nav class="survey-languages" aria-label=say::languages()>
                <ul>{items.collect_view()}</ul>
            </nav>
        }
    })
}
