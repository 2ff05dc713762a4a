use leptos::prelude::*;
use service::Actor;
use service::roster::Record;

use crate::components::{Button, ButtonKind, ErrorSummary, PageError, TextField};
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::{routes, words};

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
    let (name, asked) = (member.name.clone(), format!("Erase {}?", member.name));
    let error = misnamed.as_ref().map(|_| format!("Type the address as it stands here: {}", member.email));
    let errors: Vec<PageError> =
        error.iter().map(|text| PageError { href: "#email".to_owned(), text: text.clone() }).collect();
    let invited = record.invitations.len() as u64;
    let invitations = match invited {
        0 => "Invited to no campaign.".to_owned(),
        _ => format!(
            "{}, with their links and whatever was begun by them.",
            words::count(invited, "invitation", "invitations")
        ),
    };
    view! {
        <StaffFrame title=asked.clone() failed=error.is_some() current=routes::roster::LIST reader>
            <BackLink href=routes::roster::member(&id)>{name}</BackLink>
            <ErrorSummary errors />
            <h1>{asked}</h1>
            <div class="stack">
                <section class="card prose">
                    <h2>"What goes, for good"</h2>
                    <ul>
                        <li>"Name, address, divisions now and before, attributes, consent."</li>
                        <li>{invitations}</li>
                        <li>"Mails and whether they arrived; the numbers of a mailing become smaller by one."</li>
                        <li>"The tie between this person and any answer."</li>
                        <li>"Answers that are not part of published results yet: they are taken back."</li>
                        <li>"What was written in their own words, in published answers too."</li>
                    </ul>
                </section>
                <section class="card prose">
                    <h2>"What stays"</h2>
                    <ul>
                        <li>
                            "Answers that are part of published results stay in their totals, without the person: a total that shrank would tell what was in it."
                        </li>
                        <li>
                            "A fingerprint of the address (SHA-256), so that the next file of members does not bring them back unasked."
                        </li>
                        <li>
                            "Answers to an anonymous campaign: nobody can find them. That they took a credential for it is forgotten."
                        </li>
                        <li>"Backups that were made before. They are yours to let expire."</li>
                    </ul>
                </section>
                <form class="card stack" method="post" action=routes::roster::erase(&id)>
                    <TextField
                        name="email"
                        label="To erase, type their e-mail address"
                        hint=member.email.clone()
                        error
                        value=misnamed.unwrap_or_default()
                        autocomplete="off"
                    />
                    <p class="row">
                        <Button kind=ButtonKind::Danger>"Erase for good"</Button>
                        <a href=routes::roster::member(&id)>"Keep them"</a>
                    </p>
                </form>
            </div>
        </StaffFrame>
    }
}
