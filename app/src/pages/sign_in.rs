//! Signing in.

use leptos::prelude::*;

use crate::components::{Button, ErrorSummary, LanguageMenu, PageError, PageFrame, TextField};
use crate::document::Site;
use crate::{routes, say};

/// What the page to sign in shows.
#[derive(Debug, Clone, Default)]
pub struct SignInModel {
    /// Where to go afterwards; a path of this installation.
    pub next: Option<String>,
    /// The address that was typed.
    pub email: String,
    /// Why the last attempt failed, in words.
    pub refused: Option<String>,
}

/// Signing in.
#[component]
pub fn SignInPage(
    /// What it shows.
    model: SignInModel,
) -> impl IntoView {
    let SignInModel { next, email, refused } = model;
    let association = expect_context::<Site>().association;
    let failed = refused.is_some();
    let errors = refused.into_iter().map(|text| PageError { href: "#email".to_owned(), text }).collect();
    view! {
        <PageFrame title=say::front_sign_in() failed personal=true staff=true>
            <main class="column sign-in" id="main" tabindex="-1">
                <p class="eyebrow">
                    <a href=routes::HOME>{association}</a>
                </p>
                <ErrorSummary errors />
                <h1>{say::front_sign_in()}</h1>
                <p class="lead">{say::front_sign_in_who()}</p>
                <form class="sign-in-form" method="post" action=routes::SIGN_IN>
                    {next.map(|next| view! { <input type="hidden" name="next" value=next /> })}
                    <TextField name="email" label=say::front_email() kind="email" autocomplete="username" value=email />
                    <TextField
                        name="password"
                        label=say::front_password()
                        kind="password"
                        autocomplete="current-password"
                    />
                    <p class="form-end">
                        <Button>{say::front_sign_in()}</Button>
                    </p>
                </form>
                <p class="soft small">{say::front_sign_in_account()}</p>
                <LanguageMenu />
            </main>
        </PageFrame>
    }
}
