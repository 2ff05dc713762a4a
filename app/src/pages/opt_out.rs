//! Opting out of mail, by the link of a mail.

use leptos::prelude::*;
use service::opt_outs::Reader;

use crate::components::{Button, ButtonKind, Notice, NoticeKind, PageFrame};
use crate::document::Site;
use crate::{routes, say};

/// Asks whoever came by the link of a mail whether they want no more of it, or says that it is so. Opening the page changes nothing:
/// programs that look through mail open links too.
#[component]
pub fn OptOutPage(
    /// Whose link it is.
    reader: Reader,
    /// The secret in the link.
    token: String,
) -> impl IntoView {
    let Reader { email, opted_out } = reader;
    let association = expect_context::<Site>().association;
    let body = if opted_out {
        view! {
            <h1>{say::opted_out_title()}</h1>
            <Notice kind=NoticeKind::Success>
                <p>{say::opted_out(association, email)}</p>
            </Notice>
            <form method="post" action=routes::opt_in(&token)>
                <Button kind=ButtonKind::Quiet>{say::opt_in()}</Button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <h1>{say::opt_out_question()}</h1>
            <p>{say::opt_out_about(association, email)}</p>
            <form method="post" action=routes::opt_out(&token)>
                <Button>{say::opt_out()}</Button>
            </form>
        }
        .into_any()
    };
    view! {
        <PageFrame title=say::opt_out_title() personal=true>
            <main class="column stack" id="main" tabindex="-1">
                {body}
            </main>
        </PageFrame>
    }
}
