use std::collections::BTreeMap;

use domain::campaign::{Privacy, State as Life};
use domain::mailing::{Kind, Recalled, State};
use domain::segment::Segment;
use leptos::prelude::*;
use service::Actor;
use service::mailings::{Listed, Mailing, StageCount, WayOut};

use super::numbers::Sums;
use super::{MailingTag, WayOutNotice, kind_name};
use crate::components::{ButtonKind, EmptyState, LinkButton, Moment, Progress};
use crate::pages::campaigns::done::DoneNotice;
use crate::pages::campaigns::{BackLink, Done, Reader, StaffFrame};
use crate::{routes, words};

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
        WayOut::Open { from, per_minute, .. } => Some(format!(
            "Mail comes from {from}, {} a minute at the most.",
            words::count(u64::from(*per_minute), "mail", "mails")
        )),
        WayOut::None => None,
    };
    let list = if mailings.is_empty() {
        view! {
            <EmptyState title="Nobody has got mail yet">
                <p>
                    "An invitation goes to members who have no personal link yet. You see whom it goes to before anything is sent."
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
            title=format!("Mail · {title}")
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <h1>"Mail"</h1>
                    <p class="lead">
                        "Every member gets a link that is theirs alone. Nobody is invited twice, and whoever wants no mail gets none."
                    </p>
                    {from.map(|from| view! { <p class="soft small">{from}</p> })}
                </div>
                <div class="row">
                    <LinkButton href=routes::campaigns::mail_new_of(&slug, &Kind::Invitation)>"New invitation"</LinkButton>
                    <LinkButton href=routes::campaigns::mail_new_of(&slug, &Kind::Reminder) kind=ButtonKind::Quiet>
                        "New reminder"
                    </LinkButton>
                    <LinkButton href=routes::campaigns::mail_new_of(&slug, &Kind::Thanks) kind=ButtonKind::Quiet>
                        "Say thank you"
                    </LinkButton>
                    <LinkButton href=routes::campaigns::mail_new_of(&slug, &Kind::Heard) kind=ButtonKind::Quiet>
                        "Say what we heard"
                    </LinkButton>
                </div>
            </header>
            <div class="stack">
                <WayOutNotice way_out />
                {(campaign.state != Life::Open)
                    .then(|| {
                        view! {
                            <p class="soft">
                                "This campaign takes no answers at the moment, so no invitation and no reminder goes out. What waits goes out when it is open."
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
        let by_itself = if mailing.starts.is_some() { " It starts by itself." } else { "" };
        format!("Nothing has been sent.{by_itself}")
    } else {
        format!(
            "{} of {} sent, {} waiting, {} failed. {} {}.",
            words::grouped(sums.sent.into()),
            words::count(sums.mails.into(), "mail", "mails"),
            words::grouped(sums.waiting.into()),
            words::grouped(sums.failed.into()),
            words::count(sums.answered.into(), "member has", "members have"),
            words::taken_part(privacy),
        )
    };
    let going = matches!(mailing.state, State::Running | State::Paused);
    view! {
        <article class="card campaign-card">
            <div class="campaign-about">
                <p class="campaign-state">
                    <MailingTag state=mailing.state />
                    <span class="soft small">
                        {kind_name(mailing.kind)} ", planned by " {mailing.name} " " <Moment at=mailing.created_at />
                    </span>
                </p>
                <h2>
                    <a href=routes::campaigns::mailing(&slug, &mailing.id)>{subject}</a>
                </h2>
                <p class="campaign-answers">{numbers}</p>
                {going
                    .then(|| {
                        let done = sums.mails - sums.waiting;
                        view! { <Progress value=done max=sums.mails label="Mails that are done with" /> }
                    })}
            </div>
        </article>
    }
}
