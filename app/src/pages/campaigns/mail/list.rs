use std::collections::BTreeMap;

use domain::campaign::{Privacy, State as Life};
use domain::mailing::{Kind, Recalled, State};
use domain::segment::Segment;
use leptos::prelude::*;
use service::Actor;
use service::campaigns::noted;
use service::mailings::{Listed, Mailing, StageCount, WayOut};

use super::numbers::Sums;
use super::{MailingTag, WayOutNotice, kind_name};
use crate::components::{ButtonKind, EmptyState, LinkButton, Moment, Progress};
use crate::pages::campaigns::done::DoneNotice;
use crate::pages::campaigns::{BackLink, Done, Reader, StaffFrame};
use crate::words::of_part;
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ListModel {
    reader: Option<Reader>,
    listed: Listed,
    done: Option<Done>,
}

impl ListModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, listed: Listed, done: Option<Done>) -> Self {
        Self { reader: Reader::of(actor), listed, done }
    }
}

/// The mailings of a campaign.
#[component]
pub fn ListPage(
    /// What it shows.
    model: ListModel,
) -> impl IntoView {
    let ListModel { reader, listed: Listed { campaign, mailings, stages, way_out }, done } = model;
    let slug = campaign.slug.to_string();
    let (title, privacy) = (campaign.document.title.clone(), campaign.document.privacy);
    let from = match &way_out {
        WayOut::Open { from, per_minute, .. } => Some(say::mail_from(*per_minute, from)),
        WayOut::None => None,
    };
    let list = if mailings.is_empty() {
        view! {
            <EmptyState title=say::mail_empty_title()>
                <p>
                    {say::mail_empty()}
                </p>
            </EmptyState>
        }
        .into_any()
    } else {
        let cards = mailings.into_iter().map(|mailing| {
            let own: Vec<StageCount> =
                stages.iter().filter(|count| count.mailing == mailing.id).cloned().collect();
            view! { <Card slug=slug.clone() title=title.clone() privacy mailing stages=own /> }
        });
        view! { <div class="campaign-list">{cards.collect_view()}</div> }.into_any()
    };
    view! {
        <StaffFrame
            title=format!("{} · {title}", say::mail_title())
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <h1>{say::mail_title()}</h1>
                    <p class="lead">
                        {say::mail_lead()}
                    </p>
                    {from.map(|from| view! { <p class="soft small">{from}</p> })}
                </div>
                <div class="row">
                    <LinkButton href=routes::campaigns::mail_new_of(&slug, &Kind::Invitation)>{say::mail_new_invitation()}</LinkButton>
                    <LinkButton href=routes::campaigns::mail_new_of(&slug, &Kind::Reminder) kind=ButtonKind::Quiet>
                        {say::mail_new_reminder()}
                    </LinkButton>
                    // In an anonymous campaign nobody knows whom there is to thank.
                    {(privacy != Privacy::Anonymous)
                        .then(|| {
                            view! {
                                <LinkButton href=routes::campaigns::mail_new_of(&slug, &Kind::Thanks) kind=ButtonKind::Quiet>
                                    {say::mail_new_thanks()}
                                </LinkButton>
                            }
                        })}
                    <LinkButton href=routes::campaigns::mail_new_of(&slug, &Kind::Heard) kind=ButtonKind::Quiet>
                        {say::mail_new_heard()}
                    </LinkButton>
                </div>
            </header>
            <div class="stack">
                <WayOutNotice way_out />
                {(campaign.state != Life::Open)
                    .then(|| {
                        view! {
                            <p class="soft">
                                {say::mail_not_open()}
                            </p>
                        }
                    })}
                {list}
            </div>
        </StaffFrame>
    }
}

#[component]
fn Card(
    slug: String,
    title: String,
    privacy: Privacy,
    mailing: Mailing,
    stages: Vec<StageCount>,
) -> impl IntoView {
    // What is each reader's own stays open.
    let subject = mailing.letter.to(&Recalled(BTreeMap::from([("campaign", title)]))).subject;
    let sums = Sums::of(&stages, &Segment::Whole);
    let numbers = if mailing.state == State::Planned {
        if mailing.starts.is_some() { say::mail_by_itself() } else { say::mail_nothing_sent() }
    } else {
        let Sums { mails, sent, waiting, failed, answered, .. } = sums;
        of_part(
            privacy,
            say::mail_numbers(mails, sent, waiting, failed, answered),
            say::mail_numbers_credential(mails, sent, waiting, failed, answered),
        )
    };
    let going = matches!(mailing.state, State::Running | State::Paused);
    view! {
        <article class="card campaign-card">
            <div class="campaign-about">
                <p class="campaign-state">
                    <MailingTag state=mailing.state />
                    <span class="soft small">
                        {say::holding(
                            |moment| say::mail_planned_by(kind_name(mailing.kind), say::notice(&noted(&mailing.name)), moment),
                            view! { <Moment at=mailing.created_at /> },
                        )}
                    </span>
                </p>
                <h2>
                    <a href=routes::campaigns::mailing(&slug, &mailing.id)>{subject}</a>
                </h2>
                <p class="campaign-answers">{numbers}</p>
                {going
                    .then(|| {
                        let done = sums.mails - sums.waiting;
                        view! { <Progress value=done max=sums.mails label=say::mail_progress_label() /> }
                    })}
            </div>
        </article>
    }
}
