//! What a survey promises before its first question.

use domain::campaign::Privacy;
use leptos::prelude::*;

use super::credential::{Keys, KeysShown};
use crate::document::Site;
use crate::say;

/// Who will see what, in one sentence, and how one can know.
#[component]
pub fn Promise(
    privacy: Privacy,
    open_link: bool,
    /// Whether an e-mail address is confirmed first.
    #[prop(optional)]
    confirms: bool,
    /// Whether it is on a machine that many use.
    #[prop(optional)]
    kiosk: bool,
    least: u16,
    /// The SHA-256 of what was registered; none before the campaign was opened.
    fingerprints: Vec<String>,
    /// The version that is asked.
    #[prop(default = 1)]
    version: i32,
    /// The keys of an anonymous campaign, once it was opened.
    #[prop(optional_no_strip)]
    keys: Option<Keys>,
) -> impl IntoView {
    let registered = (!fingerprints.is_empty()).then(|| {
        let codes = fingerprints.into_iter().map(|digest| view! { " " <code>{digest}</code> }).collect_view();
        let said = match version {
            ..=1 => say::proof_registered(),
            later => say::proof_registered_first(later.to_string()),
        };
        view! {
            <p>{said} {codes}</p>
        }
    });
    let association = expect_context::<Site>().association;
    let (promise, proof) = match (privacy, open_link) {
        (Privacy::Identified, false) => {
            (say::promise_identified(association, least), say::proof_identified())
        }
        (Privacy::Confidential, false) => (say::promise_confidential(least), say::proof_confidential()),
        (Privacy::Anonymous, false) => (say::promise_anonymous(least), say::proof_anonymous()),
        (_, true) if confirms => (say::promise_open(least), say::proof_confirmed()),
        (_, true) if kiosk => (say::promise_open(least), say::proof_kiosk()),
        (_, true) => (say::promise_open(least), say::proof_open()),
    };
    let limits = (privacy == Privacy::Anonymous && !open_link).then(say::proof_anonymous_limits);
    let change = if kiosk { say::proof_change_kiosk() } else { say::proof_change() };
    view! {
        <section class="survey-promise" aria-labelledby="promise-title">
            <h2 id="promise-title">{say::promise_title()}</h2>
            <p>{promise}</p>
            <details>
                <summary>{say::proof_title()}</summary>
                <div class="prose">
                    <p>{proof}</p>
                    {limits.map(|limits| view! { <p>{limits}</p> })}
                    {keys.map(|keys| view! { <KeysShown keys /> })}
                    <p>{say::proof_together(least)}</p>
                    <p>{change}</p>
                    <p>{say::proof_divisions()}</p>
                    <p>{say::proof_words()}</p>
                    {registered}
                </div>
            </details>
        </section>
    }
}
