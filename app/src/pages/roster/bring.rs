use leptos::prelude::*;
use service::Actor;
use service::roster::imports::{Import, Stage};

use crate::components::{Button, Column, DataTable, ErrorSummary, FileField, Moment, PageError, Row};
use crate::pages::campaigns::{BackLink, Done, DoneNotice, Reader, StaffFrame};
use crate::{routes, words};

/// How many problems of a file that cannot be read are shown.
const SHOWN: usize = 20;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct BringModel {
    reader: Option<Reader>,
    imports: Vec<Import>,
    problems: Vec<String>,
    done: Option<Done>,
}

impl BringModel {
    /// The page as `actor` sees it, with what is wrong with the file that was brought.
    pub fn new(actor: &Actor, imports: Vec<Import>, problems: Vec<String>, done: Option<Done>) -> Self {
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
    let more = (more > 0).then(|| format!("and {} more", words::grouped(more as u64)));
    let errors: Vec<PageError> = problems
        .into_iter()
        .take(SHOWN)
        .chain(more)
        .map(|text| PageError { href: "#file".to_owned(), text })
        .collect();
    let error = failed.then(|| "Nothing was taken from this file; on top stands why".to_owned());
    view! {
        <StaffFrame title="Bring members" failed current=routes::roster::LIST reader>
            <BackLink href=routes::roster::LIST>"Roster"</BackLink>
            <ErrorSummary errors />
            <DoneNotice done />
            <h1>"Bring members"</h1>
            <p class="lead">
                "One row for each member, with headings in the first row. Members are known by their e-mail address: who is on the roster already is changed, nobody is doubled. You see what the file would do before anything is kept."
            </p>
            <form
                class="stack campaign-form"
                method="post"
                action=routes::roster::IMPORT
                enctype="multipart/form-data"
            >
                <FileField
                    name="file"
                    label="A file of members"
                    hint="CSV in UTF-8 with commas, semicolons or tabs, or an Excel workbook (.xlsx), up to 32 MB. Of a workbook, the first sheet with anything in it is read."
                    error
                    accept=".csv,.tsv,.txt,.xlsx,text/csv"
                />
                <p class="row">
                    <Button>"Bring it"</Button>
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
            Column::words("File"),
            Column::words("Brought"),
            Column::words("By"),
            Column::words("What became of it"),
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
                <DataTable id="lately" caption="Brought lately" columns rows stacked=true />
            </section>
        }
    })
}

fn became(stage: &Stage) -> String {
    match stage {
        Stage::Brought => "Waits for you to begin".to_owned(),
        Stage::Running(_) => "Is being taken over".to_owned(),
        Stage::Lost => "Was interrupted; nothing of it was kept".to_owned(),
        Stage::Stopped => "Was stopped; nothing of it was kept".to_owned(),
        Stage::Failed(_) => "Failed; nothing of it was kept".to_owned(),
        Stage::Done(outcome) => format!(
            "{} new, {} changed, {} gone",
            words::grouped(outcome.new.into()),
            words::grouped(outcome.changed.into()),
            words::grouped(outcome.gone.into()),
        ),
    }
}
