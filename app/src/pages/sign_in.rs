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
    /// Why the last attempt failed.
    pub refused: Option<Refused>,
}

/// Why somebody was not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The address or the password is not right.
    Wrong,
    /// Too many attempts have failed.
    TooMany {
        /// How long to wait.
        minutes: u32,
    },
}

impl Refused {
    fn words(self) -> String {
        match self {
            Refused::Wrong => say::front_refused(),
            Refused::TooMany { minutes } => say::front_too_many(minutes),
        }
    }
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
    let error = |why: Refused| PageError { href: "#email".to_owned(), text: why.words() };
    let errors = refused.into_iter().map(error).collect();
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
