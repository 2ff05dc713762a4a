use leptos::prelude::*;
use service::Actor;
use service::roster::Record;

use crate::components::{Button, ButtonKind, ErrorSummary, PageError, TextField};
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct EraseModel {
    reader: Option<Reader>,
    record: Record,
    /// What was typed instead of the address.
    misnamed: Option<String>,
}

impl EraseModel {
    /// The page as `actor` sees it, with what was typed instead of the address.
    pub fn new(actor: &Actor, record: Record, misnamed: Option<String>) -> Self {
        Self { reader: Reader::of(actor), record, misnamed }
    }
}

/// Asks before a member is erased, and says what goes and what stays.
#[component]
pub fn ErasePage(
    /// What it shows.
    model: EraseModel,
) -> impl IntoView {
    let EraseModel { reader, record, misnamed } = model;
    let member = record.kept.member;
    let id = member.id.to_string();
    let (name, asked) = (member.name.clone(), say::roster_erase_title(member.name.as_str()));
    let error = misnamed.as_ref().map(|_| say::roster_erase_misnamed(member.email.as_str()));
    let errors: Vec<PageError> =
        error.iter().map(|text| PageError { href: "#email".to_owned(), text: text.clone() }).collect();
    let invitations = match record.invitations.len() {
        0 => say::roster_goes_no_invitation(),
        invited => say::roster_goes_invitations(invited),
    };
    view! {
        <StaffFrame title=asked.clone() failed=error.is_some() current=routes::roster::LIST reader>
            <BackLink href=routes::roster::member(&id)>{name}</BackLink>
            <ErrorSummary errors />
            <h1>{asked}</h1>
            <div class="stack">
                <section class="card prose">
                    <h2>{say::roster_goes()}</h2>
                    <ul>
                        <li>{say::roster_goes_facts()}</li>
                        <li>{invitations}</li>
                        <li>{say::roster_goes_mail()}</li>
                        <li>{say::roster_goes_tie()}</li>
                        <li>{say::roster_goes_answers()}</li>
                        <li>{say::roster_goes_words()}</li>
                    </ul>
                </section>
                <section class="card prose">
                    <h2>{say::roster_stays()}</h2>
                    <ul>
                        <li>
                            {say::roster_stays_answers()}
                        </li>
                        <li>
                            {say::roster_stays_fingerprint()}
                        </li>
                        <li>{say::roster_stays_anonymous()}</li>
                        <li>{say::roster_stays_backups()}</li>
                    </ul>
                </section>
                <form class="card stack" method="post" action=routes::roster::erase(&id)>
                    <TextField
                        name="email"
                        label=say::roster_erase_type()
                        hint=member.email.clone()
                        error
                        value=misnamed.unwrap_or_default()
                        autocomplete="off"
                    />
                    <p class="row">
                        <Button kind=ButtonKind::Danger>{say::roster_erase_for_good()}</Button>
                        <a href=routes::roster::member(&id)>{say::roster_keep()}</a>
                    </p>
                </form>
            </div>
        </StaffFrame>
    }
}
