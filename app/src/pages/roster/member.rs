use domain::campaign::State;
use domain::mailing::Stage;
use domain::segment::Division;
use domain::time::Timestamp;
use leptos::prelude::*;
use service::Actor;
use service::roster::{Invited, Record, Span};

use crate::components::{
    Button, ButtonKind, ChoicesField, Column, DataTable, FieldOption, LinkButton, Moment, Notice, NoticeKind,
    Row, StateTag,
};
use crate::pages::campaigns::mail::kind_name;
use crate::pages::campaigns::{BackLink, Done, DoneNotice, Reader, StaffFrame};
use crate::routes;

/// What the page of a member shows.
#[derive(Debug, Clone)]
pub struct MemberModel {
    reader: Option<Reader>,
    record: Record,
    done: Option<Done>,
}

impl MemberModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, record: Record, done: Option<Done>) -> Self {
        Self { reader: Reader::of(actor), record, done }
    }
}

/// A member: divisions over time, invitations, consent, mail; never an answer.
#[component]
pub fn MemberPage(
    /// What it shows.
    model: MemberModel,
) -> impl IntoView {
    let MemberModel { reader, record, done } = model;
    let Record { kept, consent_at, opted_out, bounced, spans, invitations, divisions } = record;
    let (id, member) = (kept.member.id.to_string(), kept.member);
    let gone = kept.gone_at.map(|at| {
        view! {
            <Notice kind=NoticeKind::Warning>
                <p>
                    "Is no member any more since " <Moment at />
                    ". Counts in no segment and gets no mail; the next file that names this address brings them back."
                </p>
            </Notice>
        }
    });
    let held = member.combination.held(&divisions);
    view! {
        <StaffFrame title=member.name.clone() current=routes::roster::LIST reader>
            <BackLink href=routes::roster::LIST>"Roster"</BackLink>
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <h1>{member.name.clone()}</h1>
                    <p class="lead roster-address">{member.email.clone()}</p>
                </div>
            </header>
            <div class="stack">
                {gone}
                <dl class="roster-facts">
                    <div>
                        <dt>"Divisions"</dt>
                        <dd>{if held.is_empty() { "None".to_owned() } else { held }}</dd>
                    </div>
                    {member
                        .attributes
                        .into_iter()
                        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
                        .collect_view()}
                </dl>
                <Spans spans divisions />
                <Invitations id=id.clone() invitations />
                <Mail id=id.clone() opted_out bounced />
                <Consent id=id.clone() consent=kept.consent consent_at />
                <section class="card stack">
                    <h2>"Erase"</h2>
                    <p>"For a member who asks for it. You are told what goes and what stays before anything is done."</p>
                    <p>
                        <LinkButton href=routes::roster::erase(&id) kind=ButtonKind::Quiet>"Erase this member"</LinkButton>
                    </p>
                </section>
            </div>
        </StaffFrame>
    }
}

#[component]
fn Spans(spans: Vec<Span>, divisions: Vec<Division>) -> impl IntoView {
    let columns = vec![Column::words("Divisions"), Column::words("From"), Column::words("Until")];
    let rows = spans
        .into_iter()
        .map(|span| {
            let held = span.combination.held(&divisions);
            Row(vec![
                if held.is_empty() { "None".to_owned() } else { held }.into_any(),
                moment_or(span.from, "the beginning of this roster"),
                moment_or(span.until, "now"),
            ])
        })
        .collect();
    view! { <DataTable id="over-time" caption="Divisions over time" columns rows stacked=true /> }
}

fn moment_or(at: Option<Timestamp>, words: &'static str) -> AnyView {
    match at {
        Some(at) => view! { <Moment at /> }.into_any(),
        None => words.into_any(),
    }
}

