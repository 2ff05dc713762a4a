use domain::notice::Notice;
use leptos::prelude::*;
use service::Actor;
use service::roster::imports::{Import, Stage};

use crate::components::{Button, Column, DataTable, ErrorSummary, FileField, Moment, PageError, Row};
use crate::pages::campaigns::{BackLink, Done, DoneNotice, Reader, StaffFrame};
use crate::{routes, say};

/// How many problems of a file that cannot be read are shown.
const SHOWN: usize = 20;

/// What is wrong with a file that was brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// It has more than so many megabytes.
    Large(usize),
    /// The form did not arrive whole, for this reason.
    Cut(String),
    /// What was found in it.
    Told(Notice),
}

impl Unreadable {
    fn said(self) -> String {
        match self {
            Unreadable::Empty => say::roster_file_empty(),
            Unreadable::Large(megabytes) => say::roster_file_large(megabytes),
            Unreadable::Cut(why) => say::roster_file_cut(why),
            Unreadable::Told(what) => say::notice(&what),
        }
    }
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct BringModel {
    reader: Option<Reader>,
    imports: Vec<Import>,
    problems: Vec<Unreadable>,
    done: Option<Done>,
}

impl BringModel {
    /// The page as `actor` sees it, with what is wrong with the file that was brought.
    pub fn new(actor: &Actor, imports: Vec<Import>, problems: Vec<Unreadable>, done: Option<Done>) -> Self {
        Self { reader: Reader::of(actor), imports, problems, done }
    }
}

/// Bringing a file of members.
#[component]
pub fn BringPage(
    /// What it shows.
    model: BringModel,
) -> impl IntoView {
    let BringModel { reader, imports, problems, done } = model;
    let failed = !problems.is_empty();
    let more = problems.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| say::roster_and_more(more));
    let errors: Vec<PageError> = problems
        .into_iter()
        .take(SHOWN)
        .map(Unreadable::said)
        .chain(more)
        .map(|text| PageError { href: "#file".to_owned(), text })
        .collect();
    let error = failed.then(say::roster_nothing_taken);
    view! {
        <StaffFrame title=say::roster_bring() failed current=routes::roster::LIST reader>
            <BackLink href=routes::roster::LIST>{say::roster_title()}</BackLink>
            <ErrorSummary errors />
            <DoneNotice done />
            <h1>{say::roster_bring()}</h1>
            <p class="lead">
                {say::roster_bring_lead()}
            </p>
            <form
                class="stack campaign-form"
                method="post"
                action=routes::roster::IMPORT
                enctype="multipart/form-data"
            >
                <FileField
                    name="file"
                    label=say::roster_file()
                    hint=say::roster_file_hint()
                    error
                    accept=".csv,.tsv,.txt,.xlsx,text/csv"
                />
                <p class="row">
                    <Button>{say::roster_file_bring()}</Button>
                </p>
            </form>
            <Lately imports />
        </StaffFrame>
    }
}

/// The files that were brought last, each with what became of it.
#[component]
fn Lately(imports: Vec<Import>) -> impl IntoView {
    (!imports.is_empty()).then(|| {
        let columns = vec![
            Column::words(say::roster_column_file()),
            Column::words(say::roster_column_brought()),
            Column::words(say::roster_column_by()),
            Column::words(say::roster_column_became()),
        ];
        let rows = imports
            .into_iter()
            .map(|own| {
                let href = routes::roster::import(&own.id);
                Row(vec![
                    view! { <a href=href>{own.file_name}</a> }.into_any(),
                    view! { <Moment at=own.at /> }.into_any(),
                    own.name.into_any(),
                    became(&own.stage).into_any(),
                ])
            })
            .collect();
        view! {
            <section class="roster-lately">
                <DataTable id="lately" caption=say::roster_lately() columns rows stacked=true />
            </section>
        }
    })
}

fn became(stage: &Stage) -> String {
    match stage {
        Stage::Brought => say::roster_became_waits(),
        Stage::Running(_) => say::roster_became_running(),
        Stage::Lost => say::roster_became_lost(),
        Stage::Stopped => say::roster_became_stopped(),
        Stage::Failed(_) => say::roster_became_failed(),
        Stage::Done(outcome) => say::roster_became_done(outcome.new, outcome.changed, outcome.gone),
    }
}
