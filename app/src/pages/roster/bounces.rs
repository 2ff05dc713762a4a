use leptos::prelude::*;
use service::Actor;
use service::mailings::{Bounced, Bounces};

use crate::components::{
    Button, ButtonKind, Column, DataTable, ErrorSummary, FileField, Moment, Notice, NoticeKind, PageError,
    Row,
};
use crate::pages::campaigns::{BackLink, Done, DoneNotice, Reader, StaffFrame};
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct BouncesModel {
    reader: Option<Reader>,
    bounces: Bounces,
    told: Option<Bounced>,
    problems: Vec<Unread>,
    done: Option<Done>,
}

/// Why a file was not read.
#[derive(Debug, Clone)]
pub enum Unread {
    /// None was chosen, or there is nothing in it.
    Empty,
    /// Together they are larger than so many MB.
    TooLarge(usize),
    /// What is in it is of no use.
    Refused {
        /// The file's name.
        file: String,
        /// What is wrong with it.
        why: domain::notice::Notice,
    },
}

impl Unread {
    fn said(self) -> String {
        match self {
            Unread::Empty => say::bounces_choose(),
            Unread::TooLarge(megabytes) => say::bounces_too_large(megabytes as u64),
            Unread::Refused { file, why } => say::bounces_of_file(file, say::notice(&why)),
        }
    }
}

impl BouncesModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, bounces: Bounces, done: Option<Done>) -> Self {
        Self { reader: Reader::of(actor), bounces, told: None, problems: Vec::new(), done }
    }

    /// Says what the files told that were brought, and which could not be read.
    #[must_use]
    pub fn telling(mut self, told: Option<Bounced>, problems: Vec<Unread>) -> Self {
        (self.told, self.problems) = (told, problems);
        self
    }
}

/// Addresses that take no mail, and files that tell of more.
#[component]
pub fn BouncesPage(
    /// What it shows.
    model: BouncesModel,
) -> impl IntoView {
    let BouncesModel { reader, bounces, told, problems, done } = model;
    let failed = !problems.is_empty();
    let error = failed.then(say::bounces_unread);
    let errors = problems
        .into_iter()
        .map(|unread| PageError { href: "#file".to_owned(), text: unread.said() })
        .collect();
    view! {
        <StaffFrame title=say::bounces_title() failed current=routes::roster::LIST reader>
            <BackLink href=routes::roster::LIST>{say::bounces_back()}</BackLink>
            <ErrorSummary errors />
            <DoneNotice done />
            {told.map(|told| view! { <Told told /> })}
            <header class="page-head">
                <div>
                    <h1>{say::bounces_title()}</h1>
                    <p class="lead">{say::bounces_lead()}</p>
                </div>
            </header>
            <div class="stack">
                <Known bounces />
                <form
                    class="card stack campaign-form"
                    method="post"
                    action=routes::roster::BOUNCES
                    enctype="multipart/form-data"
                >
                    <h2>{say::bounces_later()}</h2>
                    <FileField
                        name="file"
                        label=say::bounces_files()
                        hint=say::bounces_files_hint()
                        error
                        accept=".eml,.txt,.csv,message/rfc822,text/plain"
                        several=true
                    />
                    <p class="row">
                        <Button>{say::bounces_read()}</Button>
                    </p>
                </form>
            </div>
        </StaffFrame>
    }
}

/// What files told.
#[component]
fn Told(told: Bounced) -> impl IntoView {
    let Bounced { noted, known, passing } = told;
    view! {
        <Notice kind=NoticeKind::Success>
            <p>{say::bounces_noted(noted)}</p>
            {(known > 0).then(|| view! { <p>{say::bounces_known(known)}</p> })}
            {(passing > 0).then(|| view! { <p>{say::bounces_passing(passing)}</p> })}
        </Notice>
    }
}

/// The members who get no mail because their address takes none.
#[component]
fn Known(bounces: Bounces) -> impl IntoView {
    let Bounces { members, count } = bounces;
    if members.is_empty() {
        return view! { <p class="soft">{say::bounces_none()}</p> }.into_any();
    }
    let more = u64::from(count).saturating_sub(members.len() as u64);
    let columns = vec![
        Column::words(say::bounces_member()),
        Column::words(say::bounces_address()),
        Column::words(say::bounces_since()),
        Column::words(say::bounces_reason()),
        Column::words(say::bounces_do()),
    ];
    let rows = members
        .into_iter()
        .map(|own| {
            Row(vec![
                view! { <a href=routes::roster::member(&own.member)>{own.name}</a> }.into_any(),
                own.email.clone().into_any(),
                view! { <Moment at=own.at /> }.into_any(),
                say::notice(&own.reason).into_any(),
                view! {
                    <form method="post" action=routes::roster::try_again(&own.member)>
                        <Button kind=ButtonKind::Plain>
                            {say::bounces_again()} <span class="visually-hidden">" " {own.email}</span>
                        </Button>
                    </form>
                }
                .into_any(),
            ])
        })
        .collect();
    view! {
        <DataTable id="bounces" caption=say::bounces_caption(count) columns rows stacked=true />
        {(more > 0).then(|| view! { <p class="soft small">{say::bounces_more(more)}</p> })}
    }
    .into_any()
}
