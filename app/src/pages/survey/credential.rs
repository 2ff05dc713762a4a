//! What makes a member's credential, in an anonymous campaign, and what everybody can check of it.

use leptos::prelude::*;

use super::invitation::{Held, START};
use crate::components::{Notice, NoticeKind};
use crate::{routes, say};

/// What the browser makes a credential with.
#[derive(Debug, Clone)]
pub struct Credential {
    /// The class whose key signs it.
    pub class: String,
    /// The divisions in words that whoever is of it holds; none for members of none, and where rare combinations are merged.
    pub divisions: Option<String>,
    /// Whether it is that of rare combinations.
    pub is_merged: bool,
    /// How many members it had at opening.
    pub members: u32,
    /// Where it is spent.
    pub spend: String,
    /// By what the browser finds again what it began.
    pub shelf: String,
    /// The keys.
    pub keys: Keys,
}

/// The public keys of an anonymous campaign.
#[derive(Debug, Clone)]
pub struct Keys {
    /// Where everybody can read them.
    pub address: String,
    /// The SHA-256 of the list, in hexadecimal digits.
    pub fingerprint: String,
}

/// Start, where the browser first makes a credential. Without script nothing can be started, and the page says so.
#[component]
pub(super) fn MakeCredential(
    /// The address of the personal link.
    base: String,
    /// What it is made with.
    credential: Credential,
) -> impl IntoView {
    let Credential { class, divisions, is_merged, members, spend, shelf, keys } = credential;
    let who = if is_merged {
        view! { <p>{say::member_of_merged()}</p> }.into_any()
    } else {
        view! { <Held divisions /> }.into_any()
    };
    view! {
        // Nothing but a change of the language is ever posted by it.
        <form class="survey-start" id=START method="post" action=routes::start(&base) autocomplete="off">
            {who}
            <p>{say::credential_one_of(members)}</p>
            // Not in a `noscript`: it stands also where script runs and this one could not be had. The script takes it away.
            <div id="credential-no-script">
                <Notice kind=NoticeKind::Warning title=say::credential_no_script_title()>
                    <p>{say::credential_no_script()}</p>
                </Notice>
            </div>
            <button class="button" type="button" data-kind="primary" id="credential-start" hidden>
                {say::start()}
            </button>
            <p class="survey-status" role="status" id="credential-status"></p>
        </form>
        <script
            src="/credential.js"
            data-sign=routes::credential(&base)
            data-spend=spend
            data-keys=keys.address
            data-fingerprint=keys.fingerprint
            data-class=class
            data-shelf=shelf
            data-go-on=say::start_go_on()
            data-working=say::credential_working()
            data-elsewhere=say::credential_elsewhere()
            data-cannot=say::credential_cannot()
            data-wrong-key=say::credential_wrong_key()
            data-failed=say::credential_failed()
        ></script>
    }
}

/// What stands in place of Start for a member who has too few to hide among.
#[component]
pub(super) fn NoCredential(
    /// The address of the open link.
    open: String,
) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Warning title=say::credential_none_title()>
            <p>{say::credential_none()}</p>
            <p>
                {say::credential_none_open()} " "
                <a href=open rel="noreferrer">
                    {say::credential_none_link()}
                </a>
            </p>
        </Notice>
    }
}

/// The keys, for whoever wants to compare them with others.
#[component]
pub(super) fn KeysShown(
    /// The keys.
    keys: Keys,
) -> impl IntoView {
    view! {
        <p>{say::proof_keys()} " " <code>{keys.fingerprint}</code></p>
        <p>
            <a href=keys.address rel="noreferrer">
                {say::proof_keys_list()}
            </a>
        </p>
    }
}
