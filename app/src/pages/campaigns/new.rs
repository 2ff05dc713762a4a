use domain::campaign::Problem;
use domain::id::NotAName;
use leptos::prelude::*;
use service::Actor;
use service::convert::Loss;

use super::begin::{BeginForm, Begun};
use super::losses::LossesTable;
use super::{BackLink, Reader, StaffFrame};
use crate::components::{Button, ErrorSummary, FileField, PageError, TextAreaField, TextField};
use crate::words::sentence;
use crate::{routes, say};

/// What the page to bring a campaign shows.
#[derive(Debug, Clone)]
pub struct NewModel {
    reader: Option<Reader>,
    text: String,
    name: String,
    problems: Vec<Unbrought>,
    losses: Vec<Loss>,
    begun: Begun,
}

/// Why a campaign was not brought.
#[derive(Debug, Clone)]
pub enum Unbrought {
    /// There was nothing to bring.
    Nothing,
    /// The file is too large.
    TooLarge,
    /// The form broke off; the text says how.
    Broken(String),
    /// What was pasted is no text.
    NoText,
    /// It cannot have this name in addresses.
    Name(NotAName),
    /// The document has a mistake.
    Document(Problem),
}

impl Unbrought {
    fn words(&self) -> String {
        match self {
            Unbrought::Nothing => say::campaigns_nothing_brought(),
            Unbrought::TooLarge => say::campaigns_too_large(),
            Unbrought::Broken(how) => say::campaigns_not_whole(how.as_str()),
            Unbrought::NoText => say::campaigns_no_text(),
            Unbrought::Name(NotAName(name)) => say::campaigns_name_wrong(name.as_str()),
            Unbrought::Document(problem) if problem.place.is_empty() => sentence(&say::notice(&problem.what)),
            Unbrought::Document(problem) => say::problem_at(problem),
        }
    }
}

impl NewModel {
    /// The form with what was brought last, if anything, the name that was wished for it, and what is wrong with it.
    pub fn new(actor: &Actor, text: String, name: String, problems: Vec<Unbrought>) -> Self {
        let reader = Reader::of(actor);
        Self { reader, text, name, problems, losses: Vec::new(), begun: Begun::default() }
    }

    /// What of a file that was not brought could not have been carried over.
    #[must_use]
    pub fn not_carried(mut self, losses: Vec<Loss>) -> Self {
        self.losses = losses;
        self
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
    let failed = brought_wrong || model.begun.untitled;
    let untitled = || PageError { href: "#title".to_owned(), text: say::campaigns_untitled() };
    let begun_wrong = model.begun.untitled.then(untitled);
    let errors: Vec<PageError> = model
        .problems
        .iter()
        .map(|problem| PageError { href: "#document".to_owned(), text: problem.words() })
        .chain(begun_wrong)
        .collect();
    let error = brought_wrong.then(|| say::campaigns_mistakes(errors.len()));
    let losses = model.losses;
    let not_carried = (!losses.is_empty()).then(move || {
        view! {
            <section class="stack">
                <h2>{say::campaigns_not_carried()}</h2>
                <LossesTable id="losses" caption=say::campaigns_not_carried() losses />
            </section>
        }
    });
    view! {
        <StaffFrame title=say::campaigns_new() failed current=routes::campaigns::NEW reader=model.reader>
            <BackLink href=routes::campaigns::LIST>{say::front_campaigns()}</BackLink>
            <ErrorSummary errors />
            <h1>{say::campaigns_new()}</h1>
            {not_carried}
            <BeginForm begun=model.begun />
            <h2 id="bring">{say::campaigns_bring()}</h2>
            <p class="lead">{say::campaigns_bring_lead()}</p>
            <form
                class="stack campaign-form"
                method="post"
                action=routes::campaigns::NEW
                enctype="multipart/form-data"
            >
                <FileField
                    name="file"
                    label=say::campaigns_file()
                    hint=say::campaigns_file_hint()
                    accept=".json,.xlsx,.lss,.txt,.tsv,.qsf,application/json"
                />
                <TextField
                    name="name"
                    label=say::campaigns_name()
                    hint=say::campaigns_name_hint()
                    value=model.name
                />
                <TextAreaField name="document" label=say::campaigns_text() error value=model.text rows=14 />
                <p class="row">
                    <Button>{say::campaigns_check_and_bring()}</Button>
                    <a href=routes::campaigns::NEW_FROM_EXAMPLE>{say::campaigns_fill_example()}</a>
                </p>
            </form>
        </StaffFrame>
    }
}
