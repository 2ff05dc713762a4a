use std::collections::BTreeMap;

use domain::campaign::Privacy;
use domain::mailing::{Audience, Below, Sample, Size, Stage, Standing, State};
use domain::notice::Notice as Text;
use domain::segment::{Division, Segment};
use domain::time::Timestamp;
use leptos::prelude::*;
use service::Actor;
use service::mailings::{self, Mailing, Numbers, Preview, Recipient, Shown, Unsent, WayOut};

use super::letter::Letter;
use super::numbers::{PlanTable, Report, Sums};
use super::{MailingTag, WayOutNotice, combination_name, kind_name, local_moment};
use crate::components::{
    Button, ButtonKind, Column, DataTable, ErrorSummary, LinkButton, Moment, Notice, NoticeKind, PageError,
    Progress, Row,
};
use crate::pages::campaigns::done::DoneNotice;
use crate::pages::campaigns::{BackLink, Done, Reader, StaffFrame};
use crate::words::{of_part, sentence};
use crate::{routes, say, words};

/// What the page of one mailing shows.
#[derive(Debug, Clone)]
pub struct OneModel {
    reader: Option<Reader>,
    shown: Shown,
    preview: Option<Preview>,
    read_as: Recipient,
    typed: String,
    done: Option<Done>,
    errors: Vec<(String, Text)>,
}

impl OneModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, shown: Shown, read_as: Recipient) -> Self {
        Self {
            reader: Reader::of(actor),
            shown,
            preview: None,
            read_as,
            typed: String::new(),
            done: None,
            errors: Vec::new(),
        }
    }

    /// Says what was just done.
    #[must_use]
    pub fn after(mut self, done: Option<Done>) -> Self {
        self.done = done;
        self
    }

    /// Shows the letter as the one would get it as whom it is read.
    #[must_use]
    pub fn preview(mut self, preview: Preview) -> Self {
        self.preview = Some(preview);
        self
    }

    /// Shows again which address was typed.
    #[must_use]
    pub fn typed(mut self, typed: String) -> Self {
        self.typed = typed;
        self
    }

    /// Whether something was not done.
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Says why something was not done; `href` leads to where it is asked for.
    #[must_use]
    pub fn refused(mut self, href: &str, why: Text) -> Self {
        self.errors.push((href.to_owned(), why));
        self
    }
}

/// One mailing: before its start whom it goes to, and afterwards how far it has come.
#[component]
pub fn OnePage(
    /// What it shows.
    model: OneModel,
) -> impl IntoView {
    let OneModel { reader, shown, preview, read_as, typed, done, errors } = model;
    let Shown {
        campaign,
        mailing,
        numbers,
        unclear,
        starts_at,
        stages,
        unsent,
        divisions,
        segments,
        way_out,
    } = shown;
    let error = |(href, why)| PageError { href, text: sentence(&say::notice(&why)) };
    let errors: Vec<PageError> = errors.into_iter().map(error).collect();
    let slug = campaign.slug.to_string();
    let failed = !errors.is_empty();
    let sums = Sums::of(&stages, &Segment::Whole);
    let privacy = campaign.document.privacy;
    let included = numbers.as_ref().map_or(0, included);
    let numbers = match numbers {
        Some(numbers) => view! { <PlanTable numbers divisions=divisions.clone() privacy /> }.into_any(),
        None if unclear.is_some() => ().into_any(),
        None => {
            view! { <Report stages divisions=divisions.clone() attributes=segments.attributes.clone() privacy /> }
                .into_any()
        }
    };
    view! {
        <StaffFrame
            title=format!("{} · {}", kind_name(mailing.kind), campaign.document.title)
            failed
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::mail(&slug)>{say::mail_title()}</BackLink>
            <ErrorSummary errors=errors.clone() />
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <p class="campaign-state">
                        <MailingTag state=mailing.state />
                        <Since mailing=mailing.clone() />
                    </p>
                    <h1>{kind_name(mailing.kind)}</h1>
                    <p class="lead">{to_whom(&mailing.audience, &divisions)}</p>
                    {mailing
                        .audience
                        .only
                        .as_ref()
                        .map(|only| {
                            let only = only.text().to_owned();
                            view! { <p>{say::holding(say::mail_to_only, view! { <code>{only}</code> })}</p> }
                        })}
                    {mailing
                        .sample
                        .map(|Sample { size, seed }| {
                            let drawn = match size {
                                Size::Members(members) => say::mail_sample_members(members, seed.to_string()),
                                Size::Points(points) => say::mail_sample_points(points, seed.to_string()),
                            };
                            view! { <p>{drawn}</p> }
                        })}
                    {mailing
                        .below
                        .map(|below| {
                            view! { <p>{lagging(below, campaign.target)}</p> }
                        })}
                </div>
            </header>
            <div class="stack">
                <WayOutNotice way_out=way_out.clone() />
                {mailing
                    .note
                    .as_ref()
                    .filter(|_| mailing.state == State::Planned)
                    .map(|note| {
                        let note = say::notice(note);
                        view! {
                            <Notice kind=NoticeKind::Warning title=say::mail_overdue_title()>
                                <p>{note}</p>
                            </Notice>
                        }
                    })}
                <section class="card stack" id="state" tabindex="-1">
                    <Acts slug=slug.clone() mailing=mailing.clone() starts_at zone=campaign.schedule.zone.clone() included unclear sums privacy way_out=way_out.clone() />
                </section>
                {numbers}
                <p class="soft small">
                    {say::mail_several()}
                </p>
                <NotSent unsent />
                <Letter slug mailing segments divisions preview read_as typed errors way_out />
            </div>
        </StaffFrame>
    }
}

