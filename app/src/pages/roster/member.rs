use domain::campaign::State;
use domain::mailing::Stage;
use domain::notice::Notice as Text;
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
use crate::{routes, say, words};

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
    let may_get = kept.gone_at.is_none() && kept.consent != Some(false);
    let (id, member) = (kept.member.id.to_string(), kept.member);
    let gone = kept.gone_at.map(|at| {
        view! {
            <Notice kind=NoticeKind::Warning>
                <p>
                    {say::holding(say::roster_gone_since, view! { <Moment at /> })}
                </p>
            </Notice>
        }
    });
    let held = member.combination.held(&divisions);
    view! {
        <StaffFrame title=member.name.clone() current=routes::roster::LIST reader>
            <BackLink href=routes::roster::LIST>{say::roster_title()}</BackLink>
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
                        <dt>{say::roster_divisions()}</dt>
                        <dd>{if held.is_empty() { say::roster_none() } else { held }}</dd>
                    </div>
                    {member
                        .attributes
                        .into_iter()
                        .map(|(name, value)| view! { <div><dt>{words::attribute(&name)}</dt><dd>{value}</dd></div> })
                        .collect_view()}
                </dl>
                <Spans spans divisions />
                <Invitations id=id.clone() invitations />
                <Mail id=id.clone() may_get=may_get opted_out bounced />
                <Consent id=id.clone() consent=kept.consent consent_at />
                <section class="card stack">
                    <h2>{say::roster_erase()}</h2>
                    <p>{say::roster_erase_what()}</p>
                    <p>
                        <LinkButton href=routes::roster::erase(&id) kind=ButtonKind::Quiet>{say::roster_erase_member()}</LinkButton>
                    </p>
                </section>
            </div>
        </StaffFrame>
    }
}

#[component]
fn Spans(spans: Vec<Span>, divisions: Vec<Division>) -> impl IntoView {
    let columns = vec![
        Column::words(say::roster_divisions()),
        Column::words(say::roster_column_from()),
        Column::words(say::roster_column_until()),
    ];
    let rows = spans
        .into_iter()
        .map(|span| {
            let held = span.combination.held(&divisions);
            Row(vec![
                if held.is_empty() { say::roster_none() } else { held }.into_any(),
                moment_or(span.from, say::roster_beginning),
                moment_or(span.until, say::roster_now),
            ])
        })
        .collect();
    view! { <DataTable id="over-time" caption=say::roster_over_time() columns rows stacked=true /> }
}

fn moment_or(at: Option<Timestamp>, words: fn() -> String) -> AnyView {
    match at {
        Some(at) => view! { <Moment at /> }.into_any(),
        None => words().into_any(),
    }
}

#[component]
fn Invitations(id: String, invitations: Vec<Invited>) -> impl IntoView {
    if invitations.is_empty() {
        return view! { <p class="soft">{say::roster_not_invited()}</p> }.into_any();
    }
    let columns = vec![
        Column::words(say::roster_column_campaign()),
        Column::words(say::roster_column_state()),
        Column::words(say::roster_column_invited()),
        Column::words(say::roster_mail()),
        Column::words(say::roster_column_link()),
    ];
    let rows = invitations
        .into_iter()
        .map(|own| {
            let href = routes::campaigns::one(&own.slug);
            let mails = own.mails.iter().map(|mail| {
                let came = came(mail.stage, kind_name(mail.kind));
                match mail.sent_at {
                    Some(at) => {
                        let moment = view! { <Moment at /> };
                        view! { <li>{say::holding(|at| say::roster_mail_at(came, at), moment)}</li> }
                            .into_any()
                    }
                    None => view! { <li>{came}</li> }.into_any(),
                }
            });
            let mails = if own.mails.is_empty() {
                say::roster_no_mail().into_any()
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
            <DataTable id="invitations" caption=say::roster_invitations() columns rows stacked=true />
            <p class="soft small">
                {say::roster_invitations_note()}
            </p>
        </div>
    }
    .into_any()
}

/// Whether their link works, how it is ended, and how that is taken back.
#[component]
fn PersonalLink(id: String, own: Invited) -> impl IntoView {
    let (says, act, does) = match (own.state, own.has_link, own.was_ended) {
        (State::Closed, ..) => return say::roster_link_over().into_any(),
        (_, true, _) => (say::roster_link_works(), "end", say::roster_end_link()),
        (_, false, true) => (say::roster_link_ended(), "reopen", say::roster_reopen_link()),
        (_, false, false) => return say::roster_link_ended().into_any(),
    };
    let slug = own.slug.to_string();
    view! {
        <form method="post" action=routes::roster::member_link(&id)>
            <input type="hidden" name="campaign" value=slug />
            {says} " "
            <Button kind=ButtonKind::Plain name="act" value=act>
                {does}
                <span class="visually-hidden">{say::roster_for_campaign(own.title)}</span>
            </Button>
        </form>
    }
    .into_any()
}

/// What became of a mail of this kind.
fn came(stage: Stage, kind: String) -> String {
    match stage {
        Stage::Waiting | Stage::Claimed => say::roster_mail_waits(kind),
        Stage::Sending => say::roster_mail_leaves(kind),
        Stage::Sent => say::roster_mail_sent(kind),
        Stage::Failed => say::roster_mail_failed(kind),
        Stage::Skipped => say::roster_mail_skipped(kind),
    }
}

#[component]
fn Mail(
    id: String,
    may_get: bool,
    opted_out: Option<Timestamp>,
    bounced: Option<(Timestamp, Text)>,
) -> impl IntoView {
    let state = match opted_out {
        Some(at) => {
            view! { <p>{say::holding(say::roster_opted_out, view! { <Moment at /> })}</p> }.into_any()
        }
        None if !may_get => view! { <p>{say::roster_gets_none()}</p> }.into_any(),
        None if bounced.is_some() => ().into_any(),
        None => view! { <p>{say::roster_gets_mail()}</p> }.into_any(),
    };
    let bounced = bounced.map(|(at, reason)| {
        let reason = say::notice(&reason);
        view! {
            <p>
                {say::holding(|moment| say::roster_bounced(moment, reason), view! { <Moment at /> })}
            </p>
        }
    });
    let (value, words) = match opted_out {
        Some(_) => ("in", say::roster_opt_in()),
        None => ("out", say::roster_opt_out()),
    };
    view! {
        <section class="card stack" id="mail" tabindex="-1">
            <h2>{say::roster_mail()}</h2>
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
        (Some(_), Some(at)) => {
            view! { <p class="soft">{say::holding(say::roster_consent_noted, view! { <Moment at /> })}</p> }
                .into_any()
        }
        _ => ().into_any(),
    };
    let options = vec![
        FieldOption::new("yes", say::roster_consent_yes(), consent == Some(true)),
        FieldOption::new("no", say::roster_consent_no(), consent == Some(false)),
        FieldOption::new("", say::roster_consent_nothing(), consent.is_none()),
    ];
    view! {
        <section class="card stack" id="consent" tabindex="-1">
            <h2>{say::roster_consent()}</h2>
            {noted}
            <form class="stack" method="post" action=routes::roster::member_consent(&id)>
                <ChoicesField id="consent-choice" name="consent" legend=say::roster_consent_question() options />
                <p>
                    <Button kind=ButtonKind::Quiet>{say::roster_consent_note()}</Button>
                </p>
            </form>
        </section>
    }
}
