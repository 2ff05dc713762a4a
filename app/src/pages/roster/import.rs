use leptos::prelude::*;
use service::Actor;
use service::roster::imports::{Import, Preview, Stage};
use service::roster::{Choices, Outcome, Plan};

use super::plan::PlanView;
use crate::components::{
    Button, ButtonKind, Column, DataTable, ErrorSummary, LinkButton, Moment, Notice, NoticeKind, PageError,
    Row,
};
use crate::islands::ImportProgress;
use crate::pages::campaigns::{BackLink, Done, DoneNotice, Reader, StaffFrame};
use crate::words::sentence;
use crate::{routes, say};

/// Why a file was not begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotBegun {
    /// Some of its rows have something wrong.
    Rows,
    /// This is in its way.
    Told(domain::notice::Notice),
}

/// What the page of a file shows.
#[derive(Debug, Clone)]
pub struct ImportModel {
    reader: Option<Reader>,
    import: Import,
    plan: Option<(Plan, Option<domain::notice::Notice>)>,
    refused: Option<NotBegun>,
    chosen: Choices,
    done: Option<Done>,
}

impl ImportModel {
    /// A file that is being taken over, or was.
    pub fn new(actor: &Actor, import: Import) -> Self {
        Self {
            reader: Reader::of(actor),
            import,
            plan: None,
            refused: None,
            chosen: Choices::default(),
            done: None,
        }
    }

    /// A file with what it would do.
    pub fn planned(actor: &Actor, preview: Preview, done: Option<Done>) -> Self {
        let Preview { import, plan, note } = preview;
        Self { plan: Some((plan, note)), done, ..Self::new(actor, import) }
    }

    /// Says why it was not begun, with what had been chosen.
    #[must_use]
    pub fn refused(self, why: NotBegun, chosen: Choices) -> Self {
        Self { refused: Some(why), chosen, ..self }
    }
}

/// A file of members: what it would do, how far it has come, what it did.
#[component]
pub fn ImportPage(
    /// What it shows.
    model: ImportModel,
) -> impl IntoView {
    let ImportModel { reader, import, plan, refused, chosen, done } = model;
    let failed = refused.is_some();
    let runs = matches!(import.stage, Stage::Running(_));
    let why = refused.map(|why| match why {
        NotBegun::Rows => say::roster_some_wrong(),
        NotBegun::Told(why) => sentence(&say::notice(&why)),
    });
    let errors: Vec<PageError> =
        why.into_iter().map(|text| PageError { href: "#start".to_owned(), text }).collect();
    let body = match (&import.stage, plan) {
        (Stage::Running(come), _) => view! { <Runs import=import.clone() come=*come /> }.into_any(),
        (Stage::Done(outcome), _) => view! { <Did outcome=*outcome /> }.into_any(),
        (_, Some((plan, note))) => view! {
            {note.map(|note| view! { <Notice><p>{say::notice(&note)}</p></Notice> })}
            <PlanView import=import.clone() plan chosen />
            <div class="row">
                <LinkButton href=routes::roster::columns(&import.id) kind=ButtonKind::Quiet>
                    {say::roster_change_columns()}
                </LinkButton>
                <form method="post" action=routes::roster::import_do(&import.id, &"discard")>
                    <Button kind=ButtonKind::Plain>{say::roster_discard()}</Button>
                </form>
            </div>
        }
        .into_any(),
        (_, None) => ().into_any(),
    };
    view! {
        <StaffFrame
            title=format!("{} · {}", import.file_name, say::roster_bring())
            failed
            islands=runs
            current=routes::roster::LIST
            reader
        >
            <BackLink href=routes::roster::IMPORT>{say::roster_bring()}</BackLink>
            <ErrorSummary errors />
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <h1 class="roster-file">{import.file_name.clone()}</h1>
                    <p class="lead">
                        {say::holding(|moment| brought(moment, &import.name), view! { <Moment at=import.at /> })}
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

fn brought(moment: &'static str, name: &str) -> String {
    if name.is_empty() { say::roster_brought(moment) } else { say::roster_brought_by(moment, name) }
}

/// How an attempt ended that kept nothing.
#[component]
fn Ended(stage: Stage) -> impl IntoView {
    let (title, words) = match stage {
        Stage::Stopped => (say::roster_stopped(), String::new()),
        Stage::Lost => (say::roster_lost(), say::roster_lost_what() + " "),
        Stage::Failed(why) => (say::roster_failed(), sentence(&say::notice(&why)) + ". "),
        Stage::Brought | Stage::Running(_) | Stage::Done(_) => return None,
    };
    Some(view! {
        <Notice kind=NoticeKind::Warning title>
            <p>{words + &say::roster_nothing_kept()}</p>
        </Notice>
    })
}

#[component]
fn Runs(import: Import, come: Option<(u32, u32)>) -> impl IntoView {
    let (done, all) = come.unwrap_or_default();
    view! {
        <section class="card stack">
            <h2>{say::roster_runs()}</h2>
            <ImportProgress
                address=routes::roster::progress(&import.id)
                done
                all
                words=[say::roster_reading(), say::roster_written("{done}", "{all}"), say::roster_written_label()]
            />
            <p class="soft">
                {say::roster_runs_note()}
            </p>
            <div class="row">
                <LinkButton href=routes::roster::import(&import.id) kind=ButtonKind::Quiet>{say::roster_again()}</LinkButton>
                <form method="post" action=routes::roster::import_do(&import.id, &"stop")>
                    <Button kind=ButtonKind::Plain>{say::roster_stop()}</Button>
                </form>
            </div>
        </section>
    }
}

#[component]
fn Did(outcome: Outcome) -> impl IntoView {
    let counts = [
        (say::roster_new(), outcome.new),
        (say::roster_changed(), outcome.changed),
        (say::roster_were_unchanged(), outcome.unchanged),
        (say::roster_marked_gone(), outcome.gone),
        (say::roster_left_out(), outcome.left_out),
        (say::roster_erased_left_out(), outcome.erased),
    ];
    let columns = vec![Column::words(say::roster_column_members()), Column::numbers(say::roster_how_many())];
    let rows = counts
        .into_iter()
        .enumerate()
        .filter(|(place, (_, n))| *place < 3 || *n > 0)
        .map(|(_, (name, n))| Row::from_iter([name, say::whole(n)]))
        .collect();
    view! {
        <Notice kind=NoticeKind::Success>
            <p>{say::roster_done()}</p>
        </Notice>
        <DataTable id="outcome" caption=say::roster_done_caption() columns rows />
        <p class="row">
            <LinkButton href=routes::roster::LIST>{say::roster_to_list()}</LinkButton>
            <LinkButton href=routes::roster::SEGMENTS kind=ButtonKind::Quiet>{say::roster_to_segments()}</LinkButton>
        </p>
    }
}
