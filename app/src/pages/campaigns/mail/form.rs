//! Planning a mailing: whom it goes to, with its numbers, what it says, and when it starts.

mod whom;

use domain::campaign::Privacy;
use domain::id::MailingId;
use domain::mailing::{Flaw, Kind, Place, Recalled};
use leptos::prelude::*;
use service::Actor;
use service::mailings::Choosing;

use self::whom::WhomFields;
use super::kind_name;
use crate::components::{Button, ErrorSummary, PageError, TextAreaField, TextField};
use crate::islands::CountAudience;
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::routes;
use crate::words::sentence;

/// The id of the form.
const FORM: &str = "mailing";

/// What was filled in.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The keys of the segments chosen; none for everybody.
    pub audience: Vec<String>,
    /// Only those of whom this holds; empty for all.
    pub only: String,
    /// Whether only divisions are meant that are below the campaign's target.
    pub to_target: bool,
    /// Only divisions of which fewer than so many per cent have answered; empty for all.
    pub below: String,
    /// How many members are drawn by chance; empty for all.
    pub sample: String,
    /// Within how many percentage points each division is to be known by those who are drawn; empty for all.
    pub points: String,
    /// What the draw begins from.
    pub seed: String,
    /// Who got any mail in so many days is left out.
    pub rest_days: String,
    /// The date and time at which it starts by itself; empty if it does not.
    pub starts_on: String,
    /// How many days after the campaign's opening it starts by itself; empty if it does not.
    pub after_days: String,
    /// At what time of that day.
    pub after_at: String,
}

/// What the form shows.
#[derive(Debug, Clone)]
pub struct FormModel {
    reader: Option<Reader>,
    choosing: Choosing,
    kind: Kind,
    id: Option<MailingId>,
    filled: Filled,
    errors: Vec<(&'static str, String)>,
}

impl FormModel {
    /// The form as `actor` sees it, for a new mailing or for the one with this id.
    pub fn new(actor: &Actor, choosing: Choosing, kind: Kind, id: Option<MailingId>, filled: Filled) -> Self {
        let problems = choosing.numbers.as_ref().err().into_iter().flatten();
        let errors = problems.map(|problem| (field(&problem.place), sentence(&problem.what))).collect();
        Self { reader: Reader::of(actor), choosing, kind, id, filled, errors }
    }

    /// Whether anything is wrong with what was filled in.
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Says what is wrong with the letter.
    #[must_use]
    pub fn flawed(mut self, flaws: Vec<Flaw>) -> Self {
        let error = |flaw: Flaw| match flaw.place {
            Place::Subject => ("subject", format!("The subject {}", flaw.what)),
            Place::Text => ("text", format!("The text {}", flaw.what)),
        };
        self.errors.extend(flaws.into_iter().map(error));
        self
    }

    /// Says what is wrong with a field.
    #[must_use]
    pub fn wrong(mut self, field: &'static str, what: String) -> Self {
        self.errors.push((field, what));
        self
    }
}

/// The field that a part of a mailing is filled in by.
fn field(place: &str) -> &'static str {
    match place {
        "only" => "only",
        "below" => "below",
        _ => "audience",
    }
}