#[component]
fn Invitations(id: String, invitations: Vec<Invited>) -> impl IntoView {
    if invitations.is_empty() {
        return view! { <p class="soft">"Invited to no campaign yet."</p> }.into_any();
    }
    let columns = vec![
        Column::words("Campaign"),
        Column::words("State"),
        Column::words("Invited"),
        Column::words("Mail"),
        Column::words("Personal link"),
    ];
    let rows = invitations
        .into_iter()
        .map(|own| {
            let href = routes::campaigns::one(&own.slug);
            let mails = own.mails.iter().map(|mail| {
                let kind = kind_name(mail.kind);
                let sent = mail.sent_at.map(|at| view! { " " <Moment at /> });
                view! { <li>{kind} " " {stage(mail.stage)} {sent}</li> }
            });
            let mails = if own.mails.is_empty() {
                "None".into_any()
            } else {
                view! { <ul class="roster-changes">{mails.collect_view()}</ul> }.into_any()
            };
            Row(vec![
                view! { <a href=href>{own.title.clone()}</a> }.into_any(),
                view! { <StateTag state=own.state /> }.into_any(),
                view! { <Moment at=own.at /> }.into_any(),
                mails,
                view! { <PersonalLink id=id.clone() own /> }.into_any(),
            ])
        })
        .collect();
    view! {
        <div>
            <DataTable id="invitations" caption="Invitations" columns rows stacked=true />
            <p class="soft small">
                "Whether they have answered is not shown here: reminders leave them out by themselves."
            </p>
        </div>
    }
    .into_any()
}

/// Whether their link works, how it is ended, and how that is taken back.
#[component]
fn PersonalLink(id: String, own: Invited) -> impl IntoView {
    let (says, act, does) = match (own.state, own.has_link, own.was_ended) {
        (State::Closed, ..) => return "Over".into_any(),
        (_, true, _) => ("Works ", "end", "End it"),
        (_, false, true) => ("Ended ", "reopen", "Let it work again"),
        (_, false, false) => return "Ended".into_any(),
    };
    let slug = own.slug.to_string();
    view! {
        <form method="post" action=routes::roster::member_link(&id)>
            <input type="hidden" name="campaign" value=slug />
            {says}
            <Button kind=ButtonKind::Plain name="act" value=act>
                {does}
                <span class="visually-hidden">{format!(" for the campaign {}", own.title)}</span>
            </Button>
        </form>
    }
    .into_any()
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting | Stage::Claimed => "waits",
        Stage::Sending => "is going out",
        Stage::Sent => "sent",
        Stage::Failed => "failed",
        Stage::Skipped => "left out",
    }
}

#[component]
fn Mail(id: String, opted_out: Option<Timestamp>, bounced: Option<(Timestamp, String)>) -> impl IntoView {
    let state = match opted_out {
        Some(at) => view! { <p>"Wants no mail since " <Moment at /> "."</p> }.into_any(),
        None => view! { <p>"Gets mail."</p> }.into_any(),
    };
    let bounced = bounced.map(|(at, reason)| {
        view! {
            <p>
                "A mail server refused the address " <Moment at /> ": " {reason}
                ". No mail goes to it; bring the member with another address."
            </p>
        }
    });
    let (value, words) = match opted_out {
        Some(_) => ("in", "They want mail again"),
        None => ("out", "They want no more mail"),
    };
    view! {
        <section class="card stack" id="mail" tabindex="-1">
            <h2>"Mail"</h2>
            {state}
            {bounced}
            <form method="post" action=routes::roster::member_mail(&id)>
                <Button kind=ButtonKind::Quiet name="want" value>
                    {words}
                </Button>
            </form>
        </section>
    }
}

#[component]
fn Consent(id: String, consent: Option<bool>, consent_at: Option<Timestamp>) -> impl IntoView {
    let noted = match (consent, consent_at) {
        (Some(_), Some(at)) => view! { <p class="soft">"Noted " <Moment at /> "."</p> }.into_any(),
        _ => ().into_any(),
    };
    let options = vec![
        FieldOption::new("yes", "Yes", consent == Some(true)),
        FieldOption::new("no", "No: no mail goes to them", consent == Some(false)),
        FieldOption::new("", "Nothing is noted", consent.is_none()),
    ];
    view! {
        <section class="card stack" id="consent" tabindex="-1">
            <h2>"Consent"</h2>
            {noted}
            <form class="stack" method="post" action=routes::roster::member_consent(&id)>
                <ChoicesField id="consent-choice" name="consent" legend="Did they agree to be asked by mail?" options />
                <p>
                    <Button kind=ButtonKind::Quiet>"Note it"</Button>
                </p>
            </form>
        </section>
    }
}
