use domain::campaign::Problem;
use leptos::prelude::*;
use service::Actor;

use super::begin::{BeginForm, Begun};
use super::{BackLink, Reader, StaffFrame};
use crate::components::{Button, ErrorSummary, FileField, PageError, TextAreaField, TextField};
use crate::routes;

/// What the page to bring a campaign shows.
#[derive(Debug, Clone)]
pub struct NewModel {
    reader: Option<Reader>,
    text: String,
    name: String,
    problems: Vec<Problem>,
    begun: Begun,
}

impl NewModel {
    /// The form with what was brought last, if anything, the name that was wished for it, and what is wrong with it.
    pub fn new(actor: &Actor, text: String, name: String, problems: Vec<Problem>) -> Self {
        Self { reader: Reader::of(actor), text, name, problems, begun: Begun::default() }
    }

    /// What was filled in to begin from a template, and why nothing was begun.
    #[must_use]
    pub fn begun(mut self, begun: Begun) -> Self {
        self.begun = begun;
        self
    }
}

/// Bringing a campaign as a document.
#[component]
pub fn NewPage(
    /// What it shows.
    model: NewModel,
) -> impl IntoView {
    let brought_wrong = !model.problems.is_empty();
    let failed = brought_wrong || model.begun.error.is_some();
    let begun_wrong =
        model.begun.error.iter().map(|why| PageError { href: "#title".to_owned(), text: why.clone() });
    let errors: Vec<PageError> = model
        .problems
        .iter()
        .map(|problem| PageError { href: "#document".to_owned(), text: problem.to_string() })
        .chain(begun_wrong)
        .collect();
    let error = brought_wrong.then(|| match errors.len() {
        1 => "The document has a mistake; it is named on top".to_owned(),
        mistakes => format!("The document has {mistakes} mistakes; they are named on top"),
    });
    view! {
        <StaffFrame title="New campaign" failed current=routes::campaigns::NEW reader=model.reader>
            <BackLink href=routes::campaigns::LIST>"Campaigns"</BackLink>
            <ErrorSummary errors />
            <h1>"New campaign"</h1>
            <BeginForm begun=model.begun />
            <h2 id="bring">"Or bring one"</h2>
            <p class="lead">
                "Bring it as a file, or paste its text. It is checked as a whole and comes in as a draft. A draft of the same name is replaced. Of a questionnaire from another system you are told every item that is not carried over."
            </p>
            <form
                class="stack campaign-form"
                method="post"
                action=routes::campaigns::NEW
                enctype="multipart/form-data"
            >
                <FileField
                    name="file"
                    label="A file"
                    hint="A Canvass document (.json), XLSForm (.xlsx), SurveyJS (.json), LimeSurvey (.lss, or tab-separated .txt) or Qualtrics (.qsf), up to 4 MB. If you choose one, the text below is left aside."
                    accept=".json,.xlsx,.lss,.txt,.tsv,.qsf,application/json"
                />
                <TextField
                    name="name"
                    label="Its name in addresses (optional)"
                    hint="Small letters, digits, _ and -. If you leave it empty, the file’s own name is taken."
                    value=model.name
                />
                <TextAreaField name="document" label="Or its text" error value=model.text rows=14 />
                <p class="row">
                    <Button>"Check and bring"</Button>
                    <a href=routes::campaigns::NEW_FROM_EXAMPLE>"Fill in the example"</a>
                </p>
            </form>
        </StaffFrame>
    }
}
