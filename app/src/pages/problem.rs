//! What went wrong: what happened, what was kept, what to do.

use leptos::prelude::*;

use crate::components::{ButtonKind, LinkButton, PageFrame};
use crate::routes;

/// What went wrong.
#[derive(Debug, Clone)]
pub enum Problem {
    /// There is no such thing; the text names it, such as 'page at this address'.
    Missing(String),
    /// Whoever is signed in may not; the text names the right, such as 'open a campaign'.
    Forbidden(String),
    /// Somebody else changed it meanwhile.
    Stale,
    /// The answers are published, so they stay; the text is the address of the receipt.
    Published(String),
    /// It was refused; the text says why.
    Refused(String),
    /// It could not be done now; the reference finds the cause in the log.
    Failed(String),
}

impl Problem {
    fn title(&self) -> &'static str {
        match self {
            Problem::Missing(_) => "There is nothing here",
            Problem::Forbidden(_) => "This is not for you to open",
            Problem::Stale => "Somebody else changed this meanwhile",
            Problem::Published(_) => "Your answers are counted already",
            Problem::Refused(_) => "This was not done",
            Problem::Failed(_) => "This did not work just now",
        }
    }

    /// What happened; what was kept and what to do.
    fn words(&self) -> (String, &'static str) {
        match self {
            Problem::Missing(what) => (
                format!("There is no {what}."),
                "If you followed a link from a message, its end may have been cut off: copy the whole of it into the \
                 address line. Answers you gave before are kept, and your own link still leads to them.",
            ),
            Problem::Forbidden(right) => (
                format!(
                    "You need the right to {right}, and the account you are signed in with does not have it."
                ),
                "Nothing was changed. Ask an administrator for the right, or sign in with another account.",
            ),
            Problem::Stale => (
                "What you sent was made for an earlier version, so it was not taken.".to_owned(),
                "The other change is kept. Go back, load the page again, and make your change once more.",
            ),
            Problem::Published(_) => (
                "In the meantime your answers were added to the published results, together with those of others. From \
                 then on nobody can tell them apart, so they can no longer be changed or taken back."
                    .to_owned(),
                "Nothing is lost: your answers count just as you sent them, and your receipt stays the same. You need \
                 do nothing more.",
            ),
            Problem::Refused(why) => {
                (why.clone(), "Nothing was changed. Go back, put it right, and try again.")
            }
            Problem::Failed(_) => (
                "The server could not finish what you asked for.".to_owned(),
                "Answers that were confirmed as saved are safe. Wait a minute, go back, and try again.",
            ),
        }
    }
}

/// The page for what went wrong.
#[component]
pub fn ProblemPage(
    /// What went wrong.
    problem: Problem,
) -> impl IntoView {
    let (happened, advice) = problem.words();
    let (href, back) = match &problem {
        Problem::Published(receipt) => (receipt.clone(), "To your receipt"),
        _ => (routes::HOME.to_owned(), "To the start page"),
    };
    let reference = match &problem {
        Problem::Failed(reference) => Some(reference.clone()),
        _ => None,
    };
    view! {
        <PageFrame title=problem.title() personal=true>
            <main class="column stack" id="main" tabindex="-1">
                <h1>{problem.title()}</h1>
                <p>{happened}</p>
                <p>{advice}</p>
                {reference
                    .map(|reference| {
                        view! {
                            <p class="soft">
                                "If it happens again, tell whoever looks after this site the reference "
                                <code>{reference}</code> "."
                            </p>
                        }
                    })}
                <p>
                    <LinkButton href=href kind=ButtonKind::Quiet>
                        {back}
                    </LinkButton>
                </p>
            </main>
        </PageFrame>
    }
}
