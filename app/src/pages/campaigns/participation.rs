//! Who has not been heard, and what to do about it.

mod next;
mod parts;
mod through;

use domain::campaign::{Privacy, State};
use domain::segment::Segment;
use leptos::prelude::*;
use service::Actor;
use service::participation::{ByAttribute, Participation};

use self::next::NextStep;
use self::parts::PartsTable;
use self::through::{TakenTable, ThroughTable};
use super::done::DoneNotice;
use super::{BackLink, Done, Reader, StaffFrame};
use crate::components::{Button, ButtonKind, ErrorSummary, PageError, TextField};
use crate::islands::KeepFresh;
use crate::words::of_part;
use crate::{routes, say, words};

/// The part of the page that is shown anew while somebody looks at it.
const FIGURES: &str = "participation";

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ParticipationModel {
    reader: Option<Reader>,
    shown: Participation,
    target: String,
    refused: bool,
    done: Option<Done>,
}

impl ParticipationModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, shown: Participation) -> Self {
        let target = shown.campaign.target.map(|target| target.to_string()).unwrap_or_default();
        Self { reader: Reader::of(actor), shown, target, refused: false, done: None }
    }

    /// Says what was just done.
    #[must_use]
    pub fn after(mut self, done: Option<Done>) -> Self {
        self.done = done;
        self
    }

    /// Shows again what was filled in, and that it is no target.
    #[must_use]
    pub fn refused(mut self, target: String) -> Self {
        self.target = target;
        self.refused = true;
        self
    }
}

/// Who has not been heard: how far the members have come, part by part, and the one thing to do next.
#[component]
pub fn ParticipationPage(
    /// What it shows.
    model: ParticipationModel,
) -> impl IntoView {
    let ParticipationModel { reader, shown, target, refused, done } = model;
    let Participation { campaign, whole, divisions, attributes, next, through, taken, k } = shown;
    let slug = campaign.slug.to_string();
    let privacy = campaign.document.privacy;
    let anonymous = privacy == Privacy::Anonymous;
    let error = refused.then(|| say::outreach_target_wrong(target.trim()));
    let errors: Vec<PageError> =
        error.iter().map(|text| PageError { href: "#target".to_owned(), text: text.clone() }).collect();
    let grows = campaign.state == State::Open;
    let begun = campaign.state != State::Draft;
    let lead = if whole.invited == 0 {
        say::outreach_none_invited()
    } else {
        of_part(
            privacy,
            say::outreach_heard(whole.invited, whole.answered),
            say::outreach_heard_credential(whole.invited, whole.answered),
        )
    };
    let all = std::iter::once(whole).chain(divisions).collect();
    view! {
        <StaffFrame
            title=format!("{} · {}", say::outreach_participation(), campaign.document.title)
            failed=refused
            islands=grows
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{campaign.document.title.clone()}</BackLink>
            <ErrorSummary errors />
            <DoneNotice done />
            <header class="page-head">
                <h1>{say::outreach_participation()}</h1>
                {grows
                    .then(|| {
                        view! {
                            <KeepFresh
                                address=routes::campaigns::participation(&slug)
                                part=FIGURES.to_owned()
                                words=say::fresh_now("{time}")
                            />
                        }
                    })}
            </header>
            <div class="stack">
                <div id=FIGURES class="stack">
                    <p class="lead">{lead}</p>
                    {anonymous
                        .then(|| {
                            view! {
                                <p>{say::outreach_anonymous()}</p>
                            }
                        })}
                    <NextStep slug=slug.clone() next target=campaign.target privacy />
                    {begun
                        .then(|| {
                            view! {
                                <section class="card stack">
                                    <h2>{say::outreach_by_division()}</h2>
                                    <PartsTable id="by-division" caption=say::outreach_progress() parts=all target=campaign.target privacy />
                                    <p class="soft small">
                                        {say::outreach_by_division_note()}
                                    </p>
                                </section>
                                <Attributes attributes target=campaign.target privacy k />
                                {if anonymous {
                                    view! { <p class="soft">{say::outreach_no_times()}</p> }.into_any()
                                } else {
                                    view! {
                                        <section class="card stack">
                                            <h2>{say::outreach_stop()}</h2>
                                            <ThroughTable through k />
                                        </section>
                                        <section class="card stack">
                                            <h2>{say::outreach_taken()}</h2>
                                            <TakenTable taken k />
                                        </section>
                                    }
                                        .into_any()
                                }}
                            }
                        })}
                </div>
                <form class="card stack campaign-form" method="post" action=routes::campaigns::participation(&slug)>
                    <h2>{say::outreach_target()}</h2>
                    <TextField
                        name="target"
                        label=say::outreach_target_label()
                        hint=say::outreach_target_hint()
                        error
                        value=target
                        kind="number"
                    />
                    <p>
                        <Button kind=ButtonKind::Quiet>{say::outreach_target_save()}</Button>
                    </p>
                </form>
            </div>
        </StaffFrame>
    }
}

/// What a part of the membership is called.
fn named(name: &str, segment: &Segment) -> String {
    match segment {
        Segment::Whole => say::outreach_all_members(),
        Segment::Combination(combination) if combination.0.is_empty() => say::mail_no_division(),
        Segment::Value { value, .. } if value.is_empty() => say::outreach_others(),
        _ => name.to_owned(),
    }
}

/// The parts by what the roster knows of members beside their divisions.
#[component]
fn Attributes(attributes: Vec<ByAttribute>, target: Option<u8>, privacy: Privacy, k: u32) -> impl IntoView {
    if attributes.is_empty() {
        return ().into_any();
    }
    let tables = attributes.into_iter().enumerate().map(|(index, own)| {
        let title = words::attribute(&own.name);
        view! {
            <details>
                <summary>{title.clone()}</summary>
                <PartsTable
                    id=format!("by-attribute-{index}")
                    caption=say::outreach_progress_of(title.clone())
                    parts=own.parts
                    target
                    privacy
                />
            </details>
        }
    });
    let tables = tables.collect_view();
    view! {
        <section class="card stack">
            <h2>{say::outreach_attributes()}</h2>
            {tables}
            <p class="soft small">{say::outreach_few(k)}</p>
        </section>
    }
    .into_any()
}