#[component]
fn Since(mailing: Mailing) -> impl IntoView {
    let (message, at): (fn(&'static str) -> String, _) = match (mailing.started_at, mailing.finished_at) {
        (_, Some(finished)) => (say::mail_since_finished, finished),
        (Some(started), None) => (say::mail_since_started, started),
        (None, None) => (say::mail_since_planned, mailing.created_at),
    };
    view! { <span class="soft small">{say::holding(message, view! { <Moment at /> })}</span> }
}

/// How many get the mail.
fn included(numbers: &Numbers) -> u32 {
    match &numbers.drawn {
        Some(drawn) => drawn.values().sum(),
        None => numbers.count(&Segment::Whole, Standing::Included),
    }
}

/// Whose divisions lag behind, in words.
fn lagging(below: Below, target: Option<u8>) -> String {
    match (below, target) {
        (Below::Target, None) => say::mail_lagging_no_target(),
        (Below::Target, Some(target)) => say::mail_lagging_target(target),
        (Below::Percent(percent), _) => say::mail_lagging(percent),
    }
}

/// The segments of an audience, in words.
fn to_whom(audience: &Audience, divisions: &[Division]) -> String {
    let (mut held, mut exactly) = (Vec::new(), Vec::new());
    let mut values: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for segment in &audience.segments {
        match segment {
            Segment::Division(id) => {
                let named = divisions.iter().find(|own| own.id == *id);
                held.push(named.map_or_else(|| id.to_string(), |own| own.name.clone()));
            }
            Segment::Combination(combination) if !combination.0.is_empty() => {
                exactly.push(combination_name(combination, divisions));
            }
            Segment::Value { attribute, value } => {
                let value = if value.is_empty() { say::mail_to_unknown() } else { value.clone() };
                values.entry(attribute).or_default().push(value);
            }
            _ => held.push(say::mail_to_none()),
        }
    }
    let held = held.into_iter().reduce(say::mail_to_also);
    let mut said = vec![held.map_or_else(say::mail_to_all, say::mail_to_some)];
    if !exactly.is_empty() {
        said.push(say::mail_to_exact(exactly.join(", ")));
    }
    said.extend(values.into_iter().map(|(attribute, values)| {
        let values = values.into_iter().reduce(say::paper_or).unwrap_or_default();
        say::mail_to_values(words::attribute(attribute), values)
    }));
    said.join(" ")
}

/// What can be done with a mailing in its state, and what will happen then.
#[component]
fn Acts(
    slug: String,
    mailing: Mailing,
    starts_at: Option<Timestamp>,
    zone: String,
    included: u32,
    unclear: Option<Text>,
    sums: Sums,
    privacy: Privacy,
    way_out: WayOut,
) -> impl IntoView {
    let act = |name: &'static str| routes::campaigns::mailing_do(&slug, &mailing.id, &name);
    let version = mailings::version(&mailing);
    let progress = (sums.mails > 0).then(|| {
        let done = sums.mails - sums.waiting;
        view! {
            <p>{say::mail_progress(done, sums.mails)}</p>
            <Progress value=done max=sums.mails label=say::mail_progress_label() />
        }
    });
    let minutes = match &way_out {
        WayOut::Open { per_minute, .. } => u64::from(included).div_ceil(u64::from(*per_minute)),
        WayOut::None => 0,
    };
    let change = view! {
        <LinkButton href=routes::campaigns::mailing_edit(&slug, &mailing.id) kind=ButtonKind::Quiet>
            {say::mail_change()}
        </LinkButton>
        <form method="post" action=act("discard")>
            <Button kind=ButtonKind::Plain>{say::mail_discard()}</Button>
        </form>
    };
    if let Some(why) = unclear {
        return view! {
            <h2>{say::mail_unclear_title()}</h2>
            <p>{sentence(&say::notice(&why))}"."</p>
            <div class="row">{change}</div>
        }
        .into_any();
    }
    match mailing.state {
        State::Planned => view! {
            <h2>{say::mail_goes_to(included)}</h2>
            {match (mailing.starts, starts_at) {
                (None, _) => ().into_any(),
                (Some(_), Some(at)) => {
                    view! { <p>{say::mail_starts_at(local_moment(at, &zone))}</p> }.into_any()
                }
                (Some(_), None) => view! { <p>{say::mail_starts_later()}</p> }.into_any(),
            }}
            <p>
                {(minutes > 1).then(|| say::mail_rate(minutes) + " ")}
                {say::mail_numbers_now()}
            </p>
            <div class="row">
                <form method="post" action=act("start")>
                    <input type="hidden" name="version" value=version />
                    <Button>{say::mail_start(included)}</Button>
                </form>
                {change}
            </div>
        }
        .into_any(),
        State::Running => view! {
            <h2>{say::mail_running_title()}</h2>
            {progress}
            <p class="soft">{say::mail_running()}</p>
            <form method="post" action=act("pause")>
                <Button kind=ButtonKind::Quiet>{say::mail_pause()}</Button>
            </form>
        }
        .into_any(),
        State::Paused => view! {
            <h2>{say::mail_paused_title()}</h2>
            {progress}
            <p>{say::mail_paused()}</p>
            <form method="post" action=act("resume")>
                <Button>{say::mail_resume()}</Button>
            </form>
        }
        .into_any(),
        State::Done => view! {
            <h2>{say::mail_done_title()}</h2>
            <p>
                {of_part(
                    privacy,
                    say::mail_done(sums.sent, sums.failed, sums.skipped, sums.opened, sums.answered),
                    say::mail_done_credential(sums.sent, sums.failed, sums.skipped, sums.opened, sums.answered),
                )}
            </p>
            {(sums.doubted > 0).then(|| view! { <Doubted doubted=sums.doubted /> })}
        }
        .into_any(),
    }
}

#[component]
fn Doubted(doubted: u32) -> impl IntoView {
    view! { <p class="soft small">{say::mail_doubted(doubted)}</p> }
}

/// What was not sent, and why.
#[component]
fn NotSent(unsent: Vec<Unsent>) -> impl IntoView {
    (!unsent.is_empty()).then(|| {
        let count = unsent.len();
        let columns = vec![
            Column::words(say::mail_unsent_address()),
            Column::words(say::mail_unsent_what()),
            Column::words(say::mail_unsent_why()),
        ];
        let rows = unsent
            .into_iter()
            .map(|own| {
                let became = match own.stage {
                    Stage::Failed => say::mail_unsent_failed().into_any(),
                    Stage::Skipped => say::mail_unsent_skipped().into_any(),
                    _ => {
                        let moment = view! { <Moment at=own.next_at /> };
                        say::holding(say::mail_unsent_again, moment).into_any()
                    }
                };
                Row(vec![own.email.into_any(), became, say::notice(&own.note).into_any()])
            })
            .collect();
        view! {
            <details class="mail-unsent">
                <summary>{say::mail_unsent_count(count)}</summary>
                <DataTable id="unsent" caption=say::mail_unsent() caption_hidden=true columns rows stacked=true />
                <p>
                    <a href=routes::roster::BOUNCES>{say::bounces_title()}</a>
                </p>
            </details>
        }
    })
}
