//! Who has not been heard, and what to do about it.

mod next;
mod parts;
mod through;

use domain::campaign::{Privacy, State};
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
use crate::words::sentence;
use crate::{routes, words};

/// The part of the page that is shown anew while somebody looks at it.
const FIGURES: &str = "participation";

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ParticipationModel {
    reader: Option<Reader>,
    shown: Participation,
    target: String,
    error: Option<String>,
    done: Option<Done>,
}

impl ParticipationModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, shown: Participation) -> Self {
        let target = shown.campaign.target.map(|target| target.to_string()).unwrap_or_default();
        Self { reader: Reader::of(actor), shown, target, error: None, done: None }
    }

    /// Says what was just done.
    #[must_use]
    pub fn after(mut self, done: Option<Done>) -> Self {
        self.done = done;
        self
    }

    /// Shows again what was filled in, with what is wrong with it.
    #[must_use]
    pub fn refused(mut self, target: String, why: String) -> Self {
        self.target = target;
        self.error = Some(sentence(&why));
        self
    }
}

/// Who has not been heard: how far the members have come, part by part, and the one thing to do next.
#[component]
pub fn ParticipationPage(
    /// What it shows.
    model: ParticipationModel,
) -> impl IntoView {
    let ParticipationModel { reader, shown, target, error, done } = model;
    let Participation { campaign, whole, divisions, attributes, next, through, taken, k } = shown;
    let slug = campaign.slug.to_string();
    let failed = error.is_some();
    let privacy = campaign.document.privacy;
    let anonymous = privacy == Privacy::Anonymous;
    let errors: Vec<PageError> =
        error.iter().map(|text| PageError { href: "#target".to_owned(), text: text.clone() }).collect();
    let grows = campaign.state == State::Open;
    let begun = campaign.state != State::Draft;
    let lead = if whole.invited == 0 {
        "Nobody has been invited yet.".to_owned()
    } else {
        format!(
            "{} of {} have {}.",
            words::grouped(whole.answered.into()),
            words::count(whole.invited.into(), "invited member", "invited members"),
            words::taken_part(privacy),
        )
    };
    let all = std::iter::once(whole).chain(divisions).collect();
    view! {
        <StaffFrame
            title=format!("Who has not been heard · {}", campaign.document.title)
            failed
            islands=grows
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{campaign.document.title.clone()}</BackLink>
            <ErrorSummary errors />
            <DoneNotice done />
            <header class="page-head">
                <h1>"Who has not been heard"</h1>
                {grows
                    .then(|| {
                        view! {
                            <KeepFresh address=routes::campaigns::participation(&slug) part=FIGURES.to_owned() />
                        }
                    })}
            </header>
            <div class="stack">
                <div id=FIGURES class="stack">
                    <p class="lead">{lead}</p>
                    {anonymous
                        .then(|| {
                            view! {
                                <p>
                                    "Whoever took a credential can answer with it in the browser that made it. Nobody knows whether they have answered."
                                </p>
                            }
                        })}
                    <NextStep slug=slug.clone() next target=campaign.target privacy />
                    {begun
                        .then(|| {
                            view! {
                                <section class="card stack">
                                    <h2>"By division"</h2>
                                    <PartsTable id="by-division" caption="How far the members have come" parts=all target=campaign.target privacy />
                                    <p class="soft small">
                                        "Members of several divisions count in each, and once in all members. A link is opened also by programs that check mail for its reader, so ‘opened’ is at most so many; ‘missing’ is how many answers the target still needs. Whoever answers by the open link or at a venue is in none of these numbers."
                                    </p>
                                </section>
                                <Attributes attributes target=campaign.target privacy k />
                                {if anonymous {
                                    view! {
                                        <p class="soft">
                                            "Where those stop who began, and how long questions take, is not known: an anonymous campaign keeps no times, and no draft leads to an invitation."
                                        </p>
                                    }
                                        .into_any()
                                } else {
                                    view! {
                                        <section class="card stack">
                                            <h2>"Where those stop who began"</h2>
                                            <ThroughTable through k />
                                        </section>
                                        <section class="card stack">
                                            <h2>"How long questions take"</h2>
                                            <TakenTable taken k />
                                        </section>
                                    }
                                        .into_any()
                                }}
                            }
                        })}
                </div>
                <form class="card stack campaign-form" method="post" action=routes::campaigns::participation(&slug)>
                    <h2>"Target"</h2>
                    <TextField
                        name="target"
                        label="How many of those invited should answer, in per cent"
                        hint="In every division. Nothing happens by itself; what to do next is held against it. Empty for no target."
                        error
                        value=target
                        kind="number"
                    />
                    <p>
                        <Button kind=ButtonKind::Quiet>"Save the target"</Button>
                    </p>
                </form>
            </div>
        </StaffFrame>
    }
}

/// The parts by what the roster knows of members beside their divisions.
#[component]
fn Attributes(attributes: Vec<ByAttribute>, target: Option<u8>, privacy: Privacy, k: u32) -> impl IntoView {
    if attributes.is_empty() {
        return ().into_any();
    }
    let tables = attributes.into_iter().enumerate().map(|(index, own)| {
        let title = sentence(&own.name.replace('_', " "));
        view! {
            <details>
                <summary>{title.clone()}</summary>
                <PartsTable
                    id=format!("by-attribute-{index}")
                    caption=format!("{title}: how far the members have come")
                    parts=own.parts
                    target
                    privacy
                />
            </details>
        }
    });
    let tables = tables.collect_view();
    let few = format!(
        "What fewer than {} members have in common is told together with others, or not at all. Who has no value is in none of the rows.",
        words::grouped(k.into())
    );
    view! {
        <section class="card stack">
            <h2>"By what the roster knows of them"</h2>
            {tables}
            <p class="soft small">{few}</p>
        </section>
    }
    .into_any()
}
