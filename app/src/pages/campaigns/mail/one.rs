use std::collections::BTreeMap;

use domain::campaign::Privacy;
use domain::mailing::{Audience, Below, Sample, Size, Stage, Standing, State};
use domain::segment::{Division, Segment};
use domain::time::Timestamp;
use leptos::prelude::*;
use service::Actor;
use service::mailings::{Mailing, Numbers, Preview, Recipient, Shown, Unsent, WayOut};

use super::letter::Letter;
use super::numbers::{PlanTable, ReportTable, Sums};
use super::{LocalMoment, MailingTag, WayOutNotice, kind_name};
use crate::components::{
    Button, ButtonKind, Column, DataTable, ErrorSummary, LinkButton, Moment, Notice, NoticeKind, PageError,
    Progress, Row,
};
use crate::pages::campaigns::done::DoneNotice;
use crate::pages::campaigns::{BackLink, Done, Reader, StaffFrame};
use crate::words::sentence;
use crate::{routes, words};

/// What the page of one mailing shows.
#[derive(Debug, Clone)]
pub struct OneModel {
    reader: Option<Reader>,
    shown: Shown,
    preview: Option<Preview>,
    read_as: Recipient,
    typed: String,
    done: Option<Done>,
    errors: Vec<PageError>,
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
    pub fn refused(mut self, href: &str, why: String) -> Self {
        self.errors.push(PageError { href: href.to_owned(), text: sentence(&why) });
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
    let slug = campaign.slug.to_string();
    let failed = !errors.is_empty();
    let sums = Sums::of(&stages, &Segment::Whole);
    let privacy = campaign.document.privacy;
    let included = numbers.as_ref().map_or(0, included);
    let numbers = match numbers {
        Some(numbers) => view! { <PlanTable numbers divisions=divisions.clone() privacy /> }.into_any(),
        None if unclear.is_some() => ().into_any(),
        None => view! { <ReportTable stages divisions=divisions.clone() privacy /> }.into_any(),
    };
    view! {
        <StaffFrame
            title=format!("{} · {}", kind_name(mailing.kind), campaign.document.title)
            failed
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::mail(&slug)>"Mail"</BackLink>
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
                            view! { <p>"Only those of whom this holds: " <code>{only}</code></p> }
                        })}
                    {mailing
                        .sample
                        .map(|Sample { size, seed }| {
                            let size = match size {
                                Size::Members(n) => {
                                    format!("A sample of {}", words::count(n.into(), "member", "members"))
                                }
                                Size::Points(points) => {
                                    format!(
                                        "A sample by which each division is known within {}",
                                        words::count(points.into(), "percentage point", "percentage points"),
                                    )
                                }
                            };
                            view! { <p>{format!("{size}, drawn by seed {seed}.")}</p> }
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
                {(mailing.state == State::Planned && !mailing.note.is_empty())
                    .then(|| {
                        let note = mailing.note.clone();
                        view! {
                            <Notice kind=NoticeKind::Warning title="It was due, and did not start">
                                <p>{note}</p>
                            </Notice>
                        }
                    })}
                <section class="card stack" id="state" tabindex="-1">
                    <Acts slug=slug.clone() mailing=mailing.clone() starts_at zone=campaign.schedule.zone.clone() included unclear sums privacy way_out=way_out.clone() />
                </section>
                {numbers}
                <p class="soft small">
                    "Members of several divisions count in each, and once in ‘All’. They get one mail."
                </p>
                <NotSent unsent />
                <Letter slug mailing segments preview read_as typed errors way_out />
            </div>
        </StaffFrame>
    }
}

#[component]
fn Since(mailing: Mailing) -> impl IntoView {
    let moment = |words: &'static str, at| view! { <span class="soft small">{words} <Moment at /></span> };
    match (mailing.started_at, mailing.finished_at) {
        (_, Some(finished)) => moment("finished ", finished),
        (Some(started), None) => moment("started ", started),
        (None, None) => moment("planned ", mailing.created_at),
    }
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
    let percent = match (below, target) {
        (Below::Target, None) => "the campaign's target".to_owned(),
        (Below::Target, Some(target)) => format!("the campaign's target of {target} %"),
        (Below::Percent(percent), _) => format!("{percent} %"),
    };
    format!("Only where fewer than {percent} of those invited have answered when it starts.")
}

/// The segments of an audience, in words.
fn to_whom(audience: &Audience, divisions: &[Division]) -> String {
    let (mut held, mut exactly) = (Vec::new(), Vec::new());
    let mut values: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for segment in &audience.segments {
        match segment {
            Segment::Division(id) => {
                let named = divisions.iter().find(|own| own.id == *id);
                held.push(named.map_or_else(|| id.to_string(), |own| own.name.clone()));
            }
            Segment::Combination(combination) if !combination.0.is_empty() => {
                exactly.push(combination.name(divisions));
            }
            Segment::Value { attribute, value } => {
                let value = if value.is_empty() { "not known" } else { value };
                values.entry(attribute).or_default().push(value);
            }
            _ => held.push("no division".to_owned()),
        }
    }
    let mut said = match held.is_empty() {
        true => "To members of all divisions, and of none.".to_owned(),
        false => format!("To members of {}.", held.join(", of ")),
    };
    if !exactly.is_empty() {
        said.push_str(&format!(" Of these combinations alone: {}.", exactly.join(", ")));
    }
    for (attribute, values) in values {
        said.push_str(&format!(" {}: {}.", sentence(&attribute.replace('_', " ")), values.join(" or ")));
    }
    said
}

/// What can be done with a mailing in its state, and what will happen then.
#[component]
fn Acts(
    slug: String,
    mailing: Mailing,
    starts_at: Option<Timestamp>,
    zone: String,
    included: u32,
    unclear: Option<String>,
    sums: Sums,
    privacy: Privacy,
    way_out: WayOut,
) -> impl IntoView {
    let act = |name: &'static str| routes::campaigns::mailing_do(&slug, &mailing.id, &name);
    let progress = (sums.mails > 0).then(|| {
        let done = sums.mails - sums.waiting;
        let words = format!(
            "{} of {} mails are done with",
            words::grouped(done.into()),
            words::grouped(sums.mails.into())
        );
        view! {
            <p>{words}"."</p>
            <Progress value=done max=sums.mails label="Mails that are done with" />
        }
    });
    let minutes = match &way_out {
        WayOut::Open { per_minute, .. } => u64::from(included).div_ceil(u64::from(*per_minute)),
        WayOut::None => 0,
    };
    let change = view! {
        <LinkButton href=routes::campaigns::mailing_edit(&slug, &mailing.id) kind=ButtonKind::Quiet>
            "Change it"
        </LinkButton>
        <form method="post" action=act("discard")>
            <Button kind=ButtonKind::Plain>"Throw it away"</Button>
        </form>
    };
    if let Some(why) = unclear {
        return view! {
            <h2>"It cannot start as it is"</h2>
            <p>{sentence(&why)}"."</p>
            <div class="row">{change}</div>
        }
        .into_any();
    }
    match mailing.state {
        State::Planned => view! {
            <h2>{format!("It goes to {}", words::count(included.into(), "member", "members"))}</h2>
            {match (mailing.starts, starts_at) {
                (None, _) => ().into_any(),
                (Some(_), Some(at)) => view! { <p>"It starts by itself " <LocalMoment at zone /> "."</p> }.into_any(),
                (Some(_), None) => view! { <p>"It starts by itself, after the campaign has opened."</p> }.into_any(),
            }}
            <p>
                {if minutes > 1 {
                    format!("At the rate that is set, that takes about {} minutes. ", words::grouped(minutes))
                } else {
                    String::new()
                }}
                "The numbers are of this moment; what counts is how members stand when you start. A mail that has gone out cannot be taken back."
            </p>
            <div class="row">
                <form method="post" action=act("start")>
                    <Button>{format!("Start: send {}", words::count(included.into(), "mail", "mails"))}</Button>
                </form>
                {change}
            </div>
        }
        .into_any(),
        State::Running => view! {
            <h2>"The mails are going out"</h2>
            {progress}
            <p class="soft">"Load the page again to see how far it has come. You can leave it: the mails go on."</p>
            <form method="post" action=act("pause")>
                <Button kind=ButtonKind::Quiet>"Stop for now"</Button>
            </form>
        }
        .into_any(),
        State::Paused => view! {
            <h2>"Stopped for now"</h2>
            {progress}
            <p>"What waits goes out when it goes on."</p>
            <form method="post" action=act("resume")>
                <Button>"Go on"</Button>
            </form>
        }
        .into_any(),
        State::Done => view! {
            <h2>"All mails are done with"</h2>
            <p>
                {format!(
                    "{} sent, {} failed, {} left out. {} opened their link, {} {}.",
                    words::grouped(sums.sent.into()),
                    words::grouped(sums.failed.into()),
                    words::grouped(sums.skipped.into()),
                    words::count(sums.opened.into(), "member has", "members have"),
                    words::count(sums.answered.into(), "member has", "members have"),
                    words::taken_part(privacy),
                )}
            </p>
            {(sums.doubted > 0).then(|| view! { <Doubted doubted=sums.doubted /> })}
        }
        .into_any(),
    }
}

#[component]
fn Doubted(doubted: u32) -> impl IntoView {
    let mails = words::count(doubted.into(), "mail", "mails");
    view! {
        <p class="soft small">
            {format!("The connection ended while {mails} went out, so nobody could say whether it had arrived. It was sent again under the same number, by which most mailboxes show it once.")}
        </p>
    }
}

/// What was not sent, and why.
#[component]
fn NotSent(unsent: Vec<Unsent>) -> impl IntoView {
    (!unsent.is_empty()).then(|| {
        let count = unsent.len() as u64;
        let columns =
            vec![Column::words("Address"), Column::words("What became of it"), Column::words("Why")];
        let rows = unsent
            .into_iter()
            .map(|own| {
                let became = match own.stage {
                    Stage::Failed => view! { "Failed" }.into_any(),
                    Stage::Skipped => view! { "Left out" }.into_any(),
                    _ => view! { "Tried again " <Moment at=own.next_at /> }.into_any(),
                };
                Row(vec![own.email.into_any(), became, own.note.into_any()])
            })
            .collect();
        view! {
            <details class="mail-unsent">
                <summary>{format!("Not sent ({})", words::grouped(count))}</summary>
                <DataTable id="unsent" caption="Not sent" caption_hidden=true columns rows stacked=true />
            </details>
        }
    })
}