/// Planning a mailing.
#[component]
pub fn FormPage(
    /// What it shows.
    model: FormModel,
) -> impl IntoView {
    let FormModel { reader, choosing, kind, id, filled, errors } = model;
    let slug = choosing.campaign.slug.to_string();
    let document = &choosing.campaign.document;
    let (page_title, simulated) = (document.title.clone(), document.simulated);
    let zone = choosing.zone.clone();
    let failed = !errors.is_empty();
    let of = |field: &str| errors.iter().find(|(own, _)| *own == field).map(|(_, what)| what.clone());
    let (subject_error, text_error) = (of("subject"), of("text"));
    let (starts_error, after_error) = (of("starts_on"), of("after_days"));
    let summary = errors
        .iter()
        .map(|(field, text)| PageError { href: format!("#{field}"), text: text.clone() })
        .collect();
    let (title, here, back) = match id {
        None => (
            match kind {
                Kind::Invitation | Kind::Reminder => format!("New {}", kind.as_str()),
                Kind::Thanks => "Say thank you".to_owned(),
                Kind::Heard => "Say what we heard".to_owned(),
            },
            routes::campaigns::mail_new(&slug),
            routes::campaigns::mail(&slug),
        ),
        Some(id) => (
            match kind {
                Kind::Invitation | Kind::Reminder => format!("Change the {}", kind.as_str()),
                Kind::Thanks => "Change the thank-you".to_owned(),
                Kind::Heard => "Change what we heard".to_owned(),
            },
            routes::campaigns::mailing_edit(&slug, &id),
            routes::campaigns::mailing(&slug, &id),
        ),
    };
    let lead = match kind {
        Kind::Invitation => "It goes to members who are not invited yet, each with a link of their own.",
        Kind::Reminder if document.privacy == Privacy::Anonymous => {
            "It goes to members who are invited and have taken no credential. Whoever took a credential is left out, and may or may not have answered: that is not known."
        }
        Kind::Reminder => {
            "It goes to members who are invited and have not answered. The link of the first mail works as well."
        }
        Kind::Thanks => {
            "It goes to members who have answered, once. Who has answered is known, and what is not."
        }
        Kind::Heard => "It goes to all who were invited, whether they answered or not.",
    };
    let recalls = Recalled::NAMES.map(|(name, what)| {
        view! {
            <li>
                <code>{format!("{{{{{name}}}}}")}</code>
                " – "
                {what}
            </li>
        }
    });
    view! {
        <StaffFrame
            title=format!("{title} · {page_title}")
            failed
            islands=true
            simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=back>{if id.is_none() { "Mail" } else { kind_name(kind) }}</BackLink>
            <ErrorSummary errors=summary />
            <h1>{title.clone()}</h1>
            <p class="lead">{lead}</p>
            <form class="stack campaign-form mail-form" id=FORM method="post" action=here>
                <input type="hidden" name="kind" value=kind.as_str() />
                <WhomFields choosing kind filled=filled.clone() errors=errors.clone() />
                <TextField name="subject" label="Subject" error=subject_error value=filled.subject autocomplete="off" />
                <TextAreaField
                    name="text"
                    label="Text"
                    hint="Paragraphs are apart by an empty line. It goes out as plain text and as HTML, where {{link}} on a line of its own is a button."
                    error=text_error
                    value=filled.text
                    rows=16
                />
                <details>
                    <summary>"What is filled in for each member"</summary>
                    <ul class="mail-recalls">{recalls.collect_view()}</ul>
                    <p class="soft small">
                        "After a line stands what is written where nothing is known: " <code>"{{name|member}}"</code>
                        ". Without {{opt_out}} a sentence that says how to get no more mail is added at the end."
                    </p>
                </details>
                <fieldset class="card stack mail-part">
                    <legend>"When it starts"</legend>
                    <p class="field-hint">
                        "Leave this empty to start it yourself. Times are those of " {zone.clone()} "; "
                        <a href=routes::campaigns::schedule(&slug)>"Schedule"</a> " says in which zone."
                    </p>
                    <TextField
                        name="starts_on"
                        label="By itself, on"
                        error=starts_error
                        value=filled.starts_on
                        kind="datetime-local"
                    />
                    <TextField
                        name="after_days"
                        label="Or so many days after the campaign has opened"
                        error=after_error
                        value=filled.after_days
                        kind="number"
                        autocomplete="off"
                    />
                    <TextField name="after_at" label="At this time of the day" value=filled.after_at kind="time" />
                </fieldset>
                <p class="row">
                    <Button>"Save and see the numbers"</Button>
                    <span class="soft">"Nothing is sent yet."</span>
                </p>
            </form>
            <CountAudience form=FORM.to_owned() part=whom::NUMBERS.to_owned() />
        </StaffFrame>
    }
}
