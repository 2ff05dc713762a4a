//! The plain editor of a draft: its outline, its texts, its pages and questions, each a form.

mod asides;
mod assumption;
mod assumptions;
mod crossings;
mod errors;
mod form;
mod items;
mod later;
mod outline;
mod page;
mod question;
mod rule;
mod scale;
mod texts;

use domain::campaign::{Document, Problem};
use leptos::prelude::*;
use service::Actor;
use service::campaigns::Campaign;

use self::asides::SideOutline;
use super::done::DoneNotice;
use super::{BackLink, Done, Reader, StaffFrame};
use crate::components::{ErrorSummary, Notice, NoticeKind};
use crate::routes;

pub use assumption::AssumptionPage;
pub use assumptions::AssumptionsPage;
pub use crossings::CrossingsPage;
pub use form::{Form, Verb};
pub use later::LaterPage;
pub use outline::OutlinePage;
pub use page::PageFormPage;
pub use question::QuestionPage;
pub use texts::TextsPage;

/// What a page of the editor shows. The document is the draft with whatever was typed in it, saved or not.
#[derive(Debug, Clone)]
pub struct EditModel {
    reader: Option<Reader>,
    slug: String,
    revision: i64,
    document: Document,
    typed: Form,
    done: Option<Done>,
    problems: Vec<Problem>,
    refused: Option<String>,
    stale: bool,
}

impl EditModel {
    /// The draft as it is kept.
    pub fn new(actor: &Actor, campaign: Campaign) -> Self {
        Self {
            reader: Reader::of(actor),
            slug: campaign.slug.to_string(),
            revision: campaign.revision,
            document: campaign.document,
            typed: Form::default(),
            done: None,
            problems: Vec::new(),
            refused: None,
            stale: false,
        }
    }

    /// Says what was just done.
    #[must_use]
    pub fn after(mut self, done: Option<Done>) -> Self {
        self.done = done;
        self
    }

    /// Keeps what was typed: in the document where it has a place, and the fields of what was to be added.
    #[must_use]
    pub fn typed(mut self, document: Document, form: Form) -> Self {
        self.document = document;
        self.typed = form;
        self
    }

    /// Says why it was not saved.
    #[must_use]
    pub fn refused(mut self, why: String) -> Self {
        self.refused = Some(why);
        self
    }

    /// Says what is wrong, by place.
    #[must_use]
    pub fn wrong(mut self, problems: Vec<Problem>) -> Self {
        self.problems = problems;
        self
    }

    /// Says that somebody else saved in between.
    #[must_use]
    pub fn stale(mut self) -> Self {
        self.stale = true;
        self
    }
}

/// The frame of the editor's pages: what was done, what is wrong, and beside the form the outline.
#[component]
fn EditFrame(
    #[prop(into)] title: String,
    /// The page's model; its place in the summary of errors is named by `place`.
    model: EditModel,
    /// The address of the page, so that the outline marks it; none on the outline itself.
    #[prop(optional, into)]
    here: Option<String>,
    /// What a problem at a place is called here, and where its field is.
    place: errors::Place,
    children: Children,
) -> impl IntoView {
    let errors = errors::summary(&model, place);
    let failed = model.stale || !errors.is_empty();
    let back = if here.is_some() {
        (routes::campaigns::edit(&model.slug), "Outline".to_owned())
    } else {
        (routes::campaigns::one(&model.slug), model.document.title.clone())
    };
    let beside = here.is_some();
    let outline = here.map(|here| view! { <SideOutline model=model.clone() here /> });
    view! {
        <StaffFrame
            title=format!("{title} · {}", model.document.title)
            failed
            simulated=model.document.simulated
            current=routes::campaigns::LIST
            reader=model.reader
        >
            <div class="edit-frame" data-beside=beside>
                {outline}
                <div class="edit-main">
                    <BackLink href=back.0>{back.1}</BackLink>
                    <ErrorSummary errors />
                    <DoneNotice done=model.done />
                    {model.stale.then(|| view! { <StaleNotice beside /> })}
                    {children()}
                </div>
            </div>
        </StaffFrame>
    }
}

#[component]
fn StaleNotice(
    /// Whether the page is a form that keeps what was typed.
    beside: bool,
) -> impl IntoView {
    let words = if beside {
        "Nothing of yours is lost: what you typed is in the form below. Saving it again puts it in the place of what they saved here, and leaves the rest of their changes."
    } else {
        "Your change was not made. Below is the draft as it is now: look at it, and make your change again."
    };
    view! {
        <Notice kind=NoticeKind::Warning title="Somebody else saved this draft in between">
            <p>{words}</p>
        </Notice>
    }
}

/// The revision that a form's change is made on.
#[component]
fn Revision(revision: i64) -> impl IntoView {
    view! { <input type="hidden" name="revision" value=revision.to_string() /> }
}

/// The button that Enter in a field uses is the form's first: this one, not one that moves or removes something.
#[component]
fn DefaultButton() -> impl IntoView {
    view! {
        <button class="visually-hidden" name="do" value="save" tabindex="-1" aria-hidden="true">
            "Save"
        </button>
    }
}
