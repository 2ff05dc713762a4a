//! The plain editor of a draft: its outline, its texts, its pages and questions, each a form.

mod asides;
mod assumption;
mod assumptions;
mod bands;
mod best_worst;
mod changes;
mod choice;
mod condition;
mod conditions;
mod constant_sum;
mod crossings;
mod date;
mod derived;
mod elsewhere;
mod errors;
mod file;
mod form;
mod frame;
mod hints;
mod history;
mod ids;
mod items;
mod kind;
mod language;
mod languages;
mod later;
mod library;
mod named;
mod number;
mod outline;
mod page;
mod pictures;
mod question;
mod quotas;
mod refusal;
mod rule;
mod scale;
mod seen;
mod table;
mod text;
mod texts;
mod unwritten;
mod uses;

use std::collections::BTreeSet;

use domain::campaign::change::Clash;
use domain::campaign::{Document, Problem};
use domain::id::QuestionId;
use domain::notice::Notice;
use leptos::prelude::*;
use service::Actor;
use service::campaigns::{Campaign, Edit, Editing};

use self::frame::EditFrame;
use super::{Done, Reader};

pub use assumption::AssumptionPage;
pub use assumptions::AssumptionsPage;
pub use changes::{ChangesModel, ChangesPage};
pub use condition::{Beside, ConditionPage, Lines, condition_address, depending_address};
pub use crossings::CrossingsPage;
pub use form::{Form, Verb};
pub use history::HistoryPage;
pub use kind::{Becoming, KindPage};
pub use language::LanguagePage;
pub use languages::LanguagesPage;
pub use later::LaterPage;
pub use library::LibraryPage;
pub use outline::OutlinePage;
pub use page::PageFormPage;
pub use pictures::{PicturesPage, picture_field};
pub use question::QuestionPage;
pub use quotas::QuotasPage;
pub use refusal::Refusal;
pub use texts::TextsPage;
pub(super) use unwritten::{Unproved, Unwritten};

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
    /// What keeps it from opening though it is right by itself, such as rules that no answer can decide.
    hindrances: Vec<Problem>,
    refused: Option<Notice>,
    stale: bool,
    clashes: Vec<Clash>,
    tools: Tools,
}

/// What the bar on top of the editor offers.
#[derive(Debug, Clone, Default)]
struct Tools {
    /// The address of the page.
    here: String,
    undo: Option<Notice>,
    redo: Option<Notice>,
    last: Option<Edit>,
    /// The number of the version that is proposed, where members answer an earlier one.
    proposes: Option<i32>,
    /// The questions that they are or were asked in that.
    asked: BTreeSet<QuestionId>,
}

impl EditModel {
    /// The draft as somebody edits it on the page at `here`.
    pub fn editing(actor: &Actor, here: &str, editing: Editing) -> Self {
        let Editing { campaign, asked, undo, redo, last } = editing;
        let proposes = asked.as_ref().map(|_| campaign.version + 1);
        let ever = asked.iter().flat_map(|asked| asked.questionnaire.ever_asked());
        let asked = ever.map(|question| question.id.clone()).collect();
        let tools = Tools { here: here.to_owned(), undo, redo, last, proposes, asked };
        Self { tools, ..Self::new(actor, campaign) }
    }

    /// A campaign without the editor's tools.
    pub fn new(actor: &Actor, campaign: Campaign) -> Self {
        Self {
            reader: Reader::of(actor),
            slug: campaign.slug.to_string(),
            revision: campaign.revision,
            document: campaign.document,
            typed: Form::default(),
            done: None,
            problems: Vec::new(),
            hindrances: Vec::new(),
            refused: None,
            stale: false,
            clashes: Vec::new(),
            tools: Tools::default(),
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

    /// Keeps the revision on which something is put together step by step: what others change of it meanwhile is told when it is saved.
    #[must_use]
    pub fn begun_on(mut self, revision: Option<i64>) -> Self {
        self.revision = revision.unwrap_or(self.revision);
        self
    }

    /// Says why it was not saved.
    #[must_use]
    pub fn refused(mut self, why: Notice) -> Self {
        self.refused = Some(why);
        self
    }

    /// Says what is wrong, by place.
    #[must_use]
    pub fn wrong(mut self, problems: Vec<Problem>) -> Self {
        self.problems = problems;
        self
    }

    /// Says what would keep it from opening now.
    #[must_use]
    pub fn hindered(mut self, hindrances: Vec<Problem>) -> Self {
        self.hindrances = hindrances;
        self
    }

    /// Says what somebody else changed in between that was changed here too.
    #[must_use]
    pub fn clashing(mut self, clashes: Vec<Clash>) -> Self {
        self.clashes = clashes;
        self
    }

    /// Says that somebody else saved in between.
    #[must_use]
    pub fn stale(mut self) -> Self {
        self.stale = true;
        self
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
            {crate::say::editor_save()}
        </button>
    }
}
