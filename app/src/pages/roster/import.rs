use leptos::prelude::*;
use service::Actor;
use service::roster::imports::{Import, Preview, Stage};
use service::roster::{Outcome, Plan};

use super::plan::PlanView;
use crate::components::{
    Button, ButtonKind, Column, DataTable, ErrorSummary, LinkButton, Moment, Notice, NoticeKind, PageError,
    Row,
};
use crate::islands::ImportProgress;
use crate::pages::campaigns::{BackLink, Done, DoneNotice, Reader, StaffFrame};
use crate::words::sentence;
use crate::{routes, words};

/// What the page of a file shows.
#[derive(Debug, Clone)]
pub struct ImportModel {
    reader: Option<Reader>,
    import: Import,
    plan: Option<(Plan, Option<String>)>,
    errors: Vec<String>,
    done: Option<Done>,
}

impl ImportModel {
    /// A file that is being taken over, or was.
    pub fn new(actor: &Actor, import: Import) -> Self {
        Self { reader: Reader::of(actor), import, plan: None, errors: Vec::new(), done: None }
    }

    /// A file with what it would do.
    pub fn planned(actor: &Actor, preview: Preview, done: Option<Done>) -> Self {
        let Preview { import, plan, note } = preview;
        Self { plan: Some((plan, note)), done, ..Self::new(actor, import) }
    }

    /// Says why it was not begun.
    #[must_use]
    pub fn refused(mut self, why: String) -> Self {
        self.errors.push(why);
        self
    }
}

/// A file of members: what it would do, how far it has come, what it did.
#[component]
pub fn ImportPage(
    /// What it shows.
    model: ImportModel,
) -> impl IntoView {
    let ImportModel { reader, import, plan, errors, done } = model;
    let failed = !errors.is_empty();
    let runs = matches!(import.stage, Stage::Running(_));
    let errors: Vec<PageError> = errors
        .into_iter()
        .map(|text| PageError { href: "#start".to_owned(), text: sentence(&text) })
        .collect();
    let body = match (&import.stage, plan) {
        (Stage::Running(come), _) => view! { <Runs import=import.clone() come=*come /> }.into_any(),
        (Stage::Done(outcome), _) => view! { <Did outcome=*outcome /> }.into_any(),
        (_, Some((plan, note))) => view! {
            {note.map(|note| view! { <Notice><p>{note}</p></Notice> })}
            <PlanView import=import.clone() plan />
            <div class="row">
                <LinkButton href=routes::roster::columns(&import.id) kind=ButtonKind::Quiet>
                    "Change what the columns are for"
                </LinkButton>
                <form method="post" action=routes::roster::import_do(&import.id, &"discard")>
                    <Button kind=ButtonKind::Plain>"Throw the file away"</Button>
                </form>
            </div>
        }
        .into_any(),
        (_, None) => ().into_any(),
    };
    view! {
        <StaffFrame
            title=format!("{} · Bring members", import.file_name)
            failed
            islands=runs
            current=routes::roster::LIST
            reader
        >
            <BackLink href=routes::roster::IMPORT>"Bring members"</BackLink>
            <ErrorSummary errors />
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <h1 class="roster-file">{import.file_name.clone()}</h1>
                    <p class="lead">
                        "Brought " <Moment at=import.at /> {by(&import.name)} "."
                    </p>
                </div>
            </header>
            <div class="stack">
                <Ended stage=import.stage.clone() />
                {body}
            </div>
        </StaffFrame>
    }
}

fn by(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(" by {name}") }
}

/// How an attempt ended that kept nothing.
#[component]
fn Ended(stage: Stage) -> impl IntoView {
    let (title, words) = match stage {
        Stage::Stopped => ("It was stopped".to_owned(), String::new()),
        Stage::Lost => ("It was interrupted".to_owned(), "The server stopped in between.".to_owned()),
        Stage::Failed(why) => ("It failed".to_owned(), sentence(&why)),
        Stage::Brought | Stage::Running(_) | Stage::Done(_) => return None,
    };
    Some(view! {
        <Notice kind=NoticeKind::Warning title>
            <p>{words} " Nothing of it was kept; below is what the file would do now."</p>
        </Notice>
    })
}

#[component]
fn Runs(import: Import, come: Option<(u32, u32)>) -> impl IntoView {
    let (done, all) = come.unwrap_or_default();
    view! {
        <section class="card stack">
            <h2>"The members are being taken over"</h2>
            <ImportProgress address=routes::roster::progress(&import.id) done all />
            <p class="soft">
                "You can leave this page: it goes on. Nobody sees anything of it before it is whole."
            </p>
            <div class="row">
                <LinkButton href=routes::roster::import(&import.id) kind=ButtonKind::Quiet>"Load again"</LinkButton>
                <form method="post" action=routes::roster::import_do(&import.id, &"stop")>
                    <Button kind=ButtonKind::Plain>"Stop it and keep nothing"</Button>
                </form>
            </div>
        </section>
    }
}

#[component]
fn Did(outcome: Outcome) -> impl IntoView {
    let counts = [
        ("New", outcome.new),
        ("Changed", outcome.changed),
        ("As they were", outcome.unchanged),
        ("Marked as gone", outcome.gone),
        ("Bad rows, left out", outcome.left_out),
        ("Erased before, left out", outcome.erased),
    ];
    let columns = vec![Column::words("Members"), Column::numbers("How many")];
    let rows = counts
        .into_iter()
        .enumerate()
        .filter(|(place, (_, n))| *place < 3 || *n > 0)
        .map(|(_, (name, n))| Row::from_iter([name.to_owned(), words::grouped(n.into())]))
        .collect();
    view! {
        <Notice kind=NoticeKind::Success>
            <p>"The members are taken over. The file itself is not kept."</p>
        </Notice>
        <DataTable id="outcome" caption="What it did" columns rows />
        <p class="row">
            <LinkButton href=routes::roster::LIST>"Go to the roster"</LinkButton>
            <LinkButton href=routes::roster::SEGMENTS kind=ButtonKind::Quiet>"See the segments"</LinkButton>
        </p>
    }
}
