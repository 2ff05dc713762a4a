//! Planning a mailing: whom it goes to, with its numbers, what it says, and when it starts.

mod whom;
mod wrong;

use domain::campaign::Privacy;
use domain::id::MailingId;
use domain::mailing::{Flaw, Kind, Recalled};
use leptos::prelude::*;
use service::Actor;
use service::mailings::Choosing;

use self::whom::WhomFields;
use super::kind_name;
use crate::components::{Button, Coded, ErrorSummary, PageError, TextAreaField, TextField};
use crate::islands::CountAudience;
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::{routes, say};

pub use wrong::Wrong;
pub(in crate::pages) use wrong::flawed;

/// The id of the form.
const FORM: &str = "mailing";

/// What was filled in.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// Which version of the mailing was opened; empty for a new one.
    pub version: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The HTML; empty where that is made of the text.
    pub html: String,
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
    errors: Vec<(&'static str, Wrong)>,
}

impl FormModel {
    /// The form as `actor` sees it, for a new mailing or for the one with this id.
    pub fn new(actor: &Actor, choosing: Choosing, kind: Kind, id: Option<MailingId>, filled: Filled) -> Self {
        let problems = choosing.numbers.as_ref().err().into_iter().flatten();
        let errors =
            problems.map(|problem| (field(&problem.place), Wrong::Told(problem.what.clone()))).collect();
        Self { reader: Reader::of(actor), choosing, kind, id, filled, errors }
    }

    /// Whether anything is wrong with what was filled in.
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Says what is wrong with the letter.
    #[must_use]
    pub fn flawed(mut self, flaws: Vec<Flaw>) -> Self {
        self.errors.extend(flaws.into_iter().map(|flaw| (wrong::field(&flaw), Wrong::Letter(flaw))));
        self
    }

    /// Says what is wrong with a field.
    #[must_use]
    pub fn wrong(mut self, field: &'static str, what: Wrong) -> Self {
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

/// What stands in a letter for this name.
fn recalled(name: &str) -> String {
    match name {
        "name" => say::mail_recall_name(),
        "divisions" => say::mail_recall_divisions(),
        "campaign" => say::mail_recall_campaign(),
        "asks" => say::mail_recall_asks(),
        "minutes" => say::mail_recall_minutes(),
        "closes" => say::mail_recall_closes(),
        "association" => say::mail_recall_association(),
        "link" => say::mail_recall_link(),
        _ => say::mail_recall_opt_out(),
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
    let errors: Vec<(&str, String)> = errors.iter().map(|(field, wrong)| (*field, wrong.said())).collect();
    let of = |field: &str| errors.iter().find(|(own, _)| *own == field).map(|(_, what)| what.clone());
    let (subject_error, text_error, html_error) = (of("subject"), of("text"), of("html"));
    let has_html = !filled.html.is_empty() || html_error.is_some();
    let (starts_error, after_error) = (of("starts_on"), of("after_days"));
    let summary = errors
        .iter()
        .map(|(field, text)| PageError { href: format!("#{field}"), text: text.clone() })
        .collect();
    let (title, here, back) = match id {
        None => (
            match kind {
                Kind::Invitation => say::mail_new_invitation(),
                Kind::Reminder => say::mail_new_reminder(),
                Kind::Thanks => say::mail_new_thanks(),
                Kind::Heard => say::mail_new_heard(),
            },
            routes::campaigns::mail_new(&slug),
            routes::campaigns::mail(&slug),
        ),
        Some(id) => (
            match kind {
                Kind::Invitation => say::mail_change_invitation(),
                Kind::Reminder => say::mail_change_reminder(),
                Kind::Thanks => say::mail_change_thanks(),
                Kind::Heard => say::mail_change_heard(),
            },
            routes::campaigns::mailing_edit(&slug, &id),
            routes::campaigns::mailing(&slug, &id),
        ),
    };
    let lead = match kind {
        Kind::Invitation => say::mail_about_invitation(),
        Kind::Reminder if document.privacy == Privacy::Anonymous => say::mail_about_reminder_credential(),
        Kind::Reminder => say::mail_about_reminder(),
        Kind::Thanks => say::mail_about_thanks(),
        Kind::Heard => say::mail_about_heard(),
    };
    let recalls = Recalled::NAMES.map(|name| {
        view! {
            <li>
                <code>{format!("{{{{{name}}}}}")}</code>
                " – "
                {recalled(name)}
            </li>
        }
    });
    let example = format!("{{{{name|{}}}}}", say::mail_member());
    view! {
        <StaffFrame
            title=format!("{title} · {page_title}")
            failed
            islands=true
            simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=back>{if id.is_none() { say::mail_title() } else { kind_name(kind) }}</BackLink>
            <ErrorSummary errors=summary />
            <h1>{title.clone()}</h1>
            <p class="lead">{lead}</p>
            <form class="stack campaign-form mail-form" id=FORM method="post" action=here>
                <input type="hidden" name="kind" value=kind.as_str() />
                <input type="hidden" name="version" value=filled.version.clone() />
                <WhomFields choosing kind filled=filled.clone() errors=errors.clone() />
                <TextField name="subject" label=say::mail_subject() error=subject_error value=filled.subject autocomplete="off" />
                <TextAreaField
                    name="text"
                    label=say::mail_text()
                    hint=say::mail_text_hint("{{link}}")
                    error=text_error
                    value=filled.text
                    rows=16
                />
                <details>
                    <summary>{say::mail_recalls()}</summary>
                    <ul class="mail-recalls">{recalls.collect_view()}</ul>
                    <p class="soft small">
                        <Coded text=say::mail_recalls_note(example, "{{opt_out}}") />
                    </p>
                </details>
                <details open=has_html>
                    <summary>{say::mail_html_own()}</summary>
                    <TextAreaField
                        name="html"
                        label=say::mail_html()
                        hint=say::mail_html_hint("<a href=\"{{link}}\">", "{{opt_out}}")
                        error=html_error
                        value=filled.html
                        rows=12
                    />
                </details>
                <fieldset class="card stack mail-part">
                    <legend>{say::mail_when()}</legend>
                    <p class="field-hint">
                        {say::holding(
                            |schedule| say::mail_when_hint(zone, schedule),
                            view! { <a href=routes::campaigns::schedule(&slug)>{say::outreach_schedule()}</a> },
                        )}
                    </p>
                    <TextField
                        name="starts_on"
                        label=say::mail_starts_on()
                        error=starts_error
                        value=filled.starts_on
                        kind="datetime-local"
                    />
                    <TextField
                        name="after_days"
                        label=say::mail_after_days()
                        error=after_error
                        value=filled.after_days
                        kind="number"
                        autocomplete="off"
                    />
                    <TextField name="after_at" label=say::mail_after_at() value=filled.after_at kind="time" />
                </fieldset>
                <p class="row">
                    <Button>{say::mail_save()}</Button>
                    <span class="soft">{say::mail_not_yet()}</span>
                </p>
            </form>
            <CountAudience
                form=FORM.to_owned()
                part=whom::NUMBERS.to_owned()
                words=[say::fresh_unconnected(), say::fresh_signed_out(), say::fresh_failed()]
            />
        </StaffFrame>
    }
}
