use domain::id::MailingId;
use domain::mailing::{Flaw, Kind, Place, Recalled};
use domain::segment::Division;
use leptos::prelude::*;
use service::Actor;
use service::campaigns::Campaign;

use super::kind_name;
use crate::components::{
    Button, ChoicesField, ErrorSummary, FieldOption, PageError, TextAreaField, TextField,
};
use crate::pages::campaigns::{BackLink, Reader, StaffFrame};
use crate::routes;

/// What is posted for members of no division; no division can have this id.
pub const NO_DIVISION: &str = "-";

/// What was filled in.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The ids of the divisions chosen, and [`NO_DIVISION`]; none for everybody.
    pub audience: Vec<String>,
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
    campaign: Campaign,
    divisions: Vec<Division>,
    kind: Kind,
    id: Option<MailingId>,
    filled: Filled,
    zone: String,
    errors: Vec<(&'static str, String)>,
}

impl FormModel {
    /// The form as `actor` sees it, for a new mailing or for the one with this id.
    pub fn new(
        actor: &Actor,
        campaign: Campaign,
        divisions: Vec<Division>,
        kind: Kind,
        id: Option<MailingId>,
        filled: Filled,
        zone: String,
    ) -> Self {
        Self { reader: Reader::of(actor), campaign, divisions, kind, id, filled, zone, errors: Vec::new() }
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

/// Planning a mailing.
#[component]
pub fn FormPage(
    /// What it shows.
    model: FormModel,
) -> impl IntoView {
    let FormModel { reader, campaign, divisions, kind, id, filled, zone, errors } = model;
    let slug = campaign.slug.to_string();
    let failed = !errors.is_empty();
    let of = |field: &str| errors.iter().find(|(own, _)| *own == field).map(|(_, what)| what.clone());
    let (subject_error, text_error, rest_error) = (of("subject"), of("text"), of("rest_days"));
    let (sample_error, points_error, seed_error) = (of("sample"), of("points"), of("seed"));
    let (below_error, starts_error, after_error) = (of("below"), of("starts_on"), of("after_days"));
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
        Kind::Reminder => {
            "It goes to members who are invited and have not answered. The link of the first mail works as well."
        }
        Kind::Thanks => {
            "It goes to members who have answered, once. Who has answered is known, and what is not."
        }
        Kind::Heard => "It goes to all who were invited, whether they answered or not.",
    };
    let chosen = |value: &str| filled.audience.iter().any(|own| own == value);
    let mut options: Vec<FieldOption> = divisions
        .iter()
        .map(|own| FieldOption::new(own.id.as_str(), own.name.clone(), chosen(own.id.as_str())))
        .collect();
    options.push(FieldOption::new(NO_DIVISION, "Members of no division", chosen(NO_DIVISION)));
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
            title=format!("{title} · {}", campaign.document.title)
            failed
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=back>{if id.is_none() { "Mail" } else { kind_name(kind) }}</BackLink>
            <ErrorSummary errors=summary />
            <h1>{title.clone()}</h1>
            <p class="lead">{lead}</p>
            <form class="stack campaign-form mail-form" method="post" action=here>
                <input type="hidden" name="kind" value=kind.as_str() />
                <ChoicesField
                    id="audience"
                    name="audience"
                    legend="To members of"
                    hint="Tick none to write to everybody. Who holds several divisions gets one mail."
                    several=true
                    options
                />
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
                {(kind == Kind::Invitation)
                    .then(|| {
                        view! {
                            <fieldset class="card stack mail-part">
                                <legend>"All of them, or a sample"</legend>
                                <p class="field-hint">
                                    "Leave both empty to invite all. A sample is drawn by chance from each combination of divisions, and can be repeated by its seed."
                                </p>
                                <TextField
                                    name="sample"
                                    label="So many members, in proportion"
                                    error=sample_error
                                    value=filled.sample
                                    kind="number"
                                    autocomplete="off"
                                />
                                <TextField
                                    name="points"
                                    label="Or enough to know each division within so many percentage points"
                                    hint="With a chance of 95 %, if all who are asked answer. Fewer will, so ask for less than you need."
                                    error=points_error
                                    value=filled.points
                                    kind="number"
                                    autocomplete="off"
                                />
                                <TextField
                                    name="seed"
                                    label="Seed"
                                    hint="Any number; the same members and the same seed give the same draw. Leave it empty for one that nobody has chosen."
                                    error=seed_error
                                    value=filled.seed
                                    kind="number"
                                    autocomplete="off"
                                />
                            </fieldset>
                        }
                    })}
                {(kind == Kind::Reminder)
                    .then(|| {
                        view! {
                            <TextField
                                name="below"
                                label="Only to divisions of which fewer than so many per cent have answered"
                                hint="Of those invited, at the moment when it starts. Leave it empty to remind all."
                                error=below_error
                                value=filled.below
                                kind="number"
                                autocomplete="off"
                            />
                        }
                    })}
                <TextField
                    name="rest_days"
                    label="Leave out who got mail in the last so many days"
                    hint="From any campaign of yours. 0 leaves nobody out for that."
                    error=rest_error
                    value=filled.rest_days
                    autocomplete="off"
                />
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
        </StaffFrame>
    }
}
